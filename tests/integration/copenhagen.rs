//! The Copenhagen sample's initial run (R1) from its files to what is written, read back from the folder by another reader:
//! the baseline of annex 15, and the list of units to order.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Data, Reader, Xlsx, open_workbook};
use tempfile::TempDir;
use trappe_messages::{Catalogue, Language};

use crate::run::{danish_csv, pipeline, root, run_into};

/// Departments and family homes a step: homes = family homes (annex 15); undetermined, youth and elderly come on top.
#[test]
fn the_placements_written_are_the_baseline_of_annex_15() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("initial-2022.toml"), &target, &[]);
    let mut steps: BTreeMap<(String, String), (u32, u32)> = BTreeMap::new();
    let mut areas: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in danish_csv(&target.join("placements.csv")) {
        if row["status"] == "placed" && ["area", "department"].contains(&row["staircase"].as_str()) {
            let (departments, homes) = steps.entry((row["staircase"].clone(), row["step"].clone())).or_default();
            *departments += 1;
            *homes += row["family_homes"].parse::<u32>().unwrap();
            if row["staircase"] == "area" {
                areas.entry(row["step"].clone()).or_default().insert(row["area_id"].clone());
            }
        }
    }
    let expected = [
        (("area", "1"), (38, 13_400)),
        (("area", "2"), (1, 560)),
        (("department", "1"), (307, 27_253)),
        (("department", "2"), (20, 3_968)),
        (("department", "3"), (21, 4_202)),
        (("department", "4"), (16, 3_324)),
    ];
    let expected = expected.map(|((staircase, step), counts)| ((staircase.to_owned(), step.to_owned()), counts));
    assert_eq!(steps, BTreeMap::from(expected));
    assert_eq!((areas["1"].len(), areas["2"].len()), (13, 1));
}

/// P7: `trappe pools` needs no key figures, and its list is the same as text and in the workbook.
#[test]
fn the_units_to_order_are_written_as_text_and_as_a_workbook() {
    let folder = TempDir::new().unwrap();
    let home = folder.path();
    let text = std::fs::read_to_string(pipeline("initial-2022.toml")).unwrap();
    let without: Vec<&str> = text.lines().filter(|line| !line.starts_with("indicators")).collect();
    let text = without.join("\n").replace("\"../", &format!("\"{}/", root().display()));
    std::fs::write(home.join("p.toml"), text).unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_trappe"))
        .args(["pools", "p.toml", "--out", "order"])
        .current_dir(home)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let units = danish_csv(&home.join("order/units.csv"));
    let pools: Vec<_> = units.iter().filter(|row| row["unit_kind"] == "pool").collect();
    let members: Vec<_> = pools.iter().flat_map(|row| row["members"].split(';')).collect();
    assert_eq!((members.len(), members.iter().collect::<BTreeSet<_>>().len()), (140, 140));
    assert!(pools.iter().all(|row| row["homes"].parse::<u32>().unwrap() >= 50));
    assert!(pools.iter().all(|row| row["residents"].parse::<u32>().unwrap() >= 100));
    assert_eq!(danish_csv(&home.join("order/pools.csv")).len(), 140);
    assert_eq!(danish_csv(&home.join("order/unpooled.csv")).len(), 1);

    let mut workbook: Xlsx<_> = open_workbook(home.join("order/units.xlsx")).unwrap();
    let words = Catalogue::of(Language::Danish);
    let sheet = workbook.worksheet_range(&words.term("term-table-units")).unwrap();
    let cells = |row: &[Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut rows = sheet.rows();
    assert_eq!(rows.next().unwrap()[0], Data::String(words.term("term-column-unit-id")));
    let columns = ["unit_id", "unit_kind", "members", "homes", "residents", "local_committee", "organisations"];
    let written: Vec<Vec<String>> =
        units.iter().map(|row| columns.map(|column| row[column].clone()).to_vec()).collect();
    assert_eq!(rows.map(cells).collect::<Vec<_>>(), written);
    for (table, count) in [("pools", 140), ("unpooled", 1)] {
        let sheet = workbook.worksheet_range(&words.term(&format!("term-table-{table}"))).unwrap();
        assert_eq!(sheet.rows().count(), count + 1, "{table}");
    }
}
