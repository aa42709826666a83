# A run's folder opened again, and held against what the run makes today

finding-run-folder-not-there =
    .message = There is no folder { $file }.
    .help = Name the folder of a run: the one that holds its manifest.json.

finding-run-folder-not-one =
    .message = { $file } is not the folder of a run of trappe: it has no manifest.json of one.
    .help = Name the folder a run wrote (output.folder of its pipeline, or what was given to --out), not a file or a folder in it.

finding-run-manifest-unreadable =
    .message = The manifest { $file } is not readable as one: { $reason }.
    .help = It was damaged or changed after the run. Take the folder from a copy, or run the pipeline again.
    .consequence = Without its manifest nothing can be said of the run.

finding-run-schema-version =
    .message = The run { $file } was recorded in schema version { $value } by trappe { $version }; this programme reads version { $expected }.
    .help = Use trappe { $version } to verify or compare it, or run its pipeline again with this version.

finding-run-file-missing =
    .message = { $file } is listed in the manifest and is not in the folder.
    .help = Take it from a copy of the folder, or run the pipeline again.
    .consequence = The folder is not whole: what it held can be told only where it can be computed again.

finding-run-file-changed =
    .message = { $file } is not what the run wrote: its SHA-256 is { $value } ({ $bytes } bytes), recorded is { $expected } ({ $recorded } bytes).
    .help = Somebody or something changed it after the run. Take it from a copy of the folder, or run the pipeline again; figures read from this file since may be wrong.

finding-run-file-unreadable =
    .message = { $file } cannot be read: { $reason }.
    .help = Give yourself the right to read the folder, or take the file from a copy.

finding-run-file-extra =
    .message = { $file } is in the folder and not of the run: the manifest does not list it.
    .help = Move it elsewhere; a run's folder holds only what the run wrote.

finding-run-file-outside =
    .message = The manifest lists "{ $value }", which is no file of the folder.
    .help = The manifest was changed after the run. Take the folder from a copy, or run the pipeline again.

finding-run-receipt-differs =
    .message = The receipt id is { $value }, but what the manifest says of inputs, configuration, version and tables gives { $expected }.
    .help = The manifest was changed after the run. Take it from a copy of the folder, or run the pipeline again.
    .consequence = The receipt does not stand for these results.

finding-run-text-changed =
    .message = The text of the configuration "{ $column }" in the manifest is not what was used: its SHA-256 is { $value }, recorded is { $expected }.
    .help = The manifest was changed after the run. The copy in basis/configuration/ is used where it is whole; take the folder from a copy, or run the pipeline again.

finding-run-texts-differ =
    .message = { $file } and the same text in the manifest differ from line { $line } on: "{ $value }" here, "{ $manifest }" in the manifest. { $whole ->
        [basis] The text here is the one that was used.
        [manifest] The text in the manifest is the one that was used.
       *[none] Neither is what was recorded.
    }
    .help = One of them was changed after the run. Take the folder from a copy, or run the pipeline again.

finding-run-text-missing =
    .message = The manifest has no text for the configuration "{ $value }".
    .help = It was taken out of { $file } after the run, or the run was made by another version of trappe. Use that version, or run the pipeline again.
    .consequence = The run cannot be repeated: no text of today stands in for one of then.

finding-run-basis-unusable =
    .message = { $file } cannot be used: { $reason }.
    .help = A run is repeated from the files of basis/. Take it from a copy of the folder, or run the pipeline again.
    .consequence = The run cannot be repeated from this folder.

finding-run-of-other-version =
    .message = The run was made by trappe { $value }; this is { $own }.
    .help = Where results differ, that is the likely reason. With trappe { $value } the run can be repeated exactly.
