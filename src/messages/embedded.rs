//! The files of `config/messages/` as they are in the binary. One name, both languages; a test holds the list against the
//! folders.

use crate::Language;

/// A file's name and its text.
pub(crate) type File = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        const DANISH: &[File] = &[$(($name, include_str!(concat!("../../config/messages/da/", $name)))),+];
        const ENGLISH: &[File] = &[$(($name, include_str!(concat!("../../config/messages/en/", $name)))),+];
    };
}

files! {
    "cases.ftl",
    "check.ftl",
    "cli.ftl",
    "clocks.ftl",
    "columns.ftl",
    "compare.ftl",
    "config.ftl",
    "criteria.ftl",
    "emit.ftl",
    "expected.ftl",
    "explain.ftl",
    "findings-workbook.ftl",
    "headings.ftl",
    "ingest.ftl",
    "key-figures.ftl",
    "marking.ftl",
    "new-build.ftl",
    "parquet.ftl",
    "pipeline.ftl",
    "pooling.ftl",
    "rules.ftl",
    "safeguards.ftl",
    "template.ftl",
    "terms.ftl",
    "text.ftl",
    "verify.ftl",
    "wheel.ftl",
    "workbook.ftl",
}

/// Every file of a language.
pub(crate) const fn files(language: Language) -> &'static [File] {
    match language {
        Language::Danish => DANISH,
        Language::English => ENGLISH,
    }
}
