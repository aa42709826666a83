# The empty workbooks that trappe template writes, and the pipeline that comes with them.

template-guide = Guide
template-guide-how = Fill in the sheet "{ $sheet }" from row 2 on: one row each. Leave the headings as they are; columns that are not used may be deleted. Dark headings must be there, light ones may be left out. Hold the pointer over a heading to see what the column means.
template-guide-heading = Heading
template-guide-name = Name in trappe
template-guide-needed = Must it be there?
template-guide-unit = Written as
template-guide-meaning = What it means
template-guide-values = Words allowed
template-required = Must be there
template-optional = May be left out
template-page = Page

template-kind-id = Number, written as text
template-kind-text = Text
template-kind-whole = Whole number, 0 or more
template-kind-decimal = Number, decimals allowed
template-kind-percent = Percent: 40.5 for 40.5 %
template-kind-kroner = Kroner
template-kind-year = Year
template-kind-date = Date: dd-mm-yyyy
template-kind-boolean = Yes or no
template-kind-choice = One of the words allowed
template-kind-list = Several, separated by ;

template-yes = yes
template-no = no

template-error-title = Cannot be read
template-error-whole = Write a whole number, 0 or more, without a unit. Leave the cell empty where it is not known.
template-error-decimal = Write a number without a unit. Leave the cell empty where it is not known.
template-error-percent = Write the percentage as a number without a percent sign: 40.5 for 40.5 %. A fraction such as 0.405 is no percentage.
template-error-year = Write the year with four digits, such as 2023.
template-error-date = Write a date, such as 01-12-2023.
template-error-choice = Choose one of the words of the list, or leave the cell empty.
template-error-committee = That is no local committee of the agreement. Choose one of the list if it is a slip.

template-pipeline-what = The run: what is read, and where the results go. Start it with: trappe run pipeline.toml
template-pipeline-check = See first whether the data can be read, with: trappe check pipeline.toml
template-pipeline-kind = initial is the first placement under the agreement.
template-pipeline-list-date = The date of the state's list that is placed by.
template-pipeline-effective-date = The day placements and letting shares hold from.
template-pipeline-language = da or en: texts, and the separators of CSV files.
template-pipeline-inputs = The workbooks lie in the folder of this file. Take the # away before those below that are filled in too.
template-pipeline-decimals = A workbook does not keep that 41.0 has one decimal. Where percentages are published with fixed decimals, say how many (D8):
template-pipeline-output = The folder for the results; it is made.
template-pipeline-folder = results

cli-file-differs = { $file } is there and differs; nothing was written. Name another folder, or move the file.

## Sheets, and what the table is

template-sheet-departments = Departments
template-about-departments = One row a department.
template-sheet-areas = Areas
template-about-areas = The state's areas: one row an area that is on the list or has published figures.
template-sheet-indicators = Indicators
template-about-indicators = Key figures of departments and pools: one row a unit. Either counts or published percentages.
template-sheet-assignments = Assignments
template-about-assignments = Family homes let to assigned households: one row a department and whoever reported.
template-sheet-decisions = Decisions
template-about-decisions = Decisions of Samarbejdsforum: one row a decision.
template-sheet-previous = Previous placements
template-about-previous = The placements of the run before: one row a department. A run's placements serves as it is.
template-sheet-initial = Initial placements
template-about-initial = The placements at the agreement's start, which the success criteria are held against: one row a department. The initial run's placements serves as it is.
template-sheet-history = Earlier lists
template-about-history = The state's earlier lists: one row an area and list.
template-sheet-lettings = Lettings
template-about-lettings = Lettings made: one row a department, year and type of letting.
template-sheet-register = Register
template-about-register = Key figures others keep: one row a figure.
template-sheet-pools = Pools
template-about-pools = Kept pools: one row a member. A run's pools serves as it is.

## Words of the lists; they are among those the readers know

value-area-part-whole = Whole
value-area-part-part = Part

value-regime-almenbolig-plus = Almenbolig plus
value-regime-co-housing = Co housing
value-regime-dormitory = Dormitory

value-designation-prevention = Prevention
value-designation-vulnerable = Vulnerable
value-designation-parallel = Parallel
value-designation-transformation = Transformation

value-development-plan-active = Active
value-development-plan-carried-out = Carried out

value-source-organisation = Organisation
value-source-municipality = Municipality

value-staircase-area = Area
value-staircase-department = Department
value-staircase-youth = Youth
value-staircase-outside = Outside

value-status-placed = Placed
value-status-proposed = Proposed
value-status-carried-over = Carried over
value-status-decided = Decided
value-status-undetermined = Undetermined
value-status-evaluated = Evaluated
value-status-outside = Outside

value-kind-area-staircase = Area staircase
value-kind-step = Step
value-kind-approve = Approve
value-kind-sharpened = Sharpened
value-kind-exempt-extra-assignment = Exempt extra assignment
value-kind-keep-suspension = Keep suspension
value-kind-end-suspension = End suspension
value-kind-primary-type = Primary type
value-kind-new-build-share = New build share
value-kind-cheap-homes-waived = Cheap homes waived
value-kind-dormitory-limit = Dormitory limit
value-kind-waiting-list = Waiting list
value-kind-flexible = Flexible
value-kind-assigned = Assigned
value-kind-other = Other
value-kind-offered-to-municipality = Offered to municipality
