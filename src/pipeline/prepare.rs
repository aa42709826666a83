//! A pipeline and the configuration it names, read and held against each other, before any data.

use std::fs;
use std::path::{Component, Path, PathBuf};

use trappe_config::{AreaNames, Defaults, Format, InputSpec, Pipeline, embedded};
use trappe_ingest::{Headings, IdForm, Ids, Limits, Reader, Signs, headings};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::facts::{Run, RunKind};
use trappe_rules::finding::{Finding, Place, Severity};
use trappe_rules::pooling::Budget;

use super::manifest::{MANIFEST, Manifest, Source};
use super::{Stop, threads};

/// What the user asks for: a pipeline, keys overridden, another folder for the results.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The pipeline file.
    pub pipeline: PathBuf,
    /// `table.key=value`, in order.
    pub overrides: Vec<String>,
    /// Folder for the results, relative to the working folder; the pipeline's own where not given.
    pub out: Option<PathBuf>,
}

/// Everything a run needs to know before it reads data.
#[derive(Debug)]
pub struct Prepared {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// Its folder: paths in it are relative to this.
    pub home: PathBuf,
    /// The agreement for the effective date.
    pub agreement: Agreement,
    /// The thresholds of the list date.
    pub thresholds: Thresholds,
    /// The programme's own limits.
    pub defaults: Defaults,
    /// Names of one area that are written in more than one way.
    pub area_names: AreaNames,
    /// What stands for a figure that is not there.
    pub signs: Signs,
    /// What columns and values are called.
    pub headings: Headings,
    /// The pipeline's text.
    pub source: Source,
    /// The pipeline's file as findings name it: as it was asked for.
    pub shown: String,
    /// The configuration as used, in the order it was read.
    pub configuration: Vec<Source>,
    /// Keys overridden, as given.
    pub overrides: Vec<String>,
    /// Where the results go.
    pub folder: PathBuf,
    /// Warnings and notes about the configuration.
    pub findings: Vec<Finding>,
}

impl Prepared {
    /// Kind and dates, as the rules see them.
    #[must_use]
    pub const fn run(&self) -> Run {
        let run = &self.pipeline.run;
        Run { kind: run.kind, list_date: run.list_date, effective_date: run.effective_date }
    }

    /// The texts of the run's language.
    #[must_use]
    pub fn catalogue(&self) -> &'static Catalogue {
        Catalogue::of(self.language())
    }

    /// The run's language.
    #[must_use]
    pub const fn language(&self) -> Language {
        match self.pipeline.run.language {
            trappe_config::Language::Danish => Language::Danish,
            trappe_config::Language::English => Language::English,
        }
    }

    /// What bounds the reading of a file.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        let reading = self.defaults.reading;
        Limits {
            file_bytes: reading.file_bytes,
            unpacked_bytes: reading.unpacked_bytes,
            cells: reading.cells,
            findings_of_a_kind: reading.findings_of_a_kind,
        }
    }

    /// How the inputs are read: headings, signs, limits, forms of ids.
    #[must_use]
    pub fn reader(&self) -> Reader {
        let forms = &self.defaults.ids;
        let form = |pattern: &Option<String>| pattern.as_deref().and_then(IdForm::parse);
        let ids = Ids {
            department: form(&forms.department_id),
            organisation: form(&forms.organisation_id),
            lost_zeros: forms.lost_zeros,
        };
        Reader { headings: self.headings.clone(), signs: self.signs.clone(), limits: self.limits(), ids }
    }

    /// What bounds the search for pools.
    #[must_use]
    pub const fn budget(&self) -> Budget {
        Budget { search_steps: self.defaults.pooling_search_steps }
    }
}

/// Where the texts of a configuration come from.
#[derive(Clone, Copy)]
enum Texts<'a> {
    /// From the files the pipeline names, and those of the programme.
    Files,
    /// From a run's record, by role.
    Recorded(&'a [Source]),
}

