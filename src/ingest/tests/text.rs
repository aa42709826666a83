//! Text files, numbers, dates and signs as they come.

use trappe_rules::columns::inputs::{AREAS, ASSIGNMENTS, DEPARTMENTS, INDICATORS, POOLS, REGISTER};
use trappe_rules::finding::{Checked, Finding};
use trappe_rules::quantity::Absent;

use super::{arguments, column, read, reader, source, text, text_with, told};
use crate::{InputTable, Reader, SourceSpec};

fn bytes(table: &'static trappe_rules::columns::Table, content: &[u8]) -> Checked<Option<InputTable>> {
    let folder = tempfile::tempdir().unwrap();
    read(table, &source(folder.path(), "input.csv", content))
}

/// What a column of one table says of these cells, and what is found.
fn cells(
    table: &'static trappe_rules::columns::Table,
    name: &'static str,
    values: &[&str],
) -> (Vec<String>, Vec<String>) {
    let key = table.key[0];
    let rows: Vec<String> =
        values.iter().enumerate().map(|(row, value)| format!("k{row};\"{}\"", value.replace('"', "\"\""))).collect();
    let checked = text_with(table, &format!("{key};{name}\n{}\n", rows.join("\n")), |spec| spec.header_row = Some(1));
    let findings: Vec<Finding> =
        checked.findings.into_iter().filter(|finding| finding.code != "column-missing").collect();
    (column(&checked.result.unwrap(), name), told(&findings))
}

fn numbers(name: &'static str, values: &[&str]) -> (Vec<String>, Vec<String>) {
    cells(&INDICATORS, name, values)
}

/// A column read without a finding.
fn quietly((values, found): (Vec<String>, Vec<String>)) -> Vec<String> {
    assert_eq!(found, Vec::<String>::new());
    values
}

#[test]
fn spoiled_letters_are_told_with_their_cell() {
    let checked = text(
        &POOLS,
        "unit_id;department_id\nNÃ¸rrebro;0123-001\nÃ…gade;0123-002\nN\u{fffd}rre;0123-003\nÅgade;0123-004\n",
    );
    assert_eq!(
        told(&checked.findings),
        [
            "warning letters-garbled A2 NÃ¸rrebro",
            "warning letters-garbled A3 Ã…gade",
            "warning letters-garbled A4 N\u{fffd}rre"
        ]
    );
    // æ, ø and å of DOS, in a file that is neither UTF-8 nor Windows-1252.
    let checked = bytes(&POOLS, b"unit_id;department_id\nN\x9brrebro;1\nBirkeg\x86rden;2\nS\xf8gade;3\n");
    assert_eq!(
        told(&checked.findings),
        ["warning letters-garbled A2 N›rrebro", "warning letters-garbled A3 Birkeg†rden"]
    );
}

#[test]
fn control_characters_and_zeros_are_told() {
    let checked = text(&POOLS, "unit_id;department_id\na\0b;c\nd;\"e\u{7}\"\n");
    assert_eq!(
        told(&checked.findings),
        ["warning control-character A2 a\\x00b", "warning control-character B3 e\\x07", "note ids-tidied B4 g\th"]
    );
    assert_eq!(arguments(&checked.findings[0])["codes"], "Text(\"U+0000\")");
}

#[test]
fn quotation_marks_out_of_place() {
    let inner = text(&POOLS, "unit_id;department_id\n\"Gården \"Elm\" i syd\";1\nb;2\n");
    assert_eq!(told(&inner.findings), ["warning quote-misplaced A2 Gården Elm\" i syd\""]);
    assert_eq!(inner.result.unwrap().rows(), 2);
    // The mark that was never closed is closed by the next one, two rows on.
    let swallowed = text(&POOLS, "unit_id;department_id\na;\"b\nc;d\n\"e\";f\n");
    assert_eq!(
        told(&swallowed.findings),
        ["error quote-misplaced B2 b⏎c;d⏎e\"", "note ids-tidied B2 b\nc;d\ne\"", "error row-too-long C2 f"]
    );
    let rows = text(&POOLS, "unit_id;department_id\na;\"b\nc;d\"\ne;f\n");
    assert_eq!(told(&rows.findings), ["warning quote-over-rows B2 b⏎c;d", "note ids-tidied B2 b\nc;d"]);
    let lines = text(&POOLS, "unit_id;department_id\na;\"b\nc\"\ne;f\n");
    assert_eq!(told(&lines.findings), ["note ids-tidied B2 b\nc"]);
    // A blank after the delimiter, as some programs write it.
    let blank = text(&POOLS, "unit_id, department_id\n\"a,b\", \"c,d\"\n").result.unwrap();
    assert_eq!((column(&blank, "unit_id"), column(&blank, "department_id")), (vec!["a,b".into()], vec!["c,d".into()]));
}

