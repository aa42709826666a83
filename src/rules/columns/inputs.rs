//! The tables that come in (`data.md`, inputs).

use super::{Column, Kind, Table};

/// Every input table, in the order of `data.md`.
pub const TABLES: [&Table; 12] = [
    &DEPARTMENTS,
    &AREAS,
    &INDICATORS,
    &ASSIGNMENTS,
    &DECISIONS,
    &PREVIOUS,
    &INITIAL,
    &HISTORY,
    &LETTINGS,
    &REGISTER,
    &POOLS,
    &WHEEL_STATE,
];

/// The input table of a name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Table> {
    TABLES.into_iter().find(|table| table.name == name)
}

/// Whether a table is one that comes in: a table that goes out may have the name of one (`pools`).
#[must_use]
pub fn is_input(table: &Table) -> bool {
    by_name(table.name).is_some_and(|known| known == table)
}

/// Percentages that may be more than a hundred: income is held against a region's mean (C4).
pub const PERCENT_WITHOUT_CEILING: [&str; 1] = ["income_pct"];

/// First and last calendar year that is not a slip.
pub const YEARS: (u16, u16) = (1900, 2100);

/// Columns that may be negative: a key figure others keep can be a difference (K9).
pub const SIGNED: [(&str, &str); 1] = [("register", "value")];

const fn needed(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: true, meaning }
}

const fn optional(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: false, meaning }
}

const AREA_PARTS: &[&str] = &["whole", "part"];
const REGIMES: &[&str] = &["almenbolig_plus", "co_housing", "dormitory"];
const DESIGNATIONS: &[&str] = &["prevention", "vulnerable", "parallel", "transformation"];
const PLANS: &[&str] = &["active", "carried_out"];
const SOURCES: &[&str] = &["organisation", "municipality"];
const STAIRCASES: &[&str] = &["area", "department", "youth", "outside"];
const STATUSES: &[&str] = &["placed", "proposed", "carried_over", "decided", "undetermined", "evaluated", "outside"];
const ROUNDS: &[&str] = &["first", "second"];
const LETTING_KINDS: &[&str] = &["waiting_list", "flexible", "assigned", "other", "offered_to_municipality"];
const DECISION_KINDS: &[&str] = &[
    "area_staircase",
    "step",
    "approve",
    "sharpened",
    "exempt_extra_assignment",
    "keep_suspension",
    "end_suspension",
    "primary_type",
    "new_build_share",
    "cheap_homes_waived",
    "dormitory_limit",
];

/// The departments.
pub const DEPARTMENTS: Table = Table {
    name: "departments",
    columns: &[
        needed("department_id", Kind::Id, "LBF number of organisation and department, such as 0123-045"),
        needed("name", Kind::Text, "name of the department"),
        needed("organisation_id", Kind::Id, "LBF number of the housing association"),
        needed("organisation", Kind::Text, "name of the housing association"),
        needed("local_committee", Kind::Text, "local-committee area it lies in"),
        optional("municipality", Kind::Text, "municipality; the agreement's where not given"),
        optional("region", Kind::Text, "region; the agreement's where not given"),
        optional("area_id", Kind::Id, "the state's area it lies in; empty outside them"),
        optional(
            "area_part",
            Kind::Choice(AREA_PARTS),
            "whether all of it lies in the area (A8); whole where not given",
        ),
        needed("family_homes", Kind::Whole, "family homes"),
        needed("youth_homes", Kind::Whole, "youth homes"),
        needed("elderly_homes", Kind::Whole, "homes for the elderly"),
        needed("residents", Kind::Whole, "residents"),
        optional("taken_into_use", Kind::Date, "day it was taken into use (D6, N)"),
        optional("regime", Kind::Choice(REGIMES), "letting concept of its own (L10, L12)"),
        optional("shared_kitchens", Kind::Whole, "shared kitchens of a dormitory (L12)"),
        optional("cheap_homes", Kind::Whole, "particularly cheap homes of new build (N2)"),
        optional("assigned_only_homes", Kind::Whole, "homes with a lasting right to full assignment (N6)"),
        optional("special_homes", Kind::Whole, "special homes (særboliger), counted within family homes (H)"),
        optional("shared_homes_youth", Kind::Whole, "shared homes for young people, counted within family homes (H)"),
        optional("turnover_pct", Kind::Percent, "vacated homes a year, percent of its homes (E1)"),
        optional("start_step", Kind::Whole, "department-staircase step at the agreement's start, 1 to 4 (H)"),
        optional("start_assigned_pct", Kind::Percent, "assigned share at the agreement's start, percent (H)"),
    ],
    key: &["department_id"],
};

