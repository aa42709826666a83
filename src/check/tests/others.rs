use trappe_rules::finding::Severity;
use trappe_rules::pooling::{Basis, Pool};

use super::super::held_against_pools;
use super::{Sample, cell};

#[test]
fn d3_no_more_assigned_households_than_family_homes() {
    let all = Sample::clean().changed("assignments", "0101-002;25", "0101-002;100");
    assert_eq!(all.checked().findings, []);
    let more = Sample::clean().changed("assignments", "0101-002;25", "0101-002;101");
    assert_eq!(more.only("assigned-exceeds-homes"), cell("B2", "101"));
}

#[test]
fn d5_who_reported_is_told_where_it_matters() {
    let both = Sample::clean().row("assignments", "0101-002;20;municipality;2023-12-01");
    assert_eq!(both.only("assigned-by-both"), cell("C4", "municipality"));
    let fallback = Sample::clean().changed("assignments", "0101-002;25;organisation", "0101-002;25;municipality");
    assert_eq!(fallback.only("assigned-by-municipality"), cell("C2", "municipality"));
    let withheld = Sample::clean()
        .changed("assignments", "0101-002;25", "0101-002;..")
        .row("assignments", "0101-002;20;municipality;2023-12-01");
    assert_eq!(withheld.only("assigned-by-municipality"), cell("C4", "municipality"));
}

#[test]
fn d7_missing_assigned_households_are_told_where_the_step_needs_them() {
    let none = Sample::clean().changed("assignments", "0202-001;18;organisation;2023-12-01\n", "");
    assert_eq!(none.only("assigned-missing"), cell("A4", ""));
    let withheld = Sample::clean().changed("assignments", "0202-001;18", "0202-001;..");
    assert_eq!(withheld.only("assigned-missing"), cell("A4", ""));
    // Not for youth homes (I14), and not for new build (D6).
    let youth = Sample::clean().changed("assignments", "0202-001;18;organisation;2023-12-01\n", "");
    assert_eq!(youth.changed("departments", ";120;0;8;300", ";50;60;8;300").checked().findings, []);
    let new = Sample::clean().changed("assignments", "0202-001;18;organisation;2023-12-01\n", "");
    assert_eq!(new.changed("departments", ";8;300;;", ";8;300;2024-01-01;").checked().findings, []);
    let no_table = Sample::clean().without("assignments").found("assigned-no-table");
    assert!(no_table[0].arguments.contains(&("departments", 2_usize.into())));
}

#[test]
fn t10_the_day_of_the_count_fits_the_run() {
    let later = Sample::clean().changed("assignments", "18;organisation;2023-12-01", "18;organisation;2024-02-02");
    assert_eq!(later.only("assigned-counted-later"), cell("D3", "2024-02-02"));
}

#[test]
fn ids_of_other_tables_are_known() {
    let assigned = Sample::clean().row("assignments", "0202-010;3;organisation;2023-12-01");
    assert_eq!(assigned.only("department-unknown"), cell("A4", "0202-010"));
    let pools = Sample::clean().with("pools", "unit_id;department_id\npulje-1;0303-001\n");
    assert_eq!(pools.only("department-unknown"), cell("B2", "0303-001"));
    let lettings = "department_id;year;kind;homes\n0909-001;2022;assigned;3\n";
    assert_eq!(Sample::clean().with("lettings", lettings).only("department-unknown-earlier"), cell("A2", "0909-001"));
    let history = "area_id;list_date;designation\nK09;2021-12-01;prevention\n";
    assert_eq!(Sample::clean().with("history", history).only("area-unknown-earlier"), cell("A2", "K09"));
}

#[test]
fn units_are_known_only_after_pooling() {
    let sample = Sample::clean().row("indicators", "pulje-7;;;;;;;;;;;;;;;;;");
    let (tables, checked) = (sample.tables(), sample.checked());
    assert_eq!(checked.findings, []);
    let indicators = tables.indicators.as_ref().unwrap();
    assert_eq!(held_against_pools(&checked.result.city, &[pool("pulje-7", 300)], indicators), []);
    let unknown = held_against_pools(&checked.result.city, &[pool("pulje-8", 300)], indicators);
    let [finding] = unknown.as_slice() else { panic!("{unknown:?}") };
    assert_eq!((finding.code, finding.severity), ("unit-unknown", Severity::Error));
    assert_eq!(finding.place.cell().as_deref(), Some("A4"));
    assert!(finding.arguments.contains(&("nearest", "pulje-8".into())), "{finding:?}");
}

fn pool(unit_id: &str, residents: u32) -> Pool {
    Pool {
        unit_id: unit_id.to_owned(),
        local_committee: "Valby".to_owned(),
        members: Vec::new(),
        homes: 150,
        residents,
        basis: Basis::SameOrganisation,
    }
}

#[test]
fn p7_a_pools_groups_are_no_larger_than_the_pool() {
    let row = "pulje-7;60;200;60;200;;;;;;;;;;;;;2021";
    let sample = Sample::clean().row("indicators", row);
    let (tables, checked) = (sample.tables(), sample.checked());
    let indicators = tables.indicators.as_ref().unwrap();
    let found = |residents| held_against_pools(&checked.result.city, &[pool("pulje-7", residents)], indicators);
    assert_eq!(found(200), []);
    let too_large = found(199);
    let [finding] = too_large.as_slice() else { panic!("{too_large:?}") };
    assert_eq!((finding.code, finding.place.cell().as_deref()), ("pool-base-exceeds-residents", Some("E4")));
}

