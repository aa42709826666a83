//! The primary home type of a department (§7.1, I14).

use super::PrimaryType;
use crate::facts::Homes;

/// I14: youth with more youth homes than family and elderly homes together; family or elderly with more than each other
/// type; every other case is a tie.
#[must_use]
pub const fn primary_type(homes: Homes) -> PrimaryType {
    let Homes { family, youth, elderly } = homes;
    if youth > family.saturating_add(elderly) {
        PrimaryType::Youth
    } else if family > youth && family > elderly {
        PrimaryType::Family
    } else if elderly > youth && elderly > family {
        PrimaryType::Elderly
    } else {
        PrimaryType::Tie
    }
}
