//! What an explanation says, key by key: cities made by hand, each placement, unit and clock as the keys and arguments that
//! go to the message catalogue, against `expected/explained.txt`.
//!
//! After a change that is meant, `TRAPPE_WRITE_EXPECTED=1 cargo test -p trappe-rules explained` writes the file; every line
//! that differs is then read against the rules.

mod cases;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use trappe_rules::agreement::{Agreement, Staircase, Thresholds};
use trappe_rules::clocks::clocks;
use trappe_rules::evaluation::Evaluation;
use trappe_rules::explain::{self, Changes, Line, Part, Section, Subject, share};
use trappe_rules::facts::City;
use trappe_rules::figures::UnitKind;
use trappe_rules::finding::{Argument, Message, Place};
use trappe_rules::placement::{Outcome, Placement};
use trappe_rules::quantity::Eighteenths;
use trappe_rules::whatif::{what_if, what_if_area};

use super::compare::run;
use super::hand_agreement::agreement;
use cases::{Case, cases};

/// Figures shown so far, as lines.
type Shown = BTreeSet<Vec<String>>;

/// The cell of a fact: the table is the file, the row is as read, the column is the length of its name. One column has no
/// cell at all, one a row only.
fn origins(table: &'static str, row: u32, column: &'static str) -> Option<Place> {
    let place = Place { file: Some(table.to_owned()), row: Some(row), ..Place::default() };
    match column {
        "youth_homes" => None,
        "education_base" => Some(place),
        _ => Some(Place { column_index: Some(u32::try_from(column.len()).unwrap()), ..place }),
    }
}

fn argument(argument: &Argument) -> String {
    match argument {
        Argument::Text(text) => format!("{text:?}"),
        Argument::Count(count) => format!("#{count}"),
        Argument::Number(number) => number.to_string(),
        Argument::Date(date) => format!("{}-{:02}-{:02}", date.year(), date.month(), date.day()),
        Argument::Term(term) => format!("<{term}>"),
        Argument::List(all) => format!("[{}]", all.iter().map(self::argument).collect::<Vec<_>>().join(" ")),
    }
}

fn message(message: &Message) -> String {
    let arguments = message.arguments.iter().map(|(name, value)| format!(" {name}={}", argument(value)));
    format!("{}{}", message.key, arguments.collect::<String>())
}

/// `C1 (I23, place) held: key arguments`; what is not there is left out.
fn line(line: &Line) -> String {
    let held = line.held.map(|held| if held { "+" } else { "-" });
    let rule = line.rule.as_deref();
    let place = line.place.as_ref().map(|place| format!("({place})"));
    let about: Vec<&str> = [rule, line.reading, place.as_deref(), held].into_iter().flatten().collect();
    format!("    {}: {}", about.join(" "), message(&line.text))
}

/// Figures that were shown already are not shown once more.
fn write_sections(out: &mut String, shown: &mut Shown, sections: &[Section]) {
    for section in sections {
        let lines: Vec<String> = section.lines.iter().map(line).collect();
        let lines = if section.part == Part::Figures && !shown.insert(lines.clone()) {
            vec!["    as above".to_owned()]
        } else {
            lines
        };
        writeln!(out, "  [{}] {}\n{}", section.part.name(), message(&section.title), lines.join("\n")).unwrap();
    }
}

/// A placement as the programme explains it: its unit where figures are looked at, and what would change its step.
fn placed(
    city: &City,
    evaluation: &Evaluation,
    placement: &Placement,
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> Vec<Section> {
    let department = &city.departments[placement.department];
    let area = department.area_ids.first().and_then(|wanted| city.areas.iter().find(|area| area.area_id == *wanted));
    let on_area = placement.computed().staircase() == Some(Staircase::Area);
    let unit = evaluation.unit(&placement.unit_id).filter(|unit| (unit.kind == UnitKind::Area) == on_area);
    let assignment = city.assignments.iter().find(|row| row.department_id == department.department_id);
    let (by_matrix, by_list);
    let changes = match (unit, placement.computed(), &placement.assigned) {
        _ if placement.is_as_before() => Some(Changes::AsBefore { waits: on_area }),
        (Some(unit), Outcome::Area(step), _) => {
            by_list = what_if_area(unit, Some(step), agreement);
            by_list.as_ref().map(Changes::Area)
        }
        (Some(unit), Outcome::Department(_), Some(assigned)) => {
            by_matrix = what_if(unit, assigned, agreement);
            by_matrix.as_ref().map(Changes::Department)
        }
        _ => None,
    };
    let subject = Subject { department, area, assignment, placement, unit };
    explain::department(subject, agreement, thresholds, changes, &origins)
}

fn explained(case: &Case, shown: &mut Shown) -> String {
    let (agreement, mut thresholds) = agreement(&[]);
    thresholds.invented = case.invented;
    let city = &case.city;
    let evaluation = run(city, &agreement, &thresholds, case.run);
    let mut out = format!("# {}\n", case.title);
    for placement in &evaluation.placements {
        let id = &city.departments[placement.department].department_id;
        writeln!(out, "department {id}").unwrap();
        writeln!(out, "  reason {}", message(&explain::reason(placement, &agreement))).unwrap();
        write_sections(&mut out, shown, &placed(city, &evaluation, placement, &agreement, &thresholds));
    }
    for unit in evaluation.units.iter().filter(|unit| unit.kind != UnitKind::Department) {
        writeln!(out, "unit {}", unit.unit_id).unwrap();
        let pool = evaluation.pooling.pool(&unit.unit_id);
        let members = pool.map_or(&[][..], |pool| &pool.members);
        let members: Vec<&str> = members.iter().map(|member| member.department_id.as_str()).collect();
        let area = city.areas.iter().find(|area| area.area_id == unit.unit_id);
        let changes = area.and_then(|_| what_if_area(unit, None, &agreement));
        let changes = changes.as_ref().map(Changes::Area);
        write_sections(
            &mut out,
            shown,
            &explain::unit(unit, &members, area, &agreement, &thresholds, changes, &origins),
        );
    }
    for area in clocks(city, &agreement, case.run.list_date) {
        writeln!(out, "clocks {}", area.area_id).unwrap();
        write_sections(&mut out, shown, &[explain::clocks(&area, &agreement)]);
    }
    out
}

/// Every line of the explanations, and the reason, of the cities in [`cases`].
#[test]
fn explanations_say_what_is_expected() {
    let mut shown = Shown::new();
    let got = cases().iter().map(|case| explained(case, &mut shown)).collect::<Vec<_>>().join("\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/rules/expected/explained.txt");
    if std::env::var_os("TRAPPE_WRITE_EXPECTED").is_some() {
        std::fs::write(&path, &got).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    for (number, (got, expected)) in got.lines().zip(expected.lines()).enumerate() {
        assert_eq!(got, expected, "line {}", number + 1);
    }
    assert_eq!(got.lines().count(), expected.lines().count());
}

/// L: two terms kept apart, ninths where they are whole, nothing as `0`.
#[test]
fn shares_are_written_as_in_the_agreement() {
    let written = |one, extra| share(Eighteenths(one), Eighteenths(extra));
    assert_eq!(written(6, 1), "3/9 + 1/18");
    assert_eq!(written(0, 0), "0");
    assert_eq!(written(0, 2), "1/9");
    assert_eq!(written(1, 0), "1/18");
    assert_eq!(written(18, 0), "9/9");
}
