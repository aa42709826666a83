# Nybyggeri (N) og udfasning af særboliger og deleboliger (H)

finding-new-build-over-aim =
    .message = { $subject } ({ $name }) giver { $share } pct. af boligerne til anvisning ved genudlejning, { $points } procentpoint mere end en tredjedel: { $case ->
        [figure] { $cheap_share } pct. af boligerne er særligt billige med fuld anvisning, og figur 12 lægger sin andel af de øvrige oveni.
        [area] { $cheap_share } pct. af boligerne er særligt billige med fuld anvisning, og den anvisning, som afdelingen i øvrigt lejer ud efter, kommer oveni.
        [agreed] { $cheap_share } pct. af boligerne er særligt billige med fuld anvisning, og den aftalte andel af de øvrige kommer oveni.
       *[earlier] { $cheap_share } pct. af boligerne har fuld anvisning efter en aftale fra før perioden, og trinnets anvisning af de øvrige kommer oveni.
    }
    .help = Målet er højst { $aim } pct. af hele afdelingen. En lavere andel af de øvrige boliger kan aftales: indsæt den i tabellen decisions med arten new_build_share. Tabellen new_build viser beregningen.
    .consequence = Andelene står, som aftalen giver dem; afdelingen bærer mere end en tredjedel.

finding-phase-out-no-date =
    .message = Aftalen har ingen dato for udfasningen af { $homes ->
        [one] den ene særbolig eller delebolig
       *[other] de { $homes } særboliger og deleboliger
    } i { $subject } ({ $name }): { $case ->
        [area_staircase] ved aftalens start stod afdelingen på områdetrappen.
        [no_staircase] ved aftalens start stod afdelingen ikke på en trappe for familieboliger.
       *[undetermined] afdelingens trin ved aftalens start kunne ikke afgøres.
    }
    .help = Samarbejdsforum beslutter, hvornår udfasningen begynder. Indtil da er boligerne fortsat øremærket.
    .consequence = Boligerne regnes som øremærkede og falder ikke i byens kurve.

finding-phase-out-start-unknown =
    .message = { $subject } ({ $name }) har { $homes ->
        [one] en særbolig eller delebolig
       *[other] { $homes } særboliger og deleboliger
    }, men { $missing ->
        [share] andelen af anviste
       *[step] trinnet
    } ved aftalens start er ukendt, så der kan ikke siges nogen dato for udfasningen.
    .help = Udfyld start_step (og på trin 1 start_assigned_pct) i tabellen departments, eller angiv den første indplacerings placements som input initial.
    .consequence = Boligerne regnes som øremærkede og falder ikke i byens kurve.

finding-start-step-differs =
    .message = { $subject } ({ $name }) har start_step { $own }, men stod ved den første indplacering { $staircase ->
        [area] på områdetrappens trin { $step }
        [department] på trin { $step }
       *[other] ikke på en trappe for familieboliger
    }.
    .help = Kolonnen start_step gælder. Ret den eller inputtet initial, så de siger det samme.
    .consequence = Udfasningen følger start_step.

