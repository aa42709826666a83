//! trappe.

pub mod emit;
pub mod pipeline;
