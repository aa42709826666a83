"""Workbooks and texts written by LibreOffice itself: /usr/bin/python3 make/with_libreoffice.py (needs python3-uno).

Starts an office without windows, lays out the sheets through its own interface, as a user would, and saves them.
"""

import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

from shared import day, out, twin_cells

EPOCH = 693594  # the day a spreadsheet counts from, as a number of Python's


def start(profile):
    process = subprocess.Popen([
        "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
        "--accept=socket,host=localhost,port=20127;urp;",
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve("uno:socket,host=localhost,port=20127;urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Office:
    def __init__(self, desktop):
        self.desktop = desktop

    def book(self, name="Ark1"):
        book = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, properties(Hidden=True))
        sheets = book.Sheets
        while sheets.Count > 1:
            sheets.removeByName(sheets.ElementNames[-1])
        sheets.getByIndex(0).Name = name
        return book, sheets.getByIndex(0)

    def save(self, book, name, kind, **more):
        book.storeToURL(out(name).as_uri(), properties(FilterName=kind, **more))


XLSX, XLS, ODS, CSV = "Calc MS Excel 2007 XML", "MS Excel 97", "calc8", "Text - txt - csv (StarCalc)"
LOCALE = uno.createUnoStruct("com.sun.star.lang.Locale", "da", "DK", "")


def form(book, code):
    """The key of a number format, made where it is new."""
    formats = book.NumberFormats
    key = formats.queryKey(code, LOCALE, False)
    return formats.addNew(code, LOCALE) if key == -1 else key


def fill(sheet, rows, first=0):
    for row, cells in enumerate(rows, first):
        for column, value in enumerate(cells):
            put(sheet.getCellByPosition(column, row), value)


def put(cell, value):
    if value is None:
        return
    if isinstance(value, (int, float)):
        cell.Value = value
    elif value.startswith("="):
        cell.Formula = value
    else:
        cell.String = value


ASSIGNED = [
    ["Afd.nr.", "Anviste husstande", "Oplyst af"],
    ["0123-001", 262, "Boligorganisationen"],
    ["0123-002", 11, "Boligorganisationen"],
    ["0123-003", 5, "Kommunen"],
    ["0456-001", 87, "Kommunen"],
    ["0456-002", 9, "Boligorganisationen"],
]


def twin(office):
    book, sheet = office.book("Afdelinger")
    for row, column, value in twin_cells():
        cell = sheet.getCellByPosition(column - 1, row - 1)
        if hasattr(value, "toordinal"):
            cell.Value = value.toordinal() - EPOCH
            cell.NumberFormat = form(book, "DD-MM-YYYY")
        else:
            put(cell, value)
    office.save(book, "twins/libreoffice.xlsx", XLSX)
    office.save(book, "twins/libreoffice.xlsm", "Calc MS Excel 2007 VBA XML")
    office.save(book, "twins/libreoffice.xls", XLS)
    office.save(book, "twins/libreoffice.ods", ODS)
    # 9 = tab, 59 = semicolon, 34 = quotation mark; 76 = UTF-8, 1 = Windows-1252, 65535 = UTF-16; 1030 = Danish.
    office.save(book, "text/libreoffice-windows.csv", CSV, FilterOptions="59,34,1,1,,1030,false,true")
    office.save(book, "text/libreoffice-utf16.txt", CSV, FilterOptions="9,34,65535,1,,1030,false,true")
    office.save(book, "text/libreoffice-quoted.csv", CSV, FilterOptions="44,34,76,1,,1033,true,true")
    office.save(book, "hostile/pdf-as-workbook.xlsx", "calc_pdf_Export")
    office.save(book, "hostile/flat.ods", "OpenDocument Spreadsheet Flat XML")
    office.save(book, "hostile/password.xls", XLS, Password="birk")
    office.save(book, "hostile/password.ods", ODS, Password="birk")
    book.close(True)


def areas(office):
    book, sheet = office.book("Boligområder")
    listed = day("2022-12-01").toordinal() - EPOCH
    fill(sheet, [
        ["Statens opgørelse"],
        [],
        ["Område nr.", "Boligområde", "Kommune", "Antal beboere 1. januar", "Listedato", "Udpegning", "Udviklingsplan", "Genhusning", "Andel uden tilknytning (%)", "Andel dømte (%)", "Andel med kun grundskole (%)", "Indkomst i pct. af regionen", "Andel ikke-vestlige (%)"],
        ["B-01", "Birkeparken", "København", 2113, listed, "Forebyggelsesområde", None, "nej", 34.9, 1.61, 57.4, 61.2, 44],
        ["B-02", "Kastanjekvarteret", "København", 966, listed, None, None, "ja", 36.25, 2.18, "..", 58.1, 47.5],
        ["B-03", "Askevænget", "København", 3050, listed, "Omdannelsesområde", "Aktiv", "nej", 41.7, 2.95, 66.0, 49.8, 71.3],
        [],
        [".. oplysning ikke offentliggjort"],
    ])
    sheet.getCellRangeByName("E4:E6").NumberFormat = form(book, "DD-MM-YYYY")
    office.save(book, "workbooks/areas.ods", ODS)
    office.save(book, "workbooks/areas.xls", XLS)
    book.close(True)


def formulas(office):
    """Formulas the office has computed, and all its error values."""
    book, sheet = office.book("Nøgletal")
    fill(sheet, [
        ["Enhed", "Antal ledige", "18-64-årige", "Andel ledige"],
        ['="a"', 349, 1000, "=B2/C2*100"],
        ["b", 73, "=200+200", "=B3/C3*100"],
        ["=A2&A3", "=SUM(B2:B3)", "=C2+C3", "=ROUND(B4/C4*100;1)"],
    ])
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"workbooks/formulas.{name}", kind)
    book.close(True)
    book, sheet = office.book("Nøgletal")
    fill(sheet, [
        ["Enhed", "Andel ledige", "Andel dømte"],
        ["a", "=1/0", 1.5],
        ["b", 18.2, "=VLOOKUP(\"x\";A1:B2;2;0)"],
        ["c", "=\"a\"+1", "=UKENDT(1)"],
        ["d", 31.5, 2],
    ])
    other = book.Sheets
    other.insertNewByName("Bort", 1)
    put(sheet.getCellRangeByName("C2"), "=Bort.A1")
    other.removeByName("Bort")
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"faults/errors.{name}", kind)
    book.close(True)


