//! What must be met by those a home is let to: the A-, B- and C-criteria, ordinary or sharpened, of each placement (A3–A5, L9,
//! L10, L13; §5.2, §6.1.2–6.2.4, annex 4 IV, V and VIII). Reads what is in force off the placement; decides no step.

use super::in_force_subject;
use crate::agreement::{Ages, Agreement, Criterion, InternalMoves, LettingSubject, Staircase, Thresholds};
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, Regime, Run};
use crate::placement::{Outcome, Placement, sharpens_all};
use crate::quantity::{Date, Eighteenths, Ratio};

mod asked;

pub use asked::{Asked, Duty, Form, Lettings, Priority, Who};

/// One criterion of a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionRow {
    /// Which.
    pub asked: Asked,
    /// Ordinary or sharpened, or why neither.
    pub form: Form,
    /// Must, may, or not yet.
    pub duty: Duty,
    /// Which lettings it is about; `None` where nothing is asked.
    pub lettings: Option<Lettings>,
    /// Criteria one of which is enough beside it.
    pub or: Vec<Asked>,
    /// Criteria it stands in the place of (A3).
    pub instead_of: Vec<Asked>,
    /// Most homes let by it, where that is limited (L13, L10).
    pub at_most_homes: Option<u32>,
    /// Most eighteenths of the vacated homes let by it, where that is limited (L3, N).
    pub at_most: Option<Eighteenths>,
    /// The rule behind it.
    pub rule: &'static str,
}

/// What a department lets by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    /// Index into the city's departments.
    pub department: usize,
    /// What is in force.
    pub outcome: Outcome,
    /// What it lets by; `None` where undetermined or on no staircase.
    pub subject: Option<LettingSubject>,
    /// Its criteria; one row with [`Asked::Nothing`] where there is none.
    pub rows: Vec<CriterionRow>,
    /// Who goes first; empty where nothing is asked.
    pub order: Vec<Priority>,
    /// Moves inside the organisation; `None` where the agreement says nothing.
    pub internal: Option<InternalMoves>,
    /// A4, A7.
    pub assignment_suspended: bool,
}

/// The criteria of every department, in department order.
#[must_use]
pub fn criteria(city: &City, evaluation: &Evaluation, agreement: &Agreement, run: Run) -> Vec<Criteria> {
    let of = |placement: &Placement| {
        let department = city.departments.get(placement.department)?;
        Some(of_department(department, placement, agreement, run.effective_date))
    };
    evaluation.placements.iter().filter_map(of).collect()
}

/// The criteria of one department on a day.
#[must_use]
pub fn of_department(department: &Department, placement: &Placement, agreement: &Agreement, day: Date) -> Criteria {
    let outcome = placement.in_force();
    let subject = in_force_subject(department, outcome);
    let mut rows = match subject {
        Some(LettingSubject::Step(Staircase::Area, _)) => on_the_area_staircase(placement),
        Some(LettingSubject::Step(_, step)) => on_the_department_staircase(step, subject, placement, agreement, day),
        Some(LettingSubject::Regime(Regime::AlmenboligPlus)) => almenbolig_plus(department, agreement),
        Some(LettingSubject::Regime(_)) => vec![row(Asked::Concept, Form::Own, Duty::Must, Lettings::Flexible, "L10")],
        Some(LettingSubject::Youth) => vec![nothing(Form::YouthList, "L9")],
        None => vec![nothing(if outcome == Outcome::Outside { Form::Outside } else { Form::Undetermined }, "L13")],
    };
    rows.extend(sharpened(outcome, placement, agreement));
    if let Some(accessible) = accessible_homes(department, outcome, agreement) {
        let c = row(Asked::C, Form::Ordinary, Duty::May, Lettings::AccessibleHomes, "L13");
        rows.push(CriterionRow { at_most_homes: Some(accessible), ..c });
    }
    let order = order(subject, &rows);
    Criteria {
        department: placement.department,
        outcome,
        subject,
        order,
        internal: subject.and_then(|subject| agreement.flexible_criteria.internal_moves(subject)).cloned(),
        assignment_suspended: placement.assignment_suspended,
        rows,
    }
}

