//! Distances of a figure to its bounds, and back (rule Z).
//!
//! A count `k` of persons moves the value; the value meets a bound when it stands in the bound's operator to it. So
//! the smallest `k` is a ceiling or a floor plus one, by whether the bound itself is included.

use super::level::PossibleLevels;
use super::value::Measured;
use super::{State, States, Unit, UnitKind};
use crate::agreement::{Agreement, Bound, Criterion, Readings, Thresholds};
use crate::quantity::{Absent, Decimal, Figure, Operator, Ratio};

/// One criterion of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionFigure {
    /// Which.
    pub criterion: Criterion,
    /// Value and base.
    pub measured: Measured,
    /// Z1, on the figure as published; `None` when it is missing.
    pub met: Option<bool>,
    /// Z2 and, for areas, Z3; `None` when they cannot tell (Z3b).
    pub in_risk_zone: Option<bool>,
    /// In the risk zone through Z3 alone.
    pub by_persons: bool,
    /// Percentage points missing to the vulnerable bound; negative once past it.
    pub gap_points: Option<Ratio>,
    /// The same relative to the bound, percent.
    pub gap_percent: Option<Ratio>,
    /// Fewest persons that would meet it; 0 when met; `None` without a base, or when no number of persons would.
    pub gap_persons: Option<u64>,
    /// Z5: fewest persons fewer that undo met, or the risk zone where it is not met; `None` when neither, without a
    /// base, or when no number of persons would.
    pub slack_persons: Option<u64>,
    /// Fewest persons that would put it in the risk zone; 0 when in it.
    pub zone_gap_persons: Option<u64>,
    /// Fewest persons fewer that take it out of the risk zone; `None` when outside.
    pub zone_slack_persons: Option<u64>,
    /// The prevention bound, percent.
    pub prevention_bound: Ratio,
    /// Whether the prevention bound is met.
    pub prevention_met: Option<bool>,
    /// Fewest persons that would meet the prevention bound (areas, Z5); 0 when met.
    pub prevention_gap_persons: Option<u64>,
    /// Fewest persons fewer that undo the prevention bound (areas, Z5).
    pub prevention_slack_persons: Option<u64>,
    /// D7: the states it may be in; one when the figure is there and its risk zone can be told.
    pub possible: States,
    /// D7 and D8 together: also every state that rounding of the figure or of the bound allows.
    pub possible_rounded: States,
    /// D8 alone: the states the percentages allow, persons that cannot be told left aside.
    pub rounded: States,
    /// Which of the state's bounds it may meet (S1, S4).
    pub levels: PossibleLevels,
}

/// C5 of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OriginFigure {
    /// Value and base.
    pub measured: Measured,
    /// T5 for prevention areas.
    pub prevention_met: Option<bool>,
    /// T5 for parallel societies.
    pub parallel_met: Option<bool>,
    /// Which of them it may meet.
    pub levels: PossibleLevels,
}

impl OriginFigure {
    pub(super) fn new(measured: Measured, thresholds: &Thresholds) -> Self {
        let value = measured.value.ok();
        Self {
            measured,
            prevention_met: value.map(|value| thresholds.origin_prevention.met_by(value)),
            parallel_met: value.map(|value| thresholds.origin_parallel.met_by(value)),
            levels: PossibleLevels::new(&measured, &thresholds.origin_parallel, &thresholds.origin_prevention),
        }
    }
}

