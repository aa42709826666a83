### The letting wheel (L15–L18): the next homes of a department, where its wheel stands, and what is wrong with that.

## Letting types

term-letting-waiting-list = waiting list
term-letting-flexible = flexible letting
term-letting-flexible-a = flexible by A-criteria
term-letting-flexible-b = flexible by B-criteria
term-letting-flexible-relevant = flexible by the relevant sharpened criteria
term-letting-flexible-sharpened = flexible by all four sharpened criteria
term-letting-assignment = assignment
term-letting-choice = the association chooses

## Why a department has no wheel

term-no-wheel-undetermined = it cannot be told where the department stands
term-no-wheel-outside = it is on no staircase (I19)
term-no-wheel-youth = it is primarily youth homes: the agreement gives shares of all its vacated homes but no order (L9)
term-no-wheel-regime = it lets by a concept of its own, of which the agreement gives the shares but no order (L10)
term-no-wheel-new-build = it is new build: until it lets by its step, the agreement gives the shares but no order (N1, N2)
term-no-wheel-not-in-force = no wheel is in force on the day

## trappe wheel

cli-wheel-department = { $subject } { $name }{ $case ->
    [area] , step { $step } of the area staircase.
    [department] , step { $step } of the department staircase.
    [youth] , primarily youth homes.
    [outside] , on no staircase.
   *[undetermined] , undetermined.
}
cli-wheel-turns = Wheel { $wheel } (rule { $rule }; { $place }), until { $last }.
cli-wheel-shares = Shares by { $rule }{ $placed ->
    [yes] { " " }({ $place })
   *[no] { "" }
}: waiting list { $waiting_list }, flexible letting { $flexible }, assignment { $assignment }.
cli-wheel-let = Let now:
cli-wheel-next = Next homes:
cli-wheel-written = The wheel now stands at position { $position } of the { $round ->
    [first] first
   *[second] second
} of the two alternating wheels; written to { $file }.
cli-wheel-home = Home
cli-wheel-position = Position
cli-wheel-round = Wheel
cli-wheel-by = Let by
cli-wheel-fallback = If the municipality does not use it
cli-wheel-first = first
cli-wheel-second = second
cli-wheel-or = or
cli-wheel-relevant = { $case ->
    [known] flexible by A-criteria; sharpened: { $criteria }
    [unknown] flexible by A-criteria; it cannot be told whether these are sharpened: { $criteria }
   *[none] flexible by A-criteria; none sharpened
}
cli-wheel-sharpened = flexible by sharpened criteria: { $criteria }
cli-wheel-choice = Where several letting types stand, the housing association chooses.
cli-wheel-extra = * Of the part otherwise reserved for rehousing in urban renewal.

## trappe explain

explain-title-wheel = The letting wheel
explain-wheel-stands = It stands at position { $position } of the { $round ->
    [first] first
   *[second] second
} of the two alternating wheels{ $given ->
    [yes] { $dated ->
        [yes] { "" } as of { $as_of }.
       *[no] .
    }
   *[no] : nobody said where it stands, so it starts anew.
}
explain-wheel-turns = { $wheel }, until { $last }, for the shares of { $rule }.
explain-wheel-next = The next { $count } homes: { $homes }.
explain-wheel-none = It has no wheel: { $reason }.
explain-wheel-bent = { $rule ->
    [L16] [L16] Assignment is suspended: each assignment position takes its fallback.
    [L18] [L18] Exempt from the extra term: the position that carries it takes its fallback.
   *[other] [I27] Newly listed: all homes go by flexible criteria.
}
explain-wheel-withheld = [L17] May go by waiting list if the municipality used every assignment home before it in the same wheel.
explain-wheel-difference = Over eighteen homes the wheel gives { $wheel } to { $group }, the shares of { $rule } give { $figure }.
explain-wheel-then = From { $from } wheel { $wheel } turns; position and round go on.

## Tables

term-table-wheel = Letting wheel
term-table-wheel-state = Wheel state
term-column-home = Home (number)
term-column-position = Position on the wheel (number)
term-column-round = Which of two wheels
term-column-letting-types = Letting types
term-column-fallback = Fallback
term-column-extra = Otherwise for rehousing
term-column-bent-by = Bent by
term-column-withheld = May be withheld
term-column-wheel = Wheel
term-column-valid-to = Valid to
term-column-next-position = Next position (number)
term-column-used-assignments = Used assignments (homes)
term-column-as-of = As of

template-sheet-wheel-state = Wheel state
template-about-wheel-state = Where the letting wheels stand: one row a department. A run's wheel_state serves as it is.
value-round-first = First
value-round-second = Second

heading-wheel-state-department-id = Department id
column-wheel-state-department-id = department
heading-wheel-state-next-position = Next position
column-wheel-state-next-position = position of the wheel the next vacated home takes, from 1
heading-wheel-state-round = Round
column-wheel-state-round = which of the two alternating wheels
heading-wheel-state-used-assignments = Used assignments
column-wheel-state-used-assignments = assignment homes of this wheel so far that the municipality used
heading-wheel-state-as-of = As of
column-wheel-state-as-of = day the wheel stood there

## Checks

check-title-wheel-states = Where wheels stand
check-about-wheel-states = Every wheel stands at one of its positions, on a day of the agreement.
check-title-wheels = Letting wheels
check-about-wheels = Where it is said where a wheel stands, there is a wheel.

## Findings

finding-wheel-position-out-of-range =
    .message = { $column } is { $value }, but the wheel has positions 1 to { $positions }.
    .help = Write the position the next vacated home takes; after the last comes 1, of the other wheel.
    .consequence = It cannot be told which home { $subject } lets next.

finding-wheel-state-before-agreement =
    .message = { $column } is { $value }, before the agreement began on { $from }.
    .help = Say where the wheel stands now; a department that is left out starts at position 1.
    .consequence = The wheel of { $subject } may go on from a wheel of an earlier agreement.

finding-wheel-state-ahead =
    .message = { $column } is { $value }, after the effective date { $effective }.
    .help = Nothing, if the shares of { $effective } still hold; otherwise set run.effective_date.

finding-wheel-of-no-department =
    .message = { $value } is no department; every department has a wheel of its own.
    .help = Name one of its departments: { $departments }.

finding-wheel-nothing-to-let =
    .message = { $value } has no wheel to let by: { $reason }.
    .help = Let its homes by the shares that trappe wheel shows without --let; nothing was written.

finding-wheel-state-nowhere =
    .message = It is not said where the state of the wheel is written: { $column } is not in the pipeline.
    .help = Give a CSV file with --state; it is made where it is not there. Nothing was written.

finding-wheel-state-not-editable =
    .message = { $file } is no text file whose one row can be replaced with all else left as it is.
    .help = Use a CSV file in UTF-8 with one row a line, or give a new file with --state. Nothing was written.
