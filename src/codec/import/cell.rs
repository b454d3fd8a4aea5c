//! One cell of a row: from text to what its field holds, or the reason why not.

use super::mapping::ColumnMapping;
use super::plan::Reason;
use crate::codec::values::{
    DateForm, DecimalSign, NotADate, is_not_available, option_of, parse_bool, parse_money, parse_number, parse_when,
};
use crate::domain::clocks::Zone;
use crate::domain::rules::{MAX_TEXT, looks_like_email};
use crate::kernel::field::FieldSpec;
use crate::kernel::money::{Currency, Money};
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::{Kind, Options, Value};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many options a choice of the user's own may grow to by importing.
const MAX_OPTIONS: usize = 1_000;

/// What a cell holds. Texts are borrowed from the row where they stand in it as they are.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) enum Got<'r> {
    #[default]
    Empty,
    Text(Cow<'r, str>),
    /// The place of the code among [`Choices::codes`].
    Code(u16),
    Whole(i64),
    Number(f64),
    Money(Money),
    Day(Day),
    Time(Timestamp),
    Bool(bool),
    /// Names of records, such as tags.
    Names(Vec<&'r str>),
}

impl Got<'_> {
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    pub(super) fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }

    /// As a value; names of records have none yet.
    pub(super) fn value(&self, choices: Option<&Choices>) -> Value {
        match self {
            Self::Empty | Self::Names(_) => Value::Empty,
            Self::Text(text) => Value::Text(text.as_ref().into()),
            Self::Code(code) => Value::choice(choices.map_or("", |choices| choices.code(*code))),
            Self::Whole(number) => Value::Int(*number),
            Self::Number(number) => Value::Number(*number),
            Self::Money(money) => Value::Money(*money),
            Self::Day(day) => Value::Day(*day),
            Self::Time(time) => Value::Time(*time),
            Self::Bool(value) => Value::Bool(*value),
        }
    }
}

/// The codes of one choice field, and which words of the file mean which.
#[derive(Debug)]
pub(super) struct Choices {
    pub(super) codes: Vec<Box<str>>,
    options: Options,
    /// How many codes there were before the import.
    pub(super) known: usize,
    words: HashMap<Box<str>, Option<u16>>,
}

impl Choices {
    pub(super) fn new(options: &Options) -> Self {
        let codes: Vec<Box<str>> = options.iter().map(Box::from).collect();
        Self { known: codes.len(), codes, options: options.clone(), words: HashMap::new() }
    }

    pub(super) fn code(&self, at: u16) -> &str {
        self.codes.get(usize::from(at)).map_or("", AsRef::as_ref)
    }

    pub(super) fn place(&self, code: &str) -> Option<u16> {
        self.codes.iter().position(|known| known.as_ref() == code).and_then(|at| u16::try_from(at).ok())
    }

    fn find(&mut self, word: &str) -> Option<u16> {
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        let found = option_of(&self.options, word).and_then(|code| self.place(code));
        let found = found.or_else(|| match self.options {
            // The user's own choices grow by what the file brings.
            Options::Custom(_) if self.codes.len() < MAX_OPTIONS => {
                let line: String = word.split_whitespace().collect::<Vec<_>>().join(" ");
                let at = self.place(&line).or_else(|| u16::try_from(self.codes.len()).ok())?;
                if usize::from(at) == self.codes.len() {
                    self.codes.push(line.into());
                }
                Some(at)
            }
            _ => None,
        });
        self.words.insert(word.into(), found);
        found
    }
}

/// How the texts of one column are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) dates: DateForm,
    pub(super) decimal: DecimalSign,
    pub(super) currency: Currency,
    /// The team's zone, minutes east of UTC.
    pub(super) zone: Zone,
}

impl Manner {
    pub(super) fn of(column: &ColumnMapping, currency: Currency, zone: Zone) -> Self {
        Self { dates: column.dates, decimal: column.decimal, currency, zone }
    }
}

