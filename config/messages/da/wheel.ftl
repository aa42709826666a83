### Udlejningshjulet (L15–L18): en afdelings næste boliger, hvor hjulet står, og hvad der er galt med det.

## Udlejningstyper

term-letting-waiting-list = venteliste
term-letting-flexible = fleksibel udlejning
term-letting-flexible-a = fleksibel efter A-kriterier
term-letting-flexible-b = fleksibel efter B-kriterier
term-letting-flexible-relevant = fleksibel efter relevante skærpede kriterier
term-letting-flexible-sharpened = fleksibel efter alle fire skærpede kriterier
term-letting-assignment = kommunal anvisning
term-letting-choice = boligorganisationen vælger

## Hvorfor en afdeling ikke har noget hjul

term-no-wheel-undetermined = det kan ikke siges, hvor afdelingen står
term-no-wheel-outside = den står på ingen trappe (I19)
term-no-wheel-youth = den består primært af ungdomsboliger: aftalen giver kun andele af alle dens ledige boliger, ingen rækkefølge (L9)
term-no-wheel-regime = den udlejes efter sit eget koncept, som aftalen giver andele for, men ingen rækkefølge (L10)
term-no-wheel-new-build = den er nybyggeri: indtil den udlejes efter sit trin, giver aftalen andele, men ingen rækkefølge (N1, N2)
term-no-wheel-not-in-force = intet hjul gælder den dag

## trappe wheel

cli-wheel-department = { $subject } { $name }{ $case ->
    [area] , trin { $step } på områdetrappen.
    [department] , trin { $step } på afdelingstrappen.
    [youth] , primært ungdomsboliger.
    [outside] , på ingen trappe.
   *[undetermined] , ikke afgjort.
}
cli-wheel-turns = Hjul { $wheel } (regel { $rule }; { $place }), til og med { $last }.
cli-wheel-shares = Andele efter { $rule }{ $placed ->
    [yes] { " " }({ $place })
   *[no] { "" }
}: venteliste { $waiting_list }, fleksibel udlejning { $flexible }, anvisning { $assignment }.
cli-wheel-let = Udlejet nu:
cli-wheel-next = De næste boliger:
cli-wheel-written = Hjulet står nu på plads { $position } i { $round ->
    [first] første
   *[second] andet
} af de to hjul på skift; skrevet i { $file }.
cli-wheel-home = Bolig
cli-wheel-position = Plads
cli-wheel-round = Hjul
cli-wheel-by = Udlejes efter
cli-wheel-fallback = Hvis kommunen ikke bruger den
cli-wheel-first = første
cli-wheel-second = andet
cli-wheel-or = eller
cli-wheel-relevant = { $case ->
    [known] fleksibel efter A-kriterier; skærpede: { $criteria }
    [unknown] fleksibel efter A-kriterier; det kan ikke siges, om disse er skærpede: { $criteria }
   *[none] fleksibel efter A-kriterier; ingen skærpede
}
cli-wheel-sharpened = fleksibel efter skærpede kriterier: { $criteria }
cli-wheel-choice = Hvor flere udlejningstyper står, vælger boligorganisationen.
cli-wheel-extra = * Af den del, der ellers er reserveret til byfornyelsesgenhusning.

## trappe explain

explain-title-wheel = Udlejningshjulet
explain-wheel-stands = Det står på plads { $position } i { $round ->
    [first] første
   *[second] andet
} af de to hjul på skift{ $given ->
    [yes] { $dated ->
        [yes] { "" } pr. { $as_of }.
       *[no] .
    }
   *[no] : ingen har oplyst, hvor det står, så det begynder forfra.
}
explain-wheel-turns = { $wheel }, til og med { $last }, for andelene i { $rule }.
explain-wheel-next = De næste { $count } boliger: { $homes }.
explain-wheel-none = Afdelingen har intet hjul: { $reason }.
explain-wheel-bent = { $rule ->
    [L16] [L16] Anvisningen er suspenderet: hver plads til anvisning udlejes som ellers, når boligen ikke bruges.
    [L18] [L18] Fritaget for den ekstra del: pladsen, der bærer den, udlejes som ellers, når boligen ikke bruges.
   *[other] [I27] Nyt på listen: alle boliger udlejes efter fleksible kriterier.
}
explain-wheel-withheld = [L17] Kan udlejes efter venteliste, hvis kommunen har brugt alle tidligere anvisningsboliger i samme hjul.
explain-wheel-difference = Over atten boliger giver hjulet { $wheel } til { $group }; andelene i { $rule } giver { $figure }.
explain-wheel-then = Fra { $from } drejer hjul { $wheel }; plads og omgang fortsætter.

