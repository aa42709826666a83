//! The tables of the programme as text, from the one list of columns.

use std::fmt::Write as _;

use trappe_rules::columns::{Kind, Table, inputs, outputs};

/// One table, or all of them; for a name that is none the reason.
pub(super) fn text(name: Option<&str>) -> Result<String, String> {
    let groups = [("in", &inputs::TABLES[..]), ("out", outputs::ALL)];
    let mut text = String::new();
    for (direction, tables) in groups {
        for table in tables.iter().filter(|table| name.is_none_or(|name| name == table.name)) {
            let gap = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{}", one(table, direction));
        }
    }
    if text.is_empty() {
        let known: Vec<&str> = groups.iter().flat_map(|(_, tables)| tables.iter().map(|table| table.name)).collect();
        return Err(format!("no table \"{}\"; there are {}", name.unwrap_or(""), known.join(", ")));
    }
    Ok(text)
}

fn one(table: &Table, direction: &str) -> String {
    let key = if table.key.is_empty() { String::new() } else { format!(", key {}", table.key.join(", ")) };
    let mut text = format!("{} ({direction}{key})", table.name);
    let width = table.columns.iter().map(|column| column.name.len()).max().unwrap_or(0);
    for column in table.columns {
        let needed = if column.required { "required" } else { "optional" };
        let _ =
            write!(text, "\n  {:<width$}  {:<8}  {:<8}  {}", column.name, kind(column.kind), needed, column.meaning);
        if let Kind::Choice(values) = column.kind {
            let _ = write!(text, " [{}]", values.join(" | "));
        }
    }
    text
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Id => "id",
        Kind::Text => "text",
        Kind::Whole => "whole",
        Kind::Decimal => "decimal",
        Kind::Percent => "percent",
        Kind::Kroner => "kroner",
        Kind::Year => "year",
        Kind::Date => "date",
        Kind::Boolean => "boolean",
        Kind::Choice(_) => "choice",
        Kind::Joined => "list",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_asked_for_by_name() {
        for table in inputs::TABLES.iter().chain(outputs::ALL) {
            let text = text(Some(table.name)).unwrap();
            assert!(table.columns.iter().all(|column| text.contains(column.name)), "{}", table.name);
        }
        assert!(text(Some("departements")).unwrap_err().contains("departments"));
    }
}
