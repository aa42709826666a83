# Hvad kommandolinjen selv siger.

# Fund
cli-label-data = data
cli-label-needs = krav
cli-label-consequence = følge
cli-label-help = hjælp
cli-label-more = flere
cli-label-follows = deraf
cli-group-whole = Kørslen som helhed
cli-place-sheet = ark "{ $sheet }"
cli-place-cell = celle { $cell }
cli-place-record = række { $row }, { $column }, celle { $cell }
cli-place-line = linje { $line }, kolonne { $column }
cli-place-row = række { $row }
cli-more = { $count ->
    [one] én anden af samme slags: { $subjects }
   *[other] { $count } andre af samme slags: { $subjects }
}
cli-more-rows = … og { $count ->
    [one] én til af samme slags
   *[other] { $count } andre af samme slags
}{ $in-column ->
    [yes] { " " }i kolonne { $column }
   *[no] { "" }
}{ $in-rows ->
    [yes] : række { $rows }
   *[no] { "" }
}
cli-follows = { $count ->
    [one] ét fund mere følger af dette og går væk med det: { $kinds }
   *[other] { $count } fund mere følger af dette og går væk med det: { $kinds }
}
cli-followed-by = { $code }{ $in-file ->
    [yes] { " " }i { $file }
   *[no] { "" }
}{ $in-rows ->
    [yes] , række { $rows }
   *[no] { "" }
}
cli-rule = regel { $rule }
cli-counts = { $errors } fejl, { $warnings ->
    [one] { $warnings } advarsel
   *[other] { $warnings } advarsler
}, { $notes ->
    [one] { $notes } bemærkning
   *[other] { $notes } bemærkninger
}

# Forklaringer
cli-holds = gælder
cli-does-not-hold = gælder ikke

# Grænseværdier
cli-thresholds-title = Grænseværdier for listen pr. { $list_date }
cli-threshold = { $criterion }, { $bound }{ $regional ->
    [yes] { " " }({ $region })
   *[no] { "" }
}: { $bounded ->
    [yes] { $operator }{ " " }
   *[no] { "" }
}{ $value } { $unit ->
    [percent] %
   *[kr_month] kr. pr. måned
}
cli-threshold-source = { $place } ({ $force }), efterset { $checked }
cli-threshold-published = offentliggjort: { $source }
cli-threshold-accepted = ikke bekræftet; godtaget af { $by }

# Kørslens opsummering
summary-where = Indplacering
summary-departments = Afdelinger
summary-family-homes = Familieboliger
summary-area = Områdetrappen, trin { $step }
summary-department = Afdelingstrappen, trin { $step }
summary-youth = Primært ungdomsboliger
summary-outside = På ingen trappe
summary-undetermined = Uafklaret
summary-total = I alt
summary-findings = Fund
summary-folder = Resultater
summary-file = Fil
summary-time = Tid
summary-table = Tabel
summary-rows = Rækker
summary-kept = Beholdt
summary-rows-aside = Lagt til side på grund af fejl
summary-not-data = Ikke læst som data (sammentællinger, noter, gentagne overskrifter)
summary-names = { $table }: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }og { $more } mere
}
summary-checks = { $run ->
    [0] Ingen kontroller er udført: intet er godkendt
    [one] { $run } kontrol udført
   *[other] { $run } kontroller udført
}: { $passed } bestået, { $failed } ikke bestået; { $not-checked } kunne ikke udføres
summary-checks-failed = Ikke bestået
summary-checks-not = Kunne ikke udføres
summary-check-why = { $titles } – { $why }
summary-documents = Fundene er skrevet til
summary-set-aside = Lagt til side
summary-units = Enheder at bestille: { $departments ->
    [one] { $departments } afdeling for sig
   *[other] { $departments } afdelinger for sig
}, { $pools ->
    [one] { $pools } pulje
   *[other] { $pools } puljer
} af { $pooled ->
    [one] { $pooled } lille afdeling
   *[other] { $pooled } små afdelinger
}; uden pulje: { $unpooled }

summary-sample = { $departments } afdelinger, { $areas } boligområder og nøgletal for { $units } enheder, alt opdigtet: { $folder }

finding-id-unknown =
    .message = Ingen afdeling, pulje eller boligområde har id { $value }.
    .help = { $any ->
        [yes] Mente du en af disse: { $near }?
       *[no] Angiv et id, som det står i departments eller areas, eller en pulje i denne kørsel.
    }

finding-file-not-written =
    .message = { $file } kunne ikke skrives: { $error }.
    .help = Se efter, at mappen findes, at der er plads, og at du må skrive i den, og kør igen.
cli-own-rule = egen regel, se docs/agreement.md

finding-findings-file-kept =
    .message = { $file } er fra en tidligere kontrol og er ændret siden; den er ikke fjernet.
    .help = Slet den selv, hvis ændringerne ikke skal bruges: den svarer ikke til fundene i denne kontrol.
