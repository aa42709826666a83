//! Files of the programme's own written into a folder someone else's files may be in.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why nothing was written.
#[derive(Debug)]
pub(super) enum Refused {
    /// A file of the name is there and differs: it is someone's own work.
    Differs(PathBuf),
    /// The disk refused.
    Fault(PathBuf, io::Error),
}

/// Writes files, name and bytes, into `folder` and gives their paths. Where one of them is there and differs, nothing is
/// written; where it is there and the same, it stays.
pub(super) fn write(folder: &Path, files: &[(&str, &[u8])]) -> Result<Vec<PathBuf>, Refused> {
    for (name, bytes) in files {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(there) if there != *bytes => return Err(Refused::Differs(path)),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Refused::Fault(path, error)),
        }
    }
    fs::create_dir_all(folder).map_err(|error| Refused::Fault(folder.to_owned(), error))?;
    let mut written = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| Refused::Fault(path.clone(), error))?;
        written.push(path);
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let files: [(&str, &[u8]); 2] = [("a", b"one"), ("b", b"two")];
        assert_eq!(write(folder.path(), &files).unwrap().len(), 2);
        assert!(write(folder.path(), &files).is_ok(), "the same again");
        fs::write(folder.path().join("b"), "mine").unwrap();
        fs::remove_file(folder.path().join("a")).unwrap();
        assert!(matches!(write(folder.path(), &files), Err(Refused::Differs(path)) if path.ends_with("b")));
        assert_eq!(fs::read_to_string(folder.path().join("b")).unwrap(), "mine");
        assert!(!folder.path().join("a").exists(), "all or nothing");
    }
}
