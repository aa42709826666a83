//! The tables that go out (`data.md`, outputs). Canonical columns stand first and in the order of `data.md`; columns the
//! programme adds stand after them.

use super::Kind::{Boolean, Choice, Date, Decimal, Id, Joined, Percent, Text, Whole};
use super::{Column, Kind, Table};

mod expected;

pub use expected::{EXPECTED_LETTINGS, EXPECTED_LETTINGS_SUMS, PROJECTION, PROJECTION_PASSES};

/// The tables of a comparison of two runs.
pub const OF_A_COMPARISON: [&Table; 3] = [&TRANSITIONS, &MOVES, &CHANGES];

/// Every output table, in the order they are written: those of a run first.
pub const ALL: &[&Table] = &[
    &PLACEMENTS,
    &DISTANCES,
    &UNITS,
    &POOLS,
    &UNPOOLED,
    &POOLING_PROOF,
    &DESIGNATION_CHECK,
    &CLOCKS,
    &WHEEL,
    &WHEEL_STATE,
    &EXPECTED_LETTINGS,
    &EXPECTED_LETTINGS_SUMS,
    &PROJECTION,
    &PROJECTION_PASSES,
    &NEW_BUILD,
    &PHASE_OUT,
    &PHASE_OUT_CURVE,
    &SAFEGUARDS,
    &CRITERIA_OF_PLACEMENTS,
    &CAPACITY,
    &REFUGEE_PLACES,
    &KEY_FIGURES,
    &DIAGNOSTICS,
    &TRANSITIONS,
    &MOVES,
    &CHANGES,
];

const PRIMARY_TYPES: Kind = Choice(&["family", "youth", "elderly", "tie"]);
const STAIRCASES: Kind = Choice(&["area", "department", "youth", "outside"]);
const STATUSES: Kind =
    Choice(&["placed", "proposed", "carried_over", "decided", "undetermined", "evaluated", "outside"]);
const NEEDS: Kind = Choice(&["high", "medium", "low"]);
const BANDS: Kind = Choice(&["under_20", "20_to_25", "25_or_more"]);
const SOURCES: Kind = Choice(&["organisation", "municipality"]);
const LETTING_RULES: Kind = Choice(&["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "N1", "N2"]);
const CHANGE_KINDS: Kind = Choice(&["same", "up", "down", "moved", "new"]);
const UNIT_KINDS: Kind = Choice(&["department", "pool", "area"]);
const CRITERIA: Kind = Choice(&["employment", "convictions", "education", "income"]);
const REASONS_MISSING: Kind =
    Choice(&["not_given", "withheld", "cannot_occur", "empty_base", "too_precise", "unpooled"]);
const POOL_BASES: Kind = Choice(&["P2", "P3", "P6"]);
const AIMS: Kind = Choice(&["departments_in_pools", "departments_across_organisations", "pools", "largest_pool_homes"]);
const DESIGNATIONS: Kind = Choice(&["prevention", "vulnerable", "parallel", "transformation"]);
/// How a count of lists in a row came to its end.
const COUNTED: Kind = Choice(&["complete", "gap", "start"]);
const ROUNDS: Kind = Choice(&["first", "second"]);
const LETTING_TYPES: Kind =
    Choice(&["waiting_list", "flexible_a", "flexible_b", "flexible_relevant", "flexible_sharpened", "assignment"]);
const BENT_BY: Kind = Choice(&["L16", "I27", "L18"]);
const WITHHELD: Kind = Choice(&["may", "if_used"]);
/// Why L17 holds, does not, or cannot be told.
const SAFEGUARD_REASONS: Kind =
    Choice(&["holds", "nothing_offered", "not_all_used", "too_few_expected", "years_missing", "vacancies_unknown"]);
const EXEMPT_BY: Kind = Choice(&["itself", "decision"]);
const COMMITTEE_TABLES: Kind = Choice(&[
    "lists",
    "staircases",
    "transitions_departments",
    "transitions_homes",
    "changes",
    "moves",
    "closest_units",
    "assigned_shares",
    "over_aim",
    "realised_lettings",
    "realised_over_aim",
    "success_criteria",
    "clocks",
    "designated_share",
    "open_matters",
    "register",
    "safeguard_effects",
    "expected_mix",
]);
const PLACES: Kind = Choice(&["area", "department", "youth", "outside", "undetermined", "not_in_run"]);
const MOVE_KINDS: Kind = Choice(&["up", "down", "between_staircases", "new", "gone", "determined", "undetermined"]);
const ROW_CHANGES: Kind = Choice(&["added", "gone", "changed"]);
const COMPONENTS: Kind = Choice(&[
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
]);
const NEW_BUILD_BASES: Kind = Choice(&["D6", "N5"]);
const NEW_BUILD_PHASES: Kind = Choice(&["first_letting", "relettings", "by_step"]);
const START_SOURCES: Kind = Choice(&["departments", "initial", "this_run"]);
const NO_DATES: Kind = Choice(&["area_staircase", "no_staircase", "undetermined", "not_known", "share_not_known"]);
const SEVERITIES: Kind = Choice(&["error", "warning", "note"]);

/// A column every row has a value in.
const fn always(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: true, meaning }
}

/// A column that may be empty.
const fn maybe(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: false, meaning }
}

