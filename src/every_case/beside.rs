//! What is beside the steps: other homes, concepts of their own, new build (I14, I19, L9, L10, N1, N2).

use std::collections::BTreeSet;

use trappe_rules::agreement::{LettingSubject, Staircase};
use trappe_rules::every_case::{HomesCase, NewBuildCase, Phase, Row, Stands};
use trappe_rules::explain::share;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::placement::Outcome;

use super::areas::stands;
use super::page::Page;
use super::words::Words;

/// One line a primary type, concept and area.
pub(super) fn homes(page: &mut Page, words: &Words<'_>, rows: &[Row<HomesCase>]) {
    page.section(&words.term("cases-homes"));
    let tenants = words.agreement.letting_limits.assigned_per_kitchen;
    page.paragraph(&words.text(Message::new("cases-homes-about").with("tenants", tenants)));
    let heads = [
        "cases-primary-type",
        "cases-concept",
        "cases-in-area",
        "cases-stands",
        "cases-letting-by",
        "cases-suspended",
        "cases-rule",
        "cases-combinations",
    ];
    let line = |row: &Row<HomesCase>| {
        let case = &row.case;
        let by_step = || words.term("cases-by-step");
        let letting = match (&case.letting_rule, case.stands) {
            (Some(rule), _) => rule.clone(),
            (None, Stands::DepartmentStaircase) => by_step(),
            (None, _) => "–".to_owned(),
        };
        vec![
            words.term(&format!("term-{}", case.primary_type.name())),
            words.regime(case.regime),
            words.designation(case.designation),
            stands(words, case.stands),
            letting,
            words.yes(case.suspended),
            case.rule.to_owned(),
            words.count(row.combinations),
        ]
    };
    page.table(&heads.map(|key| words.term(key)), rows.iter().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["D1", "L9", "L10", "L11", "L12"])));
}

/// One line a phase, area and share of cheap homes.
pub(super) fn new_build(page: &mut Page, words: &Words<'_>, rows: &[Row<NewBuildCase>]) {
    page.section(&words.term("cases-new-build"));
    page.paragraph(&words.term("cases-new-build-about"));
    let heads = [
        "cases-in-area",
        "cases-phase",
        "cases-cheap-share",
        "cases-stands",
        "cases-waiting-list",
        "cases-flexible",
        "cases-assignment",
        "cases-rule",
        "cases-combinations",
    ];
    let line = |row: &Row<NewBuildCase>| {
        let case = &row.case;
        let none = || "–".to_owned();
        let (rule, [waiting_list, flexible, assignment]) = match &case.letting {
            None => (none(), [none(), none(), none()]),
            Some((rule, shares)) => {
                let most = share(shares.flexible, shares.flexible_extra);
                let shares = [
                    share(shares.waiting_list, shares.waiting_list_extra),
                    words.text(Message::new("cases-at-most").with("share", most)),
                    share(shares.assignment, shares.assignment_extra),
                ];
                (rule.clone(), shares)
            }
        };
        vec![
            words.designation(case.designation),
            phase(words, case.phase),
            cheap(words, case.band),
            new_stands(words, case.stands),
            waiting_list,
            flexible,
            assignment,
            rule,
            words.count(row.combinations),
        ]
    };
    page.table(&heads.map(|key| words.term(key)), rows.iter().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["D6", "N1", "N2", "N3", "N4", "N5", "N6"])));
}

fn new_stands(words: &Words<'_>, outcome: Outcome) -> String {
    match outcome {
        Outcome::Department(step) => words.subject(LettingSubject::Step(Staircase::Department, step)),
        Outcome::Area(_) | Outcome::Youth | Outcome::Outside | Outcome::Undetermined(_) => {
            stands(words, outcome.into())
        }
    }
}

fn phase(words: &Words<'_>, phase: Phase) -> String {
    match phase {
        Phase::First => words.term("cases-phase-first"),
        Phase::Relet => {
            let years = i64::from(words.agreement.new_build.years);
            words.text(Message::new("cases-phase-relet").with("years", Argument::Count(years)))
        }
    }
}

/// A row of figure 12.
fn cheap(words: &Words<'_>, band: usize) -> String {
    let rows = &words.agreement.new_build.assignment_by_cheap_share;
    let from = |band: usize| rows.get(band).map(|(from, _)| Argument::Number(*from));
    match (from(band), from(band + 1)) {
        (Some(from), Some(to)) => words.text(Message::new("cases-cheap-from-to").with("from", from).with("to", to)),
        (Some(from), None) => words.text(Message::new("cases-cheap-from").with("from", from)),
        (None, _) => String::new(),
    }
}
