//! An age group is no larger than one it is part of: 30–59 lies within 18–64, both within everyone (C1–C5).
//!
//! Only groups of one year and one row are held against each other; that a group is no larger than the residents is looked
//! at with the counts.

use trappe_rules::quantity::Decimal;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const EXCEEDS: Code = Code::warning("age-group-exceeds-whole", "C3");

pub(super) const CHECK: Check = Check { name: "age-groups", codes: &[EXCEEDS], look: run };

/// Column of a group, and of the group it is part of.
const PARTS: [(&str, &str); 6] = [
    ("education_base", "employment_base"),
    ("employment_base", "convictions_base"),
    ("employment_base", "origin_base"),
    ("education_base", "origin_base"),
    ("income_base", "origin_base"),
    ("employment_base_prev", "convictions_base_prev"),
];

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    for table in [Some(&data.tables.areas), data.tables.indicators.as_ref()].into_iter().flatten() {
        let pairs = PARTS.map(|(part, whole)| ((part, Handle::of(table, part)), (whole, Handle::of(table, whole))));
        for row in rows(table) {
            // One finding a row: the first group that is too large.
            let told = pairs.iter().find_map(|&(part, whole)| {
                let sizes = (row.number_at(part.1).ok()?, row.number_at(whole.1).ok()?);
                seen.look();
                larger(row, part.0, whole.0, sizes)
            });
            seen.found(told);
        }
    }
    seen
}

fn larger(
    row: Row<'_>,
    part: &str,
    whole: &'static str,
    (size, most): (Decimal, Decimal),
) -> Option<trappe_rules::finding::Finding> {
    (size > most)
        .then(|| EXCEEDS.at(row.place(part)).value(row.written(part)).with("whole_column", whole).with("whole", most))
}
