//! C, T and Z: values, lines and what persons do to them.

use std::collections::BTreeSet;

use trappe_rules::facts::{City, Department, Given, KeyFigures, Share};
use trappe_rules::quantity::{Absent, Decimal, Figure, Ratio};

use super::super::fraction::Fraction;
use super::{Fields, Readings, RegionalMeans};

/// C1–C4, in that order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Criterion {
    Employment,
    Convictions,
    Education,
    Income,
}

impl Criterion {
    pub(crate) const ALL: [Self; 4] = [Self::Employment, Self::Convictions, Self::Education, Self::Income];

    pub(crate) fn name(self) -> &'static str {
        ["employment", "convictions", "education", "income"][self as usize]
    }
}

/// Where a figure is looked at: Z3 holds on the area staircase alone (Z4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    AreaStaircase,
    Elsewhere,
}

/// The three signs the thresholds are written with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sign {
    Over,
    AtLeast,
    Under,
}

/// One cell of table T: sign, published threshold, and the one before rounding where it is another and known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    sign: Sign,
    pub(crate) at: Fraction,
    exact: Option<Fraction>,
}

impl Line {
    fn holds_at(self, value: Fraction, at: Fraction) -> bool {
        match self.sign {
            Sign::Over => value > at,
            Sign::AtLeast => value >= at,
            Sign::Under => value < at,
        }
    }

    pub(crate) fn holds(self, value: Fraction) -> bool {
        self.holds_at(value, self.at)
    }

    /// What it says by the published and by the unrounded threshold (D8).
    fn says(self, value: Fraction) -> BTreeSet<bool> {
        [Some(self.at), self.exact].into_iter().flatten().map(|at| self.holds_at(value, at)).collect()
    }
}

/// A row of table T.
pub(crate) struct Lines {
    pub(crate) vulnerable: Line,
    pub(crate) prevention: Line,
    pub(crate) zone: Line,
}

/// T1–T4 on the list of 1 December 2022 (T6: 0.95 × 2.18 = 2.071, published 2.07; 1.05 × 55 = 57.75, published 57.8).
pub(crate) fn lines(criterion: Criterion) -> Lines {
    let line = |sign, thousandths: i128| Line { sign, at: Fraction::new(thousandths, 1000), exact: None };
    let rounded =
        |sign, thousandths, exact| Line { exact: Some(Fraction::new(exact, 1000)), ..line(sign, thousandths) };
    let (vulnerable, prevention, zone) = match criterion {
        Criterion::Employment => (line(Sign::Over, 40_000), line(Sign::Over, 30_000), line(Sign::Over, 35_000)),
        Criterion::Convictions => {
            (line(Sign::AtLeast, 2_180), line(Sign::AtLeast, 1_450), rounded(Sign::AtLeast, 2_070, 2_071))
        }
        Criterion::Education => (line(Sign::Over, 60_000), line(Sign::Over, 60_000), line(Sign::Over, 57_000)),
        Criterion::Income => {
            (line(Sign::Under, 55_000), line(Sign::Under, 65_000), rounded(Sign::Under, 57_800, 57_750))
        }
    };
    Lines { vulnerable, prevention, zone }
}

/// A value in percent, what it stands for (D8), and the group's size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    pub(crate) value: Option<Fraction>,
    stands_for: Option<(Fraction, Fraction)>,
    base: Option<Fraction>,
}

const NOTHING: Measure = Measure { value: None, stands_for: None, base: None };

fn known(figure: Figure<Decimal>) -> Option<Fraction> {
    figure.ok().map(Fraction::from_decimal)
}

/// A group with somebody in it.
fn peopled(figure: Figure<Decimal>) -> Option<Fraction> {
    known(figure).filter(|base| *base > Fraction::ZERO)
}

fn percent(share: Share) -> Option<Fraction> {
    Some(Fraction::whole(100).times(known(share.count)?).per(peopled(share.base)?))
}

fn from_given(given: Given, two_years: bool, mean_of_region: Option<Fraction>, readings: Readings) -> Measure {
    match given {
        Given::Counts { latest, previous } => {
            let value = if two_years { mean_of_two(latest, previous, readings) } else { percent(latest) };
            Measure { value, stands_for: None, base: peopled(latest.base) }
        }
        Given::Income { mean, base } => Measure {
            value: mean_of_region
                .zip(mean.ok())
                .map(|(region, mean)| Fraction::whole(100).times(Fraction::from_ratio(mean)).per(region)),
            stands_for: None,
            base: peopled(base),
        },
        Given::Published { figure, base } => {
            let value = Fraction::from_decimal(figure.value);
            let half = Fraction::new(1, 2 * 10_i128.pow(figure.decimals));
            Measure { value: Some(value), stands_for: Some((value.minus(half), value.plus(half))), base: peopled(base) }
        }
        Given::Nothing(_) => NOTHING,
    }
}

