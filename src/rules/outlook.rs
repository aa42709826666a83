//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use std::collections::BTreeSet;

use crate::agreement::Agreement;
use crate::assumptions::Assumptions;
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, Run};
use crate::finding::Checked;
use crate::letting::capacity::{Capacity, capacity};
use crate::letting::criteria::{Criteria, criteria};
use crate::letting::expected::{DepartmentLettings, LettingSums, expected_lettings, sums};
use crate::letting::new_build::{self, NewDepartment};
use crate::letting::phase_out::{self, CurvePoint, PhasedOut};
use crate::letting::projection::{Projection, projections};
use crate::letting::refugee_places::{RefugeePlaces, refugee_places};
use crate::letting::safeguard::{Safeguards, safeguards};
use crate::letting::wheel::{self, Standing};
use crate::realised::realised;

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// What must be met by those a home is let to (A3–A5, L9, L10, L13).
    pub criteria: Vec<Criteria>,
    /// Room for youth homes, rooms of dormitories, homes of special kinds (L9–L14).
    pub capacity: Vec<Capacity>,
    /// Places for refugees by organisation (L14).
    pub refugee_places: RefugeePlaces,
    /// E1, E2, E5: one a department placed, in department order.
    pub expected_lettings: Vec<DepartmentLettings>,
    /// The same summed at every level.
    pub expected_sums: Vec<LettingSums>,
    /// The assigned share over time: one a department placed, in department order.
    pub projections: Vec<Projection>,
    /// N: departments that are new build, or were when the agreement began.
    pub new_build: Vec<NewDepartment>,
    /// H: departments with homes that are phased out.
    pub phase_out: Vec<PhasedOut>,
    /// H: what is left of these in the whole city.
    pub phase_out_curve: Vec<CurvePoint>,
    /// L17, L18: departments on steps 1 and 2 with what they carry.
    pub safeguards: Safeguards,
    /// Where every letting wheel stands, and what it lets next (L15–L18).
    pub wheels: Vec<Standing>,
}

/// Looks ahead from the placements of a run, by what it assumes.
#[must_use]
pub fn outlook(
    city: &City,
    evaluation: &Evaluation,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Checked<Outlook> {
    let realised = realised(&city.lettings);
    let mut findings = Vec::new();
    let placements = &evaluation.placements;
    let new_build = new_build::overview(city, placements, agreement, run);
    findings.extend(new_build::told(&new_build, city, agreement));
    let turnover = |department: &Department| assumptions.turnover(department, agreement).pct;
    let phase_out = phase_out::overview(city, placements, agreement, run, turnover);
    findings.extend(phase_out::told(&phase_out, city));
    let phase_out_curve = phase_out::curve(&phase_out, agreement);
    let safeguards = safeguards(city, evaluation, &realised, run, agreement).into_result(&mut findings);
    // L17: whose wheels may withhold a home.
    let withholding = evaluation.placements.iter().filter(|placement| placement.step_1_safeguard == Some(true));
    let withholding: BTreeSet<usize> = withholding.map(|placement| placement.department).collect();
    let wheels = wheel::standings(city, evaluation, &withholding, agreement, run).into_result(&mut findings);
    let expected_lettings = expected_lettings(city, evaluation, &wheels, agreement, run, assumptions);
    let expected_sums = sums(city, evaluation, &expected_lettings);
    let projections = projections(city, evaluation, agreement, run, assumptions, &realised);
    let result = Outlook {
        criteria: criteria(city, evaluation, agreement, run),
        capacity: capacity(city, evaluation, agreement, run, assumptions),
        refugee_places: refugee_places(city, evaluation, agreement, run).into_result(&mut findings),
        expected_lettings,
        expected_sums,
        projections,
        new_build,
        phase_out,
        phase_out_curve,
        safeguards,
        wheels,
    };
    Checked { result, findings }
}
