//! How ids are written, and what is done with one that lost its zeros: `[ids]` of `config/defaults.toml`.

use trappe_rules::columns::LostZeros;
use trappe_rules::finding::{Finding, Place};

use crate::section::{self, Section, unknown};

/// The forms ids are declared to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdForms {
    /// Departments: `0000-000`; none where not declared.
    pub department_id: Option<String>,
    /// Organisations: `0000`; none where not declared.
    pub organisation_id: Option<String>,
    /// What is done with an id that is recognised behind another spelling.
    pub lost_zeros: LostZeros,
}

/// Marks between the digits of a form.
const MARKS: [char; 5] = ['-', '/', '.', '_', ' '];
/// Most digits of a form.
const DIGITS: usize = 18;

/// Reads `[ids]`; without it no form is declared.
pub(crate) fn read(root: &mut Section<'_>, problems: &mut Vec<Finding>) -> IdForms {
    let Some(mut section) = root.maybe_section("ids", problems) else { return IdForms::default() };
    let department_id = form(&mut section, "department_id", problems);
    let organisation_id = form(&mut section, "organisation_id", problems);
    let lost_zeros = lost_zeros(&mut section, problems).unwrap_or(LostZeros::Repair);
    section.close(problems);
    IdForms { department_id, organisation_id, lost_zeros }
}

/// What is done with an id that lost its zeros, where the table says.
pub(crate) fn lost_zeros(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<LostZeros> {
    const KNOWN: [(&str, LostZeros); 2] = [("repair", LostZeros::Repair), ("report", LostZeros::Report)];
    let node = section.get("lost_zeros");
    let name = section.maybe("lost_zeros", problems, section::text)?;
    let found = KNOWN.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    if found.is_none() {
        let place = node.map_or_else(Place::default, |node| node.spot.place(&section.path_of("lost_zeros")));
        problems.push(unknown("config-unknown-value", place, &name, KNOWN.iter().map(|(name, _)| *name)));
    }
    found
}

/// A pattern with a `0` for each digit, and single marks between its groups; empty for none.
fn form(section: &mut Section<'_>, key: &'static str, problems: &mut Vec<Finding>) -> Option<String> {
    let node = section.get(key);
    let pattern = section.maybe(key, problems, section::text).filter(|pattern| !pattern.is_empty())?;
    let groups_are_whole =
        pattern.split(MARKS).all(|group| !group.is_empty() && group.bytes().all(|byte| byte == b'0'));
    if groups_are_whole && pattern.matches('0').count() <= DIGITS {
        return Some(pattern);
    }
    let place = node.map_or_else(Place::default, |node| node.spot.place(&section.path_of(key)));
    problems.push(unknown("config-unknown-value", place, &pattern, ["0000-000", "0000"]));
    None
}
