# The pipeline as a whole

finding-initial-run-other-list =
    .message = An initial placement goes by the list of { $expected }; this is the list of { $date }.
    .help = If that is intended, nothing needs doing. Otherwise correct run.list_date in the pipeline.

finding-format-not-yet =
    .message = The format "{ $value }" is not in this release; parquet, csv and xlsx are.
    .help = Remove it from output.formats in the pipeline.

finding-input-is-own-result =
    .message = { $column } is { $value }, a file of the folder { $folder } that this run replaces.
    .help = Name the file of the run before, or another folder in output.folder.
    .consequence = Repeated, the run would read its own results.

finding-pipeline-unreadable =
    .message = The pipeline { $file } cannot be read: { $error }.
    .help = Correct the path; the file must be text in UTF-8.

finding-config-unreadable =
    .message = The configuration { $file } cannot be read: { $error }.
    .help = Correct the path in the pipeline; it starts from the pipeline's own folder. The file must be text in UTF-8.

finding-summary-failed =
    .message = The summary could not be made: { $error }.
    .help = This is a fault of the programme, not of the data. Report it with the command that gave it.

finding-basis-failed =
    .message = The rows read of { $table } could not be kept: { $error }.
    .help = This is a fault of the programme, not of the data. Report it with the command that gave it.
