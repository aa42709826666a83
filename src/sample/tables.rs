//! A made-up city as the tables of `data.md`.

use super::city::{Area, Assigned, City, Department};
use super::figures::Figures;
use super::plan::Plan;
use super::table::{Cell, Heading, Table};

const fn heading(canonical: &'static str, danish: &'static str) -> Heading {
    Heading { canonical, danish }
}

/// Key figures, in the order of `data.md`.
const KEY_FIGURES: [Heading; 20] = [
    heading("employment_count_prev", "Antal uden tilknytning året før"),
    heading("employment_base_prev", "18-64-årige året før"),
    heading("employment_count", "Antal uden tilknytning"),
    heading("employment_base", "18-64-årige"),
    heading("convictions_count_prev", "Antal dømte året før"),
    heading("convictions_base_prev", "Beboere bag dømte året før"),
    heading("convictions_count", "Antal dømte"),
    heading("convictions_base", "Beboere bag dømte"),
    heading("education_count", "Antal med kun grundskole"),
    heading("education_base", "30-59-årige"),
    heading("income_mean", "Gennemsnitlig bruttoindkomst pr. måned"),
    heading("income_base", "Skattepligtige 15-64 år"),
    heading("origin_count", "Antal med ikke-vestlig oprindelse"),
    heading("origin_base", "Beboere bag oprindelse"),
    heading("employment_pct", "Andel uden tilknytning (%)"),
    heading("convictions_pct", "Andel dømte (%)"),
    heading("education_pct", "Andel med kun grundskole (%)"),
    heading("income_pct", "Indkomst i pct. af regionen"),
    heading("origin_pct", "Andel med ikke-vestlig oprindelse (%)"),
    heading("figures_year", "Seneste år"),
];

const DEPARTMENTS: [Heading; 23] = [
    heading("department_id", "Afdelingsnummer"),
    heading("name", "Afdelingsnavn"),
    heading("organisation_id", "Organisationsnummer"),
    heading("organisation", "Boligorganisation"),
    heading("local_committee", "Lokaludvalg"),
    heading("municipality", "Kommune"),
    heading("region", "Region"),
    heading("area_id", "Boligområde-id"),
    heading("area_part", "Hel eller del"),
    heading("family_homes", "Antal familieboliger"),
    heading("youth_homes", "Antal ungdomsboliger"),
    heading("elderly_homes", "Antal ældreboliger"),
    heading("residents", "Antal beboere"),
    heading("taken_into_use", "Ibrugtagningsdato"),
    heading("regime", "Koncept"),
    heading("shared_kitchens", "Antal fælleskøkkener"),
    heading("cheap_homes", "Særligt billige boliger"),
    heading("special_homes", "Antal særboliger"),
    heading("shared_homes_youth", "Deleboliger for unge"),
    heading("turnover_pct", "Fraflytning i pct."),
    heading("assigned_only_homes", "Boliger med 100 % anvisning"),
    heading("start_step", "Trin ved aftalens start"),
    heading("start_assigned_pct", "Andel anviste ved aftalens start"),
];

/// Which words the cells are written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    Danish,
    Canonical,
}

/// The tables of a city.
pub(super) struct Tables {
    pub(super) departments: Table,
    pub(super) areas: Table,
    pub(super) indicators: Table,
    pub(super) assignments: Table,
    pub(super) history: Table,
    /// What an alternative run of the sample decides.
    pub(super) decisions: Table,
}

/// All tables of a city.
pub(super) fn tables(city: &City, plan: &Plan, words: Words) -> Tables {
    let rows = city.departments.iter().map(|department| department_row(city, department, words)).collect();
    Tables {
        departments: Table { headings: DEPARTMENTS.to_vec(), rows }.without_empty_columns(),
        areas: areas(city, plan, words),
        indicators: indicators(city),
        assignments: assignments(city, plan, words),
        history: history(city, words),
        decisions: decisions(city),
    }
}

fn department_row(city: &City, department: &Department, words: Words) -> Vec<Cell> {
    let organisation = &city.organisations[department.organisation];
    let (year, month, day) = department.taken_into_use;
    let part = match words {
        Words::Danish => "Del",
        Words::Canonical => "part",
    };
    let (municipality, region) = place(department.place.as_ref());
    let start = city.starts.get(&department.id).copied();
    vec![
        Cell::Text(department.id.clone()),
        Cell::Text(department.name.clone()),
        Cell::Text(organisation.id.clone()),
        Cell::Text(organisation.name.clone()),
        Cell::Text(department.committee.clone()),
        municipality,
        region,
        Cell::text(department.area.as_deref()),
        if department.partly_in_area { Cell::Text(part.to_owned()) } else { Cell::Empty },
        Cell::Whole(department.family.into()),
        Cell::Whole(department.youth.into()),
        Cell::Whole(department.elderly.into()),
        Cell::Whole(department.residents.into()),
        Cell::Date(year, month, day),
        Cell::text(department.regime.map(|regime| match words {
            Words::Danish => regime.danish(),
            Words::Canonical => regime.canonical(),
        })),
        Cell::whole(department.kitchens),
        Cell::whole(department.cheap),
        Cell::whole(department.special),
        Cell::whole(department.shared),
        department.turnover_tenths.map_or(Cell::Empty, |tenths| Cell::Decimal(tenths.into(), 1)),
        Cell::whole(department.assigned_only),
        Cell::whole(start.map(|(step, _)| step.into())),
        start.map_or(Cell::Empty, |(_, share)| Cell::Decimal(share.into(), 2)),
    ]
}

