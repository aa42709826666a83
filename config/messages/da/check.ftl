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
    .consequence = Rækken er sat til side, for uden værdien kan intet beregnes af den.

finding-area-unknown =
    .message = Boligområdet { $value } står ikke i tabellen areas.
    .help = { $near ->
        [yes] Nærmest er { $nearest }. Ret nummeret eller navnet, eller tilføj området i areas med sin udpegning.
       *[no] Ret nummeret, eller tilføj området i areas med sin udpegning.
    }
    .consequence = Afdelingen kan være i et udpeget område; den er ikke indplaceret.

finding-department-unknown =
    .message = Afdelingen { $value } står ikke i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte afdeling er { $nearest }. Ret nummeret, eller tilføj afdelingen i departments.
       *[no] Ret nummeret, eller tilføj afdelingen i departments. Foranstillede nuller er en del af nummeret.
    }
    .consequence = Rækken er sat til side; den afdeling, den skulle gælde, ville mangle tallet.

finding-department-unknown-earlier =
    .message = Afdelingen { $value } står ikke i tabellen departments.
    .help = { $near ->
        [yes] Nærmeste kendte afdeling er { $nearest }. Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers ret nummeret.
       *[no] Er afdelingen nedlagt eller lagt sammen, er der intet at gøre; ellers ret nummeret.
    }
    .consequence = Rækken tæller ikke med for nogen afdeling.

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
    .message = Afdelingen har ingen boliger.
    .help = Skriv antallet af familie-, ungdoms- og ældreboliger, eller fjern afdelingen, hvis den ikke er i drift.
    .consequence = Uden boliger har afdelingen ingen primær boligtype og kan ikke indplaceres.

finding-homes-exceed-whole =
    .message = { $column } er { $value }, men afdelingen har kun { $most } boliger, de kan være blandt.
    .help = Særboliger, deleboliger og boliger med varig anvisningsret tælles blandt familieboligerne, særligt billige boliger blandt familie- og ungdomsboligerne. Ret det tal, der er forkert.
    .consequence = Udlejningen af afdelingens øvrige boliger ville blive regnet forkert.

finding-residents-none =
    .message = Ingen beboere i { $homes ->
        [one] 1 bolig
       *[other] { $homes } boliger
    }.
    .help = Skriv antallet af beboere den 1. januar. Står afdelingen tom, for eksempel under renovering, er der intet at gøre.
    .consequence = Afdelingen regnes som lille og puljes.

finding-residents-unlikely =
    .message = { $value } beboere passer ikke til { $homes ->
        [one] 1 bolig
       *[other] { $homes } boliger
    }.
    .help = Se efter, om tallene hører til samme afdeling og er skrevet med alle cifre. Er de rigtige, er der intet at gøre.
    .consequence = Om afdelingen er lille og skal puljes, afgøres af disse tal.

finding-start-step-unknown =
    .message = { $value } er ikke et trin på afdelingstrappen.
    .help = Skriv trinnet ved aftalens start, et af { $known }, eller lad cellen stå tom.
    .consequence = Afviklingen af særboliger og deleboliger følger trinnet ved aftalens start.

finding-taken-into-use-too-late =
    .message = Afdelingen tages i brug { $value }, efter at aftalen er udløbet den { $last }.
    .help = Ret datoen, eller lad afdelingen udgå af tabellen, til den er omfattet af en aftale.
    .consequence = Den indplaceres efter sine tal, ikke som nybyggeri.

finding-department-partly-in-area =
    .message = Afdelingen ligger ikke helt i ét boligområde ({ $value }).
    .help = Forelæg den for Samarbejdsforum, og skriv beslutningen (step) i decisions; eller ret area_id og area_part, hvis den ligger helt i ét område.
    .consequence = Afdelingen er uafklaret, til der er truffet en beslutning.

finding-area-part-without-area =
    .message = area_part er { $value }, men der står intet boligområde.
    .help = Skriv områdets nummer i area_id, eller tøm area_part, hvis afdelingen ikke ligger i noget område.
    .consequence = Afdelingen behandles, som om den ligger uden for alle områder.

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
    .consequence = Trinnet på områdetrappen kan ikke afgøres.

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
    .consequence = Andelen ville blive over 100 %.

finding-base-zero =
    .message = { $column } er 0, men der er et tal ({ $count }) at måle mod den.
    .help = Skriv gruppens størrelse. Er den ikke oplyst, så lad cellen stå tom eller skriv "..".
    .consequence = Der kan ikke regnes en andel af ingen.

