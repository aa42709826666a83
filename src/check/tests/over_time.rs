//! Runs over time: the run before, jumps since it, decisions, the days of what is counted, areas that left the lists.

use trappe_rules::facts::RunKind;
use trappe_rules::finding::{Argument, Severity};

use super::super::CheckState;
use super::{Sample, cell, date};

const OTHERS: [(&str, &str); 3] = [
    ("0101-001", "0101-001;area;1;2024-01-15;placed"),
    ("0101-002", "0101-002;department;2;2024-01-15;placed"),
    ("0202-001", "0202-001;department;1;2024-01-15;placed"),
];

/// An annual run after one that had these rows, and plain ones of the other departments.
fn after(heading: &str, given: &str) -> Sample {
    let mut text = format!("{heading}\n{given}\n");
    for (id, row) in OTHERS.iter().filter(|(id, _)| !given.contains(*id)) {
        assert!(heading.starts_with("department_id;staircase;step;effective_from;status"), "{id}");
        let columns = heading.split(';').count() - row.split(';').count();
        text.push_str(row);
        text.push_str(&";".repeat(columns));
        text.push('\n');
    }
    let mut sample = Sample::clean().with("previous", &text).in_run(RunKind::Annual);
    sample.1.assignments_as_of = Some(date("2023-12-01"));
    sample
}

fn previous(given: &str) -> Sample {
    after("department_id;staircase;step;effective_from;status", given)
}

fn argument<'a>(finding: &'a trappe_rules::finding::Finding, name: &str) -> &'a Argument {
    finding.arguments.iter().find(|(own, _)| *own == name).map(|(_, value)| value).unwrap()
}

#[test]
fn r2_a_previous_placement_is_a_step_from_before() {
    for row in [
        "0101-002;department;4;2024-01-15;placed",
        "0101-001;area;2;2024-01-15;placed",
        "0101-002;;;2024-01-15;undetermined",
        "0101-002;department;;2024-01-15;undetermined",
        "0101-002;youth;;2024-01-15;placed",
        "0101-002;outside;;2024-01-15;outside",
        "0101-002;department;4;2024-02-01;placed",
    ] {
        // On the day the run takes effect is not after it; its own assigned households are then older.
        let mut sample = previous(row);
        sample.1.assignments_as_of = Some(date("2023-12-01"));
        assert_eq!(sample.checked().findings, [], "{row}");
    }
    for (row, code, at, value) in [
        ("0101-002;department;5;2024-01-15;placed", "previous-step-unknown", "C2", "5"),
        ("0101-001;area;3;2024-01-15;placed", "previous-step-unknown", "C2", "3"),
        ("0101-002;youth;1;2024-01-15;placed", "previous-step-unknown", "C2", "1"),
        ("0101-002;;1;2024-01-15;placed", "previous-step-unknown", "C2", "1"),
        ("0101-002;department;;2024-01-15;placed", "previous-step-missing", "C2", ""),
        ("0101-002;department;2;2023-12-31;placed", "previous-before-agreement", "D2", "2023-12-31"),
        ("0909-009;department;1;2024-01-15;placed", "previous-department-gone", "A2", "0909-009"),
    ] {
        assert_eq!(previous(row).only(code), cell(at, value), "{row}");
    }
    let later = previous("0101-001;area;1;2024-02-02;placed");
    assert_eq!(later.only("previous-not-earlier"), cell("D2", "2024-02-02"));
    let state = later.checked().result.checks.iter().find(|it| it.name == "previous-placements").map(|it| it.state);
    assert_eq!(state, Some(CheckState::Failed));
}

#[test]
fn r2_the_step_in_force_is_a_step_too() {
    let in_force = |row: &str| after("department_id;staircase;step;effective_from;status;step_in_force", row);
    for row in ["0101-002;department;3;2024-01-15;proposed;2", "0101-002;;;2024-01-15;undetermined;2"] {
        assert_eq!(in_force(row).checked().findings, [], "{row}");
    }
    let wrong = in_force("0101-002;department;3;2024-01-15;proposed;5");
    assert_eq!(wrong.only("previous-step-unknown"), cell("F2", "5"));
}

