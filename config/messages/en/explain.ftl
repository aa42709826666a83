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

# Runs over time
explain-carried-over = Carried over from the run before; in force since { $since }.
explain-meanwhile = { $case ->
    [proposed] A proposal, waiting for the approval of Samarbejdsforum.
    [undetermined] It cannot be told now.
   *[evaluated] Computed for the final evaluation; nothing comes into force.
} { $in_force ->
    [area] Meanwhile step { $step } of the area staircase is in force.
    [department] Meanwhile step { $step } of the department staircase is in force.
    [youth] Meanwhile it lets as primarily youth homes.
    [outside] Meanwhile it is on no staircase.
   *[nothing] Meanwhile no step is in force.
}
explain-follows-meanwhile = { $in_force ->
    [area] → meanwhile step { $step } of the area staircase is in force.
    [department] → meanwhile step { $step } of the department staircase is in force.
    [youth] → meanwhile it lets as primarily youth homes.
    [outside] → meanwhile on no staircase.
   *[nothing] → meanwhile no step is in force.
}
explain-because-carried-over = { $rule ->
    [R3] The figures give the same step that has been in force since { $since }.
   *[other] As in the run before, in force since { $since }: the department staircase is not computed every year.
}
explain-because-off-the-lists = { $waits ->
    [yes] The area is on no list any more; letting goes on as it has since { $since }, since { $unpooled ->
        [yes] it is small and in no pool
       *[no] { $any ->
            [yes] missing are { $criteria }{ $assigned ->
                [yes] { " " }and assigned households
               *[no] { "" }
            }
           *[no] assigned households are missing
        }
    }; possible steps: { $steps }.
   *[no] The area is on no list any more; the department's own figures give one step and replace the area staircase, in force since { $since }.
}
explain-because-placed-anew = { $why ->
    [new] The department is not in the run before, and is placed.
    [was-undetermined] The department was undetermined in the run before, and is placed when its figures are there.
    [was-on-no-staircase] The department was on no staircase in the run before, and is placed.
   *[new-build] New build whose own key figures exist now is placed by them.
}
explain-because-midterm = A midterm run would give step { $step } by these figures; an annual run changes nothing.
explain-because-proposed = The figures give another step than the one in force since { $since }: a proposal until Samarbejdsforum approves it.
explain-because-kept = It cannot be told; what has been in force since { $since } stays so.
explain-because-evaluated = { $known ->
    [yes] Computed for the final evaluation; what has been in force since { $since } stays so.
   *[no] Computed for the final evaluation; nothing comes into force.
}
explain-because-approval = { $approved ->
    [yes] Decision { $decision } of { $date } approves the proposal.
   *[no] Decision { $decision } of { $date } rejects the proposal.
}
explain-because-newly-listed = { $known ->
    [yes] The area is newly listed as a prevention area{ $any ->
        [yes] ; sharpened criteria wait to be clarified: { $criteria }.
       *[no] .
    }
   *[no] Whether the area is newly listed as a prevention area cannot be told{ $any ->
        [yes] ; nor, therefore, whether these criteria are sharpened: { $criteria }.
       *[no] .
    }
}
explain-because-sharpened-decided = Decision { $decision } of { $date } clarifies the sharpened criteria: { $any ->
    [yes] { $criteria }.
   *[no] none.
}
explain-because-suspension-decided = { $kept ->
    [yes] Decision { $decision } of { $date } keeps assignment suspended.
   *[no] Decision { $decision } of { $date } ends the suspension of assignment.
}
explain-because-exempt = Decision { $decision } of { $date } exempts the department from the extra assignment in { $year }.
reason-carried-over = As in the run before: { $in_force ->
    [area] step { $held_step } of the area staircase
    [department] step { $held_step } of the department staircase
   *[other] no staircase
} since { $since }.
reason-unchanged = { $need ->
    [high] High need
    [medium] Medium need
    [low] Low need
   *[unknown] A need that cannot be told
} ({ $met ->
    [one] { $met } criterion
   *[other] { $met } criteria
} met, { $in_risk_zone } in the risk zone) and { $assigned_known ->
    [yes] { $share } % assigned households ({ $band })
   *[no] assigned households { $band }
}: still step { $step } of the department staircase, as since { $since }.{ $lower_bound ->
    [next] { "" } The share is the municipality's lower bound; the next band up would give step { $next_step }.
    [yes] { "" } The share is the municipality's lower bound.
   *[no] { "" }
}
reason-off-the-lists = The area is on no list any more, and { $in_force ->
    [area] step { $held_step } of the area staircase
   *[other] letting
} goes on as since { $since }, since { $unpooled ->
        [yes] it is small and in no pool
       *[no] { $any ->
            [yes] missing are { $criteria }{ $assigned ->
                [yes] { " " }and assigned households
               *[no] { "" }
            }
           *[no] assigned households are missing
        }
    }; possible steps: { $steps }.
reason-proposed = Proposal: step { $step } of the department staircase by { $need ->
    [high] high need
    [medium] medium need
    [low] low need
   *[unknown] a need that cannot be told
} ({ $met ->
    [one] { $met } criterion
   *[other] { $met } criteria
} met, { $in_risk_zone } in the risk zone) and { $assigned_known ->
    [yes] { $share } % assigned households ({ $band })
   *[no] assigned households { $band }
}; { $in_force ->
    [department] step { $held_step } is in force until it is approved.
   *[other] no step is in force until it is approved.
}{ $lower_bound ->
    [next] { "" } The share is the municipality's lower bound; the next band up would give step { $next_step }.
    [yes] { "" } The share is the municipality's lower bound.
   *[no] { "" }
}
reason-evaluated = { $case ->
    [new-build] For the final evaluation: new build on step { $step } of the department staircase
   *[figures] For the final evaluation: step { $step } of the department staircase by { $need ->
        [high] high need
        [medium] medium need
        [low] low need
       *[unknown] a need that cannot be told
    } ({ $met ->
        [one] { $met } criterion
       *[other] { $met } criteria
    } met, { $in_risk_zone } in the risk zone) and { $assigned_known ->
        [yes] { $share } % assigned households ({ $band })
       *[no] assigned households { $band }
    }
}; { $in_force ->
    [area] step { $held_step } of the area staircase stays in force.
    [department] step { $held_step } stays in force.
   *[other] nothing comes into force.
}{ $lower_bound ->
    [next] { "" } The share is the municipality's lower bound; the next band up would give step { $next_step }.
    [yes] { "" } The share is the municipality's lower bound.
   *[no] { "" }
}
reason-kept = It cannot be told, since { $unpooled ->
        [yes] it is small and in no pool
       *[no] { $any ->
            [yes] missing are { $criteria }{ $assigned ->
                [yes] { " " }and assigned households
               *[no] { "" }
            }
           *[no] assigned households are missing
        }
    }; possible steps: { $steps }. { $in_force ->
    [area] Step { $held_step } of the area staircase stays in force.
   *[department] Step { $held_step } stays in force.
}
reason-approval = { $approved ->
    [yes] The proposal of step { $proposed } of the department staircase is approved by decision { $decision } of { $date }.
   *[no] The proposal of step { $proposed } of the department staircase is rejected by decision { $decision } of { $date }: { $in_force ->
        [department] step { $held_step } stays in force.
       *[other] no step is in force.
    }
}
