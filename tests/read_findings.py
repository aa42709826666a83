"""Reads a folder of findings with other programs than the one that wrote it.

usage: read_findings.py SCHEMA FOLDER...

Of each folder: `findings.json` is valid by the schema, and damaged copies of it are refused; every link of
`findings.xlsx` leads from the folder to a file that is there, and in a workbook to the cell that holds the value found.
Prints how many findings and links were seen, and the bare links, a JSON object.
"""

import copy
import json
import pathlib
import sys
import urllib.parse

import jsonschema
import openpyxl


def damaged(document):
    """Copies of a document that its schema must refuse."""
    for key in document:
        without = copy.deepcopy(document)
        del without[key]
        yield f"without {key}", without
    for part in ["findings", "checks", "tables"]:
        for index, entry in enumerate(document[part][:20]):
            for key in entry:
                without = copy.deepcopy(document)
                del without[part][index][key]
                yield f"{part}[{index}] without {key}", without
            more = copy.deepcopy(document)
            more[part][index]["surplus"] = 1
            yield f"{part}[{index}] with something more", more
    for index, _ in enumerate(document["findings"][:20]):
        for key, value in [("severity", "bad"), ("row", 0), ("cell", "17F"), ("message", None)]:
            wrong = copy.deepcopy(document)
            wrong["findings"][index][key] = value
            yield f"findings[{index}].{key} = {value}", wrong


def links(folder):
    """Every link to another file: sheet, text, path, place in it."""
    for sheet in openpyxl.load_workbook(folder / "findings.xlsx"):
        for row in sheet.iter_rows():
            for cell in row:
                link = cell.hyperlink
                if link is not None and link.target:
                    yield sheet.title, cell.value, urllib.parse.unquote(link.target), link.location


def follow(folder, text, target, location, found):
    path = (folder / target).resolve()
    assert path.is_file(), target
    if location is None:
        return
    sheet, cell = location.rsplit("!", 1)
    sheet = sheet.removeprefix("'").removesuffix("'").replace("''", "'")
    value = openpyxl.load_workbook(path, data_only=True)[sheet][cell].value
    wanted = [f["value"] for f in found if f["sheet"] == sheet and f["cell"] == text]
    if wanted and cell == text:
        assert str(value) in wanted or None in wanted, (location, value, wanted)


def main(schema, *folders):
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    told = {"findings": 0, "refused": 0, "links": []}
    for folder in map(pathlib.Path, folders):
        document = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
        errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
        assert not errors, (str(folder), errors[:5])
        for what, wrong in damaged(document):
            assert not validator.is_valid(wrong), what
            told["refused"] += 1
        told["findings"] += len(document["findings"])
        for sheet, text, target, location in links(folder):
            follow(folder, text, target, location, document["findings"])
            told["links"].append([sheet, text, target, location])
    print(json.dumps(told, ensure_ascii=False))


main(*sys.argv[1:])
