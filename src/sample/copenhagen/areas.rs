//! The state's areas: those on its lists, with departments of their own, and some that are on none.

use super::super::city::{Area, Assigned, Listed, Maker};
use super::super::figures::{self, Figures, Form, Standing};
use super::super::plan::Level::{self, Clear, Met, Prevention, Zone};
use super::super::plan::Range;
use super::super::table::Cell;
use super::{Large, organisation};

/// Committees with designated areas.
const COMMITTEES: [&str; 7] =
    ["Bispebjerg", "Nørrebro", "Brønshøj-Husum", "Valby", "Amager Vest", "Kongens Enghave", "Vanløse"];

/// Standings of prevention areas: at least two prevention thresholds, at most one vulnerable one.
const PREVENTION: [Standing; 13] = [
    [Prevention, Clear, Clear, Prevention],
    [Zone, Prevention, Clear, Prevention],
    [Prevention, Prevention, Prevention, Prevention],
    [Zone, Prevention, Zone, Zone],
    [Prevention, Clear, Clear, Prevention],
    [Met, Prevention, Clear, Prevention],
    [Prevention, Zone, Clear, Prevention],
    [Prevention, Clear, Zone, Met],
    [Clear, Prevention, Clear, Prevention],
    [Zone, Clear, Clear, Prevention],
    [Prevention, Prevention, Zone, Prevention],
    [Clear, Met, Clear, Prevention],
    [Prevention, Prevention, Clear, Zone],
];

/// Shares of non-western origin, in hundredths of a percent.
const MOST_ORIGIN: Range = (5_600, 6_800);
const MUCH_ORIGIN: Range = (3_070, 4_920);
const LITTLE_ORIGIN: Range = (900, 2_920);

/// The prevention area whose share of origin is published just on the threshold: by its own figures it would not be listed.
const ON_THE_EDGE: usize = 4;
/// Prevention areas with a development plan that is not carried out, and one where it is.
const PLANS: [(usize, bool); 3] = [(1, true), (3, true), (7, false)];

/// Designated areas and their departments, to the totals of the plan.
pub(super) fn designated(maker: &mut Maker<'_>) {
    let homes = maker.plan.transformation.homes;
    let standing = [Met, Met, Clear, Met];
    let at = area(maker, "Nørrebro", &[homes], standing, Form::Published, MOST_ORIGIN, Some(Listed::Transformation));
    maker.city.areas[at].plan_active = Some(true);
    listed_before(maker, at, [Some(Listed::Transformation); 4]);

    let plan = &maker.plan.prevention;
    let (areas, departments, fewest) = (plan.areas, plan.departments, plan.fewest_homes);
    let by_area = maker.draw.partition(plan.homes, areas, plan.fewest_area_homes, 2_600);
    let counts = maker.draw.partition(u32::try_from(departments).unwrap_or(0), areas, 1, 6);
    for (number, (homes, count)) in by_area.into_iter().zip(counts).enumerate() {
        let sizes = maker.draw.partition(homes, usize::try_from(count).unwrap_or(1), fewest, homes);
        let committee = COMMITTEES[number % COMMITTEES.len()];
        let form = if number == ON_THE_EDGE { Form::Published } else { FORMS[number % FORMS.len()] };
        let standing = PREVENTION[number % PREVENTION.len()];
        let at = area(maker, committee, &sizes, standing, form, MUCH_ORIGIN, Some(Listed::Prevention));
        if number == ON_THE_EDGE {
            let on_edge = Cell::Decimal(maker.plan.cases.origin_on_edge, 1);
            maker.city.areas[at].figures.insert("origin_pct", on_edge);
        }
        maker.city.areas[at].plan_active = PLANS.iter().find(|(area, _)| *area == number).map(|(_, active)| *active);
        let vulnerable = Some(Listed::Vulnerable);
        let prevention = Some(Listed::Prevention);
        listed_before(
            maker,
            at,
            match number % 5 {
                1 => [
                    Some(Listed::Transformation),
                    Some(Listed::Transformation),
                    Some(Listed::Transformation),
                    vulnerable,
                ],
                2 => [None, None, None, prevention],
                3 => [Some(Listed::Transformation), Some(Listed::Parallel), vulnerable, prevention],
                4 => [None, None, vulnerable, prevention],
                _ => [vulnerable, vulnerable, None, prevention],
            },
        );
    }
}

const FORMS: [Form; 5] = [Form::Published, Form::Published, Form::Mixed, Form::Published, Form::Counts];

/// An area with family departments of the sizes given; returns its index.
fn area(
    maker: &mut Maker<'_>,
    committee: &str,
    sizes: &[u32],
    standing: Standing,
    form: Form,
    origin: Range,
    designation: Option<Listed>,
) -> usize {
    let id = format!("K-{:02}", maker.city.areas.len() + 1);
    let mut residents = 0;
    for family in sizes {
        let organisation = organisation(maker);
        let mut department = maker.department(organisation, committee, *family);
        department.area = Some(id.clone());
        let band = maker.draw.weighted(&[50, 30, 20]);
        department.assigned = maker.households(*family, band).map_or(Assigned::NotGiven, Assigned::Households);
        residents += department.residents;
        maker.city.departments.push(department);
    }
    let figures = area_figures(maker, residents, standing, form, origin);
    push(maker, id, residents, designation, figures)
}

