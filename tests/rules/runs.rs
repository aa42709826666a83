//! Runs over time worked by hand (R2–R6, A5–A7, D6, L18), and properties of runs that follow each other.

mod properties;

use trappe_rules::agreement::{Criterion, Shares, Staircase};
use trappe_rules::evaluation::{Evaluation, evaluate, units_to_order};
use trappe_rules::facts::{
    City, Decision, DecisionKind, Department, Designation, DevelopmentPlan, Given, HistoryEntry, Homes,
    PreviousPlacement, Run, RunKind,
};
use trappe_rules::finding::{Checked, Finding};
use trappe_rules::placement::{Because, Change, Outcome, Placement, PrimaryType, Status, previous_of, primary_type};
use trappe_rules::quantity::{Absent, Date};

use super::compare::BUDGET;
use super::hand_agreement::{LIST_DATE, agreement};
use super::plain::{all_clear, department, figures, households, one_area, one_department, percent};

pub(crate) const ID: &str = "0001-0000";
pub(crate) const AREA: &str = "area-0000";

pub(crate) fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

/// Employment 45 % (> 40) and convictions 3 % (>= 2.18) are met: high need. Under 20 %: step 2, from 20: 3, from 25: 4.
pub(crate) fn high() -> [Given; 4] {
    let [_, _, education, income] = all_clear();
    [percent("45", Some(100_000)), percent("3", Some(100_000)), education, income]
}

/// Employment 36 % (> 35) and education 58 % (> 57) are in the risk zone, none is met: medium need. Steps 1, 2, 3.
pub(crate) fn medium() -> [Given; 4] {
    let [_, convictions, _, income] = all_clear();
    [percent("36", Some(100_000)), convictions, percent("58", Some(100_000)), income]
}

pub(crate) fn stood(staircase: Staircase, step: u8) -> PreviousPlacement {
    PreviousPlacement {
        row: 0,
        department_id: ID.to_owned(),
        staircase: Some(staircase),
        step: Some(step),
        step_in_force: None,
        effective_from: day(2024, 2, 1),
        status: Some(Status::Placed),
        unit_id: Some("unit-before".to_owned()),
        sharpened: Some(Vec::new()),
        assignment_suspended: Some(false),
        letting_rule: None,
        decision_id: None,
        family_homes: None,
        homes: None,
        assigned_households: None,
    }
}

pub(crate) fn with_previous(mut city: City, previous: PreviousPlacement) -> City {
    city.previous.insert(previous.department_id.clone(), previous);
    city
}

pub(crate) fn decided(mut city: City, kind: DecisionKind, subject: &str, value: Option<&str>) -> City {
    city.decisions.push(Decision {
        row: 0,
        decision_id: "SAF-1".to_owned(),
        date: day(2026, 4, 1),
        valid_from: None,
        valid_to: None,
        kind,
        subject_id: subject.to_owned(),
        value: value.map(str::to_owned),
    });
    city
}

pub(crate) fn at(kind: RunKind, effective_date: Date) -> Run {
    Run { kind, list_date: LIST_DATE, effective_date }
}

fn checked_by(city: &City, run: Run, choices: &[(&str, &str)]) -> Checked<Evaluation> {
    let (agreement, thresholds) = agreement(choices);
    evaluate(city, &agreement, &thresholds, run, BUDGET)
}

/// The first department in a run of a kind, with the codes of everything found.
fn told(city: &City, kind: RunKind, effective: Date) -> (Placement, Vec<&'static str>) {
    let checked = checked_by(city, at(kind, effective), &[]);
    (checked.result.placements.first().unwrap().clone(), codes(&checked.findings))
}

fn placed(city: &City, kind: RunKind) -> Placement {
    told(city, kind, day(2026, 5, 1)).0
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

/// The value a finding of that code gives an argument.
fn case_of(city: &City, kind: RunKind, effective: Date, code: &str) -> Option<String> {
    let findings = checked_by(city, at(kind, effective), &[]).findings;
    let finding = findings.iter().find(|finding| finding.code == code)?;
    let case = finding.arguments.iter().find(|(name, _)| *name == "case")?;
    Some(format!("{:?}", case.1))
}

fn lets(placement: &Placement) -> (&str, [u8; 6]) {
    let letting = placement.letting.as_ref().unwrap();
    let Shares { waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra } =
        letting.shares;
    let shares = [waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra];
    (letting.rule.as_str(), shares.map(|share| share.0))
}

fn rules(placement: &Placement) -> Vec<&'static str> {
    placement.trace.iter().filter(|entry| entry.held).map(|entry| entry.rule).collect()
}

/// R2: high need and 30 of 100 assigned would be step 4; the department stood on 2 and stays there. Nothing of its
/// figures is shown, a note says what a midterm would give.
#[test]
fn an_annual_run_carries_the_department_staircase_over() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    let (placement, codes) = told(&city, RunKind::Annual, day(2025, 12, 1));
    assert_eq!((placement.status, placement.outcome()), (Status::CarriedOver, Outcome::Department(2)));
    assert_eq!((placement.computed(), placement.in_force()), (Outcome::Department(2), Outcome::Department(2)));
    assert_eq!((placement.need, placement.criteria_met, placement.criteria_in_risk_zone), (None, None, None));
    assert_eq!(placement.unit_id, "unit-before");
    assert_eq!(placement.effective_from, day(2024, 2, 1));
    assert_eq!(
        (placement.previous, placement.change),
        (Some((Some(Staircase::Department), Some(2))), Some(Change::Same))
    );
    assert_eq!(lets(&placement), ("L4", [2, 2, 8, 0, 6, 0]));
    assert_eq!(codes, ["midterm-would-change"]);
    assert_eq!(rules(&placement), ["D1", "R2", "L4"]);
    // R5: from 1 January 2026 the same step lets by L5.
    assert_eq!(placement.letting.unwrap().next, Some(("L5".to_owned(), day(2026, 1, 1))));
}

