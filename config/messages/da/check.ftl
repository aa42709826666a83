# Kontrol af tabellerne som helhed: hvad der er fundet, hvad der var ventet, hvad der skal gøres.

finding-key-missing =
    .message = { $column } er tom; uden den kan rækken ikke kendes fra andre.
    .help = Skriv { $key } i cellen, eller fjern rækken, hvis den ikke er data.
    .consequence = Rækken er sat til side.

finding-key-duplicate =
    .message = Nøglen { $value } står allerede i række { $first }.
    .help = Behold den ene række. Er det to forskellige, så giv dem hver sin nøgle.
    .consequence = Rækken er sat til side; hvilken af de to der gælder, kan programmet ikke vide.

finding-value-missing =
    .message = { $column } mangler (fundet: { $value }).
    .help = Skriv værdien. Findes den ikke, så spørg den, der har leveret tabellen; den kan hverken udelades eller skønnes.
    .consequence = Rækken om { $subject } er sat til side, for uden værdien kan intet beregnes af den.

finding-area-unknown =
    .message = Boligområdet { $value } står ikke i tabellen areas.
    .help = { $near ->
        [yes] Nærmest er { $nearest }. Ret nummeret eller navnet, eller tilføj området i areas med sin udpegning.
       *[no] Ret nummeret, eller tilføj området i areas med sin udpegning.
    }
    .consequence = Afdeling { $subject } kan ligge i et udpeget område og kan ikke indplaceres.

finding-department-unknown =
    .message = Afdelingen { $value } står ikke i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte afdeling er { $nearest }. Ret nummeret, eller tilføj afdelingen i departments.
       *[no] Ret nummeret, eller tilføj afdelingen i departments. Foranstillede nuller er en del af nummeret.
    }
    .consequence = Rækken om { $value } er sat til side; den afdeling, den skulle gælde, ville mangle tallet.

finding-department-unknown-earlier =
    .message = Afdelingen { $value } står ikke i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte afdeling er { $nearest }. Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers ret nummeret.
       *[no] Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers ret nummeret.
    }

finding-area-unknown-earlier =
    .message = Boligområdet { $value } står på en tidligere liste, men ikke i tabellen areas.
    .help = { $near ->
        [yes] Nærmeste kendte område er { $nearest }. Findes området ikke mere, er der intet at gøre; ellers ret nummeret.
       *[no] Findes området ikke mere, er der intet at gøre; ellers ret nummeret.
    }

finding-unit-unknown =
    .message = { $value } er hverken en afdeling eller en pulje.
    .help = { $near ->
        [yes] Nærmeste kendte enhed er { $nearest }. Hent listen over enheder igen (trappe pools), og ret nummeret.
       *[no] Hent listen over enheder igen (trappe pools). Er afdelingerne ændret, siden nøgletallene blev bestilt, skal puljerne bestilles på ny eller fastholdes i tabellen pools.
    }
    .consequence = Nøgletallene hører ikke til nogen enhed; den, de skulle gælde, ville mangle dem.

finding-committee-unknown =
    .message = { $value } er ikke et lokaludvalg i aftalen.
    .help = { $near ->
        [yes] Nærmeste lokaludvalg er { $nearest }. Ret navnet; kendte er { $known }.
       *[no] Ret navnet; kendte er { $known }.
    }
    .consequence = Små afdelinger puljes kun inden for samme lokaludvalg; et fejlskrevet navn ville give andre puljer.

finding-department-named-twice =
    .message = { $value } har samme navn og organisation som afdeling { $other }.
    .help = Er det samme afdeling under to numre, så behold det ene; ellers er der intet at gøre.
    .consequence = Er den talt to gange, er boliger og beboere det også.

finding-organisation-two-names =
    .message = Organisation { $organisation } hedder både { $other } og { $value }.
    .help = Skriv navnet ens i alle rækker, eller ret organisationens nummer, hvis det er to organisationer.
    .consequence = Puljer dannes efter organisationens nummer; er det forkert, bliver puljerne det også.

finding-homes-none =
    .message = Afdelingen har ingen boliger{ $residents ->
        [0] {""}
        [one] , men 1 beboer
       *[other] , men { $residents } beboere
    }.
    .help = Skriv antallet af familie-, ungdoms- og ældreboliger, eller fjern afdelingen, hvis den ikke er i drift.
    .consequence = Uden boliger har afdeling { $subject } ingen primær boligtype og kan ikke indplaceres.

finding-homes-exceed-whole =
    .message = { $column } er { $value }, men afdelingen har kun { $most } boliger, de kan være blandt.
    .help = Særboliger, deleboliger og boliger med varig anvisningsret tælles blandt familieboligerne, særligt billige boliger blandt familie- og ungdomsboligerne. Ret det tal, der er forkert.
    .consequence = Afdeling { $subject } kan ikke indplaceres; udlejningen af dens øvrige boliger ville blive regnet forkert.

finding-residents-none =
    .message = Ingen beboere i { $homes ->
        [one] 1 bolig
       *[other] { $homes } boliger
    }.
    .help = Skriv antallet af beboere den 1. januar. Står afdelingen tom, for eksempel under renovering, er der intet at gøre.
    .consequence = Afdeling { $subject } regnes som lille og puljes.

