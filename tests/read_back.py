"""Reads a run's folder with pyarrow and holds it against what was to be written.

usage: read_back.py FOLDER EXPECTED.json

Types, nullability and every value of every Parquet table; the versions in the files' metadata; SHA-256 and size of every
file the manifest lists; the canonical form of every table and the receipt id, worked out as docs/run-folder.md says.
"""

import hashlib
import json
import pathlib
import sys

import pyarrow as pa
import pyarrow.parquet as pq

TYPES = {
    "text": pa.string(),
    "whole": pa.int64(),
    "decimal": pa.decimal128(18, 6),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def digest(lines):
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def plain(value, kind):
    if value is None:
        return None
    return {"decimal": "{:.6f}".format, "date": lambda day: day.isoformat()}.get(kind, lambda same: same)(value)


def main(folder, expected):
    folder = pathlib.Path(folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for output in manifest["outputs"]:
        data = (folder / output["file"]).read_bytes()
        assert len(data) == output["bytes"], output
        assert hashlib.sha256(data).hexdigest() == output["sha256"], output

    recorded = {table["table"]: table for table in manifest["tables"]}
    rows_read = 0
    described = json.loads(pathlib.Path(expected).read_text(encoding="utf-8"))
    for table in described:
        name = table["table"]
        file = pq.ParquetFile(folder / f"{name}.parquet")
        metadata = file.metadata.metadata
        assert metadata[b"trappe.table"].decode() == name
        assert metadata[b"trappe.schema_version"].decode() == str(manifest["schema_version"])
        assert metadata[b"trappe.programme_version"].decode() == manifest["programme_version"]
        assert metadata[b"trappe.list_date"] == b"2022-12-01"
        read = file.read()
        columns = table["columns"]
        assert read.column_names == [column["name"] for column in columns], name
        values = []
        for column in columns:
            field = read.schema.field(column["name"])
            assert field.type == TYPES[column["type"]], (name, field)
            assert field.nullable != column["required"], (name, field)
            found = [plain(value, column["type"]) for value in read[column["name"]].to_pylist()]
            assert found == column["values"], (name, column["name"], found, column["values"])
            values.append(found)
        heading = [name] + [f"{column['name']}:{column['type']}" for column in columns]
        canonical = [line(heading)] + [line(list(row)) for row in zip(*values)]
        assert recorded[name] == {"table": name, "rows": read.num_rows, "sha256": digest(canonical)}, name
        rows_read += read.num_rows
    assert len(recorded) == len(described)

    receipt = [
        line(["trappe-receipt", 1]),
        line(["schema_version", manifest["schema_version"]]),
        line(["programme_version", manifest["programme_version"]]),
    ]
    sources = manifest["configuration"] + [manifest["pipeline"]]
    for source in sources:
        assert hashlib.sha256(source["text"].encode()).hexdigest() == source["sha256"], source["role"]
    receipt += [line(["configuration", source["role"], source["sha256"]]) for source in sorted(sources, key=lambda s: s["role"])]
    receipt += [line(["override", text]) for text in manifest["overrides"]]
    inputs = sorted((i["table"], i["sheet"] or "", i["sha256"], i["sheet"]) for i in manifest["inputs"])
    receipt += [line(["input", table, sheet, sha256]) for table, _, sha256, sheet in inputs]
    receipt += [line(["table", name, recorded[name]["rows"], recorded[name]["sha256"]]) for name in sorted(recorded)]
    assert digest(receipt) == manifest["receipt_id"]
    print(f"{len(described)} tables, {rows_read} rows read back")


main(*sys.argv[1:])
