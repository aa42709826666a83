//! The area staircase: every list, every set of criteria in the risk zone, new listings, small areas placed by decision,
//! development plans (A1–A5, A7).

use super::grouped::grouped;
use super::town::{Level, Levels, STATES, Town, combinations};
use super::{Answered, DESIGNATIONS, Row, Stands, answered, is_first};
use crate::agreement::{Agreement, Criterion, Thresholds};
use crate::facts::{DecisionKind, Designation, DevelopmentPlan, Run};
use crate::figures::State;
use crate::placement::Outcome;

/// What is special about an area, beside its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AreaVariant {
    /// Nothing: on the list as on the one before.
    Plain,
    /// A5: new on the list.
    New,
    /// A5: new on the list, its criteria confirmed by a decision.
    NewConfirmed,
    /// A5: new on the list; decided that none is sharpened.
    NewNone,
    /// A2: too few residents for the list; decided to be placed, which holds where its figures would list it.
    SmallDecided,
    /// A7: a development plan, and so many lists in a row off the vulnerable list.
    Plan(Plan),
}

/// A development plan (A7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plan {
    /// Under way; lists in a row off the vulnerable list, this one included.
    Active(u8),
    /// Carried out.
    CarriedOut,
}

/// Which criteria are sharpened, told by those in the risk zone: what holds in every combination of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// None.
    None,
    /// Those in the risk zone.
    InRiskZone,
    /// Those in the risk zone, and convictions past the prevention threshold (A7).
    InRiskZoneAndConvictions,
    /// Convictions past the prevention threshold, and no other (A7).
    Convictions,
    /// All four.
    All,
    /// Another set.
    Other,
}

/// A3: which criteria are sharpened where which are in the risk zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// In the risk zone or met.
    pub in_risk_zone: Vec<Criterion>,
    /// Sharpened.
    pub sharpened: Vec<Criterion>,
}

/// A department of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaCase {
    /// On which list; `None`: on none.
    pub designation: Option<Designation>,
    /// What else.
    pub variant: AreaVariant,
    /// Where its departments stand.
    pub stands: Stands,
    /// The rule that says so.
    pub rule: &'static str,
    /// A3–A5, A7.
    pub sharpened: Relation,
    /// A5: what waits for a decision or the next list.
    pub pending: Relation,
    /// A4, A7.
    pub suspended: bool,
}

/// An area and its department.
#[derive(Clone, Copy, Debug)]
pub(super) struct Situation {
    designation: Option<Designation>,
    variant: AreaVariant,
    levels: Levels,
}

/// Every area in every run, a family department in each.
pub(super) fn answers(runs: &[Run], agreement: &Agreement, thresholds: &Thresholds) -> Vec<Answered<Situation>> {
    const CONVICTIONS: [Level; 4] = [STATES[0], Level::Prevention, STATES[1], STATES[2]];
    let levels = combinations([&STATES, &CONVICTIONS, &STATES, &STATES]);
    let mut all = Vec::new();
    for run in runs {
        let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
        for (designation, variant) in variants(*run, agreement) {
            for levels in &levels {
                let bands = 0..agreement.matrix.bands.len();
                // On no list its own figures and share count, and each step lets otherwise (A7).
                let own = designation.is_none() && variant != AreaVariant::SmallDecided;
                for band in bands.filter(|band| own || *band == 0) {
                    let id = place(&mut town, *run, designation, variant, *levels, agreement);
                    town.assigned(&id, band);
                    situations.push(Situation { designation, variant, levels: *levels });
                }
            }
        }
        all.extend(answered(town, situations, *run, agreement, thresholds));
    }
    all
}

fn variants(run: Run, agreement: &Agreement) -> Vec<(Option<Designation>, AreaVariant)> {
    let prevention = Some(Designation::Prevention);
    let mut all: Vec<_> = DESIGNATIONS.map(|listed| (Some(listed), AreaVariant::Plain)).to_vec();
    if !is_first(run.kind) {
        let new = [AreaVariant::New, AreaVariant::NewConfirmed, AreaVariant::NewNone];
        all.extend(new.map(|variant| (prevention, variant)));
        all.extend(DESIGNATIONS.into_iter().skip(1).map(|listed| (Some(listed), AreaVariant::New)));
    }
    all.push((None, AreaVariant::SmallDecided));
    let plans = (1..=agreement.suspension_lists).map(Plan::Active).chain([Plan::CarriedOut]);
    for plan in plans.map(AreaVariant::Plan) {
        all.extend([prevention, None].map(|designation| (designation, plan)));
    }
    all
}