finding-residents-unlikely =
    .message = { $value } beboere passer ikke til { $homes ->
        [one] 1 bolig
       *[other] { $homes } boliger
    }.
    .help = Se efter, om tallene hører til samme afdeling og er skrevet med alle cifre. Er de rigtige, er der intet at gøre.
    .consequence = Om afdeling { $subject } er lille og skal puljes, afgøres af disse tal.

finding-start-step-unknown =
    .message = { $value } er ikke et trin på afdelingstrappen.
    .help = Skriv trinnet ved aftalens start, et af { $known }, eller lad cellen stå tom.
    .consequence = Afdeling { $subject } er sat til side; afviklingen af særboliger og deleboliger følger trinnet ved aftalens start.

finding-taken-into-use-too-late =
    .message = Afdelingen tages i brug { $value }, efter at aftalen er udløbet den { $last }.
    .help = Ret datoen, eller lad afdelingen udgå af tabellen, til den er omfattet af en aftale.
    .consequence = Afdeling { $subject } indplaceres efter sine tal, ikke som nybyggeri.

finding-department-partly-in-area =
    .message = Afdelingen ligger ikke helt i ét boligområde ({ $value }).
    .help = Forelæg den for Samarbejdsforum, og skriv beslutningen (step) i decisions; eller ret area_id og area_part, hvis den ligger helt i ét område.
    .consequence = Afdeling { $subject } er uafklaret, til der er truffet en beslutning.

finding-area-part-without-area =
    .message = area_part er { $value }, men der står intet boligområde.
    .help = Skriv områdets nummer i area_id, eller tøm area_part, hvis afdelingen ikke ligger i noget område.
    .consequence = Afdeling { $subject } behandles, som om den ligger uden for alle områder.

finding-area-without-departments =
    .message = Området { $value } er udpeget, men ingen afdeling ligger i det.
    .help = Skriv områdets nummer i area_id ved dets afdelinger. Har området ingen afdelinger i aftalen, er der intet at gøre.
    .consequence = Afdelinger, der skulle stå på områdetrappen, kan være indplaceret på afdelingstrappen.

finding-designated-below-residents =
    .message = Området er udpeget, men har { $value } beboere; en udpegning kræver mindst { $least }.
    .help = Se efter, om antallet af beboere og udpegningen er fra samme liste. Statens offentliggjorte liste gælder.
    .consequence = Udpegningen er fulgt, som listen siger.

finding-area-residents-differ =
    .message = Området har { $residents } beboere, dets afdelinger tilsammen { $departments }.
    .help = En forskel kan skyldes andre boliger i området eller en anden opgørelsesdag. Er den stor, så se efter, om en afdeling mangler eller er henført forkert.

finding-designations-contradict =
    .message = Samme område er udpeget som { $value } på samme liste.
    .help = Et forebyggelsesområde kan ikke samtidig være udsat, parallelsamfund eller omdannelsesområde. Ret efter den offentliggjorte liste.
    .consequence = Trinnet på områdetrappen for { $subject } og dets afdelinger kan ikke afgøres.

finding-area-rows-differ =
    .message = { $column } er { $value }, men { $other } i række { $first } for samme område.
    .help = Et område på flere lister kan stå i flere rækker, men alt andet end udpegningen skal være ens. Ret den forkerte.
    .consequence = Hvilken række der gælder, kan programmet ikke vide.

finding-list-date-other =
    .message = { $rows ->
        [one] 1 række er fra listen
       *[other] { $rows } rækker er fra listen
    } { $value }, men kørslen er på listen den { $wanted }.
    .help = Brug områdetabellen fra kørslens liste, eller ret run.list_date i kørselsfilen.
    .consequence = Områderne ville blive indplaceret efter en anden liste end grænseværdierne.

finding-figures-year-other =
    .message = Nøgletallene i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    } er fra { $value }, men listen kræver { $wanted }.
    .help = Bestil nøgletal for { $wanted }, eller ret figures_year, hvis året er skrevet forkert.
    .consequence = Indplaceringen ville hvile på et andet år end listens.

finding-figures-year-not-given =
    .message = { $rows ->
        [one] 1 række med nøgletal siger
       *[other] { $rows } rækker med nøgletal siger
    } ikke, hvilket år de er fra.
    .help = Skriv figures_year; listen kræver { $wanted }.
    .consequence = Tallene er brugt, som om de er fra { $wanted }.

finding-count-exceeds-base =
    .message = { $column } er { $value }, men { $base_column } er kun { $base }.
    .help = En del kan ikke være større end helheden. Se efter, om kolonnerne er byttet om, eller tallene er fra to år.
    .consequence = Andelen for { $subject } ville blive over 100 %; { $subject } kan ikke indplaceres.

finding-base-zero =
    .message = { $column } er 0, men der er et tal ({ $count }) at måle mod den.
    .help = Skriv gruppens størrelse. Er den ikke oplyst, så lad cellen stå tom eller skriv "..".
    .consequence = Der kan ikke regnes en andel af ingen; { $subject } kan ikke indplaceres.

finding-base-exceeds-residents =
    .message = { $column } er { $value }, flere end de { $residents } beboere.
    .help = Se efter, om tallene gælder samme enhed og samme opgørelsesdag.
    .consequence = Er gruppen for stor, bliver andelen for { $subject } for lille.

