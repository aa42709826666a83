//! Pipelines: what is read, what is wrong, and overrides.

use trappe_rules::finding::Argument;

use super::{day, lines, told};
use trappe_rules::assumptions::Assumptions;
use trappe_rules::columns::LostZeros;

use crate::{Format, IdForms, Language, embedded, load_area_names, load_defaults, load_pipeline};
use trappe_rules::facts::RunKind;

const GOOD: &str = r#"[run]
kind = "initial"
list_date = 2022-12-01
effective_date = 2024-02-01
language = "en"

[inputs]
departments = "d.csv"
areas = { path = "a.xlsx", sheet = "Boligområder", header_row = 4 }
indicators = { path = "i.csv", columns = { "Andel dømte" = "convictions_pct" }, decimal_mark = ",", delimiter = ";", encoding = "Windows-1252", decimals = { convictions_pct = 2 } }

[interpretations]
I2 = "at_least_950"

[output]
folder = "../out"
formats = ["csv", "parquet", "csv"]
"#;

#[test]
fn a_pipeline_is_read() {
    let read = load_pipeline(GOOD, "p.toml", &[]);
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    let pipeline = read.result.unwrap();
    assert_eq!((pipeline.run.kind, pipeline.run.language), (RunKind::Initial, Language::English));
    assert_eq!((pipeline.run.list_date, pipeline.run.effective_date), (day("2022-12-01"), day("2024-02-01")));
    assert_eq!(pipeline.run.agreement, None);
    assert_eq!(pipeline.inputs["departments"].path, "d.csv");
    let areas = &pipeline.inputs["areas"];
    assert_eq!((areas.sheet.as_deref(), areas.header_row), (Some("Boligområder"), Some(4)));
    let indicators = &pipeline.inputs["indicators"];
    assert_eq!(indicators.columns["Andel dømte"], "convictions_pct");
    assert_eq!((indicators.decimal_mark, indicators.delimiter), (Some(','), Some(';')));
    assert_eq!((indicators.encoding.as_deref(), indicators.decimals["convictions_pct"]), (Some("windows-1252"), 2));
    assert_eq!(pipeline.output.formats, [Format::Csv, Format::Parquet]);
    let agreement = pipeline.load_agreement(embedded::AGREEMENT.text, "agreement.toml").result.unwrap();
    assert_eq!(agreement.small_area_residents, 950);
}

/// R2–R4 go by the run before them; R1 has none.
#[test]
fn every_run_but_the_initial_one_names_the_run_before_it() {
    let set = |pairs: &[&str]| {
        load_pipeline(GOOD, "p.toml", &pairs.iter().map(|pair| (*pair).to_owned()).collect::<Vec<_>>())
    };
    for kind in ["annual", "midterm", "final"] {
        let kind = format!("run.kind={kind}");
        let read = set(&[&kind]);
        assert!(read.result.is_none());
        let [finding] = read.findings.as_slice() else { panic!("{}", lines(&read.findings)) };
        assert_eq!((finding.code, finding.place.row), ("run-previous-missing", Some(7)));
        let read = set(&[&kind, "inputs.previous=p.csv"]);
        assert!(read.findings.is_empty(), "{}", lines(&read.findings));
        assert_eq!(read.result.unwrap().inputs["previous"].path, "p.csv");
        // One that is named but wrong is not missing as well.
        let codes: Vec<_> = set(&[&kind, "inputs.previous=https://a/p"]).findings.iter().map(|it| it.code).collect();
        assert_eq!(codes, ["config-remote-path"]);
    }
    let read = set(&["inputs.previous=p.csv"]);
    let [finding] = read.findings.as_slice() else { panic!("{}", lines(&read.findings)) };
    assert_eq!((finding.code, finding.value.as_deref()), ("run-previous-unused", Some("p.csv")));
    assert!(!read.result.unwrap().inputs.contains_key("previous"));
}

