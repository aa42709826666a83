"""Workbooks written with openpyxl: python3 make/with_openpyxl.py"""

import datetime

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from shared import out, twin_cells

day = datetime.date


def twin():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Afdelinger"
    for row, column, value in twin_cells():
        cell = sheet.cell(row, column, value)
        if isinstance(value, day):
            cell.number_format = "dd-mm-yyyy"
    book.save(out("twins/openpyxl.xlsx"))


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
            if column == 11 and isinstance(value, day):
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
    book.save(out("workbooks/departments.xlsx"))


def simple(name, headings, rows, change=None, title="Ark1"):
    """One sheet, headings in row 1; `change` does what is awkward."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(headings)
    for row in rows:
        sheet.append(row)
    if change:
        change(book, sheet)
    book.save(out(name))


ASSIGNED = ["Afd.nr.", "Anviste husstande", "Oplyst af"]
ASSIGNED_ROWS = [
    ["0123-001", 262, "Boligorganisationen"],
    ["0123-002", 11, "Boligorganisationen"],
    ["0123-003", 5, "Kommunen"],
    ["0456-001", 87, "Kommunen"],
    ["0456-002", 9, "Boligorganisationen"],
]


def faults():
    simple("faults/ids-as-numbers.xlsx", ["Pulje", "Medlem"], [["P-1", 123001], ["P-1", "0123-002"]])
    simple("faults/never-calculated.xlsx", ["Enhed", "Andel ledige"], [["a", "=10+25"], ["b", 31.5]])
    simple("faults/broken-formula.xlsx", ["Enhed", "Andel ledige"], [["a", "#REF!"], ["b", 31.5]],
           lambda book, sheet: setattr(sheet["B2"], "data_type", "e"))
    simple("faults/fractions.xlsx", ["Enhed", "Andel ledige"], [["a", 0.349], ["b", 0.18], ["c", 0.3625]])
    simple("faults/far-corner.xlsx", ["Pulje", "Medlem"], [["P-1", "0123-002"]],
           lambda book, sheet: sheet.cell(1048576, 16384, "x"))

    def two(book, sheet):
        book.create_sheet("Ark2").append(["Pulje", "Medlem"])
    simple("faults/two-sheets.xlsx", ["Pulje", "Medlem"], [["P-1", "0123-002"]], two)

    def percent(book, sheet):
        sheet["B2"].number_format = "0%"
    simple("faults/percent-in-a-count.xlsx", ["Afd.nr.", "Anviste", "Kilde"], [["0123-001", 0.25, "Kommunen"]], percent)
    simple("faults/only-headings.xlsx", ASSIGNED, [])
    openpyxl.Workbook().save(out("faults/empty-sheet.xlsx"))
    simple("faults/two-candidates.xlsx", ["Afd.nr.", "Anviste husstande", "Antal anviste", "Oplyst af"],
           [["0123-001", 262, 260, "Kommunen"]])
    simple("faults/heading-twice.xlsx", ["Afd.nr.", "Anviste husstande", "Oplyst af", "Oplyst af"],
           [["0123-001", 262, "Kommunen", "Boligorganisationen"]])


def headings():
    """Group headings over headings, the outer ones merged over two rows, as people lay tables out."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Beholdning"
    sheet["A1"] = "Boliger og beboere"
    plain = {"A": "LBF-nummer", "B": "Afdeling", "C": "Org.nr.", "D": "Boligorganisation", "E": "Lokaludvalg", "I": "Beboere"}
    for letter, heading in plain.items():
        sheet[f"{letter}3"] = heading
        sheet[f"{letter}3"].alignment = Alignment(vertical="center", wrap_text=True)
        sheet.merge_cells(f"{letter}3:{letter}4")
    sheet["F3"] = "Antal"
    sheet.merge_cells("F3:H3")
    for letter, heading in {"F": "familieboliger", "G": "ungdomsboliger", "H": "ældreboliger"}.items():
        sheet[f"{letter}4"] = heading
    sheet.append(["0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 1048, 0, 12, 2113])
    sheet.append(["0456-003", "Kollegiet Ask", "0456", "Selskabet Linden", "Valby", 0, 120, 0, 131])
    book.save(out("workbooks/two-row-headings.xlsx"))

    # The years stand above, the figures below.
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nøgletal"
    sheet["A1"] = "Enhed"
    sheet.merge_cells("A1:A2")
    sheet["B1"] = "Andel"
    sheet.merge_cells("B1:D1")
    sheet["E1"] = "Bruttoindkomst"
    sheet.merge_cells("E1:E2")
    for letter, heading in {"B": "ledige", "C": "dømte", "D": "med kun grundskole"}.items():
        sheet[f"{letter}2"] = heading
    sheet.append(["0123-001", 34.9, 1.61, 57.4, 25486])
    sheet.append(["0123-002", 18.2, 0.44, 22.5, 31004])
    book.save(out("workbooks/two-row-shares.xlsx"))

    # A heading merged over the column beside it, which holds a remark.
    def wide(book, sheet):
        sheet.merge_cells("B1:C1")
    simple("workbooks/merged-heading.xlsx", ["Afd.nr.", "Anviste husstande", None, "Oplyst af"],
           [["0123-001", 262, None, "Kommunen"], ["0123-002", 11, None, "Kommunen"]], wide)

    # Who reported it is written once and merged over the rows it holds for.
    def tall(book, sheet):
        sheet.merge_cells("C2:C3")
        sheet.merge_cells("C4:C6")
    rows = [row[:2] + [None] for row in ASSIGNED_ROWS]
    rows[0][2], rows[2][2] = "Boligorganisationen", "Kommunen"
    simple("workbooks/merged-data.xlsx", ASSIGNED, rows, tall)
    simple("workbooks/line-breaks-in-headings.xlsx", ["Afd.-\nnr.", "Anviste\nhusstande", " Oplyst\u00a0af "], ASSIGNED_ROWS)


def hidden():
    def rows(book, sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[5].hidden = True
    simple("workbooks/hidden-rows.xlsx", ASSIGNED, ASSIGNED_ROWS, rows)

    def column(book, sheet):
        sheet.column_dimensions["C"].hidden = True
    simple("workbooks/hidden-column.xlsx", ASSIGNED, ASSIGNED_ROWS, column)

    # Last year's sheet is "very hidden": only a macro shows it.
    def sheets(book, sheet):
        for name, state in (("2022", "hidden"), ("2021", "veryHidden")):
            old = book.create_sheet(name)
            old.append(ASSIGNED)
            old.append(["0123-001", 1, "Kommunen"])
            old.sheet_state = state
    simple("workbooks/hidden-sheets.xlsx", ASSIGNED, ASSIGNED_ROWS, sheets)

    def outline(book, sheet):
        sheet.row_dimensions.group(3, 4, outline_level=1, hidden=True)
        sheet.row_dimensions.group(5, 6, outline_level=1, hidden=False)
        sheet.freeze_panes = "B2"
    simple("workbooks/grouped-rows.xlsx", ASSIGNED, ASSIGNED_ROWS, outline)


def cells():
    simple("workbooks/numbers-as-text.xlsx", ["Enhed", "Antal ledige", "Bruttoindkomst", "Andel ledige"], [
        [" 0123-001", "1 048", "25.486,10", "34,9"],
        ["0123-002\u00a0", "2\u00a0113", "31.004,00", "18,25 "],
        ["0123-003", "12", "24\u202f195,50", "\u00a09,1"],
        ["0456-001", "7", "27'068,72", "12"],
    ], lambda book, sheet: [setattr(cell, "quotePrefix", True) for row in sheet["B2:D5"] for cell in row])
    simple("workbooks/withheld.xlsx", ["Enhed", "Antal dømte", "Andel dømte", "Andel ledige"], [
        ["0123-001", 12, 1.61, 34.9],
        ["0123-002", "under 5", "..", 18.2],
        ["0123-003", "<5", "*", "fortrolig"],
        ["0456-001", "x", "…", "-"],
        ["0456-002", ".", "< 5", "."],
    ])

    def shown(book, sheet):
        for row in range(2, 5):
            sheet.cell(row, 2).number_format = "0.0%"
            sheet.cell(row, 3).number_format = '0.00" %"'
            sheet.cell(row, 4).number_format = "#,##0 %"
    simple("workbooks/percent.xlsx", ["Enhed", "Andel ledige", "Andel dømte", "Andel kun grundskole"],
           [["a", 0.349, 1.61, 0.57], ["b", 0.1825, 0.44, 0.225], ["c", 1, 2.5, 0]], shown)

    def format_id(book, sheet):
        for row in range(2, 4):
            sheet.cell(row, 2).number_format = "0000-000"
    simple("workbooks/ids-by-format.xlsx", ["Pulje", "Medlem"], [["P-1", 123001], ["P-1", 456002]], format_id)
    simple("workbooks/ids-without-dash.xlsx", ["Pulje", "Medlem"], [["P-1", "0123001"], ["P-1", "0123-002"], ["P-2", "123-3"]])

    def moment(book, sheet):
        for row, code in ((2, "dd-mm-yyyy"), (3, "d. mmmm yyyy"), (4, "dd-mm-yyyy hh:mm"), (5, "General")):
            sheet.cell(row, 4).number_format = code
    simple("workbooks/dates.xlsx", ASSIGNED + ["Opgjort pr."], [
        ["0123-001", 262, "Kommunen", day(2024, 1, 1)],
        ["0123-002", 11, "Kommunen", day(2024, 1, 1)],
        ["0123-003", 5, "Kommunen", datetime.datetime(2024, 1, 1, 12, 30)],
        ["0456-001", 87, "Kommunen", 45292],
        ["0456-002", 9, "Kommunen", "1. januar 2024"],
    ], moment)

    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(ASSIGNED + ["Opgjort pr."])
    sheet.append(["0123-001", 262, "Kommunen", day(2024, 1, 1)])
    sheet.append(["0123-002", 11, "Kommunen", day(2023, 12, 31)])
    book.save(out("workbooks/dates-1904.xlsx"))

    simple("workbooks/inline-strings.xlsx", ASSIGNED, ASSIGNED_ROWS)


def layout():
    # The table starts in column C, row 9, parted by empty rows and an empty column.
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C3"] = "Anviste husstande pr. afdeling"
    for column, heading in ((3, "Afd.nr."), (5, "Anviste husstande"), (6, "Oplyst af")):
        sheet.cell(9, column, heading)
    for row, (cells) in zip((10, 11, 14, 15, 20), ASSIGNED_ROWS):
        for column, value in zip((3, 5, 6), cells):
            sheet.cell(row, column, value)
    book.save(out("workbooks/blank-rows-and-columns.xlsx"))

    def notes(book, sheet):
        sheet.append(["I alt", 374, None])
        sheet.append([])
        sheet.append(["Note: boliger til flygtninge er talt med."])
        sheet.append([None, "1) opgjort af kommunen"])
        sheet.append(["Udskrevet 3. februar 2024"])
    simple("workbooks/notes-and-total.xlsx", ASSIGNED, ASSIGNED_ROWS, notes)

    # A sum after each housing association, and one of all.
    simple("workbooks/subtotals.xlsx", ["Afd.nr.", "Afdeling", "Org.nr.", "Boligorganisation", "Lokaludvalg", "Familieboliger", "Ungdomsboliger", "Ældreboliger", "Beboere"], [
        ["0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 1048, 0, 12, 2113],
        ["0123-002", "Elmegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 60, 10, 0, 131],
        [None, "Boligforeningen Ahorn i alt", None, None, None, 1108, 10, 12, 2244],
        ["0456-001", "Kastanjehuset", "0456", "Selskabet Linden", "Valby", 412, 0, 40, 901],
        [None, "Selskabet Linden i alt", None, None, None, 412, 0, 40, 901],
        [None, "Hovedtotal", None, None, None, 1520, 10, 52, 3145],
    ])

    def remarks(book, sheet):
        sheet["B3"].comment = Comment("Ringet til udlejeren: tallet er rigtigt.", "kontoret")
        sheet["B3"].fill = PatternFill("solid", fgColor="FFFF00")
        sheet.auto_filter.ref = "A1:C6"
        sheet.freeze_panes = "A2"
        sheet.protection.sheet = True
        sheet.protection.password = "birk"
        sheet.print_title_rows = "1:1"
        chosen = DataValidation(type="list", formula1='"Boligorganisationen,Kommunen"')
        sheet.add_data_validation(chosen)
        chosen.add("C2:C6")
        sheet["C2"].hyperlink = "https://example.org/"
    simple("workbooks/comments-and-protection.xlsx", ASSIGNED, ASSIGNED_ROWS, remarks)

    def chart(book, sheet):
        drawn = BarChart()
        drawn.add_data(Reference(sheet, min_col=2, min_row=1, max_row=6), titles_from_data=True)
        book.create_chartsheet("Figur", 0).add_chart(drawn)
    simple("workbooks/chart-sheet.xlsx", ASSIGNED, ASSIGNED_ROWS, chart)

    def array(book, sheet):
        sheet["B2"] = ArrayFormula("B2", "=SUM(B3:B4*2)")
    simple("faults/array-never-calculated.xlsx", ASSIGNED, ASSIGNED_ROWS, array)
    # A sheet named with blanks and letters of two parts.
    simple("workbooks/sheet-name.xlsx", ASSIGNED, ASSIGNED_ROWS,
           lambda book, sheet: book.create_sheet("Kopi").append(ASSIGNED), title="Anviste A\u030arhus ")


def words():
    """What the funds and ministries call their columns."""
    simple("workbooks/headings-of-the-fund.xlsx", ["LBF-organisationsnummer", "Boligorganisation", "Landsbyggefondens nummer", "Afdelingens navn", "Bydel (lokaludvalg)", "Heraf familieboliger", "Heraf ungdomsboliger", "Heraf ældreboliger", "Antal personer", "Dato for ibrugtagning"], [
        ["0123", "Boligforeningen Ahorn", "0123-001", "Birkegården", "Nørrebro", 1048, 0, 12, 2113, day(1972, 4, 1)],
    ])
    simple("workbooks/headings-of-the-ministry.xlsx", ["Boligområdets nummer", "Boligområdets navn", "Kommunenavn", "Beboere i alt", "Liste pr.", "Betegnelse", "Andel uden tilknytning til arbejdsmarked eller uddannelse", "Andel dømte i pct.", "Gennemsnitsindkomst i pct. af regionens"], [
        ["B-01", "Birkeparken", "København", 2113, day(2022, 12, 1), "Udsat boligområde", 41.2, 2.61, 54.1],
        ["B-02", "Kastanjekvarteret", "København", 966, day(2022, 12, 1), "Ikke på listen", 36.25, 1.18, 61.0],
    ])
    simple("workbooks/unknown-columns.xlsx", ["Afd.nr.", "Afdelingsnavn", "Anviste husstande", "Ansvarlig", "Oplyst af", "Opgjort prr."], [
        ["0123-001", "Birkegården", 262, "Vera", "Kommunen", day(2024, 1, 1)],
    ])
    simple("workbooks/own-headings.xlsx", ["Nr", "Anviste pr. 1/1", "Anviste husstande", "Hvem"], [
        ["0123-001", 262, 250, "Kommunen"], ["0123-002", 11, 10, "Boligorganisationen"],
    ])


if __name__ == "__main__":
    twin()
    departments()
    faults()
    headings()
    hidden()
    cells()
    layout()
    words()
