"""Makes the files of this folder as people make them: by spreadsheet programmes and exports, not by trappe.

Needs openpyxl and pyarrow, and LibreOffice (`soffice`) for the .ods and .xls files. Every name and figure is invented.
Run it in this folder: python3 make.py
"""

import datetime
import decimal
import pathlib
import subprocess
import tempfile

import openpyxl
import pyarrow
import pyarrow.parquet
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
FAULTS = HERE / "faults"


def departments():
    """Title rows, a total, notes, numbers stored as text, percent cells, dates, a second and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Afdelinger"
    sheet["A1"] = "Almene boligafdelinger"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:N1")
    sheet["A2"] = "Udtræk pr. 1. januar 2024"
    headings = [
        "LBF-nummer", "Afdeling", "Org.nr.", "Boligorganisation", "Lokaludvalg", "Boligområde", "Familieboliger",
        "Ungdomsboliger", "Ældreboliger", "Antal beboere", "Ibrugtaget", "Koncept", "Fraflytning i pct.",
        "Bemærkninger",
    ]
    for column, heading in enumerate(headings, start=1):
        sheet.cell(4, column, heading)
    day = datetime.date
    rows = [
        ["0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", "B-01", "1.048", 0, 12, "2\u00a0113", day(1972, 4, 1), None, 0.095, None],
        ["0123-002", "Elmegården", "0123", "Boligforeningen Ahorn", "Nørrebro", None, 60, 10, 0, 131, day(1956, 11, 15), None, 0.1, "to opgange"],
        ["0123-003", " Pilegården ", "0123", "Boligforeningen Ahorn", "Nørrebro", None, 31, "-", "-", 74, "1.9.1934", None, 0.0825, None],
        ["0456-001", "Kastanjehuset", "0456", "Selskabet Linden", "Valby", "B-02", 412, 0, 40, 901, day(1981, 6, 1), None, 0.105, None],
        ["0456-002", "Tagboligerne", "0456", "Selskabet Linden", "Valby", None, 88, 0, 0, 214, day(2012, 2, 1), "AlmenBolig+", 0.05, None],
        ["0456-003", "Kollegiet Ask", "0456", "Selskabet Linden", "Valby", None, 0, 120, 0, 131, day(1969, 8, 1), "Kollegium", 0.45, None],
    ]
    for row, cells in enumerate(rows, start=5):
        for column, value in enumerate(cells, start=1):
            cell = sheet.cell(row, column, value)
            if column == 11 and isinstance(value, datetime.date):
                cell.number_format = "dd-mm-yyyy"
            if column == 13:
                cell.number_format = "0.0%"
    sheet["A11"] = "I alt"
    sheet["G11"], sheet["H11"], sheet["I11"], sheet["J11"] = 1639, 130, 52, 3564
    sheet["A13"] = "Kilde: boligorganisationernes indberetning"
    sheet["A14"] = "* opgjort før ommærkning af boliger"
    notes = book.create_sheet("Noter")
    notes["A1"] = "Arket er dannet af flere udtræk."
    old = book.create_sheet("Sidste år")
    for column, heading in enumerate(headings, start=1):
        old.cell(1, column, heading)
    old.sheet_state = "hidden"
    book.save(HERE / "departments.xlsx")


def areas():
    """The same sheet as .ods and .xls, written by LibreOffice."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Boligområder"
    sheet["A1"] = "Statens opgørelse"
    headings = [
        "Område nr.", "Boligområde", "Kommune", "Antal beboere 1. januar", "Listedato", "Udpegning",
        "Udviklingsplan", "Genhusning", "Andel uden tilknytning (%)", "Andel dømte (%)", "Andel med kun grundskole (%)",
        "Indkomst i pct. af regionen", "Andel ikke-vestlige (%)",
    ]
    for column, heading in enumerate(headings, start=1):
        sheet.cell(3, column, heading)
    listed = datetime.date(2022, 12, 1)
    rows = [
        ["B-01", "Birkeparken", "København", 2113, listed, "Forebyggelsesområde", None, "nej", 34.9, 1.61, 57.4, 61.2, 44],
        ["B-02", "Kastanjekvarteret", "København", 966, listed, None, None, "ja", 36.25, 2.18, "..", 58.1, 47.5],
        ["B-03", "Askevænget", "København", 3050, listed, "Omdannelsesområde", "Aktiv", "nej", 41.7, 2.95, 66.0, 49.8, 71.3],
    ]
    for row, cells in enumerate(rows, start=4):
        for column, value in enumerate(cells, start=1):
            cell = sheet.cell(row, column, value)
            if column == 5:
                cell.number_format = "dd-mm-yyyy"
    sheet["A8"] = ".. oplysning ikke offentliggjort"
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "areas.xlsx"
        book.save(path)
        for ending in ("ods", "xls"):
            subprocess.run(
                ["soffice", "--headless", "--convert-to", ending, "--outdir", str(HERE), str(path)],
                check=True, capture_output=True,
            )


