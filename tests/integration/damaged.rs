//! Damaged copies of the Copenhagen sample: each damage is found at its place, or changes no placement; none is lost in
//! silence. Plausible replacements, which nobody could tell from the truth, are counted apart.
//!
//! The ordinary run tries some hundred copies; `TRAPPE_DAMAGED=1000 cargo test --release --test integration damaged --
//! --nocapture` tries a thousand and prints the table of `docs/damage.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;
use tempfile::TempDir;
use trappe::emit::{Table, Values};
use trappe::pipeline::{self, Evaluated, Request};
use trappe_ingest::InputTable;
use trappe_rules::columns::{Column, inputs};
use trappe_rules::finding::{Argument, Finding, Severity};
use trappe_rules::pooling::Pool;

use crate::run::root;

/// The column of a file whose cells name the row.
const KEY: usize = 0;

/// Copies tried where `TRAPPE_DAMAGED` does not say otherwise.
const COPIES: usize = 120;

/// A cell of a damaged file.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Number(f64),
    /// Days of the workbook's calendar, shown as a date.
    Day(f64),
}

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) | Self::Day(number) => number.to_string(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

/// One file of the sample, as rows of cells.
#[derive(Clone)]
struct File {
    table: &'static str,
    name: &'static str,
    /// Sheet of a workbook.
    sheet: Option<String>,
    /// Row of the headings, from 0.
    headings: usize,
    /// Rows below the headings that are data.
    data: std::ops::Range<usize>,
    rows: Vec<Vec<Cell>>,
}

/// What was done to a copy, and where it must be told.
struct Damage {
    kind: Kind,
    file: &'static str,
    /// Row of the file, from 1; `None` where the damage is to a column or a sheet.
    row: Option<u32>,
    /// The damaged columns, from 0, where the damage is to columns.
    columns: Vec<u32>,
    /// Ids a finding may name instead of the row.
    subjects: Vec<String>,
    /// What was done, for whoever looks into a failure.
    what: String,
}

/// Kinds of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    LetterInNumber,
    Negative,
    ColumnOutOfRange,
    NumberEmptied,
    BrokenFormula,
    WordUnknown,
    RowContradicts,
    TableContradicts,
    IdOfAnotherRow,
    IdDigitsSwapped,
    ReferenceDigitsSwapped,
    ColumnRenamed,
    ColumnDropped,
    HeadingsSwapped,
    RowDoubled,
    RowDropped,
    CellsShifted,
    SheetDropped,
    Truncated,
    Plausible,
}

const KINDS: [Kind; 20] = [
    Kind::LetterInNumber,
    Kind::Negative,
    Kind::ColumnOutOfRange,
    Kind::NumberEmptied,
    Kind::BrokenFormula,
    Kind::WordUnknown,
    Kind::RowContradicts,
    Kind::TableContradicts,
    Kind::IdOfAnotherRow,
    Kind::IdDigitsSwapped,
    Kind::ReferenceDigitsSwapped,
    Kind::ColumnRenamed,
    Kind::ColumnDropped,
    Kind::HeadingsSwapped,
    Kind::RowDoubled,
    Kind::RowDropped,
    Kind::CellsShifted,
    Kind::SheetDropped,
    Kind::Truncated,
    Kind::Plausible,
];

impl Kind {
    const fn shown(self) -> &'static str {
        match self {
            Self::LetterInNumber => "a letter in a number",
            Self::Negative => "a number made negative",
            Self::ColumnOutOfRange => "a number its column cannot hold",
            Self::NumberEmptied => "a number emptied",
            Self::BrokenFormula => "`#REF!` for a cell",
            Self::WordUnknown => "a word its column does not know",
            Self::RowContradicts => "a number its row contradicts",
            Self::TableContradicts => "a number another table contradicts",
            Self::IdOfAnotherRow => "the id of another row",
            Self::IdDigitsSwapped => "digits swapped in an id",
            Self::ReferenceDigitsSwapped => "digits swapped in a reference to another table",
            Self::ColumnRenamed => "a column renamed",
            Self::ColumnDropped => "a column dropped",
            Self::HeadingsSwapped => "two headings swapped",
            Self::RowDoubled => "a row doubled",
            Self::RowDropped => "a row dropped",
            Self::CellsShifted => "a row's cells shifted by one",
            Self::SheetDropped => "a sheet or file dropped",
            Self::Truncated => "a file cut off in the middle of a row",
            Self::Plausible => "a plausible number (47 for 48)",
        }
    }
}

