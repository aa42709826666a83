# To kørsler sammenlignet: ark og kolonner, sætninger om flytningerne, hvad kommandolinjen siger.

## Ark

term-table-transitions = Overgange
term-table-moves = Flytninger
term-table-changes = Ændrede input

## Kolonner med enhed

term-column-from-staircase = Fra trappe
term-column-from-step = Fra trin
term-column-to-staircase = Til trappe
term-column-to-step = Til trin
term-column-departments = Afdelinger (antal)
term-column-family-homes-before = Familieboliger før (antal)
term-column-family-homes-after = Familieboliger efter (antal)
term-column-homes-before = Boliger før (antal)
term-column-homes-after = Boliger efter (antal)
term-column-kind = Art
term-column-status-before = Status før
term-column-status-after = Status efter
term-column-unit-before = Enhed før
term-column-unit-after = Enhed efter
term-column-causes = Årsager
term-column-path = Vej
term-column-absent-before = Manglede før
term-column-order-matters = Rækkefølgen betyder noget
term-column-only-together = Kun sammen
term-column-also = Også
term-column-not-needed = Ikke nødvendige
term-column-row-key = Række
term-column-old = Gammel
term-column-new = Ny
term-column-component = Regnes som

## Årsager i den rækkefølge, de ændres

term-cause-agreement = aftalen eller fortolkningen af den
term-cause-run = kørslens art og datoer eller den forrige indplacering
term-cause-correction = rettede input
term-cause-thresholds = grænseværdierne for den nye liste
term-cause-list = statens liste
term-cause-department = afdelingernes egne oplysninger
term-cause-pool = puljen
term-cause-key-figures = nøgletal
term-cause-assigned = anviste husstande
term-cause-decision = en beslutning

## Steder

compare-place-area = områdetrappen, trin { $step }
compare-place-department = afdelingstrappen, trin { $step }
compare-place-youth = primært ungdomsboliger
compare-place-outside = uden for trapperne
compare-place-undetermined = uafklaret
compare-place-not-in-run = ikke med i kørslen

## En flytning i én sætning

compare-reason = Fra { $from } til { $to }: { $causes }.
compare-reason-new = Ny: { $to }.
compare-reason-gone = Ikke med længere; før { $from }.
compare-cause-through = { $cause } (til { $to })
compare-cause-absent = { $cause } (manglede i den gamle kørsel)
compare-order-together = Flytter intet alene: { $causes }.
compare-order-also = Rækkefølgen skjuler en del af: { $causes }.
compare-order-not-needed = Den ville stå der alligevel uden: { $causes }.

## Sammenligningen som tekst

compare-title = Fra { $old } til { $new }
compare-run = { $kind } på listen pr. { $list_date }, med virkning fra { $effective_date }; { $agreement }; trappe { $version }
compare-run-invented = Grænseværdierne er opdigtede.
compare-unchanged = Intet er ændret: input, aftale, grænseværdier og indplaceringer er de samme.
compare-no-moves = Ingen afdelinger er flyttet.
compare-moves = { $count ->
    [one] Én afdeling er flyttet
   *[other] { $count } afdelinger er flyttet
}: { $up } op, { $down } ned, { $between } mellem trapperne, { $new } nye, { $gone } ikke med længere, { $determined } afklaret, { $undetermined } ikke længere afklaret
compare-components = Ændret: { $components }
compare-before-after = { $before } → { $after }
compare-from = Fra
compare-to = Til
compare-homes = Boliger
compare-changed-inputs = Ændringer
compare-table = { $table }: { $added ->
    [one] { $added } ny række
   *[other] { $added } nye rækker
}, { $gone } ikke med længere, { $changed ->
    [one] { $changed } ændret værdi
   *[other] { $changed } ændrede værdier
}{ $corrections ->
    [0] { "" }
   *[other] , heraf { $corrections } regnet som rettelser
}
compare-row-added = ny
compare-row-gone = ikke med længere
compare-absent = (intet)
compare-correction = (rettelse)
compare-more = … og { $count } flere
term-table-run = kørsel
term-table-agreement = aftale
term-table-interpretations = fortolkninger
term-table-thresholds = grænseværdier
term-table-programme = program
term-kind-initial = Første indplacering
term-kind-annual = Årlig kørsel
term-kind-midterm = Midtvejsindplacering
term-kind-final = Afsluttende kørsel

## Fund

finding-compare-agreements-differ =
    .message = De to kørsler følger hver sin aftale: { $old } og { $new }.
    .help = De sammenlignes, som de er givet. Flytninger, der følger af aftalen, har den som årsag.

finding-compare-older-second =
    .message = Den kørsel, der er nævnt først, er den senere: listen pr. { $old } med virkning fra { $old-effective }, derefter listen pr. { $new } med virkning fra { $new-effective }.
    .help = De sammenlignes, som de er givet, fra den første til den anden. Nævn den ældste først for at se, hvad der er sket siden.

finding-compare-recorded-otherwise =
    .message = Indplaceringerne i { $file } er ikke dem, denne version af trappe beregner af de samme input.
    .help = Begge kørsler sammenlignes, som denne version beregner dem. `trappe verify` siger, hvad der er anderledes.

finding-compare-target-is-run =
    .message = { $file } er en kørsels mappe; der skrives ikke andet i den.
    .help = Nævn en anden mappe efter --out.
