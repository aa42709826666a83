//! The smallest city in which something is the case.

use crate::agreement::{Agreement, Criterion, PerCriterion, Staircase, Thresholds};
use crate::facts::{
    Area, AssignedSource, Assignment, City, Decision, DecisionKind, Department, Designation, Given, HistoryEntry,
    Homes, KeyFigures, PreviousPlacement, Published,
};
use crate::figures::State;
use crate::placement::Status;
use crate::quantity::{Absent, Date, Decimal, Operator, Ratio};

/// Family homes of a department: every share in tenths of a percent is a whole number of them.
pub(super) const HOMES: u32 = 1_000;
/// Groups so large that ten persons decide nothing: the percentages do.
const GROUP: u32 = 1_000_000;
/// Decimals figures are taken to be published with: rounding decides nothing either.
const DECIMALS: u32 = 6;

/// Where one criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// In some state, and for areas below the prevention threshold where it is clear.
    In(State),
    /// Clear of the risk zone, and past the prevention threshold.
    Prevention,
    /// Withheld.
    Missing,
}

/// The states a criterion can be in, as levels.
pub(super) const STATES: [Level; 3] = [Level::In(State::Clear), Level::In(State::InRiskZone), Level::In(State::Met)];

/// Four criteria.
pub(super) type Levels = PerCriterion<Level>;

/// Every combination of four criteria, each among its own levels.
pub(super) fn combinations(levels: [&[Level]; 4]) -> Vec<Levels> {
    let [employment, convictions, education, income] = levels;
    let mut all = Vec::new();
    for a in employment {
        for b in convictions {
            for c in education {
                all.extend(income.iter().map(|d| PerCriterion([*a, *b, *c, *d])));
            }
        }
    }
    all
}

/// Departments and areas being made.
#[derive(Debug)]
pub(crate) struct Town<'a> {
    agreement: &'a Agreement,
    thresholds: &'a Thresholds,
    pub(crate) city: City,
}

impl<'a> Town<'a> {
    pub(super) fn new(agreement: &'a Agreement, thresholds: &'a Thresholds) -> Self {
        Self { agreement, thresholds, city: City::default() }
    }

    /// A family department without figures; what else it is, `change` says.
    pub(super) fn department(&mut self, change: impl FnOnce(&mut Department)) -> String {
        let number = self.city.departments.len();
        let department_id = format!("{number:08}");
        let mut department = Department {
            row: 0,
            department_id: department_id.clone(),
            name: department_id.clone(),
            organisation_id: String::new(),
            organisation: String::new(),
            local_committee: String::new(),
            region: None,
            area_ids: Vec::new(),
            partly_in_area: false,
            homes: Homes { family: HOMES, youth: 0, elderly: 0 },
            residents: HOMES,
            taken_into_use: None,
            regime: None,
            shared_kitchens: None,
            cheap_homes: None,
            assigned_only_homes: None,
            special_homes: None,
            shared_homes_youth: None,
            turnover_pct: None,
            start_step: None,
            start_assigned_pct: None,
        };
        change(&mut department);
        self.city.departments.push(department);
        department_id
    }

    /// An area of the size the state lists, in which the next department lies.
    pub(super) fn area(&mut self, designation: Option<Designation>, levels: Levels) -> String {
        let area_id = format!("{:08}", self.city.areas.len());
        let mut figures = self.key_figures(levels);
        // Past every threshold of origin: its own criteria decide what it would be.
        let origin = Ratio::from_decimal(self.thresholds.origin_prevention.value);
        let parallel = Ratio::from_decimal(self.thresholds.origin_parallel.value);
        figures.origin = published(middle(origin, parallel));
        self.city.areas.push(Area {
            row: 0,
            area_id: area_id.clone(),
            name: area_id.clone(),
            region: None,
            residents: self.agreement.area_residents,
            list_date: None,
            designation,
            development_plan: None,
            renovation_rehousing: false,
            figures,
        });
        area_id
    }

    /// Key figures of a department.
    pub(super) fn figures(&mut self, department_id: &str, levels: Levels) {
        let figures = self.key_figures(levels);
        self.city.indicators.insert(department_id.to_owned(), figures);
    }

