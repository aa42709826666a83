//! Pooling as a whole: cases worked by hand, every result checked by code that shares nothing with the search, small
//! committees against all ways there are, and generated cities.

mod brute_force;
mod checker;
mod cities;
mod hand;
mod parts;
mod pinned;
mod reference;
mod shown;

use super::*;
use crate::finding::Severity;

/// Limits as in the data annex.
const LIMITS: PoolingLimits = PoolingLimits { homes: 50, residents: 100, either: true };

/// As in the programme's own settings: enough for every committee here.
const BUDGET: Budget = Budget { search_steps: 10_000_000 };

fn department(id: &str, organisation: &str, homes: u32, residents: u32) -> SmallDepartment {
    SmallDepartment {
        department_id: id.to_owned(),
        organisation_id: organisation.to_owned(),
        local_committee: "Bispebjerg".to_owned(),
        homes,
        residents,
    }
}