#[test]
fn overrides_change_and_add_keys() {
    let overrides = ["run.list_date=2024-12-01", "run.language=da", "run.figures_year = 2023", "output.folder=../x y"];
    let read = load_pipeline(GOOD, "p.toml", &overrides.map(str::to_owned));
    assert!(
        read.findings.iter().all(|finding| finding.code == "run-effective-before-list"),
        "{}",
        lines(&read.findings)
    );
    let pipeline = read.result.unwrap();
    assert_eq!((pipeline.run.list_date, pipeline.run.language), (day("2024-12-01"), Language::Danish));
    assert_eq!((pipeline.run.figures_year, pipeline.output.folder.as_str()), (Some(2023), "../x y"));
    assert_eq!(pipeline.run.known_on, None);
}

#[test]
fn wrong_overrides_are_told_with_what_was_typed() {
    let overrides = ["run.kindd=initial", "run.kind", "run.kind.x=1", ".x=1", "run.list_date=soon"];
    let read = load_pipeline(GOOD, "p.toml", &overrides.map(str::to_owned));
    let codes: Vec<(&str, Option<&str>)> =
        read.findings.iter().map(|finding| (finding.code, finding.place.file.as_deref())).collect();
    let expected = [
        ("config-override-unreadable", None),
        ("config-override-unreadable", None),
        ("config-override-unreadable", None),
        ("config-unknown-key", Some("--set run.kindd=initial")),
        ("config-wrong-type", Some("--set run.list_date=soon")),
    ];
    assert_eq!(codes, expected);
    assert_eq!(read.findings[3].arguments[0], ("nearest", Argument::from("kind")));
}

#[test]
fn mistakes_in_a_pipeline_are_told_with_line_and_column() {
    let text = r#"[run]
kind = "inital"
list_date = 2022-12-01
effective_date = "2024-02-01"
agrement = "x.toml"

[inputs]
departments = "https://example.org/d.csv"
indicators = { sheet = "A", header_row = 0, decimal_mark = "'", encoding = "latin" }
lettings = 3
asignments = ""

[interpretations]
I2 = 950

[output]
formats = ["csv", "pdf"]
"#;
    let read = load_pipeline(text, "p.toml", &[]);
    let expected = [
        ("config-unknown-value", 2, 7),
        ("config-wrong-type", 4, 17),
        ("config-unknown-key", 5, 0),
        ("config-missing-key", 7, 0),
        ("config-remote-path", 8, 14),
        ("config-missing-key", 9, 13),
        ("config-out-of-range", 9, 41),
        ("config-unknown-value", 9, 59),
        ("config-unknown-value", 9, 75),
        ("config-wrong-type", 10, 11),
        ("config-unknown-key", 11, 0),
        ("config-wrong-type", 14, 5),
        ("config-missing-key", 16, 0),
        ("config-unknown-value", 17, 18),
    ];
    assert_eq!(told(&read.findings), expected, "{}", lines(&read.findings));
    assert!(read.result.is_none());
    let places: Vec<&str> = read.findings.iter().filter_map(|finding| finding.place.file.as_deref()).collect();
    assert_eq!(places.len(), read.findings.len());
    assert_eq!(read.findings[2].arguments[0], ("nearest", Argument::from("agreement")));
}

#[test]
fn an_empty_pipeline_names_everything_it_needs() {
    let read = load_pipeline("", "p.toml", &[]);
    let keys: Vec<Option<&str>> = read.findings.iter().map(|finding| finding.place.column.as_deref()).collect();
    assert_eq!(keys, [Some("run"), Some("inputs"), Some("output")]);
    let read = load_pipeline("[run]\nkind = ", "p.toml", &[]);
    assert_eq!(told(&read.findings)[0].0, "config-syntax");
    let read = load_pipeline(&GOOD.replace("../out", ""), "p.toml", &[]);
    assert_eq!(told(&read.findings), [("config-empty-path", 16, 9)]);
}

