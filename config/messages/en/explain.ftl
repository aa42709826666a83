# Explanations: `trappe explain`, and the one sentence of placements.reason. Rules are named beside the sentences.

explain-title-header = Where it stands
explain-title-figures = Figures
explain-title-rules = Rules, in the order applied
explain-title-letting = Letting shares
explain-title-changes = What would change the step

# Header
explain-department = { $subject } { $name }, { $organisation }, local committee { $committee }{ $located ->
    [yes] { " " }[{ $source }].
   *[no] .
}
explain-unit = { $subject }, { $kind }.
explain-members = Members: { $members }.
explain-outcome = { $case ->
    [area] On step { $step } of the area staircase.
    [department] On step { $step } of the department staircase.
    [youth] On no staircase: primarily youth homes, with letting shares of their own.
    [outside] On no staircase.
    [possible] Undetermined; possible steps: { $steps }.
   *[undetermined] Undetermined.
}
explain-outcome-computed = { $case ->
    [area] The rules alone give step { $step } of the area staircase.
    [department] The rules alone give step { $step } of the department staircase.
    [youth] The rules alone give no staircase: primarily youth homes.
    [outside] The rules alone give no staircase.
    [possible] The rules alone leave it undetermined; possible steps: { $steps }.
   *[undetermined] The rules alone leave it undetermined.
}
explain-stands-on = It stands on the figures of { $unit }.
explain-area = Area { $area } { $name }: { $designation }, { $residents } residents{ $located ->
    [yes] { " " }[{ $source }].
   *[no] .
}
explain-dates = List of { $list_date }; in force from { $from }.
explain-list-date = List of { $list_date }.
explain-invented = The thresholds of { $list_date } are invented, for samples only.

