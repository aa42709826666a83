### Resultaterne: arkenes og kolonnernes navne i regneark, og hvad der kan gå galt, når de skrives.

## Ark

term-table-placements = Indplaceringer
term-table-distances = Afstande
term-table-units = Enheder
term-table-pools = Puljer
term-table-unpooled = Uden pulje
term-table-pooling-proof = Bevis for puljer
term-table-designation-check = Kontrol af udpegninger
term-table-key-figures = Nøgletal
term-table-diagnostics = Fund

## Kolonner, med enhed

term-column-department-id = Afdelings-id
term-column-name = Afdelingsnavn
term-column-organisation-id = Organisationsnummer
term-column-organisation = Boligorganisation
term-column-local-committee = Lokaludvalg
term-column-area-id = Boligområde-id
term-column-unit-id = Enhed
term-column-unit-kind = Enhedstype
term-column-primary-type = Primær boligtype
term-column-staircase = Trappe
term-column-step = Trin
term-column-status = Status
term-column-step-in-force = Gældende trin
term-column-computed-staircase = Beregnet trappe
term-column-computed-step = Beregnet trin
term-column-need = Behov
term-column-criteria-met = Opfyldte kriterier (antal)
term-column-criteria-in-risk-zone = Kriterier i risikozonen (antal)
term-column-assigned-households = Anviste husstande (antal)
term-column-family-homes = Familieboliger (antal)
term-column-assigned-share-pct = Andel anviste (pct.)
term-column-assigned-band = Bånd for andel anviste
term-column-assigned-source = Kilde til anviste
term-column-sharpened-criteria = Skærpede kriterier
term-column-sharpened-pending = Skærpede kriterier, afventer
term-column-sharpened-unknown = Skærpede kriterier, uafklaret
term-column-assignment-suspended = Anvisning suspenderet
term-column-waiting-list = Venteliste (attendedele)
term-column-waiting-list-extra = Venteliste, ekstra (attendedele)
term-column-flexible = Fleksibel udlejning (attendedele)
term-column-flexible-extra = Fleksibel udlejning, ekstra (attendedele)
term-column-assignment = Anvisning (attendedele)
term-column-assignment-extra = Anvisning, ekstra (attendedele)
term-column-letting-rule = Udlejningsregel
term-column-next-letting-rule = Næste udlejningsregel
term-column-next-from = Næste regel fra
term-column-exempt-extra-assignment = Fritaget for ekstra anvisning
term-column-exemption-candidate = Kan fritages for ekstra anvisning
term-column-rounding-sensitive = Følsom for afrunding
term-column-possible-steps = Mulige trin
term-column-undetermined-because = Uafklaret fordi
term-column-previous-staircase = Tidligere trappe
term-column-previous-step = Tidligere trin
term-column-change = Ændring
term-column-decision-id = Beslutningsnummer
term-column-effective-from = Gælder fra
term-column-rules = Regler
term-column-reason = Begrundelse
term-column-households-to-next-band = Op til næste bånd (husstande)
term-column-households-to-lower-band = Ned til båndet under (husstande)
term-column-criterion = Kriterium
term-column-value-pct = Værdi (pct.)
term-column-vulnerable-threshold-pct = Grænse for udsat boligområde (pct.)
term-column-risk-zone-threshold-pct = Grænse for risikozonen (pct.)
term-column-prevention-threshold-pct = Grænse for forebyggelsesområde (pct.)
term-column-gap-points = Afstand (procentpoint)
term-column-gap-percent = Afstand (pct. af grænsen)
term-column-gap-persons = Afstand (personer)
term-column-slack-persons = Afstand tilbage (personer)
term-column-met = Opfyldt
term-column-in-risk-zone = I risikozonen
term-column-by-persons = I risikozonen alene efter personer
term-column-missing = Mangler
term-column-missing-because = Mangler fordi
term-column-zone-gap-persons = Afstand til risikozonen (personer)
term-column-prevention-gap-persons = Afstand til forebyggelse (personer)
term-column-prevention-slack-persons = Afstand tilbage fra forebyggelse (personer)
term-column-base = Gruppens størrelse (personer)
term-column-members = Medlemmer
term-column-homes = Boliger (antal)
term-column-residents = Beboere (antal)
term-column-organisations = Boligorganisationer
term-column-pool-homes = Puljens boliger (antal)
term-column-pool-residents = Puljens beboere (antal)
term-column-basis = Grundlag
term-column-because = Fordi
term-column-published = Offentliggjort udpegning
term-column-computed = Beregnet udpegning
term-column-differs = Afviger
term-column-severity = Alvor
term-column-code = Kode
term-column-table = Tabel
term-column-file = Fil
term-column-sheet = Ark
term-column-cell = Celle
term-column-row = Række
term-column-column = Kolonne
term-column-value = Værdi
term-column-rule = Regel
term-column-consequence = Konsekvens
term-column-message = Meddelelse
term-column-help = Hjælp
term-column-aim = Mål
term-column-achieved = Opnået (antal)
term-column-bound = Grænse (antal)
term-column-proven = Bevist
term-column-small-departments = Små afdelinger (antal)
term-column-pooled-anew = Puljet på ny (antal)
term-column-search-steps = Søgeskridt
term-column-others-equally-good = Andre er lige så gode
term-column-key-figures-table = Tabel
term-column-key-figures-row = Række
term-column-key-figures-column = Kolonne
term-column-key-figures-value = Nu (i enheden)
term-column-key-figures-previous = Forrige kørsel (i enheden)
term-column-key-figures-baseline = Baseline (i enheden)
term-column-key-figures-initial = Startkørslen (i enheden)
term-column-key-figures-about = Baseline er cirka
term-column-key-figures-unit = Enhed
term-column-key-figures-text = Tekst
term-column-key-figures-name = Navn
term-column-key-figures-note = Bemærkning
term-column-key-figures-rule = Regel
term-column-key-figures-table-label = Tabellens navn
term-column-key-figures-row-label = Rækkens navn
term-column-key-figures-column-label = Kolonnens navn

