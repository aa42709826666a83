# Checks of the tables as a whole: what was found, what was expected, what to do.

finding-key-missing =
    .message = { $column } is empty; without it the row cannot be told from others.
    .help = Write { $key } in the cell, or remove the row if it is not data.
    .consequence = The row was set aside.

finding-key-duplicate =
    .message = The key { $value } already stands in row { $first }.
    .help = Keep one of the rows. If they are two different things, give each its own key.
    .consequence = The row was set aside; which of the two holds, the programme cannot know.

finding-value-missing =
    .message = { $column } is missing (found: { $value }).
    .help = Write the value. If there is none, ask whoever delivered the table; it can be neither left out nor guessed.
    .consequence = The row of { $subject } was set aside, since nothing can be computed from it without the value.

finding-area-unknown =
    .message = The area { $value } is not in the table areas.
    .help = { $near ->
        [yes] Nearest known: { $nearest }. Correct the id or name, or add the area to areas with its designation.
       *[no] Correct the id, or add the area to areas with its designation.
    }
    .consequence = Department { $subject } may lie in a designated area and cannot be placed.

finding-department-unknown =
    .message = The department { $value } is not in the table departments.
    .help = { $near ->
        [yes] The nearest known department is { $nearest }. Correct the id, or add the department to departments.
       *[no] Correct the id, or add the department to departments. Leading zeros are part of the id.
    }
    .consequence = The row of { $value } was set aside; the department it was meant for would lack the figure.

finding-department-unknown-earlier =
    .message = The department { $value } is not in the table departments.
    .help = { $near ->
        [yes] The nearest known department is { $nearest }. If the department was closed or merged, there is nothing to do; otherwise correct the id.
       *[no] If the department was closed or merged, there is nothing to do; otherwise correct the id.
    }

finding-area-unknown-earlier =
    .message = The area { $value } is on an earlier list, but not in the table areas.
    .help = { $near ->
        [yes] The nearest known area is { $nearest }. If the area is no more, there is nothing to do; otherwise correct the id.
       *[no] If the area is no more, there is nothing to do; otherwise correct the id.
    }

finding-unit-unknown =
    .message = { $value } is neither a department nor a pool.
    .help = { $near ->
        [yes] The nearest known unit is { $nearest }. Make the list of units again (trappe pools), and correct the id.
       *[no] Make the list of units again (trappe pools). If the departments changed since the key figures were ordered, order the pools anew or keep them in the table pools.
    }
    .consequence = The key figures belong to no unit; the one they were meant for would lack them.

finding-committee-unknown =
    .message = { $value } is not a local committee of the agreement.
    .help = { $near ->
        [yes] The nearest local committee is { $nearest }. Correct the name; known are { $known }.
       *[no] Correct the name; known are { $known }.
    }
    .consequence = Small departments are pooled only within one local committee; a misspelt name would give other pools.

finding-department-named-twice =
    .message = { $value } has the name and organisation of department { $other }.
    .help = If it is the same department under two ids, keep one; otherwise there is nothing to do.
    .consequence = If it is counted twice, so are its homes and residents.

finding-organisation-two-names =
    .message = Organisation { $organisation } is called both { $other } and { $value }.
    .help = Write the name alike in all rows, or correct the organisation's id if they are two organisations.
    .consequence = Pools are made by the organisation's id; where it is wrong, so are the pools.

finding-homes-none =
    .message = The department has no homes{ $residents ->
        [0] {""}
        [one] , but 1 resident
       *[other] , but { $residents } residents
    }.
    .help = Write its family, youth and elderly homes, or remove the department if it is not in use.
    .consequence = Without homes department { $subject } has no primary home type and cannot be placed.

finding-homes-exceed-whole =
    .message = { $column } is { $value }, but the department has only { $most } homes they can be among.
    .help = Special homes, shared homes and homes with a lasting right of assignment are counted among the family homes, particularly cheap homes among family and youth homes. Correct the number that is wrong.
    .consequence = Department { $subject } cannot be placed; the letting of its other homes would be computed wrongly.

finding-residents-none =
    .message = No residents in { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }.
    .help = Write the residents on 1 January. If the department stands empty, during a renovation say, there is nothing to do.
    .consequence = Department { $subject } counts as small and is pooled.

