//! A pipeline: one run, its inputs and where its results go.

use std::collections::BTreeMap;

use trappe_rules::agreement::Agreement;
use trappe_rules::assumptions::Assumptions;
use trappe_rules::facts::RunKind;
use trappe_rules::finding::{Checked, Finding, Place, Severity};
use trappe_rules::quantity::Date;

use crate::agreement::load_agreement;
use crate::section::{self, Section, unknown};
use crate::tree::{self, Node, Value};

mod assumptions;
mod inputs;

pub use inputs::{INPUT_TABLES, InputSpec};

/// A pipeline as read. Paths are as written, relative to the pipeline's own folder.
#[derive(Clone, Debug)]
pub struct Pipeline {
    /// What is run.
    pub run: Run,
    /// Inputs by table.
    pub inputs: BTreeMap<String, InputSpec>,
    /// Interpretations chosen, id → alternative.
    pub interpretations: BTreeMap<String, String>,
    /// Where each interpretation was chosen.
    pub interpretation_places: BTreeMap<String, Place>,
    /// What is assumed of the years ahead.
    pub assumptions: Assumptions,
    /// Where the results go.
    pub output: Output,
}

/// What is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// R1–R4.
    pub kind: RunKind,
    /// The list the run places by.
    pub list_date: Date,
    /// The day the placements and shares are for.
    pub effective_date: Date,
    /// Agreement file; the embedded one when absent.
    pub agreement: Option<String>,
    /// State-lists file; the one the agreement names when absent.
    pub state_lists: Option<String>,
    /// File of the programme's own limits; the embedded one when absent.
    pub defaults: Option<String>,
    /// File of area names; the embedded one when absent.
    pub area_names: Option<String>,
    /// File of signs for figures that are not there; the embedded one when absent.
    pub signs: Option<String>,
    /// Language of reports, reasons and CSV.
    pub language: Language,
    /// T9: the day whose knowledge of the state's lists is used; `None`: what is known now.
    pub known_on: Option<Date>,
    /// T10: the year of key figures that is accepted although it is not the list's.
    pub figures_year: Option<i16>,
    /// T10: the date of assigned households that is accepted although it is older than the previous placement.
    pub assignments_as_of: Option<Date>,
}

/// Language of a run's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Danish: CSV with semicolon and decimal comma.
    Danish,
    /// English: CSV with comma and decimal point.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// Code in the pipeline.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}

/// A format of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Parquet.
    Parquet,
    /// CSV.
    Csv,
    /// Workbook.
    Xlsx,
    /// Pages.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Parquet, Self::Csv, Self::Xlsx, Self::Html];

    /// Name in the pipeline.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }
}

/// Where the results go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The run's folder.
    pub folder: String,
    /// Formats wanted; Parquet and CSV when the pipeline names none.
    pub formats: Vec<Format>,
    /// Where the formats stand, or the table of the output.
    pub place: Place,
}

impl Pipeline {
    /// Reads an agreement for this run: its effective date, its interpretations, and problems with a choice told at
    /// the pipeline's own line.
    #[must_use]
    pub fn load_agreement(&self, text: &str, file: &str) -> Checked<Option<Agreement>> {
        let mut read = load_agreement(text, file, self.run.effective_date, &self.interpretations);
        for finding in read.findings.iter_mut().filter(|finding| finding.place.file.is_none()) {
            let id = finding.place.column.as_deref().and_then(|key| key.strip_prefix("interpretations."));
            if let Some(place) = id.and_then(|id| self.interpretation_places.get(id)) {
                finding.place = place.clone();
            }
        }
        read
    }
}

