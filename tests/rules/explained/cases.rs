//! The cities whose explanations are compared: one rule or two in each, in the order of the rules.

use trappe_rules::agreement::{Criterion, Staircase};
use trappe_rules::facts::{
    AssignedSource, City, DecisionKind, Designation, DevelopmentPlan, Given, HistoryEntry, Homes, KeyFigures,
    PreviousPlacement, Regime, Run, RunKind,
};
use trappe_rules::quantity::{Absent, Date, Ratio};

use super::super::plain::{
    all_clear, area, decimal, department, figures, from_day, households, one_area, one_department, percent, published,
    share, two_years,
};
use super::super::runs::{AREA, ID, at, day, decided, high, medium, stood, with_previous};

/// A city, the run it is for, and what it shows.
pub(super) struct Case {
    pub(super) title: &'static str,
    pub(super) run: Run,
    pub(super) city: City,
    /// Whether its thresholds are invented.
    pub(super) invented: bool,
}

fn case(title: &'static str, run: Run, city: City) -> Case {
    Case { title, run, city, invented: false }
}

const EFFECTIVE: Date = Date::constant(2026, 5, 1);

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(first_runs());
    all.extend(areas());
    all.extend(later_runs());
    all
}

/// Figures that are counts: unemployment 41 and 42 of 100, convictions 1 and 2 of 200, education 58 of 100, and a mean
/// income of 23,000 kroner, which is 55.23 % of the region's.
fn counted() -> [Given; 4] {
    [
        two_years(share("42", "100"), share("41", "100")),
        two_years(share("2", "200"), share("1", "200")),
        Given::Counts { latest: share("58", "100"), previous: None },
        Given::Income { mean: Ok(Ratio::whole(23_000)), base: Ok(decimal("120")) },
    ]
}

/// The figures as row 7 of their table.
fn in_row_7(given: &[Given; 4]) -> KeyFigures {
    KeyFigures { row: Some(7), ..figures(*given) }
}

fn with_cells(given: &[Given; 4], assigned: u32) -> City {
    let mut city = one_department(given, assigned);
    city.indicators.insert(ID.to_owned(), in_row_7(given));
    city
}

fn from_municipality(mut city: City) -> City {
    for assignment in &mut city.assignments {
        assignment.source = AssignedSource::Municipality;
    }
    city
}

fn first_runs() -> Vec<Case> {
    let initial = || from_day(2024, 1, 1);
    let mut cases = vec![
        case("D4: medium need, 22 of 100 assigned: step 2", initial(), with_cells(&medium(), 22)),
        case("D4: high need, 25 of 100: step 4", initial(), with_cells(&high(), 25)),
        case("D5: counts; medium need, from the municipality, 19 of 100", initial(), {
            from_municipality(with_cells(&counted(), 19))
        }),
        case("D5: high need, from the municipality, 21 of 100: step 3, next 4", initial(), {
            from_municipality(with_cells(&high(), 21))
        }),
    ];
    let [employment, convictions, ..] = high();
    let withheld = Given::Nothing(Absent::Withheld);
    let [.., income] = all_clear();
    cases.push(case(
        "D7: education withheld decides nothing",
        initial(),
        with_cells(&[employment, convictions, withheld, income], 22),
    ));
    cases.push(case("D7: employment withheld leaves steps open", initial(), {
        let [_, convictions, education, income] = medium();
        with_cells(&[withheld, convictions, education, income], 25)
    }));
    cases.push(case("D7: households withheld leave steps open", initial(), {
        let mut city = with_cells(&high(), 0);
        city.assignments[0].assigned_households = Err(Absent::Withheld);
        city
    }));
    cases.push(case("D7: no households, low need: step 1 in every case", initial(), {
        let mut city = with_cells(&all_clear(), 0);
        city.assignments.clear();
        city
    }));
    cases.push(case("D8: 40.0 as published may be more than 40", initial(), {
        let [_, convictions, education, income] = high();
        with_cells(&[published("40.0", Some(1000)), convictions, education, income], 30)
    }));
    let of_homes = |family, youth, elderly| {
        let mut city = one_department(&all_clear(), 5);
        city.departments[0].homes = Homes { family, youth, elderly };
        city
    };
    cases.push(case("L9: youth homes", initial(), of_homes(10, 70, 0)));
    cases.push(case("D1: elderly homes", initial(), of_homes(10, 0, 70)));
    cases.push(case("D6: new build", initial(), {
        let mut city = with_cells(&high(), 30);
        city.departments[0].taken_into_use = Some(day(2024, 1, 1));
        city
    }));
    cases.push(case("L10: AlmenBolig+", initial(), {
        let mut city = with_cells(&all_clear(), 5);
        city.departments[0].regime = Some(Regime::AlmenboligPlus);
        city
    }));
    cases.push(case("R6: a step decided", at(RunKind::Initial, EFFECTIVE), {
        decided(with_cells(&medium(), 22), DecisionKind::Step, ID, Some("department 3"))
    }));
    cases.push(case("P7, P8: two pooled, figures summed; one unpooled", initial(), pooled()));
    cases.push(Case { invented: true, ..case("T8: invented thresholds", initial(), with_cells(&all_clear(), 5)) });
    cases
}

