# Hvad reglerne selv har at sige om en kørsel

term-assigned-households = anviste husstande

# Udpegninger (S5, A2)

finding-designation-differs =
    .message = { $name } ({ $subject }) { $published_any ->
        [no] er ikke på listen
       *[yes] står på listen som { $published }
    }, men områdets egne nøgletal giver { $computed_any ->
        [no] ingen udpegning
       *[yes] { $computed }
    }.
    .help = Listen gælder, og intet er ændret. Hold områdets nøgletal op mod ministeriets opgørelse; er tallene rigtige, så gør ministeriet opmærksom på forskellen.

finding-designation-history-short =
    .message = { $name } ({ $subject }) er parallelsamfund efter sine nøgletal, men historikken er for kort til at sige, om det er et omdannelsesområde (S3).
    .help = Giv de fire tidligere lister i tabellen history, hvis udpegningen skal efterprøves.

finding-designation-unchecked =
    .message = Udpegningen af { $name } ({ $subject }) kan ikke efterprøves, fordi et nøgletal mangler.
    .help = Listen gælder. Giv de manglende nøgletal i tabellen areas, hvis udpegningen skal efterprøves.

finding-small-area-candidate =
    .message = { $name } ({ $subject }) har { $residents } beboere og er ikke på listen, men ville være { $computed }, hvis det var stort nok. Samarbejdsforum kan placere det på områdetrappen.
    .help = Træffer Samarbejdsforum den beslutning, så skriv den i tabellen decisions (area_staircase). Ellers gælder afdelingstrappen.

finding-decision-area-listed =
    .message = Afgørelse { $decision } placerer { $name } ({ $subject }) på områdetrappen, men området er allerede på statens liste.
    .help = Fjern afgørelsen fra tabellen decisions: den har ingen virkning.

finding-decision-area-conditions =
    .message = Afgørelse { $decision } placerer { $name } ({ $subject }) på områdetrappen, men området har { $residents } beboere og opfylder ingen af de to betingelser: beboere lige under grænsen, eller dokumenteret genhusning under renovering.
    .help = Ret beboertallet, sæt renovation_rehousing, hvis det er dokumenteret, eller fjern afgørelsen.

finding-decision-area-not-designated =
    .message = Afgørelse { $decision } placerer { $name } ({ $subject }) på områdetrappen, men områdets nøgletal ville ikke give nogen udpegning.
    .help = Hold nøgletallene i tabellen areas efter, eller fjern afgørelsen.

finding-decision-area-not-known =
    .message = Afgørelse { $decision } placerer { $name } ({ $subject }) på områdetrappen, men et nøgletal mangler, og det kan ikke siges, om området ville være udpeget.
    .help = Giv det manglende nøgletal i tabellen areas, eller fjern afgørelsen.

finding-sharpened-unknown =
    .message = Om { $criteria } skal skærpes i { $name } ({ $subject }), kan ikke siges: et nøgletal eller gruppens størrelse mangler.
    .help = Områdets trin står fast. Giv tallet og gruppens størrelse (kolonnerne med _base) i tabellen areas.
    .consequence = Kriterierne er opført i sharpened_unknown for områdets afdelinger.

finding-plan-history-short =
    .message = { $name } ({ $subject }) har en udviklingsplan, men historikken er for kort til at tælle lister uden udpegning.
    .help = Giv områdets tidligere lister i tabellen history.
    .consequence = Anvisningen er fortsat suspenderet i områdets afdelinger.

# Enheder og placeringer

finding-unit-without-figures =
    .message = Pulje { $subject } har ingen nøgletal, og medlemmernes kan ikke lægges sammen.
    .help = Bestil nøgletal for puljen (trappe pools) og giv dem i tabellen indicators med puljens id.
    .consequence = Puljens afdelinger placeres kun, hvis alle tilfælde giver samme trin.

