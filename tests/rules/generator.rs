//! Cities with values below, on and above every threshold: deterministic, whole numbers only.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use trappe_rules::facts::{
    Area, AssignedSource, Assignment, City, Decision, DecisionKind, Department, Designation, DevelopmentPlan, Given,
    HistoryEntry, Homes, KeptMember, KeyFigures, Published, Regime, Run, RunKind, Share,
};
use trappe_rules::quantity::{Absent, Date, Decimal, Figure, Ratio};

mod later;
mod lettings;

pub(crate) use later::{decide_on_placements, later_city, run_of_kind};
pub(crate) use lettings::give_lettings;

use super::compare;
use super::hand_agreement::{LIST_DATE, OTHER_REGION, UNKNOWN_REGION, regional_means};
use super::reference::{Readings, may_be_placed, primary_type};

/// Chance, the same on every platform.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        self.0.next_u32() % limit
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(u32::try_from(from.len()).unwrap()) as usize]
    }

    /// A random order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(u32::try_from(last + 1).unwrap()) as usize;
            items.swap(last, other);
        }
    }
}

fn scaled(mantissa: i64, decimals: u32) -> Decimal {
    Decimal::new(mantissa, decimals)
}

/// Thresholds of a criterion in thousandths of a percent: vulnerable, risk zone (and unrounded), prevention.
const EMPLOYMENT: &[i64] = &[40_000, 40_000, 35_000, 35_000, 30_000, 12_000, 52_000];
const CONVICTIONS: &[i64] = &[2_180, 2_180, 2_070, 2_070, 2_071, 1_450, 500, 4_100];
const EDUCATION: &[i64] = &[60_000, 60_000, 57_000, 57_000, 21_000, 71_000];
const INCOME: &[i64] = &[55_000, 55_000, 57_800, 57_750, 57_800, 65_000, 48_000, 83_000];
const ORIGIN: &[i64] = &[50_000, 30_000, 41_000, 62_000, 8_000];

const BASES: &[i64] = &[1, 20, 37, 40, 50, 97, 100, 200, 250, 313, 500, 1000, 1603];

/// Persons beside a threshold: about Z3's ten on either side, and on the threshold itself.
const BESIDE: &[i64] = &[-12, -11, -10, -9, -1, 0, 0, 0, 1, 2, 11];

fn missing(dice: &mut Dice) -> Absent {
    dice.pick(&[Absent::NotGiven, Absent::Withheld, Absent::Withheld])
}

fn base(dice: &mut Dice) -> Figure<Decimal> {
    if dice.chance(18) { Err(missing(dice)) } else { Ok(Decimal::from(dice.pick(BASES))) }
}

/// A published percentage about a threshold, with 0 to 3 decimals.
fn published(dice: &mut Dice, thousandths: i64) -> Given {
    let decimals = dice.pick(&[0, 1, 1, 2, 2, 3]);
    let unit = 10_i64.pow(3 - decimals);
    let shown = thousandths.div_euclid(unit) + dice.pick(&[-1, 0, 0, 0, 1]);
    let more = u32::from(dice.chance(10));
    Given::Published {
        figure: Published { value: scaled(shown.max(0), decimals), decimals: decimals + more },
        base: base(dice),
    }
}

/// A count about a threshold, in hundredths for employment and whole otherwise.
fn count(dice: &mut Dice, thousandths: i64, base: i64, fractional: bool) -> i64 {
    let exact = thousandths * base / 1000 + 100 * dice.pick(BESIDE);
    let count = if fractional { exact + dice.pick(&[-1, 0, 0, 0, 1, 50]) } else { exact.div_euclid(100) * 100 };
    count.clamp(0, 100 * base)
}

fn one_year(dice: &mut Dice, thousandths: i64) -> Given {
    let size = dice.pick(BASES);
    let latest = Share {
        count: Ok(scaled(count(dice, thousandths, size, false), 2).normalize()),
        base: Ok(Decimal::from(size)),
    };
    Given::Counts { latest: gaps(dice, latest), previous: None }
}

/// Both years lie about the threshold; where the group is as large, the latest is as far below as the other is above.
fn two_years(dice: &mut Dice, thousandths: i64, fractional: bool) -> Given {
    let sizes = if fractional { BASES } else { &[97, 100, 200, 500, 1000, 2000, 5000, 10_000] };
    let size = dice.pick(sizes);
    let now = count(dice, thousandths, size, fractional);
    let apart = 100 * i64::from(dice.below(4));
    let latest = (now - apart).max(0);
    let (earlier, earlier_size) = if dice.chance(70) {
        ((now + (now - latest)).min(100 * size), size)
    } else {
        let size = dice.pick(sizes);
        (count(dice, thousandths, size, fractional), size)
    };
    let share = |count, size: i64| Share { count: Ok(scaled(count, 2).normalize()), base: Ok(Decimal::from(size)) };
    let latest = gaps(dice, share(latest, size));
    let previous = gaps(dice, share(earlier, earlier_size));
    Given::Counts { latest, previous: if dice.chance(2) { None } else { Some(previous) } }
}

