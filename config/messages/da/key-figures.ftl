### Nøgletal til Samarbejdsforum (K): tabellernes, rækkernes og kolonnernes navne, og hvorfor et tal mangler.

# Tabellerne til Samarbejdsforum (bilag 15)

term-figures-table-lists = Statens lister
term-figures-table-staircases = Trapperne
term-figures-table-transitions-departments = Afdelinger: fra trin til trin
term-figures-table-transitions-homes = Boliger: fra trin til trin
term-figures-table-changes = Ændringer siden forrige kørsel
term-figures-table-moves = Flytninger med begrundelse
term-figures-table-closest-units = Tættest på en ændring
term-figures-table-assigned-shares = Andel anviste
term-figures-table-over-aim = Andel anviste over en tredjedel
term-figures-table-success-criteria = Succeskriterier
term-figures-table-designated-share = Familieboliger i udpegede områder
term-figures-table-open-matters = Åbne og særlige sager
term-figures-table-register = Nøgletal, som andre fører

# Rækker og kolonner

term-figures-prevention = Forebyggelsesområder
term-figures-vulnerable = Udsatte boligområder, herunder parallelsamfund og omdannelsesområder
term-figures-parallel = Parallelsamfund, herunder omdannelsesområder
term-figures-transformation = Omdannelsesområder
term-figures-any-list = Statens lister i alt, hver afdeling én gang
term-figures-areas = Boligområder
term-figures-departments = Afdelinger
term-figures-homes = Boliger
term-figures-family-homes = Familieboliger
term-figures-departments-on-staircase = Afdelinger på trapperne
term-figures-family-homes-on-staircase = Familieboliger i afdelinger på trapperne
term-figures-departments-undecided = Afdelinger, hvor det ikke er afgjort, om de ligger i området
term-figures-family-homes-undecided = Familieboliger i de uafgjorte afdelinger
term-figures-areas-without-departments = Områder på listen uden en afdeling i kørslen
term-figures-area = Områdetrappen i alt
term-figures-department = Afdelingstrappen i alt
term-figures-both-staircases = Begge trapper
term-figures-youth = Primært ungdomsboliger
term-figures-outside = På ingen trappe
term-figures-undetermined = Uafklaret
term-figures-total = I alt
term-figures-up = Op: større behov
term-figures-down = Ned: mindre behov
term-figures-moved = Til eller fra en anden trappe eller intet trin
term-figures-new = Ny siden forrige kørsel
term-figures-gone = Ikke med længere
term-figures-same = Uændret
term-figures-proposed = Foreslået trin
term-figures-designation = Til en anden udpegning
term-figures-assigned-households = Anviste husstande
term-figures-assigned-share = Andel anviste
term-figures-departments-without-figure = Afdelinger uden oplyst tal
term-figures-organisation = Boligorganisation
term-figures-a-departments-on-lists = (a) Afdelinger på statens lister falder
term-figures-b-homes-on-lists = (b) Boliger på statens lister falder
term-figures-c-homes-on-high-steps = (c) Boliger på afdelingstrappens høje trin falder
term-figures-d-waiting-time = (d) Gennemsnitlig ventetid på boligsocial anvisning stiger ikke
term-figures-e-waiting-time-least-able = (e) Ventetid for dem med lavest betalingsevne stiger ikke
term-figures-against-baseline = Holdt op mod baseline
term-figures-against-initial = Holdt op mod startkørslen
term-figures-family-homes-share = Andel af familieboligerne
term-figures-limit = Lovens grænse
term-figures-pools = Puljer
term-figures-unpooled = Uden pulje
term-figures-rounding-sensitive = Følsom for afrunding
term-figures-municipal-fallback = Anviste efter kommunens tal
term-figures-candidates = Mindre områder, der kan placeres på områdetrappen
term-figures-decisions = Beslutninger
term-figures-count = Antal
term-figures-missing = Mangler

# Emner i register (K9)

