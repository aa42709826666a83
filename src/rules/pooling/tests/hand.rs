//! Cases worked by hand.
