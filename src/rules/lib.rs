//! The rules of the agreement: no disk, no clock, no randomness, no data frames; exact numbers only.
//!
//! Read in this order: [`quantity`] and [`finding`] (what everything is said with), [`facts`] (what comes in),
//! [`agreement`] (what holds), then the stages as [`evaluation`] orders them: [`designation`], [`pooling`], [`figures`],
//! [`placement`], [`letting`], [`outlook`]; beside them [`clocks`], what counts over the lists. [`change`] holds two runs against each other.

pub mod agreement;
pub mod assumptions;
pub mod change;
pub mod clocks;
pub mod columns;
pub mod designation;
pub mod evaluation;
pub mod every_case;
pub mod explain;
pub mod facts;
pub mod figures;
pub mod finding;
pub mod letting;
pub mod outlook;
pub mod placement;
pub mod pooling;
pub mod quantity;
pub mod realised;
pub mod whatif;
