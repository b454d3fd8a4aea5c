//! The open hours of one day: spans of its clock time, such as `09:00-12:00 13:00-18:00`.

use crate::kernel::time::DAY_MS;
use std::fmt;
use std::str::FromStr;

/// Minutes in a day: the end of a span that lasts to midnight.
pub const DAY_MINUTES: u16 = 1_440;
/// Milliseconds in a minute.
const MINUTE_MS: i64 = 60_000;

/// Open hours: spans within a day, in order, apart from each other. None of them means closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Begin and end in minutes since midnight.
    spans: Vec<(u16, u16)>,
}

/// What is wrong with hours; each variant holds the part of the text that is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// The text is no span.
    #[error("not hours such as 09:00-18:00: {0}")]
    NotASpan(String),
    /// The text is no time of a day.
    #[error("not a time between 00:00 and 24:00: {0}")]
    NotATime(String),
    /// The span does not end after it begins. One that goes past midnight belongs to two days.
    #[error("the end is not after the begin: {0}")]
    Reversed(String),
    /// The span begins before the one before it ends.
    #[error("overlaps with other hours: {0}")]
    Overlapping(String),
}

impl Hours {
    /// No hours at all.
    #[must_use]
    pub fn closed() -> Self {
        Self::default()
    }

    /// From midnight to midnight.
    #[must_use]
    pub fn all_day() -> Self {
        Self { spans: vec![(0, DAY_MINUTES)] }
    }

    /// The hours of these spans, begin and end in minutes since midnight, in any order. Spans that touch become one,
    /// so equal hours are equal.
    pub fn of_minutes(spans: impl IntoIterator<Item = (u16, u16)>) -> Result<Self, HoursError> {
        let mut all: Vec<(u16, u16)> = spans.into_iter().collect();
        all.sort_unstable();
        let mut spans: Vec<(u16, u16)> = Vec::new();
        for (begin, end) in all {
            if begin > DAY_MINUTES || end > DAY_MINUTES {
                return Err(HoursError::NotATime(Clock(begin.max(end)).to_string()));
            }
            if begin >= end {
                return Err(HoursError::Reversed(Span(begin, end).to_string()));
            }
            match spans.last_mut() {
                Some((_, last)) if *last > begin => return Err(HoursError::Overlapping(Span(begin, end).to_string())),
                Some((_, last)) if *last == begin => *last = end,
                _ => spans.push((begin, end)),
            }
        }
        Ok(Self { spans })
    }

    /// The spans, begin and end in minutes since midnight, in order.
    #[must_use]
    pub fn minutes(&self) -> &[(u16, u16)] {
        &self.spans
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.spans.is_empty()
    }

    /// The spans, begin and end in milliseconds since midnight, in order.
    pub(super) fn spans(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.spans.iter().map(|(begin, end)| (i64::from(*begin) * MINUTE_MS, i64::from(*end) * MINUTE_MS))
    }

    /// How long is open up to this time of the day, both in milliseconds, on a day without a change of the clocks.
    pub(super) fn open_until(&self, ms_of_day: i64) -> i64 {
        self.spans().map(|(begin, end)| ms_of_day.clamp(begin, end) - begin).sum()
    }

    /// The time of the day at which `open` milliseconds have been open; `None` if it is less in the whole day.
    pub(super) fn time_after(&self, open: i64) -> Option<i64> {
        let mut before = 0;
        self.spans().find_map(|(begin, end)| {
            let at = begin + (open - before);
            before += end - begin;
            (at <= end).then_some(at)
        })
    }

    /// How long is open on a whole day, in milliseconds.
    pub(super) fn total(&self) -> i64 {
        self.open_until(DAY_MS)
    }
}

