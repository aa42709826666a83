// Workbooks written with ExcelJS: NODE_PATH=… node make/with_exceljs.js
const fs = require("fs");
const path = require("path");
const ExcelJS = require("exceljs");

const out = (name) => path.join(__dirname, "..", name);
const twin = JSON.parse(fs.readFileSync(path.join(__dirname, "twin.json"), "utf8"));
const date = twin.headings.indexOf("Ibrugtaget");
const made = new Date(Date.UTC(2024, 1, 3));

function book() {
  const started = new ExcelJS.Workbook();
  started.created = started.modified = made;
  return started;
}

async function main() {
  let work = book();
  let sheet = work.addWorksheet("Afdelinger");
  const day = (cell) => new Date(`${cell}T00:00:00Z`);
  sheet.addRow([twin.title]);
  sheet.addRow([twin.day]);
  sheet.addRow([]);
  sheet.addRow(twin.headings);
  for (const row of twin.rows) sheet.addRow(row.map((cell, column) => (column === date ? day(cell) : cell)));
  sheet.addRow([]);
  sheet.addRow([twin.source]);
  await work.xlsx.writeFile(out("twins/exceljs.xlsx"));

  // Formulas with and without results, a shared formula, a text result, an error result, a link in an id.
  work = book();
  sheet = work.addWorksheet("Nøgletal");
  sheet.addRow(["Enhed", "Andel ledige", "Andel dømte"]);
  sheet.addRow([{ text: "a", hyperlink: "https://example.org/a" }, { formula: "30+4.9", result: 34.9 }, 1.5]);
  sheet.addRow([{ formula: '"b"', result: "b" }, { formula: "36.5/2", result: 18.25 }, { formula: "1/0", result: { error: "#DIV/0!" } }]);
  sheet.addRow([{ richText: [{ text: "c" }, { font: { bold: true }, text: "-1" }] }, { formula: "10+25" }, { error: "#N/A" }]);
  await work.xlsx.writeFile(out("faults/formulas-exceljs.xlsx"));

  // Streamed, with a hidden column, a filter and a picture-free header of two rows.
  const stream = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out("workbooks/streamed.xlsx"), useSharedStrings: false });
  stream.created = stream.modified = made;
  sheet = stream.addWorksheet("Anviste", { views: [{ state: "frozen", ySplit: 3 }] });
  sheet.addRow(["Anviste husstande"]).commit();
  sheet.addRow([]).commit();
  sheet.addRow(["Afd.nr.", "Anviste husstande", "Oplyst af", "Opgjort pr."]).commit();
  sheet.addRow(["0123-001", 262, "Kommunen", made]).commit();
  sheet.addRow(["0123-002", 11, "Kommunen", made]).commit();
  sheet.commit();
  await stream.commit();

  // A csv with a mark and quotes around everything.
  work = book();
  sheet = work.addWorksheet("Anviste");
  sheet.addRow(["Afd.nr.", "Anviste husstande", "Oplyst af"]);
  sheet.addRow(["0123-001", 262, "Kommunen"]);
  sheet.addRow(["0123-002", 11, "Boligorganisationen"]);
  await work.csv.writeFile(out("text/exceljs.csv"), { formatterOptions: { delimiter: ",", quoteColumns: true, quoteHeaders: true, writeBOM: true } });

  // Two-row headings merged as ExcelJS merges them, and a table object.
  work = book();
  sheet = work.addWorksheet("Boliger");
  sheet.addRow(["LBF-nummer", "Navn", "Org.nr.", "Boligorganisation", "Lokaludvalg", "Antal boliger", null, null, "Beboere"]);
  sheet.addRow([null, null, null, null, null, "Familieboliger", "Ungdomsboliger", "Ældreboliger", null]);
  sheet.mergeCells("F1:H1");
  for (const letter of "ABCDEI") sheet.mergeCells(`${letter}1:${letter}2`);
  sheet.addRow(["0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 1048, 0, 12, 2113]);
  sheet.addRow(["0456-003", "Kollegiet Ask", "0456", "Selskabet Linden", "Valby", 0, 120, 0, 131]);
  await work.xlsx.writeFile(out("workbooks/two-row-headings-exceljs.xlsx"));
}

main();
