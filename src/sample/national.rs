//! The national sample: many municipalities of a made-up country, each its own local committee, for measuring.

use std::io;

use serde::Deserialize;

use super::city::{Area, Assigned, City, Department, Listed, Maker};
use super::figures::{self, Form, Standing};
use super::plan::Level::{Clear, Met, Prevention, Zone};
use super::plan::{Need, Plan, Range};
use super::{names, small};

const PLAN: &str = include_str!("national.toml");

/// The pipeline of the sample; `ENDING` stands for that of the files.
pub(super) const PIPELINE: &str = include_str!("national/pipeline.toml");
/// What the state's lists say in the made-up country.
pub(super) const STATE_LISTS: &str = include_str!("national/state-lists.toml");

/// Sizes of the sample.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sizes {
    municipalities: u32,
    departments: Range,
    organisations: Range,
    areas: Range,
    designated: Range,
    kinds: [u32; 4],
    regions: Vec<Region>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    name: String,
    mean_ore: u64,
}

/// Draws the country of a seed, `scale` times as many municipalities as there are.
pub(super) fn city(plan: &Plan, seed: u64, scale: u32) -> io::Result<City> {
    let sizes: Sizes = toml::from_str(PLAN).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    let plans: Vec<Plan> = sizes.regions.iter().map(|region| plan.with_mean(region.mean_ore)).collect();
    let mut country = City::default();
    for number in 0..sizes.municipalities.saturating_mul(scale) {
        let at = usize::try_from(number).unwrap_or(0);
        let region = at % sizes.regions.len();
        let place = (names::municipality(at), sizes.regions[region].name.clone());
        let stream = 1_000 + u64::from(number);
        municipality(Maker::new(&plans[region], seed, stream), &sizes, &place, number, &mut country);
    }
    country.departments.sort_by(|one, other| one.id.cmp(&other.id));
    country.units.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(country)
}

/// The agreement with the municipalities as its local committees; otherwise as it is.
pub(super) fn agreement(text: &str, country: &City) -> String {
    let mut committees: Vec<&str> = country.departments.iter().map(|one| one.committee.as_str()).collect();
    committees.sort_unstable();
    committees.dedup();
    let listed = format!(
        "local_committees = [{}]",
        committees.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    );
    let key = "local_committees = [";
    let Some((before, rest)) = text.split_once(key) else { return text.to_owned() };
    let after = rest.split_once(']').map_or("", |(_, after)| after);
    format!("{before}{listed}{after}").replacen("copenhagen-2024-2027", "national-sample", 1)
}

fn municipality(mut maker: Maker<'_>, sizes: &Sizes, place: &(String, String), number: u32, country: &mut City) {
    maker.names.skip(7 * usize::try_from(number).unwrap_or(0));
    let first = usize::try_from(1_000 + 9 * number).unwrap_or(1_000);
    let organisations = maker.draw.between(sizes.organisations.0, sizes.organisations.1);
    for at in 0..usize::try_from(organisations).unwrap_or(1) {
        maker.organisation(first + at);
    }
    let count = maker.draw.between(sizes.departments.0, sizes.departments.1);
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let organisation = maker.draw.index(maker.city.organisations.len());
        match maker.draw.weighted(&sizes.kinds) {
            0 => small.push(small::department(&mut maker, organisation, &place.0)),
            1 => {
                let homes = [maker.draw.between(0, 6), maker.draw.between(30, 160), 0];
                let youth = maker.plain_department(organisation, &place.0, homes);
                maker.city.departments.push(youth);
            }
            2 => {
                let homes = [maker.draw.between(0, 8), 0, maker.draw.between(20, 90)];
                let elderly = maker.plain_department(organisation, &place.0, homes);
                maker.city.departments.push(elderly);
            }
            _ => large.push(family(&mut maker, organisation, &place.0)),
        }
    }
    areas(&mut maker, sizes, number, &mut large);
    let pools = small::pools(&maker, &small);
    small::place(&mut maker, &mut small, &pools, (pools.len() / 9, pools.len() / 7));
    maker.city.departments.extend(small);
    maker.city.departments.extend(large);
    merge(maker.city, place, country);
}

/// A family department with figures of its own.
fn family(maker: &mut Maker<'_>, organisation: usize, committee: &str) -> Department {
    let homes = maker.plan.large.fewest_homes + maker.draw.between(0, 60) * maker.draw.between(1, 6);
    let mut department = maker.department(organisation, committee, homes);
    let band = maker.draw.weighted(&[60, 22, 18]);
    department.assigned = maker.households(department.family, band).map_or(Assigned::NotGiven, Assigned::Households);
    let need = [Need::Low, Need::Medium, Need::High][maker.draw.weighted(&[78, 12, 10])];
    let figures = figures::of_need(&mut maker.draw, maker.plan, department.residents, need);
    maker.city.units.push((department.id.clone(), figures));
    department
}

/// Areas over the family departments; a few of them designated.
fn areas(maker: &mut Maker<'_>, sizes: &Sizes, number: u32, large: &mut [Department]) {
    let count = maker.draw.between(sizes.areas.0, sizes.areas.1);
    let designated = maker.draw.between(sizes.designated.0, sizes.designated.1);
    let mut free = large.iter_mut();
    for at in 0..count {
        let id = format!("M{number:03}-{:02}", at + 1);
        let is_designated = at < designated;
        let mut residents = 0;
        for department in free.by_ref() {
            department.area = Some(id.clone());
            residents += department.residents;
            let enough = if is_designated { residents >= 1_100 } else { residents >= 300 };
            if enough {
                break;
            }
        }
        if residents == 0 {
            break;
        }
        let standings: [(Standing, Range, Listed); 4] = [
            ([Prevention, Clear, Clear, Prevention], (3_100, 4_900), Listed::Prevention),
            ([Zone, Prevention, Zone, Prevention], (3_100, 4_900), Listed::Prevention),
            ([Met, Met, Clear, Prevention], (3_100, 4_900), Listed::Vulnerable),
            ([Met, Met, Clear, Met], (5_100, 6_900), Listed::Parallel),
        ];
        let (mut standing, mut origin, listed) = standings[maker.draw.weighted(&[45, 25, 18, 12])];
        let listed = (is_designated && residents >= 1_100).then_some(listed);
        if listed.is_none() {
            (standing, origin) = ([Clear; 4], (600, 2_900));
        }
        let form = if maker.draw.chance(70) { Form::Published } else { Form::Counts };
        let Some(figures) = figures::of_standing(&mut maker.draw, maker.plan, residents, standing, form) else {
            continue;
        };
        let figures = figures::with_origin(&mut maker.draw, figures, residents, origin);
        let year = maker.plan.figures_year + 1;
        maker.city.history.extend((year - 4..year).map(|year| (id.clone(), year, listed.map(|_| Listed::Prevention))));
        let name = maker.names.next();
        maker.city.areas.push(Area {
            id,
            name,
            place: None,
            residents,
            designation: listed,
            plan_active: None,
            rehousing: false,
            figures,
        });
    }
}

/// Puts a municipality into the country.
fn merge(city: City, place: &(String, String), country: &mut City) {
    let offset = country.organisations.len();
    country.organisations.extend(city.organisations);
    country.departments.extend(city.departments.into_iter().map(|mut department| {
        department.organisation += offset;
        department.place = Some(place.clone());
        department
    }));
    country.areas.extend(city.areas.into_iter().map(|mut area| {
        area.place = Some(place.clone());
        area
    }));
    country.units.extend(city.units);
    country.history.extend(city.history);
}
