//! What number formats show: percentages, days.

/// Whether a number format multiplies by a hundred: a percent sign that is not quoted or escaped, in its first section.
pub(super) fn shows_percent(format: &str) -> bool {
    marks(format).any(|mark| mark == '%')
}

/// Whether a number format shows a number as a day or a time of day.
pub(super) fn shows_moment(format: &str) -> bool {
    let marks: String = marks(format).map(|mark| mark.to_ascii_lowercase()).collect();
    marks.contains('m') && marks.contains(['d', 'y', 'h', 's'])
}

/// The letters and signs of a format's first section that stand for something: not quoted, escaped or in brackets.
fn marks(format: &str) -> impl Iterator<Item = char> {
    let (mut quoted, mut escaped, mut bracketed, mut ended) = (false, false, false, false);
    format.chars().filter(move |letter| {
        match letter {
            _ if ended => {}
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            ']' => bracketed = false,
            _ if bracketed => {}
            '[' => bracketed = true,
            '\\' | '_' | '*' => escaped = true,
            ';' => ended = true,
            _ => return true,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_show_percent() {
        for (format, expected) in
            [("0%", true), ("0.00%", true), ("0.0\" %\"", false), ("0\\%", false), ("General", false), ("0;-0%", false)]
        {
            assert_eq!(shows_percent(format), expected, "{format}");
        }
    }

    #[test]
    fn formats_that_show_moments() {
        for (format, expected) in [
            ("dd-mm-yyyy", true),
            ("M/D/YY", true),
            ("[$-406]d. mmmm yyyy;@", true),
            ("hh:mm", true),
            ("General", false),
            ("Standard", false),
            ("#,##0\" mdr\"", false),
            ("0.00E+00", false),
        ] {
            assert_eq!(shows_moment(format), expected, "{format}");
        }
    }
}
