# New build (N) and the phase-out of earmarked and shared homes (H)

finding-new-build-over-aim =
    .message = { $subject } ({ $name }) gives { $share } % of its homes to assignment in relettings, { $points } percentage points more than one third: { $case ->
        [figure] { $cheap_share } % of the homes are particularly cheap and fully assigned, and figure 12 adds its share of the others.
        [area] { $cheap_share } % of the homes are particularly cheap and fully assigned, and what the department lets the others by adds its assignment.
        [agreed] { $cheap_share } % of the homes are particularly cheap and fully assigned, and the agreed share of the others comes on top.
       *[earlier] { $cheap_share } % of the homes are fully assigned by an agreement from before the period, and the step's assignment of the others comes on top.
    }
    .help = The aim is at most { $aim } % of the whole department. A lower share of the other homes can be agreed: enter it in the table decisions with the kind new_build_share. The table new_build shows the calculation.
    .consequence = The shares stand as the agreement gives them; the department carries more than one third.

finding-phase-out-no-date =
    .message = The agreement has no date for the phase-out of the { $homes ->
        [one] one earmarked or shared home
       *[other] { $homes } earmarked and shared homes
    } in { $subject } ({ $name }): { $case ->
        [area_staircase] at the agreement's start it stood on the area staircase.
        [no_staircase] at the agreement's start it stood on no staircase of family homes.
       *[undetermined] its step at the agreement's start could not be determined.
    }
    .help = Samarbejdsforum decides when the phase-out begins. Until then the homes stay earmarked.
    .consequence = The homes are counted as earmarked, and do not fall in the city's curve.

finding-phase-out-start-unknown =
    .message = { $subject } ({ $name }) has { $homes ->
        [one] one earmarked or shared home
       *[other] { $homes } earmarked and shared homes
    }, but its { $missing ->
        [share] assigned share
       *[step] step
    } at the agreement's start is not known, so that no date can be told for the phase-out.
    .help = Fill in start_step (and on step 1 start_assigned_pct) in the table departments, or name the placements of the initial run as the input initial.
    .consequence = The homes are counted as earmarked, and do not fall in the city's curve.

finding-start-step-differs =
    .message = { $subject } ({ $name }) has start_step { $own }, but in the initial run it stood { $staircase ->
        [area] on step { $step } of the area staircase
        [department] on step { $step }
       *[other] on no staircase of family homes
    }.
    .help = The column start_step decides. Correct it, or the input initial, so that both say the same.
    .consequence = The phase-out goes by start_step.

finding-decision-new-build-share-conditions =
    .message = Decision { $decision } sets a share of the other homes in new build for { $subject }, but { $case ->
        [not-new-build] the department is no new build: it is not taken into use in the agreement's period, nor has it cheap homes with full assignment from before it.
        [over] the four years from its being taken into use are over, and it lets by its step.
        [suspended] assignment is suspended there, and there is no share to set.
        [not-reduced] an agreement from before the period can only give less assignment than the step, and this gives no less.
       *[other-shares] it does not let by the shares of new build.
    }
    .help = Remove the decision from the table decisions, or correct subject_id, value and the period.

finding-decision-cheap-homes-conditions =
    .message = Decision { $decision } waives cheap homes of { $subject }, but { $case ->
        [not-new-build] the department is no new build: it is not taken into use in the agreement's period, nor has it cheap homes with full assignment from before it.
        [over] the four years from its being taken into use are over, and the full right with them.
        [too-many] it has fewer cheap homes than that.
       *[no-cheap-homes] it has no cheap homes.
    }
    .help = Remove the decision from the table decisions, or correct subject_id, value and the period; cheap_homes stands in the table departments.

explain-because-new-build-decided = Decision { $decision } of { $date } { $case ->
    [share] sets the assignment of the other homes in new build to { $share }
   *[waived] { $left ->
        [0] waives the full right to all { $homes } particularly cheap homes, which are let in the ordinary wheel
       *[other] waives the full right to { $homes } of the particularly cheap homes, which are let in the ordinary wheel; { $left } keep it
    }
}, from { $from } at the earliest.

explain-title-new-build = New build
explain-new-build-years = { $basis ->
    [D6] Taken into use on { $first }: new build for four years, to and including { $last }
   *[N5] Taken into use on { $first }, before the period; the agreement on full assignment of its cheap homes holds for four years, to and including { $last }
}. { $phase ->
    [first_letting] Its homes are being let for the first time: the cheap ones are fully assigned, the others not at all.
    [relettings] It is in those years: the cheap homes are fully assigned.
   *[by_step] The years are over.
}
explain-new-build-by-step = From { $from } on it lets by its step{ $known ->
    [yes] , now step { $step }.
   *[no] ; the agreement does not reach that far, or the step is not known.
}
explain-new-build-cheap = { $cheap } of { $homes } family and youth homes are particularly cheap with a full right, { $share } %.
explain-new-build-figure = By figure 12 the assignment of the other homes is { $share }.
explain-new-build-others = In relettings the other homes are let by: waiting list { $waiting_list }, flexible { $flexible }, assignment { $assignment }.
explain-new-build-assigned-only = { $homes ->
    [one] One home has
   *[other] { $homes } homes have
} a lasting full right, and { $homes ->
    [one] stays
   *[other] stay
} outside the wheel.
explain-new-build-whole = Of the whole department { $share } % goes to assignment, { $over ->
    [yes] { $points } percentage points more than one third.
   *[no] which is no more than one third.
}
explain-new-build-from = { $case ->
    [never] With this share of the others no share of fully assigned homes stays within one third.
    [any] With this share of the others every fully assigned home leads beyond one third.
   *[from] With this share of the others, more than { $share } % fully assigned homes lead beyond one third.
}
explain-new-build-would-be = By its figures it would stand on step { $step }; that decides nothing while it is new build.

