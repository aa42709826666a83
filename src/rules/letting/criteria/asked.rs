//! The criteria by name, what form they take, whom they bind and who goes first.

use crate::agreement::Criterion;

/// What is asked of those a home is let to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A1: in work.
    A1,
    /// A2: in education.
    A2,
    /// B: a home needed after divorce or separation.
    B,
    /// C: a disability in the household.
    C,
    /// One of the four sharpened criteria.
    Sharpened(Criterion),
    /// AlmenBolig+: families with children, in work.
    PlusFamilies,
    /// AlmenBolig+: without children at home, in work.
    PlusWithoutChildren,
    /// AlmenBolig+: experience of keeping buildings.
    PlusExperience,
    /// AlmenBolig+: the wish to live so, where the other three do not fill the homes.
    PlusWish,
    /// Criteria of the community itself (§13.2), as its letting agreement has them.
    Concept,
    /// Nothing, or nothing that can be told.
    Nothing,
}

impl Asked {
    /// Every one there is.
    pub const ALL: [Self; 14] = [
        Self::A1,
        Self::A2,
        Self::B,
        Self::C,
        Self::Sharpened(Criterion::Employment),
        Self::Sharpened(Criterion::Convictions),
        Self::Sharpened(Criterion::Education),
        Self::Sharpened(Criterion::Income),
        Self::PlusFamilies,
        Self::PlusWithoutChildren,
        Self::PlusExperience,
        Self::PlusWish,
        Self::Concept,
        Self::Nothing,
    ];

    /// Value in `criteria.criterion`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A1 => "a1_work",
            Self::A2 => "a2_education",
            Self::B => "b_divorce",
            Self::C => "c_disability",
            Self::Sharpened(criterion) => criterion.name(),
            Self::PlusFamilies => "plus_families",
            Self::PlusWithoutChildren => "plus_without_children",
            Self::PlusExperience => "plus_experience",
            Self::PlusWish => "plus_wish",
            Self::Concept => "concept",
            Self::Nothing => "none",
        }
    }

    /// Who must meet it; `None` where that is not the agreement's to say.
    #[must_use]
    pub const fn who(self) -> Option<Who> {
        match self {
            Self::A1 | Self::A2 => Some(Who::ApplicantOrPartner),
            Self::B | Self::PlusFamilies | Self::PlusWithoutChildren | Self::PlusExperience | Self::PlusWish => {
                Some(Who::Applicant)
            }
            Self::C => Some(Who::OneOfHousehold),
            Self::Sharpened(_) => Some(Who::EverybodyMovingIn),
            Self::Concept | Self::Nothing => None,
        }
    }
}

/// The form a criterion takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As annex 4 IV.1 has it.
    Ordinary,
    /// As annex 4 IV.2 has it.
    Sharpened,
    /// A5: sharpened once a decision confirms it, or on the next list.
    Pending,
    /// Z3b: it cannot be told whether it is sharpened.
    Unknown,
    /// L10: a concept's own.
    Own,
    /// L9: the youth list has no flexible criteria.
    YouthList,
    /// I19: on no staircase.
    Outside,
    /// The step cannot be told, and so what it asks cannot.
    Undetermined,
}

impl Form {
    /// Value in `criteria.form`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Sharpened => "sharpened",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::Own => "own",
            Self::YouthList => "youth_list",
            Self::Outside => "outside",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Whether a criterion must apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// It must.
    Must,
    /// The organisation may choose it.
    May,
    /// L10: once the other criteria leave homes unlet.
    IfNoneElse,
    /// A5: not yet.
    Waits,
    /// Z3b.
    CannotTell,
    /// Nothing is asked.
    None,
}

impl Duty {
    /// Value in `criteria.duty`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::May => "may",
            Self::IfNoneElse => "if_none_else",
            Self::Waits => "waits",
            Self::CannotTell => "cannot_tell",
            Self::None => "none",
        }
    }
}

/// Who must meet a criterion (§5.2.2 figure 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The applicant on the waiting list.
    Applicant,
    /// The applicant, or a spouse, or a partner who has shared the address long enough.
    ApplicantOrPartner,
    /// One member of the household.
    OneOfHousehold,
    /// Everybody moving in, of the age group.
    EverybodyMovingIn,
}

impl Who {
    /// Value in `criteria.who`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::ApplicantOrPartner => "applicant_or_partner",
            Self::OneOfHousehold => "one_of_household",
            Self::EverybodyMovingIn => "everybody_moving_in",
        }
    }
}

/// Which lettings a criterion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lettings {
    /// Those the shares give to flexible letting, or to a concept's own criteria.
    Flexible,
    /// Every letting but assignment (A7 on the department staircase).
    AllButAssignment,
    /// Homes fitted for disabled people with special support, as named in the letting agreement.
    AccessibleHomes,
}

impl Lettings {
    /// Value in `criteria.lettings`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flexible => "flexible",
            Self::AllButAssignment => "all_but_assignment",
            Self::AccessibleHomes => "accessible_homes",
        }
    }
}

/// A place in the order of applicants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Who meets all criteria in force.
    All,
    /// Who meets the sharpened employment criterion.
    Employment,
    /// Who meets an ordinary A-criterion: the obligatory ones where employment is not sharpened.
    A,
    /// Who meets others of the criteria.
    Others,
    /// The individual letting agreement says which of the chosen criteria goes first.
    AsAgreed,
    /// Who meets one of the criteria that stand side by side.
    Equal,
    /// Who meets the criterion that comes after these.
    Wish,
    /// Seniority on the waiting list: the rest, and among equals at every place.
    Seniority,
}

impl Priority {
    /// Value in `criteria.order`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Employment => "employment",
            Self::A => "a_criteria",
            Self::Others => "others",
            Self::AsAgreed => "as_agreed",
            Self::Equal => "equal",
            Self::Wish => "plus_wish",
            Self::Seniority => "seniority",
        }
    }
}
