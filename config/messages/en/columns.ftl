# The columns of the tables that are read: the heading in the empty workbooks, and what the column means. The key figures
# stand by themselves: they are the same in areas and units.

## departments

heading-departments-department-id = Department id
column-departments-department-id = LBF number of organisation and department, such as 0123-045
heading-departments-name = Name
column-departments-name = name of the department
heading-departments-organisation-id = Organisation id
column-departments-organisation-id = LBF number of the housing association
heading-departments-organisation = Organisation
column-departments-organisation = name of the housing association
heading-departments-local-committee = Local committee
column-departments-local-committee = local-committee area it lies in
heading-departments-municipality = Municipality
column-departments-municipality = municipality; the agreement's where not given
heading-departments-region = Region
column-departments-region = region; the agreement's where not given
heading-departments-area-id = Area id
column-departments-area-id = the state's area it lies in; empty outside them
heading-departments-area-part = Area part
column-departments-area-part = whether all of it lies in the area (A8); whole where not given
heading-departments-family-homes = Family homes
column-departments-family-homes = family homes
heading-departments-youth-homes = Youth homes
column-departments-youth-homes = youth homes
heading-departments-elderly-homes = Elderly homes
column-departments-elderly-homes = homes for the elderly
heading-departments-residents = Residents
column-departments-residents = residents
heading-departments-taken-into-use = Taken into use
column-departments-taken-into-use = day it was taken into use (D6, N)
heading-departments-regime = Regime
column-departments-regime = letting concept of its own (L10, L12)
heading-departments-shared-kitchens = Shared kitchens
column-departments-shared-kitchens = shared kitchens of a dormitory (L12)
heading-departments-cheap-homes = Cheap homes
column-departments-cheap-homes = particularly cheap homes of new build (N2)
heading-departments-assigned-only-homes = Assigned only homes
column-departments-assigned-only-homes = homes with a lasting right to full assignment (N6)
heading-departments-special-homes = Special homes
column-departments-special-homes = special homes (særboliger), counted within family homes (H)
heading-departments-shared-homes-youth = Shared homes youth
column-departments-shared-homes-youth = shared homes for young people, counted within family homes (H)
heading-departments-turnover-pct = Turnover (%)
column-departments-turnover-pct = vacated homes a year, percent of its homes (E1)
heading-departments-start-step = Start step
column-departments-start-step = department-staircase step at the agreement's start, 1 to 4 (H)
heading-departments-start-assigned-pct = Start assigned (%)
column-departments-start-assigned-pct = assigned share at the agreement's start, percent (H)

## areas

heading-areas-area-id = Area id
column-areas-area-id = id of the area
heading-areas-name = Name
column-areas-name = name of the area
heading-areas-municipality = Municipality
column-areas-municipality = municipality; the agreement's where not given
heading-areas-region = Region
column-areas-region = region; the agreement's where not given
heading-areas-residents = Residents
column-areas-residents = residents on 1 January
heading-areas-list-date = List date
column-areas-list-date = 1 December of the list the row belongs to
heading-areas-designation = Designation
column-areas-designation = what the published list says (S5); empty: on no list
heading-areas-development-plan = Development plan
column-areas-development-plan = development plan (A7); empty: none
heading-areas-renovation-rehousing = Renovation rehousing
column-areas-renovation-rehousing = residents documented as rehoused for a renovation (A2)

## key-figures

heading-key-figures-employment-count-prev = Employment count prev
column-key-figures-employment-count-prev = residents of 18–64 without work or education, the year before; full-time persons
heading-key-figures-employment-base-prev = Employment base prev
column-key-figures-employment-base-prev = residents of 18–64, the year before
heading-key-figures-employment-count = Employment count
column-key-figures-employment-count = residents of 18–64 without work or education, latest year; full-time persons
heading-key-figures-employment-base = Employment base
column-key-figures-employment-base = residents of 18–64, latest year
heading-key-figures-convictions-count-prev = Convictions count prev
column-key-figures-convictions-count-prev = residents convicted, the year before
heading-key-figures-convictions-base-prev = Convictions base prev
column-key-figures-convictions-base-prev = residents the convicted are counted among, the year before
heading-key-figures-convictions-count = Convictions count
column-key-figures-convictions-count = residents convicted, latest year
heading-key-figures-convictions-base = Convictions base
column-key-figures-convictions-base = residents the convicted are counted among, latest year
heading-key-figures-education-count = Education count
column-key-figures-education-count = residents of 30–59 with basic schooling only, latest year
heading-key-figures-education-base = Education base
column-key-figures-education-base = residents of 30–59, latest year
heading-key-figures-income-mean = Income mean
column-key-figures-income-mean = mean gross income of taxable residents of 15–64 not in education, kroner a month
heading-key-figures-income-base = Income base
column-key-figures-income-base = persons the mean income is the mean of
heading-key-figures-origin-count = Origin count
column-key-figures-origin-count = residents of non-western origin, latest year
heading-key-figures-origin-base = Origin base
column-key-figures-origin-base = residents the origin is counted among, latest year
heading-key-figures-employment-pct = Employment (%)
column-key-figures-employment-pct = published share without work or education, mean of two years, percent
heading-key-figures-convictions-pct = Convictions (%)
column-key-figures-convictions-pct = published share convicted, mean of two years, percent
heading-key-figures-education-pct = Education (%)
column-key-figures-education-pct = published share with basic schooling only, percent
heading-key-figures-income-pct = Income (%)
column-key-figures-income-pct = published mean income, percent of the region's mean
heading-key-figures-origin-pct = Origin (%)
column-key-figures-origin-pct = published share of non-western origin, percent
heading-key-figures-figures-year = Figures year
column-key-figures-figures-year = year of the latest measure (T10)

