//! The committed samples are what the generator writes, and come out as the baseline says.

use std::path::PathBuf;

use trappe::sample::{Profile, write};

fn committed(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data-samples").join(name)
}

#[test]
fn the_copenhagen_sample_is_what_seed_2022_gives() {
    let dir = tempfile::tempdir().unwrap();
    write(Profile::Copenhagen, 2022, dir.path()).unwrap();
    let mut files = 0;
    for entry in std::fs::read_dir(dir.path()).unwrap() {
        let name = entry.unwrap().file_name();
        let made = std::fs::read(dir.path().join(&name)).unwrap();
        let kept = std::fs::read(committed("copenhagen").join(&name)).unwrap();
        assert!(made == kept, "{} differs from the committed file", name.display());
        files += 1;
    }
    assert_eq!(files, 6);
}
