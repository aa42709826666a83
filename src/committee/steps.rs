//! Departments and homes by staircase, step and status: what K1 of the staircases is made of.

use polars::prelude::{DataFrame, IntoLazy, SortMultipleOptions, col, len};

use super::{SummaryError, frame};
use crate::emit::Table;

/// One line of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// `placements.staircase`; `None` where it cannot be told.
    pub staircase: Option<String>,
    /// `placements.step`; `None` where there is none.
    pub step: Option<i64>,
    /// `placements.status`.
    pub status: String,
    /// Departments.
    pub departments: i64,
    /// Their homes of all types.
    pub homes: i64,
    /// Their family homes.
    pub family_homes: i64,
}

/// Departments and homes by staircase, step and status, in that order; those without one last.
///
/// # Errors
/// When the table is not `placements`.
pub fn steps(placements: &Table) -> Result<Vec<StepRow>, SummaryError> {
    let frame = DataFrame::new_infer_height(vec![
        frame::text(placements, "staircase")?.into(),
        frame::whole(placements, "step")?.into(),
        frame::text(placements, "status")?.into(),
        frame::whole(placements, "homes")?.into(),
        frame::whole(placements, "family_homes")?.into(),
    ])?;
    let keys = ["staircase", "step", "status"];
    let departments = len().cast(polars::prelude::DataType::Int64).alias("departments");
    let counted = frame
        .lazy()
        .group_by(keys.map(col))
        .agg([departments, col("homes").sum(), col("family_homes").sum()])
        .sort(keys, SortMultipleOptions::default().with_nulls_last(true))
        .collect()?;
    let texts = |name: &'static str| Ok::<_, SummaryError>(counted.column(name)?.str()?.clone());
    let wholes = |name: &'static str| Ok::<_, SummaryError>(counted.column(name)?.i64()?.clone());
    let (staircases, statuses) = (texts("staircase")?, texts("status")?);
    let (steps, departments) = (wholes("step")?, wholes("departments")?);
    let (homes, family_homes) = (wholes("homes")?, wholes("family_homes")?);
    (0..counted.height())
        .map(|row| {
            Ok(StepRow {
                staircase: staircases.get(row).map(str::to_owned),
                step: steps.get(row),
                status: statuses.get(row).ok_or(SummaryError::Column("status"))?.to_owned(),
                departments: departments.get(row).ok_or(SummaryError::Column("departments"))?,
                homes: homes.get(row).ok_or(SummaryError::Column("homes"))?,
                family_homes: family_homes.get(row).ok_or(SummaryError::Column("family_homes"))?,
            })
        })
        .collect()
}
