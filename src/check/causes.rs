//! Findings that follow from others are folded under them: whoever mends the cause mends them too.
//!
//! One function, after everything is found. A finding can only follow from one before it – what is wrong with a whole row,
//! then readers, then checks in their order, then rules – so there are no circles, and what a finding is told to follow
//! from always follows from nothing itself. The ways in which one follows from another are the list [`WAYS`]; the first
//! that fits is taken, and of several causes the first.

use std::collections::BTreeMap;

use trappe_rules::finding::{Argument, Cause, Finding, Severity};

use super::Tables;
use super::cells::Row;

/// One way in which a finding follows from another.
struct Way {
    /// What is followed from.
    cause: Codes,
    /// What follows.
    effect: Codes,
    /// What the two have in common.
    common: Common,
}

/// Which findings.
#[derive(Clone, Copy)]
enum Codes {
    /// These.
    Of(&'static [&'static str]),
    /// Every error.
    Errors,
    /// Every error of a table as a whole: its file cannot be read, or lacks a column.
    WholeTable,
    /// Everything found on a row or a cell.
    Any,
}

/// What cause and effect have in common.
#[derive(Clone, Copy)]
enum Common {
    /// The cell.
    Cell,
    /// The row.
    Row,
    /// The row and the criterion (the first part of the column's name): count, base and published figure of it.
    Criterion,
    /// Department, area or unit. The cause is in the table named, and about the effect's subject, or about an unknown id
    /// whose nearest known one that is.
    SubjectIn(&'static str),
    /// Department, area or unit, in any table.
    Subject,
    /// The cause is about the table named as a whole.
    Table(&'static str),
    /// Nothing: the one explains the other wherever it is.
    Run,
}

/// What is wrong with a row as a whole: it comes before everything found in its cells.
const WHOLE_ROW: &[&str] = &["row-too-long", "key-duplicate"];
/// Findings that say something is not there that `assignments` should hold.
const MISSES_ASSIGNMENTS: &[&str] = &["assigned-missing", "assigned-no-table", "undetermined-missing-figures"];
/// The same of `indicators`.
const MISSES_INDICATORS: &[&str] = &["unit-without-figures", "undetermined-missing-figures", "missing-without-effect"];
/// The same of `areas`.
const MISSES_AREAS: &[&str] =
    &["area-unknown", "area-unknown-earlier", "area-of-last-list-missing", "decision-subject-unknown"];
/// The same of `previous`: without its row a department is new.
const MISSES_PREVIOUS: &[&str] = &["assigned-missing", "departments-new"];
/// The same of `departments`.
const MISSES_DEPARTMENTS: &[&str] = &[
    "area-without-departments",
    "no-department-names-an-area",
    "area-residents-differ",
    "department-unknown",
    "department-unknown-earlier",
    "previous-department-gone",
    "organisation-unknown",
    "decision-subject-unknown",
    "unit-unknown",
];
/// The same of `history`.
const MISSES_HISTORY: &[&str] =
    &["designation-history-short", "plan-history-short", "history-list-missing", "history-area-missing"];
/// What is found of a list, its year and its areas where they are another list's.
const OF_THE_LIST: &[&str] = &[
    "figures-year-other",
    "figures-year-other-unplaced",
    "area-of-last-list-missing",
    "history-later-list",
    "history-contradicts-list",
    "designated-below-residents",
    "area-residents-differ",
    "area-residents-exceeded",
    "decision-outside-period",
    "designation-differs",
];

const fn way(cause: Codes, effect: Codes, common: Common) -> Way {
    Way { cause, effect, common }
}

/// Every way, the closest first.
const WAYS: &[Way] = &[
    // A cell that cannot be read, or is missing, is one trouble, whatever else is held against it.
    way(Codes::Errors, Codes::Any, Common::Cell),
    // A row that is shifted, or stands twice, has all its other troubles from that.
    way(Codes::Of(WHOLE_ROW), Codes::Any, Common::Row),
    // Count, base and published figure of a criterion hang together: one wrong cell contradicts all the others.
    way(
        Codes::Any,
        Codes::Of(&[
            "count-exceeds-base",
            "base-zero",
            "base-exceeds-residents",
            "age-group-exceeds-whole",
            "published-contradicts-counts",
            "base-years-differ",
            "share-years-differ",
            "income-unlikely",
            "income-pct-unlikely",
            "convictions-unlikely",
        ]),
        Common::Criterion,
    ),
    // Several bases of one row above the residents: it is the residents that are wrong, and told once.
    way(Codes::Of(&["base-exceeds-residents"]), Codes::Of(&["base-exceeds-residents"]), Common::Row),
    way(Codes::Of(&["homes-none"]), Codes::Of(&["undetermined-primary-type"]), Common::Subject),
    way(Codes::Of(&["department-partly-in-area"]), Codes::Of(&["undetermined-split-area"]), Common::Subject),
    way(Codes::Of(&["pool-across-committees"]), Codes::Of(&["kept-pool-across-committees"]), Common::Subject),
    way(Codes::Of(&["region-misspelt"]), Codes::Of(&["region-without-income"]), Common::Run),
    way(
        Codes::Of(&["organisation-id-differs", "organisation-two-ids"]),
        Codes::Of(&["organisation-two-names", "organisation-two-ids", "department-under-two-organisations"]),
        Common::Row,
    ),
    way(Codes::Of(&["organisation-two-ids"]), Codes::Of(&["organisation-id-differs"]), Common::Row),
    way(Codes::Of(&["designated-below-residents"]), Codes::Of(&["designation-differs"]), Common::Subject),
    way(Codes::Of(&["area-residents-exceeded"]), Codes::Of(&["designation-differs"]), Common::Subject),
    // What a row that was set aside, or an id that was misspelt, should have said of a department, area or unit.
    way(Codes::Errors, Codes::Of(MISSES_ASSIGNMENTS), Common::SubjectIn("assignments")),
    way(Codes::Errors, Codes::Of(MISSES_INDICATORS), Common::SubjectIn("indicators")),
    way(Codes::Errors, Codes::Of(MISSES_AREAS), Common::SubjectIn("areas")),
    way(Codes::Errors, Codes::Of(MISSES_DEPARTMENTS), Common::SubjectIn("departments")),
    way(Codes::Errors, Codes::Of(MISSES_PREVIOUS), Common::SubjectIn("previous")),
    // An area that is told to be missing is not told to be unknown as well, on each earlier list.
    way(Codes::Of(&["area-of-last-list-missing"]), Codes::Of(&["area-unknown-earlier"]), Common::Subject),
    // With other homes the share of them is another.
    way(Codes::Of(&["homes-jump"]), Codes::Of(&["assigned-share-jump"]), Common::Subject),
    // Without assigned households the step is open: told of the department, and again of its placement.
    way(Codes::Of(&["assigned-missing"]), Codes::Of(&["undetermined-missing-figures"]), Common::Subject),
    way(Codes::Of(&["unit-without-figures"]), Codes::Of(MISSES_INDICATORS), Common::Subject),
    way(Codes::Of(&["assigned-no-table"]), Codes::Of(&["undetermined-missing-figures"]), Common::Run),
    // The same of a table that could not be read at all, or lacks a column.
    way(Codes::WholeTable, Codes::Of(MISSES_ASSIGNMENTS), Common::Table("assignments")),
    way(Codes::WholeTable, Codes::Of(MISSES_INDICATORS), Common::Table("indicators")),
    way(Codes::WholeTable, Codes::Of(MISSES_AREAS), Common::Table("areas")),
    way(Codes::WholeTable, Codes::Of(MISSES_DEPARTMENTS), Common::Table("departments")),
    way(Codes::WholeTable, Codes::Of(MISSES_HISTORY), Common::Table("history")),
    way(Codes::WholeTable, Codes::Of(MISSES_PREVIOUS), Common::Table("previous")),
    way(
        Codes::Of(&["history-area-missing"]),
        Codes::Of(&["designation-history-short", "plan-history-short"]),
        Common::Subject,
    ),
    way(Codes::Of(&["history-list-missing"]), Codes::Of(MISSES_HISTORY), Common::Run),
    // The wrong list: its year, residents and designations are another's too.
    way(Codes::Of(&["list-date-other"]), Codes::Of(OF_THE_LIST), Common::Run),
];

impl Codes {
    fn include(self, finding: &Finding) -> bool {
        let is_error = finding.severity == Severity::Error;
        match self {
            Self::Of(codes) => codes.contains(&finding.code),
            Self::Errors => is_error && finding.place.row.is_some(),
            Self::WholeTable => {
                is_error
                    && finding.place.subject.is_none()
                    && !finding.code.contains("-unknown")
                    && (finding.place.row.is_none() || finding.code.starts_with("column-"))
            }
            Self::Any => finding.place.row.is_some(),
        }
    }
}

/// What a finding shares with others, as a key of the index.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Row(&'a str, u32),
    Subject(&'a str),
    Table(&'a str),
    Run,
}

/// Links every finding from `from` on to the one it follows from, where there is one. `pools` gives the pool of a
/// department, whose figures are the department's.
pub fn link(findings: &mut [Finding], from: usize, pools: &BTreeMap<&str, &str>) {
    let index = index(findings);
    let mut causes: Vec<(usize, usize)> = Vec::new();
    let mut roots: Vec<usize> = (0..findings.len()).collect();
    let rank = |at: usize, finding: &Finding| (!WHOLE_ROW.contains(&finding.code), at);
    let mut order: Vec<_> = findings.iter().enumerate().skip(from).map(|(at, finding)| rank(at, finding)).collect();
    order.sort_unstable();
    for own in order {
        let (_, at) = own;
        let Some(finding) = findings.get(at).filter(|finding| finding.cause.is_none()) else { continue };
        let cause = WAYS.iter().filter(|way| way.effect.include(finding)).find_map(|way| {
            let candidates = keys(finding, way.common, pools).into_iter().filter_map(|key| index.get(&key)).flatten();
            let causes =
                candidates.filter_map(|other| Some((rank(*other, findings.get(*other)?), findings.get(*other)?)));
            let follows = causes.filter(|(order, cause)| *order < own && way.leads(cause, finding));
            follows.map(|((_, other), _)| other).min()
        });
        if let Some(root) = cause.and_then(|cause| roots.get(cause).copied()) {
            causes.push((at, root));
            if let Some(own) = roots.get_mut(at) {
                *own = root;
            }
        }
    }
    for (at, root) in causes {
        let cause = findings.get(root).map(|root| match &root.cause {
            // Linked before: the one it follows from.
            Some(cause) => (**cause).clone(),
            None => Cause { code: root.code, place: root.place.clone() },
        });
        if let (Some(cause), Some(finding)) = (cause, findings.get_mut(at)) {
            finding.cause = Some(Box::new(cause));
        }
    }
}

impl Way {
    /// Whether one finding leads to another that shares the way's key with it.
    fn leads(&self, cause: &Finding, effect: &Finding) -> bool {
        // Two findings of one code on one cell are two, such as two unknown areas of one department.
        let is_alike = cause.code == effect.code && cause.place == effect.place;
        // Nothing is hidden behind what weighs less, unless the way names the code.
        let weighs = match self.cause {
            Codes::Of(_) => true,
            Codes::Errors | Codes::WholeTable | Codes::Any => {
                cause.severity != Severity::Note && cause.severity <= effect.severity
            }
        };
        self.cause.include(cause) && self.common.shared(cause, effect) && weighs && !is_alike
    }
}

impl Common {
    /// What the index does not tell.
    fn shared(self, cause: &Finding, effect: &Finding) -> bool {
        let (one, other) = (&cause.place, &effect.place);
        match self {
            Self::Cell => one.column.is_some() && one.column == other.column && one.file == other.file,
            Self::Criterion => {
                let named = criterion(one.column.as_deref());
                // One code twice is two years, each with a trouble of its own.
                cause.code != effect.code && named.is_some() && named == criterion(other.column.as_deref())
            }
            Self::SubjectIn(table) => one.table.as_deref() == Some(table),
            Self::Row | Self::Subject | Self::Table(_) | Self::Run => true,
        }
    }
}

/// The criterion of a column of key figures: `employment` of `employment_base_prev`.
fn criterion(column: Option<&str>) -> Option<&str> {
    let (first, rest) = column?.split_once('_')?;
    ["count", "base", "pct", "mean"].iter().any(|part| rest.starts_with(part)).then_some(first)
}

/// Findings by what they can be a cause through.
fn index(findings: &[Finding]) -> BTreeMap<Key<'_>, Vec<usize>> {
    let mut index: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    let run = |code| {
        WAYS.iter().any(|way| {
            matches!(way.common, Common::Run) && matches!(way.cause, Codes::Of(codes) if codes.contains(&code))
        })
    };
    for (at, finding) in findings.iter().enumerate() {
        let place = &finding.place;
        let nearest = finding.arguments.iter().find(|(name, _)| matches!(*name, "nearest" | "nearest-id"));
        let nearest = nearest.and_then(|(_, id)| if let Argument::Text(id) = id { Some(id.as_str()) } else { None });
        let table = place.table.as_deref();
        let keys = [
            table.zip(place.row).map(|(table, row)| Key::Row(table, row)),
            place.subject.as_deref().map(Key::Subject),
            nearest.map(Key::Subject),
            table.filter(|_| Codes::WholeTable.include(finding)).map(Key::Table),
            run(finding.code).then_some(Key::Run),
        ];
        for key in keys.into_iter().flatten() {
            index.entry(key).or_default().push(at);
        }
    }
    index
}

/// Where in the index the causes of a finding are.
fn keys<'a>(finding: &'a Finding, common: Common, pools: &BTreeMap<&str, &'a str>) -> Vec<Key<'a>> {
    let place = &finding.place;
    let subject = place.subject.as_deref();
    let table = place.table.as_deref();
    match common {
        Common::Cell | Common::Row | Common::Criterion => {
            table.zip(place.row).map(|(table, row)| Key::Row(table, row)).into_iter().collect()
        }
        Common::SubjectIn(_) | Common::Subject => {
            let pool = subject.and_then(|subject| pools.get(subject)).copied();
            let named = finding.value.as_deref();
            [subject, pool, named].into_iter().flatten().map(Key::Subject).collect()
        }
        Common::Table(table) => vec![Key::Table(table)],
        Common::Run => vec![Key::Run],
    }
}

/// Names the department, area or unit a finding's row is about, where the readers could not.
pub fn name_subjects(findings: &mut [Finding], tables: &Tables) {
    for finding in findings {
        let place = &finding.place;
        let (Some(name), Some(file_row), None) = (place.table.as_deref(), place.row, &place.subject) else { continue };
        let table = tables.given().find(|table| table.table.name == name);
        let named = table.and_then(|table| Row { table, row: table.row_of(file_row)? }.subject());
        finding.place.subject = named;
    }
}
