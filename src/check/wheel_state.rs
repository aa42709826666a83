//! A wheel stands at one of its positions, and on a day of this agreement (L15).

use super::cells::rows;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const POSITION: Code = Code::error("wheel-position-out-of-range", "L15");
const OLD: Code = Code::warning("wheel-state-before-agreement", "L15");
const AHEAD: Code = Code::note("wheel-state-ahead", "L15");

pub(super) const CHECK: Check = Check { name: "wheel-states", codes: &[POSITION, OLD, AHEAD], look: run };

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.wheel_state else { return Seen::or(Why::NoTable("wheel_state")) };
    let positions = data.agreement.wheels.iter().map(|wheel| wheel.positions.len()).max();
    let mut seen = Seen::or(Why::NothingToCompare);
    for row in rows(table) {
        if let (Ok(position), Some(positions)) = (row.whole("next_position"), positions) {
            let is_there = (1..=positions).contains(&(position as usize));
            let finding = || POSITION.at(row.place("next_position")).value(position.to_string());
            seen.looked((!is_there).then(|| finding().with("positions", positions)));
        }
        let Some(as_of) = row.date("as_of") else { continue };
        let finding = |code: &Code| code.at(row.place("as_of")).value(as_of.to_string());
        let old = (as_of < data.agreement.from).then(|| finding(&OLD).with("from", data.agreement.from));
        let ahead = (as_of > data.run.effective_date).then(|| finding(&AHEAD));
        seen.looked(old.or_else(|| ahead.map(|finding| finding.with("effective", data.run.effective_date))));
    }
    seen
}