#[test]
fn a_wrong_choice_is_told_at_the_pipelines_own_line() {
    let text = GOOD.replace("at_least_950", "at_least_90").replace("[output]", "I99 = \"x\"\n\n[output]");
    let pipeline = load_pipeline(&text, "p.toml", &[]).result.unwrap();
    let read = pipeline.load_agreement(embedded::AGREEMENT.text, "agreement.toml");
    assert_eq!(told(&read.findings), [("config-unknown-alternative", 13, 5), ("config-unknown-interpretation", 15, 6)]);
    assert!(read.findings.iter().all(|finding| finding.place.file.as_deref() == Some("p.toml")));
}

#[test]
fn the_limits_of_the_programme_are_read() {
    let read = load_defaults(embedded::DEFAULTS.text, "defaults.toml");
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    assert!(read.result.unwrap().pooling_search_steps > 0);
    let read = load_defaults(
        "[pooling]\nsearch_step = 5\n[reading]\nfile_bytes = 1\nunpacked_bytes = 1\ncells = 1\nfindings_of_a_kind = 1",
        "defaults.toml",
    );
    let expected = [("config-missing-key", 1, 0), ("config-unknown-key", 2, 0)];
    assert_eq!(told(&read.findings), expected);
}

#[test]
fn files_as_windows_writes_them_are_read() {
    let read = load_pipeline("\u{feff}[run]\r\nkind = \"inital\"\r\n", "p.toml", &[]);
    assert!(told(&read.findings).contains(&("config-unknown-value", 2, 7)), "{}", lines(&read.findings));
}

#[test]
fn forms_of_ids_are_read_and_may_be_left_out() {
    let limits = "[pooling]\nsearch_steps = 5\n[reading]\nfile_bytes = 1\nunpacked_bytes = 1\ncells = 1\nfindings_of_a_kind = 1\n";
    let ids = |text: &str| load_defaults(&format!("{limits}{text}"), "defaults.toml");
    assert_eq!(ids("").result.unwrap().ids, IdForms::default());
    let read = ids("[ids]\ndepartment_id = \"0000-000\"\norganisation_id = \"\"\nlost_zeros = \"report\"\n");
    let expected =
        IdForms { department_id: Some("0000-000".to_owned()), organisation_id: None, lost_zeros: LostZeros::Report };
    assert_eq!(read.result.unwrap().ids, expected);
    for wrong in ["0000--000", "0123", "-000", "0000000000-000000000"] {
        let read = ids(&format!("[ids]\ndepartment_id = \"{wrong}\"\n"));
        assert_eq!(told(&read.findings), [("config-unknown-value", 9, 16)], "{wrong}");
    }
}

#[test]
fn an_input_says_how_many_rows_its_headings_take_and_what_becomes_of_lost_zeros() {
    let with = |keys: &str| {
        let text =
            GOOD.replace("[interpretations]", &format!("[inputs.pools]\npath = \"p.xlsx\"\n{keys}\n[interpretations]"));
        load_pipeline(&text, "p.toml", &[])
    };
    let pipeline = with("header_row = 5\nheader_rows = 2\nlost_zeros = \"report\"").result.unwrap();
    let pools = pipeline.inputs.get("pools").unwrap();
    assert_eq!((pools.header_row, pools.header_rows), (Some(5), Some(2)));
    assert_eq!(pools.lost_zeros, Some(LostZeros::Report));
    for (keys, code) in [("header_rows = 3", "config-out-of-range"), ("lost_zeros = \"mend\"", "config-unknown-value")]
    {
        let codes: Vec<_> = with(keys).findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [code], "{keys}");
    }
}

#[test]
fn names_of_areas_are_read_with_their_sources() {
    let read = load_area_names(embedded::AREA_NAMES.text, "area-names.toml");
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    let names = read.result.unwrap();
    assert!(names.endings.iter().any(|ending| ending == "m.fl."));
    assert!(names.areas.iter().any(|area| area.name == "Ringparken" && area.also == ["Ringparken, Slagelse"]));
    let read = load_area_names("[folding]\nendings = []\n[aliases.X]\nalso = [\"Y\"]\nkommune = \"Z\"\n", "a.toml");
    let codes: Vec<_> = read.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["config-missing-key", "config-missing-key", "config-unknown-key"]);
}