#[test]
fn rows_that_break_off_are_told_and_empty_ends_are_not() {
    let head = "department_id;assigned_households;source;as_of\n";
    let good = text(&ASSIGNMENTS, &format!("{head}a;1;Kommunen;;;;\nb;2;Kommunen\nc;;Kommunen;2024-01-01\n  \t \nd;3"));
    assert_eq!(told(&good.findings), Vec::<String>::new(), "a choice at the end may be empty");
    let cut = text(&ASSIGNMENTS, &format!("{head}a;1;Kommunen;2024-01-01\nb"));
    assert_eq!(told(&cut.findings), ["error row-too-short 3 b"]);
    assert_eq!(arguments(&cut.findings[0])["missing"], "List([Text(\"assigned_households\")])");
    assert_eq!(cut.result.unwrap().rows(), 2, "the row stays");
    // A line break in a cell that is not quoted.
    let broken = text(&POOLS, "unit_id;department_id\na;b\nmed\nlinje;c\n");
    assert_eq!(told(&broken.findings), ["error row-too-short 3 med"]);
}

#[test]
fn the_first_line_of_excel_and_every_end_of_line() {
    for (newline, delimiter) in [("\n", ','), ("\r\n", ';'), ("\r", '\t'), ("\n", '|')] {
        let content = format!("sep={delimiter}{newline}unit_id{delimiter}department_id{newline}a{delimiter}b");
        let checked = text(&POOLS, &content);
        assert_eq!(told(&checked.findings), Vec::<String>::new(), "{content:?}");
        let table = checked.result.unwrap();
        assert_eq!((column(&table, "department_id"), table.file_row(0)), (vec!["b".to_owned()], 3), "{content:?}");
    }
    let mixed = text(&POOLS, "unit_id;department_id\r\na;b\nc;d\re;f\r\n\r\n").result.unwrap();
    assert_eq!((0..mixed.rows()).map(|row| mixed.file_row(row)).collect::<Vec<_>>(), [2, 3, 4]);
    let piped = text_with(&POOLS, "unit_id|department_id\na|b\n", |spec| spec.delimiter = Some('|'));
    assert_eq!(piped.result.unwrap().rows(), 1);
}

#[test]
fn our_own_guard_is_taken_off_and_nobody_elses() {
    let content = "unit_id;department_id\n'=1+1;''x\n'-x;-3\n";
    let ours = text(&POOLS, &format!("\u{feff}{content}"));
    assert_eq!(told(&ours.findings), Vec::<String>::new());
    let table = ours.result.unwrap();
    assert_eq!(column(&table, "unit_id"), ["=1+1", "-x"]);
    assert_eq!(column(&table, "department_id"), ["'x", "-3"]);
    // Without the mark it is not ours; an apostrophe before an id is a spreadsheet's.
    let other = text(&POOLS, "unit_id;department_id\n'0123;=\"0045\"\n");
    assert_eq!(told(&other.findings), ["note text-marks-removed A2", "note text-marks-removed B2"]);
    let table = other.result.unwrap();
    assert_eq!(
        (column(&table, "unit_id"), column(&table, "department_id")),
        (vec!["0123".into()], vec!["0045".into()])
    );
    // A name may begin with one.
    let head = "department_id;name;organisation_id;organisation;local_committee;family_homes;youth_homes;elderly_homes;residents";
    let named = text(&DEPARTMENTS, &format!("{head}\n0123-001;'t Hof;0123;O;L;1;1;1;3\n")).result.unwrap();
    assert_eq!(column(&named, "name"), ["'t Hof"]);
}

