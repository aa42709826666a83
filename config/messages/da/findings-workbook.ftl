# Fundene som projektmappe og som fil med de rækker, der blev lagt til side.

findings-overview = Overblik
findings-title = Fund i de leverede filer
findings-checks-line = { $run ->
    [0] Ingen kontroller er udført: intet er godkendt
    [one] 1 kontrol udført
   *[other] { $run } kontroller udført
} · { $passed } bestået · { $failed } ikke bestået · { $not-checked } kunne ikke udføres
findings-nothing = Intet at bemærke
findings-files = Filer
findings-tables = Rækker
findings-checks = Kontroller
findings-no-file = Uden fil
findings-file = Fil
findings-path = Sti i pipelinen
findings-sheet = Ark
findings-errors = Fejl
findings-warnings = Advarsler
findings-notes = Bemærkninger
findings-table = Tabel
findings-name = Navn
findings-rows = Rækker
findings-kept = Beholdt
findings-aside = Lagt til side
findings-which = Hvilke
findings-and-more = og { $count } mere
findings-check = Kontrol
findings-state = Udfald
findings-passed = Bestået
findings-failed = Ikke bestået
findings-not-checked = Kunne ikke udføres
findings-why = Hvorfor ikke
findings-severity = Alvor
findings-cell = Celle
findings-row = Række
findings-subject = Afdeling eller område
findings-column = Kolonne
findings-value = Værdi
findings-wrong = Hvad er galt
findings-help = Hvad skal gøres
findings-consequence = Følge
findings-because = Følger af
findings-rule = Regel
findings-code = Kode
findings-codes = Koder
findings-more-elsewhere = Der er flere fund, end et ark kan rumme. De står alle i diagnostics.csv.

term-table-departments = Afdelinger
term-table-areas = Boligområder
term-table-indicators = Nøgletal
term-table-assignments = Anviste husstande
term-table-decisions = Afgørelser
term-table-previous = Forrige indplacering
term-table-history = Tidligere lister
term-table-lettings = Udlejninger
term-table-register = Register over nøgletal