finding-residents-unlikely =
    .message = { $value } residents do not fit { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }.
    .help = See whether the numbers belong to the same department and have all their digits. If they are right, there is nothing to do.
    .consequence = These numbers decide whether department { $subject } is small and is pooled.

finding-start-step-unknown =
    .message = { $value } is not a step of the department staircase.
    .help = Write the step at the agreement's start, one of { $known }, or leave the cell empty.
    .consequence = Department { $subject } was set aside; the phase-out of special and shared homes follows the step at the agreement's start.

finding-taken-into-use-too-late =
    .message = The department is taken into use on { $value }, after the agreement ends on { $last }.
    .help = Correct the date, or leave the department out of the table until an agreement covers it.
    .consequence = Department { $subject } is placed by its figures, not as new build.

finding-department-partly-in-area =
    .message = The department does not lie wholly in one area ({ $value }).
    .help = Put it before Samarbejdsforum and write the decision (step) in decisions; or correct area_id and area_part if it lies wholly in one area.
    .consequence = Department { $subject } is undetermined until there is a decision.

finding-area-part-without-area =
    .message = area_part is { $value }, but no area is named.
    .help = Write the area's id in area_id, or empty area_part if the department lies in no area.
    .consequence = Department { $subject } is treated as lying outside all areas.

finding-area-without-departments =
    .message = The area { $value } is designated, but no department lies in it.
    .help = Write the area's id in area_id of its departments. If the area has no departments in the agreement, there is nothing to do.
    .consequence = Departments that belong on the area staircase may have been placed on the department staircase.

finding-designated-below-residents =
    .message = The area is designated, but has { $value } residents; a designation asks for at least { $least }.
    .help = See whether residents and designation are of the same list. The state's published list decides.
    .consequence = The designation was followed as the list has it.

finding-area-residents-differ =
    .message = The area has { $residents } residents, its departments together { $departments }.
    .help = A difference may come from other homes in the area or another day of counting. If it is large, see whether a department is missing or given to the wrong area.

finding-designations-contradict =
    .message = One area is designated as { $value } on one list.
    .help = A prevention area cannot at once be a vulnerable area, a parallel society or a transformation area. Correct it by the published list.
    .consequence = The step on the area staircase of { $subject } and its departments cannot be told.

finding-area-rows-differ =
    .message = { $column } is { $value }, but { $other } in row { $first } of the same area.
    .help = An area on several lists may stand in several rows, but all except the designation must be alike. Correct the wrong one.
    .consequence = Which row holds, the programme cannot know.

finding-list-date-other =
    .message = { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } of the list of { $value }, but the run is on the list of { $wanted }.
    .help = Use the table of areas of the run's list, or correct run.list_date in the pipeline.
    .consequence = The areas would be placed by another list than the thresholds.

finding-figures-year-other =
    .message = The key figures of { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } are of { $value }, but the list asks for { $wanted }.
    .help = Order key figures of { $wanted }, or correct figures_year if the year is a slip.
    .consequence = The placement would rest on another year than the list's.

finding-figures-year-not-given =
    .message = { $rows ->
        [one] 1 row with key figures does
       *[other] { $rows } rows with key figures do
    } not say which year they are of.
    .help = Write figures_year; the list asks for { $wanted }.
    .consequence = The figures were used as if they were of { $wanted }.

finding-count-exceeds-base =
    .message = { $column } is { $value }, but { $base_column } is only { $base }.
    .help = A part cannot be more than the whole. See whether the columns are swapped, or the numbers of two years.
    .consequence = The share of { $subject } would be more than 100 %; { $subject } cannot be placed.

finding-base-zero =
    .message = { $column } is 0, but there is a number ({ $count }) to hold against it.
    .help = Write the size of the group. If it is not known, leave the cell empty or write "..".
    .consequence = There is no share of nobody; { $subject } cannot be placed.

finding-base-exceeds-residents =
    .message = { $column } is { $value }, more than the { $residents } residents.
    .help = See whether the numbers are of the same unit and the same day.
    .consequence = If the group is too large, the share of { $subject } is too small.

