//! The figures of a unit: value, bounds in the words of the law, distance, the way back, and the cells (rules C, T, Z).

use super::{Line, MOST_DECIMALS, Origins, absent, decimals, number, operator, source, term};
use crate::agreement::{Agreement, Bound, Criterion, CriterionBounds, Force, Thresholds};
use crate::facts::{Given, KeyFigures, RowIndex, Share};
use crate::figures::{CriterionFigure, UnitFigures, UnitKind};
use crate::finding::{Argument, Message};
use crate::quantity::{Decimal, Figure, Ratio, shown};

pub(super) fn lines(
    unit: &UnitFigures,
    agreement: &Agreement,
    thresholds: &Thresholds,
    origins: Origins<'_>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for criterion in Criterion::ALL {
        let figure = &unit.criteria[criterion];
        let bounds = &thresholds.criteria[criterion];
        lines.push(value(figure, bounds, agreement));
        lines.extend(cells(unit, |given| read_from(given, criterion), origins));
        lines.extend(against(figure, bounds, unit.kind, agreement));
    }
    lines.extend(origin(unit, agreement, thresholds, origins));
    if let Some(given) = &unit.given
        && given.row.is_none()
    {
        lines.push(Line::of("P8", agreement, Message::new("explain-figures-summed")));
    }
    lines
}

const fn rule_of(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Employment => "C1",
        Criterion::Convictions => "C2",
        Criterion::Education => "C3",
        Criterion::Income => "C4",
    }
}

const fn threshold_rule(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Employment => "T1",
        Criterion::Convictions => "T2",
        Criterion::Education => "T3",
        Criterion::Income => "T4",
    }
}

/// The value itself, and what a published one stands for (D8).
fn value(figure: &CriterionFigure, bounds: &CriterionBounds, agreement: &Agreement) -> Line {
    let rule = rule_of(figure.criterion);
    let named = |key: &'static str| {
        Message::new(key).with("criterion", term(figure.criterion.name())).with("which", figure.criterion.name())
    };
    let value = match figure.measured.value {
        Ok(value) => value,
        Err(why) => return Line::of(rule, agreement, named("explain-figure-missing").with("why", absent(why))),
    };
    let message = named("explain-figure").with("value", percent(value, bounds));
    let (base_known, base) = match figure.measured.base {
        Ok(base) => ("yes", Argument::Number(base.normalize())),
        Err(_) => ("no", Argument::from("")),
    };
    let message = message.with("base_known", base_known).with("base", base);
    let (published, low, high) = match figure.measured.published {
        Some((low, high)) => ("yes", number(low, &[low], 1), number(high, &[high], 1)),
        None if figure.criterion == Criterion::Income => ("mean", Argument::from(""), Argument::from("")),
        None => ("no", Argument::from(""), Argument::from("")),
    };
    Line::of(rule, agreement, message.with("published", published).with("low", low).with("high", high))
}

/// Met, in the risk zone, how far, and the way back.
fn against(figure: &CriterionFigure, bounds: &CriterionBounds, kind: UnitKind, agreement: &Agreement) -> Vec<Line> {
    let Ok(value) = figure.measured.value else { return Vec::new() };
    let mut lines = Vec::new();
    let held_against = |key: &'static str, bound: &Bound| {
        let force = match bound.source.force {
            Force::Law => "law",
            Force::Agreement => "agreement",
        };
        Message::new(key)
            .with("criterion", term(figure.criterion.name()))
            .with("value", percent(value, bounds))
            .with("operator", operator(bound.operator))
            .with("threshold", Argument::Number(bound.value))
            .with("force", term(force))
    };
    let mut line = |rule: &'static str, bound: Option<&Bound>, held: Option<bool>, text: Message| {
        let mut line = Line::of(rule, agreement, text);
        line.held = held;
        if let Some(bound) = bound {
            line.place = Some(bound.source.place.clone());
        }
        lines.push(line);
    };
    let threshold = threshold_rule(figure.criterion);
    line(
        "Z1",
        Some(&bounds.vulnerable),
        figure.met,
        held_against("explain-met", &bounds.vulnerable).with("threshold_rule", threshold),
    );
    if figure.by_persons {
        let text = Message::new("explain-zone-by-persons")
            .with("criterion", term(figure.criterion.name()))
            .with("count", persons(figure.gap_persons))
            .with("most", agreement.risk_zone_persons);
        line("Z3", None, Some(true), text);
    } else {
        let text = held_against("explain-zone", &bounds.risk_zone).with("threshold_rule", threshold);
        line("Z2", Some(&bounds.risk_zone), Some(bounds.risk_zone.met_by(value)), text);
    }
    if figure.in_risk_zone.is_none() {
        line("Z3b", None, None, Message::new("explain-zone-unknown").with("criterion", term(figure.criterion.name())));
    }
    if kind == UnitKind::Area {
        let text = held_against("explain-prevention", &bounds.prevention).with("threshold_rule", threshold);
        line("S4", Some(&bounds.prevention), figure.prevention_met, text);
    }
    if figure.met == Some(false) {
        line("Z", None, None, distance(figure));
    }
    for text in ways_back(figure) {
        line("Z5", None, None, text);
    }
    lines
}

