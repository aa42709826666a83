//! Fractions where percent is meant.

use rust_decimal::Decimal;
use trappe_rules::columns::inputs;
use trappe_rules::finding::Severity;
use trappe_rules::quantity::Figure;

use super::Reading;
use super::numeric::hundredfold;

/// Fewest figures of a column that show it holds fractions for certain.
const ENOUGH: usize = 3;

impl Reading<'_, '_> {
    /// A column of shares that all lie where fractions lie and percentages do not.
    /// `shown`: some cells show themselves to be percentages.
    pub(super) fn check_fractions(&mut self, shown: bool, values: &[Figure<Decimal>]) {
        if shown {
            return;
        }
        let name = self.column_of().name;
        let highest = highest_fraction(name);
        let (mut nonzero, mut broken, mut first) = (0_usize, false, None);
        for (row, value) in (0_u32..).zip(values) {
            let Ok(value) = value else { continue };
            if *value > highest {
                return;
            }
            if !value.is_zero() {
                nonzero += 1;
                broken |= !value.is_integer();
                first = first.or(Some((row, *value)));
            }
        }
        if let Some((row, value)) = first.filter(|_| broken) {
            let severity = if nonzero >= ENOUGH { Severity::Error } else { Severity::Warning };
            let finding = self.finding(severity, "fraction-for-percent", row).value(value.to_string());
            self.report.push(finding.with("count", nonzero).with("percent", hundredfold(value)));
        }
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
