//! A run's folder is written whole or not at all (`cli.md`, last paragraphs), also when the disk fails, the right to write
//! is missing, or the run is killed before any of its operations.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;
use trappe::pipeline::folder::{FolderError, Holds, Operation, RunFolder, Watcher};
use trappe::pipeline::manifest::Manifest;
use trappe::pipeline::receipt::{receipt_id, sha256};

use crate::invented_tables::{manifest, write_run};

const OLD: usize = 0;
const NEW: usize = 1;
const ROWS: usize = 12;

/// Every file and folder below a path, with contents; links as such.
fn tree(path: &Path) -> BTreeMap<PathBuf, String> {
    fn walk(root: &Path, path: &Path, found: &mut BTreeMap<PathBuf, String>) {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            let kind = fs::symlink_metadata(&path).unwrap();
            let inside = path.strip_prefix(root).unwrap().to_owned();
            if kind.is_symlink() {
                found.insert(inside, format!("-> {}", fs::read_link(&path).unwrap().display()));
            } else if kind.is_dir() {
                found.insert(inside, "folder".to_owned());
                walk(root, &path, found);
            } else {
                found.insert(inside, sha256(&fs::read(&path).unwrap()));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(path, path, &mut found);
    found
}

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn write(target: &Path, shift: usize) {
    write_run(RunFolder::begin(target).unwrap(), ROWS, shift).unwrap();
}

/// A run's folder: its tree, and the bytes of its files.
struct Model {
    tree: BTreeMap<PathBuf, String>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

/// What the folder of a run holds, made once.
fn expected(shift: usize) -> &'static BTreeMap<PathBuf, String> {
    &model(shift).tree
}

fn model(shift: usize) -> &'static Model {
    static MODELS: [OnceLock<Model>; 2] = [OnceLock::new(), OnceLock::new()];
    MODELS[shift].get_or_init(|| {
        let home = TempDir::new().unwrap();
        let target = home.path().join("run");
        write(&target, shift);
        let tree = tree(&target);
        let named = tree.iter().filter(|(_, hash)| *hash != "folder");
        let files = named.map(|(path, _)| (path.clone(), fs::read(target.join(path)).unwrap())).collect();
        Model { tree, files }
    })
}

/// The earlier run, copied from its model: what is tested is what comes after.
fn earlier_run(target: &Path) {
    for (path, bytes) in &model(OLD).files {
        fs::create_dir_all(target.join(path).parent().unwrap()).unwrap();
        fs::write(target.join(path), bytes).unwrap();
    }
}

fn code(error: &FolderError) -> &'static str {
    error.finding().code
}

#[test]
fn a_folder_holds_what_its_manifest_lists() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out/deep/run");
    write(&target, OLD);
    assert_eq!(names(target.parent().unwrap()), ["run"]);
    let manifest: Manifest = serde_json::from_slice(&fs::read(target.join("manifest.json")).unwrap()).unwrap();
    let mut listed: Vec<_> = manifest.outputs.iter().map(|output| output.file.clone()).collect();
    for output in &manifest.outputs {
        let bytes = fs::read(target.join(&output.file)).unwrap();
        assert_eq!((output.bytes, &output.sha256), (bytes.len(), &sha256(&bytes)), "{}", output.file);
    }
    listed.extend(["manifest.json".to_owned(), "timing.json".to_owned()]);
    listed.sort();
    let files: Vec<_> = tree(&target).into_iter().filter(|(_, hash)| hash != "folder").map(|(path, _)| path).collect();
    let files: Vec<_> = files.iter().map(|path| path.to_str().unwrap()).collect();
    assert_eq!(files, listed);
    assert_eq!(manifest.not_compared, ["timing.json"]);
    assert_eq!(manifest.receipt_id, receipt_id(&manifest));
    assert!(!fs::read_to_string(target.join("manifest.json")).unwrap().contains(home.path().to_str().unwrap()));
}

#[test]
fn the_same_run_gives_the_same_bytes_and_another_a_different_receipt() {
    let home = TempDir::new().unwrap();
    let receipt = |name: &str, shift| {
        let committed = write_run(RunFolder::begin(&home.path().join(name)).unwrap(), ROWS, shift).unwrap();
        committed.manifest.receipt_id
    };
    assert_eq!(receipt("a", OLD), receipt("b", OLD));
    assert_eq!(tree(&home.path().join("a")), tree(&home.path().join("b")));
    assert_ne!(receipt("c", NEW), receipt("a", OLD));
}

