# Hvad den, der får en bolig, skal opfylde, plads til særlige boliger og pladserne til flygtninge (A3–A5, L9–L14).

explain-title-criteria = Hvad der skal opfyldes
explain-title-capacity = Plads til særlige boliger

criteria-sentence = { $case ->
    [area] { $ordinary ->
        [yes] Ved fleksibel udlejning har ansøgere fortrinsret, når de selv eller deres ægtefælle eller samlever har mindst { $hours } timers arbejde om ugen eller er under uddannelse{ $any_sharpened ->
            [yes] , og alle, der flytter ind, opfylder de skærpede kriterier ({ $sharpened })
           *[no] { "" }
        }
       *[no] Ved fleksibel udlejning har ansøgere fortrinsret, når alle, der flytter ind, opfylder de skærpede kriterier ({ $sharpened })
    }
    [chosen] Boligorganisationen kan udleje fleksibelt efter A-kriterierne, højst { $at_most_a } af de ledige boliger, og efter B-kriteriet; tilsammen højst { $at_most }
    [a_only] Ved fleksibel udlejning har ansøgere fortrinsret, når de selv eller deres ægtefælle eller samlever har mindst { $hours } timers arbejde om ugen eller er under uddannelse (kun A-kriterier)
    [plus] Boligerne udlejes efter AlmenBolig+'s tre sidestillede kriterier, og efter ønsket om egen indsats, hvor de tre ikke slår til
    [concept] Boligerne udlejes efter bofællesskabets egne kriterier, som de står i udlejningsaftalen
    [youth] Boligerne udlejes efter ungdomsboliglisten; der er ingen fleksible kriterier
    [outside] På ingen trappe: aftalen stiller ingen fleksible kriterier
   *[undetermined] Trinnet kan ikke afgøres, og derfor heller ikke, hvad der skal opfyldes
}{ $case ->
    [area] { "" }
   *[other] { $any_sharpened ->
        [yes] ; den, der søger bolig her, skal opfylde de skærpede kriterier ({ $sharpened })
       *[no] { "" }
    }
}{ $any_pending ->
    [yes] ; skærpes, når det er besluttet, eller på næste liste: { $pending }
   *[no] { "" }
}{ $any_unknown ->
    [yes] ; om de er skærpede, kan ikke afgøres: { $unknown }
   *[no] { "" }
}{ $suspended ->
    [yes] ; anvisningen er suspenderet
   *[no] { "" }
}{ $internal ->
    [area_must] ; den, der rykker op internt og frigiver en bolig uden for området, skal opfylde det samme.
    [department_must] ; den, der rykker op internt fra en anden afdeling, skal opfylde det samme.
    [may] ; boligorganisationen kan beslutte det samme for intern oprykning.
   *[none] .
}

criteria-row = { $duty ->
    [must] Skal:
    [may] Kan vælges:
    [if_none_else] Hvor de andre ikke slår til:
    [waits] Endnu ikke; når det er besluttet, eller på næste liste:
   *[cannot_tell] Om det skal, kan ikke afgøres:
} { $criterion ->
    [a1_work] A1, fast arbejde mindst { $hours } timer om ugen, fyldt { $senior_age } år, eller efterløn eller alderspension; ansøgeren selv, en ægtefælle, eller en samlever gennem { $partner_years } år
    [a2_education] A2, under uddannelse; ansøgeren selv, en ægtefælle, eller en samlever gennem { $partner_years } år
    [b_divorce] B, bosat i kommunen med boligbehov efter skilsmisse eller samlivsophævelse, inden for { $separation_years } år
    [c_disability] C, et medlem af husstanden har et fysisk handicap, i boliger indrettet til det med særlig støtte; kriterierne ovenfor gælder også her
    [employment] ledighed, alle på { $age_from }-{ $age_to } år, der flytter ind, er i beskæftigelse eller under uddannelse
    [convictions] dømte, ingen, der flytter ind, er dømt i dette kalenderår eller de { $years_before } foregående; straffeattest fra { $documented_from } år
    [education] uddannelse, alle på { $age_from }-{ $age_to } år, der flytter ind, har en uddannelse over grundskoleniveau, taget eller godkendt i Danmark
    [income] indkomst, alle på { $age_from }-{ $age_to } år, der flytter ind og ikke er under uddannelse, har en bruttoindkomst på mindst { $income_pct } % af regionens gennemsnit{ $income_known ->
        [yes] , { $income } kr. om måneden
       *[no] ; beløbet i kroner kendes ikke
    }
    [plus_families] børnefamilier i beskæftigelse, der ønsker en høj grad af egen indsats
    [plus_without_children] ansøgere uden hjemmeboende børn i beskæftigelse, der ønsker en høj grad af egen indsats
    [plus_experience] ansøgere med erfaring fra vedligeholdelse af bygninger, herunder seniorer
    [plus_wish] ansøgere, der ønsker en høj grad af egen indsats
   *[concept] bofællesskabets egne kriterier
}{ $limited ->
    [share] . Højst { $at_most } af de ledige boliger.
    [homes] . Højst { $homes } boliger.
   *[no] .
}
criteria-order = Rækkefølge, ved lighed den med længst anciennitet på ventelisten: { $order }.
term-priority-all = den, der opfylder alle kriterier
term-priority-employment = den, der opfylder beskæftigelseskriteriet
term-priority-a-criteria = den, der opfylder et A-kriterium
term-priority-others = den, der opfylder øvrige kriterier
term-priority-as-agreed = som den individuelle udlejningsaftale prioriterer
term-priority-equal = den, der opfylder et af de tre kriterier
term-priority-wish = den, der har ønsket
term-priority-seniority = anciennitet
criteria-internal = Intern oprykning: den, der frigiver en bolig uden for { $boundary ->
    [area] området
   *[department] afdelingen
}, { $from_outside ->
    [must] skal opfylde kriterierne
    [may] skal ikke, medmindre boligorganisationen beslutter det
   *[no] skal ikke opfylde dem
}; den, der frigiver en bolig indenfor, { $within ->
    [must] skal opfylde dem
    [may] skal ikke, medmindre boligorganisationen beslutter det
   *[no] skal ikke
}. Oprykningsretten mellem afdelinger { $right ->
    [as_a_rule] suspenderes som udgangspunkt helt eller delvist.
   *[may] kan suspenderes helt eller delvist.
}