/// The mean of the two yearly shares (C1, C2), or the share of both years' counts (I23).
fn mean_of_two(latest: Share, previous: Option<Share>, readings: Readings) -> Option<Fraction> {
    let previous = previous?;
    if readings.pooled_counts {
        let counts = known(latest.count)?.plus(known(previous.count)?);
        return Some(Fraction::whole(100).times(counts).per(peopled(latest.base)?.plus(peopled(previous.base)?)));
    }
    Some(percent(latest)?.half_way(percent(previous)?))
}

/// One criterion of a unit; `residents` by Z3a.
pub(crate) fn measure(
    criterion: Criterion,
    figures: Option<&KeyFigures>,
    residents: u32,
    mean_of_region: Option<Fraction>,
    readings: Readings,
) -> Measure {
    let Some(figures) = figures else { return NOTHING };
    match criterion {
        Criterion::Employment => from_given(figures.employment, true, None, readings),
        Criterion::Education => from_given(figures.education, false, None, readings),
        Criterion::Income => from_given(figures.income, false, mean_of_region, readings),
        Criterion::Convictions => {
            let measure = from_given(figures.convictions, true, None, readings);
            let residents = Some(Fraction::whole(residents)).filter(|base| *base > Fraction::ZERO);
            let given = match figures.convictions {
                Given::Counts { latest, .. } => latest.base,
                Given::Published { base, .. } | Given::Income { base, .. } => base,
                Given::Nothing(absent) => Err(absent),
            };
            // A group that is withheld is given, though not told.
            let base = if given == Err(Absent::NotGiven) { residents } else { measure.base };
            Measure { base, ..measure }
        }
    }
}

/// C5.
pub(crate) fn origin(figures: &KeyFigures) -> Measure {
    from_given(figures.origin, false, None, Readings::DEFAULT)
}

/// The value after `more` persons with the property (or without income); fewer when negative. Not reduced.
fn moved(criterion: Criterion, value: Fraction, base: Fraction, more: i128, readings: Readings) -> Fraction {
    if criterion == Criterion::Income {
        // value × (base − k) / base
        return Fraction { over: value.over * (base.over - more * base.under), under: value.under * base.over };
    }
    let two_years = matches!(criterion, Criterion::Employment | Criterion::Convictions);
    let halves = if two_years && readings.latest_year_only { 1 } else { 2 };
    // value + 100 × k / base, or half of it
    Fraction {
        over: value.over * base.over * 2 + 100 * halves * more * base.under * value.under,
        under: value.under * base.over * 2,
    }
}

/// The smallest number of persons for which something is so, tried one by one.
fn try_persons(base: Fraction, so: impl Fn(i128) -> bool) -> Option<i128> {
    let enough = 200 * (base.over / base.under + 1);
    (0..=enough).find(|persons| so(*persons))
}

/// Where the figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    Clear,
    Zone,
    Met,
    /// Z3b: not met, outside the percentage zone, and no base to count persons of.
    Untold,
}

impl State {
    pub(crate) fn in_zone(self) -> Option<bool> {
        match self {
            Self::Clear => Some(false),
            Self::Zone | Self::Met => Some(true),
            Self::Untold => None,
        }
    }
}

/// Z3 alone: a few persons would meet it.
fn within_persons(
    criterion: Criterion,
    value: Fraction,
    base: Option<Fraction>,
    place: Place,
    readings: Readings,
) -> Option<bool> {
    if place == Place::Elsewhere || (criterion == Criterion::Income && !readings.income_persons) {
        return Some(false);
    }
    let most = if readings.ten_included { 10 } else { 9 };
    let vulnerable = lines(criterion).vulnerable;
    let base = base?;
    Some((0..=most).any(|more| vulnerable.holds(moved(criterion, value, base, more, readings))))
}

fn state(criterion: Criterion, value: Fraction, base: Option<Fraction>, place: Place, readings: Readings) -> State {
    let lines = lines(criterion);
    if lines.vulnerable.holds(value) {
        return State::Met;
    }
    if lines.zone.holds(value) {
        return State::Zone;
    }
    match within_persons(criterion, value, base, place, readings) {
        Some(true) => State::Zone,
        Some(false) => State::Clear,
        None => State::Untold,
    }
}

