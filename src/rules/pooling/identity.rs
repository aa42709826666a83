//! The id of a pool: the same for the same members in every run (P7).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Hexadecimal digits of an id, and by how many it grows where two pools would have the same.
const DIGITS: usize = 10;
const MORE: usize = 2;

/// Ids for pools, each by its members in order of id; none of them in `taken`.
pub(super) fn unit_ids(pools: &[Vec<&str>], taken: &BTreeSet<&str>) -> Vec<String> {
    let hashes: Vec<String> = pools.iter().map(|members| hash(members)).collect();
    let mut digits = vec![DIGITS; pools.len()];
    loop {
        let ids: Vec<String> =
            hashes.iter().zip(&digits).map(|(hash, &digits)| format!("pool-{}", &hash[..digits])).collect();
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        for id in ids.iter().map(String::as_str).chain(taken.iter().copied()) {
            *uses.entry(id).or_insert(0) += 1;
        }
        let alike: Vec<bool> = ids.iter().map(|id| uses.get(id.as_str()) != Some(&1)).collect();
        let full = digits.iter().zip(&alike).all(|(&digits, &alike)| !alike || digits + MORE > 64);
        if full {
            return ids;
        }
        for (digits, _) in digits.iter_mut().zip(&alike).filter(|&(&mut digits, &alike)| alike && digits + MORE <= 64) {
            *digits += MORE;
        }
    }
}

/// SHA-256 over the members' ids, one a line, in hexadecimal.
fn hash(members: &[&str]) -> String {
    Sha256::digest(members.join("\n")).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_hangs_on_the_members_alone() {
        let one = unit_ids(&[vec!["a", "b"], vec!["c", "d"]], &BTreeSet::new());
        let two = unit_ids(&[vec!["c", "d"]], &BTreeSet::new());
        assert_eq!(one[1], two[0]);
        assert_ne!(one[0], one[1]);
        // sha256 of "a\nb", worked with another programme
        assert_eq!(one[0], "pool-7e18f73731");
    }

    #[test]
    fn an_id_that_is_taken_grows() {
        let short = unit_ids(&[vec!["a", "b"]], &BTreeSet::new());
        let long = unit_ids(&[vec!["a", "b"]], &BTreeSet::from([short[0].as_str()]));
        assert_eq!(long[0].len(), short[0].len() + MORE);
        assert!(long[0].starts_with(&short[0]));
    }
}
