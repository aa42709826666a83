//! Why a text is no number, so that its finding can say what to do.

use super::{MOST_DIGITS, Runs, Why, written};

/// Why a text is no number, for the finding.
pub(super) fn why(text: &str) -> Why {
    /// Longer texts are not looked at closely.
    const LONGEST: usize = 64;
    if text.len() > LONGEST {
        let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || b" .,'-".contains(&byte));
        return if numeric { Why::TooLong } else { Why::NoNumber };
    }
    if text.chars().any(is_foreign_digit) {
        return Why::Digits;
    }
    let Some(first) = text.find(|letter: char| letter.is_ascii_digit()) else { return Why::NoNumber };
    let last = text.rfind(|letter: char| letter.is_ascii_digit()).unwrap_or(first);
    let between = text.get(first..=last).unwrap_or("");
    let (before, after) = (text.get(..first).unwrap_or(""), text.get(last + 1..).unwrap_or(""));
    if between.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS && Runs::is_made_of(between) {
        return Why::TooLong;
    }
    let is_number = written(between).is_some();
    let minus = ["-", "–", "\u{2212}"];
    if is_number
        && (matches!((before, after), ("(" | "-(" | "(-", ")")) || (before.is_empty() && minus.contains(&after)))
    {
        return Why::Bookkeeping;
    }
    if is_number && [before, after].into_iter().any(is_other_unit) {
        return Why::OtherUnit;
    }
    let about = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let mut ends =
        about.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at).collect::<Vec<_>>();
    ends.push(about.len());
    let notes = |letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | '–' | '/' | ':' | '.' | ',');
    let is_marked = ends.iter().filter_map(|end| about.get(..*end)).any(|part| {
        let body = part.trim_end_matches(notes);
        (body.len() < text.len()) && written(body).is_some()
    });
    if is_marked { Why::Beside } else { Why::NoNumber }
}

/// Digits of other scripts, and wide ones.
const fn is_foreign_digit(letter: char) -> bool {
    matches!(
        letter,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}' | '\u{1d7ce}'..='\u{1d7ff}'
    )
}

/// Whether what stands beside a number makes it another one.
fn is_other_unit(beside: &str) -> bool {
    const UNITS: [&str; 35] = [
        "‰",
        "promille",
        "tkr",
        "tdkk",
        "tusind",
        "tusindekr",
        "tusindkr",
        "mio",
        "miokr",
        "mill",
        "millkr",
        "mkr",
        "million",
        "millioner",
        "millionerkr",
        "mia",
        "miakr",
        "krår",
        "krårligt",
        "krprår",
        "kromåret",
        "krårlig",
        "kruge",
        "krm2",
        "krm²",
        "%point",
        "pctpoint",
        "procentpoint",
        "pp",
        "€",
        "eur",
        "$",
        "usd",
        "sek",
        "nok",
    ];
    let plain: String =
        beside.to_lowercase().chars().filter(|letter| letter.is_alphanumeric() || "‰%€$".contains(*letter)).collect();
    UNITS.contains(&plain.as_str())
}
