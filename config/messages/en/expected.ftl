# Expected lettings, the projection of assigned shares, and what they assume (E, [assumptions] of a pipeline).

finding-assumption-out-of-range =
    .message = { $column } is { $value }, but must lie from { $from } to { $to }.
    .help = Correct the value, or leave it out: then the data and the agreement are asked.
