//! Every alternative that is named can be chosen, and changes what it should.

use trappe_rules::agreement::{Agreement, Criterion, LettingType, Need};
use trappe_rules::quantity::{Eighteenths, Operator, Ratio};

use super::{agreement_with, lines, load, thresholds_with};
use crate::embedded;

#[test]
fn every_alternative_can_be_chosen() {
    for reading in agreement_with(&[]).interpretations {
        for alternative in &reading.alternatives {
            let read = load(embedded::AGREEMENT.text, &[(&reading.id, alternative)]);
            assert!(read.findings.is_empty(), "{} {alternative}: {}", reading.id, lines(&read.findings));
            let agreement = read.result.unwrap();
            let found = agreement.interpretations.iter().find(|found| found.id == reading.id).unwrap();
            assert_eq!(found.chosen, *alternative);
            if *alternative != reading.default {
                let unlike = Agreement { interpretations: Vec::new(), ..agreement };
                let default = Agreement { interpretations: Vec::new(), ..agreement_with(&[]) };
                assert_ne!(unlike, default, "{} {alternative} changes nothing", reading.id);
            }
        }
    }
}

/// I1, I2, I4, I5, I6, I9: bounds and their edges.
#[test]
fn i1_to_i9_move_the_bounds() {
    assert!(!agreement_with(&[("I1", "both_limits")]).pooling.either);
    assert_eq!(agreement_with(&[("I2", "at_least_950")]).small_area_residents, 950);
    let over_25 = agreement_with(&[("I4", "more_than_25")]).matrix;
    assert_eq!(over_25.step(over_25.band(Ratio::whole(25)), Need::High), Some(3));
    assert_eq!(over_25.step(over_25.band(Ratio::new(2501, 100).unwrap()), Need::High), Some(4));
    let over_20 = agreement_with(&[("I5", "more_than_20")]).matrix;
    assert_eq!(over_20.step(over_20.band(Ratio::whole(20)), Need::High), Some(2));
    assert_eq!(agreement_with(&[("I6", "fewer_than_ten")]).risk_zone_persons, 9);
    let convictions = |choice| thresholds_with(&[("I6", choice)]).criteria[Criterion::Convictions].clone();
    assert_eq!(convictions("less_than_five_percent").risk_zone.operator, Operator::MoreThan);
    assert_eq!(convictions("less_than_five_percent").vulnerable.operator, Operator::AtLeast);
    assert!(!agreement_with(&[("I9", "upper_bound_included")]).new_build.cheap_share_included);
}

/// I7, I23–I28, I32, I34, I35: readings rules branch on.
#[test]
fn the_readings_follow_their_interpretation() {
    assert!(!agreement_with(&[("I7", "off")]).readings.income_persons);
    assert!(agreement_with(&[("I23", "pooled_counts")]).readings.pooled_counts);
    assert!(agreement_with(&[("I24", "latest_year_only")]).readings.latest_year_only);
    assert!(agreement_with(&[("I25", "at_least")]).readings.plan_convictions_at_least);
    assert!(agreement_with(&[("I26", "four_years")]).readings.suspension_four_years);
    assert!(agreement_with(&[("I27", "all_flexible")]).readings.newly_listed_all_flexible);
    assert!(!agreement_with(&[("I28", "both_by_decision")]).exemption.of_itself);
    assert!(agreement_with(&[("I32", "by_figures")]).readings.new_build_by_figures);
    assert!(agreement_with(&[("I34", "suspended")]).readings.youth_suspended);
    assert!(agreement_with(&[("I3", "annex_5")]).readings.suspension_by_transformation);
    assert_eq!(agreement_with(&[("I35", "six_eighteenths")]).safeguard.expected_share, Eighteenths(6));
}

/// I8: the annex's own wheel has three positions for assignment.
#[test]
fn i8_the_annex_wheel_can_be_chosen() {
    let agreement = agreement_with(&[("I8", "annex_wheel")]);
    let wheel = agreement.wheels.iter().find(|wheel| wheel.id == "department_1").unwrap();
    let assigned = wheel.positions.iter().filter(|position| position.as_slice() == [LettingType::Assignment]);
    assert_eq!(assigned.count(), 3);
}

/// I13: the risk zone from unrounded values, not rounded itself.
#[test]
fn i13_the_risk_zone_can_be_unrounded() {
    let thresholds = thresholds_with(&[("I13", "unrounded")]);
    let zone = |criterion| thresholds.criteria[criterion].risk_zone.value.to_string();
    assert_eq!(Criterion::ALL.map(zone), ["35", "2.071", "57", "57.75"]);
    assert!(thresholds.criteria.0.iter().all(|bounds| bounds.risk_zone.unrounded.is_none()));
}
