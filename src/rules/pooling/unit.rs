//! Pools, their members, and who is in none (P2, P3, P5–P7).

use super::size::Size;
use super::{SmallDepartment, narrow};
use crate::agreement::PoolingLimits;
use crate::finding::{Finding, Place};

/// Why a pool exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// P2: departments of one organisation.
    SameOrganisation,
    /// P3: across organisations, where it serves the order of P4.
    AcrossOrganisations,
    /// P6: kept from before.
    Kept,
}

impl Basis {
    /// The rule it rests on.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::SameOrganisation => "P2",
            Self::AcrossOrganisations => "P3",
            Self::Kept => "P6",
        }
    }
}

/// A department in a pool.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// LBF number.
    pub department_id: String,
    /// Its housing association.
    pub organisation_id: String,
    /// Homes of all types.
    pub homes: u32,
    /// Residents.
    pub residents: u32,
}

impl Member {
    pub(super) fn of(department: &SmallDepartment) -> Self {
        Self {
            department_id: department.department_id.clone(),
            organisation_id: department.organisation_id.clone(),
            homes: department.homes,
            residents: department.residents,
        }
    }
}

/// A unit of several small departments (P7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// Id; the same for the same members in every run.
    pub unit_id: String,
    /// Local-committee area.
    pub local_committee: String,
    /// Members by id.
    pub members: Vec<Member>,
    /// Homes of all members.
    pub homes: u32,
    /// Residents of all members.
    pub residents: u32,
    /// Why it exists.
    pub basis: Basis,
}

impl Pool {
    pub(super) fn new(unit_id: String, local_committee: String, mut members: Vec<Member>, basis: Basis) -> Self {
        members.sort();
        let homes = members.iter().fold(0, |sum: u32, member| sum.saturating_add(member.homes));
        let residents = members.iter().fold(0, |sum: u32, member| sum.saturating_add(member.residents));
        Self { unit_id, local_committee, members, homes, residents, basis }
    }
}

/// Why a small department is in no pool (P5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// All small departments of the local committee that are in no kept pool together miss a limit.
    CommitteeTooSmall {
        /// How many there are.
        departments: usize,
        /// Their homes.
        homes: u32,
        /// Their residents.
        residents: u32,
    },
    /// It reaches both limits on its own: it ought not to have been given.
    NotSmall,
}

/// A small department in no pool (P5): its figures are missing (D7), and it is listed for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpooled {
    /// LBF number.
    pub department_id: String,
    /// Its housing association.
    pub organisation_id: String,
    /// Local-committee area.
    pub local_committee: String,
    /// Homes of all types.
    pub homes: u32,
    /// Residents.
    pub residents: u32,
    /// Why.
    pub because: Because,
}

impl Because {
    pub(super) fn too_small(free: &[&SmallDepartment]) -> Self {
        let together = Size::sum(free.iter().map(|department| Size::of(department)));
        Self::CommitteeTooSmall {
            departments: free.len(),
            homes: narrow(together.homes),
            residents: narrow(together.residents),
        }
    }
}

impl Unpooled {
    /// P5: what is to be decided; that a department is not small is told already.
    pub(super) fn finding(&self, limits: &PoolingLimits) -> Option<Finding> {
        let Because::CommitteeTooSmall { departments, homes, residents } = self.because else { return None };
        let place = Place { subject: Some(self.department_id.clone()), ..Place::table("departments") };
        let finding = Finding::warning("department-unpooled", place)
            .rule("P5")
            .with("committee", self.local_committee.as_str())
            .with("departments", departments)
            .with("homes", homes)
            .with("residents", residents)
            .with("least-homes", limits.homes)
            .with("least-residents", limits.residents);
        Some(finding)
    }

    pub(super) fn new(department: &SmallDepartment, because: Because) -> Self {
        Self {
            department_id: department.department_id.clone(),
            organisation_id: department.organisation_id.clone(),
            local_committee: department.local_committee.clone(),
            homes: department.homes,
            residents: department.residents,
            because,
        }
    }
}
