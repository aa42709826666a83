### Sikring på trin 1 og fritagelse på trin 2 (L17, L18): findings, forklaring, tabel.

## Findings

finding-exempt-of-itself =
    .message = { $name } ({ $subject }, trin { $step }) er fritaget for den ekstra anvisning i { $year } uden beslutning: { $realised ->
        [yes] i { $before } blev { $assigned } af { $homes } udlejede familieboliger udlejet til anviste
       *[no] den forventede anvisning er over en tredjedel
    }.
    .help = Den ekstra andel går til ventelisten året ud. Beregningen står i tabellen safeguards.
finding-exemption-candidate =
    .message = { $name } ({ $subject }, trin { $step }) kan fritages for den ekstra anvisning af Samarbejdsforum: { $realised ->
        [yes] i { $before } blev { $assigned } af { $homes } udlejede familieboliger udlejet til anviste, mere end hver tredje
       *[no] den forventede anvisning er over en tredjedel
    }.
    .help = Forelæg den for Samarbejdsforum. Fritages den, så skriv beslutningen i decisions (exempt_extra_assignment).
finding-exemption-unknown =
    .message = Det kan ikke siges, om { $departments ->
        [one] 1 afdeling
       *[other] { $departments } afdelinger
    } på trin 2 er fritaget for den ekstra anvisning i { $year }: udlejningerne for årene før er ikke kendt.
    .help = Giv dem i lettings, hvert år og hver slags; kolonnerne rate_missing og let_before i safeguards viser, hvad der mangler.
    .consequence = De udlejes efter trinnets andele med den ekstra anvisning; ingen er fritaget.
finding-exemption-not-yet =
    .message = Om { $departments ->
        [one] 1 afdeling
       *[other] { $departments } afdelinger
    } på trin 2 er fritaget for den ekstra anvisning i { $year }, kan først siges, når { $before } er slut og årets udlejninger er kendt.
    .help = Kør igen med virkning fra { $year } og med { $before } i lettings.
    .consequence = Fra 1. januar { $year } vises trinnets andele uden fritagelse.
finding-safeguard-unknown =
    .message = Det kan ikke siges, om { $departments ->
        [one] 1 afdeling
       *[other] { $departments } afdelinger
    } på trin 1 har den særlige sikring: stillede og brugte boliger mangler for et eller flere af årene { $first }–{ $last }.
    .help = Giv dem i lettings (assigned og offered_to_municipality); kolonnen years_missing i safeguards viser hvilke år.

## Forklaring