/// Withheld, missing and empty groups.
fn gaps(dice: &mut Dice, share: Share) -> Share {
    match dice.below(60) {
        0 => Share { count: Err(missing(dice)), ..share },
        1 => Share { count: Err(missing(dice)), base: Err(missing(dice)) },
        2 => Share { count: Ok(Decimal::ZERO), base: Ok(Decimal::ZERO) },
        _ => share,
    }
}

/// Kroner about a threshold, and about where ten persons reach the vulnerable one.
fn kroner(dice: &mut Dice, thousandths: i64, region: Option<&String>) -> Given {
    let means = regional_means();
    let mean = super::reference::mean_of(region, &means).unwrap_or(means[OTHER_REGION]);
    let size = dice.pick(BASES);
    let wanted =
        if dice.chance(40) && size > 12 { 55_000 * size / (size - dice.pick(&[9, 10, 10, 11])) } else { thousandths };
    let cents = mean.over * i128::from(wanted) / (mean.under * 1000) + i128::from(dice.pick(&[-1_i8, 0, 0, 1]));
    Given::Income {
        mean: if dice.chance(4) { Err(missing(dice)) } else { Ok(Ratio::new(cents, 100).unwrap()) },
        base: if dice.chance(15) { Err(missing(dice)) } else { Ok(Decimal::from(size)) },
    }
}

fn key_figures(dice: &mut Dice, row: u32, region: Option<&String>, counts_only: bool) -> KeyFigures {
    let as_published = !counts_only && dice.chance(50);
    let gaps = dice.pick(&[0, 0, 6, 20]);
    let given = |dice: &mut Dice, lines: &[i64], counts: &dyn Fn(&mut Dice, i64) -> Given| {
        let line = dice.pick(lines);
        if dice.chance(gaps) {
            return Given::Nothing(missing(dice));
        }
        let publish = if counts_only { false } else { as_published != dice.chance(10) };
        if publish { published(dice, line) } else { counts(dice, line) }
    };
    KeyFigures {
        row: Some(row),
        figures_year: if dice.chance(50) { Some(2021) } else { None },
        employment: given(dice, EMPLOYMENT, &|dice, line| two_years(dice, line, true)),
        convictions: given(dice, CONVICTIONS, &|dice, line| two_years(dice, line, false)),
        education: given(dice, EDUCATION, &one_year),
        income: given(dice, INCOME, &|dice, line| kroner(dice, line, region)),
        origin: given(dice, ORIGIN, &one_year),
    }
}

fn area(dice: &mut Dice, number: u32) -> Area {
    let region = match dice.below(20) {
        0 => Some(OTHER_REGION.to_owned()),
        1 => Some(UNKNOWN_REGION.to_owned()),
        _ => None,
    };
    let designation = match dice.below(10) {
        0..=3 => None,
        4..=6 => Some(Designation::Prevention),
        7 => Some(Designation::Vulnerable),
        8 => Some(Designation::Parallel),
        _ => Some(Designation::Transformation),
    };
    let residents = if designation.is_none() {
        dice.pick(&[300, 940, 949, 950, 951, 966, 999, 1000, 1001])
    } else {
        dice.pick(&[999, 1000, 1001, 1500, 2500])
    };
    Area {
        row: number,
        area_id: format!("area-{number}"),
        name: format!("Område {number}"),
        residents,
        list_date: Some(LIST_DATE),
        designation,
        development_plan: match dice.below(10) {
            0..=2 => Some(DevelopmentPlan::Active),
            3 => Some(DevelopmentPlan::CarriedOut),
            _ => None,
        },
        renovation_rehousing: dice.chance(25),
        figures: key_figures(dice, number, region.as_ref(), false),
        region,
    }
}

fn homes(dice: &mut Dice) -> Homes {
    let family = dice.pick(&[5, 12, 20, 30, 40, 49, 50, 50, 60, 80, 100, 120, 200, 357]);
    match dice.below(16) {
        0 => Homes { family, youth: 2 * family, elderly: 0 },
        1 => Homes { family, youth: family + 7, elderly: 7 },
        2 => Homes { family, youth: family + 8, elderly: 7 },
        3 => Homes { family, youth: 0, elderly: family },
        4 => Homes { family, youth: 3, elderly: family + 1 },
        5 => Homes { family, youth: family, elderly: 1 },
        6 => Homes { family, youth: 5, elderly: 4 },
        7 => Homes { family, youth: family - 1, elderly: family - 1 },
        _ => Homes { family, youth: 0, elderly: 0 },
    }
}