/// L13: most homes let by the C-criterion on both staircases and every step, so also where the step cannot be told; `None`
/// where the department stands on neither.
#[must_use]
pub fn accessible_homes(department: &Department, outcome: Outcome, agreement: &Agreement) -> Option<u32> {
    let on_a_staircase = matches!(outcome.staircase(), Some(Staircase::Area | Staircase::Department));
    if on_a_staircase { share_of(department.homes.family, agreement.letting_limits.c_criterion_pct) } else { None }
}

/// A percentage of a number of homes, rounded down.
fn share_of(homes: u32, pct: crate::quantity::Decimal) -> Option<u32> {
    let share = Ratio::from_decimal(pct).times(Ratio::whole(i128::from(homes)))?.over(Ratio::whole(100))?;
    u32::try_from(share.floor()).ok()
}

/// T7: the share of the region's mean that the sharpened income criterion asks for, in kroner a month; `None` where the
/// region's mean is not known.
#[must_use]
pub fn least_income(department: &Department, agreement: &Agreement, thresholds: &Thresholds) -> Option<Ratio> {
    let region = department.region.as_ref().unwrap_or(&agreement.region);
    let mean = *thresholds.regional_income.get(region)?;
    mean.times(Ratio::from_decimal(agreement.flexible_criteria.income_pct))?.over(Ratio::whole(100))
}

const fn row(asked: Asked, form: Form, duty: Duty, lettings: Lettings, rule: &'static str) -> CriterionRow {
    CriterionRow {
        asked,
        form,
        duty,
        lettings: Some(lettings),
        or: Vec::new(),
        instead_of: Vec::new(),
        at_most_homes: None,
        at_most: None,
        rule,
    }
}

fn nothing(form: Form, rule: &'static str) -> CriterionRow {
    CriterionRow { lettings: None, ..row(Asked::Nothing, form, Duty::None, Lettings::Flexible, rule) }
}

/// The two ordinary A-criteria, one of which is enough.
fn a_criteria(duty: Duty, at_most: Option<Eighteenths>, rule: &'static str) -> Vec<CriterionRow> {
    let one = |asked, other| {
        let row = row(asked, Form::Ordinary, duty, Lettings::Flexible, rule);
        CriterionRow { or: vec![other], at_most, ..row }
    };
    vec![one(Asked::A1, Asked::A2), one(Asked::A2, Asked::A1)]
}

/// A3, A4: the ordinary A-criteria, unless the sharpened employment criterion stands in their place.
fn on_the_area_staircase(placement: &Placement) -> Vec<CriterionRow> {
    if placement.sharpened.contains(&Criterion::Employment) { Vec::new() } else { a_criteria(Duty::Must, None, "A3") }
}

/// L3–L8, N1, N2, L13: A-criteria only on the higher steps; on step 1 they and B may be chosen, within limits.
fn on_the_department_staircase(
    step: u8,
    subject: Option<LettingSubject>,
    placement: &Placement,
    agreement: &Agreement,
    day: Date,
) -> Vec<CriterionRow> {
    let limits = &agreement.letting_limits;
    if limits.a_only_steps.contains(&step) {
        return a_criteria(Duty::Must, None, "L13");
    }
    let flexible = placement.letting.as_ref().map(|letting| letting.shares.flexible);
    let rule = subject.and_then(|subject| agreement.letting_rule(subject, day));
    // New build lets by step 1 but for its assignment (§11), so the limit of the A-criteria is that of the step.
    let of_a = rule.and_then(|rule| rule.flexible_a_at_most);
    let of_a = match (of_a, flexible) {
        (Some(of_a), Some(flexible)) => Some(of_a.min(flexible)),
        (one, other) => one.or(other),
    };
    let mut rows = a_criteria(Duty::May, of_a, "L13");
    if limits.b_steps.contains(&step) {
        let b = row(Asked::B, Form::Ordinary, Duty::May, Lettings::Flexible, "L13");
        rows.push(CriterionRow { at_most: flexible, ..b });
    }
    rows
}

/// L10, annex 4 VIII: three criteria side by side, none for more than its share of the homes, and a fourth after them.
fn almenbolig_plus(department: &Department, agreement: &Agreement) -> Vec<CriterionRow> {
    let most = share_of(department.homes.family, agreement.flexible_criteria.own_criterion_pct);
    let three = [Asked::PlusFamilies, Asked::PlusWithoutChildren, Asked::PlusExperience];
    let mut rows: Vec<CriterionRow> = three
        .into_iter()
        .map(|asked| {
            let or = three.into_iter().filter(|other| *other != asked).collect();
            let row = row(asked, Form::Own, Duty::Must, Lettings::Flexible, "L10");
            CriterionRow { or, at_most_homes: most, ..row }
        })
        .collect();
    rows.push(row(Asked::PlusWish, Form::Own, Duty::IfNoneElse, Lettings::Flexible, "L10"));
    rows
}

