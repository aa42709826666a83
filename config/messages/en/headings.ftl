# Headings in two rows, rows that are no data, ids and names of areas.

## Headings

finding-headings-two-rows =
    .message = The headings stand in two rows ({ $upper } and { $lower }); they are read together.
    .help = Nothing to do. If row { $lower } is data, write header_row = { $upper } and header_rows = 1 in the pipeline.
finding-headings-by-year =
    .message = { $count-before ->
        [0] The headings name years: { $headings } are read as the latest year ({ $latest }).
       *[other] The headings name years: { $headings } are read as the latest year ({ $latest }), { $headings-before } as the year before ({ $before }).
    }
    .help = If another year is wanted, map the headings in the pipeline: columns = { "{" } "heading" = "column" { "}" }.
finding-column-unused =
    .message = { $count ->
        [one] The column { $headings } is known, but has no use here.
       *[other] { $count } columns are known, but have no use here: { $headings }.
    }
    .help = Nothing to do.
finding-heading-unit-contradicts =
    .message = The column { $column } ("{ $heading }") has the unit "{ $value }", but is read { $expected ->
        [percent] in percent
        [kroner] in kroner a month
       *[count] as a count
    }.
    .help = Deliver the figures { $expected ->
        [percent] in percent
        [kroner] in kroner a month
       *[count] as counts
    }, or map the heading in the pipeline to the column the figures belong to: columns = { "{" } "heading" = "column" { "}" }.

## Rows

finding-row-units =
    .message = Row { $row } below the headings holds units and is not read.
    .help = Nothing to do.
finding-row-group =
    .message = Row { $row } holds one text only ("{ $value }"), which names the rows below it, and is set aside.
    .help = Nothing to do. If it is a row of the table, write its id and fill in its other cells.
finding-row-repeated-headings =
    .message = { $count ->
        [one] The headings are repeated in row { $rows }, as at a page break; it is not read.
       *[other] The headings are repeated in { $count } rows, as at page breaks (row { $rows }); they are not read.
    }
    .help = Nothing to do.
finding-row-total-doubtful =
    .message = "{ $value }" ({ $subject }) has an id like a row of its own and a name like a sum of others.
    .help = If it is a sum, delete the row or its id. If it is a department or an area, give it a name without "i alt".
finding-table-second =
    .message = Another table begins in row { $row } with the headings { $headings }; rows { $row }-{ $last } are not read ({ $count } rows with something in them).
    .help = Move it to a sheet or file of its own, or delete it. If it is a row of the table, fill in its id.

## Ids

finding-ids-tidied =
    .message = { $count ->
        [one] "{ $value }" in { $column } is read as "{ $read }".
       *[other] { $count } ids in { $column } are written with other characters; the first, "{ $value }", is read as "{ $read }".
    }
    .help = Nothing to do: dashes, no-break spaces, soft hyphens and composed letters make no difference.
finding-ids-repaired =
    .message = { $count ->
        [one] "{ $value }" in { $column } has lost zeros or its hyphen and is read as { $read }.
       *[other] { $count } ids in { $column } have lost zeros or their hyphen; the first, "{ $value }", is read as { $read }.
    }
    .help = Format the column as text in the spreadsheet, so that the ids stay as they are. To have them reported as errors instead, write lost_zeros = "report" at the input in the pipeline.
finding-ids-joined =
    .message = { $count ->
        [one] The department's number "{ $value }" is joined with its organisation's to { $read }.
       *[other] { $count } departments' numbers are joined with the organisation's number of the same row; the first, "{ $value }", is read as { $read }.
    }
    .help = Nothing to do.
finding-ids-in-part =
    .message = { $count ->
        [one] "{ $value }" in { $column } is only the last part of an id.
       *[other] { $count } ids in { $column } are only the last part; the first is "{ $value }".
    }
    .help = Write the organisation's and the department's number together (0123-045), or add a column with the organisation's number ("Selskabsnr."): the two are then joined.
finding-id-zeros-lost =
    .message = { $column } is "{ $value }", which has lost zeros or its hyphen.
    .help = If it is { $suggested }, write it so, in a column formatted as text, or have the zeros put back with lost_zeros = "repair" at the input in the pipeline.
    .consequence = The row belongs to nothing until the id is corrected.
finding-id-repair-collides =
    .message = { $column } is "{ $value }", which would become { $suggested }, and another row has that id.
    .help = Correct the id in the row where it is wrong, or delete one of the rows.
    .consequence = The row belongs to nothing until the id is corrected.
finding-id-is-date =
    .message = { $column } is a date ({ $value }): the spreadsheet has made a date of an id.
    .help = Format the column as text and write the id again as it is, with zeros and hyphen (0123-045).
    .consequence = The row belongs to nothing until the id is corrected.

## Names of areas and local committees

finding-area-by-name =
    .message = { $count ->
        [one] "{ $value }" in { $column } is a name; the area is read as { $read } ("{ $name }").
       *[other] "{ $value }" in { $column } is a name; the area is read as { $read } ("{ $name }") in { $count } rows.
    }
    .help = Nothing to do if it is the right area; otherwise write the area's id. Names that mean the same stand in config/area-names.toml.
finding-area-name-ambiguous =
    .message = "{ $value }" in { $column } can be several areas: { $areas }.
    .help = Write the id of the area that is meant.
    .consequence = The row may belong to a designated area; it was not placed.
finding-committee-respelt =
    .message = { $count ->
        [one] The local committee "{ $value }" is read as { $read }.
       *[other] The local committee "{ $value }" is read as { $read } in { $count } rows.
    }
    .help = Nothing to do: case, blanks and hyphens make no difference.