/// How far from being met.
fn distance(figure: &CriterionFigure) -> Message {
    let unsigned = |gap: Option<Ratio>| match gap {
        Some(gap) => number(gap, &[Ratio::ZERO], 2),
        None => Argument::from("–"),
    };
    Message::new("explain-distance")
        .with("criterion", term(figure.criterion.name()))
        .with("which", figure.criterion.name())
        .with("points", unsigned(figure.gap_points))
        .with("percent", unsigned(figure.gap_percent))
        .with("persons_known", if figure.gap_persons.is_some() { "yes" } else { "no" })
        .with("count", persons(figure.gap_persons))
}

/// Z5: what would undo it; for areas towards the prevention bound too.
fn ways_back(figure: &CriterionFigure) -> Vec<Message> {
    let back = |state: &'static str, count: Option<u64>| {
        count.map(|count| {
            Message::new("explain-way-back")
                .with("criterion", term(figure.criterion.name()))
                .with("which", figure.criterion.name())
                .with("state", state)
                .with("count", persons(Some(count)))
        })
    };
    let met = back("met", figure.slack_persons.filter(|_| figure.met == Some(true)));
    let zone = back("zone", figure.zone_slack_persons);
    let prevention = back("prevention", figure.prevention_slack_persons);
    let towards = figure.prevention_gap_persons.filter(|count| *count > 0).map(|count| {
        Message::new("explain-prevention-gap")
            .with("criterion", term(figure.criterion.name()))
            .with("which", figure.criterion.name())
            .with("count", persons(Some(count)))
    });
    [met, zone, prevention, towards].into_iter().flatten().collect()
}

/// C5 of an area.
fn origin(unit: &UnitFigures, agreement: &Agreement, thresholds: &Thresholds, origins: Origins<'_>) -> Vec<Line> {
    let Some(origin) = &unit.origin else { return Vec::new() };
    let value = match origin.measured.value {
        Ok(value) => value,
        Err(why) => {
            let text = Message::new("explain-figure-missing")
                .with("criterion", term("origin"))
                .with("which", "origin")
                .with("why", absent(why));
            return vec![Line::of("C5", agreement, text)];
        }
    };
    let bounds = [&thresholds.origin_prevention, &thresholds.origin_parallel];
    let published = bounds.map(|bound| Ratio::from_decimal(bound.value));
    let text = |kind: &'static str, bound: &Bound| {
        Message::new("explain-origin")
            .with("value", number(value, &published, 1))
            .with("operator", operator(bound.operator))
            .with("threshold", Argument::Number(bound.value))
            .with("designation", term(kind))
    };
    let line = |kind, bound: &Bound, held: Option<bool>| {
        let mut line = Line::of("T5", agreement, text(kind, bound));
        line.held = held;
        line.place = Some(bound.source.place.clone());
        line
    };
    let shown = Message::new("explain-origin-value").with("value", number(value, &published, 1));
    let read_from =
        |given: &KeyFigures| counted_or_published(&given.origin, ["", "", "origin_count", "origin_base", "origin_pct"]);
    std::iter::once(Line::of("C5", agreement, shown))
        .chain(cells(unit, read_from, origins))
        .chain([
            line("prevention", &thresholds.origin_prevention, origin.prevention_met),
            line("parallel", &thresholds.origin_parallel, origin.parallel_met),
        ])
        .collect()
}

