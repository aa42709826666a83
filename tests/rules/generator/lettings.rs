//! Realised lettings about every bound of L17, L18 and E4.

use trappe_rules::facts::{City, Department, LettingEntry, LettingKind, Run};
use trappe_rules::quantity::Decimal;

use super::{Dice, missing};

/// How a department's homes put at disposal are used.
#[derive(Clone, Copy)]
enum Use {
    All,
    ThreeOfFour,
    SixOfSeven,
    Some,
}

/// Lettings for most departments, and the homes and turnover E4 and L17 reckon with.
pub(crate) fn give_lettings(seed: u64, city: &mut City, run: Run) {
    let dice = &mut Dice::new(seed.wrapping_mul(53).wrapping_add(run.kind as u64));
    let mut rows = Vec::new();
    for department in &mut city.departments {
        give_homes(dice, department);
        if dice.chance(80) {
            give_years(dice, &department.department_id, run.effective_date.year(), &mut rows);
        }
    }
    city.lettings = rows;
}

fn give_homes(dice: &mut Dice, department: &mut Department) {
    let few = |dice: &mut Dice| dice.pick(&[None, None, None, Some(0), Some(1), Some(3), Some(20)]);
    department.special_homes = few(dice);
    department.shared_homes_youth = few(dice);
    department.assigned_only_homes = few(dice);
    // 8/18 of the vacancies of 90 homes are three homes at 7.5 %.
    let turnover = dice.pick(&[None, None, Some(75), Some(100), Some(0), Some(135)]);
    department.turnover_pct = turnover.map(|tenths| Decimal::new(tenths, 1));
    department.start_step = dice.pick(&[None, Some(1), Some(1), Some(2), Some(3), Some(4)]);
    department.start_assigned_pct = dice.pick(&[None, Some(0), Some(20), Some(29), Some(30)]).map(Decimal::from);
}

fn give_years(dice: &mut Dice, department_id: &str, until: i16, rows: &mut Vec<LettingEntry>) {
    let used = dice.pick(&[Use::All, Use::ThreeOfFour, Use::SixOfSeven, Use::Some]);
    let (gaps, uneven) = (dice.chance(15), dice.chance(30));
    for year in 2019..=until {
        let (mut offered, mut assigned) = match used {
            Use::All => {
                let homes = dice.pick(&[0, 0, 1, 4]);
                (homes, homes)
            }
            Use::ThreeOfFour => (4, 3),
            Use::SixOfSeven => (7, 6),
            Use::Some => {
                let offered = dice.below(6);
                (offered, dice.below(offered + 1))
            }
        };
        if uneven && dice.chance(30) {
            (offered, assigned) = dice.pick(&[(offered + 1, assigned), (offered, assigned + 1), (0, 0)]);
        }
        // All homes let: about three for each assigned.
        let others = (2 * assigned + dice.below(2)).saturating_sub(dice.below(2));
        let waiting_list = dice.below(others + 1);
        let flexible = dice.below(others - waiting_list + 1);
        for (kind, homes) in [
            (LettingKind::WaitingList, waiting_list),
            (LettingKind::Flexible, flexible),
            (LettingKind::Assigned, assigned),
            (LettingKind::Other, others - waiting_list - flexible),
            (LettingKind::OfferedToMunicipality, offered),
        ] {
            if gaps && dice.chance(4) {
                continue;
            }
            let homes = if gaps && dice.chance(4) { Err(missing(dice)) } else { Ok(homes) };
            let row = u32::try_from(rows.len()).unwrap();
            rows.push(LettingEntry { row, department_id: department_id.to_owned(), year, kind, homes });
        }
    }
}
