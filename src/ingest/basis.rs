//! Accepted rows as arrow columns and back.