# Figures
explain-figure = { $which ->
    [employment] Without attachment to the labour market or education (employment): { $value } %
    [convictions] Convicted (convictions): { $value } %
    [education] Basic schooling only (education): { $value } %
    [income] Mean gross income in percent of the region's ({ $criterion }): { $value } %
   *[other] { $criterion }: { $value } %
}{ $base_known ->
    [yes] , of a group of { $base }
   *[no] , size of the group not known
}{ $published ->
    [yes] . Published: stands for { $low } % up to, not including, { $high } %.
    [mean] . Exact, from the mean income and the region's.
   *[no] . Exact, from counts.
}
explain-figure-missing = { $which ->
    [origin] Origin: { $why }.
   *[other] Figure for { $criterion }: { $why }.
}
explain-figures-summed = The figures are the sums of all members' counts, year by year; shares are never averaged.
explain-cell = { $column } = { $value } [{ $source }]
explain-met = Met when { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-zone = In the risk zone when { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-zone-by-persons = In the risk zone by persons: { $count ->
    [one] { $count } person is
   *[other] { $count } persons are
} missing for { $criterion } to be met, and { $most } or fewer suffice.
explain-zone-unknown = Whether { $criterion } is in the risk zone by persons could not be checked: the size of the group is missing.
explain-prevention = Threshold of a prevention area: { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-distance = { $persons_known ->
    [yes] { $which ->
        [income] To being met: { $points } percentage points, { $percent } % of the threshold, { $count ->
            [one] { $count } more person
           *[other] { $count } more persons
        } without income ({ $criterion }).
       *[other] To being met: { $points } percentage points, { $percent } % of the threshold, { $count ->
            [one] { $count } more person
           *[other] { $count } more persons
        } ({ $criterion }).
    }
   *[no] To being met: { $points } percentage points, { $percent } % of the threshold; in persons it is not known ({ $criterion }).
}
explain-way-back = { $state ->
    [met] No longer met with
    [zone] Out of the risk zone with
   *[prevention] Below the threshold of a prevention area with
} { $count ->
    [one] { $count } person
   *[other] { $count } persons
} fewer{ $which ->
    [income] { " " }without income
   *[other] { "" }
} ({ $criterion }).
explain-prevention-gap = To the threshold of a prevention area: { $count ->
    [one] { $count } more person
   *[other] { $count } more persons
}{ $which ->
    [income] { " " }without income
   *[other] { "" }
} ({ $criterion }).
explain-origin-value = Of non-western origin: { $value } %.
explain-origin = Origin is { $value } %; { $operator } { $threshold } % counts towards a { $designation }.

# Rules tried. Each sentence says the facts; whether the rule held stands beside it.
explain-because-homes = Family homes { $family }, youth homes { $youth }, homes for the elderly { $elderly }: { $type ->
    [family] primarily family homes.
    [youth] primarily youth homes.
    [elderly] primarily homes for the elderly.
   *[tie] no primary home type.
}
explain-because-decision = { $held ->
    [yes] Decision { $decision } of { $date } applies.
   *[no] Decision { $decision } of { $date } does not apply here.
}
explain-because-in-areas = { $case ->
    [partly] Only part of the department lies in its area.
    [none] The department lies in no area.
    [one] The department lies wholly in one area.
   *[several] The department is named in { $named } areas.
}
explain-because-designation = { $in_area ->
    [yes] { $listed ->
        [yes] Area { $area } is on the list as { $designation }.
       *[no] Area { $area } is on no list.
    }
   *[no] The department lies in no area of the list.
}
explain-because-small-area = Area { $area } has { $residents } residents, fewer than { $limit }; at least { $needed }, or documented rehousing for a renovation, is needed. { $rehousing ->
    [yes] Rehousing is documented.
   *[no] No rehousing is documented.
} { $would_be ->
    [yes] With { $limit } it would be a { $designation }.
   *[no] Even with { $limit } it would be on no list.
}
explain-because-sharpened = { $rule ->
    [A4] All four sharpened criteria apply.
   *[other] { $any ->
        [yes] Sharpened criteria: { $criteria }.
       *[no] No sharpened criterion applies.
    }
}{ $any_unknown ->
    [yes] { " " }Could not be checked: { $unknown }.
   *[no] { "" }
}
explain-because-suspension = { $suspended ->
    [yes] Assignment by the municipality is suspended
   *[no] Assignment by the municipality is not suspended
}{ $lists_known ->
    [yes] ; lists in a row off the vulnerable list: { $lists } of { $needed }.
   *[no] .
}
explain-because-taken-into-use = { $held ->
    [yes] Taken into use on { $date }, from { $from } to { $to }: new build.
   *[no] Taken into use on { $date }, not from { $from } to { $to }: not new build.
}
explain-because-size = { $homes } homes and { $residents } residents; figures are drawn from at least { $homes_needed } homes and at least { $residents_needed } residents on. { $held ->
    [yes] The department is small.
   *[no] The department is not small.
}
explain-because-pool = It stands on the figures of pool { $pool }.
explain-because-unpooled = No pool of small departments reaches the limits with it: it has no figures.
explain-because-need = { $need ->
    [high] High need:
    [medium] Medium need:
    [low] Low need:
   *[unknown] The need cannot be told:
} { $met ->
    [one] { $met } criterion
   *[other] { $met } criteria
} met and { $in_risk_zone } in the risk zone, of four; at least { $needed } are needed.
explain-because-assigned = { $households } of { $family_homes } family homes are let to assigned households: { $share } %, { $band }; reported by { $source }.{ $any_up ->
    [yes] { " " }To the next band: { $up } more.
   *[no] { "" }
}{ $any_down ->
    [yes] { " " }To the band below: { $down } fewer.
   *[no] { "" }
}
explain-because-assigned-missing = Assigned households: { $why }.
explain-because-cell = { $case ->
    [known] Cell of the matrix: assigned share { $band }, need { $need ->
        [high] high
        [medium] medium
       *[low] low
    }: step { $step }.
    [every-case] Every case the missing figures leave open gives step { $step }.
    [would-be] Its figures would give step { $step }; that decides nothing here.
   *[open] The cells the missing figures leave open give no single step.
}
explain-because-lower-bound = The municipality's figure knows no assignment before { $before } and is a lower bound.{ $any ->
    [yes] { " " }In the next band up the step would be { $step }.
   *[no] { " " }There is no band above.
}
explain-because-missing = { $any ->
    [yes] Missing: { $criteria }{ $assigned ->
        [yes] { " " }and assigned households
       *[no] { "" }
    }.
   *[no] { $assigned ->
        [yes] Assigned households are missing.
       *[no] No figure is missing.
    }
} { $count ->
    [one] Every case gives step { $steps }.
   *[other] Possible steps: { $steps }.
}
explain-because-rounding = { $held ->
    [yes] Rounding leaves open whether another state holds{ $any ->
        [yes] { " " }for { $criteria }
       *[no] { "" }
    }; possible steps: { $steps }.
   *[no] Rounding of the published figures changes no step.
}
explain-because-letting = On { $day }: waiting list { $waiting_list }, flexible letting { $flexible }, assignment { $assignment }.
explain-follows = { $case ->
    [area] → step { $step } of the area staircase.
    [department] → step { $step } of the department staircase.
    [youth] → primarily youth homes, with letting shares of their own.
    [outside] → on no staircase.
    [possible] → undetermined, possible steps: { $steps }.
   *[undetermined] → undetermined.
}
explain-follows-decided = { $case ->
    [area] → by decision, step { $step } of the area staircase.
    [department] → by decision, step { $step } of the department staircase.
    [youth] → by decision, primarily youth homes.
    [outside] → by decision, on no staircase.
    [possible] → by decision still undetermined, possible steps: { $steps }.
   *[undetermined] → by decision still undetermined.
}
explain-follows-nothing = → settles nothing by itself.

# Letting shares
explain-letting = { $range ->
    [yes] Waiting list at least { $waiting_list }, flexible letting at most { $flexible }, assignment { $assignment }.
   *[no] Waiting list { $waiting_list }, flexible letting { $flexible }, assignment { $assignment }.
}
explain-letting-a-criteria = At most { $share } by the A-criteria.
explain-letting-next = From { $from }: { $next }.

# What would change the step
explain-change-none = No number of persons alone changes the step ({ $criterion }).
explain-change-no-households = No number of assigned households alone changes the step.
explain-change-cheapest = { $together ->
    [yes] Least for step { $step }, together:
   *[no] Least for step { $step }:
}
explain-change-persons = { $criterion }: { $direction ->
    [more] { $count ->
        [one] { $count } more person
       *[other] { $count } more persons
    }
   *[fewer] { $count ->
        [one] { $count } person fewer
       *[other] { $count } persons fewer
    }
}{ $which ->
    [income] { " " }without income
   *[other] { "" }
}{ $alone ->
    [yes] { " " }→ step { $step }.
   *[no] .
}
explain-change-households = Assigned households: { $count } { $direction ->
    [more] more
   *[fewer] fewer
}{ $alone ->
    [yes] { " " }→ step { $step }.
   *[no] .
}

# placements.reason: one sentence
reason-homes = { $type ->
    [family] Primarily family homes.
    [youth] Primarily youth homes: on no staircase, with letting shares of their own.
    [elderly] Primarily homes for the elderly: on no staircase.
   *[tie] No primary home type, so no staircase until a decision.
}
reason-decision = { $undetermined ->
    [yes] Decision { $decision } of { $date } leaves the department undetermined.
   *[no] { $staircase ->
        [area] By decision { $decision } of { $date } on step { $step } of the area staircase.
        [department] By decision { $decision } of { $date } on step { $step } of the department staircase.
       *[other] By decision { $decision } of { $date } on no staircase.
    }
}
reason-in-areas = { $partly ->
    [yes] Only part of the department lies in its area: undetermined until a decision.
   *[no] The department is named in { $named } areas: undetermined until a decision.
}
reason-designation = { $staircase ->
    [area] Area { $area } is a { $designation }: step { $step } of the area staircase.
   *[other] The department lies in area { $area }, a { $designation }, but is not primarily family homes: on no staircase.
}
reason-small-area = Area { $area } with { $residents } residents would be a { $designation } and is placed by decision: { $staircase ->
    [area] step { $step } of the area staircase.
   *[other] undetermined.
}
reason-taken-into-use = { $staircase ->
    [department] New build, taken into use on { $date }, from { $from } to { $to }: step { $step } of the department staircase.
   *[other] New build, taken into use on { $date }, from { $from } to { $to }, in a designated area: its individual agreement decides; possible steps: { $steps }.
}
reason-unpooled = A small department that no pool can serve has no figures: listed for a decision; possible steps: { $steps }.
reason-missing = { $any ->
    [no] Assigned households are missing
   *[yes] Missing: { $criteria }{ $assigned ->
        [yes] { " " }and assigned households
       *[no] { "" }
    }
}{ $settled ->
    [yes] , but every case gives step { $step } of the department staircase.
   *[no] ; possible steps: { $steps }.
}
reason-cell = { $need ->
    [high] High need
    [medium] Medium need
    [low] Low need
   *[unknown] A need that cannot be told
} ({ $met ->
    [one] { $met } criterion
   *[other] { $met } criteria
} met, { $in_risk_zone } in the risk zone) and { $assigned_known ->
    [yes] { $share } % assigned households ({ $band }): step { $step } of the department staircase.
   *[no] assigned households { $band }: step { $step } of the department staircase.
}{ $lower_bound ->
    [next] { "" } The share is the municipality's lower bound; the next band up would give step { $next_step }.
    [yes] { "" } The share is the municipality's lower bound.
   *[no] { "" }
}
reason-rule = { $staircase ->
    [area] By { $rule } on step { $step } of the area staircase.
    [department] By { $rule } on step { $step } of the department staircase.
   *[other] By { $rule } on no staircase.
}
reason-unsettled = No rule settled where the department stands: undetermined.

# What would change an area
explain-change-area = The step follows the state's list. With these key figures the designation would be another:
explain-change-area-designation = { $listed ->
    [no] Least for no designation
   *[yes] Least for { $designation }
}{ $together ->
    [yes] , together:
   *[no] :
}
explain-change-sharpened = { $criterion }: { $direction ->
    [more] { $count ->
        [one] { $count } more person
       *[other] { $count } more persons
    }{ $which ->
        [income] { " " }without income
       *[other] {""}
    } → sharpened.
   *[fewer] { $count ->
        [one] { $count } person fewer
       *[other] { $count } persons fewer
    }{ $which ->
        [income] { " " }without income
       *[other] {""}
    } → no longer sharpened.
}
