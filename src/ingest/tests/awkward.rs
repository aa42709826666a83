//! The files of `data-samples/awkward/`, made by other programs, each against what `cases.toml` says it must give.

mod case;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use trappe_rules::columns::inputs::{AREAS, DEPARTMENTS, HISTORY, INDICATORS, POOLS, REGISTER};

use super::{arguments, read, told};
use crate::SourceSpec;

/// Bytes a file, and the folder, may take.
const LARGEST: u64 = 50_000;
const FOLDER: u64 = 2_000_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples/awkward")
}

#[test]
fn every_file_gives_what_it_must() {
    let cases = case::all();
    let wrong: Vec<String> =
        cases.iter().map(case::Case::differences).filter(|difference| !difference.is_empty()).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n\n{}", wrong.len(), cases.len(), wrong.concat());
}

#[test]
fn every_file_is_listed_and_small() {
    let (cases, files) = (case::all(), case::files());
    let listed: BTreeSet<&str> = cases.iter().map(|case| case.file.as_str()).collect();
    let there: BTreeSet<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "not in cases.toml");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "not in the folder");
    let large: Vec<&String> = files.iter().filter(|(_, size)| **size > LARGEST).map(|(name, _)| name).collect();
    assert_eq!(large, Vec::<&String>::new());
    assert!(files.values().sum::<u64>() <= FOLDER);
}

#[test]
fn many_programs_made_them() {
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in case::all() {
        assert!(!case.awkward.is_empty(), "{}", case.file);
        files.entry(case.made_by).or_default().insert(case.file);
    }
    assert!(files.len() >= 10, "{:?}", files.keys());
    for program in ["LibreOffice", "openpyxl", "XlsxWriter", "pandas", "pyarrow", "R"] {
        assert!(files.contains_key(program), "{program}");
    }
}

#[test]
fn a_sheet_that_is_not_there_names_those_that_are() {
    let path = folder().join("workbooks/departments.xlsx");
    let mut spec = SourceSpec { path, shown: "departments.xlsx".to_owned(), ..SourceSpec::default() };
    spec.sheet = Some("Afdelingen".to_owned());
    let checked = read(&DEPARTMENTS, &spec);
    assert!(checked.result.is_none());
    assert_eq!(told(&checked.findings), ["error sheet-missing Afdelingen"]);
    let arguments = arguments(&checked.findings[0]);
    assert_eq!(arguments["sheets"], "List([Text(\"Afdelinger\"), Text(\"Noter\")])");
    assert_eq!(arguments["nearest"], "Text(\"Afdelinger\")");
    spec.sheet = Some("afdelinger ".to_owned());
    assert_eq!(read(&DEPARTMENTS, &spec).result.unwrap().rows(), 6);
    spec.sheet = None;
    let codes: Vec<_> = read(&POOLS, &spec).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["sheets-hidden", "sheet-without-headings"]);
}

/// Damaged copies of each file.
const ROUNDS: usize = 60;

#[test]
fn damaged_files_are_found_not_fallen_over() {
    let scratch = tempfile::tempdir().unwrap();
    let mut state = 11_u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for (table, file) in [
        (&DEPARTMENTS, "workbooks/departments.xlsx"),
        (&DEPARTMENTS, "twins/sheetjs.xlsb"),
        (&AREAS, "workbooks/areas.ods"),
        (&AREAS, "workbooks/areas.xls"),
        (&HISTORY, "parquet/history.parquet"),
        (&REGISTER, "parquet/register.parquet"),
        (&INDICATORS, "text/indicators.csv"),
    ] {
        let whole = std::fs::read(folder().join(file)).unwrap();
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        for round in 0..ROUNDS {
            let mut bytes = whole.clone();
            if round % 2 == 0 {
                bytes.truncate(random(whole.len()));
            }
            for _ in 0..random(4) {
                let at = random(bytes.len().max(1));
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random(256)).unwrap();
                }
            }
            let spec = super::source(scratch.path(), name, &bytes);
            let checked = read(table, &spec);
            assert!(checked.result.is_some() || !checked.findings.is_empty(), "{file} {round}");
        }
    }
}
