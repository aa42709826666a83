"""Holds tables against their JSON Schemas with another program than the one that made both.

usage: validate_tables.py SCHEMAS FOLDER...

A folder is a run's (tables, `basis/`, `manifest.json`), a comparison's, or one of input tables as Parquet. Every row of every table becomes
a JSON object as docs/schemas/README.md says, and is validated against `SCHEMAS/outputs` or `SCHEMAS/inputs`. Then rows are
damaged in every column and in every way its schema forbids: each must be refused.
"""

import datetime
import decimal
import json
import pathlib
import sys

import jsonschema
import pyarrow.parquet as pq

# A larger table says no more about its schema than its first rows and every so many after them.
FIRST, EVERY = 300, 37


def validators(schemas):
    """Path below the folder → validator; every schema is one of its dialect."""
    found = {}
    for path in sorted(schemas.rglob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        name = path.relative_to(schemas).as_posix().removesuffix(".schema.json")
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        found[name] = jsonschema.Draft202012Validator(schema, format_checker=checker)
    return found


def json_row(row):
    """A row as JSON: decimals as numbers with their digits, days as text; read again as a parser of JSON would."""
    parts = []
    for name, value in row.items():
        if isinstance(value, decimal.Decimal):
            text = format(value, "f")
        elif isinstance(value, datetime.date):
            text = json.dumps(value.isoformat())
        else:
            text = json.dumps(value, ensure_ascii=False)
        parts.append(f"{json.dumps(name)}:{text}")
    return json.loads("{" + ",".join(parts) + "}", parse_float=decimal.Decimal)


def rows(path, schema):
    """The rows of a table; of a basis without what stands beside its columns."""
    table = pq.read_table(path)
    table = table.select([name for name in table.column_names if "__" not in name])
    at = [row for row in range(table.num_rows) if row < FIRST or row % EVERY == 0]
    for row in table.take(at).to_pylist() if at else []:
        # An input has the columns its file had: what is absent need not be there.
        yield json_row(row)


def damages(row, schema):
    """A row in every way its schema forbids: (what was done, the row)."""
    yield "a column more", {**row, "no_such_column": 1}
    for name in schema["required"]:
        yield f"{name} left out", {key: value for key, value in row.items() if key != name}
    for name in row:
        column = schema["properties"][name]
        kinds = column["type"] if isinstance(column["type"], list) else [column["type"]]
        wrong = [[], {}]
        wrong += ["x" * 7, ""] if "string" not in kinds else [1, True, ""]
        if "enum" in column:
            wrong.append("none of them")
        if column.get("format") == "date":
            wrong += ["01-12-2022", "2022-02-30"]
        if "null" not in kinds:
            wrong.append(None)
        if "integer" in kinds:
            wrong.append(0.5)
        if "boolean" not in kinds:
            wrong.append(False)
        if "minimum" in column:
            wrong.append(column["minimum"] - 1)
        if "maximum" in column:
            wrong.append(column["maximum"] + 1)
        for value in wrong:
            yield f"{name} = {value!r}", {**row, name: value}


def tables(folder, known):
    """Every table of a folder with the name of its schema."""
    is_run = (folder / "manifest.json").exists()
    for path in sorted(folder.glob("*.parquet")):
        is_input = not is_run and f"inputs/{path.stem}" in known
        name = f"{'inputs' if is_input else 'outputs'}/{path.stem}"
        assert name in known, f"{path}: no schema {name}"
        yield name, path
    for path in sorted(folder.glob("basis/*.parquet")):
        yield f"inputs/{path.stem}", path


def damaged_manifests(manifest):
    for key in manifest:
        yield f"{key} left out", {name: value for name, value in manifest.items() if name != key}
        yield f"{key} = 0.5", {**manifest, key: 0.5}
    yield "a key more", {**manifest, "no_such_key": 1}
    yield "a hash too short", {**manifest, "receipt_id": manifest["receipt_id"][1:]}


def main(schemas, *folders):
    known = validators(pathlib.Path(schemas))
    held, refused, seen = 0, 0, set()
    for folder in map(pathlib.Path, folders):
        for name, path in tables(folder, known):
            validator = known[name]
            first = None
            for row in rows(path, validator.schema):
                problem = next(validator.iter_errors(row), None)
                assert problem is None, f"{path}: {problem}"
                first = first or row
                held += 1
            if first is not None and name not in seen:
                seen.add(name)
                for damage, row in damages(first, validator.schema):
                    assert not validator.is_valid(row), f"{name}: {damage} was let through"
                    refused += 1
        if (folder / "manifest.json").exists():
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            known["manifest"].validate(manifest)
            seen.add("manifest")
            for damage, other in damaged_manifests(manifest):
                assert not known["manifest"].is_valid(other), f"manifest: {damage} was let through"
                refused += 1
    print(json.dumps({"schemas": sorted(known), "seen": sorted(seen), "rows": held, "refused": refused}))


main(*sys.argv[1:])
