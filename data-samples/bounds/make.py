#!/usr/bin/env python3
"""Writes the inputs of this sample, what must come out of them, and README.md.

Worked with exact fractions straight from the rules (C, T, S, Z, P1, A, D, L, N), independently of the programme.
Run it in this folder: python3 make.py
"""
import csv
import itertools
import math
from fractions import Fraction as F

CRITERIA = ["employment", "convictions", "education", "income"]
DANISH = {"employment": "Ledighed", "convictions": "Dømte", "education": "Uddannelse", "income": "Indkomst"}
# T1-T4, list of 1 December 2022: (vulnerable, prevention, risk zone, risk zone before rounding)
BOUNDS = {
    "employment": (F(40), F(30), F(35), F(35)),
    "convictions": (F("2.18"), F("1.45"), F("2.07"), F("0.95") * F("2.18")),
    "education": (F(60), F(60), F(57), F(57)),
    "income": (F(55), F(65), F("57.8"), F("1.05") * 55),
}
REGION = F("22904.30") / F("0.55")  # T7
DECIMALS = {"employment": 1, "convictions": 2, "education": 1, "income": 1, "origin": 1}
MATRIX = {"high": [2, 3, 4], "medium": [1, 2, 3], "low": [1, 1, 1]}  # D4, by band
BANDS = ["under_20", "20_to_25", "25_or_more"]
SHARES = {  # waiting list, flexible, assignment, each with its extra term, on 1 February 2024
    "L1": (0, 0, 12, 0, 6, 0), "L2": (0, 0, 18, 0, 0, 0), "L3": (4, 0, 6, 0, 6, 2), "L4": (2, 2, 8, 0, 6, 0),
    "L6": (0, 0, 12, 2, 4, 0), "L8": (0, 0, 14, 1, 2, 1), "L9": (14, 0, 0, 0, 4, 0), "L10": (12, 0, 0, 0, 6, 0),
}
STEP_RULE = {1: "L3", 2: "L4", 3: "L6", 4: "L8"}

departments, areas, indicators, assignments, decisions, history = [], [], [], [], [], []
notes, expected, distances, area_rows = [], [], [], []
counter = itertools.count(1)
area_counter = itertools.count(1)


def past(criterion, value, bound):
    """Whether a value has met a bound: employment and education >, convictions >=, income <."""
    if criterion == "convictions":
        return value >= bound
    return value < bound if criterion == "income" else value > bound


def measured(figures, criterion, residents):
    """Value, base, and the span a published figure stands for (None: exact)."""
    if criterion == "income":
        if "income_mean" in figures:
            return F(figures["income_mean"]) / REGION * 100, F(figures["income_base"]), None
    elif f"{criterion}_count" in figures:
        share = F(figures[f"{criterion}_count"]) / F(figures[f"{criterion}_base"]) * 100
        if criterion in ("employment", "convictions"):  # mean of the two yearly shares
            before = F(figures[f"{criterion}_count_prev"]) / F(figures[f"{criterion}_base_prev"]) * 100
            share = (share + before) / 2
        return share, F(figures[f"{criterion}_base"]), None
    text = figures.get(f"{criterion}_pct")
    if text is None:
        return None, None, None
    base = figures.get(f"{criterion}_base")
    if base is None and criterion == "convictions":
        base = residents  # Z3a
    half = F(1, 2 * 10 ** DECIMALS[criterion])
    return F(text), None if base is None else F(base), (F(text) - half, F(text) + half)


def gap_persons(criterion, value, base):
    bound = BOUNDS[criterion][0]
    if past(criterion, value, bound):
        return 0
    if criterion == "income":
        return math.floor(base * (1 - bound / value)) + 1
    d = (bound - value) * base / 100
    return math.ceil(d) if criterion == "convictions" else math.floor(d) + 1


def person_bound(criterion, base):
    """Z3 as a bound on the value: ten persons or fewer are missing."""
    vulnerable = BOUNDS[criterion][0]
    return vulnerable / (1 - F(10) / base) if criterion == "income" else vulnerable - F(1000) / base


