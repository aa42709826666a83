//! What can be wrong with an agreement, each with its line and column.

use std::collections::BTreeMap;

use trappe_rules::finding::Argument;

use super::{day, lines, load, position, told};
use crate::{agreement_period, embedded, load_agreement};

/// The agreement with one text replaced; the text must be there.
fn edited(old: &str, new: &str) -> String {
    assert!(embedded::AGREEMENT.text.contains(old), "{old} is not in the agreement");
    embedded::AGREEMENT.text.replacen(old, new, 1)
}

/// Exactly one problem, of a code, where `marker` stands; and no agreement.
fn one_problem(text: &str, code: &'static str, marker: &str) -> trappe_rules::finding::Finding {
    let read = load(text, &[]);
    let (line, column) = position(text, marker);
    assert_eq!(told(&read.findings), [(code, line, column)], "{}", lines(&read.findings));
    assert!(read.result.is_none());
    read.findings.into_iter().next().unwrap()
}

fn argument(finding: &trappe_rules::finding::Finding, name: &str) -> Argument {
    finding.arguments.iter().find(|(known, _)| *known == name).unwrap().1.clone()
}

#[test]
fn an_unknown_key_names_the_nearest() {
    let text = edited("low = 1\nmedium = 1\nhigh = 2", "low = 1\nmedium = 1\nhigh = 2\nhihg = 3");
    let finding = one_problem(&text, "config-unknown-key", "hihg");
    assert_eq!(finding.value.as_deref(), Some("hihg"));
    assert_eq!(argument(&finding, "nearest"), Argument::from("high"));
    assert_eq!(finding.place.column.as_deref(), Some("matrix.bands.under_20.hihg"));
    let text = format!("{}\n[plases]\nA1 = \"x\"\n", embedded::AGREEMENT.text);
    let finding = one_problem(&text, "config-unknown-key", "plases");
    assert_eq!(argument(&finding, "nearest"), Argument::from("places"));
}

#[test]
fn a_missing_key_is_told_at_its_table() {
    let text =
        edited("[letting.L1]\nsubjects = [\"area 1\"]\nfrom = 2024-01-01\n", "[letting.L1]\nsubjects = [\"area 1\"]\n");
    let read = load(&text, &[]);
    let (line, column) = position(&text, "[letting.L1]");
    let of_key: Vec<_> = told(&read.findings).into_iter().filter(|told| told.0 == "config-missing-key").collect();
    assert_eq!(of_key, [("config-missing-key", line, column)]);
    let text = edited("medium = 2\n", "");
    let finding = one_problem(&text, "config-missing-key", "[matrix.bands.20_to_25]");
    assert_eq!(finding.place.column.as_deref(), Some("matrix.bands.20_to_25.medium"), "a cell of the matrix");
}

#[test]
fn a_wrong_type_names_the_right_one() {
    let text = edited("income_persons = true ", "income_persons = \"yes\" ");
    let finding = one_problem(&text, "config-wrong-type", "\"yes\"");
    assert_eq!(argument(&finding, "expected"), Argument::Term("term-config-boolean".into()));
    let text = edited("step = 1\nyears", "step = 1.5\nyears");
    one_problem(&text, "config-wrong-type", "1.5\nyears");
    let text = edited("suspension_until = { value = 2030-01-01,", "suspension_until = { value = \"2030-01-01\",");
    one_problem(&text, "config-wrong-type", "\"2030-01-01\"");
    let text = edited("value = 9.5, unit = \"percent\", force", "value = 1e1, unit = \"percent\", force");
    one_problem(&text, "config-wrong-type", "1e1");
    let text = edited("assignment = 6\nsuspended", "assignment = 19\nsuspended");
    one_problem(&text, "config-wrong-type", "19\nsuspended");
}

#[test]
fn an_unknown_word_names_the_known_ones() {
    let text = edited("force = \"law\"\n", "force = \"lov\"\n");
    one_problem(&text, "config-unknown-value", "\"lov\"");
    let text = edited("subjects = [\"youth\"]", "subjects = [\"yout\"]");
    let read = load(&text, &[]);
    let (line, column) = position(&text, "[\"yout\"]");
    assert!(told(&read.findings).contains(&("config-unknown-value", line, column)));
    let text = edited("residents = { value = 1000, operator = \">=\"", "residents = { value = 1000, operator = \"<=\"");
    one_problem(&text, "config-unknown-value", "\"<=\", unit = \"residents\", force = \"law\"");
    let text = edited("[\"assignment\"], [\"flexible_relevant\"]", "[\"assigment\"], [\"flexible_relevant\"]");
    one_problem(&text, "config-unknown-value", "\"assigment\"");
}

