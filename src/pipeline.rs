//! The stages in order.

pub mod folder;
pub mod manifest;
pub mod receipt;
