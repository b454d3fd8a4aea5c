//! What the values of one column are, by looking at them one after another.

use super::inspection::{ColumnSeen, Guess};
use crate::codec::values::{
    DateForm, DecimalSign, currency_sign, date_evidence, decimal_evidence, is_not_available, looks_like_phone,
    parse_bool, parse_money, parse_number,
};
use crate::domain::rules::looks_like_email;
use crate::kernel::money::Currency;
use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// How many different values are told apart.
pub(super) const MAX_DISTINCT: usize = 4096;
/// How many are shown.
const MAX_SAMPLES: usize = 50;
/// How many characters of a sample are kept.
const SAMPLE_LENGTH: usize = 200;

/// Counts of what the values seen so far could be.
#[derive(Debug, Default)]
pub(super) struct Profile {
    rows: u64,
    filled: u64,
    unknown: u64,
    ints: u64,
    codes: u64,
    mobiles: u64,
    decimals: [u64; 2],
    signs: [u64; 2],
    money: u64,
    currencies: HashSet<Currency>,
    dates: u64,
    timed: u64,
    day_first: u64,
    month_first: u64,
    by_order: u64,
    padded: u64,
    bools: u64,
    emails: u64,
    phones: u64,
    urls: u64,
    long: u64,
    several_lines: u64,
    seen: HashSet<u64>,
    repeated: bool,
    samples: Vec<String>,
    /// Changes with every value and its place, so equal columns have equal marks.
    mark: u64,
}

