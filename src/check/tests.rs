//! Small tables through the real reader: each code is found where it belongs, and a clean city gives none.

mod area_names;
mod causes;
mod departments;
mod facts;
mod figures;
mod lists;
mod others;
mod outcomes;
mod over_time;
mod plausible;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use trappe_config::{JumpLimits, embedded, load_agreement, load_defaults, load_state_lists};
use trappe_ingest::{InputTable, Limits, Reader, SourceSpec};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::columns::inputs;
use trappe_rules::facts::{Run, RunKind};
use trappe_rules::finding::{Checked, Finding, Severity};
use trappe_rules::quantity::Date;

use super::{
    AFTER_POOLING, Accepted, AcceptedDates, CHECKS, CheckState, Code, READING, RULED, Tables, check, link,
    name_subjects, outcome,
};

/// Three departments, one of them all of a prevention area.
const DEPARTMENTS: &str = "\
department_id;name;organisation_id;organisation;local_committee;municipality;region;area_id;area_part;family_homes;youth_homes;elderly_homes;residents;taken_into_use;cheap_homes;assigned_only_homes;special_homes;shared_homes_youth;start_step
0101-001;Lærkehegn;0101;Boligforeningen Lærken;Nørrebro;;;K01;whole;500;0;0;1200;1975-05-01;;;3;2;
0101-002;Vibehus;0101;Boligforeningen Lærken;Nørrebro;;;;;100;10;0;220;;;;;;2
0202-001;Ternevang;0202;Boligselskabet Ternen;Valby;;;;;120;0;8;300;;;;;;1
";

const AREAS: &str = "\
area_id;name;municipality;region;residents;list_date;designation;development_plan;renovation_rehousing;employment_count_prev;employment_base_prev;employment_count;employment_base;convictions_count_prev;convictions_base_prev;convictions_count;convictions_base;education_count;education_base;income_mean;income_base;origin_count;origin_base;origin_pct;figures_year
K01;Lærkehegn;;;1200;2022-12-01;prevention;;;250,5;800;248,5;800;20;1200;22;1200;330;500;24000;700;400;1200;33,3;2021
K02;Solgården;;;2100;2022-12-01;;;;200;1400;200;1400;10;2100;12;2100;100;900;30000;1200;300;2100;14,3;2021
";

const INDICATORS: &str = "\
unit_id;employment_count_prev;employment_base_prev;employment_count;employment_base;convictions_count_prev;convictions_base_prev;convictions_count;convictions_base;education_count;education_base;income_mean;income_base;employment_pct;convictions_pct;education_pct;income_pct;figures_year
0101-002;60,5;200;59,5;200;4;220;4;220;40;100;24986,51;120;30,0;1,82;40,0;60,0;2021
0202-001;..;..;..;..;..;..;..;300;20;120;;;25,5;1,10;16,7;71,2;2021
";

const ASSIGNMENTS: &str = "\
department_id;assigned_households;source;as_of
0101-002;25;organisation;2023-12-01
0202-001;18;organisation;2023-12-01
";

