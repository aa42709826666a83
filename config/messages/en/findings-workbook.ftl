# The findings as a workbook, and as a file of the rows that were set aside.

findings-overview = Overview
findings-title = Findings in the files delivered
findings-checks-line = { $run ->
    [0] No checks were made: nothing is approved
    [one] 1 check made
   *[other] { $run } checks made
} · { $passed } passed · { $failed } failed · { $not-checked } could not be made
findings-nothing = Nothing found
findings-files = Files
findings-tables = Rows
findings-checks = Checks
findings-no-file = In no file
findings-file = File
findings-path = Path in the pipeline
findings-sheet = Sheet
findings-errors = Errors
findings-warnings = Warnings
findings-notes = Notes
findings-table = Table
findings-name = Name
findings-rows = Rows
findings-kept = Kept
findings-aside = Set aside
findings-which = Which
findings-and-more = and { $count } more
findings-check = Check
findings-state = Outcome
findings-passed = Passed
findings-failed = Failed
findings-not-checked = Could not be made
findings-why = Why not
findings-severity = Severity
findings-cell = Cell
findings-row = Row
findings-subject = Department or area
findings-column = Column
findings-value = Value
findings-wrong = What is wrong
findings-help = What to do
findings-consequence = Effect
findings-because = Follows from
findings-rule = Rule
findings-code = Code
findings-codes = Codes
findings-more-elsewhere = There are more findings than a sheet can hold. All of them are in diagnostics.csv.

term-table-departments = Departments
term-table-areas = Areas
term-table-indicators = Key figures
term-table-assignments = Assigned households
term-table-decisions = Decisions
term-table-previous = Previous placement
term-table-history = Earlier lists
term-table-lettings = Lettings
term-table-register = Register of key figures
