//! trappe.

pub mod check;
pub mod committee;
pub mod emit;
pub mod pipeline;
pub mod tables;
