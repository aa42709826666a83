//! The findings of one file, the most severe first.

use std::fmt::Write as _;

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};
use trappe_rules::finding::{Cause, Finding};

use super::{Part, Target, Told, dress};
use crate::emit::findings::heading;
use crate::emit::visible::{cut, visible};

/// Most rows of a sheet: a workbook holds no more links than some 65,000.
const MOST: usize = 50_000;

/// Width by which headings are fitted: they are bold, and share their cell with a button.
const NARROW: f64 = 10.0;

/// Most characters of a text; a cell holds 32,767.
const LONGEST: usize = 2_000;

/// A column of the sheet, and how wide it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Severity,
    Sheet,
    Cell,
    Subject,
    Heading,
    Value,
    Message,
    Help,
    Consequence,
    Because,
    Rule,
    Code,
}

impl Column {
    const ALL: [Self; 12] = [
        Self::Severity,
        Self::Sheet,
        Self::Cell,
        Self::Subject,
        Self::Heading,
        Self::Value,
        Self::Message,
        Self::Help,
        Self::Consequence,
        Self::Because,
        Self::Rule,
        Self::Code,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Severity => "findings-severity",
            Self::Sheet => "findings-sheet",
            Self::Cell => "findings-cell",
            Self::Subject => "findings-subject",
            Self::Heading => "findings-column",
            Self::Value => "findings-value",
            Self::Message => "findings-wrong",
            Self::Help => "findings-help",
            Self::Consequence => "findings-consequence",
            Self::Because => "findings-because",
            Self::Rule => "findings-rule",
            Self::Code => "findings-code",
        }
    }

    const fn width(self) -> f64 {
        match self {
            Self::Severity => 12.0,
            Self::Sheet | Self::Value | Self::Subject => 14.0,
            Self::Cell => 9.0,
            Self::Message | Self::Help => 40.0,
            Self::Consequence => 30.0,
            Self::Because => 20.0,
            Self::Rule => 11.0,
            Self::Heading | Self::Code => 18.0,
        }
    }

    /// Whether it is left out where no finding has anything in it.
    const fn may_be_left_out(self) -> bool {
        matches!(self, Self::Subject | Self::Value | Self::Consequence | Self::Because)
    }
}

pub(super) fn write(
    sheet: &mut Worksheet,
    told: &Told<'_>,
    part: &Part<'_>,
    target: Option<&Target>,
) -> Result<(), XlsxError> {
    sheet.set_name(&part.sheet)?;
    let filled = |column: Column| {
        if column == Column::Sheet {
            // One sheet is named by the overview.
            return part.sheets().len() > 1;
        }
        !column.may_be_left_out() || part.findings.iter().any(|finding| text(finding, column, told).is_some())
    };
    let columns: Vec<Column> = Column::ALL.into_iter().filter(|column| filled(*column)).collect();
    for (index, column) in (0_u16..).zip(&columns) {
        sheet.set_column_width(index, column.width())?;
        sheet.write_string_with_format(0, index, told.catalogue.term(column.key()), &dress::heading())?;
    }
    let headings: Vec<String> = columns.iter().map(|column| told.catalogue.term(column.key())).collect();
    dress::fit_row(sheet, 0, &headings.iter().map(|text| (text.as_str(), NARROW)).collect::<Vec<_>>())?;
    let formats: Vec<(Column, Format)> = columns.iter().map(|column| (*column, format(*column))).collect();
    for (row, finding) in (1_u32..).zip(part.findings.iter().take(MOST)) {
        let texts: Vec<String> = columns.iter().map(|column| shown(finding, *column, told)).collect();
        let widths = columns.iter().map(|column| column.width());
        dress::fit_row(sheet, row, &texts.iter().map(String::as_str).zip(widths).collect::<Vec<_>>())?;
        for (index, ((column, format), shown)) in (0_u16..).zip(formats.iter().zip(&texts)) {
            match column {
                Column::Severity => {
                    sheet.write_string_with_format(row, index, shown, &dress::severity(finding.severity))?;
                }
                Column::Cell => link(sheet, (row, index), finding, shown, target)?,
                Column::Sheet
                | Column::Subject
                | Column::Heading
                | Column::Value
                | Column::Message
                | Column::Help
                | Column::Consequence
                | Column::Because
                | Column::Rule
                | Column::Code => {
                    sheet.write_string_with_format(row, index, shown, format)?;
                }
            }
        }
    }
    let rows = u32::try_from(part.findings.len().min(MOST)).unwrap_or(u32::MAX);
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, rows, last)?;
    if part.findings.len() > MOST {
        sheet.write_string_with_format(
            rows.saturating_add(2),
            0,
            told.catalogue.term("findings-more-elsewhere"),
            &dress::subtitle(),
        )?;
    }
    // Severity, sheet and cell stay in sight while the texts are read.
    let kept = columns.iter().position(|column| *column == Column::Cell).map_or(1, |position| position + 1);
    sheet.set_freeze_panes(1, u16::try_from(kept).unwrap_or(1))?;
    sheet.set_repeat_rows(0, 0)?;
    dress::on_paper(sheet);
    Ok(())
}

