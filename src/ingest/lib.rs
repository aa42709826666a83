//! Reads csv, workbooks and parquet into tables of cells that know where they came from.
