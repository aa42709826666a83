//! A placement as sentences: keys and arguments for the message catalogue, section by section. Decides nothing: every line
//! is read off the trace ([`Placement::trace`]) and the figures it stands on.

mod change;
mod clocks;
mod course;
mod criteria;
mod expected;
mod figures;
mod letting;
mod new_build;
mod phase_out;
mod reason;
mod safeguard;
mod trace;
mod wheel;
mod words;

use std::borrow::Cow;

pub use clocks::clocks;
pub use criteria::{capacity_section, criteria_section, criteria_sentence};
pub use expected::expected;
pub use letting::share;
pub use new_build::new_build;
pub use phase_out::phase_out;
pub use reason::reason;
pub use safeguard::safeguards;
pub use wheel::wheel;

use crate::agreement::{Agreement, Thresholds};
use crate::facts::{Area, Assignment, Department, RowIndex};
use crate::figures::UnitFigures;
use crate::finding::{Argument, Message, Place};
use crate::placement::{Outcome, Placement};
use crate::whatif::{AreaWhatIf, WhatIf};
use words::{
    MOST_DECIMALS, absent, assigned_share, band, criteria, decimals, designation, located, need, number, operator,
    source, staircase, steps, term, yes,
};

/// Finds the cell a fact was read from: table, row as read, column.
pub type Origins<'a> = &'a dyn Fn(&'static str, RowIndex, &'static str) -> Option<Place>;

/// What an explanation of a department is read from.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The department.
    pub department: &'a Department,
    /// Its area, where it lies in one.
    pub area: Option<&'a Area>,
    /// Assigned households as reported, where they were.
    pub assignment: Option<&'a Assignment>,
    /// Its placement.
    pub placement: &'a Placement,
    /// The unit whose figures it stands on; `None` where no figures are looked at.
    pub unit: Option<&'a UnitFigures>,
}

/// What a section is about; also its name in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who it is, and where it stands.
    Header,
    /// Figures, bounds, distances, the way back, and the cells they came from.
    Figures,
    /// Every rule tried, in order.
    Rules,
    /// Letting shares.
    Letting,
    /// What would change the step.
    Changes,
    /// Expected lettings, and the assigned share over time.
    Expected,
    /// The letting wheel.
    Wheel,
    /// Lists in a row.
    Clocks,
    /// Years as new build, shares and overshoot (N).
    NewBuild,
    /// Homes that are phased out (H).
    PhaseOut,
    /// Assignment held against one third, and what follows (L17, L18).
    Safeguards,
    /// What must be met by those a home is let to.
    Criteria,
    /// Room for youth homes and homes of special kinds.
    Capacity,
}

impl Part {
    /// Name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Figures => "figures",
            Self::Rules => "rules",
            Self::Letting => "letting",
            Self::Changes => "changes",
            Self::Expected => "expected",
            Self::Wheel => "wheel",
            Self::Clocks => "clocks",
            Self::NewBuild => "new_build",
            Self::PhaseOut => "phase_out",
            Self::Safeguards => "safeguards",
            Self::Criteria => "criteria",
            Self::Capacity => "capacity",
        }
    }

    fn title(self) -> Message {
        Message::new(match self {
            Self::Header => "explain-title-header",
            Self::Figures => "explain-title-figures",
            Self::Rules => "explain-title-rules",
            Self::Letting => "explain-title-letting",
            Self::Changes => "explain-title-changes",
            Self::Expected => "explain-title-expected",
            Self::Wheel => "explain-title-wheel",
            Self::Clocks => "explain-title-clocks",
            Self::NewBuild => "explain-title-new-build",
            Self::PhaseOut => "explain-title-phase-out",
            Self::Safeguards => "explain-title-safeguards",
            Self::Criteria => "explain-title-criteria",
            Self::Capacity => "explain-title-capacity",
        })
    }
}

/// One sentence, with the rule it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Rule id.
    pub rule: Option<Cow<'static, str>>,
    /// Interpretation it was read by.
    pub reading: Option<&'static str>,
    /// Its place in the law or the agreement.
    pub place: Option<String>,
    /// Whether it held; `None` for a line that is no rule tried.
    pub held: Option<bool>,
    /// The sentence.
    pub text: Message,
}

impl Line {
    /// A sentence that speaks of no rule.
    #[must_use]
    pub const fn plain(text: Message) -> Self {
        Self { rule: None, reading: None, place: None, held: None, text }
    }

    /// A sentence on a rule; its place is looked up in the agreement.
    #[must_use]
    pub fn of(rule: impl Into<Cow<'static, str>>, agreement: &Agreement, text: Message) -> Self {
        let rule = rule.into();
        let place = agreement.places.get(rule.as_ref()).cloned();
        Self { rule: Some(rule), reading: None, place, held: None, text }
    }

    /// The same with whether the rule held.
    #[must_use]
    pub const fn held(mut self, held: bool) -> Self {
        self.held = Some(held);
        self
    }
}

/// Sentences on one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub part: Part,
    /// Its heading.
    pub title: Message,
    /// Its sentences.
    pub lines: Vec<Line>,
}

impl Section {
    fn new(part: Part, lines: Vec<Line>) -> Self {
        Self { part, title: part.title(), lines }
    }
}

