# What the rules themselves have to say about a run

term-assigned-households = assigned households

# Designations (S5, A2)

finding-designation-differs =
    .message = { $name } ({ $subject }) { $published_any ->
        [no] is not listed
       *[yes] is listed as { $published }
    }, but its own key figures give { $computed_any ->
        [no] no designation
       *[yes] { $computed }
    }.
    .help = The list decides, and nothing is changed. Hold the area's key figures against the ministry's; if they are right, tell the ministry of the difference.

finding-designation-history-short =
    .message = { $name } ({ $subject }) is a parallel society by its key figures, but the history is too short to tell whether it is a transformation area (S3).
    .help = Give the four earlier lists in the table history if the designation is to be checked.

finding-designation-unchecked =
    .message = The designation of { $name } ({ $subject }) cannot be checked, since a key figure is missing.
    .help = The list decides. Give the missing key figures in the table areas if the designation is to be checked.

finding-small-area-candidate =
    .message = { $name } ({ $subject }) has { $residents } residents and is on no list, but would be a { $computed } if it were large enough. Samarbejdsforum may place it on the area staircase.
    .help = If Samarbejdsforum so decides, write the decision in the table decisions (area_staircase). Otherwise the department staircase applies.

finding-decision-area-listed =
    .message = Decision { $decision } places { $name } ({ $subject }) on the area staircase, but the area is on the state's list already.
    .help = Remove the decision from the table decisions: it has no effect.

finding-decision-area-conditions =
    .message = Decision { $decision } places { $name } ({ $subject }) on the area staircase, but the area has { $residents } residents and meets neither condition: residents just below the limit, or documented rehousing for a renovation.
    .help = Correct the residents, set renovation_rehousing if it is documented, or remove the decision.

finding-decision-area-not-designated =
    .message = Decision { $decision } places { $name } ({ $subject }) on the area staircase, but its key figures would give no designation.
    .help = Hold the key figures in the table areas against their source, or remove the decision.

finding-decision-area-not-known =
    .message = Decision { $decision } places { $name } ({ $subject }) on the area staircase, but a key figure is missing, and it cannot be told whether the area would be designated.
    .help = Give the missing key figure in the table areas, or remove the decision.

finding-sharpened-unknown =
    .message = Whether { $criteria } must be sharpened in { $name } ({ $subject }) cannot be told: a key figure or the size of its group is missing.
    .help = The area's step stands. Give the figure and the size of the group (the columns ending in _base) in the table areas.
    .consequence = The criteria are listed in sharpened_unknown of the area's departments.

finding-plan-history-short =
    .message = { $name } ({ $subject }) has a development plan, but the history is too short to count lists without a designation.
    .help = Give the area's earlier lists in the table history.
    .consequence = Assignment stays suspended in the area's departments.

# Units and placements

finding-unit-without-figures =
    .message = Pool { $subject } has no key figures, and those of its members cannot be summed.
    .help = Order key figures for the pool (trappe pools) and give them in the table indicators under the pool's id.
    .consequence = Its departments are placed only where every case gives the same step.

finding-missing-without-effect =
    .message = { $name } ({ $subject }) lacks { $figures }, but every case gives the same step.
    .help = Nothing needs doing. Give the figure if it is known.

finding-undetermined-missing-figures =
    .message = { $name } ({ $subject }) cannot be placed: { $figures } missing, and it may be step { $steps }.
    .help = Give the missing figures, or let Samarbejdsforum decide the step (decisions, step).
    .consequence = { $in_force ->
        [none] The department is undetermined and has no letting shares.
       *[other] The department is undetermined; step { $in_force } stays in force.
    }

finding-undetermined-split-area =
    .message = { $name } ({ $subject }) lies only partly in an area, or is named in several.
    .help = Let Samarbejdsforum decide the step (decisions, step), or correct area_id and area_part.
    .consequence = { $in_force ->
        [none] The department is undetermined and has no letting shares.
       *[other] The department is undetermined; step { $in_force } stays in force.
    }

finding-undetermined-new-build =
    .message = { $name } ({ $subject }) is new build in a designated area: its individual agreement settles the step.
    .help = Write the step of the agreement as a decision (decisions, step).
    .consequence = { $in_force ->
        [none] The department is undetermined and has no letting shares.
       *[other] The department is undetermined; step { $in_force } stays in force.
    }

finding-undetermined-primary-type =
    .message = { $name } ({ $subject }) has no primary home type.
    .help = Let Samarbejdsforum decide the home type (decisions, primary_type).
    .consequence = { $in_force ->
        [none] The department is on no staircase until that is decided.
       *[other] Step { $in_force } stays in force until that is decided.
    }

