//! From the results of the rules to the tables that leave: one function a table, columns in the order of
//! `trappe_rules::columns::outputs`. Each figure is brought to its shown form once, here (D9).

mod capacity;
mod changes;
mod clocks;
mod criteria;
mod distances;
mod expected_lettings;
mod key_figures;
mod lists;
mod new_build;
mod phase_out;
mod placements;
mod projection;
mod refugee_places;
mod safeguards;
mod wheel;

pub use capacity::capacity;
pub use changes::{Change, RowChange, cause_name, changes, moves, place, reason, transitions};
pub use clocks::clocks;
pub use criteria::criteria;
pub use distances::distances;
pub use expected_lettings::{expected_lettings, expected_lettings_sums};
pub use key_figures::key_figures;
pub use lists::{designation_check, diagnostics, pooling_proof, pools, units, unpooled};
pub use new_build::new_build;
pub use phase_out::{phase_out, phase_out_curve};
pub use placements::placements;
pub use projection::{projection, projection_passes};
pub use refugee_places::refugee_places;
pub use safeguards::safeguards;
pub(crate) use wheel::rules as rules_of;
pub use wheel::{wheel, wheel_state};

use std::borrow::Cow;

use trappe_rules::agreement::Criterion;
use trappe_rules::quantity::{Decimal, Ratio, shown};

use crate::emit::{DECIMALS, Table, Values};

/// A table filled row by row: columns are named once, in schema order, and a value can only go where it belongs.
struct Filling {
    schema: &'static trappe_rules::columns::Table,
    columns: Vec<Values>,
    next: usize,
}

impl Filling {
    /// A table that will have about so many rows.
    fn new(schema: &'static trappe_rules::columns::Table, rows: usize) -> Self {
        let columns = schema.columns.iter().map(|column| Values::with_capacity(column.kind, rows)).collect();
        Self { schema, columns, next: 0 }
    }

    fn put(&mut self, value: Cell) {
        match (self.columns.get_mut(self.next), value) {
            (Some(Values::Text(column)), Cell::Text(value)) => column.push(value.filter(|text| !text.is_empty())),
            (Some(Values::Whole(column)), Cell::Whole(value)) => column.push(value),
            (Some(Values::Decimal(column)), Cell::Decimal(value)) => column.push(value),
            (Some(Values::Boolean(column)), Cell::Boolean(value)) => column.push(value),
            (Some(Values::Date(column)), Cell::Date(value)) => column.push(value),
            // A value of another type: the table's own check names the column when it is written.
            (_, _) => {}
        }
        self.next = if self.next + 1 == self.columns.len() { 0 } else { self.next + 1 };
    }

    fn row<const N: usize>(&mut self, cells: [Cell; N]) {
        for cell in cells {
            self.put(cell);
        }
    }

    fn finish(self) -> Table {
        Table { schema: self.schema, columns: self.columns }
    }
}

/// One value on its way into a table.
enum Cell {
    Text(Option<Cow<'static, str>>),
    Whole(Option<i64>),
    Decimal(Option<Decimal>),
    Boolean(Option<bool>),
    Date(Option<trappe_rules::quantity::Date>),
}

impl Cell {
    fn text(value: impl Into<String>) -> Self {
        Self::Text(Some(Cow::Owned(value.into())))
    }

    /// One of the programme's own names.
    const fn name(value: &'static str) -> Self {
        Self::Text(Some(Cow::Borrowed(value)))
    }

    fn maybe_name(value: Option<&'static str>) -> Self {
        Self::Text(value.map(Cow::Borrowed))
    }

    fn maybe(value: Option<&str>) -> Self {
        Self::Text(value.map(|value| Cow::Owned(value.to_owned())))
    }

    fn whole<T: TryInto<i64>>(value: Option<T>) -> Self {
        Self::Whole(value.and_then(|value| value.try_into().ok()))
    }

    /// A value in its table form: six decimals at most, on the same side of every bound as the exact value (D9).
    fn exact(value: Option<Ratio>, bounds: &[Ratio]) -> Self {
        Self::Decimal(value.and_then(|value| shown(value, bounds, DECIMALS, DECIMALS)).map(|value| value.normalize()))
    }

    fn joined<T: AsRef<str>>(items: &[T]) -> Self {
        Self::Text((!items.is_empty()).then(|| items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(";").into()))
    }

    fn criteria(criteria: &[Criterion]) -> Self {
        Self::joined(&criteria.iter().map(|criterion| criterion.name()).collect::<Vec<_>>())
    }
}
