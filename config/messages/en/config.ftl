### Problems of the agreement, the state's lists and the pipelines, and the titles of the rules.

## What a value should have been

term-config-text = a text in quotation marks
term-config-boolean = true or false
term-config-date = a date, written 2024-02-01 without quotation marks
term-config-whole = a whole number
term-config-number = a number with a decimal point, without an exponent
term-config-fraction = a fraction in quotation marks, "1/3"
term-config-operator = one of the signs ">", ">=", "<", "<="
term-config-eighteenths = a whole number of eighteenths, 0 to 18
term-config-list = a list in square brackets, with something in it
term-config-table = a table

## Files

finding-config-syntax =
    .message = The file cannot be read here: { $value }
    .help = Correct the line so that it is TOML again: key = value, texts in quotation marks, every bracket closed.

finding-config-unknown-key =
    .message = The key "{ $value }" is not known here. The nearest known is "{ $nearest }".
    .help = Correct the spelling or remove the key. Known here: { $known }.

finding-config-missing-key =
    .message = The key { $column } is missing.
    .help = Write "{ $key }" into the table named. docs/config.md says what it means.

finding-config-wrong-type =
    .message = { $column } is { $value }, but should be { $expected }.
    .help = Correct the value. Numbers stand without quotation marks and with a decimal point.

finding-config-unknown-value =
    .message = { $column } is "{ $value }", which is not known. The nearest known is "{ $nearest }".
    .help = Choose one of: { $known }.

finding-config-out-of-range =
    .message = { $column } is { $value }, which cannot be.
    .help = Correct the value; docs/config.md says which are possible.

finding-config-not-in-force =
    .message = { $column } ({ $value }) is not in force on { $day }.
    .help = Write the value that holds then, with its from, to and the day it was checked. A value that has run out is never used.

finding-config-step-out-of-range =
    .message = { $column } names step { $value }, but the steps are 1 to { $most }.
    .help = Correct the step.

finding-config-shares-not-whole =
    .message = The shares of { $column } add up to { $total } eighteenths, not to { $whole }.
    .help = Correct the shares against the figure of the agreement. A share that is not named is 0.

finding-config-bands-gap =
    .message = The bands leave a gap at { $at } per cent, seen at { $column }.
    .help = Bands stand from the lowest up and meet edge to edge, from 0 and without an upper edge: where one ends with "<", the next begins with ">=".

finding-config-bands-overlap =
    .message = Two bands overlap at { $at } per cent, seen at { $column }.
    .help = Bands stand from the lowest up, and each percentage belongs to one only: where one ends with "<=", the next begins with ">".

finding-config-mixed-bounds =
    .message = In { $column } some shares of cheap homes include their lower edge and others do not.
    .help = Use ">=" for every lower edge, or ">" for every one (interpretation I9).

finding-config-period-gap =
    .message = "{ $value }" has nothing in force on { $day }.
    .help = Write an entry whose period covers that day, or correct the period of { $column }.

finding-config-period-overlap =
    .message = "{ $value }" has two entries in force on { $day }.
    .help = Let the one end on the day before the other begins.

finding-config-period-outside =
    .message = The period of { $column } does not lie within the agreement's, { $from } to { $to }.
    .help = Correct its from and to.

finding-config-wheel-positions =
    .message = The wheel at { $column } has { $value } positions instead of { $positions }.
    .help = Write one list of letting types for each position, in the order of the annex.

finding-config-unknown-interpretation =
    .message = The interpretation "{ $value }" is not known. The nearest known is "{ $nearest }".
    .help = Choose one of docs/interpretations.md: { $known }.

finding-config-unknown-alternative =
    .message = Interpretation { $id } has no alternative "{ $value }". The nearest known is "{ $nearest }".
    .help = Choose one of: { $known }.

finding-config-unknown-path =
    .message = An alternative changes "{ $value }", which is not in the agreement file.
    .help = Name a key of the same file with the tables it stands in, joined by full stops.

finding-config-incomes-disagree =
    .message = { $column } is { $value } kr. a month, but the other amounts of the region give { $expected }.
    .help = Hold both amounts against their source; they are shares of one regional mean (T7).

