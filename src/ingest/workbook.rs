//! Workbooks.
use trappe_rules::columns::Table;

use crate::grid::{Cell, Grid};
use crate::headings::Headings;
use crate::report::Report;
use crate::source::{Opened, SourceSpec};

pub(crate) struct Sheet;
impl Sheet {
    pub(crate) fn rows(&self) -> u32 {
        0
    }
    pub(crate) fn width(&self, _row: u32) -> u32 {
        0
    }
    pub(crate) fn cell(&self, _row: u32, _column: u32) -> Cell<'_> {
        Cell::Empty
    }
    pub(crate) fn file_row(&self, _row: u32) -> u32 {
        0
    }
}
pub(crate) fn read(
    _opened: Opened,
    _table: &'static Table,
    _spec: &SourceSpec,
    _headings: &Headings,
    _report: &mut Report,
) -> Option<(String, Grid)> {
    None
}
