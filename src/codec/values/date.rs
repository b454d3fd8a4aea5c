//! Days and instants in any usual order: `19970101`, `2024/1/5`, `2024年1月5日`, `5.1.2024`, `Jan 5, 2024`, ISO with zone.

use crate::domain::clocks::Zone;
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use serde::{Deserialize, Serialize};

/// How numbers stand in dates whose year does not come first (those always read year, month, day).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// Year first, or spelled-out months. A date with its year last is read day first, unless it cannot be.
    #[default]
    YearFirst,
    /// 31/12/2024
    DayFirst,
    /// 12/31/2024
    MonthFirst,
    /// 45657: a spreadsheet's count of days.
    Serial,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// It does not look like one.
    #[error("not a date")]
    Unreadable,
    /// It does, but the calendar has no such day (31/02), or the clock no such time.
    #[error("there is no such day")]
    NoSuchDay,
}

/// A date as it stood in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub day: Day,
    /// Milliseconds since midnight, if a time was given.
    pub clock: Option<i64>,
    /// Minutes east of UTC, if a zone was given.
    pub zone: Option<i32>,
}

impl When {
    /// The instant; without a zone in the text it is the team's, without a time midnight there.
    #[must_use]
    pub fn instant(self, team: Zone) -> Timestamp {
        let clock = self.clock.unwrap_or(0);
        match self.zone {
            Some(offset) => Timestamp(self.day.start().0 + clock - i64::from(offset) * 60_000),
            None => team.instant(self.day, clock),
        }
    }

    /// The calendar day of the team: only an instant with a zone can fall on another one.
    #[must_use]
    pub fn day(self, team: Zone) -> Day {
        if self.zone.is_some() && self.clock.is_some() { team.day(self.instant(team)) } else { self.day }
    }
}

/// Reads a date, with a time of day if there is one.
///
/// # Errors
/// [`NotADate`].
pub fn parse_when(text: &str, form: DateForm) -> Result<When, NotADate> {
    let text = text.trim();
    if let Some(when) = compact(text) {
        return when;
    }
    if form == DateForm::Serial
        && let Some(when) = serial(text)
    {
        return Ok(when);
    }
    let (date, time) = split_time(text);
    let day = day_of(&Parts::of(date).ok_or(NotADate::Unreadable)?, form)?;
    let (clock, zone) = time.map(|time| clock_of(date, time)).transpose()?.unwrap_or((None, None));
    Ok(When { day, clock, zone })
}

fn number(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 9 {
        return None;
    }
    bytes.iter().try_fold(0_i64, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
}

fn calendar(year: i64, month: i64, day: i64) -> Result<Day, NotADate> {
    let year = i32::try_from(year).ok().filter(|year| (1..=9999).contains(year));
    let (month, day) = (u32::try_from(month).ok(), u32::try_from(day).ok());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => Day::from_ymd(year, month, day).ok_or(NotADate::NoSuchDay),
        _ => Err(NotADate::NoSuchDay),
    }
}

/// `yyyymmdd`, alone or with `hhmm[ss]` behind it or a `T` between.
fn compact(text: &str) -> Option<Result<When, NotADate>> {
    let bytes = text.as_bytes();
    let (date, rest) = bytes.split_at_checked(8)?;
    number(date)?;
    let time = match rest {
        [] => None,
        [b'T', rest @ ..] => Some(rest.strip_suffix(b"Z").map_or((rest, None), |rest| (rest, Some(0)))),
        rest => Some((rest, None)),
    };
    let clock = match time {
        None => None,
        Some((time, _)) if matches!(time.len(), 4 | 6) => {
            let part = |at: usize| time.get(at..at + 2).and_then(number);
            Some(milliseconds(part(0)?, part(2)?, if time.len() == 6 { part(4)? } else { 0 }, 0))
        }
        Some(_) => return None,
    };
    let part = |from: usize, to: usize| date.get(from..to).and_then(number);
    let day = calendar(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let zone = time.and_then(|(_, zone)| zone);
    Some(day.and_then(|day| Ok(When { day, clock: clock.transpose()?, zone })))
}

/// Days since 1899-12-30, with the time of day as a fraction.
fn serial(text: &str) -> Option<When> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, ""));
    let days = number(days.as_bytes()).filter(|days| (1..=200_000).contains(days))?;
    let clock = if fraction.is_empty() {
        None
    } else {
        let digits = fraction.get(..fraction.len().min(9))?;
        let scale = 10_i64.checked_pow(u32::try_from(digits.len()).ok()?)?;
        // To the second: the fraction is a rounded one.
        Some((number(digits.as_bytes())? * (DAY_MS / 1000) + scale / 2) / scale * 1000)
    };
    Some(When { day: Day(i32::try_from(days - 25_569).ok()?), clock, zone: None })
}

