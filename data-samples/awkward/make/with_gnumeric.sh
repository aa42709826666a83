#!/bin/sh
# Workbooks written by Gnumeric from the twin of openpyxl: sh make/with_gnumeric.sh (in this folder)
set -eu
cd "$(dirname "$0")/.."
ssconvert -T Gnumeric_Excel:xlsx2 twins/openpyxl.xlsx twins/gnumeric.xlsx
ssconvert -T Gnumeric_Excel:excel_biff8 twins/openpyxl.xlsx twins/gnumeric.xls
ssconvert -T Gnumeric_Excel:excel_dsf twins/openpyxl.xlsx twins/gnumeric-two-in-one.xls
ssconvert -T Gnumeric_OpenCalc:odf twins/openpyxl.xlsx twins/gnumeric.ods
ssconvert -T Gnumeric_Excel:excel_biff7 twins/openpyxl.xlsx twins/gnumeric-excel-95.xls
ssconvert -T Gnumeric_Excel:xlsx2 workbooks/hidden-rows.xlsx workbooks/hidden-gnumeric.xlsx
ssconvert -T Gnumeric_Excel:xlsx2 workbooks/merged-data.xlsx workbooks/merged-gnumeric.xlsx
ssconvert -T Gnumeric_OpenCalc:odf workbooks/merged-data.xlsx workbooks/merged-gnumeric.ods
ssconvert -T Gnumeric_stf:stf_assistant -O 'separator="	" charset=UTF-16LE eol=windows format=preserve' twins/openpyxl.xlsx text/gnumeric-utf16.txt