finding-published-contradicts-counts =
    .message = { $column } is { $value }, but the counts give { $computed }.
    .help = Correct what is wrong: the counts, the published percentage or, for income, the region's mean. They may differ by no more than half a unit of the last decimal.
    .consequence = The counts decide the placement of { $subject }, so it must be certain that they are right.

finding-region-without-income =
    .message = The mean income of { $value } on { $list_date } is not known.
    .help = Write it in state-lists with its source, or correct the region's name; known are { $known }. An income in percent (income_pct) can be used without it.
    .consequence = The income cannot be held against the region's ({ $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }).

finding-assigned-exceeds-homes =
    .message = { $value } assigned households in { $family_homes ->
        [one] 1 family home
       *[other] { $family_homes } family homes
    }.
    .help = Count family homes only, and a shared home once. Correct the households or the homes.
    .consequence = The assigned share of department { $subject } would be more than 100 %; it cannot be placed.

finding-assigned-by-both =
    .message = Both the organisation and the municipality reported assigned households.
    .help = The organisation's number was used; there is nothing to do.

finding-assigned-by-municipality =
    .message = Assigned households ({ $households }) are the municipality's number, since the organisation gave none.
    .help = Ask the organisation where the number is close to a bound: the municipality knows no assignments before { $from }, so its number is a lower bound.

finding-assigned-missing =
    .message = There are no assigned households for department { $subject }.
    .help = Write the organisation's number, otherwise the municipality's; if there are none, write 0.
    .consequence = The assigned share is unknown; where not every possible share gives the same step, department { $subject } is undetermined.

finding-assigned-no-table =
    .message = The run has no table of assigned households, but { $departments ->
        [one] 1 department needs
       *[other] { $departments } departments need
    } it.
    .help = Add assignments under [inputs] in the pipeline.
    .consequence = The assigned share is unknown everywhere; only departments with the same step at any share can be placed.

finding-assigned-counted-later =
    .message = Assigned households were counted on { $value }, after the placement takes effect on { $effective }.
    .help = Correct the date, or use a count from before it takes effect.
    .consequence = The number was used as it stands.

