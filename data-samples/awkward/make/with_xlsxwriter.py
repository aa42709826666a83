"""Workbooks written with XlsxWriter: python3 make/with_xlsxwriter.py"""

import datetime
import io

import xlsxwriter
from PIL import Image, ImageDraw

from shared import out, twin_cells

ASSIGNED = ["Afd.nr.", "Anviste husstande", "Oplyst af"]
ROWS = [
    ["0123-001", 262, "Boligorganisationen"],
    ["0123-002", 11, "Boligorganisationen"],
    ["0123-003", 5, "Kommunen"],
    ["0456-001", 87, "Kommunen"],
    ["0456-002", 9, "Boligorganisationen"],
]


def twin():
    book = xlsxwriter.Workbook(out("twins/xlsxwriter.xlsx"))
    sheet = book.add_worksheet("Afdelinger")
    date = book.add_format({"num_format": "d. mmmm yyyy"})
    for row, column, value in twin_cells():
        if isinstance(value, datetime.date):
            sheet.write_datetime(row - 1, column - 1, value, date)
        else:
            sheet.write(row - 1, column - 1, value)
    book.close()


def logo():
    """A picture in the corner, a title beside it, the day, and the headings in row 8."""
    picture = Image.new("RGB", (120, 60), "#3a6b35")
    ImageDraw.Draw(picture).polygon([(10, 50), (60, 10), (110, 50)], fill="white")
    data = io.BytesIO()
    picture.save(data, "PNG")
    book = xlsxwriter.Workbook(out("workbooks/logo-and-title.xlsx"))
    sheet = book.add_worksheet("Udtræk")
    sheet.insert_image("A1", "logo.png", {"image_data": data})
    big = book.add_format({"bold": True, "font_size": 16, "align": "center"})
    sheet.merge_range("B2:C2", "Boligforeningen Ahorn", big)
    sheet.write("B4", "Anviste husstande pr. afdeling")
    sheet.write("B5", "Dato:")
    sheet.write_datetime("C5", datetime.date(2024, 2, 3), book.add_format({"num_format": "dd-mm-yyyy"}))
    sheet.write_row("A8", ASSIGNED, book.add_format({"bold": True, "bottom": 1}))
    for row, cells in enumerate(ROWS, 8):
        sheet.write_row(row, 0, cells)
    sheet.set_footer("&LFortroligt&RSide &P af &N")
    book.close()


def filtered():
    """An autofilter on who reported it: the rows of the others are hidden."""
    book = xlsxwriter.Workbook(out("workbooks/filtered.xlsx"))
    sheet = book.add_worksheet("Anviste")
    sheet.write_row(0, 0, ASSIGNED)
    sheet.autofilter(0, 0, len(ROWS), 2)
    sheet.filter_column("C", "x == Kommunen")
    for row, cells in enumerate(ROWS, 1):
        sheet.write_row(row, 0, cells)
        if cells[2] != "Kommunen":
            sheet.set_row(row, options={"hidden": True})
    book.close()


def table():
    """A table object with a row of totals."""
    book = xlsxwriter.Workbook(out("workbooks/table-object.xlsx"))
    sheet = book.add_worksheet("Anviste")
    sheet.add_table("B3:D9", {
        "data": ROWS, "total_row": True, "name": "Anviste",
        "columns": [
            {"header": "Afd.nr.", "total_string": "Total"},
            {"header": "Anviste husstande", "total_function": "sum", "total_value": 374},
            {"header": "Oplyst af"},
        ],
    })
    book.close()


def inline():
    """Written row by row: every text stands in its cell, none is shared."""
    book = xlsxwriter.Workbook(out("workbooks/constant-memory.xlsx"), {"constant_memory": True})
    sheet = book.add_worksheet("Anviste")
    for row, cells in enumerate([ASSIGNED, *ROWS]):
        for column, value in enumerate(cells):
            sheet.write(row, column, value)
    book.close()


def rich():
    """Bold and italics within one cell; markers of control characters; a raised figure of a note."""
    book = xlsxwriter.Workbook(out("workbooks/rich-text.xlsx"))
    bold, raised = book.add_format({"bold": True}), book.add_format({"font_script": 1})
    sheet = book.add_worksheet("Anviste")
    sheet.write_rich_string("A1", bold, "Afd.", "nr.")
    sheet.write_rich_string("B1", "Anviste ", bold, "husstande")
    sheet.write_rich_string("C1", bold, "Oplyst", " af")
    for row, cells in enumerate(ROWS, 1):
        sheet.write_rich_string(row, 0, cells[0][:4], bold, cells[0][4:])
        sheet.write(row, 1, cells[1])
        sheet.write_rich_string(row, 2, bold, cells[2][:4], cells[2][4:])
    sheet.write_rich_string("B7", "* rettet ", raised, "1)", " efter aftale")
    book.close()


def formulas():
    """Formulas: with the results given, and without, where XlsxWriter writes a zero for them."""
    for name, results in (("workbooks/formulas-with-results.xlsx", True), ("faults/formulas-with-zeros.xlsx", False)):
        book = xlsxwriter.Workbook(out(name))
        sheet = book.add_worksheet("Nøgletal")
        sheet.write_row(0, 0, ["Enhed", "Antal ledige", "18-64-årige", "Andel ledige"])
        for row, (unit, count, base, share) in enumerate([("a", 349, 1000, 34.9), ("b", 73, 400, 18.25), ("c", 3, 50, 6)], 1):
            if results:
                sheet.write_formula(row, 0, f'="{unit}"', None, unit)
            else:
                sheet.write(row, 0, unit)
            sheet.write_row(row, 1, [count, base])
            extra = [share] if results else []
            sheet.write_formula(row, 3, f"=B{row + 1}/C{row + 1}*100", None, *extra)
        book.close()


def old_calendar():
    book = xlsxwriter.Workbook(out("workbooks/calendar-1904.xlsx"), {"date_1904": True})
    sheet = book.add_worksheet("Anviste")
    sheet.write_row(0, 0, ASSIGNED + ["Opgjort pr."])
    sheet.write_row(1, 0, ROWS[0])
    sheet.write_datetime(1, 3, datetime.date(2024, 1, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()


def totals():
    """A heading for each housing association in a row of its own, and sums in formulas."""
    book = xlsxwriter.Workbook(out("workbooks/group-rows.xlsx"))
    sheet = book.add_worksheet("Anviste")
    bold = book.add_format({"bold": True, "bg_color": "#dddddd"})
    sheet.write_row(0, 0, ASSIGNED)
    sheet.write(1, 0, "Boligforeningen Ahorn", bold)
    for row, cells in enumerate(ROWS[:3], 2):
        sheet.write_row(row, 0, cells)
    sheet.write(5, 0, "Selskabet Linden", bold)
    for row, cells in enumerate(ROWS[3:], 6):
        sheet.write_row(row, 0, cells)
    sheet.write(8, 0, "I alt", bold)
    sheet.write_formula(8, 1, "=SUM(B3:B8)", bold, 374)
    book.close()


if __name__ == "__main__":
    twin()
    logo()
    filtered()
    table()
    inline()
    rich()
    formulas()
    old_calendar()
    totals()
