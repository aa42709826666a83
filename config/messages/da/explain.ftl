# Forklaringer: `trappe explain` og den ene sætning i placements.reason. Reglerne står ved siden af sætningerne.

explain-title-header = Indplacering
explain-title-figures = Nøgletal
explain-title-rules = Regler i den rækkefølge, de er anvendt
explain-title-letting = Udlejningsandele
explain-title-changes = Hvad der ville ændre trinnet

# Hoved
explain-department = { $subject } { $name }, { $organisation }, lokaludvalg { $committee }{ $located ->
    [yes] { " " }[{ $source }].
   *[no] .
}
explain-unit = { $subject }, { $kind }.
explain-members = Medlemmer: { $members }.
explain-outcome = { $case ->
    [area] På områdetrappens trin { $step }.
    [department] På afdelingstrappens trin { $step }.
    [youth] På ingen trappe: primært ungdomsboliger med egne udlejningsandele.
    [outside] På ingen trappe.
    [possible] Uafklaret; mulige trin: { $steps }.
   *[undetermined] Uafklaret.
}
explain-outcome-computed = { $case ->
    [area] Reglerne alene giver områdetrappens trin { $step }.
    [department] Reglerne alene giver afdelingstrappens trin { $step }.
    [youth] Reglerne alene giver ingen trappe: primært ungdomsboliger.
    [outside] Reglerne alene giver ingen trappe.
    [possible] Reglerne alene afklarer det ikke; mulige trin: { $steps }.
   *[undetermined] Reglerne alene afklarer det ikke.
}
explain-stands-on = Afdelingen står på nøgletallene for { $unit }.
explain-area = Boligområde { $area } { $name }: { $designation }, { $residents } beboere{ $located ->
    [yes] { " " }[{ $source }].
   *[no] .
}
explain-dates = Listen pr. { $list_date }; gælder fra { $from }.
explain-list-date = Listen pr. { $list_date }.
explain-invented = Grænseværdierne for { $list_date } er opdigtede og kun til eksempler.

