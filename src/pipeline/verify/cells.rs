//! Two forms of one table, row by row of the same key: which rows one of them lacks, which cells are not the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use trappe_ingest::{InputTable, Reader, SourceSpec, Value};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::{Finding, Place};

use super::super::prepare::Prepared;
use crate::emit::Labels;

/// Most rows, and most cells, of a table that are told one by one.
const FIRST: usize = 5;

/// Longest text of a cell that is shown.
const LONGEST: usize = 200;

/// How two tables are not the same.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Cells that are not the same.
    pub(super) count: usize,
    /// Keys of rows the folder's table lacks.
    pub(super) missing: Vec<String>,
    /// Keys of rows the folder's table has too many.
    pub(super) extra: Vec<String>,
    first: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    key: String,
    column: &'static str,
    there: Option<String>,
    made: Option<String>,
}

impl Cells {
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0 && self.missing.is_empty() && self.extra.is_empty()
    }

    /// The first of them, each a finding.
    pub(super) fn findings(&self, table: &Place) -> Vec<Finding> {
        let row = |code: &'static str| {
            move |key: &String| Finding::error(code, Place { subject: Some(key.clone()), ..table.clone() })
        };
        let missing = self.missing.iter().take(FIRST).map(row("verify-row-missing"));
        let extra = self.extra.iter().take(FIRST).map(row("verify-row-extra"));
        let cells = self.first.iter().map(|cell| {
            let column = Some(cell.column.to_owned());
            let place = Place { subject: Some(cell.key.clone()), column, ..table.clone() };
            let shown = |text: &Option<String>| text.as_deref().map_or_else(String::new, cut);
            Finding::error("verify-cell-differs", place).value(shown(&cell.there)).with("made", shown(&cell.made))
        });
        missing.chain(extra).chain(cells).collect()
    }
}

/// Two forms of the rows of an input; `None` where either cannot be read.
pub(super) fn of_input(name: &str, there: &[u8], made: &[u8]) -> Option<Cells> {
    let table = inputs::by_name(name)?;
    let read = |bytes: &[u8]| trappe_ingest::from_parquet(table, bytes.to_vec()).ok();
    Some(compared(&read(there)?, &read(made)?))
}

/// Two files of one table of results; `None` where either cannot be read.
pub(super) fn of_output(
    schema: &'static Table,
    file: &str,
    there: &[u8],
    made: &[u8],
    prepared: &Prepared,
) -> Option<Cells> {
    let reader = Reader::embedded(prepared.limits());
    let labels: Vec<_> =
        schema.columns.iter().map(|column| (prepared.catalogue().heading(schema, column), column.name)).collect();
    let known = labels.iter().map(|(heading, name)| (heading.as_str(), *name));
    let reader = Reader { headings: reader.headings.clone().with_table(schema, known), ..reader };
    let spec = SourceSpec { path: PathBuf::from(file), shown: file.to_owned(), ..SourceSpec::default() };
    let read = |bytes: &[u8]| reader.read_bytes(schema, &spec, bytes.to_vec()).result;
    Some(compared(&read(there)?, &read(made)?))
}

fn compared(there: &InputTable, made: &InputTable) -> Cells {
    let mut cells = Cells::default();
    let (rows_there, rows_made) = (by_key(there), by_key(made));
    let shown = |(key, nth): &(String, usize)| if *nth == 0 { key.clone() } else { format!("{key} ({})", nth + 1) };
    cells.extra = rows_there.keys().filter(|key| !rows_made.contains_key(*key)).map(shown).collect();
    cells.missing = rows_made.keys().filter(|key| !rows_there.contains_key(*key)).map(shown).collect();
    let columns: BTreeSet<&'static str> = there.columns().chain(made.columns()).collect();
    let columns = there.table.columns.iter().map(|column| column.name).filter(|name| columns.contains(name));
    let columns: Vec<&'static str> = columns.collect();
    for (key, row) in &rows_there {
        let Some(other) = rows_made.get(key) else { continue };
        for column in &columns {
            let (one, two) = (written(there, *row, column), written(made, *other, column));
            if one == two {
                continue;
            }
            cells.count += 1;
            if cells.first.len() < FIRST {
                cells.first.push(Cell { key: shown(key), column, there: one.0, made: two.0 });
            }
        }
    }
    cells
}

/// A cell as it stands, and what it is.
fn written<'a>(table: &'a InputTable, row: u32, column: &str) -> (Option<String>, Value<'a>) {
    (table.as_written(row, column).map(std::borrow::Cow::into_owned), table.value(row, column))
}

/// Rows by their key, or by their number where there is none; those of one key in their order.
fn by_key(table: &InputTable) -> BTreeMap<(String, usize), u32> {
    let mut rows = BTreeMap::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in 0..table.rows() {
        let parts: Vec<String> = table.table.key.iter().filter_map(|key| written(table, row, key).0).collect();
        let key = if parts.is_empty() { format!("{:07}", table.file_row(row)) } else { parts.join(" · ") };
        let nth = seen.entry(key.clone()).or_insert(0);
        rows.insert((key, *nth), row);
        *nth += 1;
    }
    rows
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