term-figures-lettings = Udlejede familieboliger
term-figures-lettings-flexible-pct = Udlejet fleksibelt (pct.)
term-figures-lettings-waiting-list-pct = Udlejet efter venteliste (pct.)
term-figures-lettings-assigned-pct = Boligsocial anvisning (pct.)
term-figures-lettings-other-pct = Udlejet på anden måde (pct.)
term-figures-referred-households = Husstande indstillet til anvisning
term-figures-waiting-days = Gennemsnitlig ventetid på anvisning (dage)
term-figures-turnover-pct = Fraflytning (pct.)
term-figures-contact-person-enquiries = Henvendelser i kontaktpersonordningen
term-figures-offered-family-homes = Familieboliger stillet til rådighed
term-figures-offered-youth-homes = Ungdomsboliger stillet til rådighed
term-figures-returned-family-homes = Familieboliger returneret
term-figures-returned-youth-homes = Ungdomsboliger returneret
term-figures-waiting-days-least-able = Ventetid for dem med lav betalingsevne (dage)
term-figures-supported-residents = Beboere med bostøtte
term-figures-assigned-in-prevention-areas = Anvist i forebyggelsesområder
term-figures-assigned-in-vulnerable-areas = Anvist i udsatte områder
term-figures-assigned-by-section-59-9 = Anvist efter almenboliglovens § 59, stk. 9
term-figures-lettings-flexible = Boliger udlejet fleksibelt
term-figures-lettings-waiting-list = Boliger udlejet efter venteliste
term-figures-lettings-other = Boliger udlejet med andre redskaber
term-figures-evictions = Gennemførte udsættelser
term-figures-evictions-announced = Varslede udsættelser
term-figures-arrears-first-year = Underretninger om restancer det første år
term-figures-youth-homes-marked-back = Ungdomsboliger mærket tilbage til familieboliger
term-figures-rehoused-urban-renewal = Genhuset ved byfornyelse

# Bemærkninger

figures-gone = Afdelingen er ikke med i denne kørsel.
figures-to-designation = Til { $designation }:
figures-note-to-step = Det ville give trin { $step }.
figures-note-list-unknown = Hvad der stod på statens liste ved en tidligere kørsel, kan ikke siges: historikken har ingen liste, der passer med den kørsels indplaceringer. Giv listen i history.
figures-note-areas-without-departments = Områderne står på listen, men ingen afdeling i kørslen ligger i dem: de ligger i en anden kommune, eller afdelinger mangler.
figures-note-homes-unknown = En tidligere kørsels boliger kan ikke lægges sammen: tabellen mangler antallet for mindst én afdeling.
figures-note-assigned-missing = Ingen har oplyst anviste husstande.
figures-note-assigned-municipality = Kommunens tal; det er et mindstetal, for det kender ikke ældre anvisninger.
figures-note-assigned-without = Husstande og familieboliger i de afdelinger, hvor husstandene er oplyst; de andre er ikke regnet med.
figures-note-within-rounding = Kan ikke siges: forskellen ligger inden for afrundingen af et tal, aftalen giver som cirka.
figures-note-no-baseline = Kan ikke siges: bilag 15 har intet tal at holde det op mod.
figures-note-no-initial = Kan ikke siges: startkørslens indplaceringer er ikke givet (tabellen initial).
figures-note-no-initial-year = Kan ikke siges: register har intet tal for det sidste hele år før startindplaceringen.
figures-note-not-in-register = Kan ikke siges: register har intet tal.
figures-note-no-later-year = Kan ikke siges: register har intet tal for et senere år end det, der sammenlignes med.
figures-note-counting = Kan ikke siges: svaret hænger på, om afdelinger på ingen trappe, eller som ikke er afgjort, regnes med.
figures-note-undetermined = Kan ikke siges: svaret hænger på afdelinger, der er uafklarede.
figures-note-no-family-homes = Der er ingen familieboliger at tage en andel af.
figures-note-missing = Ingen har givet tallet. Skriv det i register.
figures-note-missing-with-baseline = Ingen har givet tallet. Baseline er fra { $year }. Skriv det i register.
figures-note-absent = Mangler: { $why }.