/// R1: an initial run has no run before it, whatever it is given.
#[test]
fn r1_an_initial_run_uses_no_previous_placements() {
    let given = previous("0101-002;department;5;2030-01-15;placed").in_run(RunKind::Initial).checked();
    assert_eq!(given.findings, []);
    assert!(given.result.city.previous.is_empty());
    let used = previous("0101-002;department;4;2024-01-15;placed").checked();
    assert_eq!(used.result.city.previous.len(), 3);
}

#[test]
fn r2_sharpened_criteria_are_those_of_the_area_staircase() {
    let sharpened = |row: &str| after("department_id;staircase;step;effective_from;status;sharpened_criteria", row);
    for row in [
        "0101-001;area;2;2024-01-15;placed;\"employment;convictions\"",
        // A7: a development plan sharpens convictions on either staircase.
        "0101-002;department;2;2024-01-15;placed;convictions",
    ] {
        assert_eq!(sharpened(row).checked().findings, [], "{row}");
    }
    let unknown = sharpened("0101-001;area;2;2024-01-15;placed;unemployment");
    assert_eq!(unknown.only("previous-criterion-unknown"), cell("F2", "unemployment"));
    let misplaced = sharpened("0101-002;department;2;2024-01-15;placed;income");
    assert_eq!(misplaced.only("previous-sharpened-on-department"), cell("F2", "income"));
}

/// A6: what a placement carried over takes from the one before must be there.
#[test]
fn a6_what_may_be_carried_over_is_known() {
    const HEADING: &str = "department_id;staircase;step;effective_from;status;sharpened_criteria;assignment_suspended";
    let row = "0101-001;area;1;2024-01-15;placed;;";
    // Its area is still on the list: it is placed by that.
    assert_eq!(after(HEADING, row).checked().findings, []);
    let left = after(HEADING, row).changed("areas", "2022-12-01;prevention", "2022-12-01;");
    let findings = left.checked().findings;
    assert_eq!(left.found("previous-suspension-unknown").len(), 1, "{findings:?}");
    let said = after(HEADING, &format!("{row}false")).changed("areas", "2022-12-01;prevention", "2022-12-01;");
    assert!(said.checked().findings.iter().all(|it| !it.code.starts_with("previous-")), "{findings:?}");
    let without =
        previous("0101-001;area;1;2024-01-15;placed").changed("areas", "2022-12-01;prevention", "2022-12-01;");
    assert_eq!(without.found("previous-sharpened-unknown").len(), 1);
}

#[test]
fn departments_gone_and_new_are_told() {
    let rows = "0202-003;department;1;2024-01-15;placed\n0202-004;department;1;2024-01-15;placed";
    let gone = previous(rows).found("previous-department-gone");
    assert_eq!(gone.len(), 2);
    assert!(gone.iter().all(|it| it.severity == Severity::Note));
    let heading = "department_id;staircase;step;effective_from";
    let only_one = Sample::clean()
        .with("previous", &format!("{heading}\n0101-001;area;1;2024-01-15\n"))
        .in_run(RunKind::Annual)
        .found("departments-new");
    let [new] = only_one.as_slice() else { panic!("{only_one:?}") };
    assert_eq!(argument(new, "departments"), &2_usize.into());
    assert_eq!(new.value.as_deref(), Some("0101-002, 0202-001"));
}

/// A department whose own row could not be read is not gone for good: that follows from its row.
#[test]
fn a_department_whose_row_is_wrong_is_not_gone() {
    let followed = previous("0101-001;area;1;2024-01-15;placed")
        .changed("departments", "0202-001;Ternevang", "0202-00l;Ternevang")
        .linked();
    let gone: Vec<_> = followed.iter().filter(|it| it.code == "previous-department-gone").collect();
    assert_eq!(gone.len(), 1, "{followed:?}");
    assert_eq!(argument(gone[0], "nearest"), &"0202-00l".into());
}

