//! One typed record of one row. `None` where the row lacks what a record cannot be without; [`required`](super::required)
//! says what.

pub(super) mod figures;

pub(super) use figures::{FigureColumns, key_figures};

use trappe_rules::facts::{
    Area, AssignedSource, Assignment, Decision, DecisionKind, Department, Designation, DevelopmentPlan, HistoryEntry,
    Homes, KeptMember, LettingEntry, LettingKind, PreviousPlacement, Regime, RegisterEntry, WheelStateEntry,
};
use trappe_rules::letting::wheel::{Round, State};
use trappe_rules::placement::Status;

use trappe_ingest::InputTable;
use trappe_rules::agreement::{Criterion, Staircase};

use super::cells::{Handle, Row, parts};
use super::decisions::{canonical, subject_of};

/// Columns a record cannot be without, by table; ids are keys and looked after there.
pub(super) const NEEDED: &[(&str, &[&str])] = &[
    (
        "departments",
        &[
            "name",
            "organisation_id",
            "organisation",
            "local_committee",
            "family_homes",
            "youth_homes",
            "elderly_homes",
            "residents",
        ],
    ),
    ("areas", &["name", "residents"]),
    ("assignments", &["source"]),
    ("decisions", &["date", "kind"]),
    ("previous", &["effective_from"]),
    ("initial", &["effective_from"]),
    ("history", &["list_date"]),
    ("lettings", &["year", "kind"]),
    ("register", &["topic", "year"]),
    ("pools", &["unit_id", "department_id"]),
    ("wheel_state", &["next_position", "round"]),
];

