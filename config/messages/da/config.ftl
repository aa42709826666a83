### Fejl i aftalen, statens lister og kørslerne samt reglernes overskrifter.

## Hvad en værdi skulle have været

term-config-text = en tekst i anførselstegn
term-config-boolean = true eller false
term-config-date = en dato, skrevet 2024-02-01 uden anførselstegn
term-config-whole = et helt tal
term-config-number = et tal med decimalpunktum og uden eksponent
term-config-fraction = en brøk i anførselstegn, "1/3"
term-config-operator = et af tegnene ">", ">=", "<", "<="
term-config-eighteenths = et helt antal attendedele, 0 til 18
term-config-list = en liste i kantede parenteser, som ikke er tom
term-config-table = en tabel

## Filer

finding-config-syntax =
    .message = Filen kan ikke læses her: { $value }
    .help = Ret linjen, så den igen er TOML: nøgle = værdi, tekster i anførselstegn og alle parenteser lukket.

finding-config-unknown-key =
    .message = Nøglen "{ $value }" er ikke kendt her. Den nærmeste kendte er "{ $nearest }".
    .help = Ret stavemåden, eller fjern nøglen. Kendte her: { $known }.

finding-config-missing-key =
    .message = Nøglen { $column } mangler.
    .help = Skriv "{ $key }" i den nævnte tabel. docs/config.md forklarer, hvad den betyder.

finding-config-wrong-type =
    .message = { $column } er { $value }, men skal være { $expected }.
    .help = Ret værdien. Tal skrives uden anførselstegn og med decimalpunktum.

finding-config-unknown-value =
    .message = { $column } er "{ $value }", som ikke er kendt. Den nærmeste kendte er "{ $nearest }".
    .help = Vælg en af: { $known }.

finding-config-out-of-range =
    .message = { $column } er { $value }, som ikke er mulig.
    .help = Ret værdien; docs/config.md forklarer, hvilke der er mulige.

finding-config-not-in-force =
    .message = { $column } ({ $value }) gælder ikke den { $day }.
    .help = Skriv den værdi, der gælder på dagen, med from, to og den dag, den er kontrolleret. En udløbet værdi bruges aldrig.

finding-config-step-out-of-range =
    .message = { $column } nævner trin { $value }, men trinene er 1 til { $most }.
    .help = Ret trinet.

finding-config-shares-not-whole =
    .message = Andelene i { $column } giver tilsammen { $total } attendedele og ikke { $whole }.
    .help = Ret andelene efter aftalens figur. En andel, der ikke er nævnt, er 0.

finding-config-bands-gap =
    .message = Der er et hul mellem intervallerne ved { $at } procent, set ved { $column }.
    .help = Intervallerne står fra det laveste og opefter og skal slutte til hinanden, fra 0 og uden øvre grænse: Hvor ét ender med "<", begynder det næste med ">=".

finding-config-bands-overlap =
    .message = To intervaller overlapper ved { $at } procent, set ved { $column }.
    .help = Intervallerne står fra det laveste og opefter, og en procent hører kun til ét: Hvor ét ender med "<=", begynder det næste med ">".

finding-config-mixed-bounds =
    .message = I { $column } hører den nedre grænse med til nogle andele af billige boliger og ikke til andre.
    .help = Brug ">=" ved alle nedre grænser eller ">" ved alle (fortolkning I9).

finding-config-period-gap =
    .message = Der gælder intet for "{ $value }" den { $day }.
    .help = Skriv en post, hvis periode dækker dagen, eller ret perioden i { $column }.

finding-config-period-overlap =
    .message = Der gælder to poster for "{ $value }" den { $day }.
    .help = Lad den ene slutte dagen før, den anden begynder.

finding-config-period-outside =
    .message = Perioden i { $column } ligger ikke inden for aftalens, { $from } til { $to }.
    .help = Ret from og to.

finding-config-wheel-positions =
    .message = Udlejningshjulet ved { $column } har { $value } pladser i stedet for { $positions }.
    .help = Skriv en liste af udlejningstyper for hver plads i bilagets rækkefølge.

finding-config-unknown-interpretation =
    .message = Fortolkningen "{ $value }" er ikke kendt. Den nærmeste kendte er "{ $nearest }".
    .help = Vælg en fra docs/interpretations.md: { $known }.

finding-config-unknown-alternative =
    .message = Fortolkning { $id } har ikke alternativet "{ $value }". Det nærmeste kendte er "{ $nearest }".
    .help = Vælg et af: { $known }.

finding-config-unknown-path =
    .message = Et alternativ ændrer "{ $value }", som ikke findes i aftalefilen.
    .help = Nævn en nøgle i samme fil med de tabeller, den står i, adskilt af punktummer.

finding-config-incomes-disagree =
    .message = { $column } er { $value } kr. pr. måned, men regionens øvrige beløb giver { $expected }.
    .help = Hold begge beløb op mod kilden; de er andele af det samme regionsgennemsnit (T7).