impl Texts<'_> {
    /// The text of a role: of the file the pipeline names, or else the programme's own.
    fn source(
        self,
        role: &str,
        path: Option<PathBuf>,
        shown: Option<&str>,
        own: embedded::EmbeddedFile,
    ) -> Result<Source, Box<Finding>> {
        match (self, path, shown) {
            (Self::Recorded(sources), _, _) => {
                let Some(recorded) = sources.iter().find(|source| source.role == role) else {
                    let place = Place { file: Some(MANIFEST.to_owned()), ..Place::default() };
                    return Err(Box::new(Finding::error("run-text-missing", place).value(role)));
                };
                Ok(Source::new(role, shown.map(str::to_owned), recorded.text.as_str()))
            }
            (Self::Files, Some(path), Some(shown)) => {
                Ok(Source::new(role, Some(shown.to_owned()), text_of(&path, shown, "config-unreadable")?))
            }
            (Self::Files, _, _) => Ok(Source::new(role, None, own.text)),
        }
    }

    /// The headings in use, as texts of a role each.
    fn headings(
        mut take: impl FnMut(&str, embedded::EmbeddedFile) -> Result<(Source, String), Box<Finding>>,
        findings: &mut Vec<Finding>,
    ) -> Headings {
        let mut headings = Vec::with_capacity(headings::EMBEDDED.len());
        for (name, text) in headings::EMBEDDED {
            match take(&headings_role(name), embedded::EmbeddedFile { name, text }) {
                Ok((source, name)) => headings.push((name, source.text)),
                Err(finding) => findings.push(*finding),
            }
        }
        let files: Vec<_> = headings.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Headings::parse(&files).into_result(findings)
    }
}

/// Reads a pipeline and its configuration.
///
/// # Errors
/// [`Stop::Usage`] with every problem of every file.
pub fn prepare(request: &Request) -> Result<Prepared, Stop> {
    threads::ready();
    let shown = request.pipeline.display().to_string();
    let text =
        text_of(&request.pipeline, &shown, "pipeline-unreadable").map_err(|finding| Stop::Usage(vec![*finding]))?;
    let source = Source::new("pipeline", Some(file_name(&request.pipeline)), text);
    prepared(request, shown, source, Texts::Files)
}

/// The same again from what a run recorded: no file of the pipeline's and none of the programme's own is looked at. `folder`
/// is the run's.
///
/// # Errors
/// As [`prepare`], and where the record lacks a text.
pub fn prepare_recorded(manifest: &Manifest, folder: &Path) -> Result<Prepared, Stop> {
    threads::ready();
    let shown = manifest.pipeline.file.clone().unwrap_or_else(|| manifest.pipeline.role.clone());
    let request = Request {
        pipeline: PathBuf::from(&shown),
        overrides: manifest.overrides.clone(),
        out: Some(folder.to_owned()),
    };
    let Source { file, text, .. } = manifest.pipeline.clone();
    prepared(&request, shown, Source::new("pipeline", file, text), Texts::Recorded(&manifest.configuration))
}

