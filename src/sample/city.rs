//! A made-up city: what is drawn, before it is put into tables.

use std::collections::BTreeMap;

use trappe_rules::agreement::PoolingLimits;
use trappe_rules::pooling::SmallDepartment;

use super::draw::Draw;
use super::figures::Figures;
use super::names::{self, Names};
use super::plan::Plan;

/// A housing association.
#[derive(Clone, Debug)]
pub(super) struct Organisation {
    pub(super) id: String,
    pub(super) name: String,
    /// Numbers not yet given to a department.
    numbers: Vec<u32>,
}

/// Assigned households of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assigned {
    /// So many.
    Households(u32),
    /// Withheld.
    Withheld,
    /// No row.
    NotGiven,
}

/// Letting concepts of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Regime {
    AlmenboligPlus,
    CoHousing,
    Dormitory,
}

impl Regime {
    pub(super) const fn danish(self) -> &'static str {
        match self {
            Self::AlmenboligPlus => "AlmenBolig+",
            Self::CoHousing => "Bofællesskab",
            Self::Dormitory => "Kollegium",
        }
    }

    pub(super) const fn canonical(self) -> &'static str {
        match self {
            Self::AlmenboligPlus => "almenbolig_plus",
            Self::CoHousing => "co_housing",
            Self::Dormitory => "dormitory",
        }
    }
}

/// A department.
#[derive(Clone, Debug)]
pub(super) struct Department {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) organisation: usize,
    pub(super) committee: String,
    /// Municipality and region, where there are several.
    pub(super) place: Option<(String, String)>,
    pub(super) area: Option<String>,
    pub(super) partly_in_area: bool,
    pub(super) family: u32,
    pub(super) youth: u32,
    pub(super) elderly: u32,
    pub(super) residents: u32,
    pub(super) taken_into_use: (u16, u8, u8),
    pub(super) regime: Option<Regime>,
    pub(super) kitchens: Option<u32>,
    pub(super) cheap: Option<u32>,
    /// With a lasting right of assignment to all of them (N6).
    pub(super) assigned_only: Option<u32>,
    pub(super) special: Option<u32>,
    pub(super) shared: Option<u32>,
    pub(super) turnover_tenths: Option<u32>,
    pub(super) assigned: Assigned,
}

impl Department {
    /// Whether most of its homes are family homes; a tie is none (I14).
    pub(super) const fn is_family(&self) -> bool {
        self.family > self.youth && self.family > self.elderly
    }

    /// All homes.
    pub(super) const fn homes(&self) -> u32 {
        self.family + self.youth + self.elderly
    }

    /// As pooling sees it.
    pub(super) fn as_small(&self, organisations: &[Organisation]) -> SmallDepartment {
        SmallDepartment {
            department_id: self.id.clone(),
            organisation_id: organisations[self.organisation].id.clone(),
            local_committee: self.committee.clone(),
            homes: self.homes(),
            residents: self.residents,
        }
    }
}

/// One of the state's areas.
#[derive(Clone, Debug)]
pub(super) struct Area {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) place: Option<(String, String)>,
    pub(super) residents: u32,
    /// Danish and canonical; none: on no list.
    pub(super) designation: Option<Listed>,
    pub(super) plan_active: Option<bool>,
    pub(super) rehousing: bool,
    pub(super) figures: Figures,
}

/// What a list says of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Listed {
    Prevention,
    Vulnerable,
    Parallel,
    Transformation,
}

impl Listed {
    pub(super) const fn danish(self) -> &'static str {
        match self {
            Self::Prevention => "Forebyggelsesområde",
            Self::Vulnerable => "Udsat boligområde",
            Self::Parallel => "Parallelsamfund",
            Self::Transformation => "Omdannelsesområde",
        }
    }

    pub(super) const fn canonical(self) -> &'static str {
        match self {
            Self::Prevention => "prevention",
            Self::Vulnerable => "vulnerable",
            Self::Parallel => "parallel",
            Self::Transformation => "transformation",
        }
    }
}