/// One row a department, in `department_id` order.
pub const PLACEMENTS: Table = Table {
    name: "placements",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "organisation's and department's LBF number, as given"),
        maybe("name", Text, "department's name, as given"),
        maybe("organisation", Text, "housing association, as given"),
        maybe("local_committee", Text, "local-committee area, as given"),
        maybe("area_id", Id, "the state's area it lies in, as given"),
        always("unit_id", Id, "whose figures place it: its own id, its pool's, or on the area staircase the area's"),
        always("primary_type", PRIMARY_TYPES, "home type it has most of"),
        maybe("staircase", STAIRCASES, "staircase it stands on; empty for a tie of home types"),
        maybe("step", Whole, "step 1 to 4; empty where there is none or it cannot be told"),
        always("status", STATUSES, "how it came to stand there"),
        maybe("step_in_force", Whole, "step that holds while a proposal waits for approval"),
        maybe("computed_staircase", STAIRCASES, "staircase by the rules alone, before decisions"),
        maybe("computed_step", Whole, "step by the rules alone, before decisions"),
        maybe("need", NEEDS, "need for balanced letting; empty on the area staircase"),
        maybe("criteria_met", Whole, "criteria met; on the area staircase the area's"),
        maybe("criteria_in_risk_zone", Whole, "criteria in the risk zone; on the area staircase the area's"),
        maybe("assigned_households", Whole, "family homes let to assigned households"),
        always("family_homes", Whole, "family homes"),
        maybe("assigned_share_pct", Percent, "assigned households of family homes, percent"),
        maybe("assigned_band", BANDS, "band of the assigned share, percent"),
        maybe("assigned_source", SOURCES, "who reported the assigned households"),
        maybe("sharpened_criteria", Joined, "criteria sharpened in flexible letting, in the order of the agreement"),
        maybe("sharpened_pending", Joined, "criteria that will be sharpened once a decision or date allows"),
        maybe("sharpened_unknown", Joined, "criteria of which it cannot be told whether they are sharpened"),
        always("assignment_suspended", Boolean, "whether assignment is suspended"),
        maybe("waiting_list", Whole, "waiting list, eighteenths of vacated homes"),
        maybe("waiting_list_extra", Whole, "waiting list, extra term, eighteenths of vacated homes"),
        maybe("flexible", Whole, "flexible letting, eighteenths of vacated homes"),
        maybe("flexible_extra", Whole, "flexible letting, extra term, eighteenths of vacated homes"),
        maybe("assignment", Whole, "assignment, eighteenths of vacated homes"),
        maybe("assignment_extra", Whole, "assignment, extra term, eighteenths of vacated homes"),
        maybe("letting_rule", LETTING_RULES, "rule the letting shares follow"),
        maybe("next_letting_rule", LETTING_RULES, "rule that follows within the run's horizon"),
        maybe("next_from", Date, "day the next rule holds from"),
        maybe("exempt_extra_assignment", Boolean, "exempt from extra assignment; empty where not computed"),
        maybe("exemption_candidate", Boolean, "may be exempted by a decision; empty where not computed"),
        always("rounding_sensitive", Boolean, "whether the rounding of a published figure or bound could move it"),
        maybe("possible_steps", Joined, "steps it may stand on where undetermined or rounding-sensitive"),
        maybe("undetermined_because", Text, "what is missing, in the run's language"),
        maybe("previous_staircase", STAIRCASES, "staircase in the previous run"),
        maybe("previous_step", Whole, "step in the previous run"),
        maybe("change", CHANGE_KINDS, "change from the previous run"),
        maybe("decision_id", Id, "decision in force for it"),
        always("effective_from", Date, "day the placement holds from"),
        always("rules", Joined, "ids of the rules applied, in order"),
        always("reason", Text, "one sentence in the run's language"),
        maybe("households_to_next_band", Whole, "fewest more assigned households that reach the next band"),
        maybe("households_to_lower_band", Whole, "fewest fewer assigned households that reach the band below"),
        always("homes", Whole, "homes of all types"),
    ],
};

