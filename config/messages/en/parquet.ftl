# Parquet files: what was found, what was expected, what to do.

finding-parquet-too-large =
    .message = The Parquet file holds more than is read: { $most } cells, or { $megabytes } MB when unpacked.
    .help = Write the columns and rows of the table only. If it is all needed, raise the limits in the configuration.
finding-compression-unread =
    .message = The Parquet file is packed with { $value }, which is not read.
    .help = Write it again with snappy or zstd, or unpacked; in pandas and pyarrow that is compression="zstd".
finding-column-type-unread =
    .message = The column "{ $heading }" is of the type { $value }, but { $column } needs one value a row.
    .help = Write one plain value a row: text, a number, a day or true and false. The column is taken as empty.
