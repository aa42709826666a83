//! Synthetic inputs: invented names and figures, the same bytes for the same seed on every platform.

mod city;
mod copenhagen;
mod draw;
mod figures;
mod files;
mod names;
mod national;
mod plan;
mod small;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod years;

use std::io;
use std::path::Path;

use trappe_config::embedded;

use files::{Sheet, Style};
use plan::Plan;
use tables::Words;

/// Which sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// A city of the size and the placements of the agreement's baseline, as people's files are.
    Copenhagen,
    /// Ninety-eight municipalities times `scale`, for measuring.
    National {
        /// How many times.
        scale: u32,
    },
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Departments.
    pub departments: usize,
    /// The state's areas.
    pub areas: usize,
    /// Departments and pools with key figures.
    pub units: usize,
}

/// Writes the inputs of a sample into a folder, which is made where it is not there; files of the same name are
/// replaced.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(profile: Profile, seed: u64, dir: &Path) -> io::Result<Written> {
    std::fs::create_dir_all(dir)?;
    match profile {
        Profile::Copenhagen => write_copenhagen(seed, dir),
        Profile::National { scale } => write_national(seed, scale, dir),
    }
}

const COPENHAGEN: &str = include_str!("sample/copenhagen.toml");

fn write_copenhagen(seed: u64, dir: &Path) -> io::Result<Written> {
    let plan = Plan::read(COPENHAGEN)?;
    let city = copenhagen::city(&plan, seed);
    let tables = tables::tables(&city, &plan, Words::Danish);
    files::csv(&tables.departments, Style::Danish, &dir.join("departments.csv"))?;
    let areas = Sheet {
        name: "Boligområder",
        title: &["Boligområder pr. 1. december 2022", "Opdigtede navne og tal", ""],
        notes: &[
            "Andele i procent. Dømte: gennemsnit af de to seneste år.",
            "Indkomst i procent af regionens gennemsnit.",
        ],
    };
    files::xlsx(&tables.areas, &areas, &dir.join("areas.xlsx"))?;
    let indicators = Sheet {
        name: "Nøgletal",
        title: &["Nøgletal for afdelinger og puljer, opdigtede tal"],
        notes: &["..  Oplysning diskretioneret eller ikke til rådighed"],
    };
    files::xlsx(&tables.indicators, &indicators, &dir.join("indicators.xlsx"))?;
    files::csv(&tables.assignments, Style::Danish, &dir.join("assignments.csv"))?;
    files::csv(&tables.history, Style::Danish, &dir.join("history.csv"))?;
    files::csv(&tables.decisions, Style::Danish, &dir.join("decisions.csv"))?;
    years::write(&plan, seed, dir)?;
    Ok(Written { departments: city.departments.len(), areas: city.areas.len(), units: city.units.len() })
}

/// Parquet and csv of the same tables, a pipeline for each, and the agreement and state lists they run with.
fn write_national(seed: u64, scale: u32, dir: &Path) -> io::Result<Written> {
    let plan = Plan::read(COPENHAGEN)?;
    let country = national::city(&plan, seed, scale)?;
    let tables = tables::tables(&country, &plan, Words::Canonical);
    for (name, table) in [
        ("departments", &tables.departments),
        ("areas", &tables.areas),
        ("indicators", &tables.indicators),
        ("assignments", &tables.assignments),
        ("history", &tables.history),
    ] {
        files::parquet(table, name, &dir.join(format!("{name}.parquet")))?;
        files::csv(table, Style::Canonical, &dir.join(format!("{name}.csv")))?;
    }
    for ending in ["parquet", "csv"] {
        let text = national::PIPELINE.replace("ENDING", ending);
        std::fs::write(dir.join(format!("national-{ending}.toml")), text)?;
    }
    std::fs::write(dir.join("state-lists.toml"), national::STATE_LISTS)?;
    std::fs::write(dir.join("agreement.toml"), national::agreement(embedded::AGREEMENT.text, &country))?;
    Ok(Written { departments: country.departments.len(), areas: country.areas.len(), units: country.units.len() })
}
