//! Explanations as they are read, in both languages: every kind of entry a trace may hold, and some sentences in full.

use std::collections::BTreeMap;

use trappe_rules::agreement::{
    Agreement, Band, Bound, Criterion, CriterionBounds, Force, LettingRule, Matrix, Need, NewBuild, PerCriterion,
    PoolingLimits, Readings, Shares, Source, Staircase, Thresholds,
};
use trappe_rules::explain::{self, Change, Move, Origins, Section, Subject, share};
use trappe_rules::facts::{
    Area, AssignedSource, Assignment, Department, Designation, Given, Homes, KeyFigures, Published, Share,
};
use trappe_rules::figures::{UnitFigures, UnitKind, figures};
use trappe_rules::finding::{Finding, Place};
use trappe_rules::placement::{Assigned, Because, Effect, Entry, Letting, Outcome, Placement, PrimaryType, Status};
use trappe_rules::quantity::{Absent, Date, Decimal, Eighteenths, Operator, Ratio};

use crate::{Catalogue, Language};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn source(place: &str, force: Force) -> Source {
    Source { place: place.to_owned(), force, checked: date(2024, 1, 1) }
}

fn bound(value: &str, operator: Operator, place: &str, force: Force) -> Bound {
    Bound { value: decimal(value), operator, unrounded: None, source: source(place, force), derivation: String::new() }
}

/// T1–T5 on the list of 1 December 2022.
fn thresholds() -> Thresholds {
    let bounds = |operator, vulnerable, prevention, zone| CriterionBounds {
        vulnerable: bound(vulnerable, operator, "§ 61 a", Force::Law),
        prevention: bound(prevention, operator, "§ 61 b", Force::Law),
        risk_zone: bound(zone, operator, "bilag, figur 1", Force::Agreement),
    };
    Thresholds {
        list_date: date(2022, 12, 1),
        criteria: PerCriterion([
            bounds(Operator::MoreThan, "40", "30", "35"),
            bounds(Operator::AtLeast, "2.18", "1.45", "2.07"),
            bounds(Operator::MoreThan, "60", "60", "57"),
            bounds(Operator::LessThan, "55", "65", "57.8"),
        ]),
        origin_prevention: bound("30", Operator::MoreThan, "§ 61 b", Force::Law),
        origin_parallel: bound("50", Operator::MoreThan, "§ 61 a", Force::Law),
        regional_income: BTreeMap::from([("Hovedstaden".to_owned(), Ratio::new(4_164_418, 100).unwrap())]),
        invented: true,
    }
}

fn agreement() -> Agreement {
    let band = |name: &str, from: i64| Band { name: name.to_owned(), from: Decimal::from(from), from_included: true };
    let share = Eighteenths;
    Agreement {
        id: "test".to_owned(),
        from: date(2024, 2, 1),
        to: date(2027, 12, 31),
        municipality: "København".to_owned(),
        region: "Hovedstaden".to_owned(),
        local_committees: Vec::new(),
        pooling: PoolingLimits { homes: 50, residents: 100, either: true },
        area_residents: 1000,
        criteria_needed: 2,
        transformation_lists: 4,
        small_area_residents: 951,
        risk_zone_persons: 10,
        area_steps: BTreeMap::new(),
        matrix: Matrix {
            bands: vec![band("under_20", 0), band("20_to_25", 20), band("25_or_more", 25)],
            steps: vec![[1, 1, 2], [1, 2, 3], [1, 3, 4]],
            source: source("figur 5", Force::Agreement),
        },
        letting: vec![LettingRule {
            id: "L3".to_owned(),
            subjects: Vec::new(),
            from: date(2024, 2, 1),
            to: date(2027, 12, 31),
            shares: Shares { waiting_list: share(4), flexible: share(6), assignment: share(6), ..Shares::default() },
            range: true,
            flexible_a_at_most: Some(share(4)),
            suspended: None,
            source: source("figur 6", Force::Agreement),
        }],
        new_build: NewBuild {
            from: date(2024, 1, 1),
            to: date(2027, 12, 31),
            step: 1,
            years: 4,
            assignment_by_cheap_share: Vec::new(),
            flexible_at_most: share(6),
            source: source("11", Force::Agreement),
        },
        suspension_lists: 4,
        suspension_until: date(2030, 1, 1),
        municipal_figures_from: date(2009, 1, 1),
        readings: Readings {
            persons_included: true,
            income_persons: true,
            pooled_counts: false,
            latest_year_only: false,
            plan_convictions_at_least: false,
            suspension_four_years: false,
            new_build_by_figures: false,
        },
        interpretations: Vec::new(),
        places: BTreeMap::from([("A1".to_owned(), "6.1.2, 6.1.3".to_owned())]),
    }
}

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
    figures("0123-045", kind, Ok(&key_figures()), 1000, "Hovedstaden", &agreement(), &thresholds())
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
    for need in [Some(Need::High), Some(Need::Medium), Some(Need::Low), None] {
        all.push(("D2", Because::Need { met: 1, in_risk_zone: 2, need }));
    }
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
        need: Some(Need::Medium),
        criteria_met: Some(1),
        criteria_in_risk_zone: Some(2),
        assigned: Some(assigned()),
        sharpened: Vec::new(),
        sharpened_unknown: Vec::new(),
        assignment_suspended: false,
        letting: Some(Letting { rule: "L3".to_owned(), shares, next: Some(("L5".to_owned(), date(2026, 1, 1))) }),
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
        source: AssignedSource::Organisation,
        as_of: None,
    };
    let changes = [
        Change {
            moves: vec![Move::Persons { criterion: Criterion::Employment, more: true, persons: 8 }],
            to: Outcome::Department(4),
        },
        Change {
            moves: vec![
                Move::Persons { criterion: Criterion::Income, more: false, persons: 1 },
                Move::Households { more: true, households: 12 },
            ],
            to: Outcome::Department(3),
        },
    ];
    let (department, area, unit) = (department(), area(), unit(kind));
    let subject = Subject {
        department: &department,
        area: Some(&area),
        assignment: Some(&assignment),
        placement,
        unit: Some(&unit),
    };
    explain::department(subject, &agreement(), &thresholds(), Some(&changes), ORIGINS)
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
            for effect in OUTCOMES.map(Effect::Computed).into_iter().chain(OUTCOMES.map(Effect::Decided)) {
                let mut placement = placement(vec![entry(rule, because.clone(), held, effect)]);
                placement.possible_steps = vec![1, 2];
                let sections = explained(&placement, UnitKind::Area);
                for language in Language::ALL {
                    let mut all = texts(&sections, language);
                    all.push(Catalogue::of(language).text(&explain::reason(&placement, &agreement())));
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
    let sections = explain::unit(&unit(UnitKind::Department), &[], None, &agreement(), &thresholds(), ORIGINS);
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
        (Some("A1"), Some(false), Some("6.1.2, 6.1.3"))
    );
    assert_eq!(Catalogue::of(Language::English).text(&first.text), "Area 77 is on no list.");
    let reason = explain::reason(&placement, &agreement());
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
