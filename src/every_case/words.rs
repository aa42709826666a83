//! What the rules name, in the words of a language.

use std::collections::BTreeSet;

use trappe_messages::Catalogue;
use trappe_rules::agreement::{Agreement, Criterion, LettingSubject, Staircase};
use trappe_rules::facts::{Designation, Regime};
use trappe_rules::finding::{Argument, Message};
use trappe_rules::placement::Status;

pub(super) struct Words<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) agreement: &'a Agreement,
}

impl Words<'_> {
    pub(super) fn term(&self, key: &str) -> String {
        self.catalogue.term(key)
    }

    #[expect(clippy::needless_pass_by_value, reason = "made on the spot by every caller")]
    pub(super) fn text(&self, message: Message) -> String {
        self.catalogue.text(&message)
    }

    #[expect(clippy::needless_pass_by_value, reason = "made on the spot by every caller")]
    pub(super) fn argument(&self, argument: Argument) -> String {
        self.catalogue.argument(&argument)
    }

    pub(super) fn count(&self, count: usize) -> String {
        self.argument(Argument::from(count))
    }

    /// How many combinations stand behind the rows.
    pub(super) fn total(&self, count: usize) -> String {
        self.text(Message::new("cases-total").with("count", Argument::from(count)))
    }

    pub(super) fn yes(&self, holds: bool) -> String {
        self.term(if holds { "cases-yes" } else { "cases-no" })
    }

    /// Where rules stand in the agreement.
    pub(super) fn places(&self, rules: &BTreeSet<&str>) -> String {
        let place = |rule: &&str| {
            let place = self.agreement.places.get(*rule)?;
            Some(format!("{rule}: {place}"))
        };
        format!("{}: {}.", self.term("cases-place"), rules.iter().filter_map(place).collect::<Vec<_>>().join(" – "))
    }

    pub(super) fn place(&self, rule: &str) -> String {
        self.agreement.places.get(rule).map_or_else(|| "–".to_owned(), Clone::clone)
    }

    pub(super) fn band(&self, band: usize) -> String {
        let band = self.agreement.matrix.bands.get(band);
        band.map_or_else(String::new, |band| self.term(&format!("term-{}", band.name.replace('_', "-"))))
    }

    pub(super) fn designation(&self, designation: Option<Designation>) -> String {
        self.term(&format!("term-{}", designation.map_or("undesignated", Designation::name)))
    }

    pub(super) fn criteria(&self, criteria: &[Criterion]) -> String {
        if criteria.is_empty() {
            return self.term("cases-relation-none");
        }
        let terms = criteria.iter().map(|criterion| Argument::Term(format!("term-{}", criterion.name()).into()));
        self.argument(Argument::List(terms.collect()))
    }

    pub(super) fn subject(&self, subject: LettingSubject) -> String {
        let step = |key: &'static str, step: u8| self.text(Message::new(key).with("step", u32::from(step)));
        match subject {
            LettingSubject::Step(Staircase::Area, number) => step("cases-step-area", number),
            LettingSubject::Step(_, number) => step("cases-step-department", number),
            LettingSubject::Youth => self.term("cases-youth"),
            LettingSubject::Regime(regime) => self.regime(Some(regime)),
        }
    }

    pub(super) fn regime(&self, regime: Option<Regime>) -> String {
        match regime {
            Some(Regime::AlmenboligPlus) => self.term("cases-almenbolig-plus"),
            Some(Regime::CoHousing) => self.term("cases-co-housing"),
            Some(Regime::Dormitory) => self.term("cases-dormitory"),
            None => "–".to_owned(),
        }
    }

    pub(super) fn status(&self, status: Status) -> String {
        self.term(match status {
            Status::Placed => "cases-status-placed",
            Status::Proposed => "cases-status-proposed",
            Status::CarriedOver => "cases-status-carried-over",
            Status::Decided => "cases-status-decided",
            Status::Undetermined => "cases-status-undetermined",
            Status::Evaluated => "cases-status-evaluated",
            Status::Outside => "cases-status-outside",
        })
    }
}