/// How a copy came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// An error at the right place.
    Error,
    /// A warning at the right place; a placement may differ.
    Warning,
    /// Nothing was told at its place, and no placement differs.
    NoPlacementChanged,
    /// Told, but elsewhere.
    WrongPlace,
    /// A placement differs, and nothing in the files contradicts the damage: nobody could tell it from the truth.
    Apart,
    /// A placement differs and nothing was told.
    Lost,
}

const OUTCOMES: [(Outcome, &str); 6] = [
    (Outcome::Error, "error"),
    (Outcome::Warning, "warning"),
    (Outcome::NoPlacementChanged, "no placement differs"),
    (Outcome::Apart, "plausible, apart"),
    (Outcome::WrongPlace, "told elsewhere"),
    (Outcome::Lost, "lost"),
];

/// What was placed, by department: staircase, step and what follows from them.
type Placements = BTreeMap<String, Vec<String>>;

/// What came of a copy, damaged or not.
struct Came {
    placements: Option<Placements>,
    /// Members of each pool.
    pools: BTreeMap<String, Vec<String>>,
    /// Canonical names of the columns, by file and place from 0.
    columns: BTreeMap<(String, u32), String>,
    findings: Vec<Finding>,
}

fn files() -> Vec<File> {
    let folder = root().join("data-samples/copenhagen");
    let text = |table: &'static str, name: &'static str| {
        let bytes = fs::read_to_string(folder.join(name)).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<Vec<Cell>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(|cell| Cell::Text(cell.to_owned())).collect())
            .collect();
        File { table, name, sheet: None, headings: 0, data: 1..rows.len(), rows }
    };
    let workbook = |table: &'static str, name: &'static str, headings: usize| {
        let mut book: Xlsx<_> = open_workbook(folder.join(name)).unwrap();
        let sheet = book.sheet_names()[0].clone();
        let range = book.worksheet_range(&sheet).unwrap();
        let (last_row, last_column) = range.end().unwrap();
        let cell = |row, column| match range.get_value((row, column)) {
            None | Some(Data::Empty) => Cell::Text(String::new()),
            Some(Data::DateTime(day)) => Cell::Day(day.as_f64()),
            Some(Data::Float(number)) => Cell::Number(*number),
            Some(Data::Int(number)) => Cell::Number(number.to_string().parse().unwrap()),
            Some(other) => Cell::Text(other.to_string()),
        };
        let rows: Vec<Vec<Cell>> =
            (0..=last_row).map(|row| (0..=last_column).map(|column| cell(row, column)).collect()).collect();
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_empty()).count() > 2;
        let end = (headings + 1..rows.len()).take_while(|row| filled(&rows[*row])).last().unwrap() + 1;
        File { table, name, sheet: Some(sheet), headings, data: headings + 1..end, rows }
    };
    vec![
        text("departments", "departments.csv"),
        workbook("areas", "areas.xlsx", 3),
        workbook("indicators", "indicators.xlsx", heading_row_of_indicators(&folder)),
        text("assignments", "assignments.csv"),
        text("history", "history.csv"),
    ]
}

fn heading_row_of_indicators(folder: &Path) -> usize {
    let mut book: Xlsx<_> = open_workbook(folder.join("indicators.xlsx")).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&sheet).unwrap();
    let (last_row, _) = range.end().unwrap();
    (0..=last_row)
        .find(|row| (1..4).all(|column| matches!(range.get_value((*row, column)), Some(Data::String(_)))))
        .map(|row| usize::try_from(row).unwrap())
        .unwrap()
}

