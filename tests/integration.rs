//! The one integration-test binary. Its modules are marked `cfg(test)`, so that what tests may do holds in all of them.

#[cfg(test)]
#[path = "integration/bad_input.rs"]
mod bad_input;
#[cfg(test)]
#[path = "integration/bad_usage.rs"]
mod bad_usage;
#[cfg(test)]
#[path = "integration/capacity.rs"]
mod capacity;
#[cfg(test)]
#[path = "integration/command_line.rs"]
mod command_line;
#[cfg(test)]
#[path = "integration/compare.rs"]
mod compare;
#[cfg(test)]
#[path = "integration/copenhagen.rs"]
mod copenhagen;
#[cfg(test)]
#[path = "integration/copenhagen_years.rs"]
mod copenhagen_years;
#[cfg(test)]
#[path = "integration/damaged.rs"]
mod damaged;
#[cfg(test)]
#[path = "integration/desk.rs"]
mod desk;
#[cfg(test)]
#[path = "integration/determinism.rs"]
mod determinism;
#[cfg(test)]
#[path = "integration/docs.rs"]
mod docs;
#[cfg(test)]
#[path = "integration/every_case.rs"]
mod every_case;
#[cfg(test)]
#[path = "integration/expected.rs"]
mod expected;
#[cfg(test)]
#[path = "integration/findings_folder.rs"]
mod findings_folder;
#[cfg(test)]
#[path = "integration/fuzz_corpus.rs"]
mod fuzz_corpus;
#[cfg(test)]
#[path = "integration/invented.rs"]
mod invented;
#[cfg(test)]
#[path = "integration/invented_tables.rs"]
mod invented_tables;
#[cfg(test)]
#[path = "integration/key_figures.rs"]
mod key_figures;
#[cfg(test)]
#[path = "integration/layers.rs"]
mod layers;
#[cfg(test)]
#[path = "integration/licences.rs"]
mod licences;
#[cfg(test)]
#[path = "integration/marked.rs"]
mod marked;
#[cfg(test)]
#[path = "integration/new_build.rs"]
mod new_build;
#[cfg(test)]
#[path = "integration/python.rs"]
mod python;
#[cfg(test)]
#[path = "integration/read_back.rs"]
mod read_back;
#[cfg(test)]
#[path = "integration/round_trip.rs"]
mod round_trip;
#[cfg(test)]
#[path = "integration/rules_cited.rs"]
mod rules_cited;
#[cfg(test)]
#[path = "integration/run.rs"]
mod run;
#[cfg(test)]
#[path = "integration/run_folder.rs"]
mod run_folder;
#[cfg(test)]
#[path = "integration/safeguards.rs"]
mod safeguards;
#[cfg(test)]
#[path = "integration/sample.rs"]
mod sample;
#[cfg(test)]
#[path = "integration/schemas.rs"]
mod schemas;
#[cfg(test)]
#[path = "integration/state_lists.rs"]
mod state_lists;
#[cfg(test)]
#[path = "integration/templates.rs"]
mod templates;
#[cfg(test)]
#[path = "integration/verify.rs"]
mod verify;
#[cfg(test)]
#[path = "integration/wheel.rs"]
mod wheel;
#[cfg(test)]
#[path = "integration/worked_samples.rs"]
mod worked_samples;
#[cfg(test)]
#[path = "integration/years.rs"]
mod years;