## Handlinger på disken

term-disk-read = læse
term-disk-create-folder = oprette mappen
term-disk-create-file = oprette filen
term-disk-write = skrive
term-disk-sync = gemme på disken
term-disk-rename = omdøbe
term-disk-remove-file = fjerne filen
term-disk-remove-folder = fjerne mappen

## Fund

finding-output-folder-is-file =
    .message = Resultaterne skal ligge i en mappe, men { $file } er en fil.
    .help = Vælg en anden mappe i output.folder eller med --out, eller flyt filen. Den er ikke rørt.

finding-output-folder-is-link =
    .message = Resultaterne skal ligge i en mappe, men { $file } er et link.
    .help = Skriv den mappe, linket peger på, i output.folder eller efter --out. Linket er ikke rørt.

finding-output-folder-no-manifest =
    .message = Mappen { $file } findes og er ikke skrevet af trappe: den har ingen manifest.json fra trappe.
    .help = Kun mapper, som trappe selv har skrevet, bliver erstattet. Vælg en mappe, der ikke findes, eller flyt denne. Intet i den er rørt.

finding-output-folder-not-ours =
    .message = Mappen { $file } indeholder { $value }, som ikke står i dens manifest.json.
    .help = En mappe bliver kun erstattet, når manifestet nævner alt i den. Flyt { $value } et andet sted hen (luk regnearket, hvis navnet begynder med ~$), og kør igen. Intet er rørt.

finding-output-folder-busy =
    .message = En anden kørsel er ved at skrive til { $file }.
    .help = Vent, til den er færdig, eller vælg en anden mappe med --out.

finding-output-folder-no-name =
    .message = { $file } er ikke navnet på en mappe, som kan oprettes.
    .help = Lad output.folder eller --out ende på mappens navn, for eksempel out/initial-2022.

finding-output-parent-is-file =
    .message = Stien { $file } går gennem en fil.
    .help = Ret output.folder eller --out, så alt foran den sidste skråstreg er mapper.

finding-output-folder-old-remains =
    .message = De nye resultater er på plads, men den tidligere mappe kunne ikke fjernes helt. Resten ligger i { $file } ({ $error }).
    .help = Næste kørsel til samme mappe prøver igen. Du kan også selv fjerne { $file }.

finding-output-no-permission =
    .message = Der er ikke rettighed til at { $operation }: { $file }.
    .help = Giv skriverettighed til mappen, eller vælg en anden med --out. Tidligere resultater er uændrede.

finding-output-disk-full =
    .message = Disken er fuld: det var ikke muligt at { $operation }: { $file }.
    .help = Gør plads på disken, eller vælg en mappe på en anden med --out. Tidligere resultater er uændrede.

finding-output-read-only =
    .message = Disken kan kun læses: det var ikke muligt at { $operation }: { $file }.
    .help = Vælg en mappe på en anden disk med --out. Tidligere resultater er uændrede.

finding-output-failed =
    .message = Det var ikke muligt at { $operation }: { $file }. Systemet siger: { $error }
    .help = Ret det, systemet peger på, eller vælg en anden mappe med --out. Tidligere resultater er uændrede.

finding-output-table-invalid =
    .message = En tabel kunne ikke skrives, som den skal være: { $error }
    .help = Det er en fejl i trappe, ikke i data. Meld den med denne tekst og kørslens filer. Tidligere resultater er uændrede.
