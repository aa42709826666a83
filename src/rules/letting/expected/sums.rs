//! Sums of expected lettings at every level: they are exact, so those of a level add up to those of the city.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{ByType, DepartmentLettings, Range};
use crate::agreement::Staircase;
use crate::evaluation::Evaluation;
use crate::facts::{City, Department};
use crate::letting::wheel::{Group, Span};
use crate::placement::{Outcome, Placement};
use crate::quantity::Ratio;

/// What departments are summed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// All of them.
    City,
    /// Staircase in force.
    Staircase,
    /// Step in force.
    Step,
    /// Local-committee area.
    LocalCommittee,
    /// Housing association.
    Organisation,
}

impl Level {
    /// All of them, the widest first.
    pub const ALL: [Self; 5] = [Self::City, Self::Staircase, Self::Step, Self::LocalCommittee, Self::Organisation];

    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Staircase => "staircase",
            Self::Step => "step",
            Self::LocalCommittee => "local_committee",
            Self::Organisation => "organisation",
        }
    }
}

/// Sums of homes, each `None` where it would not fit in 128 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// E1.
    pub vacancies: Ratio,
    /// E5: of these outside the wheel.
    pub earmarked: Ratio,
    /// E2, E5.
    pub lettings: ByType,
}

/// Expected lettings of the departments of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettingSums {
    /// What it is summed by.
    pub level: Level,
    /// Id or name of the association, committee, step or staircase; `city` for all.
    pub key: String,
    /// Name of the association, where it is one.
    pub name: Option<String>,
    /// Departments.
    pub departments: u32,
    /// Departments something is expected of: the sums are theirs.
    pub counted: u32,
    /// `None` where the numbers would not fit in 128 bits.
    pub sum: Option<Sum>,
    /// E3: departments with a wheel among those counted.
    pub wheels: u32,
    /// E3: whole homes of these.
    pub wheel_homes: u64,
    /// E3: least and most of waiting list, flexible letting and assignment.
    pub wheel_lettings: [[u64; 2]; 3],
}

impl LettingSums {
    /// All vacancies; `None` where no department is counted.
    #[must_use]
    pub fn vacancies(&self) -> Option<Ratio> {
        self.sum.filter(|_| self.counted > 0).map(|sum| sum.vacancies)
    }
}

/// Sums at every level, the widest first, each in key order.
#[must_use]
pub fn sums(city: &City, evaluation: &Evaluation, lettings: &[DepartmentLettings]) -> Vec<LettingSums> {
    let mut adding: BTreeMap<(Level, Cow<'_, str>), Adding> = BTreeMap::new();
    // Both stand in department order, one row a placement.
    for (placement, of) in evaluation.placements.iter().zip(lettings) {
        let Some(department) = city.departments.get(of.department) else { continue };
        for level in Level::ALL {
            let group = adding.entry((level, key(level, department, placement))).or_default();
            group.departments += 1;
            if level == Level::Organisation && group.name.is_none() {
                group.name = Some(department.organisation.clone());
            }
            if let Ok(expected) = &of.expected {
                group.counted += 1;
                let ByType { waiting_list, flexible, assignment } = expected.lettings;
                let numbers = [
                    expected.vacancies.all,
                    expected.vacancies.earmarked,
                    waiting_list.low,
                    waiting_list.high,
                    flexible.low,
                    flexible.high,
                    assignment.low,
                    assignment.high,
                ];
                for (exact, number) in group.numbers.iter_mut().zip(numbers) {
                    exact.add(number);
                }
                if let Ok(counts) = &expected.wheel {
                    group.wheels += 1;
                    group.wheel_homes = group.wheel_homes.saturating_add(u64::from(counts.homes));
                    for (sum, of) in group.wheel_lettings.iter_mut().zip(Group::ALL) {
                        let Span { least, most } = counts.both(of);
                        for (sum, number) in sum.iter_mut().zip([least, most]) {
                            *sum = sum.saturating_add(u64::from(number));
                        }
                    }
                }
            }
        }
    }
    adding.into_iter().map(|((level, key), group)| group.summed(level, key.into_owned())).collect()
}

/// What a department is counted under. One without a step is counted under why it has none.
fn key<'a>(level: Level, department: &'a Department, placement: &Placement) -> Cow<'a, str> {
    let outcome = placement.in_force();
    let staircase = match outcome {
        Outcome::Undetermined(_) => UNDETERMINED,
        Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth | Outcome::Outside => {
            outcome.staircase().map_or(UNDETERMINED, Staircase::name)
        }
    };
    match level {
        Level::City => Cow::Borrowed(Level::City.name()),
        Level::Staircase => Cow::Borrowed(staircase),
        Level::Step => {
            outcome.step().map_or(Cow::Borrowed(staircase), |step| Cow::Owned(format!("{staircase}_{step}")))
        }
        Level::LocalCommittee => Cow::Borrowed(&department.local_committee),
        Level::Organisation => Cow::Borrowed(&department.organisation_id),
    }
}

/// Key of departments of which it cannot be told where they stand.
const UNDETERMINED: &str = "undetermined";

/// A sum under way.
#[derive(Default)]
struct Adding {
    name: Option<String>,
    departments: u32,
    counted: u32,
    numbers: [Exact; 8],
    wheels: u32,
    wheel_homes: u64,
    wheel_lettings: [[u64; 2]; 3],
}

impl Adding {
    fn summed(self, level: Level, key: String) -> LettingSums {
        let Self { name, departments, counted, numbers, wheels, wheel_homes, wheel_lettings } = self;
        let sum = || {
            let [vacancies, earmarked, waiting_low, waiting_high, flexible_low, flexible_high, low, high] =
                numbers.each_ref().map(Exact::total);
            Some(Sum {
                vacancies: vacancies?,
                earmarked: earmarked?,
                lettings: ByType {
                    waiting_list: Range { low: waiting_low?, high: waiting_high? },
                    flexible: Range { low: flexible_low?, high: flexible_high? },
                    assignment: Range { low: low?, high: high? },
                },
            })
        };
        LettingSums { level, key, name, departments, counted, sum: sum(), wheels, wheel_homes, wheel_lettings }
    }
}

/// An exact sum of many ratios with few denominators: numerators are added by denominator, so that nothing grows.
#[derive(Default)]
struct Exact {
    by_denominator: BTreeMap<i128, Option<i128>>,
}

impl Exact {
    fn add(&mut self, number: Ratio) {
        let (numerator, denominator) = number.parts();
        let sum = self.by_denominator.entry(denominator).or_insert(Some(0));
        *sum = sum.and_then(|sum| sum.checked_add(numerator));
    }

    fn total(&self) -> Option<Ratio> {
        self.by_denominator.iter().try_fold(Ratio::ZERO, |sum, (denominator, numerator)| {
            Some(sum.plus(Ratio::new((*numerator)?, *denominator)?)?.reduced())
        })
    }
}
