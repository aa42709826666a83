//! K10, at the midterm: homes held back under L17, and the effect of L18.

use trappe_rules::agreement::{LettingSubject, Staircase};
use trappe_rules::facts::{City, Department, RunKind};
use trappe_rules::finding::Message;
use trappe_rules::letting::safeguard::SafeguardRow;
use trappe_rules::quantity::{Eighteenths, Ratio};
use trappe_rules::realised::realised;

use super::Sources;
use super::figure::{Figure, Figures, Part, Text};

/// Topic of the table `register`: homes held back, as the municipality's assignment reports them (§6.2.1).
pub(super) const WITHHELD: &str = "withheld_homes";

/// Nothing but at the midterm.
pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    if sources.run.kind == RunKind::Midterm {
        safeguarded(sources, figures);
        withheld(sources, figures);
        exempt(sources, figures);
    }
}

fn figure(row: impl Into<String>, column: impl Into<String>, unit: &'static str) -> Figure {
    Figure::of(Part::SafeguardEffects, row.into(), column.into(), unit)
}

fn rows<'a>(sources: &Sources<'a>) -> impl Iterator<Item = (&'a Department, &'a SafeguardRow)> {
    let city: &'a City = sources.city;
    let rows = sources.outlook.safeguards.rows.iter();
    rows.filter_map(|row| Some((city.departments.get(row.department)?, row)))
}

/// L17: the departments with the safeguard, those of which it cannot be told, and the homes they may hold back a year.
fn safeguarded(sources: &Sources<'_>, figures: &mut Figures) {
    let told = |holds: Option<bool>| {
        rows(sources).filter(move |(_, row)| row.carries.full_use.as_ref().is_some_and(|it| it.holds() == holds))
    };
    let unknown = told(None).count();
    let note = (unknown > 0).then(|| Message::new("figures-note-safeguard-unknown").with("departments", unknown));
    let holding = told(Some(true)).count();
    figures.push(figure("safeguarded", "departments", "departments").count(holding as i128).note(note.clone()));
    let mut moved = told(Some(true)).map(|(_, row)| extra_term(sources, row));
    let homes = moved.try_fold(Ratio::ZERO, |sum, homes| sum.plus(homes?));
    figures.push(figure("safeguarded", "homes_at_most", "homes").value(homes).note(note));
    for (department, row) in told(Some(true)) {
        let expected = row.carries.full_use.as_ref().and_then(|full_use| full_use.expected);
        let row = format!("safeguarded/{}", department.department_id);
        let text = Text::Plain(department.organisation.clone());
        figures.push(
            figure(row, "expected_assignments", "homes").named(&department.name).value(expected).text(Some(text)),
        );
    }
}

/// What was held back, as registered: lettings have no such kind.
fn withheld(sources: &Sources<'_>, figures: &mut Figures) {
    let mut entries: Vec<_> = sources.city.register.iter().filter(|entry| entry.topic == WITHHELD).collect();
    entries.sort_by_key(|entry| (entry.department_id.as_ref(), entry.organisation_id.as_ref(), entry.year));
    if entries.is_empty() {
        let note = Some(Message::new("figures-note-withheld-missing"));
        figures.push(figure(WITHHELD, "missing", "homes").note(note));
    }
    for entry in entries {
        let of = entry.department_id.as_ref().or(entry.organisation_id.as_ref());
        let row = of.map_or_else(|| WITHHELD.to_owned(), |id| format!("{WITHHELD}/{id}"));
        let value = entry.value.ok().map(Ratio::from_decimal);
        let note = value.is_none().then(|| Message::new("figures-note-withheld-missing"));
        let text = entry.source.clone().map(Text::Plain);
        figures.push(figure(row, entry.year.to_string(), "homes").value(value).text(text).note(note));
    }
}

/// L18: who is exempt and by what, the homes moved to the waiting list a year, and realised assignment by year.
fn exempt(sources: &Sources<'_>, figures: &mut Figures) {
    let exempt = || rows(sources).filter(|(_, row)| row.exempt == Some(true));
    let unknown = rows(sources).filter(|(_, row)| row.carries.is_exempt_of_itself(sources.agreement).is_none()).count();
    let note = (unknown > 0).then(|| Message::new("figures-note-exemption-unknown").with("departments", unknown));
    for step in [sources.agreement.safeguard.step, sources.agreement.exemption.step] {
        let on_step = || exempt().filter(move |(_, row)| row.carries.step == step);
        let column = format!("department_{step}");
        let of_itself = on_step().filter(|(_, row)| row.decision_id.is_none()).count();
        let decided = on_step().count() - of_itself;
        let note = || note.clone().filter(|_| step == sources.agreement.exemption.step);
        figures.push(figure("exempt_of_itself", &*column, "departments").count(of_itself as i128).note(note()));
        figures.push(figure("exempt_by_decision", &*column, "departments").count(decided as i128));
        let mut moved = on_step().map(|(_, row)| extra_term(sources, row));
        let homes = moved.try_fold(Ratio::ZERO, |sum, homes| sum.plus(homes?));
        figures.push(figure("exempt_homes", column, "homes").value(homes).note(note()));
    }
    let lettings = realised(&sources.city.lettings);
    let year = sources.run.effective_date.year();
    let years = i16::from(sources.agreement.expected.use_rate_years);
    for year in year.saturating_sub(years)..year {
        let let_in = exempt().map(|(department, _)| lettings.get(department.department_id.as_str())?.let_in(year));
        let sum = let_in.flatten().fold((0, 0, 0_u32), |(all, assigned, known), (more, more_assigned)| {
            (all + i128::from(more), assigned + i128::from(more_assigned), known.saturating_add(1))
        });
        let (all, assigned, known) = sum;
        let departments = exempt().count();
        let share = Ratio::new(assigned * 100, all).filter(|_| known > 0);
        let note = ((known as usize) < departments)
            .then(|| Message::new("figures-note-lettings-some").with("known", known).with("departments", departments));
        figures.push(bounded(figure("exempt_realised", year.to_string(), "percent").value(share).note(note), sources));
    }
    let after = Message::new("figures-note-exempt-after").with("year", year.to_string());
    figures.push(figure("exempt_realised", year.to_string(), "percent").note(Some(after)));
    for (department, row) in exempt() {
        let share = row.carries.one_third.realised.and_then(|share| share.times(Ratio::whole(100)));
        let id = format!("exempt/{}", department.department_id);
        let column = row.carries.one_third.year_before.to_string();
        let by = Text::Plain(row.decision_id.clone().unwrap_or_else(|| "L18".to_owned()));
        let figure = figure(id, column, "percent").named(&department.name).value(share).text(Some(by));
        figures.push(bounded(figure, sources));
    }
}

/// Homes a year that the extra term of a department's step is of: its vacancies outside the earmarked homes, times the term.
fn extra_term(sources: &Sources<'_>, row: &SafeguardRow) -> Option<Ratio> {
    let subject = LettingSubject::Step(Staircase::Department, row.carries.step);
    let rule = sources.agreement.letting_rule(subject, sources.run.effective_date)?;
    let Eighteenths(extra) = rule.shares.assignment_extra;
    let of_whole = Ratio::new(i128::from(extra), i128::from(trappe_rules::agreement::Shares::WHOLE))?;
    row.carries.one_third.vacancies?.in_the_wheel()?.times(of_whole)
}

fn bounded(mut figure: Figure, sources: &Sources<'_>) -> Figure {
    figure.bounds = sources.agreement.exemption.above.times(Ratio::whole(100)).into_iter().collect();
    figure
}