explain-title-safeguards = Sikring og fritagelse
explain-because-full-use = { $known ->
    [yes] { $used } af { $offered } boliger, der blev stillet til rådighed, er brugt til anvisning
   *[no] Hvor mange boliger der blev stillet til rådighed og brugt, er ikke kendt for alle årene
}; forventede anvisninger det første år: { $expected }. { $held ->
    [yes] Afdelingen har den særlige sikring på trin 1.
   *[no] Afdelingen har ikke den særlige sikring på trin 1.
}
explain-because-one-third = { $expected_over ->
    [yes] Den forventede andel anvisninger er { $expected } %, over en tredjedel
    [no] Den forventede andel anvisninger er { $expected } %, ikke over en tredjedel
   *[unknown] Den forventede andel anvisninger kan ikke beregnes
}; { $realised_over ->
    [yes] i { $before } blev { $assigned } af { $homes } boliger udlejet til anviste, over en tredjedel
    [no] i { $before } blev { $assigned } af { $homes } boliger udlejet til anviste, ikke over en tredjedel
   *[unknown] hvad der blev udlejet i { $before }, er ikke kendt
}. { $held ->
    [yes] Afdelingen er fritaget for den ekstra anvisning i { $year }.
   *[no] Afdelingen er ikke fritaget for den ekstra anvisning i { $year }.
}
explain-safeguard-years = { $known ->
    [yes] I { $first }–{ $last } blev { $offered } boliger stillet til rådighed for anvisning, og { $used } blev udlejet til anviste.
   *[no] Stillede og brugte boliger i { $first }–{ $last } er ikke kendt for: { $missing }.
}
explain-safeguard-expected = Forventede ledige boliger det første år: { $vacancies }; heraf { $share } til anvisning: { $expected }. Sikringen kræver mindst { $least }.
explain-safeguard-result = { $holds ->
    [yes] Den særlige sikring gælder: hjulets { $home }. bolig til anvisning kan udlejes efter ventelisten, når boligerne før den er brugt.
    [no] Den særlige sikring gælder ikke.
   *[unknown] Om den særlige sikring gælder, kan ikke siges.
}
explain-one-third-rate = { $known ->
    [yes] I { $first }–{ $last } blev { $used } af { $offered } tilbudte boliger udlejet til anviste{ $any ->
        [yes] {""}: { $rate } %.
       *[no] ; intet blev tilbudt, og der er ingen anvendelsesgrad.
    }
   *[no] Tilbudte og brugte boliger i { $first }–{ $last } er ikke kendt for: { $missing }.
}
explain-one-third-expected = Forventede ledige boliger i { $year }: { $vacancies }, heraf øremærkede { $earmarked }; trinnets anvisning { $of_step }. { $known ->
    [yes] Forventet andel anvisninger: { $share } %{ $over ->
        [yes] , over en tredjedel.
       *[no] , ikke over en tredjedel.
    }
   *[no] Den forventede andel anvisninger kan ikke beregnes.
}
explain-one-third-realised = { $known ->
    [yes] I { $year } blev { $homes } familieboliger udlejet, heraf { $assigned } til anviste{ $any ->
        [yes] {""}: { $share } %{ $over ->
            [yes] , over en tredjedel.
           *[no] , ikke over en tredjedel.
        }
       *[no] .
    }
   *[no] Hvad der blev udlejet i { $year }, er ikke kendt.
}
explain-exemption = { $case ->
    [decision] Fritaget for den ekstra anvisning i { $year } efter beslutning { $decision }.
    [of-itself] Fritaget for den ekstra anvisning i { $year } uden beslutning.
    [no] Ikke fritaget for den ekstra anvisning i { $year }.
    [no-decision] Ikke fritaget for den ekstra anvisning i { $year }: på trin { $step } fritager kun en beslutning.
    [unknown] Om den er fritaget for den ekstra anvisning i { $year }, kan ikke siges; uden udlejninger er ingen fritaget.
   *[no-term] I { $year } har trin { $step } ingen ekstra anvisning at fritages for.
}
explain-exemption-open = Om den er fritaget i { $year }, kan først siges, når { $before } er slut.
explain-exemption-candidate = Samarbejdsforum kan fritage den: mere end hver tredje bolig i { $year } gik til anviste, eller det forventes.

## Tabellen

term-table-safeguards = Sikring og fritagelse
term-column-offered = Stillet til rådighed 2019–23 (boliger)
term-column-used = Brugt til anvisning 2019–23 (boliger)
term-column-years-missing = Manglende år
term-column-first-year-vacancies = Forventet ledige det første år (boliger)
term-column-first-year-assignments = Forventede anvisninger det første år (boliger)
term-column-step-1-safeguard = Særlig sikring på trin 1
term-column-step-1-because = Sikring: hvorfor
term-column-safeguards-year = Fritagelsens år (kalenderår)
term-column-rate-from = Anvendelsesgrad fra år (kalenderår)
term-column-rate-to = Anvendelsesgrad til år (kalenderår)
term-column-rate-offered = Tilbudt i årene (boliger)
term-column-rate-used = Brugt i årene (boliger)
term-column-rate-missing = Anvendelsesgrad, manglende år
term-column-use-rate-pct = Anvendelsesgrad (pct.)
term-column-vacancies = Forventet ledige (boliger)
term-column-earmarked-vacancies = Heraf øremærkede (boliger)
term-column-assignment-eighteenths = Anvisning (attendedele)
term-column-expected-pct = Forventet andel anvisninger (pct.)
term-column-expected-over = Forventet over en tredjedel
term-column-let-before = Udlejet året før (boliger)
term-column-assigned-before = Heraf anvist (boliger)
term-column-realised-pct = Realiseret andel anvisninger (pct.)
term-column-realised-over = Realiseret over en tredjedel
term-column-exempt = Fritaget for ekstra anvisning
term-column-exempt-by = Fritaget af
term-column-open-year = Endnu uafgjort år (kalenderår)

