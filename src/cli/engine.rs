//! What the command line asks of the library, and what it gets back. Every answer carries its findings, whether or not it
//! came to a result.

use std::fs;
use std::path::{Path, PathBuf};

use trappe_messages::{Catalogue, Language};
use trappe_rules::explain::Section;
use trappe_rules::finding::{Finding, Place, Severity};
use trappe_rules::quantity::Date;

use crate::check::{CheckResult, StageCount};
use crate::committee::StepRow;
use crate::emit::Convention;
use crate::emit::findings::Told;
use crate::pipeline::compare::Comparison;
use crate::pipeline::manifest::Timing;
use crate::pipeline::marked::{self, Copies};
use crate::pipeline::verify::{self, Verification};
use crate::pipeline::{self, Check, Done, Given, findings_folder, loose};
use crate::sample as samples;

mod explained;
mod wheel;

pub(super) use wheel::{Let, Turning, Wheeled};

/// A pipeline, and what was said of it beside.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The pipeline, keys overridden, the folder for the results.
    pub(super) run: pipeline::Request,
    /// Folder for the findings as a table, also when the data have errors.
    pub(super) findings: Option<PathBuf>,
    /// Whether copies of the workbooks with the cells marked go into it.
    pub(super) mark: bool,
}

/// A result or why there is none, with everything found on the way.
pub(super) struct Answer<T> {
    /// The run's language, or the system's when the pipeline could not be read.
    pub(super) language: Language,
    /// Everything found.
    pub(super) findings: Vec<Finding>,
    /// What it was found in, where data were read.
    pub(super) looked: Option<Looked>,
    /// The documents about the findings that were written.
    pub(super) documents: Vec<PathBuf>,
    /// The result.
    pub(super) result: Result<T, Stop>,
}

/// What was looked at, and how.
pub(super) struct Looked {
    /// Rows in, kept and set aside, by table.
    pub(super) stages: Vec<StageCount>,
    /// Every check and how it came out.
    pub(super) checks: Vec<CheckResult>,
    /// Pipeline and inputs.
    given: Given,
}

/// Why there is no result; the findings say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The pipeline or the configuration is wrong, or the id unknown.
    Usage,
    /// The data have errors.
    Data,
    /// The programme or the machine failed.
    Fault,
}

/// A run done, as far as it is told.
pub(super) struct Ran {
    /// Where the results lie.
    pub(super) folder: PathBuf,
    /// Departments and homes by staircase and step.
    pub(super) steps: Vec<StepRow>,
    /// What each stage took.
    pub(super) timing: Timing,
    /// The list, where its thresholds are invented.
    pub(super) invented: Option<Date>,
}

/// The list to order key figures by.
pub(super) struct Ordered {
    /// Departments by themselves.
    pub(super) departments: usize,
    pub(super) pools: usize,
    pub(super) pooled: usize,
    pub(super) unpooled: usize,
    /// The files written.
    pub(super) files: Vec<PathBuf>,
}

impl<T> Answer<T> {
    fn of(language: Language, result: Result<(T, Vec<Finding>), pipeline::Stop>) -> Self {
        let (findings, looked, result) = match result {
            Ok((result, findings)) => (findings, None, Ok(result)),
            Err(pipeline::Stop::Usage(findings)) => (findings, None, Err(Stop::Usage)),
            Err(pipeline::Stop::Fault(findings)) => (findings, None, Err(Stop::Fault)),
            Err(pipeline::Stop::Data(check)) => {
                let (findings, looked) = looked(*check);
                (findings, Some(looked), Err(Stop::Data))
            }
        };
        Self { language, findings, looked, documents: Vec::new(), result }
    }

    /// What is to be told.
    pub(super) fn told(&self) -> Told<'_> {
        let looked = self.looked.as_ref();
        Told {
            findings: &self.findings,
            checks: looked.map_or(&[], |looked| &looked.checks),
            stages: looked.map_or(&[], |looked| &looked.stages),
            catalogue: Catalogue::of(self.language),
        }
    }

    /// Writes the documents about the findings where that was asked for; that it failed is a finding too.
    fn with_findings_written(mut self, request: &Request) -> Self {
        let Some(folder) = request.findings.as_deref() else { return self };
        let mut copies = Copies::default();
        if let Some(Looked { given, .. }) = self.looked.as_ref().filter(|_| request.mark) {
            copies = marked::copies(&self.findings, Catalogue::of(self.language), &given.prepared, &given.read.tables);
            self.findings.append(&mut copies.findings);
        }
        let (given, copies) = (self.looked.as_ref().map(|looked| &looked.given), &copies.files);
        let written = findings_folder::write(&findings_folder::Asked { told: self.told(), given, copies, folder });
        match written {
            Ok((files, findings)) => {
                self.documents = files;
                self.findings.extend(findings);
            }
            Err(stop) => {
                self.findings.extend_from_slice(stop.findings());
                self.result = Err(Stop::Fault);
            }
        }
        self
    }
}

fn looked(check: Check) -> (Vec<Finding>, Looked) {
    let Check { findings, stages, checks, given } = check;
    (findings, Looked { stages, checks, given })
}

