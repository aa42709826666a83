//! The workbook of one table: the sheet to fill in, and the guide behind it.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};
use trappe_rules::columns::{Column, Kind, inputs};

use super::guide;
use super::words::{Words, is_committee};

/// The last row of a sheet, from 0: lists and limits hold down to it.
const LAST_ROW: u32 = 1_048_575;
/// The paper of Danish printers, as workbooks number it.
const A4: u8 = 9;
/// Most columns that can be read when printed one page wide.
const ONE_PAGE_WIDE: usize = 14;
/// What a workbook can show of a title and a text beside a cell.
const TITLE_LETTERS: usize = 32;
const TEXT_LETTERS: usize = 255;

/// Headings that must be there, and others.
pub(super) const DARK: Color = Color::RGB(0x1F_4E_79);
pub(super) const LIGHT: Color = Color::RGB(0xDD_EB_F7);

/// The workbook as the bytes of its file.
pub(super) fn bytes(words: &Words<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed day: a workbook's bytes hang on it.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created).set_author("trappe"));
    sheet(workbook.add_worksheet(), words)?;
    guide::sheet(workbook.add_worksheet(), words)?;
    workbook.save_to_buffer()
}

/// A heading that must be there, or one that may be left out.
pub(super) fn heading_format(required: bool) -> Format {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White);
    if required {
        format.set_background_color(DARK).set_font_color(Color::White)
    } else {
        format.set_background_color(LIGHT).set_font_color(DARK)
    }
}

fn sheet(sheet: &mut Worksheet, words: &Words<'_>) -> Result<(), XlsxError> {
    sheet.set_name(words.sheet())?;
    for (index, column) in (0_u16..).zip(words.table.columns) {
        let heading = words.heading(column);
        sheet.set_column_width(index, width(column, &heading))?;
        // The format of a whole column fills no cell: an empty row stays an empty row.
        sheet.set_column_format(index, &Format::new().set_num_format(number_format(column.kind)))?;
        sheet.write_string_with_format(0, index, &heading, &heading_format(column.required))?;
        sheet.insert_note(0, index, &note(words, column))?;
        if let Some(limits) = limits(words, column, &heading)? {
            sheet.add_data_validation(1, index, LAST_ROW, index, &limits)?;
        }
    }
    sheet.set_row_height(0, 48)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_tab_color(DARK);
    sheet.set_paper_size(A4).set_landscape().set_repeat_rows(0, 0)?.set_repeat_columns(0, 0)?;
    sheet.set_footer(format!("&L&A&R{} &P / &N", words.say("page")));
    let pages_wide = if words.table.columns.len() <= ONE_PAGE_WIDE { 1 } else { 2 };
    sheet.set_print_fit_to_pages(pages_wide, 0);
    Ok(())
}

const fn number_format(kind: Kind) -> &'static str {
    match kind {
        // Leading zeros are kept in cells of text only.
        Kind::Id | Kind::Text | Kind::Joined => "@",
        Kind::Whole | Kind::Year => "0",
        Kind::Decimal | Kind::Percent => "0.0#",
        Kind::Kroner => "#,##0",
        Kind::Date => "dd-mm-yyyy",
        Kind::Boolean | Kind::Choice(_) => "General",
    }
}

/// Room for the heading in three lines, and for what stands below it.
fn width(column: &Column, heading: &str) -> f64 {
    let least = match column.kind {
        Kind::Text if ["region", "municipality", "letting_rule"].contains(&column.name) => 16,
        Kind::Text => 26,
        Kind::Choice(_) => 20,
        Kind::Joined => 18,
        Kind::Id => 15,
        Kind::Whole | Kind::Decimal | Kind::Percent | Kind::Kroner | Kind::Year | Kind::Date | Kind::Boolean => 13,
    };
    let longest = heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let widest = least.max(longest + 4).max(heading.chars().count().div_ceil(3) + 2);
    u16::try_from(widest).map_or(60.0, f64::from)
}

/// Help on a heading.
fn note(words: &Words<'_>, column: &Column) -> Note {
    let mut text = format!("{}.\n\n{}. {}.", words.meaning(column), words.kind(column), words.needed(column));
    let choices = words.choices(column);
    if !choices.is_empty() {
        text.push_str("\n\n");
        text.push_str(&choices.join("\n"));
    }
    let lines: usize = text.lines().map(|line| line.chars().count() / 34 + 1).sum();
    let height = u32::try_from(lines).map_or(400, |lines| lines * 17 + 12);
    Note::new(text).add_author_prefix(false).set_author("trappe").set_width(260).set_height(height)
}

/// What may be written below a heading: a list to choose from, limits, and what is said beside the cell.
fn limits(words: &Words<'_>, column: &Column, heading: &str) -> Result<Option<DataValidation>, XlsxError> {
    let validation = DataValidation::new();
    let choices = words.choices(column);
    let (limits, error) = match column.kind {
        Kind::Text if is_committee(column) => {
            // Another agreement has other committees: what is not in the list is asked about, not refused.
            let limits = validation.allow_list_strings(&choices)?;
            (limits.set_error_style(DataValidationErrorStyle::Warning), Some("committee"))
        }
        Kind::Choice(_) | Kind::Boolean => (validation.allow_list_strings(&choices)?, Some("choice")),
        Kind::Whole => (validation.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)), Some("whole")),
        Kind::Year => {
            let (first, last) = inputs::YEARS;
            (validation.allow_whole_number(DataValidationRule::Between(first.into(), last.into())), Some("year"))
        }
        Kind::Percent => {
            let rule = if inputs::PERCENT_WITHOUT_CEILING.contains(&column.name) {
                DataValidationRule::GreaterThanOrEqualTo(0.0)
            } else {
                DataValidationRule::Between(0.0, 100.0)
            };
            (validation.allow_decimal_number(rule), Some("percent"))
        }
        Kind::Decimal | Kind::Kroner => {
            let rule = if inputs::SIGNED.contains(&(words.table.name, column.name)) {
                DataValidationRule::GreaterThan(f64::MIN)
            } else {
                DataValidationRule::GreaterThanOrEqualTo(0.0)
            };
            (validation.allow_decimal_number(rule), Some("decimal"))
        }
        Kind::Date => {
            // Older days are text in a workbook, which the readers take too: asked about, not refused.
            let first = ExcelDateTime::from_ymd(1900, 1, 1)?;
            let limits = validation.allow_date(DataValidationRule::GreaterThanOrEqualTo(&first));
            (limits.set_error_style(DataValidationErrorStyle::Warning), Some("date"))
        }
        Kind::Id | Kind::Joined => (validation.allow_any_value(), None),
        Kind::Text => return Ok(None),
    };
    let said = format!("{}. {}.", words.meaning(column), words.kind(column));
    let mut limits =
        limits.set_input_title(cut(heading, TITLE_LETTERS))?.set_input_message(cut(&said, TEXT_LETTERS))?;
    if let Some(error) = error {
        limits = limits.set_error_title(cut(&words.say("error-title"), TITLE_LETTERS))?;
        limits = limits.set_error_message(cut(&words.say(&format!("error-{error}")), TEXT_LETTERS))?;
    }
    Ok(Some(limits))
}

/// The text, or as much of it as fits.
fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
