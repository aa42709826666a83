//! Why a workbook cannot be marked.

use crate::xml::XmlError;

/// Why there is no marked copy.
#[derive(Debug, thiserror::Error)]
pub enum MarkingError {
    /// The file is not a zip archive, or a broken one.
    #[error("not a readable zip archive: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// The archive holds no workbook.
    #[error("not a workbook")]
    NotAWorkbook,
    /// The workbook's parts are binary (xlsb).
    #[error("a binary workbook")]
    Binary,
    /// A part that another part leads to is not there.
    #[error("the part {0} is missing")]
    PartMissing(String),
    /// A part cannot be unpacked.
    #[error("the part {part} cannot be unpacked: {reason}")]
    Damaged {
        /// Its name.
        part: String,
        /// What the archive's reader said.
        reason: String,
    },
    /// A part unpacks to more than is allowed.
    #[error("the part {part} unpacks to more than {bytes} bytes")]
    TooLarge {
        /// Its name.
        part: String,
        /// The limit.
        bytes: u64,
    },
    /// The XML of a part is wrong.
    #[error("the part {part}: {error}")]
    Xml {
        /// Its name.
        part: String,
        /// What is wrong.
        error: XmlError,
    },
    /// Rows or cells of a sheet do not follow each other, or lie outside any sheet.
    #[error("a row or cell out of order at byte {at} of its sheet")]
    Disordered {
        /// Where in the part.
        at: usize,
    },
    /// No sheet has the name.
    #[error("no sheet named {0:?}")]
    SheetMissing(String),
    /// The sheet is a chart or a dialogue.
    #[error("the sheet {0:?} has no cells")]
    NoCells(String),
    /// A mark lies beyond the last row or column a sheet can have.
    #[error("row {row} or column {column:?} is beyond the end of any sheet")]
    BeyondSheet {
        /// From 1.
        row: u32,
        /// From 0.
        column: Option<u32>,
    },
}

impl MarkingError {
    pub(crate) fn xml(part: &str, error: XmlError) -> Self {
        Self::Xml { part: part.to_owned(), error }
    }

    /// An error of the sheet being read; its part is named by [`Self::of_part`].
    pub(crate) fn sheet(error: XmlError) -> Self {
        Self::xml("", error)
    }

    /// The same with the part named, where it is not yet.
    pub(crate) fn of_part(self, part: &str) -> Self {
        if let Self::Xml { part: unnamed, error } = &self
            && unnamed.is_empty()
        {
            return Self::xml(part, error.clone());
        }
        self
    }
}
