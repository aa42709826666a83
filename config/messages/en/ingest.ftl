# Reading the files: what was found, what was expected, what to do.

## Files

finding-input-file-missing =
    .message = There is no file { $value }.
    .help = Paths in a pipeline are relative to the pipeline's own folder. Correct the path under [inputs], or put the file there.
finding-input-is-address =
    .message = { $value } is an address on a network; inputs are files.
    .help = Fetch the file, keep it beside the pipeline, and name it by its path.
finding-input-is-folder =
    .message = { $value } is a folder; an input is one file.
    .help = Name the file in the folder.
finding-input-kind-unknown =
    .message = Files of the kind { $value } cannot be read.
    .help = Save the table as one of these: { $known }.
finding-input-file-empty =
    .message = The file { $value } is empty.
    .help = Export it again from where it comes.
finding-input-file-too-large =
    .message = The file { $value } is larger than the { $megabytes } MB that are read.
    .help = Send only the table that is needed, or raise reading.file_bytes in config/defaults.toml.
finding-input-unreadable =
    .message = The file cannot be read: { $reason }.
    .help = Open it in the programme it was made with and save it anew; a protected workbook is saved without its password, and a file whose ending does not fit its content under the right one.
finding-encoding-unknown =
    .message = There is no encoding called "{ $value }".
    .help = Use "utf-8", "utf-16le" or "windows-1252", or leave it out: it is then found by the file itself.
finding-encoding-wrong =
    .message = The file holds letters in row { $row } that do not exist in { $value } (bytes { $bytes }).
    .help = Leave the encoding out of the pipeline, or name the one the file was saved in.
finding-quote-unclosed =
    .message = A quotation mark in row { $row } has no fellow; the rest of the file would be one cell.
    .help = Remove the mark, or write it twice within a quoted cell; then run again.
finding-delimiter-unknown =
    .message = "{ $value }" cannot stand between cells.
    .help = Use ";", "," or a tab, or leave it out: it is then found by the headings.

## Sheets

finding-sheet-missing =
    .message = There is no sheet "{ $value }". The workbook's sheets: { $sheets }.
    .help = { $nearest ->
        [none] Name one of them in the pipeline (sheet = "…").
       *[other] Did you mean "{ $nearest }"? Name it in the pipeline (sheet = "…").
    }
finding-sheet-ambiguous =
    .message = Several sheets could be the table: { $sheets }.
    .help = Say which in the pipeline: sheet = "…".
finding-sheet-without-headings =
    .message = None of the workbook's visible sheets shows the table's headings: { $sheets }.
    .help = Name the sheet and its heading row in the pipeline (sheet = "…", header_row = …), or map its headings with columns = { "{" } "heading" = "column" { "}" }.
finding-sheet-without-workbook =
    .message = The sheet "{ $value }" is named, but the file is no workbook.
    .help = Leave sheet out of the pipeline, or name the workbook.
finding-sheet-too-large =
    .message = The sheet "{ $value }" holds more cells than are read ({ $most }).
    .help = Delete what is not part of the table, or save the table as csv or Parquet.

## Headings and columns

finding-heading-row-missing =
    .message = No heading row was found in the first { $looked-at } rows. Needed columns: { $needed }.
    .help = Give the row in the pipeline (header_row = …), map the file's own headings with columns = { "{" } "heading" = "column" { "}" }, or check that it is the right file.
finding-heading-row-wrong =
    .message = Row { $row } is named as heading row, but none of the table's headings stands there. Needed columns: { $needed }.
    .help = Correct header_row in the pipeline, or leave it out; headings of the supplier's own are mapped with columns.
finding-heading-row-elsewhere =
    .message = Row { $row } is named as heading row, but the headings stand in row { $better }.
    .help = Write header_row = { $better } in the pipeline, or leave it out.
finding-column-missing =
    .message = The column { $column } is missing.
    .help = { $near-count ->
        [0] { $unused-count ->
            [0] Add the column to the file.
           *[other] If it has another heading, map it in the pipeline: columns = { "{" } "heading" = "{ $column }" { "}" }. Headings not used: { $unused }.
        }
       *[other] Is it { $near }? Then map it in the pipeline: columns = { "{" } "heading" = "{ $column }" { "}" }.
    }
finding-column-twice =
    .message = "{ $first }" ({ $first-cell }) and "{ $value }" ({ $second-cell }) both mean { $column }.
    .help = Say in the pipeline which one to read: columns = { "{" } "heading" = "{ $column }" { "}" }.
finding-heading-twice =
    .message = The heading "{ $value }" stands twice: { $first-cell } and { $second-cell }.
    .help = Rename or remove the one that is not { $column }.
finding-column-unknown =
    .message = The column "{ $value }" is not known and not read.
    .help = { $nearest ->
        [none] Nothing to do, if it is not needed.
       *[other] If it is { $nearest }, map it in the pipeline: columns = { "{" } "{ $value }" = "{ $nearest }" { "}" }. Otherwise nothing to do.
    }
finding-column-without-heading =
    .message = { $count ->
        [one] A cell stands under no heading ({ $cell }) and is not read.
       *[other] { $count } cells of one column stand under no heading (the first is { $cell }) and are not read.
    }
    .help = Give the column a heading, or delete the cells.
finding-row-too-long =
    .message = Row { $row } has more cells than there are headings ({ $width }); the first too many is "{ $value }".
    .help = A cell of the row holds the file's delimiter and is not in quotation marks. Quote it, or save the file again as xlsx.
