//! The key figures of one row: counts where they are all there, else the published figure, else what is missing.

use trappe_ingest::InputTable;
use trappe_rules::facts::{Given, KeyFigures, Published, Share};
use trappe_rules::quantity::{Absent, Decimal, Figure, Ratio};

use crate::check::cells::{Handle, Row};

/// The columns of one criterion in `areas` and `indicators`.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Columns {
    /// Count and base of the latest year.
    pub(in crate::check) latest: [&'static str; 2],
    /// Count and base of the year before, for two-year criteria.
    pub(in crate::check) previous: Option<[&'static str; 2]>,
    /// The published percentage.
    pub(in crate::check) published: &'static str,
    /// Whether the residents stand in for a base that is not given (Z3a).
    pub(in crate::check) base_may_be_residents: bool,
}

pub(in crate::check) const EMPLOYMENT: Columns = Columns {
    latest: ["employment_count", "employment_base"],
    previous: Some(["employment_count_prev", "employment_base_prev"]),
    published: "employment_pct",
    base_may_be_residents: false,
};
pub(in crate::check) const CONVICTIONS: Columns = Columns {
    latest: ["convictions_count", "convictions_base"],
    previous: Some(["convictions_count_prev", "convictions_base_prev"]),
    published: "convictions_pct",
    base_may_be_residents: true,
};
pub(in crate::check) const EDUCATION: Columns = Columns {
    latest: ["education_count", "education_base"],
    previous: None,
    published: "education_pct",
    base_may_be_residents: false,
};
pub(in crate::check) const ORIGIN: Columns = Columns {
    latest: ["origin_count", "origin_base"],
    previous: None,
    published: "origin_pct",
    base_may_be_residents: false,
};

/// Every criterion that has counts.
pub(in crate::check) const COUNTED: [Columns; 4] = [EMPLOYMENT, CONVICTIONS, EDUCATION, ORIGIN];

/// The columns of one criterion in one table.
#[derive(Clone, Copy)]
pub(in crate::check) struct Found {
    pub(in crate::check) columns: Columns,
    pub(in crate::check) latest: [Handle; 2],
    pub(in crate::check) previous: Option<[Handle; 2]>,
    pub(in crate::check) published: FoundPublished,
}

/// A column of published percentages and the decimals it shows (D8).
#[derive(Clone, Copy)]
pub(in crate::check) struct FoundPublished {
    column: Handle,
    decimals: u32,
}

impl Found {
    fn of(table: &InputTable, columns: Columns) -> Self {
        let both = |pair: [&str; 2]| pair.map(|column| Handle::of(table, column));
        let published = FoundPublished::of(table, columns.published);
        Self { columns, latest: both(columns.latest), previous: columns.previous.map(both), published }
    }
}

impl FoundPublished {
    fn of(table: &InputTable, column: &str) -> Self {
        Self { column: Handle::of(table, column), decimals: table.decimals(column) }
    }

    /// The percentage of a row.
    pub(in crate::check) fn read(self, row: Row<'_>) -> Figure<Published> {
        Ok(Published { value: row.number_at(self.column)?, decimals: self.decimals })
    }
}

/// The key-figure columns of one table.
#[derive(Clone, Copy)]
pub(in crate::check) struct FigureColumns {
    /// In the order of [`COUNTED`].
    pub(in crate::check) counted: [Found; 4],
    pub(in crate::check) income_mean: Handle,
    pub(in crate::check) income_base: Handle,
    pub(in crate::check) income_published: FoundPublished,
    pub(in crate::check) year: Handle,
}

impl FigureColumns {
    /// The columns of a table.
    pub(in crate::check) fn of(table: &InputTable) -> Self {
        Self {
            counted: COUNTED.map(|columns| Found::of(table, columns)),
            income_mean: Handle::of(table, "income_mean"),
            income_base: Handle::of(table, "income_base"),
            income_published: FoundPublished::of(table, "income_pct"),
            year: Handle::of(table, "figures_year"),
        }
    }
}

/// The key figures of a row of `areas` or `indicators`.
pub(in crate::check) fn key_figures(row: Row<'_>, columns: &FigureColumns) -> KeyFigures {
    let [employment, convictions, education, origin] = columns.counted;
    KeyFigures {
        row: Some(row.row),
        figures_year: row.number_at(columns.year).ok().and_then(|year| i16::try_from(year).ok()),
        employment: given(row, employment),
        convictions: given(row, convictions),
        education: given(row, education),
        income: income(row, columns),
        origin: given(row, origin),
    }
}

/// What is given for a criterion with counts. Where both forms are there, counts decide.
fn given(row: Row<'_>, columns: Found) -> Given {
    let share = |[count, base]: [Handle; 2]| Share { count: row.number_at(count), base: row.number_at(base) };
    let (latest, previous) = (share(columns.latest), columns.previous.map(share));
    let base_known =
        latest.base.is_ok() || (columns.columns.base_may_be_residents && latest.base == Err(Absent::NotGiven));
    let previous_known = previous.is_none_or(|previous| previous.count.is_ok() && previous.base.is_ok());
    let counts = Given::Counts { latest, previous };
    if latest.count.is_ok() && base_known && previous_known {
        return counts;
    }
    match columns.published.read(row) {
        Ok(figure) => Given::Published { figure, base: latest.base },
        Err(absent) => {
            let said = |figure: Figure<Decimal>| figure != Err(Absent::NotGiven);
            let any_count = said(latest.count) || previous.is_some_and(|previous| said(previous.count));
            match latest.base {
                _ if any_count => counts,
                Err(Absent::NotGiven) => Given::Nothing(absent),
                // Why there is no figure is what the published cell says; the base is worth keeping.
                base => Given::Counts { latest: Share { count: Err(absent), base }, previous },
            }
        }
    }
}

/// C4: the mean where it is given, else the published percentage.
fn income(row: Row<'_>, columns: &FigureColumns) -> Given {
    let (mean, base) = (row.number_at(columns.income_mean), row.number_at(columns.income_base));
    match (mean, columns.income_published.read(row)) {
        (Ok(mean), _) => Given::Income { mean: Ok(Ratio::from_decimal(mean)), base },
        (Err(_), Ok(figure)) => Given::Published { figure, base },
        (Err(Absent::NotGiven), Err(absent)) => Given::Nothing(absent),
        (Err(absent), Err(_)) => Given::Income { mean: Err(absent), base },
    }
}