#[test]
fn two_departments_merged_are_suggested_where_nothing_else_can_be_meant() {
    const HEADING: &str = "department_id;staircase;step;effective_from;status;family_homes;homes";
    // 0101-002 has 110 homes and is new.
    let merged = |rows: &str| {
        let fixed = "0101-001;area;1;2024-01-15;placed;500;500\n0202-001;department;1;2024-01-15;placed;120;128\n";
        let text = format!("{HEADING}\n{fixed}{rows}");
        Sample::clean().with("previous", &text).in_run(RunKind::Annual)
    };
    let gone = |id: &str, homes: u32| format!("{id};department;2;2024-01-15;placed;{homes};{homes}\n");
    let suggested = |sample: &Sample| {
        sample.checked().findings.into_iter().filter(|it| it.code == "departments-merged-perhaps").collect::<Vec<_>>()
    };
    let two = merged(&(gone("0101-011", 60) + &gone("0101-012", 46)));
    let found = two.found("departments-merged-perhaps");
    assert_eq!((found.len(), found[0].value.as_deref()), (1, Some("0101-002")));
    assert_eq!((argument(&found[0], "first"), argument(&found[0], "second")), (&"0101-011".into(), &"0101-012".into()));
    // 104 to 110 is more than five percent, 105 is not.
    assert!(suggested(&merged(&(gone("0101-011", 58) + &gone("0101-012", 46)))).is_empty());
    assert_eq!(suggested(&merged(&(gone("0101-011", 59) + &gone("0101-012", 46)))).len(), 1);
    // Another organisation's, or three that could be any two.
    assert!(suggested(&merged(&(gone("0101-011", 60) + &gone("0202-012", 50)))).is_empty());
    let three = gone("0101-011", 60) + &gone("0101-012", 50) + &gone("0101-013", 51);
    assert!(suggested(&merged(&three)).is_empty());
}

#[test]
fn homes_that_jump_are_told() {
    let then = |family: u32, all: u32| {
        after(
            "department_id;staircase;step;effective_from;status;family_homes;homes",
            &format!("0101-002;department;2;2024-01-15;placed;{family};{all}"),
        )
    };
    // 100 family homes now, 110 in all: 20 percent of 125 is 25, of 126 it is 25.2.
    for (family, all) in [(100, 110), (125, 135), (84, 94)] {
        assert_eq!(then(family, all).checked().findings, [], "{family} {all}");
    }
    assert_eq!(then(126, 136).only("homes-jump"), cell("J3", "100"));
    assert_eq!(then(83, 93).only("homes-jump"), cell("J3", "100"));
    assert_eq!(then(100, 200).only("homes-jump"), cell("J3", "110"));
    // No more than ten homes are no jump.
    let few = then(5, 5).changed("departments", ";100;10;0;220;", ";15;0;0;120;");
    assert!(few.checked().findings.iter().all(|it| it.code != "homes-jump"));
    let jumps = |sample: Sample| {
        sample
            .checked()
            .result
            .checks
            .into_iter()
            .find(|it| it.name == "homes-since")
            .map(|it| (it.state, it.looked_at))
    };
    assert_eq!(jumps(then(100, 110)), Some((CheckState::Passed, 2)));
    assert_eq!(jumps(previous("0101-001;area;1;2024-01-15;placed")), Some((CheckState::NotChecked, 0)));
}

#[test]
fn assigned_shares_that_jump_are_told() {
    let then = |homes: u32, households: u32| {
        after(
            "department_id;staircase;step;effective_from;status;family_homes;assigned_households",
            &format!("0101-002;department;2;2024-01-15;placed;{homes};{households}"),
        )
    };
    // 25 of 100 now.
    for households in [15, 25, 35] {
        assert_eq!(then(100, households).checked().findings, [], "{households}");
    }
    assert_eq!(then(100, 14).only("assigned-share-jump"), cell("B2", "25"));
    assert_eq!(then(100, 36).only("assigned-share-jump"), cell("B2", "25"));
    // With other homes the share jumps for that reason.
    let followed = then(200, 19).followed();
    assert_eq!(followed, [("homes-jump", None), ("assigned-share-jump", Some("homes-jump"))]);
}