finding-base-exceeds-residents =
    .message = { $column } er { $value }, flere end de { $residents } beboere.
    .help = Se efter, om tallene gælder samme enhed og samme opgørelsesdag.
    .consequence = Er gruppen for stor, bliver andelen for lille.

finding-published-contradicts-counts =
    .message = { $column } er { $value }, men antallene giver { $computed }.
    .help = Ret det, der er forkert: antallene, den offentliggjorte procent eller, for indkomst, regionens gennemsnit. De må højst afvige en halv enhed på sidste decimal.
    .consequence = Antallene afgør indplaceringen, så det skal være sikkert, at de er rigtige.

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
    .consequence = Andelen af anviste ville blive over 100 %.

finding-assigned-by-both =
    .message = Både organisationen og kommunen har oplyst anviste husstande.
    .help = Organisationens tal er brugt; der er intet at gøre.

finding-assigned-by-municipality =
    .message = Anviste husstande ({ $households }) er kommunens tal, for organisationen har ikke oplyst nogen.
    .help = Spørg organisationen, hvis tallet er tæt på en grænse: kommunens tal kender ikke anvisninger før { $from } og er derfor et mindstetal.

finding-assigned-missing =
    .message = Der er ingen anviste husstande for afdeling { $subject }.
    .help = Skriv tallet fra organisationen, ellers fra kommunen; er der ingen, så skriv 0.
    .consequence = Andelen af anviste er ukendt; giver hver mulig andel ikke samme trin, er afdelingen uafklaret.

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
    .message = Anviste husstande er talt { $value }, før den forrige indplacering den { $placed }.
    .help = Bed om en ny optælling.
    .consequence = Den forrige indplacering ville blive gentaget på gamle tal.

finding-decision-kind-unsupported =
    .message = Beslutninger af typen { $value } kan denne udgave ikke regne med.
    .help = Den regner med area_staircase, step og primary_type. Tag beslutningen ud af tabellen, og hold den uden for kørslen.
    .consequence = Beslutningen ville være uden virkning, uden at nogen så det.

finding-decision-subject-unknown =
    .message = Beslutningen gælder { $value }, som ikke findes i kørslens data.
    .help = { $near ->
        [yes] Nærmeste kendte er { $nearest }. Skriv et område for area_staircase, ellers en afdeling.
       *[no] Skriv et område for area_staircase, ellers en afdeling.
    }
    .consequence = Beslutningen har ingen virkning.

finding-decision-value-unknown =
    .message = "{ $value }" er ikke noget, der kan besluttes her.
    .help = Skriv en af: { $known }.
    .consequence = Beslutningen har ingen virkning.

finding-decision-value-unused =
    .message = Værdien { $value } bruges ikke; trinnet følger af områdets egne tal.
    .help = Tøm cellen. Skal en afdeling på et andet trin, kræver det en beslutning af typen step.
    .consequence = Området får det trin, dets beregnede udpegning giver.

finding-decision-outside-period =
    .message = Beslutningen gælder ikke i denne kørsel: { $column } er { $value } mod { $wanted }.
    .help = Skriv den periode, beslutningen gælder (valid_from, valid_to), eller tag den ud af tabellen. En beslutning om et lille område gælder til næste liste.
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
check-title-decision-kinds = Beslutningers type
check-about-decision-kinds = Hver beslutning er af en type, der kan regnes med.
check-title-decisions = Beslutninger
check-about-decisions = Hver beslutning gælder noget kendt, er i kraft og modsiger ingen anden.
check-title-kept-pools = Fastholdte puljer
check-about-kept-pools = Hver fastholdt pulje har sit eget nummer og ligger i ét lokaludvalg.
check-title-previous-placements = Tidligere indplaceringer
check-about-previous-placements = Hver tidligere indplacering er et trin på sin trappe, fra før denne kørsel.
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

unchecked-no-table = Tabellen { $table } er ikke med i kørslen eller kunne ikke læses.
unchecked-no-column = { $table } har ingen værdier i { $column }.
unchecked-nothing-to-compare = Der er intet i data, der kan holdes op mod hinanden.
unchecked-no-thresholds = Listens grænseværdier er ikke kendt.
unchecked-not-in-agreement = Aftalen nævner ingen.
unchecked-data-have-errors = Data har fejl, så reglerne er ikke anvendt.