finding-decision-new-build-share-conditions =
    .message = Beslutning { $decision } fastsætter en andel af de øvrige boliger i nybyggeri for { $subject }, men { $case ->
        [not-new-build] afdelingen er ikke nybyggeri: den er ikke taget i brug i aftaleperioden og har ikke billige boliger med fuld anvisning fra før den.
        [over] de fire år fra ibrugtagning er gået, og afdelingen lejer ud efter sit trin.
        [suspended] anvisningen er suspenderet der, så der er ingen andel at fastsætte.
        [not-reduced] en aftale fra før perioden kan kun give mindre anvisning end trinnet, og denne giver ikke mindre.
       *[other-shares] afdelingen lejer ikke ud efter andelene for nybyggeri.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret subject_id, value og perioden.

finding-decision-cheap-homes-conditions =
    .message = Beslutning { $decision } giver afkald på billige boliger i { $subject }, men { $case ->
        [not-new-build] afdelingen er ikke nybyggeri: den er ikke taget i brug i aftaleperioden og har ikke billige boliger med fuld anvisning fra før den.
        [over] de fire år fra ibrugtagning er gået, og den fulde anvisningsret med dem.
        [too-many] afdelingen har færre billige boliger end det.
       *[no-cheap-homes] afdelingen har ingen billige boliger.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret subject_id, value og perioden; cheap_homes står i tabellen departments.

explain-because-new-build-decided = Beslutning { $decision } af { $date } { $case ->
    [share] fastsætter anvisningen til de øvrige boliger i nybyggeriet til { $share }
   *[waived] { $left ->
        [0] giver afkald på den fulde anvisningsret til alle { $homes } særligt billige boliger, som udlejes i det almindelige udlejningshjul
       *[other] giver afkald på den fulde anvisningsret til { $homes } af de særligt billige boliger, som udlejes i det almindelige udlejningshjul; { $left } beholder den
    }
}, tidligst fra { $from }.

explain-title-new-build = Nybyggeri
explain-new-build-years = { $basis ->
    [D6] Taget i brug { $first }: nybyggeri i fire år, til og med { $last }
   *[N5] Taget i brug { $first }, før perioden; aftalen om fuld anvisning til de billige boliger gælder i fire år, til og med { $last }
}. { $phase ->
    [first_letting] Boligerne udlejes første gang: de billige med fuld anvisning, de øvrige helt uden.
    [relettings] Afdelingen er i de fire år: de billige boliger har fuld anvisning.
   *[by_step] De fire år er gået.
}
explain-new-build-by-step = Fra { $from } lejer afdelingen ud efter sit trin{ $known ->
    [yes] , nu trin { $step }.
   *[no] ; så langt rækker aftalen ikke, eller trinnet er ukendt.
}
explain-new-build-cheap = { $cheap } af { $homes } familie- og ungdomsboliger er særligt billige med fuld anvisningsret, { $share } pct.
explain-new-build-figure = Efter figur 12 er anvisningen til de øvrige boliger { $share }.
explain-new-build-others = Ved genudlejning lejes de øvrige boliger ud efter: venteliste { $waiting_list }, fleksibel { $flexible }, anvisning { $assignment }.
explain-new-build-assigned-only = { $homes ->
    [one] En bolig
   *[other] { $homes } boliger
} har varig fuld anvisningsret og holdes uden for udlejningshjulet.
explain-new-build-whole = Af hele afdelingen går { $share } pct. til anvisning, { $over ->
    [yes] { $points } procentpoint mere end en tredjedel.
   *[no] hvilket ikke er mere end en tredjedel.
}
explain-new-build-from = { $case ->
    [never] Med denne andel af de øvrige holder ingen andel af boliger med fuld anvisning sig inden for en tredjedel.
    [any] Med denne andel af de øvrige fører enhver bolig med fuld anvisning ud over en tredjedel.
   *[from] Med denne andel af de øvrige fører mere end { $share } pct. boliger med fuld anvisning ud over en tredjedel.
}
explain-new-build-would-be = Efter sine nøgletal ville afdelingen stå på trin { $step }; det afgør intet, mens den er nybyggeri.

explain-title-phase-out = Udfasning af særboliger og deleboliger
explain-phase-out-homes = { $special ->
    [0] Ingen særbolig
    [one] En særbolig
   *[other] { $special } særboliger
} og { $shared ->
    [0] ingen delebolig
    [one] en delebolig
   *[other] { $shared } deleboliger
} for unge.
explain-phase-out-start = Ved aftalens start: { $standing ->
    [step] trin { $step } ({ $source ->
        [departments] fra start_step
        [initial] fra den første indplacering
       *[this_run] fra denne kørsel
    })
    [area_staircase] på områdetrappen
    [no_staircase] ikke på en trappe for familieboliger
    [undetermined] ikke afgjort
   *[not_known] ukendt
}{ $share_known ->
    [yes] , { $share } pct. anviste ({ $share_source ->
        [departments] fra start_assigned_pct
        [initial] fra den første indplacering
       *[this_run] fra denne kørsel
    }).
   *[no] , andelen af anviste ukendt.
}
explain-phase-out-date = { $begun ->
    [yes] Udfasningen begyndte { $from }: en bolig, der bliver ledig, går ind i udlejningshjulet, og deleboliger får ikke nye lejere.
   *[no] Udfasningen begynder { $from }; indtil da anvises boligerne uden for udlejningshjulet.
}
explain-phase-out-no-date = Aftalen har ingen dato; Samarbejdsforum beslutter. Indtil da er boligerne fortsat øremærket.
explain-phase-out-compensation = { $any ->
    [yes] Som kompensation får kommunen { $share } mere af de ledige familieboliger.
   *[no] Trinnet giver i denne periode ingen ekstra anvisning som kompensation.
}
explain-phase-out-left = Med { $turnover } pct. fraflytning om året ventes { $special } særboliger og { $shared } deleboliger at være tilbage { $on }.

term-table-new-build = Nybyggeri
term-table-phase-out = Udfasning
term-table-phase-out-curve = Udfasning år for år
term-column-new-build-basis = Grundlag
term-column-new-build-taken-into-use = Taget i brug
term-column-new-build-last-day = Sidste dag som nybyggeri
term-column-new-build-by-step-from = Efter trin fra
term-column-new-build-phase = Fase
term-column-new-build-homes = Familie- og ungdomsboliger (antal)
term-column-new-build-cheap-homes = Billige boliger (antal)
term-column-new-build-cheap-homes-waived = Billige boliger, der er givet afkald på (antal)
term-column-new-build-cheap-share-pct = Andel billige boliger (pct.)
term-column-new-build-assigned-only-homes = Boliger med varig fuld anvisning (antal)
term-column-new-build-figure-12-assignment = Anvisning efter figur 12 (attendedele)
term-column-new-build-agreed-assignment = Aftalt anvisning (attendedele)
term-column-new-build-others-waiting-list = Øvrige boliger, venteliste (attendedele)
term-column-new-build-others-flexible = Øvrige boliger, fleksibel (attendedele)
term-column-new-build-others-assignment = Øvrige boliger, anvisning (attendedele)
term-column-new-build-whole-assignment-pct = Hele afdelingens anvisning (pct.)
term-column-new-build-over-points = Ud over en tredjedel (procentpoint)
term-column-new-build-over-aim = Mere end en tredjedel
term-column-new-build-over-from-share-pct = Mere end en tredjedel fra en andel billige på (pct.)
term-column-new-build-step-after = Trin efter de fire år
term-column-new-build-step-by-figures = Trin efter nøgletal
term-column-new-build-decisions = Beslutninger
term-column-phase-out-special-homes = Særboliger (antal)
term-column-phase-out-shared-homes-youth = Deleboliger for unge (antal)
term-column-phase-out-start-step = Trin ved starten
term-column-phase-out-start-step-source = Trinnets kilde
term-column-phase-out-start-assigned-pct = Andel anviste ved starten (pct.)
term-column-phase-out-start-assigned-source = Andelens kilde
term-column-phase-out-rule = Udfasningens række
term-column-phase-out-begins = Udfasning fra
term-column-phase-out-no-date-because = Hvorfor ingen dato
term-column-phase-out-begun = Begyndt
term-column-phase-out-compensation = Kompensation (attendedele)
term-column-phase-out-turnover-pct = Fraflytning (pct. om året)
term-column-phase-out-special-homes-left = Særboliger tilbage (antal)
term-column-phase-out-shared-homes-left = Deleboliger tilbage (antal)
term-column-phase-out-curve-on-day = Dag
term-column-phase-out-curve-special-homes = Særboliger tilbage (antal)
term-column-phase-out-curve-shared-homes-youth = Deleboliger for unge tilbage (antal)
term-column-phase-out-curve-without-date = Boliger uden dato (antal)
term-column-phase-out-curve-departments-begun = Afdelinger begyndt (antal)
