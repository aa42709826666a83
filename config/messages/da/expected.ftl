# Forventet udlejning, fremskrivning af andelen af anviste, og hvad de forudsætter (E, [assumptions] i en pipeline).

finding-assumption-out-of-range =
    .message = { $column } er { $value }, men skal ligge fra { $from } til { $to }.
    .help = Ret værdien, eller udelad den: så bruges data og aftalen.

term-table-expected-lettings = Forventet udlejning
term-table-expected-lettings-sums = Forventet udlejning, summer
term-table-projection = Fremskrivning
term-table-projection-passes = Fremskrivning, grænser
term-column-expected-lettings-vacancies = Ledige boliger (boliger om året)
term-column-expected-lettings-waiting-list-low = Venteliste, mindst (boliger)
term-column-expected-lettings-waiting-list-high = Venteliste, højst (boliger)
term-column-expected-lettings-flexible-low = Fleksibel, mindst (boliger)
term-column-expected-lettings-flexible-high = Fleksibel, højst (boliger)
term-column-expected-lettings-assignment-low = Anvisning, mindst (boliger)
term-column-expected-lettings-assignment-high = Anvisning, højst (boliger)
term-column-expected-lettings-earmarked = Heraf øremærkede (boliger)
term-column-expected-lettings-in-the-wheel = Heraf i hjulet (boliger)
term-column-expected-lettings-waiting-list-extra = Venteliste, ekstra led (boliger)
term-column-expected-lettings-flexible-extra = Fleksibel, ekstra led (boliger)
term-column-expected-lettings-assignment-extra = Anvisning, ekstra led (boliger)
term-column-expected-lettings-homes = Boliger, de ledige er af (antal)
term-column-expected-lettings-turnover-pct = Fraflytning (% om året)
term-column-expected-lettings-turnover-source = Fraflytning ifølge
term-column-expected-lettings-letting-rule = Udlejningsregel
term-column-expected-lettings-next-letting-rule = Næste udlejningsregel
term-column-expected-lettings-next-from = Næste regel fra
term-column-expected-lettings-wheel-homes = Simuleret hjul (hele boliger)
term-column-expected-lettings-wheel-waiting-list-low = Hjul: venteliste, mindst (boliger)
term-column-expected-lettings-wheel-waiting-list-high = Hjul: venteliste, højst (boliger)
term-column-expected-lettings-wheel-flexible-low = Hjul: fleksibel, mindst (boliger)
term-column-expected-lettings-wheel-flexible-high = Hjul: fleksibel, højst (boliger)
term-column-expected-lettings-wheel-assignment-low = Hjul: anvisning, mindst (boliger)
term-column-expected-lettings-wheel-assignment-high = Hjul: anvisning, højst (boliger)
term-column-expected-lettings-no-wheel = Intet hjul, fordi
term-column-expected-lettings-not-expected = Intet forventet, fordi
term-column-expected-lettings-rules = Regler
term-column-expected-lettings-sums-level = Niveau
term-column-expected-lettings-sums-key = Nøgle
term-column-expected-lettings-sums-name = Navn
term-column-expected-lettings-sums-departments = Afdelinger (antal)
term-column-expected-lettings-sums-departments-counted = Heraf talt med (afdelinger)
term-column-expected-lettings-sums-vacancies = Ledige boliger (boliger om året)
term-column-expected-lettings-sums-waiting-list-low = Venteliste, mindst (boliger)
term-column-expected-lettings-sums-waiting-list-high = Venteliste, højst (boliger)
term-column-expected-lettings-sums-flexible-low = Fleksibel, mindst (boliger)
term-column-expected-lettings-sums-flexible-high = Fleksibel, højst (boliger)
term-column-expected-lettings-sums-assignment-low = Anvisning, mindst (boliger)
term-column-expected-lettings-sums-assignment-high = Anvisning, højst (boliger)
term-column-expected-lettings-sums-earmarked = Heraf øremærkede (boliger)
term-column-expected-lettings-sums-waiting-list-low-pct = Venteliste, mindst (% af ledige)
term-column-expected-lettings-sums-waiting-list-high-pct = Venteliste, højst (% af ledige)
term-column-expected-lettings-sums-flexible-low-pct = Fleksibel, mindst (% af ledige)
term-column-expected-lettings-sums-flexible-high-pct = Fleksibel, højst (% af ledige)
term-column-expected-lettings-sums-assignment-low-pct = Anvisning, mindst (% af ledige)
term-column-expected-lettings-sums-assignment-high-pct = Anvisning, højst (% af ledige)
term-column-expected-lettings-sums-wheels = Med hjul (afdelinger)
term-column-expected-lettings-sums-wheel-homes = Simulerede hjul (hele boliger)
term-column-expected-lettings-sums-wheel-waiting-list-low = Hjul: venteliste, mindst (boliger)
term-column-expected-lettings-sums-wheel-waiting-list-high = Hjul: venteliste, højst (boliger)
term-column-expected-lettings-sums-wheel-flexible-low = Hjul: fleksibel, mindst (boliger)
term-column-expected-lettings-sums-wheel-flexible-high = Hjul: fleksibel, højst (boliger)
term-column-expected-lettings-sums-wheel-assignment-low = Hjul: anvisning, mindst (boliger)
term-column-expected-lettings-sums-wheel-assignment-high = Hjul: anvisning, højst (boliger)
term-column-projection-year = År
term-column-projection-point = Start eller slut
term-column-projection-family-homes = Familieboliger (antal)
term-column-projection-letting-rules = Udlejningsregler
term-column-projection-use-rate-pct = Udnyttelsesgrad (%)
term-column-projection-use-rate-source = Udnyttelsesgrad ifølge
term-column-projection-assigned-turnover-pct = Anviste, der flytter (% om året)
term-column-projection-assigned-turnover-source = Anviste, der flytter, ifølge
term-column-projection-other-turnover-pct = Andre, der flytter (% om året)
term-column-projection-other-turnover-source = Andre, der flytter, ifølge
term-column-projection-not-projected = Ikke fremskrevet, fordi
term-column-projection-full-assigned = Fuld udnyttelse: anviste husstande (antal)
term-column-projection-full-share-pct = Fuld udnyttelse: andel anviste (%)
term-column-projection-full-band = Fuld udnyttelse: interval
term-column-projection-full-over-aim = Fuld udnyttelse: over målet
term-column-projection-full-step = Fuld udnyttelse: trin da
term-column-projection-full-long-run-pct = Fuld udnyttelse: andel i det lange løb (%)
term-column-projection-used-assigned = Ved udnyttelsesgraden: anviste husstande (antal)
term-column-projection-used-share-pct = Ved udnyttelsesgraden: andel anviste (%)
term-column-projection-used-band = Ved udnyttelsesgraden: interval
term-column-projection-used-over-aim = Ved udnyttelsesgraden: over målet
term-column-projection-used-step = Ved udnyttelsesgraden: trin da
term-column-projection-used-long-run-pct = Ved udnyttelsesgraden: andel i det lange løb (%)
term-column-projection-passes-use = Udnyttelse
term-column-projection-passes-bound-pct = Grænse (%)
term-column-projection-passes-direction = Retning
term-column-projection-passes-year = År
term-column-projection-passes-share-before-pct = Andel før (%)
term-column-projection-passes-share-after-pct = Andel efter (%)
term-column-projection-passes-step-in-force = Trin i kraft
term-column-projection-passes-step-then = Trin da
term-column-projection-passes-step-changes = Trinet skifter