fn format(column: Column) -> Format {
    match column {
        Column::Value => dress::value(),
        Column::Rule | Column::Code | Column::Because => dress::quiet(),
        Column::Severity
        | Column::Sheet
        | Column::Cell
        | Column::Subject
        | Column::Heading
        | Column::Message
        | Column::Help
        | Column::Consequence => dress::text(),
    }
}

/// What stands in a cell, fit to be shown.
fn shown(finding: &Finding, column: Column, told: &Told<'_>) -> String {
    let text = text(finding, column, told);
    text.map_or_else(String::new, |text| cut(&visible(&text, true), LONGEST).into_owned())
}

fn text(finding: &Finding, column: Column, told: &Told<'_>) -> Option<String> {
    let place = &finding.place;
    let texts = || told.catalogue.finding(finding);
    match column {
        Column::Severity => Some(told.catalogue.term(&format!("term-{}", finding.severity.name()))),
        Column::Sheet => place.sheet.clone(),
        Column::Cell => where_in_file(finding, told),
        Column::Subject => place.subject.clone(),
        Column::Heading => heading(finding).map(str::to_owned),
        Column::Value => finding.value.clone(),
        Column::Message => Some(texts().message),
        Column::Help => Some(texts().help),
        Column::Consequence => finding.cause.is_none().then(|| texts().consequence).flatten(),
        Column::Because => finding.cause.as_deref().map(because),
        Column::Rule => rule(finding).map(str::to_owned),
        Column::Code => Some(finding.code.to_owned()),
    }
}

/// The rule or column that needs it; what else the description of the data says is for its makers.
fn rule(finding: &Finding) -> Option<&'static str> {
    let rule = finding.rule.map(|rule| rule.strip_prefix("data.md ").unwrap_or(rule));
    rule.filter(|rule| !rule.contains(' ') && *rule != "keys")
}

/// `F17`; the row or the line of a text where there is no cell.
fn where_in_file(finding: &Finding, told: &Told<'_>) -> Option<String> {
    let place = &finding.place;
    let row = |row: u32| {
        let message = trappe_rules::finding::Message::new("cli-place-row").with("row", row);
        told.catalogue.text(&message)
    };
    place.cell().or_else(|| place.row.map(row))
}

/// The finding it follows from (`departments.xlsx F17 key-duplicate`).
fn because(cause: &Cause) -> String {
    let parts = [cause.place.file.clone(), cause.place.cell(), Some(cause.code.to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The place as a link to the supplier's file: to the cell where it is a workbook, to the file where it is not.
fn link(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    finding: &Finding,
    shown: &str,
    target: Option<&Target>,
) -> Result<(), XlsxError> {
    let place = &finding.place;
    let Some(target) = target.filter(|target| !target.path.is_empty()) else {
        sheet.write_string_with_format(row, column, shown, &dress::text())?;
        return Ok(());
    };
    let cell = place.cell().or_else(|| place.row.map(|row| format!("A{row}")));
    let anchor = match (&place.sheet, target.cells) {
        // A sheet's name stands in apostrophes, and one in it twice.
        (Some(name), true) => {
            format!("#'{}'!{}", name.replace('\'', "''"), cell.unwrap_or_else(|| "A1".to_owned()))
        }
        (Some(_) | None, _) => String::new(),
    };
    let shown = if shown.is_empty() { super::file_name(&target.path) } else { shown };
    let url = Url::new(format!("file:///{}{anchor}", escaped(&target.path))).set_text(shown);
    sheet.write_url_with_format(row, column, url, &dress::link())?;
    Ok(())
}

/// What would end or change a path in a link, written by number.
fn escaped(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for letter in path.chars() {
        match letter {
            '%' | '#' | ' ' | '"' | '<' | '>' | '[' | ']' | '^' | '`' | '{' | '}' | '?' => {
                let _ = write!(text, "%{:02x}", u32::from(letter));
            }
            letter => text.push(letter),
        }
    }
    text
}
