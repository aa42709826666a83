//! The department staircase (D2–D5, D7, D8): need, assigned share, matrix, and what missing or rounded figures allow.

use super::Assigned;
use crate::agreement::{Agreement, Criterion, Matrix, Need, PerCriterion};
use crate::facts::{AssignedSource, Assignment};
use crate::figures::{State, States, UnitFigures};
use crate::quantity::{Absent, Ratio};

/// D2: the need of four states.
#[must_use]
pub fn need_of(states: PerCriterion<State>, needed: u8) -> Need {
    let count = |least: State| states.0.iter().filter(|state| **state >= least).count();
    let needed = usize::from(needed);
    if count(State::Met) >= needed {
        Need::High
    } else if count(State::InRiskZone) >= needed {
        Need::Medium
    } else {
        Need::Low
    }
}

/// D3–D5: assigned households of a department; the organisation's row goes before the municipality's.
///
/// # Errors
/// Why there is none: no row, withheld, or no family homes to take a share of.
pub fn assigned(rows: &[&Assignment], family_homes: u32, matrix: &Matrix) -> Result<Assigned, Absent> {
    let known =
        |source: AssignedSource| rows.iter().find(|row| row.source == source && row.assigned_households.is_ok());
    let row = known(AssignedSource::Organisation).or_else(|| known(AssignedSource::Municipality));
    let Some(row) = row else {
        return Err(rows.iter().find_map(|row| row.assigned_households.err()).unwrap_or(Absent::NotGiven));
    };
    let households = row.assigned_households?;
    let share_of =
        |households: u32| Ratio::new(i128::from(households) * 100, i128::from(family_homes)).ok_or(Absent::EmptyBase);
    let share = share_of(households)?;
    let band = matrix.band(share);
    // Fewest households that lie in a band: at its lower bound, or just past it.
    let least = |band: usize| {
        let band = matrix.bands.get(band)?;
        let homes = Ratio::from_decimal(band.from).times(Ratio::whole(i128::from(family_homes)))?;
        let exact = homes.over(Ratio::whole(100))?;
        let least = if band.from_included { exact.ceiling() } else { exact.floor() + 1 };
        u32::try_from(least).ok()
    };
    let households_to_next_band =
        least(band + 1).filter(|least| *least <= family_homes).and_then(|least| least.checked_sub(households));
    let households_to_lower_band =
        if band == 0 { None } else { least(band).and_then(|least| households.checked_sub(least)?.checked_add(1)) };
    Ok(Assigned {
        households,
        family_homes,
        share,
        band,
        source: row.source,
        households_to_next_band,
        households_to_lower_band,
    })
}

/// What figures and assigned share give on the department staircase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByFigures {
    /// D2 on the figures as published; `None` where missing figures leave it open.
    pub need: Option<Need>,
    /// D7: the steps figures as published and missing ones allow, ascending. One: that is the step.
    pub steps: Vec<u8>,
    /// D7 and D8 together, ascending.
    pub steps_rounded: Vec<u8>,
    /// Criteria that are missing or cannot be told.
    pub missing: Vec<Criterion>,
    /// Criteria that rounding may put in another state.
    pub rounded: Vec<Criterion>,
}

/// D4, D7, D8: every combination of the states the criteria may be in and the bands the share may lie in.
#[must_use]
pub fn by_figures(figures: &UnitFigures, band: Option<usize>, agreement: &Agreement) -> ByFigures {
    let (needs, steps) = combinations(figures, band, agreement, |figure| figure.possible);
    let (_, steps_rounded) = combinations(figures, band, agreement, |figure| figure.possible_rounded);
    let criteria = |wanted: fn(&crate::figures::CriterionFigure) -> bool| {
        Criterion::ALL.into_iter().filter(|criterion| wanted(&figures.criteria[*criterion])).collect()
    };
    ByFigures {
        need: if let [need] = needs.as_slice() { Some(*need) } else { None },
        steps,
        steps_rounded,
        missing: criteria(|figure| figure.state().is_none()),
        rounded: criteria(|figure| figure.state().is_some() && figure.possible_rounded != figure.possible),
    }
}

fn combinations(
    figures: &UnitFigures,
    band: Option<usize>,
    agreement: &Agreement,
    possible: fn(&crate::figures::CriterionFigure) -> States,
) -> (Vec<Need>, Vec<u8>) {
    let [employment, convictions, education, income] =
        Criterion::ALL.map(|criterion| possible(&figures.criteria[criterion]));
    let mut needs = Vec::new();
    for a in employment.iter() {
        for b in convictions.iter() {
            for c in education.iter() {
                for d in income.iter() {
                    let need = need_of(PerCriterion([a, b, c, d]), agreement.criteria_needed);
                    if !needs.contains(&need) {
                        needs.push(need);
                    }
                }
            }
        }
    }
    let bands = match band {
        Some(band) => band..=band,
        None => 0..=agreement.matrix.bands.len().saturating_sub(1),
    };
    let mut steps: Vec<u8> =
        bands.flat_map(|band| needs.iter().filter_map(move |need| agreement.matrix.step(band, *need))).collect();
    steps.sort_unstable();
    steps.dedup();
    (needs, steps)
}