#[test]
fn the_receipt_hangs_on_every_part_but_not_on_the_files_written() {
    let mut base = manifest();
    base.outputs.clear();
    let id = receipt_id(&base);
    let changed = |change: fn(&mut Manifest)| {
        let mut manifest = base.clone();
        change(&mut manifest);
        receipt_id(&manifest) != id
    };
    assert!(changed(|manifest| manifest.inputs[0].sha256.push('0')));
    assert!(changed(|manifest| manifest.inputs.clear()));
    assert!(changed(|manifest| manifest.configuration[0].sha256.push('0')));
    assert!(changed(|manifest| manifest.pipeline.sha256.push('0')));
    assert!(changed(|manifest| manifest.programme_version.push('0')));
    assert!(changed(|manifest| manifest.overrides.clear()));
    assert!(!changed(|manifest| manifest.configuration.reverse()));
    assert!(!changed(|manifest| manifest.not_compared.push("page.html".to_owned())));
}

#[test]
fn a_run_replaces_the_one_before() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    write(&target, OLD);
    assert_eq!(&tree(&target), expected(OLD));
    // A file taken out of the folder is no reason to keep the rest.
    fs::remove_file(target.join("unpooled.csv")).unwrap();
    write(&target, NEW);
    assert_eq!(&tree(&target), expected(NEW));
    assert_eq!(names(home.path()), ["run"]);
}

#[test]
fn a_run_given_up_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let mut folder = RunFolder::begin(&home.path().join("a/b/run")).unwrap();
    folder.write("placements.csv", b"x", Holds::default()).unwrap();
    drop(folder);
    assert!(names(home.path()).is_empty());
}

#[test]
fn a_folder_with_a_failed_write_is_never_committed() {
    let home = TempDir::new().unwrap();
    let mut folder = RunFolder::begin(&home.path().join("run")).unwrap();
    for name in ["", "/etc/x", "../x", "a/../x", "a//b", "a\\b", "c:x"] {
        let error = folder.write(name, b"x", Holds::default()).unwrap_err();
        assert_eq!((code(&error), error.exit_status()), ("output-failed", 1), "{name}");
    }
    assert!(folder.commit(manifest()).is_err());
    assert!(names(home.path()).is_empty());
}

#[test]
fn what_is_not_ours_is_refused_and_not_touched() {
    type Preparation = fn(&Path);
    let cases: &[(&str, &str, Preparation)] = &[
        ("a file", "output-folder-is-file", |target| fs::write(target, "x").unwrap()),
        ("an empty folder", "output-folder-no-manifest", |target| fs::create_dir(target).unwrap()),
        ("a folder of somebody's", "output-folder-no-manifest", |target| {
            fs::create_dir(target).unwrap();
            fs::write(target.join("thesis.docx"), "x").unwrap();
        }),
        ("another programme's manifest", "output-folder-no-manifest", |target| {
            fs::create_dir(target).unwrap();
            fs::write(target.join("manifest.json"), r#"{"programme":"npm","outputs":[]}"#).unwrap();
        }),
        ("a broken manifest", "output-folder-no-manifest", |target| {
            write(target, OLD);
            fs::write(target.join("manifest.json"), "{").unwrap();
        }),
        ("a file too many", "output-folder-not-ours", |target| {
            write(target, OLD);
            fs::write(target.join("notes.txt"), "x").unwrap();
        }),
        ("a file too many in a folder of ours", "output-folder-not-ours", |target| {
            write(target, OLD);
            fs::write(target.join("basis/notes.txt"), "x").unwrap();
        }),
        ("an empty folder too many", "output-folder-not-ours", |target| {
            write(target, OLD);
            fs::create_dir(target.join("notes")).unwrap();
        }),
        ("a folder in a file's place", "output-folder-not-ours", |target| {
            write(target, OLD);
            fs::remove_file(target.join("unpooled.csv")).unwrap();
            fs::create_dir(target.join("unpooled.csv")).unwrap();
        }),
        ("a link in a file's place", "output-folder-not-ours", |target| {
            write(target, OLD);
            fs::remove_file(target.join("unpooled.csv")).unwrap();
            symlink("/etc/hostname", target.join("unpooled.csv")).unwrap();
        }),
        ("a link to a folder of ours", "output-folder-is-link", |target| {
            write(&target.with_file_name("elsewhere"), OLD);
            symlink("elsewhere", target).unwrap();
        }),
        ("a link to nothing", "output-folder-is-link", |target| symlink("nowhere", target).unwrap()),
    ];
    for (name, expected, prepare) in cases {
        let home = TempDir::new().unwrap();
        let target = home.path().join("run");
        prepare(&target);
        let before = tree(home.path());
        let error = RunFolder::begin(&target).err().unwrap();
        assert_eq!((code(&error), error.exit_status()), (*expected, 2), "{name}");
        assert_eq!(tree(home.path()), before, "{name}");
    }
}

#[test]
fn names_no_folder_can_have_are_refused() {
    for target in ["/", "..", "a/.."] {
        assert_eq!(code(&RunFolder::begin(Path::new(target)).err().unwrap()), "output-folder-no-name");
    }
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("file"), "x").unwrap();
    let error = RunFolder::begin(&home.path().join("file/run")).err().unwrap();
    assert_eq!((code(&error), error.exit_status()), ("output-parent-is-file", 2));
    assert_eq!(names(home.path()), ["file"]);
}

