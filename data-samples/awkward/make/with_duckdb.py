"""Columns and text written with DuckDB: python3 make/with_duckdb.py"""

import duckdb

from shared import out

ROWS = """
    SELECT * FROM (VALUES
        ('0123-001', 262::SMALLINT, 'Boligorganisationen', DATE '2024-01-01'),
        ('0123-002', NULL, 'Boligorganisationen', NULL),
        ('0123-003', 5, 'Kommunen', DATE '2024-01-01')
    ) AS t("Afd.nr.", "Anviste husstande", "Oplyst af", "Opgjort pr.")
"""
base = duckdb.connect()
base.execute(f"COPY ({ROWS}) TO '{out('parquet/duckdb.parquet')}' (FORMAT parquet)")
base.execute(f"COPY ({ROWS}) TO '{out('text/duckdb.csv')}' (FORMAT csv, DELIMITER '|', HEADER, NULLSTR '')")
base.execute(f"COPY (SELECT 'a' AS \"Enhed\", 12.50::DECIMAL(9, 2) AS \"Antal ledige\", 34.9::DOUBLE AS \"Andel ledige\", 200000000000000000000::HUGEINT AS \"18-64-årige\") TO '{out('parquet/duckdb-numbers.parquet')}' (FORMAT parquet)")
