//! Binary numbers, as workbooks and Parquet store them, → exact decimals.

use rust_decimal::Decimal;

/// Significant digits a binary number is trusted with.
const TRUSTED_DIGITS: usize = 15;

/// The shortest decimal that reads back to the same number, and whether digits beyond the trusted ones were dropped.
/// `None` for what is not a number, or is out of a decimal's reach.
pub(crate) fn from_float(value: f64) -> Option<(Decimal, bool)> {
    if let Some(decimal) = from_short_float(value) {
        return Some((decimal, false));
    }
    value.is_finite().then(|| from_scientific(&format!("{value:e}"))).flatten()
}

/// As [`from_float`], for single precision.
pub(crate) fn from_single(value: f32) -> Option<(Decimal, bool)> {
    value.is_finite().then(|| from_scientific(&format!("{value:e}"))).flatten()
}

/// The same for numbers of few decimals, without going through text: a decimal of at most fifteen digits that divides
/// back to the very same bits is the shortest one.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "checked by reading back")]
fn from_short_float(value: f64) -> Option<Decimal> {
    const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];
    const WITHIN: f64 = 1e15;
    for (decimals, scale) in (0_u32..).zip(SCALES) {
        let scaled = (value * scale).round();
        if scaled.abs() >= WITHIN || scaled.is_nan() {
            return None;
        }
        let mantissa = scaled as i64;
        if (mantissa as f64 / scale).to_bits() == value.to_bits() {
            return Decimal::try_from_i128_with_scale(i128::from(mantissa), decimals).ok();
        }
    }
    None
}

/// From Rust's shortest form that reads back (`-1.25e-3`).
pub(super) fn from_scientific(text: &str) -> Option<(Decimal, bool)> {
    let (body, exponent) = text.split_once('e')?;
    let exponent: i64 = exponent.parse().ok()?;
    let (negative, body) = body.strip_prefix('-').map_or((false, body), |rest| (true, rest));
    let digits: String = body.chars().filter(char::is_ascii_digit).collect();
    let mut mantissa: i128 = digits.get(..digits.len().min(TRUSTED_DIGITS))?.parse().ok()?;
    let mut kept = digits.len();
    let dropped = digits.len() > TRUSTED_DIGITS;
    if dropped {
        if digits.as_bytes().get(TRUSTED_DIGITS).is_some_and(|digit| *digit >= b'5') {
            mantissa += 1;
        }
        kept = TRUSTED_DIGITS;
    }
    let mut decimals = i64::try_from(kept).ok()? - 1 - exponent;
    while dropped && decimals > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        decimals -= 1;
    }
    if decimals < 0 {
        mantissa = mantissa.checked_mul(10_i128.checked_pow(u32::try_from(-decimals).ok()?)?)?;
        decimals = 0;
    }
    let mantissa = if negative { -mantissa } else { mantissa };
    let decimal = Decimal::try_from_i128_with_scale(mantissa, u32::try_from(decimals).ok()?).ok()?;
    Some((decimal, dropped))
}
