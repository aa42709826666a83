//! Reads one file as one table and says how it went: rows, findings by code, time and, on Linux, the most memory taken.
//!
//! `cargo run --release -p trappe-ingest --example read -- indicators figures.csv`

use std::collections::BTreeMap;
use std::io::{Error, Write};
use std::time::Instant;

use trappe_ingest::{Limits, Reader, SourceSpec};
use trappe_rules::columns::inputs;

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let (Some(table), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err(Error::other("a table and a file are needed"));
    };
    let table = inputs::by_name(&table).ok_or_else(|| Error::other("no such table"))?;
    let limits = Limits {
        file_bytes: 4_000_000_000,
        unpacked_bytes: 4_000_000_000,
        cells: 300_000_000,
        findings_of_a_kind: 1_000,
    };
    let reader = Reader::embedded(limits);
    let spec = SourceSpec { path: file.clone().into(), shown: file, ..SourceSpec::default() };
    let start = Instant::now();
    let checked = reader.read(table, &spec);
    let took = start.elapsed();
    let mut codes = BTreeMap::new();
    for finding in &checked.findings {
        *codes.entry(finding.code).or_insert(0_usize) += 1;
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "rows {}", checked.result.map_or(0, |table| table.rows()))?;
    for (code, count) in codes {
        writeln!(out, "{code} {count}")?;
    }
    writeln!(out, "seconds {:.2}", took.as_secs_f64())?;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|line| line.starts_with("VmHWM")).try_for_each(|line| writeln!(out, "{line}"))
}