/// One row a unit and criterion.
pub const DISTANCES: Table = Table {
    name: "distances",
    key: &["unit_id", "unit_kind", "criterion"],
    columns: &[
        always("unit_id", Id, "department, pool or area"),
        always("unit_kind", UNIT_KINDS, "what the unit is"),
        always("criterion", CRITERIA, "criterion"),
        maybe("value_pct", Percent, "value, percent; empty where missing"),
        maybe("vulnerable_threshold_pct", Percent, "bound of the vulnerable list, percent"),
        maybe("risk_zone_threshold_pct", Percent, "bound of the risk zone, percent"),
        maybe("prevention_threshold_pct", Percent, "bound of the prevention list, percent"),
        maybe("gap_points", Decimal, "percentage points missing to the vulnerable bound; negative once past it"),
        maybe("gap_percent", Percent, "the same relative to the bound, percent"),
        maybe("gap_persons", Whole, "fewest persons that would meet the criterion; 0 when met"),
        maybe("slack_persons", Whole, "fewest persons fewer that undo met, or the risk zone where it is not met"),
        maybe("met", Boolean, "whether the criterion is met; empty where missing"),
        maybe("in_risk_zone", Boolean, "whether it is in the risk zone; empty where it cannot be told"),
        maybe("by_persons", Boolean, "whether it is in the risk zone through the persons' rule alone"),
        always("missing", Boolean, "whether the figure is missing"),
        maybe("missing_because", REASONS_MISSING, "why the figure is missing"),
        maybe("zone_gap_persons", Whole, "fewest persons that would put it in the risk zone; 0 when in it"),
        maybe("prevention_gap_persons", Whole, "fewest persons that would meet the prevention bound; areas only"),
        maybe("prevention_slack_persons", Whole, "fewest persons fewer that undo the prevention bound; areas only"),
        maybe("base", Decimal, "the group the share is of, persons; empty where unknown"),
    ],
};

/// The list to order key figures for: one row a unit.
pub const UNITS: Table = Table {
    name: "units",
    key: &["unit_id"],
    columns: &[
        always("unit_id", Id, "department or pool to order figures for"),
        always("unit_kind", UNIT_KINDS, "what the unit is"),
        always("members", Joined, "department ids in the unit"),
        always("homes", Whole, "homes of all types"),
        always("residents", Whole, "residents"),
        maybe("local_committee", Text, "local-committee area"),
        maybe("organisations", Joined, "housing associations of the members"),
    ],
};

/// One row a pooled department.
pub const POOLS: Table = Table {
    name: "pools",
    key: &["department_id"],
    columns: &[
        always("unit_id", Id, "pool"),
        always("department_id", Id, "member"),
        always("organisation_id", Id, "member's housing association"),
        always("local_committee", Text, "member's local-committee area"),
        always("homes", Whole, "member's homes of all types"),
        always("residents", Whole, "member's residents"),
        always("pool_homes", Whole, "homes of the whole pool"),
        always("pool_residents", Whole, "residents of the whole pool"),
        always("basis", POOL_BASES, "rule the pool was made by"),
    ],
};

/// One row a small department in no pool.
pub const UNPOOLED: Table = Table {
    name: "unpooled",
    key: &["department_id"],
    columns: &[
        maybe("unit_id", Id, "kept pool it was a member of, where there was one"),
        always("department_id", Id, "department"),
        always("organisation_id", Id, "its housing association"),
        always("local_committee", Text, "its local-committee area"),
        always("homes", Whole, "its homes of all types"),
        always("residents", Whole, "its residents"),
        always("because", Text, "why it is in no pool, in the run's language"),
    ],
};

/// What is shown of the pools of one local committee: one row an aim (P4).
pub const POOLING_PROOF: Table = Table {
    name: "pooling_proof",
    key: &["local_committee", "aim"],
    columns: &[
        always("local_committee", Text, "local-committee area"),
        always("aim", AIMS, "aim, in the order they are sought"),
        always("achieved", Whole, "what the pools achieve: departments, pools or homes"),
        always("bound", Whole, "no pools that are best in the aims before do better than this"),
        always("proven", Boolean, "whether the bound is met, and those of the aims before"),
        always("small_departments", Whole, "small departments of the committee"),
        always("pooled_anew", Whole, "small departments not in kept pools: the aims are about them"),
        always("search_steps", Whole, "steps the search took"),
        maybe("others_equally_good", Boolean, "whether other pools are as good in all aims; empty where not known"),
    ],
};

/// The state's list held against the own computation: one row an area.
pub const DESIGNATION_CHECK: Table = Table {
    name: "designation_check",
    key: &["area_id"],
    columns: &[
        always("area_id", Id, "area"),
        maybe("published", DESIGNATIONS, "designation as published; empty: on no list"),
        maybe("computed", DESIGNATIONS, "designation as computed; empty: none, or not computable (see because)"),
        maybe("differs", Boolean, "whether the two differ; empty where it could not be computed"),
        maybe("because", Text, "what the difference or the gap comes from, in the run's language"),
    ],
};

