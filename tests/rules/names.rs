//! The canonical values of the tables, held against their description; what is written here stands in files of years back.

use trappe_rules::agreement::{Criterion, LettingType, Need, Staircase};
use trappe_rules::change::{Component, MoveKind};
use trappe_rules::clocks::Counted;
use trappe_rules::columns::{Kind, inputs, outputs};
use trappe_rules::facts::{DecisionKind, Designation, LettingKind, RunKind};
use trappe_rules::figures::UnitKind;
use trappe_rules::finding::Severity;
use trappe_rules::placement::{Anew, Change, PrimaryType, Status};
use trappe_rules::quantity::{Absent, Operator};

#[test]
fn values_of_inputs_are_those_described() {
    let designations = [
        (Designation::Prevention, "prevention"),
        (Designation::Vulnerable, "vulnerable"),
        (Designation::Parallel, "parallel"),
        (Designation::Transformation, "transformation"),
    ];
    assert!(designations.iter().all(|(value, name)| value.name() == *name));
    let lettings = [
        (LettingKind::WaitingList, "waiting_list"),
        (LettingKind::Flexible, "flexible"),
        (LettingKind::Assigned, "assigned"),
        (LettingKind::Other, "other"),
        (LettingKind::OfferedToMunicipality, "offered_to_municipality"),
    ];
    assert_eq!(LettingKind::ALL.map(|kind| (kind, kind.name())), lettings);
    let decisions = [
        (DecisionKind::AreaStaircase, "area_staircase"),
        (DecisionKind::Step, "step"),
        (DecisionKind::Approve, "approve"),
        (DecisionKind::Sharpened, "sharpened"),
        (DecisionKind::ExemptExtraAssignment, "exempt_extra_assignment"),
        (DecisionKind::KeepSuspension, "keep_suspension"),
        (DecisionKind::EndSuspension, "end_suspension"),
        (DecisionKind::PrimaryType, "primary_type"),
        (DecisionKind::NewBuildShare, "new_build_share"),
        (DecisionKind::CheapHomesWaived, "cheap_homes_waived"),
        (DecisionKind::DormitoryLimit, "dormitory_limit"),
    ];
    assert!(decisions.iter().all(|(value, name)| value.name() == *name));
    let runs = [
        (RunKind::Initial, "initial"),
        (RunKind::Annual, "annual"),
        (RunKind::Midterm, "midterm"),
        (RunKind::Final, "final"),
    ];
    assert_eq!(RunKind::ALL.map(|kind| (kind, kind.name())), runs);
}

#[test]
fn values_of_placements_are_those_described() {
    let staircases = [Staircase::Area, Staircase::Department, Staircase::Youth, Staircase::Outside];
    assert_eq!(staircases.map(Staircase::name), ["area", "department", "youth", "outside"]);
    let types = [PrimaryType::Family, PrimaryType::Youth, PrimaryType::Elderly, PrimaryType::Tie];
    assert_eq!(types.map(PrimaryType::name), ["family", "youth", "elderly", "tie"]);
    let statuses = [
        (Status::Placed, "placed"),
        (Status::Proposed, "proposed"),
        (Status::CarriedOver, "carried_over"),
        (Status::Decided, "decided"),
        (Status::Undetermined, "undetermined"),
        (Status::Evaluated, "evaluated"),
        (Status::Outside, "outside"),
    ];
    assert!(statuses.iter().all(|(value, name)| value.name() == *name));
    let changes = [Change::Same, Change::Up, Change::Down, Change::Moved, Change::New];
    assert_eq!(changes.map(Change::name), ["same", "up", "down", "moved", "new"]);
    assert_eq!([Need::Low, Need::Medium, Need::High].map(Need::name), ["low", "medium", "high"]);
    assert_eq!(Criterion::ALL.map(Criterion::name), ["employment", "convictions", "education", "income"]);
    let anew = [Anew::New, Anew::WasUndetermined, Anew::WasOnNoStaircase, Anew::NewBuildWithFigures];
    assert_eq!(anew.map(Anew::name), ["new", "was-undetermined", "was-on-no-staircase", "new-build"]);
}

#[test]
fn values_of_other_tables_are_those_described() {
    let kinds = [UnitKind::Department, UnitKind::Pool, UnitKind::Area];
    assert_eq!(kinds.map(UnitKind::name), ["department", "pool", "area"]);
    assert_eq!(Counted::ALL.map(Counted::name), ["complete", "gap", "start"]);
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    assert_eq!(severities.map(Severity::name), ["error", "warning", "note"]);
    let moves = ["up", "down", "between_staircases", "new", "gone", "determined", "undetermined"];
    assert_eq!(MoveKind::ALL.map(MoveKind::name), moves);
    let components = [
        "agreement",
        "run",
        "correction",
        "thresholds",
        "list",
        "department",
        "pool",
        "key_figures",
        "assigned",
        "decision",
    ];
    assert_eq!(Component::ORDER.map(Component::name), components);
    let types = [
        (LettingType::WaitingList, "waiting_list"),
        (LettingType::FlexibleA, "flexible_a"),
        (LettingType::FlexibleB, "flexible_b"),
        (LettingType::FlexibleRelevant, "flexible_relevant"),
        (LettingType::FlexibleSharpened, "flexible_sharpened"),
        (LettingType::Assignment, "assignment"),
    ];
    assert!(types.iter().all(|(value, name)| value.name() == *name));
    let operators = [Operator::MoreThan, Operator::AtLeast, Operator::LessThan, Operator::AtMost];
    assert_eq!(operators.map(Operator::sign), [">", ">=", "<", "<="]);
    let signs =
        [("withheld", Absent::Withheld), ("cannot_occur", Absent::CannotOccur), ("not_given", Absent::NotGiven)];
    assert_eq!(Absent::SIGNS, signs);
}

#[test]
fn kinds_of_columns_have_their_names() {
    let kinds = [
        (Kind::Id, "id"),
        (Kind::Text, "text"),
        (Kind::Whole, "whole"),
        (Kind::Decimal, "decimal"),
        (Kind::Percent, "percent"),
        (Kind::Kroner, "kroner"),
        (Kind::Year, "year"),
        (Kind::Date, "date"),
        (Kind::Boolean, "boolean"),
        (Kind::Choice(&["a"]), "choice"),
        (Kind::Joined, "list"),
    ];
    assert!(kinds.iter().all(|(kind, name)| kind.name() == *name));
}

/// A table that goes out may have the name of one that comes in.
#[test]
fn tables_and_columns_are_found_by_name() {
    let departments = inputs::by_name("departments").unwrap();
    assert_eq!((departments.name, inputs::by_name("department")), ("departments", None));
    assert_eq!(
        departments.column("residents").map(|column| (column.name, column.kind)),
        Some(("residents", Kind::Whole))
    );
    assert_eq!(departments.column("resident"), None);
    assert!(inputs::is_input(departments));
    for table in outputs::ALL {
        assert!(!inputs::is_input(table), "{}", table.name);
    }
    let pools = outputs::ALL.iter().find(|table| table.name == "pools").unwrap();
    assert!(inputs::by_name("pools").is_some_and(|table| table != *pools));
}
