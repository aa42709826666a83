//! The stages in order: the only file that knows it.
//!
//! prepare (configuration) → read and check → evaluate (pooling, figures, placement, letting) → tables → run folder. Each
//! stage hands on its result with what it found; an error in the data stops the run before anything is written.

pub mod compare;
mod excerpts;
pub mod findings_folder;
pub mod folder;
pub mod loose;
pub mod manifest;
pub mod marked;
pub mod prepare;
pub mod read;
mod reading;
pub mod receipt;
mod record;
pub mod reopen;
pub mod state_file;
pub mod threads;
pub mod verify;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use arrow_array::RecordBatch;
use rayon::prelude::*;
use trappe_config::embedded;
use trappe_rules::clocks;
use trappe_rules::evaluation::{Evaluation, evaluate, pools as all_pools, units_to_order};
use trappe_rules::finding::{Finding, Place, Severity};
use trappe_rules::outlook::{Outlook, outlook};
use trappe_rules::pooling::Pooling;

use crate::check::{self, CheckResult, StageCount};
use crate::committee::{self, Sources, StepRow};
use crate::emit::{self, Convention, Dress, Format, Table};
use crate::tables;
use folder::{FolderError, Holds, RunFolder, Sink};
use manifest::{Manifest, Timing};
pub use prepare::{Prepared, Request, prepare};
pub use read::Read;

/// Why nothing was written.
#[derive(Debug)]
pub enum Stop {
    /// Wrong usage, pipeline or configuration (exit status 2).
    Usage(Vec<Finding>),
    /// The data have errors (exit status 3).
    Data(Box<Check>),
    /// A fault of the programme or the machine (exit status 1).
    Fault(Vec<Finding>),
}

impl Stop {
    /// Everything to be told.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Usage(findings) | Self::Fault(findings) => findings,
            Self::Data(check) => &check.findings,
        }
    }
}

impl From<FolderError> for Stop {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::Refused(finding) => Self::Usage(vec![*finding]),
            FolderError::Failed(finding) => Self::Fault(vec![*finding]),
        }
    }
}

/// What a run was given: the pipeline with its configuration, and the inputs as read.
#[derive(Debug)]
pub struct Given {
    /// Pipeline and configuration.
    pub prepared: Prepared,
    /// Inputs.
    pub read: Read,
}

/// A run evaluated, nothing written yet.
#[derive(Debug)]
pub struct Evaluated {
    /// Pipeline and configuration.
    pub prepared: Prepared,
    /// Inputs.
    pub read: Read,
    /// Results of the rules.
    pub evaluation: Evaluation,
    /// What follows for the homes that fall vacant.
    pub outlook: Outlook,
    /// Everything found, the most severe first.
    pub findings: Vec<Finding>,
    clock: Clock,
}

/// What `trappe check` tells.
#[derive(Debug)]
pub struct Check {
    /// Everything found, the most severe first.
    pub findings: Vec<Finding>,
    /// Rows in, kept and set aside, by table that could be read.
    pub stages: Vec<StageCount>,
    /// Every check and how it came out: those of the readers, of the tables as a whole, of the rules.
    pub checks: Vec<CheckResult>,
    /// What it looked at.
    pub given: Given,
}

impl Check {
    /// With the results of the checks the rules make.
    fn of(given: Given, mut findings: Vec<Finding>, ruled: Vec<CheckResult>) -> Self {
        sort(&mut findings);
        let Read { tables, accepted, .. } = &given.read;
        let is_read = |stage: &&StageCount| {
            tables.given().any(|table| table.table.name == stage.table && table.columns().next().is_some())
        };
        let stages = accepted.stages.iter().filter(is_read).cloned().collect();
        let checks = accepted.checks.iter().copied().chain(ruled).collect();
        Self { findings, stages, checks, given }
    }
}

/// A run done.
#[derive(Debug)]
pub struct Done {
    /// Where the results lie.
    pub folder: PathBuf,
    /// What was written.
    pub manifest: Manifest,
    /// Departments and homes by staircase and step.
    pub steps: Vec<StepRow>,
    /// Rows in, kept and set aside, by table.
    pub stages: Vec<StageCount>,
    /// Every check and how it came out.
    pub checks: Vec<CheckResult>,
    /// Everything found, the most severe first.
    pub findings: Vec<Finding>,
    /// What each stage took.
    pub timing: Timing,
    /// What it was made of.
    pub given: Given,
}