/// Reads `text`, which has no white space at its ends. `rounded` counts amounts with finer decimals than their currency.
pub(super) fn read<'r>(
    field: &FieldSpec,
    choices: Option<&mut Choices>,
    manner: Manner,
    text: &'r str,
    rounded: &mut u64,
) -> Result<Got<'r>, Reason> {
    if text.is_empty() {
        return Ok(Got::Empty);
    }
    let got = match &field.kind {
        Kind::Text | Kind::LongText => Ok(Got::Text(Cow::Borrowed(text))),
        Kind::Phone => Ok(if is_not_available(text) { Got::Empty } else { Got::Text(Cow::Borrowed(text)) }),
        Kind::Email if looks_like_email(text) => Ok(Got::Text(Cow::Borrowed(text))),
        Kind::Email => Err(Reason::NotAnEmail),
        Kind::Url => web_address(text),
        Kind::Choice(_) => choices.and_then(|choices| choices.find(text)).map(Got::Code).ok_or(Reason::NotAnOption),
        Kind::Int => read_whole(text, manner),
        Kind::Number => {
            let plain = parse_number(text, manner.decimal).map_err(|_| Reason::NotANumber);
            plain.map(|plain| Got::Number(plain.measured()))
        }
        Kind::Money => read_money(text, manner, rounded),
        Kind::Day => read_date(text, manner, |when| Got::Day(when.day(manner.zone))),
        Kind::Time => read_date(text, manner, |when| Got::Time(when.instant(manner.zone))),
        Kind::Bool => parse_bool(text).map(Got::Bool).ok_or(Reason::NotYesNo),
        Kind::Refs(_) => Ok(Got::Names(names(text))),
        Kind::Ref(_) => Ok(Got::Empty),
    };
    match got {
        Ok(Got::Text(text)) if text.len() > MAX_TEXT => Err(Reason::TooLong { max: MAX_TEXT }),
        // "N/A" is no mistake, it says that nothing is known.
        Err(_) if is_not_available(text) => Ok(Got::Empty),
        got => got,
    }
}

/// The names in a cell that holds several.
pub(super) fn names(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in text.split([',', ';', '|', '，', '；', '、', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn web_address(text: &str) -> Result<Got<'_>, Reason> {
    if text.starts_with("https://") || text.starts_with("http://") {
        return Ok(Got::Text(Cow::Borrowed(text)));
    }
    let host = text.split('/').next().unwrap_or("");
    let looks_right = host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
        && !text.contains(|char: char| char.is_whitespace() || char == ':' || char == '@' || char == '<');
    if looks_right { Ok(Got::Text(Cow::Owned(format!("https://{text}")))) } else { Err(Reason::NotAWebAddress) }
}

fn read_whole(text: &str, manner: Manner) -> Result<Got<'static>, Reason> {
    let plain = parse_number(text, manner.decimal).map_err(|_| Reason::NotANumber)?;
    match plain.whole() {
        // The least number stands for "empty" in storage.
        Some(number) if number != i64::MIN => Ok(Got::Whole(number)),
        _ if plain.trimmed().places > 0 => Err(Reason::NotWhole),
        _ => Err(Reason::TooLarge),
    }
}

fn read_money(text: &str, manner: Manner, rounded: &mut u64) -> Result<Got<'static>, Reason> {
    let (plain, currency) = parse_money(text, manner.decimal, manner.currency).map_err(|_| Reason::NotANumber)?;
    let is_exact = plain.trimmed().places <= currency.digits();
    match plain.rounded(currency.digits()) {
        // Nothing would be left of it.
        Some(0) if !is_exact => Err(Reason::TooFine { currency: currency.to_string() }),
        Some(minor) if minor != i64::MIN => {
            *rounded += u64::from(!is_exact);
            Ok(Got::Money(Money::new(minor, currency)))
        }
        _ => Err(Reason::TooLarge),
    }
}

fn read_date<'r>(
    text: &str,
    manner: Manner,
    got: impl Fn(crate::codec::values::When) -> Got<'r>,
) -> Result<Got<'r>, Reason> {
    match parse_when(text, manner.dates) {
        Ok(when) => Ok(got(when)),
        Err(NotADate::NoSuchDay) => Err(Reason::NoSuchDay),
        Err(NotADate::Unreadable) => Err(Reason::NotADate),
    }
}
