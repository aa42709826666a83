# De tomme regneark, som trappe template skriver, og den pipeline, der følger med.

template-guide = Vejledning
template-guide-how = Udfyld arket "{ $sheet }" fra række 2: én række for hver. Ændr ikke overskrifterne; kolonner, der ikke bruges, må slettes. Mørke overskrifter skal være der, lyse kan udelades. Hold markøren over en overskrift for at se, hvad kolonnen betyder.
template-guide-heading = Overskrift
template-guide-name = Navn i trappe
template-guide-needed = Skal kolonnen med?
template-guide-unit = Skrives som
template-guide-meaning = Hvad den betyder
template-guide-values = Tilladte ord
template-required = Skal med
template-optional = Kan udelades
template-page = Side

template-kind-id = Nummer, skrevet som tekst
template-kind-text = Tekst
template-kind-whole = Helt tal, 0 eller mere
template-kind-decimal = Tal, gerne med decimaler
template-kind-percent = Procent: 40,5 for 40,5 %
template-kind-kroner = Kroner
template-kind-year = Årstal
template-kind-date = Dato: dd-mm-åååå
template-kind-boolean = Ja eller nej
template-kind-choice = Ét af de tilladte ord
template-kind-list = Flere, adskilt af ;

template-yes = ja
template-no = nej

template-error-title = Kan ikke læses
template-error-whole = Skriv et helt tal, 0 eller mere, uden enhed. Lad cellen være tom, hvis tallet ikke kendes.
template-error-decimal = Skriv et tal uden enhed. Lad cellen være tom, hvis tallet ikke kendes.
template-error-percent = Skriv procenten som et tal uden procenttegn: 40,5 for 40,5 %. En andel som 0,405 er ikke procent.
template-error-year = Skriv årstallet med fire cifre, for eksempel 2023.
template-error-date = Skriv en dato, for eksempel 01-12-2023.
template-error-choice = Vælg et af ordene på listen, eller lad cellen være tom.
template-error-committee = Det er ikke et af aftalens lokaludvalg. Vælg et fra listen, hvis det er en stavefejl.

template-pipeline-what = Kørslen: hvad der læses, og hvor resultaterne lægges. Kør den med: trappe run pipeline.toml
template-pipeline-check = Se først, om data kan læses, med: trappe check pipeline.toml
template-pipeline-kind = initial er den første indplacering efter aftalen.
template-pipeline-list-date = Datoen på statens liste, der indplaceres efter.
template-pipeline-effective-date = Den dag, indplaceringen og udlejningsandelene gælder fra.
template-pipeline-language = da eller en: tekster og CSV-filernes skilletegn.
template-pipeline-inputs = Regnearkene ligger i samme mappe som denne fil. Fjern # foran dem nedenfor, der også er udfyldt.
template-pipeline-decimals = Et regneark gemmer ikke, at 41,0 har én decimal. Er procenttal offentliggjort med faste decimaler, så skriv hvor mange (D8):
template-pipeline-output = Mappen til resultaterne; den oprettes.
template-pipeline-folder = resultater

cli-file-differs = { $file } findes og er anderledes; intet er skrevet. Vælg en anden mappe, eller flyt filen.

## Ark, og hvad tabellen er

template-sheet-departments = Afdelinger
template-about-departments = Én række for hver afdeling.
template-sheet-areas = Boligområder
template-about-areas = Statens boligområder: én række for hvert område på listen eller med offentliggjorte tal.
template-sheet-indicators = Nøgletal
template-about-indicators = Nøgletal for afdelinger og puljer: én række for hver enhed. Enten antal eller offentliggjorte procenttal.
template-sheet-assignments = Anviste husstande
template-about-assignments = Familieboliger udlejet til anviste husstande: én række for hver afdeling og hver, der har indberettet.
template-sheet-decisions = Beslutninger
template-about-decisions = Beslutninger i Samarbejdsforum: én række for hver beslutning.
template-sheet-previous = Tidligere indplaceringer
template-about-previous = Indplaceringerne fra kørslen før: én række for hver afdeling. En kørsels placements kan bruges, som den er.
template-sheet-initial = Startindplaceringer
template-about-initial = Indplaceringerne ved aftalens start, som succeskriterierne holdes op mod: én række for hver afdeling. Startkørslens placements kan bruges, som den er.
template-sheet-history = Tidligere lister
template-about-history = Statens tidligere lister: én række for hvert område og hver liste.
template-sheet-lettings = Udlejninger
template-about-lettings = Gennemførte udlejninger: én række for hver afdeling, hvert år og hver udlejningstype.
template-sheet-register = Andres nøgletal
template-about-register = Nøgletal, som andre fører: én række for hvert tal.
template-sheet-pools = Puljer
template-about-pools = Puljer, der beholdes: én række for hvert medlem. En kørsels pools kan bruges, som den er.

## Ord på listerne; de er blandt dem, læserne kender

value-area-part-whole = Hel
value-area-part-part = Del

value-regime-almenbolig-plus = AlmenBolig+
value-regime-co-housing = Bofællesskab
value-regime-dormitory = Kollegium

value-designation-prevention = Forebyggelsesområde
value-designation-vulnerable = Udsat boligområde
value-designation-parallel = Parallelsamfund
value-designation-transformation = Omdannelsesområde

value-development-plan-active = Aktiv
value-development-plan-carried-out = Gennemført

value-source-organisation = Boligorganisationen
value-source-municipality = Kommunen

value-staircase-area = Områdetrappen
value-staircase-department = Afdelingstrappen
value-staircase-youth = Ungdomsboliger
value-staircase-outside = Uden for trapperne

value-status-placed = Indplaceret
value-status-proposed = Foreslået
value-status-carried-over = Videreført
value-status-decided = Besluttet
value-status-undetermined = Uafgjort
value-status-evaluated = Evalueret
value-status-outside = Uden for trapperne

value-kind-area-staircase = Områdetrappe
value-kind-step = Trin
value-kind-approve = Godkendelse
value-kind-sharpened = Skærpede kriterier
value-kind-exempt-extra-assignment = Fritaget for ekstra anvisning
value-kind-keep-suspension = Suspension fastholdes
value-kind-end-suspension = Suspension ophæves
value-kind-primary-type = Primær boligtype
value-kind-new-build-share = Anvisningsandel i nybyggeri
value-kind-cheap-homes-waived = Afkald på særligt billige boliger
value-kind-dormitory-limit = Grænse for kollegium
value-kind-waiting-list = Venteliste
value-kind-flexible = Fleksibel udlejning
value-kind-assigned = Anvisning
value-kind-other = Øvrige
value-kind-offered-to-municipality = Stillet til rådighed
