//! Numbers as they are written: signs, thousands, either decimal sign, brackets for below zero.

use serde::{Deserialize, Serialize};

/// What stands before the decimals. The other of the two signs parts thousands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// 1,234.56
    #[default]
    Dot,
    /// 1.234,56
    Comma,
}

/// An exact decimal number: `mantissa / 10^places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    /// All digits, with sign.
    pub mantissa: i128,
    /// How many of them are decimals.
    pub places: u32,
}

/// The text is not a number, or has too many digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

/// More digits than any record holds, and few enough for exact arithmetic.
const MAX_DIGITS: usize = 30;

/// Reads a number without a currency.
///
/// # Errors
/// [`NotANumber`].
pub fn parse_number(text: &str, sign: DecimalSign) -> Result<Plain, NotANumber> {
    let text = text.trim();
    let (negative, digits) = strip_sign(text);
    let mut plain = digits_of(digits.as_bytes(), sign).or_else(|error| {
        // Full-width digits and unusual blanks are rare; only then is the text copied.
        if digits.is_ascii() {
            scientific(digits, sign)
        } else {
            digits_of(narrow(digits).as_bytes(), sign).or(Err(error))
        }
    })?;
    if negative {
        plain.mantissa = -plain.mantissa;
    }
    Ok(plain)
}

/// Takes off a sign in front (-5, −5, +5), behind (5-, as some ledgers print) or as brackets: (5).
fn strip_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, inner.trim());
    }
    if let Some(rest) = text.strip_prefix(['-', '−', '－']) {
        return (true, rest.trim_start());
    }
    if let Some(rest) = text.strip_suffix('-').filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())) {
        return (true, rest);
    }
    (false, text.strip_prefix(['+', '＋']).unwrap_or(text).trim_start())
}

fn narrow(text: &str) -> String {
    let one = |char: char| match char {
        '０'..='９' => char::from_digit(u32::from(char) - u32::from('０'), 10).unwrap_or(char),
        '，' => ',',
        '．' => '.',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' | '’' => ' ',
        other => other,
    };
    text.chars().map(one).collect()
}

fn digits_of(bytes: &[u8], sign: DecimalSign) -> Result<Plain, NotANumber> {
    let (point, group) = match sign {
        DecimalSign::Dot => (b'.', b','),
        DecimalSign::Comma => (b',', b'.'),
    };
    let (mut mantissa, mut digits, mut places) = (0_i128, 0_usize, None::<u32>);
    // Digits since the last thousands sign; `None` while there was none.
    let mut run: Option<usize> = None;
    for byte in bytes {
        match *byte {
            b'0'..=b'9' => {
                digits += usize::from(mantissa != 0 || *byte != b'0');
                if digits > MAX_DIGITS {
                    return Err(NotANumber);
                }
                mantissa = mantissa * 10 + i128::from(byte - b'0');
                if let Some(places) = &mut places {
                    *places += 1;
                } else if let Some(run) = &mut run {
                    *run += 1;
                }
            }
            byte if byte == point && places.is_none() && run.is_none_or(|run| run == 3) => places = Some(0),
            byte if (byte == group || byte == b' ' || byte == b'\'') && places.is_none() => {
                let before = bytes.first().is_some_and(u8::is_ascii_digit);
                if !before || run.is_some_and(|run| run != 3) {
                    return Err(NotANumber);
                }
                run = Some(0);
            }
            _ => return Err(NotANumber),
        }
    }
    let any = bytes.iter().any(u8::is_ascii_digit);
    // A trailing point is nothing, but a trailing or short group is a mistake: 1,23 is not 123.
    if !any || places.unwrap_or(0) > 28 || (places.is_none() && run.is_some_and(|run| run != 3)) {
        return Err(NotANumber);
    }
    Ok(Plain { mantissa, places: places.unwrap_or(0) })
}

/// 1.2E+05, as spreadsheets write large numbers.
fn scientific(text: &str, sign: DecimalSign) -> Result<Plain, NotANumber> {
    let (digits, exponent) = text.split_once(['e', 'E']).ok_or(NotANumber)?;
    let exponent: i32 = exponent.parse().map_err(|_| NotANumber)?;
    let plain = digits_of(digits.as_bytes(), sign)?;
    let places = i32::try_from(plain.places).map_err(|_| NotANumber)? - exponent;
    if places >= 0 {
        let places = u32::try_from(places).ok().filter(|places| *places <= 28).ok_or(NotANumber)?;
        return Ok(Plain { places, ..plain });
    }
    let factor = 10_i128.checked_pow(places.unsigned_abs()).ok_or(NotANumber)?;
    Ok(Plain { mantissa: plain.mantissa.checked_mul(factor).ok_or(NotANumber)?, places: 0 })
}

