# Kolonnerne i de tabeller, der læses: overskriften i de tomme regneark og hvad kolonnen betyder. Nøgletallene står for sig,
# de er de samme i boligområder og enheder.

## departments

heading-departments-department-id = Afdelings-id
column-departments-department-id = LBF-nummer på organisation og afdeling, for eksempel 0123-045
heading-departments-name = Afdelingsnavn
column-departments-name = afdelingens navn
heading-departments-organisation-id = Organisationsnummer
column-departments-organisation-id = boligorganisationens LBF-nummer
heading-departments-organisation = Boligorganisation
column-departments-organisation = boligorganisationens navn
heading-departments-local-committee = Lokaludvalg
column-departments-local-committee = det lokaludvalgsområde, afdelingen ligger i
heading-departments-municipality = Kommune
column-departments-municipality = kommune; aftalens, hvor intet er skrevet
heading-departments-region = Region
column-departments-region = region; aftalens, hvor intet er skrevet
heading-departments-area-id = Boligområde-id
column-departments-area-id = statens boligområde, som afdelingen ligger i; tom uden for dem
heading-departments-area-part = Hel eller del
column-departments-area-part = om hele afdelingen ligger i boligområdet (A8); hel, hvor intet er skrevet
heading-departments-family-homes = Antal familieboliger
column-departments-family-homes = familieboliger
heading-departments-youth-homes = Antal ungdomsboliger
column-departments-youth-homes = ungdomsboliger
heading-departments-elderly-homes = Antal ældreboliger
column-departments-elderly-homes = ældreboliger
heading-departments-residents = Antal beboere
column-departments-residents = beboere
heading-departments-taken-into-use = Ibrugtagningsdato
column-departments-taken-into-use = dagen, afdelingen blev taget i brug (D6, N)
heading-departments-regime = Udlejningskoncept
column-departments-regime = eget udlejningskoncept (L10, L12)
heading-departments-shared-kitchens = Antal fælleskøkkener
column-departments-shared-kitchens = fælleskøkkener på et kollegium (L12)
heading-departments-cheap-homes = Antal særligt billige boliger
column-departments-cheap-homes = særligt billige boliger i nybyggeri (N2)
heading-departments-assigned-only-homes = Boliger med varig fuld anvisningsret
column-departments-assigned-only-homes = boliger, som kommunen varigt har fuld anvisningsret til (N6)
heading-departments-special-homes = Antal særboliger
column-departments-special-homes = særboliger, talt med i familieboligerne (H)
heading-departments-shared-homes-youth = Antal deleboliger for unge
column-departments-shared-homes-youth = deleboliger for unge, talt med i familieboligerne (H)
heading-departments-turnover-pct = Fraflytning i pct.
column-departments-turnover-pct = fraflyttede boliger om året, procent af afdelingens boliger (E1)
heading-departments-start-step = Trin ved aftalens start
column-departments-start-step = trin på afdelingstrappen ved aftalens start, 1 til 4 (H)
heading-departments-start-assigned-pct = Andel anviste ved aftalens start (%)
column-departments-start-assigned-pct = andel anviste ved aftalens start, procent (H)

## areas

heading-areas-area-id = Boligområde-id
column-areas-area-id = boligområdets nummer
heading-areas-name = Boligområdets navn
column-areas-name = boligområdets navn
heading-areas-municipality = Kommune
column-areas-municipality = kommune; aftalens, hvor intet er skrevet
heading-areas-region = Region
column-areas-region = region; aftalens, hvor intet er skrevet
heading-areas-residents = Antal beboere 1. januar
column-areas-residents = beboere 1. januar
heading-areas-list-date = Listedato
column-areas-list-date = 1. december for den liste, rækken hører til
heading-areas-designation = Udpegning
column-areas-designation = hvad den offentliggjorte liste siger (S5); tom: på ingen liste
heading-areas-development-plan = Udviklingsplan
column-areas-development-plan = udviklingsplan (A7); tom: ingen
heading-areas-renovation-rehousing = Genhusning ved renovering
column-areas-renovation-rehousing = beboere, der er dokumenteret genhuset på grund af en renovering (A2)

## key-figures

