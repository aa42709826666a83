//! The programme.
fn main() {}
