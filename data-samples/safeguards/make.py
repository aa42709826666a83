#!/usr/bin/env python3
"""Writes the inputs of this sample and what must come out of them.

Every case is worked by hand in README.md; here its rows stand beside what is expected of it. Run it in this folder:
python3 make.py
"""
import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Employment, convictions, education, income in percent: nothing met or near (low need); two in the risk zone (medium).
LOW = ("20.0", "0.50", "25.0", "95.0")
MEDIUM = ("36.0", "1.00", "58.0", "70.0")
FIRST_YEAR, LAST_YEAR = 2019, 2025
L3, L3_EXEMPT = ("L3", 4, 0, 6, 0, 6, 2), ("L3", 4, 2, 6, 0, 6, 0)
L5, L5_EXEMPT = ("L5", 2, 1, 8, 0, 6, 1), ("L5", 2, 2, 8, 0, 6, 0)


def write(name, header, rows):
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


departments, indicators, assignments, previous = [], [], [], []
lettings, decisions, placed, carried = [], [], [], []


def department(number, name, step, offered_and_used, last=None, homes=100, turnover="", special="", start=("", ""),
               decision=None, shares=None, expect=None):
    """`offered_and_used`: by year; `last`: homes let in 2025 by waiting list, flexibly, otherwise; None: withheld.

    `expect`: the row of `safeguards` without its id, step and years.
    """
    organisation = number.split("-")[0]
    departments.append([number, name, organisation, f"Bolig {organisation}", "Valby", "", homes, 0, 0, 220, special, turnover, *start])
    indicators.append([number, *(LOW if step == 1 else MEDIUM), 2024])
    assignments.append([number, homes // 10 if step == 1 else homes // 5, "organisation", "2026-01-15"])
    previous.append([number, "department", step, "placed", "2024-02-01", "", "false"])
    for year, (offered, used) in sorted(offered_and_used.items()):
        lettings.append([number, year, "offered_to_municipality", offered])
        lettings.append([number, year, "assigned", used])
    for kind, homes_let in zip(("waiting_list", "flexible", "other"), last or ()):
        lettings.append([number, LAST_YEAR, kind, "" if homes_let is None else homes_let])
    if decision:
        decisions.append([decision, "2026-02-01", "", "", "exempt_extra_assignment", number, ""])
    exempt, candidate = expect[20], expect[23]
    placed.append([number, step, "carried_over", exempt, candidate, *shares])
    assert len(expect) == 24, (number, len(expect))
    carried.append([number, step, *expect])


def years(**given):
    return {int(year[1:]): pair for year, pair in given.items()}


ALL_USED = years(y2019=(2, 2), y2020=(1, 1), y2021=(0, 0), y2022=(3, 3), y2023=(2, 2), y2024=(3, 2), y2025=(3, 2))
WITHOUT_2021 = {year: pair for year, pair in ALL_USED.items() if year != 2021}
ONE_LEFT = {**ALL_USED, 2022: (3, 2)}
NOTHING = {year: (0, 0) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
THREE_OF_FOUR = {year: (4, 3) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
JUST_ABOVE = {**THREE_OF_FOUR, 2025: (5, 4)}
SIX_OF_SEVEN = {year: (7, 6) for year in (2023, 2024, 2025)}
SEVEN_OF_EIGHT = {year: (8, 7) for year in (2023, 2024, 2025)}
SEVEN_OF_TEN = {year: (10, 7) for year in (2023, 2024, 2025)}

# Offered, used, years missing, vacancies, assignments, safeguard, why; offered, used, missing, rate; vacancies, earmarked, a,
# share, over; let, assigned, share, over; exempt, by what, decision, candidate.
E4_A = (8, 6, "", "75")
Y_A = (8, 2, "25", "false")
NOT_EXEMPT = ("false", "", "", "false")
department("0501-001", "Netop tre forventet", 1, ALL_USED, (4, 1, 1), homes=90, turnover="7.5", shares=L3,
           expect=(8, 8, "", "6.75", "3", "true", "holds", *E4_A, "6.75", "0", 8, "33.333333", "false", *Y_A, *NOT_EXEMPT))
department("0501-002", "Lige under tre forventet", 1, ALL_USED, (4, 1, 1), homes=89, turnover="7.5", shares=L3,
           expect=(8, 8, "", "6.675", "2.966667", "false", "too_few_expected", *E4_A, "6.675", "0", 8, "33.333333", "false",
                   *Y_A, *NOT_EXEMPT))
department("0501-003", "Et år mangler", 1, WITHOUT_2021, (4, 1, 1), shares=L3,
           expect=("", "", "2021", "9.5", "4.222222", "", "years_missing", *E4_A, "9.5", "0", 8, "33.333333", "false",
                   *Y_A, *NOT_EXEMPT))
department("0501-004", "Intet stillet til rådighed", 1, NOTHING, (5, 2, 1), shares=L3,
           expect=(0, 0, "", "9.5", "4.222222", "false", "nothing_offered", 0, 0, "", "", "9.5", "0", 8, "", "",
                   8, 0, "0", "false", *NOT_EXEMPT))
department("0501-005", "Én bolig ikke brugt", 1, ONE_LEFT, (4, 1, 1), shares=L3,
           expect=(8, 7, "", "9.5", "4.222222", "false", "not_all_used", *E4_A, "9.5", "0", 8, "33.333333", "false",
                   *Y_A, *NOT_EXEMPT))
OVER_FOUR = (20, 15, "", "9.5", "4.222222", "false", "not_all_used")
department("0501-006", "Netop en tredjedel", 1, THREE_OF_FOUR, (4, 1, 1), shares=L3,
           expect=(*OVER_FOUR, 12, 9, "", "75", "9.5", "0", 8, "33.333333", "false", 9, 3, "33.333333", "false", *NOT_EXEMPT))
ABOVE = (*OVER_FOUR, 13, 10, "", "76.923077", "9.5", "0", 8, "34.188034", "true", 10, 4, "40", "true")
department("0501-007", "Én bolig mere", 1, JUST_ABOVE, (4, 1, 1), shares=L3, expect=(*ABOVE, "false", "", "", "true"))
department("0501-008", "Fritaget ved beslutning", 1, JUST_ABOVE, (4, 1, 1), decision="SF-1", shares=L3_EXEMPT,
           expect=(*ABOVE, "true", "decision", "SF-1", "true"))

NO_L17 = ("",) * 7
ITSELF = ("true", "itself", "", "false")
RATE = (21, 18, "", "85.714286")
THIRD = (18, 6, "33.333333", "false")
department("0502-001", "Seks af syv", 2, SIX_OF_SEVEN, (8, 3, 1), shares=L5,
           expect=(*NO_L17, *RATE, "9.5", "0", 7, "33.333333", "false", *THIRD, *NOT_EXEMPT))
department("0502-002", "Syv af otte", 2, SEVEN_OF_EIGHT, (10, 3, 1), shares=L5_EXEMPT,
           expect=(*NO_L17, 24, 21, "", "87.5", "9.5", "0", 7, "34.027778", "true", 21, 7, "33.333333", "false", *ITSELF))
department("0502-003", "To øremærkede", 2, SIX_OF_SEVEN, (8, 3, 1), special=2, start=(1, "25.0"), shares=L5_EXEMPT,
           expect=(*NO_L17, *RATE, "9.5", "0.19", 7, "34.666667", "true", *THIRD, *ITSELF))
department("0502-004", "To øremærkede, udfaset", 2, SIX_OF_SEVEN, (8, 3, 1), special=2, start=(2, "22.0"), shares=L5,
           expect=(*NO_L17, *RATE, "9.5", "0", 7, "33.333333", "false", *THIRD, *NOT_EXEMPT))
department("0502-005", "Syv af tyve udlejede", 2, SEVEN_OF_TEN, (9, 3, 1), shares=L5_EXEMPT,
           expect=(*NO_L17, 30, 21, "", "70", "9.5", "0", 7, "27.222222", "false", 20, 7, "35", "true",
                   "true", "itself", "", "true"))
UNKNOWN = (*NO_L17, "", "", "2023;2024;2025", "", "9.5", "0", 7, "", "", "", "", "", "")
department("0502-006", "Ingen udlejninger", 2, {}, shares=L5, expect=(*UNKNOWN, "", "", "", ""))
department("0502-007", "Ingen udlejninger, beslutning", 2, {}, decision="SF-2", shares=L5_EXEMPT,
           expect=(*UNKNOWN, "true", "decision", "SF-2", ""))
department("0502-008", "En slags mangler", 2, SIX_OF_SEVEN, (8, 3, None), shares=L5,
           expect=(*NO_L17, *RATE, "9.5", "0", 7, "33.333333", "false", "", "", "", "", "", "", "", ""))

write("departments.csv",
      ["department_id", "name", "organisation_id", "organisation", "local_committee", "area_id", "family_homes", "youth_homes",
       "elderly_homes", "residents", "special_homes", "turnover_pct", "start_step", "start_assigned_pct"], departments)
write("indicators.csv", ["unit_id", "employment_pct", "convictions_pct", "education_pct", "income_pct", "figures_year"], indicators)
write("assignments.csv", ["department_id", "assigned_households", "source", "as_of"], assignments)
write("previous.csv", ["department_id", "staircase", "step", "status", "effective_from", "sharpened_criteria", "assignment_suspended"],
      previous)
write("lettings.csv", ["department_id", "year", "kind", "homes"], lettings)
write("decisions.csv", ["decision_id", "date", "valid_from", "valid_to", "kind", "subject_id", "value"], decisions)
write("register.csv", ["topic", "department_id", "organisation_id", "year", "value", "source"],
      [["withheld_homes", "0501-001", "", 2025, 2, "Socialforvaltningen"]])
write("areas.csv",
      ["area_id", "name", "residents", "list_date", "designation", "employment_pct", "convictions_pct", "education_pct", "income_pct",
       "origin_pct", "employment_base", "convictions_base", "education_base", "income_base", "origin_base", "figures_year"],
      [["SI-1", "Sikringen", 1200, "2025-12-01", "", "20.0", "1.00", "25.0", "95.0", "20.0", 720, 1200, 600, 720, 1200, 2024]])
write("expected.csv",
      ["department_id", "step", "status", "exempt_extra_assignment", "exemption_candidate", "letting_rule", "waiting_list",
       "waiting_list_extra", "flexible", "flexible_extra", "assignment", "assignment_extra"], placed)
write("expected-safeguards.csv",
      ["department_id", "step", "offered", "used", "years_missing", "first_year_vacancies", "first_year_assignments",
       "step_1_safeguard", "step_1_because", "rate_offered", "rate_used", "rate_missing", "use_rate_pct", "vacancies",
       "earmarked_vacancies", "assignment_eighteenths", "expected_pct", "expected_over", "let_before", "assigned_before",
       "realised_pct", "realised_over", "exempt", "exempt_by", "decision_id", "exemption_candidate"], carried)
