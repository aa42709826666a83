//! K6: realised lettings in the four groups of annex 15, and the departments whose realised assignment exceeds one third.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::facts::{Department, LettingKind};
use trappe_rules::finding::Message;
use trappe_rules::quantity::Ratio;
use trappe_rules::realised::{Realised, realised};

use super::Sources;
use super::figure::{Figure, Figures, Part, Text};

/// The groups of annex 15.
const GROUPS: [LettingKind; 4] =
    [LettingKind::Flexible, LettingKind::WaitingList, LettingKind::Assigned, LettingKind::Other];

/// One department whose family homes may be let.
struct One<'a> {
    department: &'a Department,
    /// Its step in force, or where else it stands.
    place: &'static str,
    step: Option<u8>,
    lettings: Option<&'a Realised<'a>>,
}

/// Homes of several departments in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    departments: u32,
    /// Departments of which every group is known.
    known: u32,
    groups: [u32; 4],
    /// Departments of which homes offered are known, and these homes.
    offered: (u32, u32),
}

impl Sum {
    fn add(&mut self, one: &One<'_>, year: i16) {
        self.departments += 1;
        let Some(lettings) = one.lettings else { return };
        if lettings.let_in(year).is_some() {
            self.known += 1;
            for (sum, kind) in self.groups.iter_mut().zip(GROUPS) {
                *sum = sum.saturating_add(known(lettings, year, kind).unwrap_or(0));
            }
        }
        if let Some(offered) = known(lettings, year, LettingKind::OfferedToMunicipality) {
            self.offered = (self.offered.0 + 1, self.offered.1.saturating_add(offered));
        }
    }

    fn all(self) -> u32 {
        self.groups.into_iter().fold(0, u32::saturating_add)
    }
}

/// By year for the city, each step in force and each association; of the last full year for each department.
pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let city = sources.city;
    let lettings = realised(&city.lettings);
    let ones = departments(sources, &lettings);
    let years: BTreeSet<i16> = city.lettings.iter().map(|entry| entry.year).collect();
    let last = sources.run.effective_date.year().saturating_sub(1);
    if years.is_empty() {
        let figure = Figure::of(Part::RealisedLettings, "let_all", "missing", "homes");
        figures.push(with_baseline(figure, sources, "lettings").note(Some(Message::new("figures-note-no-lettings"))));
    }
    for year in years.iter().copied() {
        let is_over = year <= last;
        for (of, name, sum) in sums(&ones, year) {
            push(sources, of.as_deref(), name, year, sum, is_over, figures);
        }
    }
    for one in &ones {
        push_department(one, last, sources, figures);
    }
    add_over(&ones, &years, sources, figures);
}

fn departments<'a>(sources: &Sources<'a>, lettings: &'a BTreeMap<&'a str, Realised<'a>>) -> Vec<One<'a>> {
    let placements = sources.evaluation.placements.iter();
    let one = |placement: &trappe_rules::placement::Placement| {
        let department = sources.city.departments.get(placement.department)?;
        let in_force = placement.in_force();
        let lettings = lettings.get(department.department_id.as_str());
        let place = in_force.staircase().map_or("undetermined", trappe_rules::agreement::Staircase::name);
        (department.homes.family > 0).then(|| One { department, place, step: in_force.step(), lettings })
    };
    placements.filter_map(one).collect()
}

/// The city (`None`), each place in force and each association, with its name where it has one.
fn sums<'a>(ones: &[One<'a>], year: i16) -> Vec<(Option<String>, Option<&'a str>, Sum)> {
    let mut city = Sum::default();
    let mut places: BTreeMap<String, Sum> = BTreeMap::new();
    let mut organisations: BTreeMap<&str, (&str, Sum)> = BTreeMap::new();
    for one in ones {
        city.add(one, year);
        let place = one.step.map_or_else(|| one.place.to_owned(), |step| format!("{}_{step}", one.place));
        places.entry(place).or_default().add(one, year);
        let of = organisations.entry(&one.department.organisation_id);
        of.or_insert((&one.department.organisation, Sum::default())).1.add(one, year);
    }
    let places = places.into_iter().map(|(place, sum)| (Some(place), None, sum));
    let organisations = organisations.into_iter().map(|(id, (name, sum))| (Some(id.to_owned()), Some(name), sum));
    std::iter::once((None, None, city)).chain(places).chain(organisations).collect()
}

