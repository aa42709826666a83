//! The thresholds of a list date: what the state published and what law and agreement make of it (T1–T9).

use std::collections::BTreeMap;

use trappe_rules::agreement::{
    Agreement, Basis, Bound, BoundRule, Criterion, CriterionBounds, PerCriterion, PublishedValue, Thresholds,
};
use trappe_rules::finding::{Argument, Checked, Finding};
use trappe_rules::quantity::{Date, Ratio};

use crate::state_lists::{Later, Published, RegionIncome, StateList, StateLists, Status};

/// Decimals of an amount in kroner: øre.
const ORE: u32 = 2;
/// Parts of the whole in a percentage.
const PERCENT: i128 = 100;

impl StateLists {
    /// The thresholds of a list date; absent, with what is missing and where to write it, when the file does not have
    /// them (T9). A region whose income is not known is left out, and no other date is ever used instead (T8).
    #[must_use]
    pub fn thresholds(&self, agreement: &Agreement, list_date: Date) -> Checked<Option<Thresholds>> {
        let Some(list) = self.lists.get(&list_date) else {
            let known = self.dates().map(Argument::from).collect();
            let told = Finding::error("list-date-without-thresholds", self.file.place(&format!("lists.{list_date}")));
            let told = told.value(list_date.to_string()).rule("T9").with("date", list_date);
            return Checked { result: None, findings: vec![told.with("known", Argument::List(known))] };
        };
        let mut making = Making { agreement, list, findings: Vec::new() };
        let bounds = Criterion::ALL.map(|criterion| making.criterion(criterion));
        let origin_prevention = making.origin(&agreement.origin_prevention, "origin.prevention");
        let origin_parallel = making.origin(&agreement.origin_parallel, "origin.parallel");
        let regional_income = making.regional_income();
        let mut findings = making.findings;
        findings.extend(corrections(list));
        if self.invented {
            findings.push(Finding::warning("thresholds-invented", self.file.place("invented")).with("date", list_date));
        }
        let [employment, convictions, education, income] = bounds;
        let result = (|| {
            Some(Thresholds {
                list_date,
                criteria: PerCriterion([employment?, convictions?, education?, income?]),
                origin_prevention: origin_prevention?,
                origin_parallel: origin_parallel?,
                regional_income: regional_income?,
                published: published(list),
                invented: self.invented,
            })
        })();
        let wrong = findings.iter().any(|finding| finding.severity == trappe_rules::finding::Severity::Error);
        Checked { result: result.filter(|_| !wrong), findings }
    }
}

struct Making<'a> {
    agreement: &'a Agreement,
    list: &'a StateList,
    findings: Vec<Finding>,
}

/// What a bound was measured from: the multiple of the national share, where it is one.
struct National<'a> {
    published: Option<&'a Published>,
    key: &'static str,
}