impl CriterionFigure {
    pub(super) fn new(
        criterion: Criterion,
        measured: Measured,
        unit: Unit<'_>,
        agreement: &Agreement,
        thresholds: &Thresholds,
    ) -> Self {
        let bounds = &thresholds.criteria[criterion];
        let is_area = unit.kind == UnitKind::Area;
        let persons = Persons::new(criterion, measured.base, agreement.readings);
        let value = measured.value.ok();
        let gap =
            |bound: &Bound| Some(persons?.gap(value?, bound.operator, Ratio::from_decimal(bound.value))).flatten();
        let slack =
            |bound: &Bound| Some(persons?.slack(value?, bound.operator, Ratio::from_decimal(bound.value))).flatten();

        let met = value.map(|value| bounds.vulnerable.met_by(value));
        let by_percentage = value.map(|value| bounds.risk_zone.met_by(value));
        // Z3, Z4: the person rule is for areas only; I7 can switch it off for income.
        let person_rule =
            unit.on_area_staircase && (criterion != Criterion::Income || agreement.readings.income_persons);
        let by_person_rule = if person_rule {
            value.and_then(|_| {
                persons.map(|_| gap(&bounds.vulnerable).is_some_and(|k| k <= u64::from(agreement.risk_zone_persons)))
            })
        } else {
            value.map(|_| false)
        };
        let in_risk_zone = match (met, by_percentage, by_person_rule) {
            (Some(true), _, _) | (_, Some(true), _) | (_, _, Some(true)) => Some(true),
            (Some(false), Some(false), Some(false)) => Some(false),
            _ => None,
        };
        let zone_gap_persons = if in_risk_zone == Some(true) {
            Some(0)
        } else {
            let by_person_rule = value
                .zip(persons.filter(|_| person_rule))
                .and_then(|(value, it)| it.gap_of_person_rule(value, &bounds.vulnerable, agreement.risk_zone_persons));
            [gap(&bounds.risk_zone), by_person_rule].into_iter().flatten().min()
        };
        let zone_slack_persons = (in_risk_zone == Some(true)).then(|| {
            let slack_of = |bound: &Bound| if value.is_some_and(|v| bound.met_by(v)) { slack(bound) } else { Some(0) };
            let percentage = slack_of(&bounds.risk_zone)?;
            let vulnerable = slack_of(&bounds.vulnerable)?;
            let person = if person_rule {
                persons?.slack_of_person_rule(value?, &bounds.vulnerable, agreement.risk_zone_persons)?
            } else {
                0
            };
            Some(percentage.max(vulnerable).max(person))
        });
        let zone_slack_persons = zone_slack_persons.flatten();
        let slack_persons = match met {
            Some(true) => slack(&bounds.vulnerable),
            _ => zone_slack_persons,
        };
        let threshold = Ratio::from_decimal(bounds.vulnerable.value);
        // For income less is worse, so the gap runs the other way.
        let gap_points = value.and_then(|value| match bounds.vulnerable.operator {
            Operator::MoreThan | Operator::AtLeast => threshold.minus(value),
            Operator::LessThan | Operator::AtMost => value.minus(threshold),
        });
        let gap_percent = gap_points.and_then(|gap| gap.times(Ratio::whole(100))?.over(threshold));
        let mut figure = Self {
            criterion,
            measured,
            met,
            in_risk_zone,
            by_persons: met == Some(false) && by_percentage == Some(false) && by_person_rule == Some(true),
            gap_points,
            gap_percent,
            gap_persons: gap(&bounds.vulnerable),
            slack_persons,
            zone_gap_persons,
            zone_slack_persons,
            prevention_bound: Ratio::from_decimal(bounds.prevention.value),
            prevention_met: value.map(|value| bounds.prevention.met_by(value)),
            prevention_gap_persons: gap(&bounds.prevention).filter(|_| is_area),
            prevention_slack_persons: slack(&bounds.prevention)
                .filter(|_| is_area && value.is_some_and(|value| bounds.prevention.met_by(value))),
            possible: States::NONE,
            possible_rounded: States::NONE,
            rounded: States::NONE,
            levels: PossibleLevels::new(&measured, &bounds.vulnerable, &bounds.prevention),
        };
        figure.possible = match (met, in_risk_zone) {
            (Some(true), _) => States::only(State::Met),
            (Some(false), Some(true)) => States::only(State::InRiskZone),
            (Some(false), Some(false)) => States::only(State::Clear),
            (Some(false), None) => States::only(State::Clear).or(States::only(State::InRiskZone)),
            (None, _) => States::ANY,
        };
        figure.rounded = figure.rounded_states(person_rule, agreement, thresholds);
        figure.possible_rounded = figure.possible.or(figure.rounded);
        figure
    }

    /// The state on the figure as published; `None` when it cannot be told.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        match (self.met, self.in_risk_zone) {
            (Some(true), _) => Some(State::Met),
            (_, Some(true)) => Some(State::InRiskZone),
            (_, Some(false)) => Some(State::Clear),
            (_, None) => None,
        }
    }

    /// Why it is missing, where it is.
    #[must_use]
    pub fn absent(&self) -> Option<Absent> {
        self.measured.value.err()
    }

    /// D8: the states at the ends of what a published figure stands for, and against unrounded bounds.
    fn rounded_states(&self, person_rule: bool, agreement: &Agreement, thresholds: &Thresholds) -> States {
        let Ok(value) = self.measured.value else { return States::ANY };
        let bounds = &thresholds.criteria[self.criterion];
        let persons = Persons::new(self.criterion, self.measured.base, agreement.readings);
        let (low, high) = self.measured.published.unwrap_or((value, value));
        let exact = self.measured.published.is_none();
        let limits = |bound: &Bound| {
            let published = Ratio::from_decimal(bound.value);
            [published, bound.unrounded.unwrap_or(published)]
        };
        let mut states = States::NONE;
        for vulnerable in limits(&bounds.vulnerable) {
            for zone in limits(&bounds.risk_zone) {
                // Each end of the span, judged as the value just inside it.
                for (end, inside) in [(low, true), (high, exact)] {
                    let met = bounds.vulnerable.operator.holds_up_to(end, vulnerable, inside);
                    let in_zone = met || bounds.risk_zone.operator.holds_up_to(end, zone, inside);
                    let by_persons = person_rule
                        && !in_zone
                        && persons.is_some_and(|persons| {
                            persons
                                .moved(end, agreement.risk_zone_persons)
                                .is_some_and(|moved| bounds.vulnerable.operator.holds_up_to(moved, vulnerable, inside))
                        });
                    states = states.or(States::only(match (met, in_zone || by_persons) {
                        (true, _) => State::Met,
                        (false, true) => State::InRiskZone,
                        (false, false) => State::Clear,
                    }));
                }
            }
        }
        // A span may reach from clear to met across a zone that lies wholly inside it.
        if states.has(State::Clear) && states.has(State::Met) {
            states = states.or(States::only(State::InRiskZone));
        }
        states
    }
}

