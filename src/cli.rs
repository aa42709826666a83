//! The command line: what was typed (`args`) → what it means (`plan`) → run. Findings go to standard error, results to
//! standard output.

mod args;
mod compare;
mod configuration;
mod engine;
mod explain;
mod files;
mod output;
mod plan;
mod render;
mod schema;
mod summary;
mod template;
mod thresholds;
mod verify;
mod wheel;

use std::io::Write;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use trappe_messages::{Catalogue, Language};
use trappe_rules::finding::{Finding, Message, Severity};

use crate::emit::findings::States;
use args::Args;
use engine::{Answer, Stop};
use files::Refused;
use output::Output;
use plan::{Ask, Plan};

/// How the programme ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: a fault of the programme or the machine.
    Fault,
    /// 2: wrong usage, pipeline or configuration, or an unknown id.
    Usage,
    /// 3: the data have errors; no run folder was written.
    Data,
    /// 4: done, but `--strict` was given and something is undetermined or warned of.
    Strict,
    /// 5: `verify` found a difference.
    Difference,
}

impl Exit {
    /// The exit status.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Fault => 1,
            Self::Usage => 2,
            Self::Data => 3,
            Self::Strict => 4,
            Self::Difference => 5,
        }
    }
}

/// Reads the command line, does what it says, and gives the exit status. A panic is exit 1 with a plain text.
#[must_use]
pub fn main() -> ExitCode {
    panic::set_hook(Box::new(|panic| {
        // A damaged file: the reader catches it, and it becomes a finding.
        if trappe_ingest::is_guarded() {
            return;
        }
        let text = format!(
            "trappe: a fault of the programme, not of your data: {panic}\n\
             No results were written. Please report it with the command you gave.\n"
        );
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }));
    let exit = panic::catch_unwind(AssertUnwindSafe(|| match Args::try_parse() {
        Ok(args) => begin(&plan::plan(args)),
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
            let _ = error.print();
            exit
        }
    }));
    ExitCode::from(exit.unwrap_or(Exit::Fault).code())
}

fn begin(plan: &Plan) -> Exit {
    if let Err(error) = crate::pipeline::threads::start(plan.threads) {
        let _ = writeln!(std::io::stderr(), "trappe: {error}");
        return Exit::Fault;
    }
    let mut output = Output::of_the_process(plan.quiet);
    let exit = perform(plan, &mut output);
    match output.end() {
        // Whoever read the output had enough of it.
        Ok(()) => exit,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "trappe: {error}");
            Exit::Fault
        }
    }
}

/// Does what is meant, saying it to `output`.
fn perform(plan: &Plan, output: &mut Output) -> Exit {
    let format = plan.format;
    match &plan.ask {
        Ask::Run { request, strict } => run(request, *strict, plan, output),
        Ask::Check { request, strict } => check(request, *strict, format, output),
        Ask::Pools { request } => {
            let answer = engine::pools(request);
            let exit = told(&answer, format, output);
            if let Ok(ordered) = &answer.result {
                output.summary(&summary::ordered(ordered, Catalogue::of(answer.language), format));
            }
            exit
        }
        Ask::Explain { request, id } => {
            let answer = engine::explain(request, id);
            let exit = told(&answer, format, output);
            if let Ok(sections) = &answer.result {
                output.say(&explain::text(id, sections, Catalogue::of(answer.language), format));
            }
            exit
        }
        Ask::Wheel { request, id, asked } => turned(&engine::wheel(request, id, asked), format, output),
        Ask::Compare { old, new, out } => {
            let answer = engine::compare(old, new, out.as_deref());
            let exit = told(&answer, format, output);
            if let Ok(contrasted) = &answer.result {
                output.say(&compare::text(contrasted, Catalogue::of(answer.language), format));
            }
            exit
        }
        Ask::Thresholds { list_date, known_on, state_lists } => {
            let answer = thresholds::read((*list_date, *known_on), state_lists.as_deref(), system_language());
            let exit = told(&answer, format, output);
            if let Ok(report) = &answer.result {
                output.say(&thresholds::text(report, Catalogue::of(answer.language), format));
            }
            exit
        }
        Ask::Verify { folder, inputs } => {
            let answer = engine::verify(folder, inputs.as_deref());
            let mut exit = told(&answer, format, output);
            if let Ok(verified) = &answer.result {
                let catalogue = Catalogue::of(answer.language);
                output.say(&verify::text(folder, inputs.as_deref(), verified, catalogue, format));
                if !verified.holds() {
                    exit = Exit::Difference;
                }
            }
            exit
        }
        Ask::Sample { profile, seed, folder } => {
            let answer = engine::sample(*profile, *seed, folder);
            if let Ok(written) = &answer.result {
                output.summary(&summary::sample(written, folder, Catalogue::of(answer.language), format));
            }
            told(&answer, format, output)
        }
        Ask::Template { folder, language } => {
            let catalogue = Catalogue::of(language.unwrap_or_else(system_language));
            match template::write(folder, catalogue.language()) {
                Ok(files) => {
                    output.say(&summary::files(&files, format));
                    Exit::Done
                }
                Err(template::Failed::Refused(refused)) => told_refused(&refused, catalogue, output),
                Err(template::Failed::Fault(fault)) => {
                    output.fault(&fault);
                    Exit::Fault
                }
            }
        }
        Ask::Schema { table } => match schema::text(table.as_deref(), format) {
            Ok(text) => {
                output.say(&text);
                Exit::Done
            }
            Err(unknown) => {
                output.fault(&unknown);
                Exit::Usage
            }
        },
        Ask::WriteConfiguration { folder } => match configuration::write(folder) {
            Ok(files) => {
                output.say(&summary::files(&files, format));
                Exit::Done
            }
            Err(refused) => told_refused(&refused, Catalogue::of(system_language()), output),
        },
        Ask::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "trappe", &mut script);
            output.say_as_is(&script);
            Exit::Done
        }
    }
}