finding-assigned-counted-before-placement =
    .message = Assigned households were counted on { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, before the previous placement of { $placed }.
    .help = Ask for a new count. If the older one is to be used, name its day in run.assignments_as_of of the pipeline.
    .consequence = The previous placement would be repeated on old numbers.

finding-decision-subject-unknown =
    .message = The decision is about "{ $value }", which is not in the run's data.
    .help = { $near ->
        [yes] The nearest known is { $nearest }. Write an area for area_staircase, sharpened, keep_suspension and end_suspension, otherwise a department; an approval of the whole run has an empty cell or run.
       *[no] Write an area for area_staircase, sharpened, keep_suspension and end_suspension, otherwise a department; an approval of the whole run has an empty cell or run.
    }
    .consequence = The decision has no effect.

finding-decision-value-unknown =
    .message = "{ $value }" is not something that can be decided here.
    .help = Write one of: { $known }.
    .consequence = The decision has no effect.

finding-decision-value-unused =
    .message = The value { $value } is not used: a decision of the kind { $kind } has none.
    .help = Empty the cell. An area's step follows from its own figures; a department on another step needs a decision of the kind step.
    .consequence = The decision was used as if the cell were empty.

finding-decision-outside-period =
    .message = The decision does not hold in this run: { $column } is { $value } against { $wanted }.
    .help = Write the period the decision holds (valid_from, valid_to), or take it out of the table. Without valid_to a decision on an area holds until the next list, a step until all departments are placed anew, an approval in its own run, an exemption for its calendar year.
    .consequence = The decision has no effect.

finding-decision-period-turned =
    .message = The decision ends on { $value }, before it begins on { $from }.
    .help = Correct the dates.
    .consequence = The decision has no effect.

finding-decisions-contradict =
    .message = Decision { $decision } says { $value }, decision { $other } says { $other_value } of the same.
    .help = Keep the one that holds; take the other out of the table.
    .consequence = Which of them holds, the programme cannot know.

finding-pool-id-taken =
    .message = The pool { $value } has the id of a department.
    .help = Give the pool another id, the same in pools and indicators.
    .consequence = The pool's key figures would be taken for the department's.

finding-pool-across-committees =
    .message = The pool { $value } has departments of several local committees: { $committees }.
    .help = Small departments are pooled within one local committee. Correct its members, or drop the pool so that pooling is done anew.
    .consequence = The pool was kept as given.

finding-municipality-misspelt =
    .message = { $column } is { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }; was { $nearest } meant?
    .help = Correct the name, or leave the cell empty: the agreement's municipality holds then. If it is another municipality, there is nothing to do.
    .consequence = Departments outside the municipality are not held against its local committees, and areas outside it are not expected to have departments.

finding-region-misspelt =
    .message = { $column } is { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }; was { $nearest } meant?
    .help = Correct the name, or leave the cell empty: the agreement's region holds then.
    .consequence = An income is held against its region's mean; under an unknown name there is none.

finding-department-area-elsewhere =
    .message = The department lies in { $value }, but its area { $area } in { $other }.
    .help = Correct area_id, or the municipality or region of the department or the area.
    .consequence = If department { $subject } does not lie in the area, it stands on the wrong staircase.

finding-organisation-two-ids =
    .message = { $name } has both the id { $value } and the id { $other }.
    .help = Correct the id if it is one organisation; if they are two, write their names so that they can be told apart.
    .consequence = Pools are made within one organisation by its id; where that is wrong, so are the pools.

finding-organisation-id-differs =
    .message = Department { $department } has the organisation id { $value }, but most departments' ids begin with their organisation's.
    .help = Correct organisation_id or department_id. If the department went to another organisation and kept its id, there is nothing to do.
    .consequence = Department { $subject } is pooled with organisation { $value } if it is small.

finding-department-under-two-organisations =
    .message = { $name } stands both under organisation { $value } and, as { $other }, under { $organisation }: same local committee, homes and residents.
    .help = If it is one department, keep one of the rows; otherwise there is nothing to do.
    .consequence = If { $subject } and { $other } are one department, its homes and residents are counted twice.

finding-list-date-missing =
    .message = { $column } is missing in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, but stands in the others.
    .help = Write the list's date in every row or in none.
    .consequence = The rows were used as if they were of the run's list.

finding-no-department-names-an-area =
    .message = No department names an area, but { $areas ->
        [one] 1 area is
       *[other] { $areas } areas are
    } designated ({ $ids }).
    .help = Write the area's id in area_id of the departments that lie in it. If the column has a heading the programme does not know, name it in the pipeline.
    .consequence = No department can come to stand on the area staircase.

finding-area-residents-exceeded =
    .message = The departments in the area have { $departments } residents together, more than the area's { $residents }.
    .help = See whether a department is given to the wrong area, or one of the numbers has a digit too many.
    .consequence = A department that does not lie in the area { $subject } stands on the wrong staircase.

finding-designated-and-not =
    .message = The area is on no list by this row, but { $value } by row { $first } of the same list.
    .help = Remove the row that is wrong. An area on no list has one row with an empty designation.
    .consequence = Whether area { $subject } is designated cannot be told.

finding-history-not-a-list-date =
    .message = { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } is not the day of a list.
    .help = Write the day the list is of, such as { $list }.
    .consequence = The list is not among those counted in a row.

finding-history-later-list =
    .message = { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } is later than the run's list of { $list }.
    .help = Correct the date, or take the rows out: history holds the lists before the run's.
    .consequence = The rows have no effect.

finding-history-contradicts-list =
    .message = The designation is "{ $value }", but { $listed } in the table areas for the same list.
    .help = Correct it by the published list, or take the row out of history.
    .consequence = What the list says of area { $subject } cannot be told.

finding-history-list-missing =
    .message = { $lists ->
        [one] A list is
       *[other] { $lists } lists are
    } missing between the first in history and the run's: { $value }.
    .help = Add the missing lists; an area on no list is written with an empty designation.
    .consequence = Lists in a row cannot be counted across a gap, so transformation areas and development plans cannot be told.

finding-percent-like-fraction =
    .message = { $column } is { $value }, one percent at most, in a row with other percentages.
    .help = Write the percentage: if { $value } is a fraction, it is { $percent } percent. If the share really is that small, there is nothing to do.
    .consequence = The figure was used as { $value } percent of { $subject }.

finding-income-unlikely =
    .message = { $column } is { $value }, but the region's mean is { $regional } kroner a month{ $unit ->
        [year] ; it looks like kroner a year
        [thousand] ; it looks like thousands of kroner
       *[other] {""}
    }.
    .help = Write the mean gross income in kroner a month. If the figure is right, there is nothing to do.
    .consequence = The income of { $subject } was held against the region's as it stands.