/// The units to order key figures for.
#[derive(Debug)]
pub struct Units {
    /// Pipeline and configuration.
    pub prepared: Prepared,
    /// `units`, `pools`, `unpooled`, `pooling_proof`.
    pub tables: [Table; 4],
    /// The pooling with its proof.
    pub pooling: Pooling,
    /// Everything found, the most severe first.
    pub findings: Vec<Finding>,
}

/// Reads and checks only; every finding at once, errors of the data among them. Where the data have no error, what the
/// rules find is told too, so that a run says nothing that a check did not.
///
/// # Errors
/// [`Stop::Usage`] for pipeline and configuration.
pub fn check(request: &Request) -> Result<Check, Stop> {
    let prepared = prepare(request)?;
    let mut findings = prepared.findings.clone();
    let (read, ruled) = match read::read(&prepared, &prepared.reader()) {
        Ok(mut read) => {
            findings.append(&mut read.findings);
            // What the rules say of wrong data is no help; of right data it is what a run would say.
            let ruled = if has_errors(&findings) {
                held_against_pools(&prepared, &read, &mut findings);
                check::ruled_results(None, &[])
            } else {
                let (evaluation, _) = held_against_the_rules(&prepared, &read, &mut findings);
                check::ruled_results(Some((&read.accepted.city, &evaluation)), &findings)
            };
            (read, ruled)
        }
        Err(incomplete) => {
            let read::Incomplete(mut read) = *incomplete;
            findings.append(&mut read.findings);
            (read, check::ruled_results(None, &[]))
        }
    };
    Ok(Check::of(Given { prepared, read }, findings, ruled))
}

/// Reads, checks and evaluates; writes nothing.
///
/// # Errors
/// [`Stop::Usage`] for pipeline and configuration, [`Stop::Data`] when the data have errors.
pub fn evaluated(request: &Request) -> Result<Evaluated, Stop> {
    let mut clock = Clock::start();
    let prepared = prepare(request)?;
    clock.lap("prepare");
    let read = read::read(&prepared, &prepared.reader());
    evaluated_from(prepared, read, clock)
}

/// Evaluates what was read, from wherever it was read.
fn evaluated_from(
    prepared: Prepared,
    read: Result<Read, Box<read::Incomplete>>,
    mut clock: Clock,
) -> Result<Evaluated, Stop> {
    let mut findings = prepared.findings.clone();
    let given = or_stop(prepared, read, &mut findings)?;
    clock.lap("read and check");
    let (evaluation, outlook) = held_against_the_rules(&given.prepared, &given.read, &mut findings);
    clock.lap("evaluate");
    let Given { prepared, read } = stop_on_errors(given, &mut findings, Some(&evaluation))?;
    Ok(Evaluated { prepared, read, evaluation, outlook, findings, clock })
}

/// Evaluates, and tells what the rules found where it stands in the files.
fn held_against_the_rules(prepared: &Prepared, read: &Read, findings: &mut Vec<Finding>) -> (Evaluation, Outlook) {
    let city = &read.accepted.city;
    let told = findings.len();
    let evaluation = evaluate(city, &prepared.agreement, &prepared.thresholds, prepared.run(), prepared.budget());
    let evaluation = evaluation.into_result(findings);
    let outlook = outlook(city, &evaluation, &prepared.agreement, prepared.run(), &prepared.pipeline.assumptions)
        .into_result(findings);
    if let Some(indicators) = &read.tables.indicators {
        findings.extend(check::held_against_pools(city, &evaluation.pooling.pools, indicators));
    }
    for finding in findings.iter_mut() {
        locate(finding, read);
    }
    excerpts::fill(findings, &read.tables);
    let members = evaluation.pooling.pools.iter().flat_map(|pool| pool.members.iter().map(move |it| (it, pool)));
    let pools = members.map(|(member, pool)| (member.department_id.as_str(), pool.unit_id.as_str())).collect();
    check::link(findings, told, &pools);
    (evaluation, outlook)
}

/// What can be told of the units of `indicators` although the data have errors: pools are made of a few tables only (P2, P6),
/// and where these have none, the pools are those of the run.
fn held_against_pools(prepared: &Prepared, read: &Read, findings: &mut Vec<Finding>) {
    const MADE_OF: [&str; 6] = ["departments", "areas", "decisions", "history", "pools", "previous"];
    let in_the_way = |finding: &Finding| {
        finding.severity == Severity::Error
            && finding.place.table.as_deref().is_none_or(|table| MADE_OF.contains(&table))
    };
    let Some(indicators) = &read.tables.indicators else { return };
    if findings.iter().any(in_the_way) {
        return;
    }
    let city = &read.accepted.city;
    let pools = all_pools(city, &prepared.agreement, &prepared.thresholds, prepared.run(), prepared.budget());
    let told = findings.len();
    findings.extend(check::held_against_pools(city, &pools.result.pools, indicators));
    excerpts::fill(findings, &read.tables);
    check::link(findings, told, &BTreeMap::new());
}

