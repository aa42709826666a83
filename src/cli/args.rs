//! What may be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// Places the housing departments of a letting agreement on its staircases.
#[derive(Debug, Parser)]
#[command(name = "trappe", version, disable_help_subcommand = true, disable_help_flag = true, max_term_width = 80)]
#[command(help_template = "{about}\n{usage-heading} {usage}   (trappe run pipelines/initial-2022.toml)\n\
    Commands:\n{subcommands}\n\nOptions:\n{options}")]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
    /// Most threads to use
    #[arg(long, global = true, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
    /// Findings and results as text (the default) or json
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        default_value = "text",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(super) format: Format,
    /// Log each stage to standard error
    #[arg(long, global = true, conflicts_with = "quiet")]
    pub(super) verbose: bool,
    /// Errors and results only
    #[arg(long, global = true)]
    pub(super) quiet: bool,
    /// Print help
    #[arg(short, long, global = true, action = clap::ArgAction::HelpShort)]
    help: Option<bool>,
}

/// Text or JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The whole pipeline: read, check, pool, place, write
    #[command(after_help = "Examples:\n  \
        trappe run pipelines/initial-2022.toml\n  \
        trappe run pipelines/initial-2022.toml --out results --strict\n  \
        trappe run pipelines/initial-2022.toml --set interpretations.I2=at_least_950")]
    Run {
        #[command(flatten)]
        pipeline: Pipeline,
        #[command(flatten)]
        target: Target,
        #[command(flatten)]
        checking: Checking,
    },
    /// Read and check only; every finding at once
    #[command(after_help = "Examples:\n  \
        trappe check pipelines/initial-2022.toml\n  \
        trappe check pipelines/initial-2022.toml --findings out/findings --mark\n  \
        trappe check pipelines/initial-2022.toml --format json 2> findings.json\n\n\
        --findings writes findings.xlsx (links to the cells), failing-rows-TABLE.csv,\n\
        diagnostics.csv and findings.json; --mark adds marked/, with copies of the\n\
        workbooks whose wrong cells are coloured and commented.")]
    Check {
        #[command(flatten)]
        pipeline: Pipeline,
        #[command(flatten)]
        checking: Checking,
    },
    /// The units to order key figures for, before any exist
    #[command(after_help = "Examples:\n  \
        trappe pools pipelines/initial-2022.toml\n  \
        trappe pools pipelines/initial-2022.toml --out order")]
    Pools {
        #[command(flatten)]
        pipeline: Pipeline,
        #[command(flatten)]
        target: Target,
    },
    /// One department, pool or area: figures, distances, rules in order
    #[command(after_help = "Examples:\n  \
        trappe explain pipelines/initial-2022.toml 0123-045\n  \
        trappe explain pipelines/initial-2022.toml 0123-045 --set run.language=en\n  \
        trappe explain pipelines/initial-2022.toml 0123-045 --format json")]
    Explain {
        #[command(flatten)]
        pipeline: Pipeline,
        /// Department, pool or area
        id: String,
    },
    /// The next vacated homes of a department by letting type
    #[command(after_help = "Examples:\n  \
        trappe wheel pipelines/initial-2022.toml 0123-045\n  \
        trappe wheel pipelines/initial-2022.toml 0123-045 --homes 18 --format json\n  \
        trappe wheel pipelines/initial-2022.toml 0123-045 --let 3 --state wheels.csv\n  \
        trappe wheel pipelines/initial-2022.toml 0123-045 --let 3 --used 1 --on 2024-05-02\n\n\
        Without --let nothing is written. With it the next homes are let, and where the\n\
        wheel then stands is written to --state, or to the pipeline's own table\n\
        wheel_state; rows of other departments stay as they are. A --state file that is\n\
        there is read instead of the pipeline's; one that is not is made.")]
    Wheel {
        #[command(flatten)]
        pipeline: Pipeline,
        /// Department
        id: String,
        /// Homes to list
        #[arg(long, value_name = "N", default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..=999))]
        homes: u16,
        /// Let the next N homes now, and write where the wheel then stands
        #[arg(long = "let", value_name = "N", value_parser = clap::value_parser!(u16).range(1..=999))]
        let_homes: Option<u16>,
        /// How many of the assignment homes among them the municipality used
        #[arg(long, value_name = "N", requires = "let_homes")]
        used: Option<u8>,
        /// Day they were let
        #[arg(long, value_name = "DATE", requires = "let_homes")]
        on: Option<Date>,
        /// CSV file of where the wheels stand, instead of the pipeline's
        #[arg(long, value_name = "FILE")]
        state: Option<PathBuf>,
    },
    /// Two runs: moves with their causes, changed inputs
    #[command(after_help = "Examples:\n  \
        trappe compare out/initial-2022 out/initial-2022-with-decision\n  \
        trappe compare out/annual-2025 out/midterm-2026 --out out/what-changed\n  \
        trappe compare out/annual-2025 out/midterm-2026 --format json\n\n\
        The older run comes first. --out writes transitions, moves and changes, each as\n\
        CSV and Parquet. The exit status is 0 whether or not anything moved.")]
    Compare {
        /// Folder of the old run
        #[arg(value_name = "RUN")]
        old: PathBuf,
        /// Folder of the new run
        #[arg(value_name = "RUN")]
        new: PathBuf,
        /// Folder to write the tables to
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Thresholds with derivation and source
    #[command(
        after_help = "Examples:\n  trappe thresholds\n  trappe thresholds --list-date 2022-12-01\n  trappe thresholds --known-on 2024-06-30"
    )]
    Thresholds {
        /// 1 December of the list; the latest complete one when not given
        #[arg(long, value_name = "DATE")]
        list_date: Option<Date>,
        /// Day whose knowledge of the lists is shown; what is known now when not given
        #[arg(long, value_name = "DATE")]
        known_on: Option<Date>,
        /// State-lists file; the embedded one when not given
        #[arg(long, value_name = "FILE")]
        state_lists: Option<PathBuf>,
    },
    /// Repeat a run from its folder and compare every file
    #[command(after_help = "Examples:\n  \
        trappe verify out/initial-2022\n  \
        trappe verify out/initial-2022 --inputs data-samples/copenhagen\n  \
        trappe verify out/initial-2022 --format json\n\n\
        A run is repeated from its folder's basis/, wherever it has been moved, or with\n\
        --inputs from the original files. Exit 0: it holds; 5: something differs, and\n\
        it is said what; 2: not a run's folder. Nothing is written.")]
    Verify {
        /// Folder a run wrote
        run: PathBuf,
        /// Folder with the original files, to read them again
        #[arg(long, value_name = "DIR")]
        inputs: Option<PathBuf>,
    },
    /// Empty input workbooks to fill in, and a pipeline
    #[command(after_help = "Examples:\n  trappe template my-run\n  trappe template my-run --language en")]
    Template {
        /// Folder to write to; a file that differs is never overwritten
        dir: PathBuf,
        /// Language of headings and help; the system's when not given
        #[arg(long, value_name = "da|en", hide_possible_values = true)]
        language: Option<Spoken>,
    },
    /// Synthetic inputs
    #[command(after_help = "Examples:\n  \
        trappe sample --profile copenhagen --seed 2022 data-samples/copenhagen\n  \
        trappe sample --profile national --seed 1 /tmp/national")]
    Sample {
        /// What to make
        #[arg(long, value_enum)]
        profile: Profile,
        /// The same seed gives the same files
        #[arg(long)]
        seed: u64,
        /// How many times the country, for the national profile
        #[arg(long, default_value_t = 1)]
        scale: u32,
        /// Folder to write to
        dir: PathBuf,
    },
    /// The tables, in and out: columns, types, meaning
    #[command(after_help = "Examples:\n  \
        trappe schema\n  \
        trappe schema departments\n  \
        trappe schema departments --format json > departments.schema.json\n  \
        trappe schema manifest --format json")]
    Schema {
        /// One table, or manifest; inputs/pools or outputs/pools where both have one
        table: Option<String>,
    },
    /// The embedded configuration
    Config {
        #[command(subcommand)]
        command: Config,
    },
    /// Completions for a shell
    #[command(after_help = "Example:\n  trappe completions bash > ~/.local/share/bash-completion/completions/trappe")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// A language by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Spoken {
    Da,
    En,
}

