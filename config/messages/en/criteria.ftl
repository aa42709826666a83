# What must be met by those a home is let to, room for homes of special kinds, and the places for refugees (A3–A5, L9–L14).

explain-title-criteria = What must be met
explain-title-capacity = Room for homes of special kinds

criteria-sentence = { $case ->
    [area] { $ordinary ->
        [yes] Flexible letting goes first to applicants who are in work of at least { $hours } hours a week or in education, or whose partner is{ $any_sharpened ->
            [yes] , and of whose household everybody moving in meets the sharpened criteria ({ $sharpened })
           *[no] { "" }
        }
       *[no] Flexible letting goes first to applicants of whose household everybody moving in meets the sharpened criteria ({ $sharpened })
    }
    [chosen] The housing association may let flexibly by the A-criteria, at most { $at_most_a } of the vacated homes, and by the B-criterion; together at most { $at_most }
    [a_only] Flexible letting goes first to applicants who are in work of at least { $hours } hours a week or in education, or whose partner is (A-criteria only)
    [plus] Homes are let by the three criteria of AlmenBolig+ side by side, and by the wish for shared effort where these do not fill them
    [concept] Homes are let by the community's own criteria, as its letting agreement has them
    [youth] Homes are let by the youth list; there are no flexible criteria
    [outside] On no staircase: the agreement asks for no flexible criteria
   *[undetermined] The step cannot be told, and so neither can what must be met
}{ $case ->
    [area] { "" }
   *[other] { $any_sharpened ->
        [yes] ; whoever seeks a home here must meet the sharpened criteria ({ $sharpened })
       *[no] { "" }
    }
}{ $any_pending ->
    [yes] ; sharpened once decided, or on the next list: { $pending }
   *[no] { "" }
}{ $any_unknown ->
    [yes] ; whether they are sharpened cannot be told: { $unknown }
   *[no] { "" }
}{ $suspended ->
    [yes] ; assignment is suspended
   *[no] { "" }
}{ $internal ->
    [area_must] ; whoever moves inside the association and gives up a home outside the area must meet the same.
    [department_must] ; whoever moves inside the association from another department must meet the same.
    [may] ; the association may ask the same of those who move inside it.
   *[none] .
}

criteria-row = { $duty ->
    [must] Must:
    [may] May be chosen:
    [if_none_else] Where the others leave homes unlet:
    [waits] Not yet; once decided, or on the next list:
   *[cannot_tell] Whether it must cannot be told:
} { $criterion ->
    [a1_work] A1, in work of at least { $hours } hours a week, or from { $senior_age } years on, or with early-retirement benefit or pension; the applicant, or a spouse, or a partner of { $partner_years } years
    [a2_education] A2, in education; the applicant, or a spouse, or a partner of { $partner_years } years
    [b_divorce] B, living in the municipality and needing a home after divorce or separation, within { $separation_years ->
        [one] a year
       *[other] { $separation_years } years
    }
    [c_disability] C, one of the household has a physical disability, in homes fitted for it with special support; the criteria above hold there too
    [employment] employment, everybody moving in of { $age_from } to { $age_to } years is in work or in education
    [convictions] convictions, nobody moving in was convicted in this calendar year or the { $years_before } before; a certificate from { $documented_from } years on
    [education] education, everybody moving in of { $age_from } to { $age_to } years has an education above basic school, taken or approved in Denmark
    [income] income, everybody moving in of { $age_from } to { $age_to } years who is not in education has a gross income of at least { $income_pct } % of the region's mean{ $income_known ->
        [yes] , { $income } kroner a month
       *[no] ; in kroner it is not known
    }
    [plus_families] families with children, in work, who wish to give much effort of their own
    [plus_without_children] applicants without children at home, in work, who wish to give much effort of their own
    [plus_experience] applicants with experience of keeping buildings, seniors among them
    [plus_wish] applicants who wish to give much effort of their own
   *[concept] the community's own criteria
}{ $limited ->
    [share] . At most { $at_most } of the vacated homes.
    [homes] . At most { $homes } homes.
   *[no] .
}
criteria-order = Order, among equals the one longest on the waiting list: { $order }.
term-priority-all = whoever meets all criteria
term-priority-employment = whoever meets the employment criterion
term-priority-a-criteria = whoever meets an A-criterion
term-priority-others = whoever meets others of the criteria
term-priority-as-agreed = in the order the individual letting agreement has
term-priority-equal = whoever meets one of the three criteria
term-priority-wish = whoever has the wish
term-priority-seniority = seniority
criteria-internal = Moves inside the association: who gives up a home outside the { $boundary ->
    [area] area
   *[department] department
} { $from_outside ->
    [must] must meet the criteria
    [may] need not, unless the association decides so
   *[no] need not meet them
}; who gives up one inside { $within ->
    [must] must meet them
    [may] need not, unless the association decides so
   *[no] need not
}. The right to move between departments { $right ->
    [as_a_rule] is suspended as a rule, wholly or in part.
   *[may] may be suspended, wholly or in part.
}