/// Reads a pipeline. `overrides` are `table.key=value`, applied in order over what stands in the file. The result is
/// absent when anything is wrong.
#[must_use]
pub fn load_pipeline(text: &str, file: &str, overrides: &[String]) -> Checked<Option<Pipeline>> {
    let mut problems = Vec::new();
    let mut tree = tree::parse(text, file, &mut problems);
    if !problems.is_empty() {
        section::in_file_order(&mut problems);
        return Checked { result: None, findings: problems };
    }
    for text in overrides {
        override_key(&mut tree, text, &mut problems);
    }
    let mut root = Section::root(&tree);
    let run = run(&mut root, &mut problems);
    let mut inputs = inputs::read(&mut root, &mut problems);
    if let Some(run) = &run {
        previous_run(run.kind, &tree, &mut inputs, &mut problems);
    }
    let choices = interpretations(&mut root, &mut problems);
    let assumed = assumptions::read(&mut root, run.as_ref().map(|run| run.effective_date), &mut problems);
    let output = output(&mut root, &mut problems);
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let wrong = problems.iter().any(|problem| problem.severity == Severity::Error);
    let (interpretations, interpretation_places) = choices;
    let result = run.zip(output).zip(assumed).map(|((run, output), assumptions)| Pipeline {
        run,
        inputs,
        interpretations,
        interpretation_places,
        assumptions,
        output,
    });
    Checked { result: result.filter(|_| !wrong), findings: problems }
}

/// One `table.key=value`. A value that is no TOML is text, so that nobody has to quote twice in a shell.
fn override_key(tree: &mut Node, text: &str, problems: &mut Vec<Finding>) {
    let name = format!("--set {text}");
    let Some((key, value)) = text.split_once('=') else {
        problems.push(Finding::error("config-override-unreadable", Place::default()).value(text));
        return;
    };
    let written = format!("value = {value}");
    let mut errors = Vec::new();
    let read = tree::parse(&written, &name, &mut errors);
    let spot = read.spot.clone();
    let node = match read.entries().first() {
        Some(entry) if errors.is_empty() && read.entries().len() == 1 => Node { spot, value: entry.node.value.clone() },
        _ => Node { spot, value: Value::Text(value.to_owned()) },
    };
    let path: Vec<&str> = key.split('.').map(str::trim).collect();
    if path.iter().any(|part| part.is_empty()) || !tree.set(&path, &node, true) {
        problems.push(Finding::error("config-override-unreadable", Place::default()).value(text));
    }
}

/// R2: every run but the initial one goes by the run before it. An initial run has none: what it is given is not used.
fn previous_run(kind: RunKind, tree: &Node, inputs: &mut BTreeMap<String, InputSpec>, problems: &mut Vec<Finding>) {
    const PREVIOUS: &str = "previous";
    let section = tree.entries().iter().find(|entry| entry.key == "inputs").map(|entry| &entry.node);
    let named = section.is_some_and(|node| node.entries().iter().any(|entry| entry.key == PREVIOUS));
    match (kind, section) {
        (RunKind::Initial, _) => {
            if let Some(unused) = inputs.remove(PREVIOUS) {
                problems.push(Finding::warning("run-previous-unused", unused.place).rule("R1").value(unused.path));
            }
        }
        // What is named but wrong was told at its own line.
        (RunKind::Annual | RunKind::Midterm | RunKind::Final, Some(section)) if !named => {
            let finding = Finding::error("run-previous-missing", section.spot.place("inputs"));
            problems.push(finding.rule("R2").value(kind.name()));
        }
        (RunKind::Annual | RunKind::Midterm | RunKind::Final, _) => {}
    }
}