/// D4: a gap and an overlap in the bands of the matrix.
#[test]
fn bands_with_a_gap_or_an_overlap_are_told() {
    let band = "[matrix.bands.20_to_25]";
    let gap = edited("from = 20\nfrom_operator = \">=\"\nto = 25", "from = 21\nfrom_operator = \">=\"\nto = 25");
    one_problem(&gap, "config-bands-gap", band);
    let nobody = edited("from = 20\nfrom_operator = \">=\"\nto = 25", "from = 20\nfrom_operator = \">\"\nto = 25");
    one_problem(&nobody, "config-bands-gap", band);
    let overlap = edited("to = 20\nto_operator = \"<\"\nlow", "to = 20\nto_operator = \"<=\"\nlow");
    one_problem(&overlap, "config-bands-overlap", band);
    let overlap = edited("to = 20\nto_operator = \"<\"\nlow", "to = 22\nto_operator = \"<\"\nlow");
    one_problem(&overlap, "config-bands-overlap", band);
    let open = edited("to = 20\nto_operator = \"<\"\nlow", "low");
    one_problem(&open, "config-bands-overlap", band);
    let from = "from = 25\nfrom_operator = \">=\"\nlow = 1";
    let end = edited(from, &format!("to = 90\nto_operator = \"<\"\n{from}"));
    one_problem(&end, "config-bands-gap", "[matrix.bands.25_or_more]");
    let start = edited(
        "to = 20\nto_operator = \"<\"\nlow",
        "from = 5\nfrom_operator = \">=\"\nto = 20\nto_operator = \"<\"\nlow",
    );
    one_problem(&start, "config-bands-gap", "[matrix.bands.under_20]");
}

/// N2, H: the same for new build and the phase-out.
#[test]
fn other_bands_are_held_to_the_same() {
    let gap = edited("to = 15\nto_operator = \"<\"\nassignment = 4", "to = 14\nto_operator = \"<\"\nassignment = 4");
    one_problem(&gap, "config-bands-gap", "[new_build.cheap_share.15_to_20]");
    let mixed = edited(
        "to = 15\nto_operator = \"<\"\nassignment = 4\n\n[new_build.cheap_share.15_to_20]\nfrom = 15\nfrom_operator = \">=\"",
        "to = 15\nto_operator = \"<=\"\nassignment = 4\n\n[new_build.cheap_share.15_to_20]\nfrom = 15\nfrom_operator = \">\"",
    );
    one_problem(&mixed, "config-mixed-bounds", "[new_build]");
    let twice = edited("assigned_from = 20\n", "assigned_from = 25\n");
    one_problem(&twice, "config-bands-overlap", "[phase_out.H5]");
    let open = edited("assigned_from = 0\n", "assigned_from = 10\n");
    one_problem(&open, "config-bands-gap", "[phase_out.H6]");
}

#[test]
fn a_step_out_of_range_is_told() {
    let text = edited("low = 1\nmedium = 3\nhigh = 4", "low = 1\nmedium = 3\nhigh = 5");
    let finding = one_problem(&text, "config-step-out-of-range", "5\n\n# L1");
    assert_eq!(argument(&finding, "most"), Argument::Count(4));
    let text = edited("b_steps = [1]", "b_steps = [0]");
    one_problem(&text, "config-step-out-of-range", "[0]");
    let text = edited("prevention = 1\n", "prevention = 0\n");
    let read = load(&text, &[]);
    let (line, column) = position(&text, "0\nvulnerable");
    assert!(told(&read.findings).contains(&("config-step-out-of-range", line, column)));
}

/// L: shares that do not add up to eighteen eighteenths.
#[test]
fn shares_that_do_not_add_up_are_told() {
    let text = edited("flexible = 14\nflexible_extra = 1", "flexible = 14\nflexible_extra = 2");
    let finding = one_problem(&text, "config-shares-not-whole", "[letting.L8]");
    assert_eq!(argument(&finding, "total"), Argument::Count(19));
    let text = edited("suspended = { waiting_list = 18 }", "suspended = { waiting_list = 17 }");
    one_problem(&text, "config-shares-not-whole", "{ waiting_list = 17 }");
}

/// Letting periods: a day without shares, a day with two, days outside the agreement's.
#[test]
fn periods_with_a_gap_or_an_overlap_are_told() {
    let l5 = "[letting.L5]\nsubjects = [\"department 2\"]\nfrom = 2026-01-01";
    let gap = edited(l5, &l5.replace("2026-01-01", "2026-02-01"));
    let finding = one_problem(&gap, "config-period-gap", "[letting.L5]");
    assert_eq!(argument(&finding, "day"), Argument::Date(day("2026-01-01")));
    let overlap = edited(l5, &l5.replace("2026-01-01", "2025-12-01"));
    one_problem(&overlap, "config-period-overlap", "[letting.L5]");
    let l9 = "subjects = [\"youth\"]\nfrom = 2024-01-01\nto = 2027-12-31";
    let outside = edited(l9, &l9.replace("2027-12-31", "2028-12-31"));
    one_problem(&outside, "config-period-outside", "[letting.L9]");
    let early_end = edited(l9, &l9.replace("2027-12-31", "2027-11-30"));
    let finding = one_problem(&early_end, "config-period-gap", "letting.L1]\n");
    assert_eq!(argument(&finding, "day"), Argument::Date(day("2027-12-01")));
    assert_eq!(finding.value.as_deref(), Some("youth"));
    let none = edited("subjects = [\"almenbolig_plus\", \"co_housing\"]", "subjects = [\"almenbolig_plus\"]");
    let finding = one_problem(&none, "config-period-gap", "letting.L1]\n");
    assert_eq!(finding.value.as_deref(), Some("co_housing"));
}