fn push(
    sources: &Sources<'_>,
    of: Option<&str>,
    name: Option<&str>,
    year: i16,
    sum: Sum,
    is_over: bool,
    figures: &mut Figures,
) {
    let row = |name: &str| of.map_or_else(|| name.to_owned(), |of| format!("{name}/{of}"));
    let note = |known: u32| {
        let message = if !is_over {
            Message::new("figures-note-lettings-open-year")
        } else if known < sum.departments {
            Message::new("figures-note-lettings-some").with("known", known).with("departments", sum.departments)
        } else {
            return None;
        };
        Some(message)
    };
    let figure = |row_name: String, unit: &'static str, value: Option<Ratio>, known: u32| {
        let mut figure = Figure::of(Part::RealisedLettings, row(&row_name), year.to_string(), unit);
        figure.name = name.map(str::to_owned);
        let figure = figure.value(value.filter(|_| known > 0)).note(note(known));
        match (of, topic(&row_name)) {
            (None, Some(topic)) => with_baseline(figure, sources, &topic),
            (Some(_), _) | (None, None) => figure,
        }
    };
    let whole = |homes: u32| Some(Ratio::whole(i128::from(homes)));
    figures.push(figure("let_departments".to_owned(), "departments", whole(sum.known), sum.departments));
    figures.push(figure("let_all".to_owned(), "homes", whole(sum.all()), sum.known));
    for (homes, kind) in sum.groups.into_iter().zip(GROUPS) {
        figures.push(figure(format!("let_{}", kind.name()), "homes", whole(homes), sum.known));
        let mut share = figure(format!("let_{}_pct", kind.name()), "percent", percent(homes, sum.all()), sum.known);
        if kind == LettingKind::Assigned {
            share.bounds = aim(sources);
        }
        figures.push(share);
    }
    let (known, offered) = sum.offered;
    figures.push(figure("offered_to_municipality".to_owned(), "homes", whole(offered), known));
}

/// The homes of one department in the last full year; nothing where there is no row of it.
fn push_department(one: &One<'_>, year: i16, sources: &Sources<'_>, figures: &mut Figures) {
    let Some(lettings) = one.lettings else { return };
    let id = &one.department.department_id;
    let figure = |row: &str, unit: &'static str, value: Option<Ratio>| {
        let note = value.is_none().then(|| Message::new("figures-note-lettings-none"));
        let figure = Figure::of(Part::RealisedLettings, format!("{row}/{id}"), year.to_string(), unit);
        figure.named(&one.department.name).value(value).note(note)
    };
    let whole = |homes: u32| Ratio::whole(i128::from(homes));
    for kind in GROUPS {
        let homes = known(lettings, year, kind).map(whole);
        figures.push(figure(&format!("let_{}", kind.name()), "homes", homes));
    }
    let let_in = lettings.let_in(year);
    let mut share = figure("let_assigned_pct", "percent", let_in.and_then(|(all, assigned)| percent(assigned, all)));
    share.bounds = aim(sources);
    figures.push(share);
    let offered = known(lettings, year, LettingKind::OfferedToMunicipality).map(whole);
    figures.push(figure("offered_to_municipality", "homes", offered));
}

/// The departments whose realised assignment exceeds one third, by year, and how many they are.
fn add_over(ones: &[One<'_>], years: &BTreeSet<i16>, sources: &Sources<'_>, figures: &mut Figures) {
    let above = sources.agreement.expected.aim;
    for year in years.iter().filter(|year| **year < sources.run.effective_date.year()) {
        let mut over = Vec::new();
        let mut known = 0_u32;
        for one in ones {
            let Some((all, assigned)) = one.lettings.and_then(|lettings| lettings.let_in(*year)) else { continue };
            known = known.saturating_add(1);
            if Ratio::new(i128::from(assigned), i128::from(all)).is_some_and(|share| share > above) {
                let id = one.department.department_id.clone();
                let figure = Figure::of(Part::RealisedOverAim, id, year.to_string(), "percent");
                let mut figure = figure.named(&one.department.name).value(percent(assigned, all));
                figure.bounds = aim(sources);
                over.push(figure.text(Some(Text::Plain(one.department.organisation.clone()))));
            }
        }
        let departments = u32::try_from(ones.len()).unwrap_or(u32::MAX);
        let note = (known < departments)
            .then(|| Message::new("figures-note-lettings-some").with("known", known).with("departments", departments));
        let total = Figure::of(Part::RealisedOverAim, "total", year.to_string(), "departments").note(note);
        figures.push(total.count(i128::try_from(over.len()).unwrap_or(i128::MAX)));
        for figure in over {
            figures.push(figure);
        }
    }
}

fn known(lettings: &Realised<'_>, year: i16, kind: LettingKind) -> Option<u32> {
    lettings.homes(year, kind)?.ok()
}

/// Percent; `None` where nothing was let.
fn percent(homes: u32, all: u32) -> Option<Ratio> {
    Ratio::new(i128::from(homes) * 100, i128::from(all))
}

/// One third, in percent: a shown share stands on its own side of it (D9).
fn aim(sources: &Sources<'_>) -> Vec<Ratio> {
    sources.agreement.expected.aim.times(Ratio::whole(100)).into_iter().collect()
}

/// The topic of the baseline a row of the city stands beside.
fn topic(row: &str) -> Option<String> {
    match row {
        "let_all" => Some("lettings".to_owned()),
        _ => Some(format!("lettings_{}", row.strip_prefix("let_").filter(|row| row.ends_with("_pct"))?)),
    }
}

/// What the associations reported for the baseline's year; not quality-checked (annex 15).
fn with_baseline(mut figure: Figure, sources: &Sources<'_>, topic: &str) -> Figure {
    if let Some(found) = sources.agreement.baseline.figures.iter().find(|found| found.topic == topic) {
        (figure.baseline, figure.about) = (Some(Ratio::from_decimal(found.value)), found.about);
        if figure.note.is_none() {
            let year = found.year.to_string();
            figure.note = Some(Message::new("figures-note-lettings-baseline").with("year", year));
        }
    }
    figure
}
