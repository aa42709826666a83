#!/usr/bin/env python3
"""Writes the inputs of this sample and what must come out of them.

Every case is worked by hand in README.md; here its rows stand beside what is expected of it. Run it in this folder:
python3 make.py
"""
import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent
CRITERIA = ["employment", "convictions", "education", "income"]
# Employment, convictions, education, income in percent (T1-T4): nothing met or near; two in the risk zone; two met.
LOW = ("20.0", "0.50", "25.0", "95.0")
MEDIUM = ("36.0", "1.00", "58.0", "70.0")
HIGH = ("41.0", "1.20", "61.5", "70.0")
NO_EMPLOYMENT = ("", "0.50", "25.0", "95.0")
# Areas: employment and income above the prevention bounds, employment and education in the risk zone; origin above 30.
PREVENTION = ("36.0", "1.00", "58.0", "60.0", "35.0")
CLEAR = ("20.0", "1.00", "25.0", "95.0", "20.0")
CONVICTED = ("20.0", "1.60", "25.0", "95.0", "20.0")
VULNERABLE = ("42.0", "2.50", "58.0", "53.0", "45.0")
PARALLEL = ("42.0", "2.50", "58.0", "53.0", "55.0")
NONE = (0, 0, 0, 0, 0, 0)


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


class Run:
    """One run: its inputs, and what is expected of each department."""

    def __init__(self, name, list_date, effective, counted):
        self.name, self.list_date, self.effective, self.counted = name, list_date, effective, counted
        self.year = int(list_date[:4])
        self.departments, self.indicators, self.assignments, self.previous = [], [], [], []
        self.areas, self.history, self.decisions, self.pools, self.expected, self.clocks = [], [], [], [], [], []

    def area(self, area_id, name, residents, listed, figures, before, plan=""):
        """`before`: what the lists of the years before said, the latest first; None: no row; "-": on no list."""
        bases = (residents * 3 // 5, residents, residents // 2, residents * 3 // 5, residents)
        self.areas.append([area_id, name, residents, self.list_date, listed, plan, *figures, *bases, self.year - 1])
        for years, designation in enumerate(before, 1):
            if designation is not None:
                said = "" if designation == "-" else designation
                self.history.append([area_id, f"{self.year - years}-12-01", said])

    def department(self, number, name, previous=None, figures=None, assigned=None, area="", part="", homes=(100, 0, 0),
                   residents=220, taken="1972-05-01", cheap="", committee="Valby", expect=None):
        """`previous`: (staircase, step, status, sharpened, suspended); `assigned`: households."""
        self.departments.append([number, name, "0301", "Bolig Rødel", committee, area, part, *homes, residents, taken, cheap])
        if figures is not None:
            self.indicators.append([number, *figures, self.year - 1])
        if assigned is not None:
            self.assignments.append([number, assigned, "organisation", self.counted])
        if previous is not None:
            staircase, step, status, *rest = previous
            sharpened, suspended = rest if rest else ("", "false")
            since = "2024-12-01" if self.name == "annual" else "2025-12-01"
            since = "2026-04-01" if self.name == "final" else since
            self.previous.append([number, staircase, step, status, since, sharpened, suspended])
        if expect is not None:
            self.expected.append({"department_id": number, **expect})

    def decide(self, number, day, kind, subject, value="", valid_from="", valid_to=""):
        self.decisions.append([number, day, valid_from, valid_to, kind, subject, value])

    def write(self):
        folder = HERE / self.name
        figures = [f"{criterion}_pct" for criterion in CRITERIA]
        bases = [f"{criterion}_base" for criterion in CRITERIA]
        write(folder / "departments.csv",
              ["department_id", "name", "organisation_id", "organisation", "local_committee", "area_id", "area_part",
               "family_homes", "youth_homes", "elderly_homes", "residents", "taken_into_use", "cheap_homes"],
              self.departments)
        write(folder / "areas.csv",
              ["area_id", "name", "residents", "list_date", "designation", "development_plan", *figures, "origin_pct",
               *bases, "origin_base", "figures_year"], self.areas)
        write(folder / "indicators.csv", ["unit_id", *figures, "figures_year"], self.indicators)
        write(folder / "assignments.csv", ["department_id", "assigned_households", "source", "as_of"], self.assignments)
        write(folder / "previous.csv",
              ["department_id", "staircase", "step", "status", "effective_from", "sharpened_criteria", "assignment_suspended"],
              self.previous)
        write(folder / "history.csv", ["area_id", "list_date", "designation"], self.history)
        write(folder / "decisions.csv",
              ["decision_id", "date", "valid_from", "valid_to", "kind", "subject_id", "value"], self.decisions)
        if self.pools:
            write(folder / "pools.csv", ["unit_id", "department_id"], self.pools)
        expected(folder / "expected.csv", self.expected)
        if self.clocks:
            write(folder / "expected-clocks.csv",
                  ["area_id", "parallel_lists", "parallel_lists_at_most", "parallel_counted", "off_lists", "off_lists_at_most",
                   "off_counted"], self.clocks)


COLUMNS = ["department_id", "staircase", "step", "status", "step_in_force", "computed_staircase", "computed_step",
           "previous_staircase", "previous_step", "change", "sharpened_criteria", "sharpened_pending", "assignment_suspended",
           "letting_rule", "waiting_list", "waiting_list_extra", "flexible", "flexible_extra", "assignment",
           "assignment_extra", "next_letting_rule", "next_from", "possible_steps", "decision_id"]


def expected(path, rows):
    write(path, COLUMNS, [[row.get(column, "") for column in COLUMNS] for row in rows])


def stands(staircase, step, status, previous, change, rule, shares, **more):
    """What is expected: `computed` and the rest as given; suspension false where nothing is said."""
    row = {"staircase": staircase, "step": step, "status": status, "previous_staircase": previous[0],
           "previous_step": previous[1], "change": change, "letting_rule": rule, "assignment_suspended": "false",
           "computed_staircase": staircase, "computed_step": step}
    names = ["waiting_list", "waiting_list_extra", "flexible", "flexible_extra", "assignment", "assignment_extra"]
    if shares is not None:
        row |= dict(zip(names, shares))
    return row | more


L1, L2, L3 = (0, 0, 12, 0, 6, 0), (0, 0, 18, 0, 0, 0), (4, 0, 6, 0, 6, 2)
L4, L5, L6, L7, L8 = (2, 2, 8, 0, 6, 0), (2, 1, 8, 0, 6, 1), (0, 0, 12, 2, 4, 0), (0, 0, 12, 1, 4, 1), (0, 0, 14, 1, 2, 1)
TO_L5 = {"next_letting_rule": "L5", "next_from": "2026-01-01"}
TO_L7 = {"next_letting_rule": "L7", "next_from": "2026-01-01"}
ALL = "employment;convictions;education;income"
BIG = {"homes": (500, 0, 0), "residents": 1200}
SMALL = {"homes": (30, 0, 0), "residents": 60}


def annual():
    run = Run("annual", "2025-12-01", "2025-12-01", "2025-11-15")
    run.area("OMR-1", "Hasselbakken", 1200, "prevention", PREVENTION, ["-", "-", "-", "-"])
    run.area("OMR-2", "Elmevangen", 1420, "prevention", PREVENTION, ["prevention", "prevention", "prevention", "-"])
    run.area("OMR-3", "Birkeskrænten", 1200, "prevention", PREVENTION, ["-", "-", "-", "-"])
    run.area("OMR-4", "Pilehegnet", 1100, "", CLEAR, ["prevention", "prevention", "prevention", "-"])
    run.area("OMR-5", "Tjørnehøjen", 1200, "vulnerable", VULNERABLE, ["-", "-", "-", "-"])
    run.area("OMR-6", "Slåenlunden", 1200, "", CONVICTED, ["-", "-", "parallel", "transformation"], "active")
    run.area("OMR-7", "Kvædegården", 1200, "", CONVICTED, ["-", "-", "-", "parallel"], "active")
    run.area("OMR-8", "Mispelvej", 1200, "", CLEAR, ["-", "parallel", "parallel", "parallel"], "active")
    run.area("OMR-9", "Lønnetoften", 1200, "", CLEAR, ["-", "-", "-", "parallel"], "active")
    run.area("OMR-10", "Bøgely", 970, "", PREVENTION, ["-", "-", "-", "-"])
    run.area("OMR-11", "Askevænget", 1200, "parallel", PARALLEL, ["parallel", "parallel", "parallel", None, "parallel"])
    counted = lambda lists: (lists, lists, "complete")
    off = {"OMR-5": 0, "OMR-6": 3, "OMR-8": 2, "OMR-11": 0}
    for number in range(1, 12):
        area = f"OMR-{number}"
        run.clocks.append([area, *((4, 5, "gap") if area == "OMR-11" else counted(0)), *counted(off.get(area, 4))])
    was = lambda staircase, step: (staircase, step)
    d1, d2, d3, d4 = (("department", step, "placed") for step in (1, 2, 3, 4))
    a1 = ("area", 1, "placed", "education", "false")
    run.department("0301-001", "Hasselbakken", d1, area="OMR-1", assigned=50, **BIG, expect=stands(
        "area", 1, "placed", was("department", 1), "moved", "L1", L1, sharpened_pending="employment;education"))
    run.department("0301-002", "Elmevangen", ("area", 1, "placed", "employment", "false"), area="OMR-2", assigned=50, **BIG,
                   expect=stands("area", 1, "placed", was("area", 1), "same", "L1", L1, sharpened_criteria="employment;education"))
    run.department("0301-003", "Birkeskrænten", d2, area="OMR-3", assigned=50, **BIG, expect=stands(
        "area", 1, "placed", was("department", 2), "moved", "L1", L1, sharpened_criteria="employment;education", decision_id="*"))
    run.decide("SAF 2025-11", "2025-12-01", "sharpened", "OMR-3")
    run.department("0301-004", "Pilehegnet Nord", a1, HIGH, 22, area="OMR-4", homes=(100, 0, 0), residents=300, expect=stands(
        "department", 3, "placed", was("area", 1), "moved", "L6", L6, **TO_L7))
    run.department("0301-005", "Pilehegnet Syd", a1, None, 22, area="OMR-4", homes=(100, 0, 0), residents=300, expect=stands(
        "area", 1, "carried_over", was("area", 1), "same", "L1", L1, sharpened_criteria="education"))
    run.department("0301-006", "Pilehegnet Øst", a1, None, 8, area="OMR-4", **SMALL, expect=stands(
        "department", 3, "placed", was("area", 1), "moved", "L6", L6, **TO_L7))
    run.department("0301-007", "Lille Pilevej", d1, None, 3, **SMALL, expect=stands(
        "department", 1, "carried_over", was("department", 1), "same", "L3", L3))
    run.indicators.append(["POOL", *MEDIUM, run.year - 1])
    run.department("0301-008", "Pilehegnet Vest", a1, NO_EMPLOYMENT, 22, area="OMR-4", homes=(200, 0, 0), residents=440,
                   expect=stands("department", 1, "placed", was("area", 1), "moved", "L3", L3))
    run.department("0301-009", "Tjørnehøjen", d3, area="OMR-5", assigned=50, **BIG, expect=stands(
        "area", 2, "placed", was("department", 3), "moved", "L2", L2, sharpened_criteria=ALL, assignment_suspended="true"))
    run.department("0301-010", "Slåenlunden", ("department", 1, "placed", "convictions", "true"), area="OMR-6", assigned=50, **BIG,
                   expect=stands("department", 1, "carried_over", was("department", 1), "same", "L3", (10, 2, 6, 0, 0, 0),
                                 sharpened_criteria="convictions", assignment_suspended="true"))
    run.department("0301-011", "Kvædegården", ("department", 1, "placed", "convictions", "true"), area="OMR-7", assigned=50, **BIG,
                   expect=stands("department", 1, "carried_over", was("department", 1), "same", "L3", L3))
    run.department("0301-012", "Mispelvej", ("department", 2, "placed", "", "true"), area="OMR-8", assigned=50, **BIG,
                   expect=stands("department", 2, "carried_over", was("department", 2), "same", "L4", L4, decision_id="*", **TO_L5))
    run.decide("SAF 2025-12", "2025-12-01", "end_suspension", "OMR-8")
    run.department("0301-013", "Lønnetoften", ("department", 3, "placed", "", "true"), area="OMR-9", assigned=50, **BIG,
                   expect=stands("department", 3, "carried_over", was("department", 3), "same", "L6", (0, 0, 16, 2, 0, 0),
                                 assignment_suspended="true", decision_id="*", **TO_L7))
    run.decide("SAF 2025-13", "2025-12-01", "keep_suspension", "OMR-9")
    run.department("0301-014", "Bøgely", d1, area="OMR-10", assigned=50, homes=(400, 0, 0), residents=970, expect=stands(
        "area", 1, "decided", was("department", 1), "moved", "L1", L1, sharpened_criteria="employment;education",
        decision_id="SAF 2025-14"))
    run.decide("SAF 2025-14", "2025-12-01", "area_staircase", "OMR-10")
    run.department("0301-015", "Elmevangen Øst", d1, area="OMR-2", part="part", assigned=10, expect=stands(
        "", "", "undetermined", was("department", 1), "moved", "*", None, step_in_force="*", possible_steps="1;2;3;4",
        waiting_list="*", waiting_list_extra="*", flexible="*", flexible_extra="*", assignment="*", assignment_extra="*"))
    run.department("0301-016", "Rugmarken", d2, HIGH, 30, expect=stands(
        "department", 2, "carried_over", was("department", 2), "same", "L4", L4, **TO_L5))
    run.department("0301-017", "Hvedemarken", d4, None, 30, expect=stands(
        "department", 4, "carried_over", was("department", 4), "same", "L8", L8))
    run.department("0301-018", "Bygmarken", None, MEDIUM, 30, expect=stands(
        "department", 3, "placed", was("", ""), "new", "L6", L6, **TO_L7))
    run.department("0301-019", "Havremarken", ("", "", "undetermined"), HIGH, 10, expect=stands(
        "department", 2, "placed", was("", ""), "moved", "L4", L4, **TO_L5))
    run.department("0301-020", "Spelten", ("department", "", "undetermined"), None, 30, expect=stands(
        "department", "", "undetermined", was("department", ""), "same", "", None, possible_steps="1;3;4"))
    run.department("0301-021", "Boghveden", d3, None, 22, expect=stands(
        "department", 2, "decided", was("department", 3), "down", "L4", L4, computed_step=3, decision_id="SAF 2025-21", **TO_L5))
    run.decide("SAF 2025-21", "2025-12-01", "step", "0301-021", "department 2")
    run.department("0301-022", "Nybyggerne", None, None, None, homes=(60, 0, 0), residents=110, taken="2025-08-01", cheap=6,
                   expect=stands("department", 1, "placed", was("", ""), "new", "N2", (8, 0, 6, 0, 4, 0)))
    run.department("0301-023", "Hørmarken", d1, None, 36, expect=stands(
        "department", 1, "carried_over", was("department", 1), "same", "L3", (4, 2, 6, 0, 6, 0), decision_id="SAF 2025-23",
        next_letting_rule="L3", next_from="2026-01-01"))
    run.decide("SAF 2025-23", "2025-01-20", "exempt_extra_assignment", "0301-023", valid_to="2025-12-31")
    run.department("0301-024", "Lupinen", ("youth", "", "placed"), homes=(10, 60, 0), residents=90, expect=stands(
        "youth", "", "placed", was("youth", ""), "same", "L9", (14, 0, 0, 0, 4, 0)))
    run.department("0301-025", "Askevænget", ("area", 2, "placed", ALL, "true"), area="OMR-11", assigned=50, **BIG, expect=stands(
        "area", 2, "placed", was("area", 2), "same", "L2", L2, sharpened_criteria=ALL, assignment_suspended="true"))
    run.previous.append(["0301-099", "department", 1, "placed", "2024-12-01", "", "false"])
    return run


def midterm():
    run = Run("midterm", "2025-12-01", "2026-04-01", "2026-01-15")
    run.area("OMR-1", "Pilehegnet", 1100, "", CLEAR, ["prevention", "prevention", "-", "-"])
    run.area("OMR-2", "Elmevangen", 1200, "prevention", PREVENTION, ["prevention", "prevention", "-", "-"])
    was = lambda staircase, step: (staircase, step)
    d1, d2, d3 = (("department", step, "carried_over") for step in (1, 2, 3))
    a1 = ("area", 1, "placed", "income", "false")
    run.department("0301-001", "Rugmarken", d2, HIGH, 10, expect=stands(
        "department", 2, "carried_over", was("department", 2), "same", "L5", L5))
    run.department("0301-002", "Hvedemarken", d1, HIGH, 30, expect=stands(
        "department", 4, "proposed", was("department", 1), "up", "L3", L3, step_in_force=1))
    run.department("0301-003", "Bygmarken", d3, LOW, 30, expect=stands(
        "department", 1, "proposed", was("department", 3), "down", "L7", L7, step_in_force=3))
    run.department("0301-004", "Havremarken", d2, None, 30, expect=stands(
        "department", "", "undetermined", was("department", 2), "moved", "L5", L5, step_in_force=2, possible_steps="1;3;4"))
    run.department("0301-005", "Pilehegnet Nord", a1, MEDIUM, 22, area="OMR-1", homes=(250, 0, 0), residents=550, expect=stands(
        "department", 1, "placed", was("area", 1), "moved", "L3", L3))
    run.department("0301-006", "Pilehegnet Syd", a1, None, 60, area="OMR-1", homes=(250, 0, 0), residents=550, expect=stands(
        "area", 1, "carried_over", was("area", 1), "same", "L1", L1, sharpened_criteria="income"))
    run.department("0301-007", "Nybyggerne", d1, None, None, homes=(60, 0, 0), residents=110, taken="2025-03-01", cheap=0,
                   expect=stands("department", 1, "placed", was("department", 1), "same", "N2", (6, 0, 6, 0, 6, 0)))
    run.department("0301-008", "Spelten", None, LOW, 10, expect=stands(
        "department", 1, "placed", was("", ""), "new", "L3", L3))
    run.department("0301-009", "Elmevangen", ("area", 1, "placed", "employment;education", "false"), area="OMR-2", assigned=50, **BIG,
                   expect=stands("area", 1, "placed", was("area", 1), "same", "L1", L1, sharpened_criteria="employment;education"))
    run.department("0301-010", "Boghveden", d1, LOW, 10, expect=stands(
        "department", 3, "decided", was("department", 1), "up", "L7", L7, computed_step=1, decision_id="SAF 2026-10"))
    run.decide("SAF 2026-10", "2026-03-01", "step", "0301-010", "department 3")
    run.department("0301-011", "Hørmarken", ("department", "", "undetermined"), HIGH, 22, expect=stands(
        "department", 3, "proposed", was("department", ""), "moved", "", None))
    run.department("0301-012", "Lupinmarken", d2, HIGH, 10, expect=stands(
        "department", 2, "carried_over", was("department", 2), "same", "L5", (2, 2, 8, 0, 6, 0), decision_id="SAF 2026-12"))
    run.decide("SAF 2026-12", "2026-01-20", "exempt_extra_assignment", "0301-012", valid_to="2026-12-31")
    run.department("0301-013", "Lille Pilevej", d3, None, 8, **SMALL, expect=stands(
        "department", 3, "carried_over", was("department", 3), "same", "L7", L7))
    run.department("0301-014", "Store Pilevej", d2, None, 3, **SMALL, expect=stands(
        "department", 1, "proposed", was("department", 2), "down", "L5", L5, step_in_force=2))
    run.pools = [["pulje-1", "0301-013"], ["pulje-1", "0301-014"]]
    run.indicators.append(["pulje-1", *MEDIUM, run.year - 1])
    return run


def approved(run):
    """The same midterm with the decision of Samarbejdsforum: everything approved but 0301-003."""
    decisions = [*run.decisions, ["SAF 2026-30", "2026-03-25", "", "", "approve", "", "approved"],
                 ["SAF 2026-31", "2026-03-25", "", "", "approve", "0301-003", "rejected"]]
    write(HERE / "midterm" / "decisions-approved.csv",
          ["decision_id", "date", "valid_from", "valid_to", "kind", "subject_id", "value"], decisions)
    changed = {
        "0301-002": dict(status="placed", step_in_force="", letting_rule="L8", decision_id="SAF 2026-30", shares=L8),
        "0301-003": dict(step=3, status="carried_over", step_in_force="", change="same", decision_id="SAF 2026-31", shares=L7),
        "0301-011": dict(status="placed", letting_rule="L7", decision_id="SAF 2026-30", shares=L7),
        "0301-014": dict(status="placed", step_in_force="", letting_rule="L3", decision_id="SAF 2026-30", shares=L3),
    }
    names = ["waiting_list", "waiting_list_extra", "flexible", "flexible_extra", "assignment", "assignment_extra"]
    rows = []
    for row in run.expected:
        change = dict(changed.get(row["department_id"], {}))
        if shares := change.pop("shares", None):
            change |= dict(zip(names, shares))
        rows.append(row | change)
    expected(HERE / "midterm" / "expected-approved.csv", rows)


def too_old(run):
    """T10: the same figures a year older, the same households counted before the placements of the run before began."""
    for table, year in (("areas", "2024"), ("indicators", "2024"), ("assignments", run.counted)):
        text = (HERE / run.name / f"{table}.csv").read_text(encoding="utf-8")
        older = "2025-11-15" if table == "assignments" else "2023"
        (HERE / "t10").mkdir(exist_ok=True)
        lines = text.split("\n")
        lines[1:] = [line.removesuffix(year) + older if line.endswith(year) else line for line in lines[1:]]
        (HERE / "t10" / f"{table}.csv").write_text("\n".join(lines), encoding="utf-8")


def final():
    run = Run("final", "2027-12-01", "2027-12-01", "2027-11-15")
    run.area("OMR-1", "Pilehegnet", 1100, "", CLEAR, ["prevention", "prevention", "-", "-"])
    run.area("OMR-2", "Elmevangen", 1200, "prevention", PREVENTION, ["prevention", "prevention", "-", "-"])
    was = lambda staircase, step: (staircase, step)
    d1, d2 = (("department", step, "placed") for step in (1, 2))
    a1 = ("area", 1, "placed", "income", "false")
    run.department("0301-001", "Rugmarken", d2, HIGH, 30, expect=stands(
        "department", 4, "evaluated", was("department", 2), "up", "L5", L5, step_in_force=2))
    run.department("0301-002", "Hvedemarken", d2, HIGH, 10, expect=stands(
        "department", 2, "evaluated", was("department", 2), "same", "L5", L5, step_in_force=2))
    run.department("0301-003", "Elmevangen", a1, area="OMR-2", assigned=50, **BIG, expect=stands(
        "area", 1, "placed", was("area", 1), "same", "L1", L1, sharpened_criteria="employment;education"))
    run.department("0301-004", "Havremarken", d1, None, 30, expect=stands(
        "department", "", "undetermined", was("department", 1), "moved", "L3", L3, step_in_force=1, possible_steps="1;3;4"))
    run.department("0301-005", "Pilehegnet", a1, None, 300, area="OMR-1", homes=(500, 0, 0), residents=1100, expect=stands(
        "area", 1, "carried_over", was("area", 1), "same", "L1", L1, sharpened_criteria="income"))
    return run


def main():
    pool = (HERE / "pool.txt").read_text().strip()
    first, second, third = annual(), midterm(), final()
    for row in first.indicators:
        row[0] = pool if row[0] == "POOL" else row[0]
    for run in (first, second, third):
        run.write()
    approved(second)
    too_old(second)


if __name__ == "__main__":
    main()