finding-config-override-unreadable =
    .message = "--set { $value }" cannot be used.
    .help = Write --set table.key=value, for example --set run.list_date=2022-12-01. A key that holds a single value has no keys below it.

finding-config-remote-path =
    .message = { $column } is "{ $value }", an address on a network.
    .help = Save the file on this machine and write its path. Nothing is fetched from a network.

finding-config-empty-path =
    .message = { $column } is empty.
    .help = Write the path of the file, relative to the pipeline's folder, or remove the key.

## Dates and thresholds

finding-agreement-not-in-force =
    .message = The effective date { $effective } lies outside the agreement, which holds from { $from } to { $to }.
    .help = Correct run.effective_date, or name the agreement that holds on that day in run.agreement.

finding-list-date-without-thresholds =
    .message = There are no thresholds for the list of { $date }. Known lists: { $known }.
    .help = Write what the ministry published for that list under { $column } in the state-lists file, with its source. Thresholds of another year are never used.

finding-thresholds-incomplete =
    .message = The list of { $date } lacks { $key }.
    .help = Write it under { $column } in the state-lists file, with its source, or the national share it is a multiple of (national_share).

finding-thresholds-invented =
    .message = The thresholds of the list of { $date } are invented, for samples.
    .help = Use them for trying out only; real runs need a state-lists file with published figures.

finding-threshold-uncertain =
    .message = { $column } ({ $value }) is not confirmed. Source: { $source }
    .help = Find the published figure, or write accepted = "who and when" beside it if someone answers for using it.

finding-threshold-accepted =
    .message = { $column } ({ $value }) is not confirmed; { $by } answers for using it. Source: { $source }
    .help = Find the published figure and set status = "quoted".

finding-threshold-not-in-force =
    .message = The threshold { $value } ({ $place }) did not hold on the list of { $date }.
    .help = Choose a list on which it holds, or write the rule of law of that day into the agreement file.

finding-run-effective-before-list =
    .message = The effective date { $effective } is before the list's own date, { $list }.
    .help = Check run.effective_date and run.list_date; a list takes effect on its own date at the earliest.

finding-run-previous-missing =
    .message = The pipeline names no { $column }.previous, but a run of kind "{ $value }" goes by the placements of the run before it.
    .help = Write previous = "…/placements.parquet" under [inputs], from the folder of the run before. If there was none before, set run.kind = "initial".

finding-run-previous-unused =
    .message = The pipeline names { $value } as the placements of the run before; an initial run has none, and does not use them.
    .help = Remove previous from [inputs], or set run.kind to annual, midterm or final.
    .consequence = The file was not read.

## Titles of the rules