capacity-youth = Youth homes: { $share } of those vacated go to assigned young people{ $rule ->
    [L11] , as of the family homes on its step.
   *[L9] .
}
capacity-dormitory = Dormitory: { $kitchens } shared kitchens, { $per_kitchen } assigned a kitchen{ $decided ->
    [yes] { " " }by decision { $decision }
   *[no] { "" }
}: at most { $cap }, used { $used }, free { $free }.
capacity-accessible = At most { $homes } homes may be named for letting by the C-criterion ({ $pct } % of the family homes, rounded down).
capacity-special = Subsidised homes: { $subsidised ->
    [yes] may be named, commitments until { $until }
    [no] not here
   *[unknown] it cannot be told
}. Shared homes for refugees: { $refugees ->
    [yes] may be set up.
    [no] not on this step.
   *[unknown] it cannot be told.
}
capacity-compensation = If assignment is waived here, about { $homes } homes a year are to be made up for in the association's other departments.

refugee-places-method = largest remainder: places in proportion to assigned homes, whole quotas first, then one place each for the largest remainders, ties by id
refugee-places-because = { $why ->
    [no_lettings] No lettings of { $year } are given.
    [incomplete] Assigned homes of { $year } are not told for every department.
    [none_assigned] No homes were assigned in { $year }.
   *[nobody_on_the_step] No association has a department on the step.
}

## Findings

finding-refugee-places-no-lettings =
    .message = No lettings of { $year } are given, so the { $places } places for refugees are not shared out.
    .help = Give the homes let to assigned households in { $year } in the table lettings, a row for each department.
finding-refugee-places-none-assigned =
    .message = No homes were let to assigned households in { $year }, so there is no proportion to share the { $places } places for refugees out by.
    .help = Check the table lettings for { $year }; if it is right, the places are for the parties to share out.
finding-refugee-places-incomplete =
    .message = Homes let to assigned households in { $year } are missing for { $departments ->
        [one] 1 department
       *[other] { $departments } departments
    } of associations with departments on step 1: { $shown } among them. The { $places } places for refugees are not shared out.
    .help = Give a row with kind assigned for { $year } for each of them, 0 where there were none; the table refugee_places names them all.
    .consequence = No association gets places in the table; none are guessed.
finding-assigned-youth-exceeds-homes =
    .message = { $value } assigned young tenants in { $youth_homes ->
        [one] 1 youth home
       *[other] { $youth_homes } youth homes
    }.
    .help = Count youth homes and rooms let to assigned tenants, each once; family homes stand in assigned_households. Correct the tenants or the homes.
    .consequence = The room left for assigned young tenants would be wrong.
finding-dormitory-cap-exceeded =
    .message = { $value } assigned tenants, but at most { $cap }: { $kitchens } shared kitchens, { $per_kitchen } a kitchen. That is { $over } more.
    .help = Check the kitchens and the tenants. If more has been agreed, give the decision (dormitory_limit, its value the assigned tenants a kitchen).
    .consequence = No room is left in { $subject } for assigned tenants.
