//! Workbooks of five programmes: all that a copy need not touch is as it was, and what it touches is read by others.

use calamine::{Data, Reader as _, Xlsx};

use super::*;

/// Each sample with the sheet marked, the parts that may differ, and those that are new.
const SAMPLES: [(&str, &[&str], &[&str]); 5] = [
    (
        "openpyxl.xlsx",
        &["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml"],
        &[],
    ),
    (
        "libreoffice.xlsx",
        &["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"],
        &[],
    ),
    (
        "xlsxwriter.xlsm",
        &["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"],
        &[],
    ),
    (
        "exceljs.xlsx",
        &["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"],
        &[],
    ),
    (
        "sheetjs.xlsx",
        &["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"],
        &[],
    ),
];

fn marks() -> Vec<Mark> {
    vec![
        at("Afdelinger", 6, 2, "Fejl: antallet er ikke et helt tal.\nRet cellen.", Severity::Error),
        at("Afdelinger", 6, 2, "Note: <set> & \"hørt\"", Severity::Note),
        at("Afdelinger", 4, 3, "Advarsel: kolonnen blander brøker og procent.", Severity::Warning),
        at("Afdelinger", 40, 25, "Note: langt ude.", Severity::Note),
        at("Afdelinger", 5, None, "Advarsel: rækken.", Severity::Warning),
    ]
}

#[test]
fn only_the_marked_sheet_and_what_belongs_to_it_differ() {
    for (name, changed, new) in SAMPLES {
        let original = sample(name);
        let copy = mark(&original, &marks(), LIMITS).unwrap();
        assert_eq!(copy.remarks, [], "{name}");
        differs_in(&original, &copy.package, changed, new);
        assert_eq!(mark(&original, &marks(), LIMITS).unwrap(), copy, "{name}: the same bytes each time");
        if let Some(folder) = std::env::var_os("TRAPPE_MARKED") {
            fs::write(Path::new(&folder).join(name), &copy.package).unwrap();
        }
    }
}

#[test]
fn the_marks_are_on_their_cells_and_on_no_others() {
    for (name, changed, _) in SAMPLES {
        let (original, copy) = (sample(name), mark(&sample(name), &marks(), LIMITS).unwrap().package);
        let named = |end: &str| *changed.iter().find(|name| name.ends_with(end)).unwrap();
        let comments_part = *changed.iter().find(|name| name.contains("comment") && !name.contains("rawing")).unwrap();
        let (before, after) = (comments(&part(&original, comments_part)), comments(&part(&copy, comments_part)));
        for (cell, text) in &before {
            assert_eq!(after[cell], *text, "{name} {cell}: old comments stay");
        }
        let new: Vec<_> = after.iter().filter(|(cell, _)| !before.contains_key(*cell)).collect();
        let expected = [
            ("A5", "Advarsel: rækken."),
            ("C6", "Fejl: antallet er ikke et helt tal.\nRet cellen.\n\nNote: &lt;set&gt; &amp; &quot;hørt&quot;"),
            ("D4", "Advarsel: kolonnen blander brøker og procent."),
            ("Z40", "Note: langt ude."),
        ];
        assert_eq!(
            new.iter().map(|(cell, text)| (cell.as_str(), text.as_str())).collect::<Vec<_>>(),
            expected,
            "{name}"
        );

        let drawing = named(".vml");
        let (old, now) = (boxes(&part(&original, drawing)), boxes(&part(&copy, drawing)));
        assert_eq!(now[..old.len()], old, "{name}");
        assert_eq!(now[old.len()..], [(3, 3), (4, 0), (5, 2), (39, 25)], "{name}");

        let sheet = "xl/worksheets/sheet1.xml";
        let fills = fills(&part(&copy, sheet), &part(&copy, "xl/styles.xml"));
        let marked: Vec<_> = fills
            .iter()
            .filter(|(_, colour)| ["FFF4A582", "FFFFF2A8", "FFC6DDF0"].contains(&colour.as_str()))
            .collect();
        let cells: Vec<_> = marked.iter().map(|(cell, colour)| (cell.as_str(), colour.as_str())).collect();
        assert_eq!(cells, [("A5", "FFFFF2A8"), ("C6", "FFF4A582"), ("D4", "FFFFF2A8"), ("Z40", "FFC6DDF0")], "{name}");
    }
}

#[test]
fn every_value_reads_as_before() {
    let values = |bytes: &[u8]| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
        let sheets = book.worksheets();
        let cells = |range: &calamine::Range<Data>| {
            let start = range.start().unwrap_or((0, 0));
            let used = range.used_cells().map(|(row, column, value)| {
                (start.0 + u32::try_from(row).unwrap(), start.1 + u32::try_from(column).unwrap(), format!("{value:?}"))
            });
            used.collect::<Vec<_>>()
        };
        sheets.iter().map(|(name, range)| (name.clone(), cells(range))).collect::<Vec<_>>()
    };
    for (name, _, _) in SAMPLES {
        let (original, copy) = (sample(name), mark(&sample(name), &marks(), LIMITS).unwrap().package);
        let before = values(&original);
        assert!(before[0].1.len() > 8, "{name} has cells");
        assert_eq!(values(&copy), before, "{name}");
    }
}

