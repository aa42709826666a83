//! A table to be written: headings and cells, before any file format.

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// The statistics office's sign for a figure that is withheld.
    Withheld,
    /// Text; ids too.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number of tenths, hundredths …: the units, and how many decimals they are.
    Decimal(u64, u32),
    /// Year, month, day.
    Date(u16, u8, u8),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// Text, or nothing.
    pub(super) fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// A whole number, or nothing.
    pub(super) fn whole(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }

    /// A day written `2022-12-01`.
    pub(super) fn day(text: &str) -> Self {
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().and_then(|part| part.parse::<u16>().ok());
        let day = (|| {
            let (year, month, day) = (part()?, part()?, part()?);
            Some(Self::Date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
        })();
        day.unwrap_or_else(|| Self::Text(text.to_owned()))
    }

    /// As written with a decimal mark; a whole number is the same with any.
    pub(super) fn written(&self, mark: char) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Withheld => "..".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Decimal(units, 0) => units.to_string(),
            Self::Decimal(units, decimals) => {
                let one = 10_u64.pow(*decimals);
                let width = usize::try_from(*decimals).unwrap_or(0);
                format!("{}{mark}{:0width$}", units / one, units % one)
            }
            Self::Date(year, month, day) if mark == ',' => format!("{day:02}-{month:02}-{year}"),
            Self::Date(year, month, day) => format!("{year}-{month:02}-{day:02}"),
            Self::Flag(yes) if mark == ',' => if *yes { "ja" } else { "nej" }.to_owned(),
            Self::Flag(yes) => yes.to_string(),
        }
    }
}

/// One column: its canonical name and the heading Danish files give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// As in `data.md`.
    pub(super) canonical: &'static str,
    /// As people write it.
    pub(super) danish: &'static str,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Columns in order.
    pub(super) headings: Vec<Heading>,
    /// Rows, each with as many cells.
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table without the columns no row has anything in.
    pub(super) fn without_empty_columns(self) -> Self {
        let used: Vec<bool> = (0..self.headings.len())
            .map(|column| self.rows.iter().any(|row| row.get(column).is_some_and(|cell| *cell != Cell::Empty)))
            .collect();
        let keep = |index: usize| used.get(index).copied().unwrap_or(false);
        Self {
            headings: self.headings.into_iter().enumerate().filter(|(at, _)| keep(*at)).map(|(_, it)| it).collect(),
            rows: self
                .rows
                .into_iter()
                .map(|row| row.into_iter().enumerate().filter(|(at, _)| keep(*at)).map(|(_, it)| it).collect())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_all_their_decimals() {
        assert_eq!(Cell::Decimal(405, 1).written(','), "40,5");
        assert_eq!(Cell::Decimal(205, 2).written('.'), "2.05");
        assert_eq!(Cell::Decimal(7, 2).written(','), "0,07");
        assert_eq!(Cell::day("2022-12-01").written(','), "01-12-2022");
        assert_eq!(Cell::day("2022-12-01").written('.'), "2022-12-01");
    }
}
