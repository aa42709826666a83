//! The embedded configuration as files.

use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use trappe_config::embedded;

use super::Exit;

/// Why nothing was written.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) text: String,
    pub(super) exit: Exit,
}

/// Writes every embedded file into `folder` and gives their paths. A file that is there and differs is someone's own work:
/// then nothing is written.
pub(super) fn write(folder: &Path) -> Result<String, Refused> {
    let fault = |path: &Path, error: &std::io::Error| Refused {
        text: format!("{}: {error}", path.display()),
        exit: Exit::Fault,
    };
    for file in embedded::FILES {
        let path = folder.join(file.name);
        match fs::read(&path) {
            Ok(there) if there != file.text.as_bytes() => {
                let text =
                    format!("{} is there and differs; nothing was written. Name an empty folder.", path.display());
                return Err(Refused { text, exit: Exit::Usage });
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(fault(&path, &error)),
        }
    }
    fs::create_dir_all(folder).map_err(|error| fault(folder, &error))?;
    let mut written = String::new();
    for file in embedded::FILES {
        let path = folder.join(file.name);
        fs::write(&path, file.text).map_err(|error| fault(&path, &error))?;
        let _ = writeln!(written, "{}", path.display());
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write(folder.path()).unwrap().lines().count(), embedded::FILES.len());
        assert!(write(folder.path()).is_ok(), "the same again");
        let own = folder.path().join(embedded::AGREEMENT.name);
        fs::write(&own, "mine").unwrap();
        assert_eq!(write(folder.path()).unwrap_err().exit, Exit::Usage);
        assert_eq!(fs::read_to_string(own).unwrap(), "mine");
    }
}