/// K7b: one row an area there is or was, in `area_id` order.
pub const CLOCKS: Table = Table {
    name: "clocks",
    key: &["area_id"],
    columns: &[
        always("area_id", Id, "area, of the run's list or of the history alone"),
        maybe("area_name", Text, "area's name; empty for one that only the history has"),
        maybe("designation", DESIGNATIONS, "what the run's list says of it"),
        always("listed_known", Boolean, "whether it is known what the run's list says of it"),
        always("parallel_lists", Whole, "lists in a row as a parallel society that are known, this one included"),
        always("parallel_lists_at_most", Whole, "the same if every missing list said so"),
        always("parallel_lists_needed", Whole, "lists after which it is a transformation area"),
        always(
            "parallel_counted",
            COUNTED,
            "whether the count is complete, or stops at a gap or where the history starts",
        ),
        maybe("parallel_missing", Joined, "days of the lists that leave it open, the latest first"),
        maybe("parallel_earliest", Date, "first list by which it could be a transformation area if nothing changes"),
        maybe("parallel_latest", Date, "list by which it is one by the known lists alone if nothing changes"),
        always("off_lists", Whole, "lists in a row off the vulnerable list that are known, this one included"),
        always("off_lists_at_most", Whole, "the same if every missing list said so"),
        always("off_lists_needed", Whole, "lists after which a development plan suspends assignment no more"),
        always("off_counted", COUNTED, "whether the count is complete, or stops at a gap or where the history starts"),
        maybe("off_missing", Joined, "days of the lists that leave it open, the latest first"),
        maybe("off_earliest", Date, "first list by which that number could be reached if nothing changes"),
        maybe("off_latest", Date, "list by which it is reached by the known lists alone if nothing changes"),
    ],
};

/// N: one row a department that is new build, or was when the agreement began.
pub const NEW_BUILD: Table = Table {
    name: "new_build",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "department"),
        maybe("name", Text, "department's name, as given"),
        maybe("organisation", Text, "housing association, as given"),
        always("basis", NEW_BUILD_BASES, "taken into use in the agreement's period, or an agreement from before it"),
        always("taken_into_use", Date, "first day of relettings; homes are let for the first time before it"),
        always("last_day", Date, "last day of the years as new build"),
        maybe("by_step_from", Date, "first day by step"),
        always("phase", NEW_BUILD_PHASES, "where it is in its years on the effective date"),
        always("homes", Whole, "family and youth homes"),
        maybe("cheap_homes", Whole, "particularly cheap homes, as given"),
        maybe("cheap_homes_waived", Whole, "of these, waived by a decision"),
        maybe(
            "cheap_share_pct",
            Percent,
            "cheap homes with a full right, of all homes, percent; empty after the years",
        ),
        maybe("assigned_only_homes", Whole, "homes with a lasting full right, outside the wheel"),
        maybe("figure_12_assignment", Whole, "assignment of the other homes by figure 12, eighteenths"),
        maybe("agreed_assignment", Whole, "assignment of the other homes by a decision, eighteenths"),
        maybe(
            "others_waiting_list",
            Whole,
            "waiting list, the other homes in relettings, eighteenths, extra term included",
        ),
        maybe(
            "others_flexible",
            Whole,
            "flexible letting, the other homes in relettings, eighteenths, extra term included",
        ),
        maybe(
            "others_assignment",
            Whole,
            "assignment, the other homes in relettings, eighteenths, extra term included",
        ),
        maybe(
            "whole_assignment_pct",
            Decimal,
            "fully assigned homes and the others' assignment, of all homes, percent",
        ),
        maybe("over_points", Decimal, "percentage points beyond one third; negative within it"),
        maybe("over_aim", Boolean, "whether the whole department's assignment exceeds one third"),
        maybe(
            "over_from_share_pct",
            Decimal,
            "share of fully assigned homes beyond which it does by the others' share",
        ),
        maybe("step", Whole, "step in force on the effective date"),
        maybe("step_after", Whole, "step it lets by after its years, where these end within the agreement"),
        maybe("step_by_figures", Whole, "step its figures would give"),
        maybe("decisions", Joined, "decisions on its cheap homes and the share of the others"),
    ],
};

/// H: one row a department with homes that are phased out.
pub const PHASE_OUT: Table = Table {
    name: "phase_out",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "department"),
        maybe("name", Text, "department's name, as given"),
        maybe("organisation", Text, "housing association, as given"),
        maybe("special_homes", Whole, "earmarked homes (særboliger)"),
        maybe("shared_homes_youth", Whole, "shared homes for young people"),
        maybe("start_step", Whole, "step of the department staircase at the agreement's start"),
        maybe("start_step_source", START_SOURCES, "where that was read; empty where nothing says"),
        maybe("start_assigned_pct", Percent, "assigned share at the agreement's start, percent"),
        maybe("start_assigned_source", START_SOURCES, "where that was read; empty where nothing says"),
        always("rule", Id, "row of the phase-out, H1 to H7"),
        maybe("begins", Date, "first day of the phase-out; empty: the agreement has none, it is for a decision"),
        maybe("no_date_because", NO_DATES, "why there is no day"),
        always("begun", Boolean, "whether it has begun on the effective date"),
        maybe("compensation", Whole, "extra assignment in compensation, eighteenths of vacated homes; steps 2 to 4"),
        always("turnover_pct", Decimal, "turnover the homes left are expected by, percent a year"),
        maybe("special_homes_left", Decimal, "earmarked homes expected left the day after the agreement ends"),
        maybe("shared_homes_left", Decimal, "shared homes expected left the day after the agreement ends"),
    ],
};