def spans(criterion, low, high, bound):
    """(may meet the bound, may not) for values from low, included, up to high, excluded."""
    if criterion == "income":
        return low < bound, high > bound
    return high > bound, (low < bound if criterion == "convictions" else low <= bound)


def states(criterion, value, base, span, area):
    """State as published, and every state rounding allows: 0 clear, 1 in the risk zone, 2 met."""
    vulnerable, _, zone, unrounded = BOUNDS[criterion]
    zones = [zone, unrounded]
    if area and base is not None:
        worst = min if criterion != "income" else max
        zones = [worst(z, person_bound(criterion, base)) for z in zones]
    state = 2 if past(criterion, value, vulnerable) else 1 if past(criterion, value, zones[0]) else 0
    possible = {state}
    for z in zones:
        if span is None:
            possible.add(2 if state == 2 else 1 if past(criterion, value, z) else 0)
            continue
        low, high = span
        met, not_met = spans(criterion, low, high, vulnerable)
        inside, outside = spans(criterion, low, high, z)
        possible |= ({2} if met else set()) | ({0} if outside else set()) | ({1} if inside and not_met else set())
    return state, possible


def need_of(combination):
    if sum(s == 2 for s in combination) >= 2:
        return "high"
    return "medium" if sum(s >= 1 for s in combination) >= 2 else "low"


def note_distances(unit, kind, figures, residents, person_rule=False):
    """`person_rule`: Z3 is for areas on the area staircase, not for those on no list."""
    for criterion in CRITERIA:
        value, base, _ = measured(figures, criterion, residents)
        if value is None:
            distances.append([unit, kind, criterion, "", "", "", "", "", "true"])
            continue
        met = past(criterion, value, BOUNDS[criterion][0])
        by_percent = past(criterion, value, BOUNDS[criterion][2])
        gap = None if base is None else gap_persons(criterion, value, base)
        by_persons = person_rule and not by_percent and gap is not None and gap <= 10
        unknown = person_rule and not by_percent and gap is None
        distances.append([
            unit, kind, criterion, f"{value.numerator}/{value.denominator}", "" if gap is None else gap,
            str(met).lower(), "" if unknown else str(by_percent or by_persons).lower(), "" if unknown else str(by_persons).lower(), "false",
        ])


def letting(rule, shares=None):
    return [rule, *(shares or SHARES[rule])] if rule else [""] * 7


def nested(figures):
    """The same figures with the group of every criterion that is not the point of the row (600, published) sized so that
    30-59 lies within 18-64, and both within everyone."""
    if figures is None:
        return None
    filler = {c for c in (*CRITERIA, "origin") if figures.get(f"{c}_base") == 600 and f"{c}_pct" in figures}
    fitted = dict(figures)
    for inner, outer in (("education", "employment"), ("employment", "convictions"), ("employment", "origin")):
        inside, outside = fitted.get(f"{inner}_base"), fitted.get(f"{outer}_base")
        if inside is None or outside is None or inside <= outside:
            continue
        if outer in filler:
            fitted[f"{outer}_base"] = inside
        elif inner in filler:
            fitted[f"{inner}_base"] = outside
    return fitted