impl File {
    /// Writes the file as its kind.
    fn write(&self, folder: &Path) {
        let path = folder.join(self.name);
        let Some(sheet) = &self.sheet else {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_path(path).unwrap();
            for row in &self.rows {
                writer.write_record(row.iter().map(Cell::text)).unwrap();
            }
            writer.flush().unwrap();
            return;
        };
        let mut book = rust_xlsxwriter::Workbook::new();
        let as_day = rust_xlsxwriter::Format::new().set_num_format("dd-mm-yyyy");
        let page = book.add_worksheet();
        page.set_name(sheet).unwrap();
        for (row, cells) in (0_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Cell::Number(number) => page.write_number(row, column, *number).map(|_| ()).unwrap(),
                    Cell::Day(day) => page.write_number_with_format(row, column, *day, &as_day).map(|_| ()).unwrap(),
                    Cell::Text(text) if text.is_empty() => {}
                    Cell::Text(text) => page.write_string(row, column, text).map(|_| ()).unwrap(),
                }
            }
        }
        book.save(path).unwrap();
    }

    fn column(&self, wanted: impl Fn(&str) -> bool) -> Option<usize> {
        self.rows[self.headings].iter().position(|heading| wanted(&heading.text()))
    }

    /// Columns of numbers: those where most cells that hold something hold digits.
    fn number_columns(&self) -> Vec<usize> {
        let width = self.rows[self.headings].len();
        let is_number = |cell: &Cell| match cell {
            Cell::Number(_) => true,
            Cell::Day(_) => false,
            Cell::Text(text) => !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || letter == ','),
        };
        let key = KEY;
        (0..width)
            .filter(|column| *column != key && !self.rows[self.headings][*column].text().contains("nummer"))
            .filter(|column| {
                let cells = || self.data.clone().filter_map(|row| self.rows[row].get(*column));
                let numbers = cells().filter(|cell| is_number(cell)).count();
                numbers > 0 && numbers * 2 > cells().filter(|cell| !cell.is_empty()).count()
            })
            .collect()
    }

    fn id(&self, row: usize) -> String {
        self.rows[row][KEY].text()
    }
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(most).unwrap()).unwrap()
    }

    fn of<T: Clone>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())].clone()
    }

    /// A data row of the file where the column holds something.
    fn filled_row(&mut self, file: &File, column: usize) -> Option<usize> {
        let rows: Vec<usize> =
            file.data.clone().filter(|row| file.rows[*row].get(column).is_some_and(|cell| !cell.is_empty())).collect();
        (!rows.is_empty()).then(|| self.of(&rows))
    }
}

fn nth(column: usize) -> u32 {
    u32::try_from(column).unwrap()
}

fn file_row(row: usize) -> u32 {
    u32::try_from(row).unwrap() + 1
}