fn run(root: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Run> {
    let mut section = root.section("run", problems)?;
    let kind = named(&mut section, "kind", &RunKind::ALL.map(|kind| (kind.name(), kind)), problems);
    let list_date = section.read("list_date", problems, section::date);
    let effective_date = section.read("effective_date", problems, section::date);
    let agreement = path(&mut section, "agreement", problems);
    let state_lists = path(&mut section, "state_lists", problems);
    let defaults = path(&mut section, "defaults", problems);
    let area_names = path(&mut section, "area_names", problems);
    let signs = path(&mut section, "signs", problems);
    let languages = Language::ALL.map(|language| (language.code(), language));
    let language = match section.get("language") {
        Some(_) => named(&mut section, "language", &languages, problems),
        None => Some(Language::Danish),
    };
    let known_on = section.maybe("known_on", problems, section::date);
    let figures_year = section.maybe("figures_year", problems, section::whole::<i16>);
    let assignments_as_of = section.maybe("assignments_as_of", problems, section::date);
    let early = section.get("effective_date").map(|node| node.spot.place(&section.path_of("effective_date")));
    section.close(problems);
    let (list_date, effective_date) = (list_date?, effective_date?);
    if effective_date < list_date
        && let Some(place) = early
    {
        let told = Finding::warning("run-effective-before-list", place).value(effective_date.to_string());
        problems.push(told.with("effective", effective_date).with("list", list_date));
    }
    Some(Run {
        kind: kind?,
        list_date,
        effective_date,
        agreement,
        state_lists,
        defaults,
        area_names,
        signs,
        language: language?,
        known_on,
        figures_year,
        assignments_as_of,
    })
}

/// A needed text that is one of `known`.
fn named<T: Copy>(
    section: &mut Section<'_>,
    key: &'static str,
    known: &[(&'static str, T)],
    problems: &mut Vec<Finding>,
) -> Option<T> {
    let node = section.get(key);
    let name = section.read(key, problems, section::text)?;
    one_of(&name, node?, &section.path_of(key), known, problems)
}

fn one_of<T: Copy>(
    name: &str,
    node: &Node,
    path: &str,
    known: &[(&'static str, T)],
    problems: &mut Vec<Finding>,
) -> Option<T> {
    let found = known.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    if found.is_none() {
        let names = known.iter().map(|(name, _)| *name);
        problems.push(unknown("config-unknown-value", node.spot.place(path), name, names));
    }
    found
}

/// A path in this machine's own file system that may be missing.
fn path(section: &mut Section<'_>, key: &'static str, problems: &mut Vec<Finding>) -> Option<String> {
    let node = section.get(key)?;
    let path = section.path_of(key);
    section::taken(node, &path, problems, section::text).filter(|text| local(text, node, &path, problems))
}

/// Whether a path is one of this machine's; nothing is ever fetched from a network.
fn local(text: &str, node: &Node, path: &str, problems: &mut Vec<Finding>) -> bool {
    let wrong = if text.contains("://") {
        "config-remote-path"
    } else if text.is_empty() {
        "config-empty-path"
    } else {
        return true;
    };
    problems.push(Finding::error(wrong, node.spot.place(path)).value(text));
    false
}

fn interpretations(
    root: &mut Section<'_>,
    problems: &mut Vec<Finding>,
) -> (BTreeMap<String, String>, BTreeMap<String, Place>) {
    let (mut chosen, mut places) = (BTreeMap::new(), BTreeMap::new());
    if let Some(section) = root.maybe_section("interpretations", problems) {
        for entry in section.named() {
            let path = section.path_of(&entry.key);
            if let Some(name) = section::taken(&entry.node, &path, problems, section::text) {
                chosen.insert(entry.key.clone(), name);
                places.insert(entry.key.clone(), entry.node.spot.place(&path));
            }
        }
    }
    (chosen, places)
}

fn output(root: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Output> {
    let mut section = root.section("output", problems)?;
    section.need("folder", problems);
    let folder = path(&mut section, "folder", problems);
    let at = section.path_of("formats");
    let (formats, place) = match section.get("formats") {
        Some(node) => (formats(node, &at, problems), node.spot.place(&at)),
        None => (Some(vec![Format::Parquet, Format::Csv]), section.spot().place("output")),
    };
    section.close(problems);
    Some(Output { folder: folder?, formats: formats?, place })
}

fn formats(node: &Node, path: &str, problems: &mut Vec<Finding>) -> Option<Vec<Format>> {
    let known = Format::ALL.map(|format| (format.name(), format));
    let mut formats = Vec::new();
    for item in section::taken(node, path, problems, section::items)? {
        let name = section::taken(&item, path, problems, section::text)?;
        let format = one_of(&name, &item, path, &known, problems)?;
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    Some(formats)
}