/// R2: figures that are not there are nobody's trouble where they decide nothing.
#[test]
fn an_annual_run_asks_for_no_figures_it_does_not_need() {
    let mut city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    city.indicators.clear();
    city.assignments.clear();
    let (placement, codes) = told(&city, RunKind::Annual, day(2025, 12, 1));
    assert_eq!((placement.outcome(), placement.assigned), (Outcome::Department(2), None));
    assert!(codes.is_empty(), "{codes:?}");
}

/// R2: a department that is not in the run before is placed: medium need and 25 of 100 is step 3. One that was undetermined
/// too, once its figures are there; until then it is undetermined, and a step in force stays so.
#[test]
fn an_annual_run_places_what_is_new_or_was_undetermined() {
    let mut other = stood(Staircase::Department, 4);
    other.department_id = "0001-0009".to_owned();
    let new = with_previous(one_department(&medium(), 25), other);
    let placement = placed(&new, RunKind::Annual);
    assert_eq!((placement.status, placement.outcome()), (Status::Placed, Outcome::Department(3)));
    assert_eq!((placement.previous, placement.change), (None, Some(Change::New)));

    let undetermined = PreviousPlacement {
        step: None,
        step_in_force: Some(2),
        status: Some(Status::Undetermined),
        ..stood(Staircase::Department, 1)
    };
    let mut city = with_previous(one_department(&medium(), 25), undetermined);
    let placement = placed(&city, RunKind::Annual);
    assert_eq!((placement.status, placement.outcome()), (Status::Placed, Outcome::Department(3)));
    assert_eq!(placement.change, Some(Change::Up));
    city.indicators.clear();
    let placement = placed(&city, RunKind::Annual);
    assert_eq!(
        (placement.status, placement.outcome()),
        (Status::Undetermined, Outcome::Undetermined(Some(Staircase::Department)))
    );
    assert_eq!((placement.step_in_force, placement.in_force()), (Some(2), Outcome::Department(2)));
    assert_eq!(lets(&placement), ("L5", [2, 1, 8, 0, 6, 1]));
    assert_eq!(placement.change, Some(Change::Moved));
}

/// R2: primarily youth homes before, family homes now: placed as a new one.
#[test]
fn a_department_that_has_become_a_family_department_is_placed() {
    let youth = PreviousPlacement { step: None, ..stood(Staircase::Youth, 1) };
    let city = with_previous(one_department(&high(), 10), youth);
    let placement = placed(&city, RunKind::Annual);
    assert_eq!(
        (placement.status, placement.outcome(), placement.change),
        (Status::Placed, Outcome::Department(2), Some(Change::Moved))
    );
}

/// R2: of a proposal that was never approved, the step before it is carried over.
#[test]
fn a_proposal_not_approved_leaves_the_step_before_in_force() {
    let proposed =
        PreviousPlacement { step_in_force: Some(2), status: Some(Status::Proposed), ..stood(Staircase::Department, 4) };
    let city = with_previous(one_department(&high(), 30), proposed);
    let placement = placed(&city, RunKind::Annual);
    assert_eq!((placement.status, placement.outcome()), (Status::CarriedOver, Outcome::Department(2)));
    assert_eq!(placement.previous, Some((Some(Staircase::Department), Some(2))));
}

/// R3: high need and 30 of 100 is step 4, proposed against 2. Shares stay those of step 2 in 2026: 2 + 1, 8, 6 + 1.
#[test]
fn a_midterm_proposes_another_step() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    let placement = placed(&city, RunKind::Midterm);
    assert_eq!(
        (placement.status, placement.outcome(), placement.step_in_force),
        (Status::Proposed, Outcome::Department(4), Some(2))
    );
    assert_eq!((placement.computed(), placement.in_force()), (Outcome::Department(4), Outcome::Department(2)));
    assert_eq!(lets(&placement), ("L5", [2, 1, 8, 0, 6, 1]));
    assert_eq!((placement.change, placement.criteria_met), (Some(Change::Up), Some(2)));
    // On the day itself: L5's first day is 1 January 2026, the day before it is L4.
    assert_eq!(lets(&told(&city, RunKind::Midterm, day(2025, 12, 31)).0).0, "L4");
}

/// R3: the same step again is carried over, with this run's figures beside it.
#[test]
fn a_midterm_leaves_the_same_step() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 4));
    let placement = placed(&city, RunKind::Midterm);
    assert_eq!(
        (placement.status, placement.outcome(), placement.step_in_force),
        (Status::CarriedOver, Outcome::Department(4), None)
    );
    assert_eq!((placement.criteria_met, placement.unit_id.as_str()), (Some(2), ID));
    assert_eq!(placement.effective_from, day(2024, 2, 1));
}

