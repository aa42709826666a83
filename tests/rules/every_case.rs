//! X3: the generated cases held against the agreement's figures written out by hand.

use trappe_rules::every_case::{EveryCase, every_case};

use super::hand_agreement::agreement;

fn generated() -> EveryCase {
    let (agreement, thresholds) = agreement(&[]);
    every_case(&agreement, &thresholds)
}

#[test]
fn show() {
    let all = generated();
    println!("{:?}\n{:?}", all.periods, all.runs);
    for row in &all.matrix {
        println!("{row:?}");
    }
    for row in &all.missing {
        println!("{row:?}");
    }
    for row in &all.courses {
        println!("{row:?}");
    }
    for row in &all.zones {
        println!("{row:?}");
    }
    for row in &all.areas {
        println!("{row:?}");
    }
    for row in &all.homes {
        println!("{row:?}");
    }
    for row in &all.new_build {
        println!("{row:?}");
    }
    for row in &all.letting {
        println!("{row:?}");
    }
}