heading-key-figures-employment-count-prev = Antal uden tilknytning året før
column-key-figures-employment-count-prev = 18-64-årige beboere uden tilknytning til arbejdsmarked eller uddannelse, året før; fuldtidspersoner
heading-key-figures-employment-base-prev = Antal 18-64-årige året før
column-key-figures-employment-base-prev = 18-64-årige beboere, året før
heading-key-figures-employment-count = Antal uden tilknytning
column-key-figures-employment-count = 18-64-årige beboere uden tilknytning til arbejdsmarked eller uddannelse, seneste år; fuldtidspersoner
heading-key-figures-employment-base = Antal 18-64-årige
column-key-figures-employment-base = 18-64-årige beboere, seneste år
heading-key-figures-convictions-count-prev = Antal dømte året før
column-key-figures-convictions-count-prev = dømte beboere, året før
heading-key-figures-convictions-base-prev = Beboere bag dømte året før
column-key-figures-convictions-base-prev = de beboere, de dømte er talt blandt, året før
heading-key-figures-convictions-count = Antal dømte
column-key-figures-convictions-count = dømte beboere, seneste år
heading-key-figures-convictions-base = Beboere bag dømte
column-key-figures-convictions-base = de beboere, de dømte er talt blandt, seneste år
heading-key-figures-education-count = Antal med kun grundskole
column-key-figures-education-count = 30-59-årige beboere med kun grundskole, seneste år
heading-key-figures-education-base = Antal 30-59-årige
column-key-figures-education-base = 30-59-årige beboere, seneste år
heading-key-figures-income-mean = Bruttoindkomst kr. pr. måned
column-key-figures-income-mean = gennemsnitlig bruttoindkomst for skattepligtige 15-64-årige, der ikke er under uddannelse, kroner pr. måned
heading-key-figures-income-base = Antal skattepligtige 15-64-årige
column-key-figures-income-base = de personer, gennemsnitsindkomsten er gennemsnit af
heading-key-figures-origin-count = Antal med ikke-vestlig oprindelse
column-key-figures-origin-count = beboere med ikke-vestlig oprindelse, seneste år
heading-key-figures-origin-base = Beboere bag oprindelse
column-key-figures-origin-base = de beboere, oprindelsen er talt blandt, seneste år
heading-key-figures-employment-pct = Andel uden tilknytning (%)
column-key-figures-employment-pct = offentliggjort andel uden tilknytning til arbejdsmarked eller uddannelse, gennemsnit af to år, procent
heading-key-figures-convictions-pct = Andel dømte (%)
column-key-figures-convictions-pct = offentliggjort andel dømte, gennemsnit af to år, procent
heading-key-figures-education-pct = Andel med kun grundskole (%)
column-key-figures-education-pct = offentliggjort andel med kun grundskole, procent
heading-key-figures-income-pct = Indkomst i pct. af regionen
column-key-figures-income-pct = offentliggjort gennemsnitsindkomst, procent af regionens gennemsnit
heading-key-figures-origin-pct = Andel med ikke-vestlig oprindelse (%)
column-key-figures-origin-pct = offentliggjort andel med ikke-vestlig oprindelse, procent
heading-key-figures-figures-year = Opgørelsesår
column-key-figures-figures-year = det seneste år, der er målt (T10)

## indicators

heading-indicators-unit-id = Afdeling eller pulje
column-indicators-unit-id = afdeling eller pulje

## assignments

heading-assignments-department-id = Afdelings-id
column-assignments-department-id = afdeling
heading-assignments-assigned-households = Antal anviste husstande
column-assignments-assigned-households = familieboliger udlejet til anviste husstande, en delebolig én gang (D3)
heading-assignments-source = Indberettet af
column-assignments-source = hvem der har indberettet tallet (D5)
heading-assignments-as-of = Opgjort pr.
column-assignments-as-of = dagen for opgørelsen (T10)
heading-assignments-assigned-youth = Antal anviste unge
column-assignments-assigned-youth = ungdomsboliger og værelser udlejet til anviste (L9, L11, L12)

## decisions

heading-decisions-decision-id = Beslutningsnummer
column-decisions-decision-id = beslutningens nummer
heading-decisions-date = Beslutningsdato
column-decisions-date = dagen, den blev truffet
heading-decisions-valid-from = Gælder fra
column-decisions-valid-from = første dag, den gælder; dens dato, hvor intet er skrevet
heading-decisions-valid-to = Gælder til
column-decisions-valid-to = sidste dag, den gælder; som R6 siger for dens type, hvor intet er skrevet
heading-decisions-kind = Beslutningstype
column-decisions-kind = hvad den handler om
heading-decisions-subject-id = Vedrører
column-decisions-subject-id = afdeling, boligområde eller kørsel; kan være tom, hvor den gælder hele kørslen
heading-decisions-value = Afgørelse
column-decisions-value = hvad der blev besluttet, i den form typen har
heading-decisions-note = Bemærkning
column-decisions-note = bemærkning