capacity-youth = Ungdomsboliger: { $share } af de ledige går til unge anvist af kommunen{ $rule ->
    [L11] , som af familieboligerne på trinnet.
   *[L9] .
}
capacity-dormitory = Kollegium: { $kitchens } fælleskøkkener, { $per_kitchen } anvist pr. køkken{ $decided ->
    [yes] { " " }efter beslutning { $decision }
   *[no] { "" }
}: højst { $cap }, brugt { $used }, ledige { $free }.
capacity-accessible = Højst { $homes } boliger kan udpeges til udlejning efter C-kriteriet ({ $pct } % af familieboligerne, rundet ned).
capacity-special = Tilskudsboliger: { $subsidised ->
    [yes] kan udpeges, tilsagn til og med { $until }
    [no] ikke her
   *[unknown] kan ikke afgøres
}. Deleboliger til flygtninge: { $refugees ->
    [yes] kan etableres.
    [no] ikke på dette trin.
   *[unknown] kan ikke afgøres.
}
capacity-compensation = Frafaldes anvisningen her, skal omkring { $homes } boliger om året kompenseres i boligorganisationens øvrige afdelinger.

refugee-places-method = største brøkdel: pladser i forhold til anviste boliger, hele kvoter først, dernæst en plads til hver af de største rester, ved lighed efter id
refugee-places-because = { $why ->
    [no_lettings] Der er ingen udlejninger fra { $year }.
    [incomplete] Anviste boliger i { $year } er ikke oplyst for alle afdelinger.
    [none_assigned] Der blev ikke anvist boliger i { $year }.
   *[nobody_on_the_step] Ingen boligorganisation har afdelinger på trinnet.
}

## Fund

finding-refugee-places-no-lettings =
    .message = Der er ingen udlejninger fra { $year }, så de { $places } pladser til flygtninge er ikke fordelt.
    .help = Angiv boliger udlejet til anviste i { $year } i tabellen lettings, en række for hver afdeling.
finding-refugee-places-none-assigned =
    .message = Ingen boliger blev udlejet til anviste i { $year }, så der er intet at fordele de { $places } pladser til flygtninge efter.
    .help = Se tabellen lettings efter for { $year }; er den rigtig, er det op til parterne at fordele pladserne.
finding-refugee-places-incomplete =
    .message = Boliger udlejet til anviste i { $year } mangler for { $departments ->
        [one] 1 afdeling
       *[other] { $departments } afdelinger
    } i boligorganisationer med afdelinger på trin 1, blandt dem { $shown }. De { $places } pladser til flygtninge er ikke fordelt.
    .help = Angiv en række af typen assigned for { $year } for hver af dem, 0 hvor der ingen var; tabellen refugee_places nævner dem alle.
    .consequence = Ingen boligorganisation får pladser i tabellen; der gættes ikke.
finding-assigned-youth-exceeds-homes =
    .message = { $value } anviste unge i { $youth_homes ->
        [one] 1 ungdomsbolig
       *[other] { $youth_homes } ungdomsboliger
    }.
    .help = Tæl ungdomsboliger og værelser udlejet til anviste, hver én gang; familieboliger står i assigned_households. Ret antallet af anviste eller boligerne.
    .consequence = Den ledige plads til anviste unge ville være forkert.