#[test]
fn a_folder_that_stops_being_ours_during_the_run_is_kept() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    write(&target, OLD);
    let folder = RunFolder::begin(&target).unwrap();
    fs::write(target.join("notes.txt"), "x").unwrap();
    let before = tree(&target);
    assert_eq!(code(&write_run(folder, ROWS, NEW).unwrap_err()), "output-folder-not-ours");
    assert_eq!(tree(&target), before);
    assert_eq!(names(home.path()), ["run"]);
}

#[test]
fn one_run_at_a_time() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    let first = RunFolder::begin(&target).unwrap();
    let error = RunFolder::begin(&target).err().unwrap();
    assert_eq!((code(&error), error.exit_status()), ("output-folder-busy", 2));
    write_run(first, ROWS, OLD).unwrap();
    assert_eq!(&tree(&target), expected(OLD));
    assert!(RunFolder::begin(&target).is_ok());
}

#[test]
fn runs_side_by_side_leave_one_whole() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let target = &target;
            scope.spawn(move || {
                for _ in 0..20 {
                    match RunFolder::begin(target) {
                        Ok(folder) => write_run(folder, ROWS, thread % 2).map(drop).unwrap(),
                        Err(error) => assert_eq!(code(&error), "output-folder-busy"),
                    }
                }
            });
        }
    });
    assert_eq!(names(home.path()), ["run"]);
    let left = tree(&target);
    assert!(&left == expected(OLD) || &left == expected(NEW));
}