finding-published-contradicts-counts =
    .message = { $column } er { $value }, men antallene giver { $computed }.
    .help = Ret det, der er forkert: antallene, den offentliggjorte procent eller, for indkomst, regionens gennemsnit. De må højst afvige en halv enhed på sidste decimal.
    .consequence = Antallene afgør indplaceringen af { $subject }, så det skal være sikkert, at de er rigtige.

finding-region-without-income =
    .message = Gennemsnitsindkomsten for { $value } den { $list_date } er ikke kendt.
    .help = Skriv den i state-lists med sin kilde, eller ret regionens navn; kendte er { $known }. En indkomst i procent (income_pct) kan bruges uden.
    .consequence = Indkomsten kan ikke holdes op mod regionens ({ $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }).

finding-assigned-exceeds-homes =
    .message = { $value } anviste husstande i { $family_homes ->
        [one] 1 familiebolig
       *[other] { $family_homes } familieboliger
    }.
    .help = Tæl kun familieboliger, og en delebolig én gang. Ret antallet af husstande eller af boliger.
    .consequence = Andelen af anviste i afdeling { $subject } ville blive over 100 %; den kan ikke indplaceres.

finding-assigned-by-both =
    .message = Både organisationen og kommunen har oplyst anviste husstande.
    .help = Organisationens tal er brugt; der er intet at gøre.

finding-assigned-by-municipality =
    .message = Anviste husstande ({ $households }) er kommunens tal, for organisationen har ikke oplyst nogen.
    .help = Spørg organisationen, hvis tallet er tæt på en grænse: kommunens tal kender ikke anvisninger før { $from } og er derfor et mindstetal.

finding-assigned-missing =
    .message = Der er ingen anviste husstande for afdeling { $subject }.
    .help = Skriv tallet fra organisationen, ellers fra kommunen; er der ingen, så skriv 0.
    .consequence = Andelen af anviste er ukendt; giver hver mulig andel ikke samme trin, er afdeling { $subject } uafklaret.

finding-assigned-no-table =
    .message = Kørslen har ingen tabel over anviste husstande, men { $departments ->
        [one] 1 afdeling
       *[other] { $departments } afdelinger
    } skal bruge den.
    .help = Tilføj assignments under [inputs] i kørselsfilen.
    .consequence = Andelen af anviste er ukendt overalt; kun afdelinger, der får samme trin ved enhver andel, kan indplaceres.

finding-assigned-counted-later =
    .message = Anviste husstande er talt { $value }, efter at indplaceringen træder i kraft den { $effective }.
    .help = Ret datoen, eller brug en optælling fra før ikrafttrædelsen.
    .consequence = Tallet er brugt, som det står.

finding-assigned-counted-before-placement =
    .message = Anviste husstande er talt { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }, før den forrige indplacering den { $placed }.
    .help = Bed om en ny optælling. Skal den ældre bruges, så nævn dens dag i run.assignments_as_of i kørselsfilen.
    .consequence = Den forrige indplacering ville blive gentaget på gamle tal.

finding-decision-subject-unknown =
    .message = Beslutningen gælder "{ $value }", som ikke findes i kørslens data.
    .help = { $near ->
        [yes] Nærmeste kendte er { $nearest }. Skriv et område for area_staircase, sharpened, keep_suspension og end_suspension, ellers en afdeling; en godkendelse af hele kørslen har en tom celle eller run.
       *[no] Skriv et område for area_staircase, sharpened, keep_suspension og end_suspension, ellers en afdeling; en godkendelse af hele kørslen har en tom celle eller run.
    }
    .consequence = Beslutningen har ingen virkning.

finding-decision-value-unknown =
    .message = "{ $value }" er ikke noget, der kan besluttes her.
    .help = Skriv en af: { $known }.
    .consequence = Beslutningen har ingen virkning.

finding-decision-value-unused =
    .message = Værdien { $value } bruges ikke: en beslutning af typen { $kind } har ingen.
    .help = Tøm cellen. Et områdes trin følger af dets egne tal; skal en afdeling på et andet trin, kræver det en beslutning af typen step.
    .consequence = Beslutningen er brugt, som om cellen var tom.

finding-decision-outside-period =
    .message = Beslutningen gælder ikke i denne kørsel: { $column } er { $value } mod { $wanted }.
    .help = Skriv den periode, beslutningen gælder (valid_from, valid_to), eller tag den ud af tabellen. Uden valid_to gælder en beslutning om et område til næste liste, et trin til alle afdelinger indplaceres på ny, en godkendelse i sin egen kørsel og en fritagelse i sit kalenderår.
    .consequence = Beslutningen har ingen virkning.

finding-decision-period-turned =
    .message = Beslutningen slutter { $value }, før den begynder { $from }.
    .help = Ret datoerne.
    .consequence = Beslutningen har ingen virkning.

finding-decisions-contradict =
    .message = Beslutning { $decision } siger { $value }, beslutning { $other } siger { $other_value } om det samme.
    .help = Behold den, der gælder, og tag den anden ud af tabellen.
    .consequence = Hvilken der gælder, kan programmet ikke vide.

finding-pool-id-taken =
    .message = Puljen { $value } har samme nummer som en afdeling.
    .help = Giv puljen et andet nummer, det samme i pools og indicators.
    .consequence = Puljens nøgletal ville blive taget for afdelingens.

