//! The tables that come in (`data.md`, inputs).
