//! The checked inputs as the rules see them: one small typed record a row of `data.md`. `row` is the index (from 0)
//! of the row in the table as read, by which its file, sheet and cell can be found again.

use std::collections::BTreeMap;

use crate::agreement::{Criterion, Staircase};
use crate::letting::wheel::State;
use crate::placement::Status;
use crate::quantity::{Date, Decimal, Figure, Ratio};

/// Index of a row in its table as read, from 0.
pub type RowIndex = u32;

/// Homes by type; whole homes, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Homes {
    /// Family homes (familieboliger).
    pub family: u32,
    /// Youth homes (ungdomsboliger).
    pub youth: u32,
    /// Homes for the elderly (ældreboliger).
    pub elderly: u32,
}

impl Homes {
    /// All homes together.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.family.saturating_add(self.youth).saturating_add(self.elderly)
    }
}

/// A letting concept with its own shares (annex 4 VIII, §13.3, annex 12, §7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Regime {
    /// AlmenBolig+.
    AlmenboligPlus,
    /// Co-housing (bofællesskab).
    CoHousing,
    /// Dormitory with shared kitchens (gangkollegium).
    Dormitory,
}

/// A housing department (boligafdeling).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Row in the table as read.
    pub row: RowIndex,
    /// LBF number, `0123-045`.
    pub department_id: String,
    /// Name.
    pub name: String,
    /// Housing association's id.
    pub organisation_id: String,
    /// Housing association (boligorganisation).
    pub organisation: String,
    /// Local-committee area (lokaludvalg).
    pub local_committee: String,
    /// Region, where it is not the agreement's.
    pub region: Option<String>,
    /// The state's areas it is named in: none, one, or (A8) several.
    pub area_ids: Vec<String>,
    /// `area_part = part` (A8).
    pub partly_in_area: bool,
    /// Homes by type.
    pub homes: Homes,
    /// Residents.
    pub residents: u32,
    /// Date taken into use (D6, N).
    pub taken_into_use: Option<Date>,
    /// Own letting concept.
    pub regime: Option<Regime>,
    /// Shared kitchens of a dormitory.
    pub shared_kitchens: Option<u32>,
    /// Particularly cheap homes of new build (N2).
    pub cheap_homes: Option<u32>,
    /// Homes with a lasting 100 % right (N6).
    pub assigned_only_homes: Option<u32>,
    /// Særboliger.
    pub special_homes: Option<u32>,
    /// Deleboliger for young people.
    pub shared_homes_youth: Option<u32>,
    /// Vacated homes a year, percent.
    pub turnover_pct: Option<Decimal>,
    /// Step on the department staircase at the agreement's start.
    pub start_step: Option<u8>,
    /// Assigned share at the agreement's start, percent.
    pub start_assigned_pct: Option<Decimal>,
}

/// What the state's lists say of an area; ordered by severity (S6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Designation {
    /// Forebyggelsesområde.
    Prevention,
    /// Udsat boligområde.
    Vulnerable,
    /// Parallelsamfund.
    Parallel,
    /// Omdannelsesområde.
    Transformation,
}

impl Designation {
    /// Canonical value in `areas.designation`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prevention => "prevention",
            Self::Vulnerable => "vulnerable",
            Self::Parallel => "parallel",
            Self::Transformation => "transformation",
        }
    }
}

/// State of an area's development plan (A7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DevelopmentPlan {
    /// The plan is being carried out.
    Active,
    /// The plan is carried out.
    CarriedOut,
}

/// One of the state's areas (boligområde) on the run's list date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Id.
    pub area_id: String,
    /// Name.
    pub name: String,
    /// Region, where it is not the agreement's.
    pub region: Option<String>,
    /// Residents on 1 January.
    pub residents: u32,
    /// The list it belongs to.
    pub list_date: Option<Date>,
    /// Most severe designation of that date (S6); `None`: on no list.
    pub designation: Option<Designation>,
    /// Development plan, where there is one.
    pub development_plan: Option<DevelopmentPlan>,
    /// Residents documented as temporarily rehoused for a renovation (A2).
    pub renovation_rehousing: bool,
    /// Its key figures.
    pub figures: KeyFigures,
}

/// A percentage as published: the number as written, and the decimals it stands for (D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// Percent.
    pub value: Decimal,
    /// The most decimals its column shows, or as declared.
    pub decimals: u32,
}

/// A count and the group it is taken of, in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Those with the property (full-time persons for employment, so with decimals).
    pub count: Figure<Decimal>,
    /// The group.
    pub base: Figure<Decimal>,
}