/// R3: without the figures of the criteria, 30 of 100 may be 1, 3 or 4; step 2 stays in force.
#[test]
fn a_midterm_that_cannot_tell_leaves_the_step_in_force() {
    let mut city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    city.indicators.clear();
    let placement = placed(&city, RunKind::Midterm);
    assert_eq!(placement.status, Status::Undetermined);
    assert_eq!((placement.step_in_force, placement.possible_steps.as_slice()), (Some(2), &[1, 3, 4][..]));
    assert_eq!(lets(&placement).0, "L5");
    // R3 holds of what no figures are asked for too: a tie of home types.
    city.departments[0].homes.elderly = 100;
    let placement = placed(&city, RunKind::Midterm);
    assert_eq!(
        (placement.status, placement.outcome(), placement.step_in_force),
        (Status::Undetermined, Outcome::Undetermined(None), Some(2))
    );
}

/// R3, R6: the run's approval makes the proposal a placement with its own shares (step 4: 14 + 1, 2 + 1); a department's
/// own rejection goes before it and keeps step 2, while the computed 4 stays visible.
#[test]
fn a_proposal_is_approved_or_rejected() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    for (subject, value) in [("", None), ("run", Some("approved")), (ID, Some("godkendt"))] {
        let approved = placed(&decided(city.clone(), DecisionKind::Approve, subject, value), RunKind::Midterm);
        assert_eq!(
            (approved.status, approved.outcome(), approved.step_in_force),
            (Status::Placed, Outcome::Department(4), None)
        );
        assert_eq!(lets(&approved), ("L8", [0, 0, 14, 1, 2, 1]));
        assert_eq!(approved.decision_id.as_deref(), Some("SAF-1"));
    }
    let both =
        decided(decided(city.clone(), DecisionKind::Approve, "", None), DecisionKind::Approve, ID, Some("afvist"));
    let rejected = placed(&both, RunKind::Midterm);
    assert_eq!(
        (rejected.status, rejected.outcome(), rejected.computed()),
        (Status::CarriedOver, Outcome::Department(2), Outcome::Department(4))
    );
    assert_eq!((lets(&rejected).0, rejected.change), ("L5", Some(Change::Same)));
    // Nothing was in force: a rejected proposal leaves it undetermined.
    let none = PreviousPlacement {
        staircase: None,
        step: None,
        status: Some(Status::Undetermined),
        ..stood(Staircase::Department, 1)
    };
    let nothing = with_previous(one_department(&high(), 30), none);
    let proposed = placed(&nothing, RunKind::Midterm);
    assert_eq!((proposed.status, proposed.step_in_force, proposed.letting), (Status::Proposed, None, None));
    let rejected = placed(&decided(nothing, DecisionKind::Approve, ID, Some("rejected")), RunKind::Midterm);
    assert_eq!((rejected.status, rejected.letting), (Status::Undetermined, None));
    assert!(rejected.possible_steps.is_empty());
}

/// R6: an approval outside a midterm, or of a department without a proposal, is contrary to its condition.
#[test]
fn an_approval_needs_a_proposal() {
    let code = "decision-approve-conditions";
    let of = |step| with_previous(one_department(&high(), 30), stood(Staircase::Department, step));
    let case = |city: City, kind| case_of(&city, kind, day(2026, 5, 1), code);
    let approve = |city, subject| decided(city, DecisionKind::Approve, subject, None);
    assert_eq!(case(approve(of(2), ID), RunKind::Annual).as_deref(), Some("Text(\"no-midterm\")"));
    assert_eq!(case(approve(of(2), ""), RunKind::Final).as_deref(), Some("Text(\"no-midterm\")"));
    assert_eq!(case(approve(of(4), ID), RunKind::Midterm).as_deref(), Some("Text(\"no-proposal\")"));
    assert_eq!(case(approve(of(4), "run"), RunKind::Midterm), None);
    assert_eq!(case(approve(of(2), ID), RunKind::Midterm), None);
}

/// R6: a decision on the step comes last, and is in force at once.
#[test]
fn a_step_decided_overrides_what_is_carried_over_and_what_is_proposed() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    let city = decided(city, DecisionKind::Step, ID, Some("department 3"));
    for (kind, computed) in [(RunKind::Annual, 2), (RunKind::Midterm, 4), (RunKind::Final, 4)] {
        let placement = placed(&city, kind);
        assert_eq!((placement.status, placement.outcome()), (Status::Decided, Outcome::Department(3)), "{kind:?}");
        assert_eq!((placement.computed(), placement.step_in_force), (Outcome::Department(computed), None), "{kind:?}");
        assert_eq!(lets(&placement), ("L7", [0, 0, 12, 1, 4, 1]), "{kind:?}");
    }
}

/// R4: computed for the final evaluation; step 2 and its shares stay.
#[test]
fn a_final_run_puts_nothing_into_force() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    let (placement, codes) = told(&city, RunKind::Final, day(2027, 12, 1));
    assert_eq!(
        (placement.status, placement.outcome(), placement.step_in_force),
        (Status::Evaluated, Outcome::Department(4), Some(2))
    );
    assert_eq!(lets(&placement), ("L5", [2, 1, 8, 0, 6, 1]));
    assert!(codes.is_empty(), "{codes:?}");
    let same = with_previous(one_department(&high(), 30), stood(Staircase::Department, 4));
    assert_eq!(placed(&same, RunKind::Final).status, Status::Evaluated);
    let new = PreviousPlacement { department_id: "0001-0009".to_owned(), ..stood(Staircase::Department, 2) };
    let placement = placed(&with_previous(one_department(&high(), 30), new), RunKind::Final);
    assert_eq!((placement.status, placement.step_in_force, placement.letting), (Status::Evaluated, None, None));
}

