//! Columns of a finished table as polars sees them.

use polars::prelude::{NamedFrom, Series};

use super::SummaryError;
use crate::emit::{Table, Values};

/// The values of a column.
pub(super) fn values<'a>(table: &'a Table, name: &'static str) -> Result<&'a Values, SummaryError> {
    let found = table.iter().find(|(column, _)| column.name == name);
    found.map(|(_, values)| values).ok_or(SummaryError::Column(name))
}

/// A column of text, row by row.
pub(super) fn texts<'a>(
    table: &'a Table,
    name: &'static str,
) -> Result<impl Iterator<Item = Option<&'a str>>, SummaryError> {
    let Values::Text(values) = values(table, name)? else { return Err(SummaryError::Column(name)) };
    Ok(values.iter().map(Option::as_deref))
}

/// A column of text as a series.
pub(super) fn text(table: &Table, name: &'static str) -> Result<Series, SummaryError> {
    Ok(Series::new(name.into(), texts(table, name)?.collect::<Vec<_>>()))
}

/// A column of whole numbers as a series.
pub(super) fn whole(table: &Table, name: &'static str) -> Result<Series, SummaryError> {
    let Values::Whole(values) = values(table, name)? else { return Err(SummaryError::Column(name)) };
    Ok(Series::new(name.into(), values.as_slice()))
}