/// H: what is left of them in the whole city: one row a year.
pub const PHASE_OUT_CURVE: Table = Table {
    name: "phase_out_curve",
    key: &["on_day"],
    columns: &[
        always("on_day", Date, "1 January"),
        always("special_homes", Decimal, "earmarked homes expected left"),
        always("shared_homes_youth", Decimal, "shared homes for young people expected left"),
        always("without_date", Whole, "of both: homes of departments the agreement has no date for; they stay"),
        always("departments_begun", Whole, "departments where the phase-out has begun"),
    ],
};

/// L17, L18: one row a department that lets by step 1 or 2 of the department staircase.
pub const SAFEGUARDS: Table = Table {
    name: "safeguards",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "organisation's and department's LBF number"),
        always("name", Text, "department's name"),
        always("organisation", Text, "housing association"),
        always("step", Whole, "step of the department staircase that is in force"),
        maybe("offered", Whole, "L17: homes put at disposal over its years together; empty unless every year is known"),
        maybe("used", Whole, "L17: homes let to assigned households over the same years"),
        maybe("years_missing", Joined, "L17: years of which the one or the other is not known"),
        maybe(
            "first_year_vacancies",
            Decimal,
            "L17: family homes expected to fall vacant in the agreement's first year",
        ),
        maybe("first_year_assignments", Decimal, "L17: assignments expected of them"),
        maybe("step_1_safeguard", Boolean, "L17: whether the safeguard holds; empty where it cannot be told"),
        maybe("step_1_because", SAFEGUARD_REASONS, "L17: why it holds, does not, or cannot be told; empty off step 1"),
        always("year", Whole, "L18: calendar year it is about, that of the effective date"),
        always("rate_from", Whole, "E4: first of the full years the use rate is taken over"),
        always("rate_to", Whole, "E4: last of them; the calendar year before"),
        maybe("rate_offered", Whole, "E4: homes offered over these years; empty unless every year is known"),
        maybe("rate_used", Whole, "E4: homes let to assigned households over these years"),
        maybe("rate_missing", Joined, "E4: years of which the one or the other is not known"),
        maybe("use_rate_pct", Percent, "E4: used of offered, percent; empty where not known or nothing was offered"),
        maybe("vacancies", Decimal, "E1: family homes expected to fall vacant in the year"),
        maybe("earmarked_vacancies", Decimal, "E5: of these the earmarked homes, let by assignment outside the wheel"),
        always("assignment_eighteenths", Whole, "E4: the step's assignment with its extra term, eighteenths"),
        maybe("expected_pct", Percent, "E4: expected assigned share of all vacancies, percent"),
        maybe("expected_over", Boolean, "L18: whether it exceeds one third"),
        maybe("let_before", Whole, "L18: family homes let in the year before; empty unless every kind is known"),
        maybe("assigned_before", Whole, "L18: of these let to assigned households"),
        maybe("realised_pct", Percent, "L18: their share, percent; empty where not known or nothing was let"),
        maybe("realised_over", Boolean, "L18: whether it exceeds one third"),
        maybe("exempt", Boolean, "L18: exempt from the extra term; empty where it cannot be told, or there is none"),
        maybe("exempt_by", EXEMPT_BY, "L18: of itself, or by decision; a decision goes first"),
        maybe("decision_id", Id, "the decision that exempts it"),
        maybe("exemption_candidate", Boolean, "L18: may be exempted by a decision; empty where it cannot be told"),
        maybe("open_year", Whole, "L18: next year, of which it cannot be told yet: the year before it is not over"),
    ],
};

const ASKED: Kind = Choice(&[
    "a1_work",
    "a2_education",
    "b_divorce",
    "c_disability",
    "employment",
    "convictions",
    "education",
    "income",
    "plus_families",
    "plus_without_children",
    "plus_experience",
    "plus_wish",
    "concept",
    "none",
]);
const FORMS: Kind =
    Choice(&["ordinary", "sharpened", "pending", "unknown", "own", "youth_list", "outside", "undetermined"]);