/// Does one damage of a kind to a copy; `None` where the dice fell on nothing to damage.
#[expect(clippy::too_many_lines, reason = "one arm a kind, none of them shared")]
fn damage(kind: Kind, files: &mut [File], dice: &mut Dice) -> Option<Damage> {
    let at = dice.below(files.len());
    let at_cell = |file: &File, row: usize, column: usize, old: &Cell, new: &Cell| Damage {
        kind,
        file: file.name,
        row: Some(file_row(row)),
        columns: Vec::new(),
        subjects: vec![file.id(row)],
        what: format!(
            "{} row {} column {} ({}): {:?} → {:?}",
            file.name,
            file_row(row),
            column,
            file.rows[file.headings][column].text(),
            old.text(),
            new.text()
        ),
    };
    let replace = |file: &mut File, row: usize, column: usize, new: Cell| {
        let old = std::mem::replace(&mut file.rows[row][column], new.clone());
        at_cell(file, row, column, &old, &new)
    };
    match kind {
        Kind::LetterInNumber | Kind::Negative | Kind::NumberEmptied | Kind::BrokenFormula | Kind::Plausible => {
            let file = files.get_mut(at)?;
            let columns = file.number_columns();
            if columns.is_empty() {
                return None;
            }
            let column = dice.of(&columns);
            let row = dice.filled_row(file, column)?;
            let old = file.rows[row][column].clone();
            if old.text() == ".." {
                return None;
            }
            let new = match kind {
                Kind::LetterInNumber => Cell::Text(format!("{}O", old.text())),
                Kind::Negative => match &old {
                    Cell::Number(number) if *number != 0.0 => Cell::Number(-number),
                    Cell::Text(text) if text.chars().any(|digit| ('1'..='9').contains(&digit)) => {
                        Cell::Text(format!("-{text}"))
                    }
                    Cell::Number(_) | Cell::Day(_) | Cell::Text(_) => return None,
                },
                Kind::NumberEmptied => Cell::Text(String::new()),
                Kind::BrokenFormula => Cell::Text("#REF!".to_owned()),
                // The last of these kinds: a plausible number.
                Kind::Plausible
                | Kind::ColumnOutOfRange
                | Kind::WordUnknown
                | Kind::RowContradicts
                | Kind::TableContradicts
                | Kind::IdOfAnotherRow
                | Kind::IdDigitsSwapped
                | Kind::ReferenceDigitsSwapped
                | Kind::ColumnRenamed
                | Kind::ColumnDropped
                | Kind::HeadingsSwapped
                | Kind::RowDoubled
                | Kind::RowDropped
                | Kind::CellsShifted
                | Kind::SheetDropped
                | Kind::Truncated => match &old {
                    Cell::Number(number) => Cell::Number(number + 1.0),
                    Cell::Day(_) => return None,
                    Cell::Text(text) => Cell::Text((text.split(',').next()?.parse::<i64>().ok()? + 1).to_string()),
                },
            };
            Some(replace(file, row, column, new))
        }
        Kind::ColumnOutOfRange => {
            let file = files.get_mut(at)?;
            let percent = file.column(|heading| heading.contains("pct") || heading.contains('%'));
            let columns = file.number_columns();
            let column =
                percent.filter(|_| dice.below(2) == 0).or_else(|| (!columns.is_empty()).then(|| dice.of(&columns)))?;
            let row = dice.filled_row(file, column)?;
            let (value, text) = if Some(column) == percent { (1_400.0, "1400") } else { (2e12, "2000000000000") };
            let new = if file.sheet.is_some() { Cell::Number(value) } else { Cell::Text(text.to_owned()) };
            Some(replace(file, row, column, new))
        }
        Kind::WordUnknown => {
            let columns = [
                ("departments.csv", "Lokaludvalg"),
                ("areas.xlsx", "Udpegning"),
                ("assignments.csv", "Indberettet af"),
                ("history.csv", "Udpegning"),
                ("departments.csv", "Hel eller del"),
                ("departments.csv", "Koncept"),
                ("departments.csv", "Ibrugtagningsdato"),
                ("history.csv", "Listedato"),
            ];
            let (name, heading) = dice.of(&columns);
            let file = files.iter_mut().find(|file| file.name == name)?;
            let column = file.column(|found| found == heading)?;
            let row = dice.filled_row(file, column)?;
            let new = Cell::Text(format!("{}xq", file.rows[row][column].text()));
            Some(replace(file, row, column, new))
        }
        Kind::RowContradicts => {
            // Counts above the number they are counted among.
            let name = dice.of(&["areas.xlsx", "indicators.xlsx"]);
            let file = files.iter_mut().find(|file| file.name == name)?;
            let columns = file.number_columns();
            let counts: Vec<usize> = columns
                .into_iter()
                .filter(|column| {
                    let heading = file.rows[file.headings][*column].text().to_lowercase();
                    heading.contains("antal") && !heading.contains("beboere 1. januar")
                })
                .collect();
            if counts.is_empty() {
                return None;
            }
            let column = dice.of(&counts);
            let row = dice.filled_row(file, column)?;
            let Cell::Number(number) = file.rows[row][column] else { return None };
            if number == 0.0 {
                return None;
            }
            Some(replace(file, row, column, Cell::Number((number * 100.0).round())))
        }
        Kind::TableContradicts => {
            if dice.below(2) == 0 {
                let file = files.iter_mut().find(|file| file.table == "assignments")?;
                let row = dice.filled_row(file, 1)?;
                Some(replace(file, row, 1, Cell::Text("4999".to_owned())))
            } else {
                let file = files.iter_mut().find(|file| file.table == "departments")?;
                let column = file.column(|heading| heading == "Antal beboere")?;
                let row = dice.filled_row(file, column)?;
                let old: u64 = file.rows[row][column].text().parse().ok()?;
                (old > 9).then(|| replace(file, row, column, Cell::Text((old / 10).to_string())))
            }
        }
        Kind::IdOfAnotherRow => {
            let file = files.get_mut(at)?;
            if file.table == "history" {
                return None;
            }
            let (row, other) = (dice.filled_row(file, 0)?, dice.filled_row(file, 0)?);
            if file.id(row) == file.id(other) {
                return None;
            }
            let new = file.rows[other][0].clone();
            let old = file.id(row);
            let mut damage = replace(file, row, 0, new);
            damage.subjects.push(old);
            Some(damage)
        }
        Kind::IdDigitsSwapped | Kind::ReferenceDigitsSwapped => {
            let (file, column) = if kind == Kind::IdDigitsSwapped {
                (files.get_mut(dice.of(&[0_usize, 1]))?, 0)
            } else if dice.below(4) == 0 {
                let file = files.get_mut(0)?;
                let column = file.column(|heading| heading == "Boligområde-id")?;
                (file, column)
            } else {
                (files.get_mut(dice.of(&[2_usize, 3, 4]))?, 0)
            };
            let row = dice.filled_row(file, column)?;
            let old = file.rows[row][column].text();
            let mut letters: Vec<char> = old.chars().collect();
            let places: Vec<usize> = (1..letters.len())
                .filter(|place| {
                    letters[place - 1].is_ascii_digit()
                        && letters[*place].is_ascii_digit()
                        && letters[place - 1] != letters[*place]
                })
                .collect();
            if places.is_empty() {
                return None;
            }
            let place = dice.of(&places);
            letters.swap(place - 1, place);
            let new: String = letters.into_iter().collect();
            let id = file.id(row);
            let mut damage = replace(file, row, column, Cell::Text(new));
            damage.subjects.extend([old, id, file.rows[row][column].text()]);
            Some(damage)
        }
        Kind::ColumnRenamed | Kind::ColumnDropped => {
            let file = files.get_mut(at)?;
            let width = file.rows[file.headings].len();
            let column = dice.below(width);
            let heading = file.rows[file.headings][column].text();
            if heading.is_empty() {
                return None;
            }
            if kind == Kind::ColumnRenamed {
                file.rows[file.headings][column] = Cell::Text(format!("zq{heading}qz"));
            } else {
                for row in &mut file.rows[file.headings..] {
                    if column < row.len() {
                        row.remove(column);
                    }
                }
            }
            Some(Damage {
                kind,
                file: file.name,
                row: None,
                columns: vec![nth(column)],
                subjects: Vec::new(),
                what: format!("{}: {heading}", file.name),
            })
        }
        Kind::HeadingsSwapped => {
            let file = files.get_mut(at)?;
            let columns = file.number_columns();
            if columns.len() < 2 {
                return None;
            }
            let (one, other) = (dice.of(&columns), dice.of(&columns));
            if one == other {
                return None;
            }
            let headings = file.headings;
            let what =
                format!("{}: {} ↔ {}", file.name, file.rows[headings][one].text(), file.rows[headings][other].text());
            file.rows[headings].swap(one, other);
            Some(Damage {
                kind,
                file: file.name,
                row: None,
                columns: vec![nth(one), nth(other)],
                subjects: Vec::new(),
                what,
            })
        }
        Kind::RowDoubled | Kind::RowDropped => {
            let file = files.get_mut(at)?;
            let row = dice.filled_row(file, 0)?;
            let id = file.id(row);
            let what = format!("{} row {}: {id}", file.name, file_row(row));
            if kind == Kind::RowDoubled {
                let again = file.rows[row].clone();
                file.rows.insert(row + 1, again);
                Some(Damage {
                    kind,
                    file: file.name,
                    row: Some(file_row(row + 1)),
                    columns: Vec::new(),
                    subjects: vec![id],
                    what,
                })
            } else {
                file.rows.remove(row);
                Some(Damage { kind, file: file.name, row: None, columns: Vec::new(), subjects: vec![id], what })
            }
        }
        Kind::CellsShifted => {
            let file = files.get_mut(at)?;
            let row = dice.filled_row(file, 0)?;
            let id = file.id(row);
            let width = file.rows[row].len();
            let place = dice.below(width.min(4)) + 1;
            if place > width {
                return None;
            }
            file.rows[row].insert(place, Cell::Text(String::new()));
            file.rows[row].truncate(width);
            let what = format!("{} row {}: from column {place}", file.name, file_row(row));
            Some(Damage {
                kind,
                file: file.name,
                row: Some(file_row(row)),
                columns: Vec::new(),
                subjects: vec![id],
                what,
            })
        }
        Kind::SheetDropped => {
            let file = files.get_mut(at)?;
            file.rows.clear();
            Some(Damage {
                kind,
                file: file.name,
                row: None,
                columns: Vec::new(),
                subjects: Vec::new(),
                what: file.name.to_owned(),
            })
        }
        Kind::Truncated => {
            let file = files.iter_mut().filter(|file| file.sheet.is_none()).nth(dice.below(3))?;
            let row = file.data.start + dice.below(file.data.len());
            let lost = (row..file.data.end).map(|row| file.id(row)).collect();
            file.rows.truncate(row + 1);
            let width = file.rows[row].len();
            file.rows[row].truncate(1 + dice.below(width - 1));
            let what = format!("{} from row {} on", file.name, file_row(row));
            Some(Damage { kind, file: file.name, row: Some(file_row(row)), columns: Vec::new(), subjects: lost, what })
        }
    }
}

