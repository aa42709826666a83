# What the command line itself says.

# Findings
cli-label-data = data
cli-label-needs = needs
cli-label-consequence = effect
cli-label-help = help
cli-label-more = more
cli-label-follows = thus
cli-group-whole = The run as a whole
cli-place-sheet = sheet "{ $sheet }"
cli-place-cell = cell { $cell }
cli-place-record = row { $row }, { $column }, cell { $cell }
cli-place-line = line { $line }, column { $column }
cli-place-row = row { $row }
cli-more = { $count ->
    [one] one other of the same kind: { $subjects }
   *[other] { $count } others of the same kind: { $subjects }
}
cli-more-rows = … and { $count ->
    [one] one other like it
   *[other] { $count } others like it
}{ $in-column ->
    [yes] { " " }in column { $column }
   *[no] { "" }
}{ $in-rows ->
    [yes] : rows { $rows }
   *[no] { "" }
}
cli-follows = { $count ->
    [one] one more finding follows from this and goes with it: { $kinds }
   *[other] { $count } more findings follow from this and go with it: { $kinds }
}
cli-followed-by = { $code }{ $in-file ->
    [yes] { " " }in { $file }
   *[no] { "" }
}{ $in-rows ->
    [yes] , rows { $rows }
   *[no] { "" }
}
cli-rule = rule { $rule }
cli-counts = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}

# Explanations
cli-holds = holds
cli-does-not-hold = does not hold

# Thresholds
cli-thresholds-title = Thresholds of the list of { $list_date }
cli-threshold = { $criterion }, { $bound }{ $regional ->
    [yes] { " " }({ $region })
   *[no] { "" }
}: { $bounded ->
    [yes] { $operator }{ " " }
   *[no] { "" }
}{ $value } { $unit ->
    [percent] %
   *[kr_month] kr. a month
}
cli-threshold-source = { $place } ({ $force }), checked { $checked }
cli-threshold-published = published: { $source }
cli-threshold-accepted = not confirmed; accepted by { $by }

# The summary of a run
summary-where = Placement
summary-departments = Departments
summary-family-homes = Family homes
summary-area = Area staircase, step { $step }
summary-department = Department staircase, step { $step }
summary-youth = Primarily youth homes
summary-outside = On no staircase
summary-undetermined = Undetermined
summary-total = Total
summary-findings = Findings
summary-folder = Results
summary-file = File
summary-time = Time
summary-table = Table
summary-rows = Rows
summary-kept = Kept
summary-rows-aside = Set aside for errors
summary-not-data = Not read as data (totals, notes, repeated headings)
summary-names = { $table }: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
summary-checks = { $run ->
    [0] No checks were made: nothing is approved
    [one] { $run } check made
   *[other] { $run } checks made
}: { $passed } passed, { $failed } failed; { $not-checked } could not be made
summary-checks-failed = Failed
summary-checks-not = Could not be made
summary-check-why = { $titles } – { $why }
summary-documents = The findings are written to
summary-set-aside = Set aside
summary-units = Units to order: { $departments ->
    [one] { $departments } department by itself
   *[other] { $departments } departments by themselves
}, { $pools ->
    [one] { $pools } pool
   *[other] { $pools } pools
} of { $pooled ->
    [one] { $pooled } small department
   *[other] { $pooled } small departments
}; unpooled: { $unpooled }

summary-sample = { $departments } departments, { $areas } areas and key figures of { $units } units, all invented: { $folder }

finding-id-unknown =
    .message = No department, pool or area has the id { $value }.
    .help = { $any ->
        [yes] Did you mean one of these: { $near }?
       *[no] Name an id as it stands in departments or areas, or a pool of this run.
    }

finding-file-not-written =
    .message = { $file } could not be written: { $error }.
    .help = See that the folder is there, that there is room and that you may write to it, and run again.
cli-own-rule = own rule, see docs/agreement.md

finding-findings-file-kept =
    .message = { $file } is from an earlier check and has been changed since; it was not removed.
    .help = Delete it yourself if the changes are not needed: it does not match the findings of this check.
