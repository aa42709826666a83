//! Fractions where percent is meant: in a whole column, or in some of its cells.

use rust_decimal::Decimal;
use trappe_rules::columns::inputs;
use trappe_rules::finding::Severity;

use super::Reading;
use super::numeric::hundredfold;
use crate::table::Figures;

/// Fewest figures that show for certain what a column, or a part of it, holds.
const ENOUGH: usize = 3;

/// Figures on one side of what a fraction can be.
#[derive(Default)]
struct Side {
    count: usize,
    /// Row and figure of the first, the least and the greatest.
    first: Option<(u32, Decimal)>,
    range: Option<(Decimal, Decimal)>,
}

impl Side {
    fn add(&mut self, row: u32, value: Decimal) {
        self.count += 1;
        self.first = self.first.or(Some((row, value)));
        self.range = Some(self.range.map_or((value, value), |(least, most)| (least.min(value), most.max(value))));
    }
}

impl Reading<'_, '_> {
    /// `percentages`: rows whose cells show themselves to be percentages, rising.
    pub(super) fn check_fractions(&mut self, percentages: &[u32], values: &Figures) {
        let highest = highest_fraction(self.column_of().name);
        // Below what a fraction can be, broken numbers; zero and one are either.
        let (mut low, mut high, mut nonzero) = (Side::default(), Side::default(), Side::default());
        let mut shown = percentages.iter().copied().peekable();
        for (row, value) in (0_u32..).zip(values.iter()) {
            let certain = shown.next_if_eq(&row).is_some();
            let Some(value) = value.ok().filter(|value| !value.is_zero()) else { continue };
            nonzero.add(row, value);
            if certain || value > highest {
                high.add(row, value);
            } else if !value.is_integer() {
                low.add(row, value);
            }
        }
        if low.count == 0 {
            return;
        }
        match high.range {
            None => self.tell_fractions(&nonzero),
            Some(range) => self.check_mixed(percentages, values, highest, range, high.count),
        }
    }

    /// All figures lie where fractions lie and percentages do not.
    fn tell_fractions(&mut self, all: &Side) {
        let Some((row, value)) = all.first else { return };
        let severity = if all.count >= ENOUGH { Severity::Error } else { Severity::Warning };
        let finding = self.finding(severity, "fraction-for-percent", row).value(value.to_string());
        self.report.push(finding.with("count", all.count).with("percent", hundredfold(value)));
    }

    /// Some cells lie where fractions lie, and a hundred times as much would be among the others (0.35 beside 32 and 41).
    fn check_mixed(
        &mut self,
        percentages: &[u32],
        values: &Figures,
        highest: Decimal,
        (least, most): (Decimal, Decimal),
        others: usize,
    ) {
        let (from, to) = (least / Decimal::TWO, most * Decimal::TWO);
        let (mut among, mut apart) = (Side::default(), 0_usize);
        let mut shown = percentages.iter().copied().peekable();
        for (row, value) in (0_u32..).zip(values.iter()) {
            let certain = shown.next_if_eq(&row).is_some();
            let Ok(value) = value else { continue };
            if certain || value > highest || value.is_integer() {
                continue;
            }
            let percent = hundredfold(value);
            if from <= percent && percent <= to { among.add(row, value) } else { apart += 1 }
        }
        let Some((row, value)) = among.first else { return };
        let certain = apart == 0 && among.count >= ENOUGH && others >= ENOUGH;
        let severity = if certain { Severity::Error } else { Severity::Warning };
        let finding =
            self.finding(severity, "fractions-mixed", row).value(value.to_string()).with("count", among.count);
        let finding = finding.with("percent", hundredfold(value)).with("others", others);
        self.report.push(finding.with("least", least).with("most", most));
    }
}

/// The most a column of fractions can show where percentages would show more.
fn highest_fraction(name: &str) -> Decimal {
    if inputs::PERCENT_WITHOUT_CEILING.contains(&name) {
        return Decimal::TWO;
    }
    if name == "convictions_pct" {
        // Whole columns below one percent are convincing here; below a tenth they are not.
        return Decimal::from_parts(1, 0, 0, false, 1);
    }
    Decimal::ONE
}
