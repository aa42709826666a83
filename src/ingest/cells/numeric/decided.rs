//! What a lone mark before three digits is: `1.234` as one and a bit, or as more than a thousand. The pipeline says it, the
//! column shows it, or the column's kind leaves only one reading; otherwise it is a finding, never a guess.

use trappe_rules::columns::Kind;
use trappe_rules::finding::Severity;

use super::{Either, Reading, Seen, Tally};
use crate::numbers::Mark;
use crate::table::Figures;

impl Reading<'_, '_> {
    /// Puts the number each of them is in its place.
    pub(super) fn decide(&mut self, seen: &mut Seen, declared: Option<Mark>, values: &mut Figures) {
        if seen.either.is_empty() {
            return;
        }
        let shown = match (seen.comma.first, seen.point.first) {
            (Some(_), None) => Some(Mark::Comma),
            (None, Some(_)) => Some(Mark::Point),
            _ => None,
        };
        let decimal_mark = declared.or(shown);
        let by_kind = [Mark::Comma, Mark::Point].map(|mark| self.by_kind(mark, seen));
        let [comma, point] = by_kind;
        let kind_of = |mark| if mark == Mark::Comma { comma } else { point };
        for either in &seen.either {
            let reading = match decimal_mark {
                Some(mark) if mark == either.mark => Some(Meant::Decimal),
                Some(_) => Some(Meant::Thousands),
                None => kind_of(either.mark),
            };
            let number = match reading {
                Some(Meant::Decimal) => Some(either.decimal),
                Some(Meant::Thousands) => Some(either.thousands),
                None => None,
            };
            let code = match number {
                None => "number-ambiguous",
                Some(number) => {
                    let Some(code) = self.fault(number) else {
                        values.set(either.row as usize, Ok(self.in_kind(number)));
                        continue;
                    };
                    code
                }
            };
            let text = self.raw.get(either.row).unwrap_or("").to_owned();
            let finding = self.finding(Severity::Error, code, either.row).value(text);
            self.report.push(finding.with("decimal", either.decimal).with("thousands", either.thousands));
        }
        if decimal_mark.is_none() {
            self.tell_both_marks(seen, kind_of);
        }
    }

    /// The one reading the column's kind leaves of a mark, if it leaves but one.
    fn by_kind(&self, mark: Mark, seen: &Seen) -> Option<Meant> {
        match self.column_of().kind {
            // 1.234 is no whole number. 1.000 is, either way – but nobody writes three decimals in some cells of a column and
            // none in others.
            Kind::Whole | Kind::Year => {
                let mut of_mark = seen.either.iter().filter(|either| either.mark == mark);
                let thousands = seen.bare.first.is_some() || of_mark.any(|either| !either.decimal.is_integer());
                thousands.then_some(Meant::Thousands)
            }
            // A thousand percent and more is no share, and no income either.
            Kind::Percent => Some(Meant::Decimal),
            Kind::Decimal
            | Kind::Kroner
            | Kind::Id
            | Kind::Text
            | Kind::Date
            | Kind::Boolean
            | Kind::Choice(_)
            | Kind::Joined => None,
        }
    }

    /// `1.234` and `1,234` in one column, where the kind decides both: the numbers are certain, the column is put together.
    fn tell_both_marks(&mut self, seen: &mut Seen, kind_of: impl Fn(Mark) -> Option<Meant>) {
        let first = |mark| seen.either.iter().find(|either: &&Either| either.mark == mark).map(|either| either.row);
        let (comma, point) = (first(Mark::Comma), first(Mark::Point));
        if kind_of(Mark::Comma) == Some(Meant::Decimal) {
            seen.comma = Tally::of(comma);
            seen.point = Tally::of(point);
        } else if let (Some(comma), Some(point)) = (comma, point)
            && kind_of(Mark::Comma).is_some()
            && kind_of(Mark::Point).is_some()
        {
            let finding = self.finding(Severity::Warning, "thousand-marks-mixed", comma.max(point));
            let finding = self.with_rows(finding, ["comma-row", "point-row"], [comma, point]);
            self.report.push(finding);
        }
    }
}

/// What a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Decimal,
    Thousands,
}
