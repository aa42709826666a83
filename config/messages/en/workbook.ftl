# Workbooks, and files that are not what they are called: what was found, what was expected, what to do.

## Kinds of file

term-kind-text = a text file
term-kind-xlsx = a workbook of the kind xlsx
term-kind-xlsb = a workbook of the kind xlsb
term-kind-xls = a workbook of the kind xls
term-kind-ods = a workbook of the kind ods
term-kind-parquet = a Parquet file
term-kind-pdf = a PDF document
term-kind-document = a document and no workbook
term-kind-archive = an archive of other files
term-kind-picture = a picture
term-kind-database = a database
term-kind-web-page = a web page
term-kind-xml = an XML file

## Files

finding-kind-by-content =
    .message = The file is called { $value }, but it is { $kind }, and was read as that.
    .help = Nothing to do. With the right ending, other programmes open it too.
finding-input-is-other =
    .message = The file is called { $value }, but it is { $kind }, which is not read.
    .help = Open it in a spreadsheet programme and save the table as xlsx or csv. Of an archive, name the file in it.
finding-input-kind-contradicted =
    .message = The file is called { $value }, but it holds nothing of that kind.
    .help = It may be cut off or mixed up with another file. Fetch it again from where it comes, or save the table as xlsx or csv.
finding-input-not-a-file =
    .message = { $value } is a device or a pipe; an input is a file.
    .help = Save what comes from it in a file, and name that.
finding-input-changed =
    .message = The file { $value } changed while it was read; it was read again, and then it stood still.
    .help = Check that the programme that writes it was done.
finding-input-changing =
    .message = The file { $value } changes while it is read.
    .help = Wait until the programme that writes it is done, or read a copy.

## Whole workbooks

finding-workbook-protected =
    .message = The workbook opens with a password only.
    .help = Open it with the password and save a copy without (in Excel: File, Info, Protect Workbook).
finding-workbook-too-large =
    .message = Unpacked, the workbook takes { $megabytes ->
        [none] more
       *[other] { $megabytes } MB, more
    } than the { $most } MB that are read.
    .help = Save only the sheet that is needed, or raise reading.unpacked_bytes in config/defaults.toml. A small file that unpacks to so much is no ordinary workbook: ask where it comes from.
finding-workbook-parts-many =
    .message = The workbook is made of { $count } parts; no more than { $most } are read.
    .help = Save only the sheet that is needed in a new workbook.
finding-workbook-entities =
    .message = The part { $value } of the workbook defines entities, as no spreadsheet programme does.
    .help = Do not open the file before it is known where it comes from. Then save the table anew as xlsx.
finding-workbook-damaged =
    .message = The workbook is damaged: its part { $value } cannot be read ({ $reason }).
    .help = Fetch it again from where it comes, or open it in a spreadsheet programme, let that repair it, and save it anew.
finding-workbook-without-sheets =
    .message = The workbook shows no sheet with cells.
    .help = Name a hidden sheet in the pipeline (sheet = "…"), or put the table in a sheet; a chart is none.

## What a sheet hides

finding-sheets-hidden =
    .message = { $count ->
        [one] The sheet { $sheets } is hidden and was not looked at.
       *[other] The sheets { $sheets } are hidden and were not looked at.
    }
    .help = Nothing to do. If the table is in a hidden sheet, name it in the pipeline: sheet = "…".
finding-sheet-too-wide =
    .message = The cells of the sheet "{ $value }" lie too far apart: between the first and the last there is room for more than { $most } cells.
    .help = Delete what stands by itself far from the table, or save the workbook as xlsx.
finding-workbook-cells-unread =
    .message = The part { $value } holds cells in a way that is not read (without a column, or formulas with errors).
    .help = Save the workbook as xlsx in Excel.
finding-hidden-unknown =
    .message = Whether rows or columns are hidden, and whether numbers are shown as percentages, cannot be told of this kind of file.
    .help = Save as xlsx if it should be told; every cell was read.
finding-sheet-hidden =
    .message = The sheet "{ $value }" is hidden; it was read, as the pipeline names it.
    .help = Check that it is the right one: hidden sheets often hold old figures.
finding-rows-hidden =
    .message = { $how ->
        [filter] A filter hides rows
       *[other] Rows are hidden
    } ({ $rows }). They were read, { $count ->
        [0] and none is a row of the table
        [one] and one is a row of the table
       *[other] and { $count } are rows of the table
    }.
    .help = Show them and check whether they belong to the table. Delete those that do not; a filter does not leave rows out.
finding-columns-hidden =
    .message = { $count ->
        [one] The column { $columns } ({ $headings }) is hidden. It was read.
       *[other] The columns { $columns } ({ $headings }) are hidden. They were read.
    }
    .help = Show them and check that their figures are those to be used.

## Cells

finding-cells-merged =
    .message = The cells { $range } are merged: only the first holds a value, and the others are empty in { $columns }.
    .help = Unmerge them, and write the value in every row and column it is meant for.
finding-cell-twice =
    .message = The file holds the cell { $cell } twice, with different values; the later was read.
    .help = The programme that wrote it makes mistakes. Open the file in a spreadsheet programme, check the cell, and save it anew.
