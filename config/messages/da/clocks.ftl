### Ure: lister i træk (K7b), åbne år i historikken, hvad man vidste hvornår, og hvad der er opdigtet.

## Tabellen

term-table-clocks = Ure
term-column-area-name = Områdets navn
term-column-designation = Udpegning
term-column-listed-known = Kendt for denne liste
term-column-parallel-lists = Parallelsamfund (lister i træk)
term-column-parallel-lists-at-most = Parallelsamfund, højst (lister i træk)
term-column-parallel-lists-needed = Parallelsamfund, kræves (lister)
term-column-parallel-counted = Parallelsamfund, optælling
term-column-parallel-missing = Parallelsamfund, manglende lister
term-column-parallel-earliest = Omdannelsesområde tidligst
term-column-parallel-latest = Omdannelsesområde senest
term-column-off-lists = Uden for udsatte boligområder (lister i træk)
term-column-off-lists-at-most = Uden for udsatte boligområder, højst (lister i træk)
term-column-off-lists-needed = Uden for udsatte boligområder, kræves (lister)
term-column-off-counted = Uden for udsatte boligområder, optælling
term-column-off-missing = Uden for udsatte boligområder, manglende lister
term-column-off-earliest = Suspension kan ophøre tidligst
term-column-off-latest = Suspension kan ophøre senest

## Forklaringen af et område

explain-title-clocks = Ure
explain-clocks-not-in-areas = Område { $area } står ikke i tabellen over områder; det tælles alene efter historikken. { $known ->
    [yes] Denne liste: { $designation }.
   *[no] Hvad denne liste siger om det, er ikke oplyst.
}
explain-clock = { $which ->
    [parallel] Lister i træk som parallelsamfund
   *[off] Lister i træk uden for listen over udsatte boligområder
}: { $complete ->
    [yes] { $lists } af { $needed }.
   *[no] mindst { $lists }, højst { $at_most } af { $needed }; { $count ->
        [one] listen
       *[other] listerne
    } af { $missing } er ikke oplyst.
}
explain-clock-runs-out = Ændrer intet sig, { $which ->
    [parallel] er det omdannelsesområde (S3)
   *[off] suspenderer en udviklingsplan ikke længere anvisningen (A7)
} { $open ->
    [yes] tidligst fra listen af { $earliest }, senest fra listen af { $latest }.
   *[no] fra listen af { $earliest }.
}

## Historikken

finding-history-year-open =
    .message = { $column } er "{ $value }": { $some ->
        [one] én af listerne for { $years } menes, og hvilken vides ikke.
       *[other] { $some } af listerne for { $years } menes, og hvilke vides ikke.
    }
    .help = Find ud af, hvilken liste det var, og skriv en række med dens dag. Der gættes ikke.
    .consequence = Rækken holdes for sig. For { $subject } er listerne for { $years } ikke kendt ved den: hvor ingen anden række fortæller om dem, er de huller.

finding-history-names-joined =
    .message = { $value } er en anden skrivemåde for { $read }: { $count ->
        [one] én række læses
       *[other] { $count } rækker læses
    } som det områdes.
    .help = Er det to områder, så hold dem ude fra hinanden ved deres kommune (municipality), eller giv hvert sit id.

## Hvad man vidste hvornår

cli-thresholds-known-on = Som kendt { $day }

## Hvad der er opdigtet

term-invented = Opdigtede grænseværdier: kun til eksempler
