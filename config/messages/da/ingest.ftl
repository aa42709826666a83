# Læsning af filerne: hvad der blev fundet, hvad der var ventet, hvad der skal gøres.

## Filer

finding-input-file-missing =
    .message = Der er ingen fil { $value }.
    .help = Stier i en kørselsfil regnes fra filens egen mappe. Ret stien under [inputs], eller læg filen der.
finding-input-is-address =
    .message = { $value } er en adresse på et netværk; input er filer.
    .help = Hent filen, læg den ved siden af kørselsfilen, og angiv den ved sin sti.
finding-input-is-folder =
    .message = { $value } er en mappe; et input er én fil.
    .help = Angiv filen i mappen.
finding-input-kind-unknown =
    .message = Filer af typen { $value } kan ikke læses.
    .help = Gem tabellen som en af disse: { $known }.
finding-input-file-empty =
    .message = Filen { $value } er tom.
    .help = Træk den ud igen, hvor den kommer fra.
finding-input-file-too-large =
    .message = Filen { $value } er større end de { $megabytes } MB, der læses.
    .help = Send kun den tabel, der skal bruges, eller hæv reading.file_bytes i config/defaults.toml.
finding-input-unreadable =
    .message = Filen kan ikke læses: { $reason }.
    .help = Åbn den i det program, den er lavet med, og gem den på ny; en beskyttet projektmappe gemmes uden adgangskode, og en fil, hvis endelse ikke passer til indholdet, under den rette.
finding-encoding-unknown =
    .message = Der er ingen tegnkodning ved navn "{ $value }".
    .help = Brug "utf-8", "utf-16le" eller "windows-1252", eller udelad den: så findes den af filen selv.
finding-encoding-wrong =
    .message = Filen rummer i række { $row } tegn, der ikke findes i { $value } (bytes { $bytes }).
    .help = Udelad tegnkodningen i kørselsfilen, eller angiv den, filen er gemt i.
finding-quote-unclosed =
    .message = Et anførselstegn i række { $row } mangler sin mage; resten af filen ville blive én celle.
    .help = Fjern tegnet, eller skriv det to gange inde i en celle i anførselstegn; kør så igen.
finding-delimiter-unknown =
    .message = "{ $value }" kan ikke stå mellem celler.
    .help = Brug ";", "," eller tabulator, eller udelad det: så findes det af overskrifterne.

## Ark

finding-sheet-missing =
    .message = Der er intet ark "{ $value }". Projektmappens ark: { $sheets }.
    .help = { $nearest ->
        [none] Angiv et af dem i kørselsfilen (sheet = "…").
       *[other] Mente du "{ $nearest }"? Angiv det i kørselsfilen (sheet = "…").
    }
finding-sheet-ambiguous =
    .message = Flere ark kan være tabellen: { $sheets }.
    .help = Angiv i kørselsfilen hvilket: sheet = "…".
finding-sheet-without-headings =
    .message = Ingen af projektmappens synlige ark har tabellens overskrifter: { $sheets }.
    .help = Angiv arket og dets overskriftsrække i kørselsfilen (sheet = "…", header_row = …), eller oversæt overskrifterne med columns = { "{" } "overskrift" = "kolonne" { "}" }.
finding-sheet-without-workbook =
    .message = Arket "{ $value }" er angivet, men filen er ikke en projektmappe.
    .help = Udelad sheet i kørselsfilen, eller angiv projektmappen.
finding-sheet-too-large =
    .message = Arket "{ $value }" rummer flere celler, end der læses ({ $most }).
    .help = Slet det, der ikke hører til tabellen, eller gem tabellen som csv eller Parquet.

## Overskrifter og kolonner

finding-heading-row-missing =
    .message = Der er ingen overskriftsrække i de første { $looked-at } rækker. Nødvendige kolonner: { $needed }.
    .help = Angiv rækken i kørselsfilen (header_row = …), oversæt filens egne overskrifter med columns = { "{" } "overskrift" = "kolonne" { "}" }, eller se efter, om det er den rette fil.
finding-heading-row-wrong =
    .message = Række { $row } er angivet som overskriftsrække, men ingen af tabellens overskrifter står der. Nødvendige kolonner: { $needed }.
    .help = Ret header_row i kørselsfilen, eller udelad den; leverandørens egne overskrifter oversættes med columns.