#[test]
fn what_a_spreadsheet_could_not_compute_is_told_in_text_too() {
    let (_, found) = numbers("employment_count", &["#DIV/0!", "#I/T", "#VÆRDI!", "12"]);
    assert_eq!(found, ["error cell-error B2 #DIV/0!", "error cell-error B3 #I/T", "error cell-error B4 #VÆRDI!"]);
}

#[test]
fn a_lone_mark_is_decided_by_the_kind_where_it_leaves_one_reading() {
    let whole = |values: &[&str]| cells(&ASSIGNMENTS, "assigned_households", values);
    assert_eq!(quietly(whole(&["1.234", "12"])), ["1234", "12"]);
    assert_eq!(quietly(whole(&["1.234", "1.000"])), ["1234", "1000"]);
    assert_eq!(quietly(whole(&["1.000", "60"])), ["1000", "60"]);
    // Three decimals on every number, or thousands: nothing shows which.
    let (values, found) = whole(&["1.000", "3.000"]);
    assert_eq!(values, ["NotGiven", "NotGiven"]);
    assert_eq!(found, ["error number-ambiguous B2 1.000", "error number-ambiguous B3 3.000"]);
    let (values, found) = whole(&["1.234", "1,234"]);
    assert_eq!((values, found), (vec!["1234".into(), "1234".into()], vec!["warning thousand-marks-mixed B3".into()]));
    let (values, found) = numbers("employment_count", &["1.234", "1,234"]);
    assert_eq!(values, ["NotGiven", "NotGiven"]);
    assert_eq!(found, ["error number-ambiguous B2 1.234", "error number-ambiguous B3 1,234"]);
    assert_eq!(quietly(numbers("figures_year", &["2.022"])), ["2022"]);
    assert_eq!(quietly(numbers("employment_pct", &["31.125", "4"])), ["31.125", "4"]);
    let (values, found) = numbers("employment_pct", &["31.125", "4,125"]);
    assert_eq!((values, found), (vec!["31.125".into(), "4.125".into()], vec!["warning decimal-marks-mixed B3".into()]));
    assert_eq!(quietly(numbers("income_mean", &["1,234.5", "1,234"])), ["1234.5", "1234"]);
    assert_eq!(quietly(numbers("income_mean", &["27.068,-", "1.500"])), ["27068", "1500"]);
    let (_, found) = cells(&ASSIGNMENTS, "assigned_households", &["12,5", "1.234"]);
    assert_eq!(found, ["error not-whole B2 12,5"], "a comma shows that points part thousands");
}

#[test]
fn numbers_that_are_not_read_silently_as_plain() {
    for (value, code) in [
        ("1,2 mio.", "number-other-unit"),
        ("500 t.kr.", "number-other-unit"),
        ("3 ‰", "number-other-unit"),
        ("250.000 kr. pr. år", "number-other-unit"),
        ("ca. 48", "number-with-text"),
        ("48*", "number-with-text"),
        ("48 1)", "number-with-text"),
        ("48 boliger", "number-with-text"),
        ("(3)", "negative-unclear"),
        ("3-", "negative-unclear"),
        ("４８", "digits-foreign"),
        ("1234567890123456789012345678901234", "digits-too-many"),
        ("47-49", "not-a-number"),
        ("-3", "negative"),
        ("\u{2212}3", "negative"),
        ("12 %", "not-a-number"),
        ("48 kr.", "not-a-number"),
    ] {
        let (values, found) = numbers("employment_count", &[value]);
        assert_eq!((values, found), (vec!["NotGiven".into()], vec![format!("error {code} B2 {value}")]));
    }
    assert_eq!(quietly(cells(&REGISTER, "value", &["-3", "\u{2212}3.5", "+4", "1.5e-07"]))[..3], ["-3", "-3.5", "4"]);
    let (values, found) = numbers("employment_count", &["1,2E+05", "12", "3E3"]);
    assert_eq!(values, ["120000", "12", "3000"]);
    assert_eq!(found, ["warning exponents-read B2 1,2E+05"]);
}

