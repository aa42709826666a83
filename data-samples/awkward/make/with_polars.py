"""Columns and text written with polars: python3 make/with_polars.py"""

import datetime
import decimal

import polars as pl

from shared import out

day = datetime.date(2024, 1, 1)
frame = pl.DataFrame({
    "Afd.nr.": ["0123-001", "0123-002", "0123-003"],
    "Anviste husstande": pl.Series([262, None, 5], dtype=pl.UInt32),
    "Oplyst af": pl.Series(["Boligorganisationen", "Boligorganisationen", "Kommunen"], dtype=pl.Categorical),
    "Opgjort pr.": [day, None, day],
})
frame.write_parquet(out("parquet/polars.parquet"))
sources = pl.Enum(["Kommunen", "Boligorganisationen"])
frame.with_columns(pl.col("Oplyst af").cast(pl.String).cast(sources), pl.col("Opgjort pr.").cast(pl.Datetime("us"))).write_parquet(
    out("parquet/polars-enum.parquet"), compression="gzip"
)
pl.DataFrame({
    "Enhed": ["a", "b"],
    "Antal ledige": pl.Series([decimal.Decimal("12.5"), None], dtype=pl.Decimal(20, 2)),
    "Andel ledige": pl.Series([34.9, 18.25], dtype=pl.Float32),
}).write_parquet(out("parquet/polars-decimals.parquet"), compression="uncompressed")
frame.with_columns(pl.col("Oplyst af").cast(pl.String)).write_csv(out("text/polars.csv"), separator=";", include_bom=True)
frame.with_columns(pl.col("Oplyst af").cast(pl.String)).write_excel(out("workbooks/polars.xlsx"), worksheet="Anviste")
