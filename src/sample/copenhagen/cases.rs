//! The cases worth meeting: on the edge of a threshold or a band, withheld, new, of another kind, undetermined.

use super::super::city::{Assigned, Department, Maker, Regime};
use super::super::figures::{self, Figures, Form};
use super::super::plan::Level::{Clear, Met};
use super::super::plan::Need;
use super::super::small;
use super::super::table::Cell;
use super::{Large, committee, organisation};

/// Which organisation could not say in time how many it has let to assigned households.
const WITHOUT_FIGURES: usize = 9;

/// Turns departments into cases; none of them changes its step.
pub(super) fn plant(maker: &mut Maker<'_>, large: &mut [Large]) {
    on_the_band(maker, large);
    rounding(maker, large);
    withheld(maker, large);
    new_build(maker, large);
    concepts(large);
}

/// The first department of a cell that is not yet something special, and for which `fits` holds.
fn take(large: &mut [Large], need: Need, band: usize, fits: impl Fn(&Department) -> bool) -> Option<&mut Department> {
    let found = large
        .iter_mut()
        .find(|large| !large.taken && large.need == need && large.band == band && fits(&large.department))?;
    found.taken = true;
    Some(&mut found.department)
}

/// Exactly on the lower edge of a band.
fn on_the_band(maker: &Maker<'_>, large: &mut [Large]) {
    for (need, band) in [(Need::High, 2), (Need::Medium, 2), (Need::High, 1)] {
        let edge = maker.plan.assigned.edges[band - 1];
        let is_whole = |department: &Department| (department.family * edge).is_multiple_of(10_000);
        if let Some(department) = take(large, need, band, is_whole) {
            department.assigned = Assigned::Households(department.family * edge / 10_000);
        }
    }
}

/// Published figures so near a threshold that the figure before rounding could stand on either side.
fn rounding(maker: &mut Maker<'_>, large: &mut [Large]) {
    for edge in &maker.plan.cases.edges {
        let Some(department) = take(large, edge.need, edge.band, |_| true) else { continue };
        let (id, residents) = (department.id.clone(), department.residents);
        let published = figures::of_standing(&mut maker.draw, maker.plan, residents, [Clear; 4], Form::Published);
        let Some(mut published) = published else { continue };
        let columns = [("employment_pct", 1), ("convictions_pct", 2), ("education_pct", 1), ("income_pct", 1)];
        for ((column, decimals), figure) in columns.into_iter().zip(edge.figures) {
            published.insert(column, Cell::Decimal(figure, decimals));
        }
        replace(maker, &id, Some(published));
    }
    // Between the risk zone's income threshold and what it was before rounding: exact, and yet it hangs on the rounding.
    if let Some(department) = take(large, Need::Medium, 2, |department| department.residents > 200) {
        let (id, residents) = (department.id.clone(), department.residents);
        let standing = [Met, Clear, Clear, Clear];
        let figures = figures::of_standing(&mut maker.draw, maker.plan, residents, standing, Form::Counts);
        let Some(mut figures) = figures else { return };
        figures.insert("income_mean", Cell::Whole(maker.plan.cases.income_before_rounding));
        replace(maker, &id, Some(figures));
    }
}

fn replace(maker: &mut Maker<'_>, id: &str, figures: Option<Figures>) {
    maker.city.units.retain(|(unit, _)| unit != id);
    maker.city.units.extend(figures.map(|figures| (id.to_owned(), figures)));
}

/// Withheld figures that change nothing: one criterion alone never makes more than a low need.
fn withheld(maker: &mut Maker<'_>, large: &mut [Large]) {
    let columns: [&[&str]; 4] = [
        &["convictions_count", "convictions_count_prev"],
        &["convictions_count_prev"],
        &["income_mean"],
        &["education_count", "education_base"],
    ];
    for columns in columns {
        let Some(department) = take(large, Need::Low, 1, |_| true) else { continue };
        let (id, residents) = (department.id.clone(), department.residents);
        let figures = figures::of_standing(&mut maker.draw, maker.plan, residents, [Clear; 4], Form::Counts);
        let Some(mut figures) = figures else { continue };
        figures.extend(columns.iter().map(|column| (*column, Cell::Withheld)));
        replace(maker, &id, Some(figures));
    }
    // Low need gives one step in every band.
    for assigned in [Assigned::Withheld, Assigned::NotGiven] {
        if let Some(department) = take(large, Need::Low, 0, |_| true) {
            department.assigned = assigned;
        }
    }
}

/// Taken into use after the agreement began: no figures yet, and nobody counted as living there.
fn new_build(maker: &mut Maker<'_>, large: &mut [Large]) {
    let day = maker.plan.cases.taken_into_use;
    let new =
        take(large, Need::Low, 0, |department| department.youth + department.elderly == 0 && department.family > 90);
    if let Some(department) = new {
        department.taken_into_use = day;
        department.residents = 0;
        department.cheap = Some(department.family * 12 / 100);
        department.special = None;
        department.shared = None;
        department.turnover_tenths = None;
        department.assigned = Assigned::NotGiven;
        let id = department.id.clone();
        replace(maker, &id, None);
    }
}