/// T10: older than the latest placement is an error where departments are placed, unless the pipeline names the day.
#[test]
fn t10_assigned_households_are_not_older_than_the_previous_placement() {
    let mut sample = previous("0101-001;area;1;2024-01-15;placed");
    sample.1.assignments_as_of = None;
    // An annual run places none of them.
    assert_eq!(sample.checked().findings, []);
    for kind in [RunKind::Midterm, RunKind::Final] {
        sample = sample.in_run(kind);
        sample.1.assignments_as_of = None;
        let found = sample.found("assigned-counted-before-placement");
        let [finding] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((finding.severity, finding.place.cell().as_deref()), (Severity::Error, Some("D2")));
        assert_eq!(
            (argument(finding, "rows"), argument(finding, "placed")),
            (&2_usize.into(), &date("2024-01-15").into())
        );
        sample.1.assignments_as_of = Some(date("2023-12-01"));
        assert_eq!(sample.checked().findings, []);
    }
    // Counted on the day of the placement.
    let same = previous("0101-001;area;1;2023-12-01;placed").in_run(RunKind::Midterm);
    let same =
        same.changed("previous", "2;2024-01-15", "2;2023-12-01").changed("previous", "1;2024-01-15", "1;2023-12-01");
    assert!(same.checked().findings.iter().all(|it| it.code == "previous-before-agreement"));
    // In an annual run one undetermined before is placed.
    let mut open = previous("0202-001;;;2024-01-15;undetermined");
    open.1.assignments_as_of = None;
    assert_eq!(open.only("assigned-counted-before-last-run"), cell("D3", "2023-12-01"));
}

/// R2: of those carried over nobody asks for what would place them.
#[test]
fn r2_only_those_placed_need_assigned_households() {
    let carried_over = previous("0101-001;area;1;2024-01-15;placed").without("assignments");
    assert_eq!(carried_over.checked().findings, []);
    let open = previous("0202-001;;;2024-01-15;undetermined").without("assignments").found("assigned-no-table");
    assert_eq!(argument(&open[0], "departments"), &1_usize.into());
}

/// T10: an error where they place, a warning where they place nobody.
#[test]
fn t10_key_figures_of_those_carried_over_may_be_of_another_year() {
    let older = |given: &str| {
        let year = "60,0;2020";
        previous(given).changed("indicators", "60,0;2021", year).changed("indicators", "71,2;2021", "71,2;2020")
    };
    let carried_over = older("0101-001;area;1;2024-01-15;placed");
    assert_eq!(carried_over.only("figures-year-other-unplaced"), cell("R2", "2020"));
    let open = older("0202-001;;;2024-01-15;undetermined");
    assert_eq!(open.found("figures-year-other")[0].place.cell().as_deref(), Some("R3"));
    assert_eq!(open.found("figures-year-other-unplaced")[0].place.cell().as_deref(), Some("R2"));
    let midterm = older("0101-001;area;1;2024-01-15;placed").in_run(RunKind::Midterm);
    assert_eq!(argument(&midterm.found("figures-year-other")[0], "rows"), &2_usize.into());
    // A pool that is not kept may be that of a small department there is to place.
    let pool = |given: &str| {
        let row = "pulje-7;60;200;60;200;;;;;;;;;;;;;2020";
        previous(given).row("indicators", row).changed("departments", ";120;0;8;300;", ";30;0;8;80;").changed(
            "indicators",
            ";300;20;120;",
            ";80;10;60;",
        )
    };
    assert_eq!(pool("0202-001;;;2024-01-15;undetermined").only("figures-year-other"), cell("R4", "2020"));
    assert_eq!(pool("0101-001;area;1;2024-01-15;placed").only("figures-year-other-unplaced"), cell("R4", "2020"));
}

/// A6 hangs on whether an area left the lists or was dropped.
#[test]
fn a6_an_area_of_the_last_list_has_a_row() {
    let history = |rows: &str| {
        previous("0101-001;area;1;2024-01-15;placed")
            .with("history", &format!("area_id;list_date;designation\n{rows}\n"))
    };
    let lost = history("K09;2021-12-01;prevention");
    assert_eq!(
        lost.followed(),
        [("area-of-last-list-missing", None), ("area-unknown-earlier", Some("area-of-last-list-missing"))]
    );
    assert_eq!(lost.found("area-of-last-list-missing")[0].place.cell().as_deref(), Some("A2"));
    // Off the lists with a row, known then to be on none, or an earlier list's.
    assert_eq!(history("K02;2021-12-01;prevention").checked().findings, []);
    for row in ["K09;2021-12-01;", "K09;2020-12-01;prevention\nK01;2021-12-01;"] {
        let codes: Vec<_> = history(row).checked().findings.iter().map(|it| it.code).collect();
        assert_eq!(codes, ["area-unknown-earlier"], "{row}");
    }
    // In an initial run nothing is carried over.
    let initial = history("K09;2021-12-01;prevention").in_run(RunKind::Initial).checked();
    assert_eq!(initial.findings.iter().map(|it| it.code).collect::<Vec<_>>(), ["area-unknown-earlier"]);
}