impl Making<'_> {
    fn criterion(&mut self, criterion: Criterion) -> Option<CriterionBounds> {
        let rules = &self.agreement.bounds[criterion];
        let list = self.list;
        let vulnerable = National { published: list.convictions_vulnerable.as_ref(), key: "convictions_vulnerable" };
        let prevention = National { published: list.convictions_prevention.as_ref(), key: "convictions_prevention" };
        let vulnerable = self.stated(&rules.vulnerable, &vulnerable, criterion.name());
        let prevention = self.stated(&rules.prevention, &prevention, criterion.name());
        let vulnerable = vulnerable?;
        let risk_zone = self.risk_zone(&rules.risk_zone, &vulnerable);
        Some(CriterionBounds { risk_zone: risk_zone?, prevention: prevention?, vulnerable })
    }

    fn origin(&mut self, rule: &BoundRule, name: &str) -> Option<Bound> {
        self.stated(rule, &National { published: None, key: "origin" }, name)
    }

    /// A bound that the law states: a percentage, or so many times the national share (T2, T6).
    fn stated(&mut self, rule: &BoundRule, national: &National<'_>, name: &str) -> Option<Bound> {
        self.in_force(rule, name)?;
        let plain = |value, derivation, unrounded| {
            Some(Bound { value, operator: rule.operator, unrounded, source: rule.source.clone(), derivation })
        };
        match rule.basis {
            Basis::Percent(value) => plain(value, String::new(), None),
            Basis::TimesNational(times) => {
                let exact = match self.list.national_share.as_ref() {
                    Some(share) => {
                        self.usable(share);
                        Ratio::from_decimal(times).times(Ratio::from_decimal(share.value)).map(|exact| (share, exact))
                    }
                    None => None,
                };
                let derived =
                    |(share, exact): (&Published, Ratio)| format!("{times} * {} = {}", share.value, written(exact));
                let derivation = exact.map_or_else(String::new, derived);
                if let Some(published) = national.published {
                    self.usable(published);
                    let unrounded =
                        exact.map(|(_, exact)| exact).filter(|exact| *exact != Ratio::from_decimal(published.value));
                    return plain(published.value, derivation, unrounded);
                }
                let Some((_, exact)) = exact else {
                    self.missing(national.key);
                    return None;
                };
                let value = exact.rounded(rule.decimals.unwrap_or(ORE))?;
                plain(value, derivation, Some(exact).filter(|exact| *exact != Ratio::from_decimal(value)))
            }
            Basis::PointsBelowVulnerable(_) | Basis::TimesVulnerable(_) => {
                self.missing(national.key);
                None
            }
        }
    }

    /// The risk zone: from the published vulnerable threshold, rounded as published (T1–T4, T6, I13).
    fn risk_zone(&mut self, rule: &BoundRule, vulnerable: &Bound) -> Option<Bound> {
        let unrounded_reading = self.agreement.readings.risk_zone_unrounded;
        let published = Ratio::from_decimal(vulnerable.value);
        let base = if unrounded_reading { vulnerable.unrounded.unwrap_or(published) } else { published };
        let shown_base = written(base);
        let (exact, derivation) = match rule.basis {
            Basis::Percent(value) => (Ratio::from_decimal(value), String::new()),
            Basis::PointsBelowVulnerable(points) => {
                (base.minus(Ratio::from_decimal(points))?, format!("{shown_base} - {points}"))
            }
            Basis::TimesVulnerable(factor) | Basis::TimesNational(factor) => {
                (base.times(Ratio::from_decimal(factor))?, format!("{factor} * {shown_base}"))
            }
        };
        let value = match rule.decimals.filter(|_| !unrounded_reading) {
            Some(decimals) => exact.rounded(decimals)?,
            None => decimal(exact)?,
        };
        let rounded = Ratio::from_decimal(value);
        let unrounded = Some(exact).filter(|exact| *exact != rounded);
        let derivation = match (derivation.is_empty(), unrounded) {
            (true, _) => derivation,
            (false, None) => format!("{derivation} = {}", value.normalize()),
            (false, Some(exact)) => format!("{derivation} = {} -> {value}", written(exact)),
        };
        Some(Bound { value, operator: rule.operator, unrounded, source: rule.source.clone(), derivation })
    }

    /// The mean of each region for which it can be known (T7): as published, or from the vulnerable amount.
    fn regional_income(&mut self) -> Option<BTreeMap<String, Ratio>> {
        let income = &self.agreement.bounds[Criterion::Income];
        let (Basis::Percent(vulnerable), Basis::Percent(prevention)) =
            (income.vulnerable.basis, income.prevention.basis)
        else {
            return Some(BTreeMap::new());
        };
        let share = |percent| Ratio::from_decimal(percent).over(Ratio::whole(PERCENT));
        let (vulnerable, prevention) = (share(vulnerable)?, share(prevention)?);
        let mut means = BTreeMap::new();
        for (region, income) in &self.list.regions {
            if let Some(mean) = self.mean(income, vulnerable, prevention) {
                means.insert(region.clone(), mean.reduced());
            }
        }
        Some(means)
    }

    fn mean(&mut self, income: &RegionIncome, vulnerable: Ratio, prevention: Ratio) -> Option<Ratio> {
        let amounts = [(&income.vulnerable, vulnerable), (&income.prevention, prevention)];
        for published in [&income.vulnerable, &income.prevention, &income.mean].into_iter().flatten() {
            self.usable(published);
        }
        let from = |published: &Published, share: Ratio| Ratio::from_decimal(published.value).over(share);
        let first = amounts.iter().find_map(|(published, share)| from(published.as_ref()?, *share));
        // An amount in kroner decides as published, so it goes before a mean that is itself rounded to the øre.
        let mean = first.or_else(|| income.mean.as_ref().map(|mean| Ratio::from_decimal(mean.value)))?;
        for (published, share) in amounts {
            let Some(published) = published else { continue };
            let expected = mean.times(share).and_then(|amount| amount.rounded(ORE))?;
            if Ratio::from_decimal(expected) != Ratio::from_decimal(published.value) {
                let told = Finding::error("config-incomes-disagree", published.spot.place(&published.path)).rule("T7");
                self.findings.push(told.value(published.value.to_string()).with("expected", expected));
            }
        }
        if let Some(published) = &income.mean {
            let rounded = mean.rounded(published.value.scale())?;
            if Ratio::from_decimal(rounded) != Ratio::from_decimal(published.value) {
                let told = Finding::error("config-incomes-disagree", published.spot.place(&published.path)).rule("T7");
                self.findings.push(told.value(published.value.to_string()).with("expected", rounded));
            }
        }
        Some(mean)
    }

    /// T9: a rule of law that did not hold on the list date gives no threshold. What is only agreed belongs to the
    /// effective date, and was held against it when the agreement was read.
    fn in_force(&mut self, rule: &BoundRule, name: &str) -> Option<()> {
        if rule.source.force == trappe_rules::agreement::Force::Agreement || rule.holds_on(self.list.date) {
            return Some(());
        }
        let told = Finding::error("threshold-not-in-force", self.list.spot.place("")).value(name).rule("T9");
        self.findings.push(told.with("date", self.list.date).with("place", rule.source.place.clone()));
        None
    }

    fn missing(&mut self, key: &'static str) {
        let path = format!("lists.{}.{key}", self.list.date);
        let told = Finding::error("thresholds-incomplete", self.list.spot.place(&path)).rule("T9");
        self.findings.push(told.with("date", self.list.date).with("key", key));
    }

    /// What is not confirmed is used only when someone answers for it, and never in silence.
    fn usable(&mut self, published: &Published) {
        let place = published.spot.place(&published.path);
        let told = match &published.status {
            Status::Quoted => return,
            Status::Uncertain => Finding::error("threshold-uncertain", place),
            Status::Accepted(by) => Finding::warning("threshold-accepted", place).with("by", by.clone()),
        };
        let told = told.value(published.value.to_string()).rule("T9").with("source", published.source.clone());
        if !self.findings.contains(&told) {
            self.findings.push(told);
        }
    }
}