finding-config-override-unreadable =
    .message = "--set { $value }" kan ikke bruges.
    .help = Skriv --set tabel.nøgle=værdi, for eksempel --set run.list_date=2022-12-01. En nøgle med en enkelt værdi har ingen nøgler under sig.

finding-config-remote-path =
    .message = { $column } er "{ $value }", en adresse på et netværk.
    .help = Gem filen på denne maskine, og skriv dens sti. Intet hentes fra et netværk.

finding-config-empty-path =
    .message = { $column } er tom.
    .help = Skriv filens sti, set fra kørselsfilens egen mappe, eller fjern nøglen.

## Datoer og grænseværdier

finding-agreement-not-in-force =
    .message = Virkningsdatoen { $effective } ligger uden for aftalen, som gælder fra { $from } til { $to }.
    .help = Ret run.effective_date, eller angiv den aftale, der gælder på dagen, i run.agreement.

finding-list-date-without-thresholds =
    .message = Der er ingen grænseværdier for listen pr. { $date }. Kendte lister: { $known }.
    .help = Skriv det, ministeriet har offentliggjort for listen, under { $column } i filen med statens lister, med kilde. Et andet års grænseværdier bruges aldrig.

finding-thresholds-incomplete =
    .message = Listen pr. { $date } mangler { $key }.
    .help = Skriv værdien under { $column } i filen med statens lister, med kilde, eller det landsgennemsnit, den er et multiplum af (national_share).

finding-thresholds-invented =
    .message = Grænseværdierne for listen pr. { $date } er opdigtede, til eksempler.
    .help = Brug dem kun til at prøve med; rigtige kørsler kræver en fil med offentliggjorte tal.

finding-threshold-uncertain =
    .message = { $column } ({ $value }) er ikke bekræftet. Kilde: { $source }
    .help = Find det offentliggjorte tal, eller skriv accepted = "hvem og hvornår" ved siden af, hvis nogen står inde for at bruge det.

finding-threshold-accepted =
    .message = { $column } ({ $value }) er ikke bekræftet; { $by } står inde for at bruge det. Kilde: { $source }
    .help = Find det offentliggjorte tal, og sæt status = "quoted".

finding-threshold-not-in-force =
    .message = Grænseværdien { $value } ({ $place }) gjaldt ikke for listen pr. { $date }.
    .help = Vælg en liste, hvor den gælder, eller skriv lovens regel fra den dag i aftalefilen.

finding-run-effective-before-list =
    .message = Virkningsdatoen { $effective } ligger før listens egen dato, { $list }.
    .help = Kontrollér run.effective_date og run.list_date; en liste virker tidligst fra sin egen dato.

finding-run-previous-missing =
    .message = Kørselsfilen nævner ingen { $column }.previous, men en kørsel af typen "{ $value }" bygger på indplaceringerne fra kørslen før.
    .help = Skriv previous = "…/placements.parquet" under [inputs], fra mappen med den forrige kørsel. Er der ingen forrige, så sæt run.kind = "initial".

finding-run-previous-unused =
    .message = Kørselsfilen nævner { $value } som indplaceringerne fra kørslen før; en startindplacering har ingen og bruger dem ikke.
    .help = Fjern previous fra [inputs], eller sæt run.kind til annual, midterm eller final.
    .consequence = Filen er ikke læst.

## Reglernes overskrifter