fn place(place: Option<&(String, String)>) -> (Cell, Cell) {
    place.map_or((Cell::Empty, Cell::Empty), |(municipality, region)| {
        (Cell::Text(municipality.clone()), Cell::Text(region.clone()))
    })
}

fn figure_cells(figures: &Figures) -> impl Iterator<Item = Cell> + '_ {
    KEY_FIGURES.iter().map(|heading| figures.get(heading.canonical).cloned().unwrap_or(Cell::Empty))
}

fn areas(city: &City, plan: &Plan, words: Words) -> Table {
    let mut headings = vec![
        heading("area_id", "Boligområde-id"),
        heading("name", "Boligområde"),
        heading("municipality", "Kommune"),
        heading("region", "Region"),
        heading("residents", "Antal beboere"),
        heading("list_date", "Listedato"),
        heading("designation", "Udpegning"),
        heading("development_plan", "Udviklingsplan"),
        heading("renovation_rehousing", "Genhusning ved renovering"),
    ];
    headings.extend(KEY_FIGURES);
    let row = |area: &Area| {
        let (municipality, region) = place(area.place.as_ref());
        let plan_text = area.plan_active.map(|active| match (words, active) {
            (Words::Danish, true) => "Aktiv",
            (Words::Danish, false) => "Gennemført",
            (Words::Canonical, true) => "active",
            (Words::Canonical, false) => "carried_out",
        });
        let mut cells = vec![
            Cell::Text(area.id.clone()),
            Cell::Text(area.name.clone()),
            municipality,
            region,
            Cell::Whole(area.residents.into()),
            Cell::day(&plan.list_date),
            Cell::text(area.designation.map(|listed| match words {
                Words::Danish => listed.danish(),
                Words::Canonical => listed.canonical(),
            })),
            Cell::text(plan_text),
            if area.rehousing { Cell::Flag(true) } else { Cell::Empty },
        ];
        cells.extend(figure_cells(&area.figures));
        cells
    };
    Table { headings, rows: city.areas.iter().map(row).collect() }.without_empty_columns()
}

fn indicators(city: &City) -> Table {
    let mut headings = vec![heading("unit_id", "Enhed")];
    headings.extend(KEY_FIGURES);
    let row = |(unit, figures): &(String, Figures)| {
        let mut cells = vec![Cell::Text(unit.clone())];
        cells.extend(figure_cells(figures));
        cells
    };
    Table { headings, rows: city.units.iter().map(row).collect() }.without_empty_columns()
}

/// The heading of the column the Danish file gives a name of its own, so that the pipeline has to say what it is.
pub(super) const COUNTED: &str = "Anviste lejemål 1. december 2023";

fn assignments(city: &City, plan: &Plan, words: Words) -> Table {
    let headings = vec![
        heading("department_id", "Afdelingsnummer"),
        heading("assigned_households", COUNTED),
        heading("source", "Indberettet af"),
        heading("as_of", "Opgjort pr."),
    ];
    let row = |department: &Department| {
        let households = match department.assigned {
            Assigned::Households(households) => Cell::Whole(households.into()),
            Assigned::Withheld => Cell::Withheld,
            Assigned::NotGiven => return None,
        };
        let by_municipality = city.by_municipality.contains(&department.organisation);
        let source = match (words, by_municipality) {
            (Words::Danish, false) => "Boligorganisationen",
            (Words::Danish, true) => "Kommunen",
            (Words::Canonical, false) => "organisation",
            (Words::Canonical, true) => "municipality",
        };
        let id = Cell::Text(department.id.clone());
        Some(vec![id, households, Cell::Text(source.to_owned()), Cell::day(&plan.counted)])
    };
    Table { headings, rows: city.departments.iter().filter_map(row).collect() }
}

fn history(city: &City, words: Words) -> Table {
    let headings = vec![
        heading("area_id", "Boligområde-id"),
        heading("list_date", "Listedato"),
        heading("designation", "Udpegning"),
    ];
    let row = |(area, year, listed): &(String, u16, Option<_>)| {
        let listed: Option<super::city::Listed> = *listed;
        let text = listed.map(|listed| match words {
            Words::Danish => listed.danish(),
            Words::Canonical => listed.canonical(),
        });
        vec![Cell::Text(area.clone()), Cell::Date(*year, 12, 1), Cell::text(text)]
    };
    Table { headings, rows: city.history.iter().map(row).collect() }
}

/// One decision an area that may be placed on the area staircase (A2).
fn decisions(city: &City) -> Table {
    let headings = vec![
        heading("decision_id", "Beslutningsnummer"),
        heading("date", "Beslutningsdato"),
        heading("kind", "Type"),
        heading("subject_id", "Vedrører"),
        heading("value", "Værdi"),
        heading("note", "Bemærkning"),
    ];
    let row = |(number, area): (usize, &Area)| {
        vec![
            Cell::Text(format!("SAF 2023-{:02}", number + 1)),
            Cell::Date(2023, 12, 14),
            Cell::Text("Områdetrappe".to_owned()),
            Cell::Text(area.id.clone()),
            Cell::Empty,
            Cell::Text("Beboere midlertidigt genhuset under renovering".to_owned()),
        ]
    };
    let rows = city.areas.iter().filter(|area| area.rehousing).enumerate().map(row).collect();
    Table { headings, rows }
}