/// Writes the copy, with a pipeline that names it, and runs it without writing anything.
fn tried(files: &[File], folder: &Path) -> Came {
    for file in files {
        if file.rows.is_empty() {
            if file.sheet.is_some() {
                // The workbook is there; its sheet is another one.
                let mut book = rust_xlsxwriter::Workbook::new();
                book.add_worksheet().set_name("Noter").unwrap();
                book.save(folder.join(file.name)).unwrap();
            } else {
                let _ = fs::remove_file(folder.join(file.name));
            }
        } else {
            file.write(folder);
        }
    }
    let text = fs::read_to_string(root().join("pipelines/initial-2022.toml")).unwrap();
    let text = text
        .replace("../data-samples/copenhagen/", "")
        .replace("../config/", &format!("{}/", root().join("config").display()));
    fs::write(folder.join("p.toml"), text).unwrap();
    let request = Request { pipeline: folder.join("p.toml"), ..Request::default() };
    match pipeline::evaluated(&request) {
        Ok(run) => {
            let placements = pipeline::tables_of(&run).unwrap().first().map(placements);
            let pools = run.evaluation.pooling.pools.iter();
            let members = |pool: &Pool| pool.members.iter().map(|member| member.department_id.clone()).collect();
            let pools = pools.map(|pool| (pool.unit_id.clone(), members(pool))).collect();
            Came { placements, pools, columns: columns(&run), findings: run.findings }
        }
        Err(stop) => Came {
            placements: None,
            pools: BTreeMap::new(),
            columns: BTreeMap::new(),
            findings: stop.findings().to_vec(),
        },
    }
}

