//! The tables of expected lettings and of the assigned share over time (E).

use super::super::Kind::{Boolean, Choice, Date, Decimal, Id, Joined, Percent, Text, Whole, Year};
use super::super::{Kind, Table};
use super::{BANDS, LETTING_RULES, always, maybe};

const ORIGINS: Kind = Choice(&["department", "lettings", "pipeline", "agreement"]);
const NOT_EXPECTED: Kind = Choice(&["undetermined", "outside", "first_letting", "no_shares", "too_precise"]);
const NO_WHEEL: Kind = Choice(&["undetermined", "outside", "youth", "regime", "new_build", "not_in_force"]);
const LEVELS: Kind = Choice(&["city", "staircase", "step", "local_committee", "organisation"]);
const POINTS: Kind = Choice(&["start", "end"]);
const USES: Kind = Choice(&["full", "use_rate"]);
const DIRECTIONS: Kind = Choice(&["up", "down"]);
const NOT_PROJECTED: Kind =
    Choice(&["no_shares", "not_family", "assigned_unknown", "out_of_bounds", "first_letting", "too_precise"]);

/// Homes a department is expected to let in the twelve months from the effective date, by the shares in force on it (E1–E3, E5):
/// one row a department.
pub const EXPECTED_LETTINGS: Table = Table {
    name: "expected_lettings",
    key: &["department_id"],
    columns: &[
        always("department_id", Id, "department"),
        maybe("vacancies", Decimal, "homes expected to fall vacant in the year (E1); empty where nothing is expected"),
        maybe("waiting_list_low", Decimal, "of these at least so many by waiting list, homes"),
        maybe("waiting_list_high", Decimal, "of these at most so many by waiting list, homes"),
        maybe("flexible_low", Decimal, "of these at least so many by flexible letting, homes"),
        maybe("flexible_high", Decimal, "of these at most so many by flexible letting, homes"),
        maybe("assignment_low", Decimal, "of these at least so many put at disposal for assignment, homes"),
        maybe("assignment_high", Decimal, "of these at most so many put at disposal for assignment, homes"),
        maybe(
            "earmarked",
            Decimal,
            "vacancies of earmarked homes, within assignment but outside the wheel, homes (E5)",
        ),
        maybe("in_the_wheel", Decimal, "the other vacancies, let by the shares, homes"),
        maybe("waiting_list_extra", Decimal, "within waiting list: by the extra term, homes"),
        maybe("flexible_extra", Decimal, "within flexible letting: by the extra term, homes"),
        maybe("assignment_extra", Decimal, "within assignment: by the extra term, homes"),
        maybe("homes", Whole, "homes the vacancies are of: family homes, and of primarily youth homes all"),
        maybe("turnover_pct", Percent, "vacated homes a year, percent of these"),
        maybe("turnover_source", ORIGINS, "where the turnover comes from"),
        maybe("letting_rule", LETTING_RULES, "rule the shares follow"),
        maybe("next_letting_rule", LETTING_RULES, "rule that follows before the next list; not counted with"),
        maybe("next_from", Date, "day the next rule holds from"),
        maybe("wheel_homes", Whole, "E3: vacancies of the wheel as whole homes, halves upwards"),
        maybe("wheel_waiting_list_low", Whole, "of these at least so many by waiting list, in the wheel's order"),
        maybe("wheel_waiting_list_high", Whole, "of these at most so many by waiting list"),
        maybe("wheel_flexible_low", Whole, "of these at least so many by flexible letting"),
        maybe("wheel_flexible_high", Whole, "of these at most so many by flexible letting"),
        maybe("wheel_assignment_low", Whole, "of these at least so many for assignment"),
        maybe("wheel_assignment_high", Whole, "of these at most so many for assignment"),
        maybe("no_wheel", NO_WHEEL, "why there is no wheel to simulate"),
        maybe("not_expected", NOT_EXPECTED, "why nothing is expected"),
        maybe("rules", Joined, "ids of the rules applied"),
    ],
};

