//! Each stage by itself, on the Copenhagen sample, on a made-up nation and on ten of them.
//!
//! `cargo bench --bench stages`; the inputs are made when needed, in a folder of their own below `target/`. Timings are
//! for comparison within one run: machines differ and are noisy. Whole processes are measured by `benches/whole.py`.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench is no library: what fails there should stop it")]

use std::path::{Path, PathBuf};

use divan::Bencher;
use trappe::emit::{self, CanonicalLabels, Convention, Dress, Format};
use trappe::pipeline::{self, Request, read};
use trappe_rules::evaluation::{evaluate, units_to_order};

fn main() {
    divan::main();
}

/// The cities measured, smallest first.
const CITIES: [&str; 3] = ["copenhagen", "national", "national-x10"];

/// The pipeline of a city; its inputs are made where they are not there.
fn request(city: &str) -> Request {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pipeline = match city {
        "copenhagen" => root.join("pipelines/initial-2022.toml"),
        _ => made(root, city),
    };
    Request { pipeline, ..Request::default() }
}

fn made(root: &Path, city: &str) -> PathBuf {
    let folder = root.join("target/bench-inputs").join(city);
    let pipeline = folder.join("national-parquet.toml");
    if !pipeline.exists() {
        let scale = if city == "national" { 1 } else { 10 };
        trappe::sample::write(trappe::sample::Profile::National { scale }, 1, &folder).unwrap();
    }
    pipeline
}

#[divan::bench(args = CITIES)]
fn configuration(bencher: Bencher<'_, '_>, city: &str) {
    let request = request(city);
    bencher.bench(|| pipeline::prepare(&request).unwrap());
}

#[divan::bench(args = CITIES)]
fn read_and_check(bencher: Bencher<'_, '_>, city: &str) {
    let prepared = pipeline::prepare(&request(city)).unwrap();
    let reader = prepared.reader();
    bencher.bench(|| read::read(&prepared, &reader).unwrap());
}

#[divan::bench(args = CITIES)]
fn pooling(bencher: Bencher<'_, '_>, city: &str) {
    let run = pipeline::evaluated(&request(city)).unwrap();
    let (city, prepared) = (&run.read.accepted.city, &run.prepared);
    bencher
        .bench(|| units_to_order(city, &prepared.agreement, &prepared.thresholds, prepared.run(), prepared.budget()));
}

/// Figures, placement and letting, and the pooling in front of them.
#[divan::bench(args = CITIES)]
fn evaluation(bencher: Bencher<'_, '_>, city: &str) {
    let run = pipeline::evaluated(&request(city)).unwrap();
    let (city, prepared) = (&run.read.accepted.city, &run.prepared);
    bencher.bench(|| evaluate(city, &prepared.agreement, &prepared.thresholds, prepared.run(), prepared.budget()));
}

#[divan::bench(args = CITIES)]
fn tables(bencher: Bencher<'_, '_>, city: &str) {
    let run = pipeline::evaluated(&request(city)).unwrap();
    bencher.bench(|| pipeline::tables_of(&run).unwrap());
}

#[divan::bench(args = CITIES)]
fn summary(bencher: Bencher<'_, '_>, city: &str) {
    let run = pipeline::evaluated(&request(city)).unwrap();
    let tables = pipeline::tables_of(&run).unwrap();
    bencher.bench(|| trappe::committee::steps(&tables[0]).unwrap());
}

fn written(bencher: Bencher<'_, '_>, city: &str, format: Format) {
    let run = pipeline::evaluated(&request(city)).unwrap();
    let tables = pipeline::tables_of(&run).unwrap();
    let dress = Dress { convention: Convention::Danish, provenance: &[], labels: &CanonicalLabels };
    bencher.bench(|| tables.iter().map(|table| emit::bytes(table, format, &dress).unwrap().len()).sum::<usize>());
}

#[divan::bench(args = CITIES)]
fn parquet(bencher: Bencher<'_, '_>, city: &str) {
    written(bencher, city, Format::Parquet);
}

#[divan::bench(args = CITIES)]
fn csv(bencher: Bencher<'_, '_>, city: &str) {
    written(bencher, city, Format::Csv);
}
