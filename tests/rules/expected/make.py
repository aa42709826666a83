"""The tables `departments.csv` and `areas.csv`, worked out from the text of the agreement and of nothing else.

Every combination of four criteria, each clear, in the risk zone or met, on both staircases. Run in this folder:

    python3 make.py

Section numbers are those of the agreement. Shares are eighteenths, in the order waiting list, its extra, flexible, its
extra, assignment, its extra.
"""

from itertools import product
from pathlib import Path

CRITERIA = ["employment", "convictions", "education", "income"]
STATES = ["clear", "zone", "met"]
HERE = Path(__file__).parent

# 6.2, figure 5, footnotes *, ** and ***.
def need(states):
    met = [state for state in states if state == "met"]
    challenged = [state for state in states if state != "clear"]
    if len(met) >= 2:
        return "high"
    if len(challenged) >= 2:
        return "medium"
    return "low"

# 6.2, figure 5.
STEP = {
    ("25_or_more", "high"): 4, ("25_or_more", "medium"): 3, ("25_or_more", "low"): 1,
    ("20_to_25", "high"): 3, ("20_to_25", "medium"): 2, ("20_to_25", "low"): 1,
    ("under_20", "high"): 2, ("under_20", "medium"): 1, ("under_20", "low"): 1,
}

# 6.2.1-6.2.4, figures 6-9: ninths and eighteenths as they stand, first term and extra term of each type.
NINTH, HALF = 2, 1
SHARES = {
    (1, 2024): (2 * NINTH, 0, 3 * NINTH, 0, 3 * NINTH, NINTH),
    (1, 2026): (2 * NINTH, 0, 3 * NINTH, 0, 3 * NINTH, NINTH),
    (2, 2024): (NINTH, NINTH, 4 * NINTH, 0, 3 * NINTH, 0),
    (2, 2026): (NINTH, HALF, 4 * NINTH, 0, 3 * NINTH, HALF),
    (3, 2024): (0, 0, 6 * NINTH, NINTH, 2 * NINTH, 0),
    (3, 2026): (0, 0, 6 * NINTH, HALF, 2 * NINTH, HALF),
    (4, 2024): (0, 0, 7 * NINTH, HALF, NINTH, HALF),
    (4, 2026): (0, 0, 7 * NINTH, HALF, NINTH, HALF),
}

# 6.1.2 and 6.1.3, figure 3: step 1 lets 6/9 by flexible criteria and 3/9 by assignment, step 2 all by sharpened ones.
AREA_SHARES = {1: (0, 0, 6 * NINTH, 0, 3 * NINTH, 0), 2: (0, 0, 9 * NINTH, 0, 0, 0)}


def write(name, header, rows):
    lines = [";".join(header)] + [";".join(str(cell) for cell in row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def shares(row):
    assert sum(row) == 18, row
    return " ".join(str(share) for share in row)


def departments():
    for states in product(STATES, repeat=4):
        for band in ["under_20", "20_to_25", "25_or_more"]:
            step = STEP[band, need(states)]
            yield *states, band, need(states), step, shares(SHARES[step, 2024]), shares(SHARES[step, 2026])


def areas():
    """`how` says what the states rest on.

    percent: groups so large that ten persons never decide. persons: a criterion is in the zone by ten persons alone
    and clear by eleven (data annex, Risikozonen; annex 4 III). no_base: the size of the groups is not known, so that a
    clear criterion cannot be told from one ten persons away - but for convictions, whose group is the residents.
    """
    for how in ["percent", "persons", "no_base"]:
        for step in [1, 2]:
            for states in product(STATES, repeat=4):
                sharpened = [name for name, state in zip(CRITERIA, states) if state != "clear"]
                unknown = []
                if how == "no_base":
                    unknown = [
                        name for name, state in zip(CRITERIA, states) if state == "clear" and name != "convictions"
                    ]
                # A number of criteria stands only where every one can be told.
                in_zone = "" if unknown else len(sharpened)
                if step == 2:
                    sharpened, unknown = CRITERIA, []
                yield (
                    how, step, *states, states.count("met"), in_zone, ",".join(sharpened), ",".join(unknown),
                    "true" if step == 2 else "false", shares(AREA_SHARES[step]),
                )


write(
    "departments.csv",
    [*CRITERIA, "assigned_band", "need", "step", "shares_2024", "shares_2026"],
    departments(),
)
write(
    "areas.csv",
    ["how", "step", *CRITERIA, "criteria_met", "criteria_in_risk_zone", "sharpened", "sharpened_unknown", "suspended",
     "shares"],
    areas(),
)