fn department(dice: &mut Dice, number: u32, areas: u32, regions: &[Option<String>; 3]) -> Department {
    let committee = dice.below(3);
    let organisation = dice.below(3);
    let homes = homes(dice);
    let first = dice.below(areas);
    let area_ids = match dice.below(20) {
        0..=11 => Vec::new(),
        12 => vec![format!("area-{first}"), format!("area-{}", (first + 1) % areas)],
        _ => vec![format!("area-{first}")],
    };
    let new = dice.chance(10);
    let taken = [(2023, 12, 31), (2024, 1, 1), (2024, 7, 1), (2025, 12, 15), (2026, 3, 1), (2027, 12, 31)];
    let (year, month, day) = dice.pick(&taken);
    let regime = match dice.below(16) {
        0 => Some(Regime::AlmenboligPlus),
        1 => Some(Regime::CoHousing),
        2 => Some(Regime::Dormitory),
        _ => None,
    };
    let type_is_family = homes.family > homes.youth && homes.family > homes.elderly;
    let counted = homes.family + homes.youth;
    let cheap_percent = dice.pick(&[0, 9, 10, 14, 15, 19, 20, 35]);
    Department {
        row: number,
        department_id: format!("{organisation:04}-{number:03}"),
        name: format!("Afdeling {number}"),
        organisation_id: format!("{organisation:04}"),
        organisation: format!("Boligforening {organisation}"),
        local_committee: format!("Lokaludvalg {committee}"),
        region: regions[committee as usize].clone(),
        partly_in_area: area_ids.len() == 1 && dice.chance(12),
        area_ids,
        residents: dice.pick(&[15, 60, 99, 100, 101, 180, 420]),
        taken_into_use: if new { Some(Date::new(year, month, day).unwrap()) } else { None },
        // New build and primarily youth homes with a concept of their own are left open by the agreement.
        regime: if new || !type_is_family { None } else { regime },
        shared_kitchens: None,
        cheap_homes: if new && dice.chance(70) { Some(counted * cheap_percent / 100) } else { None },
        assigned_only_homes: None,
        special_homes: None,
        shared_homes_youth: None,
        turnover_pct: None,
        start_step: None,
        start_assigned_pct: None,
        homes,
    }
}

fn assignments(dice: &mut Dice, department: &Department, rows: &mut Vec<Assignment>) {
    let family = department.homes.family;
    let mut row = |dice: &mut Dice, source| {
        let on = family * dice.pick(&[0, 10, 20, 20, 20, 25, 25, 25, 40]) / 100;
        let households = (on + dice.below(2)).saturating_sub(dice.below(2)).min(family);
        let row = u32::try_from(rows.len()).unwrap();
        rows.push(Assignment {
            row,
            department_id: department.department_id.clone(),
            assigned_households: if dice.chance(6) { Err(missing(dice)) } else { Ok(households) },
            assigned_youth: Err(Absent::NotGiven),
            source,
            as_of: None,
        });
    };
    let which = dice.below(10);
    if which != 0 && which != 1 {
        row(dice, AssignedSource::Organisation);
    }
    if which == 1 || which >= 7 {
        row(dice, AssignedSource::Municipality);
    }
}

fn history(dice: &mut Dice, city: &mut City) {
    for area in &city.areas {
        let kind = dice.below(8);
        for years in 1..=4 {
            let designation = match kind {
                0 => continue,
                1 if years == 4 => continue,
                2 if years == 3 => Some(Designation::Vulnerable),
                3 if years == 2 => None,
                // A7: off the vulnerable list for three lists before, or for two.
                6 | 7 if years <= kind_of_off(kind) => dice.pick(&[None, Some(Designation::Prevention)]),
                _ if dice.chance(50) => Some(Designation::Transformation),
                _ => Some(Designation::Parallel),
            };
            city.history.push(HistoryEntry {
                row: u32::try_from(city.history.len()).unwrap(),
                area_id: area.area_id.clone(),
                list_date: Date::new(LIST_DATE.year() - years, 12, 1).unwrap(),
                designation,
            });
        }
    }
}

/// Lists before this one without the area.
const fn kind_of_off(kind: u32) -> i16 {
    if kind == 6 { 3 } else { 2 }
}

fn decide(dice: &mut Dice, city: &mut City, kind: DecisionKind, subject: String, value: Option<String>) {
    let row = u32::try_from(city.decisions.len()).unwrap();
    let explicit = dice.chance(50);
    city.decisions.push(Decision {
        row,
        decision_id: format!("SAF-{row}"),
        date: if explicit { Date::constant(2023, 12, 20) } else { Date::constant(2022, 12, 20) },
        valid_from: if explicit { Some(Date::constant(2022, 12, 1)) } else { None },
        valid_to: Some(Date::constant(2027, 12, 31)),
        kind,
        subject_id: subject,
        value,
    });
}

