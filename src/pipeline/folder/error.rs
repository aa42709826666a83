//! Why a run's folder was not written.

use std::fmt;
use std::io;
use std::path::Path;

use super::disk::Operation;
use crate::emit::EmitError;
use trappe_rules::finding::{Argument, Finding, Place};

/// Why a run's folder was not written. What stood there before still does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// The folder is not ours to write: wrong usage, exit status 2.
    Refused(Box<Finding>),
    /// The disk or the programme failed: exit status 1.
    Failed(Box<Finding>),
}

impl FolderError {
    /// What to tell.
    #[must_use]
    pub fn finding(&self) -> &Finding {
        match self {
            Self::Refused(finding) | Self::Failed(finding) => finding,
        }
    }

    /// The exit status it leads to.
    #[must_use]
    pub const fn exit_status(&self) -> u8 {
        match self {
            Self::Refused(_) => 2,
            Self::Failed(_) => 1,
        }
    }

    pub(super) fn refused(code: &'static str, path: &Path) -> Self {
        Self::Refused(Box::new(at(code, path)))
    }

    /// `inside` is in the folder and no file of ours.
    pub(super) fn foreign(folder: &Path, inside: &Path) -> Self {
        let finding = at("output-folder-not-ours", folder).value(inside.display().to_string());
        Self::Refused(Box::new(finding))
    }

    pub(super) fn disk(operation: Operation, path: &Path, error: &io::Error) -> Self {
        // What the reader can do hangs on the kind; every other kind is told in the system's words.
        let code = if error.kind() == io::ErrorKind::PermissionDenied {
            "output-no-permission"
        } else if error.kind() == io::ErrorKind::StorageFull || error.kind() == io::ErrorKind::QuotaExceeded {
            "output-disk-full"
        } else if error.kind() == io::ErrorKind::ReadOnlyFilesystem {
            "output-read-only"
        } else {
            "output-failed"
        };
        let finding = at(code, path)
            .with("operation", Argument::Term(format!("term-disk-{}", operation.name()).into()))
            .with("error", error.to_string());
        Self::Failed(Box::new(finding))
    }
}

impl From<EmitError> for FolderError {
    fn from(error: EmitError) -> Self {
        Self::Failed(Box::new(error.finding()))
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let finding = self.finding();
        write!(formatter, "{}: {}", finding.code, finding.place.file.as_deref().unwrap_or("-"))?;
        for (name, value) in &finding.arguments {
            if let Argument::Text(text) = value {
                write!(formatter, "; {name}: {text}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for FolderError {}

pub(super) fn at(code: &'static str, path: &Path) -> Finding {
    Finding::error(code, Place { file: Some(path.display().to_string()), ..Place::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_messages::{Catalogue, Language};

    #[test]
    fn every_error_has_its_words_in_both_languages() {
        let path = Path::new("out/initial-2022");
        let mut findings: Vec<Finding> = [
            "output-folder-is-file",
            "output-folder-is-link",
            "output-folder-no-manifest",
            "output-folder-busy",
            "output-folder-no-name",
            "output-parent-is-file",
        ]
        .into_iter()
        .map(|code| FolderError::refused(code, path).finding().clone())
        .collect();
        findings.push(FolderError::foreign(path, Path::new("notes.txt")).finding().clone());
        findings.push(at("output-folder-old-remains", path).with("error", "busy"));
        for kind in [
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::StorageFull,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::Other,
        ] {
            for operation in [
                Operation::Read,
                Operation::CreateFolder,
                Operation::CreateFile,
                Operation::Write,
                Operation::Sync,
                Operation::Rename,
                Operation::RemoveFile,
                Operation::RemoveFolder,
            ] {
                findings.push(FolderError::disk(operation, path, &kind.into()).finding().clone());
            }
        }
        let broken = EmitError::Type { table: "pools", column: "homes" };
        findings.push(FolderError::from(broken).finding().clone());
        for language in Language::ALL {
            for finding in &findings {
                let text = Catalogue::of(language).finding(finding);
                for part in [&text.message, &text.help] {
                    let is_text = part.contains(' ') && !part.contains('{') && !part.contains("term-disk");
                    assert!(is_text, "{} in {language:?}: {part}", finding.code);
                }
                assert!(finding.code == "output-table-invalid" || text.message.contains("out/initial-2022"));
            }
        }
    }
}