impl Plain {
    /// The same number without decimals that are zero.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        while self.places > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.places -= 1;
        }
        self
    }

    /// The number as whole, if it is.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        let plain = self.trimmed();
        if plain.places == 0 { i64::try_from(plain.mantissa).ok() } else { None }
    }

    /// In units of `10^-places`, if it has no finer decimals.
    #[must_use]
    pub fn scaled(self, places: u32) -> Option<i64> {
        let plain = if self.places > places { self.trimmed() } else { self };
        let factor = 10_i128.checked_pow(places.checked_sub(plain.places)?)?;
        i64::try_from(plain.mantissa.checked_mul(factor)?).ok()
    }

    /// In units of `10^-places`, to the nearest; halves away from zero, as tills do.
    #[must_use]
    pub fn rounded(self, places: u32) -> Option<i64> {
        if self.places <= places {
            return self.scaled(places);
        }
        let unit = 10_i128.checked_pow(self.places - places)?;
        let half = if self.mantissa < 0 { -(unit / 2) } else { unit / 2 };
        i64::try_from(self.mantissa.checked_add(half)? / unit).ok()
    }

    /// The nearest measured number.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "both numbers are exact below 2^53, and their quotient is then the nearest"
    )]
    pub fn measured(self) -> f64 {
        if self.mantissa.unsigned_abs() < 1 << 53 && self.places <= 22 {
            return self.mantissa as f64 / 10_f64.powi(i32::try_from(self.places).unwrap_or(0));
        }
        format!("{}e-{}", self.mantissa, self.places).parse().unwrap_or(f64::NAN)
    }
}

/// What one value says about the decimal sign of its column; `None` if it fits both.
#[must_use]
pub fn decimal_evidence(text: &str) -> Option<DecimalSign> {
    let text = text.trim_matches(|char: char| !char.is_ascii_digit());
    if !text.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',' | ' ' | '\'')) {
        return None;
    }
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    let last_three = |sign: char| text.rsplit(sign).next().is_some_and(|tail| tail.len() == 3);
    match (dots, commas) {
        (0, 0) => None,
        (1, 0) if last_three('.') => None,
        (0, 1) if last_three(',') => None,
        // What stands once parts decimals, what stands several times parts thousands.
        (1, 0) => Some(DecimalSign::Dot),
        (0, commas) if commas > 1 => Some(DecimalSign::Dot),
        (_, commas) if commas > 0 && text.rfind('.') > text.rfind(',') => Some(DecimalSign::Dot),
        _ => Some(DecimalSign::Comma),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        use DecimalSign::{Comma, Dot};
        for (text, sign, mantissa, places) in [
            ("0", Dot, 0, 0),
            ("42", Dot, 42, 0),
            ("-42", Dot, -42, 0),
            ("+7", Dot, 7, 0),
            ("12.50", Dot, 1250, 2),
            ("1,234.56", Dot, 123_456, 2),
            ("1,234,567", Dot, 1_234_567, 0),
            ("1.234,56", Comma, 123_456, 2),
            ("1 234,5", Comma, 12345, 1),
            ("1'234.5", Dot, 12345, 1),
            ("(1,000)", Dot, -1000, 0),
            ("15-", Dot, -15, 0),
            ("−3.5", Dot, -35, 1),
            (".5", Dot, 5, 1),
            ("5.", Dot, 5, 0),
            ("1.2E+05", Dot, 120_000, 0),
            ("3e-2", Dot, 3, 2),
            ("１２，３４５", Dot, 12345, 0),
            ("1\u{a0}234", Dot, 1234, 0),
            ("00012", Dot, 12, 0),
        ] {
            assert_eq!(parse_number(text, sign), Ok(Plain { mantissa, places }), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in [
            "", "-", ".", "abc", "1,23", "12,34,56", ",123", "1.2.3", "1,2345", "12%", "--1", "0x10", "1e", "1e99",
            "NaN", "=1+1",
        ] {
            assert_eq!(parse_number(text, DecimalSign::Dot), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn a_number_turns_into_what_its_field_holds() {
        let plain = |text| parse_number(text, DecimalSign::Dot).expect(text);
        assert_eq!(plain("12.00").whole(), Some(12));
        assert_eq!(plain("12.5").whole(), None);
        assert_eq!(plain("11.770").scaled(2), Some(1177));
        assert_eq!(plain("11.775").scaled(2), None);
        assert_eq!(plain("7").scaled(2), Some(700));
        for (text, want) in [("957.5775", 95_758), ("-0.005", -1), ("0.0049", 0), ("19.9899999", 1999), ("7", 700)] {
            assert_eq!(plain(text).rounded(2), Some(want), "{text}");
        }
        for text in ["0.1", "29.33", "1234567.891", "0.0000001"] {
            assert_eq!(plain(text).measured().to_bits(), text.parse::<f64>().expect(text).to_bits(), "{text}");
        }
    }

    #[test]
    fn a_column_decides_its_decimal_sign() {
        use DecimalSign::{Comma, Dot};
        for (text, want) in [
            ("12", None),
            ("1,234", None),
            ("1.234", None),
            ("12.5", Some(Dot)),
            ("12,5", Some(Comma)),
            ("1,234.5", Some(Dot)),
            ("1.234,5", Some(Comma)),
            ("1,234,567", Some(Dot)),
            ("€ 1.234.567", Some(Comma)),
            ("abc", None),
        ] {
            assert_eq!(decimal_evidence(text), want, "{text}");
        }
    }
}
