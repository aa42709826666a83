# Expected lettings, the projection of assigned shares, and what they assume (E, [assumptions] of a pipeline).

finding-assumption-out-of-range =
    .message = { $column } is { $value }, but must lie from { $from } to { $to }.
    .help = Correct the value, or leave it out: then the data and the agreement are asked.

term-table-expected-lettings = Expected lettings
term-table-expected-lettings-sums = Expected lettings, sums
term-table-projection = Projection
term-table-projection-passes = Projection, bounds passed
term-column-expected-lettings-vacancies = Vacancies (homes a year)
term-column-expected-lettings-waiting-list-low = Waiting list, least (homes)
term-column-expected-lettings-waiting-list-high = Waiting list, most (homes)
term-column-expected-lettings-flexible-low = Flexible, least (homes)
term-column-expected-lettings-flexible-high = Flexible, most (homes)
term-column-expected-lettings-assignment-low = Assignment, least (homes)
term-column-expected-lettings-assignment-high = Assignment, most (homes)
term-column-expected-lettings-earmarked = Of these earmarked (homes)
term-column-expected-lettings-in-the-wheel = Of these in the wheel (homes)
term-column-expected-lettings-waiting-list-extra = Waiting list, extra term (homes)
term-column-expected-lettings-flexible-extra = Flexible, extra term (homes)
term-column-expected-lettings-assignment-extra = Assignment, extra term (homes)
term-column-expected-lettings-homes = Homes the vacancies are of (number)
term-column-expected-lettings-turnover-pct = Turnover (% a year)
term-column-expected-lettings-turnover-source = Turnover from
term-column-expected-lettings-letting-rule = Letting rule
term-column-expected-lettings-next-letting-rule = Next letting rule
term-column-expected-lettings-next-from = Next rule from
term-column-expected-lettings-wheel-homes = Simulated wheel (whole homes)
term-column-expected-lettings-wheel-waiting-list-low = Wheel: waiting list, least (homes)
term-column-expected-lettings-wheel-waiting-list-high = Wheel: waiting list, most (homes)
term-column-expected-lettings-wheel-flexible-low = Wheel: flexible, least (homes)
term-column-expected-lettings-wheel-flexible-high = Wheel: flexible, most (homes)
term-column-expected-lettings-wheel-assignment-low = Wheel: assignment, least (homes)
term-column-expected-lettings-wheel-assignment-high = Wheel: assignment, most (homes)
term-column-expected-lettings-no-wheel = No wheel because
term-column-expected-lettings-not-expected = Not expected because
term-column-expected-lettings-rules = Rules
term-column-expected-lettings-sums-level = Level
term-column-expected-lettings-sums-key = Key
term-column-expected-lettings-sums-name = Name
term-column-expected-lettings-sums-departments = Departments (number)
term-column-expected-lettings-sums-departments-counted = Of these counted (departments)
term-column-expected-lettings-sums-vacancies = Vacancies (homes a year)
term-column-expected-lettings-sums-waiting-list-low = Waiting list, least (homes)
term-column-expected-lettings-sums-waiting-list-high = Waiting list, most (homes)
term-column-expected-lettings-sums-flexible-low = Flexible, least (homes)
term-column-expected-lettings-sums-flexible-high = Flexible, most (homes)
term-column-expected-lettings-sums-assignment-low = Assignment, least (homes)
term-column-expected-lettings-sums-assignment-high = Assignment, most (homes)
term-column-expected-lettings-sums-earmarked = Of these earmarked (homes)
term-column-expected-lettings-sums-waiting-list-low-pct = Waiting list, least (% of vacancies)
term-column-expected-lettings-sums-waiting-list-high-pct = Waiting list, most (% of vacancies)
term-column-expected-lettings-sums-flexible-low-pct = Flexible, least (% of vacancies)
term-column-expected-lettings-sums-flexible-high-pct = Flexible, most (% of vacancies)
term-column-expected-lettings-sums-assignment-low-pct = Assignment, least (% of vacancies)
term-column-expected-lettings-sums-assignment-high-pct = Assignment, most (% of vacancies)
term-column-expected-lettings-sums-wheels = With a wheel (departments)
term-column-expected-lettings-sums-wheel-homes = Simulated wheels (whole homes)
term-column-expected-lettings-sums-wheel-waiting-list-low = Wheels: waiting list, least (homes)
term-column-expected-lettings-sums-wheel-waiting-list-high = Wheels: waiting list, most (homes)
term-column-expected-lettings-sums-wheel-flexible-low = Wheels: flexible, least (homes)
term-column-expected-lettings-sums-wheel-flexible-high = Wheels: flexible, most (homes)
term-column-expected-lettings-sums-wheel-assignment-low = Wheels: assignment, least (homes)
term-column-expected-lettings-sums-wheel-assignment-high = Wheels: assignment, most (homes)
term-column-projection-year = Year
term-column-projection-point = Start or end
term-column-projection-family-homes = Family homes (number)
term-column-projection-letting-rules = Letting rules
term-column-projection-use-rate-pct = Use rate (%)
term-column-projection-use-rate-source = Use rate from
term-column-projection-assigned-turnover-pct = Assigned households that leave (% a year)
term-column-projection-assigned-turnover-source = Assigned households leave according to
term-column-projection-other-turnover-pct = Other households that leave (% a year)
term-column-projection-other-turnover-source = Other households leave according to
term-column-projection-not-projected = Not projected because
term-column-projection-full-assigned = Full use: assigned households (number)
term-column-projection-full-share-pct = Full use: assigned share (%)
term-column-projection-full-band = Full use: band
term-column-projection-full-over-aim = Full use: over the aim
term-column-projection-full-step = Full use: step then
term-column-projection-full-long-run-pct = Full use: share in the long run (%)
term-column-projection-used-assigned = By use rate: assigned households (number)
term-column-projection-used-share-pct = By use rate: assigned share (%)
term-column-projection-used-band = By use rate: band
term-column-projection-used-over-aim = By use rate: over the aim
term-column-projection-used-step = By use rate: step then
term-column-projection-used-long-run-pct = By use rate: share in the long run (%)
term-column-projection-passes-use = Use
term-column-projection-passes-bound-pct = Bound (%)
term-column-projection-passes-direction = Direction
term-column-projection-passes-year = Year
term-column-projection-passes-share-before-pct = Share before (%)
term-column-projection-passes-share-after-pct = Share after (%)
term-column-projection-passes-step-in-force = Step in force
term-column-projection-passes-step-then = Step then
term-column-projection-passes-step-changes = Step changes

