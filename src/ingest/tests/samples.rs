//! The sample data is read as it stands, with nothing to complain of.

use std::path::Path;

use trappe_rules::columns::inputs;

use super::{read, told};
use crate::{SourceSpec, from_parquet, to_parquet};

#[test]
fn samples_are_read_without_complaint_and_kept_without_loss() {
    for sample in ["tiny", "bounds", "copenhagen"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples").join(sample);
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for path in files {
            let Some(table) = inputs::by_name(path.file_stem().unwrap().to_str().unwrap()) else { continue };
            let shown = format!("{sample}/{}", path.file_name().unwrap().to_str().unwrap());
            let mut spec = SourceSpec { path, shown: shown.clone(), ..SourceSpec::default() };
            if shown == "copenhagen/assignments.csv" {
                // A supplier's own heading, mapped by the pipeline.
                spec.columns.insert("Anviste lejemål 1. december 2023".to_owned(), "assigned_households".to_owned());
            }
            let checked = read(table, &spec);
            let complaints: Vec<String> =
                told(&checked.findings).into_iter().filter(|line| !line.starts_with("note row-note")).collect();
            assert_eq!(complaints, Vec::<String>::new(), "{shown}");
            let table = checked.result.unwrap();
            let kept = from_parquet(table.table, to_parquet(&table).unwrap()).unwrap();
            for column in table.columns() {
                for row in 0..table.rows() {
                    assert_eq!(kept.value(row, column), table.value(row, column), "{shown} {column} {row}");
                    assert_eq!(kept.place(row, column), table.place(row, column), "{shown} {column} {row}");
                }
            }
        }
    }
}