fn decisions(kind: RunKind, rows: &str) -> Sample {
    let text = format!("decision_id;date;valid_from;valid_to;kind;subject_id;value\n{rows}\n");
    previous("0101-001;area;1;2024-01-15;placed").with("decisions", &text).in_run(kind)
}

/// R6: each kind with a value and period of its own, and the one form of the value the rules see.
#[test]
fn r6_decisions_of_every_kind_are_read() {
    for (row, subject, value) in [
        ("1;2024-01-20;;;approve;0101-002;", "0101-002", None),
        ("1;2024-01-20;;;approve;0101-002;Godkendt", "0101-002", Some("approved")),
        ("1;2024-01-20;;;Godkendelse;;afvist", "", Some("rejected")),
        ("1;2024-01-20;;;approve;run;rejected", "", Some("rejected")),
        ("1;2023-01-20;;;sharpened;K01;", "K01", None),
        ("1;2023-01-20;;;sharpened;K01;bekræftet", "K01", Some("confirmed")),
        ("1;2022-12-01;;;sharpened;K01;Ingen", "K01", Some("none")),
        ("1;2023-01-20;;;sharpened;K01;\"indkomst; dømte\"", "K01", Some("convictions;income")),
        ("1;2023-01-20;;;sharpened;K01;employment", "K01", Some("employment")),
        ("1;2023-01-20;;;keep_suspension;K01;", "K01", None),
        ("1;2023-01-20;;;end_suspension;K02;", "K02", None),
        ("1;2024-01-20;;;exempt_extra_assignment;0101-002;", "0101-002", None),
        ("1;2023-12-20;2024-01-01;;exempt_extra_assignment;0101-002;", "0101-002", None),
        ("1;2023-12-20;2024-01-01;2024-12-31;exempt_extra_assignment;0101-002;", "0101-002", None),
    ] {
        let checked = decisions(RunKind::Midterm, row).checked();
        assert_eq!(checked.findings, [], "{row}");
        let decision = &checked.result.city.decisions[0];
        assert_eq!((decision.subject_id.as_str(), decision.value.as_deref()), (subject, value), "{row}");
    }
}