finding-missing-without-effect =
    .message = { $name } ({ $subject }) mangler { $figures }, men alle tilfælde giver samme trin.
    .help = Der skal ikke gøres noget. Giv tallet, hvis det kendes.

finding-undetermined-missing-figures =
    .message = { $name } ({ $subject }) kan ikke indplaceres: { $figures } mangler, og det kan blive trin { $steps }.
    .help = Giv de manglende tal, eller lad Samarbejdsforum afgøre trinnet (decisions, step).
    .consequence = { $in_force ->
        [none] Afdelingen er uafklaret og har ingen udlejningsandele.
       *[other] Afdelingen er uafklaret; trin { $in_force } gælder fortsat.
    }

finding-undetermined-split-area =
    .message = { $name } ({ $subject }) ligger kun delvis i et område eller er nævnt i flere.
    .help = Lad Samarbejdsforum afgøre trinnet (decisions, step), eller ret area_id og area_part.
    .consequence = { $in_force ->
        [none] Afdelingen er uafklaret og har ingen udlejningsandele.
       *[other] Afdelingen er uafklaret; trin { $in_force } gælder fortsat.
    }

finding-undetermined-new-build =
    .message = { $name } ({ $subject }) er nybyggeri i et udpeget område: trinnet fastlægges i den individuelle aftale.
    .help = Skriv aftalens trin som afgørelse (decisions, step).
    .consequence = { $in_force ->
        [none] Afdelingen er uafklaret og har ingen udlejningsandele.
       *[other] Afdelingen er uafklaret; trin { $in_force } gælder fortsat.
    }

finding-undetermined-primary-type =
    .message = { $name } ({ $subject }) har ingen primær boligtype.
    .help = Lad Samarbejdsforum afgøre boligtypen (decisions, primary_type).
    .consequence = { $in_force ->
        [none] Afdelingen er på ingen trappe, før det er afgjort.
       *[other] Trin { $in_force } gælder fortsat, til det er afgjort.
    }

finding-rounding-sensitive =
    .message = { $name } ({ $subject }) står så tæt på en grænse, at afrundingen af et offentliggjort tal kan afgøre sagen{ $steps ->
        [one] .
       *[other] {""}: mulige trin er { $steps }.
    }
    .help = Indplaceringen følger tallene, som de er offentliggjort. Bed om tallet med flere decimaler eller om antallene bag.

finding-cheap-homes-not-given =
    .message = { $name } ({ $subject }) er nybyggeri, og antallet af billige boliger er ikke oplyst; der er regnet med ingen.
    .help = Giv cheap_homes i tabellen departments; skriv 0, hvis der ingen er.
    .consequence = Har afdelingen billige boliger, er anvisningen til de øvrige boliger mindre end vist.

# Kørsler over tid (R2–R6, A5–A7, L18)

finding-carried-over-off-the-lists =
    .message = Boligområdet, som { $name } ({ $subject }) ligger i, er ikke længere på nogen liste, men afdelingens egne tal giver ikke ét trin: { $figures } mangler, og det kan blive trin { $steps }.
    .help = Bestil afdelingens nøgletal (trappe pools) og giv dem i tabellen indicators, eller lad Samarbejdsforum afgøre trinnet (decisions, step).
    .consequence = Indplacering, skærpede kriterier og udlejningsandele videreføres, som de har været siden { $since }.

finding-midterm-would-change =
    .message = { $name } ({ $subject }) står på trin { $step }; ved en midtvejsevaluering ville de nye nøgletal give trin { $other }.
    .help = Der skal ikke gøres noget: en årlig kørsel ændrer ikke afdelingstrappen. Lav en midtvejskørsel (midterm), når der skal forelægges forslag for Samarbejdsforum.

