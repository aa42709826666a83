//! The years after the first list: what became of the city, and the files each later run of the chain is given.

mod course;
mod decisions;
mod events;
mod lettings;
mod plan;
mod regimes;
mod register;
mod track;
mod world;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::city::{Assigned, City};
use super::copenhagen;
use super::draw::Draw;
use super::files::{self, Sheet, Style};
use super::plan::Plan;
use super::table::{Cell, Heading, Table};
use super::tables::{self, Tables, Words};
use course::{Case, Course};
use plan::YearsPlan;
use world::World;

const YEARS: &str = include_str!("years.toml");
/// Thresholds of the lists whose real ones are not known.
const STATE_LISTS: &str = include_str!("years/state-lists.toml");

/// Where the streams of the years begin: a change in them leaves the first list alone.
const STREAM: u64 = 500;

/// Draws the years of a seed and writes what each run is given into folders below `dir`.
pub(super) fn write(first: &Plan, seed: u64, dir: &Path) -> io::Result<()> {
    let years = YearsPlan::read(YEARS)?;
    let mut maker = copenhagen::drawn(first, seed);
    maker.draw = Draw::new(seed, STREAM);
    let mut course = Course::new(World::new(maker, &years));
    let mut wanted = BTreeSet::new();

    course.world.advance(2023);
    course.world.advance(2024);
    course.until_2024(&mut wanted);
    let folder = dir.join("2024");
    let delivered = deliver(&mut course.world, Some(&wanted));
    list(&delivered, &folder)?;
    decisions_of(&course, "annual-2024", &folder, "decisions.csv")?;
    let in_2024 = course.world.maker.city.departments.clone();
    let corrected = course.find("figures-come").map(|id| corrected(&delivered, &id, &course.world.plan));
    let title = "Rettede nøgletal for afdelinger og puljer, opdigtede tal";
    indicators(
        &corrected.unwrap_or_else(|| delivered.tables.indicators.clone()),
        title,
        &folder.join("indicators-corrected.xlsx"),
    )?;

    wanted.clear();
    course.world.advance(2025);
    course.until_2025(&mut wanted);
    let folder = dir.join("2025");
    list(&deliver(&mut course.world, Some(&wanted)), &folder)?;
    decisions_of(&course, "annual-2025", &folder, "decisions.csv")?;
    files::csv(&register::table(2025), Style::Danish, &folder.join("register.csv"))?;
    let in_2025 = course.world.maker.city.departments.clone();

    course.until_the_midterm();
    course.regimes();
    years.midterm_counted.clone_into(&mut course.world.plan.counted);
    let folder = dir.join("midterm-2026");
    units(&deliver(&mut course.world, None), &folder)?;
    decisions_of(&course, "midterm-2026", &folder, "decisions.csv")?;
    decisions_of(&course, "midterm-2026-approved", &folder, "decisions-approved.csv")?;
    files::csv(&register::table(2026), Style::Danish, &folder.join("register.csv"))?;
    // A year's lettings are known when it is over: each run has those of the years before its own.
    let planted = course.lettings();
    let now = &course.world.maker.city.departments;
    for (departments, last, folder) in [(&in_2024, 2023, "2024"), (&in_2025, 2024, "2025"), (now, 2025, "midterm-2026")]
    {
        let table = lettings::table(seed, departments, &planted, last);
        files::csv(&table, Style::Danish, &dir.join(folder).join("lettings.csv"))?;
    }

    wanted.clear();
    course.world.advance(2026);
    course.until_2026(&mut wanted);
    course.not_taken_into_use_yet();
    let folder = dir.join("2026");
    list(&deliver(&mut course.world, Some(&wanted)), &folder)?;
    decisions_of(&course, "annual-2026", &folder, "decisions.csv")?;
    files::csv(&register::table(2026), Style::Danish, &folder.join("register.csv"))?;

    std::fs::write(dir.join("state-lists-invented.toml"), STATE_LISTS)?;
    files::csv(&cases(&course.cases), Style::Canonical, &dir.join("cases.csv"))
}

