//! Generated cities.