fn columns(run: &Evaluated) -> BTreeMap<(String, u32), String> {
    let of = |table: &InputTable| -> Vec<_> {
        let place = |column: &Column| {
            let place = table.place(0, column.name);
            Some(((place.file?, place.column_index?), column.name.to_owned()))
        };
        table.table.columns.iter().filter_map(place).collect()
    };
    run.read.tables.given().flat_map(of).collect()
}

/// What a placement decides; sentences and figures may differ without anybody being placed otherwise.
const DECIDED: [&str; 14] = [
    "staircase",
    "step",
    "status",
    "step_in_force",
    "sharpened_criteria",
    "assignment_suspended",
    "waiting_list",
    "waiting_list_extra",
    "flexible",
    "flexible_extra",
    "assignment",
    "assignment_extra",
    "letting_rule",
    "effective_from",
];

fn placements(table: &Table) -> Placements {
    let column = |name: &str| table.iter().find(|(column, _)| column.name == name).map(|(_, values)| values).unwrap();
    let shown = |values: &Values, row: usize| match values {
        Values::Text(values) => values[row].as_ref().map(ToString::to_string),
        Values::Whole(values) => values[row].map(|value| value.to_string()),
        Values::Decimal(values) => values[row].map(|value| value.to_string()),
        Values::Boolean(values) => values[row].map(|value| value.to_string()),
        Values::Date(values) => values[row].map(|value| value.to_string()),
    };
    let ids = column("department_id");
    (0..ids.len())
        .map(|row| {
            let decided = DECIDED.map(|name| shown(column(name), row).unwrap_or_else(String::new)).to_vec();
            (shown(ids, row).unwrap(), decided)
        })
        .collect()
}

/// What tells one finding from another, wherever its row has moved to.
fn identity(finding: &Finding) -> String {
    let place = &finding.place;
    let row = place.row.filter(|_| place.subject.is_none());
    let (code, value, arguments) = (&finding.code, &finding.value, &finding.arguments);
    format!("{code} {:?} {row:?} {:?} {:?} {value:?} {arguments:?}", place.file, place.column, place.subject)
}

/// Whether a text names an id as a word of its own.
fn holds(text: &str, id: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.match_indices(id).any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + id.len()..].starts_with(is_part))
}

fn argument_holds(argument: &Argument, id: &str) -> bool {
    match argument {
        Argument::Text(text) => holds(text, id),
        Argument::List(list) => list.iter().any(|argument| argument_holds(argument, id)),
        Argument::Count(_) | Argument::Number(_) | Argument::Date(_) | Argument::Term(_) => false,
    }
}

/// Whether a finding leads to the damage: it stands at the damaged row, or names what the row is about; of a column or a
/// file as a whole, it is told of that column or file.
fn leads_to(finding: &Finding, damage: &Damage, sound: &Came) -> bool {
    let place = &finding.place;
    let in_file = place.file.as_deref() == Some(damage.file);
    let names = |id: &str| {
        place.subject.as_deref() == Some(id)
            || finding.value.as_deref().is_some_and(|value| holds(value, id))
            || finding.arguments.iter().any(|(_, argument)| argument_holds(argument, id))
    };
    let at_row = in_file && damage.row.is_some() && place.row == damage.row;
    // A file is told of as a whole.
    let at_whole = in_file && damage.row.is_none() && damage.columns.is_empty() && damage.subjects.is_empty();
    let at_column = damage.columns.iter().any(|column| {
        sound.columns.get(&(damage.file.to_owned(), *column)).is_some_and(|name| is_about(finding, in_file, name))
    });
    // A department that is no longer where it was pooled is found where its pool is looked for.
    let pools = sound.pools.iter().filter(|(_, members)| damage.subjects.iter().any(|id| members.contains(id)));
    // And a pool without its figure where its departments are.
    let members = damage.subjects.iter().filter_map(|id| sound.pools.get(id)).flatten();
    let mut ids = damage.subjects.iter().chain(pools.map(|(pool, _)| pool)).chain(members);
    at_row || at_whole && place.row.is_none() || at_column || ids.any(|id| names(id))
}