#[test]
fn signs_of_a_supplier_are_read_and_a_figure_is_none() {
    use trappe_rules::quantity::Absent;
    let with = |signs: &str| {
        let inputs =
            format!("[inputs]\ndepartments = \"d.csv\"\nareas = {{ path = \"a.csv\", signs = {{ {signs} }} }}\n");
        let start = GOOD.find("[inputs]").unwrap();
        let end = GOOD.find("[interpretations]").unwrap();
        load_pipeline(&format!("{}{inputs}{}", &GOOD[..start], &GOOD[end..]), "p.toml", &[])
    };
    let read = with("withheld = [\"u.o.\", \"hemmeligt\"], not_given = [\"ingen\"]");
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    let pipeline = read.result.unwrap();
    let signs = &pipeline.inputs["areas"].signs;
    let expected = [("hemmeligt", Absent::Withheld), ("ingen", Absent::NotGiven), ("u.o.", Absent::Withheld)];
    assert_eq!(signs.iter().map(|(word, reason)| (word.as_str(), *reason)).collect::<Vec<_>>(), expected);
    for (signs, code) in [
        ("withheld = [\"12\"]", "config-out-of-range"),
        ("withheld = [\"-\"]", "config-out-of-range"),
        ("withheld = [\"x\"], not_given = [\"x\"]", "config-out-of-range"),
        ("witheld = [\"x\"]", "config-unknown-key"),
        ("withheld = \"x\"", "config-wrong-type"),
        ("withheld = [5]", "config-wrong-type"),
    ] {
        let found = told(&with(signs).findings);
        assert_eq!(found.iter().map(|(code, line, _)| (*code, *line)).collect::<Vec<_>>(), [(code, 9)], "{signs}");
    }
}

/// E1, E4: every assumption may be missing; those that are there are read as written, from the file or from the command line.
#[test]
fn assumptions_are_read_within_their_bounds() {
    let with = |assumed: &str, overrides: &[&str]| {
        let text = GOOD.replace("[output]", &format!("[assumptions]\n{assumed}\n\n[output]"));
        load_pipeline(&text, "p.toml", &overrides.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    };
    let none = load_pipeline(GOOD, "p.toml", &[]).result.unwrap();
    assert_eq!(none.assumptions, Assumptions::default());
    let read = with("turnover_pct = 8.25\nto = 2034", &["assumptions.use_rate_pct=100"]);
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    let assumed = read.result.unwrap().assumptions;
    assert_eq!(assumed.turnover_pct, Some("8.25".parse().unwrap()));
    assert_eq!((assumed.use_rate_pct, assumed.to), (Some("100".parse().unwrap()), Some(2034)));
    assert_eq!((assumed.assigned_turnover_pct, assumed.other_turnover_pct), (None, None));
    let alone = load_pipeline(GOOD, "p.toml", &["assumptions.other_turnover_pct=0".to_owned()]);
    assert_eq!(alone.result.unwrap().assumptions.other_turnover_pct, Some("0".parse().unwrap()));
    for (assumed, code) in [
        ("turnover_pct = 100.1", "assumption-out-of-range"),
        ("assigned_turnover_pct = -0.1", "assumption-out-of-range"),
        ("use_rate_pct = \"half\"", "config-wrong-type"),
        // The effective date is in 2024.
        ("to = 2023", "assumption-out-of-range"),
        ("to = 2075", "assumption-out-of-range"),
        ("to = 2024.5", "config-wrong-type"),
        ("turnover = 8", "config-unknown-key"),
    ] {
        let read = with(assumed, &[]);
        assert!(read.result.is_none());
        let found = told(&read.findings);
        assert_eq!(found.iter().map(|(code, line, _)| (*code, *line)).collect::<Vec<_>>(), [(code, 16)], "{assumed}");
    }
    for to in ["to = 2024", "to = 2074"] {
        assert!(with(to, &[]).result.is_some(), "{to}");
    }
    let unknown = with("turnover = 8", &[]).findings;
    assert_eq!(unknown[0].arguments[0], ("nearest", Argument::from("turnover_pct")));
}
