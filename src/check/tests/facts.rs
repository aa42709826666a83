use trappe_rules::facts::{Designation, Given, Homes, Published, Share};
use trappe_rules::quantity::{Absent, Decimal, Ratio};

use super::Sample;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn a_department_is_what_its_row_says() {
    let city = Sample::clean().checked().result.city;
    let ids: Vec<_> = city.departments.iter().map(|department| department.department_id.as_str()).collect();
    assert_eq!(ids, ["0101-001", "0101-002", "0202-001"]);
    let first = &city.departments[0];
    assert_eq!(first.homes, Homes { family: 500, youth: 0, elderly: 0 });
    assert_eq!((first.area_ids.as_slice(), first.partly_in_area), (["K01".to_owned()].as_slice(), false));
    assert_eq!((first.special_homes, first.cheap_homes, first.start_step), (Some(3), None, None));
    assert_eq!(city.areas[0].designation, Some(Designation::Prevention));
    assert_eq!(city.areas[1].designation, None);
}

#[test]
fn counts_decide_and_absent_is_never_zero() {
    let city = Sample::clean().checked().result.city;
    let counted = &city.indicators["0101-002"];
    let share = |count: &str, base: &str| Share { count: Ok(decimal(count)), base: Ok(decimal(base)) };
    let employment = Given::Counts { latest: share("59.5", "200"), previous: Some(share("60.5", "200")) };
    assert_eq!(counted.employment, employment);
    assert_eq!(
        counted.income,
        Given::Income { mean: Ok(Ratio::new(2_498_651, 100).unwrap()), base: Ok(decimal("120")) }
    );
    assert_eq!((counted.figures_year, counted.origin), (Some(2021), Given::Nothing(Absent::NotGiven)));

    let published = &city.indicators["0202-001"];
    // D8: the decimals are the column's.
    let figure = |value: &str, decimals| Published { value: decimal(value), decimals };
    assert_eq!(published.employment, Given::Published { figure: figure("25.5", 1), base: Err(Absent::Withheld) });
    assert_eq!(published.convictions, Given::Published { figure: figure("1.10", 2), base: Ok(decimal("300")) });
    assert_eq!(published.income, Given::Published { figure: figure("71.2", 1), base: Err(Absent::NotGiven) });
}

#[test]
fn what_is_missing_keeps_its_reason() {
    let sample = Sample::clean().changed(
        "indicators",
        "0202-001;..;..;..;..;..;..;..;300;20;120;;;25,5;1,10;16,7;71,2",
        "0202-001;5;..;..;120;;;;300;;;..;;;..;..;",
    );
    let city = sample.checked().result.city;
    let figures = &city.indicators["0202-001"];
    let withheld = Err(Absent::Withheld);
    assert_eq!(
        figures.employment,
        Given::Counts {
            latest: Share { count: withheld, base: Ok(decimal("120")) },
            previous: Some(Share { count: Ok(decimal("5")), base: withheld }),
        }
    );
    let not_given = Share { count: Err(Absent::NotGiven), base: Err(Absent::NotGiven) };
    let latest = Share { count: withheld, base: Ok(decimal("300")) };
    assert_eq!(figures.convictions, Given::Counts { latest, previous: Some(not_given) });
    assert_eq!(figures.education, Given::Nothing(Absent::Withheld));
    assert_eq!(figures.income, Given::Income { mean: Err(Absent::Withheld), base: Err(Absent::NotGiven) });
}

#[test]
fn s6_the_most_severe_designation_of_a_list_counts() {
    let history =
        "area_id;list_date;designation\nK01;2021-12-01;parallel\nK01;2021-12-01;vulnerable\nK01;2020-12-01;\n";
    let city = Sample::clean().with("history", history).checked().result.city;
    let designations: Vec<_> = city.history.iter().map(|entry| (entry.list_date.year(), entry.designation)).collect();
    assert_eq!(designations, [(2020, None), (2021, Some(Designation::Parallel))]);
}
