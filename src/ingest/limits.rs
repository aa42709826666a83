//! What a file may take: bounds on memory and time, so that a hostile or broken file is a finding and not a stuck machine.

/// Bounds of reading one file; `config/defaults.toml`, `[reading]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it lies on the disk.
    pub file_bytes: u64,
    /// Bytes of all parts of a packed file (a workbook) together, unpacked; counted before anything is unpacked.
    pub unpacked_bytes: u64,
    /// Cells of one sheet or table that hold something.
    pub cells: u64,
    /// Findings of one code and column that are kept one by one; the others are counted and told together.
    pub findings_of_a_kind: u64,
}

impl Limits {
    /// Bytes of text held at once while a workbook is read, its shared texts and the texts of one sheet each: an eighth of
    /// what is unpacked, most of which is marks around the cells.
    pub(crate) const fn text_bytes(&self) -> u64 {
        self.unpacked_bytes / 8
    }

    /// Places between the first and the last cell of the sheets of an xls or ods workbook, which are held as a whole: a
    /// quarter of the cells that may hold something.
    pub(crate) const fn places(&self) -> u64 {
        self.cells / 4
    }
}
