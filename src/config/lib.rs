//! Reads the agreement, the state's lists and the pipelines from TOML, with the place of every value.
