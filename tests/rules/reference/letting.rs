//! L1–L10, N1, N2 and R5, from figures 3, 6–9, 11 and 12.

use trappe_rules::facts::{Department, Regime};
use trappe_rules::quantity::Date;

use super::super::fraction::Fraction;
use super::SILENT;

/// What a department lets by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lets {
    Area(u8),
    Department(u8),
    Youth,
}

/// Id, then waiting list, its extra, flexible, its extra, assignment, its extra; eighteenths.
type Row = (&'static str, [u8; 6]);

fn rule_on(lets: Lets, department: &Department, new_build: bool, day: Date) -> Option<Row> {
    let year = day.year();
    if !(2024..=2027).contains(&year) {
        return None;
    }
    if new_build {
        return new_build_rule(department, day);
    }
    let concept = matches!(department.regime, Some(Regime::AlmenboligPlus | Regime::CoHousing));
    let late = year >= 2026;
    Some(match lets {
        Lets::Area(1) => ("L1", [0, 0, 12, 0, 6, 0]),
        Lets::Area(_) => ("L2", [0, 0, 18, 0, 0, 0]),
        Lets::Youth => ("L9", [14, 0, 0, 0, 4, 0]),
        Lets::Department(_) if concept => ("L10", [12, 0, 0, 0, 6, 0]),
        Lets::Department(1) => ("L3", [4, 0, 6, 0, 6, 2]),
        Lets::Department(2) if late => ("L5", [2, 1, 8, 0, 6, 1]),
        Lets::Department(2) => ("L4", [2, 2, 8, 0, 6, 0]),
        Lets::Department(3) if late => ("L7", [0, 0, 12, 1, 4, 1]),
        Lets::Department(3) => ("L6", [0, 0, 12, 2, 4, 0]),
        Lets::Department(_) => ("L8", [0, 0, 14, 1, 2, 1]),
    })
}

/// N1 until it is taken into use, N2 for four years from then; always within the agreement's own four years.
fn new_build_rule(department: &Department, day: Date) -> Option<Row> {
    let taken = department.taken_into_use?;
    if day < taken {
        return Some(("N1", [12, 0, 6, 0, 0, 0]));
    }
    let cheap = Fraction::new(
        100 * i128::from(department.cheap_homes.unwrap_or(0)),
        i128::from(department.homes.family) + i128::from(department.homes.youth),
    );
    let assignment = match () {
        () if cheap < Fraction::whole(10) => 6,
        () if cheap < Fraction::whole(15) => 4,
        () if cheap < Fraction::whole(20) => 2,
        () => 0,
    };
    Some(("N2", [18 - 6 - assignment, 0, 6, 0, assignment, 0]))
}

/// What changes the shares of a step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    /// D6, N.
    pub(crate) new_build: bool,
    /// A7; on area step 2 there is nothing left to suspend.
    pub(crate) suspended: bool,
    /// I27.
    pub(crate) all_flexible: bool,
    /// R6: the calendar year for which a decision exempts from the extra term of assignment.
    pub(crate) exempt_in: Option<i16>,
}

fn with_terms(lets: Lets, department: &Department, terms: Terms, day: Date) -> Option<Row> {
    let (rule, mut shares) = rule_on(lets, department, terms.new_build, day)?;
    if terms.all_flexible {
        shares = [0, 0, 18, 0, 0, 0];
    }
    if terms.exempt_in == Some(day.year()) {
        // The extra term of assignment goes to the waiting list's.
        shares[1] += shares[5];
        shares[5] = 0;
    }
    Some((rule, shares))
}

/// The rule and shares in force, and R5: the next rule where it changes before the next 1 December, day by day.
pub(crate) fn letting(lets: Lets, department: &Department, terms: Terms, effective: Date) -> (String, String) {
    let Some((now, shares)) = with_terms(lets, department, terms, effective) else {
        return ("-".to_owned(), "-".to_owned());
    };
    let mut day = effective.tomorrow().unwrap();
    let mut next = "-".to_owned();
    while !(day.month() == 12 && day.day() == 1) {
        match with_terms(lets, department, terms, day) {
            Some((later, then)) if later != now || (then != shares && terms.exempt_in.is_some()) => {
                next = format!("{later} from {day}");
                break;
            }
            Some(_) | None => {}
        }
        day = day.tomorrow().unwrap();
    }
    if terms.suspended && now != "L9" {
        let Some(shares) = fallback(now) else { return (SILENT.to_owned(), SILENT.to_owned()) };
        return (format!("{now} {shares:?}"), next);
    }
    (format!("{now} {shares:?}"), next)
}

/// L16; new build and letting concepts of their own are not described.
fn fallback(rule: &str) -> Option<[u8; 6]> {
    match rule {
        "L1" | "L2" => Some([0, 0, 18, 0, 0, 0]),
        "L3" => Some([10, 2, 6, 0, 0, 0]),
        "L4" | "L5" => Some([8, 2, 8, 0, 0, 0]),
        "L6" | "L7" | "L8" => Some([0, 0, 16, 2, 0, 0]),
        _ => None,
    }
}