/// D6: taken into use on 1 July 2025: step 1 in every kind of run, no approval; in a final run evaluated only.
#[test]
fn new_build_is_placed_without_approval() {
    let mut city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    city.departments[0].taken_into_use = Some(day(2025, 7, 1));
    for (kind, status) in
        [(RunKind::Annual, Status::Placed), (RunKind::Midterm, Status::Placed), (RunKind::Final, Status::Evaluated)]
    {
        let placement = placed(&city, kind);
        assert_eq!((placement.status, placement.outcome()), (status, Outcome::Department(1)), "{kind:?}");
        assert_eq!(lets(&placement).0, "N2", "{kind:?}");
    }
    // I32: where its figures decide, an annual run places it by them.
    let checked = checked_by(&city, at(RunKind::Annual, day(2025, 12, 1)), &[("I32", "by_figures")]);
    let placement = checked.result.placements.first().unwrap();
    assert_eq!((placement.status, placement.outcome()), (Status::Placed, Outcome::Department(4)));
}

/// A6: the area has left the lists. Its department's own figures (low need) give step 1, and it is placed in every kind of
/// run; without figures, 30 of 100 may be 1, 3 or 4, and everything stays as before.
#[test]
fn an_area_that_leaves_the_lists_hands_its_departments_over() {
    let before = PreviousPlacement {
        sharpened: Some(vec![Criterion::Employment, Criterion::Income]),
        assignment_suspended: Some(true),
        ..stood(Staircase::Area, 1)
    };
    let mut city = one_area(None, &all_clear());
    let department = city.departments[0].clone();
    city.assignments.push(households(&department, 30));
    let mut city = with_previous(city, before.clone());
    for kind in [RunKind::Annual, RunKind::Midterm, RunKind::Final] {
        let (placement, codes) = told(&city, kind, day(2026, 5, 1));
        assert_eq!((placement.status, placement.outcome()), (Status::CarriedOver, Outcome::Area(1)), "{kind:?}");
        assert_eq!(placement.sharpened, [Criterion::Employment, Criterion::Income]);
        assert_eq!((placement.assignment_suspended, placement.step_in_force), (true, None));
        // L1 under suspension (L16): flexible 18.
        assert_eq!(lets(&placement), ("L1", [0, 0, 18, 0, 0, 0]));
        assert_eq!((placement.need, placement.criteria_met, placement.unit_id.as_str()), (None, None, "unit-before"));
        assert_eq!(placement.effective_from, day(2024, 2, 1));
        assert!(
            codes.contains(&"carried-over-off-the-lists") && !codes.contains(&"missing-without-effect"),
            "{codes:?}"
        );
    }
    // Criteria that are not known are not none.
    let unknown = with_previous(city.clone(), PreviousPlacement { sharpened: None, ..before });
    assert_eq!(placed(&unknown, RunKind::Annual).sharpened_unknown, Criterion::ALL);

    city.indicators.insert(ID.to_owned(), figures(all_clear()));
    for (kind, status) in
        [(RunKind::Annual, Status::Placed), (RunKind::Midterm, Status::Placed), (RunKind::Final, Status::Evaluated)]
    {
        let placement = placed(&city, kind);
        assert_eq!((placement.status, placement.outcome()), (status, Outcome::Department(1)), "{kind:?}");
        assert_eq!(placement.change, Some(Change::Moved));
        assert!(rules(&placement).contains(&"A6"));
        let final_run = kind == RunKind::Final;
        assert_eq!(placement.in_force(), if final_run { Outcome::Area(1) } else { Outcome::Department(1) });
        assert_eq!(placement.sharpened.is_empty(), !final_run);
    }
}

/// A6 does not ask where D7 gives one step: low need in every case gives step 1 whatever the households.
#[test]
fn one_step_in_every_case_is_enough_to_leave_the_area_staircase() {
    let mut city = one_area(None, &all_clear());
    city.indicators.insert(ID.to_owned(), figures(all_clear()));
    let city = with_previous(city, stood(Staircase::Area, 2));
    let placement = placed(&city, RunKind::Annual);
    assert_eq!(
        (placement.status, placement.outcome(), placement.assigned),
        (Status::Placed, Outcome::Department(1), None)
    );
}

fn history(designation: Option<Designation>) -> HistoryEntry {
    HistoryEntry { row: 0, area_id: AREA.to_owned(), list_date: day(2021, 12, 1), designation }
}

/// Prevention area; employment 36 % of 100,000 and education 58 % are in the risk zone (A3).
fn prevention() -> City {
    one_area(Some(Designation::Prevention), &medium())
}

const IN_ZONE: [Criterion; 2] = [Criterion::Employment, Criterion::Education];

