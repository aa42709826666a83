### The results: names of sheets and columns in workbooks, and what can go wrong when they are written.

## Sheets

term-table-placements = Placements
term-table-distances = Distances
term-table-units = Units
term-table-pools = Pools
term-table-unpooled = Unpooled
term-table-pooling-proof = Proof of pools
term-table-designation-check = Designation check
term-table-key-figures = Key figures
term-table-diagnostics = Diagnostics

## Columns, with their unit

term-column-department-id = Department id
term-column-name = Name
term-column-organisation-id = Organisation id
term-column-organisation = Organisation
term-column-local-committee = Local committee
term-column-area-id = Area id
term-column-unit-id = Unit id
term-column-unit-kind = Unit kind
term-column-primary-type = Primary type
term-column-staircase = Staircase
term-column-step = Step
term-column-status = Status
term-column-step-in-force = Step in force
term-column-computed-staircase = Computed staircase
term-column-computed-step = Computed step
term-column-need = Need
term-column-criteria-met = Criteria met (number)
term-column-criteria-in-risk-zone = Criteria in risk zone (number)
term-column-assigned-households = Assigned households (number)
term-column-family-homes = Family homes (number)
term-column-assigned-share-pct = Assigned share (%)
term-column-assigned-band = Assigned band
term-column-assigned-source = Assigned source
term-column-sharpened-criteria = Sharpened criteria
term-column-sharpened-pending = Sharpened pending
term-column-sharpened-unknown = Sharpened unknown
term-column-assignment-suspended = Assignment suspended
term-column-waiting-list = Waiting list (eighteenths)
term-column-waiting-list-extra = Waiting list extra (eighteenths)
term-column-flexible = Flexible (eighteenths)
term-column-flexible-extra = Flexible extra (eighteenths)
term-column-assignment = Assignment (eighteenths)
term-column-assignment-extra = Assignment extra (eighteenths)
term-column-letting-rule = Letting rule
term-column-next-letting-rule = Next letting rule
term-column-next-from = Next from
term-column-exempt-extra-assignment = Exempt extra assignment
term-column-exemption-candidate = Exemption candidate
term-column-rounding-sensitive = Rounding sensitive
term-column-possible-steps = Possible steps
term-column-undetermined-because = Undetermined because
term-column-previous-staircase = Previous staircase
term-column-previous-step = Previous step
term-column-change = Change
term-column-decision-id = Decision id
term-column-effective-from = Effective from
term-column-rules = Rules
term-column-reason = Reason
term-column-households-to-next-band = Up to the next band (households)
term-column-households-to-lower-band = Down to the band below (households)
term-column-criterion = Criterion
term-column-value-pct = Value (%)
term-column-vulnerable-threshold-pct = Vulnerable threshold (%)
term-column-risk-zone-threshold-pct = Risk zone threshold (%)
term-column-prevention-threshold-pct = Prevention threshold (%)
term-column-gap-points = Gap (percentage points)
term-column-gap-percent = Gap (% of the threshold)
term-column-gap-persons = Gap (persons)
term-column-slack-persons = Slack (persons)
term-column-met = Met
term-column-in-risk-zone = In risk zone
term-column-by-persons = In risk zone by persons alone
term-column-missing = Missing
term-column-missing-because = Missing because
term-column-zone-gap-persons = Gap to the risk zone (persons)
term-column-prevention-gap-persons = Gap to prevention (persons)
term-column-prevention-slack-persons = Slack from prevention (persons)
term-column-base = Base (persons)
term-column-members = Members
term-column-homes = Homes (number)
term-column-residents = Residents (persons)
term-column-organisations = Organisations
term-column-pool-homes = Pool homes (number)
term-column-pool-residents = Pool residents (persons)
term-column-basis = Basis
term-column-because = Because
term-column-published = Published
term-column-computed = Computed
term-column-differs = Differs
term-column-severity = Severity
term-column-code = Code
term-column-table = Table
term-column-file = File
term-column-sheet = Sheet
term-column-cell = Cell
term-column-row = Row
term-column-column = Column
term-column-value = Value
term-column-rule = Rule
term-column-consequence = Consequence
term-column-message = Message
term-column-help = Help
term-column-aim = Aim
term-column-achieved = Achieved (number)
term-column-bound = Bound (number)
term-column-proven = Proven
term-column-small-departments = Small departments (number)
term-column-pooled-anew = Pooled anew (number)
term-column-search-steps = Search steps
term-column-others-equally-good = Others are equally good
term-column-key-figures-table = Table
term-column-key-figures-row = Row
term-column-key-figures-column = Column
term-column-key-figures-value = Now (in its unit)
term-column-key-figures-previous = Previous run (in its unit)
term-column-key-figures-baseline = Baseline (in its unit)
term-column-key-figures-initial = Initial run (in its unit)
term-column-key-figures-about = Baseline is about
term-column-key-figures-unit = Unit
term-column-key-figures-text = Text
term-column-key-figures-name = Name
term-column-key-figures-note = Note
term-column-key-figures-rule = Rule
term-column-key-figures-table-label = Table label
term-column-key-figures-row-label = Row label
term-column-key-figures-column-label = Column label