/// Columns of a table by their names, looked up once a table and not once a row.
macro_rules! columns {
    ($(#[$about:meta])* $name:ident: $($column:ident),+ $(,)?) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub(super) struct $name { $($column: Handle),+ }

        impl $name {
            /// The columns of a table.
            pub(super) fn of(table: &InputTable) -> Self {
                Self { $($column: Handle::of(table, stringify!($column))),+ }
            }
        }
    };
}

columns! {
    /// What a department is made of.
    DepartmentColumns: department_id, name, organisation_id, organisation, local_committee, region, area_id, area_part,
    family_homes, youth_homes, elderly_homes, residents, taken_into_use, regime, shared_kitchens, cheap_homes,
    assigned_only_homes, special_homes, shared_homes_youth, turnover_pct, start_step, start_assigned_pct,
}

columns! {
    /// What assigned households are made of.
    AssignmentColumns: department_id, assigned_households, assigned_youth, source, as_of,
}

/// A department.
pub(super) fn department(row: Row<'_>, of: &DepartmentColumns) -> Option<Department> {
    let text = |column: Handle| row.text_at(column).map(str::to_owned);
    let whole = |column: Handle| row.whole_at(column).ok();
    Some(Department {
        row: row.row,
        department_id: text(of.department_id)?,
        name: text(of.name)?,
        organisation_id: text(of.organisation_id)?,
        organisation: text(of.organisation)?,
        local_committee: text(of.local_committee)?,
        region: text(of.region),
        area_ids: area_ids(row.text_at(of.area_id).unwrap_or("")),
        partly_in_area: row.text_at(of.area_part) == Some("part"),
        homes: Homes {
            family: whole(of.family_homes)?,
            youth: whole(of.youth_homes)?,
            elderly: whole(of.elderly_homes)?,
        },
        residents: whole(of.residents)?,
        taken_into_use: row.date_at(of.taken_into_use),
        regime: row.text_at(of.regime).and_then(regime),
        shared_kitchens: whole(of.shared_kitchens),
        cheap_homes: whole(of.cheap_homes),
        assigned_only_homes: whole(of.assigned_only_homes),
        special_homes: whole(of.special_homes),
        shared_homes_youth: whole(of.shared_homes_youth),
        turnover_pct: row.number_at(of.turnover_pct).ok(),
        start_step: whole(of.start_step).and_then(|step| u8::try_from(step).ok()),
        start_assigned_pct: row.number_at(of.start_assigned_pct).ok(),
    })
}

/// The areas a department is named in, each once, in order (A8).
fn area_ids(joined: &str) -> Vec<String> {
    let mut ids: Vec<_> = parts(joined).map(str::to_owned).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn regime(name: &str) -> Option<Regime> {
    match name {
        "almenbolig_plus" => Some(Regime::AlmenboligPlus),
        "co_housing" => Some(Regime::CoHousing),
        "dormitory" => Some(Regime::Dormitory),
        _ => None,
    }
}

/// An area.
pub(super) fn area(row: Row<'_>, columns: &FigureColumns) -> Option<Area> {
    Some(Area {
        row: row.row,
        area_id: row.text("area_id")?.to_owned(),
        name: row.text("name")?.to_owned(),
        region: row.text("region").map(str::to_owned),
        residents: row.whole("residents").ok()?,
        list_date: row.date("list_date"),
        designation: designation(row),
        development_plan: match row.text("development_plan") {
            Some("active") => Some(DevelopmentPlan::Active),
            Some("carried_out") => Some(DevelopmentPlan::CarriedOut),
            _ => None,
        },
        renovation_rehousing: row.flag("renovation_rehousing") == Some(true),
        figures: key_figures(row, columns),
    })
}

/// The designation a row names; of several joined in one cell the reader has taken the most severe (S6).
pub(super) fn designation(row: Row<'_>) -> Option<Designation> {
    match row.text("designation")? {
        "prevention" => Some(Designation::Prevention),
        "vulnerable" => Some(Designation::Vulnerable),
        "parallel" => Some(Designation::Parallel),
        "transformation" => Some(Designation::Transformation),
        _ => None,
    }
}

/// Assigned households of a department by one source.
pub(super) fn assignment(row: Row<'_>, of: &AssignmentColumns) -> Option<Assignment> {
    Some(Assignment {
        row: row.row,
        department_id: row.text_at(of.department_id)?.to_owned(),
        assigned_households: row.whole_at(of.assigned_households),
        assigned_youth: row.whole_at(of.assigned_youth),
        source: match row.text_at(of.source)? {
            "organisation" => AssignedSource::Organisation,
            "municipality" => AssignedSource::Municipality,
            _ => return None,
        },
        as_of: row.date_at(of.as_of),
    })
}

/// A decision, its subject and value in the one form the rules know.
pub(super) fn decision(row: Row<'_>) -> Option<Decision> {
    let kind = decision_kind(row.text("kind")?)?;
    Some(Decision {
        row: row.row,
        decision_id: row.text("decision_id")?.to_owned(),
        date: row.date("date")?,
        valid_from: row.date("valid_from"),
        valid_to: row.date("valid_to"),
        kind,
        subject_id: subject_of(kind, row.text("subject_id").unwrap_or("")).to_owned(),
        value: row.text("value").map(|value| canonical(kind, value).into_owned()),
    })
}

fn decision_kind(name: &str) -> Option<DecisionKind> {
    Some(match name {
        "area_staircase" => DecisionKind::AreaStaircase,
        "step" => DecisionKind::Step,
        "primary_type" => DecisionKind::PrimaryType,
        "approve" => DecisionKind::Approve,
        "sharpened" => DecisionKind::Sharpened,
        "exempt_extra_assignment" => DecisionKind::ExemptExtraAssignment,
        "keep_suspension" => DecisionKind::KeepSuspension,
        "end_suspension" => DecisionKind::EndSuspension,
        "new_build_share" => DecisionKind::NewBuildShare,
        "cheap_homes_waived" => DecisionKind::CheapHomesWaived,
        "dormitory_limit" => DecisionKind::DormitoryLimit,
        _ => return None,
    })
}

/// A line of an earlier list.
pub(super) fn history_entry(row: Row<'_>) -> Option<HistoryEntry> {
    Some(HistoryEntry {
        row: row.row,
        area_id: row.text("area_id")?.to_owned(),
        list_date: row.date("list_date")?,
        designation: designation(row),
    })
}

/// Where a department stood in the run before.
pub(super) fn previous_placement(row: Row<'_>) -> Option<PreviousPlacement> {
    let named = |column: &str| row.text(column);
    let step = |column: &str| row.whole(column).ok().and_then(|step| u8::try_from(step).ok());
    let staircases = [Staircase::Area, Staircase::Department, Staircase::Youth, Staircase::Outside];
    // A run's own table leaves the cell of none empty; a table without the column does not say.
    let criteria = row.table.has("sharpened_criteria").then(|| {
        let named = row.joined("sharpened_criteria");
        Criterion::ALL.into_iter().filter(|criterion| named.contains(&criterion.name())).collect()
    });
    Some(PreviousPlacement {
        row: row.row,
        department_id: named("department_id")?.to_owned(),
        staircase: staircases.into_iter().find(|staircase| named("staircase") == Some(staircase.name())),
        step: step("step"),
        step_in_force: step("step_in_force"),
        effective_from: row.date("effective_from")?,
        status: Status::ALL.into_iter().find(|status| named("status") == Some(status.name())),
        unit_id: named("unit_id").map(str::to_owned),
        sharpened: criteria,
        assignment_suspended: row.flag("assignment_suspended"),
        letting_rule: named("letting_rule").map(str::to_owned),
        decision_id: named("decision_id").map(str::to_owned),
        family_homes: row.whole("family_homes").ok(),
        homes: row.whole("homes").ok(),
        assigned_households: row.whole("assigned_households").ok(),
    })
}

/// Realised lettings of a kind and year.
pub(super) fn letting_entry(row: Row<'_>) -> Option<LettingEntry> {
    Some(LettingEntry {
        row: row.row,
        department_id: row.text("department_id")?.to_owned(),
        year: i16::try_from(row.whole("year").ok()?).ok()?,
        kind: LettingKind::ALL.into_iter().find(|kind| row.text("kind") == Some(kind.name()))?,
        homes: row.whole("homes"),
    })
}

/// A key figure that others keep.
pub(super) fn register_entry(row: Row<'_>) -> Option<RegisterEntry> {
    Some(RegisterEntry {
        row: row.row,
        topic: row.text("topic")?.to_owned(),
        department_id: row.text("department_id").map(str::to_owned),
        organisation_id: row.text("organisation_id").map(str::to_owned),
        year: i16::try_from(row.whole("year").ok()?).ok()?,
        value: row.number("value"),
        source: row.text("source").map(str::to_owned),
    })
}

/// Where a letting wheel stands.
pub(super) fn wheel_state(row: Row<'_>) -> Option<WheelStateEntry> {
    let whole = |column: &str| u8::try_from(row.whole(column).ok()?).ok();
    let state = State {
        next_position: whole("next_position")?,
        round: Round::ALL.into_iter().find(|round| row.text("round") == Some(round.name()))?,
        used: whole("used_assignments"),
    };
    let department_id = row.text("department_id")?.to_owned();
    Some(WheelStateEntry { row: row.row, department_id, state, as_of: row.date("as_of") })
}

/// A member of a kept pool.
pub(super) fn kept_member(row: Row<'_>) -> Option<KeptMember> {
    Some(KeptMember {
        row: row.row,
        unit_id: row.text("unit_id")?.to_owned(),
        department_id: row.text("department_id")?.to_owned(),
    })
}
