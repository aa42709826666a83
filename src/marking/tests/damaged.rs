//! What is no workbook, is damaged, or cannot be marked is an error, never a stop.

use super::*;

fn refused(package: &[u8]) -> MarkingError {
    mark(package, &[error_at("Afdelinger", 1, 0)], LIMITS).unwrap_err()
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert!(matches!(refused(b""), MarkingError::Zip(_)));
    assert!(matches!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 locked"), MarkingError::Zip(_)));
    assert!(matches!(refused(&packed(&[("a.txt", "a")])), MarkingError::NotAWorkbook));
    let binary = rewritten(&sample("openpyxl.xlsx"), |_, text| {
        text.replace("spreadsheetml.sheet.main+xml", "x").replace(
            "application/vnd.openxmlformats-officedocument.x",
            "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        )
    });
    assert!(matches!(refused(&binary), MarkingError::Binary));
}

#[test]
fn places_that_are_not_there_are_refused() {
    let package = sample("openpyxl.xlsx");
    let tried = |mark_one: Mark| mark(&package, &[mark_one], LIMITS).unwrap_err();
    assert!(matches!(tried(error_at("afdelinger ", 1, 0)), MarkingError::SheetMissing(_)));
    assert!(matches!(tried(error_at("Afdelinger", 0, 0)), MarkingError::BeyondSheet { .. }));
    assert!(matches!(tried(error_at("Afdelinger", 1_048_577, 0)), MarkingError::BeyondSheet { .. }));
    assert!(matches!(tried(error_at("Afdelinger", 1, 16_384)), MarkingError::BeyondSheet { .. }));
    // The last cell there can be has a box that still lies on the sheet.
    let copy = mark(&package, &[error_at("Afdelinger", 1_048_576, 16_383)], LIMITS).unwrap().package;
    assert!(part(&copy, "xl/worksheets/sheet1.xml").contains("<c r=\"XFD1048576\" s="));
}

#[test]
fn sheets_that_are_wrong_are_refused() {
    let with = |from: &str, to: &str| {
        let package = rewritten(&sample("openpyxl.xlsx"), |name, text| {
            if name == "xl/worksheets/sheet1.xml" { text.replacen(from, to, 1) } else { text.to_owned() }
        });
        refused(&package)
    };
    assert!(matches!(with("</sheetData>", ""), MarkingError::Xml { part, .. } if part.ends_with("sheet1.xml")));
    assert!(matches!(with("r=\"5\"", "r=\"1\""), MarkingError::Disordered { .. }));
    assert!(matches!(with("r=\"5\"", "r=\"99999999999\""), MarkingError::Disordered { .. }));
    assert!(matches!(with("r=\"B5\"", "r=\"A5\""), MarkingError::Disordered { .. }));
    assert!(matches!(with("<worksheet", "<!DOCTYPE a><worksheet"), MarkingError::Xml { .. }));
    let other = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><worksheet";
    assert!(matches!(with("<worksheet", other), MarkingError::Xml { .. }));
}

#[test]
fn a_part_larger_than_allowed_is_refused() {
    let refused = mark(&sample("openpyxl.xlsx"), &[error_at("Afdelinger", 1, 0)], Limits { part_bytes: 2000 });
    assert!(matches!(refused, Err(MarkingError::TooLarge { .. })), "{refused:?}");
}

#[test]
fn bytes_changed_or_cut_anywhere_stop_nothing() {
    let whole = sample("exceljs.xlsx");
    let marks = [error_at("Afdelinger", 3, 2), error_at("Tom", 1, 0)];
    for length in (0..whole.len()).step_by(61) {
        let _ = mark(&whole[..length], &marks, LIMITS);
    }
    for place in (0..whole.len()).step_by(7) {
        let mut broken = whole.clone();
        broken[place] ^= 0x55;
        let _ = mark(&broken, &marks, LIMITS);
    }
}

#[test]
fn xml_changed_anywhere_stops_nothing_and_stays_xml() {
    let whole = sample("exceljs.xlsx");
    let marks = [error_at("Afdelinger", 3, 2), error_at("Afdelinger", 3, 1), error_at("Tom", 1, 0)];
    let parts = entries(&whole);
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with("xml") || name.ends_with("rels")) {
        if name.contains("theme") || name.contains("docProps") || name.contains("shared") {
            continue;
        }
        for place in (0..bytes.len()).step_by(23) {
            let broken = rewritten(&whole, |known, text| {
                if known != name || !text.is_char_boundary(place) || !text.is_char_boundary(place + 1) {
                    return text.to_owned();
                }
                format!("{}{}{}", &text[..place], "<", &text[place + 1..])
            });
            if let Ok(Marked { package, .. }) = mark(&broken, &marks, LIMITS) {
                all_tags(&part(&package, "xl/worksheets/sheet1.xml")).unwrap();
            }
        }
    }
}
