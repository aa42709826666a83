//! The kept corpus of the fuzz targets, each file given to what its target does with it; `docs/fuzzing.md` tells of it.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

#[path = "../fuzz/work.rs"]
mod work;

/// Longer than any input of the corpus may take, on a slow machine and not optimised.
const LONG: Duration = Duration::from_secs(10);

fn replay(targets: &[&str]) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    for target in targets {
        let (_, work) = work::ALL.iter().find(|(name, _)| name == target).unwrap();
        let mut files: Vec<_> = fs::read_dir(corpus.join(target)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "no corpus for {target}");
        for file in files {
            let data = fs::read(&file).unwrap();
            let start = Instant::now();
            let done = std::panic::catch_unwind(|| work(&data));
            assert!(done.is_ok(), "{} panics", file.display());
            assert!(start.elapsed() < LONG, "{} takes {:?}", file.display(), start.elapsed());
        }
    }
}

#[test]
fn every_target_has_its_work_and_its_corpus() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    let names = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let mut all: Vec<&str> = work::ALL.iter().map(|(name, _)| *name).collect();
    all.sort_unstable();
    assert_eq!(names("fuzz_targets"), all);
    assert_eq!(names("corpus"), all);
}

#[test]
fn the_corpus_of_words_and_configuration_replays() {
    replay(&["numbers", "dates", "headings", "signs", "configuration", "pipeline"]);
}

#[test]
fn the_corpus_of_text_files_replays() {
    replay(&["text_file"]);
}

#[test]
fn the_corpus_of_workbooks_replays() {
    replay(&["workbook", "workbook_parts"]);
}

#[test]
fn the_corpus_of_parquet_files_replays() {
    replay(&["parquet"]);
}

#[test]
fn the_corpus_of_marking_replays() {
    replay(&["marking"]);
}
