# Projektmapper og filer, der ikke er det, de hedder: hvad der blev fundet, hvad der var ventet, hvad der skal gøres.

## Filtyper

term-kind-text = en tekstfil
term-kind-xlsx = en projektmappe af typen xlsx
term-kind-xlsb = en projektmappe af typen xlsb
term-kind-xls = en projektmappe af typen xls
term-kind-ods = en projektmappe af typen ods
term-kind-parquet = en Parquet-fil
term-kind-pdf = et PDF-dokument
term-kind-document = et dokument og ikke en projektmappe
term-kind-archive = et arkiv med andre filer
term-kind-picture = et billede
term-kind-database = en database
term-kind-web-page = en webside
term-kind-xml = en XML-fil

## Filer

finding-kind-by-content =
    .message = Filen hedder { $value }, men er { $kind } og er læst som det.
    .help = Der skal ikke gøres noget. Med den rette endelse kan andre programmer også åbne den.
finding-input-is-other =
    .message = Filen hedder { $value }, men er { $kind }, og det læses ikke.
    .help = Åbn den i et regneark, og gem tabellen som xlsx eller csv. Er det et arkiv, så pak filen ud, og angiv den.
finding-input-kind-contradicted =
    .message = Filen hedder { $value }, men rummer intet af den slags.
    .help = Den kan være afkortet eller forbyttet med en anden. Hent den igen, hvor den kommer fra, eller gem tabellen som xlsx eller csv.
finding-input-not-a-file =
    .message = { $value } er en enhed eller et rør; et input er en fil.
    .help = Gem det, der kommer fra den, i en fil, og angiv filen.
finding-input-changed =
    .message = Filen { $value } blev ændret, mens den blev læst; den er læst igen, og da stod den stille.
    .help = Se efter, om programmet, der skriver den, var færdigt.
finding-input-changing =
    .message = Filen { $value } bliver ændret, mens den læses.
    .help = Vent, til programmet, der skriver den, er færdigt, eller læs en kopi.

## Hele projektmapper

finding-workbook-protected =
    .message = Projektmappen kan kun åbnes med adgangskode.
    .help = Åbn den med adgangskoden, og gem en kopi uden (i Excel: Filer, Oplysninger, Beskyt projektmappe).
finding-workbook-too-large =
    .message = Pakket ud fylder projektmappen { $megabytes ->
        [none] mere
       *[other] { $megabytes } MB, mere
    } end de { $most } MB, der læses.
    .help = Gem kun det ark, der skal bruges, eller hæv reading.unpacked_bytes i config/defaults.toml. En lille fil, der fylder så meget pakket ud, er ikke en almindelig projektmappe: spørg, hvor den kommer fra.
finding-workbook-parts-many =
    .message = Projektmappen består af { $count } dele; der læses højst { $most }.
    .help = Gem kun det ark, der skal bruges, i en ny projektmappe.
finding-workbook-entities =
    .message = Delen { $value } i projektmappen definerer entiteter, og det gør intet regneark.
    .help = Åbn ikke filen, før det vides, hvor den kommer fra. Gem så tabellen på ny som xlsx.
finding-workbook-damaged =
    .message = Projektmappen er beskadiget: delen { $value } kan ikke læses ({ $reason }).
    .help = Hent den igen, hvor den kommer fra, eller åbn den i et regneark, lad det reparere den, og gem den på ny.
finding-workbook-without-sheets =
    .message = Projektmappen viser intet ark med celler.
    .help = Angiv et skjult ark i kørselsfilen (sheet = "…"), eller læg tabellen i et ark; et diagram er ikke et ark.

## Hvad et ark skjuler

finding-sheets-hidden =
    .message = { $count ->
        [one] Arket { $sheets } er skjult og er ikke set efter.
       *[other] Arkene { $sheets } er skjult og er ikke set efter.
    }
    .help = Der skal ikke gøres noget. Står tabellen i et skjult ark, så angiv det i kørselsfilen: sheet = "…".
finding-sheet-too-wide =
    .message = Cellerne i arket "{ $value }" ligger for langt fra hinanden: mellem den første og den sidste er der plads til over { $most } celler.
    .help = Slet det, der står for sig selv langt fra tabellen, eller gem projektmappen som xlsx.
finding-workbook-cells-unread =
    .message = Delen { $value } rummer celler på en måde, der ikke læses (uden kolonne, eller formler med fejl).
    .help = Gem projektmappen som xlsx i Excel.
finding-hidden-unknown =
    .message = Om der er skjulte rækker eller kolonner, og om tal vises som procent, kan ikke ses i denne slags fil.
    .help = Gem som xlsx, hvis det skal kunne ses; alle celler er læst.
finding-sheet-hidden =
    .message = Arket "{ $value }" er skjult; det er læst, da kørselsfilen angiver det.
    .help = Se efter, om det er det rette: skjulte ark rummer ofte gamle tal.
finding-rows-hidden =
    .message = { $how ->
        [filter] Et filter skjuler rækker
       *[other] Der er skjulte rækker
    } ({ $rows }). De er læst, { $count ->
        [0] og ingen er en række i tabellen
        [one] og én er en række i tabellen
       *[other] og { $count } er rækker i tabellen
    }.
    .help = Vis dem, og se efter, om de hører til tabellen. Slet dem, der ikke gør; et filter holder ikke rækker ude.
finding-columns-hidden =
    .message = { $count ->
        [one] Kolonnen { $columns } ({ $headings }) er skjult. Den er læst.
       *[other] Kolonnerne { $columns } ({ $headings }) er skjult. De er læst.
    }
    .help = Vis dem, og se efter, om det er de tal, der skal bruges.

## Celler

finding-cells-merged =
    .message = Cellerne { $range } er flettet: kun den første rummer en værdi, og de andre er tomme i { $columns }.
    .help = Ophæv fletningen, og skriv værdien i hver række og kolonne, den gælder for.
finding-cell-twice =
    .message = Filen rummer cellen { $cell } to gange med forskellige værdier; den sidste er læst.
    .help = Programmet, der har skrevet filen, laver fejl. Åbn den i et regneark, se cellen efter, og gem på ny.
