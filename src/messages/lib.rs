//! The message catalogues, Danish and English.
