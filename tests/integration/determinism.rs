//! The same inputs give the same bytes, on one thread or many, and the same tables whatever the order of the rows
//! (invariant 7).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use trappe_rules::columns::outputs;

use tempfile::TempDir;

use crate::run::{pipeline, run_into};

/// Puts rows in another order.
type Order = fn(&mut Vec<&str>);

/// Every file below a folder but the times, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().unwrap() != "timing.json" {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn one_thread_and_eight_give_the_same_bytes() {
    let folder = TempDir::new().unwrap();
    let run = |threads: usize| {
        let target = folder.path().join(format!("with-{threads}"));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| run_into(&pipeline("initial-2022.toml"), &target, &[]));
        files(&target)
    };
    let (one, eight) = (run(1), run(8));
    assert!(one.len() > 14, "{:?}", one.keys());
    assert_eq!(one.keys().collect::<Vec<_>>(), eight.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(*bytes == eight[name], "{name} differs");
    }
}

#[test]
fn a_second_run_into_the_same_folder_gives_the_same_bytes() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("tiny.toml"), &target, &[]);
    let first = files(&target);
    run_into(&pipeline("tiny.toml"), &target, &[]);
    assert_eq!(first, files(&target));
}

/// Rows of every input of `tiny` and `bounds` in three other orders.
#[test]
fn the_order_of_rows_never_matters() {
    for sample in ["tiny", "bounds"] {
        let folder = TempDir::new().unwrap();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples").join(sample);
        let text = fs::read_to_string(pipeline(&format!("{sample}.toml"))).unwrap();
        let tables = |name: &str, order: Order| {
            let home = folder.path().join(name);
            let copies = home.join("data-samples").join(sample);
            fs::create_dir_all(&copies).unwrap();
            fs::create_dir_all(home.join("pipelines")).unwrap();
            copy_configuration(&home);
            for entry in fs::read_dir(&data).unwrap().map(Result::unwrap) {
                let file = entry.file_name().to_string_lossy().into_owned();
                let bytes = fs::read(entry.path()).unwrap();
                let ordered = if entry.path().extension().is_some_and(|it| it == "csv") && !file.starts_with("expected")
                {
                    reordered(std::str::from_utf8(&bytes).unwrap(), order).into_bytes()
                } else {
                    bytes
                };
                fs::write(copies.join(file), ordered).unwrap();
            }
            let pipeline = home.join("pipelines/run.toml");
            fs::write(&pipeline, &text).unwrap();
            let target = home.join("out");
            run_into(&pipeline, &target, &[]);
            let mut files = files(&target);
            files.retain(|name, _| {
                let table = name.strip_suffix(".csv");
                table.is_some_and(|table| !["diagnostics"].contains(&table))
            });
            files
        };
        let as_given = tables("as-given", |_| {});
        let of_a_run = outputs::ALL.len() - outputs::OF_A_COMPARISON.len();
        assert_eq!(as_given.len(), of_a_run - 1, "{:?}", as_given.keys());
        let orders: [(&str, Order); 3] = [
            ("reversed", |rows| rows.reverse()),
            ("sorted", |rows| rows.sort_unstable()),
            ("dealt", |rows| {
                let (even, odd): (Vec<_>, Vec<_>) = rows.iter().enumerate().partition(|(index, _)| index % 2 == 0);
                *rows = odd.into_iter().chain(even).map(|(_, row)| *row).collect();
            }),
        ];
        for (name, order) in orders {
            assert_eq!(as_given, tables(name, order), "{sample}, {name}");
        }
    }
}

/// The rows below the heading in another order; the samples have no line break inside a cell.
fn reordered(text: &str, order: Order) -> String {
    let mut lines = text.lines();
    let heading = lines.next().unwrap();
    let mut rows: Vec<&str> = lines.collect();
    order(&mut rows);
    let mut text = [heading].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    text.push('\n');
    text
}

fn copy_configuration(home: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("config");
    fs::create_dir_all(home.join("config")).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), home.join("config").join(entry.file_name())).unwrap();
    }
}
