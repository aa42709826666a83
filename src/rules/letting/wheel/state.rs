//! Where a department's wheel stands.

/// Which of the two alternating wheels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// The first wheel of the period (I22).
    First,
    /// The one after it.
    Second,
}

impl Round {
    /// Number in `wheel_state.round`.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }

    /// The round of a number, 1 or 2.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }

    /// The one after it.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// Where a wheel stands: the position the next vacated home takes. It belongs to the department, not to its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// From 1.
    pub next_position: u8,
    /// Which of the two alternating wheels.
    pub round: Round,
    /// L17: assignment homes of this wheel so far that the municipality used; `None` where that is not known.
    pub used: Option<u8>,
}

impl State {
    /// A department nothing is known of starts at the first position of the first wheel.
    pub const START: Self = Self { next_position: 1, round: Round::First, used: Some(0) };
}

impl Default for State {
    fn default() -> Self {
        Self::START
    }
}