explain-title-phase-out = Phase-out of earmarked homes
explain-phase-out-homes = { $special ->
    [0] No earmarked home
    [one] One earmarked home
   *[other] { $special } earmarked homes
} and { $shared ->
    [0] no shared home
    [one] one shared home
   *[other] { $shared } shared homes
} for young people.
explain-phase-out-start = At the agreement's start: { $standing ->
    [step] step { $step } ({ $source ->
        [departments] from start_step
        [initial] from the initial run
       *[this_run] from this run
    })
    [area_staircase] on the area staircase
    [no_staircase] on no staircase of family homes
    [undetermined] undetermined
   *[not_known] not known
}{ $share_known ->
    [yes] , { $share } % assigned ({ $share_source ->
        [departments] from start_assigned_pct
        [initial] from the initial run
       *[this_run] from this run
    }).
   *[no] , assigned share not known.
}
explain-phase-out-date = { $begun ->
    [yes] The phase-out began on { $from }: a home that falls vacant goes into the wheel, and shared homes take no new tenants.
   *[no] The phase-out begins on { $from }; until then the homes are assigned outside the wheel.
}
explain-phase-out-no-date = The agreement has no date for it; Samarbejdsforum decides. Until then the homes stay earmarked.
explain-phase-out-compensation = { $any ->
    [yes] In compensation the municipality gets { $share } more of the vacated family homes.
   *[no] The step gives no extra assignment in compensation in this period.
}
explain-phase-out-left = With { $turnover } % vacated a year, { $special } earmarked and { $shared } shared homes are expected to be left on { $on }.

term-table-new-build = New build
term-table-phase-out = Phase-out
term-table-phase-out-curve = Phase-out by year
term-column-new-build-basis = Basis
term-column-new-build-taken-into-use = Taken into use
term-column-new-build-last-day = Last day as new build
term-column-new-build-by-step-from = By step from
term-column-new-build-phase = Phase
term-column-new-build-homes = Family and youth homes (number)
term-column-new-build-cheap-homes = Cheap homes (number)
term-column-new-build-cheap-homes-waived = Cheap homes waived (number)
term-column-new-build-cheap-share-pct = Share of cheap homes (pct.)
term-column-new-build-assigned-only-homes = Homes with a lasting full right (number)
term-column-new-build-figure-12-assignment = Assignment by figure 12 (eighteenths)
term-column-new-build-agreed-assignment = Agreed assignment (eighteenths)
term-column-new-build-others-waiting-list = Other homes, waiting list (eighteenths)
term-column-new-build-others-flexible = Other homes, flexible (eighteenths)
term-column-new-build-others-assignment = Other homes, assignment (eighteenths)
term-column-new-build-whole-assignment-pct = Whole department's assignment (pct.)
term-column-new-build-over-points = Beyond one third (percentage points)
term-column-new-build-over-aim = More than one third
term-column-new-build-over-from-share-pct = More than one third from a cheap share of (pct.)
term-column-new-build-step-after = Step after the years
term-column-new-build-step-by-figures = Step by figures
term-column-new-build-decisions = Decisions
term-column-phase-out-special-homes = Earmarked homes (number)
term-column-phase-out-shared-homes-youth = Shared homes for young people (number)
term-column-phase-out-start-step = Step at the start
term-column-phase-out-start-step-source = Source of the step
term-column-phase-out-start-assigned-pct = Assigned share at the start (pct.)
term-column-phase-out-start-assigned-source = Source of the share
term-column-phase-out-rule = Row of the phase-out
term-column-phase-out-begins = Phase-out from
term-column-phase-out-no-date-because = Why no date
term-column-phase-out-begun = Begun
term-column-phase-out-compensation = Compensation (eighteenths)
term-column-phase-out-turnover-pct = Turnover (pct. a year)
term-column-phase-out-special-homes-left = Earmarked homes left (number)
term-column-phase-out-shared-homes-left = Shared homes left (number)
term-column-phase-out-curve-on-day = Day
term-column-phase-out-curve-special-homes = Earmarked homes left (number)
term-column-phase-out-curve-shared-homes-youth = Shared homes for young people left (number)
term-column-phase-out-curve-without-date = Homes without a date (number)
term-column-phase-out-curve-departments-begun = Departments begun (number)
