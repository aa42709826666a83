//! What of a Parquet file is not read: told from its directory, before anything is unpacked.

use parquet::basic::Compression;
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use trappe_rules::finding::Finding;

use super::Columnar;
use crate::layout::Layout;
use crate::limits::Limits;
use crate::report::Report;

/// Whether the file can be read within the limits; every reason it cannot is told.
pub(super) fn accepted(metadata: &ParquetMetaData, limits: &Limits, report: &mut Report) -> Option<()> {
    let columns = metadata.file_metadata().schema_descr().num_columns();
    let count = |number: i64| u64::try_from(number).unwrap_or(u64::MAX);
    let cells = count(metadata.file_metadata().num_rows()).saturating_mul(u64::try_from(columns).unwrap_or(u64::MAX));
    let unpacked =
        metadata.row_groups().iter().fold(0, |sum: u64, group| sum.saturating_add(count(group.total_byte_size())));
    if cells > limits.cells || unpacked > limits.unpacked_bytes {
        let finding = Finding::error("parquet-too-large", report.place()).with("most", limits.cells.to_string());
        report.push(finding.with("megabytes", (limits.unpacked_bytes / 1_000_000).to_string()));
        return None;
    }
    let mut packed = metadata.row_groups().iter().flat_map(RowGroupMetaData::columns);
    let Some(name) = packed.find_map(|column| unread(column.compression())) else { return Some(()) };
    report.push(Finding::error("compression-unread", report.place()).value(name));
    None
}

/// The name of a way of packing that is not read.
const fn unread(compression: Compression) -> Option<&'static str> {
    match compression {
        Compression::UNCOMPRESSED | Compression::SNAPPY | Compression::ZSTD(_) => None,
        Compression::GZIP(_) => Some("GZIP"),
        Compression::BROTLI(_) => Some("BROTLI"),
        Compression::LZO => Some("LZO"),
        Compression::LZ4 => Some("LZ4"),
        Compression::LZ4_RAW => Some("LZ4_RAW"),
    }
}

/// Tells which columns of the table are of a type no cell can have; their cells are absent.
pub(crate) fn tell(columns: &Columnar, layout: &Layout, report: &mut Report) {
    for found in &layout.columns {
        let Some(kind) = columns.unread(found.index) else { continue };
        let place = report.cell(0, found.index, found.column.name);
        report.push(Finding::error("column-type-unread", place).value(kind).with("heading", found.heading.as_str()));
    }
}
