# Workbooks and texts written with R: Rscript with_r.R (in this folder; needs openxlsx)
library(openxlsx)
options(openxlsx.dateFormat = "dd-mm-yyyy")
folder <- normalizePath(file.path(getwd(), ".."))
out <- function(name) file.path(folder, name)

twin <- data.frame(
  "LBF-nummer" = c("0123-001", "0123-002", "0123-003", "0456-001", "0456-002", "0456-003"),
  "Afdeling" = c("Birkegården", "Elmegården", "Pile- & Æblegården <syd>", "Kastanjehuset", "Tagboligerne", "Kollegiet Ask"),
  "Org.nr." = rep(c("0123", "0456"), each = 3),
  "Boligorganisation" = rep(c("Boligforeningen Ahorn", "Selskabet Linden"), each = 3),
  "Lokaludvalg" = rep(c("Nørrebro", "Valby"), each = 3),
  "Familieboliger" = c(1048L, 60L, 31L, 412L, 88L, 0L),
  "Ungdomsboliger" = c(0L, 10L, 0L, 0L, 0L, 120L),
  "Ældreboliger" = c(12L, 0L, 0L, 40L, 0L, 0L),
  "Antal beboere" = c(2113L, 131L, 74L, 901L, 214L, 131L),
  "Ibrugtaget" = as.Date(c("1972-04-01", "1956-11-15", "1934-09-01", "1981-06-01", "2012-02-01", "1969-08-01")),
  "Koncept" = c(NA, NA, NA, NA, "AlmenBolig+", "Kollegium"),
  check.names = FALSE, stringsAsFactors = FALSE
)

book <- createWorkbook()
addWorksheet(book, "Afdelinger")
writeData(book, 1, "Almene boligafdelinger")
writeData(book, 1, "Opgjort pr. 1. januar 2024", startRow = 2)
writeData(book, 1, twin, startRow = 4)
writeData(book, 1, "Kilde: boligorganisationernes indberetning", startRow = 12)
saveWorkbook(book, out("twins/r-openxlsx.xlsx"), overwrite = TRUE)

# A table object in the workbook, and missing values written as text.
shares <- data.frame(Enhed = c("0123-001", "0123-002", "0123-003"), "Andel ledige" = c(34.9, NA, 1 / 3 * 100), "Andel dømte" = c(1.61, 0.44, NaN), check.names = FALSE)
write.xlsx(shares, out("workbooks/r-table.xlsx"), asTable = TRUE, overwrite = TRUE)
book <- createWorkbook()
addWorksheet(book, "Data")
writeData(book, 1, shares, keepNA = TRUE, na.string = "NA")
saveWorkbook(book, out("faults/r-missing.xlsx"), overwrite = TRUE)

# write.csv2: semicolons, decimal commas, quotation marks, names of rows, NA.
write.csv2(shares, out("text/r-csv2.csv"), fileEncoding = "UTF-8")
write.csv2(shares, out("text/r-csv2-latin1.csv"), fileEncoding = "latin1", row.names = FALSE, na = "")
write.table(shares, out("text/r-table.txt"), sep = "\t", dec = ",", quote = FALSE, row.names = FALSE, na = "..", fileEncoding = "UTF-8")