finding-convictions-unlikely =
    .message = { $column } is { $value }, many times the threshold of { $threshold }.
    .help = See whether the decimal mark is displaced, or it is a count. If the share is right, there is nothing to do.
    .consequence = The criterion is met for { $subject } by the figure as it stands.

finding-age-group-exceeds-whole =
    .message = { $column } is { $value }, but { $whole_column }, which the group is part of, is only { $whole }.
    .help = See whether the columns are swapped, or the numbers are of two units or two years.
    .consequence = If one of the groups is wrong, so is the share of { $subject }.

finding-base-years-differ =
    .message = { $column } is { $value }, but { $before_column } was { $before }.
    .help = See whether a digit is missing, or the years are of two units. If many moved in or out, there is nothing to do.
    .consequence = If one of the groups is wrong, so is the mean of the two years of { $subject }.

finding-share-years-differ =
    .message = { $column } gives { $share } percent, but { $before_column } gave { $before } percent.
    .help = See whether a digit is wrong, or the years are of two units. If the numbers are right, there is nothing to do.
    .consequence = If one of the numbers is wrong, so is the mean of the two years of { $subject }.

finding-assigned-sources-contradict =
    .message = The municipality reported { $value } assigned households, the organisation only { $organisation }.
    .help = Ask both: the municipality's number is a lower bound and cannot be more than the organisation's.
    .consequence = The organisation's number was used; if it is too small, the step of { $subject } may be wrong.

finding-assigned-days-differ =
    .message = { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } is another day of counting than in most, { $most }.
    .help = Correct the date if it is a slip. If the count was made on several days, there is nothing to do.
    .consequence = The shares are not of one day.

finding-assigned-day-missing =
    .message = The day of the count is missing in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }.
    .help = Write the day of the count in as_of.
    .consequence = Whether the numbers are older than the previous placement cannot be seen.

finding-decision-holds-before-made =
    .message = The decision holds from { $value }, before it was made on { $made }.
    .help = Correct the dates. If it is meant to hold backwards, there is nothing to do.
    .consequence = The decision was used as it stands.

finding-decision-before-agreement =
    .message = The decision was made on { $value }, before the list the agreement begins with, { $first }.
    .help = Correct the date. A decision from before the agreement does not belong in the table.
    .consequence = The decision was used as it stands.

finding-previous-step-unknown =
    .message = { $value } is not a step of the staircase { $staircase }; steps: { $known }.
    .help = Correct step or staircase, so that the row is as the run before wrote it.
    .consequence = The previous placement of { $subject } can be neither carried over nor compared.

finding-previous-step-missing =
    .message = The staircase is { $staircase }, but the step is missing.
    .help = Write the step. If the department was undetermined, write the status undetermined.
    .consequence = The previous placement of { $subject } cannot be carried over.

finding-previous-not-earlier =
    .message = The previous placement holds from { $value }, after this run's { $effective }.
    .help = Use the placements of the run before this one, or correct effective_date in the pipeline.
    .consequence = A later placement would be used as the previous one.

finding-lettings-year-in-future =
    .message = Lettings of { $value }, after the placement takes effect on { $effective }.
    .help = Correct the year: the table holds realised lettings.
    .consequence = Lettings that have not taken place would count for { $subject }.

finding-lettings-year-unused =
    .message = Lettings of { $value } ({ $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }) are not used; the agreement looks back to { $first_year }.
    .help = There is nothing to do, unless the year is a slip.

finding-lettings-exceed-homes =
    .message = { $value } lettings in { $year }, but the department has only { $family_homes } family homes.
    .help = See whether the numbers are of another department or of several years. If homes were let again in the same year, there is nothing to do.
    .consequence = The share of assigned lettings of { $subject } may be wrong.

finding-assigned-exceed-offered =
    .message = { $value } homes let to assigned households in { $year }, but only { $offered } offered to the municipality.
    .help = Correct one of the numbers: no more homes can be assigned than were offered.
    .consequence = The municipality's use rate of { $subject } would be more than 100 %.

