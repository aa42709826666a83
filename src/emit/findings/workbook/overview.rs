//! The first sheet: what was found where, what became of the rows, and which checks were made.

use rust_xlsxwriter::{Url, Worksheet, XlsxError};
use trappe_rules::finding::{Message, Severity};

use super::{Part, Told, dress, file_name};
use crate::check::{CheckState, StageCount};
use crate::emit::findings::{States, title, why};
use crate::emit::visible::visible;

/// Widths of the columns, in characters.
const WIDTHS: [f64; 6] = [34.0, 22.0, 11.0, 12.0, 14.0, 60.0];

/// Most names of rows set aside in one cell.
const NAMED: usize = 10;

pub(super) fn write(sheet: &mut Worksheet, told: &Told<'_>, parts: &[Part<'_>]) -> Result<(), XlsxError> {
    let term = |key: &str| told.catalogue.term(key);
    sheet.set_name(term("findings-overview"))?;
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, term("findings-title"), &dress::title())?;
    let states = States::of(told.checks);
    let line = Message::new("findings-checks-line")
        .with("run", states.run())
        .with("passed", states.passed)
        .with("failed", states.failed)
        .with("not-checked", states.not_checked);
    sheet.write_string_with_format(1, 0, told.catalogue.text(&line), &dress::subtitle())?;
    let next = files(sheet, 3, told, parts)?;
    let next = tables(sheet, next, told)?;
    checks(sheet, next, told)?;
    sheet.set_screen_gridlines(false);
    dress::on_paper(sheet);
    Ok(())
}

fn head(sheet: &mut Worksheet, row: u32, told: &Told<'_>, section: &str, keys: &[&str]) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 0, told.catalogue.term(section), &dress::section())?;
    for (column, key) in (0_u16..).zip(keys) {
        let format = match column {
            0 | 1 => dress::heading(),
            2..=4 => dress::number_heading(),
            _ => dress::heading().set_indent(1),
        };
        sheet.write_string_with_format(row + 1, column, told.catalogue.term(key), &format)?;
    }
    Ok(row + 2)
}

/// A line for each sheet of each file.
fn files(sheet: &mut Worksheet, row: u32, told: &Told<'_>, parts: &[Part<'_>]) -> Result<u32, XlsxError> {
    if parts.is_empty() {
        sheet.write_string_with_format(row, 0, told.catalogue.term("findings-nothing"), &dress::section())?;
        return Ok(row + 2);
    }
    let keys =
        ["findings-file", "findings-sheet", "findings-errors", "findings-warnings", "findings-notes", "findings-path"];
    let mut row = head(sheet, row, told, "findings-files", &keys)?;
    for part in parts {
        let shown =
            part.file.map_or_else(|| told.catalogue.term("findings-no-file"), |file| file_name(file).to_owned());
        let own = Url::new(format!("internal:'{}'!A1", part.sheet.replace('\'', "''")));
        sheet.write_url_with_format(row, 0, own.set_text(visible(&shown, false)), &dress::link())?;
        let sheets = part.sheets().into_iter().collect::<Vec<_>>().join(", ");
        dress::fit_row(sheet, row, &[(&shown, WIDTHS[0]), (&sheets, WIDTHS[1])])?;
        sheet.write_string_with_format(row, 1, visible(&sheets, false), &dress::text())?;
        for (column, severity) in (2_u16..).zip([Severity::Error, Severity::Warning, Severity::Note]) {
            let count = part.count(severity);
            sheet.write_number_with_format(row, column, float(count), &dress::count(severity, count))?;
        }
        sheet.write_string_with_format(
            row,
            5,
            visible(part.file.unwrap_or(""), false),
            &dress::quiet().set_indent(1),
        )?;
        row += 1;
    }
    Ok(row + 1)
}

/// A line for each table: rows in, kept, set aside and which.
fn tables(sheet: &mut Worksheet, row: u32, told: &Told<'_>) -> Result<u32, XlsxError> {
    if told.stages.is_empty() {
        return Ok(row);
    }
    let keys =
        ["findings-table", "findings-name", "findings-rows", "findings-kept", "findings-aside", "findings-which"];
    let mut row = head(sheet, row, told, "findings-tables", &keys)?;
    for stage in told.stages {
        let name = told.catalogue.term(&format!("term-table-{}", stage.table));
        let shown = if name.starts_with("term-") { stage.table.to_owned() } else { name };
        sheet.write_string_with_format(row, 0, shown, &dress::text())?;
        sheet.write_string_with_format(row, 1, stage.table, &dress::quiet())?;
        sheet.write_number_with_format(row, 2, f64::from(stage.rows_in), &dress::number())?;
        sheet.write_number_with_format(row, 3, f64::from(stage.kept), &dress::number())?;
        let aside = stage.set_aside.len();
        sheet.write_number_with_format(row, 4, float(aside), &dress::count(Severity::Error, aside))?;
        let names = names(stage, told);
        dress::fit_row(sheet, row, &[(&names, WIDTHS[5])])?;
        sheet.write_string_with_format(row, 5, visible(&names, false), &dress::text_after())?;
        row += 1;
    }
    Ok(row + 1)
}

fn names(stage: &StageCount, told: &Told<'_>) -> String {
    let mut names = stage.set_aside.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if stage.set_aside.len() > NAMED {
        let more = Message::new("findings-and-more").with("count", stage.set_aside.len() - NAMED);
        names.push(' ');
        names.push_str(&told.catalogue.text(&more));
    }
    names
}

/// A line for each check: what failed first, then what could not be checked, then what passed.
fn checks(sheet: &mut Worksheet, row: u32, told: &Told<'_>) -> Result<(), XlsxError> {
    let keys =
        ["findings-check", "findings-state", "findings-errors", "findings-warnings", "findings-notes", "findings-why"];
    let first = head(sheet, row, told, "findings-checks", &keys)?;
    let order = [CheckState::Failed, CheckState::NotChecked, CheckState::Passed];
    let sorted = order.iter().flat_map(|state| told.checks.iter().filter(move |check| check.state == *state));
    for (row, check) in (first..).zip(sorted) {
        sheet.write_string_with_format(row, 0, title(check, told.catalogue), &dress::text())?;
        let key = match check.state {
            CheckState::Passed => "findings-passed",
            CheckState::Failed => "findings-failed",
            CheckState::NotChecked => "findings-not-checked",
        };
        sheet.write_string_with_format(row, 1, told.catalogue.term(key), &dress::state(check.state))?;
        let counts =
            [(Severity::Error, check.errors), (Severity::Warning, check.warnings), (Severity::Note, check.notes)];
        for (column, (severity, count)) in (2_u16..).zip(counts) {
            let format = dress::count(severity, count as usize);
            sheet.write_number_with_format(row, column, f64::from(count), &format)?;
        }
        let why = why(check, told.catalogue).into_iter().collect::<String>();
        sheet.write_string_with_format(row, 5, why, &dress::text_after())?;
    }
    Ok(())
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
