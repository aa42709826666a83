//! The sheet behind the one to fill in: every column with its heading, its name, and what it means.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::book::{DARK, LIGHT, heading_format};
use super::words::Words;

/// Headings of the guide, by their texts, and how wide their columns are.
const COLUMNS: [(&str, f64); 6] = [
    ("guide-heading", 32.0),
    ("guide-name", 26.0),
    ("guide-needed", 17.0),
    ("guide-unit", 25.0),
    ("guide-meaning", 58.0),
    ("guide-values", 34.0),
];
/// Row of those headings, from 0.
const TOP: u32 = 4;
/// Letters of the text above them that fit one line across the sheet.
const LINE: usize = 160;
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
    let lines = u32::try_from(how.chars().count() / LINE + 1).unwrap_or(1);
    sheet.set_row_height(2, lines * 16)?;
    for (index, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(index, width)?;
        sheet.write_string_with_format(TOP, index, words.say(name), &heading_format(true))?;
    }
    let cell = text.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LIGHT);
    for (row, column) in (TOP + 1..).zip(words.table.columns) {
        let heading = if column.required { cell.clone().set_bold() } else { cell.clone() };
        sheet.write_string_with_format(row, 0, words.heading(column), &heading)?;
        sheet.write_string_with_format(row, 1, column.name, &cell)?;
        sheet.write_string_with_format(row, 2, words.needed(column), &cell)?;
        sheet.write_string_with_format(row, 3, words.kind(column), &cell)?;
        sheet.write_string_with_format(row, 4, words.meaning(column), &cell)?;
        sheet.write_string_with_format(row, 5, words.choices(column).join("\n"), &cell)?;
    }
    sheet.set_freeze_panes(TOP + 1, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_repeat_rows(TOP, TOP)?;
    sheet.set_footer(format!("&L&A&R{} &P / &N", words.say("page")));
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