const DUTIES: Kind = Choice(&["must", "may", "if_none_else", "waits", "cannot_tell", "none"]);
const LETTINGS: Kind = Choice(&["flexible", "all_but_assignment", "accessible_homes"]);
const WHO: Kind = Choice(&["applicant", "applicant_or_partner", "one_of_household", "everybody_moving_in"]);
const BOUNDARIES: Kind = Choice(&["area", "department"]);
const BINDS: Kind = Choice(&["must", "may", "no"]);
const MOVING_RIGHTS: Kind = Choice(&["may_be_suspended", "suspended_as_a_rule"]);
const YOUTH_RULES: Kind = Choice(&["L9", "L11"]);
const NOT_SHARED: Kind = Choice(&["nobody_on_the_step", "no_lettings", "incomplete", "none_assigned"]);

/// A3–A5, L9, L10, L13: what must be met, one row a department and criterion.
pub const CRITERIA_OF_PLACEMENTS: Table = Table {
    name: "criteria",
    key: &["department_id", "criterion"],
    columns: &[
        always("department_id", Id, "department"),
        maybe("staircase", STAIRCASES, "staircase in force"),
        maybe("step", Whole, "step in force"),
        maybe("letting_rule", LETTING_RULES, "rule the letting shares follow"),
        always("criterion", ASKED, "criterion; none where nothing is asked, or nothing can be told"),
        always("form", FORMS, "ordinary or sharpened, or why neither"),
        always("duty", DUTIES, "whether it must or may apply, or not yet"),
        maybe("lettings", LETTINGS, "lettings it is about"),
        maybe("who", WHO, "who must meet it"),
        maybe("age_from", Whole, "youngest age it binds, years"),
        maybe("age_to", Whole, "oldest age it binds, years"),
        maybe("documented_from", Whole, "age from which it must be documented, years; it binds everybody"),
        maybe("not_in_education", Boolean, "whether it binds only those not in education"),
        maybe("weekly_hours", Whole, "fewest hours of work a week"),
        maybe("senior_age", Whole, "age from which a person counts as in work, years"),
        maybe("partner_years", Whole, "years a partner who is no spouse has shared the address"),
        maybe("within_years", Whole, "years after the separation in which it holds"),
        maybe("years_before", Whole, "calendar years before the running one that count too"),
        maybe("income_pct", Percent, "least income, percent of the region's mean"),
        maybe("income_kroner", Decimal, "the same on the run's list, kroner a month; empty where not known"),
        maybe("or_criteria", Joined, "criteria one of which is enough beside it"),
        maybe("instead_of", Joined, "criteria it stands in the place of"),
        maybe("at_most_homes", Whole, "most homes let by it, where limited"),
        maybe("at_most_eighteenths", Whole, "most eighteenths of the vacated homes let by it, where limited"),
        maybe("order", Joined, "who goes first; seniority on the waiting list among equals"),
        maybe(
            "internal_boundary",
            BOUNDARIES,
            "what is outside and inside when somebody moves inside the organisation",
        ),
        maybe("internal_from_outside", BINDS, "whether those who give up a home outside must meet the criteria"),
        maybe("internal_within", BINDS, "whether those who give up a home inside must"),
        maybe("internal_right", MOVING_RIGHTS, "the right to move between departments"),
        always("assignment_suspended", Boolean, "whether assignment is suspended"),
        always("rule", Id, "rule behind it"),
        maybe("place", Text, "place in the law or the agreement"),
        always("sentence", Text, "all criteria of the department in one sentence, in the run's language"),
    ],
};

/// L9–L14: room for homes of special kinds, one row a department.
pub const CAPACITY: Table = Table {
    name: "capacity",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "department"),
        always("organisation_id", Id, "its housing association"),
        maybe("staircase", STAIRCASES, "staircase in force"),
        maybe("step", Whole, "step in force"),
        maybe("letting_rule", LETTING_RULES, "rule the letting shares follow"),
        always("youth_homes", Whole, "youth homes"),
        maybe("youth_rule", YOUTH_RULES, "rule of its youth homes; empty where there are none, or nothing can be told"),
        maybe("youth_assignment", Whole, "assignment to youth homes, eighteenths of those vacated"),
        maybe("youth_assignment_extra", Whole, "the same, extra term, eighteenths"),
        maybe("assigned_youth", Whole, "youth homes and rooms let to assigned tenants; empty where not told"),
        maybe("shared_kitchens", Whole, "shared kitchens of a dormitory"),
        maybe("tenants_per_kitchen", Whole, "assigned tenants a kitchen; dormitories only"),
        maybe("dormitory_cap", Whole, "most assigned tenants of the dormitory"),
        maybe("dormitory_free", Whole, "what is left of it"),
        maybe("dormitory_over", Whole, "assigned tenants beyond it"),
        maybe("dormitory_decision_id", Id, "decision that allows more a kitchen"),
        maybe("accessible_homes", Whole, "most homes named for letting by the C-criterion"),
        maybe("subsidised_homes", Boolean, "whether subsidised homes may be named; empty where it cannot be told"),
        always("subsidised_homes_until", Date, "last day on which new ones can be committed"),
        maybe("refugee_shared_homes", Boolean, "whether shared homes for refugees may be set up; empty where not told"),
        maybe(
            "compensation",
            Decimal,
            "homes a year to be made up for elsewhere if assignment is waived; co-housing only",
        ),
        maybe("organisation_compensation", Decimal, "the same of all co-housing of its housing association"),
    ],
};

