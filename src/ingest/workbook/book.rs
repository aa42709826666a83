//! What every kind of workbook gives: its sheets, and the cells of one.

use super::failed::Failed;
use super::ods::Ods;
use super::package::Package;
use super::sheet::Sheet;
use super::xls::Xls;
use super::xlsb::Xlsb;
use super::xlsx::Xlsx;
use crate::limits::Limits;
use crate::source::FileKind;

/// An open workbook.
pub(crate) enum Book {
    Xlsx(Xlsx),
    Xlsb(Xlsb),
    Xls(Xls),
    Ods(Ods),
}

/// A worksheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tab {
    pub(crate) name: String,
    /// Whether a reader of the workbook sees it.
    pub(crate) shown: bool,
}

impl Book {
    /// Opens a workbook of this kind.
    pub(crate) fn open(kind: FileKind, bytes: Vec<u8>, limits: &Limits) -> Result<Self, Failed> {
        match kind {
            FileKind::Xls => Xls::open(bytes, limits).map(Self::Xls),
            FileKind::Xlsb => Xlsb::open(Package::open(bytes, limits)?, limits).map(Self::Xlsb),
            FileKind::Ods => Ods::open(Package::open(bytes, limits)?, limits).map(Self::Ods),
            FileKind::Xlsx | FileKind::Delimited | FileKind::Parquet => {
                Xlsx::open(Package::open(bytes, limits)?, limits).map(Self::Xlsx)
            }
        }
    }

    /// Its worksheets, in order; sheets of charts and macros are none.
    pub(crate) fn tabs(&self) -> Vec<Tab> {
        match self {
            Self::Xlsx(book) => book.tabs(),
            Self::Xlsb(book) => book.tabs(),
            Self::Xls(book) => book.tabs(),
            Self::Ods(book) => book.tabs(),
        }
    }

    /// The cells of one worksheet.
    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        match self {
            Self::Xlsx(book) => book.sheet(name, limits),
            Self::Xlsb(book) => book.sheet(name, limits),
            Self::Xls(book) => book.sheet(name, limits),
            Self::Ods(book) => book.sheet(name),
        }
    }
}
