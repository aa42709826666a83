//! Explanations as they are read, in both languages: every kind of entry a trace may hold, and some sentences in full.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use trappe_rules::agreement::{Agreement, Criterion, Need, PerCriterion, Shares, Staircase, Thresholds};
use trappe_rules::explain::{self, Changes, Origins, Section, Subject, share};
use trappe_rules::facts::{
    Area, AssignedSource, Assignment, Department, Designation, Given, Homes, KeyFigures, Published, Share,
};
use trappe_rules::figures::{self, State, UnitFigures, UnitKind, figures};
use trappe_rules::finding::{Finding, Place};
use trappe_rules::letting::Terms;
use trappe_rules::placement::{
    Anew, Assigned, Because, Effect, Entry, Letting, Outcome, Placement, PrimaryType, Status, WaitsFor,
};
use trappe_rules::quantity::{Absent, Date, Decimal, Eighteenths, Ratio};
use trappe_rules::whatif::{AreaMove, AreaWhatIf, Change, Move, WhatIf};

use crate::{Catalogue, Language};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

static AGREEMENT: LazyLock<Agreement> = LazyLock::new(|| {
    let file = trappe_config::embedded::AGREEMENT;
    trappe_config::load_agreement(file.text, file.name, date(2024, 2, 1), &BTreeMap::new()).result.unwrap()
});

/// T1–T5 on the list of 1 December 2022.
static THRESHOLDS: LazyLock<Thresholds> = LazyLock::new(|| {
    let file = trappe_config::embedded::STATE_LISTS;
    let lists = trappe_config::load_state_lists(file.text, file.name).result.unwrap();
    lists.thresholds(&AGREEMENT, date(2022, 12, 1)).result.unwrap()
});

fn key_figures() -> KeyFigures {
    let year = |count: &str, base: i64| Share { count: Ok(decimal(count)), base: Ok(Decimal::from(base)) };
    KeyFigures {
        row: Some(3),
        figures_year: Some(2021),
        employment: Given::Counts { latest: year("72.5", 200), previous: Some(year("70", 200)) },
        convictions: Given::Published {
            figure: Published { value: decimal("2.18"), decimals: 2 },
            base: Ok(Decimal::from(1000)),
        },
        education: Given::Nothing(Absent::Withheld),
        income: Given::Income { mean: Ok(Ratio::whole(24_000)), base: Ok(Decimal::from(300)) },
        origin: Given::Published {
            figure: Published { value: decimal("51.0"), decimals: 1 },
            base: Err(Absent::NotGiven),
        },
    }
}

fn unit(kind: UnitKind) -> UnitFigures {
    let unit = figures::Unit {
        unit_id: "0123-045",
        kind,
        on_area_staircase: kind == UnitKind::Area,
        residents: 1000,
        region: "Hovedstaden",
    };
    figures(unit, Ok(&key_figures()), &AGREEMENT, &THRESHOLDS)
}

fn department() -> Department {
    Department {
        row: 0,
        department_id: "0123-045".to_owned(),
        name: "Birkely".to_owned(),
        organisation_id: "0123".to_owned(),
        organisation: "Boligforeningen Ly".to_owned(),
        local_committee: "Valby".to_owned(),
        region: None,
        area_ids: vec!["77".to_owned()],
        partly_in_area: false,
        homes: Homes { family: 320, youth: 40, elderly: 0 },
        residents: 1000,
        taken_into_use: None,
        regime: None,
        shared_kitchens: None,
        cheap_homes: None,
        assigned_only_homes: None,
        special_homes: None,
        shared_homes_youth: None,
        turnover_pct: None,
        start_step: None,
        start_assigned_pct: None,
    }
}

fn area() -> Area {
    Area {
        row: 0,
        area_id: "77".to_owned(),
        name: "Sundkær".to_owned(),
        region: None,
        residents: 1234,
        list_date: None,
        designation: Some(Designation::Prevention),
        development_plan: None,
        renovation_rehousing: false,
        figures: key_figures(),
    }
}

fn assigned() -> Assigned {
    Assigned {
        households: 63,
        family_homes: 320,
        share: Ratio::new(6300, 320).unwrap(),
        band: 0,
        source: AssignedSource::Organisation,
        households_to_next_band: Some(1),
        households_to_lower_band: None,
    }
}