/// Everything drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct City {
    pub(super) organisations: Vec<Organisation>,
    pub(super) departments: Vec<Department>,
    pub(super) areas: Vec<Area>,
    /// Key figures by unit id.
    pub(super) units: Vec<(String, Figures)>,
    /// Area, year of the list, what it said.
    pub(super) history: Vec<(String, u16, Option<Listed>)>,
    /// The pool of each small department.
    pub(super) pool_of: BTreeMap<String, String>,
    /// Step and assigned share (hundredths of a percent) at the agreement's start, where they are given (H).
    pub(super) starts: BTreeMap<String, (u8, u32)>,
    /// Organisations whose assigned households the municipality had to give.
    pub(super) by_municipality: Vec<usize>,
}

/// Draws the parts of a city.
pub(super) struct Maker<'a> {
    pub(super) plan: &'a Plan,
    pub(super) draw: Draw,
    pub(super) names: Names,
    pub(super) city: City,
}

impl<'a> Maker<'a> {
    pub(super) fn new(plan: &'a Plan, seed: u64, stream: u64) -> Self {
        Self { plan, draw: Draw::new(seed, stream), names: Names::new(), city: City::default() }
    }

    /// A new housing association with an id of four digits.
    pub(super) fn organisation(&mut self, number: usize) -> usize {
        let at = self.city.organisations.len();
        let mut numbers: Vec<u32> = (1..1000).collect();
        self.draw.shuffle(&mut numbers);
        let organisation = Organisation { id: format!("{number:04}"), name: names::organisation(at), numbers };
        self.city.organisations.push(organisation);
        at
    }

    /// A department of so many family homes; some have a few homes of other types.
    pub(super) fn department(&mut self, organisation: usize, committee: &str, family: u32) -> Department {
        let youth = if self.draw.chance(12) { family * self.draw.between(4, 30) / 100 } else { 0 };
        let elderly = if self.draw.chance(10) { family * self.draw.between(4, 22) / 100 } else { 0 };
        self.plain_department(organisation, committee, [family, youth, elderly])
    }

    /// A department of so many family, youth and elderly homes.
    pub(super) fn plain_department(&mut self, organisation: usize, committee: &str, homes: [u32; 3]) -> Department {
        let [family, youth, elderly] = homes;
        let number = self.city.organisations[organisation].numbers.pop().unwrap_or(0);
        let year = u16::try_from(self.draw.between(1921, 2019)).unwrap_or(1950);
        let month = u8::try_from(self.draw.between(1, 12)).unwrap_or(1);
        let residents = (family * self.draw.between(19, 23) + youth * 11 + elderly * 13) / 10;
        let few = |draw: &mut Draw, percent: u64, most: u32| {
            draw.chance(percent).then(|| (family * draw.between(1, most) / 100).max(1).min(family))
        };
        Department {
            id: format!("{}-{number:03}", self.city.organisations[organisation].id),
            name: self.names.next(),
            organisation,
            committee: committee.to_owned(),
            place: None,
            area: None,
            partly_in_area: false,
            family,
            youth,
            elderly,
            residents,
            taken_into_use: (year, month, 1),
            regime: None,
            kitchens: None,
            cheap: None,
            assigned_only: None,
            special: few(&mut self.draw, 9, 8),
            shared: few(&mut self.draw, 7, 5),
            turnover_tenths: self.draw.chance(60).then(|| self.draw.between(55, 140)),
            assigned: Assigned::NotGiven,
        }
    }

    /// A whole number of assigned households in a band; none where no whole number lies in it.
    pub(super) fn households(&mut self, family: u32, band: usize) -> Option<u32> {
        let range = self.plan.assigned.range(band);
        (0..60).find_map(|_| {
            let share = self.draw.between(range.0, range.1);
            let households = (family * share + 5_000) / 10_000;
            (self.plan.assigned.band(households, family) == band && households <= family).then_some(households)
        })
    }

    /// The limits below which departments are pooled.
    pub(super) const fn limits(&self) -> PoolingLimits {
        PoolingLimits { homes: self.plan.small.homes_below, residents: self.plan.small.residents_below, either: true }
    }
}
