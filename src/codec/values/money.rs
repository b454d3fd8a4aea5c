//! Amounts: a number with a currency sign or code in front or behind, or without any.

use super::number::{DecimalSign, NotANumber, Plain, parse_number};
use crate::kernel::money::Currency;

/// Signs and words for currencies, the longer ones first.
const SIGNS: &[(&str, &[u8; 3])] = &[
    ("US$", b"USD"),
    ("HK$", b"HKD"),
    ("NT$", b"TWD"),
    ("AU$", b"AUD"),
    ("CA$", b"CAD"),
    ("SG$", b"SGD"),
    ("A$", b"AUD"),
    ("C$", b"CAD"),
    ("S$", b"SGD"),
    ("人民币", b"CNY"),
    ("RMB", b"CNY"),
    ("美元", b"USD"),
    ("欧元", b"EUR"),
    ("港币", b"HKD"),
    ("港元", b"HKD"),
    ("日元", b"JPY"),
    ("元", b"CNY"),
    ("圆", b"CNY"),
    ("$", b"USD"),
    ("＄", b"USD"),
    ("€", b"EUR"),
    ("£", b"GBP"),
    ("₩", b"KRW"),
    ("₹", b"INR"),
    ("฿", b"THB"),
    ("₽", b"RUB"),
];
/// Codes that are understood without a sign. A list, because any three letters may stand beside a number.
const CODES: &[&str] = &[
    "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "SGD", "AUD", "CAD", "CHF", "INR", "THB", "RUB", "BRL",
    "MYR", "VND", "IDR", "PHP", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "MXN", "ZAR", "TRY", "AED", "MOP", "KWD",
];

fn of(code: [u8; 3]) -> Option<Currency> {
    std::str::from_utf8(&code).ok().and_then(|code| code.parse().ok())
}

/// The currency that a text names, if it does. The yen sign is also the yuan sign: `local` decides.
#[must_use]
pub fn currency_sign(text: &str, local: Currency) -> Option<Currency> {
    split_currency(split_minus(text.trim()).1, local).0
}

/// A minus in front of a currency sign (-¥5), or brackets around it: ($5).
fn split_minus(text: &str) -> (bool, &str) {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    match inner.or_else(|| text.strip_prefix(['-', '−', '－'])) {
        Some(rest) => (true, rest.trim()),
        None => (false, text),
    }
}

fn split_currency(text: &str, local: Currency) -> (Option<Currency>, &str) {
    let is_digit = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_digit);
    if is_digit(text.as_bytes().first()) && is_digit(text.as_bytes().last()) {
        return (None, text);
    }
    let take = |mark: &str| text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)).map(str::trim);
    if let Some(rest) = take("¥").or_else(|| take("￥")) {
        let yen = of(*b"JPY").filter(|yen| *yen == local);
        return (Some(yen.unwrap_or(Currency::CNY)), rest);
    }
    let signed = SIGNS.iter().find_map(|(mark, code)| Some((of(**code)?, take(mark)?)));
    let coded = || CODES.iter().find_map(|code| Some((code.parse::<Currency>().ok()?, take(code)?)));
    signed.or_else(coded).map_or((None, text), |(currency, rest)| (Some(currency), rest))
}

/// Reads an amount; without a sign it is in `local`.
///
/// # Errors
/// [`NotANumber`].
pub fn parse_money(text: &str, sign: DecimalSign, local: Currency) -> Result<(Plain, Currency), NotANumber> {
    let (negative, rest) = split_minus(text.trim());
    let (currency, number) = split_currency(rest, local);
    let mut plain = parse_number(number, sign)?;
    if negative {
        if plain.mantissa < 0 {
            return Err(NotANumber);
        }
        plain.mantissa = -plain.mantissa;
    }
    Ok((plain, currency.unwrap_or(local)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_any_sign() {
        for (text, minor, code) in [
            ("11.77", 1177, "CNY"),
            ("¥1,234.50", 123_450, "CNY"),
            ("￥ 5", 500, "CNY"),
            ("$5.00", 500, "USD"),
            ("US$5", 500, "USD"),
            ("5 €", 500, "EUR"),
            ("EUR 5.5", 550, "EUR"),
            ("100元", 10000, "CNY"),
            ("100 美元", 10000, "USD"),
            ("-¥5", -500, "CNY"),
            ("¥-5", -500, "CNY"),
            ("($12.30)", -1230, "USD"),
            ("-5", -500, "CNY"),
            ("RMB 88", 8800, "CNY"),
            ("HK$10", 1000, "HKD"),
        ] {
            let (plain, currency) = parse_money(text, DecimalSign::Dot, Currency::CNY).expect(text);
            assert_eq!((plain.scaled(2), currency.code()), (Some(minor), code), "{text}");
        }
        let yen: Currency = "JPY".parse().expect("a code");
        assert_eq!(parse_money("¥500", DecimalSign::Dot, yen).map(|(_, currency)| currency), Ok(yen));
    }

    #[test]
    fn words_are_no_amounts() {
        for text in ["", "¥", "five", "5 apples", "XYZ 5", "$$5", "-¥-5"] {
            assert!(parse_money(text, DecimalSign::Dot, Currency::CNY).is_err(), "{text}");
        }
    }
}
