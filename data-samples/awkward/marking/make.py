"""Workbooks with the features a marked copy must carry over untouched. Names and figures are invented.

    python make.py            # needs openpyxl, XlsxWriter, pillow and LibreOffice (soffice)
    npm install exceljs xlsx && node make.mjs

The tests read the files made; nobody needs to make them again.
"""

import datetime
import pathlib
import struct
import subprocess
import tempfile
import zlib

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

HERE = pathlib.Path(__file__).parent
HEADINGS = ["Afdeling", "Navn", "Familieboliger", "Andel", "Opgjort"]
ROWS = [
    ["0901-001", "Pilehaven", 48, 0.35, datetime.date(2024, 1, 1)],
    ["0901-002", "Ved Åen", "48,5", 0.41, datetime.date(2024, 1, 1)],
    ["0901-003", "Rønnebo", 112, 1.2, datetime.date(2024, 1, 1)],
    ["0902-001", "Bøgely", None, 0.28, None],
]


def picture(path):
    """A PNG of eight by eight pixels."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + b"\x20\x60\xa0" * 8 for _ in range(8))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def with_openpyxl(path, image):
    """Chart, picture, validation, conditional format, table, name, hidden sheet, merged title, comments, protection."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Afdelinger"
    sheet["A1"] = "Boliger pr. 1. januar"
    sheet.merge_cells("A1:E2")
    for column, heading in enumerate(HEADINGS, 1):
        cell = sheet.cell(4, column, heading)
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF1F3864")
        cell.alignment = Alignment(wrap_text=True)
    for number, row in enumerate(ROWS, 5):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if column == 4:
                cell.number_format = "0%"
            if column == 5:
                cell.number_format = "dd-mm-yyyy"
    sheet["C10"] = "=SUM(C5:C8)"
    sheet["B6"].comment = Comment("Navnet er bekræftet", "Ida")
    sheet["C7"].comment = Comment("Talt i maj", "Ida")
    choice = DataValidation(type="list", formula1='"0,1,2"')
    sheet.add_data_validation(choice)
    choice.add("C5:C8")
    sheet.conditional_formatting.add("D5:D8", CellIsRule(operator="greaterThan", formula=["1"], font=Font(color="FF9C0006")))
    sheet.add_table(Table(displayName="Boliger", ref="A4:E8"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=4, max_row=8), titles_from_data=True)
    sheet.add_chart(chart, "G4")
    sheet.add_image(Image(str(image)), "G2")
    sheet.freeze_panes = "A5"
    sheet.column_dimensions["B"].width = 24
    sheet.row_dimensions[7].height = 30
    sheet.print_title_rows = "4:4"
    book.defined_names["Andele"] = DefinedName("Andele", attr_text="Afdelinger!$D$5:$D$8")
    hidden = book.create_sheet("Noter & kilder")
    hidden["A1"] = "Kilde: opgørelse"
    hidden.sheet_state = "hidden"
    locked = book.create_sheet("Låst")
    locked["B2"] = 7
    locked.protection.sheet = True
    book.save(path)


def with_xlsxwriter(path, image):
    """Macros, a button and a header picture (both old drawings), comments, a chart sheet, rich text, sparklines."""
    with tempfile.TemporaryDirectory() as folder:
        macros = pathlib.Path(folder, "vbaProject.bin")
        macros.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4)
        book = xlsxwriter.Workbook(str(path))
        book.add_vba_project(str(macros))
        sheet = book.add_worksheet("Afdelinger")
        date = book.add_format({"num_format": "dd-mm-yyyy"})
        percent = book.add_format({"num_format": "0 %", "bg_color": "#DDEBF7", "border": 1})
        head = book.add_format({"bold": True, "font_color": "white", "bg_color": "#7030A0"})
        sheet.write_row("A1", HEADINGS, head)
        for number, row in enumerate(ROWS, 1):
            sheet.write_row(number, 0, row[:3])
            sheet.write(number, 3, row[3], percent)
            if row[4]:
                sheet.write_datetime(number, 4, datetime.datetime.combine(row[4], datetime.time()), date)
        sheet.write_rich_string("B6", "fed ", book.add_format({"bold": True}), "skrift")
        sheet.write_comment("A2", "Set efter", {"author": "Bo"})
        sheet.insert_button("H2", {"macro": "hent", "caption": "Hent"})
        sheet.set_header("&L&G", {"image_left": str(image)})
        sheet.add_sparkline("F2", {"range": "Afdelinger!D2:D5"})
        sheet.set_column("B:B", 20)
        sheet.set_column("J:J", 12, percent)
        sheet.set_row(11, 15, percent)
        sheet.ignore_errors({"number_stored_as_text": "A1:A9"})
        other = book.add_worksheet("Tom")
        other.hide()
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Afdelinger!$D$2:$D$5"})
        book.add_chartsheet("Figur").set_chart(chart)
        book.close()


def with_libreoffice(source, target):
    """The same workbook as LibreOffice writes it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        target.write_bytes(pathlib.Path(folder, source.name).read_bytes())


def main():
    with tempfile.TemporaryDirectory() as folder:
        image = pathlib.Path(folder, "picture.png")
        picture(image)
        with_openpyxl(HERE / "openpyxl.xlsx", image)
        with_xlsxwriter(HERE / "xlsxwriter.xlsm", image)
    with_libreoffice(HERE / "openpyxl.xlsx", HERE / "libreoffice.xlsx")


main()