## previous

heading-previous-department-id = Afdelings-id
column-previous-department-id = afdeling
heading-previous-staircase = Trappe
column-previous-staircase = trappe; tom, hvor den var uafklaret
heading-previous-step = Trin
column-previous-step = trin, 1 til 4; tom, hvor der ikke var noget
heading-previous-effective-from = Gælder fra
column-previous-effective-from = første dag for indplaceringen
heading-previous-status = Status
column-previous-status = indplaceringens status
heading-previous-unit-id = Enhed
column-previous-unit-id = den enhed, tallene var for
heading-previous-sharpened-criteria = Skærpede kriterier
column-previous-sharpened-criteria = kriterier adskilt af ;
heading-previous-assignment-suspended = Anvisning suspenderet
column-previous-assignment-suspended = om anvisning var suspenderet
heading-previous-letting-rule = Udlejningsregel
column-previous-letting-rule = L1–L10, N1 eller N2
heading-previous-decision-id = Beslutningsnummer
column-previous-decision-id = beslutningen bag
heading-previous-step-in-force = Gældende trin
column-previous-step-in-force = trinnet, der gjaldt, mens et forslag afventede godkendelse
heading-previous-family-homes = Familieboliger
column-previous-family-homes = familieboliger dengang
heading-previous-homes = Boliger i alt
column-previous-homes = boliger af alle typer dengang
heading-previous-assigned-households = Anviste husstande
column-previous-assigned-households = familieboliger udlejet til anviste husstande dengang

## initial

heading-initial-department-id = Afdelings-id
column-initial-department-id = afdeling
heading-initial-staircase = Trappe
column-initial-staircase = trappe; tom, hvor den var uafklaret
heading-initial-step = Trin
column-initial-step = trin, 1 til 4; tom, hvor der ikke var noget
heading-initial-effective-from = Gælder fra
column-initial-effective-from = første dag for indplaceringen
heading-initial-status = Status
column-initial-status = indplaceringens status
heading-initial-unit-id = Enhed
column-initial-unit-id = den enhed, tallene var for
heading-initial-sharpened-criteria = Skærpede kriterier
column-initial-sharpened-criteria = kriterier adskilt af ;
heading-initial-assignment-suspended = Anvisning suspenderet
column-initial-assignment-suspended = om anvisning var suspenderet
heading-initial-letting-rule = Udlejningsregel
column-initial-letting-rule = L1–L10, N1 eller N2
heading-initial-decision-id = Beslutningsnummer
column-initial-decision-id = beslutningen bag
heading-initial-step-in-force = Gældende trin
column-initial-step-in-force = trinnet, der gjaldt, mens et forslag afventede godkendelse
heading-initial-family-homes = Familieboliger
column-initial-family-homes = familieboliger dengang
heading-initial-homes = Boliger i alt
column-initial-homes = boliger af alle typer dengang
heading-initial-assigned-households = Anviste husstande
column-initial-assigned-households = familieboliger udlejet til anviste husstande dengang

## history

heading-history-area-id = Boligområde-id
column-history-area-id = boligområde
heading-history-list-date = Listedato
column-history-list-date = 1. december for listen
heading-history-designation = Udpegning
column-history-designation = hvad den liste sagde; tom: på ingen liste
heading-history-municipality = Kommune
column-history-municipality = kommune; skelner områder af samme navn

## lettings

heading-lettings-department-id = Afdelings-id
column-lettings-department-id = afdeling
heading-lettings-year = Kalenderår
column-lettings-year = kalenderår
heading-lettings-kind = Udlejningstype
column-lettings-kind = udlejningstype
heading-lettings-homes = Antal boliger
column-lettings-homes = familieboliger udlejet eller stillet til rådighed for kommunen

## register

heading-register-topic = Nøgletal
column-register-topic = hvilket nøgletal
heading-register-department-id = Afdelings-id
column-register-department-id = afdeling, hvor tallet er en afdelings
heading-register-organisation-id = Organisationsnummer
column-register-organisation-id = boligorganisation, hvor tallet er en organisations
heading-register-year = Kalenderår
column-register-year = kalenderår
heading-register-value = Værdi
column-register-value = tallet
heading-register-source = Kilde
column-register-source = hvem der fører det

## pools

heading-pools-unit-id = Pulje
column-pools-unit-id = pulje
heading-pools-department-id = Afdelings-id
column-pools-department-id = medlem
