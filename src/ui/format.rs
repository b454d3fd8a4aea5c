//! Numbers, money and dates as the user's language writes them.
//!
//! Tracked: called in a view or a derived signal, what is shown follows the language.

use super::text::lang;
use crate::domain::clocks::Zone;
use crate::{
    kernel::{
        money::Money,
        time::{Day, Month, Timestamp},
    },
    platform::intl::{self, DateStyle, Span},
};

/// A number with grouping and at most `digits` digits behind the point.
#[must_use]
pub fn number(value: f64, digits: u8) -> String {
    intl::number(lang().tag(), value, 0, digits)
}

/// A number with exactly `digits` digits behind the point, so that a column lines up.
#[must_use]
pub fn fixed(value: f64, digits: u8) -> String {
    intl::number(lang().tag(), value, digits, digits)
}

/// A count.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of records are far below 2^53")]
pub fn count(value: usize) -> String {
    number(value as f64, 0)
}

/// A count of rows or bytes.
#[must_use]
pub fn count_u64(value: u64) -> String {
    count(usize::try_from(value).unwrap_or(usize::MAX))
}

/// A number of bytes: `3.4 MB`.
#[must_use]
pub fn bytes(bytes: f64) -> String {
    let (value, unit) = match bytes {
        small if small < 1e6 => (small / 1e3, "kB"),
        middle if middle < 1e9 => (middle / 1e6, "MB"),
        large => (large / 1e9, "GB"),
    };
    format!("{} {unit}", number(value, 1))
}

/// A number in few characters: `12.3K`, `1.2万`.
#[must_use]
pub fn compact(value: f64) -> String {
    intl::compact(lang().tag(), value)
}

/// A share (0.25) as a percentage (25 %).
#[must_use]
pub fn percent(share: f64, digits: u8) -> String {
    intl::percent(lang().tag(), share, digits)
}

/// An amount with its currency: `¥1,234.50`.
#[must_use]
pub fn money(money: Money) -> String {
    let digits = u8::try_from(money.currency.digits()).unwrap_or(2);
    intl::money(lang().tag(), money.currency.code(), whole(money), digits)
}

/// An amount without its minor units, for tiles and charts: `¥1,235`.
#[must_use]
pub fn money_round(money: Money) -> String {
    intl::money(lang().tag(), money.currency.code(), whole(money), 0)
}

#[expect(clippy::cast_precision_loss, reason = "shown amounts need no more than the 15 digits of f64")]
fn whole(money: Money) -> f64 {
    money.minor as f64 / money.currency.scale() as f64
}

/// A day, for tables: `9 Mar 2026`, `2026-03-09`.
#[must_use]
pub fn day(day: Day) -> String {
    intl::day(lang().tag(), day.0, DateStyle::Short)
}

/// A day with its weekday, for headings.
#[must_use]
pub fn day_long(day: Day) -> String {
    intl::day(lang().tag(), day.0, DateStyle::Long)
}

/// A day without the year.
#[must_use]
pub fn day_of_year(day: Day) -> String {
    intl::day(lang().tag(), day.0, DateStyle::MonthDay)
}

/// The short name of a day of the week.
#[must_use]
pub fn weekday(day: Day) -> String {
    intl::day(lang().tag(), day.0, DateStyle::Weekday)
}

/// A month with its year.
#[must_use]
pub fn month(month: Month) -> String {
    intl::day(lang().tag(), month.first_day().0, DateStyle::Month)
}

/// An instant with hours and minutes, on the clock of the team's zone: figures count it on the
/// day that is shown, wherever the browser stands.
#[must_use]
pub fn instant(at: Timestamp, zone: Zone) -> String {
    intl::instant(lang().tag(), millis(zone.shown(at)), DateStyle::Minutes, Some("UTC"))
}

/// Hours and minutes of an instant, on the clock of the team's zone.
#[must_use]
pub fn clock(at: Timestamp, zone: Zone) -> String {
    intl::instant(lang().tag(), millis(zone.shown(at)), DateStyle::Clock, Some("UTC"))
}

#[expect(clippy::cast_precision_loss, reason = "instants of the calendar are far below 2^53 milliseconds")]
fn millis(at: Timestamp) -> f64 {
    at.0 as f64
}

/// How long ago or in what time: `3 days ago`, `昨天`, `in 2 hours`.
#[must_use]
pub fn ago(at: Timestamp, now: Timestamp) -> String {
    let (count, span) = span_of(at.hours_since(now));
    intl::relative(lang().tag(), count, span)
}

/// How far a day is from today: `yesterday`, `in 3 days`, `5 months ago`.
#[must_use]
pub fn day_ago(day: Day, today: Day) -> String {
    let (count, span) = span_of(f64::from(day.0.saturating_sub(today.0)) * 24.0);
    let (count, span) = if matches!(span, Span::Minute | Span::Hour) { (0.0, Span::Day) } else { (count, span) };
    intl::relative(lang().tag(), count, span)
}

/// The largest unit that is reached, and how many of it.
fn span_of(hours: f64) -> (f64, Span) {
    let days = hours / 24.0;
    let (count, span) = match hours.abs() {
        size if size < 1.0 => (hours * 60.0, Span::Minute),
        size if size < 24.0 => (hours, Span::Hour),
        size if size < 24.0 * 45.0 => (days, Span::Day),
        size if size < 24.0 * 365.0 => (days / 30.44, Span::Month),
        _ => (days / 365.25, Span::Year),
    };
    (count.round(), span)
}

/// A length of time in hours: `45 min`, `3.5 h`, `2 d`, with the units' words from the language file.
#[must_use]
pub fn duration(hours: f64) -> String {
    let (value, digits, key) = match hours.abs() {
        size if size < 1.0 => (hours * 60.0, 0, "unit-minutes"),
        size if size < 48.0 => (hours, 1, "unit-hours"),
        _ => (hours / 24.0, 1, "unit-days"),
    };
    super::text::say_with(key, &[("value", number(value, digits).into())])
}

/// The language's order of two texts.
#[must_use]
pub fn compare(left: &str, right: &str) -> std::cmp::Ordering {
    intl::compare(lang().tag(), left, right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_unit_that_is_reached() {
        let check = |hours: f64, count: f64, span: Span| assert_eq!(span_of(hours), (count, span), "{hours} hours");
        check(-0.5, -30.0, Span::Minute);
        check(3.4, 3.0, Span::Hour);
        check(-24.0, -1.0, Span::Day);
        check(24.0 * 44.0, 44.0, Span::Day);
        check(-24.0 * 61.0, -2.0, Span::Month);
        check(24.0 * 730.0, 2.0, Span::Year);
    }
}