/// The same summed at every level; the sums are those of the departments something is expected of.
pub const EXPECTED_LETTINGS_SUMS: Table = Table {
    name: "expected_lettings_sums",
    key: &["level", "key"],
    columns: &[
        always("level", LEVELS, "what departments are summed by"),
        always("key", Text, "city, staircase, step, local-committee area, or id of a housing association"),
        maybe("name", Text, "name of the housing association"),
        always("departments", Whole, "departments"),
        always("departments_counted", Whole, "departments something is expected of"),
        maybe("vacancies", Decimal, "homes expected to fall vacant in the year"),
        maybe("waiting_list_low", Decimal, "of these at least so many by waiting list, homes"),
        maybe("waiting_list_high", Decimal, "of these at most so many by waiting list, homes"),
        maybe("flexible_low", Decimal, "of these at least so many by flexible letting, homes"),
        maybe("flexible_high", Decimal, "of these at most so many by flexible letting, homes"),
        maybe("assignment_low", Decimal, "of these at least so many put at disposal for assignment, homes"),
        maybe("assignment_high", Decimal, "of these at most so many put at disposal for assignment, homes"),
        maybe("earmarked", Decimal, "vacancies of earmarked homes, within assignment, homes"),
        maybe("waiting_list_low_pct", Percent, "waiting list at least, percent of the vacancies"),
        maybe("waiting_list_high_pct", Percent, "waiting list at most, percent of the vacancies"),
        maybe("flexible_low_pct", Percent, "flexible letting at least, percent of the vacancies"),
        maybe("flexible_high_pct", Percent, "flexible letting at most, percent of the vacancies"),
        maybe("assignment_low_pct", Percent, "assignment at least, percent of the vacancies"),
        maybe("assignment_high_pct", Percent, "assignment at most, percent of the vacancies"),
        always("wheels", Whole, "departments with a wheel among those counted"),
        always("wheel_homes", Whole, "their vacancies in the wheel as whole homes"),
        always("wheel_waiting_list_low", Whole, "of these at least so many by waiting list"),
        always("wheel_waiting_list_high", Whole, "of these at most so many by waiting list"),
        always("wheel_flexible_low", Whole, "of these at least so many by flexible letting"),
        always("wheel_flexible_high", Whole, "of these at most so many by flexible letting"),
        always("wheel_assignment_low", Whole, "of these at least so many for assignment"),
        always("wheel_assignment_high", Whole, "of these at most so many for assignment"),
    ],
};

/// The assigned share over time: one row a department for the start, and one for the end of each calendar year.
pub const PROJECTION: Table = Table {
    name: "projection",
    key: &["department_id", "year", "point"],
    columns: &[
        always("department_id", Id, "department"),
        always("year", Year, "calendar year"),
        always("point", POINTS, "start: where it begins; end: the end of the year"),
        maybe("family_homes", Whole, "family homes; they stay as they are"),
        maybe("letting_rules", Joined, "letting rules in force: on the first day, or in the year, in order"),
        maybe("full_assigned", Decimal, "assigned households if every home offered is used"),
        maybe("full_share_pct", Percent, "of family homes, percent"),
        maybe("full_band", BANDS, "band of that share; empty where its last place computed leaves it open"),
        maybe("full_over_aim", Boolean, "whether it exceeds the share the agreement means to stay within"),
        maybe(
            "full_step",
            Whole,
            "step it would give with the need of today; empty on other staircases and where unknown",
        ),
        maybe("full_long_run_pct", Percent, "share it would come to if the last shares held, percent"),
        maybe(
            "use_rate_pct",
            Percent,
            "at the start: homes let to assigned households of those offered, percent; empty where unknown",
        ),
        maybe("use_rate_source", ORIGINS, "at the start: where the use rate comes from"),
        maybe("used_assigned", Decimal, "assigned households if homes are used at that rate"),
        maybe("used_share_pct", Percent, "of family homes, percent"),
        maybe("used_band", BANDS, "band of that share"),
        maybe("used_over_aim", Boolean, "whether it exceeds the share the agreement means to stay within"),
        maybe("used_step", Whole, "step it would give with the need of today"),
        maybe("used_long_run_pct", Percent, "share it would come to if the last shares held, percent"),
        maybe("assigned_turnover_pct", Percent, "at the start: assigned households that leave a year, percent"),
        maybe("assigned_turnover_source", ORIGINS, "at the start: where that comes from"),
        maybe("other_turnover_pct", Percent, "at the start: other households that leave a year, percent"),
        maybe("other_turnover_source", ORIGINS, "at the start: where that comes from"),
        maybe("not_projected", NOT_PROJECTED, "why nothing is projected"),
    ],
};

/// Bounds the assigned share passes: one row a department, use and bound, in order of time.
pub const PROJECTION_PASSES: Table = Table {
    name: "projection_passes",
    key: &[],
    columns: &[
        always("department_id", Id, "department"),
        always("use", USES, "if every home offered is used, or by the use rate"),
        always("bound_pct", Percent, "bound passed, percent"),
        always("direction", DIRECTIONS, "whether the share passes it upwards or downwards"),
        always("year", Year, "calendar year at whose end it is first on the other side"),
        always("share_before_pct", Percent, "share before, percent"),
        always("share_after_pct", Percent, "share at the end of that year, percent"),
        maybe("step_in_force", Whole, "step it lets by now"),
        maybe("step_then", Whole, "step it would be given then, with the need of today"),
        maybe("step_changes", Boolean, "whether these differ; empty where it cannot be told"),
    ],
};
