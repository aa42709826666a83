//! Where a letting wheel stands, written back (L15): one department's row of a text file, every other byte as it was; whole
//! or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use trappe_config::InputSpec;
use trappe_ingest::InputTable;
use trappe_rules::columns::inputs::WHEEL_STATE;
use trappe_rules::finding::{Finding, Place};
use trappe_rules::letting::wheel::{Round, Standing, State};
use trappe_rules::quantity::Date;

use super::{Evaluated, Stop, convention, loose, read};
use crate::emit::{self, CanonicalLabels, Dress, Format};
use crate::tables;

/// Signs that may separate the columns of a text file.
const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// What is written of a department's wheel.
#[derive(Clone, Debug)]
pub struct NewState {
    /// Department.
    pub department_id: String,
    /// Index into the city's departments.
    pub department: usize,
    /// Where it stands now.
    pub state: State,
    /// The day it does, where that was said.
    pub as_of: Option<Date>,
}

/// Writes a new state into `target`, or into the pipeline's own table of states; gives the file. A file that is not there is
/// made, with every state that was said.
///
/// # Errors
/// [`Stop::Usage`] where there is no such file, or it is none whose one row can be replaced; [`Stop::Fault`] when the disk
/// refuses.
pub fn write(evaluated: &Evaluated, new: &NewState, target: Option<&Path>) -> Result<PathBuf, Stop> {
    let spec = evaluated.prepared.pipeline.inputs.get(WHEEL_STATE.name);
    match (target, spec, &evaluated.read.tables.wheel_state) {
        (Some(target), _, _) if !target.exists() => fresh(evaluated, new, target),
        (_, Some(spec), Some(table)) => {
            let path = read::source(&evaluated.prepared, spec).path;
            let text = fs::read(&path).map_err(|error| loose::failed(&path, &error))?;
            let refused = |code| Stop::Usage(vec![Finding::error(code, table.table_place()).rule("L15")]);
            let text = String::from_utf8(text).map_err(|_not_text| refused("wheel-state-not-editable"))?;
            let edited = edited(&text, table, new).ok_or_else(|| refused("wheel-state-not-editable"))?;
            if !holds(evaluated, spec, table, new, &edited) {
                return Err(refused("wheel-state-not-editable"));
            }
            put(&path, edited.into_bytes())
        }
        (Some(_) | None, _, _) => {
            let place = Place { column: Some("inputs.wheel_state".to_owned()), ..Place::default() };
            Err(Stop::Usage(vec![Finding::error("wheel-state-nowhere", place).rule("L15")]))
        }
    }
}

/// A file of its own, with what was said of other departments.
fn fresh(evaluated: &Evaluated, new: &NewState, target: &Path) -> Result<PathBuf, Stop> {
    let known =
        evaluated.outlook.wheels.iter().filter(|standing| standing.given || standing.department == new.department);
    let mut known: Vec<Standing> = known.cloned().collect();
    for standing in known.iter_mut().filter(|standing| standing.department == new.department) {
        (standing.state, standing.as_of, standing.given) = (new.state, new.as_of, true);
    }
    let table = tables::wheel_state(&evaluated.read.accepted.city, &known);
    let dress = Dress { convention: convention(&evaluated.prepared), provenance: &[], labels: &CanonicalLabels };
    let bytes = emit::bytes(&table, Format::Csv, &dress).map_err(|error| Stop::Fault(vec![error.finding()]))?;
    put(target, bytes)
}