explain-title-expected = Expected lettings and assigned share over time
explain-expected-nothing = Nothing is expected: { $reason }.
explain-expected-vacancies = { $homes } homes of which { $rate } % fall vacant a year ({ $origin }): { $vacancies } in the twelve months from { $from }.
explain-expected-earmarked = Of these { $earmarked } are of earmarked homes, expected as assignment outside the wheel; { $rest } are let by the shares.
explain-expected-lettings = { $range ->
    [yes] Expected: waiting list { $waiting_low } to { $waiting_high }, flexible letting { $flexible_low } to { $flexible_high } (together always the same), assignment { $assignment }.
   *[no] Expected: waiting list { $waiting_high }, flexible letting { $flexible_high }, assignment { $assignment }.
}
explain-expected-wheel = In whole homes, in the order of the wheel: { $homes }, of these by { $range ->
    [yes] waiting list { $waiting_low } to { $waiting_high }, flexible letting { $flexible_low } to { $flexible_high }, assignment { $assignment_low } to { $assignment_high }.
   *[no] waiting list { $waiting_high }, flexible letting { $flexible_high }, assignment { $assignment_high }.
}
explain-expected-no-wheel = The agreement has no wheel for it, so nothing is simulated in whole homes.
explain-expected-next = From { $from } { $next } holds; the numbers above are by the shares before.
explain-projection-nothing = The assigned share over time is not told: { $reason }.
explain-projection-assumes = Assumed: { $assigned } % of assigned households ({ $assigned_origin }) and { $other } % of others ({ $other_origin }) leave a year; homes, step, need and suspension stay as they are.
explain-projection-use = { $known ->
    [yes] Use rate of the homes offered: { $rate } % ({ $origin }).
   *[no] The use rate of the homes offered is unknown; told is what full use gives, as an upper bound.
}
explain-projection-point = { $start ->
    [yes] Start, { $year }: { $share } % assigned.
   *[no] { $known ->
        [yes] End of { $year }: { $share } % at full use, { $used } % by the use rate.
       *[no] End of { $year }: { $share } % at full use.
    }
}
explain-projection-passes = { $use ->
    [full] At full use
   *[use_rate] By the use rate
} it passes { $bound } % { $upwards ->
    [yes] upwards
   *[no] downwards
} in { $year }{ $changes ->
    [yes] ; with the need of today the next placement would give step { $then } instead of { $now }
    [no] ; its step { $now } would stay
   *[unknown] {""}
}.
explain-projection-long-run = { $use ->
    [full] At full use
   *[use_rate] By the use rate
} it would come to { $share } % if the last shares held.
term-origin-department = the department's own figure
term-origin-lettings = realised lettings
term-origin-pipeline = the pipeline's assumption
term-origin-agreement = the agreement's figure for the city
term-not-expected-undetermined = it is undetermined where it stands
term-not-expected-outside = it is on no staircase
term-not-expected-first-letting = its homes are let for the first time, and none anew before
term-not-expected-no-shares = no letting shares are in force
term-not-expected-too-precise = a number is too precise
term-not-projected-no-shares = no letting shares are in force
term-not-projected-not-family = it does not let family homes by a staircase
term-not-projected-assigned-unknown = its assigned households are not known
term-not-projected-out-of-bounds = its assigned households exceed its homes, or its turnover is no percentage
term-not-projected-first-letting = its homes are let for the first time after the last year
term-not-projected-too-precise = a number is too precise

term-figures-table-expected-mix = Expected lettings by type
term-figures-expected-vacancies = Homes expected to fall vacant in a year
term-figures-expected-waiting-list = Waiting list
term-figures-expected-flexible = Flexible letting
term-figures-expected-assignment = Assignment
term-figures-expected-other = Other ways
term-figures-homes-low = At least (homes)
term-figures-homes-high = At most (homes)
term-figures-pct-low = At least (percent)
term-figures-pct-high = At most (percent)
figures-note-nothing-expected = Nothing is expected of any department on the staircases.
figures-note-counted = { $counted } of { $departments } departments on the staircases are counted.
figures-note-counted-reported = { $counted } of { $departments } departments on the staircases are counted. The baseline is reported by the organisations and not quality-checked.
figures-note-not-quality-checked = The baseline is reported by the organisations and not quality-checked; assignment here is what is put at the municipality's disposal, there what was let.
figures-note-no-other-lettings = The agreement's shares have no other ways: internal moves, exchanges and housing guarantees are within the types. The baseline is reported by the organisations and not quality-checked.