/// Cuts the time of day off: it begins with the digits before the first `:` or 时.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let mark = text.find([':', '：', '时', '時', '点']);
    let Some(mark) = mark else { return (text, None) };
    let before = text.get(..mark).unwrap_or("");
    let date = before.trim_end_matches(|char: char| char.is_ascii_digit());
    (date, text.get(date.len()..))
}

struct Parts {
    /// Up to three numbers, each with its count of digits.
    numbers: [(i64, usize); 3],
    count: usize,
    /// A spelled-out month, and how many numbers stood before it.
    month: Option<(i64, usize)>,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let mut parts = Self { numbers: [(0, 0); 3], count: 0, month: None };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let class = |char: char| (char.is_ascii_digit(), char.is_ascii_alphabetic());
            let run = rest.find(|char| class(char) != class(first)).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(run)?;
            rest = after;
            match class(first) {
                (true, _) => {
                    *parts.numbers.get_mut(parts.count)? = (number(word.as_bytes())?, word.len());
                    parts.count += 1;
                }
                (_, true) => parts.word(word)?,
                _ => word
                    .chars()
                    .all(|char| " -/.,，年月日号\u{3000}上午下周星期一二三四五六日天（）()".contains(char))
                    .then_some(())?,
            }
        }
        Some(parts)
    }

    /// A month is kept; weekdays, ordinal endings and the marks between date and time mean nothing.
    fn word(&mut self, word: &str) -> Option<()> {
        const MONTHS: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        const OTHERS: &[&str] = &["t", "st", "nd", "rd", "th", "of", "at", "am", "pm"];
        const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let word = word.to_ascii_lowercase();
        let short_for = |full: &&str| word.len() >= 3 && full.starts_with(&word);
        let month = MONTHS.iter().position(|month| short_for(month) || (word == "sept" && *month == "september"));
        if let Some(month) = month {
            let month = i64::try_from(month).ok()? + 1;
            return self.month.replace((month, self.count)).is_none().then_some(());
        }
        (OTHERS.contains(&word.as_str()) || WEEKDAYS.iter().any(short_for)).then_some(())
    }
}

fn day_of(parts: &Parts, form: DateForm) -> Result<Day, NotADate> {
    let [(a, a_len), (b, b_len), (c, c_len)] = parts.numbers;
    let full =
        |number: i64, digits: usize| if digits <= 2 { number + if number < 70 { 2000 } else { 1900 } } else { number };
    match (parts.count, parts.month) {
        // 20240105, with a time behind it
        (1, None) if a_len == 8 => calendar(a / 10_000, a / 100 % 100, a % 100),
        // 5 Jan 2024, Jan 5 2024, 2024 Jan 5
        (2, Some((month, _))) if a_len == 4 => calendar(a, month, b),
        (2, Some((month, _))) if b_len == 4 || b_len == 2 => calendar(full(b, b_len), month, a),
        (3, None) if a_len == 4 => calendar(a, b, c),
        (3, None) if a_len <= 2 && b_len <= 2 && (c_len == 4 || c_len == 2) => match form {
            DateForm::MonthFirst => calendar(full(c, c_len), a, b),
            DateForm::YearFirst if c_len == 2 => calendar(full(a, a_len), b, c),
            DateForm::YearFirst if b > 12 && a <= 12 => calendar(c, a, b),
            _ => calendar(full(c, c_len), b, a),
        },
        _ => Err(NotADate::Unreadable),
    }
}

fn milliseconds(hour: i64, minute: i64, second: i64, milli: i64) -> Result<i64, NotADate> {
    // 24:00 and a leap second are said by some programs.
    let midnight = hour == 24 && minute == 0 && second == 0;
    if (hour > 23 && !midnight) || minute > 59 || second > 60 {
        return Err(NotADate::NoSuchDay);
    }
    Ok(((hour * 60 + minute) * 60 + second) * 1000 + milli)
}

