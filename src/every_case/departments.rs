//! The department staircase: figure 5, what each run makes of a step, and missing figures.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::agreement::{LettingSubject, Need, Staircase};
use trappe_rules::every_case::{Approval, Before, ByFigures, MatrixCase, MissingCase, Row, RunCase};
use trappe_rules::facts::RunKind;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::placement::Outcome;

use super::page::Page;
use super::words::Words;

/// Figure 5: shares down, needs across.
pub(super) fn matrix(page: &mut Page, words: &Words<'_>, rows: &[Row<MatrixCase>]) {
    page.section(&words.term("cases-matrix"));
    page.paragraph(&words.term("cases-matrix-about"));
    let needs = [Need::High, Need::Medium, Need::Low];
    let need = |need: Need| {
        let named = Argument::Term(format!("term-{}", need.name()).into());
        words.text(Message::new("cases-need").with("need", named))
    };
    let heads: Vec<String> =
        std::iter::once(words.term("cases-assigned-share")).chain(needs.into_iter().map(need)).collect();
    let bands: BTreeSet<usize> = rows.iter().map(|row| row.case.band).collect();
    let cell = |band: usize, need: Need| {
        let here = rows.iter().filter(|row| (row.case.band, row.case.need) == (band, need));
        let told = here.map(|row| {
            let step = u32::from(row.case.step);
            words.text(Message::new("cases-cell").with("step", step).with("count", Argument::from(row.combinations)))
        });
        told.collect::<Vec<_>>().join("; ")
    };
    let line = |band: &usize| {
        std::iter::once(words.band(*band)).chain(needs.into_iter().map(|need| cell(*band, need))).collect()
    };
    page.table(&heads, bands.iter().rev().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["D1", "D2", "D3", "D4"])));
}

const RUNS: [(RunKind, Approval, &str); 6] = [
    (RunKind::Initial, Approval::None, "cases-run-initial"),
    (RunKind::Annual, Approval::None, "cases-run-annual"),
    (RunKind::Midterm, Approval::None, "cases-run-midterm"),
    (RunKind::Midterm, Approval::Approved, "cases-run-midterm-approved"),
    (RunKind::Midterm, Approval::Rejected, "cases-run-midterm-rejected"),
    (RunKind::Final, Approval::None, "cases-run-final"),
];

/// One table a run: where it stood down, what the figures give across.
pub(super) fn courses(page: &mut Page, words: &Words<'_>, rows: &[Row<RunCase>]) {
    page.section(&words.term("cases-runs"));
    page.paragraph(&words.term("cases-runs-about"));
    let across: BTreeSet<ByFigures> = rows.iter().map(|row| row.case.by_figures).collect();
    let head = |by_figures: &ByFigures| match by_figures {
        ByFigures::Step(step) => words.text(Message::new("cases-by-figures").with("step", u32::from(*step))),
        ByFigures::CannotBeTold => words.term("cases-by-nothing"),
    };
    let heads: Vec<String> = std::iter::once(words.term("cases-before")).chain(across.iter().map(head)).collect();
    for (kind, approval, title) in RUNS {
        let of_run: Vec<_> = rows.iter().filter(|row| (row.case.kind, row.case.approval) == (kind, approval)).collect();
        let down: BTreeSet<Before> = of_run.iter().map(|row| row.case.before).collect();
        page.part(&words.term(title));
        let line = |stood: &Before| {
            let cells = across.iter().map(|by_figures| {
                let here = of_run.iter().filter(|row| (row.case.before, row.case.by_figures) == (*stood, *by_figures));
                here.map(|row| course(words, &row.case)).collect::<Vec<_>>().join("<br>")
            });
            std::iter::once(before(words, *stood)).chain(cells).collect()
        };
        page.table(&heads, down.iter().map(line));
        page.paragraph(&words.total(of_run.iter().map(|row| row.combinations).sum()));
        let rules: BTreeSet<&str> = of_run.iter().map(|row| row.case.rule).collect();
        page.paragraph(&words.places(&rules));
    }
}

