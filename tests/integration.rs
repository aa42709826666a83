//! The one integration-test binary.

#[path = "integration/determinism.rs"]
mod determinism;
#[path = "integration/invented_tables.rs"]
mod invented_tables;
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
