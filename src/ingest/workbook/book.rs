//! What every kind of workbook gives: its sheets, and the cells of one.

use bytes::Bytes;

use super::failed::Failed;
use super::ods::Ods;
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

impl Tab {
    /// The worksheets among the sheets of a workbook; those of charts and macros are none.
    pub(super) fn all(sheets: &[calamine::Sheet]) -> Vec<Self> {
        let worksheets = sheets.iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet);
        let tab = |sheet: &calamine::Sheet| Self {
            name: sheet.name.clone(),
            shown: sheet.visible == calamine::SheetVisible::Visible,
        };
        worksheets.map(tab).collect()
    }
}

impl Book {
    /// Opens a workbook of this kind.
    pub(crate) fn open(kind: FileKind, bytes: Vec<u8>, limits: &Limits) -> Result<Self, Failed> {
        let bytes = Bytes::from(bytes);
        match kind {
            FileKind::Xls => Xls::open(bytes, limits).map(Self::Xls),
            FileKind::Xlsb => Xlsb::open(bytes, limits).map(Self::Xlsb),
            FileKind::Ods => Ods::open(bytes, limits).map(Self::Ods),
            FileKind::Xlsx | FileKind::Delimited | FileKind::Parquet => Xlsx::open(bytes, limits).map(Self::Xlsx),
        }
    }

    /// Its worksheets, in order.
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
            Self::Ods(book) => book.sheet(name, limits),
        }
    }
}
