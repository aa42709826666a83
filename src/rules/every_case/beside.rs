//! What is beside the steps: homes of other types (I14, I19, L9), concepts of their own (L10), new build (D6, N1, N2).

use super::grouped::grouped;
use super::town::{HOMES, Level, STATES, Town};
use super::{Answered, Row, Stands, answered, decimal, is_first};
use crate::agreement::{Agreement, PerCriterion, Shares, Thresholds};
use crate::facts::{Designation, Homes, Regime, Run};
use crate::figures::State;
use crate::placement::{Outcome, PrimaryType, Status, primary_type};
use crate::quantity::Ratio;

/// A department by its homes of each type, whatever its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomesCase {
    /// I14.
    pub primary_type: PrimaryType,
    /// Its own concept (L10, L12).
    pub regime: Option<Regime>,
    /// Whether it lies in a designated area.
    pub designation: Option<Designation>,
    /// The staircase it stands on, with its step where that is the same whatever its figures.
    pub stands: Stands,
    /// How it came about.
    pub status: Status,
    /// The rule that says so.
    pub rule: &'static str,
    /// L1–L10; `None`: nothing is known of its letting.
    pub letting_rule: Option<String>,
    /// L16.
    pub suspended: bool,
}

/// Where new build is in its first years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Not taken into use yet (N1).
    First,
    /// In the years after (N2).
    Relet,
}

/// New build by its share of cheap homes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBuildCase {
    /// N1 or N2.
    pub phase: Phase,
    /// Index into the agreement's shares of cheap homes, from the lowest up.
    pub band: usize,
    /// Whether it lies in a designated area.
    pub designation: Option<Designation>,
    /// Where it stands.
    pub stands: Outcome,
    /// How it came about.
    pub status: Status,
    /// N1, N2, and the shares of the other homes; `None`: not known.
    pub letting: Option<(String, Shares)>,
}

/// A department by what it is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Situation {
    homes: Homes,
    regime: Option<Regime>,
    designation: Option<Designation>,
}

/// Every mix of homes, every concept, in and outside designated areas, with every need at either end of the bands.
pub(super) fn answers(runs: &[Run], agreement: &Agreement, thresholds: &Thresholds) -> Vec<Answered<Situation>> {
    let some = HOMES;
    let mixes = [
        Homes { family: some, youth: 0, elderly: 0 },
        Homes { family: some, youth: some / 2, elderly: some / 4 },
        Homes { family: some / 4, youth: some, elderly: 0 },
        Homes { family: 0, youth: some, elderly: 0 },
        Homes { family: some / 4, youth: 0, elderly: some },
        Homes { family: 0, youth: 0, elderly: some },
        Homes { family: some, youth: some, elderly: 0 },
        Homes { family: some, youth: 0, elderly: some },
        Homes { family: some / 2, youth: some, elderly: some / 2 },
    ];
    let regimes = [None, Some(Regime::AlmenboligPlus), Some(Regime::CoHousing), Some(Regime::Dormitory)];
    let lists = [None, Some(Designation::Prevention), Some(Designation::Vulnerable)];
    let mut all = Vec::new();
    for run in runs {
        let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
        for homes in mixes {
            for regime in regimes.into_iter().filter(|regime| fits(*regime, homes)) {
                for designation in lists {
                    for state in STATES {
                        for band in 0..agreement.matrix.bands.len() {
                            let levels = PerCriterion([state; 4]);
                            let area = designation.map(|listed| {
                                let area_id = town.area(Some(listed), levels);
                                town.listed(&area_id, run.list_date, &[Some(listed)]);
                                area_id
                            });
                            let id = town.department(|department| {
                                (department.homes, department.regime) = (homes, regime);
                                department.area_ids.extend(area);
                            });
                            town.figures(&id, levels);
                            town.assigned(&id, band);
                            situations.push(Situation { homes, regime, designation });
                        }
                    }
                }
            }
        }
        all.extend(answered(town, situations, *run, agreement, thresholds));
    }
    all
}

/// AlmenBolig+ and co-housing are family homes; a dormitory is one of youth homes.
fn fits(regime: Option<Regime>, homes: Homes) -> bool {
    match regime {
        None => true,
        Some(Regime::AlmenboligPlus | Regime::CoHousing) => homes.total() == homes.family,
        Some(Regime::Dormitory) => homes.total() == homes.youth,
    }
}

