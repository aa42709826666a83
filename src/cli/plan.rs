//! What was meant: arguments without `clap`, ready to be done.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use jiff::civil::Date;
use trappe_messages::Language;

use super::args::{self, Args, Command, Config};
use super::engine::{Request, Turning};
use crate::sample::Profile;

pub(super) use super::args::Format;

/// Everything typed, as one thing to do.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) ask: Ask,
    pub(super) threads: Option<NonZeroUsize>,
    pub(super) format: Format,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
}

/// What is asked for.
#[derive(Debug)]
pub(super) enum Ask {
    Run { request: Request, strict: bool },
    Check { request: Request, strict: bool },
    Pools { request: Request },
    Explain { request: Request, id: String },
    Wheel { request: Request, id: String, asked: Turning },
    Compare { old: PathBuf, new: PathBuf, out: Option<PathBuf> },
    Thresholds { list_date: Option<Date>, known_on: Option<Date>, state_lists: Option<PathBuf> },
    Sample { profile: Profile, seed: u64, folder: PathBuf },
    Verify { folder: PathBuf, inputs: Option<PathBuf> },
    Template { folder: PathBuf, language: Option<Language> },
    Schema { table: Option<String> },
    WriteConfiguration { folder: PathBuf },
    Completions { shell: clap_complete::Shell },
}

/// From what was typed to what it means.
pub(super) fn plan(args: Args) -> Plan {
    let Args { command, threads, format, verbose, quiet, .. } = args;
    let request =
        |args::Pipeline { pipeline, overrides }, out: Option<PathBuf>, checking: Option<args::Checking>| Request {
            run: crate::pipeline::Request { pipeline, overrides, out },
            mark: checking.as_ref().is_some_and(|checking| checking.mark),
            findings: checking.and_then(|checking| checking.findings),
        };
    let ask = match command {
        Command::Run { pipeline, target, checking } => {
            let strict = checking.strict;
            Ask::Run { request: request(pipeline, target.out, Some(checking)), strict }
        }
        Command::Check { pipeline, checking } => {
            let strict = checking.strict;
            Ask::Check { request: request(pipeline, None, Some(checking)), strict }
        }
        Command::Pools { pipeline, target } => Ask::Pools { request: request(pipeline, target.out, None) },
        Command::Explain { pipeline, id } => Ask::Explain { request: request(pipeline, None, None), id },
        Command::Wheel { pipeline, id, homes, let_homes, used, on, state } => {
            let asked = Turning { homes: homes.into(), let_homes: let_homes.map(usize::from), used, on, state };
            Ask::Wheel { request: request(pipeline, None, None), id, asked }
        }
        Command::Compare { old, new, out } => Ask::Compare { old, new, out },
        Command::Thresholds { list_date, known_on, state_lists } => {
            Ask::Thresholds { list_date, known_on, state_lists }
        }
        Command::Verify { run, inputs } => Ask::Verify { folder: run, inputs },
        Command::Sample { profile, seed, scale, dir } => {
            let profile = match profile {
                args::Profile::Copenhagen => Profile::Copenhagen,
                args::Profile::National => Profile::National { scale },
            };
            Ask::Sample { profile, seed, folder: dir }
        }
        Command::Template { dir, language } => {
            let language = language.map(|spoken| match spoken {
                args::Spoken::Da => Language::Danish,
                args::Spoken::En => Language::English,
            });
            Ask::Template { folder: dir, language }
        }
        Command::Schema { table } => Ask::Schema { table },
        Command::Config { command: Config::Write { dir } } => Ask::WriteConfiguration { folder: dir },
        Command::Completions { shell } => Ask::Completions { shell },
    };
    Plan { ask, threads, format, quiet, verbose }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    fn planned(typed: &[&str]) -> Plan {
        plan(Args::try_parse_from(typed).unwrap())
    }

    #[test]
    fn a_run_is_planned_with_all_its_options() {
        let plan = planned(&[
            "trappe",
            "run",
            "p.toml",
            "--set",
            "run.language=en",
            "--out",
            "o",
            "--strict",
            "--findings",
            "f",
            "--mark",
            "--threads",
            "2",
            "--format",
            "json",
            "--quiet",
        ]);
        let Ask::Run { request, strict } = plan.ask else { panic!("not a run") };
        assert_eq!(request.run.pipeline, PathBuf::from("p.toml"));
        assert_eq!(request.run.overrides, ["run.language=en"]);
        assert_eq!((request.run.out, request.findings), (Some(PathBuf::from("o")), Some(PathBuf::from("f"))));
        assert!(request.mark && strict && plan.quiet && !plan.verbose);
        assert_eq!((plan.threads.map(NonZeroUsize::get), plan.format), (Some(2), Format::Json));
    }

    #[test]
    fn wrong_usage_is_refused() {
        for typed in [
            &["trappe", "run"][..],
            &["trappe", "run", "p.toml", "--threads", "0"],
            &["trappe", "thresholds", "--list-date", "1. december"],
            &["trappe", "template", "d", "--language", "sv"],
            &["trappe", "sample", "--profile", "aarhus", "--seed", "1", "d"],
            &["trappe", "check", "p.toml", "--verbose", "--quiet"],
            &["trappe", "check", "p.toml", "--mark"],
        ] {
            assert!(Args::try_parse_from(typed).is_err(), "{typed:?}");
        }
    }
}