/// Refuses the operation number `stop`, counted from 0, and all later ones where `lasting`.
fn refusing(stop: usize, lasting: bool) -> Watcher {
    let mut count = 0;
    Box::new(move |_| {
        count += 1;
        let refuse = if lasting { count > stop } else { count == stop + 1 };
        if refuse { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    })
}

#[test]
fn an_error_at_any_operation_leaves_the_earlier_run_whole() {
    for (earlier, lasting) in [(true, false), (true, true), (false, false), (false, true)] {
        for stop in 0.. {
            let home = TempDir::new().unwrap();
            let target = home.path().join("run");
            if earlier {
                earlier_run(&target);
            }
            let result = RunFolder::begin_watched(&target, Some(refusing(stop, lasting)))
                .and_then(|folder| write_run(folder, ROWS, NEW));
            match result {
                Ok(committed) => {
                    assert_eq!(&tree(&target), expected(NEW), "operation {stop}");
                    if committed.warnings.is_empty() {
                        assert_eq!(names(home.path()), ["run"]);
                        assert!(stop > 30, "only {stop} operations were watched");
                        break;
                    }
                }
                Err(error) => {
                    assert_eq!((code(&error), error.exit_status()), ("output-disk-full", 1), "operation {stop}");
                    left_by_an_interruption(home.path(), earlier);
                    if !lasting {
                        assert_eq!(names(home.path()), if earlier { vec!["run"] } else { vec![] }, "operation {stop}");
                    }
                }
            }
            put_right_at_the_next_start(home.path(), earlier);
        }
    }
}

#[test]
fn an_earlier_run_removed_in_part_is_never_put_back() {
    for stop in 0..8 {
        let home = TempDir::new().unwrap();
        let target = home.path().join("run");
        earlier_run(&target);
        let mut removed = 0;
        let watcher: Watcher = Box::new(move |step| {
            removed += usize::from(step.operation == Operation::RemoveFile);
            if removed > stop { Err(io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
        });
        let folder = RunFolder::begin_watched(&target, Some(watcher)).unwrap();
        let committed = write_run(folder, ROWS, NEW).unwrap();
        assert_eq!(committed.warnings[0].code, "output-folder-old-remains");
        assert_eq!(&tree(&target), expected(NEW));
        // Whoever throws the new results away must not find half of the old ones in their place.
        fs::remove_dir_all(&target).unwrap();
        drop(RunFolder::begin(&target).unwrap());
        assert!(names(home.path()).is_empty());
    }
}

/// The earlier folder is whole under its own name or moved aside, or the new one is; nothing else looks like a folder.
fn left_by_an_interruption(home: &Path, earlier: bool) {
    let (target, aside) = (home.join("run"), home.join(".run.trappe-old"));
    assert!(names(home).iter().all(|name| name == "run" || name.starts_with(".run.trappe-")), "{:?}", names(home));
    if target.exists() {
        let found = tree(&target);
        assert!(&found == expected(NEW) || (earlier && &found == expected(OLD)));
    } else if earlier {
        assert_eq!(&tree(&aside), expected(OLD));
    } else {
        assert!(!aside.exists());
    }
}

fn put_right_at_the_next_start(home: &Path, earlier: bool) {
    let target = home.join("run");
    drop(RunFolder::begin(&target).unwrap());
    if earlier || target.exists() {
        assert_eq!(names(home), ["run"]);
        let found = tree(&target);
        assert!(&found == expected(NEW) || (earlier && &found == expected(OLD)));
    } else {
        assert!(names(home).is_empty());
    }
}

// ---- In a process of their own: killed, without rights, on a full disk. ----------------------------------------------

const TARGET: &str = "TRAPPE_TEST_TARGET";
const SHIFT: &str = "TRAPPE_TEST_SHIFT";
const ROW_COUNT: &str = "TRAPPE_TEST_ROWS";
const KILL_BEFORE: &str = "TRAPPE_TEST_KILL_BEFORE";

/// What a child process of the tests below does: not a test by itself. Its exit status is that of the programme, its
/// last line the code of the finding.
#[test]
fn child_writes_a_run() {
    let Ok(target) = std::env::var(TARGET) else { return };
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<usize>().unwrap());
    let kill_before = number(KILL_BEFORE);
    let mut count = 0;
    let watcher: Watcher = Box::new(move |_| {
        if kill_before == Some(count) {
            std::process::abort();
        }
        count += 1;
        Ok(())
    });
    let rows = number(ROW_COUNT).unwrap_or(ROWS);
    let result = RunFolder::begin_watched(Path::new(&target), Some(watcher))
        .and_then(|folder| write_run(folder, rows, number(SHIFT).unwrap()));
    if let Err(error) = result {
        writeln!(io::stdout(), "\n{}", code(&error)).unwrap();
        std::process::exit(i32::from(error.exit_status()));
    }
    std::process::exit(0);
}

const CHILD: &[&str] = &["--exact", "run_folder::child_writes_a_run", "--nocapture"];

fn child(command: &mut Command, target: &Path, shift: usize) -> Output {
    command.env(TARGET, target).env(SHIFT, shift.to_string()).stdin(Stdio::null()).output().unwrap()
}

fn this_binary() -> PathBuf {
    std::env::current_exe().unwrap()
}

fn last_line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).lines().last().unwrap_or("").to_owned()
}

#[test]
fn killed_before_any_operation_the_earlier_run_is_whole() {
    for earlier in [true, false] {
        for stop in 0.. {
            let home = TempDir::new().unwrap();
            let target = home.path().join("run");
            if earlier {
                earlier_run(&target);
            }
            let mut command = Command::new(this_binary());
            let output = child(command.args(CHILD).env(KILL_BEFORE, stop.to_string()), &target, NEW);
            if output.status.success() {
                assert_eq!(&tree(&target), expected(NEW));
                assert_eq!(names(home.path()), ["run"]);
                assert!(stop > 30, "only {stop} operations were watched");
                break;
            }
            assert_eq!(output.status.code(), None, "not killed: {}", last_line(&output));
            left_by_an_interruption(home.path(), earlier);
            // Killed again while it puts things right.
            for again in [0, 1, 2, 7] {
                let mut command = Command::new(this_binary());
                child(command.args(CHILD).env(KILL_BEFORE, again.to_string()), &target, NEW);
                left_by_an_interruption(home.path(), earlier);
            }
            put_right_at_the_next_start(home.path(), earlier);
        }
    }
}

