# Pipelinen som helhed

finding-initial-run-other-list =
    .message = En startindplacering bygger på listen fra { $expected }; her er det listen fra { $date }.
    .help = Er det med vilje, skal der ikke gøres noget. Ellers ret run.list_date i kørselsfilen.

finding-format-not-yet =
    .message = Formatet "{ $value }" findes ikke i denne udgave; parquet, csv og xlsx gør.
    .help = Fjern det fra output.formats i kørselsfilen.

finding-input-is-own-result =
    .message = { $column } er { $value }, en fil i mappen { $folder }, som denne kørsel erstatter.
    .help = Nævn filen fra kørslen før, eller en anden mappe i output.folder.
    .consequence = Gentaget ville kørslen læse sine egne resultater.

finding-pipeline-unreadable =
    .message = Kørselsfilen { $file } kan ikke læses: { $error }.
    .help = Ret stien; filen skal være tekst i UTF-8.

finding-config-unreadable =
    .message = Konfigurationen { $file } kan ikke læses: { $error }.
    .help = Ret stien i kørselsfilen; den regnes fra kørselsfilens egen mappe. Filen skal være tekst i UTF-8.

finding-summary-failed =
    .message = Opsummeringen kunne ikke laves: { $error }.
    .help = Det er en fejl i programmet, ikke i data. Meld den med kommandoen, der gav den.

finding-basis-failed =
    .message = De læste rækker af { $table } kunne ikke gemmes: { $error }.
    .help = Det er en fejl i programmet, ikke i data. Meld den med kommandoen, der gav den.