## indicators

heading-indicators-unit-id = Unit id
column-indicators-unit-id = department or pool

## assignments

heading-assignments-department-id = Department id
column-assignments-department-id = department
heading-assignments-assigned-households = Assigned households
column-assignments-assigned-households = family homes let to assigned households, a shared home once (D3)
heading-assignments-source = Source
column-assignments-source = who reported it (D5)
heading-assignments-as-of = As of
column-assignments-as-of = day of the count (T10)
heading-assignments-assigned-youth = Assigned young tenants
column-assignments-assigned-youth = youth homes and rooms let to assigned tenants (L9, L11, L12)

## decisions

heading-decisions-decision-id = Decision id
column-decisions-decision-id = number of the decision
heading-decisions-date = Date
column-decisions-date = day it was made
heading-decisions-valid-from = Valid from
column-decisions-valid-from = first day it holds; its date where not given
heading-decisions-valid-to = Valid to
column-decisions-valid-to = last day it holds; as R6 says for its kind where not given
heading-decisions-kind = Kind
column-decisions-kind = what it is about
heading-decisions-subject-id = Subject id
column-decisions-subject-id = department, area or run; may be empty where it is for the whole run
heading-decisions-value = Value
column-decisions-value = what was decided, in the form of its kind
heading-decisions-note = Note
column-decisions-note = remark

## previous

heading-previous-department-id = Department id
column-previous-department-id = department
heading-previous-staircase = Staircase
column-previous-staircase = staircase; empty where it was undetermined
heading-previous-step = Step
column-previous-step = step, 1 to 4; empty where there was none
heading-previous-effective-from = Effective from
column-previous-effective-from = first day of the placement
heading-previous-status = Status
column-previous-status = status of the placement
heading-previous-unit-id = Unit id
column-previous-unit-id = the unit its figures were those of
heading-previous-sharpened-criteria = Sharpened criteria
column-previous-sharpened-criteria = criteria joined by ;
heading-previous-assignment-suspended = Assignment suspended
column-previous-assignment-suspended = whether assignment was suspended
heading-previous-letting-rule = Letting rule
column-previous-letting-rule = L1–L10, N1 or N2
heading-previous-decision-id = Decision id
column-previous-decision-id = decision behind it
heading-previous-step-in-force = Step in force
column-previous-step-in-force = step that held while a proposal waited for approval
heading-previous-family-homes = Family homes
column-previous-family-homes = family homes then
heading-previous-homes = Homes
column-previous-homes = homes of all types then
heading-previous-assigned-households = Assigned households
column-previous-assigned-households = family homes let to assigned households then

## initial

heading-initial-department-id = Department id
column-initial-department-id = department
heading-initial-staircase = Staircase
column-initial-staircase = staircase; empty where it was undetermined
heading-initial-step = Step
column-initial-step = step, 1 to 4; empty where there was none
heading-initial-effective-from = Effective from
column-initial-effective-from = first day of the placement
heading-initial-status = Status
column-initial-status = status of the placement
heading-initial-unit-id = Unit id
column-initial-unit-id = the unit its figures were those of
heading-initial-sharpened-criteria = Sharpened criteria
column-initial-sharpened-criteria = criteria joined by ;
heading-initial-assignment-suspended = Assignment suspended
column-initial-assignment-suspended = whether assignment was suspended
heading-initial-letting-rule = Letting rule
column-initial-letting-rule = L1–L10, N1 or N2
heading-initial-decision-id = Decision id
column-initial-decision-id = decision behind it
heading-initial-step-in-force = Step in force
column-initial-step-in-force = step that held while a proposal waited for approval
heading-initial-family-homes = Family homes
column-initial-family-homes = family homes then
heading-initial-homes = Homes
column-initial-homes = homes of all types then
heading-initial-assigned-households = Assigned households
column-initial-assigned-households = family homes let to assigned households then

## history

heading-history-area-id = Area id
column-history-area-id = area
heading-history-list-date = List date
column-history-list-date = 1 December of the list
heading-history-designation = Designation
column-history-designation = what that list said; empty: on no list
heading-history-municipality = Municipality
column-history-municipality = municipality; tells areas of one name apart

## lettings

heading-lettings-department-id = Department id
column-lettings-department-id = department
heading-lettings-year = Year
column-lettings-year = calendar year
heading-lettings-kind = Kind
column-lettings-kind = type of letting
heading-lettings-homes = Homes
column-lettings-homes = family homes let, or offered to the municipality

## register

heading-register-topic = Topic
column-register-topic = which key figure
heading-register-department-id = Department id
column-register-department-id = department, where it is one's
heading-register-organisation-id = Organisation id
column-register-organisation-id = housing association, where it is one's
heading-register-year = Year
column-register-year = calendar year
heading-register-value = Value
column-register-value = the figure
heading-register-source = Source
column-register-source = who keeps it

## pools

heading-pools-unit-id = Unit id
column-pools-unit-id = pool
heading-pools-department-id = Department id
column-pools-department-id = member
