//! Why a workbook, or a sheet of it, is not read.

use trappe_rules::finding::Finding;

use crate::limits::Limits;
use crate::report::Report;

/// Why a workbook, or a sheet of it, is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failed {
    /// It opens with a password only.
    Protected,
    /// Its parts take more room than is given, unpacked; in bytes, where they say how much.
    TooLarge(Option<u64>),
    /// It has more parts than any workbook.
    TooManyParts(u64),
    /// More cells than are read.
    TooManyCells,
    /// Its cells stand too far from each other for a reader that holds the sheet as a whole.
    TooManyPlaces,
    /// Cells in this part that calamine passes over.
    CellsUnread(String),
    /// A part with entities of its own, which no spreadsheet programme writes.
    Entities {
        /// The part.
        part: String,
    },
    /// A part that is not what it should be.
    Damaged {
        /// The part.
        part: String,
        /// What is wrong with it, as its reader says.
        reason: String,
    },
    /// The same, in the sheet of this name.
    In(String, Box<Failed>),
}

impl Failed {
    /// Tells it.
    pub(super) fn tell(&self, sheet: Option<&str>, limits: &Limits, report: &mut Report) {
        if let Self::In(sheet, failed) = self {
            failed.tell(Some(sheet), limits, report);
            return;
        }
        let megabytes = |bytes: u64| (bytes / 1_000_000).to_string();
        let mut place = report.place();
        place.sheet = sheet.map(str::to_owned).or(place.sheet);
        report.push(match self {
            Self::Protected | Self::In(..) => Finding::error("workbook-protected", place),
            Self::TooLarge(bytes) => Finding::error("workbook-too-large", place)
                .with("megabytes", bytes.map_or_else(|| "none".to_owned(), megabytes))
                .with("most", megabytes(limits.unpacked_bytes)),
            Self::TooManyParts(count) => Finding::error("workbook-parts-many", place)
                .with("count", count.to_string())
                .with("most", super::package::MOST_PARTS.to_string()),
            Self::TooManyCells => Finding::error("sheet-too-large", place)
                .value(sheet.unwrap_or(""))
                .with("most", limits.cells.to_string()),
            Self::TooManyPlaces => Finding::error("sheet-too-wide", place)
                .value(sheet.unwrap_or(""))
                .with("most", limits.places().to_string()),
            Self::CellsUnread(part) => Finding::error("workbook-cells-unread", place).value(part.as_str()),
            Self::Entities { part } => Finding::error("workbook-entities", place).value(part.as_str()),
            Self::Damaged { part, reason } => {
                Finding::error("workbook-damaged", place).value(part.as_str()).with("reason", reason.as_str())
            }
        });
    }

    /// The same, in the sheet of this name.
    pub(super) fn in_sheet(self, sheet: &str) -> Self {
        Self::In(sheet.to_owned(), Box::new(self))
    }

    /// A part that is not what it should be.
    pub(super) fn damaged(part: &str, reason: impl std::fmt::Display) -> Self {
        Self::Damaged { part: part.to_owned(), reason: reason.to_string() }
    }
}
