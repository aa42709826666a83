//! What differs between two runs beside the inputs: kind and dates, agreement, interpretations, thresholds, versions.

use std::borrow::Cow;
use std::collections::BTreeMap;

use trappe_rules::agreement::{Bound, Criterion, Thresholds};
use trappe_rules::change::{Component, Corrections, Side};

use crate::tables::{Change, RowChange};

/// Name, and what it holds, of everything that has one.
type Values = BTreeMap<(Option<String>, &'static str), String>;

/// Every difference, in the order they are listed above.
pub(super) fn changes((before, old): (&str, &Side), (after, new): (&str, &Side)) -> Vec<Change> {
    let thresholds = Corrections::between(old, new).thresholds();
    let mut changes = Vec::new();
    let mut between = |table, component, old: &Values, new: &Values| {
        changes.extend(differences(table, component, old, new));
    };
    between("run", Some(Component::Run), &run(old), &run(new));
    between("agreement", Some(Component::Agreement), &records(old), &records(new));
    between("interpretations", Some(Component::Agreement), &readings(old), &readings(new));
    between("thresholds", Some(thresholds), &bounds(&old.thresholds), &bounds(&new.thresholds));
    let version = |version: &str| Values::from([((None, "version"), version.to_owned())]);
    between("programme", None, &version(before), &version(after));
    changes
}

fn differences(
    table: &'static str,
    component: Option<Component>,
    old: &Values,
    new: &Values,
) -> impl Iterator<Item = Change> {
    let mut both: BTreeMap<_, (Option<&String>, Option<&String>)> = BTreeMap::new();
    for (name, value) in old {
        both.entry(name).or_default().0 = Some(value);
    }
    for (name, value) in new {
        both.entry(name).or_default().1 = Some(value);
    }
    let differing = both.into_iter().filter(|(_, (old, new))| old != new);
    let changes: Vec<Change> = differing
        .map(|((key, column), (old, new))| Change {
            table,
            key: key.clone(),
            change: match (old, new) {
                (None, _) => RowChange::Added,
                (_, None) => RowChange::Gone,
                (Some(_), Some(_)) => RowChange::Changed,
            },
            column: Some(Cow::Borrowed(column)),
            old: old.cloned(),
            new: new.cloned(),
            component,
        })
        .collect();
    changes.into_iter()
}

fn run(side: &Side) -> Values {
    let run = side.run;
    [
        ("kind", run.kind.name().to_owned()),
        ("list_date", run.list_date.to_string()),
        ("effective_date", run.effective_date.to_string()),
    ]
    .into_iter()
    .map(|(name, value)| ((None, name), value))
    .collect()
}

fn records(side: &Side) -> Values {
    let id = ((None, "id"), side.agreement.id.clone());
    let records = side.agreement.records.iter();
    records.map(|record| ((Some(record.key.clone()), "value"), record.value.clone())).chain([id]).collect()
}

fn readings(side: &Side) -> Values {
    let readings = side.agreement.interpretations.iter();
    readings.map(|reading| ((Some(reading.id.clone()), "value"), reading.chosen.clone())).collect()
}

fn bounds(thresholds: &Thresholds) -> Values {
    let mut values = Values::new();
    let mut put = |criterion: &str, level: &str, bound: &Bound| {
        let name = format!("{criterion};{level}");
        values.insert((Some(name.clone()), "value"), bound.value.normalize().to_string());
        values.insert((Some(name), "operator"), bound.operator.sign().to_owned());
    };
    for criterion in Criterion::ALL {
        let bounds = &thresholds.criteria[criterion];
        put(criterion.name(), "vulnerable", &bounds.vulnerable);
        put(criterion.name(), "prevention", &bounds.prevention);
        put(criterion.name(), "risk_zone", &bounds.risk_zone);
    }
    put("origin", "prevention", &thresholds.origin_prevention);
    put("origin", "parallel", &thresholds.origin_parallel);
    for (region, mean) in &thresholds.regional_income {
        values.insert((Some(format!("income;{region}")), "regional_mean"), mean.to_string());
    }
    values
}
