//! Splitting, against what the format says and against a reader of others' making.

use super::*;

fn grid(text: &str, delimiter: u8) -> Delimited {
    Delimited::of(text.to_owned(), 0, 1, delimiter, Most { cells: u64::MAX, rows: usize::MAX })
}

fn cells(grid: &Delimited) -> Vec<Vec<String>> {
    (0..grid.rows())
        .map(|row| {
            let cell = |column| grid.cell(row, column).as_text().unwrap_or("").to_owned();
            (0..grid.width(row)).map(cell).collect()
        })
        .collect()
}

#[test]
fn rows_know_their_line_in_an_editor() {
    for newline in ["\n", "\r\n", "\r"] {
        let text = ["titel", "", "a;b", "1;\"to", "linjer\"", "", "", "3;4"].join(newline);
        let grid = grid(&text, b';');
        let lines: Vec<u32> = (0..grid.rows()).map(|row| grid.file_row(row)).collect();
        assert_eq!(lines, [1, 3, 4, 8], "{newline:?}");
        assert_eq!(grid.cell(3, 1), Cell::Text("4"));
        assert_eq!(grid.cell(0, 1), Cell::Empty);
    }
}

#[test]
fn cells_of_every_kind() {
    let text = "a;;\"b;c\";\"d \"\"e\"\"\";\n \"f\" ;5\" rør;;;\n;;;x\n";
    assert_eq!(
        cells(&grid(text, b';')),
        [vec!["a", "", "b;c", "d \"e\"", ""], vec!["f", "5\" rør", "", "", ""], vec!["", "", "", "x"]]
    );
    let odd = grid("\"a\"b;c\n\"d", b';');
    assert_eq!((odd.split.misplaced.len(), odd.split.unclosed), (1, Some(2)));
    assert_eq!(cells(&odd)[0], ["ab", "c"]);
    let many = Delimited::of("a;b\nc;d\n".to_owned(), 0, 1, b';', Most { cells: 3, rows: usize::MAX });
    assert!(many.split.too_many);
    // A line of empty cells takes no room.
    assert_eq!(grid(&";".repeat(100_000), b';').split.ends.len(), 0);
}

/// The csv package's reader, row by row, is the plain twin of the pass here.
#[test]
fn the_same_cells_as_the_plain_reader() {
    let mut state = 5_u64;
    for _ in 0..20_000 {
        let text: String = (0..40)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                char::from(b"ab;;\"\"\n\r;c,\"x\n"[usize::try_from(state >> 60).unwrap() % 14])
            })
            .collect();
        let ours = grid(&text, b';');
        if ours.split.unclosed.is_some() {
            continue;
        }
        let mut plain =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            plain.records().map(|record| record.unwrap().iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        assert_eq!(cells(&ours), theirs, "{text:?}");
    }
}

#[test]
fn a_byte_knows_its_cell() {
    let grid = grid("ab;c\n;\u{e6};\nd", b';');
    let at = |text: &str| {
        let cell = grid.cell_at(grid.split.text.find(text).unwrap());
        grid.place_of(cell)
    };
    assert_eq!([at("a"), at("b"), at("c"), at("\u{e6}"), at("d")], [(0, 0), (0, 0), (0, 1), (1, 1), (2, 0)]);
}

#[test]
fn the_first_line_of_excel_names_the_delimiter() {
    assert_eq!(after_sep("sep=,\r\na", 0), (7, 2, Some(b',')));
    assert_eq!(after_sep("\u{feff}SEP=;\na", 3), (9, 2, Some(b';')));
    assert_eq!(after_sep("\"sep=;\"\na", 0), (8, 2, Some(b';')));
    assert_eq!(after_sep("sep=\t\na", 0), (6, 2, Some(b'\t')));
    assert_eq!(after_sep("sep=;", 0), (5, 2, Some(b';')));
    for text in ["sep;a\n", "sepx=;\n", "", "æøå;b\n", "sep==;\n"] {
        assert_eq!(after_sep(text, 0), (0, 1, None), "{text}");
    }
}