fn decisions(rows: &str) -> Sample {
    let text = format!("decision_id;date;valid_from;valid_to;kind;subject_id;value\n{rows}\n");
    Sample::clean().with("decisions", &text)
}

#[test]
fn r6_a_decision_in_force_gives_no_finding() {
    for row in [
        "1;2023-12-15;;;step;0101-002;3",
        "1;2023-12-15;;;step;0101-002;department 4",
        "1;2023-12-15;;;step;0101-001;area 2",
        "1;2023-12-15;2024-02-01;2024-02-01;primary_type;0101-002;family",
        "1;2022-12-01;;;area_staircase;K02;",
    ] {
        assert_eq!(decisions(row).checked().findings, [], "{row}");
    }
}

#[test]
fn r6_what_is_wrong_with_a_decision_is_an_error() {
    for (row, code, at, value) in [
        ("1;2023-12-15;;;step;0101-020;3", "decision-subject-unknown", "F2", "0101-020"),
        ("1;2023-12-15;;;area_staircase;0101-002;", "decision-subject-unknown", "F2", "0101-002"),
        ("1;2023-12-15;;;step;0101-002;5", "decision-value-unknown", "G2", "5"),
        ("1;2023-12-15;;;step;0101-002;area 3", "decision-value-unknown", "G2", "area 3"),
        ("1;2023-12-15;;;step;0101-002;", "decision-value-unknown", "G2", ""),
        ("1;2023-12-15;;;primary_type;0101-002;unge", "decision-value-unknown", "G2", "unge"),
        ("1;2023-12-15;;;area_staircase;K02;1", "decision-value-unused", "G2", "1"),
        ("1;2023-12-15;2024-02-02;;step;0101-002;3", "decision-outside-period", "C2", "2024-02-02"),
        ("1;2023-12-15;;2024-01-31;step;0101-002;3", "decision-outside-period", "D2", "2024-01-31"),
        ("1;2022-11-30;;;area_staircase;K02;", "decision-outside-period", "D2", "2022-11-30"),
        ("1;2023-12-15;;2023-12-14;step;0101-002;3", "decision-period-turned", "D2", "2023-12-14"),
        ("1;2023-12-15;2023-12-14;;step;0101-002;3", "decision-holds-before-made", "C2", "2023-12-14"),
        ("1;2013-12-15;;;step;0101-002;3", "decision-before-agreement", "B2", "2013-12-15"),
        ("1;2023-12-15;;;dormitory_limit;0101-002;2", "dormitory-limit-not-dormitory", "F2", "0101-002"),
    ] {
        assert_eq!(decisions(row).only(code), cell(at, value), "{row}");
    }
}

#[test]
fn r6_two_decisions_may_not_contradict() {
    let two = decisions("1;2023-12-15;;;step;0101-002;3\n2;2023-12-16;;;step;0101-002;4");
    assert_eq!(two.only("decisions-contradict"), cell("G3", "4"));
    let same = decisions("1;2023-12-15;;;step;0101-002;3\n2;2023-12-16;;;step;0101-002;3");
    assert_eq!(same.checked().findings, []);
}

#[test]
fn p6_kept_pools_have_an_id_and_a_committee_of_their_own() {
    let taken = Sample::clean().with("pools", "unit_id;department_id\n0202-001;0101-002\n");
    assert_eq!(taken.only("pool-id-taken"), cell("A2", "0202-001"));
    let across = Sample::clean().with("pools", "unit_id;department_id\npulje-1;0101-002\npulje-1;0202-001\n");
    assert_eq!(across.only("pool-across-committees"), cell("A2", "pulje-1"));
}

/// L9, L12: young tenants against youth homes, and against the kitchens of a dormitory.
#[test]
fn l12_young_tenants_have_homes_and_kitchens() {
    let assigned = |youth: &str| {
        format!(
            "department_id;assigned_households;source;as_of;assigned_youth\n0101-002;25;organisation;2023-12-01;{youth}\n\
             0202-001;18;organisation;2023-12-01;\n"
        )
    };
    let dormitory = |kitchens: &str| {
        let lines = super::DEPARTMENTS.lines().enumerate().map(|(index, line)| match index {
            0 => format!("{line};regime;shared_kitchens\n"),
            2 => format!("{line};dormitory;{kitchens}\n"),
            _ => format!("{line};;\n"),
        });
        Sample::clean().with("departments", &lines.collect::<String>())
    };
    let eleven = Sample::clean().with("assignments", &assigned("11"));
    assert_eq!(eleven.only("assigned-youth-exceeds-homes"), cell("E2", "11"));
    assert_eq!(dormitory("3").with("assignments", &assigned("3")).checked().findings, []);
    assert_eq!(dormitory("2").with("assignments", &assigned("3")).only("dormitory-cap-exceeded"), cell("E2", "3"));
    assert_eq!(dormitory("").with("assignments", &assigned("3")).only("dormitory-without-kitchens"), cell("U3", ""));
}
