//! The tables that go out (`data.md`, outputs).
