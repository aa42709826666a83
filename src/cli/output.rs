//! Where texts go: results to standard output, findings to standard error. A reader who goes away is not an error.

use std::io::{self, ErrorKind, IsTerminal, Write};

use trappe_rules::finding::{Finding, Severity};

use super::plan::Format;
use super::render::{self, Look, Paint};
use crate::emit::findings::{Told, json};
use crate::emit::visible::visible;

/// The two streams and how they are written to.
pub(super) struct Output {
    results: Box<dyn Write>,
    messages: Box<dyn Write>,
    look: Look,
    quiet: bool,
    failed: Option<io::Error>,
}

impl Output {
    /// The streams of the process; colour only on a terminal, and not where `NO_COLOR` is set.
    pub(super) fn of_the_process(quiet: bool) -> Self {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let paint = if io::stderr().is_terminal() && !no_color { Paint::Colour } else { Paint::Plain };
        let width = terminal_size::terminal_size_of(io::stderr()).map_or(render::WIDTH, |(width, _)| width.0.into());
        let look = Look { paint, width };
        Self { results: Box::new(io::stdout()), messages: Box::new(io::stderr()), look, quiet, failed: None }
    }

    /// A result. What a terminal would obey is made visible: names come from others' files.
    pub(super) fn say(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.results.write_all(visible(text, true).as_bytes()).err();
        }
    }

    /// A text for a machine, as it is.
    pub(super) fn say_as_is(&mut self, text: &[u8]) {
        if self.failed.is_none() {
            self.failed = self.results.write_all(text).err();
        }
    }

    /// A result nobody waits for: left out by `--quiet`.
    pub(super) fn summary(&mut self, text: &str) {
        if !self.quiet {
            self.say(text);
        }
    }

    /// A summary where there is no result: it goes with the findings.
    pub(super) fn instead(&mut self, text: &str) {
        if !self.quiet {
            let _ = self.messages.write_all(visible(text, true).as_bytes());
        }
    }

    /// Findings; with `--quiet` errors only.
    pub(super) fn findings(&mut self, told: &Told<'_>, format: Format) {
        let kept: Vec<&Finding> =
            told.findings.iter().filter(|finding| !self.quiet || finding.severity == Severity::Error).collect();
        let text = match format {
            Format::Text => render::text(&kept, told.catalogue, self.look),
            Format::Json => {
                let findings: Vec<Finding> = kept.into_iter().cloned().collect();
                json::text(&json::document(&Told { findings: &findings, ..*told }))
            }
        };
        let _ = self.messages.write_all(text.as_bytes());
    }

    /// What `--verbose` logs.
    pub(super) fn log(&mut self, text: &str) {
        let _ = self.messages.write_all(text.as_bytes());
    }

    /// What stopped the programme.
    pub(super) fn fault(&mut self, text: &str) {
        let _ = writeln!(self.messages, "trappe: {text}");
    }

    /// Writes what is left; an error only where results were lost to something else than a reader who went away.
    pub(super) fn end(mut self) -> io::Result<()> {
        let failed = self.failed.take().or_else(|| self.results.flush().err());
        match failed {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
            Some(_) | None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn ended(kind: ErrorKind) -> io::Result<()> {
        let (results, messages) = (Box::new(Failing(kind)), Box::new(Vec::new()));
        let mut output = Output { results, messages, look: Look::PLAIN, quiet: false, failed: None };
        output.say("a result");
        output.end()
    }

    #[test]
    fn a_reader_who_goes_away_is_not_an_error_and_a_full_disk_is() {
        assert!(ended(ErrorKind::BrokenPipe).is_ok());
        assert!(ended(ErrorKind::StorageFull).is_err());
    }
}