/// Minutes since midnight, written as a clock shows them.
struct Clock(u16);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Begin and end.
struct Span(u16, u16);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", Clock(self.0), Clock(self.1))
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, (begin, end)) in self.spans.iter().enumerate() {
            let gap = if number == 0 { "" } else { " " };
            write!(f, "{gap}{}", Span(*begin, *end))?;
        }
        Ok(())
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    /// Reads `09:00-12:00 13:00-18:00`, also with commas between the spans, blanks around the dash, one digit for the
    /// hour, and the signs of a Chinese keyboard.
    fn from_str(text: &str) -> Result<Self, HoursError> {
        let plain = |sign: char| match sign {
            ',' | ';' | '，' | '；' | '、' => ' ',
            '：' => ':',
            '–' | '—' | '~' | '～' => '-',
            other => other,
        };
        let plain: String = text.chars().map(plain).collect();
        let spaced: Vec<&str> = plain.split_whitespace().collect();
        let joined = spaced.join(" ").replace(" -", "-").replace("- ", "-");
        let spans: Result<Vec<_>, _> = joined.split_whitespace().map(read_span).collect();
        Self::of_minutes(spans?)
    }
}

fn read_span(text: &str) -> Result<(u16, u16), HoursError> {
    let (begin, end) = text.split_once('-').ok_or_else(|| HoursError::NotASpan(text.to_owned()))?;
    Ok((read_time(begin)?, read_time(end)?))
}

/// `9:00`, `09:00` or `24:00` in minutes since midnight.
fn read_time(text: &str) -> Result<u16, HoursError> {
    let number = |digits: &str| {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let time = text.split_once(':').filter(|(_, minutes)| minutes.len() == 2);
    let time = time.and_then(|(hours, minutes)| Some((number(hours)?, number(minutes)?)));
    let time = time.filter(|(_, minutes)| *minutes < 60).map(|(hours, minutes)| hours * 60 + minutes);
    time.filter(|time| *time <= DAY_MINUTES).ok_or_else(|| HoursError::NotATime(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(text: &str) -> Hours {
        text.parse().expect(text)
    }

    #[test]
    fn hours_are_read_and_written() {
        for (text, want) in [
            ("", ""),
            ("09:00-12:00 13:00-18:00", "09:00-12:00 13:00-18:00"),
            ("13:00-18:00, 9:00-12:00", "09:00-12:00 13:00-18:00"),
            ("9:00 - 12:00、13：00～18：00", "09:00-12:00 13:00-18:00"),
            ("00:00-24:00", "00:00-24:00"),
            ("09:00-12:00 12:00-18:00", "09:00-18:00"),
        ] {
            assert_eq!(hours(text).to_string(), want);
        }
        assert_eq!(hours(" "), Hours::closed());
        assert_eq!(hours("0:00-24:00"), Hours::all_day());
        assert!(Hours::closed().is_closed() && !Hours::all_day().is_closed());
    }

    #[test]
    fn bad_hours_are_named() {
        let fails = |text: &str| text.parse::<Hours>().expect_err(text);
        let name = str::to_owned;
        assert_eq!(fails("closed"), HoursError::NotASpan(name("closed")));
        assert_eq!(fails("09:00"), HoursError::NotASpan(name("09:00")));
        for bad in ["24:01", "25:00", "9:60", "9", "9:0", "009:00", "+9:00", "", "-9:00", "9:00:00", "九:00"] {
            let text = format!("08:00-{bad}");
            assert!(matches!(fails(&text), HoursError::NotATime(_)), "{text}");
        }
        assert_eq!(fails("22:00-06:00"), HoursError::Reversed(name("22:00-06:00")));
        assert_eq!(fails("09:00-09:00"), HoursError::Reversed(name("09:00-09:00")));
        assert_eq!(fails("09:00-12:00 11:59-18:00"), HoursError::Overlapping(name("11:59-18:00")));
        assert_eq!(Hours::of_minutes([(0, 1_441)]), Err(HoursError::NotATime(name("24:01"))));
    }

    #[test]
    fn open_time_and_time_of_day_are_each_others_inverse() {
        let hours = hours("09:00-12:00 13:00-18:00");
        let hour = 3_600_000;
        for (time, open) in [(0, 0), (9, 0), (10, 1), (12, 3), (13, 3), (14, 4), (18, 8), (24, 8)] {
            assert_eq!(hours.open_until(time * hour), open * hour);
        }
        // The first time at which so much has been open: 12:00, not 13:00.
        for (open, time) in [(1, 10), (3, 12), (4, 14), (8, 18)] {
            assert_eq!(hours.time_after(open * hour), Some(time * hour));
        }
        assert_eq!(hours.time_after(8 * hour + 1), None);
        assert_eq!(hours.total(), 8 * hour);
    }
}
