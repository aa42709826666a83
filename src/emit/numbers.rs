//! Numbers as digits, exactly: what the text files, the workbooks and the receipt are written with.

use trappe_rules::quantity::Decimal;

use super::{DECIMALS, DIGITS};

/// A decimal in millionths, exactly; `None` when it does not fit Decimal(18, 6).
pub(crate) fn millionths(value: Decimal) -> Option<i64> {
    let value = if value.scale() > DECIMALS { value.normalize() } else { value };
    let factor = 10_i64.pow(DECIMALS.checked_sub(value.scale())?);
    let scaled = i64::try_from(value.mantissa()).ok()?.checked_mul(factor)?;
    (scaled.unsigned_abs() < 10_u64.pow(DIGITS)).then_some(scaled)
}

/// A decimal as text with a point: its own decimals as they stand, at most six; no negative zero.
pub(super) fn decimal_text(value: Decimal) -> String {
    let mut text = Vec::new();
    push_decimal(&mut text, value, b'.');
    text.into_iter().map(char::from).collect()
}

/// Adds a decimal: its own decimals as they stand, at most six, behind `mark`; no negative zero.
pub(crate) fn push_decimal(text: &mut Vec<u8>, value: Decimal, mark: u8) {
    let value = if value.scale() > DECIMALS && !value.is_zero() { value.normalize() } else { value };
    let decimals = if value.is_zero() { value.scale().min(DECIMALS) } else { value.scale() };
    match i64::try_from(value.mantissa()) {
        Ok(unscaled) if decimals <= DECIMALS => push_scaled(text, unscaled, decimals, mark),
        _ => text.extend(value.to_string().bytes().map(|byte| if byte == b'.' { mark } else { byte })),
    }
}

/// Adds a whole number.
pub(crate) fn push_whole(text: &mut Vec<u8>, value: i64) {
    if value < 0 {
        text.push(b'-');
    }
    push_digits(text, value.unsigned_abs(), 1);
}

/// Adds a number given without its mark: the last `decimals` digits (at most 18) stand behind it.
pub(crate) fn push_scaled(text: &mut Vec<u8>, unscaled: i64, decimals: u32, mark: u8) {
    if unscaled < 0 {
        text.push(b'-');
    }
    let (value, one) = (unscaled.unsigned_abs(), 10_u64.pow(decimals));
    push_digits(text, value / one, 1);
    if decimals > 0 {
        text.push(mark);
        push_digits(text, value % one, decimals as usize);
    }
}

/// Adds the digits of a number, with zeros in front where it has fewer than `least`.
fn push_digits(text: &mut Vec<u8>, mut value: u64, least: usize) {
    const TEN: [u8; 10] = *b"0123456789";
    // The largest number has as many.
    let mut digits = [b'0'; 20];
    let mut first = digits.len();
    while value > 0 || digits.len() - first < least {
        first -= 1;
        digits[first] = TEN[(value % 10) as usize];
        value /= 10;
    }
    text.extend_from_slice(&digits[first..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_refused() {
        let millionths = |text: &str| super::millionths(text.parse().unwrap());
        assert_eq!(millionths("40.004"), Some(40_004_000));
        assert_eq!(millionths("-0.000001"), Some(-1));
        assert_eq!(millionths("1.0000000"), Some(1_000_000));
        assert_eq!(millionths("1.0000001"), None);
        assert_eq!(millionths("999999999999.999999"), Some(999_999_999_999_999_999));
        assert_eq!(millionths("1000000000000"), None);
    }

    #[test]
    fn decimals_keep_their_decimals_and_zero_has_no_sign() {
        let text = |text: &str| decimal_text(text.parse().unwrap());
        assert_eq!(text("40.0"), "40.0");
        assert_eq!(text("-0.00"), "0.00");
        assert_eq!(text("2.50000000"), "2.5");
    }

    #[test]
    fn a_decimal_is_written_as_its_own_text() {
        for text in ["0", "-1", "12.5", "-0.05", "999999999999.999999", "-79228162514264337593543950335", "7.90"] {
            assert_eq!(decimal_text(text.parse().unwrap()), text);
        }
    }

    #[test]
    fn whole_numbers_have_all_their_digits() {
        for value in [0, 7, -10, i64::MAX, i64::MIN] {
            let mut text = Vec::new();
            push_whole(&mut text, value);
            assert_eq!(text, value.to_string().into_bytes());
        }
    }

    #[test]
    fn decimals_fill_their_places() {
        let written = |millionths: i64| {
            let mut text = Vec::new();
            push_scaled(&mut text, millionths, 6, b'.');
            String::from_utf8(text).unwrap()
        };
        let written: Vec<_> = [0, 1, -1, 40_004_000, -1_500_000].into_iter().map(written).collect();
        assert_eq!(written, ["0.000000", "0.000001", "-0.000001", "40.004000", "-1.500000"]);
    }
}
