//! One key figure and all of them: what `key_figures` holds a row of.

use std::borrow::Cow;

use trappe_rules::finding::Message;
use trappe_rules::quantity::Ratio;

/// A committee table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// K1: areas, departments and homes by list of the state.
    Lists,
    /// K1: departments and homes by step.
    Staircases,
    /// K2: departments by step before and now.
    TransitionsDepartments,
    /// K2: homes by step before and now.
    TransitionsHomes,
    /// K2: departments and homes that moved up, down, between staircases, came or went.
    Changes,
    /// K3: each move with its reason.
    Moves,
    /// K4: the units closest to a change.
    ClosestUnits,
    /// K5: assigned shares.
    AssignedShares,
    /// K5: departments over one third.
    OverAim,
    /// K6: realised lettings in the four groups of annex 15.
    RealisedLettings,
    /// K6: departments whose realised assignment exceeds one third.
    RealisedOverAim,
    /// K7: the success criteria.
    SuccessCriteria,
    /// K7b: lists in a row.
    Clocks,
    /// K7c: the share of family homes in designated areas.
    DesignatedShare,
    /// K8: what is open, or was settled by something else than figures.
    OpenMatters,
    /// K9: key figures others keep.
    Register,
    /// K10: what safeguard and exemption did.
    SafeguardEffects,
    /// E2 beside annex 15: lettings by type.
    ExpectedMix,
}

impl Part {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 18] = [
        Self::Lists,
        Self::Staircases,
        Self::TransitionsDepartments,
        Self::TransitionsHomes,
        Self::Changes,
        Self::Moves,
        Self::ClosestUnits,
        Self::AssignedShares,
        Self::OverAim,
        Self::RealisedLettings,
        Self::RealisedOverAim,
        Self::SuccessCriteria,
        Self::Clocks,
        Self::DesignatedShare,
        Self::OpenMatters,
        Self::Register,
        Self::SafeguardEffects,
        Self::ExpectedMix,
    ];

    /// Value in `key_figures.table`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lists => "lists",
            Self::Staircases => "staircases",
            Self::TransitionsDepartments => "transitions_departments",
            Self::TransitionsHomes => "transitions_homes",
            Self::Changes => "changes",
            Self::Moves => "moves",
            Self::ClosestUnits => "closest_units",
            Self::AssignedShares => "assigned_shares",
            Self::OverAim => "over_aim",
            Self::RealisedLettings => "realised_lettings",
            Self::RealisedOverAim => "realised_over_aim",
            Self::SuccessCriteria => "success_criteria",
            Self::Clocks => "clocks",
            Self::DesignatedShare => "designated_share",
            Self::OpenMatters => "open_matters",
            Self::Register => "register",
            Self::SafeguardEffects => "safeguard_effects",
            Self::ExpectedMix => "expected_mix",
        }
    }

    /// The rule it answers.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Lists | Self::Staircases => "K1",
            Self::TransitionsDepartments | Self::TransitionsHomes | Self::Changes => "K2",
            Self::Moves => "K3",
            Self::ClosestUnits => "K4",
            Self::AssignedShares | Self::OverAim => "K5",
            Self::RealisedLettings | Self::RealisedOverAim => "K6",
            Self::SuccessCriteria => "K7",
            Self::Clocks => "K7b",
            Self::DesignatedShare => "K7c",
            Self::OpenMatters => "K8",
            Self::Register => "K9",
            Self::SafeguardEffects => "K10",
            Self::ExpectedMix => "E2",
        }
    }
}

/// What a figure says in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// One of the programme's own names (`yes`).
    Name(&'static str),
    /// A text of the run, as it stands.
    Plain(String),
    /// Sentences of the catalogue, one after the other.
    Sentences(Vec<Message>),
}

/// One figure: where it stands, what it is now, and what it is held against. `None` is absent, never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The committee table.
    pub part: Part,
    /// Row of that table: a name of the programme, or an id.
    pub row: Cow<'static, str>,
    /// Column of that table.
    pub column: Cow<'static, str>,
    /// Name of the department, area or association the row is of.
    pub name: Option<String>,
    /// What it counts (`departments`, `homes`, `percent`).
    pub unit: Cow<'static, str>,
    /// Now.
    pub value: Option<Ratio>,
    /// In the run before.
    pub previous: Option<Ratio>,
    /// In annex 15.
    pub baseline: Option<Ratio>,
    /// In the initial run.
    pub initial: Option<Ratio>,
    /// Whether the baseline is given as "about".
    pub about: bool,
    /// Bounds a shown value must stay on its side of (D9).
    pub bounds: Vec<Ratio>,
    /// In words.
    pub text: Option<Text>,
    /// What the reader must know of it: why something is absent, or cannot be told.
    pub note: Option<Message>,
}

impl Figure {
    /// A figure of which nothing is known yet.
    pub(super) fn of(
        part: Part,
        row: impl Into<Cow<'static, str>>,
        column: impl Into<Cow<'static, str>>,
        unit: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            part,
            row: row.into(),
            column: column.into(),
            name: None,
            unit: unit.into(),
            value: None,
            previous: None,
            baseline: None,
            initial: None,
            about: false,
            bounds: Vec::new(),
            text: None,
            note: None,
        }
    }

    pub(super) fn value(mut self, value: Option<Ratio>) -> Self {
        self.value = value;
        self
    }

    pub(super) fn count(self, count: impl Into<i128>) -> Self {
        self.value(Some(Ratio::whole(count.into())))
    }

    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    pub(super) fn text(mut self, text: Option<Text>) -> Self {
        self.text = text;
        self
    }

    pub(super) fn note(mut self, note: Option<Message>) -> Self {
        self.note = note;
        self
    }
}

/// All figures of a run, in the order they are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures(Vec<Figure>);

impl Figures {
    pub(super) fn push(&mut self, figure: Figure) {
        self.0.push(figure);
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of one committee table.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Figure> {
        self.0.iter().filter(move |figure| figure.part == part)
    }

    /// The figure that stands somewhere.
    #[must_use]
    pub fn at(&self, part: Part, row: &str, column: &str) -> Option<&Figure> {
        self.of(part).find(|figure| figure.row == row && figure.column == column)
    }
}

/// A count as a figure.
pub(super) fn whole(count: i64) -> Ratio {
    Ratio::whole(i128::from(count))
}
