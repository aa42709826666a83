//! The area staircase (A1–A5, A7).

use std::collections::BTreeSet;

use trappe_rules::agreement::Criterion;
use trappe_rules::every_case::{AreaCase, AreaVariant, Plan, Relation, Row, Stands, Zone};
use trappe_rules::finding::Message;

use super::page::Page;
use super::words::Words;

/// One line a list and what else is the case.
pub(super) fn areas(page: &mut Page, words: &Words<'_>, rows: &[Row<AreaCase>]) {
    page.section(&words.term("cases-areas"));
    page.paragraph(&words.term("cases-areas-about"));
    let keys = [
        "cases-list",
        "cases-what-else",
        "cases-stands",
        "cases-sharpened",
        "cases-pending",
        "cases-suspended",
        "cases-rule",
        "cases-combinations",
    ];
    let line = |row: &Row<AreaCase>| {
        let case = &row.case;
        vec![
            words.designation(case.designation),
            variant(words, case.variant),
            stands(words, case.stands),
            relation(words, case.sharpened),
            relation(words, case.pending),
            words.yes(case.suspended),
            case.rule.to_owned(),
            words.count(row.combinations),
        ]
    };
    page.table(&keys.map(|key| words.term(key)), rows.iter().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["A1", "A2", "A3", "A4", "A5", "A7"])));
}

fn variant(words: &Words<'_>, variant: AreaVariant) -> String {
    words.term(match variant {
        AreaVariant::Plain => "cases-variant-plain",
        AreaVariant::New => "cases-variant-new",
        AreaVariant::NewConfirmed => "cases-variant-new-confirmed",
        AreaVariant::NewNone => "cases-variant-new-none",
        AreaVariant::SmallDecided => "cases-variant-small",
        AreaVariant::Plan(Plan::CarriedOut) => "cases-variant-carried-out",
        AreaVariant::Plan(Plan::Active(lists)) => {
            return words.text(Message::new("cases-variant-plan").with("lists", u32::from(lists)));
        }
    })
}

/// Where departments of an area stand.
pub(super) fn stands(words: &Words<'_>, stands: Stands) -> String {
    words.term(match stands {
        Stands::Area(step) => {
            return words.text(Message::new("cases-step-area").with("step", u32::from(step)));
        }
        Stands::DepartmentStaircase => "cases-stands-department",
        Stands::Youth => "term-youth-staircase",
        Stands::Outside => "cases-stands-outside",
        Stands::Undetermined => "cases-stands-undetermined",
    })
}

fn relation(words: &Words<'_>, relation: Relation) -> String {
    words.term(match relation {
        Relation::None => "cases-relation-none",
        Relation::InRiskZone => "cases-relation-zone",
        Relation::InRiskZoneAndConvictions => "cases-relation-zone-convictions",
        Relation::Convictions => "cases-relation-convictions",
        Relation::All => "cases-relation-all",
        Relation::Other => "cases-relation-other",
    })
}

/// A3: every set of criteria in the risk zone.
pub(super) fn zones(page: &mut Page, words: &Words<'_>, rows: &[Row<Zone>]) {
    page.section(&words.term("cases-zones"));
    page.paragraph(&words.term("cases-zones-about"));
    let heads = ["cases-in-zone", "cases-a-criteria", "cases-sharpened", "cases-combinations"];
    let line = |row: &Row<Zone>| {
        let replaced = row.case.sharpened.contains(&Criterion::Employment);
        vec![
            words.criteria(&row.case.in_risk_zone),
            words.term(if replaced { "cases-a-replaced" } else { "cases-a-ordinary" }),
            words.criteria(&row.case.sharpened),
            words.count(row.combinations),
        ]
    };
    page.table(&heads.map(|key| words.term(key)), rows.iter().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["A3", "Z2", "Z3"])));
}
