//! What stands on a workbook, from the message catalogue: `columns.ftl` and `template.ftl`.

use trappe_messages::Catalogue;
use trappe_rules::columns::{Column, Kind, Table, inputs};
use trappe_rules::finding::Message;

/// The words of one table.
pub(super) struct Words<'a> {
    catalogue: &'a Catalogue,
    pub(super) table: &'static Table,
    committees: &'a [String],
}

impl<'a> Words<'a> {
    pub(super) const fn new(catalogue: &'a Catalogue, table: &'static Table, committees: &'a [String]) -> Self {
        Self { catalogue, table, committees }
    }

    /// A text of `template.ftl` that hangs on nothing.
    pub(super) fn say(&self, name: &str) -> String {
        self.catalogue.term(&format!("template-{name}"))
    }

    /// Name of the sheet to fill in.
    pub(super) fn sheet(&self) -> String {
        self.say(&format!("sheet-{}", dashed(self.table.name)))
    }

    /// What the table is.
    pub(super) fn about(&self) -> String {
        self.say(&format!("about-{}", dashed(self.table.name)))
    }

    /// How the sheet is filled in.
    pub(super) fn how(&self) -> String {
        self.catalogue.text(&Message::new("template-guide-how").with("sheet", self.sheet()))
    }

    /// The heading of a column, one the readers know.
    pub(super) fn heading(&self, column: &Column) -> String {
        self.catalogue.term(&format!("heading-{}", self.key(column)))
    }

    /// What a column means, as a sentence.
    pub(super) fn meaning(&self, column: &Column) -> String {
        let text = self.catalogue.term(&format!("column-{}", self.key(column)));
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// How a column's values are written.
    pub(super) fn kind(&self, column: &Column) -> String {
        self.say(match column.kind {
            Kind::Id => "kind-id",
            Kind::Text => "kind-text",
            Kind::Whole => "kind-whole",
            Kind::Decimal => "kind-decimal",
            Kind::Percent => "kind-percent",
            Kind::Kroner => "kind-kroner",
            Kind::Year => "kind-year",
            Kind::Date => "kind-date",
            Kind::Boolean => "kind-boolean",
            Kind::Choice(_) => "kind-choice",
            Kind::Joined => "kind-list",
        })
    }

    /// Whether the column must be there, in words.
    pub(super) fn needed(&self, column: &Column) -> String {
        self.say(if column.required { "required" } else { "optional" })
    }

    /// The words to choose among; none where anything of the kind may stand.
    pub(super) fn choices(&self, column: &Column) -> Vec<String> {
        match column.kind {
            Kind::Choice(values) => values
                .iter()
                .map(|value| self.catalogue.term(&format!("value-{}-{}", dashed(column.name), dashed(value))))
                .collect(),
            Kind::Boolean => vec![self.say("yes"), self.say("no")],
            Kind::Text if is_committee(column) => self.committees.to_vec(),
            Kind::Text
            | Kind::Id
            | Kind::Whole
            | Kind::Decimal
            | Kind::Percent
            | Kind::Kroner
            | Kind::Year
            | Kind::Date
            | Kind::Joined => Vec::new(),
        }
    }

    /// What names a column in the catalogue: the key figures stand once for both tables that have them.
    fn key(&self, column: &Column) -> String {
        let shared = inputs::AREAS.column(column.name) == inputs::INDICATORS.column(column.name);
        let has_figures = *self.table == inputs::AREAS || *self.table == inputs::INDICATORS;
        let table = if has_figures && shared { "key-figures" } else { self.table.name };
        format!("{}-{}", dashed(table), dashed(column.name))
    }
}

/// Whether a column holds one of the agreement's local committees.
pub(super) fn is_committee(column: &Column) -> bool {
    column.name == "local_committee"
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
