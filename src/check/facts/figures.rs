//! The key figures of one row: counts where they are all there, else the published figure, else what is missing.

use trappe_rules::facts::{Given, KeyFigures, Published, Share};
use trappe_rules::quantity::{Absent, Decimal, Figure, Ratio};

use crate::check::cells::Row;

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

/// The key figures of a row of `areas` or `indicators`.
pub(in crate::check) fn key_figures(row: Row<'_>) -> KeyFigures {
    KeyFigures {
        row: Some(row.row),
        figures_year: row.whole("figures_year").ok().and_then(|year| i16::try_from(year).ok()),
        employment: given(row, EMPLOYMENT),
        convictions: given(row, CONVICTIONS),
        education: given(row, EDUCATION),
        income: income(row),
        origin: given(row, ORIGIN),
    }
}

/// What is given for a criterion with counts. Where both forms are there, counts decide.
fn given(row: Row<'_>, columns: Columns) -> Given {
    let share = |[count, base]: [&str; 2]| Share { count: row.number(count), base: row.number(base) };
    let (latest, previous) = (share(columns.latest), columns.previous.map(share));
    let base_known = latest.base.is_ok() || (columns.base_may_be_residents && latest.base == Err(Absent::NotGiven));
    let previous_known = previous.is_none_or(|previous| previous.count.is_ok() && previous.base.is_ok());
    let counts = Given::Counts { latest, previous };
    if latest.count.is_ok() && base_known && previous_known {
        return counts;
    }
    match published(row, columns.published) {
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
fn income(row: Row<'_>) -> Given {
    let (mean, base) = (row.number("income_mean"), row.number("income_base"));
    match (mean, published(row, "income_pct")) {
        (Ok(mean), _) => Given::Income { mean: Ok(Ratio::from_decimal(mean)), base },
        (Err(_), Ok(figure)) => Given::Published { figure, base },
        (Err(Absent::NotGiven), Err(absent)) => Given::Nothing(absent),
        (Err(absent), Err(_)) => Given::Income { mean: Err(absent), base },
    }
}

/// A published percentage with the decimals its column shows (D8).
pub(in crate::check) fn published(row: Row<'_>, column: &str) -> Figure<Published> {
    let value = row.number(column)?;
    Ok(Published { value, decimals: row.table.decimals(column) })
}