finding-dormitory-without-kitchens =
    .message = { $subject } is a dormitory, but its shared kitchens are not given.
    .help = Give the number of shared kitchens (shared_kitchens); 0 where every room has its own.
    .consequence = How many assigned tenants it may have cannot be told.
finding-dormitory-limit-not-dormitory =
    .message = The decision is on assigned tenants a kitchen, but { $value } is no dormitory.
    .help = Correct the department, or give it the regime dormitory and its shared kitchens.
    .consequence = The decision has no effect.
check-title-young-tenants = Assigned young tenants
check-about-young-tenants = They are no more than the youth homes, and in a dormitory no more than its kitchens allow.

## Tables

term-table-criteria = Criteria
term-table-capacity = Capacity
term-table-refugee-places = Places for refugees
term-column-criteria-form = Form
term-column-criteria-duty = Duty
term-column-criteria-lettings = Lettings
term-column-criteria-who = Who
term-column-criteria-age-from = Age from (years)
term-column-criteria-age-to = Age to (years)
term-column-criteria-documented-from = Documented from (years)
term-column-criteria-not-in-education = Only those not in education
term-column-criteria-weekly-hours = Work (hours a week)
term-column-criteria-senior-age = Senior age (years)
term-column-criteria-partner-years = Partner (years)
term-column-criteria-within-years = Within (years)
term-column-criteria-years-before = Calendar years before (years)
term-column-criteria-income-pct = Income (% of the region's)
term-column-criteria-income-kroner = Income (kr. a month)
term-column-criteria-or-criteria = Or
term-column-criteria-instead-of = Instead of
term-column-criteria-at-most-homes = At most (homes)
term-column-criteria-at-most-eighteenths = At most (eighteenths)
term-column-criteria-order = Order
term-column-criteria-internal-boundary = Moves: boundary
term-column-criteria-internal-from-outside = Moves: from outside
term-column-criteria-internal-within = Moves: within
term-column-criteria-internal-right = Moves: the right
term-column-criteria-place = Place in the agreement
term-column-criteria-sentence = In a sentence
term-column-capacity-youth-homes = Youth homes (number)
term-column-capacity-youth-rule = Youth homes: rule
term-column-capacity-youth-assignment = Youth homes: assignment (eighteenths)
term-column-capacity-youth-assignment-extra = Youth homes: assignment, extra (eighteenths)
term-column-capacity-assigned-youth = Assigned young tenants (number)
term-column-capacity-shared-kitchens = Shared kitchens (number)
term-column-capacity-tenants-per-kitchen = Assigned tenants a kitchen (number)
term-column-capacity-dormitory-cap = Cap (tenants)
term-column-capacity-dormitory-free = Free (tenants)
term-column-capacity-dormitory-over = Over the cap (tenants)
term-column-capacity-dormitory-decision-id = Decision on the cap
term-column-capacity-accessible-homes = Homes by the C-criterion, at most (number)
term-column-capacity-subsidised-homes = Subsidised homes
term-column-capacity-subsidised-homes-until = Commitments until
term-column-capacity-refugee-shared-homes = Shared homes for refugees
term-column-capacity-compensation = Compensation if waived (homes a year)
term-column-capacity-organisation-compensation = The same, whole association (homes a year)
term-column-refugee-places-year = Places for (year)
term-column-refugee-places-departments-on-step = Departments on the step (number)
term-column-refugee-places-assigned-year = Assigned homes of (year)
term-column-refugee-places-assigned-homes = Assigned homes (number)
term-column-refugee-places-missing-departments = Departments missing
term-column-refugee-places-quota = Quota (places)
term-column-refugee-places-whole-part = Whole places (number)
term-column-refugee-places-remainder = Remainder (places)
term-column-refugee-places-places = Places (number)
term-column-refugee-places-method = Method
term-column-refugee-places-not-shared = Why not shared out
term-column-refugee-places-because = Explanation
term-column-refugee-places-places-in-all = Places in all (number)