finding-register-year-in-future =
    .message = The figure is of { $value }, after the placement takes effect on { $effective }.
    .help = Correct the year.
    .consequence = A figure of a year not yet gone by would be shown as counted.

finding-organisation-unknown =
    .message = Organisation { $value } has no department in the table departments.
    .help = { $near ->
        [yes] The nearest known organisation is { $nearest }. If the organisation is no more, there is nothing to do; otherwise correct the id.
       *[no] If the organisation is no more, there is nothing to do; otherwise correct the id.
    }

finding-register-subjects-differ =
    .message = The organisation is { $value }, but department { $department } belongs to { $other }.
    .help = Correct one of the ids, or leave one of them empty.
    .consequence = The figure would be shown for the wrong one.

finding-pool-base-exceeds-residents =
    .message = { $column } is { $value }, more than the pool's { $residents } residents.
    .help = See whether the key figures were ordered for the pools this run makes (trappe pools).
    .consequence = If the figures are of another pool, the step of the members of { $subject } is wrong.

finding-history-area-missing =
    .message = The area is missing on the list of { $value }, but stands in history on the lists before and after.
    .help = Add the row; if the area was on no list, write it with an empty designation.
    .consequence = Lists in a row cannot be counted for area { $subject }.

finding-income-pct-unlikely =
    .message = { $column } is { $value } percent of the region's mean.
    .help = See whether the decimal mark is displaced, or a digit is missing. If the figure is right, there is nothing to do.
    .consequence = The income of { $subject } was used as it stands.

finding-assigned-counted-before-last-run =
    .message = Assigned households were counted on { $value } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of departments that may be placed in this run, before the previous placement of { $placed }.
    .help = Ask for a new count, or name its day in run.assignments_as_of of the pipeline.
    .consequence = The numbers were used as they stand; in a midterm run this is an error.

finding-figures-year-other-unplaced =
    .message = The key figures of { $rows ->
        [one] 1 unit
       *[other] { $rows } units
    } are of { $value }, but the list asks for { $wanted }.
    .help = Order key figures of { $wanted }, leave the rows out, or name the year in run.figures_year of the pipeline.
    .consequence = They place nobody in this run; what a midterm run would change was told from them as they stand.

finding-decision-beyond-calendar-year =
    .message = The exemption holds from { $from } to { $value }, but it is for one calendar year.
    .help = Write the last day of the year in valid_to or leave it empty, and a decision of its own for each year.
    .consequence = The decision has no effect.

finding-decision-approve-not-midterm =
    .message = The decision approves proposals, but a run of the kind { $run } makes none; only a midterm run does.
    .help = Take the decision out of the table, or set run.kind = "midterm". A department on another step needs a decision of the kind step.
    .consequence = The decision has no effect.

finding-area-of-last-list-missing =
    .message = The area { $value } was on the list of { $list } ({ $designation }), but has no row in the table areas.
    .help = { $near ->
        [yes] The nearest known area is { $nearest }; correct the id if it is that. Otherwise add the area, with an empty designation if it is on no list now.
       *[no] Add the area, with an empty designation if it is on no list now.
    }
    .consequence = Whether area { $subject } left the lists or was dropped cannot be told; its departments are placed as those of no listed area.

finding-previous-before-agreement =
    .message = { $rows ->
        [one] 1 previous placement holds
       *[other] { $rows } previous placements hold
    } from { $value }, before the agreement begins on { $from }.
    .help = Use the placements of the run before this one, or correct effective_from.
    .consequence = A placement from before the agreement would be carried over.

finding-previous-criterion-unknown =
    .message = "{ $value }" is not a criterion; criteria: { $known }.
    .help = Correct sharpened_criteria, so that the row is as the run before wrote it.
    .consequence = The sharpened criteria of { $subject } cannot be carried over.

finding-previous-sharpened-on-department =
    .message = The department staircase has the sharpened criteria { $value }, but apart from convictions they belong to the area staircase.
    .help = Correct staircase or sharpened_criteria. Beside the steps only a development plan gives a sharpened criterion, that of convictions.
    .consequence = The previous placement of { $subject } was used as it stands.