/// The whole run: from files to a run folder, whole or not at all.
///
/// # Errors
/// As [`evaluated`]; [`Stop::Usage`] when the folder is not ours to replace; [`Stop::Fault`] when the disk fails.
pub fn run(request: &Request) -> Result<Done, Stop> {
    let Evaluated { prepared, mut read, evaluation, outlook, mut findings, mut clock } = evaluated(request)?;
    let mut checks = std::mem::take(&mut read.accepted.checks);
    checks.extend(check::ruled_results(Some((&read.accepted.city, &evaluation)), &findings));
    let tables = results(&prepared, &read, &evaluation, &outlook, &findings)?;
    clock.lap("tables");
    let placements = tables.first();
    let steps = placements.map(committee::steps).transpose().map_err(|error| Stop::Fault(vec![error.finding()]))?;
    clock.lap("committee");
    let mut folder = RunFolder::begin(&prepared.folder)?;
    put(&mut folder, &prepared, &read, tables)?;
    clock.lap("write");
    let timing = clock.stop();
    folder.write_timing(&timing)?;
    let committed = folder.commit(record::manifest(&prepared, &read, &evaluation))?;
    findings.extend(committed.warnings);
    Ok(Done {
        folder: prepared.folder.clone(),
        manifest: committed.manifest,
        steps: steps.into_iter().flatten().collect(),
        stages: std::mem::take(&mut read.accepted.stages),
        checks,
        findings,
        timing,
        given: Given { prepared, read },
    })
}

/// Makes every file of a run but the manifest and the times.
fn put(sink: &mut impl Sink, prepared: &Prepared, read: &Read, tables: Vec<Table>) -> Result<(), Stop> {
    let (list, effective) =
        (prepared.pipeline.run.list_date.to_string(), prepared.pipeline.run.effective_date.to_string());
    let known_on = prepared.pipeline.run.known_on.map(|day| day.to_string());
    let mut provenance = vec![("list_date", list.as_str()), ("effective_date", effective.as_str())];
    provenance.extend(known_on.as_deref().map(|day| ("known_on", day)));
    // Every file that can say so says it.
    provenance.extend(prepared.thresholds.invented.then_some((emit::INVENTED, "true")));
    let dress = Dress { convention: convention(prepared), provenance: &provenance, labels: prepared.catalogue() };
    let formats = formats(prepared);
    // Each table's memory is given back as soon as it is written.
    for table in tables {
        folder::put_table(sink, &table, &formats, &dress)?;
    }
    let basis = basis(read)?;
    let configuration: Vec<_> = prepared.configuration.iter().chain([&prepared.source]).collect();
    folder::put_basis(sink, &basis, &configuration, &provenance)?;
    sink.take(reading::READING, &reading::text(prepared, read)?, Holds::default())?;
    Ok(())
}

/// The list of units to order from the statistics supplier, before any key figures exist (P7).
///
/// # Errors
/// As [`evaluated`].
pub fn pools(request: &Request) -> Result<Units, Stop> {
    let mut prepared = prepare(request)?;
    let home = prepared.home.clone();
    prepared.pipeline.inputs.retain(|table, spec| match table.as_str() {
        // Kept pools hold on to figures that are there already (P6); the pipeline may name a file that is yet to come.
        "indicators" => home.join(&spec.path).exists(),
        // What units are made of: nobody's households or lettings. An annual run places only some departments, and which
        // they are the run before tells (R2).
        "departments" | "areas" | "decisions" | "history" | "pools" | "previous" => true,
        _ => false,
    });
    let mut findings = prepared.findings.clone();
    let read = read::read(&prepared, &prepared.reader());
    let given = or_stop(prepared, read, &mut findings)?;
    findings.retain(|finding| finding.place.table.as_deref() != Some("assignments"));
    let (prepared, city) = (&given.prepared, &given.read.accepted.city);
    let units = units_to_order(city, &prepared.agreement, &prepared.thresholds, prepared.run(), prepared.budget());
    let (pooling, departments) = units.into_result(&mut findings);
    let given = stop_on_errors(given, &mut findings, None)?;
    let (prepared, city) = (&given.prepared, &given.read.accepted.city);
    let tables = [
        tables::units(city, &pooling, &departments),
        tables::pools(&pooling),
        tables::unpooled(&pooling, prepared.catalogue()),
        tables::pooling_proof(&pooling),
    ];
    Ok(Units { prepared: given.prepared, tables, pooling, findings })
}