/// What is given for one criterion. Where counts and a published figure are both there, counts decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Counts of the latest year and, for two-year criteria, of the year before.
    Counts {
        /// Latest year.
        latest: Share,
        /// The year before; `None` for one-year criteria.
        previous: Option<Share>,
    },
    /// Mean gross income in kroner a month and the number of persons it is the mean of.
    Income {
        /// Kroner a month; a ratio, since the mean over a pool's members need not be a decimal (P8).
        mean: Figure<Ratio>,
        /// Persons.
        base: Figure<Decimal>,
    },
    /// A published percentage, with the group's size where known.
    Published {
        /// Percent.
        figure: Published,
        /// The group in the latest year.
        base: Figure<Decimal>,
    },
    /// Neither.
    Nothing(crate::quantity::Absent),
}

/// The key figures of a department, pool or area (C1–C5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyFigures {
    /// Row in the table as read (`indicators` or `areas`); `None` for figures summed over a pool's members (P8).
    pub row: Option<RowIndex>,
    /// Year of the latest measure (T10).
    pub figures_year: Option<i16>,
    /// C1.
    pub employment: Given,
    /// C2.
    pub convictions: Given,
    /// C3.
    pub education: Given,
    /// C4.
    pub income: Given,
    /// C5.
    pub origin: Given,
}

/// Who reported assigned households (D5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssignedSource {
    /// The housing association.
    Organisation,
    /// The municipality; a lower bound, since it knows none before 1 January 2009.
    Municipality,
}

/// Family homes let to assigned households in one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Department.
    pub department_id: String,
    /// Family homes let to assigned households, a shared home once; absent when withheld or empty.
    pub assigned_households: Figure<u32>,
    /// Youth homes and rooms let to assigned tenants (L9, L11, L12); absent when withheld or empty.
    pub assigned_youth: Figure<u32>,
    /// Who reported it.
    pub source: AssignedSource,
    /// Day of the count.
    pub as_of: Option<Date>,
}

/// What a decision of Samarbejdsforum is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionKind {
    /// A small area is placed on the area staircase (A2).
    AreaStaircase,
    /// A department's step (R6); value `area 1`, `department 3` or a step.
    Step,
    /// A department's primary home type (I14); value `family`, `youth`, `elderly`.
    PrimaryType,
    /// Approval of a run's proposals.
    Approve,
    /// Sharpened criteria of an area.
    Sharpened,
    /// Exemption from extra assignment.
    ExemptExtraAssignment,
    /// Suspension kept.
    KeepSuspension,
    /// Suspension ended.
    EndSuspension,
    /// Share of a new-build department.
    NewBuildShare,
    /// Cheap homes given up.
    CheapHomesWaived,
    /// Assigned tenants a kitchen.
    DormitoryLimit,
}

impl DecisionKind {
    /// Value in `decisions.kind`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AreaStaircase => "area_staircase",
            Self::Step => "step",
            Self::PrimaryType => "primary_type",
            Self::Approve => "approve",
            Self::Sharpened => "sharpened",
            Self::ExemptExtraAssignment => "exempt_extra_assignment",
            Self::KeepSuspension => "keep_suspension",
            Self::EndSuspension => "end_suspension",
            Self::NewBuildShare => "new_build_share",
            Self::CheapHomesWaived => "cheap_homes_waived",
            Self::DormitoryLimit => "dormitory_limit",
        }
    }
}

/// A decision of Samarbejdsforum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Number.
    pub decision_id: String,
    /// Day it was made.
    pub date: Date,
    /// First day it holds; `None`: from its date.
    pub valid_from: Option<Date>,
    /// Last day it holds; `None`: as R6 says for its kind.
    pub valid_to: Option<Date>,
    /// What it is about.
    pub kind: DecisionKind,
    /// Department, area or run.
    pub subject_id: String,
    /// What was decided, in the form of its kind.
    pub value: Option<String>,
}

/// One line of the state's earlier lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Area.
    pub area_id: String,
    /// 1 December of the list.
    pub list_date: Date,
    /// Designation then; `None`: known to be on no list.
    pub designation: Option<Designation>,
}

/// Where a department stood in the run before (R2–R4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviousPlacement {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Department.
    pub department_id: String,
    /// Staircase; `None` where it was undetermined.
    pub staircase: Option<Staircase>,
    /// Step; `None` where there was none.
    pub step: Option<u8>,
    /// The step that held while a proposal waited for approval (R3).
    pub step_in_force: Option<u8>,
    /// First day of the placement.
    pub effective_from: Date,
    /// How it came about, where known.
    pub status: Option<Status>,
    /// The unit its figures were those of, where known.
    pub unit_id: Option<String>,
    /// Sharpened criteria in C order; `None` where not known.
    pub sharpened: Option<Vec<Criterion>>,
    /// Whether assignment was suspended, where known.
    pub assignment_suspended: Option<bool>,
    /// L1–L10, N1, N2, where known.
    pub letting_rule: Option<String>,
    /// The decision behind it.
    pub decision_id: Option<String>,
    /// Family homes then, where known (K1).
    pub family_homes: Option<u32>,
    /// Homes of all types then, where known (K1).
    pub homes: Option<u32>,
    /// Family homes let to assigned households then, where known (H3–H6).
    pub assigned_households: Option<u32>,
}