/// What would change the result, computed beside.
#[derive(Clone, Copy, Debug)]
pub enum Changes<'a> {
    /// The step of a department on the department staircase.
    Department(&'a WhatIf),
    /// The designation of an area and the criteria its departments let by.
    Area(&'a AreaWhatIf),
    /// R2, A6: a department that stands as in the run before; no figure of this run changes its step.
    AsBefore {
        /// A6: figures of its own will, once they are there.
        waits: bool,
    },
}

impl Changes<'_> {
    fn section(self) -> Section {
        Section::new(
            Part::Changes,
            match self {
                Self::Department(what_if) => change::lines(what_if),
                Self::Area(what_if) => change::area_lines(what_if),
                Self::AsBefore { waits } => vec![Line::plain(change::as_before(waits))],
            },
        )
    }
}

/// A department, explained. Without `changes` that section is left out.
#[must_use]
pub fn department(
    subject: Subject<'_>,
    agreement: &Agreement,
    thresholds: &Thresholds,
    changes: Option<Changes<'_>>,
    origins: Origins<'_>,
) -> Vec<Section> {
    let mut sections = vec![Section::new(Part::Header, header(subject, thresholds, origins))];
    if let Some(unit) = subject.unit {
        sections.push(Section::new(Part::Figures, figures::lines(unit, agreement, thresholds, origins)));
    }
    sections.push(Section::new(Part::Rules, trace::lines(subject, agreement, origins)));
    if let Some(letting) = &subject.placement.letting {
        sections.push(Section::new(Part::Letting, letting::lines(letting, agreement)));
    }
    sections.extend(changes.map(Changes::section));
    sections
}

/// A pool or an area, explained: its figures, and for a pool its members.
#[must_use]
pub fn unit(
    unit: &UnitFigures,
    members: &[&str],
    area: Option<&Area>,
    agreement: &Agreement,
    thresholds: &Thresholds,
    changes: Option<Changes<'_>>,
    origins: Origins<'_>,
) -> Vec<Section> {
    let mut header = vec![Line::plain(
        Message::new("explain-unit").with("subject", unit.unit_id.as_str()).with("kind", term(unit.kind.name())),
    )];
    if let Some(area) = area {
        header.push(area_line(area, origins));
    }
    if !members.is_empty() {
        let members = members.iter().map(|member| Argument::from(*member)).collect();
        header.push(Line::of(
            "P7",
            agreement,
            Message::new("explain-members").with("members", Argument::List(members)),
        ));
    }
    header.push(dates(None, thresholds));
    header.extend(invented(thresholds));
    let mut sections = vec![
        Section::new(Part::Header, header),
        Section::new(Part::Figures, figures::lines(unit, agreement, thresholds, origins)),
    ];
    sections.extend(changes.map(Changes::section));
    sections
}

fn header(subject: Subject<'_>, thresholds: &Thresholds, origins: Origins<'_>) -> Vec<Line> {
    let Subject { department, area, placement, .. } = subject;
    let name = Message::new("explain-department")
        .with("subject", department.department_id.as_str())
        .with("name", department.name.as_str())
        .with("organisation", department.organisation.as_str())
        .with("committee", department.local_committee.as_str());
    let mut lines = vec![
        Line::plain(located(name, origins("departments", department.row, "department_id"))),
        Line::plain(outcome("explain-outcome", placement.outcome(), &placement.possible_steps)),
    ];
    if placement.computed() != placement.outcome() {
        lines.push(Line::plain(outcome("explain-outcome-computed", placement.computed(), &placement.possible_steps)));
    }
    lines.extend(course::header(placement).map(Line::plain));
    if placement.unit_id != department.department_id {
        lines.push(Line::plain(Message::new("explain-stands-on").with("unit", placement.unit_id.as_str())));
    }
    if let Some(area) = area {
        lines.push(area_line(area, origins));
    }
    lines.push(dates(Some(placement), thresholds));
    lines.extend(invented(thresholds));
    lines
}

fn area_line(area: &Area, origins: Origins<'_>) -> Line {
    let message = Message::new("explain-area")
        .with("area", area.area_id.as_str())
        .with("name", area.name.as_str())
        .with("designation", designation(area.designation))
        .with("residents", area.residents);
    Line::plain(located(message, origins("areas", area.row, "designation")))
}

fn dates(placement: Option<&Placement>, thresholds: &Thresholds) -> Line {
    Line::plain(match placement {
        Some(placement) => {
            Message::new("explain-dates").with("list_date", thresholds.list_date).with("from", placement.effective_from)
        }
        None => Message::new("explain-list-date").with("list_date", thresholds.list_date),
    })
}

fn invented(thresholds: &Thresholds) -> Option<Line> {
    thresholds.invented.then(|| Line::plain(Message::new("explain-invented").with("list_date", thresholds.list_date)))
}

/// Where a department stands, as a sentence.
fn outcome(key: &'static str, outcome: Outcome, possible: &[u8]) -> Message {
    let case = match outcome {
        Outcome::Area(_) => "area",
        Outcome::Department(_) => "department",
        Outcome::Youth => "youth",
        Outcome::Outside => "outside",
        Outcome::Undetermined(_) if possible.is_empty() => "undetermined",
        Outcome::Undetermined(_) => "possible",
    };
    let step = outcome.step().map_or_else(|| Argument::from(""), |step| Argument::Count(i64::from(step)));
    Message::new(key).with("case", case).with("step", step).with("steps", steps(possible))
}
