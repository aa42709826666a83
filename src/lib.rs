//! trappe.

pub mod cli;
pub mod emit;
pub mod pipeline;
pub mod tables;
