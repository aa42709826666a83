//! What a check looks at: the tables, the facts made of them, and what is known by id.

use std::collections::BTreeMap;

use trappe_config::JumpLimits;
use trappe_ingest::InputTable;
use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::facts::{Area, City, Department, Run, RunKind};

use super::cells::{Handle, Row, rows};
use super::keys::{self, Repeated};
use super::known::Known;
use super::{AcceptedDates, Tables};

/// Rows whose key stands in an earlier row, by table.
pub(super) type AllRepeated<'a> = BTreeMap<&'static str, Vec<Repeated<'a>>>;

/// Rows whose key stands in an earlier row, of every table.
pub(super) fn all_repeated(tables: &Tables) -> AllRepeated<'_> {
    tables.given().map(|table| (table.table.name, keys::repeated(table))).collect()
}

/// Everything a check may look at.
pub(super) struct Data<'a> {
    pub(super) tables: &'a Tables,
    pub(super) agreement: &'a Agreement,
    pub(super) thresholds: Option<&'a Thresholds>,
    pub(super) run: Run,
    pub(super) dates: AcceptedDates,
    /// What is unlikely to change so much since the run before; `None` where the defaults do not say.
    pub(super) jumps: Option<&'a JumpLimits>,
    /// Placements of the run before; an initial run has none (R1).
    pub(super) previous: Option<&'a InputTable>,
    pub(super) city: &'a City,
    pub(super) departments: Known<'a, &'a Department>,
    pub(super) areas: Known<'a, &'a Area>,
    /// Every department named in `departments`, also where its row could not be read: a reference to it is no mistake
    /// of its own.
    pub(super) department_ids: Known<'a, ()>,
    /// The same of `areas`.
    pub(super) area_ids: Known<'a, ()>,
    /// Kept pools and their members (P6).
    pub(super) kept_pools: BTreeMap<&'a str, Vec<&'a str>>,
    /// The one region of all departments; `None` where they lie in several.
    only_region: Option<&'a str>,
    /// Rows whose key stands in an earlier row, by table.
    pub(super) repeated: &'a AllRepeated<'a>,
}

impl<'a> Data<'a> {
    pub(super) fn new(
        tables: &'a Tables,
        agreement: &'a Agreement,
        thresholds: Option<&'a Thresholds>,
        (run, dates, jumps): (Run, AcceptedDates, Option<&'a JumpLimits>),
        city: &'a City,
        repeated: &'a AllRepeated<'a>,
    ) -> Self {
        let mut kept_pools: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in &city.kept_members {
            kept_pools.entry(&member.unit_id).or_default().push(&member.department_id);
        }
        Self {
            tables,
            agreement,
            thresholds,
            run,
            dates,
            jumps,
            previous: tables.previous.as_ref().filter(|_| run.kind != RunKind::Initial),
            city,
            departments: city.departments.iter().map(|row| (row.department_id.as_str(), row)).collect(),
            areas: city.areas.iter().map(|row| (row.area_id.as_str(), row)).collect(),
            department_ids: ids(&tables.departments, "department_id"),
            area_ids: ids(&tables.areas, "area_id"),
            kept_pools,
            only_region: only_region(agreement, city),
            repeated,
        }
    }

    /// The row a department was made of.
    pub(super) fn department_row(&self, department: &Department) -> Row<'a> {
        Row { table: &self.tables.departments, row: department.row }
    }

    /// The row an area was made of.
    pub(super) fn area_row(&self, area: &Area) -> Row<'a> {
        Row { table: &self.tables.areas, row: area.row }
    }

    /// Residents of a unit; `None` where it is not known before pooling, or one of its members is not.
    pub(super) fn residents(&self, unit_id: &str) -> Option<u32> {
        if let Some(department) = self.departments.get(unit_id) {
            return Some(department.residents);
        }
        let members = self.kept_pools.get(unit_id)?;
        members.iter().try_fold(0_u32, |sum, member| sum.checked_add(self.departments.get(member)?.residents))
    }

    /// Region of a row that may name its own.
    pub(super) fn region<'b>(&'b self, given: Option<&'b str>) -> &'b str {
        given.unwrap_or(&self.agreement.region)
    }

    /// Region of a department or pool; `None` where a pool not yet known could lie in several.
    pub(super) fn unit_region(&self, unit_id: &str) -> Option<&str> {
        let of = |id: &str| self.departments.get(id).map(|department| self.region(department.region.as_deref()));
        of(unit_id).or_else(|| self.kept_pools.get(unit_id)?.iter().find_map(|member| of(member))).or(self.only_region)
    }
}

fn only_region<'a>(agreement: &'a Agreement, city: &'a City) -> Option<&'a str> {
    let region = |department: &'a Department| department.region.as_deref().unwrap_or(&agreement.region);
    let mut regions = city.departments.iter().map(region);
    let first = regions.next()?;
    regions.all(|region| region == first).then_some(first)
}

fn ids<'a>(table: &'a InputTable, column: &str) -> Known<'a, ()> {
    let column = Handle::of(table, column);
    rows(table).filter_map(|row| Some((row.text_at(column)?, ()))).collect()
}