/// Tables as text, by name.
struct Sample(BTreeMap<&'static str, String>, AcceptedDates, Run);

impl Sample {
    fn clean() -> Self {
        let texts =
            [("departments", DEPARTMENTS), ("areas", AREAS), ("indicators", INDICATORS), ("assignments", ASSIGNMENTS)];
        let texts = texts.into_iter().map(|(table, text)| (table, text.to_owned())).collect();
        Self(texts, AcceptedDates::default(), run())
    }

    /// In another run than the initial one.
    fn in_run(mut self, kind: RunKind) -> Self {
        self.2.kind = kind;
        self
    }

    /// By another list, effective on another day.
    fn dated(mut self, list: &str, effective: &str) -> Self {
        (self.2.list_date, self.2.effective_date) = (date(list), date(effective));
        self
    }

    /// With another text of a table.
    fn with(mut self, table: &'static str, text: &str) -> Self {
        self.0.insert(table, text.to_owned());
        self
    }

    fn without(mut self, table: &'static str) -> Self {
        self.0.remove(table);
        self
    }

    /// With `from`, which must be there, made `to`.
    fn changed(mut self, table: &'static str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(table).unwrap();
        assert!(text.contains(from), "{from} is not in {table}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// With one more row.
    fn row(mut self, table: &'static str, row: &str) -> Self {
        let text = self.0.get_mut(table).unwrap();
        text.push_str(row);
        text.push('\n');
        self
    }

    /// A table as read, and what the reader says of it.
    fn read(&self, table: &str) -> (Option<InputTable>, Vec<Finding>) {
        let Some(text) = self.0.get(table) else { return (None, Vec::new()) };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(format!("{table}.csv"));
        std::fs::write(&path, text).unwrap();
        let spec = SourceSpec { path, shown: format!("{table}.csv"), ..SourceSpec::default() };
        let read = reader().read(inputs::by_name(table).unwrap(), &spec);
        assert!(read.result.is_some(), "{table} cannot be read: {:?}", read.findings);
        (read.result, read.findings)
    }

    /// The tables as read, whatever the reader says of them.
    fn tables(&self) -> Tables {
        Tables {
            departments: self.read("departments").0.unwrap(),
            areas: self.read("areas").0.unwrap(),
            indicators: self.read("indicators").0,
            assignments: self.read("assignments").0,
            decisions: self.read("decisions").0,
            previous: self.read("previous").0,
            initial: self.read("initial").0,
            history: self.read("history").0,
            lettings: self.read("lettings").0,
            register: self.read("register").0,
            pools: self.read("pools").0,
            wheel_state: self.read("wheel_state").0,
        }
    }

    fn checked(&self) -> Checked<Accepted> {
        let agreement = agreement();
        check(&self.tables(), &agreement, Some(&thresholds(&agreement)), self.2, self.1, jumps().as_ref())
    }

    /// Everything found, by readers and checks, each with what it follows from.
    fn linked(&self) -> Vec<Finding> {
        let tables = self.tables();
        let mut findings: Vec<_> = self.0.keys().flat_map(|table| self.read(table).1).collect();
        name_subjects(&mut findings, &tables);
        findings.extend(self.checked().findings);
        link(&mut findings, 0, &BTreeMap::new());
        findings
    }

    /// The codes of [`Self::linked`], each with the code it follows from.
    fn followed(&self) -> Vec<(&'static str, Option<&'static str>)> {
        self.linked().iter().map(|finding| (finding.code, finding.cause.as_ref().map(|cause| cause.code))).collect()
    }

    /// The findings of a code, which must be there.
    fn found(&self, code: &str) -> Vec<Finding> {
        let checked = self.checked();
        checked.findings.iter().for_each(is_told_whole);
        let (found, others): (Vec<_>, Vec<_>) = checked.findings.into_iter().partition(|finding| finding.code == code);
        assert!(!found.is_empty(), "{code} not found among {others:#?}");
        found
    }

    /// The one finding of all, which must be of this code: cell and value.
    fn only(&self, code: &str) -> (String, String) {
        let checked = self.checked();
        let [finding] = checked.findings.as_slice() else { panic!("not one finding: {:#?}", checked.findings) };
        assert_eq!(finding.code, code, "{finding:#?}");
        is_told_whole(finding);
        assert!(finding.place.table.is_some() && finding.place.column.is_some(), "{finding:#?}");
        cell(finding.place.cell().as_deref().unwrap_or(""), finding.value.as_deref().unwrap_or(""))
    }
}

/// Its texts stand in both languages and name nothing that is not given.
fn is_told_whole(finding: &Finding) {
    for language in Language::ALL {
        let texts = Catalogue::of(language).finding(finding);
        for text in [Some(texts.message), Some(texts.help), texts.consequence].into_iter().flatten() {
            assert!(!text.contains('$') && !text.contains("finding-"), "{}: {text}", finding.code);
        }
    }
}

fn cell(cell: &str, value: &str) -> (String, String) {
    (cell.to_owned(), value.to_owned())
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn run() -> Run {
    Run { kind: RunKind::Initial, list_date: date("2022-12-01"), effective_date: date("2024-02-01") }
}

fn jumps() -> Option<JumpLimits> {
    let file = embedded::DEFAULTS;
    load_defaults(file.text, file.name).result.unwrap().jumps
}

fn reader() -> &'static Reader {
    static READER: LazyLock<Reader> = LazyLock::new(|| {
        Reader::embedded(Limits {
            file_bytes: 500_000_000,
            unpacked_bytes: 2_000_000_000,
            cells: 30_000_000,
            findings_of_a_kind: 1_000,
        })
    });
    &READER
}

fn agreement() -> Agreement {
    let file = embedded::AGREEMENT;
    load_agreement(file.text, file.name, run().effective_date, &BTreeMap::new()).result.unwrap()
}

fn thresholds(agreement: &Agreement) -> Thresholds {
    let file = embedded::STATE_LISTS;
    let lists = load_state_lists(file.text, file.name).result.unwrap();
    lists.thresholds(agreement, run().list_date).result.unwrap()
}

#[test]
fn a_clean_city_gives_no_finding() {
    let checked = Sample::clean().checked();
    assert_eq!(checked.findings, []);
    let states = |wanted: CheckState| {
        let results = checked.result.checks.iter().filter(move |check| check.state == wanted);
        results.map(|check| check.name).collect::<Vec<_>>()
    };
    assert_eq!(states(CheckState::Failed), Vec::<&str>::new());
    let not_given = [
        "areas-of-the-last-list",
        "history",
        "young-tenants",
        "decisions",
        "kept-pools",
        "previous-placements",
        "departments-since",
        "homes-since",
        "assigned-shares-since",
        "lettings",
        "register",
        "wheel-states",
    ];
    assert_eq!(states(CheckState::NotChecked), not_given);
    for check in &checked.result.checks {
        // Nothing passes that looked at nothing, and what could not be checked says why.
        assert_eq!(check.state == CheckState::Passed, check.looked_at > 0, "{check:?}");
        assert_eq!(check.state == CheckState::NotChecked, check.why.is_some(), "{check:?}");
    }
    for stage in &checked.result.stages {
        assert_eq!((stage.kept, stage.set_aside.len()), (stage.rows_in, 0), "{stage:?}");
    }
}

/// The catalogues that have texts of checks.
macro_rules! texts {
    ($language:literal) => {
        concat!(
            include_str!(concat!("../../config/messages/", $language, "/check.ftl")),
            include_str!(concat!("../../config/messages/", $language, "/criteria.ftl")),
            include_str!(concat!("../../config/messages/", $language, "/wheel.ftl"))
        )
    };
}

#[test]
fn codes_are_unique_and_each_has_its_texts() {
    let mut seen = BTreeSet::new();
    for code in every_code() {
        assert!(seen.insert(code.code), "{} stands twice", code.code);
        for (language, catalogue) in [("da", texts!("da")), ("en", texts!("en"))] {
            let entry = format!("\nfinding-{} =", code.code);
            let (_, rest) = catalogue.split_once(&entry).unwrap_or_else(|| panic!("{} has no {language}", code.code));
            let text = rest.split_once("\nfinding-").map_or(rest, |(text, _)| text);
            assert!(text.contains(".message =") && text.contains(".help ="), "{} in {language}", code.code);
            let consequence = text.contains(".consequence =");
            assert!(consequence || code.severity == Severity::Note, "{} in {language}: consequence", code.code);
        }
        let page = concat!(
            include_str!("../../docs/findings/check.md"),
            include_str!("../../docs/findings/criteria.md"),
            include_str!("../../docs/findings/wheel.md")
        );
        let begins = format!("\n## {}\n\n{}; needed by {}.", code.code, capital(code.severity.name()), code.rule);
        assert!(page.contains(&begins), "the documentation lacks: {begins}");
    }
    let names: BTreeSet<_> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
}

/// Everything that can be found here.
fn every_code() -> impl Iterator<Item = &'static Code> {
    CHECKS.iter().flat_map(|check| check.codes).chain(AFTER_POOLING).chain([&outcome::NOTHING])
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[test]
fn every_code_is_provoked_by_a_test() {
    let tests = [
        include_str!("tests/causes.rs"),
        include_str!("tests/departments.rs"),
        include_str!("tests/figures.rs"),
        include_str!("tests/lists.rs"),
        include_str!("tests/others.rs"),
        include_str!("tests/outcomes.rs"),
        include_str!("tests/over_time.rs"),
        include_str!("tests/plausible.rs"),
        include_str!("tests/tables.rs"),
    ];
    let lost: Vec<_> = every_code()
        .map(|code| code.code)
        .filter(|code| !tests.iter().any(|test| test.contains(&format!("\"{code}\""))))
        .collect();
    assert!(lost.is_empty(), "no test finds {lost:?}");
}

#[test]
fn every_check_has_a_title_and_a_line_about_it() {
    let names: Vec<_> = READING
        .into_iter()
        .chain(CHECKS.iter().map(|check| check.name))
        .chain(RULED.iter().map(|check| check.name))
        .collect();
    for (lang, text) in [("da", texts!("da")), ("en", texts!("en"))] {
        let told: Vec<_> = text
            .lines()
            .filter_map(|line| line.strip_prefix("check-title-")?.split_once(" ="))
            .map(|it| it.0)
            .collect();
        let about = |name: &&&str| text.contains(&format!("\ncheck-about-{name} = "));
        assert_eq!(told.iter().collect::<BTreeSet<_>>(), names.iter().collect(), "{lang}");
        assert_eq!(told.iter().filter(about).count(), names.len(), "{lang}");
    }
}

#[test]
fn every_code_of_the_rules_belongs_to_one_check() {
    let codes: Vec<_> = RULED.iter().flat_map(|check| check.codes).copied().collect();
    let files = [
        include_str!("../../config/messages/en/rules.ftl"),
        include_str!("../../config/messages/en/pooling.ftl"),
        include_str!("../../config/messages/en/new-build.ftl"),
        include_str!("../../config/messages/en/safeguards.ftl"),
        include_str!("../../config/messages/en/criteria.ftl"),
    ];
    let told = files.iter().flat_map(|text| text.lines());
    let mut told: BTreeSet<_> = told.filter_map(|line| line.strip_prefix("finding-")?.strip_suffix(" =")).collect();
    told.retain(|code| CHECKS.iter().flat_map(|check| check.codes).all(|of_check| of_check.code != *code));
    told.extend(AFTER_POOLING.iter().map(|code| code.code));
    assert_eq!(codes.iter().copied().collect::<BTreeSet<_>>(), told);
    assert_eq!(codes.len(), told.len());
}

#[test]
fn row_order_never_matters() {
    let sample = Sample::clean();
    let mut turned = Sample::clean();
    for text in turned.0.values_mut() {
        let mut lines: Vec<_> = text.lines().collect();
        lines[1..].reverse();
        *text = lines.join("\n");
    }
    let ids = |sample: &Sample| {
        let city = sample.checked().result.city;
        let departments: Vec<_> = city.departments.into_iter().map(|row| (row.department_id, row.homes)).collect();
        let areas: Vec<_> = city.areas.into_iter().map(|row| (row.area_id, row.residents)).collect();
        let units: Vec<_> = city.indicators.into_iter().map(|(unit, figures)| (unit, figures.convictions)).collect();
        let assigned: Vec<_> =
            city.assignments.into_iter().map(|row| (row.department_id, row.assigned_households)).collect();
        (departments, areas, units, assigned)
    };
    assert_eq!(ids(&sample), ids(&turned));
}

#[test]
fn no_row_vanishes() {
    let sample = Sample::clean()
        .changed("departments", ";120;0;8;300;", ";x;0;8;300;")
        .row("departments", "0101-002;Tvilling;0101;Boligforeningen Lærken;Nørrebro;;;;;10;0;0;20;;;;;;")
        .changed("assignments", "0101-002;25", "0101-002;101");
    let checked = sample.checked();
    let stage = |table: &str| checked.result.stages.iter().find(|stage| stage.table == table).unwrap();
    assert_eq!(stage("departments").rows_in, 4);
    assert_eq!(stage("departments").kept, 2);
    assert_eq!(stage("departments").set_aside, ["0202-001", "0101-002"]);
    assert_eq!(stage("assignments").set_aside, ["0101-002 organisation"]);
    // A reference to a department whose row could not be read is no mistake of its own.
    assert!(checked.findings.iter().all(|finding| finding.code != "department-unknown"), "{:#?}", checked.findings);
    let city = &checked.result.city;
    assert_eq!(city.departments.len(), 2);
    assert_eq!(city.assignments.len(), 1);
}
