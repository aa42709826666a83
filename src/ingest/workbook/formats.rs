//! Number formats: what a number in a cell is shown as.

/// What a number is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A number as it stands.
    Plain,
    /// A hundred times it, with a percent sign.
    Percent,
    /// A day, a time of day, or both.
    Moment,
    /// A length of time.
    Duration,
}

impl Format {
    /// The built-in format of this number; those from 164 on are a workbook's own.
    pub(crate) const fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Moment,
            46 => Self::Duration,
            _ => Self::Plain,
        }
    }

    /// What a format's text shows; its first section decides.
    pub(crate) fn of(text: &str) -> Self {
        if matches!(text.trim().to_lowercase().as_str(), "general" | "standard" | "@" | "") {
            return Self::Plain;
        }
        let mut letters = text.chars().peekable();
        let (mut percent, mut number, mut moment) = (false, false, false);
        let mut last = ' ';
        while let Some(letter) = letters.next() {
            match letter {
                // The next letter stands for itself, or says how wide or with what to fill.
                '\\' | '_' | '*' => {
                    letters.next();
                }
                '"' => while letters.next().is_some_and(|letter| letter != '"') {},
                '[' => {
                    let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                    let first = inside.chars().next().map(|letter| letter.to_ascii_lowercase());
                    let same = inside.chars().all(|letter| Some(letter.to_ascii_lowercase()) == first);
                    // [h], [mm], [ss]; in Danish also [t]. Colours, conditions and languages are longer or begin otherwise.
                    if same && matches!(first, Some('h' | 'm' | 's' | 't')) {
                        return Self::Duration;
                    }
                }
                ';' if percent || number || moment => break,
                '%' => percent = true,
                // Fractions of a second are a mark and zeros after the seconds.
                '0' | '.' | ',' if matches!(last, 's' | 'S') => continue,
                '0' | '#' | '?' => number = true,
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'å' | 'Å' | 'h' | 'H' | 's' | 'S' => moment = true,
                _ => {}
            }
            last = letter;
        }
        match (percent, number, moment) {
            (true, _, _) => Self::Percent,
            (false, false, true) => Self::Moment,
            (false, _, _) => Self::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_show_percent() {
        for (text, expected) in [
            ("0%", Format::Percent),
            ("0.00%", Format::Percent),
            ("0.0\\ %", Format::Percent),
            ("0.0\" %\"", Format::Plain),
            ("0\\%", Format::Plain),
            ("General", Format::Plain),
            ("0;-0%", Format::Plain),
            ("[Red]0%;[Blue]-0%", Format::Percent),
        ] {
            assert_eq!(Format::of(text), expected, "{text}");
        }
    }

    #[test]
    fn formats_of_days_and_times() {
        for (text, expected) in [
            ("dd-mm-yyyy", Format::Moment),
            ("dd-mm-åååå", Format::Moment),
            ("[$-406]d. mmmm yyyy", Format::Moment),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Format::Moment),
            ("yyyy-mm-dd;@", Format::Moment),
            ("mm:ss.0", Format::Moment),
            ("hh:mm:ss.000", Format::Moment),
            ("[h]:mm:ss", Format::Duration),
            ("[t]:mm", Format::Duration),
            ("#,##0\\ [$kr.-406]", Format::Plain),
            ("#,##0\\ \"kr. om måneden\"", Format::Plain),
            ("#,##0 \"stk\"", Format::Plain),
            ("0.0,, mio", Format::Plain),
            ("Standard", Format::Plain),
            ("GENERAL", Format::Plain),
            ("[Red]#,##0;[Blue]-#,##0", Format::Plain),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", Format::Plain),
            ("@", Format::Plain),
            ("0.00E+00", Format::Plain),
            ("# ?/?", Format::Plain),
            ("[>100]\"mange\";0", Format::Plain),
        ] {
            assert_eq!(Format::of(text), expected, "{text}");
        }
    }

    #[test]
    fn built_in_formats() {
        for (id, expected) in [(0, Format::Plain), (9, Format::Percent), (10, Format::Percent), (14, Format::Moment)] {
            assert_eq!(Format::built_in(id), expected, "{id}");
        }
        assert_eq!((Format::built_in(46), Format::built_in(49)), (Format::Duration, Format::Plain));
    }
}
