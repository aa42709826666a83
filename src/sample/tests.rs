//! The totals of the Copenhagen sample, by plain arithmetic that shares nothing with the rules.

use std::collections::{BTreeMap, BTreeSet};

use super::city::{Assigned, City, Department, Listed};
use super::figures::Figures;
use super::plan::Plan;
use super::table::Cell;
use super::{COPENHAGEN, copenhagen};

/// The baseline of annex 15: departments and family homes on steps 1 to 4 of the department staircase.
const BASELINE: [(usize, u32); 4] = [(307, 27_253), (20, 3_968), (21, 4_202), (16, 3_324)];

/// A number in millionths, and whether a cell of this name was withheld.
fn number(figures: &Figures, column: &str) -> Option<i128> {
    match figures.get(column)? {
        Cell::Whole(units) => Some(i128::from(*units) * 1_000_000),
        Cell::Decimal(units, decimals) => Some(i128::from(*units) * 10_i128.pow(6 - decimals)),
        Cell::Empty | Cell::Withheld | Cell::Text(_) | Cell::Date(..) | Cell::Flag(_) => None,
    }
}

/// A percentage as a fraction.
fn percent(figures: &Figures, criterion: &str) -> Option<(i128, i128)> {
    if let Some(published) = number(figures, &format!("{criterion}_pct")) {
        return Some((published, 1_000_000));
    }
    if criterion == "income" {
        // 22,904.30 kroner are 55 percent.
        return Some((number(figures, "income_mean")? * 55, 22_904_300_000));
    }
    let count = number(figures, &format!("{criterion}_count"))?;
    let base = number(figures, &format!("{criterion}_base"))?;
    if criterion == "education" {
        return Some((100 * count, base));
    }
    let before = number(figures, &format!("{criterion}_count_prev"))?;
    let base_before = number(figures, &format!("{criterion}_base_prev"))?;
    Some((100 * (count * base_before + before * base), 2 * base * base_before))
}

/// Met, in the risk zone (met too), by the thresholds of the list of 2022; nothing when a figure is missing.
fn state(figures: &Figures, criterion: &str) -> Option<(bool, bool)> {
    let (value, of) = percent(figures, criterion)?;
    let more = |hundredths: i128| value * 100 > hundredths * of;
    let least = |hundredths: i128| value * 100 >= hundredths * of;
    let less = |hundredths: i128| value * 100 < hundredths * of;
    Some(match criterion {
        "employment" => (more(4_000), more(3_500)),
        "convictions" => (least(218), least(207)),
        "education" => (more(6_000), more(5_700)),
        _ => (less(5_500), less(5_780)),
    })
}

/// Every step the figures allow.
fn steps(figures: Option<&Figures>, department: &Department) -> BTreeSet<u8> {
    let empty = Figures::new();
    let figures = figures.unwrap_or(&empty);
    let any = vec![(false, false), (false, true), (true, true)];
    let states: Vec<Vec<(bool, bool)>> = ["employment", "convictions", "education", "income"]
        .iter()
        .map(|criterion| state(figures, criterion).map_or_else(|| any.clone(), |state| vec![state]))
        .collect();
    let bands: Vec<u8> = match department.assigned {
        Assigned::Households(households) if 4 * households >= department.family => vec![2],
        Assigned::Households(households) if 5 * households >= department.family => vec![1],
        Assigned::Households(_) => vec![0],
        Assigned::Withheld | Assigned::NotGiven => vec![0, 1, 2],
    };
    let mut steps = BTreeSet::new();
    for one in &states[0] {
        for two in &states[1] {
            for three in &states[2] {
                for four in &states[3] {
                    let all = [one, two, three, four];
                    let met = all.iter().filter(|state| state.0).count();
                    let in_zone = all.iter().filter(|state| state.1).count();
                    for band in &bands {
                        steps.insert(match (met, in_zone) {
                            (2.., _) => 2 + band,
                            (_, 2..) => 1 + band,
                            _ => 1,
                        });
                    }
                }
            }
        }
    }
    steps
}

struct Totals {
    steps: [(usize, u32); 4],
    prevention: (usize, u32),
    transformation: (usize, u32),
    pooled: usize,
    undetermined: usize,
}

fn totals(city: &City) -> Totals {
    let figures: BTreeMap<&str, &Figures> = city.units.iter().map(|(id, figures)| (id.as_str(), figures)).collect();
    let listed = |id: &str| city.areas.iter().find(|area| area.id == id).and_then(|area| area.designation);
    let mut totals =
        Totals { steps: [(0, 0); 4], prevention: (0, 0), transformation: (0, 0), pooled: 0, undetermined: 0 };
    for department in &city.departments {
        if department.family <= department.youth.max(department.elderly) {
            continue;
        }
        let on = match department.area.as_deref().and_then(listed) {
            _ if department.partly_in_area => {
                totals.undetermined += 1;
                continue;
            }
            Some(Listed::Prevention) => &mut totals.prevention,
            Some(Listed::Transformation) => &mut totals.transformation,
            Some(Listed::Vulnerable | Listed::Parallel) => panic!("none is planned"),
            None => {
                let unit = city.pool_of.get(&department.id).unwrap_or(&department.id);
                let is_new = department.taken_into_use.0 >= 2024;
                let is_small = !is_new && (department.homes() < 50 || department.residents < 100);
                let own = figures.get(unit.as_str()).copied();
                let steps = if is_new { BTreeSet::from([1]) } else { steps(own, department) };
                assert_eq!(
                    own.is_some() && unit != &department.id,
                    is_small && city.pool_of.contains_key(&department.id)
                );
                let (Some(step), 1) = (steps.first(), steps.len()) else {
                    totals.undetermined += 1;
                    continue;
                };
                totals.pooled += usize::from(is_small);
                &mut totals.steps[usize::from(*step) - 1]
            }
        };
        on.0 += 1;
        on.1 += department.family;
    }
    totals
}

#[test]
fn the_copenhagen_sample_comes_out_as_the_baseline() {
    let plan = Plan::read(COPENHAGEN).unwrap();
    for seed in [2022, 1, 2] {
        let totals = totals(&copenhagen::city(&plan, seed));
        assert_eq!(totals.steps, BASELINE, "seed {seed}");
        assert_eq!(totals.prevention, (38, 13_400));
        assert_eq!(totals.transformation, (1, 560));
        assert_eq!(totals.pooled, 140);
        assert_eq!(totals.undetermined, 5);
    }
}

#[test]
fn the_copenhagen_sample_has_the_areas_of_the_baseline() {
    let plan = Plan::read(COPENHAGEN).unwrap();
    let city = copenhagen::city(&plan, 2022);
    let count = |listed| city.areas.iter().filter(|area| area.designation == Some(listed)).count();
    assert_eq!((count(Listed::Transformation), count(Listed::Prevention)), (1, 13));
    assert!(city.areas.iter().all(|area| area.designation.is_none() || area.residents >= 1_000));
    assert_eq!(city.areas.iter().filter(|area| area.residents == 966 && area.rehousing).count(), 1);
}

#[test]
fn the_same_seed_gives_the_same_city() {
    let plan = Plan::read(COPENHAGEN).unwrap();
    let (one, other) = (copenhagen::city(&plan, 5), copenhagen::city(&plan, 5));
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}
