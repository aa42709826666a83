//! Accepted rows as Arrow and Parquet, and back.

use trappe_rules::columns::inputs::{DEPARTMENTS, INDICATORS, POOLS};

use super::text;
use crate::basis::BasisError;
use crate::{InputTable, from_parquet, to_arrow, to_parquet};

const CONTENT: &str = "\
unit_id;employment_pct;convictions_pct;income_mean;employment_count;figures_year
a;34,9;..;22.904,30;12;2021
b;40;1,45;;12,25;2021
c;.;2,18;31.004;0,5;
";

fn same(one: &InputTable, other: &InputTable) {
    assert_eq!((one.rows(), &one.file, &one.sheet, one.bytes), (other.rows(), &other.file, &other.sheet, other.bytes));
    assert_eq!(one.sha256, other.sha256);
    assert_eq!(one.columns().collect::<Vec<_>>(), other.columns().collect::<Vec<_>>());
    for name in one.columns() {
        assert_eq!((one.decimals(name), one.heading(name)), (other.decimals(name), other.heading(name)));
        for row in 0..one.rows() {
            assert_eq!(one.value(row, name), other.value(row, name), "{name} {row}");
            assert_eq!(one.as_written(row, name), other.as_written(row, name), "{name} {row}");
            assert_eq!(one.place(row, name), other.place(row, name), "{name} {row}");
        }
    }
}

#[test]
fn accepted_rows_come_back_as_they_were() {
    let table = text(&INDICATORS, CONTENT).result.unwrap();
    let bytes = to_parquet(&table).unwrap();
    assert_eq!(bytes, to_parquet(&table).unwrap());
    same(&table, &from_parquet(&INDICATORS, bytes).unwrap());
}

#[test]
fn every_kind_of_column_comes_back() {
    let content = "\
department_id,name,organisation_id,organisation,local_committee,area_part,family_homes,youth_homes,elderly_homes,residents,taken_into_use,regime
0123-045,A,0123,O,L,del,48,0,0,100,2024-02-29,
0123-046,,0123,O,L,whole,..,-,0,100,1.3.1899,bofællesskab
";
    let table = text(&DEPARTMENTS, content).result.unwrap();
    same(&table, &from_parquet(&DEPARTMENTS, to_parquet(&table).unwrap()).unwrap());
    let empty = text(&POOLS, "unit_id,department_id\n").result.unwrap();
    same(&empty, &from_parquet(&POOLS, to_parquet(&empty).unwrap()).unwrap());
}

#[test]
fn companions_stand_only_where_they_say_something() {
    let table = text(&INDICATORS, CONTENT).result.unwrap();
    let batch = to_arrow(&table).unwrap();
    let names: Vec<String> =
        batch.schema().fields().iter().map(|field| format!("{} {}", field.name(), field.data_type())).collect();
    assert_eq!(
        names,
        [
            "__file_row Int64",
            "unit_id Utf8",
            "employment_count Decimal128(38, 2)",
            "employment_count__scale Int8",
            "income_mean Decimal128(38, 2)",
            "income_mean__scale Int8",
            "income_mean__written Utf8",
            "employment_pct Decimal128(38, 1)",
            "employment_pct__scale Int8",
            "employment_pct__absent Utf8",
            "employment_pct__written Utf8",
            "convictions_pct Decimal128(38, 2)",
            "convictions_pct__absent Utf8",
            "convictions_pct__written Utf8",
            "figures_year Int64",
        ]
    );
}

#[test]
fn a_foreign_table_is_refused() {
    let table = text(&POOLS, "unit_id,department_id\na,b\n").result.unwrap();
    let bytes = to_parquet(&table).unwrap();
    assert!(matches!(from_parquet(&INDICATORS, bytes), Err(BasisError::Foreign(_))));
    assert!(matches!(from_parquet(&POOLS, vec![1, 2, 3]), Err(BasisError::Parquet(_))));
}
