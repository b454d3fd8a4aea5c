//! Money: whole minor units with a currency. Sums are exact and never mix currencies.

use std::fmt;
use std::str::FromStr;

/// An ISO 4217 code such as `CNY`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Chinese yuan, what a new workspace counts in.
    pub const CNY: Self = Self(*b"CNY");
    /// US dollar.
    pub const USD: Self = Self(*b"USD");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals the minor unit has (ISO 4217): 2 for most, 0 for the yen, 3 for the dinar.
    #[must_use]
    pub fn digits(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// Minor units in one whole unit: 100 for the yuan.
    #[must_use]
    pub fn scale(self) -> i64 {
        10_i64.pow(self.digits())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a currency code: {0}")]
pub struct NotACurrency(pub String);

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            [a, b, c] if text.bytes().all(|byte| byte.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(NotACurrency(text.to_owned())),
        }
    }
}

/// An amount in minor units (fen, cents) of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Money {
    /// Minor units; negative for what was given back.
    pub minor: i64,
    /// What it is counted in.
    pub currency: Currency,
}

impl Money {
    /// `minor` units of `currency`.
    #[must_use]
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum; `None` where the currencies differ or the sum does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        self.minor.checked_add(other.minor).map(|minor| Self { minor, ..self })
    }

    /// The amount as an exact decimal without the currency, such as `-12.30`.
    #[must_use]
    pub fn decimal(self) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let (whole, rest) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        let sign = if self.minor < 0 { "-" } else { "" };
        match self.currency.digits() {
            0 => format!("{sign}{whole}"),
            2 => format!("{sign}{whole}.{rest:02}"),
            _ => format!("{sign}{whole}.{rest:03}"),
        }
    }

    /// Reads an exact decimal (`-12.3`, no thousands signs); `None` for more decimals than the currency has.
    #[must_use]
    pub fn from_decimal(text: &str, currency: Currency) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let places = usize::try_from(currency.digits()).ok()?;
        let fraction = if fraction.len() > places {
            let (kept, dropped) = fraction.split_at_checked(places)?;
            if dropped.bytes().any(|byte| byte != b'0') {
                return None;
            }
            kept
        } else {
            fraction
        };
        if whole.is_empty() && fraction.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let rest: i64 =
            format!("{fraction:0<places$}").parse().or_else(|e| if places == 0 { Ok(0) } else { Err(e) }).ok()?;
        let minor = whole.checked_mul(currency.scale())?.checked_add(rest)?;
        Some(Self { minor: if negative { -minor } else { minor }, currency })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_both_ways() {
        let yen: Currency = "JPY".parse().expect("a code");
        for (text, currency, minor) in [
            ("12.30", Currency::CNY, 1230),
            ("-0.05", Currency::CNY, -5),
            ("7", Currency::CNY, 700),
            ("92233720368547758.07", Currency::CNY, i64::MAX),
            ("1500", yen, 1500),
        ] {
            let money = Money::from_decimal(text, currency).expect(text);
            assert_eq!(money.minor, minor, "{text}");
            assert_eq!(Money::from_decimal(&money.decimal(), currency), Some(money));
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for text in ["", ".", "1.234", "1,000", "1e3", "92233720368547758.08", "--1", "一"] {
            assert_eq!(Money::from_decimal(text, Currency::CNY), None, "{text}");
        }
        assert_eq!(Money::new(1, Currency::CNY).checked_add(Money::new(1, Currency::USD)), None);
        assert_eq!(Money::new(i64::MAX, Currency::CNY).checked_add(Money::new(1, Currency::CNY)), None);
    }
}
