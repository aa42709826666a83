# The words of the field. One entry a canonical value; docs/GLOSSARY.md explains them.

# Criteria (C1–C5)
term-employment = employment
term-convictions = convictions
term-education = education
term-income = income
term-origin = origin

# Designations (S)
term-prevention = prevention area
term-vulnerable = vulnerable area
term-parallel = parallel society
term-transformation = transformation area
term-undesignated = on no list

# Staircases
term-area-staircase = area staircase
term-department-staircase = department staircase
term-youth-staircase = primarily youth homes
term-outside-staircase = outside the staircases

# Need (D2)
term-high = high
term-medium = medium
term-low = low

# Bands of assigned share (D4)
term-under-20 = under 20 %
term-20-to-25 = from 20 % to under 25 %
term-25-or-more = 25 % or more

# Primary home type (I14)
term-family = family homes
term-youth = youth homes
term-elderly = homes for the elderly
term-tie = no primary type

# Who reported assigned households (D5)
term-organisation = the housing association
term-municipality = the municipality

# Units
term-department = department
term-pool = pool
term-area = area

# Why a figure is absent
term-absent-not-given = not given
term-absent-withheld = withheld
term-absent-cannot-occur = cannot occur
term-absent-empty-base = the group is empty
term-absent-too-precise = more digits than can be held exactly
term-absent-unpooled = a small department in no pool

# Law or agreement
term-law = law
term-agreement = agreement

# Severities
term-error = error
term-warning = warning
term-note = note

# Operators, in the words of the law
term-more-than = more than
term-at-least = at least
term-less-than = less than
term-at-most = at most

# Amounts
text-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
text-households = { $count ->
    [one] { $count } household
   *[other] { $count } households
}

# Bounds beside the designations
term-risk-zone = risk zone
term-regional-mean = mean of the region