finding-heading-row-elsewhere =
    .message = Række { $row } er angivet som overskriftsrække, men overskrifterne står i række { $better }.
    .help = Skriv header_row = { $better } i kørselsfilen, eller udelad den.
finding-column-missing =
    .message = Kolonnen { $column } mangler.
    .help = { $near-count ->
        [0] { $unused-count ->
            [0] Tilføj kolonnen i filen.
           *[other] Har den en anden overskrift, så oversæt den i kørselsfilen: columns = { "{" } "overskrift" = "{ $column }" { "}" }. Overskrifter, der ikke er brugt: { $unused }.
        }
       *[other] Er det { $near }? Oversæt den så i kørselsfilen: columns = { "{" } "overskrift" = "{ $column }" { "}" }.
    }
finding-column-twice =
    .message = Både "{ $first }" ({ $first-cell }) og "{ $value }" ({ $second-cell }) betyder { $column }.
    .help = Angiv i kørselsfilen, hvilken der skal læses: columns = { "{" } "overskrift" = "{ $column }" { "}" }.
finding-heading-twice =
    .message = Overskriften "{ $value }" står to gange: { $first-cell } og { $second-cell }.
    .help = Omdøb eller fjern den, der ikke er { $column }.
finding-column-unknown =
    .message = Kolonnen "{ $value }" er ikke kendt og læses ikke.
    .help = { $nearest ->
        [none] Der skal ikke gøres noget, hvis den ikke skal bruges.
       *[other] Er den { $nearest }, så oversæt den i kørselsfilen: columns = { "{" } "{ $value }" = "{ $nearest }" { "}" }. Ellers skal der ikke gøres noget.
    }
finding-column-without-heading =
    .message = { $count ->
        [one] En celle står ikke under nogen overskrift ({ $cell }) og læses ikke.
       *[other] { $count } celler i samme kolonne står ikke under nogen overskrift (den første er { $cell }) og læses ikke.
    }
    .help = Giv kolonnen en overskrift, eller slet cellerne.
finding-row-too-long =
    .message = Række { $row } har flere celler, end der er overskrifter ({ $width }); den første for meget er "{ $value }".
    .help = En celle i rækken rummer filens skilletegn uden at stå i anførselstegn. Sæt den i anførselstegn, eller gem filen igen som xlsx.
finding-mapped-column-unknown =
    .message = Kørslen oversætter "{ $heading }" til { $value }, og den kolonne har tabellen ikke.
    .help = { $nearest ->
        [none] Se tabellens kolonner med: trappe schema { $table }.
       *[other] Mente du { $nearest }? Se tabellens kolonner med: trappe schema { $table }.
    }
finding-mapped-heading-missing =
    .message = Kørslen oversætter overskriften "{ $value }" til { $mapped }, og den overskrift har filen ikke.
    .help = Filens overskrifter: { $headings }.
finding-table-empty =
    .message = Der er overskrifter, men ingen rækker under dem.
    .help = Træk tabellen ud igen, eller angiv den rette fil eller det rette ark.
finding-table-empty-allowed =
    .message = Tabellen har ingen rækker.
    .help = Der skal ikke gøres noget, hvis der ikke er noget at skrive i den.
finding-row-total =
    .message = Rækken "{ $value }" er summen af andre og læses ikke som en af dem.
    .help = Der skal ikke gøres noget. Er det en række for sig, så giv den et andet navn.
finding-row-note =
    .message = Teksten under tabellen læses ikke: "{ $value }".
    .help = Der skal ikke gøres noget. Er det en række i tabellen, så udfyld dens øvrige celler.

## Celler

finding-id-not-text =
    .message = { $column } er gemt som tal ({ $value }), og foranstillede nuller kan være gået tabt.
    .help = Formatér kolonnen som tekst i regnearket, og skriv nummeret, som det er, med nuller og bindestreg (0123-045).
finding-not-a-number =
    .message = { $column } er "{ $value }", og det er ikke et tal.
    .help = Ret cellen. Tal, der er tilbageholdt, skrives "..", tal, der ikke kan forekomme, ".", og nul "0" eller "-".
finding-number-ambiguous =
    .message = { $column } er "{ $value }", som kan være { $decimal } eller { $thousands }; intet andet i kolonnen viser hvilket.
    .help = Angiv i kørselsfilen, hvilket decimaltegn filen bruger: decimal_mark = "," eller ".".