finding-pool-across-committees =
    .message = Puljen { $value } har afdelinger i flere lokaludvalg: { $committees }.
    .help = Små afdelinger puljes inden for samme lokaludvalg. Ret medlemmerne, eller lad puljen udgå, så der puljes på ny.
    .consequence = Puljen er beholdt, som den er givet.

finding-municipality-misspelt =
    .message = { $column } er { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }; skulle der stå { $nearest }?
    .help = Ret navnet, eller lad cellen stå tom; så gælder aftalens kommune. Er det en anden kommune, er der intet at gøre.
    .consequence = Afdelinger uden for kommunen holdes ikke op mod dens lokaludvalg, og områder uden for den ventes ikke at have afdelinger.

finding-region-misspelt =
    .message = { $column } er { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }; skulle der stå { $nearest }?
    .help = Ret navnet, eller lad cellen stå tom; så gælder aftalens region.
    .consequence = Indkomsten holdes op mod regionens gennemsnit; under et ukendt navn er der intet.

finding-department-area-elsewhere =
    .message = Afdelingen ligger i { $value }, men dens område { $area } i { $other }.
    .help = Ret area_id, eller kommune eller region ved afdelingen eller området.
    .consequence = Ligger afdeling { $subject } ikke i området, er den på den forkerte trappe.

finding-organisation-two-ids =
    .message = { $name } har både nummeret { $value } og nummeret { $other }.
    .help = Ret nummeret, hvis det er samme organisation; er det to, så skriv navnene, så de kan kendes fra hinanden.
    .consequence = Puljer dannes inden for én organisation efter dens nummer; er det forkert, bliver puljerne det også.

finding-organisation-id-differs =
    .message = Afdeling { $department } har organisationsnummer { $value }, men de fleste afdelingers nummer begynder med deres organisations.
    .help = Ret organisation_id eller department_id. Er afdelingen gået over til en anden organisation med sit gamle nummer, er der intet at gøre.
    .consequence = Afdeling { $subject } puljes med organisation { $value }, hvis den er lille.

finding-department-under-two-organisations =
    .message = { $name } står både under organisation { $value } og, som { $other }, under { $organisation }: samme lokaludvalg, boliger og beboere.
    .help = Er det samme afdeling, så behold den ene række; ellers er der intet at gøre.
    .consequence = Er { $subject } og { $other } samme afdeling, er dens boliger og beboere talt to gange.

finding-list-date-missing =
    .message = { $column } mangler i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }, men står i de andre.
    .help = Skriv listens dato i alle rækker eller i ingen.
    .consequence = Rækkerne er brugt, som om de er fra kørslens liste.

finding-no-department-names-an-area =
    .message = Ingen afdeling nævner et boligområde, men { $areas ->
        [one] 1 område er udpeget
       *[other] { $areas } områder er udpeget
    } ({ $ids }).
    .help = Skriv områdets nummer i area_id ved de afdelinger, der ligger i det. Har kolonnen en overskrift, programmet ikke kender, så nævn den i kørselsfilen.
    .consequence = Ingen afdeling kan komme på områdetrappen.

finding-area-residents-exceeded =
    .message = Afdelingerne i området har tilsammen { $departments } beboere, flere end områdets { $residents }.
    .help = Se efter, om en afdeling er henført til det forkerte område, eller om et af tallene har et ciffer for meget.
    .consequence = Ligger en afdeling ikke i området { $subject }, er den på den forkerte trappe.

finding-designated-and-not =
    .message = Området er ikke udpeget i denne række, men { $value } i række { $first } på samme liste.
    .help = Fjern den række, der er forkert. Et område på ingen liste har én række med tom udpegning.
    .consequence = Om område { $subject } er udpeget, kan ikke afgøres.

finding-history-not-a-list-date =
    .message = { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    } er ikke dagen for en liste.
    .help = Skriv den dag, listen er fra, for eksempel { $list }.
    .consequence = Listen regnes ikke med, hvor der tælles lister i træk.

finding-history-later-list =
    .message = { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    } er senere end kørslens liste den { $list }.
    .help = Ret datoen, eller tag rækkerne ud; history er listerne før kørslens.
    .consequence = Rækkerne har ingen virkning.

finding-history-contradicts-list =
    .message = Udpegningen er "{ $value }", men { $listed } i tabellen areas for samme liste.
    .help = Ret efter den offentliggjorte liste, eller tag rækken ud af history.
    .consequence = Hvad listen siger om område { $subject }, kan ikke afgøres.

finding-history-list-missing =
    .message = { $lists ->
        [one] En liste mangler
       *[other] { $lists } lister mangler
    } mellem den første i history og kørslens: { $value }.
    .help = Tilføj de lister, der mangler; et område på ingen liste skrives med tom udpegning.
    .consequence = Lister i træk kan ikke tælles hen over et hul, så omdannelsesområder og udviklingsplaner kan ikke afgøres.

finding-percent-like-fraction =
    .message = { $column } er { $value }, højst én procent, i en række med andre procenter.
    .help = Skriv procenten: er { $value } en brøk, er den { $percent } procent. Er andelen virkelig så lille, er der intet at gøre.
    .consequence = Tallet er brugt som { $value } procent om { $subject }.

