"""Writes this sample: the inputs, what is expected, and README.md with the working. Run it in this folder.

The expected figures of the cases are written by hand below; only the curve is computed here, by another way than the
programme's (powers of whole numbers, rounded once)."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def write(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def shown(value):
    """Six decimals, halves away from zero, as the tables show them."""
    if value == "":
        return ""
    number = Decimal(value.numerator) / Decimal(value.denominator)
    number = number.quantize(Decimal("0.000001"), rounding=ROUND_HALF_UP).normalize()
    return format(number, "f")


# id, name, taken into use, (family, youth), cheap, lasting, area, step before,
# then by hand: basis, last day, by step from, phase, waived, figure 12, agreed, others (waiting list, flexible, assignment),
# whole percent as a fraction of homes, share from which, step, step after, decisions, working.
F = Fraction
NEW = [
    ("001", "Ingen billige", "2025-01-15", (100, 0), 0, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 6, "",
     (6, 6, 6), F(1, 3), F(0), 1, "", "", "0 + 100/3 = 33.33 of 100: one third itself is not beyond it"),
    ("002", "En billig", "2025-01-15", (100, 0), 1, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 6, "",
     (6, 6, 6), F(34, 100), F(0), 1, "", "", "1 + 99/3 = 34 of 100"),
    ("003", "Lige under 10 pct.", "2025-01-15", (100, 0), 9, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 6,
     "", (6, 6, 6), F(118, 300), F(0), 1, "", "", "9 + 91/3 = 39.33 of 100, 6 points beyond"),
    ("004", "Netop 10 pct.", "2025-01-15", (100, 0), 10, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 4, "",
     (8, 6, 4), F(30, 100), F(1, 7), 1, "", "", "10 + 90 × 2/9 = 30 of 100; beyond one third from 1/7"),
    ("005", "Under en syvendedel", "2025-01-15", (100, 0), 14, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "",
     4, "", (8, 6, 4), F(298, 900), F(1, 7), 1, "", "", "14 + 86 × 2/9 = 33.11 of 100"),
    ("006", "Over en syvendedel", "2025-01-15", (200, 0), 29, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 4,
     "", (8, 6, 4), F(67, 200), F(1, 7), 1, "", "", "14.5 %: 29 + 171 × 2/9 = 67 of 200, 33.5 %"),
    ("007", "Netop 15 pct.", "2025-01-15", (100, 0), 15, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 2, "",
     (10, 6, 2), F(220, 900), F(1, 4), 1, "", "", "15 + 85/9 = 24.44 of 100; 25 % would be beyond, and is another band"),
    ("008", "Lige under 20 pct.", "2025-01-15", (100, 0), 19, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 2,
     "", (10, 6, 2), F(28, 100), F(1, 4), 1, "", "", "19 + 81/9 = 28 of 100"),
    ("009", "Netop 20 pct.", "2025-01-15", (100, 0), 20, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 0, "",
     (12, 6, 0), F(20, 100), F(1, 3), 1, "", "", "20 of 100, none of the others"),
    ("010", "Over en tredjedel billige", "2025-01-15", (100, 0), 34, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings",
     "", 0, "", (12, 6, 0), F(34, 100), F(1, 3), 1, "", "", "34 of 100"),
    ("011", "Med ungdomsboliger", "2025-01-15", (60, 40), 10, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 4,
     "", (8, 6, 4), F(30, 100), F(1, 7), 1, "", "", "of 60 family and 40 youth homes, as 0401-004"),
    ("012", "Skuddag", "2024-02-29", (100, 0), 10, "", "", "", "D6", "2028-02-28", "2028-02-29", "relettings", "", 4, "",
     (8, 6, 4), F(30, 100), F(1, 7), 1, "", "", "29 February 2024: the anniversary is 29 February 2028, the last day the one before"),
    ("013", "Dagen før ibrugtagning", "2026-03-01", (100, 0), 10, "", "", "", "D6", "2030-02-28", "2030-03-01", "first_letting",
     "", 4, "", (8, 6, 4), F(30, 100), F(1, 7), 1, "", "", "let for the first time (N1: 12, 6, 0); the shares are those from 1 March"),
    ("014", "Ibrugtagningsdagen", "2026-02-28", (100, 0), 10, "", "", "", "D6", "2030-02-27", "2030-02-28", "relettings", "", 4,
     "", (8, 6, 4), F(30, 100), F(1, 7), 1, "", "", "the first day of the four years"),
    ("015", "Varig anvisningsret", "2025-01-15", (100, 0), 10, 5, "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 4,
     "", (8, 6, 4), F(305, 900), F(1, 7), 1, "", "", "N6: 10 + 5 + 85 × 2/9 = 33.89 of 100; figure 12 asks for the cheap homes alone"),
    ("016", "Aftalt andel", "2025-01-15", (100, 0), 9, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", "", 6, 2,
     (10, 6, 2), F(172, 900), F(1, 4), 1, "", "SF-1", "SF-1 agrees 2/18: 9 + 91/9 = 19.11 of 100"),
    ("017", "Delvist afkald", "2025-01-15", (100, 0), 16, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", 6, 4, "",
     (8, 6, 4), F(30, 100), F(1, 7), 1, "", "SF-2", "SF-2 waives 6 of 16: 10 of 100 are left, figure 12 gives 2/9 for 1/9"),
    ("018", "Helt afkald", "2025-01-15", (100, 0), 12, "", "", "", "D6", "2029-01-14", "2029-01-15", "relettings", 12, 6, "",
     (6, 6, 6), F(1, 3), F(0), 1, "", "SF-3", "SF-3 waives all: as without cheap homes"),
    ("019", "I udpeget område", "2025-01-15", (100, 0), 10, "", "NB-1", "", "D6", "2029-01-14", "2029-01-15", "relettings", "",
     4, "", "", "", "", "", "", "", "D6: undetermined until a decision; nothing says how the others are let"),
    ("020", "I udpeget område, besluttet", "2025-01-15", (100, 0), 10, "", "NB-1", "", "D6", "2029-01-14", "2029-01-15",
     "relettings", "", 4, "", (0, 12, 6), F(40, 100), F(0), 1, "", "", "SF-4 puts it on area step 1 (L1: 6/18): 10 + 90/3 = 40 of 100"),
    ("021", "Ældre aftale, sidste dag", "2022-03-01", (100, 0), 12, "", "", 2, "N5", "2026-02-28", "2026-03-01", "relettings",
     "", "", "", (3, 8, 7), F(832, 1800), F(-1, 11), 2, 2, "", "step 2, 6/18 + 1/18: 12 + 88 × 7/18 = 46.22 of 100; 7/18 is beyond one third by itself"),
    ("022", "Ældre aftale, dagen efter", "2022-02-28", (100, 0), 12, "", "", 2, "N5", "2026-02-27", "2026-02-28", "by_step", "",
     "", "", "", "", "", 2, 2, "", "the four years ended the day before"),
    ("023", "Ældre aftale, reduceret", "2023-06-01", (100, 0), 8, "", "", 1, "N5", "2027-05-31", "2027-06-01", "relettings", "",
     "", 2, (10, 6, 2), F(164, 900), F(1, 4), 1, 1, "SF-5", "SF-5 keeps the 2/18 agreed in 2023: the extra 2/18 and 4/18 go to the waiting list (4 + 6); 8 + 92/9 = 18.22 of 100"),
    ("024", "Uden billige boliger fra før", "2023-06-01", (100, 0), 0, "", "", 3, None, "", "", "", "", "", "", "", "", "", "", "",
     "", "nothing was agreed: not in the table"),
]

# id, name, earmarked, shared, turnover, start step, start share, step now, initial (staircase, step, households),
# then by hand: step, its source, share, its source, row, begins, why none, begun, compensation, left on 1 January 2028, working.
D, I = "departments", "initial"
OUT = [
    ("001", "Trin 4", 10, "", 10, 4, "", 4, None, 4, D, "", "", "H1", "2024-01-01", "", True, 1, ("6.561", ""), "four years: 10 × 0.9⁴"),
    ("002", "Trin 3, nu 2", 10, "", 10, 3, "", 2, None, 3, D, "", "", "H2", "2026-01-01", "", True, 1, ("8.1", ""),
     "the start decides, whatever the step later; two years: 10 × 0.9²"),
    ("003", "Trin 2, nu 1", 10, "", 10, 2, "", 1, None, 2, D, "", "", "H2", "2026-01-01", "", True, "", ("8.1", ""),
     "step 1 has no compensation"),
    ("004", "Trin 1, 30 pct.", 10, "", 10, 1, "30", 1, None, 1, D, F(30), D, "H3", "2028-01-01", "", False, "", ("10", ""), "30 % is included"),
    ("005", "Trin 1, 29,9 pct.", 10, "", 10, 1, "29.9", 1, None, 1, D, F(299, 10), D, "H4", "2030-01-01", "", False, "", ("10", ""), ""),
    ("006", "Trin 1, 25 pct.", 10, "", 10, 1, "25", 1, None, 1, D, F(25), D, "H4", "2030-01-01", "", False, "", ("10", ""), "25 % is included"),
    ("007", "Trin 1, 24,9 pct.", 10, "", 10, 1, "24.9", 1, None, 1, D, F(249, 10), D, "H5", "2032-01-01", "", False, "", ("10", ""), ""),
    ("008", "Trin 1, 20 pct.", 10, "", 10, 1, "20", 1, None, 1, D, F(20), D, "H5", "2032-01-01", "", False, "", ("10", ""), "20 % is included"),
    ("009", "Trin 1, 19,9 pct.", 10, "", 10, 1, "19.9", 1, None, 1, D, F(199, 10), D, "H6", "2034-01-01", "", False, "", ("10", ""), ""),
    ("010", "Fra områdetrappen", 10, "", 10, "", "", 1, ("area", 1, 36), "", I, F(30), I, "H7", "", "area_staircase", False, "",
     ("10", ""), "no date: for a decision (I31)"),
    ("011", "Start ukendt", 10, "", 10, "", "", 1, None, "", "", "", "", "H7", "", "not_known", False, "", ("10", ""), "no date, with a warning"),
    ("012", "Andel fra første indplacering", 10, "", 10, 1, "", 1, ("department", 1, 36), 1, D, F(30), I, "H3", "2028-01-01", "", False,
     "", ("10", ""), "36 of 120 family homes are exactly 30 %"),
    ("013", "Start fra første indplacering", 10, "", 10, "", "", 1, ("department", 1, 24), 1, I, F(20), I, "H5", "2032-01-01", "",
     False, "", ("10", ""), "24 of 120 are exactly 20 %"),
    ("014", "Andel ukendt", 10, "", 10, 1, "", 1, None, 1, D, "", "", "H7", "", "share_not_known", False, "", ("10", ""),
     "step 1 hangs on the share"),
    ("015", "Modsigelse", 10, "", 10, 4, "", 3, ("department", 3, 24), 4, D, F(20), I, "H1", "2024-01-01", "", True, 1, ("6.561", ""),
     "start_step decides, with a warning"),
    ("016", "Deleboliger", "", 4, "", 2, "", 2, None, 2, D, "", "", "H2", "2026-01-01", "", True, 1, ("", "3.2761"),
     "the agreement's 9.5 %: 4 × 0.905²"),
]

DEPARTMENTS = ["department_id", "name", "organisation_id", "organisation", "local_committee", "area_id", "family_homes",
               "youth_homes", "elderly_homes", "residents", "taken_into_use", "cheap_homes", "assigned_only_homes",
               "special_homes", "shared_homes_youth", "turnover_pct", "start_step", "start_assigned_pct"]
rows, previous, initial = [], [], []
for case in NEW:
    number, name, taken, (family, youth), cheap, only, area, step = case[:8]
    rows.append([f"0401-{number}", name, "0401", "Bolig 0401", "Indre By", area, family, youth, 0, 2 * (family + youth), taken,
                 cheap, only, "", "", "", "", ""])
    if step:
        previous.append([f"0401-{number}", "department", step, "placed", "2024-02-01", "", "false"])
for number, name, special, shared, turnover, start, share, step, first, *_ in OUT:
    identity = f"0402-{number}"
    rows.append([identity, name, "0402", "Bolig 0402", "Indre By", "", 120, 0, 0, 240, "", "", "", special, shared, turnover,
                 start, share])
    previous.append([identity, "department", step, "placed", "2024-02-01", "", "false"])
    if first:
        initial.append([identity, first[0], first[1], "2024-02-01", 120, first[2]])
write("departments.csv", DEPARTMENTS, rows)
write("previous.csv", ["department_id", "staircase", "step", "status", "effective_from", "sharpened_criteria",
                       "assignment_suspended"], previous)
write("initial.csv", ["department_id", "staircase", "step", "effective_from", "family_homes", "assigned_households"], initial)
write("areas.csv", ["area_id", "name", "residents", "list_date", "designation", "employment_pct", "convictions_pct",
                    "education_pct", "income_pct", "origin_pct", "employment_base", "convictions_base", "education_base",
                    "income_base", "origin_base", "figures_year"],
      [["NB-1", "Nybyg", 1200, "2025-12-01", "prevention", "36.0", "1.00", "62.0", "62.0", "35.0", 720, 1200, 600, 720, 1200, 2024]])
write("history.csv", ["area_id", "list_date", "designation"],
      [["NB-1", f"{year}-12-01", "prevention"] for year in (2024, 2023, 2022, 2021)])
# High need and 30 of 100 assigned: the figures of 0401-001 would give step 4; D6 keeps it on step 1.
write("indicators.csv", ["unit_id", "employment_pct", "convictions_pct", "education_pct", "income_pct", "figures_year"],
      [["0401-001", "41.0", "2.50", "30.0", "70.0", 2024]])
write("assignments.csv", ["department_id", "assigned_households", "source", "as_of"], [["0401-001", 30, "organisation", "2025-11-15"]])
DECISIONS = [
    ("SF-1", "new_build_share", "0401-016", "2"), ("SF-2", "cheap_homes_waived", "0401-017", "6"),
    ("SF-3", "cheap_homes_waived", "0401-018", "alle"), ("SF-4", "step", "0401-020", "area 1"),
    ("SF-5", "new_build_share", "0401-023", "2"),
]
write("decisions.csv", ["decision_id", "date", "valid_from", "valid_to", "kind", "subject_id", "value"],
      [[number, "2025-12-10", "", "", kind, subject, value] for number, kind, subject, value in DECISIONS])

expected = []
for case in NEW:
    (number, _, taken, (family, youth), cheap, only, _, _, basis, last, by_step, phase, waived, figure, agreed, others, whole,
     share_from, step, after, decisions, _) = case
    if basis is None:
        continue
    homes = family + youth
    cheap_share = "" if phase == "by_step" else shown(F(100 * (cheap - (waived or 0)), homes))
    over = "" if whole == "" else whole - F(1, 3)
    expected.append([f"0401-{number}", basis, taken, last, by_step, phase, homes, cheap, waived, cheap_share, only, figure, agreed,
                     *(others or ("", "", "")), "" if whole == "" else shown(100 * whole), "" if over == "" else shown(100 * over),
                     "" if over == "" else str(over > 0).lower(), "" if share_from == "" else shown(100 * share_from), step, after,
                     4 if number == "001" else "", decisions])
write("expected-new_build.csv",
      ["department_id", "basis", "taken_into_use", "last_day", "by_step_from", "phase", "homes", "cheap_homes", "cheap_homes_waived",
       "cheap_share_pct", "assigned_only_homes", "figure_12_assignment", "agreed_assignment", "others_waiting_list",
       "others_flexible", "others_assignment", "whole_assignment_pct", "over_points", "over_aim", "over_from_share_pct", "step",
       "step_after", "step_by_figures", "decisions"], expected)

expected = []
for (number, _, special, shared, turnover, _, _, _, _, step, source, share, share_source, rule, begins, why, begun, compensation,
     left, _) in OUT:
    expected.append([f"0402-{number}", special, shared, step, source, shown(share) if share != "" else "", share_source, rule, begins,
                     why, str(begun).lower(), compensation, turnover or "9.5", *left])
write("expected-phase_out.csv",
      ["department_id", "special_homes", "shared_homes_youth", "start_step", "start_step_source", "start_assigned_pct",
       "start_assigned_source", "rule", "begins", "no_date_because", "begun", "compensation", "turnover_pct", "special_homes_left",
       "shared_homes_left"], expected)

curve = []
for year in range(2024, 2045):
    special = shared = F(0)
    for case in OUT:
        begins, turnover = case[14], F(case[4] or "19/2")
        years = max(0, year - int(begins[:4])) if begins else 0
        kept = (1 - turnover / 100) ** years
        special += (case[2] or 0) * kept
        shared += (case[3] or 0) * kept
    without = sum((case[2] or 0) + (case[3] or 0) for case in OUT if not case[14])
    begun = sum(1 for case in OUT if case[14] and int(case[14][:4]) <= year)
    curve.append([f"{year}-01-01", shown(special), shown(shared), without, begun])
write("expected-curve.csv", ["on_day", "special_homes", "shared_homes_youth", "without_date", "departments_begun"], curve)

lines = [
    "# New build and phase-out, worked by hand",
    "",
    "Invented departments, one a case, for the rules N1–N6 and H1–H7 ([docs/new-build.md](../../docs/new-build.md),",
    "[docs/phase-out.md](../../docs/phase-out.md)). The run is annual, on the invented list of 1 December 2025, effective on",
    "28 February 2026 (`pipelines/new-build.toml`). Written by `make.py`, which holds the cases with what is expected of them.",
    "",
    "## New build",
    "",
    "Homes are family and youth homes. \"Others\" is the assignment of the homes that are not particularly cheap.",
    "",
    "| department | case | taken into use | homes | cheap | others | whole | working |",
    "|---|---|---|---|---|---|---|---|",
]
for case in NEW:
    others = f"{case[15][2]}/18" if case[15] else "–"
    whole = f"{shown(100 * case[16])} %" if case[16] != "" else "–"
    lines.append(f"| 0401-{case[0]} | {case[1]} | {case[2]} | {sum(case[3])} | {case[4]} | {others} | {whole} | {case[21]} |")
lines += [
    "", "## Phase-out", "",
    "Every department has 120 family homes. \"Left\" is what is expected on 1 January 2028.", "",
    "| department | case | homes | start | row | from | left | working |", "|---|---|---|---|---|---|---|---|",
]
for case in OUT:
    share = f", {shown(case[11])} %" if case[11] != "" else ""
    start = f"{case[9] or '–'}{share}"
    left = case[18][0] or case[18][1]
    lines.append(f"| 0402-{case[0]} | {case[1]} | {case[2] or case[3]} | {start} | {case[13]} | {case[14] or '–'} | {left} | {case[19]} |")
lines += [
    "", "## The curve", "",
    "On 1 January 2024 all 150 earmarked homes stand: two departments of H1 begin that day. In 2025 these have 18, in 2026 16.2; from",
    "2026 two of H2 fall too: 14.58 + 18 + 110 = 142.58 on 1 January 2027. Three departments have no date; their 30 homes stay, so the",
    "curve ends with the horizon of the agreement's configuration, 2044. `expected-curve.csv` has every year.", "",
]
(HERE / "README.md").write_text("\n".join(lines), encoding="utf-8")
