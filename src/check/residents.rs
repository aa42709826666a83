//! Residents held against homes: none, or many more or fewer than people live.

use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen, Why};

const NONE: Code = Code::warning("residents-none", "P1");
const UNLIKELY: Code = Code::warning("residents-unlikely", "P1");

pub(super) const CHECK: Check = Check { name: "residents", codes: &[NONE, UNLIKELY], look: run };

/// More residents a home than this are unlikely; a bound of plausibility, no rule.
const MOST_PER_HOME: u64 = 8;
/// More homes a resident than this are unlikely; a bound of plausibility, no rule.
const MOST_HOMES_PER_RESIDENT: u64 = 3;

fn run(data: &Data<'_>) -> Seen {
    // Residents are counted on 1 January of the list's year; who moved in later is not among them.
    let is_new = |it: &Department| it.taken_into_use.is_some_and(|day| day.year() >= data.run.list_date.year());
    let mut seen = Seen::or(Why::NothingToCompare);
    for department in data.city.departments.iter().filter(|it| it.homes.total() > 0 && !is_new(it)) {
        seen.looked(of(data, department));
    }
    seen
}

fn of(data: &Data<'_>, department: &Department) -> Option<Finding> {
    let (homes, residents) = (u64::from(department.homes.total()), u64::from(department.residents));
    let code = match residents {
        0 => NONE,
        residents if residents > homes * MOST_PER_HOME => UNLIKELY,
        residents if residents * MOST_HOMES_PER_RESIDENT < homes => UNLIKELY,
        _ => return None,
    };
    let place = data.department_row(department).place("residents");
    Some(code.at(place).value(residents.to_string()).with("homes", department.homes.total()))
}