finding-previous-suspension-unknown =
    .message = { $rows ->
        [one] 1 previous placement
       *[other] { $rows } previous placements
    } on the area staircase, whose area is on no list now, { $rows ->
        [one] does
       *[other] do
    } not say whether assignment was suspended.
    .help = Write assignment_suspended, or use the placements table of the run before as it is.
    .consequence = Where the department is carried over, its step alone decides whether assignment is suspended.

finding-previous-sharpened-unknown =
    .message = { $rows ->
        [one] 1 previous placement
       *[other] { $rows } previous placements
    } on the area staircase, whose area is on no list now, { $rows ->
        [one] does
       *[other] do
    } not say which criteria were sharpened.
    .help = Add the column sharpened_criteria, or use the placements table of the run before as it is.
    .consequence = Where the department is carried over, its sharpened criteria are not known.

finding-previous-department-gone =
    .message = The department { $value } was placed in the run before, but is not in the table departments.
    .help = { $near ->
        [yes] The nearest known department is { $nearest }. If the department was closed or merged, there is nothing to do; otherwise correct the id.
       *[no] If the department was closed or merged, there is nothing to do; otherwise add it.
    }

finding-departments-new =
    .message = { $departments ->
        [one] 1 department was
       *[other] { $departments } departments were
    } not in the run before: { $value }.
    .help = They are placed as new. If one of them was there under another id, correct the id; otherwise there is nothing to do.

finding-departments-merged-perhaps =
    .message = The department { $value } has { $homes } homes; { $first } and { $second } of the same organisation, which are gone, had { $then } together.
    .help = If the two were merged into it, there is nothing to do: it is placed as a new department. If not, see whether their ids are right.

finding-homes-jump =
    .message = The department has { $value } { $of ->
        [homes] homes
       *[other] family homes
    }; in the run before it had { $before }.
    .help = See whether a digit is missing, or the numbers are of two departments. If homes were built, torn down or moved to another department, there is nothing to do.
    .consequence = If the number is wrong, so are the assigned share and the pools of { $subject }.

finding-assigned-share-jump =
    .message = { $value } assigned households make { $share } percent of the family homes; in the run before { $households } made { $before } percent.
    .help = Ask for the number again, and see whether both were reported by the same: the municipality's is a lower bound. If it is right, there is nothing to do.
    .consequence = If the number is wrong, the step of { $subject } may be wrong.

finding-nothing-checked =
    .message = No check could be made: there is nothing in the data to look at.
    .help = See under [inputs] whether these are the right files, and whether they have rows.
    .consequence = Nothing was placed; that nothing was found does not mean that the data are in order.

# Every check: its title and one line about what it looks at; and why a check could not be made.