finding-newly-listed-unknown =
    .message = Om { $name } ({ $subject }) er nyudpeget som forebyggelsesområde, kan ikke siges: hverken historikken eller den foregående kørsel fortæller, om området var på en liste året før{ $any ->
        [yes] . Uafklaret er derfor, om disse kriterier er skærpede: { $criteria }.
       *[no] .
    }
    .help = Giv området en række i tabellen history for listen et år før; skriv "ingen", hvis det ikke var på nogen liste.
    .consequence = Kriterierne er opført i sharpened_unknown for områdets afdelinger.

finding-sharpened-pending =
    .message = { $name } ({ $subject }) er nyudpeget som forebyggelsesområde, og de skærpede kriterier afventer en afklaring: { $criteria }.
    .help = Er kriterierne afklaret, så skriv det som beslutning (decisions, sharpened). Ellers gælder de almindelige A-kriterier til næste liste.

finding-decision-approve-conditions =
    .message = Beslutning { $decision } godkender eller afviser et forslag om { $subject }, men { $case ->
        [no-midterm] kørslen er ikke en midtvejskørsel, og der er ingen forslag.
       *[no-proposal] der er intet forslag om den afdeling.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret subject_id.

finding-decision-sharpened-conditions =
    .message = Beslutning { $decision } afklarer de skærpede kriterier i { $subject }, men { $case ->
        [initial] i den første kørsel er intet område nyudpeget.
        [not-new] området er ikke nyudpeget: det var på en liste året før.
        [not-known] det kan ikke siges, om området er nyudpeget.
       *[no-prevention-area] området er ikke udpeget som forebyggelsesområde.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret historikken (tabellen history), hvis området er nyt på listen.

finding-decision-suspension-conditions =
    .message = Beslutning { $decision } fastholder eller ophæver suspensionen af anvisningen i { $subject }, men { $case ->
        [no-plan] området har ingen igangværende udviklingsplan, eller det er på listen over udsatte boligområder.
        [holds-already] suspensionen gælder i forvejen.
       *[ended-already] suspensionen er ophørt i forvejen.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret development_plan i tabellen areas.

finding-decision-exempt-conditions =
    .message = Beslutning { $decision } fritager { $subject } for den ekstra anvisning, men { $case ->
        [suspended] anvisningen er suspenderet.
        [no-extra-term] afdelingens trin har i perioden ingen ekstra anvisning, som der kan fritages for.
       *[no-department-staircase] afdelingen lejer ikke ud efter afdelingstrappen.
    }
    .help = Fjern beslutningen fra tabellen decisions, eller ret subject_id og perioden.

# Tabellerne unpooled og designation_check

unpooled-committee-too-small = { $departments ->
    [one] Afdelingen er den eneste lille, lokaludvalget har tilbage, og når { $homes } boliger og { $residents } beboere.
   *[other] De { $departments } små afdelinger, lokaludvalget har tilbage, når tilsammen { $homes } boliger og { $residents } beboere.
}
unpooled-not-small = Afdelingen når begge grænser alene.
designation-because-figure-missing = Et nøgletal mangler.
designation-because-history-short = Historikken er for kort til at skelne parallelsamfund fra omdannelsesområde.
designation-because-differs = Områdets nøgletal giver noget andet end listen.
designation-because-candidate = Ville være udpeget, hvis det var stort nok; Samarbejdsforum kan placere det.

finding-wheel-state-without-wheel =
    .message = Det er oplyst, hvor hjulet for { $subject } står, men afdelingen har intet: { $reason }.
    .help = Lad rækken stå, hvis afdelingen får et hjul igen; ellers tag den ud.

finding-wheel-used-exceed-passed =
    .message = { $column } er { $value }, men kun { $passed } { $passed ->
        [one] anvisningsbolig
       *[other] anvisningsboliger
    } i dette hjul kom før denne plads.
    .help = Tæl de anvisningsboliger, som kommunen har brugt siden plads 1, eller lad feltet stå tomt.
    .consequence = Hvor mange der er brugt, regnes som ikke oplyst for { $subject }.
