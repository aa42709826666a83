//! Which decisions each run of the chain is given: those made for it, and those that still hold.

use super::decisions::Decision;
use super::events::{Course, RENOVATED};

/// The area whose suspension is ended by decision (A7).
const REGAINING: &str = "K-01";
/// The newly listed area whose sharpened criteria are confirmed (A5).
const CONFIRMED: &str = "K-19";

/// The decisions of a pipeline, in the order they were made.
pub(super) fn decisions(course: &Course<'_>, pipeline: &str) -> Vec<Decision> {
    let annual_2024 = pipeline == "annual-2024";
    let list_2025 = ["annual-2025", "midterm-2026", "midterm-2026-approved"].contains(&pipeline);
    let midterm = pipeline.starts_with("midterm");
    let annual_2026 = pipeline == "annual-2026";
    let of = |case: &str| course.find(case);
    let all: [(bool, Option<String>, [&'static str; 7]); 11] = [
        (
            annual_2024,
            Some(RENOVATED.to_owned()),
            [
                "SAF 2024-11",
                "2024-11-28",
                "2024-12-01",
                "",
                "Områdetrappe",
                "",
                "Beboere midlertidigt genhuset under renovering",
            ],
        ),
        (
            annual_2024,
            of("step-decided"),
            ["SAF 2024-12", "2024-11-28", "2024-12-01", "", "Trin", "department 2", "Mange fraflytninger på kort tid"],
        ),
        (
            list_2025,
            Some(RENOVATED.to_owned()),
            ["SAF 2025-14", "2025-11-27", "2025-12-01", "", "Områdetrappe", "", "Renoveringen fortsætter"],
        ),
        (
            list_2025,
            Some(REGAINING.to_owned()),
            [
                "SAF 2025-15",
                "2025-11-27",
                "2025-12-01",
                "",
                "Ophævelse af suspension",
                "",
                "Udviklingsplanens mål er nået",
            ],
        ),
        (
            list_2025 || annual_2026,
            of("primary-type-decided"),
            [
                "SAF 2025-16",
                "2025-11-27",
                "2025-12-01",
                "",
                "Primær boligtype",
                "family",
                "Lige mange familie- og ungdomsboliger",
            ],
        ),
        (
            midterm,
            Some(CONFIRMED.to_owned()),
            ["SAF 2026-03", "2026-03-26", "2026-04-01", "", "Skærpede kriterier", "", "Bekræftet som beregnet"],
        ),
        (
            midterm || annual_2026,
            of("new-build-in-area"),
            ["SAF 2026-04", "2026-03-26", "2026-04-01", "", "Trin", "area 1", "Nybyggeri i forebyggelsesområde"],
        ),
        (
            midterm || annual_2026,
            of("exempt"),
            [
                "SAF 2026-05",
                "2026-03-26",
                "2026-04-01",
                "",
                "Fritagelse for ekstra anvisning",
                "",
                "Anvisning over en tredjedel i 2025",
            ],
        ),
        (
            pipeline == "midterm-2026-approved",
            Some("run".to_owned()),
            ["SAF 2026-06", "2026-03-26", "2026-04-01", "", "Godkendelse", "godkendt", "Midtvejsindplaceringen"],
        ),
        (
            pipeline == "midterm-2026-approved",
            of("proposed-up-and-rejected"),
            ["SAF 2026-07", "2026-03-26", "2026-04-01", "", "Godkendelse", "afvist", "Afventer nye tal"],
        ),
        (
            annual_2026,
            Some(REGAINING.to_owned()),
            [
                "SAF 2026-21",
                "2026-11-26",
                "2026-12-01",
                "",
                "Ophævelse af suspension",
                "",
                "Udviklingsplanens mål er nået",
            ],
        ),
    ];
    let made = all.into_iter().filter(|(holds, ..)| *holds);
    made.filter_map(|(_, subject, [id, date, from, to, kind, value, note])| {
        Some(Decision { id, date, from, to, kind, subject: subject?, value, note })
    })
    .collect()
}
