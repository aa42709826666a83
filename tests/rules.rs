//! The rules held against what was worked out without them: a slow, plain reference evaluator, tables made from the
//! text of the rules, hand-worked cases and properties.

#[cfg(test)]
mod rules {
    mod bounds;
    mod change;
    mod cities;
    mod clocks;
    mod compare;
    mod every_case;
    mod exhaustive;
    mod expected;
    mod explained;
    mod fraction;
    mod generator;
    mod hand_agreement;
    mod letting;
    mod names;
    mod new_build;
    mod phase_out;
    mod plain;
    mod projection;
    mod properties;
    mod reference;
    mod runs;
    mod safeguards;
    mod seldom;
    mod special_homes;
    mod vacated;
    mod whatif;
    mod wheel;
    mod worked;
}
