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
