//! trappe.

pub mod check;
pub mod emit;
pub mod pipeline;
pub mod tables;