/// The key-figure columns, shared by `areas` and `indicators`.
macro_rules! with_key_figures {
    ($($first:expr),+ $(,)?) => {
        &[
            $($first,)+
            optional("employment_count_prev", Kind::Decimal, "residents of 18–64 without work or education, the year before; full-time persons"),
            optional("employment_base_prev", Kind::Decimal, "residents of 18–64, the year before"),
            optional("employment_count", Kind::Decimal, "residents of 18–64 without work or education, latest year; full-time persons"),
            optional("employment_base", Kind::Decimal, "residents of 18–64, latest year"),
            optional("convictions_count_prev", Kind::Decimal, "residents convicted, the year before"),
            optional("convictions_base_prev", Kind::Decimal, "residents the convicted are counted among, the year before"),
            optional("convictions_count", Kind::Decimal, "residents convicted, latest year"),
            optional("convictions_base", Kind::Decimal, "residents the convicted are counted among, latest year"),
            optional("education_count", Kind::Decimal, "residents of 30–59 with basic schooling only, latest year"),
            optional("education_base", Kind::Decimal, "residents of 30–59, latest year"),
            optional("income_mean", Kind::Kroner, "mean gross income of taxable residents of 15–64 not in education, kroner a month"),
            optional("income_base", Kind::Decimal, "persons the mean income is the mean of"),
            optional("origin_count", Kind::Decimal, "residents of non-western origin, latest year"),
            optional("origin_base", Kind::Decimal, "residents the origin is counted among, latest year"),
            optional("employment_pct", Kind::Percent, "published share without work or education, mean of two years, percent"),
            optional("convictions_pct", Kind::Percent, "published share convicted, mean of two years, percent"),
            optional("education_pct", Kind::Percent, "published share with basic schooling only, percent"),
            optional("income_pct", Kind::Percent, "published mean income, percent of the region's mean"),
            optional("origin_pct", Kind::Percent, "published share of non-western origin, percent"),
            optional("figures_year", Kind::Year, "year of the latest measure (T10)"),
        ]
    };
}

/// The state's statistics and list, one row an area.
pub const AREAS: Table = Table {
    name: "areas",
    columns: with_key_figures![
        needed("area_id", Kind::Id, "id of the area"),
        needed("name", Kind::Text, "name of the area"),
        optional("municipality", Kind::Text, "municipality; the agreement's where not given"),
        optional("region", Kind::Text, "region; the agreement's where not given"),
        needed("residents", Kind::Whole, "residents on 1 January"),
        optional("list_date", Kind::Date, "1 December of the list the row belongs to"),
        needed("designation", Kind::Choice(DESIGNATIONS), "what the published list says (S5); empty: on no list"),
        optional("development_plan", Kind::Choice(PLANS), "development plan (A7); empty: none"),
        optional("renovation_rehousing", Kind::Boolean, "residents documented as rehoused for a renovation (A2)"),
    ],
    key: &["area_id", "list_date", "designation"],
};

/// Key figures of departments and pools.
pub const INDICATORS: Table = Table {
    name: "indicators",
    columns: with_key_figures![needed("unit_id", Kind::Id, "department or pool")],
    key: &["unit_id"],
};

/// Family homes let to assigned households.
pub const ASSIGNMENTS: Table = Table {
    name: "assignments",
    columns: &[
        needed("department_id", Kind::Id, "department"),
        needed("assigned_households", Kind::Whole, "family homes let to assigned households, a shared home once (D3)"),
        needed("source", Kind::Choice(SOURCES), "who reported it (D5)"),
        optional("as_of", Kind::Date, "day of the count (T10)"),
        optional("assigned_youth", Kind::Whole, "youth homes and rooms let to assigned tenants (L9, L11, L12)"),
    ],
    key: &["department_id", "source"],
};