finding-income-unlikely =
    .message = { $column } er { $value }, men regionens gennemsnit er { $regional } kr. om måneden{ $unit ->
        [year] ; tallet ligner kroner om året
        [thousand] ; tallet ligner tusinde kroner
       *[other] {""}
    }.
    .help = Skriv den gennemsnitlige bruttoindkomst i kroner om måneden. Er tallet rigtigt, er der intet at gøre.
    .consequence = Indkomsten for { $subject } er holdt op mod regionens, som den står.

finding-convictions-unlikely =
    .message = { $column } er { $value }, mange gange grænseværdien { $threshold }.
    .help = Se efter, om kommaet er forskudt, eller om det er et antal. Er andelen rigtig, er der intet at gøre.
    .consequence = Kriteriet er opfyldt for { $subject } med tallet, som det står.

finding-age-group-exceeds-whole =
    .message = { $column } er { $value }, men { $whole_column }, som gruppen er en del af, er kun { $whole }.
    .help = Se efter, om kolonnerne er byttet om, eller om tallene er fra to enheder eller to år.
    .consequence = Er en af grupperne forkert, er andelen for { $subject } det også.

finding-base-years-differ =
    .message = { $column } er { $value }, men { $before_column } var { $before }.
    .help = Se efter, om et ciffer mangler, eller om årene er af to enheder. Er mange flyttet ind eller ud, er der intet at gøre.
    .consequence = Er en af grupperne forkert, er gennemsnittet af de to år for { $subject } det også.

finding-share-years-differ =
    .message = { $column } giver { $share } procent, men { $before_column } gav { $before } procent.
    .help = Se efter, om et ciffer er forkert, eller om årene er af to enheder. Er tallene rigtige, er der intet at gøre.
    .consequence = Er et af tallene forkert, er gennemsnittet af de to år for { $subject } det også.

finding-assigned-sources-contradict =
    .message = Kommunen har oplyst { $value } anviste husstande, organisationen kun { $organisation }.
    .help = Spørg begge: kommunens tal er et mindstetal og kan ikke være større end organisationens.
    .consequence = Organisationens tal er brugt; er det for lille, er trinnet for { $subject } det måske også.

finding-assigned-days-differ =
    .message = { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    } er en anden optællingsdag end i de fleste, { $most }.
    .help = Ret datoen, hvis den er skrevet forkert. Er der talt på flere dage, er der intet at gøre.
    .consequence = Andelene er ikke fra samme dag.

finding-assigned-day-missing =
    .message = Optællingens dag mangler i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }.
    .help = Skriv den dag, der er talt, i as_of.
    .consequence = Om tallene er ældre end den forrige indplacering, kan ikke ses.

finding-decision-holds-before-made =
    .message = Beslutningen gælder fra { $value }, før den er truffet den { $made }.
    .help = Ret datoerne. Skal den gælde tilbage i tid, er der intet at gøre.
    .consequence = Beslutningen er brugt, som den står.

finding-decision-before-agreement =
    .message = Beslutningen er truffet { $value }, før den liste, aftalen begynder med, { $first }.
    .help = Ret datoen. En beslutning fra før aftalen hører ikke til i tabellen.
    .consequence = Beslutningen er brugt, som den står.

finding-previous-step-unknown =
    .message = { $value } er ikke et trin på trappen { $staircase }; trin: { $known }.
    .help = Ret trin eller trappe, så rækken er, som den forrige kørsel skrev den.
    .consequence = Den forrige indplacering af { $subject } kan hverken videreføres eller sammenlignes.

finding-previous-step-missing =
    .message = Trappen er { $staircase }, men trinnet mangler.
    .help = Skriv trinnet. Var afdelingen uafklaret, så skriv status undetermined.
    .consequence = Den forrige indplacering af { $subject } kan ikke videreføres.

finding-previous-not-earlier =
    .message = Den forrige indplacering gælder fra { $value }, efter denne kørsels { $effective }.
    .help = Brug indplaceringerne fra kørslen før denne, eller ret effective_date i kørselsfilen.
    .consequence = En senere indplacering ville blive brugt som den forrige.

finding-lettings-year-in-future =
    .message = Udlejninger i { $value }, efter at indplaceringen træder i kraft den { $effective }.
    .help = Ret året; tabellen er realiserede udlejninger.
    .consequence = Udlejninger, der ikke har fundet sted, ville tælle med for { $subject }.

finding-lettings-year-unused =
    .message = Udlejninger fra { $value } ({ $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }) bruges ikke; aftalen ser tilbage til { $first_year }.
    .help = Der er intet at gøre, medmindre året er skrevet forkert.

finding-lettings-exceed-homes =
    .message = { $value } udlejninger i { $year }, men afdelingen har kun { $family_homes } familieboliger.
    .help = Se efter, om tallene er af en anden afdeling eller flere år. Er boliger genudlejet samme år, er der intet at gøre.
    .consequence = Andelen af anviste udlejninger for { $subject } kan være forkert.

finding-assigned-exceed-offered =
    .message = { $value } boliger udlejet til anviste i { $year }, men kun { $offered } stillet til kommunens rådighed.
    .help = Ret et af tallene; der kan ikke anvises til flere boliger end dem, der er stillet til rådighed.
    .consequence = Kommunens udnyttelse for { $subject } ville være over 100 %.

