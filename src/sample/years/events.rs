//! What happens to departments: who closes, merges, grows, is new, gets figures, and whom Samarbejdsforum decides about.

use std::collections::BTreeSet;

use super::super::city::{Assigned, Department};
use super::super::figures::Standing;
use super::super::plan::Level::{self, Clear, Met, Zone};
use super::course::Course;
use super::world::World;

/// Areas to which something happens; the lists themselves are in `years.toml`.
const LEAVING: &str = "K-12";
const NEW_IN_AREA: &str = "K-14";
const RENOVATED: &str = "K-15";

const HIGH: Standing = [Met, Clear, Clear, Met];
const LOW: Standing = [Clear, Clear, Clear, Clear];

/// A department whose figures and assigned households are made: case, where it stood, its band; where it stands, its band.
type Planted = (&'static str, fn(Standing) -> bool, usize, Standing, usize);

impl Course<'_> {
    /// Before the list of 2024.
    pub(super) fn until_2024(&mut self, wanted: &mut BTreeSet<String>) {
        const PIPELINE: &str = "annual-2024";
        self.world.on_area_staircase.insert(RENOVATED.to_owned());
        self.case(PIPELINE, "renovation-decided", RENOVATED);
        let renovated = self.in_area(RENOVATED);
        self.rehouse(&renovated, 962);
        if let Some(id) = self.placed(|standing| !standing.contains(&Met) && !standing.contains(&Zone), 0) {
            self.world.maker.city.departments.retain(|department| department.id != id);
            self.case(PIPELINE, "closed", &id);
        }
        // New build is lived in now.
        let first_new = self.world.maker.plan.cases.taken_into_use.0;
        for department in &mut self.world.maker.city.departments {
            if department.taken_into_use.0 >= first_new && department.residents == 0 {
                department.residents = 2 * department.family;
            }
        }
        // Without any figures until now.
        let units: BTreeSet<&String> = self.world.maker.city.units.iter().map(|(id, _)| id).collect();
        let late = self.free(|world, department| {
            let is_unknown = !units.contains(&department.id) && !world.is_small(department);
            is_unknown && matches!(department.assigned, Assigned::Households(_))
        });
        if let Some(id) = late {
            self.world.stand(&id, HIGH);
            self.world.assign(&id, 1);
            wanted.insert(id.clone());
            self.case(PIPELINE, "figures-come", &id);
        }
        let override_of = self.placed(|standing| at_least(standing, Zone) >= 2 && at_least(standing, Met) < 2, 0);
        if let Some(id) = override_of {
            self.case(PIPELINE, "step-decided", &id);
        }
        // Half of it is pulled down while its area is on the list; when the area leaves, it is small.
        if let Some(id) = self.in_area(LEAVING).first().cloned()
            && let Some(department) = self.world.department_mut(&id)
        {
            department.family = department.family.min(44);
            department.youth = 0;
            department.elderly = 0;
            department.residents = 2 * department.family;
            if let Assigned::Households(households) = department.assigned {
                department.assigned = Assigned::Households(households.min(department.family / 3));
            }
            self.case(PIPELINE, "half-pulled-down", &id);
        }
    }

    /// Before the list of 2025.
    pub(super) fn until_2025(&mut self, wanted: &mut BTreeSet<String>) {
        const PIPELINE: &str = "annual-2025";
        let renovated = self.in_area(RENOVATED);
        self.rehouse(&renovated, 941);
        self.leave(PIPELINE, wanted);
        self.new_build(PIPELINE);
        self.merge(PIPELINE, wanted);
        self.build();
        // Assigned households that nobody had given.
        if let Some(id) = self.unassigned.clone() {
            self.world.stand(&id, HIGH);
            self.world.assign(&id, 2);
            wanted.insert(id.clone());
            self.case(PIPELINE, "assigned-come", &id);
        }
        // As many youth homes as family homes, decided to be a family department.
        let departments = self.world.maker.city.departments.iter();
        let tie = departments.filter(|department| department.family > 0 && department.family == department.youth);
        if let Some(id) = tie.map(|department| department.id.clone()).next() {
            self.world.decided_family.insert(id.clone());
            self.world.assign(&id, 0);
            self.world.stand(&id, LOW);
            wanted.insert(id.clone());
            self.case(PIPELINE, "primary-type-decided", &id);
        }
        // Figures that nobody asked for: they change nothing before the midterm.
        if let Some(id) = self.placed(|standing| at_least(standing, Met) >= 2, 2) {
            self.world.stand(&id, LOW);
            wanted.insert(id.clone());
            self.case(PIPELINE, "fresh-figures-change-nothing", &id);
        }
    }

    /// The area that leaves the lists (A6): some of its departments can be placed, some cannot.
    fn leave(&mut self, pipeline: &'static str, wanted: &mut BTreeSet<String>) {
        let mut here = self.in_area(LEAVING);
        if here.is_empty() {
            return;
        }
        let small = here.remove(0);
        wanted.insert(small.clone());
        self.case(pipeline, "area-left-pooled", &small);
        let without = here.pop();
        let cases = ["area-left-own-figures", "area-left-own-figures-high"];
        for ((id, case), (standing, band)) in here.into_iter().zip(cases).zip([(LOW, 1), (HIGH, 1)]) {
            self.world.stand(&id, standing);
            self.world.assign(&id, band);
            wanted.insert(id.clone());
            self.case(pipeline, case, &id);
        }
        if let Some(id) = without {
            self.case(pipeline, "area-left-without-figures", &id);
        }
    }

    /// Taken into use in 2025 (D6): one on no list, one in a prevention area.
    fn new_build(&mut self, pipeline: &'static str) {
        let (committee, organisation) = ("Amager Øst".to_owned(), 0);
        let mut new = self.world.maker.plain_department(organisation, &committee, [132, 0, 0]);
        new.taken_into_use = (2025, 8, 15);
        new.cheap = Some(18);
        let beside = self.in_area(NEW_IN_AREA);
        let beside = beside.first().and_then(|id| self.world.department(id)).cloned();
        let mut cases = vec![("new-build", new)];
        if let Some(beside) = beside {
            let mut new = self.world.maker.plain_department(beside.organisation, &beside.committee, [64, 0, 0]);
            new.taken_into_use = (2025, 10, 1);
            new.area = beside.area;
            cases.push(("new-build-in-area", new));
        }
        for (case, mut new) in cases {
            new.special = None;
            new.shared = None;
            new.turnover_tenths = None;
            self.case(pipeline, case, &new.id.clone());
            self.add(new);
        }
    }

    /// Two small departments of one organisation close, and one with the homes of both is new.
    fn merge(&mut self, pipeline: &'static str, wanted: &mut BTreeSet<String>) {
        let small = |world: &World<'_>, department: &Department| {
            world.is_small(department) && (27..48).contains(&department.family) && department.residents >= 54
        };
        let departments: Vec<Department> = self.world.maker.city.departments.clone();
        let fits = |department: &&Department| {
            let plain = department.area.is_none() && !self.taken.contains(&department.id);
            plain && small(&self.world, department) && self.world.is_open(department)
        };
        let candidates: Vec<&Department> = departments.iter().filter(fits).collect();
        let pair = candidates.iter().enumerate().find_map(|(at, one)| {
            let other = candidates[at + 1..]
                .iter()
                .find(|other| other.organisation == one.organisation && other.committee == one.committee)?;
            Some((*one, *other))
        });
        let Some((one, other)) = pair else { return };
        let homes = [one.family + other.family, one.youth + other.youth, one.elderly + other.elderly];
        let mut new = self.world.maker.plain_department(one.organisation, &one.committee, homes);
        new.residents = one.residents + other.residents;
        new.special = None;
        new.shared = None;
        if let (Assigned::Households(first), Assigned::Households(second)) = (one.assigned, other.assigned) {
            new.assigned = Assigned::Households(first + second);
        }
        if let Some(track) = self.world.tracks.get(&one.id).copied() {
            self.world.tracks.insert(new.id.clone(), track);
        }
        self.world.maker.city.departments.retain(|it| it.id != one.id && it.id != other.id);
        wanted.insert(new.id.clone());
        self.case(pipeline, "merged-from", &one.id);
        self.case(pipeline, "merged-from", &other.id);
        self.case(pipeline, "merged", &new.id.clone());
        self.add(new);
    }

    /// Between the list of 2025 and the midterm.
    pub(super) fn until_the_midterm(&mut self) {
        const PIPELINE: &str = "midterm-2026";
        // Homes on the roof: large enough for figures of its own.
        let growing = self.free(|world, department| {
            world.is_small(department) && (42..50).contains(&department.homes()) && department.residents >= 80
        });
        if let Some(id) = growing {
            if let Some(department) = self.world.department_mut(&id) {
                department.family += 14;
                department.residents += 30;
            }
            self.case(PIPELINE, "grown", &id);
        }
        let planted: [Planted; 5] = [
            ("proposed-up-and-rejected", is_low, 2, HIGH, 2),
            ("proposed-up", is_low, 1, HIGH, 1),
            ("proposed-down", is_high, 2, LOW, 1),
            ("kept-by-figures", is_high, 1, HIGH, 1),
            ("exempt", is_high, 0, HIGH, 0),
        ];
        for (case, was, band, standing, new_band) in planted {
            if let Some(id) = self.placed(was, band) {
                self.world.stand(&id, standing);
                self.world.assign(&id, new_band);
                self.case(PIPELINE, case, &id);
            }
        }
        self.worsen();
        // All organisations answered in time.
        self.world.maker.city.by_municipality.clear();
        // The department of the area that left has its figures, and those new in 2024 their residents.
        if let Some(id) = self.find("area-left-without-figures") {
            self.world.stand(&id, [Zone, Clear, Zone, Clear]);
            self.world.assign(&id, 1);
            self.case(PIPELINE, "area-left-figures-come", &id);
        }
    }

    /// Departments on step 1 that many assigned households live in, and whose figures get far worse: steps 2, 3 and 4.
    fn worsen(&mut self) {
        const STANDINGS: [Standing; 4] = [
            [Met, Clear, Met, Clear],
            [Zone, Clear, Zone, Clear],
            [Clear, Clear, Met, Met],
            [Zone, Clear, Clear, Zone],
        ];
        for at in 0..self.world.years.worsening {
            let Some(id) = self.placed(is_low, 1 + at % 2) else { return };
            self.world.stand(&id, STANDINGS[at % STANDINGS.len()]);
            self.taken.insert(id);
        }
    }

    /// Before the list of 2026: the renovation is over (A2, A6).
    pub(super) fn until_2026(&mut self, wanted: &mut BTreeSet<String>) {
        const PIPELINE: &str = "annual-2026";
        self.world.on_area_staircase.clear();
        let renovated = self.in_area(RENOVATED);
        self.rehouse(&renovated, 1_124);
        for (id, (standing, band)) in renovated.into_iter().zip([(LOW, 1), (HIGH, 2)]) {
            self.world.stand(&id, standing);
            self.world.assign(&id, band);
            wanted.insert(id.clone());
            self.case(PIPELINE, "renovation-over", &id);
        }
    }
}

/// How many criteria stand at a level or further.
fn at_least(standing: Standing, level: Level) -> usize {
    standing.iter().filter(|it| **it == Met || **it == level).count()
}

pub(super) fn is_low(standing: Standing) -> bool {
    at_least(standing, Zone) < 2
}

pub(super) fn is_high(standing: Standing) -> bool {
    at_least(standing, Met) >= 2
}
