# Text, numbers, dates and signs in the files: what was found, what was expected, what to do.

## The text file

finding-encoding-mixed =
    .message = Row { $row } has letters in another encoding than the rest of the file: "{ $value }" (bytes { $bytes }).
    .help = The file was put together from two. Save both parts as UTF-8, or correct the row; it was read as Windows-1252, so that the rest can be checked.
finding-letters-garbled =
    .message = Letters are spoiled in "{ $value }"; æ, ø and å were lost before the file came here.
    .help = Export the file again as UTF-8, or name its encoding in the pipeline (encoding = "windows-1252"). Spoiled names cannot be looked up.
finding-control-character =
    .message = The cell holds a control character ({ $codes }) that cannot be seen: "{ $value }".
    .help = Delete the character, or export the file again.
finding-quote-misplaced =
    .message = There is text after the quotation mark that ends the cell: "{ $value }".
    .help = A quotation mark inside a quoted cell is written twice (""). See whether the cell has swallowed the cells or rows that follow.
finding-quote-over-rows =
    .message = The cell goes over { $lines } lines, and there are delimiters in them: "{ $value }". They may be rows that a quotation mark swallowed.
    .help = Look at the row. If it is one cell, nothing need be done; otherwise remove the quotation mark.
finding-row-too-short =
    .message = Row { $row } ends after { $cells ->
        [one] one cell
       *[other] { $cells } cells
    } ("{ $value }") and lacks { $missing }.
    .help = The file was cut off, or a cell holds a line break without being quoted. Correct the row, or save the file again as xlsx.
finding-text-too-large =
    .message = The file holds more cells than are read ({ $most }).
    .help = Send only the table that is needed, or raise reading.cells in config/defaults.toml.
finding-text-marks-removed =
    .message = { $count ->
        [one] One cell in { $column } begins with a spreadsheet's mark of text (' or ="…"); it was read without.
       *[other] { $count } cells in { $column } begin with a spreadsheet's mark of text (' or ="…"); they were read without.
    }
    .help = Nothing need be done.
finding-findings-more =
    .message = { $count ->
        [one] One more finding of the kind { $value } is not told by itself.
       *[other] { $count } more findings of the kind { $value } are not told by themselves.
    } The first { $kept } are. Rows: { $rows }.
    .help = Mend the cause and run again. How many are told one by one stands in config/defaults.toml (reading.findings_of_a_kind).

## Numbers

finding-number-other-unit =
    .message = { $column } is "{ $value }", and the unit makes it another number.
    .help = Write the number in the column's own unit: counts in ones, amounts in kroner a month, shares in percent.
finding-number-with-text =
    .message = { $column } is "{ $value }"; there is more than a number in the cell.
    .help = Write only the number, and move the note to a column of its own. A withheld figure is written "..".
finding-negative-unclear =
    .message = { $column } is "{ $value }", which is a number below zero in accounts and elsewhere is not.
    .help = Write a minus before the number (-3) if that is meant; otherwise only the number.
finding-digits-foreign =
    .message = { $column } is "{ $value }", which is written with other digits than 0–9.
    .help = Write the number again with ordinary digits.
finding-digits-too-many =
    .message = { $column } is "{ $value }", which has more digits than a number can hold.
    .help = Correct the cell; it may have been put together from several. A computed number is rounded to at most fifteen digits.
finding-exponents-read =
    .message = { $count ->
        [one] One cell in { $column } is written with an exponent ({ $value }), so digits may be missing.
       *[other] { $count } cells in { $column } are written with an exponent (the first is { $value }), so digits may be missing.
    }
    .help = They were read as they stand. Format the column as numbers without exponent in the spreadsheet, and save the file again.
finding-thousand-marks-mixed =
    .message = { $column } has both comma (row { $comma-row }) and point (row { $point-row }) between thousands.
    .help = The numbers were read as whole numbers. Look at both rows; the column may have been put together from two files.
finding-fractions-mixed =
    .message = { $column } has fractions among percentages: { $count ->
        [one] one cell is { $value }
       *[other] { $count } cells are like { $value }
    }, where { $others } others lie from { $least } to { $most }. Is { $percent } meant?
    .help = Write the whole column in percent. If the number is right, write it with a percent sign ({ $value } %).

## Dates

finding-date-ambiguous =
    .message = { $column } is "{ $value }", which may be { $day-first } or { $month-first }; nothing else in the column shows which.
    .help = Write the date as 2024-12-01 or 01-12-2024.
finding-date-orders-mixed =
    .message = { $column } has the day first in row { $day-row } and the month first in row { $month-row }.
    .help = Look at both rows, and write the dates as 2024-12-01.
finding-date-year-short =
    .message = { $column } is "{ $value }", where the year has two digits. Is { $day } meant?
    .help = Write the year with four digits.
finding-date-serial =
    .message = { $column } is "{ $value }", which may be a spreadsheet's number for { $day }.
    .help = Format the column as a date in the spreadsheet and save the file again, or write the date.
finding-date-with-time =
    .message = { $column } is "{ $value }", which has an hour; a day is needed here.
    .help = Write the day alone ({ $day }, if that is it).
finding-date-is-period =
    .message = { $column } is "{ $value }", which is a month, a quarter or a year; a day is needed here.
    .help = Write the day that is meant, for example 2024-12-01.

## Signs for figures that are not there

finding-signs-unreadable =
    .message = The file of signs is not valid TOML: { $reason }.
    .help = Correct the line.
finding-signs-unknown =
    .message = "{ $value }" cannot be used here: it is no known reason, can be read as a figure, or stands under two reasons.
    .help = { $nearest ->
        [none] The reasons are withheld, cannot_occur and not_given; each is a list of words.
       *[other] Did you mean { $nearest }? The reasons are withheld, cannot_occur and not_given.
    }
