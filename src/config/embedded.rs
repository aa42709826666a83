//! The configuration that comes with the programme, so that it runs outside the checkout.

/// A file of `config/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbeddedFile {
    /// Its name in `config/`.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The agreement.
pub const AGREEMENT: EmbeddedFile =
    EmbeddedFile { name: "copenhagen-2024-2027.toml", text: include_str!("../../config/copenhagen-2024-2027.toml") };

/// What the state published for each list.
pub const STATE_LISTS: EmbeddedFile =
    EmbeddedFile { name: "state-lists.toml", text: include_str!("../../config/state-lists.toml") };

/// The programme's own limits.
pub const DEFAULTS: EmbeddedFile =
    EmbeddedFile { name: "defaults.toml", text: include_str!("../../config/defaults.toml") };

/// Names of one area that are written in more than one way.
pub const AREA_NAMES: EmbeddedFile =
    EmbeddedFile { name: "area-names.toml", text: include_str!("../../config/area-names.toml") };

/// What stands in a file instead of a figure that is not there.
pub const SIGNS: EmbeddedFile = EmbeddedFile { name: "signs.toml", text: include_str!("../../config/signs.toml") };

/// All of them, in the order of their names.
pub const FILES: [EmbeddedFile; 5] = [AREA_NAMES, AGREEMENT, DEFAULTS, SIGNS, STATE_LISTS];
