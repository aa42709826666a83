//! Years a source leaves open: "2021 or 2022", "to af 2018-2021". What they say is kept; which year it was is not guessed.

/// Years one or more of which are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenYears {
    /// How many of them are meant.
    pub some: u8,
    /// The years, rising.
    pub years: Vec<i16>,
}

/// Longer texts are no years.
const LONGEST: usize = 60;
/// Years that are not a slip.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// Most years a source may leave open.
const MOST: usize = 30;
/// How many are meant, Danish and English.
const NUMBERS: [&[&str]; 4] = [&["en", "ét", "et", "one"], &["to", "two"], &["tre", "three"], &["fire", "four"]];

/// Reads what a source says of years it leaves open. Never fails and takes time linear in the text.
#[must_use]
pub fn read(text: &str) -> Option<OpenYears> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_lowercase();
    let words = || text.split_whitespace();
    let named = words().nth(1).is_some_and(|word| matches!(word, "af" | "of"));
    if !named {
        let years = either(&text)?;
        return Some(OpenYears { some: 1, years });
    }
    let first = words().next()?;
    let some = match NUMBERS.iter().position(|names| names.contains(&first)) {
        Some(at) => u8::try_from(at + 1).ok()?,
        None => first.parse().ok()?,
    };
    let (_, rest) = text.split_once(" af ").or_else(|| text.split_once(" of "))?;
    let years = range(rest).or_else(|| either(rest))?;
    (usize::from(some) < years.len() && some > 0).then_some(OpenYears { some, years })
}

/// `2021 or 2022`, `2020, 2021 eller 2022`.
fn either(text: &str) -> Option<Vec<i16>> {
    let (before, last) = text.split_once(" eller ").or_else(|| text.split_once(" or "))?;
    rising(before.split(',').chain([last]).map(year).collect::<Option<_>>()?)
}

/// `2018-2021`.
fn range(text: &str) -> Option<Vec<i16>> {
    let (from, to) = text.split_once(['-', '–', '\u{2011}'])?;
    let (from, to) = (year(from)?, year(to)?);
    rising((from..=to).take(MOST + 1).collect())
}

fn rising(years: Vec<i16>) -> Option<Vec<i16>> {
    let is_rising = years.iter().zip(years.iter().skip(1)).all(|(one, next)| one < next);
    ((2..=MOST).contains(&years.len()) && is_rising).then_some(years)
}

fn year(text: &str) -> Option<i16> {
    let text = text.trim();
    let digits = text.len() == 4 && text.bytes().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|year| digits && YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_left_open_are_read_in_both_languages() {
        let open = |some, years: &[i16]| Some(OpenYears { some, years: years.to_vec() });
        for text in ["2021 or 2022", "2021 eller 2022", "  2021  ELLER 2022 ", "en af 2021-2022", "one of 2021–2022"]
        {
            assert_eq!(read(text), open(1, &[2021, 2022]), "{text}");
        }
        for text in ["two of 2018-2021", "to af 2018 - 2021", "2 of 2018-2021", "to af 2018, 2019, 2020 eller 2021"] {
            assert_eq!(read(text), open(2, &[2018, 2019, 2020, 2021]), "{text}");
        }
    }

    #[test]
    fn what_leaves_nothing_open_is_no_such_thing() {
        for text in [
            "2021",
            "2021-2022",
            "2021 og 2022",
            "2022 eller 2021",
            "2021 eller 2021",
            "to af 2021-2022",
            "0 af 2018-2021",
            "300 af 2018-2021",
            "ti af 2018-2021",
            "2021 eller snart",
            "12021 eller 2022",
            "to af",
            " af 2018-2021",
            "",
            "1. december 2021 eller 1. december 2022",
            "to af 1900-2100",
            "eller",
            "２０２１ eller 2022",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