/// `trappe wheel`.
fn turned(answer: &Answer<Box<engine::Wheeled>>, format: plan::Format, output: &mut Output) -> Exit {
    let exit = told(answer, format, output);
    if let Ok(wheeled) = &answer.result {
        output.say(&wheel::text(wheeled, Catalogue::of(answer.language), format));
    }
    exit
}

/// `trappe check`.
fn check(request: &engine::Request, strict: bool, format: plan::Format, output: &mut Output) -> Exit {
    let answer = engine::check(request);
    let mut exit = told(&answer, format, output);
    if answer.result.is_ok() {
        output.summary(&summary::checked(&answer.told(), &answer.documents, format));
        // Where nothing was checked nothing is approved.
        if engine::has_errors(&answer.findings) || States::of(answer.told().checks).run() == 0 {
            exit = Exit::Data;
        } else if strict && warned(&answer.findings) {
            exit = Exit::Strict;
        }
    }
    exit
}

/// `trappe run`.
fn run(request: &engine::Request, strict: bool, plan: &Plan, output: &mut Output) -> Exit {
    let format = plan.format;
    let answer = engine::run(request);
    let mut exit = told(&answer, format, output);
    if let Ok(ran) = &answer.result {
        if plan.verbose {
            output.log(&summary::stages(ran));
        }
        output.summary(&summary::text(ran, &answer.findings, Catalogue::of(answer.language), format));
        if strict && (summary::undetermined(ran) > 0 || warned(&answer.findings)) {
            exit = Exit::Strict;
        }
    } else if answer.looked.is_some() && format == plan::Format::Text {
        output.instead(&summary::checked(&answer.told(), &answer.documents, format));
    }
    exit
}

/// Tells the findings of an answer and gives the exit status that follows from it.
fn told<T>(answer: &Answer<T>, format: plan::Format, output: &mut Output) -> Exit {
    output.findings(&answer.told(), format);
    match &answer.result {
        Ok(_) => Exit::Done,
        Err(Stop::Data) => Exit::Data,
        Err(Stop::Usage) => Exit::Usage,
        Err(Stop::Fault) => Exit::Fault,
    }
}

/// Tells why files were not written and gives the exit status that follows from it.
fn told_refused(refused: &Refused, catalogue: &Catalogue, output: &mut Output) -> Exit {
    match refused {
        Refused::Differs(path) => {
            let message = Message::new("cli-file-differs").with("file", path.display().to_string());
            output.fault(&catalogue.text(&message));
            Exit::Usage
        }
        Refused::Fault(path, error) => {
            output.fault(&format!("{}: {error}", path.display()));
            Exit::Fault
        }
    }
}

fn warned(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Warning)
}

/// The language of commands that read no pipeline: Danish where the system's is, English otherwise.
fn system_language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if set.is_some_and(|language| language.starts_with("da")) { Language::Danish } else { Language::English }
}