explain-title-expected = Forventet udlejning og andelen af anviste over tid
explain-expected-nothing = Intet forventes: { $reason }.
explain-expected-vacancies = { $homes } boliger, hvoraf { $rate } % bliver ledige om året ({ $origin }): { $vacancies } i de tolv måneder fra { $from }.
explain-expected-earmarked = Heraf er { $earmarked } i øremærkede boliger og ventes anvist uden for hjulet; { $rest } udlejes efter andelene.
explain-expected-lettings = { $range ->
    [yes] Ventet: venteliste { $waiting_low } til { $waiting_high }, fleksibel udlejning { $flexible_low } til { $flexible_high } (tilsammen altid det samme), anvisning { $assignment }.
   *[no] Ventet: venteliste { $waiting_high }, fleksibel udlejning { $flexible_high }, anvisning { $assignment }.
}
explain-expected-wheel = I hele boliger, i hjulets rækkefølge: { $homes }, heraf ved { $range ->
    [yes] venteliste { $waiting_low } til { $waiting_high }, fleksibel udlejning { $flexible_low } til { $flexible_high }, anvisning { $assignment_low } til { $assignment_high }.
   *[no] venteliste { $waiting_high }, fleksibel udlejning { $flexible_high }, anvisning { $assignment_high }.
}
explain-expected-no-wheel = Aftalen har intet hjul for den, så intet simuleres i hele boliger.
explain-expected-next = Fra { $from } gælder { $next }; tallene ovenfor er efter andelene før det.
explain-projection-nothing = Andelen af anviste over tid kan ikke siges: { $reason }.
explain-projection-assumes = Forudsat: { $assigned } % af anviste husstande ({ $assigned_origin }) og { $other } % af andre ({ $other_origin }) flytter om året; boliger, trin, behov og suspension er uændrede.
explain-projection-use = { $known ->
    [yes] Udnyttelsesgrad af de tilbudte boliger: { $rate } % ({ $origin }).
   *[no] Udnyttelsesgraden af de tilbudte boliger kendes ikke; vist er fuld udnyttelse, som er en øvre grænse.
}
explain-projection-point = { $start ->
    [yes] Start, { $year }: { $share } % anviste.
   *[no] { $known ->
        [yes] Slutningen af { $year }: { $share } % ved fuld udnyttelse, { $used } % ved udnyttelsesgraden.
       *[no] Slutningen af { $year }: { $share } % ved fuld udnyttelse.
    }
}
explain-projection-passes = { $use ->
    [full] Ved fuld udnyttelse
   *[use_rate] Ved udnyttelsesgraden
} passerer den { $bound } % { $upwards ->
    [yes] opad
   *[no] nedad
} i { $year }{ $changes ->
    [yes] ; med behovet i dag ville den næste indplacering give trin { $then } i stedet for { $now }
    [no] ; dens trin { $now } ville bestå
   *[unknown] {""}
}.
explain-projection-long-run = { $use ->
    [full] Ved fuld udnyttelse
   *[use_rate] Ved udnyttelsesgraden
} ville den ende på { $share } %, hvis de sidste andele holdt.
term-origin-department = afdelingens eget tal
term-origin-lettings = realiseret udlejning
term-origin-pipeline = forudsat i pipelinen
term-origin-agreement = aftalens tal for hele byen
term-not-expected-undetermined = det er ubestemt, hvor den står
term-not-expected-outside = den er ikke på en trappe
term-not-expected-first-letting = dens boliger udlejes første gang, og ingen på ny før det
term-not-expected-no-shares = ingen udlejningsandele er i kraft
term-not-expected-too-precise = et tal har for mange decimaler
term-not-projected-no-shares = ingen udlejningsandele er i kraft
term-not-projected-not-family = den udlejer ikke familieboliger efter en trappe
term-not-projected-assigned-unknown = dens anviste husstande kendes ikke
term-not-projected-out-of-bounds = dens anviste husstande er flere end dens boliger, eller dens fraflytning er ingen procent
term-not-projected-first-letting = dens boliger udlejes første gang efter det sidste år
term-not-projected-too-precise = et tal har for mange decimaler

term-figures-table-expected-mix = Forventet udlejning efter type
term-figures-expected-vacancies = Boliger, der ventes ledige på et år
term-figures-expected-waiting-list = Venteliste
term-figures-expected-flexible = Fleksibel udlejning
term-figures-expected-assignment = Anvisning
term-figures-expected-other = Andet
term-figures-homes-low = Mindst (boliger)
term-figures-homes-high = Højst (boliger)
term-figures-pct-low = Mindst (procent)
term-figures-pct-high = Højst (procent)
figures-note-nothing-expected = Intet forventes af nogen afdeling på trapperne.
figures-note-counted = { $counted } af { $departments } afdelinger på trapperne er talt med.
figures-note-counted-reported = { $counted } af { $departments } afdelinger på trapperne er talt med. Baseline er indberettet af organisationerne og ikke kvalitetssikret.
figures-note-not-quality-checked = Baseline er indberettet af organisationerne og ikke kvalitetssikret; anvisning er her, hvad der stilles til rådighed for kommunen, dér hvad der blev udlejet.
figures-note-no-other-lettings = Aftalens andele kender intet andet: intern oprykning, bytte og boliggaranti ligger i typerne. Baseline er indberettet af organisationerne og ikke kvalitetssikret.