rule-c1 = Employment: residents without work or education
rule-c2 = Convictions
rule-c3 = Education: basic schooling only
rule-c4 = Income against the region's mean
rule-c5 = Origin, for the state's lists only
rule-t1 = Thresholds for employment
rule-t2 = Thresholds for convictions
rule-t3 = Thresholds for education
rule-t4 = Thresholds for income
rule-t5 = Thresholds for origin
rule-t6 = How thresholds are rounded
rule-t7 = Income thresholds in kroner
rule-t8 = Thresholds belong to a list date
rule-t9 = Nothing holds for ever
rule-t10 = The year of the key figures
rule-s1 = Vulnerable area
rule-s2 = Parallel society
rule-s3 = Transformation area
rule-s4 = Prevention area
rule-s5 = The published list decides
rule-s6 = The most severe of several lists
rule-z1 = Criterion met
rule-z2 = Criterion in the risk zone
rule-z3 = Risk zone by persons, area staircase only
rule-z3a = Base of convictions
rule-z3b = Risk zone that cannot be told
rule-z4 = No persons on the department staircase
rule-z5 = The way back
rule-p1 = Small department
rule-p2 = Pooled within committee and organisation
rule-p3 = Pooled across organisations
rule-p4 = The best pools
rule-p5 = Unpooled
rule-p6 = Kept pools
rule-p7 = What a pool carries
rule-p8 = A pool's key figures
rule-a1 = Step on the area staircase
rule-a2 = Area below the limit of residents
rule-a3 = Sharpened criteria on step 1
rule-a4 = Sharpened criteria and suspension on step 2
rule-a5 = New designation
rule-a6 = Area that left the lists
rule-a7 = Area with a development plan
rule-a8 = Department partly inside an area
rule-d1 = Who stands on the department staircase
rule-d2 = Need
rule-d3 = Assigned share
rule-d4 = Step by need and assigned share
rule-d5 = Source of the assigned households
rule-d6 = New build
rule-d7 = Missing figures
rule-d8 = Rounded figures
rule-d9 = A shown number never contradicts its decision
rule-r1 = Initial run
rule-r2 = Annual run
rule-r3 = Midterm run
rule-r4 = Final run
rule-r5 = Shares in force, and the next
rule-r6 = Decisions of Samarbejdsforum
rule-l1 = Area staircase, step 1
rule-l2 = Area staircase, step 2
rule-l3 = Department staircase, step 1
rule-l4 = Department staircase, step 2, 2024–25
rule-l5 = Department staircase, step 2, 2026–27
rule-l6 = Department staircase, step 3, 2024–25
rule-l7 = Department staircase, step 3, 2026–27
rule-l8 = Department staircase, step 4
rule-l9 = Primarily youth homes
rule-l10 = AlmenBolig+ and co-housing
rule-l11 = Youth homes in a mixed department
rule-l12 = Dormitories with shared kitchens
rule-l13 = C-, A- and B-criteria
rule-l14 = Subsidised and shared homes
rule-l15 = The letting wheel
rule-l16 = Shares while assignment is suspended
rule-l17 = Step 1 safeguard
rule-l18 = Step 2 exemption
rule-n1 = New build: first letting
rule-n2 = New build: relettings for four years
rule-n3 = New build: after four years
rule-n4 = New build above one third
rule-n5 = Earlier agreements on full assignment
rule-n6 = Homes with a lasting right of assignment
rule-h1 = Phase-out from step 4
rule-h2 = Phase-out from steps 2 and 3
rule-h3 = Phase-out from step 1, 30 % and more
rule-h4 = Phase-out from step 1, 25 to 30 %
rule-h5 = Phase-out from step 1, 20 to 25 %
rule-h6 = Phase-out from step 1, below 20 %
rule-h7 = Phase-out without a date
rule-e1 = Expected vacancies
rule-e2 = Expected lettings
rule-e3 = Simulated wheel
rule-e4 = Use rate and expected assigned share
rule-e5 = Earmarked homes
rule-k1 = Areas, departments and homes
rule-k2 = Transitions between steps
rule-k3 = Proposed moves
rule-k4 = Distances
rule-k5 = Assigned shares
rule-k6 = Realised lettings
rule-k7 = Success criteria
rule-k7a = Causes of a move
rule-k7b = Clocks
rule-k7c = Share of family homes in designated areas
rule-k8 = Lists for decision
rule-k9 = Key figures others keep
rule-k10 = Safeguard and exemption at the midterm
rule-x1 = Two profiles
rule-x2 = Audit before anything is public
rule-x3 = Every case

## What was known when

finding-config-former-order =
    .message = { $column } is { $value }, but the former value before it was taken for right until { $before }.
    .help = Let the former values stand in the order they were corrected, each until a later day than the one before it.

finding-config-known-late =
    .message = { $column } is { $value }, but a former value was taken for right until { $until }, before anything was known.
    .help = known_from is the first day the value, or the first of its former values, was known. Correct one of the days.

finding-threshold-as-known =
    .message = { $column }: { $value } is used, as it was known until { $until }. It was corrected to { $now } since.
    .help = It is so because known_on asks for what was known that day. Leave it out for the corrected value.

finding-threshold-corrected =
    .message = { $column } is { $value }; until { $until } it was taken for { $former } (source: { $source }).
    .help = Nothing to do. A run with run.known_on = { $until } uses what was known then.

finding-threshold-known-later =
    .message = { $value } was not known until { $from }, and is left out.
    .help = It is so because known_on asks for what was known that day. Choose a later day, or leave it out for what is known now.