/// Every table of a run, in the order they are written; `placements` first.
///
/// # Errors
/// [`Stop::Fault`] when the tables could not be summed up.
pub fn tables_of(run: &Evaluated) -> Result<Vec<Table>, Stop> {
    results(&run.prepared, &run.read, &run.evaluation, &run.outlook, &run.findings)
}

fn results(
    prepared: &Prepared,
    read: &Read,
    evaluation: &Evaluation,
    outlook: &Outlook,
    findings: &[Finding],
) -> Result<Vec<Table>, Stop> {
    let (city, catalogue) = (&read.accepted.city, prepared.catalogue());
    let assumptions = &prepared.pipeline.assumptions;
    let pooling = &evaluation.pooling;
    let findings = &as_recorded(findings, prepared);
    let alone = evaluation.departments_alone(city);
    let placements = tables::placements(city, &evaluation.placements, &prepared.agreement, catalogue);
    let clocks = clocks::clocks(city, &prepared.agreement, prepared.pipeline.run.list_date);
    let sources = Sources {
        run: prepared.run(),
        city,
        evaluation,
        outlook,
        agreement: &prepared.agreement,
        placements: &placements,
        clocks: &clocks,
        closest_units: prepared.defaults.closest_units.unwrap_or(0) as usize,
    };
    let figures = committee::key_figures(&sources).map_err(|error| Stop::Fault(vec![error.finding()]))?;
    let figures = tables::key_figures(&figures, catalogue);
    Ok(vec![
        placements,
        tables::distances(&evaluation.units, &prepared.thresholds),
        tables::units(city, pooling, &alone),
        tables::pools(pooling),
        tables::unpooled(pooling, catalogue),
        tables::pooling_proof(pooling),
        tables::designation_check(city, &evaluation.designation_check, catalogue),
        tables::clocks(&clocks),
        tables::wheel(city, &outlook.wheels),
        tables::wheel_state(city, &outlook.wheels),
        tables::expected_lettings(city, &evaluation.placements, &outlook.expected_lettings),
        tables::expected_lettings_sums(&outlook.expected_sums),
        tables::projection(city, &outlook.projections, &prepared.agreement, prepared.run(), assumptions),
        tables::projection_passes(city, &evaluation.placements, &outlook.projections, &prepared.agreement),
        tables::new_build(city, &outlook.new_build, prepared.agreement.expected.aim),
        tables::phase_out(city, &outlook.phase_out, &prepared.agreement),
        tables::phase_out_curve(&outlook.phase_out_curve),
        tables::safeguards(city, &outlook.safeguards, &prepared.agreement),
        tables::criteria(
            city,
            &evaluation.placements,
            &outlook.criteria,
            &prepared.agreement,
            &prepared.thresholds,
            catalogue,
        ),
        tables::capacity(city, &evaluation.placements, &outlook.capacity, &prepared.agreement),
        tables::refugee_places(&outlook.refugee_places, catalogue),
        figures,
        tables::diagnostics(findings, catalogue),
    ])
}

/// Findings as a run's tables hold them: the pipeline is named by its file alone, wherever it was asked for from.
fn as_recorded(findings: &[Finding], prepared: &Prepared) -> Vec<Finding> {
    let mut findings = findings.to_vec();
    let rename = |place: &mut Place| {
        if place.file.as_deref() == Some(&prepared.shown) {
            place.file.clone_from(&prepared.source.file);
        }
    };
    for finding in &mut findings {
        rename(&mut finding.place);
        finding.cause.iter_mut().for_each(|cause| rename(&mut cause.place));
    }
    sort(&mut findings);
    findings
}

/// The accepted rows of every input, by table name.
fn basis(read: &Read) -> Result<Vec<(&'static str, RecordBatch)>, Stop> {
    let tables: Vec<_> = read.tables.given().collect();
    tables
        .into_par_iter()
        .map(|table| match trappe_ingest::to_arrow(table) {
            Ok(batch) => Ok((table.table.name, batch)),
            Err(error) => {
                let finding = Finding::error("basis-failed", table.table_place()).with("error", error.to_string());
                Err(Stop::Fault(vec![finding]))
            }
        })
        .collect()
}

