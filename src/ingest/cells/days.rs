//! Columns of days, and which of day and month comes first where strokes stand between them.

use trappe_rules::columns::inputs;
use trappe_rules::finding::{Argument, Severity};
use trappe_rules::quantity::{Absent, Date, Figure};

use super::{Reading, Tally};
use crate::dates::{self, Order, Reading as Read, Why};
use crate::grid::Cell;

/// What a column of days shows as it is read.
#[derive(Default)]
struct Seen {
    day_first: Tally,
    month_first: Tally,
    /// Row, with the day first, with the month first.
    either: Vec<(u32, Date, Date)>,
}

impl Reading<'_, '_> {
    pub(super) fn days(&mut self) -> Vec<Figure<Date>> {
        let mut days = Vec::with_capacity(self.rows.len());
        let mut seen = Seen::default();
        // The plain day read last: days of lists and countings come in runs.
        let mut last = ("", Date::ZERO);
        for (row, cell) in self.cells() {
            if let Some(text) = cell.as_text()
                && let Some(day) = if text == last.0 { Some(last.1) } else { dates::plain(text) }
            {
                last = (text, day);
                days.push(Ok(day));
                continue;
            }
            let cell = self.unmarked(row, cell);
            let day = match cell {
                Cell::Date(day) => Ok(day),
                Cell::Text(text) => self.day_in_text(row, text, &mut seen),
                Cell::Float { .. } | Cell::Single(_) | Cell::Whole(_) | Cell::Exact(_) => {
                    Err(self.day_in_number(row, cell))
                }
                Cell::Empty => Err(Absent::NotGiven),
                Cell::Fault(_) | Cell::NotCalculated => {
                    self.broken(row, cell);
                    Err(Absent::NotGiven)
                }
                Cell::Boolean(_) => {
                    self.wrong("not-a-date", row, cell);
                    Err(Absent::NotGiven)
                }
            };
            days.push(day);
        }
        self.decide_days(&seen, &mut days);
        days
    }

    fn day_in_text(&mut self, row: u32, text: &str, seen: &mut Seen) -> Figure<Date> {
        match dates::read(text) {
            Read::Day { day, order } => {
                match order {
                    Some(Order::DayFirst) => seen.day_first.add(row),
                    Some(Order::MonthFirst) => seen.month_first.add(row),
                    None => {}
                }
                if !is_plain(text) {
                    self.raw.push(row, text);
                }
                Ok(day)
            }
            Read::Either { day_first, month_first } => {
                self.raw.push(row, text);
                seen.either.push((row, day_first, month_first));
                Err(Absent::NotGiven)
            }
            Read::Nothing(why) => {
                let cell = Cell::Text(text);
                if let Some(reason) = self.absence(row, cell) {
                    return Err(reason);
                }
                if self.leaves_open(row, text) {
                    return Err(Absent::NotGiven);
                }
                let (code, day) = match why {
                    Why::NoDay => ("not-a-date", None),
                    Why::ShortYear(day) => ("date-year-short", Some(day)),
                    Why::Serial(day) => ("date-serial", Some(day)),
                    Why::Hour(day) => ("date-with-time", Some(day)),
                    Why::Period => ("date-is-period", None),
                };
                self.no_day(code, row, text, day);
                Err(Absent::NotGiven)
            }
        }
    }

    /// A source of earlier lists may leave the list open ("2021 or 2022"): told, kept as it stands, and never guessed.
    fn leaves_open(&mut self, row: u32, text: &str) -> bool {
        if self.table.name != inputs::HISTORY.name {
            return false;
        }
        let Some(open) = dates::open::read(text) else { return false };
        let years = open.years.iter().map(|year| Argument::Text(year.to_string())).collect();
        let finding = self.finding(Severity::Warning, "history-year-open", row).rule("K7b").value(text);
        self.raw.push(row, text);
        self.report.push(finding.with("some", u32::from(open.some)).with("years", Argument::List(years)));
        true
    }

    /// A spreadsheet's count of days, or any other number.
    fn day_in_number(&mut self, row: u32, cell: Cell<'_>) -> Absent {
        let written = super::written(cell).into_owned();
        match written.parse().ok().and_then(dates::of_serial) {
            Some(day) => self.no_day("date-serial", row, &written, Some(day)),
            None => self.wrong("not-a-date", row, cell),
        }
        Absent::NotGiven
    }

    fn no_day(&mut self, code: &'static str, row: u32, text: &str, day: Option<Date>) {
        let mut finding = self.finding(Severity::Error, code, row).value(text);
        if let Some(day) = day {
            finding = finding.with("day", day);
        }
        self.raw.push(row, text);
        self.report.push(finding);
    }

    /// Decides by the column which of day and month comes first.
    fn decide_days(&mut self, seen: &Seen, days: &mut [Figure<Date>]) {
        let order = match (seen.day_first.first, seen.month_first.first) {
            (Some(_), None) => Some(Order::DayFirst),
            (None, Some(_)) => Some(Order::MonthFirst),
            _ => None,
        };
        for (row, day_first, month_first) in &seen.either {
            let day = match order {
                Some(Order::DayFirst) => *day_first,
                Some(Order::MonthFirst) => *month_first,
                None => {
                    let text = self.raw.get(*row).unwrap_or("").to_owned();
                    let finding = self.finding(Severity::Error, "date-ambiguous", *row).value(text);
                    self.report.push(finding.with("day-first", *day_first).with("month-first", *month_first));
                    continue;
                }
            };
            if let Some(cell) = days.get_mut(*row as usize) {
                *cell = Ok(day);
            }
        }
        if let (Some(day_first), Some(month_first)) = (seen.day_first.first, seen.month_first.first) {
            let finding = self.finding(Severity::Warning, "date-orders-mixed", day_first.max(month_first));
            let finding = self.with_rows(finding, ["day-row", "month-row"], [day_first, month_first]);
            self.report.push(finding);
        }
    }
}

/// Whether a day is written as it is printed (`2022-12-01`).
fn is_plain(text: &str) -> bool {
    matches!(text.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _])
}
