"""Fills in the workbooks of `trappe template` with another program than the one that made them.

usage: fill_templates.py TEMPLATES FILLED ROWS.json

ROWS.json: table → rows, each a map of canonical column → value; {"date": "2024-02-01"} is a day. Which column is whose
is read off the guide behind the sheet, as a person would. Says what each workbook offers who fills it in: on every
heading a note, below every column of a kind with limits a rule of that kind, headings frozen, no cell below them filled.
"""

import datetime
import json
import pathlib
import sys

import openpyxl

LISTS = {"choice", "boolean"}
RULES = {"whole": "whole", "year": "whole", "decimal": "decimal", "percent": "decimal", "kroner": "decimal", "date": "date"}
FORMATS = {"id": "@", "text": "@", "list": "@", "whole": "0", "year": "0", "date": "dd-mm-yyyy"}


def guide(sheet):
    """Canonical name → heading, from the rows of the guide that name a column in lower case."""
    rows = [[cell.value for cell in row[:2]] for row in sheet.iter_rows(min_row=6)]
    return {name: heading for heading, name in rows}


def dimensions(sheet, index):
    """Width and format of a column; a workbook keeps neighbours that are alike as one."""
    found = sheet.column_dimensions.values()
    return next(dimension for dimension in found if dimension.min <= index <= dimension.max)


def offered(sheet, columns, kinds):
    """Holds the sheet against what a person needs to fill it in; gives the words to choose among, by column."""
    assert sheet.freeze_panes == "B2", sheet.freeze_panes
    assert sheet.max_row == 1, "nothing is filled in below the headings"
    assert sheet.print_title_rows == "$1:$1", sheet.print_title_rows
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            assert (area.min_row, area.min_col) == (2, area.max_col) and area.max_row >= 1001, area
            rules[area.min_col] = rule
    lists = {}
    for name, index in columns.items():
        cell = sheet.cell(1, index)
        kind = kinds[name]
        assert cell.comment is not None and len(cell.comment.text) > 10, name
        assert dimensions(sheet, index).width > 8
        if kind in FORMATS:
            assert dimensions(sheet, index).number_format == FORMATS[kind], (name, kind)
        rule = rules.get(index)
        if kind in LISTS or name == "local_committee":
            assert rule.type == "list" and not rule.hide_drop_down, name
            lists[name] = rule.formula1.strip('"').split(",")
        elif kind in RULES:
            assert rule.type == RULES[kind] and rule.error, (name, rule)
        if kind == "percent" and name != "income_pct":
            assert (float(rule.formula1), float(rule.formula2)) == (0, 100), name
        if kind == "whole":
            assert (rule.operator, rule.formula1) == ("greaterThanOrEqual", "0"), name
    return lists


def value(given):
    return datetime.date.fromisoformat(given["date"]) if isinstance(given, dict) else given


def main(templates, filled, given):
    given = json.loads(pathlib.Path(given).read_text(encoding="utf-8"))
    cells = 0
    offers = {}
    for path in sorted(pathlib.Path(templates).glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        sheet, help_sheet = book.worksheets
        table = given[path.stem]
        headings = {cell.value: cell.column for cell in sheet[1]}
        columns = {name: headings[heading] for name, heading in guide(help_sheet).items()}
        assert sorted(columns) == sorted(table["kinds"]), path
        offers[path.stem] = offered(sheet, columns, table["kinds"])
        for number, row in enumerate(table["rows"], start=2):
            for name, cell in row.items():
                sheet.cell(number, columns[name]).value = value(cell)
                cells += 1
        book.save(pathlib.Path(filled) / path.name)
    pathlib.Path(filled, "offers.json").write_text(json.dumps(offers), encoding="utf-8")
    print(f"{len(offers)} workbooks, {cells} cells filled in")


main(*sys.argv[1:])
