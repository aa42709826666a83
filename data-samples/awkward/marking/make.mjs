// Workbooks as two JavaScript libraries write them; see make.py. Run in a folder with exceljs and xlsx installed:
// node make.mjs FOLDER

import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? ".";
const rows = [
  ["Afdeling", "Navn", "Familieboliger", "Andel"],
  ["0901-001", "Pilehaven", 48, 0.35],
  ["0901-002", "Ved Åen", "48,5", 0.41],
  ["0901-003", "Rønnebo", 112, 1.2],
];

const book = new ExcelJS.Workbook();
book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
const sheet = book.addWorksheet("Afdelinger", { views: [{ state: "frozen", ySplit: 1 }] });
sheet.addRows(rows);
sheet.getCell("B3").note = "Navnet er bekræftet";
sheet.getCell("D2").numFmt = "0%";
sheet.getCell("C2").dataValidation = { type: "whole", operator: "greaterThan", formulae: [0] };
sheet.getRow(1).font = { bold: true, color: { argb: "FFFFFFFF" } };
sheet.getRow(1).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF375623" } };
book.addWorksheet("Tom");
await book.xlsx.writeFile(join(folder, "exceljs.xlsx"));

const plain = XLSX.utils.book_new();
const cells = XLSX.utils.aoa_to_sheet(rows);
cells.C3.c = [{ a: "Bo", t: "Se notat" }];
XLSX.utils.book_append_sheet(plain, cells, "Afdelinger");
XLSX.utils.book_append_sheet(plain, XLSX.utils.aoa_to_sheet([["Kilde"]]), "Noter");
writeFileSync(join(folder, "sheetjs.xlsx"), XLSX.write(plain, { type: "buffer", bookType: "xlsx" }));