## Doings on the disk

term-disk-read = read
term-disk-create-folder = make the folder
term-disk-create-file = make the file
term-disk-write = write to
term-disk-sync = save to the disk
term-disk-rename = rename
term-disk-remove-file = remove the file
term-disk-remove-folder = remove the folder

## Findings

finding-output-folder-is-file =
    .message = The results need a folder, but { $file } is a file.
    .help = Choose another folder in output.folder or with --out, or move the file. It has not been touched.

finding-output-folder-is-link =
    .message = The results need a folder, but { $file } is a link.
    .help = Name the folder it points to in output.folder or after --out. The link has not been touched.

finding-output-folder-no-manifest =
    .message = The folder { $file } is there and was not written by trappe: it has no manifest.json of trappe's.
    .help = Only folders that trappe wrote are replaced. Choose a folder that does not exist, or move this one. Nothing in it has been touched.

finding-output-folder-not-ours =
    .message = The folder { $file } holds { $value }, which its manifest.json does not list.
    .help = A folder is replaced only when its manifest lists everything in it. Move { $value } elsewhere (close the workbook if the name begins with ~$) and run again. Nothing has been touched.

finding-output-folder-busy =
    .message = Another run is writing to { $file }.
    .help = Wait until it is done, or choose another folder with --out.

finding-output-folder-no-name =
    .message = { $file } does not name a folder that can be made.
    .help = Let output.folder or --out end in the name of the folder, for example out/initial-2022.

finding-output-parent-is-file =
    .message = The path { $file } leads through a file.
    .help = Correct output.folder or --out, so that everything before the last slash is a folder.

finding-output-folder-old-remains =
    .message = The new results are in place, but the earlier folder could not be removed altogether. What is left lies in { $file } ({ $error }).
    .help = The next run into the same folder tries again. You may also remove { $file } yourself.

finding-output-no-permission =
    .message = There is no permission to { $operation }: { $file }.
    .help = Allow writing to the folder, or choose another with --out. Earlier results are unchanged.

finding-output-disk-full =
    .message = The disk is full: it was not possible to { $operation }: { $file }.
    .help = Make room on the disk, or choose a folder on another with --out. Earlier results are unchanged.

finding-output-read-only =
    .message = The disk is read-only: it was not possible to { $operation }: { $file }.
    .help = Choose a folder on another disk with --out. Earlier results are unchanged.

finding-output-failed =
    .message = It was not possible to { $operation }: { $file }. The system says: { $error }
    .help = Put right what the system points at, or choose another folder with --out. Earlier results are unchanged.

finding-output-table-invalid =
    .message = A table could not be written as it has to be: { $error }
    .help = This is a fault of trappe, not of the data. Report it with this text and the files of the run. Earlier results are unchanged.