/// Columns and what stood in them.
type Cells = Vec<(&'static str, Figure<Decimal>)>;

/// The cells a criterion's figures were read from.
fn cells(unit: &UnitFigures, read_from: impl Fn(&KeyFigures) -> Cells, origins: Origins<'_>) -> Vec<Line> {
    let Some((given, row)) = unit.given.as_ref().and_then(|given| Some((given, given.row?))) else { return Vec::new() };
    let table = if unit.kind == UnitKind::Area { "areas" } else { "indicators" };
    read_from(given)
        .into_iter()
        .filter_map(|(column, value)| cell(table, row, column, value, origins))
        .map(Line::plain)
        .collect()
}

fn cell(
    table: &'static str,
    row: RowIndex,
    column: &'static str,
    value: Figure<Decimal>,
    origins: Origins<'_>,
) -> Option<Message> {
    let place = origins(table, row, column)?;
    let value = value.map_or_else(absent, Argument::Number);
    Some(Message::new("explain-cell").with("column", column).with("value", value).with("source", source(place)))
}

/// The columns a criterion was read from and what stood there.
fn read_from(given: &KeyFigures, criterion: Criterion) -> Cells {
    match criterion {
        Criterion::Employment => counted_or_published(
            &given.employment,
            ["employment_count_prev", "employment_base_prev", "employment_count", "employment_base", "employment_pct"],
        ),
        Criterion::Convictions => counted_or_published(
            &given.convictions,
            [
                "convictions_count_prev",
                "convictions_base_prev",
                "convictions_count",
                "convictions_base",
                "convictions_pct",
            ],
        ),
        Criterion::Education => {
            counted_or_published(&given.education, ["", "", "education_count", "education_base", "education_pct"])
        }
        Criterion::Income => match &given.income {
            Given::Income { mean, base } => {
                let mean =
                    mean.and_then(|mean| shown(mean, &[], 2, MOST_DECIMALS).ok_or(crate::quantity::Absent::TooPrecise));
                vec![("income_mean", mean), ("income_base", *base)]
            }
            Given::Published { figure, base } => vec![("income_pct", Ok(figure.value)), ("income_base", *base)],
            Given::Counts { .. } | Given::Nothing(_) => Vec::new(),
        },
    }
}

/// Counts of one year or two, or the published figure; `names` are the columns of count and base of the year before, of
/// the latest year, and of the published figure.
fn counted_or_published(given: &Given, names: [&'static str; 5]) -> Cells {
    let [count_previous, base_previous, count, base, published] = names;
    match given {
        Given::Counts { latest, previous } => {
            let pair = |share: Share, count, base| [(count, share.count), (base, share.base)];
            let previous = previous.map(|share| pair(share, count_previous, base_previous));
            previous.into_iter().flatten().chain(pair(*latest, count, base)).collect()
        }
        Given::Published { figure, base: group } => vec![(published, Ok(figure.value)), (base, *group)],
        Given::Income { .. } | Given::Nothing(_) => Vec::new(),
    }
}

/// A value in percent, shown so that it stands to its three bounds as it was decided (D9).
fn percent(value: Ratio, bounds: &CriterionBounds) -> Argument {
    let all = [&bounds.vulnerable, &bounds.prevention, &bounds.risk_zone];
    let fewest = all.into_iter().map(|bound| decimals(bound.value)).max().map_or(1, |most| most.max(1));
    number(value, &all.map(|bound| Ratio::from_decimal(bound.value)), fewest)
}

fn persons(count: Option<u64>) -> Argument {
    count.map_or_else(|| Argument::from("–"), |count| Argument::Count(i64::try_from(count).unwrap_or(i64::MAX)))
}
