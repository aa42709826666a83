#!/usr/bin/env python3
"""Makes history.csv of the facts in facts/: one row an area, list and designation, with its source.

Names and years stand as their source has them. Nothing is filled in: a year the source leaves open stays open, and an
area that a source does not name on a list gets no row. The lists are held against the published counts. Left out is what
membership.csv has for 9 May 2018: the criteria of 2018 on the figures of the list before, and no list of its own.
"""

import csv
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
FACTS = HERE / "facts"
NO_LIST = "2018-05-09"
# What membership.csv calls a list, in the words of the law then and now.
LISTS = {
    "ghetto (2010 definition: 2 of 3 criteria)": "ghettoområde",
    "ghetto (2014 definition: 3 of 5 criteria)": "ghettoområde",
    "ghetto=parallelsamfund": "parallelsamfund",
    "parallelsamfund": "parallelsamfund",
    "hårdt ghettoområde=omdannelsesområde": "omdannelsesområde",
    "omdannelsesområde": "omdannelsesområde",
}
# What copenhagen-2018-2022.csv says beside the designation is kept in the facts.
DESIGNATIONS = {"udsat boligområde (not parallelsamfund)": "udsat boligområde"}
COUNTED = {"ghettoområde": "parallelsamfund/ghetto", "parallelsamfund": "parallelsamfund/ghetto",
           "omdannelsesområde": "omdannelse/haard ghetto"}


def facts(name):
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def copenhagen():
    for row in facts("copenhagen-2018-2022.csv"):
        year = row["year(1 Dec)"]
        day = f"{year}-12-01" if year.isdigit() else year
        designation = DESIGNATIONS.get(row["designation"], row["designation"])
        yield row["omraade"], day, designation, "København", row["source"]


def country():
    for row in facts("membership.csv"):
        if row["list_date"] != NO_LIST:
            source = f"{row['source']} ({row['basis']})"
            yield row["omraade"], row["list_date"], LISTS[row["list_type"]], row["kommune"], source


def main():
    lists = list(country())
    published = {row["year(1 Dec)"]: row for row in facts("counts-by-year.csv")}
    for (day, designation), areas in Counter((day, designation) for _, day, designation, _, _ in lists).items():
        count = int(published[day[:4]][COUNTED[designation]])
        assert areas == count, f"{day} {designation}: {areas} areas, {count} published"
    rows = {}
    for *key, source in [*copenhagen(), *lists]:
        rows.setdefault(tuple(key), []).append(source)
    with open(HERE / "history.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(["Boligområde", "Listedato", "Udpegning", "Kommune", "Kilde"])
        for (name, day, designation, municipality), sources in sorted(rows.items(), key=order):
            writer.writerow([name, day, designation, municipality, " | ".join(sources)])


def order(row):
    name, day, designation, municipality = row[0]
    return municipality, name, day, designation


if __name__ == "__main__":
    main()
