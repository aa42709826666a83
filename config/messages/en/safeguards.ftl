### Step 1 safeguard and step 2 exemption (L17, L18): findings, explanation, table.

## Findings

finding-exempt-of-itself =
    .message = { $name } ({ $subject }, step { $step }) is exempt from the extra assignment in { $year } without a decision: { $realised ->
        [yes] in { $before } { $assigned } of { $homes } family homes let went to assigned households
       *[no] expected assignment exceeds one third
    }.
    .help = The extra share goes to the waiting list until the end of the year. The calculation is in the table safeguards.
finding-exemption-candidate =
    .message = { $name } ({ $subject }, step { $step }) may be exempted from the extra assignment by Samarbejdsforum: { $realised ->
        [yes] in { $before } { $assigned } of { $homes } family homes let went to assigned households, more than every third
       *[no] expected assignment exceeds one third
    }.
    .help = Lay it before Samarbejdsforum. If it is exempted, write the decision in decisions (exempt_extra_assignment).
finding-exemption-unknown =
    .message = It cannot be told whether { $departments ->
        [one] 1 department
       *[other] { $departments } departments
    } on step 2 is exempt from the extra assignment in { $year }: the lettings of the years before are not known.
    .help = Give them in lettings, every year and kind; the columns rate_missing and let_before of safeguards show what is missing.
    .consequence = They let by the shares of the step with the extra assignment; none is exempt.
finding-exemption-not-yet =
    .message = Whether { $departments ->
        [one] 1 department
       *[other] { $departments } departments
    } on step 2 will be exempt from the extra assignment in { $year } can only be told when { $before } is over and its lettings are known.
    .help = Run again with effect from { $year } and with { $before } in lettings.
    .consequence = From 1 January { $year } the step's shares are shown without an exemption.
finding-safeguard-unknown =
    .message = It cannot be told whether { $departments ->
        [one] 1 department
       *[other] { $departments } departments
    } on step 1 has the safeguard: homes offered and used are missing for one or more of the years { $first }–{ $last }.
    .help = Give them in lettings (assigned and offered_to_municipality); the column years_missing of safeguards shows which years.

## Explanation

explain-title-safeguards = Safeguard and exemption
explain-because-full-use = { $known ->
    [yes] { $used } of { $offered } homes put at disposal were used for assignment
   *[no] How many homes were put at disposal and used is not known of every year
}; assignments expected of the first year: { $expected }. { $held ->
    [yes] The department has the safeguard of step 1.
   *[no] The department does not have the safeguard of step 1.
}
explain-because-one-third = { $expected_over ->
    [yes] The expected share of assignment is { $expected } %, over one third
    [no] The expected share of assignment is { $expected } %, not over one third
   *[unknown] The expected share of assignment cannot be computed
}; { $realised_over ->
    [yes] in { $before } { $assigned } of { $homes } homes went to assigned households, over one third
    [no] in { $before } { $assigned } of { $homes } homes went to assigned households, not over one third
   *[unknown] what was let in { $before } is not known
}. { $held ->
    [yes] The department is exempt from the extra assignment in { $year }.
   *[no] The department is not exempt from the extra assignment in { $year }.
}
explain-safeguard-years = { $known ->
    [yes] In { $first }–{ $last } { $offered } homes were put at disposal for assignment, and { $used } were let to assigned households.
   *[no] Homes offered and used in { $first }–{ $last } are not known of: { $missing }.
}
explain-safeguard-expected = Homes expected to fall vacant in the first year: { $vacancies }; of these { $share } for assignment: { $expected }. The safeguard asks for at least { $least }.
explain-safeguard-result = { $holds ->
    [yes] The safeguard holds: assignment home number { $home } of the wheel may be let by waiting list once the ones before it were used.
    [no] The safeguard does not hold.
   *[unknown] Whether the safeguard holds cannot be told.
}
explain-one-third-rate = { $known ->
    [yes] In { $first }–{ $last } { $used } of { $offered } homes offered were let to assigned households{ $any ->
        [yes] {""}: { $rate } %.
       *[no] ; nothing was offered, and there is no use rate.
    }
   *[no] Homes offered and used in { $first }–{ $last } are not known of: { $missing }.
}
explain-one-third-expected = Homes expected to fall vacant in { $year }: { $vacancies }, of these earmarked { $earmarked }; the step's assignment { $of_step }. { $known ->
    [yes] Expected share of assignment: { $share } %{ $over ->
        [yes] , over one third.
       *[no] , not over one third.
    }
   *[no] The expected share of assignment cannot be computed.
}
explain-one-third-realised = { $known ->
    [yes] In { $year } { $homes } family homes were let, of these { $assigned } to assigned households{ $any ->
        [yes] {""}: { $share } %{ $over ->
            [yes] , over one third.
           *[no] , not over one third.
        }
       *[no] .
    }
   *[no] What was let in { $year } is not known.
}
explain-exemption = { $case ->
    [decision] Exempt from the extra assignment in { $year } by decision { $decision }.
    [of-itself] Exempt from the extra assignment in { $year } without a decision.
    [no] Not exempt from the extra assignment in { $year }.
    [no-decision] Not exempt from the extra assignment in { $year }: on step { $step } only a decision exempts.
    [unknown] Whether it is exempt from the extra assignment in { $year } cannot be told; without lettings nothing is exempt.
   *[no-term] In { $year } step { $step } has no extra assignment to be exempt from.
}
explain-exemption-open = Whether it is exempt in { $year } can only be told when { $before } is over.
explain-exemption-candidate = Samarbejdsforum may exempt it: more than every third home let in { $year } went to assigned households, or is expected to.

