# Fagets ord. En indgang for hver kanonisk værdi; docs/GLOSSARY.md forklarer dem.

# Kriterier (C1–C5)
term-employment = ledighed
term-convictions = dømte
term-education = uddannelse
term-income = indkomst
term-origin = herkomst

# Udpegninger (S)
term-prevention = forebyggelsesområde
term-vulnerable = udsat boligområde
term-parallel = parallelsamfund
term-transformation = omdannelsesområde
term-undesignated = på ingen liste

# Trapper
term-area-staircase = områdetrappen
term-department-staircase = afdelingstrappen
term-youth-staircase = primært ungdomsboliger
term-outside-staircase = uden for trapperne

# Behov (D2)
term-high = højt
term-medium = mellem
term-low = lavt

# Bånd for andel anviste (D4)
term-under-20 = under 20 %
term-20-to-25 = fra 20 % til under 25 %
term-25-or-more = 25 % eller mere

# Primær boligtype (I14)
term-family = familieboliger
term-youth = ungdomsboliger
term-elderly = ældreboliger
term-tie = ingen primær boligtype

# Hvem der har oplyst de anviste husstande (D5)
term-organisation = boligorganisationen
term-municipality = kommunen

# Enheder
term-department = afdeling
term-pool = pulje
term-area = boligområde

# Hvorfor et tal mangler
term-absent-not-given = ikke oplyst
term-absent-withheld = diskretioneret
term-absent-cannot-occur = kan ikke forekomme
term-absent-empty-base = gruppen er tom
term-absent-too-precise = flere cifre end der kan regnes eksakt med
term-absent-unpooled = en lille afdeling uden pulje

# Lov eller aftale
term-law = lov
term-agreement = aftale

# Alvor
term-error = fejl
term-warning = advarsel
term-note = bemærkning

# Operatorer, med lovens ord
term-more-than = mere end
term-at-least = mindst
term-less-than = mindre end
term-at-most = højst

# Mængder
text-persons = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
text-households = { $count ->
    [one] { $count } husstand
   *[other] { $count } husstande
}

# Grænser ud over udpegningerne
term-risk-zone = risikozone
term-regional-mean = regionens gennemsnit