    /// Assigned households of a department in the middle of a band, or at its lower end where it has no upper one.
    pub(super) fn assigned(&mut self, department_id: &str, band: usize) {
        let bands = &self.agreement.matrix.bands;
        let from = |band: usize| bands.get(band).map(|band| Ratio::from_decimal(band.from));
        let Some(lower) = from(band) else { return };
        let upper = from(band + 1).unwrap_or(Ratio::whole(100));
        let households = middle(lower, upper).and_then(|share| {
            let homes = share.times(Ratio::whole(i128::from(HOMES)))?.over(Ratio::whole(100))?;
            u32::try_from(homes.floor()).ok()
        });
        self.city.assignments.push(Assignment {
            row: 0,
            department_id: department_id.to_owned(),
            assigned_households: households.ok_or(Absent::NotGiven),
            source: AssignedSource::Organisation,
            as_of: None,
            assigned_youth: Err(Absent::NotGiven),
        });
    }

    /// Where a department stood in the run before.
    pub(super) fn previous(&mut self, department_id: &str, staircase: Option<Staircase>, step: Option<u8>) {
        let placed = if staircase.is_some() { Status::Placed } else { Status::Undetermined };
        let previous = PreviousPlacement {
            row: 0,
            department_id: department_id.to_owned(),
            staircase,
            step,
            step_in_force: None,
            effective_from: self.agreement.from,
            status: Some(placed),
            unit_id: None,
            sharpened: None,
            assignment_suspended: None,
            letting_rule: None,
            decision_id: None,
            family_homes: None,
            homes: None,
            assigned_households: None,
        };
        self.city.previous.insert(department_id.to_owned(), previous);
    }

    /// A decision of Samarbejdsforum.
    pub(super) fn decide(&mut self, kind: DecisionKind, subject_id: &str, value: Option<&str>) {
        self.city.decisions.push(Decision {
            row: 0,
            decision_id: kind.name().to_owned(),
            date: self.agreement.from,
            valid_from: None,
            valid_to: None,
            kind,
            subject_id: subject_id.to_owned(),
            value: value.map(str::to_owned),
        });
    }

    /// What the lists before one said of an area, the latest first.
    pub(super) fn listed(&mut self, area_id: &str, list_date: Date, before: &[Option<Designation>]) {
        for (years, designation) in (1..).zip(before) {
            let Ok(list_date) = Date::new(list_date.year() - years, list_date.month(), list_date.day()) else { return };
            let area_id = area_id.to_owned();
            self.city.history.push(HistoryEntry { row: 0, area_id, list_date, designation: *designation });
        }
    }

    fn key_figures(&self, levels: Levels) -> KeyFigures {
        let given = |criterion| match levels[criterion] {
            Level::Missing => Given::Nothing(Absent::Withheld),
            level @ (Level::In(_) | Level::Prevention) => published(self.value(criterion, level)),
        };
        KeyFigures {
            row: None,
            figures_year: None,
            employment: given(Criterion::Employment),
            convictions: given(Criterion::Convictions),
            education: given(Criterion::Education),
            income: given(Criterion::Income),
            origin: Given::Nothing(Absent::NotGiven),
        }
    }

    /// A value on a level, between the bounds that make it: past the outermost by half or double.
    fn value(&self, criterion: Criterion, level: Level) -> Option<Ratio> {
        let bounds = &self.thresholds.criteria[criterion];
        let of = |bound: &crate::agreement::Bound| Ratio::from_decimal(bound.value);
        let [vulnerable, prevention, zone] = [&bounds.vulnerable, &bounds.prevention, &bounds.risk_zone].map(of);
        let rises = matches!(bounds.vulnerable.operator, Operator::MoreThan | Operator::AtLeast);
        let half = |value: Ratio| value.over(Ratio::whole(2));
        let double = |value: Ratio| value.times(Ratio::whole(2));
        match level {
            Level::In(State::Met) if rises => middle(vulnerable, double(vulnerable)?),
            Level::In(State::Met) => half(vulnerable),
            Level::In(State::InRiskZone) => middle(zone, vulnerable),
            Level::Prevention => middle(prevention, zone),
            Level::In(State::Clear) if rises => half(prevention.min(zone)),
            Level::In(State::Clear) => double(prevention.max(zone)),
            Level::Missing => None,
        }
    }
}

fn middle(one: Ratio, other: Ratio) -> Option<Ratio> {
    one.plus(other)?.over(Ratio::whole(2))
}

fn published(value: Option<Ratio>) -> Given {
    match value.and_then(|value| value.rounded(DECIMALS)) {
        Some(value) => {
            let figure = Published { value, decimals: DECIMALS };
            Given::Published { figure, base: Ok(Decimal::from(GROUP)) }
        }
        None => Given::Nothing(Absent::NotGiven),
    }
}