#[test]
fn d7_withheld_figures_keep_their_reason_and_their_sign() {
    let signs = [
        "under 5",
        "<5",
        "< 5",
        "*",
        "x",
        "Fortrolig",
        "diskretioneret",
        "n.a.",
        "i.o.",
        "..",
        ".",
        "NaN",
        "-",
        "ikke relevant",
    ];
    let (values, found) = numbers("convictions_count", &signs);
    let withheld = std::iter::repeat_n("Withheld", 10);
    let expected: Vec<&str> = withheld.chain(["CannotOccur", "NotGiven", "0", "CannotOccur"]).collect();
    assert_eq!((values, found), (expected.into_iter().map(str::to_owned).collect(), Vec::new()));
    let checked = text(&INDICATORS, "unit_id;convictions_count\na;under 5\nb;5\nc;u.o.\n");
    let table = checked.result.unwrap();
    assert_eq!(
        (table.raw(0, "convictions_count"), table.as_written(0, "convictions_count").as_deref()),
        (Some("under 5"), Some("under 5"))
    );
    assert_eq!(table.raw(1, "convictions_count"), None);
    // The reason and the sign are kept with the accepted rows.
    let kept = crate::from_parquet(&INDICATORS, crate::to_parquet(&table).unwrap()).unwrap();
    assert_eq!(column(&kept, "convictions_count"), ["Withheld", "5", "Withheld"]);
    assert_eq!(kept.raw(0, "convictions_count"), Some("under 5"));
    // A column of text has no signs.
    let named = text(&REGISTER, "topic;year;value;source\nx;2022;1;*\n").result.unwrap();
    assert_eq!((column(&named, "topic"), column(&named, "source")), (vec!["x".to_owned()], vec!["*".to_owned()]));
}

#[test]
fn a_pipeline_names_the_signs_of_one_supplier() {
    let content = "unit_id;convictions_count\na;hemmeligt\nb;x\n";
    let plain = text(&INDICATORS, content);
    assert_eq!(told(&plain.findings), ["error not-a-number B2 hemmeligt"]);
    let declared = text_with(&INDICATORS, content, |spec| {
        spec.signs.insert("Hemmeligt".to_owned(), Absent::Withheld);
        spec.signs.insert("x".to_owned(), Absent::CannotOccur);
    });
    assert_eq!(told(&declared.findings), Vec::<String>::new());
    assert_eq!(column(&declared.result.unwrap(), "convictions_count"), ["Withheld", "CannotOccur"]);
}

#[test]
fn days_in_text() {
    let days = |values: &[&str]| cells(&AREAS, "list_date", values);
    let written = [
        "1-12-2024",
        "01.12.2024",
        "2024-12-01",
        "1. december 2024",
        "1. dec. 2024",
        "2024-12-01 00:00:00",
        "01-12-2024 00.00.00",
        "'2024-12-01",
    ];
    let (values, found) = days(&written);
    assert_eq!(values, ["2024-12-01"; 8]);
    assert_eq!(found, ["note text-marks-removed B9"]);
    for (value, code) in [
        ("1. dec. 24", "date-year-short"),
        ("12/1/2024", "date-ambiguous"),
        ("45627", "date-serial"),
        ("2024-12-01 13:45:00", "date-with-time"),
        ("4. kvt. 2024", "date-is-period"),
        ("2024", "date-is-period"),
        ("31-11-2024", "not-a-date"),
        ("x", "not-a-date"),
    ] {
        let (values, found) = days(&[value]);
        assert_eq!((values, found), (vec!["NotGiven".into()], vec![format!("error {code} B2 {value}")]));
    }
    assert_eq!(quietly(days(&["12/1/2024", "31/1/2024"])), ["2024-01-12", "2024-01-31"]);
    assert_eq!(quietly(days(&["12/1/2024", "12/31/2024", "2/2/2024"])), ["2024-12-01", "2024-12-31", "2024-02-02"]);
    let (values, found) = days(&["13/1/2024", "1/13/2024", "1/2/2024"]);
    assert_eq!(values, ["2024-01-13", "2024-01-13", "NotGiven"]);
    assert_eq!(found, ["warning date-orders-mixed B3", "error date-ambiguous B4 1/2/2024"]);
    assert_eq!(quietly(days(&["..", "", "."])), ["Withheld", "NotGiven", "CannotOccur"]);
}