fn place(
    town: &mut Town<'_>,
    run: Run,
    designation: Option<Designation>,
    variant: AreaVariant,
    levels: Levels,
    agreement: &Agreement,
) -> String {
    let area_id = town.area(designation, levels);
    let before: Vec<Option<Designation>> = match variant {
        AreaVariant::Plain => vec![designation],
        AreaVariant::New | AreaVariant::NewConfirmed | AreaVariant::NewNone | AreaVariant::SmallDecided => vec![None],
        AreaVariant::Plan(plan) => {
            let off = if let Plan::Active(off) = plan { off } else { 1 };
            let since = std::iter::repeat_n(designation, usize::from(off.saturating_sub(1)));
            since.chain([Some(Designation::Transformation)]).collect()
        }
    };
    town.listed(&area_id, run.list_date, &before);
    match variant {
        AreaVariant::NewConfirmed => town.decide(DecisionKind::Sharpened, &area_id, None),
        AreaVariant::NewNone => town.decide(DecisionKind::Sharpened, &area_id, Some("none")),
        AreaVariant::SmallDecided => town.decide(DecisionKind::AreaStaircase, &area_id, None),
        AreaVariant::Plain | AreaVariant::New | AreaVariant::Plan(_) => {}
    }
    if let Some(area) = town.city.areas.last_mut() {
        area.development_plan = match variant {
            AreaVariant::Plan(Plan::Active(_)) => Some(DevelopmentPlan::Active),
            AreaVariant::Plan(Plan::CarriedOut) => Some(DevelopmentPlan::CarriedOut),
            AreaVariant::Plain
            | AreaVariant::New
            | AreaVariant::NewConfirmed
            | AreaVariant::NewNone
            | AreaVariant::SmallDecided => None,
        };
        if variant == AreaVariant::SmallDecided {
            area.residents = agreement.small_area_residents;
        }
    }
    let id = town.department(|department| department.area_ids.push(area_id));
    town.figures(&id, levels);
    id
}

/// Criteria in the risk zone of a situation.
fn in_risk_zone(levels: Levels) -> Vec<Criterion> {
    let is_in = |criterion: &Criterion| matches!(levels[*criterion], Level::In(State::InRiskZone | State::Met));
    Criterion::ALL.into_iter().filter(is_in).collect()
}

/// A3: the criteria of a prevention area about which nothing is special.
pub(super) fn zones(answers: &[Answered<Situation>]) -> Vec<Row<Zone>> {
    let plain = answers.iter().filter(|answer| {
        let Situation { designation, variant, .. } = answer.situation;
        designation == Some(Designation::Prevention) && variant == AreaVariant::Plain
    });
    let cases = plain.map(|answer| Zone {
        in_risk_zone: in_risk_zone(answer.situation.levels),
        sharpened: answer.made.sharpened.clone(),
    });
    grouped(cases, |case| (case.in_risk_zone.len(), case.in_risk_zone.clone()))
}

const RELATIONS: [Relation; 5] =
    [Relation::InRiskZone, Relation::None, Relation::All, Relation::InRiskZoneAndConvictions, Relation::Convictions];

/// Whether a set of criteria is what a relation says.
fn is(relation: Relation, criteria: &[Criterion], levels: Levels) -> bool {
    let convictions = levels[Criterion::Convictions] != Level::In(State::Clear);
    let among = |holds: &dyn Fn(Criterion) -> bool| {
        criteria == Criterion::ALL.into_iter().filter(|it| holds(*it)).collect::<Vec<_>>()
    };
    let zone = in_risk_zone(levels);
    match relation {
        Relation::None => criteria.is_empty(),
        Relation::InRiskZone => criteria == zone,
        Relation::InRiskZoneAndConvictions => {
            among(&|it| zone.contains(&it) || it == Criterion::Convictions && convictions)
        }
        Relation::Convictions => among(&|it| it == Criterion::Convictions && convictions),
        Relation::All => criteria.len() == Criterion::ALL.len(),
        Relation::Other => true,
    }
}

/// One row an area's list and variant and where its departments stand.
pub(super) fn rows(answers: &[Answered<Situation>]) -> Vec<Row<AreaCase>> {
    // Where an area is on no list its departments stand where their figures put them: of A7 only what it adds is told.
    let told = |answer: &Answered<Situation>| {
        let made = &answer.made;
        AreaCase {
            designation: answer.situation.designation,
            variant: answer.situation.variant,
            stands: made.stands.into(),
            rule: match (made.stands, answer.situation.variant) {
                (Outcome::Department(_), AreaVariant::Plan(_)) => "A7",
                (Outcome::Department(_), _) => "D4",
                (_, _) => made.settled_by,
            },
            sharpened: Relation::Other,
            pending: Relation::Other,
            suspended: made.suspended,
        }
    };
    let all: Vec<(AreaCase, &Answered<Situation>)> = answers.iter().map(|answer| (told(answer), answer)).collect();
    let mut rows = grouped(all.iter().map(|(case, _)| case.clone()), |case| (case.variant, case.designation));
    for row in &mut rows {
        let of_row: Vec<_> = all.iter().filter(|(case, _)| *case == row.case).map(|(_, answer)| *answer).collect();
        let common = |criteria: fn(&Answered<Situation>) -> &[Criterion]| {
            let holds = |relation: &Relation| {
                of_row.iter().all(|answer| is(*relation, criteria(answer), answer.situation.levels))
            };
            RELATIONS.into_iter().find(holds).unwrap_or(Relation::Other)
        };
        let (sharpened, pending) = (common(|answer| &answer.made.sharpened), common(|answer| &answer.made.pending));
        (row.case.sharpened, row.case.pending) = (sharpened, pending);
    }
    rows
}
