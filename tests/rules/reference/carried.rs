//! L17, L18 and E4 with E1, E5 and H beneath them, from the text of the rules: homes are counted row by row.

use trappe_rules::facts::{City, Department, LettingKind};
use trappe_rules::quantity::Date;

use super::super::fraction::Fraction;
use super::Readings;

/// What L17 and L18 say of a department; `None` where it cannot be told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carried {
    /// L17.
    pub(crate) safeguard: Option<bool>,
    /// L18: exempt without a decision.
    pub(crate) of_itself: Option<bool>,
    /// Annex 15.
    pub(crate) candidate: Option<bool>,
}

fn homes(city: &City, department: &Department, year: i16, kind: LettingKind) -> Option<u32> {
    let row = city
        .lettings
        .iter()
        .find(|row| row.department_id == department.department_id && row.year == year && row.kind == kind);
    row.and_then(|row| row.homes.ok())
}

fn sum(city: &City, department: &Department, years: &[i16], kinds: &[LettingKind]) -> Option<u32> {
    let mut total = 0;
    for year in years {
        for kind in kinds {
            total += homes(city, department, *year, *kind)?;
        }
    }
    Some(total)
}

/// H1–H7: the first year of the phase-out; `None`: no date.
fn phase_out(department: &Department) -> Option<i16> {
    match department.start_step? {
        4 => Some(2024),
        2 | 3 => Some(2026),
        1 => {
            let share = Fraction::from_decimal(department.start_assigned_pct?);
            [(30, 2028), (25, 2030), (20, 2032), (0, 2034)]
                .into_iter()
                .find(|(from, _)| share >= Fraction::whole(*from))
                .map(|(_, year)| year)
        }
        _ => None,
    }
}

/// N5: particularly cheap homes whose four years began before the agreement, where 1 January of the year lies within them.
fn cheap_from_before(department: &Department, year: i16) -> u32 {
    let Some(first) = department.taken_into_use.filter(|first| first.year() < 2024) else { return 0 };
    let first_after = Date::new(first.year() + 4, first.month(), first.day().min(28)).unwrap();
    if Date::new(year, 1, 1).unwrap() < first_after { department.cheap_homes.unwrap_or(0) } else { 0 }
}

/// E1, E5: vacancies of a year, and those of earmarked homes. New build of the agreement's years is not asked of.
fn vacancies(department: &Department, year: i16) -> (Fraction, Fraction) {
    let over = phase_out(department).is_some_and(|first| first <= year);
    let shared = department.shared_homes_youth.unwrap_or(0);
    let family = if over { department.homes.family.saturating_sub(shared) } else { department.homes.family };
    let kept = if over { 0 } else { department.special_homes.unwrap_or(0) + shared };
    let cheap = cheap_from_before(department, year);
    let earmarked = (kept + cheap + department.assigned_only_homes.unwrap_or(0)).min(family);
    let turnover = department.turnover_pct.map_or(Fraction::new(95, 10), Fraction::from_decimal);
    let of = |homes: u32| Fraction::whole(homes).times(turnover).per(Fraction::whole(100));
    (of(family), of(earmarked))
}

/// E4: more than one third expected.
fn expected_over(city: &City, department: &Department, step: u8, year: i16) -> Option<bool> {
    let years = [year - 3, year - 2, year - 1];
    let assigned = sum(city, department, &years, &[LettingKind::Assigned])?;
    let offered = sum(city, department, &years, &[LettingKind::OfferedToMunicipality])?;
    let (all, earmarked) = vacancies(department, year);
    if offered == 0 || all == Fraction::ZERO {
        return None;
    }
    let rate = Fraction::new(i128::from(assigned), i128::from(offered));
    let of_step = match step {
        1 => Fraction::new(8, 18),
        _ if year < 2026 => Fraction::new(6, 18),
        _ => Fraction::new(7, 18),
    };
    let share = earmarked.plus(rate.times(of_step).times(all.minus(earmarked))).per(all);
    Some(share > Fraction::new(1, 3))
}

/// Of a department that lets by step 1 or 2 of the department staircase, and whose assignment is not suspended.
pub(crate) fn carried(city: &City, department: &Department, step: u8, day: Date, readings: Readings) -> Carried {
    let year = day.year();
    let safeguard = (step == 1).then(|| {
        let years = [2019, 2020, 2021, 2022, 2023];
        let used = sum(city, department, &years, &[LettingKind::Assigned]);
        let offered = sum(city, department, &years, &[LettingKind::OfferedToMunicipality]);
        let (first_year, _) = vacancies(department, 2024);
        let share = Fraction::new(readings.safeguard_share, 18);
        if first_year.times(share) < Fraction::whole(3) {
            return Some(false);
        }
        Some(offered? >= 1 && used? >= offered?)
    });
    let kinds = [LettingKind::WaitingList, LettingKind::Flexible, LettingKind::Assigned, LettingKind::Other];
    let realised_over = (|| {
        let all = sum(city, department, &[year - 1], &kinds)?;
        Some(3 * sum(city, department, &[year - 1], &[LettingKind::Assigned])? > all)
    })();
    let expected_over = expected_over(city, department, step, year);
    let one_of = match (expected_over, realised_over) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    };
    let extra_year = step == 2 && year >= 2026;
    Carried {
        safeguard: safeguard.flatten(),
        of_itself: if extra_year && readings.exempt_of_itself { one_of } else { Some(false) },
        candidate: if extra_year && !readings.exempt_of_itself { one_of } else { realised_over },
    }
}
