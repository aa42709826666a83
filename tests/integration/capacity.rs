//! The sample `capacity`: criteria, room and places for refugees (A3, A4, L9–L14) as worked by hand in its README.

use std::collections::BTreeMap;

use tempfile::TempDir;

use crate::run::{danish_csv, expected_csv, pipeline as path_of, root, run_into};

type Rows = Vec<BTreeMap<String, String>>;

/// Every worked column of every row, by key; none missing and none too many.
fn assert_as_worked(written: &Rows, file: &str, key: &[&str]) {
    let worked = expected_csv(&root().join("data-samples/capacity").join(file));
    assert!(!worked.is_empty());
    let name = |row: &BTreeMap<String, String>| key.iter().map(|column| row[*column].clone()).collect::<Vec<_>>();
    assert_eq!(written.iter().map(name).collect::<Vec<_>>(), worked.iter().map(name).collect::<Vec<_>>());
    let mut differences = Vec::new();
    for (got, row) in written.iter().zip(&worked) {
        for (column, value) in row.iter().filter(|(column, value)| got[*column].replace(',', ".") != **value) {
            differences.push(format!("{:?}.{column}: worked {value:?}, got {:?}", name(row), got[column]));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_sample_is_as_worked_by_hand() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("run");
    let done = run_into(&path_of("capacity.toml"), &out, &[]);
    let table = |name: &str| danish_csv(&out.join(format!("{name}.csv")));
    assert_as_worked(&table("criteria"), "expected-criteria.csv", &["department_id", "criterion"]);
    assert_as_worked(&table("capacity"), "expected-capacity.csv", &["department_id"]);
    assert_as_worked(&table("refugee_places"), "expected-refugee-places.csv", &["organisation_id"]);
    let told = |code: &str| done.findings.iter().filter(|finding| finding.code == code).count();
    assert_eq!(told("dormitory-cap-exceeded"), 1);
    assert_eq!(told("refugee-places-incomplete") + told("refugee-places-no-lettings"), 0);
    // One sentence a department, the same in all its rows.
    let mut sentences: BTreeMap<String, String> = BTreeMap::new();
    for row in table("criteria") {
        let sentence = sentences.entry(row["department_id"].clone()).or_insert_with(|| row["sentence"].clone());
        assert_eq!(*sentence, row["sentence"]);
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
    }
    assert_eq!(sentences.len(), 13);
}
