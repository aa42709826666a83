//! The sheet behind the one to fill in: every column with its heading, its name, and what it means.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::book::{DARK, LIGHT, heading_format};
use super::words::Words;

/// Headings of the guide, by their texts, and how wide their columns are.
const COLUMNS: [(&str, u8); 6] = [
    ("guide-heading", 32),
    ("guide-name", 26),
    ("guide-needed", 22),
    ("guide-unit", 25),
    ("guide-meaning", 58),
    ("guide-values", 34),
];
/// Row of those headings, from 0.
const TOP: u32 = 4;
/// Height of a line of text.
const LINE_HEIGHT: u32 = 15;
/// The paper of Danish printers, as workbooks number it.
const A4: u8 = 9;

pub(super) fn sheet(sheet: &mut Worksheet, words: &Words<'_>) -> Result<(), XlsxError> {
    sheet.set_name(words.say("guide"))?;
    let title = Format::new().set_bold().set_font_size(14).set_font_color(DARK);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.write_string_with_format(0, 0, words.sheet(), &title)?;
    sheet.write_string(1, 0, words.about())?;
    let last = u16::try_from(COLUMNS.len() - 1).unwrap_or(0);
    let how = words.how();
    sheet.merge_range(2, 0, 2, last, &how, &text)?;
    let across: usize = COLUMNS.iter().map(|(_, width)| usize::from(*width)).sum();
    sheet.set_row_height(2, u32::try_from(lines_of(&how, across)).unwrap_or(1) * LINE_HEIGHT + 3)?;
    for (index, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(index, width)?;
        sheet.write_string_with_format(TOP, index, words.say(name), &heading_format(true))?;
    }
    sheet.set_row_height(TOP, 20)?;
    let cell = text.set_indent(1).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LIGHT);
    for (row, column) in (TOP + 1..).zip(words.table.columns) {
        let cells = [
            words.heading(column),
            column.name.to_owned(),
            words.needed(column),
            words.kind(column),
            words.meaning(column),
            words.choices(column).join("\n"),
        ];
        let mut lines = 1;
        for ((index, text), (_, width)) in (0_u16..).zip(&cells).zip(COLUMNS) {
            let is_needed_heading = index == 0 && column.required;
            let format = if is_needed_heading { cell.clone().set_bold() } else { cell.clone() };
            sheet.write_string_with_format(row, index, text, &format)?;
            lines = lines.max(lines_of(text, width.into()));
        }
        sheet.set_row_height(row, u32::try_from(lines).unwrap_or(1) * LINE_HEIGHT + 3)?;
    }
    sheet.set_freeze_panes(TOP + 1, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_repeat_rows(TOP, TOP)?;
    sheet.set_footer(format!("&L&A&R{} &P / &N", words.say("page")));
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// How many lines a text takes in so many letters' width; a workbook's writer has to say it, its readers do not count.
fn lines_of(text: &str, width: usize) -> usize {
    text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum()
}
