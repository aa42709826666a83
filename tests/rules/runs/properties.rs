//! What holds of every city's later runs, whatever its figures.

use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::{City, Decision, DecisionKind, Run, RunKind};
use trappe_rules::letting::{Terms, letting};
use trappe_rules::placement::{Because, Outcome, Placement, Status, previous_of};

use super::super::compare::run;
use super::super::generator::{city, figures_of_pools, initial_run};
use super::super::hand_agreement::agreement;
use super::day;

const CITIES: u64 = 120;

/// Two years of a city: the first placed in an initial run, the second with figures, lists and households moved round.
struct Years {
    agreement: Agreement,
    thresholds: Thresholds,
    first: City,
    initial: Evaluation,
    second: City,
    seed: u64,
}

impl Years {
    fn of(seed: u64) -> Self {
        let (agreement, thresholds) = agreement(&[]);
        let mut first = city(seed);
        let pools = |city: &City| -> Vec<String> {
            let evaluation = run(city, &agreement, &thresholds, initial_run(seed));
            evaluation.pooling.pools.iter().map(|pool| pool.unit_id.clone()).collect()
        };
        let made = pools(&first);
        figures_of_pools(seed, &mut first, &made);
        let initial = run(&first, &agreement, &thresholds, initial_run(seed));
        let mut second = first.clone();
        let mut figures: Vec<_> = second.indicators.values().copied().collect();
        let turn = 1.min(figures.len());
        figures.rotate_left(turn);
        for (row, figures) in second.indicators.values_mut().zip(figures) {
            *row = figures;
        }
        let mut designations: Vec<_> = second.areas.iter().map(|area| area.designation).collect();
        let turn = 1.min(designations.len());
        designations.rotate_left(turn);
        for (area, designation) in second.areas.iter_mut().zip(designations) {
            area.designation = designation;
        }
        let mut households: Vec<_> = second.assignments.iter().map(|row| row.assigned_households).collect();
        let turn = 1.min(households.len());
        households.rotate_left(turn);
        for (row, households) in second.assignments.iter_mut().zip(households) {
            row.assigned_households = households;
        }
        let again = pools(&second);
        figures_of_pools(seed + 1, &mut second, &again);
        // Decisions of the first year are none of the second.
        second.decisions.clear();
        second.previous = previous_of(&first, &initial.placements);
        Self { agreement, thresholds, first, initial, second, seed }
    }

    fn at(&self, kind: RunKind) -> Run {
        Run { kind, effective_date: initial_run(self.seed).effective_date, ..initial_run(self.seed) }
    }

    fn run(&self, city: &City, kind: RunKind) -> Evaluation {
        run(city, &self.agreement, &self.thresholds, self.at(kind))
    }
}

fn approving(mut city: City, value: &str) -> City {
    city.decisions.push(Decision {
        row: 0,
        decision_id: "SAF-all".to_owned(),
        date: day(2024, 1, 1),
        valid_from: None,
        valid_to: None,
        kind: DecisionKind::Approve,
        subject_id: "run".to_owned(),
        value: Some(value.to_owned()),
    });
    city
}

fn has(placement: &Placement, wanted: impl Fn(&Because) -> bool) -> bool {
    placement.trace.iter().any(|entry| entry.held && wanted(&entry.because))
}

fn waits(placement: &Placement) -> bool {
    has(placement, |because| matches!(because, Because::OffTheLists { waits_for: Some(_), .. }))
}

/// R2: a step of the department staircase changes in an annual run only by A6, D6, or where there was none.
#[test]
fn an_annual_run_changes_no_step_of_the_department_staircase() {
    let mut carried = 0;
    for seed in 0..CITIES {
        let years = Years::of(seed);
        for placement in years.run(&years.second, RunKind::Annual).placements {
            let id = &years.second.departments[placement.department].department_id;
            let before = years.initial.placements.iter().find(|it| it.department == placement.department).unwrap();
            let (Outcome::Department(step), Outcome::Department(now)) = (before.outcome(), placement.outcome()) else {
                continue;
            };
            let new_build = has(&placement, |because| matches!(because, Because::TakenIntoUse(_)));
            assert!(step == now || new_build, "city {seed}: {id} {step} {now}");
            carried += usize::from(placement.status == Status::CarriedOver);
        }
    }
    assert!(carried > 500, "{carried}");
}

