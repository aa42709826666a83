//! The embedded configuration as files.

use std::path::{Path, PathBuf};

use trappe_config::embedded;

use super::files::{self, Refused};

/// Writes every embedded file into `folder` and gives their paths. A file that is there and differs is someone's own work:
/// then nothing is written.
pub(super) fn write(folder: &Path) -> Result<Vec<PathBuf>, Refused> {
    let files: Vec<_> = embedded::FILES.iter().map(|file| (file.name, file.text.as_bytes())).collect();
    files::write(folder, &files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_is_written() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write(folder.path()).unwrap().len(), embedded::FILES.len());
        let own = std::fs::read_to_string(folder.path().join(embedded::AGREEMENT.name)).unwrap();
        assert_eq!(own, embedded::AGREEMENT.text);
    }
}
