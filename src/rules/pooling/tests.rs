//! Pooling as a whole.
