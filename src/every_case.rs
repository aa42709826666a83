//! Every case of the agreement as a document (X3): `docs/every-case.da.md` and its English twin. The cases are made in
//! [`trappe_rules::every_case`]; here they are only put into tables.

mod areas;
mod beside;
mod departments;
mod letting;
mod page;
mod words;

use trappe_messages::Catalogue;
use trappe_rules::agreement::Agreement;
use trappe_rules::every_case::EveryCase;
use trappe_rules::facts::{Run, RunKind};
use trappe_rules::finding::{Argument, Message};

use page::Page;
use words::Words;

/// The document in the catalogue's language.
#[must_use]
pub fn markdown(all: &EveryCase, agreement: &Agreement, catalogue: &Catalogue) -> String {
    let words = Words { catalogue, agreement };
    let mut page = Page::default();
    page.title(&words.term("cases-title"));
    page.paragraph(&words.text(Message::new("cases-about").with("agreement", agreement.title.as_str())));
    page.paragraph(&words.term("cases-readings"));
    page.paragraph(&words.term("cases-renew"));
    page.contents(&words.term("cases-contents"));
    departments::matrix(&mut page, &words, &all.matrix);
    letting::letting(&mut page, &words, all);
    areas::areas(&mut page, &words, &all.areas);
    areas::zones(&mut page, &words, &all.zones);
    departments::courses(&mut page, &words, &all.courses);
    departments::missing(&mut page, &words, &all.missing);
    beside::homes(&mut page, &words, &all.homes);
    beside::new_build(&mut page, &words, &all.new_build);
    runs(&mut page, &words, &all.runs);
    page.finished()
}

fn runs(page: &mut Page, words: &Words<'_>, runs: &[Run]) {
    page.section(&words.term("cases-made"));
    page.paragraph(&words.term("cases-made-about"));
    let heads = ["cases-kind", "cases-list-date", "cases-effective"].map(|key| words.term(key));
    let date = |date| words.argument(Argument::Date(date));
    let row = |run: &Run| {
        let kind = words.term(match run.kind {
            RunKind::Initial => "cases-run-initial",
            RunKind::Annual => "cases-run-annual",
            RunKind::Midterm => "cases-run-midterm",
            RunKind::Final => "cases-run-final",
        });
        vec![kind, date(run.list_date), date(run.effective_date)]
    };
    page.table(&heads, runs.iter().map(row));
}