## Tabeller

term-table-wheel = Udlejningshjul
term-table-wheel-state = Hjulenes stilling
term-column-home = Bolig (nummer)
term-column-position = Plads i hjulet (nummer)
term-column-round = Hvilket af to hjul
term-column-letting-types = Udlejningstyper
term-column-fallback = Ellers udlejes efter
term-column-extra = Ellers til genhusning
term-column-bent-by = Ændret af
term-column-withheld = Kan holdes tilbage
term-column-wheel = Hjul
term-column-valid-to = Gælder til og med
term-column-next-position = Næste plads (nummer)
term-column-used-assignments = Brugte anvisninger (boliger)
term-column-as-of = Opgjort den

template-sheet-wheel-state = Hjulenes stilling
template-about-wheel-state = Hvor udlejningshjulene står: én række for hver afdeling. En kørsels wheel_state kan bruges, som den er.
value-round-first = Første
value-round-second = Andet

heading-wheel-state-department-id = Afdelings-id
column-wheel-state-department-id = afdeling
heading-wheel-state-next-position = Næste plads
column-wheel-state-next-position = den plads i hjulet, som næste ledige bolig får, fra 1
heading-wheel-state-round = Hjul
column-wheel-state-round = hvilket af de to hjul på skift
heading-wheel-state-used-assignments = Brugte anvisninger
column-wheel-state-used-assignments = anvisningsboliger i dette hjul, som kommunen har brugt indtil nu
heading-wheel-state-as-of = Opgjort den
column-wheel-state-as-of = dagen, hjulet stod der

## Kontroller

check-title-wheel-states = Hvor hjulene står
check-about-wheel-states = Hvert hjul står på en af sine pladser, på en dag i aftalens periode.
check-title-wheels = Udlejningshjul
check-about-wheels = Hvor det er oplyst, hvor et hjul står, er der et hjul.

## Fund

finding-wheel-position-out-of-range =
    .message = { $column } er { $value }, men hjulet har pladserne 1 til { $positions }.
    .help = Skriv den plads, som næste ledige bolig får; efter den sidste kommer 1 i det andet hjul.
    .consequence = Det kan ikke siges, hvilken bolig { $subject } udlejer som den næste.

finding-wheel-state-before-agreement =
    .message = { $column } er { $value }, før aftalen begyndte den { $from }.
    .help = Oplys, hvor hjulet står nu; en afdeling, der udelades, begynder på plads 1.
    .consequence = Hjulet for { $subject } fortsætter måske fra et hjul i en tidligere aftale.

finding-wheel-state-ahead =
    .message = { $column } er { $value }, efter virkningsdatoen { $effective }.
    .help = Intet, hvis andelene pr. { $effective } stadig gælder; ellers sæt run.effective_date.

finding-wheel-of-no-department =
    .message = { $value } er ikke en afdeling; hver afdeling har sit eget hjul.
    .help = Angiv en af dens afdelinger: { $departments }.

finding-wheel-nothing-to-let =
    .message = { $value } har intet hjul at udleje efter: { $reason }.
    .help = Udlej boligerne efter de andele, som trappe wheel viser uden --let; intet er skrevet.

finding-wheel-state-nowhere =
    .message = Det er ikke sagt, hvor hjulets stilling skal skrives: { $column } står ikke i pipelinen.
    .help = Angiv en CSV-fil med --state; den laves, hvis den ikke findes. Intet er skrevet.

finding-wheel-state-not-editable =
    .message = { $file } er ikke en tekstfil, hvor én række kan skiftes ud, mens alt andet står, som det stod.
    .help = Brug en CSV-fil i UTF-8 med én række på hver linje, eller angiv en ny fil med --state. Intet er skrevet.
