# Tekst, tal, datoer og tegn i filerne: hvad der blev fundet, hvad der var ventet, hvad der skal gøres.

## Tekstfilen

finding-encoding-mixed =
    .message = Række { $row } rummer tegn i en anden tegnkodning end resten af filen: "{ $value }" (bytes { $bytes }).
    .help = Filen er sat sammen af to. Gem begge dele som UTF-8, eller ret rækken; den er læst som Windows-1252, så resten kan kontrolleres.
finding-letters-garbled =
    .message = Bogstaver er ødelagt i "{ $value }"; æ, ø og å er gået tabt, før filen kom hertil.
    .help = Træk filen ud igen som UTF-8, eller angiv dens tegnkodning i kørselsfilen (encoding = "windows-1252"). Navne, der er ødelagt, kan ikke slås op.
finding-control-character =
    .message = Cellen rummer et styretegn ({ $codes }), som ikke kan ses: "{ $value }".
    .help = Slet tegnet, eller træk filen ud igen.
finding-quote-misplaced =
    .message = Der står tekst efter det anførselstegn, der slutter cellen: "{ $value }".
    .help = Et anførselstegn inde i en celle i anførselstegn skrives to gange (""). Se efter, om cellen har slugt de følgende celler eller rækker.
finding-quote-over-rows =
    .message = Cellen går over { $lines } linjer, og der står skilletegn i dem: "{ $value }". Det kan være rækker, et anførselstegn har slugt.
    .help = Se rækken efter. Er det én celle, skal der ikke gøres noget; ellers fjern anførselstegnet.
finding-row-too-short =
    .message = Række { $row } slutter efter { $cells ->
        [one] én celle
       *[other] { $cells } celler
    } ("{ $value }") og mangler { $missing }.
    .help = Filen er klippet over, eller en celle rummer et linjeskift uden at stå i anførselstegn. Ret rækken, eller gem filen igen som xlsx.
finding-text-too-large =
    .message = Filen rummer flere celler, end der læses ({ $most }).
    .help = Send kun den tabel, der skal bruges, eller hæv reading.cells i config/defaults.toml.
finding-text-marks-removed =
    .message = { $count ->
        [one] Én celle i { $column } begynder med et regnearks mærke for tekst (' eller ="…"); den er læst uden.
       *[other] { $count } celler i { $column } begynder med et regnearks mærke for tekst (' eller ="…"); de er læst uden.
    }
    .help = Der skal ikke gøres noget.
finding-findings-more =
    .message = { $count ->
        [one] Ét fund mere af slagsen { $value } står ikke for sig.
       *[other] { $count } fund mere af slagsen { $value } står ikke for sig.
    } De første { $kept } er nævnt. Rækker: { $rows }.
    .help = Ret årsagen og kør igen. Hvor mange der nævnes hver for sig, står i config/defaults.toml (reading.findings_of_a_kind).

## Tal

finding-number-other-unit =
    .message = { $column } er "{ $value }", og enheden gør det til et andet tal.
    .help = Skriv tallet i kolonnens egen enhed: antal i enere, beløb i kroner om måneden, andele i procent.
finding-number-with-text =
    .message = { $column } er "{ $value }"; der står mere end et tal i cellen.
    .help = Skriv kun tallet, og flyt noten til en kolonne for sig. Et tilbageholdt tal skrives "..".
finding-negative-unclear =
    .message = { $column } er "{ $value }", som i regnskaber er et tal under nul og andre steder ikke.
    .help = Skriv minus foran tallet (-3), hvis det er ment; ellers kun tallet.
finding-digits-foreign =
    .message = { $column } er "{ $value }", som er skrevet med andre ciffertegn end 0–9.
    .help = Skriv tallet igen med almindelige cifre.
finding-digits-too-many =
    .message = { $column } er "{ $value }", som har flere cifre, end et tal kan rumme.
    .help = Ret cellen; den kan være sat sammen af flere. Et beregnet tal afrundes til højst femten cifre.
finding-exponents-read =
    .message = { $count ->
        [one] Én celle i { $column } er skrevet med eksponent ({ $value }), så der kan mangle cifre.
       *[other] { $count } celler i { $column } er skrevet med eksponent (den første er { $value }), så der kan mangle cifre.
    }
    .help = De er læst, som de står. Formatér kolonnen som tal uden eksponent i regnearket, og gem filen igen.
finding-thousand-marks-mixed =
    .message = { $column } har både komma (række { $comma-row }) og punktum (række { $point-row }) mellem tusinderne.
    .help = Tallene er læst som hele tal. Se begge rækker efter; kolonnen kan være sat sammen af to filer.
finding-fractions-mixed =
    .message = { $column } rummer brøk og procent mellem hinanden: { $count ->
        [one] én celle er { $value }
       *[other] { $count } celler er som { $value }
    }, hvor { $others } andre ligger fra { $least } til { $most }. Er { $percent } ment?
    .help = Skriv hele kolonnen i procent. Er tallet rigtigt, så skriv det med procenttegn ({ $value } %).

## Datoer

finding-date-ambiguous =
    .message = { $column } er "{ $value }", som kan være { $day-first } eller { $month-first }; intet andet i kolonnen viser hvilken.
    .help = Skriv datoen som 2024-12-01 eller 01-12-2024.
finding-date-orders-mixed =
    .message = { $column } har dagen først i række { $day-row } og måneden først i række { $month-row }.
    .help = Se begge rækker efter, og skriv datoerne som 2024-12-01.
finding-date-year-short =
    .message = { $column } er "{ $value }", hvor året har to cifre. Er { $day } ment?
    .help = Skriv året med fire cifre.
finding-date-serial =
    .message = { $column } er "{ $value }", som kan være et regnearks tal for { $day }.
    .help = Formatér kolonnen som dato i regnearket, og gem filen igen, eller skriv datoen.
finding-date-with-time =
    .message = { $column } er "{ $value }", som har et klokkeslæt; her skal der stå en dag.
    .help = Skriv dagen alene ({ $day }, hvis det er den).
finding-date-is-period =
    .message = { $column } er "{ $value }", som er en måned, et kvartal eller et år; her skal der stå en dag.
    .help = Skriv den dag, der er ment, for eksempel 2024-12-01.

## Tegn for tal, der mangler

finding-signs-unreadable =
    .message = Filen med tegn er ikke gyldig TOML: { $reason }.
    .help = Ret linjen.
finding-signs-unknown =
    .message = "{ $value }" kan ikke bruges her: det er ingen kendt grund, kan læses som et tal eller står under to grunde.
    .help = { $nearest ->
        [none] Grundene er withheld, cannot_occur og not_given; hver er en liste af ord.
       *[other] Mente du { $nearest }? Grundene er withheld, cannot_occur og not_given.
    }
