//! The words on a workbook from the message catalogue: `term-table-…` for sheets, `term-column-…` for headings. The Danish
//! headings of what a later run may read again (`pools`, `placements`) are among those the readers know.

use trappe_messages::Catalogue;
use trappe_rules::columns::{self, Column};

use super::Labels;

impl Labels for Catalogue {
    fn sheet(&self, table: &columns::Table) -> String {
        self.term(&format!("term-table-{}", table.name.replace('_', "-")))
    }

    fn heading(&self, table: &columns::Table, column: &Column) -> String {
        let name = column.name.replace('_', "-");
        // A name that says another thing in one table has a heading of its own there.
        let own = format!("term-column-{}-{name}", table.name.replace('_', "-"));
        let heading = self.term(&own);
        if heading == own { self.term(&format!("term-column-{name}")) } else { heading }
    }

    fn invented(&self) -> String {
        self.term("term-invented")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use trappe_ingest::Headings;
    use trappe_messages::Language;
    use trappe_rules::columns::{inputs, outputs};

    #[test]
    fn every_sheet_and_column_has_its_own_name_in_both_languages() {
        for language in Language::ALL {
            let labels = Catalogue::of(language);
            let sheets: BTreeSet<_> = outputs::ALL.iter().map(|table| labels.sheet(table)).collect();
            assert_eq!(sheets.len(), outputs::ALL.len());
            assert!(sheets.iter().all(|name| !name.starts_with("term-") && name.chars().count() <= 31), "{sheets:?}");
            for table in outputs::ALL {
                let headings: BTreeSet<_> =
                    table.columns.iter().map(|column| labels.heading(table, column).to_lowercase()).collect();
                assert_eq!(headings.len(), table.columns.len(), "{} in {language:?}", table.name);
                let without: Vec<_> = headings.iter().filter(|name| name.starts_with("term-")).collect();
                assert!(without.is_empty(), "{} in {language:?}: {without:?}", table.name);
            }
        }
    }

    /// Numbers carry their unit, but for steps and places in a file.
    #[test]
    fn headings_of_numbers_name_the_unit() {
        use columns::Kind::{Boolean, Choice, Date, Decimal, Id, Joined, Kroner, Percent, Text, Whole, Year};
        for language in Language::ALL {
            let labels = Catalogue::of(language);
            for table in outputs::ALL {
                for column in table.columns {
                    let is_number = match column.kind {
                        Whole => {
                            (!column.name.contains("step") || column.name.starts_with("departments"))
                                && column.name != "row"
                        }
                        Decimal | Percent | Kroner => true,
                        Id | Text | Choice(_) | Joined | Boolean | Date | Year => false,
                    };
                    let heading = labels.heading(table, column);
                    assert_eq!(heading.ends_with(')'), is_number, "{}: {heading}", column.name);
                }
            }
        }
    }

    #[test]
    fn a_workbook_of_ours_can_be_read_as_an_input() {
        let read = Headings::embedded();
        for language in Language::ALL {
            let labels = Catalogue::of(language);
            let pairs = [
                (&outputs::POOLS, &inputs::POOLS),
                (&outputs::PLACEMENTS, &inputs::PREVIOUS),
                (&outputs::WHEEL_STATE, &inputs::WHEEL_STATE),
            ];
            for (written, input) in pairs {
                for column in input.columns {
                    let Some(ours) = written.column(column.name) else { continue };
                    let heading = labels.heading(written, ours);
                    let known = read.column(input, &heading);
                    assert_eq!(known, Some(column.name), "{} ({language:?}): {heading}", written.name);
                }
            }
        }
    }
}