/// Two departments of 30 homes and 60 residents in one committee, one in another.
fn pooled() -> City {
    let mut city = City::default();
    for number in 0..3 {
        let mut small = department(number);
        small.homes = Homes { family: 30, youth: 0, elderly: 0 };
        small.residents = 60;
        if number == 2 {
            small.local_committee = "Valby".to_owned();
        }
        city.indicators.insert(small.department_id.clone(), in_row_7(&counted()));
        city.assignments.push(households(&small, 7));
        city.departments.push(small);
    }
    city
}

fn in_list(mut city: City, given: &[Given; 4], origin: Option<&str>) -> City {
    city.areas[0].row = 3;
    city.areas[0].figures = in_row_7(given);
    city.areas[0].figures.origin = origin.map_or(Given::Nothing(Absent::Withheld), |pct| percent(pct, Some(1000)));
    city
}

fn lists(mut city: City, before: &[(i16, Option<Designation>)]) -> City {
    city.history.extend(before.iter().map(|(year, designation)| HistoryEntry {
        row: 0,
        area_id: AREA.to_owned(),
        list_date: day(*year, 12, 1),
        designation: *designation,
    }));
    city
}

fn areas() -> Vec<Case> {
    let initial = || from_day(2024, 1, 1);
    let listed = |designation| one_area(Some(designation), &all_clear());
    let near = {
        let [_, convictions, _, income] = all_clear();
        [percent("31", Some(100)), convictions, percent("58.5", None), income]
    };
    let mut cases = vec![
        case(
            "A1, A3: prevention area; employment in the zone by persons, education in it by its bound",
            initial(),
            in_list(listed(Designation::Prevention), &near, Some("31")),
        ),
        case("A3, Z3b: no base, so the zone cannot be told", initial(), {
            let [_, convictions, education, income] = all_clear();
            in_list(listed(Designation::Prevention), &[percent("32", None), convictions, education, income], None)
        }),
        case("A4: parallel society, with clocks", initial(), {
            let city = in_list(listed(Designation::Parallel), &counted(), Some("50.1"));
            lists(city, &[(2021, Some(Designation::Parallel)), (2020, None)])
        }),
        case("A8: in two areas", initial(), {
            let mut city = listed(Designation::Prevention);
            city.areas.push(area(1, None, &figures(all_clear())));
            city.departments[0].area_ids.push("area-0001".to_owned());
            city
        }),
        case("A8: partly in an area", initial(), {
            let mut city = listed(Designation::Prevention);
            city.departments[0].partly_in_area = true;
            city
        }),
        case("D6: new build in a prevention area", initial(), {
            let mut city = listed(Designation::Prevention);
            city.departments[0].taken_into_use = Some(day(2024, 1, 1));
            city
        }),
    ];
    let mut small = in_list(one_area(None, &high()), &high(), Some("31"));
    small.areas[0].residents = 960;
    let candidate = small.clone();
    cases.push(case("A2: a candidate without a decision", initial(), candidate));
    let run = at(RunKind::Initial, EFFECTIVE);
    cases.push(case("A2: placed by decision", run, decided(small, DecisionKind::AreaStaircase, AREA, None)));
    let mut plan = in_list(one_area(None, &high()), &high(), Some("31"));
    plan.areas[0].development_plan = Some(DevelopmentPlan::Active);
    plan.indicators.insert(ID.to_owned(), in_row_7(&medium()));
    let household = households(&plan.departments[0], 22);
    plan.assignments.push(household);
    cases.push(case("A7: a plan, and lists unknown", initial(), plan.clone()));
    cases.push(case(
        "A7: a plan, two lists off",
        initial(),
        lists(plan, &[(2021, None), (2020, Some(Designation::Vulnerable))]),
    ));
    let gone = HistoryEntry {
        row: 0,
        area_id: "area-gone".to_owned(),
        list_date: day(2021, 12, 1),
        designation: Some(Designation::Vulnerable),
    };
    cases.push(case("K7b: an area only the history has", initial(), City { history: vec![gone], ..City::default() }));
    cases
}

