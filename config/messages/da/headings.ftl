# Overskrifter i to rækker, rækker der ikke er data, numre og områdenavne.

## Overskrifter

finding-headings-two-rows =
    .message = Overskrifterne står i to rækker ({ $upper } og { $lower }); de er læst sammen.
    .help = Der skal ikke gøres noget. Er række { $lower } data, så angiv header_row = { $upper } og header_rows = 1 i kørselsfilen.
finding-headings-by-year =
    .message = { $count-before ->
        [0] Overskrifterne nævner årstal: { $headings } er læst som seneste år ({ $latest }).
       *[other] Overskrifterne nævner årstal: { $headings } er læst som seneste år ({ $latest }), { $headings-before } som året før ({ $before }).
    }
    .help = Er det et andet år, der skal bruges, så oversæt overskrifterne i kørselsfilen: columns = { "{" } "overskrift" = "kolonne" { "}" }.
finding-column-unused =
    .message = { $count ->
        [one] Kolonnen { $headings } er kendt, men bruges ikke her.
       *[other] { $count } kolonner er kendte, men bruges ikke her: { $headings }.
    }
    .help = Der skal ikke gøres noget.
finding-heading-unit-contradicts =
    .message = Kolonnen { $column } ("{ $heading }") har enheden "{ $value }", men læses { $expected ->
        [percent] i procent
        [kroner] i kroner pr. måned
       *[count] som antal
    }.
    .help = Levér tallene { $expected ->
        [percent] i procent
        [kroner] i kroner pr. måned
       *[count] som antal
    }, eller oversæt overskriften i kørselsfilen til den kolonne, tallene hører til: columns = { "{" } "overskrift" = "kolonne" { "}" }.

## Rækker

finding-row-units =
    .message = Række { $row } under overskrifterne rummer enheder og læses ikke.
    .help = Der skal ikke gøres noget.
finding-row-group =
    .message = Række { $row } rummer kun én tekst ("{ $value }"), der er overskrift for rækkerne under den, og læses ikke.
    .help = Der skal ikke gøres noget. Er den en række i tabellen, så skriv dens id, og udfyld dens andre celler.
finding-row-repeated-headings =
    .message = { $count ->
        [one] Overskrifterne er gentaget i række { $rows }, som ved et sideskift; den læses ikke.
       *[other] Overskrifterne er gentaget i { $count } rækker, som ved sideskift (række { $rows }); de læses ikke.
    }
    .help = Der skal ikke gøres noget.
finding-row-total-doubtful =
    .message = "{ $value }" ({ $subject }) har et nummer som en række for sig og et navn som en sum af andre.
    .help = Er det en sum, så slet rækken eller dens nummer. Er det en afdeling eller et område, så giv den et navn uden "i alt".
finding-table-second =
    .message = I række { $row } begynder en anden tabel med overskrifterne { $headings }; række { $row }-{ $last } læses ikke ({ $count } udfyldte rækker).
    .help = Flyt den til et ark eller en fil for sig, eller slet den. Er det en række i tabellen, så udfyld dens nummer.

## Numre

finding-ids-tidied =
    .message = { $count ->
        [one] "{ $value }" i { $column } er læst som "{ $read }".
       *[other] { $count } numre i { $column } er skrevet med andre tegn; det første, "{ $value }", er læst som "{ $read }".
    }
    .help = Der skal ikke gøres noget: tankestreger, hårde mellemrum, bløde bindestreger og sammensatte bogstaver gør ingen forskel.
finding-ids-repaired =
    .message = { $count ->
        [one] "{ $value }" i { $column } har mistet nuller eller bindestreg og er læst som { $read }.
       *[other] { $count } numre i { $column } har mistet nuller eller bindestreg; det første, "{ $value }", er læst som { $read }.
    }
    .help = Formatér kolonnen som tekst i regnearket, så numrene bliver stående. Skal de i stedet meldes som fejl, så skriv lost_zeros = "report" ved inputtet i kørselsfilen.
finding-ids-joined =
    .message = { $count ->
        [one] Afdelingens nummer "{ $value }" er sat sammen med organisationens til { $read }.
       *[other] { $count } afdelingsnumre er sat sammen med organisationens nummer i samme række; det første, "{ $value }", er læst som { $read }.
    }
    .help = Der skal ikke gøres noget.
finding-ids-in-part =
    .message = { $count ->
        [one] "{ $value }" i { $column } er kun den sidste del af et nummer.
       *[other] { $count } numre i { $column } er kun den sidste del; det første er "{ $value }".
    }
    .help = Skriv organisationens og afdelingens nummer sammen (0123-045), eller tilføj en kolonne med organisationens nummer ("Selskabsnr."); så sættes de to sammen.
finding-id-zeros-lost =
    .message = { $column } er "{ $value }", som har mistet nuller eller bindestreg.
    .help = Er det { $suggested }, så skriv det sådan, i en kolonne formateret som tekst, eller lad nullerne sætte ind igen med lost_zeros = "repair" ved inputtet i kørselsfilen.
    .consequence = Rækken hører ikke til noget, før nummeret er rettet.
finding-id-repair-collides =
    .message = { $column } er "{ $value }", som ville blive { $suggested }, og det nummer har en anden række.
    .help = Ret nummeret i den række, hvor det er forkert, eller slet den ene række.
    .consequence = Rækken hører ikke til noget, før nummeret er rettet.
finding-id-is-date =
    .message = { $column } er en dato ({ $value }); regnearket har gjort et nummer til en dato.
    .help = Formatér kolonnen som tekst, og skriv nummeret igen, som det er, med nuller og bindestreg (0123-045).
    .consequence = Rækken hører ikke til noget, før nummeret er rettet.

## Navne på boligområder og lokaludvalg

finding-area-by-name =
    .message = { $count ->
        [one] "{ $value }" i { $column } er et navn; området er læst som { $read } ("{ $name }").
       *[other] "{ $value }" i { $column } er et navn; området er læst som { $read } ("{ $name }") i { $count } rækker.
    }
    .help = Der skal ikke gøres noget, hvis det er det rette område; ellers skriv områdets nummer. Navne, der betyder det samme, står i config/area-names.toml.
finding-area-name-ambiguous =
    .message = "{ $value }" i { $column } kan være flere områder: { $areas }.
    .help = Skriv nummeret på det område, der er ment.
    .consequence = Rækken kan høre til et udpeget område; den er ikke indplaceret.
finding-committee-respelt =
    .message = { $count ->
        [one] Lokaludvalget "{ $value }" er læst som { $read }.
       *[other] Lokaludvalget "{ $value }" er læst som { $read } i { $count } rækker.
    }
    .help = Der skal ikke gøres noget: store og små bogstaver, mellemrum og bindestreger gør ingen forskel.