/// A3–A5, A7, Z3b: the sharpened criteria, those that wait and those that cannot be told, in C order.
fn sharpened(outcome: Outcome, placement: &Placement, agreement: &Agreement) -> Vec<CriterionRow> {
    let on_area = matches!(outcome, Outcome::Area(_));
    let (lettings, rule) = match outcome {
        Outcome::Area(step) if sharpens_all(step, agreement) => (Lettings::Flexible, "A4"),
        Outcome::Area(_) => (Lettings::Flexible, "A3"),
        // A7: those who seek a home in these areas must meet it, whatever list they stand on.
        Outcome::Department(_) | Outcome::Youth | Outcome::Outside | Outcome::Undetermined(_) => {
            (Lettings::AllButAssignment, "A7")
        }
    };
    let mut rows = Vec::new();
    for criterion in Criterion::ALL {
        let (form, duty, rule) = if placement.sharpened.contains(&criterion) {
            (Form::Sharpened, Duty::Must, rule)
        } else if placement.sharpened_pending.contains(&criterion) {
            (Form::Pending, Duty::Waits, "A5")
        } else if placement.sharpened_unknown.contains(&criterion) {
            (Form::Unknown, Duty::CannotTell, if on_area { "Z3b" } else { "A7" })
        } else {
            continue;
        };
        let row = row(Asked::Sharpened(criterion), form, duty, lettings, rule);
        let replaces = on_area && criterion == Criterion::Employment;
        let instead_of = if replaces { vec![Asked::A1, Asked::A2] } else { Vec::new() };
        rows.push(CriterionRow { instead_of, ..row });
    }
    rows
}

/// Who goes first (annex 4 IV and VIII, and the footnotes of the wheels of the area staircase); at each place the one longest
/// on the waiting list.
fn order(subject: Option<LettingSubject>, rows: &[CriterionRow]) -> Vec<Priority> {
    let in_force = |asked: Asked| {
        rows.iter().any(|row| row.asked == asked && matches!(row.duty, Duty::Must) && row.form == Form::Sharpened)
    };
    let sharpened = Criterion::ALL.into_iter().any(|criterion| in_force(Asked::Sharpened(criterion)));
    match subject {
        Some(LettingSubject::Step(Staircase::Area, _)) if sharpened => {
            let first =
                if in_force(Asked::Sharpened(Criterion::Employment)) { Priority::Employment } else { Priority::A };
            vec![Priority::All, first, Priority::Others, Priority::Seniority]
        }
        Some(LettingSubject::Step(..)) if rows.iter().any(|row| row.asked == Asked::B) => {
            vec![Priority::AsAgreed, Priority::Seniority]
        }
        Some(LettingSubject::Step(..)) => vec![Priority::All, Priority::Seniority],
        Some(LettingSubject::Regime(Regime::AlmenboligPlus)) => {
            vec![Priority::Equal, Priority::Wish, Priority::Seniority]
        }
        Some(LettingSubject::Regime(_)) => vec![Priority::AsAgreed, Priority::Seniority],
        Some(LettingSubject::Youth) => vec![Priority::Seniority],
        None => Vec::new(),
    }
}

/// Whom a criterion binds: the age group, where it is one.
#[must_use]
pub fn ages(asked: Asked, agreement: &Agreement) -> Option<Ages> {
    let figures = &agreement.flexible_criteria;
    match asked {
        Asked::Sharpened(Criterion::Employment) => Some(figures.employment),
        Asked::Sharpened(Criterion::Education) => Some(figures.education),
        Asked::Sharpened(Criterion::Income) => Some(figures.income),
        Asked::Sharpened(Criterion::Convictions)
        | Asked::A1
        | Asked::A2
        | Asked::B
        | Asked::C
        | Asked::PlusFamilies
        | Asked::PlusWithoutChildren
        | Asked::PlusExperience
        | Asked::PlusWish
        | Asked::Concept
        | Asked::Nothing => None,
    }
}