/// One row a primary type, concept and list. Of runs that place: a final one puts nothing into force.
pub(super) fn rows(answers: &[Answered<Situation>]) -> Vec<Row<HomesCase>> {
    let cases = answers.iter().filter(|answer| is_first(answer.run.kind)).map(|answer| {
        let (Situation { homes, regime, designation }, made) = (answer.situation, &answer.made);
        let stands = Stands::from(made.stands);
        let on_step = stands == Stands::DepartmentStaircase;
        HomesCase {
            primary_type: primary_type(homes),
            regime,
            designation,
            stands,
            status: made.status,
            rule: made.settled_by,
            letting_rule: made.letting.as_ref().map(|(rule, _)| rule.clone()).filter(|_| !on_step || regime.is_some()),
            suspended: made.suspended,
        }
    });
    grouped(cases, |case| (case.primary_type, case.regime, case.designation))
}

/// New build.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewBuilt {
    phase: Phase,
    band: usize,
    designation: Option<Designation>,
}

/// Every share of cheap homes: at the bound of its row, and halfway to the next.
pub(super) fn new_build_answers(
    runs: &[Run],
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> Vec<Answered<NewBuilt>> {
    let new_build = &agreement.new_build;
    let mut all = Vec::new();
    for run in runs {
        let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
        for (phase, day) in [(Phase::First, new_build.to), (Phase::Relet, new_build.from)] {
            let in_phase = match phase {
                Phase::First => run.effective_date < day,
                Phase::Relet => day <= run.effective_date,
            };
            for (band, cheap) in cheap_homes(agreement).into_iter().filter(|_| in_phase) {
                for designation in [None, Some(Designation::Prevention)] {
                    let levels = PerCriterion([Level::In(State::Clear); 4]);
                    let area = designation.map(|listed| {
                        let area_id = town.area(Some(listed), levels);
                        town.listed(&area_id, run.list_date, &[Some(listed)]);
                        area_id
                    });
                    town.department(|department| {
                        department.taken_into_use = Some(day);
                        department.cheap_homes = Some(cheap);
                        department.area_ids.extend(area);
                    });
                    situations.push(NewBuilt { phase, band, designation });
                }
            }
        }
        all.extend(answered(town, situations, *run, agreement, thresholds));
    }
    all
}

/// Numbers of cheap homes with the row of figure 12 they lie in.
fn cheap_homes(agreement: &Agreement) -> Vec<(usize, u32)> {
    let rows = &agreement.new_build.assignment_by_cheap_share;
    let from = |row: usize| rows.get(row).map(|(from, _)| *from);
    let mut all = Vec::new();
    for row in 0..rows.len() {
        let Some(lower) = from(row) else { continue };
        let upper = from(row + 1).unwrap_or(decimal(100));
        // The bound itself lies in its own row, or in the one below (I9).
        let own = if agreement.new_build.cheap_share_included || row == 0 { row } else { row - 1 };
        let homes = |percent: Ratio| {
            let homes = percent.times(Ratio::whole(i128::from(HOMES)))?.over(Ratio::whole(100))?;
            u32::try_from(homes.floor()).ok()
        };
        let [lower, upper] = [lower, upper].map(Ratio::from_decimal);
        all.extend(homes(lower).map(|homes| (own, homes)));
        let halfway = lower.plus(upper).and_then(|both| both.over(Ratio::whole(2)));
        all.extend(halfway.and_then(homes).map(|homes| (row, homes)));
    }
    all
}

/// One row a phase and share of cheap homes. Of runs that put something into force.
pub(super) fn new_build_rows(answers: &[Answered<NewBuilt>]) -> Vec<Row<NewBuildCase>> {
    let cases = answers.iter().filter(|answer| answer.made.status != Status::Evaluated).map(|answer| {
        let (NewBuilt { phase, band, designation }, made) = (answer.situation, &answer.made);
        let (stands, status) = (made.stands, made.status);
        NewBuildCase { phase, band, designation, stands, status, letting: made.letting.clone() }
    });
    grouped(cases, |case| (case.designation, case.phase, case.band))
}