/// A5: on no list in 2021, prevention area in 2022: L1 with the ordinary criteria; A3's wait. I27: or all 18 flexible.
#[test]
fn a_new_prevention_area_waits_for_its_sharpened_criteria() {
    let mut city = prevention();
    city.history.push(history(None));
    let (placement, codes) = told(&city, RunKind::Annual, day(2024, 12, 1));
    assert_eq!((placement.status, placement.outcome()), (Status::Placed, Outcome::Area(1)));
    assert_eq!((placement.sharpened.as_slice(), placement.sharpened_pending.as_slice()), (&[][..], &IN_ZONE[..]));
    assert!(placement.sharpened_unknown.is_empty());
    assert_eq!(lets(&placement), ("L1", [0, 0, 12, 0, 6, 0]));
    assert!(codes.contains(&"sharpened-pending"));
    let all_flexible = |city: &City| {
        let checked = checked_by(city, at(RunKind::Annual, day(2024, 12, 1)), &[("I27", "all_flexible")]);
        checked.result.placements.first().unwrap().clone()
    };
    assert_eq!(lets(&all_flexible(&city)), ("L1", [0, 0, 18, 0, 0, 0]));
    assert!(!all_flexible(&city).assignment_suspended);
    // Decided, it lets as any prevention area under either reading.
    let confirmed = decided(city.clone(), DecisionKind::Sharpened, AREA, None);
    assert_eq!(lets(&all_flexible(&confirmed)), ("L1", [0, 0, 12, 0, 6, 0]));
    for (value, criteria) in [
        (None, IN_ZONE.to_vec()),
        (Some("bekræftet"), IN_ZONE.to_vec()),
        (Some("ingen"), Vec::new()),
        (Some("income;convictions"), vec![Criterion::Convictions, Criterion::Income]),
    ] {
        let placement = placed(&decided(city.clone(), DecisionKind::Sharpened, AREA, value), RunKind::Annual);
        assert_eq!((placement.sharpened, placement.sharpened_pending), (criteria, Vec::new()), "{value:?}");
    }
    // An initial run asks nothing of the kind.
    assert_eq!(placed(&city, RunKind::Initial).sharpened, IN_ZONE);
}

/// A5: another designation the year before, or a department placed by the list in the run before: not new.
#[test]
fn an_area_that_was_listed_before_is_not_newly_listed() {
    let mut moved = prevention();
    moved.history.push(history(Some(Designation::Vulnerable)));
    assert_eq!(placed(&moved, RunKind::Annual).sharpened, IN_ZONE);
    let stood_there = with_previous(prevention(), stood(Staircase::Area, 1));
    assert_eq!(placed(&stood_there, RunKind::Annual).sharpened, IN_ZONE);
    let code = "decision-sharpened-conditions";
    let case = |city, kind| case_of(&decided(city, DecisionKind::Sharpened, AREA, None), kind, day(2024, 12, 1), code);
    assert_eq!(case(moved, RunKind::Annual).as_deref(), Some("Text(\"not-new\")"));
    assert_eq!(case(prevention(), RunKind::Initial).as_deref(), Some("Text(\"initial\")"));
    assert_eq!(case(prevention(), RunKind::Annual).as_deref(), Some("Text(\"not-known\")"));
    assert_eq!(case(one_area(None, &medium()), RunKind::Annual).as_deref(), Some("Text(\"no-prevention-area\")"));
    // A newly listed vulnerable area: A4 at once.
    let mut vulnerable = one_area(Some(Designation::Vulnerable), &medium());
    vulnerable.history.push(history(None));
    assert_eq!(placed(&vulnerable, RunKind::Annual).sharpened, Criterion::ALL);
}

/// A5: a gap in the history, and nobody placed there before, or by a decision: it cannot be told.
#[test]
fn a_listing_that_may_be_new_is_named() {
    let by_decision = PreviousPlacement { decision_id: Some("SAF-0".to_owned()), ..stood(Staircase::Area, 1) };
    for city in [prevention(), with_previous(prevention(), by_decision)] {
        let (placement, codes) = told(&city, RunKind::Annual, day(2024, 12, 1));
        assert!(placement.sharpened.is_empty() && placement.sharpened_pending.is_empty());
        assert_eq!(placement.sharpened_unknown, IN_ZONE);
        assert!(codes.contains(&"newly-listed-unknown") && !codes.contains(&"sharpened-unknown"), "{codes:?}");
    }
}

/// A7: convictions 3 % exceed 1.45 and a plan is under way. With four lists off (2019–2022) suspension has ended, and a
/// decision may keep it; with three it holds, and a decision may end it. The criterion goes with the suspension.
#[test]
fn suspension_is_kept_or_ended_by_decision() {
    let lists = |years: &[i16]| {
        let mut city = one_area(None, &high());
        city.areas[0].development_plan = Some(DevelopmentPlan::Active);
        city.history = years
            .iter()
            .map(|year| HistoryEntry {
                row: 0,
                area_id: AREA.to_owned(),
                list_date: day(*year, 12, 1),
                designation: None,
            })
            .collect();
        city.indicators.insert(ID.to_owned(), figures(all_clear()));
        with_previous(city, stood(Staircase::Department, 2))
    };
    let (ended, holding) = (lists(&[2021, 2020, 2019]), {
        let mut city = lists(&[2021, 2020]);
        city.history.push(HistoryEntry {
            row: 0,
            area_id: AREA.to_owned(),
            list_date: day(2019, 12, 1),
            designation: Some(Designation::Vulnerable),
        });
        city
    });
    let state = |city: &City| {
        let placement = placed(city, RunKind::Annual);
        (placement.assignment_suspended, placement.sharpened.clone(), lets(&placement).1)
    };
    let convictions = vec![Criterion::Convictions];
    assert_eq!(state(&ended), (false, Vec::new(), [2, 1, 8, 0, 6, 1]));
    assert_eq!(state(&holding), (true, convictions.clone(), [8, 2, 8, 0, 0, 0]));
    let keep = |city: &City| decided(city.clone(), DecisionKind::KeepSuspension, AREA, None);
    let end = |city: &City| decided(city.clone(), DecisionKind::EndSuspension, AREA, None);
    assert_eq!(state(&keep(&ended)), (true, convictions, [8, 2, 8, 0, 0, 0]));
    assert_eq!(state(&end(&holding)), (false, Vec::new(), [2, 1, 8, 0, 6, 1]));
    let code = "decision-suspension-conditions";
    let case = |city: &City| case_of(city, RunKind::Annual, day(2026, 5, 1), code);
    assert_eq!((case(&keep(&ended)), case(&end(&holding))), (None, None));
    assert_eq!(case(&keep(&holding)).as_deref(), Some("Text(\"holds-already\")"));
    assert_eq!(case(&end(&ended)).as_deref(), Some("Text(\"ended-already\")"));
    let mut carried_out = ended;
    carried_out.areas[0].development_plan = Some(DevelopmentPlan::CarriedOut);
    assert_eq!(case(&keep(&carried_out)).as_deref(), Some("Text(\"no-plan\")"));
}