/// The clock time and the zone in `time`; `date` may carry 上午 or 下午 at its end.
fn clock_of(date: &str, time: &str) -> Result<(Option<i64>, Option<i32>), NotADate> {
    let lower = time.to_ascii_lowercase();
    let (mut digits, zone) = split_zone(lower.trim())?;
    let mut half = None;
    for (mark, afternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(rest) = digits.strip_suffix(mark) {
            (digits, half) = (rest.trim_end(), Some(afternoon));
        }
    }
    for (mark, afternoon) in [("上午", false), ("凌晨", false), ("下午", true), ("晚上", true)] {
        if date.trim_end().ends_with(mark) {
            half = Some(afternoon);
        }
    }
    let mut numbers = [0_i64; 4];
    let parts = digits.split([':', '：', '时', '時', '点', '分', '秒', '.', ',']).map(str::trim);
    for (count, part) in parts.filter(|part| !part.is_empty()).enumerate() {
        let value = if count == 3 { fraction(part) } else { number(part.as_bytes()) };
        *numbers.get_mut(count).ok_or(NotADate::Unreadable)? = value.ok_or(NotADate::Unreadable)?;
    }
    let [mut hour, minute, second, milli] = numbers;
    if half == Some(true) && hour < 12 {
        hour += 12;
    } else if half == Some(false) && hour == 12 {
        hour = 0;
    }
    Ok((Some(milliseconds(hour, minute, second, milli)?), zone))
}

/// Decimals of a second as milliseconds.
fn fraction(digits: &str) -> Option<i64> {
    let kept = digits.get(..digits.len().min(3))?;
    Some(number(kept.as_bytes())? * [1, 100, 10, 1].get(kept.len()).copied()?)
}

/// `Z`, `UTC`, `+08:00`, `+0800`, `+08`.
fn split_zone(time: &str) -> Result<(&str, Option<i32>), NotADate> {
    for mark in ["z", "utc", "gmt"] {
        if let Some(rest) = time.strip_suffix(mark) {
            return Ok((rest.trim_end(), Some(0)));
        }
    }
    let Some(at) = time.rfind(['+', '-']) else { return Ok((time, None)) };
    let (clock, zone) = time.split_at_checked(at).ok_or(NotADate::Unreadable)?;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number(digits.as_bytes()), Some(0)),
        4 => (digits.get(..2).and_then(|d| number(d.as_bytes())), digits.get(2..).and_then(|d| number(d.as_bytes()))),
        _ => (None, None),
    };
    let (hours, minutes) = hours.zip(minutes).filter(|(h, m)| *h <= 14 && *m < 60).ok_or(NotADate::Unreadable)?;
    let clock = clock.trim_end().trim_end_matches("utc").trim_end_matches("gmt").trim_end();
    let zone = i32::try_from(sign * (hours * 60 + minutes)).map_err(|_| NotADate::Unreadable)?;
    Ok((clock, Some(zone)))
}

/// What one value says about the dates of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateEvidence {
    /// It has a time of day.
    pub timed: bool,
    /// The orders that it can be read in: (day first, month first). Both for a date that does not need the order.
    pub fits: (bool, bool),
    /// Whether the order matters for it at all.
    pub by_order: bool,
}