impl PreviousPlacement {
    /// The step that was in force: of a proposal not approved the one before it (R3).
    #[must_use]
    pub const fn in_force(&self) -> Option<u8> {
        match self.status {
            Some(Status::Proposed | Status::Undetermined | Status::Evaluated) => match self.step_in_force {
                Some(step) => Some(step),
                None => self.step,
            },
            _ => self.step,
        }
    }
}

/// How a home was let, or offered (K6, L17, L18, E4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LettingKind {
    /// By waiting list.
    WaitingList,
    /// Flexible letting.
    Flexible,
    /// To an assigned household.
    Assigned,
    /// In any other way.
    Other,
    /// Put at the municipality's disposal; no letting of its own.
    OfferedToMunicipality,
}

impl LettingKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::WaitingList, Self::Flexible, Self::Assigned, Self::Other, Self::OfferedToMunicipality];

    /// Value in `lettings.kind`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WaitingList => "waiting_list",
            Self::Flexible => "flexible",
            Self::Assigned => "assigned",
            Self::Other => "other",
            Self::OfferedToMunicipality => "offered_to_municipality",
        }
    }
}

/// Realised lettings of one kind in one department and calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettingEntry {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Department.
    pub department_id: String,
    /// Calendar year.
    pub year: i16,
    /// How they were let.
    pub kind: LettingKind,
    /// Family homes; absent when withheld or empty.
    pub homes: Figure<u32>,
}

/// A key figure that others keep (K9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Which key figure.
    pub topic: String,
    /// Department, where it is one's.
    pub department_id: Option<String>,
    /// Housing association, where it is one's.
    pub organisation_id: Option<String>,
    /// Calendar year.
    pub year: i16,
    /// The figure; absent when withheld or empty.
    pub value: Figure<Decimal>,
    /// Who keeps it.
    pub source: Option<String>,
}

/// Where the letting wheel of a department stands (L15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WheelStateEntry {
    /// Row in the table as read.
    pub row: RowIndex,
    /// Department.
    pub department_id: String,
    /// Where it stands.
    pub state: State,
    /// Day it stood there.
    pub as_of: Option<Date>,
}

/// A pool kept from before (P6): one row a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMember {
    /// Row in the table as read.
    pub row: RowIndex,
    /// The pool.
    pub unit_id: String,
    /// Its member.
    pub department_id: String,
}

/// Everything a run is computed from, checked: departments in `department_id` order, areas in `area_id` order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct City {
    /// Departments.
    pub departments: Vec<Department>,
    /// Areas of the list date, designated or not.
    pub areas: Vec<Area>,
    /// Key figures by unit id: a department's or a pool's.
    pub indicators: BTreeMap<String, KeyFigures>,
    /// Assigned households, at most one row a department and source.
    pub assignments: Vec<Assignment>,
    /// Decisions of Samarbejdsforum.
    pub decisions: Vec<Decision>,
    /// Earlier lists.
    pub history: Vec<HistoryEntry>,
    /// Placements of the run before, by department id (R2–R4); empty in an initial run.
    pub previous: BTreeMap<String, PreviousPlacement>,
    /// Placements of the initial run, by department id (K7); they decide nothing.
    pub initial: BTreeMap<String, PreviousPlacement>,
    /// Realised lettings.
    pub lettings: Vec<LettingEntry>,
    /// Key figures others keep (K9).
    pub register: Vec<RegisterEntry>,
    /// Kept pools (P6).
    pub kept_members: Vec<KeptMember>,
    /// Where the letting wheels stand (L15), by department id; a department that is not there starts anew.
    pub wheel_states: BTreeMap<String, WheelStateEntry>,
}

/// Kind of run (R1–R4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunKind {
    /// R1.
    Initial,
    /// R2.
    Annual,
    /// R3.
    Midterm,
    /// R4.
    Final,
}

impl RunKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Initial, Self::Annual, Self::Midterm, Self::Final];

    /// Name in the pipeline.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Annual => "annual",
            Self::Midterm => "midterm",
            Self::Final => "final",
        }
    }
}

/// What is run: the kind and its two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// R1–R4.
    pub kind: RunKind,
    /// The list it is placed on.
    pub list_date: Date,
    /// The day the letting shares are those of (R5).
    pub effective_date: Date,
}