/// Every kind of fact a rule may be held against, some in several cases.
fn every_because() -> Vec<(&'static str, Because)> {
    let day = date(2024, 5, 1);
    let decision_id = "SAF 2024-3".to_owned();
    let shares = Shares { waiting_list: Eighteenths(4), assignment_extra: Eighteenths(1), ..Shares::default() };
    let designation = |area_id: Option<&str>, designation| Because::Designation {
        area_id: area_id.map(str::to_owned),
        designation,
        step: None,
    };
    let missing = |criteria: &[Criterion], assigned, steps: &[u8]| Because::Missing {
        criteria: criteria.to_vec(),
        assigned,
        steps: steps.to_vec(),
    };
    let mut all = vec![
        ("R6", Because::Decision { decision_id, date: day }),
        ("A1", designation(None, None)),
        ("A1", designation(Some("77"), None)),
        ("A1", designation(Some("77"), Some(Designation::Prevention))),
        ("A3", Because::Sharpened { criteria: vec![Criterion::Income], unknown: vec![Criterion::Education] }),
        ("A3", Because::Sharpened { criteria: Vec::new(), unknown: Vec::new() }),
        ("A4", Because::Sharpened { criteria: Criterion::ALL.to_vec(), unknown: Vec::new() }),
        ("A7", Because::Suspension { suspended: true, lists_off: Some(2) }),
        ("A7", Because::Suspension { suspended: false, lists_off: None }),
        ("D6", Because::TakenIntoUse(day)),
        ("P1", Because::Size { homes: 49, residents: 1200 }),
        ("P3", Because::Pool(Some("pool-1".to_owned()))),
        ("P5", Because::Pool(None)),
        ("D3", Because::Assigned(Ok(assigned()))),
        ("D3", Because::Assigned(Err(Absent::NotGiven))),
        ("D4", Because::Cell { band: Some(1), need: Some(Need::Medium), step: Some(2) }),
        ("D4", Because::Cell { band: None, need: None, step: None }),
        ("D5", Because::LowerBound { next_step: Some(3) }),
        ("D5", Because::LowerBound { next_step: None }),
        ("D7", missing(&[Criterion::Education], true, &[1, 2])),
        ("D7", missing(&[], true, &[1])),
        ("D8", Because::Rounding { steps: vec![1, 3], criteria: vec![Criterion::Convictions] }),
        ("L3", Because::Letting { shares, day }),
    ];
    for primary in [PrimaryType::Family, PrimaryType::Youth, PrimaryType::Elderly, PrimaryType::Tie] {
        all.push(("I14", Because::Homes(department().homes, primary)));
    }
    for (named, partly) in [(0, false), (1, false), (2, false), (1, true)] {
        all.push(("A8", Because::InAreas { named, partly }));
    }
    for (rehousing, computed) in [(true, Some(Designation::Vulnerable)), (false, None)] {
        all.push(("A2", Because::SmallArea { area_id: "78".to_owned(), residents: 966, rehousing, computed }));
    }
    all.extend(every_because_over_time());
    for need in [Some(Need::High), Some(Need::Medium), Some(Need::Low), None] {
        all.push(("D2", Because::Need { met: Some(1), in_risk_zone: Some(2), need }));
    }
    all.push(("D2", Because::Need { met: None, in_risk_zone: None, need: None }));
    all
}

/// Every kind of fact a run over time adds (R2–R6, A5–A7, L18).
fn every_because_over_time() -> Vec<(&'static str, Because)> {
    let (since, date) = (date(2024, 2, 1), date(2026, 5, 1));
    let decision_id = || "SAF 2026-3".to_owned();
    let waits_for = |criteria: &[Criterion], assigned, unpooled| WaitsFor {
        unpooled,
        criteria: criteria.to_vec(),
        assigned,
        steps: vec![1, 3],
    };
    let mut all = vec![
        ("R2", Because::CarriedOver { since }),
        ("R3", Because::CarriedOver { since }),
        ("A6", Because::OffTheLists { since, waits_for: None }),
        ("R3", Because::MidtermWouldGive { step: 3 }),
        ("R3", Because::Proposed { since }),
        ("R3", Because::Kept { since }),
        ("R4", Because::Evaluated { since: Some(since) }),
        ("R4", Because::Evaluated { since: None }),
    ];
    for waits_for in [
        waits_for(&[Criterion::Income], true, false),
        waits_for(&[Criterion::Income], false, false),
        waits_for(&[], true, false),
        waits_for(&Criterion::ALL, false, true),
    ] {
        all.push(("A6", Because::OffTheLists { since, waits_for: Some(waits_for) }));
    }
    for why in [Anew::New, Anew::WasUndetermined, Anew::WasOnNoStaircase, Anew::NewBuildWithFigures] {
        all.push(("R2", Because::PlacedAnew(why)));
    }
    for newly in [Some(true), None] {
        for pending in [Vec::new(), vec![Criterion::Education]] {
            all.push(("A5", Because::NewlyListed { newly, pending }));
        }
    }
    for criteria in [Vec::new(), vec![Criterion::Education]] {
        all.push(("R6", Because::SharpenedDecided { decision_id: decision_id(), date, criteria }));
    }
    for yes in [true, false] {
        all.push(("R6", Because::Approval { decision_id: decision_id(), date, approved: yes }));
        all.push(("R6", Because::SuspensionDecided { decision_id: decision_id(), date, kept: yes }));
    }
    all.push(("L18", Because::Exempt { decision_id: decision_id(), date, year: 2026 }));
    all
}