fn prepared(request: &Request, shown: String, source: Source, texts: Texts<'_>) -> Result<Prepared, Stop> {
    let mut findings = Vec::new();
    let read = trappe_config::load_pipeline(&source.text, &shown, &request.overrides).into_result(&mut findings);
    let Some(pipeline) = read else { return Err(Stop::Usage(findings)) };
    let home = request.pipeline.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    not_yet(&pipeline, &mut findings);

    let mut configuration = Vec::new();
    let mut take = |role: &str, path: Option<PathBuf>, shown: Option<&str>, own: embedded::EmbeddedFile| {
        let source = texts.source(role, path, shown, own)?;
        let name = shown.unwrap_or(own.name).to_owned();
        configuration.push(source.clone());
        Ok((source, name))
    };
    let own_path = pipeline.run.agreement.as_deref();
    let agreement_source = take("agreement", own_path.map(|path| home.join(path)), own_path, embedded::AGREEMENT)
        .map_err(|finding: Box<Finding>| findings.push(*finding))
        .ok();
    let defaults_path = pipeline.run.defaults.as_deref();
    let defaults_source =
        take("defaults", defaults_path.map(|path| home.join(path)), defaults_path, embedded::DEFAULTS)
            .map_err(|finding: Box<Finding>| findings.push(*finding))
            .ok();
    let names_path = pipeline.run.area_names.as_deref();
    let names_source = take("area_names", names_path.map(|path| home.join(path)), names_path, embedded::AREA_NAMES)
        .map_err(|finding: Box<Finding>| findings.push(*finding))
        .ok();
    let signs_path = pipeline.run.signs.as_deref();
    let signs = take("signs", signs_path.map(|path| home.join(path)), signs_path, embedded::SIGNS)
        .map_err(|finding: Box<Finding>| findings.push(*finding))
        .ok()
        .map(|(source, name)| Signs::parse(&name, &source.text).into_result(&mut findings));
    let agreement = agreement_source
        .and_then(|(source, name)| pipeline.load_agreement(&source.text, &name).into_result(&mut findings));
    let defaults = defaults_source
        .and_then(|(source, name)| trappe_config::load_defaults(&source.text, &name).into_result(&mut findings));
    let area_names = names_source
        .and_then(|(source, name)| trappe_config::load_area_names(&source.text, &name).into_result(&mut findings));
    let thresholds = agreement.as_ref().and_then(|agreement| {
        // The agreement names its lists beside itself; the pipeline may name others.
        let (path, shown) = match (&pipeline.run.state_lists, own_path) {
            (Some(path), _) => (Some(home.join(path)), Some(path.clone())),
            (None, Some(own)) => {
                let beside = Path::new(own).with_file_name(&agreement.state_lists);
                (Some(home.join(&beside)), Some(beside.display().to_string()))
            }
            (None, None) => (None, None),
        };
        let (source, name) = take("state_lists", path, shown.as_deref(), embedded::STATE_LISTS)
            .map_err(|finding: Box<Finding>| findings.push(*finding))
            .ok()?;
        let lists = trappe_config::load_state_lists(&source.text, &name).into_result(&mut findings)?;
        let lists = match pipeline.run.known_on {
            Some(day) => lists.known_on(day),
            None => lists,
        };
        lists.thresholds(agreement, pipeline.run.list_date).into_result(&mut findings)
    });
    let headings = Texts::headings(|role, own| take(role, None, None, own), &mut findings);
    let wrong = findings.iter().any(|finding| finding.severity == Severity::Error);
    let (Some(agreement), Some(defaults), Some(area_names), Some(signs), Some(thresholds), false) =
        (agreement, defaults, area_names, signs, thresholds, wrong)
    else {
        return Err(Stop::Usage(findings));
    };
    if pipeline.run.kind == RunKind::Initial && pipeline.run.list_date != agreement.initial_list_date {
        let place = Place { file: Some(shown.clone()), column: Some("run.list_date".to_owned()), ..Place::default() };
        findings.push(
            Finding::warning("initial-run-other-list", place)
                .rule("R1")
                .with("date", pipeline.run.list_date)
                .with("expected", agreement.initial_list_date),
        );
    }
    let folder = request.out.clone().unwrap_or_else(|| home.join(&pipeline.output.folder));
    // A run made again replaces nothing.
    let mut own = match texts {
        Texts::Files => own_results(&pipeline, &home, &folder),
        Texts::Recorded(_) => Vec::new(),
    };
    if !own.is_empty() {
        findings.append(&mut own);
        return Err(Stop::Usage(findings));
    }
    let overrides = request.overrides.clone();
    Ok(Prepared {
        pipeline,
        home,
        agreement,
        thresholds,
        defaults,
        area_names,
        signs,
        headings,
        source,
        shown,
        configuration,
        overrides,
        folder,
        findings,
    })
}

/// What a later version will do, and this one must not pretend to.
fn not_yet(pipeline: &Pipeline, findings: &mut Vec<Finding>) {
    if pipeline.output.formats.contains(&Format::Html) {
        findings.push(Finding::error("format-not-yet", pipeline.output.place.clone()).value(Format::Html.name()));
    }
}

/// A run replaces what lies in its folder, so it may not read from it: the next time it would read its own results.
fn own_results(pipeline: &Pipeline, home: &Path, folder: &Path) -> Vec<Finding> {
    let folder = resolved(folder);
    let is_own = |spec: &&InputSpec| resolved(&home.join(&spec.path)).starts_with(&folder);
    let told = |spec: &InputSpec| {
        let finding = Finding::error("input-is-own-result", spec.place.clone()).rule("R2").value(&spec.path);
        finding.with("folder", pipeline.output.folder.as_str())
    };
    pipeline.inputs.values().filter(is_own).map(told).collect()
}

/// A path without links, `.` and `..`, as far as it is there; the rest as written.
fn resolved(path: &Path) -> PathBuf {
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()).components() {
        match part {
            Component::ParentDir => {
                whole.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                whole.push(part);
                // A link is followed before a `..` behind it is.
                whole = fs::canonicalize(&whole).unwrap_or(whole);
            }
        }
    }
    whole
}

fn text_of(path: &Path, shown: &str, code: &'static str) -> Result<String, Box<Finding>> {
    let unreadable = |error: String| {
        let place = Place { file: Some(shown.to_owned()), ..Place::default() };
        Box::new(Finding::error(code, place).with("error", error))
    };
    let bytes = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))
}

/// The role of a file of `config/headings/` in a run's record.
fn headings_role(name: &str) -> String {
    format!("headings_{}", name.strip_suffix(".toml").unwrap_or(name).replace('-', "_"))
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
