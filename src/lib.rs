//! trappe.

pub mod check;
pub mod cli;
pub mod committee;
pub mod emit;
pub mod pipeline;
pub mod sample;
pub mod tables;
