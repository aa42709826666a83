//! K5: the assigned share of each department and housing association, and the departments over one third, named.

use polars::prelude::{DataFrame, DataType, IntoLazy, NamedFrom, Series, SortMultipleOptions, col, len};
use trappe_rules::facts::AssignedSource;
use trappe_rules::finding::Message;
use trappe_rules::placement::PrimaryType;
use trappe_rules::quantity::Ratio;

use super::figure::{Figure, Figures, Part, Text, whole};
use super::{Sources, SummaryError};

/// Assigned households and family homes of one department.
struct Row<'a> {
    department_id: &'a str,
    name: &'a str,
    organisation_id: &'a str,
    organisation: &'a str,
    households: Option<i64>,
    family_homes: i64,
    source: Option<AssignedSource>,
}

/// Percent; `None` where there is nothing to take a share of.
fn percent(households: i64, homes: i64) -> Option<Ratio> {
    Ratio::new(i128::from(households) * 100, i128::from(homes))
}

pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) -> Result<(), SummaryError> {
    let aim = sources.agreement.expected.aim.times(Ratio::whole(100));
    let bounds = |mut figure: Figure| {
        let bands = sources.agreement.matrix.bands.iter().map(|band| Ratio::from_decimal(band.from));
        figure.bounds = bands.chain(aim).collect();
        figure
    };
    let rows = rows(sources);
    let mut over = Vec::new();
    for row in &rows {
        let share = row.households.and_then(|households| percent(households, row.family_homes));
        let note = match (row.households, row.source) {
            (None, _) => Some("figures-note-assigned-missing"),
            // D5: a lower bound.
            (Some(_), Some(AssignedSource::Municipality)) => Some("figures-note-assigned-municipality"),
            (Some(_), _) => None,
        };
        let figure = |column: &'static str, unit: &'static str| {
            let id = row.department_id.to_owned();
            Figure::of(Part::AssignedShares, id, column, unit).named(row.name).note(note.map(Message::new))
        };
        figures.push(figure("assigned_households", "households").value(row.households.map(whole)));
        figures.push(figure("family_homes", "homes").value(Some(whole(row.family_homes))));
        figures.push(bounds(figure("assigned_share", "percent").value(share)));
        if share.zip(aim).is_some_and(|(share, aim)| share > aim) {
            let mut figure = figure("assigned_share", "percent").value(share);
            figure.part = Part::OverAim;
            over.push(bounds(figure.text(Some(Text::Plain(row.organisation.to_owned())))));
        }
    }
    for (organisation, sum) in by_organisation(&rows)? {
        let name = rows.iter().find(|row| row.organisation_id == organisation).map(|row| row.organisation);
        sum.push(&format!("organisation/{organisation}"), name, &bounds, figures);
    }
    let total = rows.iter().fold(Sum::default(), |sum, row| sum.with(row));
    total.push("total", None, &bounds, figures);
    let named = i128::try_from(over.len()).unwrap_or(i128::MAX);
    figures.push(Figure::of(Part::OverAim, "total", "departments", "departments").count(named));
    for figure in over {
        figures.push(figure);
    }
    Ok(())
}

/// Departments that are primarily family homes, and others whose assigned households were given.
fn rows<'a>(sources: &Sources<'a>) -> Vec<Row<'a>> {
    let one = |placement: &trappe_rules::placement::Placement| {
        let department = sources.city.departments.get(placement.department)?;
        let is_told = placement.primary_type == PrimaryType::Family || placement.assigned.is_some();
        (is_told && department.homes.family > 0).then(|| Row {
            department_id: &department.department_id,
            name: &department.name,
            organisation_id: &department.organisation_id,
            organisation: &department.organisation,
            households: placement.assigned.map(|assigned| i64::from(assigned.households)),
            family_homes: i64::from(department.homes.family),
            source: placement.assigned.map(|assigned| assigned.source),
        })
    };
    sources.evaluation.placements.iter().filter_map(one).collect()
}

/// Several departments together; households and homes of those whose households are known.
#[derive(Clone, Copy, Default)]
struct Sum {
    departments: i64,
    missing: i64,
    households: i64,
    homes: i64,
}

impl Sum {
    const fn with(self, row: &Row<'_>) -> Self {
        let (known, households) = match row.households {
            Some(households) => (true, households),
            None => (false, 0),
        };
        Self {
            departments: self.departments + 1,
            missing: self.missing + if known { 0 } else { 1 },
            households: self.households + households,
            homes: self.homes + if known { row.family_homes } else { 0 },
        }
    }

    fn push(self, row: &str, name: Option<&str>, bounds: &dyn Fn(Figure) -> Figure, figures: &mut Figures) {
        let known = self.departments > self.missing;
        let note = (self.missing > 0).then(|| Message::new("figures-note-assigned-without"));
        let figure = |column: &'static str, unit: &'static str| {
            let mut figure = Figure::of(Part::AssignedShares, row.to_owned(), column, unit).note(note.clone());
            figure.name = name.map(str::to_owned);
            figure
        };
        figures.push(figure("departments", "departments").value(Some(whole(self.departments))));
        figures.push(figure("departments_without_figure", "departments").value(Some(whole(self.missing))));
        figures.push(figure("assigned_households", "households").value(known.then(|| whole(self.households))));
        figures.push(figure("family_homes", "homes").value(known.then(|| whole(self.homes))));
        let share = if known { percent(self.households, self.homes) } else { None };
        figures.push(bounds(figure("assigned_share", "percent").value(share)));
    }
}

/// The associations in order of their ids.
fn by_organisation(rows: &[Row<'_>]) -> Result<Vec<(String, Sum)>, SummaryError> {
    let wholes = |name: &str, of: &dyn Fn(&Row<'_>) -> Option<i64>| {
        Series::new(name.into(), rows.iter().map(of).collect::<Vec<_>>())
    };
    let organisations = rows.iter().map(|row| row.organisation_id).collect::<Vec<_>>();
    let frame = DataFrame::new_infer_height(vec![
        Series::new("organisation".into(), organisations).into(),
        wholes("households", &|row| row.households).into(),
        wholes("homes", &|row| row.households.map(|_| row.family_homes)).into(),
        wholes("missing", &|row| Some(i64::from(row.households.is_none()))).into(),
    ])?;
    let sums = ["households", "homes", "missing"].map(|name| col(name).sum());
    let departments = len().cast(DataType::Int64).alias("departments");
    let summed = frame
        .lazy()
        .group_by([col("organisation")])
        .agg(sums.into_iter().chain([departments]).collect::<Vec<_>>())
        .sort(["organisation"], SortMultipleOptions::default())
        .collect()?;
    let organisations = summed.column("organisation")?.str()?;
    let column = |name: &'static str| Ok::<_, SummaryError>(summed.column(name)?.i64()?.clone());
    let (departments, missing) = (column("departments")?, column("missing")?);
    let (households, homes) = (column("households")?, column("homes")?);
    (0..summed.height())
        .map(|row| {
            let at = |column: &polars::prelude::Int64Chunked, name: &'static str| {
                column.get(row).ok_or(SummaryError::Column(name))
            };
            let organisation = organisations.get(row).ok_or(SummaryError::Column("organisation"))?.to_owned();
            let sum = Sum {
                departments: at(&departments, "departments")?,
                missing: at(&missing, "missing")?,
                households: at(&households, "households")?,
                homes: at(&homes, "homes")?,
            };
            Ok((organisation, sum))
        })
        .collect()
}