finding-mapped-column-unknown =
    .message = The pipeline maps "{ $heading }" to { $value }, and the table has no such column.
    .help = { $nearest ->
        [none] See the table's columns with: trappe schema { $table }.
       *[other] Did you mean { $nearest }? See the table's columns with: trappe schema { $table }.
    }
finding-mapped-heading-missing =
    .message = The pipeline maps the heading "{ $value }" to { $mapped }, and the file has no such heading.
    .help = Headings of the file: { $headings }.
finding-table-empty =
    .message = There are headings, but no rows under them.
    .help = Export the table again, or name the right file or sheet.
finding-table-empty-allowed =
    .message = The table has no rows.
    .help = Nothing to do, if there is nothing to put in it.
finding-row-total =
    .message = The row "{ $value }" is a sum of others and is not read as one of them.
    .help = Nothing to do. If it is a row of its own, give it another name.
finding-row-note =
    .message = The text under the table is not read: "{ $value }".
    .help = Nothing to do. If it is a row of the table, fill in its other cells.

## Cells

finding-id-not-text =
    .message = { $column } is stored as a number ({ $value }), and its leading zeros may be gone.
    .help = Format the column as text in the spreadsheet and write the number as it is, with zeros and hyphen (0123-045).
finding-not-a-number =
    .message = { $column } is "{ $value }", and that is no number.
    .help = Correct the cell. Withheld figures are written "..", those that cannot occur ".", and zero "0" or "-".
finding-number-ambiguous =
    .message = { $column } is "{ $value }", which can be { $decimal } or { $thousands }; nothing else in the column shows which.
    .help = Say in the pipeline which decimal mark the file uses: decimal_mark = "," or ".".
finding-decimal-mark-contradicted =
    .message = { $column } is "{ $value }", which is not written with the decimal mark the pipeline names.
    .help = Correct the cell, or decimal_mark in the pipeline.
finding-decimal-marks-mixed =
    .message = { $column } has decimal comma (row { $comma-row }) and decimal point (row { $point-row }) in one column.
    .help = Check both rows; the column may be put together from two files. Name decimal_mark in the pipeline if only one of them is right.
finding-number-out-of-range =
    .message = { $column } is "{ $value }", which is larger than any figure here can be.
    .help = Correct the cell; a number may have been put together from two.
finding-digits-rounded =
    .message = { $count ->
        [one] One number in { $column } has more than fifteen digits; it was rounded to fifteen.
       *[other] { $count } numbers in { $column } have more than fifteen digits; they were rounded to fifteen.
    }
    .help = Nothing to do: the digits come from computing in the spreadsheet. If the published figure has fewer decimals, declare them in the pipeline (decimals).
finding-decimals-many =
    .message = { $count ->
        [one] One number in { $column } has more than twelve decimals.
       *[other] { $count } numbers in { $column } have more than twelve decimals.
    }
    .help = If the published figure has fewer, deliver it as published, or declare its decimals in the pipeline (decimals).
finding-not-whole =
    .message = { $column } is "{ $value }", but it is counted in whole numbers.
    .help = Correct the cell.
finding-negative =
    .message = { $column } is "{ $value }", and a count cannot be below zero.
    .help = Correct the cell. Zero is written "0" or "-".
finding-percentage-out-of-range =
    .message = { $column } is "{ $value }"; a share lies between 0 and 100 percent.
    .help = Correct the cell.
finding-fraction-for-percent =
    .message = { $column } holds fractions ({ $value } in the first row) where percent is meant ({ $percent }); so do all its { $count } figures.
    .help = Deliver the column in percent, or format the cells as percentages in an xlsx workbook.
finding-percent-cells-converted =
    .message = { $count ->
        [one] One cell in { $column } is formatted as a percentage; it was read as shown.
       *[other] { $count } cells in { $column } are formatted as percentages; they were read as shown.
    }
    .help = Nothing to do: 0.35 shown as 35 % is 35 percent.
finding-percent-unexpected =
    .message = { $column } is formatted as a percentage ({ $value }), but it is not measured in percent.
    .help = Write the number itself, and remove the percentage format.
finding-not-a-year =
    .message = { $column } is "{ $value }", and that is no calendar year.
    .help = Write the year with four digits.
finding-not-a-date =
    .message = { $column } is "{ $value }", and that is no day.
    .help = Write it as 2022-12-01 or 01-12-2022, or format the cell as a date.
finding-not-yes-or-no =
    .message = { $column } is "{ $value }", and that is neither yes nor no.
    .help = Write true or false, ja or nej, or leave the cell empty.
finding-not-a-choice =
    .message = { $column } is "{ $value }", and that is none of its values: { $choices }.
    .help = { $nearest ->
        [none] Write one of them, or the Danish term for it; an empty cell means none.
       *[other] Did you mean { $nearest }? Write that, or the Danish term for it.
    }
finding-cell-error =
    .message = { $column } shows { $value } instead of a value.
    .help = Put the formula in the workbook right, or write the value, and save again.
finding-formula-not-calculated =
    .message = { $column } is a formula whose result was never computed.
    .help = Open the workbook in a spreadsheet programme, let it compute, and save it.

## Files of headings

finding-headings-unreadable =
    .message = The file of headings is not valid TOML: { $reason }.
    .help = Correct the line.
finding-headings-unknown =
    .message = "{ $value }" is no table, column or value here, or stands for two different ones.
    .help = { $nearest ->
        [none] Remove it; the names are those of: trappe schema.
       *[other] Did you mean { $nearest }? The names are those of: trappe schema.
    }