/// How many states are so; `None` where one of them cannot be told, since what is absent is never counted as not so.
pub(crate) fn count_of(states: &[Option<State>], so: impl Fn(State) -> Option<bool>) -> Option<usize> {
    let told: Option<Vec<bool>> = states.iter().map(|state| state.and_then(&so)).collect();
    Some(told?.into_iter().filter(|so| *so).count())
}

/// As published; `None` when the figure is missing.
pub(crate) fn published_state(
    criterion: Criterion,
    measure: Measure,
    place: Place,
    readings: Readings,
) -> Option<State> {
    Some(state(criterion, measure.value?, measure.base, place, readings))
}

/// Values from every stretch of what a figure stands for: its ends, every point where something may change, and a
/// point between each two of them.
pub(crate) fn representatives(measure: Measure, points: &[Fraction]) -> Vec<Fraction> {
    let Some(value) = measure.value else { return Vec::new() };
    let Some((low, high)) = measure.stands_for else { return vec![value] };
    let mut stops: Vec<Fraction> =
        [low, value].into_iter().chain(points.iter().copied().filter(|point| low < *point && *point < high)).collect();
    stops.sort();
    stops.dedup();
    let mut values = Vec::new();
    for (index, stop) in stops.iter().enumerate() {
        values.push(*stop);
        values.push(stop.half_way(stops.get(index + 1).copied().unwrap_or(high)));
    }
    values
}

/// Every state rounding allows, of the figure and of the thresholds (D8); empty when the figure is missing.
pub(crate) fn rounded_states(
    criterion: Criterion,
    measure: Measure,
    place: Place,
    readings: Readings,
) -> BTreeSet<State> {
    rounded_pairs(criterion, measure, place, readings).into_iter().map(|(_, state)| state).collect()
}

/// The same with the values behind them.
pub(crate) fn rounded_pairs(
    criterion: Criterion,
    measure: Measure,
    place: Place,
    readings: Readings,
) -> BTreeSet<(Fraction, State)> {
    let lines = lines(criterion);
    let mut points: Vec<Fraction> = [lines.vulnerable, lines.zone, lines.prevention]
        .iter()
        .flat_map(|line| [Some(line.at), line.exact])
        .flatten()
        .collect();
    if let Some(base) = measure.base {
        // Where nine, ten or eleven persons begin to suffice.
        for persons in [9, 10, 11] {
            let step = Fraction::whole(100 * persons).per(base);
            let at = lines.vulnerable.at;
            points.push(at.minus(step));
            points.push(at.minus(step.per(Fraction::whole(2))));
            let rest = base.minus(Fraction::whole(persons));
            if rest > Fraction::ZERO {
                points.push(at.times(base).per(rest));
            }
        }
    }
    let mut states = BTreeSet::new();
    for value in representatives(measure, &points) {
        for met in lines.vulnerable.says(value) {
            for zone in lines.zone.says(value) {
                let state = match (met, zone) {
                    (true, _) => State::Met,
                    (false, true) => State::Zone,
                    (false, false) => match within_persons(criterion, value, measure.base, place, readings) {
                        Some(true) => State::Zone,
                        Some(false) => State::Clear,
                        None => State::Untold,
                    },
                };
                states.insert((value, state));
            }
        }
    }
    states
}

