//! Places the housing departments of a letting agreement on its staircases: computed, explained and proven.
//!
//! Data walks through once, front to back:
//!
//! | stage | in → out | what can be found wrong |
//! |---|---|---|
//! | `trappe_config` | TOML → agreement, thresholds, pipeline | unknown keys, gaps, overlaps, what has expired |
//! | `trappe_ingest` | files → tables whose cells know their place | files, sheets, headings, cells that cannot be read |
//! | [`check`] | tables → facts, rows set aside | ids, counts, contradictions |
//! | `trappe_rules` | facts → pools, figures, placements, letting shares | what is missing, uncertain, or left to a decision |
//! | [`tables`], [`committee`] | results → tables that leave | – |
//! | [`emit`] | tables → bytes | – |
//! | [`every_case`] | every case of the agreement → a document | – |
//! | [`pipeline`] | the order of all this; the run folder | what the disk refuses |
//! | [`template`], [`schema`] | the list of columns → workbooks to fill in, JSON Schema | – |
//! | [`cli`] | what was typed → all this; findings as text | wrong usage |

pub mod check;
pub mod cli;
pub mod committee;
pub mod emit;
pub mod every_case;
pub mod pipeline;
pub mod sample;
pub mod schema;
pub mod tables;
pub mod template;