#[test]
fn r6_what_is_wrong_with_decisions_of_every_kind_is_told() {
    use RunKind::{Annual, Final, Midterm};
    for (kind, row, code, at, value) in [
        (Annual, "1;2024-01-20;;;approve;;", "decision-approve-not-midterm", "E2", "approve"),
        (Final, "1;2024-01-20;;;approve;0101-002;", "decision-approve-not-midterm", "E2", "approve"),
        (Midterm, "1;2024-01-20;;;approve;K01;", "decision-subject-unknown", "F2", "K01"),
        (Midterm, "1;2024-01-20;;;approve;;perhaps", "decision-value-unknown", "G2", "perhaps"),
        (Midterm, "1;2022-11-30;2022-11-30;;approve;;", "decision-outside-period", "D2", "2022-11-30"),
        (Annual, "1;2024-01-20;;;sharpened;0101-001;", "decision-subject-unknown", "F2", "0101-001"),
        (Annual, "1;2024-01-20;;;sharpened;;", "decision-subject-unknown", "F2", ""),
        (Annual, "1;2024-01-20;;;sharpened;K01;\"income;wealth\"", "decision-value-unknown", "G2", "income;wealth"),
        (Annual, "1;2022-11-30;;;sharpened;K01;", "decision-outside-period", "D2", "2022-11-30"),
        (Annual, "1;2022-11-30;;;keep_suspension;K01;", "decision-outside-period", "D2", "2022-11-30"),
        (Annual, "1;2022-11-30;;;end_suspension;K01;", "decision-outside-period", "D2", "2022-11-30"),
        (Annual, "1;2024-01-20;;;keep_suspension;0101-001;", "decision-subject-unknown", "F2", "0101-001"),
        (Annual, "1;2024-01-20;;;end_suspension;K01;yes", "decision-value-unused", "G2", "yes"),
        (Annual, "1;2024-01-20;;;exempt_extra_assignment;K01;", "decision-subject-unknown", "F2", "K01"),
        (Annual, "1;2023-12-31;;;exempt_extra_assignment;0101-002;", "decision-outside-period", "D2", "2023-12-31"),
        (
            Annual,
            "1;2024-01-20;;2025-01-01;exempt_extra_assignment;0101-002;",
            "decision-beyond-calendar-year",
            "D2",
            "2025-01-01",
        ),
        (Midterm, "1;2022-11-30;;;step;0101-002;3", "decision-outside-period", "D2", "2022-11-30"),
    ] {
        let (at_found, value_found) = decisions(kind, row).only(code);
        assert_eq!((at_found.as_str(), value_found.as_str()), (at, value), "{row}");
    }
    // In an annual run a step holds on; only that it is from before the agreement's list is told.
    let on = decisions(Annual, "1;2022-11-30;;;step;0101-002;3");
    assert_eq!(on.only("decision-before-agreement"), cell("B2", "2022-11-30"));
    // Told to hold longer, it does.
    let on = decisions(Midterm, "1;2022-12-01;;2027-12-31;step;0101-002;3");
    assert_eq!(on.checked().findings, []);
}

/// R6: a step holds until all departments are placed anew, which the midterm of spring 2026 did by the list before it.
#[test]
fn r6_a_step_from_before_the_midterm_does_not_hold_in_the_final_run() {
    let outside = |kind: RunKind, day: &str| {
        let sample = decisions(kind, &format!("1;{day};;;step;0101-002;3")).dated("2026-12-01", "2027-02-01");
        sample.checked().findings.iter().any(|it| it.code == "decision-outside-period")
    };
    assert!(outside(RunKind::Final, "2025-11-30"));
    assert!(!outside(RunKind::Final, "2025-12-01"));
    assert!(!outside(RunKind::Annual, "2025-11-30"));
}

#[test]
fn r6_decisions_contradict_where_both_hold() {
    let contradict = |kind: RunKind, rows: &str, column: &str, value: &str| {
        assert_eq!(decisions(kind, rows).only("decisions-contradict"), cell(column, value), "{rows}");
    };
    let midterm = RunKind::Midterm;
    let kept = "1;2024-01-20;;;keep_suspension;K01;\n2;2024-01-21;;;end_suspension;K01;";
    contradict(midterm, kept, "E3", "end_suspension");
    contradict(midterm, "1;2024-01-20;;;approve;0101-002;\n2;2024-01-21;;;approve;0101-002;afvist", "G3", "rejected");
    contradict(midterm, "1;2024-01-20;;;approve;;\n2;2024-01-21;;;approve;run;afvist", "G3", "rejected");
    contradict(midterm, "1;2024-01-20;;;sharpened;K01;ingen\n2;2024-01-21;;;sharpened;K01;", "G3", "confirmed");
    for rows in [
        // A department's own approval goes before the run's.
        "1;2024-01-20;;;approve;;\n2;2024-01-21;;;approve;0101-002;rejected",
        // One thing said twice.
        "1;2024-01-20;;;approve;;\n2;2024-01-21;;;approve;run;godkendt",
        "1;2024-01-20;;;keep_suspension;K01;\n2;2024-01-21;;;keep_suspension;K01;",
        "1;2024-01-20;;;keep_suspension;K01;\n2;2024-01-21;;;end_suspension;K02;",
    ] {
        assert_eq!(decisions(midterm, rows).checked().findings, [], "{rows}");
    }
    // One ends before the other begins: the first is outside its period, and that is all.
    let after_another = "1;2023-01-20;;2023-12-31;step;0101-002;3\n2;2024-01-01;;;step;0101-002;4";
    assert_eq!(decisions(midterm, after_another).only("decision-outside-period"), cell("D2", "2023-12-31"));
}
