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

finding-verify-not-repeated =
    .message = The run could not be repeated from what its folder holds: see the { $count ->
        [one] error
       *[other] { $count } errors
    } above.
    .help = Take the folder from a copy. With --inputs and the original files it can be repeated where the configuration is whole; otherwise run the pipeline again.
    .consequence = Whether the results are what the inputs give is not shown.

finding-verify-input-missing =
    .message = The original file { $file } ({ $table }) is not in { $value }.
    .help = Name the folder the pipeline's files lie in with --inputs. A file is looked for by the name the pipeline has for it, then without its outer folders.

finding-verify-input-differs =
    .message = The input { $table } is not the file the run read: { $file } has the SHA-256 { $value }, recorded is { $expected }.
    .help = The file was changed, or it is another of the same name. Find the file of then, or run the pipeline again if the new one is right.
    .consequence = Results that differ come of this file.

finding-verify-file-more =
    .message = The run made again has the file { $file }, which the manifest does not list.
    .help = The manifest was changed after the run, or the run was made by another version of trappe.

finding-verify-file-less =
    .message = The manifest lists { $file }, which the run made again does not have.
    .help = The manifest was changed after the run, or the run was made by another version of trappe.

finding-verify-table-differs =
    .message = { $file } is not what the run makes: { $cells ->
        [one] 1 cell differs
       *[other] { $cells } cells differ
    }, { $missing ->
        [one] 1 row is missing
       *[other] { $missing } rows are missing
    }, { $extra ->
        [one] 1 row is too many
       *[other] { $extra } rows are too many
    }. { $what ->
        [input] The original file has other rows than the run kept.
        [result] The file is as it was written: what the run was made of is another, or the programme.
       *[file] The file was changed after the run; the values made again are those the run had.
    }
    .help = { $what ->
        [input] See which input differs. If the new figures are right, run the pipeline again.
        [result] See which input, configuration or version differs; if none is named, report it as a fault of the programme.
       *[file] Take the file from a copy of the folder, or run the pipeline again.
    }

finding-verify-cell-differs =
    .message = { $subject }, { $column }: "{ $value }" in { $file }, "{ $made }" when made again.
    .help = Both values of the first cells that differ are shown; what it comes of is said beside.

finding-verify-row-missing =
    .message = The row { $subject } is not in { $file }; the run made again has it.
    .help = What it comes of is said beside.

finding-verify-row-extra =
    .message = The row { $subject } is in { $file }; the run made again does not have it.
    .help = What it comes of is said beside.

finding-verify-bytes-differ =
    .message = { $file } is not byte for byte what the run makes; it differs from byte { $at } on{ $kind ->
        [text] , in line { $line }
       *[other] {""}
    }.
    .help = No value that can be read is another, or the file cannot be read as a table. Take it from a copy of the folder, or run the pipeline again.

finding-verify-text-differs =
    .message = { $file } differs in line { $line }: "{ $value }" there, "{ $made }" when made again.
    .help = See which input, configuration or version differs; if none is named, report it as a fault of the programme.

finding-verify-manifest-differs =
    .message = { $file }, { $column }: "{ $value }" there, "{ $made }" when made again ({ $count ->
        [one] the only field that differs
       *[other] { $count } fields differ
    }).
    .help = The manifest was changed after the run, or the run was made by another version of trappe. Take it from a copy of the folder, or run the pipeline again.
    .consequence = The manifest does not tell what the run was.

finding-verify-form-of-version =
    .message = { $count ->
        [one] 1 file holds
       *[other] { $count } files hold
    } the same values and other bytes: it was written by trappe { $value }.
    .help = The results are the same. To compare byte for byte, use trappe { $value }.

cli-verify-holds = { $folder } holds.
cli-verify-differs = { $folder } does not hold: { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }.
cli-verify-not-repeated = { $folder } does not hold, and could not be repeated: { $count ->
        [one] 1 error
       *[other] { $count } errors
    }.
cli-verify-from-basis = Repeated from its basis/; { $count ->
        [one] 1 file
       *[other] { $count } files
    } compared byte for byte, and the manifest.
cli-verify-from-inputs = Repeated from the original files in { $inputs }; { $count ->
        [one] 1 file
       *[other] { $count } files
    } compared byte for byte, and the manifest.
cli-verify-receipt = Receipt { $receipt }, trappe { $version }.