## Nøgletal (K6, K10)

term-figures-table-realised-lettings = Realiserede udlejninger
term-figures-table-realised-over-aim = Realiseret anvisning over en tredjedel
term-figures-table-safeguard-effects = Sikring og fritagelse: virkning
term-figures-let-departments = Afdelinger med oplyste udlejninger
term-figures-let-all = Udlejede familieboliger
term-figures-let-flexible = Fleksibel udlejning
term-figures-let-flexible-pct = Fleksibel udlejning (pct.)
term-figures-let-waiting-list = Venteliste i øvrigt
term-figures-let-waiting-list-pct = Venteliste i øvrigt (pct.)
term-figures-let-assigned = Boligsocial anvisning
term-figures-let-assigned-pct = Boligsocial anvisning (pct. af udlejede)
term-figures-let-other = Udlejet på anden måde
term-figures-let-other-pct = Udlejet på anden måde (pct. af udlejede)
term-figures-offered-to-municipality = Stillet til rådighed for kommunen
term-figures-safeguarded = Særlig sikring på trin 1
term-figures-homes-at-most = Boliger, der højst kan holdes tilbage om året
term-figures-expected-assignments = Forventede anvisninger det første år
term-figures-withheld-homes = Boliger holdt tilbage fra anvisning
term-figures-exempt = Fritaget for den ekstra anvisning
term-figures-exempt-of-itself = Fritaget uden beslutning
term-figures-exempt-by-decision = Fritaget efter beslutning
term-figures-exempt-homes = Ledige boliger, der går til ventelisten i stedet for anvisning om året
term-figures-exempt-realised = Realiseret anvisning i de fritagne afdelinger
figures-note-no-lettings = Udlejningerne er ikke givet. Giv dem i lettings.{ $baseline ->
    [no] {""}
   *[other] {" "}Baseline er boligorganisationernes indberetning for { $baseline }; den er ikke kvalitetssikret.
}
figures-note-lettings-open-year = Året er ikke slut.{ $baseline ->
    [no] {""}
   *[other] {" "}Baseline er boligorganisationernes indberetning for { $baseline }; den er ikke kvalitetssikret.
}
figures-note-lettings-some = { $known } af { $departments } afdelinger; de andres udlejninger er ikke kendt og ikke regnet med.{ $baseline ->
    [no] {""}
   *[other] {" "}Baseline er boligorganisationernes indberetning for { $baseline }; den er ikke kvalitetssikret.
}
figures-note-lettings-none = Afdelingens udlejninger i året er ikke kendt, eller intet blev udlejet.
figures-note-lettings-baseline = Baseline er boligorganisationernes indberetning for { $baseline }; den er ikke kvalitetssikret.
figures-note-safeguard-unknown = For { $departments ->
    [one] 1 afdeling
   *[other] { $departments } afdelinger
} på trin 1 kan det ikke siges; de er ikke regnet med.
figures-note-exemption-unknown = For { $departments ->
    [one] 1 afdeling
   *[other] { $departments } afdelinger
} på trin 2 kan det ikke siges; de er ikke fritaget og ikke regnet med.
figures-note-withheld-missing = Ingen har givet tallet. Socialforvaltningen opgør det til midtvejsevalueringen (6.2.1); skriv det i register under withheld_homes.
figures-note-exempt-after = { $year } er ikke slut; virkningen kan først ses, når årets udlejninger er kendt.