/// Letting concepts of their own; they have steps like others.
fn concepts(large: &mut [Large]) {
    let regimes = [Regime::AlmenboligPlus; 6].into_iter().chain([Regime::CoHousing; 2]);
    for (at, regime) in regimes.enumerate() {
        if let Some(department) = take(large, Need::Low, at % 2, |department| department.family < 160) {
            department.regime = Some(regime);
            department.taken_into_use.0 = 2009 + u16::try_from(at).unwrap_or(0);
        }
    }
}

/// Departments beside those that are placed on a step.
pub(super) fn beside(maker: &mut Maker<'_>) {
    for at in 0..9 {
        let homes = [maker.draw.between(0, 6), maker.draw.between(40, 180), 0];
        let mut department = other(maker, homes);
        if at % 3 == 0 {
            department.regime = Some(Regime::Dormitory);
            department.kitchens = Some(department.youth.div_ceil(12));
        }
        maker.city.departments.push(department);
    }
    for _ in 0..5 {
        let homes = [maker.draw.between(0, 8), 0, maker.draw.between(24, 90)];
        let department = other(maker, homes);
        maker.city.departments.push(department);
    }
    let tie = other(maker, [46, 46, 0]);
    maker.city.departments.push(tie);
    in_an_area(maker);
    undetermined(maker);
}

fn other(maker: &mut Maker<'_>, homes: [u32; 3]) -> Department {
    let (committee, organisation) = (committee(maker), organisation(maker));
    let mut department = maker.plain_department(organisation, &committee, homes);
    department.special = None;
    department.shared = None;
    department
}

/// A youth department in a prevention area, and a family department that lies only partly in one.
fn in_an_area(maker: &mut Maker<'_>) {
    let (whole, part) = (2, 5);
    let mut youth = other(maker, [0, 74, 0]);
    let area = &mut maker.city.areas[whole];
    area.residents += youth.residents;
    youth.area = Some(area.id.clone());
    let mut across = other(maker, [128, 0, 0]);
    let area = &mut maker.city.areas[part];
    area.residents += across.residents / 2;
    across.area = Some(area.id.clone());
    across.partly_in_area = true;
    across.assigned = Assigned::Households(17);
    let figures = figures::of_need(&mut maker.draw, maker.plan, across.residents, Need::Low);
    maker.city.units.push((across.id.clone(), figures));
    for (department, at) in [(youth, whole), (across, part)] {
        let area = &maker.city.areas[at];
        let neighbour = maker.city.departments.iter().find(|other| other.area.as_ref() == Some(&area.id));
        let committee = neighbour.map_or_else(|| department.committee.clone(), |other| other.committee.clone());
        maker.city.departments.push(Department { committee, ..department });
    }
}

/// Family departments whose step cannot be told.
fn undetermined(maker: &mut Maker<'_>) {
    // No figures at all.
    let mut unknown = other(maker, [118, 0, 0]);
    unknown.assigned = Assigned::Households(26);
    maker.city.departments.push(unknown);
    // A withheld figure that decides: met, in the risk zone and neither are three steps.
    let mut withheld = other(maker, [96, 0, 0]);
    withheld.assigned = Assigned::Households(27);
    let standing = [Met, Clear, Clear, Clear];
    if let Some(mut figures) =
        figures::of_standing(&mut maker.draw, maker.plan, withheld.residents, standing, Form::Counts)
    {
        for column in ["convictions_count", "convictions_count_prev", "income_mean"] {
            figures.insert(column, Cell::Withheld);
        }
        maker.city.units.push((withheld.id.clone(), figures));
    }
    maker.city.departments.push(withheld);
    // High need, and nobody knows how many are assigned.
    let high = other(maker, [152, 12, 0]);
    let figures = figures::of_need(&mut maker.draw, maker.plan, high.residents, Need::High);
    maker.city.units.push((high.id.clone(), figures));
    maker.city.departments.push(high);
}

/// The one small department of its committee: no pool can serve it.
pub(super) fn lonely(maker: &mut Maker<'_>) {
    let committee = maker.plan.lonely_committee.clone();
    let organisation = organisation(maker);
    let mut lonely = small::department(maker, organisation, &committee);
    lonely.assigned = maker.households(lonely.family, 0).map_or(Assigned::NotGiven, Assigned::Households);
    maker.city.departments.push(lonely);
}

/// One organisation gave no assigned households in time: the municipality's stand in.
pub(super) fn by_municipality(maker: &mut Maker<'_>) {
    maker.city.by_municipality.push(WITHOUT_FIGURES);
}