rule-c1 = Ledighed: beboere uden tilknytning til arbejdsmarked eller uddannelse
rule-c2 = Dømte
rule-c3 = Uddannelse: alene grundskole
rule-c4 = Indkomst i forhold til regionens gennemsnit
rule-c5 = Herkomst, kun til statens lister
rule-t1 = Grænseværdier for ledighed
rule-t2 = Grænseværdier for dømte
rule-t3 = Grænseværdier for uddannelse
rule-t4 = Grænseværdier for indkomst
rule-t5 = Grænseværdier for herkomst
rule-t6 = Afrunding af grænseværdier
rule-t7 = Indkomstgrænser i kroner
rule-t8 = Grænseværdier hører til en listedato
rule-t9 = Intet gælder for evigt
rule-t10 = Nøgletallenes år
rule-s1 = Udsat boligområde
rule-s2 = Parallelsamfund
rule-s3 = Omdannelsesområde
rule-s4 = Forebyggelsesområde
rule-s5 = Den offentliggjorte liste afgør
rule-s6 = Den alvorligste af flere lister
rule-z1 = Kriteriet er opfyldt
rule-z2 = Kriteriet er i risikozonen
rule-z3 = Risikozone efter personer, kun på områdetrappen
rule-z3a = Grundlag for dømte
rule-z3b = Risikozone, der ikke kan afgøres
rule-z4 = Ingen personregel på afdelingstrappen
rule-z5 = Vejen tilbage
rule-p1 = Lille afdeling
rule-p2 = Pulje inden for lokaludvalg og boligorganisation
rule-p3 = Pulje på tværs af boligorganisationer
rule-p4 = De bedste puljer
rule-p5 = Uden pulje
rule-p6 = Fastholdte puljer
rule-p7 = Hvad en pulje bærer med sig
rule-p8 = En puljes nøgletal
rule-a1 = Trin på områdetrappen
rule-a2 = Område under grænsen for beboere
rule-a3 = Skærpede kriterier på trin 1
rule-a4 = Skærpede kriterier og suspension på trin 2
rule-a5 = Ny udpegning
rule-a6 = Område, der er udgået af listerne
rule-a7 = Område med udviklingsplan
rule-a8 = Afdeling, der delvist ligger i et område
rule-d1 = Hvem der står på afdelingstrappen
rule-d2 = Behov
rule-d3 = Andel anviste
rule-d4 = Trin efter behov og andel anviste
rule-d5 = Kilde til anviste husstande
rule-d6 = Nybyggeri
rule-d7 = Manglende tal
rule-d8 = Afrundede tal
rule-d9 = Et vist tal modsiger aldrig sin afgørelse
rule-r1 = Første kørsel
rule-r2 = Årlig kørsel
rule-r3 = Midtvejskørsel
rule-r4 = Slutkørsel
rule-r5 = Gældende andele og de næste
rule-r6 = Samarbejdsforums beslutninger
rule-l1 = Områdetrappen, trin 1
rule-l2 = Områdetrappen, trin 2
rule-l3 = Afdelingstrappen, trin 1
rule-l4 = Afdelingstrappen, trin 2, 2024-25
rule-l5 = Afdelingstrappen, trin 2, 2026-27
rule-l6 = Afdelingstrappen, trin 3, 2024-25
rule-l7 = Afdelingstrappen, trin 3, 2026-27
rule-l8 = Afdelingstrappen, trin 4
rule-l9 = Primært ungdomsboliger
rule-l10 = AlmenBolig+ og bofællesskaber
rule-l11 = Ungdomsboliger i en blandet afdeling
rule-l12 = Gangkollegier med fælleskøkken
rule-l13 = C-, A- og B-kriterier
rule-l14 = Tilskudsboliger og deleboliger
rule-l15 = Udlejningshjulet
rule-l16 = Andele, mens anvisningen er suspenderet
rule-l17 = Sikringen på trin 1
rule-l18 = Fritagelsen på trin 2
rule-n1 = Nybyggeri: førstegangsudlejning
rule-n2 = Nybyggeri: genudlejning i fire år
rule-n3 = Nybyggeri: efter fire år
rule-n4 = Nybyggeri over en tredjedel
rule-n5 = Tidligere aftaler om fuld anvisning
rule-n6 = Boliger med varig anvisningsret
rule-h1 = Udfasning fra trin 4
rule-h2 = Udfasning fra trin 2 og 3
rule-h3 = Udfasning fra trin 1, 30 % og derover
rule-h4 = Udfasning fra trin 1, 25 til 30 %
rule-h5 = Udfasning fra trin 1, 20 til 25 %
rule-h6 = Udfasning fra trin 1, under 20 %
rule-h7 = Udfasning uden dato
rule-e1 = Forventede ledige boliger
rule-e2 = Forventede udlejninger
rule-e3 = Simuleret udlejningshjul
rule-e4 = Udnyttelse og forventet andel anviste
rule-e5 = Øremærkede boliger
rule-k1 = Områder, afdelinger og boliger
rule-k2 = Overgange mellem trin
rule-k3 = Foreslåede omplaceringer
rule-k4 = Afstande
rule-k5 = Andele anviste
rule-k6 = Realiserede udlejninger
rule-k7 = Succeskriterier
rule-k7a = Årsager til en omplacering
rule-k7b = Ure
rule-k7c = Familieboliger i udpegede områder
rule-k8 = Lister til beslutning
rule-k9 = Nøgletal, som andre fører
rule-k10 = Sikring og fritagelse ved midtvejs
rule-x1 = To profiler
rule-x2 = Kontrol, før noget bliver offentligt
rule-x3 = Alle tilfælde

## Hvad man vidste hvornår

finding-config-former-order =
    .message = { $column } er { $value }, men den tidligere værdi før den blev regnet for rigtig til og med { $before }.
    .help = Lad de tidligere værdier stå i den orden, de blev rettet, hver til en senere dag end den før.

finding-config-known-late =
    .message = { $column } er { $value }, men en tidligere værdi blev regnet for rigtig til og med { $until }, før noget var kendt.
    .help = known_from er den første dag, værdien eller den første af dens tidligere værdier var kendt. Ret en af dagene.

finding-threshold-as-known =
    .message = { $column }: { $value } bruges, som den var kendt til og med { $until }. Den er siden rettet til { $now }.
    .help = Det er, fordi known_on beder om, hvad man vidste den dag. Udelad den for at få den rettede værdi.

finding-threshold-corrected =
    .message = { $column } er { $value }; til og med { $until } blev den regnet for { $former } (kilde: { $source }).
    .help = Der er intet at gøre. En kørsel med run.known_on = { $until } bruger, hvad man vidste da.

finding-threshold-known-later =
    .message = { $value } var ikke kendt før { $from } og er udeladt.
    .help = Det er, fordi known_on beder om, hvad man vidste den dag. Vælg en senere dag, eller udelad den for at få, hvad man ved nu.