/// L18: on step 2 in 2026 (2 + 1, 8, 6 + 1) a decision moves the extra term to the waiting list (2 + 2, 8, 6); on step 1
/// too (at least 4 + 2, at most 6, 6). In December the shares of the year after stand beside them (R5).
#[test]
fn a_decision_exempts_from_the_extra_term_for_its_year() {
    let exempt = |step, effective| {
        let city = with_previous(one_department(&medium(), 20), stood(Staircase::Department, step));
        told(&decided(city, DecisionKind::ExemptExtraAssignment, ID, None), RunKind::Annual, effective)
    };
    let (placement, _) = exempt(2, day(2026, 5, 1));
    assert_eq!(lets(&placement), ("L5", [2, 2, 8, 0, 6, 0]));
    assert_eq!((placement.exempt_extra_assignment, placement.decision_id.as_deref()), (Some(true), Some("SAF-1")));
    assert_eq!((placement.status, placement.letting.unwrap().next), (Status::CarriedOver, None));
    assert_eq!(lets(&exempt(1, day(2026, 5, 1)).0), ("L3", [4, 2, 6, 0, 6, 0]));
    let december = exempt(2, day(2026, 12, 1)).0;
    assert_eq!(december.letting.unwrap().next, Some(("L5".to_owned(), day(2027, 1, 1))));
    // In 2025 step 2 has no extra term; steps 3 and 4 are none of those that are exempted.
    for (step, effective) in [(2, day(2025, 5, 1)), (3, day(2026, 5, 1)), (4, day(2026, 5, 1))] {
        let (placement, codes) = exempt(step, effective);
        assert_eq!(placement.exempt_extra_assignment, None);
        assert!(codes.contains(&"decision-exempt-conditions"), "{step}");
    }
    let area = with_previous(prevention(), stood(Staircase::Area, 1));
    let on_area = decided(area, DecisionKind::ExemptExtraAssignment, ID, None);
    let case = case_of(&on_area, RunKind::Annual, day(2026, 5, 1), "decision-exempt-conditions");
    assert_eq!(case.as_deref(), Some("Text(\"no-department-staircase\")"));
}

/// P7, R2: of two large departments and a small one, an annual run orders figures only for the one that is new.
#[test]
fn an_annual_run_orders_only_what_it_needs() {
    let mut city = City::default();
    for number in 0..3 {
        city.departments.push(department(number));
    }
    city.departments[2].residents = 50;
    for id in ["0001-0000", "0001-0002"] {
        let row = PreviousPlacement { department_id: id.to_owned(), ..stood(Staircase::Department, 1) };
        city.previous.insert(id.to_owned(), row);
    }
    let (agreement, thresholds) = agreement(&[]);
    let ordered = |kind| {
        let checked = units_to_order(&city, &agreement, &thresholds, at(kind, day(2025, 12, 1)), BUDGET);
        let (pooling, large) = checked.result;
        (pooling.unpooled.len(), large, codes(&checked.findings))
    };
    let (unpooled, large, told) = ordered(RunKind::Annual);
    assert_eq!((unpooled, large, told.len()), (0, vec![1], 0));
    let (unpooled, large, told) = ordered(RunKind::Midterm);
    assert_eq!((unpooled, large), (1, vec![0, 1]));
    assert!(told.contains(&"department-unpooled"));
}

/// The trace says which run a carried-over department comes from.
#[test]
fn a_trace_names_the_day_it_is_carried_over_from() {
    let city = with_previous(one_department(&high(), 30), stood(Staircase::Department, 2));
    let placement = placed(&city, RunKind::Annual);
    let entry = placement.settled_by().unwrap();
    assert_eq!((entry.rule, &entry.because), ("R2", &Because::CarriedOver { since: day(2024, 2, 1) }));
    let again = previous_of(&city, std::slice::from_ref(&placement));
    assert_eq!(again[ID].effective_from, day(2024, 2, 1));
    assert_eq!((again[ID].status, again[ID].in_force()), (Some(Status::CarriedOver), Some(2)));
}

