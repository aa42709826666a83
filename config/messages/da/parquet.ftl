# Parquet-filer: hvad der blev fundet, hvad der var ventet, og hvad man gør.

finding-parquet-too-large =
    .message = Parquet-filen rummer mere, end der læses: { $most } celler, eller { $megabytes } MB udpakket.
    .help = Skriv kun tabellens egne kolonner og rækker. Er det hele nødvendigt, så hæv grænserne i konfigurationen.
finding-compression-unread =
    .message = Parquet-filen er pakket med { $value }, som ikke læses.
    .help = Skriv den igen med snappy eller zstd eller upakket; i pandas og pyarrow er det compression="zstd".
finding-column-type-unread =
    .message = Kolonnen "{ $heading }" er af typen { $value }, men { $column } skal have én værdi pr. række.
    .help = Skriv én enkel værdi pr. række: tekst, et tal, en dato eller sandt og falsk. Kolonnen regnes for tom.
