//! How the workbook looks: one colour a severity, calm enough to print.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use trappe_rules::finding::Severity;

use crate::check::CheckState;

/// The paper of Danish printers, as workbooks number it.
const A4: u8 = 9;

const INK: Color = Color::RGB(0x1F_2A37);
const HEAD: Color = Color::RGB(0x2F_4B66);
const LINE: Color = Color::RGB(0xD0_D7DE);
const QUIET: Color = Color::RGB(0x6B_7280);
const LINK: Color = Color::RGB(0x0B_5CAD);

const fn colours(severity: Severity) -> (Color, Color) {
    match severity {
        Severity::Error => (Color::RGB(0xFB_D5D5), Color::RGB(0x9B_1C1C)),
        Severity::Warning => (Color::RGB(0xFD_EBC8), Color::RGB(0x8A_4B00)),
        Severity::Note => (Color::RGB(0xDC_E9F7), Color::RGB(0x1E_4E8C)),
    }
}

pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(INK)
}

pub(super) fn subtitle() -> Format {
    Format::new().set_font_color(QUIET)
}

pub(super) fn section() -> Format {
    Format::new().set_bold().set_font_size(12).set_font_color(INK)
}

pub(super) fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(HEAD)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

fn cell() -> Format {
    Format::new().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

/// The heading of a column of numbers.
pub(super) fn number_heading() -> Format {
    heading().set_align(FormatAlign::Right)
}

/// Text after a column of numbers.
pub(super) fn text_after() -> Format {
    text().set_align(FormatAlign::Left).set_indent(1)
}

/// Text that may run over several lines.
pub(super) fn text() -> Format {
    cell().set_text_wrap().set_num_format("@")
}

/// What only the makers of the programme read.
pub(super) fn quiet() -> Format {
    text().set_font_color(QUIET).set_font_size(9)
}

/// What stood in the file.
pub(super) fn value() -> Format {
    text().set_font_name("Consolas")
}

pub(super) fn number() -> Format {
    cell().set_num_format("#,##0")
}

pub(super) fn link() -> Format {
    cell().set_font_color(LINK).set_underline(rust_xlsxwriter::FormatUnderline::Single)
}

pub(super) fn severity(severity: Severity) -> Format {
    let (fill, ink) = colours(severity);
    cell().set_bold().set_background_color(fill).set_font_color(ink)
}

/// A count of findings: coloured where there is any.
pub(super) fn count(of: Severity, found: usize) -> Format {
    if found == 0 { number().set_font_color(QUIET) } else { severity(of).set_num_format("#,##0") }
}

pub(super) fn state(state: CheckState) -> Format {
    match state {
        CheckState::Passed => {
            cell().set_bold().set_background_color(Color::RGB(0xD5_EFDF)).set_font_color(Color::RGB(0x1B_5E36))
        }
        CheckState::Failed => severity(Severity::Error),
        CheckState::NotChecked => {
            cell().set_bold().set_background_color(Color::RGB(0xE9_EBEE)).set_font_color(Color::RGB(0x4B_5563))
        }
    }
}

/// A row as high as its longest text needs: not every spreadsheet works that out when it opens a file.
pub(super) fn fit_row(sheet: &mut Worksheet, row: u32, texts: &[(&str, f64)]) -> Result<(), XlsxError> {
    const LINE_HEIGHT: u32 = 14;
    const MOST_LINES: u32 = 26;
    // A column holds so many digits; letters are a little narrower.
    const LETTERS: f64 = 1.1;
    let lines = texts.iter().map(|(text, width)| lines(text, *width * LETTERS)).max().unwrap_or(1).clamp(1, MOST_LINES);
    if lines > 1 {
        sheet.set_row_height(row, f64::from(lines * LINE_HEIGHT))?;
    }
    Ok(())
}

/// Lines a text takes in a column so many characters wide, broken between words.
fn lines(text: &str, width: f64) -> u32 {
    let mut lines = 0;
    for line in text.split('\n') {
        lines += 1;
        let mut used = 0.0;
        for word in line.split(' ') {
            let long: f64 = word.chars().map(|_| 1.0).sum();
            if used > 0.0 && used + long > width {
                lines += 1;
                used = 0.0;
            }
            used += long + 1.0;
            while used > width + 1.0 {
                lines += 1;
                used -= width;
            }
        }
    }
    lines
}

/// On paper: across, one page wide, the name of the sheet and the page number at the foot.
pub(super) fn on_paper(sheet: &mut Worksheet) {
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    sheet.set_footer("&L&A&R&P / &N");
}