#[test]
fn without_marks_the_copy_has_the_same_parts() {
    for (name, _, _) in SAMPLES {
        let original = sample(name);
        differs_in(&original, &mark(&original, &[], LIMITS).unwrap().package, &[], &[]);
    }
}

#[test]
fn a_sheet_without_comments_is_given_its_parts() {
    let original = sample("openpyxl.xlsx");
    let mark_two = [error_at("Noter & kilder", 1, 0), error_at("Låst", 2, 1)];
    let copy = mark(&original, &mark_two, LIMITS).unwrap().package;
    differs_in(
        &original,
        &copy,
        &["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/styles.xml", "[Content_Types].xml"],
        &[
            "xl/comments1.xml",
            "xl/worksheets/_rels/sheet2.xml.rels",
            "xl/drawings/vmlDrawing1.vml",
            "xl/comments2.xml",
            "xl/worksheets/_rels/sheet3.xml.rels",
            "xl/drawings/vmlDrawing2.vml",
        ],
    );
    if let Some(folder) = std::env::var_os("TRAPPE_MARKED") {
        fs::write(Path::new(&folder).join("two-sheets.xlsx"), &copy).unwrap();
    }
    let types = part(&copy, "[Content_Types].xml");
    assert_eq!(types.matches("Extension=\"vml\"").count(), 1, "{types}");
    assert!(types.contains("PartName=\"/xl/comments2.xml\""), "{types}");
    // A protected sheet stays protected; the drawing stands after the margins and before nothing.
    let sheet = part(&copy, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains("<sheetProtection"), "{sheet}");
    let drawing = sheet.find("<legacyDrawing").unwrap();
    assert!(sheet.find("<pageMargins").unwrap() < drawing, "{sheet}");
    // No two drawings of a workbook share numbers.
    let block = |name: &str| part(&copy, name).split("data=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_ne!(block("xl/drawings/vmlDrawing1.vml"), block("xl/drawings/vmlDrawing2.vml"));
}

#[test]
fn macros_and_the_drawings_of_headers_and_buttons_stay() {
    let original = sample("xlsxwriter.xlsm");
    let copy = mark(&original, &marks(), LIMITS).unwrap().package;
    let sheet = part(&copy, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<legacyDrawing ").count(), 1, "{sheet}");
    let drawing = part(&copy, "xl/drawings/vmlDrawing1.vml");
    assert!(drawing.contains("ObjectType=\"Button\""), "{drawing}");
    let ids: Vec<_> = drawing.split(" id=\"_x0000_s").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    // A mark in a column and a row with a style of their own keeps that style.
    let copy = mark(&original, &[error_at("Afdelinger", 3, 9), error_at("Afdelinger", 12, 1)], LIMITS).unwrap().package;
    let (sheet, styles) = (part(&copy, "xl/worksheets/sheet1.xml"), part(&copy, "xl/styles.xml"));
    let formats: Vec<_> = styles.split("<cellXfs").nth(1).unwrap().split("<xf ").collect();
    assert!(formats.last().unwrap().contains("borderId=\"1\"") && !formats.last().unwrap().contains("numFmtId=\"0\""));
    assert!(sheet.contains("<c r=\"J3\" s=") && sheet.contains("<c r=\"B12\" s="), "{sheet}");
    let missing = mark(&original, &[error_at("Figur", 1, 0)], LIMITS).unwrap_err();
    assert!(matches!(missing, MarkingError::NoCells(_)), "{missing}");
}

#[test]
fn a_merged_range_is_marked_where_it_is_seen() {
    let original = sample("openpyxl.xlsx");
    let copy = mark(&original, &[error_at("Afdelinger", 2, 3), error_at("Afdelinger", 1, 0)], LIMITS).unwrap().package;
    let comments = comments(&part(&copy, "xl/comments/comment1.xml"));
    assert_eq!(comments["A1"], "error: wrong");
    assert!(!comments.contains_key("D2"));
}

#[test]
fn a_cell_that_has_a_comment_keeps_it() {
    let original = sample("openpyxl.xlsx");
    let copy = mark(&original, &[error_at("Afdelinger", 6, 1)], LIMITS).unwrap().package;
    let comments = comments(&part(&copy, "xl/comments/comment1.xml"));
    assert_eq!(comments["B6"], "Navnet er bekræftet\n\nerror: wrong");
    let drawing = "xl/drawings/commentsDrawing1.vml";
    assert_eq!(part(&copy, drawing), part(&original, drawing), "its box is there already");
}
