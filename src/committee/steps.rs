//! Departments and homes by staircase and step (the first figures of K1).

use polars::prelude::{DataFrame, IntoLazy, NamedFrom, Series, SortMultipleOptions, col, len};

use super::SummaryError;
use crate::emit::{Table, Values};

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
    /// Their family homes.
    pub family_homes: i64,
}

/// Departments and family homes by staircase, step and status, in that order; those without one last.
///
/// # Errors
/// When the table is not `placements`.
pub fn steps(placements: &Table) -> Result<Vec<StepRow>, SummaryError> {
    let frame = DataFrame::new_infer_height(vec![
        text(placements, "staircase")?.into(),
        whole(placements, "step")?.into(),
        text(placements, "status")?.into(),
        whole(placements, "family_homes")?.into(),
    ])?;
    let keys = ["staircase", "step", "status"];
    let counted = frame
        .lazy()
        .group_by(keys.map(col))
        .agg([len().cast(polars::prelude::DataType::Int64).alias("departments"), col("family_homes").sum()])
        .sort(keys, SortMultipleOptions::default().with_nulls_last(true))
        .collect()?;
    let texts = |name: &'static str| Ok::<_, SummaryError>(counted.column(name)?.str()?.clone());
    let wholes = |name: &'static str| Ok::<_, SummaryError>(counted.column(name)?.i64()?.clone());
    let (staircases, statuses) = (texts("staircase")?, texts("status")?);
    let (steps, departments, homes) = (wholes("step")?, wholes("departments")?, wholes("family_homes")?);
    (0..counted.height())
        .map(|row| {
            Ok(StepRow {
                staircase: staircases.get(row).map(str::to_owned),
                step: steps.get(row),
                status: statuses.get(row).ok_or(SummaryError::Column("status"))?.to_owned(),
                departments: departments.get(row).ok_or(SummaryError::Column("departments"))?,
                family_homes: homes.get(row).ok_or(SummaryError::Column("family_homes"))?,
            })
        })
        .collect()
}

fn values<'a>(table: &'a Table, name: &'static str) -> Result<&'a Values, SummaryError> {
    let found = table.iter().find(|(column, _)| column.name == name);
    found.map(|(_, values)| values).ok_or(SummaryError::Column(name))
}

fn text(table: &Table, name: &'static str) -> Result<Series, SummaryError> {
    let Values::Text(values) = values(table, name)? else { return Err(SummaryError::Column(name)) };
    Ok(Series::new(name.into(), values.iter().map(Option::as_deref).collect::<Vec<_>>()))
}

fn whole(table: &Table, name: &'static str) -> Result<Series, SummaryError> {
    let Values::Whole(values) = values(table, name)? else { return Err(SummaryError::Column(name)) };
    Ok(Series::new(name.into(), values.as_slice()))
}