finding-register-year-in-future =
    .message = Nøgletallet er fra { $value }, efter at indplaceringen træder i kraft den { $effective }.
    .help = Ret året.
    .consequence = Et tal for et år, der ikke er gået, ville blive vist som opgjort.

finding-organisation-unknown =
    .message = Organisation { $value } har ingen afdeling i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte organisation er { $nearest }. Findes organisationen ikke mere, er der intet at gøre; ellers ret nummeret.
       *[no] Findes organisationen ikke mere, er der intet at gøre; ellers ret nummeret.
    }

finding-register-subjects-differ =
    .message = Organisationen er { $value }, men afdeling { $department } hører til { $other }.
    .help = Ret et af numrene, eller lad et af dem stå tomt.
    .consequence = Nøgletallet ville blive vist for den forkerte.

finding-pool-base-exceeds-residents =
    .message = { $column } er { $value }, flere end puljens { $residents } beboere.
    .help = Se efter, om nøgletallene er bestilt for de puljer, denne kørsel danner (trappe pools).
    .consequence = Er tallene af en anden pulje, er trinnet for medlemmerne af { $subject } forkert.

finding-history-area-missing =
    .message = Området mangler på listen { $value }, men står i history på listerne før og efter.
    .help = Tilføj rækken; var området på ingen liste, så skriv den med tom udpegning.
    .consequence = Lister i træk kan ikke tælles for område { $subject }.

finding-income-pct-unlikely =
    .message = { $column } er { $value } procent af regionens gennemsnit.
    .help = Se efter, om kommaet er forskudt, eller et ciffer mangler. Er tallet rigtigt, er der intet at gøre.
    .consequence = Indkomsten for { $subject } er brugt, som den står.

finding-assigned-counted-before-last-run =
    .message = Anviste husstande er talt { $value } i { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    } om afdelinger, der kan blive indplaceret i denne kørsel, før den forrige indplacering den { $placed }.
    .help = Bed om en ny optælling, eller nævn dens dag i run.assignments_as_of i kørselsfilen.
    .consequence = Tallene er brugt, som de står; i en midtvejskørsel er det en fejl.

finding-figures-year-other-unplaced =
    .message = Nøgletallene for { $rows ->
        [one] 1 enhed
       *[other] { $rows } enheder
    } er fra { $value }, men listen kræver { $wanted }.
    .help = Bestil nøgletal for { $wanted }, udelad rækkerne, eller nævn året i run.figures_year i kørselsfilen.
    .consequence = De indplacerer ingen i denne kørsel; hvad en midtvejskørsel ville ændre, er sagt ud fra dem, som de står.

finding-decision-beyond-calendar-year =
    .message = Fritagelsen gælder fra { $from } til { $value }, men den er for ét kalenderår.
    .help = Skriv årets sidste dag i valid_to, eller lad den stå tom, og skriv en beslutning for hvert år.
    .consequence = Beslutningen har ingen virkning.

finding-decision-approve-not-midterm =
    .message = Beslutningen godkender forslag, men en kørsel af typen { $run } har ingen; det har kun en midtvejskørsel.
    .help = Tag beslutningen ud af tabellen, eller sæt run.kind = "midterm". Skal en afdeling på et andet trin, kræver det en beslutning af typen step.
    .consequence = Beslutningen har ingen virkning.

finding-area-of-last-list-missing =
    .message = Boligområdet { $value } stod på listen { $list } ({ $designation }), men har ingen række i tabellen areas.
    .help = { $near ->
        [yes] Nærmeste kendte område er { $nearest }; ret nummeret, hvis det er det. Ellers tilføj området, med tom udpegning, hvis det nu ikke står på nogen liste.
       *[no] Tilføj området, med tom udpegning, hvis det nu ikke står på nogen liste.
    }
    .consequence = Om området { $subject } er gået af listerne eller er glemt, kan ikke ses; dets afdelinger indplaceres, som om området ikke er på nogen liste.

finding-previous-before-agreement =
    .message = { $rows ->
        [one] 1 tidligere indplacering gælder
       *[other] { $rows } tidligere indplaceringer gælder
    } fra { $value }, før aftalen begynder { $from }.
    .help = Brug indplaceringerne fra kørslen før denne, eller ret effective_from.
    .consequence = En indplacering fra før aftalen ville blive videreført.

finding-previous-criterion-unknown =
    .message = "{ $value }" er ikke et kriterium; kriterier: { $known }.
    .help = Ret sharpened_criteria, så rækken er, som den forrige kørsel skrev den.
    .consequence = De skærpede kriterier for { $subject } kan ikke videreføres.

finding-previous-sharpened-on-department =
    .message = Afdelingstrappen har de skærpede kriterier { $value }, men ud over dømte hører de til på områdetrappen.
    .help = Ret staircase eller sharpened_criteria. Ved siden af trinnene giver kun en udviklingsplan et skærpet kriterium, det om dømte.
    .consequence = Den tidligere indplacering af { $subject } er brugt, som den står.