/// R2, A6: as before without a look at the figures, or for want of them; what the figures give again is not (R3).
#[test]
fn a_department_is_as_before_where_its_figures_decide_nothing() {
    let on = |step| with_previous(one_department(&high(), 30), stood(Staircase::Department, step));
    for (city, kind, status, as_before) in [
        (on(2), RunKind::Annual, Status::CarriedOver, true),
        (on(2), RunKind::Midterm, Status::Proposed, false),
        (on(4), RunKind::Midterm, Status::CarriedOver, false),
        (one_department(&high(), 30), RunKind::Annual, Status::Placed, false),
        (one_department(&high(), 30), RunKind::Initial, Status::Placed, false),
    ] {
        let placement = placed(&city, kind);
        assert_eq!((placement.status, placement.is_as_before()), (status, as_before), "{kind:?}");
    }
    let left = |mut city: City, keep: bool| {
        if !keep {
            city.indicators.clear();
        }
        placed(&with_previous(city, stood(Staircase::Area, 1)), RunKind::Annual)
    };
    let waiting = left(one_department(&high(), 30), false);
    assert_eq!((waiting.outcome(), waiting.is_as_before()), (Outcome::Area(1), true));
    let settled = left(one_department(&high(), 30), true);
    assert_eq!((settled.outcome(), settled.is_as_before()), (Outcome::Department(4), false));
}

/// P1: of a large department, a small one, another large one and one of youth homes, D2–D4 place the large ones on their own
/// figures.
#[test]
fn large_family_departments_stand_alone() {
    let mut city = City::default();
    for number in 0..4 {
        city.departments.push(department(number));
    }
    city.departments[1].residents = 99;
    city.departments[3].homes = Homes { family: 10, youth: 90, elderly: 0 };
    let evaluation = checked_by(&city, at(RunKind::Initial, day(2024, 1, 1)), &[]).result;
    assert_eq!(evaluation.departments_alone(&city), [0, 2]);
    assert_eq!(evaluation.departments_alone(&City::default()), [0_usize; 0]);
}

/// L18: suspended assignment has no term to be exempt from (A7); without an extra term there is nothing either.
#[test]
fn an_exemption_that_cannot_be_says_why() {
    let case = |plan, step| {
        let mut city = with_previous(one_area(None, &all_clear()), stood(Staircase::Department, step));
        city.areas[0].development_plan = plan;
        let city = decided(city, DecisionKind::ExemptExtraAssignment, ID, None);
        case_of(&city, RunKind::Annual, day(2026, 5, 1), "decision-exempt-conditions")
    };
    assert_eq!(case(Some(DevelopmentPlan::Active), 2).as_deref(), Some("Text(\"suspended\")"));
    assert_eq!(case(None, 3).as_deref(), Some("Text(\"no-extra-term\")"));
    assert_eq!(case(None, 2), None);
}

/// P8, D7: a pool without figures is named; a large department without them is told of with its placement.
#[test]
fn a_pool_without_figures_is_named() {
    let mut city = City::default();
    for number in 0..3 {
        city.departments.push(department(number));
    }
    (city.departments[0].residents, city.departments[1].residents) = (60, 60);
    let initial = at(RunKind::Initial, day(2024, 1, 1));
    let named = |city: &City| -> Vec<Option<String>> {
        let findings = checked_by(city, initial, &[]).findings;
        let without = findings.into_iter().filter(|finding| finding.code == "unit-without-figures");
        without.map(|finding| finding.place.subject).collect()
    };
    let pool = checked_by(&city, initial, &[]).result.pooling.pools[0].unit_id.clone();
    assert_eq!(named(&city), [Some(pool.clone())]);
    city.indicators.insert(pool, figures(all_clear()));
    assert_eq!(named(&city), []);
}

/// S3, S5: a parallel society whose history is too short, and an area of which a figure is missing, cannot be held against
/// the list; each is told by its own name.
#[test]
fn what_leaves_a_designation_unchecked_is_named() {
    let [_, _, education, income] = all_clear();
    let told = |employment: Given, designation| {
        let mut city = one_area(Some(designation), &[employment, percent("3", Some(1000)), education, income]);
        city.areas[0].figures.origin = percent("60", Some(1000));
        codes(&checked_by(&city, at(RunKind::Initial, day(2024, 1, 1)), &[]).findings)
    };
    let (met, missing) = (percent("45", Some(1000)), Given::Nothing(Absent::NotGiven));
    let short = told(met, Designation::Parallel);
    assert!(short.contains(&"designation-history-short") && !short.contains(&"designation-unchecked"), "{short:?}");
    let unchecked = told(missing, Designation::Parallel);
    assert!(unchecked.contains(&"designation-unchecked") && !unchecked.contains(&"designation-history-short"));
    // S5: whatever the history says, it is no vulnerable area only.
    assert!(told(met, Designation::Vulnerable).contains(&"designation-differs"));
}

/// A2: a decision on an area that is listed, too small, would not be designated, or of which that is not known.
#[test]
fn a_decision_on_a_small_area_is_held_against_its_conditions() {
    let [_, _, education, income] = all_clear();
    let told = |residents, designation, employment: Given, convictions: &str| {
        let given = [employment, percent(convictions, Some(1000)), education, income];
        let mut city = one_area(designation, &given);
        city.areas[0].residents = residents;
        city.areas[0].figures.origin = percent("40", Some(1000));
        let city = decided(city, DecisionKind::AreaStaircase, AREA, None);
        let found = codes(&checked_by(&city, at(RunKind::Initial, day(2024, 1, 1)), &[]).findings);
        found.into_iter().filter(|code| code.starts_with("decision-area")).collect::<Vec<_>>()
    };
    let (clear, met, missing) =
        (percent("10", Some(1000)), percent("45", Some(1000)), Given::Nothing(Absent::NotGiven));
    assert_eq!(told(960, None, met, "3"), [""; 0]);
    assert_eq!(told(960, None, clear, "0.5"), ["decision-area-not-designated"]);
    assert_eq!(told(960, None, missing, "3"), ["decision-area-not-known"]);
    assert_eq!(told(950, None, met, "3"), ["decision-area-conditions"]);
    assert_eq!(told(1000, Some(Designation::Vulnerable), met, "3"), ["decision-area-listed"]);
}