#[test]
fn a_write_cut_short_by_the_system_leaves_the_earlier_run_whole() {
    // A limit on file size makes the kernel take part of the bytes; ignored, the signal becomes an error.
    for (trap, status) in [("trap '' XFSZ", Some(1)), (":", None)] {
        for blocks in [0, 1, 4, 8] {
            let home = TempDir::new().unwrap();
            let target = home.path().join("run");
            earlier_run(&target);
            let script = format!("{trap}; ulimit -c 0; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            let mut command = Command::new("sh");
            command.args(["-c", &script]).arg(this_binary()).args(CHILD).env(ROW_COUNT, "4000");
            let output = child(&mut command, &target, NEW);
            assert_eq!(output.status.code(), status, "{trap}, {blocks} blocks: {}", last_line(&output));
            assert_eq!(&tree(&target), expected(OLD));
            if status.is_some() {
                assert_eq!(last_line(&output), "output-failed");
                assert_eq!(names(home.path()), ["run"]);
            }
            put_right_at_the_next_start(home.path(), true);
            assert_eq!(&tree(&target), expected(OLD));
        }
    }
}

#[test]
fn a_full_disk_leaves_the_earlier_run_whole() {
    // A small file system in memory, in a name space of its own, so that no rights are needed where the kernel allows it.
    let script = r#"
        set -e
        mount -t tmpfs -o size=512k none "$DISK"
        "$@" >/dev/null
        cp -r "$DISK/run" "$DISK.before"
        status=0
        TRAPPE_TEST_ROWS=100000 TRAPPE_TEST_SHIFT=1 "$@" || status=$?
        diff -r "$DISK/run" "$DISK.before"
        test "$(ls -A "$DISK")" = run
        echo "status $status"
    "#;
    let home = TempDir::new().unwrap();
    let disk = home.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(this_binary()).args(CHILD);
    let output = child(command.env("DISK", &disk), &disk.join("run"), OLD);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() && (errors.contains("unshare:") || errors.contains("mount:")) {
        // Without name spaces the limit on file size above is the full disk.
        writeln!(io::stderr(), "no file system of our own to fill here: {errors}").unwrap();
        return;
    }
    assert!(output.status.success(), "{told}{errors}");
    assert!(told.contains("output-disk-full\nstatus 1"), "{told}{errors}");
}

#[test]
fn without_the_right_to_write_the_earlier_run_is_whole() {
    let home = TempDir::new().unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let binary = ordinary_users_binary(home.path());
    for earlier in [true, false] {
        let parent = home.path().join(if earlier { "with" } else { "without" });
        fs::create_dir(&parent).unwrap();
        let target = parent.join("run");
        if earlier {
            earlier_run(&target);
        }
        fs::set_permissions(&parent, fs::Permissions::from_mode(0o555)).unwrap();
        let before = tree(&parent);
        let output = child(&mut as_ordinary_user(&binary), &target, NEW);
        assert_eq!((output.status.code(), &*last_line(&output)), (Some(1), "output-no-permission"));
        assert_eq!(tree(&parent), before);
        // Nor may a folder above the target be made.
        let output = child(&mut as_ordinary_user(&binary), &parent.join("more/run"), NEW);
        assert_eq!((output.status.code(), &*last_line(&output)), (Some(1), "output-no-permission"));
        assert_eq!(tree(&parent), before);
        fs::set_permissions(&parent, fs::Permissions::from_mode(0o755)).unwrap();
    }
}

/// A file whose contents may not be read cannot be told to be ours.
#[test]
fn a_manifest_that_may_not_be_read_keeps_its_folder() {
    let home = TempDir::new().unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let binary = ordinary_users_binary(home.path());
    let parent = home.path().join("all");
    fs::create_dir(&parent).unwrap();
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o777)).unwrap();
    let target = parent.join("run");
    earlier_run(&target);
    fs::set_permissions(target.join("manifest.json"), fs::Permissions::from_mode(0o000)).unwrap();
    let output = child(&mut as_ordinary_user(&binary), &target, NEW);
    assert_eq!((output.status.code(), &*last_line(&output)), (Some(1), "output-no-permission"));
    fs::set_permissions(target.join("manifest.json"), fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(&tree(&target), expected(OLD));
    assert_eq!(names(&parent), ["run"]);
}

/// This binary where every user may run it.
fn ordinary_users_binary(home: &Path) -> PathBuf {
    let binary = home.join("child");
    fs::copy(this_binary(), &binary).unwrap();
    fs::set_permissions(&binary, fs::Permissions::from_mode(0o755)).unwrap();
    binary
}

/// The child without an administrator's rights, whoever runs the tests.
fn as_ordinary_user(binary: &Path) -> Command {
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    let mut command = if is_root {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--"]).arg(binary);
        command
    } else {
        Command::new(binary)
    };
    command.args(CHILD);
    command
}
