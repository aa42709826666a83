"""Columns written with pyarrow: python3 make/with_pyarrow.py"""

import datetime
import decimal
import zoneinfo

import pyarrow as pa
import pyarrow.parquet as pq

from shared import TWIN, out, twin_rows


def write(columns, name, **options):
    pq.write_table(pa.table(columns), out(f"parquet/{name}.parquet"), **options)


def days(*values):
    return [datetime.date.fromisoformat(value) if value else None for value in values]


def first():
    write({
        "Område nr.": pa.array(["B-01", "B-02", "B-02", "B-03"]).dictionary_encode(),
        "list_date": pa.array([datetime.date(year, 12, 1) for year in (2021, 2021, 2020, 2021)]),
        "Kategori": pa.array(["Forebyggelsesområde", None, "Udsat boligområde", "Omdannelsesområde"]),
    }, "history")
    write({
        "topic": pa.array(["ventetid", "ventetid", "henviste"], pa.large_string()),
        "year": pa.array([2022, 2023, 2022], pa.uint16()),
        "value": pa.array([302.0, 299.7, 0.1 + 0.2], pa.float64()),
        "source": pa.array(["kommunen", "kommunen", "kommunen"]),
    }, "register")
    write({
        "unit_id": pa.array(["a", "b"]),
        "convictions_pct": pa.array([decimal.Decimal("2.18"), None], pa.decimal128(9, 4)),
        "employment_pct": pa.array([33.25, None], pa.float32()),
    }, "indicators")


def assigned():
    return {
        "Afd.nr.": ["0123-001", "0123-002", "0123-003"],
        "Anviste husstande": pa.array([262, None, 5], pa.int32()),
        "Oplyst af": ["Boligorganisationen", "Boligorganisationen", "Kommunen"],
    }


def twin():
    rows = twin_rows()
    write({heading: [row[column] for row in rows] for column, heading in enumerate(TWIN["headings"])}, "twin")


def compressions():
    for compression in ("none", "snappy", "gzip", "zstd", "brotli", "lz4"):
        write(assigned(), f"compressed-{compression}", compression=compression)


def kinds():
    moments = [datetime.datetime(2024, 1, 1), None, datetime.datetime(2024, 1, 1, 12, 30)]
    for unit in ("ms", "us", "ns"):
        write({**assigned(), "Opgjort pr.": pa.array(moments, pa.timestamp(unit))}, f"moments-{unit}")
    # Midnight in Copenhagen is an hour before midnight as the file counts.
    local = datetime.datetime(2024, 1, 1, tzinfo=zoneinfo.ZoneInfo("Europe/Copenhagen"))
    write({**assigned(), "Opgjort pr.": pa.array([local, None, local], pa.timestamp("us", tz="Europe/Copenhagen"))}, "moments-zone")
    write({**assigned(), "Opgjort pr.": pa.array(moments[:2] + moments[:1], pa.timestamp("ns"))}, "int96", use_deprecated_int96_timestamps=True)
    write({
        "Enhed": pa.array(["a", "b", "c"]),
        "Antal ledige": pa.array([decimal.Decimal("12.50"), None, decimal.Decimal("1048.00")], pa.decimal256(40, 2)),
        "Bruttoindkomst": pa.array([float("nan"), 25486.1, None], pa.float64()),
        "Andel ledige": pa.array([34.9, 18.25, float("inf")], pa.float64()),
        "Seneste år": pa.array([2021, 2021, 2021], pa.int16()),
    }, "odd-numbers")
    write({
        "Enhed": ["a", "b"],
        "Andel ledige": pa.array([[34.9, 36.1], [18.2]], pa.list_(pa.float64())),
        "Andel dømte": [1.5, 2.0],
    }, "nested")
    write({
        "Enhed": ["a", "b"],
        "Nøgletal": pa.array([{"ledige": 34.9}, {"ledige": 18.2}]),
        "Andel dømte": [1.5, 2.0],
    }, "nested-unknown")
    # Ids a program took for numbers, and ids as bytes.
    write({"Pulje": ["P-1", "P-1"], "Medlem": pa.array([123001, 123002], pa.int64())}, "ids-as-numbers")
    write({"Pulje": ["P-1", "P-1"], "Medlem": pa.array([b"0123-001", b"0123-002"], pa.binary())}, "ids-as-bytes")
    write({"Pulje": pa.array([], pa.string()), "Medlem": pa.array([], pa.string())}, "no-rows")
    # One value, sixteen million times, in a few packed bytes.
    zeros = pa.Array.from_buffers(pa.int8(), 16_000_000, [None, pa.py_buffer(bytes(16_000_000))])
    unit, member = (pa.DictionaryArray.from_arrays(zeros, [name]) for name in ("P-1", "0123-001"))
    write({"Pulje": unit, "Medlem": member}, "many-rows", compression="zstd", row_group_size=16_000_000, max_rows_per_page=16_000_000, data_page_size=1 << 30)
    # Several row groups and pages, with numbers as text in the Danish manner.
    write({
        "Enhed": [f"u{row}" for row in range(6)],
        "Bruttoindkomst": ["25.486,10", "31.004", "24 195,50", "..", "", "27.068,72 kr."],
    }, "numbers-as-text", row_group_size=2)


if __name__ == "__main__":
    first()
    twin()
    compressions()
    kinds()