def indicators():
    """Semicolons, decimal commas, Windows-1252, the statistics office's signs, an empty line, a source below."""
    lines = [
        "Nøgletal for afdelinger og puljer;;;;;;",
        "",
        "Enhed;Navn;Andel ledige;Andel dømte;Andel kun grundskole;Bruttoindkomst;Opgørelsesår",
        "0123-001;Birkegården;34,9;1,61;57,4;25.486,10;2021",
        "0123-002;Elmegården;18,0;..;22,5;31.004;2021",
        "0456-001;Kastanjehuset;36,25;-;61,0;24 195,50;2021",
        "0456-002;\"Tagboligerne; Valby\";9,1;0,4;12;44.010,00 kr.;2021",
        "",
        "Kilde: udtræk fra registrene",
    ]
    (HERE / "indicators.csv").write_bytes("\r\n".join(lines).encode("windows-1252"))


def assignments():
    """What a spreadsheet saves as "Unicode text": UTF-16 with its mark, tabs."""
    lines = [
        "Afd.nr.\tAnviste husstande\tOplyst af\tOpgjort pr.",
        "0123-001\t262\tBoligorganisationen\t01-01-2024",
        "0123-002\t11\tBoligorganisationen\t01-01-2024",
        "0123-003\t\tBoligorganisationen\t",
        "0123-003\t5\tKommunen\t1. januar 2024",
        "0456-001\t1.002\tKommunen\t01-01-2024",
    ]
    (HERE / "assignments.txt").write_bytes(b"\xff\xfe" + "\r\n".join(lines).encode("utf-16-le"))


def history():
    """Parquet of several types: dictionary, day, plain text."""
    table = pyarrow.table({
        "Område nr.": pyarrow.array(["B-01", "B-02", "B-02", "B-03"]).dictionary_encode(),
        "list_date": pyarrow.array([datetime.date(year, 12, 1) for year in (2021, 2021, 2020, 2021)]),
        "Kategori": pyarrow.array(["Forebyggelsesområde", None, "Udsat boligområde", "Omdannelsesområde"]),
    })
    pyarrow.parquet.write_table(table, HERE / "history.parquet")


def register():
    """Parquet with floats, exact decimals, large text and unsigned numbers."""
    table = pyarrow.table({
        "topic": pyarrow.array(["ventetid", "ventetid", "henviste"], pyarrow.large_string()),
        "year": pyarrow.array([2022, 2023, 2022], pyarrow.uint16()),
        "value": pyarrow.array([302.0, 299.7, 0.1 + 0.2], pyarrow.float64()),
        "source": pyarrow.array(["kommunen", "kommunen", "kommunen"]),
    })
    pyarrow.parquet.write_table(table, HERE / "register.parquet")
    exact = pyarrow.table({
        "unit_id": ["a", "b"],
        "convictions_pct": pyarrow.array([decimal.Decimal("2.18"), None], pyarrow.decimal128(9, 4)),
        "employment_pct": pyarrow.array([33.25, None], pyarrow.float32()),
    })
    pyarrow.parquet.write_table(exact, HERE / "indicators.parquet")


def simple(name, headings, rows, change=None):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ark1"
    sheet.append(headings)
    for row in rows:
        sheet.append(row)
    if change:
        change(book, sheet)
    book.save(FAULTS / name)


def faults():
    FAULTS.mkdir(exist_ok=True)
    simple("ids-as-numbers.xlsx", ["Pulje", "Medlem"], [["P-1", 123001], ["P-1", "0123-002"]])
    simple("never-calculated.xlsx", ["Enhed", "Andel ledige"], [["a", "=10+25"], ["b", 31.5]])
    simple("broken-formula.xlsx", ["Enhed", "Andel ledige"], [["a", "#REF!"], ["b", 31.5]],
           lambda book, sheet: setattr(sheet["B2"], "data_type", "e"))
    simple("fractions.xlsx", ["Enhed", "Andel ledige"], [["a", 0.349], ["b", 0.18], ["c", 0.3625]])
    simple("far-corner.xlsx", ["Pulje", "Medlem"], [["P-1", "0123-002"]],
           lambda book, sheet: sheet.cell(1048576, 16384, "x"))
    def two(book, sheet):
        other = book.create_sheet("Ark2")
        other.append(["Pulje", "Medlem"])
    simple("two-sheets.xlsx", ["Pulje", "Medlem"], [["P-1", "0123-002"]], two)
    def percent(book, sheet):
        sheet["B2"].number_format = "0%"
    simple("percent-in-a-count.xlsx", ["Afd.nr.", "Anviste", "Kilde"], [["0123-001", 0.25, "Kommunen"]], percent)


if __name__ == "__main__":
    departments()
    areas()
    indicators()
    assignments()
    history()
    register()
    faults()