/// Where a link leads, so that the link stays one.
fn put(path: &Path, bytes: Vec<u8>) -> Result<PathBuf, Stop> {
    let path = if path.exists() {
        fs::canonicalize(path).map_err(|error| loose::failed(path, &error))?
    } else {
        path.to_owned()
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    loose::files_written(&[(path.clone(), bytes)], folder)?;
    Ok(path)
}

/// The text with one row replaced, or one more. `None` where its lines are not the rows that were read.
fn edited(text: &str, table: &InputTable, new: &NewState) -> Option<String> {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let (header, delimiter) = header(&lines, table)?;
    let row = (0..table.rows()).find(|row| {
        let id = table.column_handle("department_id").and_then(|id| table.text_at(*row, id).ok());
        id == Some(new.department_id.as_str())
    });
    // Rows of the file count from 1.
    let index = match row {
        Some(row) => Some(usize::try_from(table.file_row(row)).ok()?.checked_sub(1)?),
        None => None,
    };
    let mut cells = match index {
        Some(index) => fields(lines.get(index)?, delimiter),
        None => vec![String::new(); fields(&header, delimiter).len()],
    };
    let columns: Vec<&'static str> = table.columns().collect();
    let numbered = |row| table.raw(row, "round").is_some_and(|round| round.trim().parse::<u8>().is_ok());
    let round = if (0..table.rows()).any(numbered) { number(new.state.round) } else { new.state.round.name() };
    for column in columns {
        let value = match column {
            "department_id" if row.is_none() => new.department_id.clone(),
            "next_position" => new.state.next_position.to_string(),
            "round" => round.to_owned(),
            "used_assignments" => new.state.used.map_or_else(String::new, |used| used.to_string()),
            "as_of" => new.as_of.map_or_else(String::new, |day| day.to_string()),
            _ => continue,
        };
        let at = table.place(0, column).column_index? as usize;
        *cells.get_mut(at)? = value;
    }
    let line = cells.join(&delimiter.to_string());
    if let Some(there) = index.and_then(|index| lines.get_mut(index)) {
        *there = format!("{line}{}", ending(there));
    } else {
        let end = ending(&header).to_owned();
        if let Some(last) = lines.last_mut().filter(|last| ending(last).is_empty()) {
            last.push_str(&end);
        }
        lines.push(format!("{line}{end}"));
    }
    Some(lines.concat())
}

/// The line whose cells are the headings that were read, and what separates them.
fn header(lines: &[String], table: &InputTable) -> Option<(String, char)> {
    let is_it = |line: &str, delimiter| {
        let fields = fields(line, delimiter);
        table.columns().all(|column| {
            let at = table.place(0, column).column_index.and_then(|at| fields.get(at as usize));
            at.is_some_and(|field| Some(plain(field).as_str()) == table.heading(column).map(str::trim))
        })
    };
    lines.iter().find_map(|line| DELIMITERS.into_iter().find(|it| is_it(line, *it)).map(|it| (line.clone(), it)))
}

/// How a line ends.
fn ending(line: &str) -> &'static str {
    if line.ends_with("\r\n") {
        "\r\n"
    } else if line.ends_with('\n') {
        "\n"
    } else {
        ""
    }
}

/// A round where the file has them by number.
const fn number(round: Round) -> &'static str {
    match round {
        Round::First => "1",
        Round::Second => "2",
    }
}

/// The fields of a line as they stand, quotes and all.
fn fields(line: &str, delimiter: char) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for sign in line.trim_end_matches(['\r', '\n']).chars() {
        quoted ^= sign == '"';
        match fields.last_mut() {
            Some(field) if quoted || sign != delimiter => field.push(sign),
            Some(_) | None => fields.push(String::new()),
        }
    }
    fields
}

/// A heading without the quotes and the mark a text may begin with.
fn plain(field: &str) -> String {
    field.trim_start_matches('\u{feff}').trim().trim_matches('"').trim().to_owned()
}

/// Whether the text, read as the file was, has the new state and every other row as it was.
fn holds(evaluated: &Evaluated, spec: &InputSpec, before: &InputTable, new: &NewState, text: &str) -> bool {
    let source = read::source(&evaluated.prepared, spec);
    let read = evaluated.prepared.reader().read_bytes(&WHEEL_STATE, &source, text.as_bytes().to_vec());
    let Some(after) = read.result else { return false };
    let id = |table: &InputTable, row| {
        table.column_handle("department_id").and_then(|id| table.text_at(row, id).ok().map(str::to_owned))
    };
    let others = |table: &InputTable| -> Vec<Vec<Option<String>>> {
        let rows = (0..table.rows()).filter(|row| id(table, *row).as_deref() != Some(&new.department_id));
        rows.map(|row| table.columns().map(|column| table.raw(row, column).map(str::to_owned)).collect()).collect()
    };
    let mine = (0..after.rows()).find(|row| id(&after, *row).as_deref() == Some(&new.department_id));
    let whole = |row, column| after.column_handle(column).and_then(|at| after.number_at(row, at).ok());
    let position = mine.and_then(|row| whole(row, "next_position"));
    let round = mine.and_then(|row| after.column_handle("round").and_then(|at| after.text_at(row, at).ok()));
    others(before) == others(&after)
        && position.is_some_and(|position| position == new.state.next_position.into())
        && round == Some(new.state.round.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_their_quotes() {
        assert_eq!(fields("a;\"b;c\";d\r\n", ';'), ["a", "\"b;c\"", "d"]);
        assert_eq!(fields("\n", ';'), [""]);
        assert_eq!(plain("\u{feff}\"Afdelings-id\" "), "Afdelings-id");
    }
}