fn or_stop(
    prepared: Prepared,
    read: Result<Read, Box<read::Incomplete>>,
    findings: &mut Vec<Finding>,
) -> Result<Given, Stop> {
    match read {
        Ok(read) => {
            findings.extend_from_slice(&read.findings);
            if has_errors(findings) {
                held_against_pools(&prepared, &read, findings);
            }
            stop_on_errors(Given { prepared, read }, findings, None)
        }
        Err(incomplete) => {
            let read::Incomplete(read) = *incomplete;
            findings.extend_from_slice(&read.findings);
            let ruled = check::ruled_results(None, &[]);
            Err(Stop::Data(Box::new(Check::of(Given { prepared, read }, std::mem::take(findings), ruled))))
        }
    }
}

/// The rules speak of departments, areas and units by id; the reader is told in which row of which file they stand.
fn locate(finding: &mut Finding, read: &Read) {
    let place = &finding.place;
    let (Some(table), Some(subject), None) = (place.table.as_deref(), place.subject.as_deref(), &place.file) else {
        return;
    };
    let (city, tables) = (&read.accepted.city, &read.tables);
    let located = match table {
        "departments" => {
            let at = city.departments.binary_search_by(|it| it.department_id.as_str().cmp(subject));
            let row = at.ok().and_then(|at| city.departments.get(at)).map(|department| department.row);
            row.map(|row| tables.departments.place(row, "department_id"))
        }
        "areas" => {
            let at = city.areas.binary_search_by(|it| it.area_id.as_str().cmp(subject));
            let row = at.ok().and_then(|at| city.areas.get(at)).map(|area| area.row);
            row.map(|row| tables.areas.place(row, "area_id"))
        }
        "wheel_state" => {
            let row = city.wheel_states.get(subject).map(|entry| entry.row);
            row.zip(tables.wheel_state.as_ref()).map(|(row, table)| {
                let place = table.place(row, place.column.as_deref().unwrap_or("department_id"));
                Place { subject: place.subject.clone().or_else(|| Some(subject.to_owned())), ..place }
            })
        }
        _ => None,
    };
    if let Some(located) = located {
        finding.place = located;
    }
}

/// Errors in the data stop a run; nothing is written.
fn stop_on_errors(given: Given, findings: &mut Vec<Finding>, evaluation: Option<&Evaluation>) -> Result<Given, Stop> {
    if has_errors(findings) {
        let evaluated = evaluation.map(|evaluation| (&given.read.accepted.city, evaluation));
        let ruled = check::ruled_results(evaluated, findings);
        return Err(Stop::Data(Box::new(Check::of(given, std::mem::take(findings), ruled))));
    }
    sort(findings);
    Ok(given)
}

fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// The most severe first, then by place.
fn sort(findings: &mut [Finding]) {
    findings.sort_by(|one, other| {
        let key = |finding: &Finding| (finding.severity, finding.place.clone(), finding.code, finding.value.clone());
        key(one).cmp(&key(other))
    });
}

const fn convention(prepared: &Prepared) -> Convention {
    Convention::of(prepared.language())
}

fn formats(prepared: &Prepared) -> Vec<Format> {
    let format = |format: &trappe_config::Format| match format {
        trappe_config::Format::Parquet => Some(Format::Parquet),
        trappe_config::Format::Csv => Some(Format::Csv),
        trappe_config::Format::Xlsx => Some(Format::Xlsx),
        // Refused when the pipeline was read.
        trappe_config::Format::Html => None,
    };
    prepared.pipeline.output.formats.iter().filter_map(format).collect()
}

/// The files of `config/` in the binary, for `trappe config write`.
#[must_use]
pub fn embedded_configuration() -> Vec<(&'static str, &'static str)> {
    embedded::FILES.iter().map(|file| (file.name, file.text)).collect()
}

/// Wall time of each stage; the only clock of a run, and only `timing.json` and the summary show it.
#[derive(Debug)]
struct Clock {
    started: String,
    begun: Instant,
    last: Instant,
    stages: Vec<(String, u64)>,
}

impl Clock {
    fn start() -> Self {
        let now = Instant::now();
        let started = jiff::Timestamp::now().to_string();
        Self { started, begun: now, last: now, stages: Vec::new() }
    }

    fn lap(&mut self, stage: &str) {
        let now = Instant::now();
        self.stages.push((stage.to_owned(), microseconds(now - self.last)));
        self.last = now;
    }

    fn stop(self) -> Timing {
        Timing {
            schema_version: crate::emit::SCHEMA_VERSION,
            started: self.started,
            stages: self.stages,
            total: microseconds(self.begun.elapsed()),
        }
    }
}

fn microseconds(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}
