//! Equal rows put together.

use std::collections::BTreeMap;

use super::Row;

/// Equal cases as one row with the number of combinations, in the order of `key`; those with one key in the order they
/// came.
pub(super) fn grouped<T: PartialEq, K: Ord>(cases: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<Row<T>> {
    let mut rows: BTreeMap<K, Vec<Row<T>>> = BTreeMap::new();
    for case in cases {
        let rows = rows.entry(key(&case)).or_default();
        match rows.iter_mut().find(|row| row.case == case) {
            Some(row) => row.combinations += 1,
            None => rows.push(Row { case, combinations: 1 }),
        }
    }
    rows.into_values().flatten().collect()
}