/// D7: a missing figure is named, with the steps it leaves open or as without effect.
#[test]
fn a_missing_figure_is_named_with_its_effect() {
    let [_, convictions, education, income] = all_clear();
    let told = |convictions| {
        let city = one_department(&[Given::Nothing(Absent::Withheld), convictions, education, income], 30);
        let (placement, codes) = told(&city, RunKind::Initial, day(2024, 1, 1));
        (placement.possible_steps, codes)
    };
    assert_eq!(told(convictions), (vec![], vec!["missing-without-effect"]));
    // Convictions met: with employment met high (4), in the zone medium (3), else low (1).
    assert_eq!(told(percent("3", Some(100_000))), (vec![1, 3, 4], vec!["undetermined-missing-figures"]));
}

/// A8, I14, N2: a department partly in an area, one with as many youth homes as family homes, and new build that does not say
/// how many homes are cheap.
#[test]
fn what_a_department_leaves_open_is_named() {
    let told = |changed: &dyn Fn(&mut Department)| {
        let mut city = one_department(&all_clear(), 0);
        changed(&mut city.departments[0]);
        codes(&checked_by(&city, at(RunKind::Initial, day(2024, 5, 1)), &[]).findings)
    };
    assert_eq!(told(&|_| {}), [""; 0]);
    assert_eq!(told(&|it| it.partly_in_area = true), ["undetermined-split-area"]);
    assert_eq!(told(&|it| it.homes = Homes { family: 50, youth: 50, elderly: 0 }), ["undetermined-primary-type"]);
    assert_eq!(told(&|it| it.taken_into_use = Some(day(2024, 3, 1))), ["cheap-homes-not-given"]);
    let given = |it: &mut Department| {
        (it.taken_into_use, it.cheap_homes) = (Some(day(2024, 3, 1)), Some(0));
    };
    assert_eq!(told(&given), [""; 0]);
}

/// R2: of two pools without figures an annual run names the one a department to be placed is in; a midterm names both.
#[test]
fn an_annual_run_names_only_the_pools_it_needs() {
    let mut city = City::default();
    for number in 0..4 {
        let mut one = department(number);
        one.residents = 60;
        one.local_committee = if number < 2 { "Nord".to_owned() } else { "Syd".to_owned() };
        if number != 3 {
            let id = one.department_id.clone();
            let row = PreviousPlacement { department_id: id.clone(), ..stood(Staircase::Department, 1) };
            city.previous.insert(id, row);
        }
        city.departments.push(one);
    }
    let named = |kind| {
        let checked = checked_by(&city, at(kind, day(2025, 12, 1)), &[]);
        let south = checked.result.pooling.pool_of("0001-0003").map(|pool| pool.unit_id.clone());
        let without = checked.findings.into_iter().filter(|finding| finding.code == "unit-without-figures");
        (without.map(|finding| finding.place.subject).collect::<Vec<_>>(), south)
    };
    let (annual, south) = named(RunKind::Annual);
    assert!(south.is_some());
    assert_eq!(annual, [south]);
    assert_eq!(named(RunKind::Midterm).0.len(), 2);
}

/// R3: of a proposal, of what could not be told and of a final run the step in force is the one beside; of all else the row's.
#[test]
fn the_step_in_force_of_a_row_goes_by_its_status() {
    let of = |status, beside| PreviousPlacement { status, step_in_force: beside, ..stood(Staircase::Department, 3) };
    for status in [Status::Proposed, Status::Undetermined, Status::Evaluated] {
        assert_eq!(of(Some(status), Some(2)).in_force(), Some(2), "{status:?}");
        assert_eq!(of(Some(status), None).in_force(), Some(3), "{status:?}");
    }
    for status in [None, Some(Status::Placed), Some(Status::CarriedOver), Some(Status::Decided)] {
        assert_eq!(of(status, Some(2)).in_force(), Some(3), "{status:?}");
    }
}

/// I14: youth with more youth homes than the others together; family or elderly with more than each other; else a tie.
#[test]
fn the_primary_type_is_by_the_most_homes() {
    use PrimaryType::{Elderly, Family, Tie, Youth};
    for (family, youth, elderly, expected) in [
        (10, 0, 0, Family),
        (0, 10, 0, Youth),
        (0, 0, 10, Elderly),
        (10, 9, 9, Family),
        (10, 10, 9, Tie),
        (10, 9, 10, Tie),
        (9, 10, 9, Tie),
        (9, 9, 10, Elderly),
        (9, 10, 10, Tie),
        (5, 10, 5, Tie),
        (5, 11, 5, Youth),
        (0, 0, 0, Tie),
    ] {
        assert_eq!(primary_type(Homes { family, youth, elderly }), expected, "{family}, {youth}, {elderly}");
    }
}