/// The key figures: each has several columns, and a finding about one of them leads to the others.
const FIGURES: [&str; 5] = ["employment", "convictions", "education", "income", "origin"];

/// Whether a finding is about a column: it stands in it, or in another column of the same key figure, or names the figure
/// that is missing, or is of a code that names the column.
fn is_about(finding: &Finding, in_file: bool, name: &str) -> bool {
    let figure = FIGURES.into_iter().find(|figure| name.starts_with(figure));
    let stands = |column: &str| column == name || figure.is_some_and(|figure| column.starts_with(figure));
    let figure_named = |figure: &str| finding.arguments.iter().any(|(_, argument)| names_term(argument, figure));
    in_file && finding.place.column.as_deref().is_some_and(stands)
        || figure.is_some_and(figure_named)
        || finding.arguments.iter().any(|(key, argument)| *key == name || argument_holds(argument, name))
        || finding.code.contains(&name.replace('_', "-"))
}

fn names_term(argument: &Argument, figure: &str) -> bool {
    match argument {
        Argument::Term(term) => term.contains(figure),
        Argument::List(list) => list.iter().any(|argument| names_term(argument, figure)),
        Argument::Text(_) | Argument::Count(_) | Argument::Number(_) | Argument::Date(_) => false,
    }
}

fn told<'a>(came: &'a Came, sound: &Came) -> Vec<&'a Finding> {
    let known: BTreeSet<String> = sound.findings.iter().map(identity).collect();
    let is_new = |finding: &&Finding| !known.contains(&identity(finding));
    // What is told of the pipeline is not about the copy.
    let is_data = |finding: &&Finding| finding.place.table.is_some();
    came.findings.iter().filter(is_data).filter(is_new).collect()
}

fn outcome(damage: &Damage, came: &Came, sound: &Came) -> Outcome {
    let told = told(came, sound);
    let weighing: Vec<_> = told.into_iter().filter(|finding| finding.severity != Severity::Note).collect();
    let at_place: Vec<_> = weighing.iter().filter(|finding| leads_to(finding, damage, sound)).collect();
    if at_place.iter().any(|finding| finding.severity == Severity::Error) {
        Outcome::Error
    } else if !at_place.is_empty() {
        Outcome::Warning
    } else if came.placements.is_some() && came.placements == sound.placements {
        Outcome::NoPlacementChanged
    } else if !weighing.is_empty() {
        Outcome::WrongPlace
    } else {
        Outcome::Lost
    }
}

/// Whether nothing in the files contradicts the damage, by what the files hold and not by what was found.
fn is_plausible(damage: &Damage, files: &[File], sound: &Came) -> bool {
    let Some(file) = files.iter().find(|file| file.name == damage.file) else { return false };
    match damage.kind {
        Kind::Plausible => true,
        // Two columns of numbers alike in size: either could be the other.
        Kind::HeadingsSwapped => {
            let [one, other] = [0, 1].map(|nth| median(file, damage.columns[nth]));
            one <= other * 3.0 && other <= one * 3.0
        }
        // A column that need not be there.
        Kind::ColumnDropped => {
            let column = (damage.file.to_owned(), damage.columns[0]);
            sound.columns.get(&column).is_some_and(|name| {
                let table = inputs::TABLES.into_iter().find(|table| table.name == file.table).unwrap();
                table.columns.iter().any(|column| column.name == name && !column.required)
            })
        }
        // A department that no other table speaks of.
        Kind::RowDropped if file.table == "departments" => {
            let is_it = |id: &String| damage.subjects.contains(id);
            let others = files.iter().filter(|other| other.table != "departments");
            let mut named = others.flat_map(|other| other.data.clone().map(|row| other.id(row)));
            !named.any(|id| is_it(&id)) && !sound.pools.values().flatten().any(is_it)
        }
        Kind::LetterInNumber
        | Kind::Negative
        | Kind::ColumnOutOfRange
        | Kind::NumberEmptied
        | Kind::BrokenFormula
        | Kind::WordUnknown
        | Kind::RowContradicts
        | Kind::TableContradicts
        | Kind::IdOfAnotherRow
        | Kind::IdDigitsSwapped
        | Kind::ReferenceDigitsSwapped
        | Kind::ColumnRenamed
        | Kind::RowDoubled
        | Kind::RowDropped
        | Kind::CellsShifted
        | Kind::SheetDropped
        | Kind::Truncated => false,
    }
}