fn before(words: &Words<'_>, before: Before) -> String {
    match before {
        Before::New => words.term("cases-before-new"),
        Before::Department(step) => words.subject(LettingSubject::Step(Staircase::Department, step)),
        Before::Area(step) => {
            let step = words.subject(LettingSubject::Step(Staircase::Area, step));
            words.text(Message::new("cases-before-area").with("step", step))
        }
        Before::Undetermined => words.term("cases-before-undetermined"),
        Before::Youth => words.term("term-youth-staircase"),
    }
}

/// How it came about, where it stands, and what is in force where that is something else.
fn course(words: &Words<'_>, case: &RunCase) -> String {
    let status = words.status(case.status);
    let told = match short(words, case.stands) {
        Some(stands) => {
            Message::new("cases-run-cell").with("status", status).with("stands", stands).with("rule", case.rule)
        }
        None => Message::new("cases-run-cell-alone").with("status", status).with("rule", case.rule),
    };
    let told = words.text(told);
    let nothing = |outcome| matches!(outcome, Outcome::Undetermined(_));
    if case.in_force == case.stands || nothing(case.in_force) && nothing(case.stands) {
        return told;
    }
    let in_force = short(words, case.in_force).unwrap_or_else(|| words.term("cases-nothing-in-force"));
    words.text(Message::new("cases-run-cell-in-force").with("told", told).with("in_force", in_force))
}

fn short(words: &Words<'_>, outcome: Outcome) -> Option<String> {
    let step = |key: &'static str, step: u8| words.text(Message::new(key).with("step", u32::from(step)));
    match outcome {
        Outcome::Area(number) => Some(step("cases-short-area", number)),
        Outcome::Department(number) => Some(step("cases-short-department", number)),
        Outcome::Youth => Some(words.term("cases-short-youth")),
        Outcome::Outside | Outcome::Undetermined(_) => None,
    }
}

/// D7: criteria down, shares across.
pub(super) fn missing(page: &mut Page, words: &Words<'_>, rows: &[Row<MissingCase>]) {
    page.section(&words.term("cases-missing"));
    page.paragraph(&words.term("cases-missing-about"));
    let mut across: Vec<Option<usize>> = rows.iter().map(|row| row.case.band).collect();
    across.sort_unstable_by_key(|band| band.map_or((1, 0), |band| (0, usize::MAX - band)));
    across.dedup();
    let band = |band: &Option<usize>| band.map_or_else(|| words.term("cases-share-missing"), |band| words.band(band));
    let counted = ["cases-missing-met", "cases-missing-zone", "cases-missing-missing"];
    let heads: Vec<String> = counted.into_iter().map(|key| words.term(key)).chain(across.iter().map(band)).collect();
    let mut down: BTreeMap<(usize, usize), Vec<&Row<MissingCase>>> = BTreeMap::new();
    for row in rows {
        let MissingCase { met, in_risk_zone, missing, .. } = row.case;
        // The fewest missing first, and of those the most met.
        let key = (missing, usize::MAX - met * 10 - in_risk_zone);
        down.entry(key).or_default().push(row);
    }
    let line = |here: &Vec<&Row<MissingCase>>| {
        let counts = here.first().map(|row| [row.case.met, row.case.in_risk_zone, row.case.missing]);
        let counts = counts.into_iter().flatten().map(|count| words.count(count));
        let cells = across.iter().map(|band| {
            let told = here.iter().filter(|row| row.case.band == *band).map(|row| steps(words, &row.case.steps));
            let told: Vec<String> = told.collect();
            if told.is_empty() { "–".to_owned() } else { told.join("<br>") }
        });
        counts.chain(cells).collect()
    };
    page.table(&heads, down.values().map(line));
    page.paragraph(&words.total(rows.iter().map(|row| row.combinations).sum()));
    page.paragraph(&words.places(&BTreeSet::from(["D7"])));
}

fn steps(words: &Words<'_>, steps: &[u8]) -> String {
    let list = Argument::List(steps.iter().map(|step| Argument::Count(i64::from(*step))).collect());
    let key = if steps.len() == 1 { "cases-steps-one" } else { "cases-steps-several" };
    words.text(Message::new(key).with("steps", list))
}
