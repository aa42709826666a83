//! The thresholds of a list date as rows for the reader: value, operator, derivation, source (T1–T8).

use trappe_rules::agreement::{Agreement, Bound, Criterion, Force, Measure, PublishedValue, Thresholds};
use trappe_rules::quantity::{Date, Decimal, Operator, Ratio};

/// Which bound a row tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoundKind {
    /// Vulnerable area.
    Vulnerable,
    /// Prevention area.
    Prevention,
    /// Risk zone.
    RiskZone,
    /// Parallel society.
    Parallel,
    /// The regional mean income itself (T7).
    RegionalMean,
}

impl BoundKind {
    /// Name in tables and keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vulnerable => "vulnerable",
            Self::Prevention => "prevention",
            Self::RiskZone => "risk_zone",
            Self::Parallel => "parallel",
            Self::RegionalMean => "regional_mean",
        }
    }
}

/// One threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdRow {
    /// T1–T7.
    pub rule: &'static str,
    /// `employment`, `convictions`, `education`, `income`, `origin`.
    pub criterion: &'static str,
    /// Which bound.
    pub bound: BoundKind,
    /// The region of an amount in kroner.
    pub region: Option<String>,
    /// How a figure is held against it; `None` for the regional mean.
    pub operator: Option<Operator>,
    /// The value decided on (T6); amounts in kroner rounded to øre for display.
    pub value: Decimal,
    /// `percent` or `kr_month`.
    pub unit: &'static str,
    /// The value before rounding, where it is known and differs (D8).
    pub unrounded: Option<Ratio>,
    /// Arithmetic it comes from; empty when it is quoted.
    pub derivation: String,
    /// Who is counted and over how many years.
    pub measure: Measure,
    /// Place in the law or the agreement.
    pub place: String,
    /// Law or agreement.
    pub force: Force,
    /// The day someone last held it against the text, or the published value against its source.
    pub checked: Date,
    /// Where the published value was found, where the state publishes one for the list.
    pub published: Option<String>,
    /// Who answers for a published value that is not confirmed.
    pub accepted: Option<String>,
}

/// Decimals of kroner shown.
const ORE: u32 = 2;
/// Parts of the whole in a percentage.
const PERCENT: i128 = 100;

/// Every threshold of a list date, in the order T1–T5, then the amounts in kroner of each region (T7).
#[must_use]
pub fn thresholds_report(agreement: &Agreement, thresholds: &Thresholds) -> Vec<ThresholdRow> {
    let mut rows = Vec::new();
    for (criterion, rule) in Criterion::ALL.into_iter().zip(["T1", "T2", "T3", "T4"]) {
        let bounds = &thresholds.criteria[criterion];
        let measure = &agreement.measures[criterion];
        let each = [
            (BoundKind::Vulnerable, &bounds.vulnerable),
            (BoundKind::Prevention, &bounds.prevention),
            (BoundKind::RiskZone, &bounds.risk_zone),
        ];
        for (kind, bound) in each {
            let published = match criterion {
                Criterion::Convictions => published(thresholds, "convictions", kind, None),
                Criterion::Employment | Criterion::Education | Criterion::Income => None,
            };
            rows.push(percent_row(rule, criterion.name(), kind, bound, measure, published));
        }
    }
    let origin =
        [(BoundKind::Prevention, &thresholds.origin_prevention), (BoundKind::Parallel, &thresholds.origin_parallel)];
    for (kind, bound) in origin {
        rows.push(percent_row("T5", "origin", kind, bound, &agreement.origin_measure, None));
    }
    for (region, mean) in &thresholds.regional_income {
        rows.extend(region_rows(agreement, thresholds, region, *mean));
    }
    rows
}

fn published<'t>(
    thresholds: &'t Thresholds,
    criterion: &str,
    kind: BoundKind,
    region: Option<&str>,
) -> Option<&'t PublishedValue> {
    let key = format!("{criterion}_{}", if kind == BoundKind::RegionalMean { "mean" } else { kind.name() });
    let mut values = thresholds.published.iter();
    values.find(|value| value.key == key && value.region.as_deref() == region)
}

fn percent_row(
    rule: &'static str,
    criterion: &'static str,
    kind: BoundKind,
    bound: &Bound,
    measure: &Measure,
    published: Option<&PublishedValue>,
) -> ThresholdRow {
    ThresholdRow {
        rule,
        criterion,
        bound: kind,
        region: None,
        operator: Some(bound.operator),
        value: bound.value,
        unit: "percent",
        unrounded: bound.unrounded,
        derivation: bound.derivation.clone(),
        measure: measure.clone(),
        place: bound.source.place.clone(),
        force: bound.source.force,
        checked: published.map_or(bound.source.checked, |published| published.checked),
        published: published.map(|published| published.source.clone()),
        accepted: published.and_then(|published| published.accepted.clone()),
    }
}

/// The mean of a region, and what each income threshold is in kroner there.
fn region_rows(agreement: &Agreement, thresholds: &Thresholds, region: &str, mean: Ratio) -> Vec<ThresholdRow> {
    let income = &thresholds.criteria[Criterion::Income];
    let measure = &agreement.measures[Criterion::Income];
    let row = |kind, bound: &Bound, exact: Ratio, derivation: String, operator| {
        let published = published(thresholds, "income", kind, Some(region));
        let value = published.map(|published| published.value).or_else(|| exact.rounded(ORE))?;
        let mut row = percent_row("T7", Criterion::Income.name(), kind, bound, measure, published);
        row.region = Some(region.to_owned());
        row.operator = operator;
        row.value = value;
        row.unit = "kr_month";
        row.unrounded = Some(exact.reduced()).filter(|exact| *exact != Ratio::from_decimal(value));
        row.derivation = derivation;
        Some(row)
    };
    let bounds = [
        (BoundKind::Vulnerable, &income.vulnerable),
        (BoundKind::Prevention, &income.prevention),
        (BoundKind::RiskZone, &income.risk_zone),
    ];
    let mean_shown = mean.rounded(ORE).map_or_else(|| mean.to_string(), |mean| mean.to_string());
    let amounts = bounds.into_iter().filter_map(|(kind, bound)| {
        let share = Ratio::from_decimal(bound.value).over(Ratio::whole(PERCENT))?;
        let derivation = format!("{} % * {mean_shown}", bound.value);
        row(kind, bound, mean.times(share)?, derivation, Some(bound.operator))
    });
    let quoted = published(thresholds, "income", BoundKind::Vulnerable, Some(region));
    let derivation =
        quoted.map_or_else(String::new, |amount| format!("{} / {} %", amount.value, income.vulnerable.value));
    row(BoundKind::RegionalMean, &income.vulnerable, mean, derivation, None).into_iter().chain(amounts).collect()
}