/// Decisions of Samarbejdsforum.
pub const DECISIONS: Table = Table {
    name: "decisions",
    columns: &[
        needed("decision_id", Kind::Id, "number of the decision"),
        needed("date", Kind::Date, "day it was made"),
        optional("valid_from", Kind::Date, "first day it holds; its date where not given"),
        optional("valid_to", Kind::Date, "last day it holds; as R6 says for its kind where not given"),
        needed("kind", Kind::Choice(DECISION_KINDS), "what it is about"),
        needed("subject_id", Kind::Id, "department, area or run; may be empty where it is for the whole run"),
        optional("value", Kind::Text, "what was decided, in the form of its kind"),
        optional("note", Kind::Text, "remark"),
    ],
    key: &["decision_id", "kind", "subject_id"],
};

/// What is known of placements made by an earlier run.
const EARLIER_PLACEMENTS: &[Column] = &[
    needed("department_id", Kind::Id, "department"),
    needed("staircase", Kind::Choice(STAIRCASES), "staircase; empty where it was undetermined"),
    needed("step", Kind::Whole, "step, 1 to 4; empty where there was none"),
    needed("effective_from", Kind::Date, "first day of the placement"),
    optional("status", Kind::Choice(STATUSES), "status of the placement"),
    optional("unit_id", Kind::Id, "the unit its figures were those of"),
    optional("sharpened_criteria", Kind::Joined, "criteria joined by ;"),
    optional("assignment_suspended", Kind::Boolean, "whether assignment was suspended"),
    optional("letting_rule", Kind::Text, "L1–L10, N1 or N2"),
    optional("decision_id", Kind::Id, "decision behind it"),
    optional("step_in_force", Kind::Whole, "step that held while a proposal waited for approval"),
    optional("family_homes", Kind::Whole, "family homes then"),
    optional("homes", Kind::Whole, "homes of all types then"),
    optional("assigned_households", Kind::Whole, "family homes let to assigned households then"),
];

/// Placements of the run before.
pub const PREVIOUS: Table = Table { name: "previous", columns: EARLIER_PLACEMENTS, key: &["department_id"] };

/// Placements of the initial run, which the success criteria are held against (K7).
pub const INITIAL: Table = Table { name: "initial", columns: EARLIER_PLACEMENTS, key: &["department_id"] };

/// Earlier lists of the state.
pub const HISTORY: Table = Table {
    name: "history",
    columns: &[
        needed("area_id", Kind::Id, "area"),
        needed("list_date", Kind::Date, "1 December of the list"),
        needed("designation", Kind::Choice(DESIGNATIONS), "what that list said; empty: on no list"),
        optional("municipality", Kind::Text, "municipality; tells areas of one name apart"),
    ],
    key: &["area_id", "list_date", "designation"],
};

/// Realised lettings.
pub const LETTINGS: Table = Table {
    name: "lettings",
    columns: &[
        needed("department_id", Kind::Id, "department"),
        needed("year", Kind::Year, "calendar year"),
        needed("kind", Kind::Choice(LETTING_KINDS), "type of letting"),
        needed("homes", Kind::Whole, "family homes let, or offered to the municipality"),
    ],
    key: &["department_id", "year", "kind"],
};

/// Key figures others keep (K9).
pub const REGISTER: Table = Table {
    name: "register",
    columns: &[
        needed("topic", Kind::Text, "which key figure"),
        optional("department_id", Kind::Id, "department, where it is one's"),
        optional("organisation_id", Kind::Id, "housing association, where it is one's"),
        needed("year", Kind::Year, "calendar year"),
        needed("value", Kind::Decimal, "the figure"),
        needed("source", Kind::Text, "who keeps it"),
    ],
    key: &["topic", "department_id", "organisation_id", "year"],
};

/// Kept pools (P6), one row a member.
pub const POOLS: Table = Table {
    name: "pools",
    columns: &[needed("unit_id", Kind::Id, "pool"), needed("department_id", Kind::Id, "member")],
    key: &["department_id"],
};

/// Where the letting wheels stand (L15).
pub const WHEEL_STATE: Table = Table {
    name: "wheel_state",
    columns: &[
        needed("department_id", Kind::Id, "department"),
        needed("next_position", Kind::Whole, "position of the wheel the next vacated home takes, from 1"),
        needed("round", Kind::Choice(ROUNDS), "which of the two alternating wheels"),
        optional("used_assignments", Kind::Whole, "assignment homes of this wheel so far that the municipality used"),
        optional("as_of", Kind::Date, "day the wheel stood there"),
    ],
    key: &["department_id"],
};
