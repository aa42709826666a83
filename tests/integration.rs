//! The one integration-test binary.

#[path = "integration/invented_tables.rs"]
mod invented_tables;
#[path = "integration/read_back.rs"]
mod read_back;
#[path = "integration/run_folder.rs"]
mod run_folder;
#[path = "integration/sample.rs"]
mod sample;