/// L14: the places for refugees, one row a housing association with departments on step 1.
pub const REFUGEE_PLACES: Table = Table {
    name: "refugee_places",
    key: &["organisation_id"],
    columns: &[
        always("organisation_id", Id, "housing association"),
        always("organisation", Text, "its name"),
        always("year", Whole, "calendar year of the places"),
        always("departments_on_step", Whole, "its departments on the step"),
        always("assigned_year", Whole, "calendar year of the assigned homes"),
        maybe(
            "assigned_homes",
            Whole,
            "homes let to assigned households in all its departments; empty where one is missing",
        ),
        maybe("missing_departments", Joined, "departments of which they are not told"),
        always("places_in_all", Whole, "places to be shared out"),
        maybe("quota", Decimal, "its proportional part, places"),
        maybe("whole_part", Whole, "whole places of the quota"),
        maybe("remainder", Decimal, "what is left of the quota"),
        maybe("places", Whole, "its places; empty where none are shared out"),
        maybe("not_shared", NOT_SHARED, "why none are shared out"),
        maybe("because", Text, "the same in the run's language"),
        always("method", Text, "how they are shared out, in the run's language"),
    ],
};

/// Every figure of the committee's tables, once (K): one row a figure.
pub const KEY_FIGURES: Table = Table {
    name: "key_figures",
    key: &["table", "row", "column"],
    columns: &[
        always("table", COMMITTEE_TABLES, "committee table the figure stands in"),
        always("row", Text, "its row: a stable name, or the id of a department, area, pool or association"),
        always("column", Text, "its column: a stable name, an id or a year"),
        maybe("value", Decimal, "the figure now, in its unit; empty where it cannot be told"),
        maybe("previous", Decimal, "the figure in the run before, in its unit"),
        maybe("baseline", Decimal, "the figure in the agreement's baseline, in its unit"),
        maybe("initial", Decimal, "the figure in the initial run, in its unit"),
        maybe("about", Boolean, "whether the baseline is given as about; empty without a baseline"),
        always("unit", Text, "what the figure counts: departments, homes, percent, persons, days"),
        maybe("text", Text, "what it says in words: yes, no or unknown of a criterion; a reason; what a change takes"),
        maybe("name", Text, "name of the department, area or association of the row"),
        maybe("note", Text, "why something is absent or cannot be told, in the run's language"),
        always("rule", Id, "rule the figure answers"),
        always("table_label", Text, "the table in the run's language"),
        always("row_label", Text, "the row in the run's language"),
        always("column_label", Text, "the column in the run's language"),
    ],
};

/// The next homes of every letting wheel (L15–L18): one row a department and home, in the order they fall vacant.
pub const WHEEL: Table = Table {
    name: "wheel",
    key: &["department_id", "home"],
    columns: &[
        always("department_id", Id, "department"),
        always("home", Whole, "number of the home, from 1: the next to fall vacant"),
        always("position", Whole, "position on the wheel, from 1"),
        always("round", ROUNDS, "which of the two alternating wheels"),
        always("letting_types", Joined, "how it is let; where there are several, the organisation chooses"),
        maybe(
            "fallback",
            LETTING_TYPES,
            "how it is let when the municipality does not use it; empty where not assigned",
        ),
        always("extra", Boolean, "whether it is of the part otherwise reserved for rehousing in urban renewal"),
        maybe("bent_by", BENT_BY, "rule or reading by which it is not let as the wheel has it"),
        maybe("withheld", WITHHELD, "whether it may go by waiting list (L17): may, or if those before it are used"),
        always("wheel", Id, "the wheel, as the configuration names it"),
        always("letting_rule", Text, "rule whose shares the wheel gives"),
        always("rules", Joined, "every rule and reading it is let by"),
        always("valid_to", Date, "last day the wheel turns like this"),
    ],
};

/// Where the wheels stand, in the form of the input of the same name; what is not known is empty.
pub const WHEEL_STATE: Table = Table {
    name: "wheel_state",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "department"),
        always("next_position", Whole, "position of the wheel the next vacated home takes, from 1"),
        always("round", ROUNDS, "which of the two alternating wheels"),
        maybe("used_assignments", Whole, "assignment homes of this wheel so far that the municipality used"),
        maybe("as_of", Date, "day the wheel stood there; empty where nobody said"),
    ],
};