fn placement(trace: Vec<Entry>) -> Placement {
    let shares = Shares {
        waiting_list: Eighteenths(4),
        flexible: Eighteenths(6),
        assignment: Eighteenths(6),
        assignment_extra: Eighteenths(2),
        ..Shares::default()
    };
    Placement {
        department: 0,
        unit_id: "0123-045".to_owned(),
        primary_type: PrimaryType::Family,
        status: Status::Placed,
        step_in_force: None,
        previous: None,
        change: None,
        need: Some(Need::Medium),
        criteria_met: Some(1),
        criteria_in_risk_zone: Some(2),
        assigned: Some(assigned()),
        sharpened: Vec::new(),
        sharpened_pending: Vec::new(),
        sharpened_unknown: Vec::new(),
        step_1_safeguard: None,
        exempt_extra_assignment: None,
        exemption_candidate: None,
        assignment_suspended: false,
        letting: Some(Letting { rule: "L3".to_owned(), shares, next: Some(("L5".to_owned(), date(2026, 1, 1))) }),
        terms: Terms::default(),
        rounding_sensitive: false,
        possible_steps: Vec::new(),
        decision_id: None,
        effective_from: date(2024, 2, 1),
        trace,
    }
}

fn entry(rule: &'static str, because: Because, held: bool, effect: Effect) -> Entry {
    Entry { rule, reading: None, held, because, effect }
}

const OUTCOMES: [Outcome; 6] = [
    Outcome::Area(1),
    Outcome::Department(2),
    Outcome::Youth,
    Outcome::Outside,
    Outcome::Undetermined(None),
    Outcome::Undetermined(Some(Staircase::Area)),
];

fn explained(placement: &Placement, kind: UnitKind) -> Vec<Section> {
    let assignment = Assignment {
        row: 7,
        department_id: "0123-045".to_owned(),
        assigned_households: Ok(63),
        assigned_youth: Err(Absent::NotGiven),
        source: AssignedSource::Organisation,
        as_of: None,
    };
    let change = |moves: &[Move], step| Change { moves: moves.to_vec(), step };
    let persons = |criterion, more, persons| Move::Persons { criterion, more, persons, to: State::Met };
    let employment = persons(Criterion::Employment, true, 8);
    let households = Move::Households { more: true, households: 12, band: 1 };
    let what_if = WhatIf {
        step: 1,
        alone: PerCriterion([Some(change(&[employment], 3)), None, None, None]),
        households: Some(change(&[households], 2)),
        cheapest: vec![change(&[persons(Criterion::Income, false, 1), households], 4)],
    };
    let (department, area, unit) = (department(), area(), unit(kind));
    let subject = Subject {
        department: &department,
        area: Some(&area),
        assignment: Some(&assignment),
        placement,
        unit: Some(&unit),
    };
    explain::department(subject, &AGREEMENT, &THRESHOLDS, Some(Changes::Department(&what_if)), ORIGINS)
}

const ORIGINS: Origins<'static> = &|table, row, _| {
    Some(Place {
        file: Some(format!("{table}.xlsx")),
        sheet: Some("Ark1".to_owned()),
        row: Some(row + 2),
        column_index: Some(5),
        ..Place::default()
    })
};

fn texts(sections: &[Section], language: Language) -> Vec<String> {
    let catalogue = Catalogue::of(language);
    sections.iter().flat_map(|section| section.lines.iter().map(|line| catalogue.text(&line.text))).collect()
}