/// Decisions that may be made: none that would be an error.
fn decisions(dice: &mut Dice, city: &mut City) {
    let means = regional_means();
    for area in city.areas.clone() {
        if may_be_placed(&area, &means, Readings::DEFAULT) && dice.chance(60) {
            decide(dice, city, DecisionKind::AreaStaircase, area.area_id, None);
        }
    }
    let areas = compare::areas(city, initial_run(0), Readings::DEFAULT);
    for department in city.departments.clone() {
        let id = department.department_id.clone();
        if primary_type(city, &department) == "tie" && dice.chance(50) {
            let value = dice.pick(&["family", "youth", "elderly"]);
            decide(dice, city, DecisionKind::PrimaryType, id.clone(), Some(value.to_owned()));
        }
        let on_a_staircase = primary_type(city, &department) == "family";
        if !on_a_staircase || department.taken_into_use.is_some() || !dice.chance(8) {
            continue;
        }
        let step = match department.area_ids.as_slice() {
            [one] => areas[one].step,
            _ => None,
        };
        let value = match step {
            Some(step) if department.partly_in_area && dice.chance(60) => format!("area {step}"),
            _ => format!("department {}", 1 + dice.below(4)),
        };
        decide(dice, city, DecisionKind::Step, id, Some(value));
    }
}

/// A city of 20 to 40 departments and 5 to 8 areas. Figures of pools come later: [`figures_of_pools`].
pub(crate) fn city(seed: u64) -> City {
    let dice = &mut Dice::new(seed);
    let mut city = City::default();
    let areas = 5 + dice.below(4);
    for number in 0..areas {
        city.areas.push(area(dice, number));
    }
    let regions = [None, Some(OTHER_REGION.to_owned()), dice.chance(10).then(|| UNKNOWN_REGION.to_owned())];
    for number in 0..20 + dice.below(21) {
        let department = department(dice, number, areas, &regions);
        assignments(dice, &department, &mut city.assignments);
        city.departments.push(department);
    }
    city.departments.sort_by(|a, b| a.department_id.cmp(&b.department_id));
    let counts_only = dice.chance(40);
    for (row, department) in (0..).zip(&city.departments) {
        if dice.chance(93) {
            let small = department.homes.total() < 50 || department.residents < 100;
            let figures = key_figures(dice, row, department.region.as_ref(), small && counts_only);
            city.indicators.insert(department.department_id.clone(), figures);
        }
    }
    history(dice, &mut city);
    decisions(dice, &mut city);
    keep_a_pool(dice, &mut city);
    city
}

/// P6: two small departments of one committee that reach the limits together.
fn keep_a_pool(dice: &mut Dice, city: &mut City) {
    if !dice.chance(30) {
        return;
    }
    let areas = compare::areas(city, initial_run(0), Readings::DEFAULT);
    let small: Vec<&Department> =
        city.departments.iter().filter(|one| super::reference::small(city, one, &areas, Readings::DEFAULT)).collect();
    let pair = small.iter().flat_map(|one| small.iter().map(move |other| (one, other))).find(|(one, other)| {
        one.department_id < other.department_id
            && one.local_committee == other.local_committee
            && one.homes.total() + other.homes.total() >= 50
            && one.residents + other.residents >= 100
    });
    let Some((one, other)) = pair else { return };
    let members = [one.department_id.clone(), other.department_id.clone()];
    for (row, department_id) in (0..).zip(members) {
        city.kept_members.push(KeptMember { row, unit_id: "pool-kept".to_owned(), department_id });
    }
}

/// The supplier's figures for about half the pools; the rest is summed where every member has counts (P8).
pub(crate) fn figures_of_pools(seed: u64, city: &mut City, pools: &[String]) {
    let dice = &mut Dice::new(seed);
    for pool in pools {
        if dice.chance(60) {
            let figures = key_figures(dice, 0, None, false);
            city.indicators.insert(pool.clone(), figures);
        }
    }
}

/// An initial run, with letting shares of one of the days on which they are about to change or have just changed.
pub(crate) fn initial_run(seed: u64) -> Run {
    let days =
        [(2024, 1, 1), (2024, 6, 15), (2025, 11, 30), (2025, 12, 1), (2025, 12, 31), (2026, 1, 1), (2027, 12, 31)];
    let (year, month, day) = days[usize::try_from(seed % 7).unwrap()];
    Run { kind: RunKind::Initial, list_date: LIST_DATE, effective_date: Date::new(year, month, day).unwrap() }
}
