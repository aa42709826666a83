# Two runs compared: sheets and columns, sentences of the moves, what the command line says.

## Sheets

term-table-transitions = Transitions
term-table-moves = Moves
term-table-changes = Changed inputs

## Columns, with their unit

term-column-from-staircase = From staircase
term-column-from-step = From step
term-column-to-staircase = To staircase
term-column-to-step = To step
term-column-departments = Departments (number)
term-column-family-homes-before = Family homes before (number)
term-column-family-homes-after = Family homes after (number)
term-column-homes-before = Homes before (number)
term-column-homes-after = Homes after (number)
term-column-kind = Kind
term-column-status-before = Status before
term-column-status-after = Status after
term-column-unit-before = Unit before
term-column-unit-after = Unit after
term-column-causes = Causes
term-column-path = Path
term-column-absent-before = Absent before
term-column-order-matters = Order matters
term-column-only-together = Only together
term-column-also = Also
term-column-not-needed = Not needed
term-column-row-key = Row
term-column-old = Old
term-column-new = New
term-column-component = Counted as

## Causes, in the order they are changed

term-cause-agreement = the agreement or its interpretation
term-cause-run = kind and dates of the run, or the placements before it
term-cause-correction = corrected inputs
term-cause-thresholds = thresholds of the new list
term-cause-list = the state's list
term-cause-department = facts of the departments
term-cause-pool = the pool
term-cause-key-figures = key figures
term-cause-assigned = assigned households
term-cause-decision = a decision

## Places

compare-place-area = area staircase, step { $step }
compare-place-department = department staircase, step { $step }
compare-place-youth = primarily youth homes
compare-place-outside = on no staircase
compare-place-undetermined = undetermined
compare-place-not-in-run = not in the run

## One move in a sentence

compare-reason = From { $from } to { $to }: { $causes }.
compare-reason-new = New: { $to }.
compare-reason-gone = Gone: it was { $from }.
compare-cause-through = { $cause } (to { $to })
compare-cause-absent = { $cause } (the old run had none)
compare-order-together = By itself this moves nothing: { $causes }.
compare-order-also = The order hides a part of: { $causes }.
compare-order-not-needed = It would stand there all the same without: { $causes }.

## The comparison as text

compare-title = From { $old } to { $new }
compare-run = { $kind } run on the list of { $list_date }, with effect from { $effective_date }; { $agreement }; trappe { $version }
compare-run-invented = The thresholds are invented.
compare-unchanged = Nothing has changed: inputs, agreement, thresholds and placements are the same.
compare-no-moves = No department has moved.
compare-moves = { $count ->
    [one] One department has moved
   *[other] { $count } departments have moved
}: { $up } up, { $down } down, { $between } between staircases, { $new } new, { $gone } gone, { $determined } determined, { $undetermined } no longer determined
compare-components = Changed: { $components }
compare-before-after = { $before } → { $after }
compare-from = From
compare-to = To
compare-homes = Homes
compare-changed-inputs = Changes
compare-table = { $table }: { $added ->
    [one] { $added } row added
   *[other] { $added } rows added
}, { $gone } gone, { $changed ->
    [one] { $changed } value changed
   *[other] { $changed } values changed
}{ $corrections ->
    [0] { "" }
   *[other] , of these { $corrections } counted as corrections
}
compare-row-added = new
compare-row-gone = gone
compare-absent = (nothing)
compare-correction = (correction)
compare-more = … and { $count } more
term-table-run = run
term-table-agreement = agreement
term-table-interpretations = interpretations
term-table-thresholds = thresholds
term-table-programme = programme
term-kind-initial = Initial
term-kind-annual = Annual
term-kind-midterm = Midterm
term-kind-final = Final

## Findings

finding-compare-agreements-differ =
    .message = The two runs are of different agreements: { $old } and { $new }.
    .help = They are compared as given. Moves that follow from the agreement have it as their cause.

finding-compare-older-second =
    .message = The run given first is the later one: the list of { $old } with effect from { $old-effective }, then that of { $new } with effect from { $new-effective }.
    .help = They are compared as given, from the first to the second. Give the older one first to see what has happened since.

finding-compare-recorded-otherwise =
    .message = The placements in { $file } are not those this version of trappe computes from the same inputs.
    .help = Both runs are compared as this version computes them. `trappe verify` says what differs.

finding-compare-target-is-run =
    .message = { $file } is the folder of a run; nothing else is written into it.
    .help = Name another folder after --out.