/// A text in which a key, a variable or a space is missing.
fn faulty(text: &str) -> bool {
    let key = text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    key || ["{", "}", "$", "term-", "  ", " ,", " .", " ;"].iter().any(|mark| text.contains(mark))
}

#[test]
fn every_entry_of_a_trace_is_a_sentence_in_both_languages() {
    for (rule, because) in every_because() {
        for held in [true, false] {
            let effects = [Effect::Computed, Effect::Decided, Effect::Meanwhile];
            for effect in effects.into_iter().flat_map(|effect| OUTCOMES.map(effect)) {
                let mut placement = placement(vec![entry(rule, because.clone(), held, effect)]);
                placement.possible_steps = vec![1, 2];
                let sections = explained(&placement, UnitKind::Area);
                for language in Language::ALL {
                    let mut all = texts(&sections, language);
                    all.push(Catalogue::of(language).text(&explain::reason(&placement, &AGREEMENT)));
                    let faulty: Vec<_> = all.iter().filter(|text| faulty(text)).collect();
                    assert!(faulty.is_empty(), "{rule} {because:?} {held} {language:?}: {faulty:#?}");
                }
            }
        }
    }
}

#[test]
fn figures_are_told_in_the_words_of_the_law() {
    // C1: (72.5 / 200 + 70 / 200) / 2 = 35.625 %; Z: (40 − 35.625) × 200 / 100 = 8.75, more than: 9 persons.
    let moved = |criterion, more, persons| AreaMove { criterion, more, persons };
    let what_if = AreaWhatIf {
        designations: vec![
            (None, vec![moved(Criterion::Employment, false, 1)]),
            (
                Some(Designation::Vulnerable),
                vec![moved(Criterion::Income, true, 3), moved(Criterion::Education, true, 2)],
            ),
        ],
        sharpened: vec![moved(Criterion::Convictions, true, 1), moved(Criterion::Income, false, 7)],
    };
    let changes = Some(Changes::Area(&what_if));
    let sections = explain::unit(&unit(UnitKind::Department), &[], None, &AGREEMENT, &THRESHOLDS, changes, ORIGINS);
    let danish = texts(&sections, Language::Danish);
    for sentence in [
        "Uden tilknytning til arbejdsmarkedet eller uddannelse (ledighed): 35,6 % af en gruppe på 200. Eksakt, beregnet af antal.",
        "employment_count = 72,5 [indicators.xlsx, Ark1, F5]",
        "Opfyldt ved mere end 40 % (T1, lov); ledighed: 35,6 %.",
        "I risikozonen ved mere end 35 % (T1, aftale); ledighed: 35,6 %.",
        "Mangler for at være opfyldt: 4,38 procentpoint, 10,94 % af grænsen, 9 personer mere (ledighed).",
        "Dømte: 2,18 % af en gruppe på 1.000. Offentliggjort: står for 2,175 % til, men ikke med, 2,185 %.",
        "Opfyldt ved mindst 2,18 % (T2, lov); dømte: 2,18 %.",
        "Ikke længere opfyldt med 1 person færre (dømte).",
        "Nøgletal for uddannelse: diskretioneret.",
        "I risikozonen ved mindre end 57,8 % (T4, aftale); indkomst: 57,6 %.",
    ] {
        assert!(danish.iter().any(|text| text == sentence), "{sentence}\nis not among {danish:#?}");
    }
    let english = texts(&sections, Language::English);
    for sentence in [
        "Met when more than 40 % (T1, law); employment: 35.6 %.",
        "To being met: 4.38 percentage points, 10.94 % of the threshold, 9 more persons (employment).",
        "Met when at least 2.18 % (T2, law); convictions: 2.18 %.",
        "In the risk zone when less than 57.8 % (T4, agreement); income: 57.6 %.",
    ] {
        assert!(english.iter().any(|text| text == sentence), "{sentence}\nis not among {english:#?}");
    }
}

