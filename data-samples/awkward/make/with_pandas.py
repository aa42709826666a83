"""Workbooks, texts and columns written with pandas: python3 make/with_pandas.py"""

import pandas as pd

from shared import TWIN, out, twin_rows


def workbooks():
    frame = pd.DataFrame(twin_rows(), columns=TWIN["headings"])
    with pd.ExcelWriter(out("twins/pandas.xlsx"), engine="openpyxl", date_format="DD-MM-YYYY") as writer:
        frame.to_excel(writer, sheet_name="Afdelinger", index=False, startrow=3)
        sheet = writer.sheets["Afdelinger"]
        sheet["A1"], sheet["A2"], sheet["A12"] = TWIN["title"], TWIN["day"], TWIN["source"]
    # The running number stands in a column without a heading.
    shares = pd.DataFrame({
        "Enhed": ["0123-001", "0123-002", "0123-003"], "Andel ledige": [34.9, None, 100 / 3], "Andel dømte": [1.61, 0.44, 2.0],
    })
    shares.to_excel(out("workbooks/pandas-index.xlsx"), sheet_name="Data")
    # Headings of two rows, with the empty row pandas leaves for the name of its index.
    wide = pd.DataFrame([[34.9, 1.61, 25486], [18.2, 0.44, 31004]], index=["0123-001", "0123-002"])
    wide.columns = pd.MultiIndex.from_tuples([("Andel", "ledige"), ("Andel", "dømte"), ("Bruttoindkomst", "")])
    wide.index.name = "Enhed"
    wide.to_excel(out("workbooks/pandas-two-row-headings.xlsx"), sheet_name="Data")
    shares.to_csv(out("text/pandas-index.csv"))
    shares.to_csv(out("text/pandas-danish.csv"), sep=";", decimal=",", index=False, encoding="utf-8-sig", na_rep="nan")


def columns():
    """The index kept as a column of its own, and days as moments of nanoseconds."""
    frame = pd.DataFrame({
        "Afd.nr.": ["0123-001", "0123-002", "0123-003"],
        "Anviste husstande": pd.array([262, None, 5], dtype="Int64"),
        "Oplyst af": pd.Categorical(["Boligorganisationen", "Boligorganisationen", "Kommunen"]),
        "Opgjort pr.": pd.to_datetime(["2024-01-01", None, "2024-01-01"]).astype("datetime64[ns]"),
    }, index=[4, 7, 9])
    frame.to_parquet(out("parquet/pandas-index.parquet"))
    # A missing whole number makes every number of the column a float.
    frame = frame.reset_index(drop=True)
    frame["Anviste husstande"] = frame["Anviste husstande"].astype("float64")
    frame.to_parquet(out("parquet/pandas-floats.parquet"), index=False)
    frame.to_parquet(out("parquet/fastparquet.parquet"), engine="fastparquet", index=False, times="int96")


if __name__ == "__main__":
    workbooks()
    columns()
