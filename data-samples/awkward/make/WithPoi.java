// Workbooks written with Apache POI: java -cp '/usr/share/java/*' make/WithPoi.java (in this folder)
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.ss.util.CellRangeAddress;

public class WithPoi {
    static final Object[][] TWIN = {
        {"Almene boligafdelinger"}, {"Opgjort pr. 1. januar 2024"}, {},
        {"LBF-nummer", "Afdeling", "Org.nr.", "Boligorganisation", "Lokaludvalg", "Familieboliger", "Ungdomsboliger", "Ældreboliger", "Antal beboere", "Ibrugtaget", "Koncept"},
        {"0123-001", "Birkegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 1048, 0, 12, 2113, LocalDate.of(1972, 4, 1), null},
        {"0123-002", "Elmegården", "0123", "Boligforeningen Ahorn", "Nørrebro", 60, 10, 0, 131, LocalDate.of(1956, 11, 15), null},
        {"0123-003", "Pile- & Æblegården <syd>", "0123", "Boligforeningen Ahorn", "Nørrebro", 31, 0, 0, 74, LocalDate.of(1934, 9, 1), null},
        {"0456-001", "Kastanjehuset", "0456", "Selskabet Linden", "Valby", 412, 0, 40, 901, LocalDate.of(1981, 6, 1), null},
        {"0456-002", "Tagboligerne", "0456", "Selskabet Linden", "Valby", 88, 0, 0, 214, LocalDate.of(2012, 2, 1), "AlmenBolig+"},
        {"0456-003", "Kollegiet Ask", "0456", "Selskabet Linden", "Valby", 0, 120, 0, 131, LocalDate.of(1969, 8, 1), "Kollegium"},
        {}, {"Kilde: boligorganisationernes indberetning"},
    };
    static final Object[][] ASSIGNED = {
        {"Afd.nr.", "Anviste husstande", "Oplyst af"},
        {"0123-001", 262, "Boligorganisationen"},
        {"0123-002", 11, null},
        {"0123-003", 5, "Kommunen"},
    };

    static Sheet fill(Workbook book, String name, Object[][] rows) {
        Sheet sheet = book.createSheet(name);
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
        for (int row = 0; row < rows.length; row++) {
            Row made = sheet.createRow(row);
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                Cell cell = made.createCell(column);
                if (value instanceof String text) cell.setCellValue(text);
                else if (value instanceof Integer number) cell.setCellValue(number);
                else if (value instanceof LocalDate date) {
                    cell.setCellValue(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()));
                    cell.setCellStyle(day);
                }
            }
        }
        return sheet;
    }

    static void save(Workbook book, String name) throws Exception {
        try (OutputStream out = new FileOutputStream("../" + name)) {
            book.write(out);
        }
        book.close();
    }

    public static void main(String[] arguments) throws Exception {
        Workbook book = new HSSFWorkbook();
        fill(book, "Afdelinger", TWIN);
        save(book, "twins/poi.xls");

        // A hidden row, merged cells, and a note.
        book = new HSSFWorkbook();
        Sheet sheet = fill(book, "Anviste", ASSIGNED);
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        sheet.getRow(3).setZeroHeight(true);
        save(book, "workbooks/hidden-and-merged-poi.xls");

        // A formula the program has computed, and one left to whoever opens the file: it holds a zero.
        for (boolean computed : new boolean[] {true, false}) {
            book = new HSSFWorkbook();
            sheet = fill(book, "Anviste", ASSIGNED);
            sheet.getRow(2).getCell(2).setCellValue("Kommunen");
            sheet.getRow(1).getCell(1).setCellFormula("260+2");
            if (computed) book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            save(book, computed ? "workbooks/computed-poi.xls" : "faults/never-calculated-poi.xls");
        }
    }
}
