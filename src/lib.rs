//! trappe.

pub mod emit;
pub mod pipeline;
pub mod tables;