fn hash(value: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Profile {
    /// Looks at one more value.
    pub(super) fn look(&mut self, cell: &str) {
        let value = cell.trim();
        self.rows += 1;
        let code = hash(value);
        self.mark = self.mark.rotate_left(5).wrapping_mul(0x0100_0000_01b3) ^ code;
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        if self.seen.len() < MAX_DISTINCT {
            if !self.seen.insert(code) {
                self.repeated = true;
            } else if self.samples.len() < MAX_SAMPLES {
                self.samples.push(value.chars().take(SAMPLE_LENGTH).collect());
            }
        } else if self.seen.contains(&code) {
            self.repeated = true;
        }
        if is_not_available(value) {
            self.unknown += 1;
            return;
        }
        if value.len() <= 100 {
            self.look_short(value);
        }
        self.long += u64::from(value.chars().count() > 80);
        self.several_lines += u64::from(value.contains('\n'));
    }

    fn look_short(&mut self, value: &str) {
        if value.bytes().all(|byte| byte.is_ascii_digit()) {
            self.look_digits(value);
        } else {
            self.look_number(value);
        }
        self.look_date(value);
        self.bools += u64::from(parse_bool(value).is_some());
        self.emails += u64::from(looks_like_email(value) && value.contains('.'));
        self.phones += u64::from(looks_like_phone(value));
        let lower = value.get(..8).unwrap_or(value).to_ascii_lowercase();
        self.urls +=
            u64::from(lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www."));
    }

    fn look_digits(&mut self, value: &str) {
        if (value.len() > 1 && value.starts_with('0')) || value.len() > 15 {
            self.codes += 1;
        } else {
            self.ints += 1;
            self.decimals.iter_mut().for_each(|count| *count += 1);
        }
        self.mobiles += u64::from(value.len() == 11 && value.starts_with('1'));
    }

    fn look_number(&mut self, value: &str) {
        let (dot, comma) = (DecimalSign::Dot, DecimalSign::Comma);
        let [as_dot, as_comma] = [dot, comma].map(|sign| parse_money(value, sign, Currency::CNY).is_ok());
        if !as_dot && !as_comma {
            return;
        }
        self.decimals[0] += u64::from(as_dot);
        self.decimals[1] += u64::from(as_comma);
        match decimal_evidence(value) {
            Some(DecimalSign::Dot) => self.signs[0] += 1,
            Some(DecimalSign::Comma) => self.signs[1] += 1,
            None if parse_number(value, dot).is_ok_and(|plain| plain.places == 0) && !value.contains([',', '.']) => {
                self.ints += 1;
            }
            None => {}
        }
        if let Some(currency) = currency_sign(value, Currency::CNY) {
            self.money += 1;
            self.currencies.insert(currency);
        }
    }

    fn look_date(&mut self, value: &str) {
        let Some(evidence) = date_evidence(value) else { return };
        // Any eight digits could be a day; only those of our time are taken for one.
        if value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with("19") && !value.starts_with("20") {
            return;
        }
        self.dates += 1;
        self.timed += u64::from(evidence.timed);
        self.day_first += u64::from(evidence.fits.0);
        self.month_first += u64::from(evidence.fits.1);
        self.by_order += u64::from(evidence.by_order);
        self.padded += u64::from(value.starts_with('0') || !value.contains('/'));
    }

    /// Whether the values fit day/month as well as month/day, so that more of them are worth a look.
    pub(super) fn is_undecided(&self) -> bool {
        self.nearly_all(self.dates)
            && self.by_order > 0
            && self.day_first == self.dates
            && self.month_first == self.dates
    }

    /// Equal for columns that hold the same in every row.
    pub(super) fn mark(&self) -> Option<(u64, u64)> {
        (self.filled > 0).then_some((self.filled, self.mark))
    }

    fn nearly_all(&self, count: u64) -> bool {
        let known = self.filled - self.unknown;
        known > 0 && count * 20 >= known * 19
    }

    /// What the column holds.
    pub(super) fn guess(&self) -> Guess {
        let known = self.filled - self.unknown;
        let numbers = self.decimals[0].max(self.decimals[1]) + self.codes;
        if known == 0 {
            Guess::Empty
        } else if self.nearly_all(self.emails) {
            Guess::Email
        } else if self.nearly_all(self.urls) {
            Guess::Url
        } else if self.nearly_all(self.dates) {
            if self.timed * 2 > self.dates { Guess::Time } else { Guess::Day }
        } else if self.nearly_all(self.mobiles) {
            Guess::Phone
        } else if self.money * 2 > known && self.nearly_all(numbers) {
            Guess::Money
        } else if self.codes > 0 && self.nearly_all(self.codes + self.ints) {
            Guess::Code
        } else if self.nearly_all(self.ints) {
            Guess::Int
        } else if self.nearly_all(numbers) {
            Guess::Number
        } else if self.nearly_all(self.bools) {
            Guess::Bool
        } else if self.nearly_all(self.phones) {
            Guess::Phone
        } else if self.several_lines > 0 || self.long * 4 > known {
            Guess::LongText
        } else {
            Guess::Text
        }
    }

    fn date_form(&self) -> DateForm {
        if self.by_order == 0 || self.dates * 2 < self.filled - self.unknown {
            DateForm::YearFirst
        } else if self.day_first != self.month_first {
            if self.day_first > self.month_first { DateForm::DayFirst } else { DateForm::MonthFirst }
        } else if self.padded == 0 {
            // 1/5/2024, without zeros and with slashes, is what an American spreadsheet writes.
            DateForm::MonthFirst
        } else {
            DateForm::DayFirst
        }
    }

    /// The column as it is shown.
    pub(super) fn finish(self, name: String) -> ColumnSeen {
        let mut currencies = self.currencies.iter();
        let currency = currencies.next().filter(|_| currencies.next().is_none()).map(ToString::to_string);
        ColumnSeen {
            name,
            guess: self.guess(),
            dates: self.date_form(),
            decimal: if self.signs[1] > self.signs[0] { DecimalSign::Comma } else { DecimalSign::Dot },
            currency,
            filled: self.filled,
            distinct: self.seen.len(),
            unique: !self.repeated && self.filled > 0,
            samples: self.samples,
            same_as: None,
        }
    }
}
