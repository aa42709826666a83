//! Departments of every regime: new build by each share of cheap homes (N), concepts and youth homes (L9–L12), earmarked
//! homes (H), lettings that safeguard or exempt (L17, L18). Nothing here is drawn from the stream of the years.

use super::super::city::{Assigned, Department, Regime};
use super::super::draw::Draw;
use super::course::Course;
use super::events::{is_high, is_low};
use super::lettings::Planted;

/// The stream of what is built: a department more or less leaves the rest alone.
const BUILT: u64 = 502;

/// New build: case, year, month, homes, of these cheap, with a lasting right.
type Built = (&'static str, (u16, u8, u8), u32, u32, Option<u32>);

/// Finds a department a case can be planted in.
type Finds<'a> = fn(&Course<'a>) -> Option<String>;
/// Whether a department is of a regime.
type Fits = fn(&Department) -> bool;

impl Course<'_> {
    /// Taken into use in 2024 and 2025: the rows of figure 12 that nobody has yet (N2).
    pub(super) fn build(&mut self) {
        const BUILDINGS: [Built; 3] = [
            // Nine percent: figure 12 itself takes it past a third (N4).
            ("new-build-under-10", (2024, 6, 1), 100, 9, None),
            ("new-build-15-to-20", (2025, 3, 1), 120, 21, Some(4)),
            ("new-build-20-or-more", (2025, 9, 1), 96, 24, None),
        ];
        for building in BUILDINGS {
            self.put_up("annual-2025", building);
        }
    }

    /// In use only after the run (N1).
    pub(super) fn not_taken_into_use_yet(&mut self) {
        self.put_up("annual-2026", ("new-build-first-letting", (2027, 2, 1), 110, 14, None));
        for department in &mut self.world.maker.city.departments {
            if department.taken_into_use.0 > 2026 {
                department.residents = 0;
            }
        }
    }

    fn put_up(&mut self, pipeline: &'static str, (case, day, homes, cheap, assigned_only): Built) {
        const COMMITTEE: &str = "Kongens Enghave";
        let maker = &mut self.world.maker;
        let years = std::mem::replace(&mut maker.draw, Draw::new(u64::from(homes), BUILT));
        let mut new = maker.plain_department(1, COMMITTEE, [homes, 0, 0]);
        maker.draw = years;
        new.taken_into_use = day;
        (new.cheap, new.assigned_only) = (Some(cheap), assigned_only);
        (new.special, new.shared, new.turnover_tenths) = (None, None, None);
        new.assigned = Assigned::NotGiven;
        self.world.beside.insert(new.id.clone());
        self.case(pipeline, case, &new.id.clone());
        self.add(new);
    }

    /// Notes whom each regime is met in, and who carries much assignment.
    pub(super) fn regimes(&mut self) {
        const PIPELINE: &str = "midterm-2026";
        // Step 2 past a third, exempt of itself; step 1 past it, decided and not; and one that used all it was offered.
        let carried: [(&str, Finds<'_>); 4] = [
            ("exempt-of-itself", |course| course.placed(is_high, 0)),
            ("exempt-on-step-1", |course| course.plain_on_step_1()),
            ("exemption-candidate", |course| course.plain_on_step_1()),
            ("safeguard", |course| course.plain_on_step_1()),
        ];
        for (case, find) in carried {
            if let Some(id) = find(self) {
                self.case(PIPELINE, case, &id);
            }
        }
        let in_city: [(&'static str, Fits); 8] = [
            ("youth", |it| it.youth > it.family + it.elderly && it.regime.is_none() && it.area.is_none()),
            ("youth-in-area", |it| it.youth > it.family + it.elderly && it.area.is_some()),
            ("dormitory", |it| it.regime == Some(Regime::Dormitory)),
            ("mixed-with-youth", |it| it.is_family() && it.youth > 0 && it.area.is_none()),
            ("almenbolig-plus", |it| it.regime == Some(Regime::AlmenboligPlus)),
            ("co-housing", |it| it.regime == Some(Regime::CoHousing)),
            ("new-build-earlier", |it| it.taken_into_use.0 == 2022 && it.cheap.is_some()),
            ("assigned-only", |it| it.assigned_only.is_some() && it.cheap.is_none()),
        ];
        for (case, fits) in in_city {
            let found = self.world.maker.city.departments.iter().find(|department| fits(department));
            if let Some(id) = found.map(|department| department.id.clone()) {
                self.note(PIPELINE, case, &id);
            }
        }
        self.note_earmarked(PIPELINE);
    }

    /// One department of each row of the phase-out (H1–H6), and one that started in an area (H7).
    fn note_earmarked(&mut self, pipeline: &'static str) {
        const ROWS: [(&str, u8, u32, u32); 6] = [
            ("phase-out-h1", 4, 0, u32::MAX),
            ("phase-out-h2", 2, 0, u32::MAX),
            ("phase-out-h3", 1, 3_000, u32::MAX),
            ("phase-out-h4", 1, 2_500, 3_000),
            ("phase-out-h5", 1, 2_000, 2_500),
            ("phase-out-h6", 1, 0, 2_000),
        ];
        let city = &self.world.maker.city;
        let there = |id: &&String| city.departments.iter().any(|it| it.id == **id && it.special.is_some());
        let outside = |id: &&String| city.departments.iter().any(|it| it.id == **id && it.area.is_none());
        let rows = ROWS.map(|(case, of_step, from, to)| {
            let starts = city.starts.iter();
            let of_row = starts.filter(|(_, (step, share))| *step == of_step && from <= *share && *share < to);
            let of_row: Vec<&String> = of_row.map(|(id, _)| id).filter(there).collect();
            (case, of_row.iter().copied().find(outside).or(of_row.first().copied()).cloned())
        });
        let in_area = |it: &&Department| {
            let listed = city.areas.iter().filter(|area| area.designation.is_some());
            let there = listed.map(|area| &area.id).any(|id| Some(id) == it.area.as_ref());
            it.special.is_some() && it.is_family() && there && !it.partly_in_area
        };
        let in_area = city.departments.iter().find(in_area).map(|department| department.id.clone());
        for (case, id) in rows.into_iter().chain([("phase-out-h7", in_area)]) {
            if let Some(id) = id {
                self.note(pipeline, case, &id);
            }
        }
    }

    /// On step 1 with homes enough for several assignments a year.
    fn plain_on_step_1(&self) -> Option<String> {
        const ENOUGH_HOMES: u32 = 150;
        self.free(|world, department| {
            let known = !world.is_small(department) && world.band(department) == Some(0);
            let plain = department.youth + department.elderly == 0 && department.special.is_none();
            known && plain && department.family >= ENOUGH_HOMES && is_low(world.standing(&department.id))
        })
    }

    /// Whose lettings are a case.
    pub(super) fn lettings(&self) -> Planted {
        let of = |cases: &[&str]| cases.iter().filter_map(|case| self.find(case)).collect();
        Planted {
            crowded: of(&["exempt", "exempt-of-itself", "exempt-on-step-1", "exemption-candidate"]),
            all_used: of(&["safeguard"]),
        }
    }
}