finding-rounding-sensitive =
    .message = { $name } ({ $subject }) is so close to a bound that the rounding of a published figure may decide{ $steps ->
        [one] .
       *[other] {""}: possible steps are { $steps }.
    }
    .help = The placement follows the figures as published. Ask for the figure with more decimals, or for the counts behind it.

finding-cheap-homes-not-given =
    .message = { $name } ({ $subject }) is new build and the number of cheap homes is not given; none are reckoned with.
    .help = Give cheap_homes in the table departments; write 0 if there are none.
    .consequence = If it has cheap homes, the assignment of its other homes is smaller than shown.

# Runs over time (R2–R6, A5–A7, L18)

finding-carried-over-off-the-lists =
    .message = The area { $name } ({ $subject }) lies in is on no list any more, but the department's own figures do not give one step: { $figures } missing, and it may be step { $steps }.
    .help = Order the department's key figures (trappe pools) and give them in the table indicators, or let Samarbejdsforum decide the step (decisions, step).
    .consequence = Placement, sharpened criteria and letting shares go on as they have since { $since }.

finding-midterm-would-change =
    .message = { $name } ({ $subject }) stands on step { $step }; in a midterm run the new key figures would give step { $other }.
    .help = Nothing need be done: an annual run does not change the department staircase. Make a midterm run when proposals are to be put before Samarbejdsforum.

finding-newly-listed-unknown =
    .message = Whether { $name } ({ $subject }) is newly listed as a prevention area cannot be told: neither the history nor the run before says whether it was on a list the year before{ $any ->
        [yes] . So it is open whether these criteria are sharpened: { $criteria }.
       *[no] .
    }
    .help = Give the area a row in the table history for the list one year before; leave the designation empty if it was on no list.
    .consequence = The criteria stand in sharpened_unknown of the area's departments.

finding-sharpened-pending =
    .message = { $name } ({ $subject }) is newly listed as a prevention area, and sharpened criteria wait to be clarified: { $criteria }.
    .help = Once they are clarified, write it as a decision (decisions, sharpened). Until then the ordinary A-criteria apply, to the next list.

finding-decision-approve-conditions =
    .message = Decision { $decision } approves or rejects a proposal on { $subject }, but { $case ->
        [no-midterm] this is no midterm run, and there are no proposals.
       *[no-proposal] there is no proposal on that department.
    }
    .help = Remove the decision from the table decisions, or correct subject_id.

finding-decision-sharpened-conditions =
    .message = Decision { $decision } clarifies the sharpened criteria in { $subject }, but { $case ->
        [initial] no area is newly listed in the first run.
        [not-new] the area is not newly listed: it was on a list the year before.
        [not-known] it cannot be told whether the area is newly listed.
       *[no-prevention-area] the area is not designated as a prevention area.
    }
    .help = Remove the decision from the table decisions, or correct the history (table history) if the area is new on the list.

finding-decision-suspension-conditions =
    .message = Decision { $decision } keeps or ends the suspension of assignment in { $subject }, but { $case ->
        [no-plan] the area has no development plan under way, or is on the list of vulnerable areas.
        [holds-already] the suspension holds already.
       *[ended-already] the suspension has ended already.
    }
    .help = Remove the decision from the table decisions, or correct development_plan in the table areas.

finding-decision-exempt-conditions =
    .message = Decision { $decision } exempts { $subject } from the extra assignment, but { $case ->
        [suspended] assignment is suspended.
        [no-extra-term] its step has no extra assignment in this period that it could be exempt from.
       *[no-department-staircase] it does not let by the department staircase.
    }
    .help = Remove the decision from the table decisions, or correct subject_id and the period.

# The tables unpooled and designation_check

unpooled-committee-too-small = { $departments ->
    [one] The department is the only small one left in the local committee, with { $homes } homes and { $residents } residents.
   *[other] The { $departments } small departments left in the local committee come to { $homes } homes and { $residents } residents together.
}
unpooled-not-small = The department reaches both limits by itself.
designation-because-figure-missing = A key figure is missing.
designation-because-history-short = The history is too short to tell a parallel society from a transformation area.
designation-because-differs = The area's key figures give something else than the list.
designation-because-candidate = Would be designated if it were large enough; Samarbejdsforum may place it.

finding-wheel-state-without-wheel =
    .message = It is said where the wheel of { $subject } stands, but it has none: { $reason }.
    .help = Leave the row in place if the department will have a wheel again; otherwise take it out.

finding-wheel-used-exceed-passed =
    .message = { $column } is { $value }, but only { $passed } assignment { $passed ->
        [one] home
       *[other] homes
    } of this wheel came before this position.
    .help = Count the assignment homes the municipality used since position 1, or leave the cell empty.
    .consequence = How many were used is taken as not known for { $subject }.