fn later_runs() -> Vec<Case> {
    let run = |kind| at(kind, EFFECTIVE);
    let stood_on = |city, step| with_previous(city, stood(Staircase::Department, step));
    let mut cases = vec![
        case("R2: carried over", run(RunKind::Annual), stood_on(with_cells(&high(), 30), 2)),
        case("R2: new since before", run(RunKind::Annual), {
            let other = PreviousPlacement { department_id: "0001-0009".to_owned(), ..stood(Staircase::Department, 1) };
            with_previous(with_cells(&high(), 30), other)
        }),
        case("L18: exempt", run(RunKind::Annual), {
            decided(stood_on(with_cells(&medium(), 20), 2), DecisionKind::ExemptExtraAssignment, ID, None)
        }),
    ];
    let proposed = stood_on(with_cells(&high(), 30), 2);
    cases.push(case(
        "R5: shares of the year after beside them",
        at(RunKind::Annual, day(2025, 12, 1)),
        stood_on(with_cells(&high(), 30), 2),
    ));
    cases.push(case("R3: nothing was in force, rejected", run(RunKind::Midterm), {
        let none = PreviousPlacement { staircase: None, step: None, ..stood(Staircase::Department, 1) };
        decided(with_previous(with_cells(&high(), 30), none), DecisionKind::Approve, ID, Some("rejected"))
    }));
    cases.push(case("R3: proposed", run(RunKind::Midterm), proposed.clone()));
    cases.push(case("R3: unchanged", run(RunKind::Midterm), stood_on(with_cells(&high(), 30), 4)));
    for value in [None, Some("rejected")] {
        let title = if value.is_none() { "R3: approved" } else { "R3: rejected" };
        cases.push(case(title, run(RunKind::Midterm), decided(proposed.clone(), DecisionKind::Approve, ID, value)));
    }
    cases.push(case("R3: cannot be told, the step before stays", run(RunKind::Midterm), {
        let [_, convictions, education, income] = medium();
        let withheld = Given::Nothing(Absent::Withheld);
        stood_on(with_cells(&[withheld, convictions, education, income], 25), 2)
    }));
    cases.push(case("R4: evaluated", run(RunKind::Final), proposed));
    let new_build = {
        let mut city = with_cells(&high(), 30);
        city.departments[0].taken_into_use = Some(day(2024, 1, 1));
        city
    };
    cases.push(case("R4: new build evaluated", run(RunKind::Final), stood_on(new_build, 2)));
    let off = {
        let mut city = one_area(None, &all_clear());
        let household = households(&city.departments[0], 30);
        city.assignments.push(household);
        let before = PreviousPlacement {
            sharpened: Some(vec![Criterion::Employment, Criterion::Income]),
            assignment_suspended: Some(true),
            ..stood(Staircase::Area, 1)
        };
        with_previous(city, before)
    };
    cases.push(case("A6: off the lists, waits for figures", run(RunKind::Annual), off.clone()));
    cases.push(case("A6: off the lists, placed", run(RunKind::Midterm), {
        let mut city = off;
        city.indicators.insert(ID.to_owned(), in_row_7(&all_clear()));
        city
    }));
    let newly =
        lists(in_list(one_area(Some(Designation::Prevention), &medium()), &medium(), Some("31")), &[(2021, None)]);
    cases.push(case("A5: newly listed", run(RunKind::Annual), newly.clone()));
    cases.push(case("A5: confirmed", run(RunKind::Annual), {
        decided(newly, DecisionKind::Sharpened, AREA, Some("employment"))
    }));
    let mut plan = one_area(None, &high());
    plan.areas[0].development_plan = Some(DevelopmentPlan::Active);
    let plan = lists(plan, &[(2021, None), (2020, None), (2019, None)]);
    let plan = stood_on(plan, 2);
    for kind in [DecisionKind::KeepSuspension, DecisionKind::EndSuspension] {
        let title = if kind == DecisionKind::KeepSuspension { "A7: kept by decision" } else { "A7: ended by decision" };
        cases.push(case(title, run(RunKind::Annual), decided(plan.clone(), kind, AREA, None)));
    }
    cases
}
