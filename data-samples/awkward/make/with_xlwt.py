"""Old workbooks written with xlwt, as many exports of older systems are: python3 make/with_xlwt.py"""

import datetime

import xlwt

from shared import out, twin_cells

day = xlwt.easyxf(num_format_str="DD-MM-YYYY")
book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Afdelinger")
for row, column, value in twin_cells():
    if isinstance(value, datetime.date):
        sheet.write(row - 1, column - 1, value, day)
    else:
        sheet.write(row - 1, column - 1, value)
book.save(str(out("twins/xlwt.xls")))

# An id shown with zeros by its number format, a formula never computed, and a hidden row.
book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Medlemmer")
for column, heading in enumerate(["Pulje", "Medlem"]):
    sheet.write(0, column, heading)
form = xlwt.easyxf(num_format_str="0000-000")
sheet.write(1, 0, "P-1")
sheet.write(1, 1, 123001, form)
sheet.write(2, 0, "P-1")
sheet.write(2, 1, 456002, form)
sheet.row(2).hidden = True
book.save(str(out("workbooks/ids-by-format.xls")))

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Anviste")
for column, heading in enumerate(["Afd.nr.", "Anviste husstande", "Oplyst af"]):
    sheet.write(0, column, heading)
for row, cells in enumerate([("0123-001", xlwt.Formula("260+2"), "Kommunen"), ("0123-002", 11, "Kommunen")], 1):
    for column, value in enumerate(cells):
        sheet.write(row, column, value)
book.save(str(out("faults/never-calculated-xlwt.xls")))
