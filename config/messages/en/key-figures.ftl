### Key figures for Samarbejdsforum (K): names of tables, rows and columns, and why a figure is missing.

# The tables for Samarbejdsforum (annex 15)

term-figures-table-lists = The state's lists
term-figures-table-staircases = The staircases
term-figures-table-transitions-departments = Departments: from step to step
term-figures-table-transitions-homes = Homes: from step to step
term-figures-table-changes = Changes since the run before
term-figures-table-moves = Moves with their reasons
term-figures-table-closest-units = Closest to a change
term-figures-table-assigned-shares = Assigned shares
term-figures-table-over-aim = Assigned share over one third
term-figures-table-success-criteria = Success criteria
term-figures-table-designated-share = Family homes in designated areas
term-figures-table-open-matters = Open and particular matters
term-figures-table-register = Key figures others keep

# Rows and columns

term-figures-prevention = Prevention areas
term-figures-vulnerable = Vulnerable areas, parallel societies and transformation areas included
term-figures-parallel = Parallel societies, transformation areas included
term-figures-transformation = Transformation areas
term-figures-any-list = The state's lists together, each department once
term-figures-areas = Areas
term-figures-departments = Departments
term-figures-homes = Homes
term-figures-family-homes = Family homes
term-figures-departments-on-staircase = Departments on the staircases
term-figures-family-homes-on-staircase = Family homes of departments on the staircases
term-figures-departments-undecided = Departments of which it is not decided whether they lie in the area
term-figures-family-homes-undecided = Family homes of the undecided departments
term-figures-areas-without-departments = Listed areas without a department of the run
term-figures-area = The area staircase in all
term-figures-department = The department staircase in all
term-figures-both-staircases = Both staircases
term-figures-youth = Primarily youth homes
term-figures-outside = On no staircase
term-figures-undetermined = Undetermined
term-figures-total = In all
term-figures-up = Up: greater need
term-figures-down = Down: lesser need
term-figures-moved = To or from another staircase or no step
term-figures-new = New since the run before
term-figures-gone = Not there any more
term-figures-same = Unchanged
term-figures-proposed = Proposed step
term-figures-designation = To another designation
term-figures-assigned-households = Assigned households
term-figures-assigned-share = Assigned share
term-figures-departments-without-figure = Departments without a figure
term-figures-organisation = Housing association
term-figures-a-departments-on-lists = (a) Departments on the state's lists fall
term-figures-b-homes-on-lists = (b) Homes on the state's lists fall
term-figures-c-homes-on-high-steps = (c) Homes on the high steps of the department staircase fall
term-figures-d-waiting-time = (d) Mean waiting time for assignment does not rise
term-figures-e-waiting-time-least-able = (e) Waiting time of those least able to pay does not rise
term-figures-against-baseline = Against the baseline
term-figures-against-initial = Against the initial run
term-figures-family-homes-share = Share of the family homes
term-figures-limit = Bound of the law
term-figures-pools = Pools
term-figures-unpooled = Unpooled
term-figures-rounding-sensitive = Rounding-sensitive
term-figures-municipal-fallback = Assigned households by the municipality's figures
term-figures-candidates = Small areas that may be placed on the area staircase
term-figures-decisions = Decisions
term-figures-count = Number
term-figures-missing = Missing

# Topics of register (K9)

term-figures-lettings = Family homes let
term-figures-lettings-flexible-pct = Let flexibly (percent)
term-figures-lettings-waiting-list-pct = Let by waiting list (percent)
term-figures-lettings-assigned-pct = Assigned (percent)
term-figures-lettings-other-pct = Let in other ways (percent)
term-figures-referred-households = Households referred for assignment
term-figures-waiting-days = Mean waiting time for assignment (days)
term-figures-turnover-pct = Turnover (percent)
term-figures-contact-person-enquiries = Enquiries to the contact-person scheme
term-figures-offered-family-homes = Family homes offered
term-figures-offered-youth-homes = Youth homes offered
term-figures-returned-family-homes = Family homes returned
term-figures-returned-youth-homes = Youth homes returned
term-figures-waiting-days-least-able = Waiting time of those least able to pay (days)
term-figures-supported-residents = Residents with support in their homes
term-figures-assigned-in-prevention-areas = Assigned in prevention areas
term-figures-assigned-in-vulnerable-areas = Assigned in vulnerable areas
term-figures-assigned-by-section-59-9 = Assigned by section 59(9) of the act on social housing
term-figures-lettings-flexible = Homes let flexibly
term-figures-lettings-waiting-list = Homes let by waiting list
term-figures-lettings-other = Homes let in other ways
term-figures-evictions = Evictions carried out
term-figures-evictions-announced = Evictions announced
term-figures-arrears-first-year = Notices of arrears in the first year
term-figures-youth-homes-marked-back = Youth homes marked back as family homes
term-figures-rehoused-urban-renewal = Rehoused in urban renewal

# Notes

figures-gone = The department is not in this run.
figures-to-designation = To { $designation }:
figures-note-to-step = It would give step { $step }.
figures-note-list-unknown = What was on the state's list at an earlier run cannot be told: the history has no list that fits that run's placements. Give the list in history.
figures-note-areas-without-departments = The areas are on the list, but no department of the run lies in them: they lie in another municipality, or departments are missing.
figures-note-homes-unknown = The homes of an earlier run cannot be summed: its table lacks the number of at least one department.
figures-note-assigned-missing = Nobody gave assigned households.
figures-note-assigned-municipality = The municipality's figure; a lower bound, since it does not know older assignments.
figures-note-assigned-without = Households and family homes of the departments whose households were given; the others are not counted.
figures-note-within-rounding = Cannot be told: the difference is within the rounding of a figure the agreement gives as about.
figures-note-no-baseline = Cannot be told: annex 15 has no figure to hold it against.
figures-note-no-initial = Cannot be told: the placements of the initial run are not given (table initial).
figures-note-no-initial-year = Cannot be told: register has no figure for the last full year before the initial placements.
figures-note-not-in-register = Cannot be told: register has no figure.
figures-note-no-later-year = Cannot be told: register has no figure of a later year than the one it is held against.
figures-note-counting = Cannot be told: the answer hangs on whether departments on no staircase, or not decided, are counted.
figures-note-undetermined = Cannot be told: the answer hangs on departments that are undetermined.
figures-note-no-family-homes = There are no family homes to take a share of.
figures-note-missing = Nobody gave the figure. Write it in register.
figures-note-missing-with-baseline = Nobody gave the figure. The baseline is of { $year }. Write it in register.
figures-note-absent = Missing: { $why }.