/// Looks at one value; `None` if it is no date in any order.
#[must_use]
pub fn date_evidence(text: &str) -> Option<DateEvidence> {
    let day_first = parse_when(text, DateForm::DayFirst);
    let month_first = parse_when(text, DateForm::MonthFirst);
    let fits = (day_first.is_ok(), month_first.is_ok());
    let when = day_first.or(month_first).or_else(|_| parse_when(text, DateForm::YearFirst)).ok()?;
    Some(DateEvidence { timed: when.clock.is_some(), fits, by_order: day_first != month_first })
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateForm::{DayFirst, MonthFirst, Serial, YearFirst};

    #[test]
    fn days_are_read_in_any_usual_order() {
        for (text, form, want) in [
            ("19970101", YearFirst, "1997-01-01"),
            ("2024-02-29", YearFirst, "2024-02-29"),
            ("2024/1/5", YearFirst, "2024-01-05"),
            ("2024.1.5", DayFirst, "2024-01-05"),
            ("2024年1月5日", YearFirst, "2024-01-05"),
            ("2024年01月05号", MonthFirst, "2024-01-05"),
            ("5/1/2024", DayFirst, "2024-01-05"),
            ("5/1/2024", MonthFirst, "2024-05-01"),
            ("31.12.2024", YearFirst, "2024-12-31"),
            ("12/31/2024", YearFirst, "2024-12-31"),
            ("5/1/24", DayFirst, "2024-01-05"),
            ("5/1/99", MonthFirst, "1999-05-01"),
            ("24-01-05", YearFirst, "2024-01-05"),
            ("5 Jan 2024", YearFirst, "2024-01-05"),
            ("January 5, 2024", YearFirst, "2024-01-05"),
            ("Fri, 5th of Sept 2024", YearFirst, "2024-09-05"),
            ("05-Jan-24", YearFirst, "2024-01-05"),
            ("45657", Serial, "2024-12-31"),
            ("20240105T134500Z", YearFirst, "2024-01-05"),
            ("2024年1月5日 星期五", YearFirst, "2024-01-05"),
        ] {
            let when = parse_when(text, form).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(when.day.to_string(), want, "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_told_from_what_is_no_date() {
        for (text, form) in [
            ("31/02/2024", DayFirst),
            ("2023-02-29", YearFirst),
            ("13/13/2024", MonthFirst),
            ("20240231", YearFirst),
            ("2024-00-10", YearFirst),
            ("2024-01-05 25:00", YearFirst),
        ] {
            assert_eq!(parse_when(text, form), Err(NotADate::NoSuchDay), "{text}");
        }
        for text in [
            "",
            "hello",
            "12",
            "1/2",
            "2024",
            "45657",
            "1/2/3/4",
            "12.50",
            "+8613800138000",
            "Mai 5 2024 or so",
            "192.168.1.1",
        ] {
            assert_eq!(parse_when(text, YearFirst), Err(NotADate::Unreadable), "{text}");
        }
    }

    #[test]
    fn instants_keep_their_zone_or_take_the_teams() {
        for (text, offset, want) in [
            ("2024-08-13T18:04:34.666+00:00", 480, "2024-08-13T18:04:34.666Z"),
            ("2024-08-13T18:04:34.66Z", 480, "2024-08-13T18:04:34.660Z"),
            ("2024-08-13 18:04", 480, "2024-08-13T10:04:00.000Z"),
            ("2024/8/13 6:04:05 PM", 0, "2024-08-13T18:04:05.000Z"),
            ("8/13/2024 12:30 am", 0, "2024-08-13T00:30:00.000Z"),
            ("2024年8月13日 下午6时04分05秒", 480, "2024-08-13T10:04:05.000Z"),
            ("2024年8月13日18:04", 480, "2024-08-13T10:04:00.000Z"),
            ("13 Aug 2024 18:04 -0530", 0, "2024-08-13T23:34:00.000Z"),
            ("2024-08-13", 480, "2024-08-12T16:00:00.000Z"),
            ("20240813180405", 0, "2024-08-13T18:04:05.000Z"),
        ] {
            let when = parse_when(text, YearFirst).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(when.instant(Zone::fixed(offset)).to_string(), want, "{text}");
        }
        let late = parse_when("2024-08-13T18:04:00Z", YearFirst).expect("an instant");
        assert_eq!(
            (late.day(Zone::fixed(0)).to_string(), late.day(Zone::fixed(480)).to_string()),
            ("2024-08-13".into(), "2024-08-14".into())
        );
        let noon = parse_when("45657.5", Serial).expect("a serial");
        assert_eq!(noon.instant(Zone::fixed(0)).to_string(), "2024-12-31T12:00:00.000Z");
    }

    #[test]
    fn a_value_says_which_orders_it_fits() {
        let check = |text: &str, fits, by_order| {
            let evidence = date_evidence(text).expect(text);
            assert_eq!((evidence.fits, evidence.by_order), (fits, by_order), "{text}");
        };
        check("5/1/2024", (true, true), true);
        check("31/1/2024", (true, false), true);
        check("1/31/2024", (false, true), true);
        check("5/5/2024", (true, true), false);
        check("2024-01-31", (true, true), false);
        assert_eq!(date_evidence("31/31/2024"), None);
    }
}
