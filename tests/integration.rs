//! The one integration-test binary.
#![expect(clippy::unwrap_used, clippy::panic, reason = "what goes wrong in a test is told by the test")]

#[path = "integration/command_line.rs"]
mod command_line;
#[path = "integration/determinism.rs"]
mod determinism;
#[path = "integration/docs.rs"]
mod docs;
#[path = "integration/invented_tables.rs"]
mod invented_tables;
#[path = "integration/layers.rs"]
mod layers;
#[path = "integration/licences.rs"]
mod licences;
#[path = "integration/read_back.rs"]
mod read_back;
#[path = "integration/run.rs"]
mod run;
#[path = "integration/run_folder.rs"]
mod run_folder;
#[path = "integration/sample.rs"]
mod sample;
#[path = "integration/worked_samples.rs"]
mod worked_samples;
