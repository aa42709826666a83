use std::collections::BTreeMap;

use trappe_rules::agreement::Agreement;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use crate::{embedded, load_agreement, load_state_lists};

fn effective() -> Date {
    Date::new(2024, 2, 1).unwrap()
}

fn agreement_with(choices: &[(&str, &str)]) -> Agreement {
    let choices: BTreeMap<String, String> =
        choices.iter().map(|(id, choice)| ((*id).to_owned(), (*choice).to_owned())).collect();
    let read = load_agreement(embedded::AGREEMENT.text, embedded::AGREEMENT.name, effective(), &choices);
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    read.result.unwrap()
}

fn lines(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
    lines.join("\n")
}

#[test]
fn the_agreement_and_the_list_of_2022_load() {
    let agreement = agreement_with(&[]);
    let lists = load_state_lists(embedded::STATE_LISTS.text, embedded::STATE_LISTS.name);
    assert!(lists.findings.is_empty(), "{}", lines(&lists.findings));
    let thresholds = lists.result.unwrap().thresholds(&agreement, Date::new(2022, 12, 1).unwrap());
    assert!(thresholds.findings.is_empty(), "{}", lines(&thresholds.findings));
    assert!(thresholds.result.is_some());
}