finding-decimal-mark-contradicted =
    .message = { $column } er "{ $value }", som ikke er skrevet med det decimaltegn, kørselsfilen angiver.
    .help = Ret cellen, eller decimal_mark i kørselsfilen.
finding-decimal-marks-mixed =
    .message = { $column } har decimalkomma (række { $comma-row }) og decimalpunktum (række { $point-row }) i samme kolonne.
    .help = Se begge rækker efter; kolonnen kan være sat sammen af to filer. Angiv decimal_mark i kørselsfilen, hvis kun det ene er rigtigt.
finding-number-out-of-range =
    .message = { $column } er "{ $value }", som er større, end noget tal her kan være.
    .help = Ret cellen; et tal kan være sat sammen af to.
finding-digits-rounded =
    .message = { $count ->
        [one] Ét tal i { $column } har over femten cifre; det er afrundet til femten.
       *[other] { $count } tal i { $column } har over femten cifre; de er afrundet til femten.
    }
    .help = Der skal ikke gøres noget: cifrene stammer fra regnearkets beregning. Har det offentliggjorte tal færre decimaler, så angiv dem i kørselsfilen (decimals).
finding-decimals-many =
    .message = { $count ->
        [one] Ét tal i { $column } har over tolv decimaler.
       *[other] { $count } tal i { $column } har over tolv decimaler.
    }
    .help = Har det offentliggjorte tal færre, så levér det, som det er offentliggjort, eller angiv decimalerne i kørselsfilen (decimals).
finding-not-whole =
    .message = { $column } er "{ $value }", men tælles i hele tal.
    .help = Ret cellen.
finding-negative =
    .message = { $column } er "{ $value }", og et antal kan ikke være under nul.
    .help = Ret cellen. Nul skrives "0" eller "-".
finding-percentage-out-of-range =
    .message = { $column } er "{ $value }"; en andel ligger mellem 0 og 100 procent.
    .help = Ret cellen.
finding-fraction-for-percent =
    .message = { $column } rummer brøker ({ $value } i første række), hvor der er ment procent ({ $percent }); det gælder alle kolonnens { $count } tal.
    .help = Levér kolonnen i procent, eller formatér cellerne som procent i en xlsx-projektmappe.
finding-percent-cells-converted =
    .message = { $count ->
        [one] Én celle i { $column } er formateret som procent; den er læst, som den vises.
       *[other] { $count } celler i { $column } er formateret som procent; de er læst, som de vises.
    }
    .help = Der skal ikke gøres noget: 0,35 vist som 35 % er 35 procent.
finding-percent-unexpected =
    .message = { $column } er formateret som procent ({ $value }), men måles ikke i procent.
    .help = Skriv selve tallet, og fjern procentformatet.
finding-not-a-year =
    .message = { $column } er "{ $value }", og det er ikke et kalenderår.
    .help = Skriv året med fire cifre.
finding-not-a-date =
    .message = { $column } er "{ $value }", og det er ikke en dato.
    .help = Skriv den som 2022-12-01 eller 01-12-2022, eller formatér cellen som dato.
finding-not-yes-or-no =
    .message = { $column } er "{ $value }", og det er hverken ja eller nej.
    .help = Skriv ja eller nej, true eller false, eller lad cellen være tom.
finding-not-a-choice =
    .message = { $column } er "{ $value }", og det er ingen af kolonnens værdier: { $choices }.
    .help = { $nearest ->
        [none] Skriv en af dem eller den danske betegnelse; en tom celle betyder ingen.
       *[other] Mente du { $nearest }? Skriv den eller den danske betegnelse.
    }
finding-cell-error =
    .message = { $column } viser { $value } i stedet for en værdi.
    .help = Ret formlen i projektmappen, eller skriv værdien, og gem igen.
finding-formula-not-calculated =
    .message = { $column } er en formel, hvis resultat aldrig er beregnet.
    .help = Åbn projektmappen i et regneark, lad det regne, og gem den.

## Filer med overskrifter

finding-headings-unreadable =
    .message = Filen med overskrifter er ikke gyldig TOML: { $reason }.
    .help = Ret linjen.
finding-headings-unknown =
    .message = "{ $value }" er ingen tabel, kolonne eller værdi her eller står for to forskellige.
    .help = { $nearest ->
        [none] Fjern den; navnene er dem i: trappe schema.
       *[other] Mente du { $nearest }? Navnene er dem i: trappe schema.
    }
