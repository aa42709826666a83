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

finding-verify-not-repeated =
    .message = Kørslen kunne ikke gentages ud fra det, mappen rummer: se { $count ->
        [one] fejlen
       *[other] de { $count } fejl
    } ovenfor.
    .help = Hent mappen fra en kopi. Med --inputs og de oprindelige filer kan den gentages, hvor konfigurationen er hel; kør ellers pipelinen igen.
    .consequence = Det er ikke vist, om resultaterne er dem, inputtet giver.

finding-verify-input-missing =
    .message = Den oprindelige fil { $file } ({ $table }) er ikke i { $value }.
    .help = Angiv med --inputs den mappe, pipelinens filer ligger i. En fil søges under det navn, pipelinen har for den, og derefter uden de yderste mapper.

finding-verify-input-differs =
    .message = Inputtet { $table } er ikke den fil, kørslen læste: { $file } har SHA-256 { $value }, registreret er { $expected }.
    .help = Filen er ændret, eller det er en anden af samme navn. Find filen fra dengang, eller kør pipelinen igen, hvis den nye er rigtig.
    .consequence = Resultater, der er forskellige, skyldes denne fil.

finding-verify-file-more =
    .message = Den gentagne kørsel har filen { $file }, som ikke står i manifestet.
    .help = Manifestet er ændret efter kørslen, eller kørslen er lavet med en anden version af trappe.

finding-verify-file-less =
    .message = Manifestet nævner { $file }, som den gentagne kørsel ikke har.
    .help = Manifestet er ændret efter kørslen, eller kørslen er lavet med en anden version af trappe.

finding-verify-table-differs =
    .message = { $file } er ikke, hvad kørslen giver: { $cells ->
        [one] 1 celle er forskellig
       *[other] { $cells } celler er forskellige
    }, { $missing ->
        [one] 1 række mangler
       *[other] { $missing } rækker mangler
    }, { $extra ->
        [one] 1 række er overskydende
       *[other] { $extra } rækker er overskydende
    }. { $what ->
        [input] Den oprindelige fil har andre rækker, end kørslen gemte.
        [result] Filen er, som den blev skrevet: det, kørslen er lavet af, er et andet, eller programmet er.
       *[file] Filen er ændret efter kørslen; de gentagne værdier er dem, kørslen havde.
    }
    .help = { $what ->
        [input] Se, hvilket input der er forskelligt. Er de nye tal rigtige, så kør pipelinen igen.
        [result] Se, hvilket input, hvilken konfiguration eller version der er forskellig; nævnes ingen, så meld det som en fejl i programmet.
       *[file] Hent filen fra en kopi af mappen, eller kør pipelinen igen.
    }

finding-verify-cell-differs =
    .message = { $subject }, { $column }: "{ $value }" i { $file }, "{ $made }" når kørslen gentages.
    .help = Begge værdier vises for de første celler, der er forskellige; hvad det skyldes, siges ved siden af.

finding-verify-row-missing =
    .message = Rækken { $subject } er ikke i { $file }; den gentagne kørsel har den.
    .help = Hvad det skyldes, siges ved siden af.

finding-verify-row-extra =
    .message = Rækken { $subject } er i { $file }; den gentagne kørsel har den ikke.
    .help = Hvad det skyldes, siges ved siden af.

finding-verify-bytes-differ =
    .message = { $file } er ikke byte for byte, hvad kørslen giver; den er forskellig fra byte { $at }{ $kind ->
        [text] , i linje { $line }
       *[other] {""}
    }.
    .help = Ingen værdi, der kan læses, er en anden, eller filen kan ikke læses som en tabel. Hent den fra en kopi af mappen, eller kør pipelinen igen.

finding-verify-text-differs =
    .message = { $file } er forskellig i linje { $line }: "{ $value }" der, "{ $made }" når kørslen gentages.
    .help = Se, hvilket input, hvilken konfiguration eller version der er forskellig; nævnes ingen, så meld det som en fejl i programmet.

finding-verify-manifest-differs =
    .message = { $file }, { $column }: "{ $value }" der, "{ $made }" når kørslen gentages ({ $count ->
        [one] det eneste felt, der er forskelligt
       *[other] { $count } felter er forskellige
    }).
    .help = Manifestet er ændret efter kørslen, eller kørslen er lavet med en anden version af trappe. Hent det fra en kopi af mappen, eller kør pipelinen igen.
    .consequence = Manifestet fortæller ikke, hvad kørslen var.

finding-verify-form-of-version =
    .message = { $count ->
        [one] 1 fil har
       *[other] { $count } filer har
    } de samme værdier og andre byte: skrevet af trappe { $value }.
    .help = Resultaterne er de samme. Brug trappe { $value } for at sammenligne byte for byte.

cli-verify-holds = { $folder } holder.
cli-verify-differs = { $folder } holder ikke: { $count ->
        [one] 1 forskel
       *[other] { $count } forskelle
    }.
cli-verify-not-repeated = { $folder } holder ikke og kunne ikke gentages: { $count ->
        [one] 1 fejl
       *[other] { $count } fejl
    }.
cli-verify-from-basis = Gentaget fra dens basis/; { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } sammenlignet byte for byte, og manifestet.
cli-verify-from-inputs = Gentaget fra de oprindelige filer i { $inputs }; { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } sammenlignet byte for byte, og manifestet.
cli-verify-receipt = Kvittering { $receipt }, trappe { $version }.
