### Clocks: lists in a row (K7b), open years of the history, what was known when, and what is invented.

## The table

term-table-clocks = Clocks
term-column-area-name = Area name
term-column-designation = Designation
term-column-listed-known = Known for this list
term-column-parallel-lists = Parallel society (lists in a row)
term-column-parallel-lists-at-most = Parallel society, at most (lists in a row)
term-column-parallel-lists-needed = Parallel society, needed (lists)
term-column-parallel-counted = Parallel society, counted
term-column-parallel-missing = Parallel society, missing lists
term-column-parallel-earliest = Transformation area at the earliest
term-column-parallel-latest = Transformation area at the latest
term-column-off-lists = Off the vulnerable list (lists in a row)
term-column-off-lists-at-most = Off the vulnerable list, at most (lists in a row)
term-column-off-lists-needed = Off the vulnerable list, needed (lists)
term-column-off-counted = Off the vulnerable list, counted
term-column-off-missing = Off the vulnerable list, missing lists
term-column-off-earliest = Suspension may end at the earliest
term-column-off-latest = Suspension may end at the latest

## The explanation of an area

explain-title-clocks = Clocks
explain-clocks-not-in-areas = Area { $area } is not in the table of areas; it is counted from the history alone. { $known ->
    [yes] This list: { $designation }.
   *[no] What this list says of it is not given.
}
explain-clock = { $which ->
    [parallel] Lists in a row as a parallel society
   *[off] Lists in a row off the vulnerable list
}: { $complete ->
    [yes] { $lists } of { $needed }.
   *[no] at least { $lists }, at most { $at_most } of { $needed }; { $count ->
        [one] the list of { $missing } is
       *[other] the lists of { $missing } are
    } not given.
}
explain-clock-runs-out = If nothing changes, { $which ->
    [parallel] it is a transformation area (S3)
   *[off] a development plan suspends assignment no more (A7)
} { $open ->
    [yes] from the list of { $earliest } at the earliest, from that of { $latest } at the latest.
   *[no] from the list of { $earliest }.
}

## The history

finding-history-year-open =
    .message = { $column } is "{ $value }": { $some ->
        [one] one of the lists of { $years } is meant, and which is not known.
       *[other] { $some } of the lists of { $years } are meant, and which are not known.
    }
    .help = Find out which list it was, and write a row with its day. Nothing is guessed.
    .consequence = The row is kept apart. For { $subject } the lists of { $years } are not known by it: where no other row tells them, they are gaps.

finding-history-names-joined =
    .message = { $value } is another way of writing { $read }: { $count ->
        [one] one row is
       *[other] { $count } rows are
    } read as that area's.
    .help = If they are two areas, tell them apart by their municipality (municipality), or give each its id.

## What was known when

cli-thresholds-known-on = As known on { $day }

## What is invented

term-invented = Invented thresholds: for samples only