def department(name, figures, family, assigned, residents=None, youth=0, elderly=0, committee="Indre By", area="",
               taken_into_use="", cheap="", regime="", outcome=None):
    """One department; `outcome` where the matrix does not decide: the rest of its expected row."""
    number = next(counter)
    key = f"02{(number - 1) // 100 + 1:02d}-{(number - 1) % 100 + 1:03d}"
    figures = nested(figures)
    residents = residents if residents is not None else 2 * (family + youth + elderly)
    departments.append([key, name, key[:4], f"Bolig {key[:4]}", committee, area, family, youth, elderly, residents,
                        taken_into_use, cheap, regime])
    notes.append((key, name))
    if figures is not None:
        indicators.append((key, figures))
        note_distances(key, "department", figures, residents)
    if assigned is not None:
        assignments.append([key, assigned, "organisation", "2023-12-01"])
    share = None if assigned is None or family == 0 else F(assigned * 100, family)
    band = None if share is None else 2 if share >= 25 else 1 if share >= 20 else 0
    band_name = "" if band is None else BANDS[band]
    if outcome is not None:
        staircase, step, status, need, sharpened, unknown, rule, sensitive, possible, shares = outcome
        expected.append([key, staircase, step, status, need, band_name, sharpened, rule, unknown, sensitive or "false", possible]
                        + letting(rule, shares)[1:])
        return key
    as_published, ranges = [], []
    for criterion in CRITERIA:
        value, base, span = measured(figures, criterion, residents)
        state, possible = (None, {0, 1, 2}) if value is None else states(criterion, value, base, span, False)
        as_published.append({0, 1, 2} if state is None else {state})
        ranges.append(possible)
    def steps(sets):
        return sorted({MATRIX[need_of(c)][b] for c in itertools.product(*sets)
                       for b in ([band] if band is not None else [0, 1, 2])})
    def needs(sets):
        return sorted({need_of(c) for c in itertools.product(*sets)})
    certain, possible = steps(as_published), steps(ranges)
    need = needs(as_published)[0] if len(needs(as_published)) == 1 else ""
    if len(certain) == 1:
        rule = "L10" if regime in ("almenbolig_plus", "co_housing") else STEP_RULE[certain[0]]
        sensitive = len(possible) > 1
        expected.append([key, "department", certain[0], "placed", need, band_name, "", rule, "", str(sensitive).lower(),
                         ";".join(map(str, possible)) if sensitive else ""] + letting(rule)[1:])
    else:
        expected.append([key, "department", "", "undetermined", need, band_name, "", "", "", "false",
                         ";".join(map(str, possible))] + letting("")[1:])
    return key


LOW = {"employment_pct": "20.0", "convictions_pct": "0.50", "education_pct": "30.0", "income_pct": "90.0"}