fn median(file: &File, column: u32) -> f64 {
    let column = usize::try_from(column).unwrap();
    let number = |row: usize| match file.rows[row].get(column)? {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => text.replace(',', ".").parse().ok(),
        Cell::Day(_) => None,
    };
    let mut numbers: Vec<f64> = file.data.clone().filter_map(number).collect();
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// The same seed gives the same damage.
fn copy(seed: u64, sound: &[File]) -> (Damage, Vec<File>) {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed));
    let kind = KINDS[usize::try_from(seed).unwrap() % KINDS.len()];
    loop {
        let mut files = sound.to_vec();
        if let Some(damage) = damage(kind, &mut files, &mut dice) {
            return (damage, files);
        }
    }
}

#[test]
fn no_damage_is_lost_in_silence() {
    let copies = std::env::var("TRAPPE_DAMAGED").ok().map_or(COPIES, |copies| copies.parse().unwrap());
    let files = files();
    let folder = TempDir::new().unwrap();
    let sound = tried(&files, folder.path());
    let codes: Vec<_> = sound.findings.iter().map(|finding| finding.code).collect();
    assert!(sound.placements.is_some(), "the undamaged copy has errors: {codes:?}");

    let came: Vec<(Damage, Outcome, Vec<String>)> = (0..u64::try_from(copies).unwrap())
        .into_par_iter()
        .map(|seed| {
            let (damage, damaged) = copy(seed, &files);
            let folder = TempDir::new().unwrap();
            let came = tried(&damaged, folder.path());
            let mut outcome = outcome(&damage, &came, &sound);
            if matches!(outcome, Outcome::Lost | Outcome::WrongPlace) && is_plausible(&damage, &files, &sound) {
                outcome = Outcome::Apart;
            }
            let line = |finding: &Finding| {
                let place = &finding.place;
                let (file, row) = (place.file.as_deref().unwrap_or("-"), place.row.unwrap_or(0));
                let (column, value) = (place.column.as_deref().unwrap_or(""), finding.value.as_deref().unwrap_or(""));
                format!("{:?} {} {file} {row} {column} {value}", finding.severity, finding.code)
            };
            let told = self::told(&came, &sound)
                .into_iter()
                .filter(|it| it.severity != Severity::Note)
                .map(line)
                .take(9)
                .collect();
            (damage, outcome, told)
        })
        .collect();

    let mut counts: BTreeMap<Kind, BTreeMap<Outcome, usize>> = BTreeMap::new();
    let mut wrong = String::new();
    for (damage, outcome, told) in &came {
        *counts.entry(damage.kind).or_default().entry(*outcome).or_default() += 1;
        if matches!(outcome, Outcome::Lost | Outcome::WrongPlace) {
            let _ =
                writeln!(wrong, "{outcome:?}, {}: {}\n    {}", damage.kind.shown(), damage.what, told.join("\n    "));
        }
    }
    #[expect(clippy::print_stdout, reason = "the table of docs/damage.md, asked for with --nocapture")]
    {
        println!("{}", table(&counts));
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The table of `docs/damage.md`.
fn table(counts: &BTreeMap<Kind, BTreeMap<Outcome, usize>>) -> String {
    let mut text = String::from("| damage | copies |");
    for (_, shown) in OUTCOMES {
        let _ = write!(text, " {shown} |");
    }
    text.push_str("\n|---|---|---|---|---|---|---|---|\n");
    for (kind, outcomes) in counts {
        let _ = write!(text, "| {} | {} |", kind.shown(), outcomes.values().sum::<usize>());
        for (outcome, _) in OUTCOMES {
            let _ = write!(text, " {} |", outcomes.get(&outcome).copied().unwrap_or(0));
        }
        text.push('\n');
    }
    text
}

/// The page names every kind, and no other.
#[test]
fn the_page_of_damage_names_every_kind() {
    let page = fs::read_to_string(root().join("docs/damage.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" |")).map(|(first, _)| first);
    let named: Vec<&str> = rows.skip_while(|first| *first != "damage").skip(1).take(KINDS.len()).collect();
    assert_eq!(named, KINDS.map(Kind::shown));
}
