### Copies of suppliers' workbooks with the cells marked.

# What a comment on a cell says. $needs is a column, a rule, or both.
marking-comment = { $severity } [{ $code }]
marking-help = What to do: { $help }
marking-needs = Needed by { $needs }
marking-rule = rule { $rule }

finding-marking-other-format =
    .message = { $file } has findings, but no copy of it can be marked: only workbooks in the formats xlsx and xlsm can be
    .help = find its findings in findings.xlsx in the same folder, or ask for the file as xlsx

finding-marking-failed =
    .message = no marked copy of { $file } was made: { $error }
    .help = find its findings in findings.xlsx in the same folder; open the file in a spreadsheet programme, save it as xlsx, and check again to have it marked

finding-marking-file-changed =
    .message = no marked copy of { $file } was made: the file has changed since it was read
    .help = check again, so that the marks stand on the cells they are about

finding-marking-signature =
    .message = { $file } is digitally signed, and the signature does not hold for the marked copy
    .help = nothing; the file itself is untouched, and its signature holds

finding-marking-thread =
    .message = the cell has a conversation, and the comment stands under it: some spreadsheet programmes do not show it
    .help = find what is wrong with the cell in findings.xlsx in the same folder; the cell is coloured in the copy