/// `trappe run`.
pub(super) fn run(request: &Request) -> Answer<Box<Ran>> {
    let mut looked = None;
    let result = pipeline::run(&request.run).map(|done| {
        let Done { folder, steps, stages, checks, findings, timing, given, .. } = done;
        let thresholds = &given.prepared.thresholds;
        let invented = thresholds.invented.then_some(thresholds.list_date);
        looked = Some(Looked { stages, checks, given });
        (Box::new(Ran { folder, steps, timing, invented }), findings)
    });
    let mut answer = Answer::of(language(request), result);
    answer.looked = answer.looked.or(looked);
    answer.with_findings_written(request)
}

/// `trappe check`: errors of the data are a result too, and stop nothing but the exit status.
pub(super) fn check(request: &Request) -> Answer<()> {
    let mut seen = None;
    let result = pipeline::check(&request.run).map(|check| {
        let (findings, looked) = looked(check);
        seen = Some(looked);
        ((), findings)
    });
    let mut answer = Answer::of(language(request), result);
    answer.looked = answer.looked.or(seen);
    answer.with_findings_written(request)
}

/// `trappe pools`: beside the pipeline's folder, so that a run's folder stays a run's.
pub(super) fn pools(request: &Request) -> Answer<Ordered> {
    let result = pipeline::pools(&request.run).and_then(|units| {
        let folder = request.run.out.clone().unwrap_or_else(|| beside(&units.prepared.folder));
        let tables: Vec<_> = units.tables.iter().collect();
        let files = loose::write(
            &tables,
            &folder,
            Convention::of(units.prepared.language()),
            Some(("units", units.prepared.catalogue())),
        )?;
        let pools = units.pooling.pools.len();
        let listed = units.tables.first().and_then(|table| table.rows().ok());
        let ordered = Ordered {
            departments: listed.map_or(0, |listed| listed.saturating_sub(pools)),
            pools,
            pooled: units.pooling.pools.iter().map(|pool| pool.members.len()).sum(),
            unpooled: units.pooling.unpooled.len(),
            files,
        };
        Ok((ordered, units.findings))
    });
    Answer::of(language(request), result)
}

/// `trappe explain`.
pub(super) fn explain(request: &Request, id: &str) -> Answer<Vec<Section>> {
    let result = pipeline::evaluated(&request.run).and_then(|evaluated| {
        let sections = explained::sections(&evaluated, id).map_err(|finding| pipeline::Stop::Usage(vec![*finding]))?;
        // Findings that stopped nothing belong to the run, not to this explanation.
        Ok((sections, Vec::new()))
    });
    Answer::of(language(request), result)
}

/// `trappe wheel`.
pub(super) fn wheel(request: &Request, id: &str, asked: &Turning) -> Answer<Box<Wheeled>> {
    let overrides = wheel::overrides(&request.run.overrides, asked.state.as_deref());
    let run = pipeline::Request { overrides, ..request.run.clone() };
    let result = pipeline::evaluated(&run)
        .and_then(|evaluated| Ok((Box::new(wheel::wheeled(&evaluated, id, asked)?), wheel::told(&evaluated, id))));
    Answer::of(language(request), result)
}

/// Two runs compared, as far as it is told.
pub(super) struct Contrasted {
    /// The comparison.
    pub(super) comparison: Comparison,
    /// The files written.
    pub(super) files: Vec<PathBuf>,
}

/// `trappe compare`.
pub(super) fn compare(old: &Path, new: &Path, out: Option<&Path>) -> Answer<Box<Contrasted>> {
    let mut language = super::system_language();
    let result = pipeline::compare::compare(old, new).and_then(|mut comparison| {
        language = comparison.new.language;
        let files = out.map(|folder| comparison.write(folder)).transpose()?.unwrap_or_else(Vec::new);
        let findings = std::mem::take(&mut comparison.findings);
        Ok((Box::new(Contrasted { comparison, files }), findings))
    });
    Answer::of(language, result)
}

/// `trappe verify`: what differs is told in the language of the run.
pub(super) fn verify(folder: &Path, inputs: Option<&Path>) -> Answer<Verification> {
    let result = verify::verify(folder, inputs).map(|verified| {
        let findings = verified.findings.clone();
        (verified, findings)
    });
    let language = result.as_ref().ok().and_then(|(verified, _)| verified.language());
    Answer::of(language.unwrap_or_else(super::system_language), result)
}

/// `trappe sample`.
pub(super) fn sample(profile: samples::Profile, seed: u64, folder: &Path) -> Answer<samples::Written> {
    let result = samples::write(profile, seed, folder).map(|written| (written, Vec::new())).map_err(|error| {
        let place = Place { file: Some(folder.display().to_string()), ..Place::default() };
        pipeline::Stop::Fault(vec![Finding::error("file-not-written", place).with("error", error.to_string())])
    });
    Answer::of(super::system_language(), result)
}

/// Whether a finding is an error.
pub(super) fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn beside(folder: &Path) -> PathBuf {
    let name = folder.file_name().map_or_else(|| "run".to_owned(), |name| name.to_string_lossy().into_owned());
    folder.with_file_name(format!("{name}-units"))
}

/// The language of the pipeline, so that what is wrong with the rest of it is told in it.
fn language(request: &Request) -> Language {
    let file = request.run.pipeline.display().to_string();
    let read = fs::read_to_string(&request.run.pipeline)
        .ok()
        .and_then(|text| trappe_config::load_pipeline(&text, &file, &request.run.overrides).result);
    let code = read.map(|pipeline| pipeline.run.language.code());
    code.and_then(Language::from_code).unwrap_or_else(super::system_language)
}
