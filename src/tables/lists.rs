//! The short tables: `units`, `pools`, `unpooled`, `designation_check`, `diagnostics`.

use std::borrow::Cow;

use trappe_messages::Catalogue;
use trappe_rules::columns::outputs::{DESIGNATION_CHECK, DIAGNOSTICS, POOLING_PROOF, POOLS, UNITS, UNPOOLED};
use trappe_rules::designation::Unchecked;
use trappe_rules::evaluation::DesignationCheck;
use trappe_rules::facts::{City, Department, Designation};
use trappe_rules::figures::UnitKind;
use trappe_rules::finding::{Finding, Message};
use trappe_rules::pooling::{self, EquallyGood, Pooling};

use super::{Cell, Filling};
use crate::emit::Table;

/// `units`: pools first, then the departments that stand by themselves, each in id order. `departments` are indices into
/// the city's.
#[must_use]
pub fn units(city: &City, pooling: &Pooling, departments: &[usize]) -> Table {
    let mut table = Filling::new(&UNITS, pooling.pools.len() + departments.len());
    for pool in &pooling.pools {
        let members: Vec<&str> = pool.members.iter().map(|member| member.department_id.as_str()).collect();
        let mut organisations: Vec<&str> = pool.members.iter().map(|member| member.organisation_id.as_str()).collect();
        organisations.sort_unstable();
        organisations.dedup();
        table.row([
            Cell::text(&pool.unit_id),
            Cell::name(UnitKind::Pool.name()),
            Cell::joined(&members),
            Cell::whole(Some(pool.homes)),
            Cell::whole(Some(pool.residents)),
            Cell::text(&pool.local_committee),
            Cell::joined(&organisations),
        ]);
    }
    for department in departments.iter().filter_map(|index| city.departments.get(*index)) {
        table.row(unit(department));
    }
    table.finish()
}

fn unit(department: &Department) -> [Cell; 7] {
    [
        Cell::text(&department.department_id),
        Cell::name(UnitKind::Department.name()),
        Cell::text(&department.department_id),
        Cell::whole(Some(department.homes.total())),
        Cell::whole(Some(department.residents)),
        Cell::text(&department.local_committee),
        Cell::text(&department.organisation_id),
    ]
}

/// `pools`: one row a member, in department-id order.
#[must_use]
pub fn pools(pooling: &Pooling) -> Table {
    let mut rows: Vec<_> =
        pooling.pools.iter().flat_map(|pool| pool.members.iter().map(move |member| (member, pool))).collect();
    rows.sort_by(|one, other| one.0.department_id.cmp(&other.0.department_id));
    let mut table = Filling::new(&POOLS, rows.len());
    for (member, pool) in rows {
        table.row([
            Cell::text(&pool.unit_id),
            Cell::text(&member.department_id),
            Cell::text(&member.organisation_id),
            Cell::text(&pool.local_committee),
            Cell::whole(Some(member.homes)),
            Cell::whole(Some(member.residents)),
            Cell::whole(Some(pool.homes)),
            Cell::whole(Some(pool.residents)),
            Cell::name(pool.basis.rule()),
        ]);
    }
    table.finish()
}

/// `unpooled` (P5), in department-id order.
#[must_use]
pub fn unpooled(pooling: &Pooling, catalogue: &Catalogue) -> Table {
    let mut table = Filling::new(&UNPOOLED, pooling.unpooled.len());
    for department in &pooling.unpooled {
        let because = match department.because {
            pooling::Because::CommitteeTooSmall { departments, homes, residents } => {
                Message::new("unpooled-committee-too-small")
                    .with("departments", departments)
                    .with("homes", homes)
                    .with("residents", residents)
            }
            pooling::Because::NotSmall => Message::new("unpooled-not-small"),
        };
        table.row([
            Cell::Text(None),
            Cell::text(&department.department_id),
            Cell::text(&department.organisation_id),
            Cell::text(&department.local_committee),
            Cell::whole(Some(department.homes)),
            Cell::whole(Some(department.residents)),
            Cell::text(catalogue.text(&because)),
        ]);
    }
    table.finish()
}

/// `pooling_proof` (P4): by local committee, aims in their order.
#[must_use]
pub fn pooling_proof(pooling: &Pooling) -> Table {
    let mut table = Filling::new(&POOLING_PROOF, 0);
    for certificate in &pooling.certificates {
        for aim in &certificate.aims {
            table.row([
                Cell::text(&certificate.local_committee),
                Cell::name(aim.aim.name()),
                Cell::whole(Some(aim.achieved)),
                Cell::whole(Some(aim.bound)),
                Cell::Boolean(Some(aim.proven)),
                Cell::whole(Some(certificate.small)),
                Cell::whole(Some(certificate.pooled_anew)),
                Cell::whole(Some(certificate.steps_used)),
                Cell::Boolean(match certificate.equally_good_exists {
                    EquallyGood::Yes => Some(true),
                    EquallyGood::No => Some(false),
                    EquallyGood::NotKnown => None,
                }),
            ]);
        }
    }
    table.finish()
}

/// `designation_check` (S5): one row an area, in area-id order.
#[must_use]
pub fn designation_check(city: &City, checks: &[DesignationCheck], catalogue: &Catalogue) -> Table {
    let mut table = Filling::new(&DESIGNATION_CHECK, checks.len());
    for check in checks {
        let Some(area) = city.areas.get(check.area) else { continue };
        let because = match (check.computed, check.differs, check.candidate) {
            (Err(Unchecked::FigureMissing), _, _) => Some("designation-because-figure-missing"),
            (Err(Unchecked::HistoryTooShort), _, _) => Some("designation-because-history-short"),
            (Ok(_), Some(true), _) => Some("designation-because-differs"),
            (Ok(_), _, true) => Some("designation-because-candidate"),
            (Ok(_), _, false) => None,
        };
        table.row([
            Cell::text(&area.area_id),
            Cell::maybe_name(check.published.map(Designation::name)),
            Cell::maybe_name(check.computed.ok().flatten().map(Designation::name)),
            Cell::Boolean(check.differs),
            Cell::Text(because.map(|key| catalogue.text(&Message::new(key)).into())),
        ]);
    }
    table.finish()
}

/// `diagnostics`: every finding, the most severe first, then by place.
#[must_use]
pub fn diagnostics(findings: &[Finding], catalogue: &Catalogue) -> Table {
    let mut table = Filling::new(&DIAGNOSTICS, findings.len());
    for finding in findings {
        let place = &finding.place;
        let text = catalogue.finding(finding);
        table.row([
            Cell::name(finding.severity.name()),
            Cell::name(finding.code),
            Cell::maybe(place.table.as_deref()),
            Cell::maybe(place.file.as_deref()),
            Cell::maybe(place.sheet.as_deref()),
            Cell::Text(place.cell().map(Cow::Owned)),
            Cell::whole(place.row),
            Cell::maybe(place.column.as_deref()),
            Cell::maybe(finding.value.as_deref()),
            Cell::Text(finding.needed_by().map(|needed| Cow::Owned(needed.into_owned()))),
            Cell::Text(text.consequence.map(Cow::Owned)),
            Cell::text(text.message),
            Cell::text(text.help),
        ]);
    }
    table.finish()
}
