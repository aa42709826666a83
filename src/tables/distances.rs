//! `distances`: one row a unit and criterion.

use trappe_rules::agreement::{Bound, Criterion, Thresholds};
use trappe_rules::columns::outputs::DISTANCES;
use trappe_rules::figures::UnitFigures;
use trappe_rules::quantity::{Absent, Ratio};

use super::{Cell, Filling};
use crate::emit::Table;

/// `distances`, in unit-id order, criteria in C order.
#[must_use]
pub fn distances(units: &[UnitFigures], thresholds: &Thresholds) -> Table {
    let mut table = Filling::new(&DISTANCES, units.len() * Criterion::ALL.len());
    for unit in units {
        for criterion in Criterion::ALL {
            table.row(row(unit, criterion, thresholds));
        }
    }
    table.finish()
}

fn row(unit: &UnitFigures, criterion: Criterion, thresholds: &Thresholds) -> [Cell; 20] {
    let figure = &unit.criteria[criterion];
    let bounds = &thresholds.criteria[criterion];
    let bound = |bound: &Bound| Cell::Decimal(Some(bound.value));
    let against = [&bounds.vulnerable, &bounds.risk_zone, &bounds.prevention].map(|it| Ratio::from_decimal(it.value));
    [
        Cell::text(&unit.unit_id),
        Cell::name(unit.kind.name()),
        Cell::name(criterion.name()),
        Cell::exact(figure.measured.value.ok(), &against),
        bound(&bounds.vulnerable),
        bound(&bounds.risk_zone),
        bound(&bounds.prevention),
        Cell::exact(figure.gap_points, &[Ratio::ZERO]),
        Cell::exact(figure.gap_percent, &[Ratio::ZERO]),
        Cell::whole(figure.gap_persons),
        Cell::whole(figure.slack_persons),
        Cell::Boolean(figure.met),
        Cell::Boolean(figure.in_risk_zone),
        Cell::Boolean(figure.in_risk_zone.map(|_| figure.by_persons)),
        Cell::Boolean(Some(figure.absent().is_some())),
        Cell::maybe_name(figure.absent().map(why)),
        Cell::whole(figure.zone_gap_persons),
        Cell::whole(figure.prevention_gap_persons),
        Cell::whole(figure.prevention_slack_persons),
        Cell::exact(figure.measured.base.ok().map(Ratio::from_decimal), &[]),
    ]
}

/// Value in `distances.missing_because`.
const fn why(absent: Absent) -> &'static str {
    match absent {
        Absent::NotGiven => "not_given",
        Absent::Withheld => "withheld",
        Absent::CannotOccur => "cannot_occur",
        Absent::EmptyBase => "empty_base",
        Absent::TooPrecise => "too_precise",
        Absent::Unpooled => "unpooled",
    }
}