/// As text; `-` where there is none.
pub(crate) fn option(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// The row of `distances` of one criterion.
pub(crate) fn distance_rows(
    figures: Option<&KeyFigures>,
    residents: u32,
    mean_of_region: Option<Fraction>,
    place: Place,
    is_area: bool,
    readings: Readings,
) -> Vec<(Criterion, Fields)> {
    Criterion::ALL
        .into_iter()
        .map(|criterion| {
            let measure = measure(criterion, figures, residents, mean_of_region, readings);
            (criterion, distance(criterion, measure, place, is_area, readings))
        })
        .collect()
}

fn distance(criterion: Criterion, measure: Measure, place: Place, is_area: bool, readings: Readings) -> Fields {
    let lines = lines(criterion);
    let vulnerable = lines.vulnerable;
    let value = measure.value;
    let now = published_state(criterion, measure, place, readings);
    let met = now.map(|state| state == State::Met);
    let zone = now.and_then(State::in_zone);
    let gap = value.map(|value| match criterion {
        Criterion::Income => value.minus(vulnerable.at),
        Criterion::Employment | Criterion::Convictions | Criterion::Education => vulnerable.at.minus(value),
    });
    let countable = criterion != Criterion::Income || readings.income_persons;
    let persons = |so: &dyn Fn(i128) -> bool| measure.base.filter(|_| countable).and_then(|base| try_persons(base, so));
    let after = |more: i128| moved(criterion, value.unwrap(), measure.base.unwrap(), more, readings);
    let state_after = |more: i128| state(criterion, after(more), measure.base, place, readings);
    let when = |asked: Option<bool>, so: &dyn Fn(i128) -> bool| if asked == Some(true) { persons(so) } else { None };
    let prevention = value.map(|value| lines.prevention.holds(value));
    let of_area = is_area.then_some(()).and(value).map(|_| true);
    Fields::from([
        ("value", option(value)),
        ("met", option(met)),
        ("in_risk_zone", option(zone)),
        ("by_persons", (now == Some(State::Zone) && !lines.zone.holds(value.unwrap())).to_string()),
        ("gap_points", option(gap)),
        ("gap_percent", option(gap.map(|gap| Fraction::whole(100).times(gap).per(vulnerable.at)))),
        ("gap_persons", option(when(value.map(|_| true), &|more| vulnerable.holds(after(more))))),
        (
            "slack_persons",
            option(match now {
                Some(State::Met) => persons(&|fewer| !vulnerable.holds(after(-fewer))),
                Some(State::Zone) => persons(&|fewer| state_after(-fewer) == State::Clear),
                Some(State::Clear | State::Untold) | None => None,
            }),
        ),
        (
            "zone_gap_persons",
            option(match zone {
                Some(true) => Some(0),
                Some(false) | None => when(value.map(|_| true), &|more| state_after(more) != State::Clear),
            }),
        ),
        ("zone_slack_persons", option(when(zone, &|fewer| state_after(-fewer) == State::Clear))),
        ("prevention_met", option(prevention)),
        ("prevention_gap_persons", option(when(of_area, &|more| lines.prevention.holds(after(more))))),
        (
            "prevention_slack_persons",
            option(when(prevention.filter(|_| is_area), &|fewer| !lines.prevention.holds(after(-fewer)))),
        ),
    ])
}

/// P8: the figures of a pool whose members have counts: counts and groups summed by year, income weighted by its group.
/// A criterion for which some member has no counts has none.
pub(crate) fn summed(city: &City, members: &[&Department]) -> Option<KeyFigures> {
    let figures: Option<Vec<&KeyFigures>> =
        members.iter().map(|member| city.indicators.get(&member.department_id)).collect();
    let figures = figures?;
    let shares = |pick: fn(&KeyFigures) -> Given| {
        let mut latest_years = Vec::new();
        let mut previous_years = Vec::new();
        for figures in &figures {
            match pick(figures) {
                Given::Counts { latest, previous } => {
                    latest_years.push(latest);
                    previous_years.extend(previous);
                }
                Given::Income { .. } | Given::Published { .. } | Given::Nothing(_) => {
                    return Given::Nothing(Absent::NotGiven);
                }
            }
        }
        let previous = (previous_years.len() == figures.len()).then(|| sum_of(&previous_years));
        Given::Counts { latest: sum_of(&latest_years), previous }
    };
    Some(KeyFigures {
        row: None,
        figures_year: None,
        employment: shares(|figures| figures.employment),
        convictions: shares(|figures| figures.convictions),
        education: shares(|figures| figures.education),
        income: income_of(&figures),
        origin: Given::Nothing(Absent::NotGiven),
    })
}

fn sum_of(shares: &[Share]) -> Share {
    let sum = |pick: fn(&Share) -> Figure<Decimal>| -> Figure<Decimal> {
        let mut sum = Decimal::ZERO;
        for share in shares {
            sum += pick(share)?;
        }
        Ok(sum)
    };
    Share { count: sum(|share| share.count), base: sum(|share| share.base) }
}

fn income_of(figures: &[&KeyFigures]) -> Given {
    let mut kroner = Fraction::ZERO;
    let mut persons = Decimal::ZERO;
    for figures in figures {
        let Given::Income { mean, base } = figures.income else { return Given::Nothing(Absent::NotGiven) };
        let (Ok(mean), Ok(base)) = (mean, base) else { return Given::Nothing(Absent::Withheld) };
        kroner = kroner.plus(Fraction::from_ratio(mean).times(Fraction::from_decimal(base)));
        persons += base;
    }
    if persons.is_zero() {
        return Given::Nothing(Absent::EmptyBase);
    }
    let mean = kroner.per(Fraction::from_decimal(persons));
    Given::Income { mean: Ok(Ratio::new(mean.over, mean.under).unwrap()), base: Ok(persons) }
}

/// The mean of a region, where it is known (T7).
pub(crate) fn mean_of(region: Option<&String>, means: &RegionalMeans) -> Option<Fraction> {
    means.get(region.map_or(super::super::hand_agreement::REGION, String::as_str)).copied()
}
