//! The committed samples are what the generator writes; the national one can be run, from parquet and from csv alike.

use std::path::PathBuf;

use tempfile::TempDir;
use trappe::sample::{Profile, write};

use crate::run::{evaluated, pipeline, root};

fn committed(name: &str) -> PathBuf {
    root().join("data-samples").join(name)
}

#[test]
fn the_copenhagen_sample_is_what_seed_2022_gives() {
    let dir = TempDir::new().unwrap();
    write(Profile::Copenhagen, 2022, dir.path()).unwrap();
    let mut files = 0;
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(dir.path().join(&folder)).unwrap() {
            let name = folder.join(entry.unwrap().file_name());
            if dir.path().join(&name).is_dir() {
                folders.push(name);
                continue;
            }
            let made = std::fs::read(dir.path().join(&name)).unwrap();
            let kept = std::fs::read(committed("copenhagen").join(&name)).unwrap();
            assert!(made == kept, "{} differs from the committed file", name.display());
            files += 1;
        }
    }
    assert_eq!(files, 38);
}

/// P4: every committee of the sample is pooled in the best way there is, with proof.
#[test]
fn the_pools_of_the_copenhagen_sample_are_proven() {
    let run = evaluated(&pipeline("initial-2022.toml"));
    for certificate in &run.evaluation.pooling.certificates {
        assert!(certificate.proven, "{certificate:?}");
    }
    assert_eq!(run.evaluation.pooling.certificates.len(), 12);
    assert_eq!(run.evaluation.pooling.pools.iter().map(|pool| pool.members.len()).sum::<usize>(), 140);
    assert_eq!(run.evaluation.pooling.unpooled.len(), 1);
}

/// The years of any seed can be drawn, whatever its city has to offer.
#[test]
fn every_seed_has_its_years() {
    for seed in [1, 2, 3] {
        let dir = TempDir::new().unwrap();
        write(Profile::Copenhagen, seed, dir.path()).unwrap();
        let cases = std::fs::read_to_string(dir.path().join("cases.csv")).unwrap();
        assert!(cases.lines().count() > 20, "seed {seed}: {cases}");
    }
}

/// A2: with the decision, the area under renovation stands on the area staircase; nothing else moves.
#[test]
fn the_decision_moves_the_departments_of_the_small_area_only() {
    let (without, with) =
        (evaluated(&pipeline("initial-2022.toml")), evaluated(&pipeline("initial-2022-with-decision.toml")));
    let departments = &without.read.accepted.city.departments;
    let moved: Vec<_> = without
        .evaluation
        .placements
        .iter()
        .zip(&with.evaluation.placements)
        .filter(|(before, after)| before.outcome() != after.outcome())
        .map(|(before, _)| departments[before.department].area_ids.clone())
        .collect();
    assert_eq!(moved, [["K-15"], ["K-15"]]);
}

#[test]
fn the_national_sample_is_placed_alike_from_parquet_and_csv() {
    let dir = TempDir::new().unwrap();
    let written = write(Profile::National { scale: 1 }, 2022, dir.path()).unwrap();
    assert!((7_500..8_500).contains(&written.departments), "{written:?}");
    assert!((1_200..1_400).contains(&written.areas), "{written:?}");
    let (parquet, csv) =
        (evaluated(&dir.path().join("national-parquet.toml")), evaluated(&dir.path().join("national-csv.toml")));
    assert_eq!(parquet.evaluation.placements, csv.evaluation.placements);
    assert_eq!(parquet.evaluation.placements.len(), written.departments);
    assert!(parquet.prepared.thresholds.invented);
    assert_eq!(parquet.prepared.thresholds.regional_income.len(), 5);
}

/// P7: the list to order exists before any key figures or assigned households do.
#[test]
fn units_are_listed_before_any_key_figures_exist() {
    let folder = tempfile::TempDir::new().unwrap();
    for name in ["departments.csv", "areas.csv"] {
        std::fs::copy(crate::run::root().join("data-samples/tiny").join(name), folder.path().join(name)).unwrap();
    }
    let pipeline = folder.path().join("order.toml");
    let text = "[run]\nkind = \"initial\"\nlist_date = 2022-12-01\neffective_date = 2024-02-01\nlanguage = \"en\"\n\
                [inputs]\ndepartments = \"departments.csv\"\nareas = \"areas.csv\"\nindicators = \"to-come.xlsx\"\n\
                assignments = \"to-come.csv\"\n[output]\nfolder = \"out\"\n";
    std::fs::write(&pipeline, text).unwrap();
    let request = trappe::pipeline::Request { pipeline, ..Default::default() };
    let units = trappe::pipeline::pools(&request).unwrap();
    let whole = trappe::pipeline::evaluated(&trappe::pipeline::Request {
        pipeline: crate::run::pipeline("tiny.toml"),
        ..Default::default()
    })
    .unwrap();
    assert_eq!(units.pooling, whole.evaluation.pooling);
    assert!(units.findings.iter().all(|finding| finding.rule != Some("D7")), "{:?}", units.findings);
    let stop = trappe::pipeline::evaluated(&request).unwrap_err();
    let missing = stop.findings().iter().filter(|finding| finding.code == "input-file-missing").count();
    assert_eq!(missing, 2, "a run still misses both files");
}
