//! The pipeline that comes with the workbooks: ready to run once departments, areas, figures and assignments are filled in.

use std::fmt::Write as _;

use trappe_messages::Catalogue;
use trappe_rules::agreement::Agreement;
use trappe_rules::columns::inputs;
use trappe_rules::facts::RunKind;
use trappe_rules::quantity::Date;

use super::workbook;

/// Tables an initial run reads; the others wait behind a mark of comment.
const READ: [&str; 4] = ["departments", "areas", "indicators", "assignments"];

/// How published decimals are declared (D8), as an example.
const DECIMALS: &str = "employment_pct = 1, convictions_pct = 2";

/// The pipeline's text.
pub(super) fn text(catalogue: &Catalogue, agreement: &Agreement, list_date: Date) -> String {
    let say = |name: &str| catalogue.term(&format!("template-pipeline-{name}"));
    let mut text = format!("# {}\n# {}\n\n[run]\n", say("what"), say("check"));
    let mut key = |about: &str, line: &str| {
        let _ = writeln!(text, "# {about}\n{line}");
    };
    key(&say("kind"), &format!("kind = \"{}\"", RunKind::Initial.name()));
    key(&say("list-date"), &format!("list_date = {list_date}"));
    key(&say("effective-date"), &format!("effective_date = {}", agreement.from.max(list_date)));
    key(&say("language"), &format!("language = \"{}\"", catalogue.language().code()));
    let _ = writeln!(text, "\n[inputs]\n# {}", say("inputs"));
    for table in inputs::TABLES {
        let mark = if READ.contains(&table.name) { "" } else { "# " };
        let _ = writeln!(text, "{mark}{} = \"{}\"", table.name, workbook(table.name));
    }
    let _ = writeln!(
        text,
        "# {}\n# areas = {{ path = \"{}\", decimals = {{ {DECIMALS} }} }}",
        say("decimals"),
        workbook("areas")
    );
    let _ = writeln!(text, "\n[output]\n# {}\nfolder = \"{}\"", say("output"), say("folder"));
    text.push_str("formats = [\"parquet\", \"csv\", \"xlsx\"]\n");
    text
}