/// One row a finding.
pub const DIAGNOSTICS: Table = Table {
    name: "diagnostics",
    key: &[],
    columns: &[
        always("severity", SEVERITIES, "how much it weighs"),
        always("code", Id, "stable name of the finding"),
        maybe("table", Text, "canonical table"),
        maybe("file", Text, "file, as the pipeline names it"),
        maybe("sheet", Text, "sheet of a workbook"),
        maybe("cell", Text, "cell of a workbook"),
        maybe("row", Whole, "row of the file, from 1"),
        maybe("column", Text, "canonical column, or the heading where there is none"),
        maybe("value", Text, "the value found, as it stood"),
        maybe("rule", Text, "rule or column that needs it"),
        maybe("consequence", Text, "what it means for a placement, in the run's language"),
        always("message", Text, "what is wrong and what was expected, in the run's language"),
        maybe("help", Text, "what to do, in the run's language"),
    ],
};

/// Two runs compared, step by step: one row a pair of places that occurs, those who stayed among them.
pub const TRANSITIONS: Table = Table {
    name: "transitions",
    key: &[],
    columns: &[
        always("from_staircase", PLACES, "where they stood in the old run"),
        maybe("from_step", Whole, "step they stood on; empty where there was none"),
        always("to_staircase", PLACES, "where they stand in the new run"),
        maybe("to_step", Whole, "step they stand on; empty where there is none"),
        always("departments", Whole, "departments that went this way"),
        always("family_homes_before", Whole, "their family homes in the old run"),
        always("family_homes_after", Whole, "their family homes in the new run"),
        always("homes_before", Whole, "their homes of all types in the old run"),
        always("homes_after", Whole, "their homes of all types in the new run"),
    ],
};

/// Two runs compared: one row a department that stands elsewhere.
pub const MOVES: Table = Table {
    name: "moves",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "organisation's and department's LBF number"),
        maybe("name", Text, "department's name, of the new run where it is in it"),
        maybe("organisation", Text, "housing association, of the new run where it is in it"),
        maybe("local_committee", Text, "local-committee area, of the new run where it is in it"),
        always("kind", MOVE_KINDS, "how it moved; up is a higher step, greater need"),
        always("from_staircase", PLACES, "where it stood in the old run"),
        maybe("from_step", Whole, "step it stood on; empty where there was none"),
        always("to_staircase", PLACES, "where it stands in the new run"),
        maybe("to_step", Whole, "step it stands on; empty where there is none"),
        maybe("status_before", STATUSES, "how it came to stand there in the old run"),
        maybe("status_after", STATUSES, "how it came to stand there in the new run"),
        maybe("step_in_force", Whole, "step that holds in the new run while a proposal waits for approval"),
        maybe("unit_before", Id, "whose figures placed it in the old run"),
        maybe("unit_after", Id, "whose figures place it in the new run"),
        maybe("family_homes_before", Whole, "family homes in the old run"),
        maybe("family_homes_after", Whole, "family homes in the new run"),
        always("causes", Joined, "components at which it moved, in the declared order; new or gone where it is that"),
        maybe("path", Text, "every place it passed through, with the component that led on"),
        maybe("absent_before", Joined, "causes of which the old run, which carried its step over, had nothing"),
        always("order_matters", Boolean, "whether another order of the components would tell other causes"),
        maybe("only_together", Joined, "causes that move nothing by themselves"),
        maybe("also", Joined, "no causes in the declared order, but needed, or enough by themselves"),
        maybe("not_needed", Joined, "causes without which it would stand where it stands all the same"),
        always("reason", Text, "one sentence in the new run's language"),
    ],
};

/// Two runs compared: one row a value of the inputs or of the configuration that differs.
pub const CHANGES: Table = Table {
    name: "changes",
    key: &[],
    columns: &[
        always("table", Text, "canonical input table; or run, agreement, interpretations, thresholds, programme"),
        maybe("row_key", Text, "values of the key of its row, joined by a semicolon"),
        always(
            "change",
            ROW_CHANGES,
            "whether the row is in the new run only, in the old only, or in both and differs",
        ),
        maybe("column", Text, "canonical column; empty where the whole row is new or gone"),
        maybe("old", Text, "value in the old run; empty where absent"),
        maybe("new", Text, "value in the new run; empty where absent"),
        maybe("component", COMPONENTS, "what the difference is counted as; correction: same row, same year"),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_keys_are_columns() {
        for (index, table) in ALL.iter().enumerate() {
            assert!(ALL.iter().skip(index + 1).all(|other| other.name != table.name), "{} twice", table.name);
            for (index, column) in table.columns.iter().enumerate() {
                let later = &table.columns[index + 1..];
                assert!(later.iter().all(|other| other.name != column.name), "{}.{} twice", table.name, column.name);
            }
            for key in table.key {
                assert!(table.column(key).is_some_and(|column| column.required));
            }
        }
    }
}