## The table

term-table-safeguards = Safeguard and exemption
term-column-offered = Put at disposal 2019–23 (homes)
term-column-used = Used for assignment 2019–23 (homes)
term-column-years-missing = Missing years
term-column-first-year-vacancies = Expected vacancies of the first year (homes)
term-column-first-year-assignments = Expected assignments of the first year (homes)
term-column-step-1-safeguard = Safeguard of step 1
term-column-step-1-because = Safeguard: why
term-column-safeguards-year = Year of the exemption (calendar year)
term-column-rate-from = Use rate from year (calendar year)
term-column-rate-to = Use rate to year (calendar year)
term-column-rate-offered = Offered in the years (homes)
term-column-rate-used = Used in the years (homes)
term-column-rate-missing = Use rate, missing years
term-column-use-rate-pct = Use rate (percent)
term-column-vacancies = Expected vacancies (homes)
term-column-earmarked-vacancies = Of these earmarked (homes)
term-column-assignment-eighteenths = Assignment (eighteenths)
term-column-expected-pct = Expected share of assignment (percent)
term-column-expected-over = Expected over one third
term-column-let-before = Let the year before (homes)
term-column-assigned-before = Of these assigned (homes)
term-column-realised-pct = Realised share of assignment (percent)
term-column-realised-over = Realised over one third
term-column-exempt = Exempt from the extra assignment
term-column-exempt-by = Exempt by
term-column-open-year = Year still open (calendar year)

## Key figures (K6, K10)

term-figures-table-realised-lettings = Realised lettings
term-figures-table-realised-over-aim = Realised assignment over one third
term-figures-table-safeguard-effects = Safeguard and exemption: effect
term-figures-let-departments = Departments with lettings given
term-figures-let-all = Family homes let
term-figures-let-flexible = Flexible letting
term-figures-let-flexible-pct = Flexible letting (percent)
term-figures-let-waiting-list = Other waiting list
term-figures-let-waiting-list-pct = Other waiting list (percent)
term-figures-let-assigned = Assignment
term-figures-let-assigned-pct = Assignment (percent of homes let)
term-figures-let-other = Let in another way
term-figures-let-other-pct = Let in another way (percent of homes let)
term-figures-offered-to-municipality = Put at the municipality's disposal
term-figures-safeguarded = Safeguard of step 1
term-figures-homes-at-most = Homes that may be held back a year at most
term-figures-expected-assignments = Expected assignments of the first year
term-figures-withheld-homes = Homes held back from assignment
term-figures-exempt = Exempt from the extra assignment
term-figures-exempt-of-itself = Exempt without a decision
term-figures-exempt-by-decision = Exempt by decision
term-figures-exempt-homes = Vacated homes a year that go to the waiting list instead of assignment
term-figures-exempt-realised = Realised assignment in the exempt departments
figures-note-no-lettings = Lettings are not given. Give them in lettings.{ $baseline ->
    [no] {""}
   *[other] {" "}The baseline is what the associations reported for { $baseline }; it is not quality-checked.
}
figures-note-lettings-open-year = The year is not over.{ $baseline ->
    [no] {""}
   *[other] {" "}The baseline is what the associations reported for { $baseline }; it is not quality-checked.
}
figures-note-lettings-some = { $known } of { $departments } departments; the lettings of the others are not known and not counted.{ $baseline ->
    [no] {""}
   *[other] {" "}The baseline is what the associations reported for { $baseline }; it is not quality-checked.
}
figures-note-lettings-none = The department's lettings of the year are not known, or nothing was let.
figures-note-lettings-baseline = The baseline is what the associations reported for { $baseline }; it is not quality-checked.
figures-note-safeguard-unknown = Of { $departments ->
    [one] 1 department
   *[other] { $departments } departments
} on step 1 it cannot be told; they are not counted.
figures-note-exemption-unknown = Of { $departments ->
    [one] 1 department
   *[other] { $departments } departments
} on step 2 it cannot be told; they are not exempt and not counted.
figures-note-withheld-missing = Nobody gave the figure. The municipality's social services report it for the midterm (6.2.1); write it in register as withheld_homes.
figures-note-exempt-after = { $year } is not over; the effect can be seen only when its lettings are known.
