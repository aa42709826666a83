// Workbooks written with SheetJS: NODE_PATH=… node make/with_sheetjs.js
const fs = require("fs");
const path = require("path");
const XLSX = require("xlsx");

const out = (name) => path.join(__dirname, "..", name);
const twin = JSON.parse(fs.readFileSync(path.join(__dirname, "twin.json"), "utf8"));
const date = twin.headings.indexOf("Ibrugtaget");
const serial = (text) => Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86400000);

function book(rows, name) {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), name);
  return made;
}

function write(made, name, type, options) {
  fs.writeFileSync(out(name), XLSX.write(made, { type: "buffer", bookType: type, ...options }));
}

function twinBook(asDates) {
  // OpenDocument knows days as such; SheetJS drops the number format there.
  const day = (cell) => (asDates ? { t: "d", v: new Date(`${cell}T00:00:00Z`) } : { t: "n", v: serial(cell), z: "dd-mm-yyyy" });
  const rows = twin.rows.map((row) => row.map((cell, column) => (column === date ? day(cell) : cell)));
  return book([[twin.title], [twin.day], [], twin.headings, ...rows, [], [twin.source]], "Afdelinger");
}

const table = twinBook();
write(table, "twins/sheetjs.xlsx", "xlsx");
write(table, "twins/sheetjs-compressed.xlsx", "xlsx", { compression: true, bookSST: true });
write(table, "twins/sheetjs.xlsb", "xlsb");
write(table, "twins/sheetjs-shared.xlsb", "xlsb", { bookSST: true });
write(table, "twins/sheetjs.xls", "biff8");
write(twinBook(true), "twins/sheetjs.ods", "ods");
write(table, "twins/sheetjs.csv", "csv", { FS: ";" });
// A web page, the XML of Excel 2003, and plain text, all of them called .xls by those who send them.
write(table, "hostile/web-page.xls", "html");
write(table, "hostile/xml-of-2003.xls", "xlml");
write(table, "hostile/unicode-text.xls", "txt");
write(table, "hostile/workbook-as-old.xls", "xlsx");
write(table, "hostile/old-as-workbook.xlsx", "biff8");
write(table, "hostile/workbook-as-text.csv", "xlsx");
write(twinBook(true), "hostile/open-document-as-workbook.xlsx", "ods");
write(table, "hostile/binary-as-workbook.xlsx", "xlsb");
write(table, "hostile/excel-4.xls", "biff4");

// Shares shown as percentages, in every format.
const shares = [["Enhed", "Andel ledige", "Andel kun grundskole"], ["a", 0.349, 0.57], ["b", 0.1825, 0.225], ["c", 1, 0]];
const shown = book(shares, "Nøgletal");
for (const cell of ["B2", "B3", "B4", "C2", "C3", "C4"]) shown.Sheets["Nøgletal"][cell].z = "0.0%";
for (const type of ["xlsx", "xlsb"]) write(shown, `twins/percent.${type}`, type);
write(shown, "faults/fractions.ods", "ods");
write(shown, "twins/percent.xls", "biff8");

// Error values and truth values as the formats hold them.
const broken = book([["Enhed", "Andel ledige", "Andel dømte"], ["a", 1, 1.5], ["b", 1, 1.5], ["c", 31.5, 2]], "Nøgletal");
const sheet = broken.Sheets["Nøgletal"];
sheet.B2 = { t: "e", v: 0x07 };
sheet.C2 = { t: "e", v: 0x2a };
sheet.B3 = { t: "e", v: 0x17 };
sheet.C3 = { t: "e", v: 0x0f };
write(broken, "workbooks/errors.xlsb", "xlsb");
write(broken, "faults/errors-sheetjs.xls", "biff8");

// Rows and columns hidden by the program.
const hidden = book([["Afd.nr.", "Anviste husstande", "Oplyst af"], ["0123-001", 262, "Boligorganisationen"], ["0123-002", 11, "Kommunen"], ["0123-003", 5, "Kommunen"]], "Anviste");
hidden.Sheets.Anviste["!rows"] = [{}, {}, { hidden: true }, {}];
hidden.Sheets.Anviste["!cols"] = [{}, {}, { hidden: true }];
write(hidden, "workbooks/hidden-sheetjs.xlsx", "xlsx");
write(hidden, "workbooks/hidden.xlsb", "xlsb");

// A hidden sheet with the same headings.
const two = book([["Pulje", "Medlem"], ["P-1", "0123-002"]], "I år");
XLSX.utils.book_append_sheet(two, XLSX.utils.aoa_to_sheet([["Pulje", "Medlem"], ["P-9", "0123-002"]]), "Sidste år");
two.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
write(two, "workbooks/hidden-sheet.xlsb", "xlsb");
write(two, "workbooks/hidden-sheet.xls", "biff8");