check-title-files = Files
check-about-files = Every file of [inputs] is there, can be opened and is of a known kind.
check-title-headings = Headings
check-about-headings = Every needed column was found, and none twice.
check-title-rows = Rows
check-about-rows = Rows of data were told from totals, notes and blank rows.
check-title-cells = Cells
check-about-cells = Every cell is of its column's kind, in its unit and within its bounds.
check-title-keys = Keys
check-about-keys = Every row has a key, and no two have the same.
check-title-required-values = Required values
check-about-required-values = No cell that a row cannot be without is empty or withheld.
check-title-references = References
check-about-references = Departments and areas named in one table stand in the table that holds them.
check-title-local-committees = Local committees
check-about-local-committees = Every local committee is one of the agreement's.
check-title-names = Names of departments
check-about-names = No department stands twice under two ids.
check-title-organisations = Organisations
check-about-organisations = An organisation's id, its name and its departments' ids go together.
check-title-municipalities-and-regions = Municipalities and regions
check-about-municipalities-and-regions = Municipalities and regions are not misspelt, and a department lies in its area's municipality.
check-title-homes = Homes
check-about-homes = Every department has homes, and the special ones are no more than there are.
check-title-residents = Residents and homes
check-about-residents = The number of residents fits the number of homes.
check-title-start-steps = Steps at the start
check-about-start-steps = The step at the agreement's start is one of the department staircase.
check-title-taken-into-use = Taken into use
check-about-taken-into-use = No department is taken into use after the agreement ends.
check-title-area-parts = Departments in areas
check-about-area-parts = Every department lies wholly in one area or in none.
check-title-designated-areas = Designated areas
check-about-designated-areas = Every designated area has departments, and residents enough.
check-title-area-residents = Residents of areas
check-about-area-residents = The residents of the departments account for those of the area.
check-title-designations = Designations
check-about-designations = The designations of one area on one list go together.
check-title-list-date = List date
check-about-list-date = The areas are those of the run's list.
check-title-figures-year = Year of key figures
check-about-figures-year = The key figures are of the year before the list's.
check-title-counts = Counts and groups
check-about-counts = No count is more than its group, and no group more than the residents.
check-title-age-groups = Age groups
check-about-age-groups = No age group is larger than the one it is part of.
check-title-year-changes = From year to year
check-about-year-changes = Groups and shares change no more from one year to the next than people do.
check-title-published-figures = Published figures
check-about-published-figures = A published percentage is what the counts give.
check-title-units-of-measure = Units of measure
check-about-units-of-measure = Key figures are in percent and kroner a month, not in fractions, thousands or kroner a year.
check-title-regional-incomes = Regional incomes
check-about-regional-incomes = The mean income is known of every region that is used.
check-title-assigned-households = Assigned households
check-about-assigned-households = They are no more than the family homes, and every department that needs them has them.
check-title-assigned-dates = Day of the count
check-about-assigned-dates = Assigned households were counted on a day that fits the run.
check-title-decisions = Decisions
check-about-decisions = Every decision is about something known, in force, and contradicts no other.
check-title-kept-pools = Kept pools
check-about-kept-pools = Every kept pool has an id of its own and lies in one local committee.
check-title-previous-placements = Previous placements
check-about-previous-placements = Every previous placement is a step of its staircase, from before this run.
check-title-departments-since = Departments since the last run
check-about-departments-since = Which departments are gone and new since the run before, and whether two were merged.
check-title-homes-since = Homes since the last run
check-about-homes-since = No department's homes are far from those of the run before.
check-title-assigned-shares-since = Assigned shares since the last run
check-about-assigned-shares-since = No department's assigned share is far from that of the run before.
check-title-areas-of-the-last-list = Areas of the last list
check-about-areas-of-the-last-list = Every area of the list before has a row, also where it is on no list now.
check-title-history = Earlier lists
check-about-history = The earlier lists are whole, from before this one, and do not contradict it.
check-title-lettings = Lettings
check-about-lettings = Lettings are of years gone by, and no more than the homes.
check-title-register = Figures others keep
check-about-register = Key figures others keep are of years gone by, and about someone known.
check-title-designations-by-figures = Designation by figures
check-about-designations-by-figures = The state's designation is the one the area's own key figures give.
check-title-small-areas = Small areas
check-about-small-areas = Which areas off the list may be placed on the area staircase, and whether a decision on them can hold.
check-title-area-criteria = Criteria of areas
check-about-area-criteria = Sharpened criteria and development plans can be told.
check-title-kept-pools-hold = Kept pools hold
check-about-kept-pools-hold = Every kept pool still has its members and is large enough.
check-title-pooling = Pools
check-about-pooling = Every small department is in a pool, and the pools are the best there are.
check-title-units-with-figures = Units with figures
check-about-units-with-figures = Key figures belong to a known unit, and every pool has them.
check-title-placements = Placements
check-about-placements = Every department can be placed.
check-title-new-build = New build
check-about-new-build = The whole department's assignment stays within one third, and decisions on new build meet their conditions.
check-title-safeguards = Safeguard and exemption
check-about-safeguards = What departments on steps 1 and 2 carry of assignment is held against one third.
check-title-refugee-places = Places for refugees
check-about-refugee-places = The year's places are shared out among the organisations by last year's assigned homes.
check-title-phase-out = Phase-out
check-about-phase-out = Every department with earmarked or shared homes has a date for the phase-out.

unchecked-no-table = The table { $table } is not in the run, or could not be read.
unchecked-no-column = { $table } has no values in { $column }.
unchecked-nothing-to-compare = Nothing in the data can be held against each other.
unchecked-no-thresholds = The list's thresholds are not known.
unchecked-not-in-agreement = The agreement names none.
unchecked-no-limits = The defaults name no bounds ([jumps]).
unchecked-data-have-errors = The data have errors, so the rules were not applied.