def area(name, residents, figures, decided=False, rehousing=False, before=("", "", "", "")):
    """One area with one department of its own; the list says what S1-S4 compute. `before`: the four lists before (S3)."""
    key = f"BO-{next(area_counter):03d}"
    figures = nested(figures)
    values = {c: measured(figures, c, residents) for c in CRITERIA}
    origin, _, _ = measured(figures, "origin", residents)
    vulnerable = sum(v is not None and past(c, v, BOUNDS[c][0]) for c, (v, _, _) in values.items()) >= 2
    prevention = sum(v is not None and past(c, v, BOUNDS[c][1]) for c, (v, _, _) in values.items()) >= 2
    would = "parallel" if vulnerable and origin > 50 else "vulnerable" if vulnerable else \
        "prevention" if prevention and origin > 30 else ""
    if would == "parallel":
        history.extend([key, f"{2018 + i}-12-01", text] for i, text in enumerate(before))
        if all(text in ("parallel", "transformation") for text in before):
            would = "transformation"
    computed = would if residents >= 1000 else ""
    designation = computed
    # Without a decision; with one it stands on the staircase (A2).
    candidate = not decided and not computed and would and (residents > 950 or rehousing)
    areas.append([key, name, residents, "2022-12-01", designation, str(rehousing).lower(), figures])
    area_rows.append([key, designation, computed, str(bool(candidate)).lower()])
    notes.append((key, name))
    stands = would if decided else designation
    note_distances(key, "area", figures, residents, person_rule=stands != "")
    if decided:
        decisions.append([f"SAF-{len(decisions) + 1}", "2022-12-01", "2022-12-01", "2024-11-30", "area_staircase", key, ""])
    status = "decided" if decided else "placed"
    homes = max(residents // 2, 1)
    if stands == "":
        department(f"i {key}: {name}", LOW, homes, 0, residents, area=key)
    elif stands == "prevention":
        sharpened, unknown, sensitive = [], [], False
        for criterion, (value, base, span) in values.items():
            state, possible = states(criterion, value, base, span, True)
            # Z3b: without a base ten persons cannot be told from more.
            if state == 0 and base is None:
                unknown.append(criterion)
            elif state >= 1:
                sharpened.append(criterion)
            sensitive |= len({s >= 1 for s in possible}) > 1
        department(f"i {key}: {name}", None, homes, 0, residents, area=key, outcome=(
            "area", 1, status, "", ";".join(sharpened), ";".join(unknown), "L1", str(sensitive).lower(), "", None))
    else:
        department(f"i {key}: {name}", None, homes, 0, residents, area=key, outcome=(
            "area", 2, status, "", ";".join(CRITERIA), "", "L2", "false", "", None))


def counts(criterion, below_on_above):
    """Counts that put a criterion just below, on, just above its vulnerable ("v"), zone ("z"), prevention ("p") bound."""
    which, side = below_on_above
    if criterion == "employment":  # full-time persons, so tenths of a person
        on = {"v": 4000, "z": 3500, "p": 3000}[which]
        return {"employment_count_prev": f"{on // 10}.0", "employment_base_prev": 1000,
                "employment_count": f"{(on + side) // 10}.{(on + side) % 10}", "employment_base": 1000}
    if criterion == "convictions":
        both = {"v": 218, "z": 207, "p": 145}[which]
        return {"convictions_count_prev": both // 2, "convictions_base_prev": 5000,
                "convictions_count": both - both // 2 + side, "convictions_base": 5000}
    if criterion == "education":
        return {"education_count": {"v": 600, "z": 570, "p": 600}[which] + side, "education_base": 1000}
    kroner = {"v": ["22904.29", "22904.30", "22904.31"], "z": ["24070.33", None, "24070.34"],
              "p": ["27068.71", None, "27068.72"]}[which][side + 1]
    return None if kroner is None else {"income_mean": kroner, "income_base": 1000}


def published(criterion, which_side):
    which, side = which_side
    on = BOUNDS[criterion][{"v": 0, "p": 1, "z": 2}[which]]
    digits = DECIMALS[criterion]
    text = f"{float(on + F(side, 10 ** digits)):.{digits}f}"
    base = {"employment": 1000, "convictions": 5000, "education": 1000, "income": 1000}[criterion]
    return {f"{criterion}_pct": text, f"{criterion}_base": base}


def clear(criterion):
    return {f"{criterion}_pct": LOW[f"{criterion}_pct"], f"{criterion}_base": 600}


def worst(criterion, which):
    text = {"v": {"employment": "45.0", "convictions": "3.00", "education": "65.0", "income": "50.0"},
            "z": {"employment": "37.0", "convictions": "2.12", "education": "58.5", "income": "56.5"},
            "p": {"employment": "33.0", "convictions": "1.70", "education": "62.0", "income": "62.0"}}[which][criterion]
    return {f"{criterion}_pct": text, f"{criterion}_base": 600}


SIDES = {-1: "lige under", 0: "netop på", 1: "lige over"}
FORMS = {"antal": counts, "procent": published}


def with_companion(criterion, which, own):
    """Own figure of one criterion, another that is certain, the rest clear."""
    companion = "education" if criterion == "employment" else "employment"
    figures = {}
    for other in CRITERIA:
        figures |= own if other == criterion else worst(other, which) if other == companion else clear(other)
    return figures


# 1. Every vulnerable and risk-zone bound on the department staircase; 25 % assigned, so that steps 4, 3 and 1 tell.
for criterion, which, form, side in itertools.product(CRITERIA, "vz", FORMS, SIDES):
    own = FORMS[form](criterion, (which, side))
    if own is None:
        continue  # no whole øre is exactly on this bound
    bound = {"v": "udsat", "z": "risikozone"}[which]
    department(f"{DANISH[criterion]} {SIDES[side]} {bound} ({form})", with_companion(criterion, which, own),
               2600, 650, 5400)

# 2. Bands of the assigned share under each need (D3, D4, I4, I5).
NEEDS = {"høj": {**worst("employment", "v"), **worst("education", "v"), **clear("convictions"), **clear("income")},
         "mellem": {**worst("employment", "z"), **worst("education", "z"), **clear("convictions"), **clear("income")},
         "lav": {c: v for k in CRITERIA for c, v in clear(k).items()}}
for need, figures in NEEDS.items():
    for assigned in (399, 400, 401, 499, 500, 501):
        department(f"Behov {need}, anviste {assigned} af 2000", figures, 2000, assigned)
    department(f"Behov {need}, anviste 499 af 2001 (under 25)", figures, 2001, 499)
    department(f"Behov {need}, anviste 0", figures, 2000, 0)

# 3. Size (P1): each limit missed, on it, and past it; a small department alone in its committee is unpooled (P5).
lonely = iter(["Amager Vest", "Amager Øst", "Bispebjerg", "Brønshøj-Husum", "Christianshavn", "Kongens Enghave"])
for homes, residents in [(49, 101), (50, 99), (49, 99)]:
    department(f"{homes} boliger, {residents} beboere (lille, alene)", None, homes, 0, residents, committee=next(lonely),
               outcome=("department", "", "undetermined", "", "", "", "", "", "1;2", None))
for homes, residents in [(50, 100), (50, 101), (51, 100), (51, 101)]:
    department(f"{homes} boliger, {residents} beboere", LOW, homes, 0, residents)
# Two small ones together: one home, or one resident, short; and just enough (P8: counts summed over the members).
for second_homes, second_residents in [(24, 50), (25, 49)]:
    committee = next(lonely)
    for which, homes, residents in [("den ene", 25, 50), ("den anden", second_homes, second_residents)]:
        department(f"{homes} boliger, {residents} beboere ({25 + second_homes}/{50 + second_residents} tilsammen, {which})", None,
                   homes, 0, residents, committee=committee,
                   outcome=("department", "", "undetermined", "", "", "", "", "", "1;2", None))
committee = next(lonely)
MEMBER = {"employment_count_prev": "6.5", "employment_base_prev": 30, "employment_count": "6.0", "employment_base": 30,
          "convictions_count_prev": 0, "convictions_base_prev": 50, "convictions_count": 0, "convictions_base": 50,
          "education_count": 5, "education_base": 20, "income_mean": "36000", "income_base": 28}
for which in ("den ene", "den anden"):
    key = department(f"25 boliger, 50 beboere (50/100 tilsammen: en pulje, {which})", None, 25, 0, 50, committee=committee,
                     outcome=("department", 1, "placed", "low", "", "", "L3", "false", "", None))
    indicators.append((key, MEMBER))

# 4. Primary home type (I14).
for family, youth, elderly, kind in [
    (60, 61, 0, "youth"), (60, 60, 0, "tie"), (61, 60, 0, "family"), (40, 60, 20, "tie"), (40, 60, 19, "youth"),
    (58, 58, 60, "elderly"), (60, 58, 58, "family"), (60, 0, 60, "tie"), (60, 0, 61, "elderly"), (61, 0, 60, "family"),
]:
    name = f"{family} familie-, {youth} ungdoms-, {elderly} ældreboliger"
    outcome = {"youth": ("youth", "", "placed", "", "", "", "L9", "", "", None),
               "elderly": ("outside", "", "outside", "", "", "", "", "", "", None),
               "tie": ("", "", "undetermined", "", "", "", "", "", "", None), "family": None}[kind]
    department(name, LOW if kind == "family" else None, family, 0 if kind == "family" else None, youth=youth,
               elderly=elderly, outcome=outcome)

# 5. New build (D6, N2, figure 12): cheap homes of 200, and the first day of the period.
department("Taget i brug dagen før perioden", LOW, 200, 0, taken_into_use="2023-12-31")
for cheap, assignment in [(0, 6), (19, 6), (20, 4), (21, 4), (29, 4), (30, 2), (31, 2), (39, 2), (40, 0), (41, 0)]:
    department(f"Taget i brug i perioden, {cheap} billige af 200", LOW, 200, 0, taken_into_use="2024-01-01", cheap=cheap,
               outcome=("department", 1, "placed", "low", "", "", "N2", "false", "",
                        (12 - assignment, 0, 6, 0, assignment, 0)))

for regime in ("almenbolig_plus", "co_housing"):
    department(f"Egen udlejningsmodel: {regime} (L10)", LOW, 200, 20, regime=regime)

# 6. Designation and residents (S1-S4, A2).
def area_figures(origin, which, criteria):
    figures = {}
    for criterion in CRITERIA:
        figures |= worst(criterion, which) if criterion in criteria else clear(criterion)
    return figures | {"origin_pct": origin, "origin_base": 600}

for residents in (999, 1000, 1001):
    area(f"Udsat, {residents} beboere", residents, area_figures("40.0", "v", ["employment", "education"]))
    area(f"Forebyggelse, {residents} beboere", residents, area_figures("40.0", "p", ["employment", "income"]))
for residents in (949, 950, 951):
    area(f"Ville være udsat, {residents} beboere", residents, area_figures("40.0", "v", ["employment", "education"]))
area("Ville være udsat, 951 beboere, besluttet", 951, area_figures("40.0", "v", ["employment", "education"]), decided=True)
area("Ville være forebyggelse, 951 beboere, besluttet", 951, area_figures("40.0", "p", ["employment", "income"]),
     decided=True)
area("Ville være forebyggelse, 700 beboere, genhusning", 700, area_figures("40.0", "p", ["employment", "income"]),
     rehousing=True)
area("Ville være forebyggelse, 700 beboere, genhusning, besluttet", 700,
     area_figures("40.0", "p", ["employment", "income"]), rehousing=True, decided=True)
for origin in ("29.9", "30.0", "30.1"):
    area(f"Herkomst {origin} (forebyggelse)", 1200, area_figures(origin, "p", ["employment", "income"]))
for origin in ("49.9", "50.0", "50.1"):
    area(f"Herkomst {origin} (parallelsamfund)", 1200, area_figures(origin, "v", ["employment", "education"]))
for count, bound in [(count, bound) for bound, base in ((30, 360), (50, 600)) for count in (base - 1, base, base + 1)]:
    figures = area_figures("0.0", "p" if bound == 30 else "v", ["employment", "income" if bound == 30 else "education"])
    del figures["origin_pct"], figures["origin_base"]
    area(f"Herkomst {count} af 1200", 1200, figures | {"origin_count": count, "origin_base": 1200})

PARALLEL = area_figures("55.0", "v", ["employment", "education"])
P, T = "parallel", "transformation"
for before, name in [((P, P, P, P), "parallelsamfund"), ((P, P, T, T), "parallelsamfund, så omdannelsesområde"),
                     (("", P, P, P), "kun tre"), ((P, P, P, "vulnerable"), "ikke den seneste")]:
    area(f"Parallelsamfund, fire lister før: {name} (S3)", 1200, PARALLEL, before=before)

# 7. Every bound on the area staircase: designation (v, p) and sharpened criteria on step 1 (z).
for criterion, which, form, side in itertools.product(CRITERIA, "vpz", FORMS, SIDES):
    own = FORMS[form](criterion, (which, side))
    if own is None:
        continue
    bound = {"v": "udsat", "p": "forebyggelse", "z": "risikozone"}[which]
    companion = "income" if criterion == "employment" else "employment"
    figures = {}
    for other in CRITERIA:
        if other == criterion:
            figures |= own
        elif other == companion:
            figures |= worst(other, "v" if which == "v" else "p")
        elif which == "z" and other == ("education" if criterion == "convictions" else "convictions"):
            figures |= worst(other, "p")  # a prevention area whatever the criterion in question says
        else:
            figures |= clear(other)
    area(f"{DANISH[criterion]} {SIDES[side]} {bound} ({form})", 5400, figures | {"origin_pct": "40.0", "origin_base": 5400})

# 8. Ten persons and eleven (Z3, I6), on small bases so that the percentage bound is not met.
PERSONS = [
    ("employment", {"employment_count_prev": "63.0", "employment_base_prev": 180, "employment_count": "63.0", "employment_base": 180}),
    ("employment", {"employment_count_prev": "62.0", "employment_base_prev": 180, "employment_count": "62.0", "employment_base": 180}),
    ("employment", {"employment_count_prev": "62.0", "employment_base_prev": 180, "employment_count": "62.1", "employment_base": 180}),
    ("employment", {"employment_pct": "34.5", "employment_base": 180}),
    ("employment", {"employment_pct": "34.4", "employment_base": 180}),
    ("employment", {"employment_pct": "34.4"}),
    ("convictions", {"convictions_count_prev": 99, "convictions_base_prev": 5000, "convictions_count": 99, "convictions_base": 5000}),
    ("convictions", {"convictions_count_prev": 99, "convictions_base_prev": 5000, "convictions_count": 98, "convictions_base": 5000}),
    ("convictions", {"convictions_pct": "1.98", "convictions_base": 5000}),
    ("convictions", {"convictions_pct": "1.97", "convictions_base": 5000}),
    ("convictions", {"convictions_pct": "2.00"}),
    ("education", {"education_count": 171, "education_base": 300}),
    ("education", {"education_count": 170, "education_base": 300}),
    ("education", {"education_pct": "57.0", "education_base": 300}),
    ("education", {"education_pct": "56.6", "education_base": 300}),
    ("education", {"education_pct": "56.6"}),
    ("income", {"income_mean": "24090.00", "income_base": 200}),
    ("income", {"income_mean": "24120.00", "income_base": 200}),
    ("income", {"income_pct": "57.8", "income_base": 200}),
    ("income", {"income_pct": "57.9", "income_base": 200}),
    ("income", {"income_pct": "57.9"}),
]
for criterion, own in PERSONS:
    figures = {}
    prevention = [c for c in ("employment", "income", "convictions") if c != criterion][:2]
    for other in CRITERIA:
        figures |= own if other == criterion else worst(other, "p") if other in prevention else clear(other)
    value, base, _ = measured(figures, criterion, 5400)
    gap = "uden base" if base is None else f"{gap_persons(criterion, value, base)} personer"
    area(f"{DANISH[criterion]} {gap} fra udsat", 5400, figures | {"origin_pct": "40.0", "origin_base": 5400})

# ---------------------------------------------------------------------------------------------------------------------
KEYS = ["employment_count_prev", "employment_base_prev", "employment_count", "employment_base", "convictions_count_prev",
        "convictions_base_prev", "convictions_count", "convictions_base", "education_count", "education_base",
        "income_mean", "income_base", "origin_count", "origin_base", "employment_pct", "convictions_pct", "education_pct",
        "income_pct", "origin_pct"]


def write(name, heading, rows):
    with open(name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)


write("departments.csv", ["department_id", "name", "organisation_id", "organisation", "local_committee", "area_id",
                          "family_homes", "youth_homes", "elderly_homes", "residents", "taken_into_use", "cheap_homes",
                          "regime"], departments)
write("areas.csv", ["area_id", "name", "residents", "list_date", "designation", "renovation_rehousing", *KEYS, "figures_year"],
      [row[:6] + [row[6].get(k, "") for k in KEYS] + [2021] for row in areas])
own = [k for k in KEYS if not k.startswith("origin")]
write("indicators.csv", ["unit_id", *own, "figures_year"],
      [[key] + [f.get(k, "") for k in own] + [2021] for key, f in sorted(indicators, key=lambda r: r[0])])
write("assignments.csv", ["department_id", "assigned_households", "source", "as_of"], assignments)
write("decisions.csv", ["decision_id", "date", "valid_from", "valid_to", "kind", "subject_id", "value"], decisions)
write("history.csv", ["area_id", "list_date", "designation"], history)
write("expected.csv", ["department_id", "staircase", "step", "status", "need", "assigned_band", "sharpened_criteria",
                       "letting_rule", "sharpened_unknown", "rounding_sensitive", "possible_steps", "waiting_list",
                       "waiting_list_extra", "flexible", "flexible_extra", "assignment", "assignment_extra"], expected)
write("expected-distances.csv", ["unit_id", "unit_kind", "criterion", "value_pct", "gap_persons", "met", "in_risk_zone",
                                 "by_persons", "missing"], distances)
write("expected-areas.csv", ["area_id", "published", "computed", "candidate"], area_rows)

with open("README.md", "w", encoding="utf-8") as file:
    file.write(open("README.head.md", encoding="utf-8").read())
    file.write("\n| id | what |\n|---|---|\n")
    for key, name in sorted(notes):
        file.write(f"| {key} | {name} |\n")