#[test]
fn words_for_true_and_false() {
    let words = ["ja", "Nej", "x", "X", "1", "0", "sand", "FALSK", "SAND", "true", "", ".."];
    let values = quietly(cells(&AREAS, "renovation_rehousing", &words));
    assert_eq!(
        values,
        ["true", "false", "true", "true", "true", "false", "true", "false", "true", "true", "NotGiven", "Withheld"]
    );
}

#[test]
fn fractions_and_percentages_in_one_column_are_never_silent() {
    let shares = |values: &[&str]| numbers("employment_pct", values).1;
    assert_eq!(shares(&["35", "0,35", "41", "28"]), ["warning fractions-mixed B3 0.35"]);
    assert_eq!(shares(&["35", "0,35", "41", "28", "0,4", "0,31"]), ["error fractions-mixed B3 0.35"]);
    assert_eq!(shares(&["35 %", "0,35", "41 %"]), ["warning fractions-mixed B3 0.35"]);
    for good in [
        &["35 %", "35", "41,5"][..],
        &["0,4 %", "0,3", "0,9 %"],
        &["35", "0", "1", "100"],
        &["8", "0,9", "6"],
        &["0,4 %", "0,5 %"],
    ] {
        assert_eq!(shares(good), Vec::<String>::new(), "{good:?}");
    }
    assert_eq!(numbers("convictions_pct", &["2,1", "0,7", "1,8"]).1, Vec::<String>::new());
    assert_eq!(numbers("convictions_pct", &["2,1", "0,021", "1,8"]).1, ["warning fractions-mixed B3 0.021"]);
}

#[test]
fn a_column_of_wrong_cells_is_bounded_and_none_is_uncounted() {
    let rows: Vec<String> =
        (0..5_000).map(|row| format!("u{row};v;{}", if row % 2 == 0 { "1" } else { "w" })).collect();
    let content = format!("unit_id;employment_pct;income_mean\n{}", rows.join("\n"));
    let folder = tempfile::tempdir().unwrap();
    let spec = source(folder.path(), "input.csv", content.as_bytes());
    let mut reader = reader();
    reader.limits.findings_of_a_kind = 10;
    let checked = reader.read(&INDICATORS, &spec);
    let more: Vec<_> = checked.findings.iter().filter(|finding| finding.code == "findings-more").collect();
    assert_eq!((checked.findings.len(), more.len()), (22, 2));
    let first = arguments(more[0]);
    assert_eq!((first["count"].as_str(), first["rows"].as_str()), ("Count(4990)", "List([Text(\"12–5001\")])"));
    assert_eq!((more[0].place.column.as_deref(), more[0].place.row), (Some("employment_pct"), Some(12)));
    assert_eq!(arguments(more[1])["count"], "Count(2490)");
    let table = checked.result.unwrap();
    assert_eq!((table.rows(), table.raw(4_999, "employment_pct")), (5_000, Some("v")), "the cell as it stood is kept");
}

#[test]
fn more_cells_than_are_read_are_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    let spec = source(folder.path(), "input.csv", b"unit_id;department_id\na;b\nc;d\n");
    let limited = |cells| {
        let mut limits = reader().limits;
        limits.cells = cells;
        Reader::embedded(limits).read(&POOLS, &spec)
    };
    assert_eq!(told(&limited(5).findings), ["error text-too-large"]);
    assert!(limited(6).result.is_some());
}

#[test]
fn two_encodings_in_one_file_do_not_stop_the_reading() {
    let checked = bytes(&POOLS, b"unit_id;department_id\nN\xc3\xb8rre;1\n\xd8ster;2\n");
    assert_eq!(told(&checked.findings), ["error encoding-mixed 3 \\xD8…"]);
    assert_eq!(column(&checked.result.unwrap(), "unit_id"), ["Nørre", "Øster"]);
    let folder = tempfile::tempdir().unwrap();
    let spec = SourceSpec {
        encoding: Some("windows-1252".to_owned()),
        ..source(folder.path(), "input.csv", "unit_id;department_id\nNørre;1\n".as_bytes())
    };
    assert_eq!(told(&read(&POOLS, &spec).findings), ["warning letters-garbled A2 NÃ¸rre"]);
}
