//! Calendar days, months and instants. A day is not an instant: a birthday has no time zone.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat};
use std::fmt;
use std::str::FromStr;

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;

/// A calendar day, counted from 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(pub i32);

impl Day {
    /// The day with this year, month (1-12) and day of month; `None` where the calendar has none (31/02).
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from_date)
    }

    fn from_date(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce() - UNIX_EPOCH_FROM_CE)
    }

    fn date(self) -> NaiveDate {
        self.0.checked_add(UNIX_EPOCH_FROM_CE).and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(if self.0 < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        })
    }

    /// Year, month (1-12) and day of month.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// The month the day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = self.date();
        Month(date.year() * 12 + i32::try_from(date.month0()).unwrap_or(0))
    }

    /// Midnight at the start of the day in UTC.
    #[must_use]
    pub fn start(self) -> Timestamp {
        Timestamp(i64::from(self.0) * DAY_MS)
    }

    /// The day `days` later (earlier if negative), held at the ends of the range.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The same day of the month `months` later (earlier if negative); the last day where that month is too short.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (_, _, day) = self.ymd();
        let month = self.month().plus(months);
        let (first, next) = (month.first_day(), month.plus(1).first_day());
        let beyond = i32::try_from(day).unwrap_or(1) - 1;
        first.plus(beyond.min(next.0 - first.0 - 1).max(0))
    }
}

const UNIX_EPOCH_FROM_CE: i32 = 719_163;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())
    }
}

/// A text that is not an ISO 8601 day, month or instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO date: {0}")]
pub struct NotADate(pub String);

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::from_date).map_err(|_| NotADate(text.to_owned()))
    }
}

/// A calendar month: `year * 12 + (month - 1)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Month(pub i32);

impl Month {
    /// The first day of the month.
    #[must_use]
    pub fn first_day(self) -> Day {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12).unsigned_abs() + 1);
        Day::from_ymd(year, month, 1).unwrap_or(Day(0))
    }

    /// The month `count` later.
    #[must_use]
    pub fn plus(self, count: i32) -> Self {
        Self(self.0.saturating_add(count))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

/// An instant: milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The calendar day of the instant in a zone `offset_minutes` east of UTC.
    #[must_use]
    pub fn day(self, offset_minutes: i32) -> Day {
        let local = self.0.saturating_add(i64::from(offset_minutes) * 60_000);
        let day = local.div_euclid(DAY_MS);
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Hours from `earlier` to this instant.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "spans of milliseconds stay far below 2^53")]
    pub fn hours_since(self, earlier: Self) -> f64 {
        self.0.saturating_sub(earlier.0) as f64 / 3_600_000.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_timestamp_millis(self.0) {
            Some(instant) => f.write_str(&instant.to_rfc3339_opts(SecondsFormat::Millis, true)),
            None => write!(f, "@{}", self.0),
        }
    }
}

impl FromStr for Timestamp {
    type Err = NotADate;

    /// Reads RFC 3339 with a zone (`2024-08-13T18:04:34.666+00:00`).
    fn from_str(text: &str) -> Result<Self, NotADate> {
        DateTime::parse_from_rfc3339(text)
            .map(|instant| Self(instant.timestamp_millis()))
            .map_err(|_| NotADate(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970_and_print_as_iso() {
        for (text, number) in [("1970-01-01", 0), ("1969-12-31", -1), ("2024-02-29", 19_782), ("1997-01-01", 9_862)] {
            let day: Day = text.parse().expect(text);
            assert_eq!((day.0, day.to_string().as_str()), (number, text));
        }
        assert_eq!(Day::from_ymd(2023, 2, 31), None);
    }

    #[test]
    fn instants_keep_their_zone_when_read_and_fall_on_local_days() {
        let late: Timestamp = "2024-01-01T23:30:00+00:00".parse().expect("an instant");
        assert_eq!(late.day(0).to_string(), "2024-01-01");
        assert_eq!(late.day(480).to_string(), "2024-01-02");
        assert_eq!(late.to_string(), "2024-01-01T23:30:00.000Z");
        assert_eq!(late.day(0).month().to_string(), "2024-01");
        assert_eq!(Month(2024 * 12).first_day().to_string(), "2024-01-01");
    }
}