fn push(maker: &mut Maker<'_>, id: String, residents: u32, designation: Option<Listed>, figures: Figures) -> usize {
    let name = maker.names.next();
    maker.city.areas.push(Area {
        id,
        name,
        place: None,
        residents,
        designation,
        plan_active: None,
        rehousing: false,
        figures,
    });
    maker.city.areas.len() - 1
}

fn area_figures(maker: &mut Maker<'_>, residents: u32, standing: Standing, form: Form, origin: Range) -> Figures {
    loop {
        if let Some(figures) = figures::of_standing(&mut maker.draw, maker.plan, residents, standing, form) {
            return figures::with_origin(&mut maker.draw, figures, residents, origin);
        }
    }
}

/// What the four lists before this one said, and this one.
fn listed_before(maker: &mut Maker<'_>, at: usize, before: [Option<Listed>; 4]) {
    let area = &maker.city.areas[at];
    let (id, now) = (area.id.clone(), area.designation);
    let lists = before.into_iter().chain([now]);
    let latest = maker.plan.figures_year + 1;
    maker.city.history.extend(lists.zip(latest - 4..=latest).map(|(listed, year)| (id.clone(), year, listed)));
}

/// What an area on no list is made to be.
enum Unlisted {
    /// Nothing near the lists.
    Ordinary(Level),
    /// It would be a prevention area but for origin.
    LittleOrigin,
    /// It would be a prevention area but for its residents, who are too few for any decision.
    TooSmall,
}

/// Areas on no list, over departments that stand on the department staircase.
pub(super) fn undesignated(maker: &mut Maker<'_>, large: &mut [Large]) {
    rehoused(maker, large);
    let kinds = [
        (2, Unlisted::TooSmall),
        (5, Unlisted::Ordinary(Clear)),
        (4, Unlisted::LittleOrigin),
        (6, Unlisted::Ordinary(Prevention)),
        (3, Unlisted::Ordinary(Clear)),
        (5, Unlisted::Ordinary(Prevention)),
    ];
    for (number, (count, kind)) in kinds.into_iter().enumerate() {
        let committee = COMMITTEES[(number + 2) % COMMITTEES.len()].to_owned();
        let limit = if matches!(kind, Unlisted::TooSmall) { 400 } else { u32::MAX };
        let chosen: Vec<usize> = (0..large.len())
            .filter(|at| !large[*at].taken && large[*at].step == 1 && large[*at].department.residents < limit)
            .skip(7 * number)
            .take(count)
            .collect();
        let id = format!("K-{:02}", maker.city.areas.len() + 1);
        let mut residents = 0;
        for at in chosen {
            let large = &mut large[at];
            large.taken = true;
            large.department.area = Some(id.clone());
            large.department.committee.clone_from(&committee);
            residents += large.department.residents;
        }
        let designating = [Prevention, Clear, Clear, Prevention];
        let (standing, origin) = match kind {
            Unlisted::Ordinary(employment) => ([employment, Clear, Clear, Clear], LITTLE_ORIGIN),
            Unlisted::LittleOrigin => (designating, LITTLE_ORIGIN),
            Unlisted::TooSmall => (designating, MUCH_ORIGIN),
        };
        let figures = area_figures(maker, residents, standing, FORMS[number % FORMS.len()], origin);
        let at = push(maker, id, residents, None, figures);
        listed_before(maker, at, [None, None, None, (number == 2).then_some(Listed::Prevention)]);
    }
}

/// A small area during a renovation (A2): it would be listed, and waits for a decision.
fn rehoused(maker: &mut Maker<'_>, large: &mut [Large]) {
    let all = maker.plan.cases.rehoused_residents;
    let homes = |one: usize, other: usize| large[one].department.homes() + large[other].department.homes();
    let of_step = |step: u8| -> Vec<usize> { (0..large.len()).filter(|at| large[*at].step == step).collect() };
    // Homes for about 1,150 people when all are at home.
    let (fourth, third) = (of_step(4), of_step(3));
    let pair = fourth
        .iter()
        .flat_map(|one| third.iter().map(|other| (*one, *other)))
        .min_by_key(|(one, other)| (homes(*one, *other).abs_diff(520), *one, *other));
    let Some((one, other)) = pair else { return };
    let id = format!("K-{:02}", maker.city.areas.len() + 1);
    let first = all * large[one].department.homes() / homes(one, other);
    for (at, residents) in [(one, first), (other, all - first)] {
        let large = &mut large[at];
        large.taken = true;
        large.department.residents = residents;
        large.department.area = Some(id.clone());
        "Kongens Enghave".clone_into(&mut large.department.committee);
        let figures = figures::of_need(&mut maker.draw, maker.plan, residents, large.need);
        if let Some(unit) = maker.city.units.iter_mut().find(|unit| unit.0 == large.department.id) {
            unit.1 = figures;
        }
    }
    let standing = [Prevention, Prevention, Clear, Prevention];
    let figures = area_figures(maker, all, standing, Form::Published, MUCH_ORIGIN);
    let at = push(maker, id, all, None, figures);
    maker.city.areas[at].rehousing = true;
    listed_before(maker, at, [Some(Listed::Vulnerable), Some(Listed::Vulnerable), None, Some(Listed::Prevention)]);
}