/// R2, A6: nothing is said of figures that change nothing.
#[test]
fn what_stands_as_before_is_changed_by_no_figure() {
    let since = date(2024, 2, 1);
    let because = Because::CarriedOver { since };
    let placement = placement(vec![entry("R2", because, true, Effect::Computed(Outcome::Department(2)))]);
    let department = department();
    let subject = Subject { department: &department, area: None, assignment: None, placement: &placement, unit: None };
    for waits in [true, false] {
        let changes = Some(Changes::AsBefore { waits });
        let sections = explain::department(subject, &AGREEMENT, &THRESHOLDS, changes, ORIGINS);
        for language in Language::ALL {
            assert!(texts(&sections, language).iter().all(|text| !faulty(text)));
        }
        let danish = texts(&sections, Language::Danish);
        assert!(danish.contains(&"Videreført fra den foregående kørsel; gælder siden 1. februar 2024.".to_owned()));
    }
    let reason = Catalogue::of(Language::Danish).text(&explain::reason(&placement, &AGREEMENT));
    assert_eq!(reason, "Som i den foregående kørsel: afdelingstrappens trin 2 siden 1. februar 2024.");
}

/// R3: a proposal says why, and what holds meanwhile.
#[test]
fn a_proposal_says_what_holds_meanwhile() {
    let cell = Because::Cell { band: Some(0), need: Some(Need::Medium), step: Some(1) };
    let since = date(2024, 2, 1);
    let placement = placement(vec![
        entry("D4", cell, true, Effect::Computed(Outcome::Department(1))),
        entry("R3", Because::Proposed { since }, true, Effect::Meanwhile(Outcome::Department(2))),
    ]);
    let danish = texts(&explained(&placement, UnitKind::Department), Language::Danish);
    let sentence = "Et forslag, som venter på Samarbejdsforums godkendelse. Imens gælder afdelingstrappens trin 2.";
    assert!(danish.iter().any(|text| text == sentence), "{danish:#?}");
    assert_eq!(
        Catalogue::of(Language::Danish).text(&explain::reason(&placement, &AGREEMENT)),
        "Forslag: afdelingstrappens trin 1 ved mellem behov (1 kriterium opfyldt, 2 i risikozonen) og 19,7 % anviste husstande (under 20 %); trin 2 gælder, til det er godkendt."
    );
}

#[test]
fn rules_that_did_not_hold_are_told_with_their_place() {
    let not_listed = Because::Designation { area_id: Some("77".to_owned()), designation: None, step: None };
    let cell = Because::Cell { band: Some(0), need: Some(Need::Medium), step: Some(1) };
    let placement = placement(vec![
        entry("A1", not_listed, false, Effect::None),
        entry("D4", cell, true, Effect::Computed(Outcome::Department(1))),
    ]);
    let sections = explained(&placement, UnitKind::Department);
    let rules = sections.iter().find(|section| section.part == explain::Part::Rules).unwrap();
    let first = &rules.lines[0];
    assert_eq!(
        (first.rule.as_deref(), first.held, first.place.as_deref()),
        (Some("A1"), Some(false), Some("6; 6.1.2; 6.1.3"))
    );
    assert_eq!(Catalogue::of(Language::English).text(&first.text), "Area 77 is on no list.");
    let reason = explain::reason(&placement, &AGREEMENT);
    assert_eq!(
        Catalogue::of(Language::Danish).text(&reason),
        "Mellem behov (1 kriterium opfyldt, 2 i risikozonen) og 19,7 % anviste husstande (under 20 %): afdelingstrappens trin 1."
    );
    assert_eq!(
        Catalogue::of(Language::English).text(&reason),
        "Medium need (1 criterion met, 2 in the risk zone) and 19.7 % assigned households (under 20 %): step 1 of the department staircase."
    );
}

#[test]
fn l_shares_are_written_as_in_the_agreement() {
    let written = |first, extra| share(Eighteenths(first), Eighteenths(extra));
    assert_eq!(written(6, 1), "3/9 + 1/18");
    assert_eq!(written(4, 2), "2/9 + 1/9");
    assert_eq!(written(0, 0), "0");
    assert_eq!(written(18, 0), "9/9");
    assert_eq!(written(0, 1), "1/18");
    let sections = explained(&placement(Vec::new()), UnitKind::Department);
    let english = texts(&sections, Language::English);
    assert!(
        english.contains(&"Waiting list at least 2/9, flexible letting at most 3/9, assignment 3/9 + 1/9.".to_owned())
    );
    assert!(english.contains(&"At most 2/9 by the A-criteria.".to_owned()));
    assert!(english.contains(&"From 1 January 2026: L5.".to_owned()));
}

#[test]
fn a_finding_without_a_text_is_not_silent() {
    let text = Catalogue::of(Language::English).finding(&Finding::note("nothing", Place::default()));
    assert_eq!(text.help, "finding-nothing");
}