/// What was corrected since, or was not known on the day the lists are asked for; and, of what is known now, what it was
/// taken for before.
fn corrections(list: &StateList) -> Vec<Finding> {
    let mut told = Vec::new();
    for published in list.values() {
        let at = || published.spot.place(&published.path);
        let value = published.value.to_string();
        if let Some((until, now)) = published.corrected {
            told.push(Finding::warning("threshold-as-known", at()).value(value).with("until", until).with("now", now));
        } else if let Some(former) = published.former.last() {
            let told_of = Finding::note("threshold-corrected", at()).value(value).with("until", former.until);
            told.push(told_of.with("former", former.value).with("source", former.source.clone()));
        }
    }
    let later = |later: &Later| {
        Finding::note("threshold-known-later", later.spot.place(&later.path))
            .value(later.path.clone())
            .with("from", later.from)
    };
    told.extend(list.later.iter().map(later));
    told.into_iter().map(|finding| finding.rule("T9")).collect()
}

/// Every published value of a list, in the order of the file's description.
fn published(list: &StateList) -> Vec<PublishedValue> {
    let mut values = Vec::new();
    let mut add = |key: &str, region: Option<&String>, published: &Option<Published>| {
        let Some(published) = published else { return };
        values.push(PublishedValue {
            key: key.to_owned(),
            region: region.cloned(),
            value: published.value,
            source: published.source.clone(),
            checked: published.checked,
            accepted: match &published.status {
                Status::Accepted(by) => Some(by.clone()),
                Status::Quoted | Status::Uncertain => None,
            },
        });
    };
    add("convictions_vulnerable", None, &list.convictions_vulnerable);
    add("convictions_prevention", None, &list.convictions_prevention);
    add("national_share", None, &list.national_share);
    for (region, income) in &list.regions {
        add("income_vulnerable", Some(region), &income.vulnerable);
        add("income_prevention", Some(region), &income.prevention);
        add("income_mean", Some(region), &income.mean);
    }
    values
}

/// A decimal that is exactly the ratio, if there is one.
fn decimal(value: Ratio) -> Option<trappe_rules::quantity::Decimal> {
    (0..=12).find_map(|decimals| value.rounded(decimals).filter(|shown| Ratio::from_decimal(*shown) == value))
}

/// A ratio as the reader would write it.
fn written(value: Ratio) -> String {
    decimal(value).map_or_else(|| value.to_string(), |value| value.normalize().to_string())
}