/// How whole persons move a value.
#[derive(Clone, Copy)]
struct Persons {
    base: Ratio,
    /// Percentage points a person moves a share by; for income `None`: the mean is scaled.
    points: Option<Ratio>,
}

impl Persons {
    /// `None` without a base.
    fn new(criterion: Criterion, base: Figure<Decimal>, readings: Readings) -> Option<Self> {
        let base = Ratio::from_decimal(base.ok()?);
        if base <= Ratio::ZERO {
            return None;
        }
        let points = match criterion {
            Criterion::Income if !readings.income_persons => return None,
            Criterion::Income => None,
            // I24: by default k persons in each of the two years move the mean by k / base; in the latest year only, by half.
            Criterion::Employment | Criterion::Convictions if readings.latest_year_only => {
                Some(Ratio::whole(50).over(base)?)
            }
            Criterion::Employment | Criterion::Convictions | Criterion::Education => {
                Some(Ratio::whole(100).over(base)?)
            }
        };
        Some(Self { base, points })
    }

    /// The value after `persons` more persons with the property (income: without income).
    fn moved(self, value: Ratio, persons: u32) -> Option<Ratio> {
        let persons = Ratio::whole(i128::from(persons));
        if let Some(points) = self.points {
            value.plus(points.times(persons)?)
        } else {
            let rest = self.base.minus(persons)?.max(Ratio::ZERO);
            value.times(rest)?.over(self.base)
        }
    }

    /// Fewest persons more with which the bound is met; `None` when no number up to the whole group would.
    fn gap(self, value: Ratio, operator: Operator, bound: Ratio) -> Option<u64> {
        if operator.holds(value, bound) {
            return Some(0);
        }
        let needed = match self.points {
            Some(points) => bound.minus(value)?.over(points)?,
            // value × (base − k) / base < bound
            None => self.base.times(Ratio::ONE.minus(bound.over(value)?)?)?,
        };
        whole(needed, matches!(operator, Operator::AtLeast | Operator::AtMost))
    }

    /// Fewest persons fewer with which the bound is no longer met; `None` when no number would.
    fn slack(self, value: Ratio, operator: Operator, bound: Ratio) -> Option<u64> {
        if !operator.holds(value, bound) {
            return Some(0);
        }
        let needed = match self.points {
            Some(points) => value.minus(bound)?.over(points)?,
            // value × (base + k) / base ≥ bound; a mean of nothing is moved by nobody.
            None => self.base.times(bound.over(value)?.minus(Ratio::ONE)?)?,
        };
        // Undone where the opposite operator holds: `>` is undone at the bound, `≥` only past it.
        whole(needed, matches!(operator, Operator::MoreThan | Operator::LessThan))
    }

    /// Fewest persons more with which `persons` more would meet the bound (Z3).
    fn gap_of_person_rule(self, value: Ratio, bound: &Bound, persons: u32) -> Option<u64> {
        let target = Ratio::from_decimal(bound.value);
        if self.points.is_some() {
            return self.gap(self.moved(value, persons)?, bound.operator, target);
        }
        // value × (base − k) / base × (base − n) / base < bound, read as the bound before n persons leave.
        let rest = self.base.minus(Ratio::whole(i128::from(persons)))?;
        if rest <= Ratio::ZERO {
            return Some(0);
        }
        self.gap(value, bound.operator, target.times(self.base)?.over(rest)?)
    }

    /// Fewest persons fewer with which even `persons` more would no longer meet the bound (Z3).
    fn slack_of_person_rule(self, value: Ratio, bound: &Bound, persons: u32) -> Option<u64> {
        let target = Ratio::from_decimal(bound.value);
        if self.points.is_some() {
            return self.slack(self.moved(value, persons)?, bound.operator, target);
        }
        // value × (base + k) / base × (base − n) / base ≥ bound, read as the bound before n persons leave.
        let rest = self.base.minus(Ratio::whole(i128::from(persons)))?;
        if rest <= Ratio::ZERO {
            return None;
        }
        self.slack(value, bound.operator, target.times(self.base)?.over(rest)?)
    }
}

/// ⌈needed⌉ where the bound itself suffices, ⌊needed⌋ + 1 where it must be passed; never below 0.
fn whole(needed: Ratio, bound_suffices: bool) -> Option<u64> {
    let persons = if bound_suffices { needed.ceiling() } else { needed.floor().checked_add(1)? };
    u64::try_from(persons.max(0)).ok()
}