/// R3: the same figures and pools propose nothing, and every outcome is that of the initial run.
#[test]
fn a_midterm_on_the_same_figures_proposes_nothing() {
    for seed in 0..CITIES {
        let years = Years::of(seed);
        let mut city = years.first.clone();
        city.previous = previous_of(&years.first, &years.initial.placements);
        let midterm = years.run(&city, RunKind::Midterm);
        for (before, now) in years.initial.placements.iter().zip(&midterm.placements) {
            assert_ne!(now.status, Status::Proposed, "city {seed}");
            assert_eq!((before.outcome(), &before.letting), (now.outcome(), &now.letting), "city {seed}: {now:#?}");
        }
    }
}

/// R3: with every proposal approved the steps and shares are those of an initial run on the same facts, but where A6 waits.
#[test]
fn approving_everything_gives_what_an_initial_run_gives() {
    let mut approved = 0;
    for seed in 0..CITIES {
        let years = Years::of(seed);
        let fresh = years.run(&years.second, RunKind::Initial);
        let midterm = years.run(&approving(years.second.clone(), "approved"), RunKind::Midterm);
        for (fresh, now) in fresh.placements.iter().zip(&midterm.placements).filter(|(_, now)| !waits(now)) {
            assert_eq!(fresh.outcome(), now.outcome(), "city {seed}: {now:#?}");
            if now.status != Status::Undetermined {
                assert_eq!(fresh.letting, now.letting, "city {seed}: {now:#?}");
            }
            approved += usize::from(has(now, |because| matches!(because, Because::Approval { approved: true, .. })));
        }
    }
    assert!(approved > 100, "{approved}");
}

/// R3: with every proposal rejected, all steps of the department staircase that were in force are still.
#[test]
fn rejecting_everything_leaves_what_is_in_force() {
    let mut rejected = 0;
    for seed in 0..CITIES {
        let years = Years::of(seed);
        let midterm = years.run(&approving(years.second.clone(), "rejected"), RunKind::Midterm);
        for now in midterm.placements {
            let Because::Approval { approved: false, .. } = now.settled_by().unwrap().because else { continue };
            let before = years.initial.placements.iter().find(|it| it.department == now.department).unwrap();
            assert_eq!((before.outcome(), before.outcome()), (now.outcome(), now.in_force()), "city {seed}");
            rejected += 1;
        }
    }
    assert!(rejected > 100, "{rejected}");
}

/// R5: the shares are always those of what is in force.
#[test]
fn shares_are_those_of_what_is_in_force() {
    for seed in 0..CITIES {
        let years = Years::of(seed);
        for kind in [RunKind::Annual, RunKind::Midterm, RunKind::Final] {
            for now in years.run(&years.second, kind).placements {
                let department = &years.second.departments[now.department];
                let terms = Terms { suspended: now.assignment_suspended, ..Terms::default() };
                let day = years.at(kind).effective_date;
                let expected = letting(department, now.in_force(), terms, day, &years.agreement);
                assert_eq!(now.letting, expected, "city {seed} {kind:?}: {now:#?}");
            }
        }
    }
}

/// R2: a second annual run on the same facts changes nothing, and a department carried over is told from the same day.
#[test]
fn an_annual_run_after_an_annual_run_is_stable() {
    for seed in 0..CITIES {
        let years = Years::of(seed);
        let first = years.run(&years.second, RunKind::Annual);
        let mut city = years.second.clone();
        city.previous = previous_of(&years.second, &first.placements);
        let second = years.run(&city, RunKind::Annual);
        for (one, two) in first.placements.iter().zip(&second.placements) {
            assert_eq!((one.outcome(), one.in_force()), (two.outcome(), two.in_force()), "city {seed}: {two:#?}");
            assert_eq!((&one.letting, one.effective_from), (&two.letting, two.effective_from), "city {seed}: {two:#?}");
        }
    }
}