def hidden(office):
    """Rows hidden by hand, a column, a sheet; rows hidden by a filter."""
    book, sheet = office.book("Anviste")
    fill(sheet, ASSIGNED)
    sheet.Rows.getByIndex(2).IsVisible = False
    sheet.Columns.getByIndex(2).IsVisible = False
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"workbooks/hidden-libreoffice.{name}", kind)
    book.close(True)
    book, sheet = office.book("I år")
    fill(sheet, ASSIGNED)
    book.Sheets.insertNewByName("Sidste år", 1)
    fill(book.Sheets.getByIndex(1), ASSIGNED[:2])
    book.Sheets.getByIndex(1).IsVisible = False
    office.save(book, "workbooks/hidden-sheet.ods", ODS)
    book.close(True)
    book, sheet = office.book("Anviste")
    fill(sheet, ASSIGNED)
    span = sheet.getCellRangeByName("A1:C6")
    descriptor = span.createFilterDescriptor(True)
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field, field.IsNumeric, field.StringValue = 2, False, "Kommunen"
    field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    descriptor.ContainsHeader = True
    descriptor.setFilterFields((field,))
    span.filter(descriptor)
    office.save(book, "workbooks/filtered-libreoffice.xlsx", XLSX)
    office.save(book, "workbooks/filtered.ods", ODS)
    book.close(True)


def layout(office):
    """Merged headings of two rows, a note in a cell, frozen panes, colours, a currency format, a repeated row."""
    book, sheet = office.book("Beholdning")
    fill(sheet, [
        ["LBF-nummer", "Afdeling", "Org.nr.", "Boligorganisation", "Lokaludvalg", "Antal", None, None, "Beboere"],
        [None, None, None, None, None, "familieboliger", "ungdomsboliger", "ældreboliger", None],
        ["0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 1048, 0, 12, 2113],
        ["0456-003", "Kollegiet Ask", "0456", "Selskabet Linden", "Valby", 0, 120, 0, 131],
    ])
    for letter in "ABCDEI":
        sheet.getCellRangeByName(f"{letter}1:{letter}2").merge(True)
    sheet.getCellRangeByName("F1:H1").merge(True)
    sheet.Annotations.insertNew(sheet.getCellRangeByName("F3").CellAddress, "Tallet er kontrolleret.")
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"workbooks/two-row-headings-libreoffice.{name}", kind)
    book.close(True)

    book, sheet = office.book("Nøgletal")
    fill(sheet, [
        ["Enhed", "Andel ledige", "Bruttoindkomst", "Seneste år"],
        ["a", 0.349, 25486.1, 2021],
        ["b", 0.1825, 31004, 2021],
        ["c", 1, 24195.5, 2021],
    ])
    sheet.getCellRangeByName("B2:B4").NumberFormat = form(book, "0,0%")
    sheet.getCellRangeByName("C2:C4").NumberFormat = form(book, '# ##0,00 [$kr.-406]')
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"workbooks/formats-libreoffice.{name}", kind)
    # As shown: "34,9%" and "25.486,10 kr."
    office.save(book, "text/as-shown.csv", CSV, FilterOptions="59,34,76,1,,1030,false,true")
    book.close(True)

    # The same row many times, an empty stretch, and a forgotten cell in the last corner.
    book, sheet = office.book("Ark1")
    fill(sheet, [["Pulje", "Medlem"], ["P-1", "0123-002"]])
    sheet.getCellByPosition(sheet.Columns.Count - 1, 1048575).String = "x"
    office.save(book, "faults/far-corner.ods", ODS)
    book.close(True)
    book, sheet = office.book("Ark1")
    fill(sheet, [["Pulje", "Medlem"], ["P-1", "0123-002"]])
    sheet.getCellByPosition(255, 65535).String = "x"
    office.save(book, "faults/far-corner.xls", XLS)
    book.close(True)

    # The calendar of 1904 and days in the Danish manner.
    book, sheet = office.book("Anviste")
    book.NullDate = uno.createUnoStruct("com.sun.star.util.Date", 1, 1, 1904)
    fill(sheet, [["Afd.nr.", "Anviste husstande", "Oplyst af", "Opgjort pr."], ["0123-001", 262, "Kommunen", 43830]])
    sheet.getCellRangeByName("D2").NumberFormat = form(book, "DD-MM-YYYY")
    for name, kind in (("xlsx", XLSX), ("xls", XLS), ("ods", ODS)):
        office.save(book, f"workbooks/calendar-1904-libreoffice.{name}", kind)
    book.close(True)


def main():
    with tempfile.TemporaryDirectory() as profile:
        process, desktop = start(profile)
        office = Office(desktop)
        try:
            for make in (twin, areas, formulas, hidden, layout):
                make(office)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            process.wait(30)


if __name__ == "__main__":
    main()