finding-dormitory-cap-exceeded =
    .message = { $value } anviste, men højst { $cap }: { $kitchens } fælleskøkkener, { $per_kitchen } pr. køkken. Det er { $over } for mange.
    .help = Se køkkener og anviste efter. Er der aftalt flere, så angiv beslutningen (dormitory_limit med antallet af anviste pr. køkken som værdi).
    .consequence = Der er ikke plads til flere anviste i { $subject }.
finding-dormitory-without-kitchens =
    .message = { $subject } er et kollegium, men antallet af fælleskøkkener mangler.
    .help = Angiv antallet af fælleskøkkener (shared_kitchens); 0 hvor hvert værelse har sit eget.
    .consequence = Det kan ikke afgøres, hvor mange der må anvises dertil.
finding-dormitory-limit-not-dormitory =
    .message = Beslutningen gælder anviste pr. køkken, men { $value } er ikke et kollegium.
    .help = Ret afdelingen, eller giv den ordningen dormitory og antallet af fælleskøkkener.
    .consequence = Beslutningen har ingen virkning.
check-title-young-tenants = Anviste unge
check-about-young-tenants = De er ikke flere end ungdomsboligerne, og på et kollegium ikke flere end køkkenerne tillader.

## Tabeller

term-table-criteria = Kriterier
term-table-capacity = Kapacitet
term-table-refugee-places = Pladser til flygtninge
term-column-criteria-form = Form
term-column-criteria-duty = Skal eller kan
term-column-criteria-lettings = Udlejninger
term-column-criteria-who = Hvem
term-column-criteria-age-from = Alder fra (år)
term-column-criteria-age-to = Alder til (år)
term-column-criteria-documented-from = Dokumenteres fra (år)
term-column-criteria-not-in-education = Kun ikke-uddannelsessøgende
term-column-criteria-weekly-hours = Arbejde (timer om ugen)
term-column-criteria-senior-age = Senioralder (år)
term-column-criteria-partner-years = Samlever (år)
term-column-criteria-within-years = Inden for (år)
term-column-criteria-years-before = Kalenderår før (antal)
term-column-criteria-income-pct = Indkomst (% af regionens)
term-column-criteria-income-kroner = Indkomst (kr. pr. måned)
term-column-criteria-or-criteria = Eller
term-column-criteria-instead-of = I stedet for
term-column-criteria-at-most-homes = Højst (boliger)
term-column-criteria-at-most-eighteenths = Højst (attendedele)
term-column-criteria-order = Rækkefølge
term-column-criteria-internal-boundary = Oprykning: grænse
term-column-criteria-internal-from-outside = Oprykning: udefra
term-column-criteria-internal-within = Oprykning: indenfor
term-column-criteria-internal-right = Oprykningsretten
term-column-criteria-place = Sted i aftalen
term-column-criteria-sentence = I én sætning
term-column-capacity-youth-homes = Ungdomsboliger (antal)
term-column-capacity-youth-rule = Ungdomsboliger: regel
term-column-capacity-youth-assignment = Ungdomsboliger: anvisning (attendedele)
term-column-capacity-youth-assignment-extra = Ungdomsboliger: anvisning, ekstra (attendedele)
term-column-capacity-assigned-youth = Anviste unge (antal)
term-column-capacity-shared-kitchens = Fælleskøkkener (antal)
term-column-capacity-tenants-per-kitchen = Anviste pr. køkken (antal)
term-column-capacity-dormitory-cap = Loft (anviste)
term-column-capacity-dormitory-free = Ledige (anviste)
term-column-capacity-dormitory-over = Over loftet (anviste)
term-column-capacity-dormitory-decision-id = Beslutning om loftet
term-column-capacity-accessible-homes = Boliger efter C-kriteriet, højst (antal)
term-column-capacity-subsidised-homes = Tilskudsboliger
term-column-capacity-subsidised-homes-until = Tilsagn til og med
term-column-capacity-refugee-shared-homes = Deleboliger til flygtninge
term-column-capacity-compensation = Kompensation ved frafald (boliger om året)
term-column-capacity-organisation-compensation = Det samme, hele boligorganisationen (boliger om året)
term-column-refugee-places-year = Pladser for (årstal)
term-column-refugee-places-departments-on-step = Afdelinger på trinnet (antal)
term-column-refugee-places-assigned-year = Anviste boliger fra (årstal)
term-column-refugee-places-assigned-homes = Anviste boliger (antal)
term-column-refugee-places-missing-departments = Afdelinger, der mangler
term-column-refugee-places-quota = Kvote (pladser)
term-column-refugee-places-whole-part = Hele pladser (antal)
term-column-refugee-places-remainder = Rest (pladser)
term-column-refugee-places-places = Pladser (antal)
term-column-refugee-places-method = Metode
term-column-refugee-places-not-shared = Hvorfor ikke fordelt
term-column-refugee-places-because = Forklaring
term-column-refugee-places-places-in-all = Pladser i alt (antal)