/// What a sample is made like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Profile {
    Copenhagen,
    National,
}

#[derive(Debug, Subcommand)]
pub(super) enum Config {
    /// Write the embedded configuration as files; a file that differs is never overwritten
    #[command(after_help = "Example:\n  trappe config write my-config")]
    Write {
        /// Folder to write to
        dir: PathBuf,
    },
}

/// Which pipeline, and what of it is overridden.
#[derive(Debug, ClapArgs)]
pub(super) struct Pipeline {
    /// TOML file that names inputs, list date, agreement and outputs
    pub(super) pipeline: PathBuf,
    /// Override a key, as in run.list_date=2024-12-01
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_and_value)]
    pub(super) overrides: Vec<String>,
}

/// Where results go.
#[derive(Debug, ClapArgs)]
pub(super) struct Target {
    /// Folder for the results, instead of the pipeline's
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
}

/// What findings lead to.
#[derive(Debug, ClapArgs)]
pub(super) struct Checking {
    /// Exit 4 when something is undetermined or warned of
    #[arg(long)]
    pub(super) strict: bool,
    /// Write the findings here as documents to send back, also when the data have errors
    #[arg(long, value_name = "DIR")]
    pub(super) findings: Option<PathBuf>,
    /// Beside the findings, copies of the workbooks (xlsx, xlsm) with the cells marked and commented
    #[arg(long, requires = "findings")]
    pub(super) mark: bool,
}

fn key_and_value(text: &str) -> Result<String, String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => Ok(format!("{}={}", key.trim(), value.trim())),
        Some(_) | None => Err("write it as key=value, as in run.list_date=2024-12-01".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Args::command().debug_assert();
    }

    #[test]
    fn help_fits_one_screen() {
        let help = Args::command().term_width(80).render_help().to_string();
        assert!(help.lines().count() <= 24, "{} lines:\n{help}", help.lines().count());
        assert!(help.lines().all(|line| line.chars().count() <= 80), "{help}");
    }

    #[test]
    fn every_command_has_examples() {
        let command = Args::command();
        for command in command.get_subcommands() {
            let groups: Vec<_> = command.get_subcommands().collect();
            for leaf in if groups.is_empty() { vec![command] } else { groups } {
                let help = leaf.get_after_help().map(ToString::to_string);
                assert!(help.is_some_and(|help| help.contains("trappe ")), "{}", leaf.get_name());
            }
        }
    }

    #[test]
    fn commands_not_built_yet_are_not_offered() {
        let command = Args::command();
        let names: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
        for absent in ["scenario", "simulate", "indicators"] {
            assert!(!names.contains(&absent), "{absent}");
        }
    }

    #[test]
    fn an_override_is_a_key_and_a_value() {
        assert_eq!(key_and_value("run.list_date = 2024-12-01"), Ok("run.list_date=2024-12-01".to_owned()));
        assert_eq!(key_and_value("a=b=c"), Ok("a=b=c".to_owned()));
        assert!(key_and_value("run.list_date").is_err());
        assert!(key_and_value("=x").is_err());
    }
}
