//! The figures of one column, in five bytes each where they are of the usual size: a million rows of twenty columns must not
//! take a gigabyte.

use rust_decimal::Decimal;
use trappe_rules::quantity::{Absent, Figure};

/// Numbers, and why there is none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// Digits of each number; for one of more digits its place in `wide`.
    mantissas: Vec<i32>,
    /// Decimals of each number; [`WIDE`], or [`ABSENT`] and more.
    scales: Vec<u8>,
    wide: Vec<Decimal>,
}

/// A number of more digits than 32 bits hold.
const WIDE: u8 = 64;
/// The first of the reasons why there is no number.
const ABSENT: u8 = 128;
const REASONS: [Absent; 6] =
    [Absent::NotGiven, Absent::Withheld, Absent::CannotOccur, Absent::EmptyBase, Absent::TooPrecise, Absent::Unpooled];

impl Figures {
    pub(crate) fn with_capacity(rows: usize) -> Self {
        Self { mantissas: Vec::with_capacity(rows), scales: Vec::with_capacity(rows), wide: Vec::new() }
    }

    pub(crate) fn push(&mut self, figure: Figure<Decimal>) {
        let (mantissa, scale) = self.packed(figure);
        self.mantissas.push(mantissa);
        self.scales.push(scale);
    }

    /// Adds a number by its digits and decimals, which are few.
    #[inline]
    pub(crate) fn push_usual(&mut self, mantissa: u32, decimals: u8) {
        match i32::try_from(mantissa) {
            Ok(mantissa) if decimals < WIDE => {
                self.mantissas.push(mantissa);
                self.scales.push(decimals);
            }
            _ => self.push(Ok(Decimal::new(mantissa.into(), decimals.into()))),
        }
    }

    /// Puts a figure in the place of another.
    pub(crate) fn set(&mut self, row: usize, figure: Figure<Decimal>) {
        let packed = self.packed(figure);
        if let (Some(mantissa), Some(scale)) = (self.mantissas.get_mut(row), self.scales.get_mut(row)) {
            (*mantissa, *scale) = packed;
        }
    }

    fn packed(&mut self, figure: Figure<Decimal>) -> (i32, u8) {
        match figure {
            Err(reason) => {
                let index = REASONS.iter().position(|other| *other == reason).unwrap_or(0);
                (0, ABSENT | u8::try_from(index).unwrap_or(0))
            }
            Ok(number) => {
                if let (Ok(mantissa), Ok(scale)) = (i32::try_from(number.mantissa()), u8::try_from(number.scale())) {
                    return (mantissa, scale);
                }
                self.wide.push(number);
                (i32::try_from(self.wide.len() - 1).unwrap_or(i32::MAX), WIDE)
            }
        }
    }

    /// The figure; not given outside the column.
    pub(crate) fn get(&self, row: usize) -> Figure<Decimal> {
        let (Some(mantissa), Some(scale)) = (self.mantissas.get(row), self.scales.get(row)) else {
            return Err(Absent::NotGiven);
        };
        match *scale {
            WIDE => {
                usize::try_from(*mantissa).ok().and_then(|index| self.wide.get(index)).copied().ok_or(Absent::NotGiven)
            }
            scale if scale >= ABSENT => {
                Err(REASONS.get(usize::from(scale & !ABSENT)).copied().unwrap_or(Absent::NotGiven))
            }
            scale => Decimal::try_new(i64::from(*mantissa), u32::from(scale)).map_err(|_never| Absent::TooPrecise),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Figure<Decimal>> + '_ {
        (0..self.mantissas.len()).map(|row| self.get(row))
    }

    /// Most decimals of any number.
    pub(crate) fn decimals(&self) -> u32 {
        let narrow = self.scales.iter().copied().filter(|scale| *scale < WIDE).max().unwrap_or(0);
        self.wide.iter().map(Decimal::scale).max().unwrap_or(0).max(u32::from(narrow))
    }
}

impl FromIterator<Figure<Decimal>> for Figures {
    fn from_iter<I: IntoIterator<Item = Figure<Decimal>>>(figures: I) -> Self {
        let mut all = Self::default();
        figures.into_iter().for_each(|figure| all.push(figure));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_come_back_as_they_went_in() {
        let numbers = ["0", "-3.50", "1048", "12345678901234567890", "-0.0000000000000000000000000001"];
        let mut all: Vec<Figure<Decimal>> = numbers.iter().map(|text| Ok(text.parse().unwrap())).collect();
        all.extend(REASONS.map(Err));
        let mut figures: Figures = all.iter().copied().collect();
        assert_eq!(figures.iter().collect::<Vec<_>>(), all);
        for (row, figure) in all.iter().enumerate() {
            let printed = |figure: Figure<Decimal>| figure.map(|number| number.to_string());
            assert_eq!(printed(figures.get(row)), printed(*figure));
        }
        assert_eq!((figures.decimals(), figures.get(99)), (28, Err(Absent::NotGiven)));
        figures.set(0, Err(Absent::Withheld));
        assert_eq!(figures.get(0), Err(Absent::Withheld));
    }
}