# Nøgletal
explain-figure = { $which ->
    [employment] Uden tilknytning til arbejdsmarkedet eller uddannelse (ledighed): { $value } %
    [convictions] Dømte: { $value } %
    [education] Kun grundskole (uddannelse): { $value } %
    [income] Gennemsnitlig bruttoindkomst i procent af regionens ({ $criterion }): { $value } %
   *[other] { $criterion }: { $value } %
}{ $base_known ->
    [yes] {" "}af en gruppe på { $base }
   *[no] , gruppens størrelse kendes ikke
}{ $published ->
    [yes] . Offentliggjort: står for { $low } % til, men ikke med, { $high } %.
    [mean] . Eksakt, beregnet af gennemsnitsindkomsten og regionens.
   *[no] . Eksakt, beregnet af antal.
}
explain-figure-missing = { $which ->
    [origin] Herkomst: { $why }.
   *[other] Nøgletal for { $criterion }: { $why }.
}
explain-figures-summed = Nøgletallene er summen af medlemmernes antal år for år; andele lægges aldrig sammen til gennemsnit.
explain-cell = { $column } = { $value } [{ $source }]
explain-met = Opfyldt ved { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-zone = I risikozonen ved { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-zone-by-persons = I risikozonen på antal personer: der mangler { $count ->
    [one] { $count } person
   *[other] { $count } personer
}, før { $criterion } er opfyldt, og { $most } eller færre er nok.
explain-zone-unknown = Om { $criterion } er i risikozonen på antal personer, kunne ikke kontrolleres: gruppens størrelse mangler.
explain-prevention = Grænsen for forebyggelsesområder: { $operator } { $threshold } % ({ $threshold_rule }, { $force }); { $criterion }: { $value } %.
explain-distance = { $persons_known ->
    [yes] { $which ->
        [income] Mangler for at være opfyldt: { $points } procentpoint, { $percent } % af grænsen, { $count ->
            [one] { $count } person
           *[other] { $count } personer
        } mere uden indkomst ({ $criterion }).
       *[other] Mangler for at være opfyldt: { $points } procentpoint, { $percent } % af grænsen, { $count ->
            [one] { $count } person
           *[other] { $count } personer
        } mere ({ $criterion }).
    }
   *[no] Mangler for at være opfyldt: { $points } procentpoint, { $percent } % af grænsen; antal personer kendes ikke ({ $criterion }).
}
explain-way-back = { $state ->
    [met] Ikke længere opfyldt med
    [zone] Ude af risikozonen med
   *[prevention] Under grænsen for forebyggelsesområder med
} { $count ->
    [one] { $count } person
   *[other] { $count } personer
} færre{ $which ->
    [income] { " " }uden indkomst
   *[other] { "" }
} ({ $criterion }).
explain-prevention-gap = Mangler til grænsen for forebyggelsesområder: { $count ->
    [one] { $count } person
   *[other] { $count } personer
} mere{ $which ->
    [income] { " " }uden indkomst
   *[other] { "" }
} ({ $criterion }).
explain-origin-value = Ikke-vestlig herkomst: { $value } %.
explain-origin = Herkomst er { $value } %; { $operator } { $threshold } % tæller med til { $designation }.

# Regler, der er prøvet. Sætningen siger fakta; om reglen var opfyldt, står ved siden af.
explain-because-homes = Familieboliger { $family }, ungdomsboliger { $youth }, ældreboliger { $elderly }: { $type ->
    [family] primært familieboliger.
    [youth] primært ungdomsboliger.
    [elderly] primært ældreboliger.
   *[tie] ingen primær boligtype.
}
explain-because-decision = { $held ->
    [yes] Beslutning { $decision } af { $date } gælder.
   *[no] Beslutning { $decision } af { $date } gælder ikke her.
}
explain-because-in-areas = { $case ->
    [partly] Kun en del af afdelingen ligger i boligområdet.
    [none] Afdelingen ligger ikke i noget boligområde.
    [one] Afdelingen ligger helt i ét boligområde.
   *[several] Afdelingen er nævnt i { $named } boligområder.
}
explain-because-designation = { $in_area ->
    [yes] { $listed ->
        [yes] Boligområde { $area } er på listen som { $designation }.
       *[no] Boligområde { $area } er ikke på nogen liste.
    }
   *[no] Afdelingen ligger ikke i noget boligområde på listen.
}
explain-because-small-area = Boligområde { $area } har { $residents } beboere, færre end { $limit }; der kræves mindst { $needed } eller dokumenteret genhusning ved en renovering. { $rehousing ->
    [yes] Genhusning er dokumenteret.
   *[no] Genhusning er ikke dokumenteret.
} { $would_be ->
    [yes] Med { $limit } ville det være { $designation }.
   *[no] Selv med { $limit } ville det ikke være på nogen liste.
}
explain-because-sharpened = { $rule ->
    [A4] Alle fire skærpede kriterier gælder.
   *[other] { $any ->
        [yes] Skærpede kriterier: { $criteria }.
       *[no] Ingen skærpede kriterier gælder.
    }
}{ $any_unknown ->
    [yes] { " " }Kunne ikke kontrolleres: { $unknown }.
   *[no] { "" }
}
explain-because-suspension = { $suspended ->
    [yes] Kommunens anvisning er suspenderet
   *[no] Kommunens anvisning er ikke suspenderet
}{ $lists_known ->
    [yes] ; lister i træk uden for listen over udsatte boligområder: { $lists } af { $needed }.
   *[no] .
}
explain-because-taken-into-use = { $held ->
    [yes] Taget i brug { $date }, fra { $from } til { $to }: nybyggeri.
   *[no] Taget i brug { $date }, ikke fra { $from } til { $to }: ikke nybyggeri.
}
explain-because-size = { $homes } boliger og { $residents } beboere; der kan trækkes nøgletal fra mindst { $homes_needed } boliger og mindst { $residents_needed } beboere. { $held ->
    [yes] Afdelingen er lille.
   *[no] Afdelingen er ikke lille.
}
explain-because-pool = Afdelingen står på nøgletallene for pulje { $pool }.
explain-because-unpooled = Ingen pulje af små afdelinger når grænserne med den: den har ingen nøgletal.
explain-because-need = { $need ->
    [high] Højt behov:
    [medium] Mellem behov:
    [low] Lavt behov:
   *[unknown] Behovet kan ikke afgøres:
} { $met ->
    [one] { $met } kriterium
   *[other] { $met } kriterier
} opfyldt og { $in_risk_zone } i risikozonen, af fire; der kræves mindst { $needed }.
explain-because-assigned = { $households } af { $family_homes } familieboliger er udlejet til anviste husstande: { $share } %, { $band }; oplyst af { $source }.{ $any_up ->
    [yes] { " " }Til båndet over: { $up } flere.
   *[no] { "" }
}{ $any_down ->
    [yes] { " " }Til båndet under: { $down } færre.
   *[no] { "" }
}
explain-because-assigned-missing = Anviste husstande: { $why }.
explain-because-cell = { $case ->
    [known] Matricens felt: andel anviste { $band }, { $need ->
        [high] højt
        [medium] mellem
       *[low] lavt
    } behov: trin { $step }.
    [every-case] Alle tilfælde, de manglende tal lader stå åbne, giver trin { $step }.
    [would-be] Afdelingens tal ville give trin { $step }; det afgør intet her.
   *[open] De felter, de manglende tal lader stå åbne, giver ikke ét trin.
}
explain-because-lower-bound = Kommunens tal kender ingen anvisninger før { $before } og er en nedre grænse.{ $any ->
    [yes] { " " }I båndet over ville trinnet være { $step }.
   *[no] { " " }Der er intet bånd over.
}
explain-because-missing = { $any ->
    [yes] Mangler: { $criteria }{ $assigned ->
        [yes] { " " }samt anviste husstande
       *[no] { "" }
    }.
   *[no] { $assigned ->
        [yes] Anviste husstande mangler.
       *[no] Intet nøgletal mangler.
    }
} { $count ->
    [one] Alle tilfælde giver trin { $steps }.
   *[other] Mulige trin: { $steps }.
}
explain-because-rounding = { $held ->
    [yes] Afrundingen lader det stå åbent, om en anden tilstand gælder{ $any ->
        [yes] { " " }for { $criteria }
       *[no] { "" }
    }; mulige trin: { $steps }.
   *[no] Afrundingen af de offentliggjorte tal ændrer intet trin.
}
explain-because-letting = Den { $day }: venteliste { $waiting_list }, fleksibel udlejning { $flexible }, anvisning { $assignment }.
explain-follows = { $case ->
    [area] → områdetrappens trin { $step }.
    [department] → afdelingstrappens trin { $step }.
    [youth] → primært ungdomsboliger med egne udlejningsandele.
    [outside] → på ingen trappe.
    [possible] → uafklaret, mulige trin: { $steps }.
   *[undetermined] → uafklaret.
}
explain-follows-decided = { $case ->
    [area] → efter beslutning områdetrappens trin { $step }.
    [department] → efter beslutning afdelingstrappens trin { $step }.
    [youth] → efter beslutning primært ungdomsboliger.
    [outside] → efter beslutning på ingen trappe.
    [possible] → efter beslutning fortsat uafklaret, mulige trin: { $steps }.
   *[undetermined] → efter beslutning fortsat uafklaret.
}
explain-follows-nothing = → afgør intet i sig selv.

# Udlejningsandele
explain-letting = { $range ->
    [yes] Venteliste mindst { $waiting_list }, fleksibel udlejning højst { $flexible }, anvisning { $assignment }.
   *[no] Venteliste { $waiting_list }, fleksibel udlejning { $flexible }, anvisning { $assignment }.
}
explain-letting-a-criteria = Højst { $share } efter A-kriterierne.
explain-letting-next = Fra { $from }: { $next }.

# Hvad der ville ændre trinnet
explain-change-none = Intet antal personer alene ændrer trinnet ({ $criterion }).
explain-change-no-households = Intet antal anviste husstande alene ændrer trinnet.
explain-change-cheapest = { $together ->
    [yes] Det mindste, der giver trin { $step }, på én gang:
   *[no] Det mindste, der giver trin { $step }:
}
explain-change-persons = { $criterion }: { $count ->
    [one] { $count } person
   *[other] { $count } personer
} { $direction ->
    [more] mere
   *[fewer] færre
}{ $which ->
    [income] { " " }uden indkomst
   *[other] { "" }
}{ $alone ->
    [yes] { " " }→ trin { $step }.
   *[no] .
}
explain-change-households = Anviste husstande: { $count } { $direction ->
    [more] flere
   *[fewer] færre
}{ $alone ->
    [yes] { " " }→ trin { $step }.
   *[no] .
}

# placements.reason: én sætning
reason-homes = { $type ->
    [family] Primært familieboliger.
    [youth] Primært ungdomsboliger: på ingen trappe, med egne udlejningsandele.
    [elderly] Primært ældreboliger: på ingen trappe.
   *[tie] Ingen primær boligtype, derfor ingen trappe, før det er besluttet.
}
reason-decision = { $undetermined ->
    [yes] Beslutning { $decision } af { $date } lader afdelingen stå uafklaret.
   *[no] { $staircase ->
        [area] Efter beslutning { $decision } af { $date } på områdetrappens trin { $step }.
        [department] Efter beslutning { $decision } af { $date } på afdelingstrappens trin { $step }.
       *[other] Efter beslutning { $decision } af { $date } på ingen trappe.
    }
}
reason-in-areas = { $partly ->
    [yes] Kun en del af afdelingen ligger i boligområdet: uafklaret, til det er besluttet.
   *[no] Afdelingen er nævnt i { $named } boligområder: uafklaret, til det er besluttet.
}
reason-designation = { $staircase ->
    [area] Boligområde { $area } er { $designation }: områdetrappens trin { $step }.
   *[other] Afdelingen ligger i boligområde { $area }, { $designation }, men har ikke primært familieboliger: på ingen trappe.
}
reason-small-area = Boligområde { $area } med { $residents } beboere ville være { $designation } og er indplaceret ved beslutning: { $staircase ->
    [area] områdetrappens trin { $step }.
   *[other] uafklaret.
}
reason-taken-into-use = { $staircase ->
    [department] Nybyggeri, taget i brug { $date }, fra { $from } til { $to }: afdelingstrappens trin { $step }.
   *[other] Nybyggeri, taget i brug { $date }, fra { $from } til { $to }, i et udpeget boligområde: den individuelle aftale afgør det; mulige trin: { $steps }.
}
reason-unpooled = En lille afdeling, som ingen pulje kan rumme, har ingen nøgletal: opført til beslutning; mulige trin: { $steps }.
reason-missing = { $any ->
    [no] Anviste husstande mangler
   *[yes] Mangler: { $criteria }{ $assigned ->
        [yes] { " " }samt anviste husstande
       *[no] { "" }
    }
}{ $settled ->
    [yes] , men alle tilfælde giver afdelingstrappens trin { $step }.
   *[no] ; mulige trin: { $steps }.
}
reason-cell = { $need ->
    [high] Højt behov
    [medium] Mellem behov
    [low] Lavt behov
   *[unknown] Et behov, der ikke kan afgøres,
} ({ $met ->
    [one] { $met } kriterium
   *[other] { $met } kriterier
} opfyldt, { $in_risk_zone } i risikozonen) og { $assigned_known ->
    [yes] { $share } % anviste husstande ({ $band }): afdelingstrappens trin { $step }.
   *[no] anviste husstande { $band }: afdelingstrappens trin { $step }.
}{ $lower_bound ->
    [next] { "" } Andelen er kommunens mindstetal; næste bånd ville give trin { $next_step }.
    [yes] { "" } Andelen er kommunens mindstetal.
   *[no] { "" }
}
reason-rule = { $staircase ->
    [area] Efter { $rule } på områdetrappens trin { $step }.
    [department] Efter { $rule } på afdelingstrappens trin { $step }.
   *[other] Efter { $rule } på ingen trappe.
}
reason-unsettled = Ingen regel afgjorde, hvor afdelingen står: uafklaret.

# Hvad der ville ændre et område
explain-change-area = Trinnet følger statens liste. Med disse nøgletal ville udpegningen blive en anden:
explain-change-area-designation = { $listed ->
    [no] Mindst for ikke at være udpeget
   *[yes] Mindst for { $designation }
}{ $together ->
    [yes] , tilsammen:
   *[no] :
}
explain-change-sharpened = { $criterion }: { $count ->
    [one] { $count } person
   *[other] { $count } personer
} { $direction ->
    [more] mere{ $which ->
        [income] { " " }uden indkomst
       *[other] {""}
    } → skærpes.
   *[fewer] færre{ $which ->
        [income] { " " }uden indkomst
       *[other] {""}
    } → skærpes ikke længere.
}

# Kørsler over tid
explain-carried-over = Videreført fra den foregående kørsel; gælder siden { $since }.
explain-meanwhile = { $case ->
    [proposed] Et forslag, som venter på Samarbejdsforums godkendelse.
    [undetermined] Det kan ikke afgøres nu.
   *[evaluated] Beregnet til slutevalueringen; intet træder i kraft.
} { $in_force ->
    [area] Imens gælder områdetrappens trin { $step }.
    [department] Imens gælder afdelingstrappens trin { $step }.
    [youth] Imens udlejes der som primært ungdomsboliger.
    [outside] Imens er afdelingen på ingen trappe.
   *[nothing] Imens gælder intet trin.
}
explain-follows-meanwhile = { $in_force ->
    [area] → imens gælder områdetrappens trin { $step }.
    [department] → imens gælder afdelingstrappens trin { $step }.
    [youth] → imens udlejes der som primært ungdomsboliger.
    [outside] → imens på ingen trappe.
   *[nothing] → imens gælder intet trin.
}
explain-because-carried-over = { $rule ->
    [R3] Tallene giver samme trin, som har gældt siden { $since }.
   *[other] Som i den foregående kørsel, gældende siden { $since }: afdelingstrappen beregnes ikke hvert år.
}
explain-because-off-the-lists = { $waits ->
    [yes] Boligområdet er ikke længere på nogen liste; udlejningen videreføres, som den har været siden { $since }, for { $unpooled ->
        [yes] afdelingen er lille og uden pulje
       *[no] { $any ->
            [yes] der mangler { $criteria }{ $assigned ->
                [yes] { " " }samt anviste husstande
               *[no] { "" }
            }
           *[no] der mangler anviste husstande
        }
    }; mulige trin: { $steps }.
   *[no] Boligområdet er ikke længere på nogen liste; afdelingens egne tal giver ét trin og afløser områdetrappen, som har gældt siden { $since }.
}
explain-because-placed-anew = { $why ->
    [new] Afdelingen er ikke med i den foregående kørsel og indplaceres.
    [was-undetermined] Afdelingen var uafklaret i den foregående kørsel og indplaceres, når dens tal er der.
    [was-on-no-staircase] Afdelingen stod ikke på nogen trappe i den foregående kørsel og indplaceres.
   *[new-build] Nybyggeri, hvis egne nøgletal findes nu, indplaceres efter dem.
}
explain-because-midterm = Ved en midtvejsevaluering ville tallene give trin { $step }; en årlig kørsel ændrer intet.
explain-because-proposed = Tallene giver et andet trin end det, der har gældt siden { $since }: det er et forslag, til Samarbejdsforum har godkendt det.
explain-because-kept = Det kan ikke afgøres; det, der har gældt siden { $since }, gælder fortsat.
explain-because-evaluated = { $known ->
    [yes] Beregnet til slutevalueringen; det, der har gældt siden { $since }, gælder fortsat.
   *[no] Beregnet til slutevalueringen; intet træder i kraft.
}
explain-because-approval = { $approved ->
    [yes] Beslutning { $decision } af { $date } godkender forslaget.
   *[no] Beslutning { $decision } af { $date } afviser forslaget.
}
explain-because-newly-listed = { $known ->
    [yes] Området er nyudpeget som forebyggelsesområde{ $any ->
        [yes] ; de skærpede kriterier afventer en afklaring: { $criteria }.
       *[no] .
    }
   *[no] Om området er nyudpeget som forebyggelsesområde, kan ikke siges{ $any ->
        [yes] ; det gælder derfor heller ikke, om disse kriterier er skærpede: { $criteria }.
       *[no] .
    }
}
explain-because-sharpened-decided = Beslutning { $decision } af { $date } afklarer de skærpede kriterier: { $any ->
    [yes] { $criteria }.
   *[no] ingen.
}
explain-because-suspension-decided = { $kept ->
    [yes] Beslutning { $decision } af { $date } fastholder, at anvisningen er suspenderet.
   *[no] Beslutning { $decision } af { $date } ophæver suspensionen af anvisningen.
}
explain-because-exempt = Beslutning { $decision } af { $date } fritager afdelingen for den ekstra anvisning i { $year }.
reason-carried-over = Som i den foregående kørsel: { $in_force ->
    [area] områdetrappens trin { $held_step }
    [department] afdelingstrappens trin { $held_step }
   *[other] ingen trappe
} siden { $since }.
reason-unchanged = { $need ->
    [high] Højt behov
    [medium] Mellem behov
    [low] Lavt behov
   *[unknown] Et behov, der ikke kan afgøres,
} ({ $met ->
    [one] { $met } kriterium
   *[other] { $met } kriterier
} opfyldt, { $in_risk_zone } i risikozonen) og { $assigned_known ->
    [yes] { $share } % anviste husstande ({ $band })
   *[no] anviste husstande { $band }
}: fortsat afdelingstrappens trin { $step }, som siden { $since }.{ $lower_bound ->
    [next] { "" } Andelen er kommunens mindstetal; næste bånd ville give trin { $next_step }.
    [yes] { "" } Andelen er kommunens mindstetal.
   *[no] { "" }
}
reason-off-the-lists = Boligområdet er ikke længere på nogen liste, og { $in_force ->
    [area] områdetrappens trin { $held_step }
   *[other] udlejningen
} videreføres som siden { $since }, for { $unpooled ->
        [yes] afdelingen er lille og uden pulje
       *[no] { $any ->
            [yes] der mangler { $criteria }{ $assigned ->
                [yes] { " " }samt anviste husstande
               *[no] { "" }
            }
           *[no] der mangler anviste husstande
        }
    }; mulige trin: { $steps }.
reason-proposed = Forslag: afdelingstrappens trin { $step } ved { $need ->
    [high] højt behov
    [medium] mellem behov
    [low] lavt behov
   *[unknown] et behov, der ikke kan afgøres,
} ({ $met ->
    [one] { $met } kriterium
   *[other] { $met } kriterier
} opfyldt, { $in_risk_zone } i risikozonen) og { $assigned_known ->
    [yes] { $share } % anviste husstande ({ $band })
   *[no] anviste husstande { $band }
}; { $in_force ->
    [department] trin { $held_step } gælder, til det er godkendt.
   *[other] intet trin gælder, til det er godkendt.
}{ $lower_bound ->
    [next] { "" } Andelen er kommunens mindstetal; næste bånd ville give trin { $next_step }.
    [yes] { "" } Andelen er kommunens mindstetal.
   *[no] { "" }
}
reason-evaluated = { $case ->
    [new-build] Til slutevalueringen: nybyggeri på afdelingstrappens trin { $step }
   *[figures] Til slutevalueringen: afdelingstrappens trin { $step } ved { $need ->
        [high] højt behov
        [medium] mellem behov
        [low] lavt behov
       *[unknown] et behov, der ikke kan afgøres,
    } ({ $met ->
        [one] { $met } kriterium
       *[other] { $met } kriterier
    } opfyldt, { $in_risk_zone } i risikozonen) og { $assigned_known ->
        [yes] { $share } % anviste husstande ({ $band })
       *[no] anviste husstande { $band }
    }
}; { $in_force ->
    [area] områdetrappens trin { $held_step } gælder fortsat.
    [department] trin { $held_step } gælder fortsat.
   *[other] intet træder i kraft.
}{ $lower_bound ->
    [next] { "" } Andelen er kommunens mindstetal; næste bånd ville give trin { $next_step }.
    [yes] { "" } Andelen er kommunens mindstetal.
   *[no] { "" }
}
reason-kept = Det kan ikke afgøres, for { $unpooled ->
        [yes] afdelingen er lille og uden pulje
       *[no] { $any ->
            [yes] der mangler { $criteria }{ $assigned ->
                [yes] { " " }samt anviste husstande
               *[no] { "" }
            }
           *[no] der mangler anviste husstande
        }
    }; mulige trin: { $steps }. { $in_force ->
    [area] Områdetrappens trin { $held_step } gælder fortsat.
   *[department] Trin { $held_step } gælder fortsat.
}
reason-approval = { $approved ->
    [yes] Forslaget om afdelingstrappens trin { $proposed } er godkendt ved beslutning { $decision } af { $date }.
   *[no] Forslaget om afdelingstrappens trin { $proposed } er afvist ved beslutning { $decision } af { $date }: { $in_force ->
        [department] trin { $held_step } gælder fortsat.
       *[other] intet trin gælder.
    }
}
