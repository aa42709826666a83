# En kørsels mappe åbnet igen og holdt op mod det, kørslen giver i dag

finding-run-folder-not-there =
    .message = Der er ingen mappe { $file }.
    .help = Angiv mappen for en kørsel: den, der har filen manifest.json.

finding-run-folder-not-one =
    .message = { $file } er ikke mappen for en kørsel af trappe: den har ingen manifest.json fra en kørsel.
    .help = Angiv den mappe, en kørsel har skrevet (output.folder i dens pipeline eller det, der blev givet til --out), ikke en fil eller mappe i den.

finding-run-manifest-unreadable =
    .message = Manifestet { $file } kan ikke læses: { $reason }.
    .help = Det er blevet beskadiget eller ændret efter kørslen. Hent mappen fra en kopi, eller kør pipelinen igen.
    .consequence = Uden manifestet kan der intet siges om kørslen.

finding-run-schema-version =
    .message = Kørslen { $file } er registreret i skemaversion { $value } af trappe { $version }; dette program læser version { $expected }.
    .help = Brug trappe { $version } til at efterprøve eller sammenligne den, eller kør dens pipeline igen med denne version.

finding-run-file-missing =
    .message = { $file } står i manifestet, men er ikke i mappen.
    .help = Hent den fra en kopi af mappen, eller kør pipelinen igen.
    .consequence = Mappen er ikke hel: hvad filen indeholdt, kan kun siges, hvor det kan beregnes igen.

finding-run-file-changed =
    .message = { $file } er ikke, som kørslen skrev den: dens SHA-256 er { $value } ({ $bytes } byte), registreret er { $expected } ({ $recorded } byte).
    .help = Nogen eller noget har ændret den efter kørslen. Hent den fra en kopi af mappen, eller kør pipelinen igen; tal, der siden er læst fra filen, kan være forkerte.

finding-run-file-unreadable =
    .message = { $file } kan ikke læses: { $reason }.
    .help = Giv dig selv ret til at læse mappen, eller hent filen fra en kopi.

finding-run-file-extra =
    .message = { $file } ligger i mappen, men er ikke fra kørslen: den står ikke i manifestet.
    .help = Flyt den et andet sted hen; en kørsels mappe rummer kun det, kørslen har skrevet.

finding-run-file-outside =
    .message = Manifestet nævner "{ $value }", som ikke er en fil i mappen.
    .help = Manifestet er ændret efter kørslen. Hent mappen fra en kopi, eller kør pipelinen igen.

finding-run-receipt-differs =
    .message = Kvitteringen er { $value }, men det, manifestet siger om input, konfiguration, version og tabeller, giver { $expected }.
    .help = Manifestet er ændret efter kørslen. Hent det fra en kopi af mappen, eller kør pipelinen igen.
    .consequence = Kvitteringen gælder ikke for disse resultater.

finding-run-text-changed =
    .message = Teksten til konfigurationen "{ $column }" i manifestet er ikke den, der blev brugt: dens SHA-256 er { $value }, registreret er { $expected }.
    .help = Manifestet er ændret efter kørslen. Kopien i basis/configuration/ bruges, hvor den er hel; hent mappen fra en kopi, eller kør pipelinen igen.

finding-run-texts-differ =
    .message = { $file } og den samme tekst i manifestet er forskellige fra linje { $line }: "{ $value }" her, "{ $manifest }" i manifestet. { $whole ->
        [basis] Teksten her er den, der blev brugt.
        [manifest] Teksten i manifestet er den, der blev brugt.
       *[none] Ingen af dem er den, der er registreret.
    }
    .help = En af dem er ændret efter kørslen. Hent mappen fra en kopi, eller kør pipelinen igen.

finding-run-text-missing =
    .message = Manifestet har ingen tekst til konfigurationen "{ $value }".
    .help = Den er fjernet fra { $file } efter kørslen, eller kørslen er lavet med en anden version af trappe. Brug den version, eller kør pipelinen igen.
    .consequence = Kørslen kan ikke gentages: ingen tekst fra i dag træder i stedet for en fra dengang.

finding-run-basis-unusable =
    .message = { $file } kan ikke bruges: { $reason }.
    .help = En kørsel gentages fra filerne i basis/. Hent den fra en kopi af mappen, eller kør pipelinen igen.
    .consequence = Kørslen kan ikke gentages fra denne mappe.

finding-run-of-other-version =
    .message = Kørslen er lavet med trappe { $value }; dette er { $own }.
    .help = Hvor resultater er forskellige, er det den sandsynlige grund. Med trappe { $value } kan kørslen gentages nøjagtigt.