/// What is given for one run.
struct Delivered {
    tables: Tables,
    list_date: String,
}

/// The tables as they are now, with key figures and assigned households of the departments wanted only.
fn deliver(world: &mut World<'_>, wanted: Option<&BTreeSet<String>>) -> Delivered {
    world.publish_areas();
    let units = world.figures_of(wanted);
    let city = &world.maker.city;
    let mut departments = city.departments.clone();
    for department in &mut departments {
        if wanted.is_some_and(|wanted| !wanted.contains(&department.id)) {
            department.assigned = Assigned::NotGiven;
        }
    }
    let delivered = City { departments, units, ..city.clone() };
    let mut tables = tables::tables(&delivered, &world.plan, Words::Danish);
    if let Some(heading) = tables.assignments.headings.iter_mut().find(|it| it.canonical == "assigned_households") {
        heading.danish = "Antal anviste husstande";
    }
    Delivered { tables, list_date: world.plan.list_date.clone() }
}

/// The files of a run on a new list.
fn list(delivered: &Delivered, folder: &Path) -> io::Result<()> {
    units(delivered, folder)?;
    let year = delivered.list_date.get(..4).unwrap_or("");
    let title = format!("Boligområder pr. 1. december {year}");
    let areas = Sheet {
        name: "Boligområder",
        title: &[&title, "Opdigtede navne og tal", ""],
        notes: &[
            "Andele i procent. Dømte: gennemsnit af de to seneste år.",
            "Indkomst i procent af regionens gennemsnit.",
        ],
    };
    files::xlsx(&delivered.tables.areas, &areas, &folder.join("areas.xlsx"))?;
    files::csv(&delivered.tables.history, Style::Danish, &folder.join("history.csv"))
}

/// The files of a run that are about departments.
fn units(delivered: &Delivered, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    files::csv(&delivered.tables.departments, Style::Danish, &folder.join("departments.csv"))?;
    let title = "Nøgletal for afdelinger og puljer, opdigtede tal";
    indicators(&delivered.tables.indicators, title, &folder.join("indicators.xlsx"))?;
    files::csv(&delivered.tables.assignments, Style::Danish, &folder.join("assignments.csv"))
}

fn indicators(table: &Table, title: &str, file: &Path) -> io::Result<()> {
    let sheet =
        Sheet { name: "Nøgletal", title: &[title], notes: &["..  Oplysning diskretioneret eller ikke til rådighed"] };
    files::xlsx(table, &sheet, file)
}

fn decisions_of(course: &Course<'_>, pipeline: &str, folder: &Path, name: &str) -> io::Result<()> {
    files::csv(&decisions::table(course, pipeline)?, Style::Danish, &folder.join(name))
}

/// The key figures with the income of one unit corrected: that of another column had been sent.
fn corrected(delivered: &Delivered, unit: &str, plan: &Plan) -> Table {
    const CORRECTED_PERCENT: u64 = 78;
    let mut table = delivered.tables.indicators.clone();
    let column = table.headings.iter().position(|heading| heading.canonical == "income_mean");
    let row = table.rows.iter_mut().find(|row| row.first() == Some(&Cell::Text(unit.to_owned())));
    if let Some(cell) = column.and_then(|column| row?.get_mut(column)) {
        *cell = Cell::Whole(plan.income.regional_mean_ore * CORRECTED_PERCENT / 10_000);
    }
    table
}

/// Which department or area meets what, and where first.
fn cases(cases: &[Case]) -> Table {
    let headings = ["pipeline", "case", "subject_id"].map(|name| Heading { canonical: name, danish: name });
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = |case: &Case| vec![text(case.pipeline), text(case.name), text(&case.subject)];
    Table { headings: headings.to_vec(), rows: cases.iter().map(row).collect() }
}