/// L15.
#[test]
fn a_wheel_has_nine_positions() {
    let text =
        edited("[\"flexible_a\"], [\"assignment\"], [\"waiting_list\"],\n]", "[\"flexible_a\"], [\"assignment\"],\n]");
    let read = load(&text, &[]);
    assert_eq!(told(&read.findings).len(), 1);
    let line = position(&text, "[wheels.department_2_first]").0 + 4;
    assert_eq!(told(&read.findings), [("config-wheel-positions", line, 12)]);
}

#[test]
fn an_unknown_interpretation_or_alternative_is_told_with_the_nearest() {
    let read = load(embedded::AGREEMENT.text, &[("I99", "x"), ("I2", "at_least_95")]);
    let codes: Vec<&str> = read.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["config-unknown-alternative", "config-unknown-interpretation"]);
    assert_eq!(argument(&read.findings[0], "nearest"), Argument::from("at_least_950"));
    assert_eq!(read.findings[0].place.column.as_deref(), Some("interpretations.I2"));
    let text = edited("default = \"either_limit\"", "default = \"either\"");
    one_problem(&text, "config-unknown-alternative", "\"either\"\n");
}

#[test]
fn an_alternative_that_changes_an_unknown_key_is_told() {
    let text = edited("both_limits = { \"pooling.either\" = false }", "both_limits = { \"pooling.eiter\" = false }");
    let read = load(&text, &[("I1", "both_limits")]);
    let (line, column) = position(&text, "\"pooling.eiter\"");
    assert_eq!(told(&read.findings), [("config-unknown-path", line, column)]);
}

/// T9: an effective date outside the agreement, on both sides, and on its first and last day.
#[test]
fn t9_an_agreement_out_of_force_stops_the_run() {
    let on = |date: &str| load_agreement(embedded::AGREEMENT.text, "agreement.toml", day(date), &BTreeMap::new());
    for date in ["2023-12-31", "2028-01-01"] {
        let read = on(date);
        let (line, column) = position(embedded::AGREEMENT.text, "[agreement]");
        assert_eq!(told(&read.findings), [("agreement-not-in-force", line, column)], "{}", lines(&read.findings));
        assert!(read.result.is_none());
    }
    for date in ["2024-01-01", "2027-12-31"] {
        assert!(on(date).result.is_some(), "{date}");
    }
    assert_eq!(agreement_period(embedded::AGREEMENT.text), Some((day("2024-01-01"), day("2027-12-31"))));
}

/// T9: a parameter that has run out, although the agreement has not.
#[test]
fn t9_a_parameter_out_of_force_is_told() {
    let old = "databilag, Små afdelinger puljes\", from = 2024-01-01, to = 2027-12-31";
    let text = edited(old, &old.replace("2027-12-31", "2024-01-31"));
    let finding = one_problem(&text, "config-not-in-force", "{ value = 50, operator = \">=\"");
    assert_eq!(finding.place.column.as_deref(), Some("pooling.homes"));
}

#[test]
fn a_date_no_calendar_has_is_told() {
    let text = edited("month = { value = 12,", "month = { value = 13,");
    one_problem(&text, "config-out-of-range", "[lists]");
    let text = edited("initial = { value = 2023-12-01,", "initial = { value = 2023-12-01T10:00:00,");
    one_problem(&text, "config-wrong-type", "2023-12-01T10:00:00");
}

/// What is no TOML at all: every place, and no panic.
#[test]
fn syntax_errors_are_told_with_their_lines() {
    let read = load("[agreement]\nid = \nfrom = 2024-01-01\n\nto 2027\n", &[]);
    let told = told(&read.findings);
    assert!(told.iter().all(|(code, _, _)| *code == "config-syntax"));
    let lines: Vec<u32> = told.iter().map(|(_, line, _)| *line).collect();
    assert_eq!((lines.first(), lines.last()), (Some(&2), Some(&5)));
    // The last table, where the rules stand in the agreement, is whole wherever a line of it ends.
    let last = embedded::AGREEMENT.text.find("\n[places]").unwrap();
    for end in (0..last).step_by(997) {
        if let Some(text) = embedded::AGREEMENT.text.get(..end) {
            assert!(load(text, &[]).result.is_none());
        }
    }
}

/// Several mistakes at once are all told.
#[test]
fn all_problems_are_told_at_once() {
    let text = edited("force = \"law\"\n", "force = \"lov\"\n")
        .replacen("either = true", "eiter = true", 1)
        .replacen("flexible = 14\n", "flexible = 13\n", 1)
        .replacen("default = \"own_share\"", "default = \"own\"", 1);
    let codes: Vec<&str> = load(&text, &[]).findings.iter().map(|finding| finding.code).collect();
    let expected = [
        "config-unknown-value",
        "config-missing-key",
        "config-unknown-key",
        "config-shares-not-whole",
        "config-unknown-alternative",
    ];
    assert_eq!(codes, expected);
}