finding-previous-suspension-unknown =
    .message = { $rows ->
        [one] 1 tidligere indplacering
       *[other] { $rows } tidligere indplaceringer
    } på områdetrappen, hvis område nu ikke står på nogen liste, siger ikke, om anvisningen var suspenderet.
    .help = Skriv assignment_suspended, eller brug tabellen placements fra den forrige kørsel, som den er.
    .consequence = Videreføres afdelingen, afgør dens trin alene, om anvisningen er suspenderet.

finding-previous-sharpened-unknown =
    .message = { $rows ->
        [one] 1 tidligere indplacering
       *[other] { $rows } tidligere indplaceringer
    } på områdetrappen, hvis område nu ikke står på nogen liste, siger ikke, hvilke kriterier der var skærpede.
    .help = Tilføj kolonnen sharpened_criteria, eller brug tabellen placements fra den forrige kørsel, som den er.
    .consequence = Videreføres afdelingen, er dens skærpede kriterier ikke kendt.

finding-previous-department-gone =
    .message = Afdelingen { $value } var indplaceret i den forrige kørsel, men står ikke i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte afdeling er { $nearest }. Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers ret nummeret.
       *[no] Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers tilføj den.
    }

finding-departments-new =
    .message = { $departments ->
        [one] 1 afdeling var
       *[other] { $departments } afdelinger var
    } ikke med i den forrige kørsel: { $value }.
    .help = De indplaceres som nye. Var en af dem med under et andet nummer, så ret nummeret; ellers er der intet at gøre.

finding-departments-merged-perhaps =
    .message = Afdelingen { $value } har { $homes } boliger; { $first } og { $second } i samme organisation, som ikke findes mere, havde { $then } tilsammen.
    .help = Er de to lagt sammen til den, er der intet at gøre: den indplaceres som en ny afdeling. Ellers se efter, om numrene er rigtige.

finding-homes-jump =
    .message = Afdelingen har { $value } { $of ->
        [homes] boliger
       *[other] familieboliger
    }; i den forrige kørsel havde den { $before }.
    .help = Se efter, om der mangler et ciffer, eller om tallene er fra to afdelinger. Er boliger bygget, revet ned eller flyttet til en anden afdeling, er der intet at gøre.
    .consequence = Er tallet forkert, er andelen af anviste og puljerne for { $subject } det også.

finding-assigned-share-jump =
    .message = { $value } anviste husstande er { $share } procent af familieboligerne; i den forrige kørsel var { $households } { $before } procent.
    .help = Bed om tallet igen, og se efter, om begge er indberettet af den samme: kommunens er et mindstetal. Er det rigtigt, er der intet at gøre.
    .consequence = Er tallet forkert, kan trinnet for { $subject } være det.

finding-nothing-checked =
    .message = Ingen kontrol kunne laves: der er intet i data at se på.
    .help = Se under [inputs], om det er de rigtige filer, og om de har rækker.
    .consequence = Intet er indplaceret; at intet er fundet, betyder ikke, at data er i orden.

# Hver kontrol: dens titel og én linje om, hvad den ser på; og hvorfor en kontrol ikke kunne laves.

