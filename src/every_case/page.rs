//! A document of sections and tables, with an index of its sections.

use std::fmt::Write as _;

/// What stands where the index goes, until every section is known.
const INDEX: &str = "\u{0}index\u{0}";

/// The document so far.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
    sections: Vec<String>,
}

impl Page {
    pub(super) fn title(&mut self, title: &str) {
        let _ = writeln!(self.text, "# {title}\n");
    }

    /// The heading of the index; the sections follow as they come.
    pub(super) fn contents(&mut self, heading: &str) {
        let _ = writeln!(self.text, "## {heading}\n\n{INDEX}");
    }

    pub(super) fn section(&mut self, heading: &str) {
        self.sections.push(heading.to_owned());
        let _ = writeln!(self.text, "## {heading}\n");
    }

    pub(super) fn part(&mut self, heading: &str) {
        let _ = writeln!(self.text, "### {heading}\n");
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}\n");
    }

    pub(super) fn table(&mut self, heads: &[String], rows: impl Iterator<Item = Vec<String>>) {
        let _ = writeln!(self.text, "| {} |", heads.join(" | "));
        let _ = writeln!(self.text, "|{}", "---|".repeat(heads.len()));
        for row in rows {
            let _ = writeln!(self.text, "| {} |", row.join(" | "));
        }
        self.text.push('\n');
    }

    pub(super) fn finished(self) -> String {
        let index: Vec<String> =
            self.sections.iter().map(|heading| format!("- [{heading}](#{})", anchor(heading))).collect();
        let text = self.text.replace(INDEX, &format!("{}\n", index.join("\n")));
        format!("{}\n", text.trim_end())
    }
}

/// The anchor a heading has where Markdown is shown: lower case, blanks as hyphens, no other signs.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-');
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}