check-title-files = Filer
check-about-files = Hver fil i [inputs] findes, kan åbnes og er af en kendt slags.
check-title-headings = Overskrifter
check-about-headings = Hver nødvendig kolonne er fundet, og ingen to gange.
check-title-rows = Rækker
check-about-rows = Rækker med data er skilt fra totaler, noter og tomme rækker.
check-title-cells = Celler
check-about-cells = Hver celle er af sin kolonnes slags, i dens enhed og inden for dens grænser.
check-title-keys = Nøgler
check-about-keys = Hver række har en nøgle, og ingen to har samme.
check-title-required-values = Nødvendige værdier
check-about-required-values = Ingen celle, en række ikke kan undvære, er tom eller tilbageholdt.
check-title-references = Henvisninger
check-about-references = Afdelinger og områder, der nævnes i en tabel, findes i den tabel, der har dem.
check-title-local-committees = Lokaludvalg
check-about-local-committees = Hvert lokaludvalg er et af aftalens.
check-title-names = Afdelingsnavne
check-about-names = Ingen afdeling står to gange under to numre.
check-title-organisations = Organisationer
check-about-organisations = Organisationens nummer, navn og afdelingsnumre hører sammen.
check-title-municipalities-and-regions = Kommuner og regioner
check-about-municipalities-and-regions = Kommuner og regioner er ikke skrevet forkert, og en afdeling ligger i samme kommune som sit område.
check-title-homes = Boliger
check-about-homes = Hver afdeling har boliger, og de særlige af dem er ikke flere, end der er.
check-title-residents = Beboere og boliger
check-about-residents = Antallet af beboere passer til antallet af boliger.
check-title-start-steps = Trin ved aftalens start
check-about-start-steps = Trinnet ved aftalens start er et af afdelingstrappens.
check-title-taken-into-use = Ibrugtagning
check-about-taken-into-use = Ingen afdeling er taget i brug efter aftalens udløb.
check-title-area-parts = Afdelinger i områder
check-about-area-parts = Hver afdeling ligger helt i ét område eller i intet.
check-title-designated-areas = Udpegede områder
check-about-designated-areas = Hvert udpeget område har afdelinger og beboere nok.
check-title-area-residents = Områdernes beboere
check-about-area-residents = Afdelingernes beboere svarer til områdets.
check-title-designations = Udpegninger
check-about-designations = Udpegningerne af ét område på én liste går sammen.
check-title-list-date = Listens dato
check-about-list-date = Områderne er fra kørslens liste.
check-title-figures-year = Nøgletallenes år
check-about-figures-year = Nøgletallene er fra året før listens.
check-title-counts = Antal og grupper
check-about-counts = Intet antal er større end sin gruppe, og ingen gruppe større end beboerne.
check-title-age-groups = Aldersgrupper
check-about-age-groups = En aldersgruppe er ikke større end den, den er en del af.
check-title-year-changes = Fra år til år
check-about-year-changes = Grupper og andele ændrer sig ikke mere fra et år til det næste, end mennesker gør.
check-title-published-figures = Offentliggjorte tal
check-about-published-figures = En offentliggjort procent er den, antallene giver.
check-title-units-of-measure = Enheder
check-about-units-of-measure = Nøgletal er i procent og kroner om måneden, ikke i brøker, tusinder eller kroner om året.
check-title-regional-incomes = Regionens indkomst
check-about-regional-incomes = Gennemsnitsindkomsten er kendt for hver region, der bruges.
check-title-assigned-households = Anviste husstande
check-about-assigned-households = De er ikke flere end familieboligerne, og hver afdeling, der skal bruge dem, har dem.
check-title-assigned-dates = Optællingens dag
check-about-assigned-dates = Anviste husstande er talt på en dag, der passer til kørslen.
check-title-decisions = Beslutninger
check-about-decisions = Hver beslutning gælder noget kendt, er i kraft og modsiger ingen anden.
check-title-kept-pools = Fastholdte puljer
check-about-kept-pools = Hver fastholdt pulje har sit eget nummer og ligger i ét lokaludvalg.
check-title-previous-placements = Tidligere indplaceringer
check-about-previous-placements = Hver tidligere indplacering er et trin på sin trappe, fra før denne kørsel.
check-title-departments-since = Afdelinger siden sidste kørsel
check-about-departments-since = Hvilke afdelinger der er kommet til og gået fra siden den forrige kørsel, og om to er lagt sammen.
check-title-homes-since = Boliger siden sidste kørsel
check-about-homes-since = Ingen afdelings boliger er langt fra den forrige kørsels.
check-title-assigned-shares-since = Andele af anviste siden sidste kørsel
check-about-assigned-shares-since = Ingen afdelings andel af anviste er langt fra den forrige kørsels.
check-title-areas-of-the-last-list = Områder på forrige liste
check-about-areas-of-the-last-list = Hvert område på listen før har en række, også hvor det nu ikke står på nogen liste.
check-title-history = Tidligere lister
check-about-history = De tidligere lister er hele, fra før denne, og siger det samme som den.
check-title-lettings = Udlejninger
check-about-lettings = Udlejninger er fra år, der er gået, og ikke flere end boligerne.
check-title-register = Andres nøgletal
check-about-register = Nøgletal, som andre fører, er fra år, der er gået, og om nogen, der kendes.
check-title-designations-by-figures = Udpegning mod nøgletal
check-about-designations-by-figures = Statens udpegning er den, områdets egne nøgletal giver.
check-title-small-areas = Små områder
check-about-small-areas = Hvilke områder uden for listen der kan sættes på områdetrappen, og om en beslutning om dem kan gælde.
check-title-area-criteria = Områdernes kriterier
check-about-area-criteria = Skærpede kriterier og udviklingsplaner kan afgøres.
check-title-kept-pools-hold = Fastholdte puljer holder
check-about-kept-pools-hold = Hver fastholdt pulje har stadig sine medlemmer og er stor nok.
check-title-pooling = Puljer
check-about-pooling = Hver lille afdeling er i en pulje, og puljerne er de bedste.
check-title-units-with-figures = Enheder med nøgletal
check-about-units-with-figures = Nøgletal hører til en kendt enhed, og hver pulje har dem.
check-title-placements = Indplaceringer
check-about-placements = Hver afdeling kan indplaceres.
check-title-new-build = Nybyggeri
check-about-new-build = Hele afdelingens anvisning holder sig inden for en tredjedel, og beslutninger om nybyggeri opfylder deres betingelser.
check-title-safeguards = Sikring og fritagelse
check-about-safeguards = Hvad afdelingerne på trin 1 og 2 bærer af anvisning, er holdt op mod en tredjedel.
check-title-refugee-places = Pladser til flygtninge
check-about-refugee-places = Årets pladser er fordelt mellem organisationerne efter sidste års anviste boliger.
check-title-phase-out = Udfasning
check-about-phase-out = Hver afdeling med særboliger eller deleboliger har en dato for udfasningen.

unchecked-no-table = Tabellen { $table } er ikke med i kørslen eller kunne ikke læses.
unchecked-no-column = { $table } har ingen værdier i { $column }.
unchecked-nothing-to-compare = Der er intet i data, der kan holdes op mod hinanden.
unchecked-no-thresholds = Listens grænseværdier er ikke kendt.
unchecked-not-in-agreement = Aftalen nævner ingen.
unchecked-no-limits = Standardværdierne nævner ingen grænser ([jumps]).
unchecked-data-have-errors = Data har fejl, så reglerne er ikke anvendt.
