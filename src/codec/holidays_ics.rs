//! Public holidays from an iCalendar file (RFC 5545), such as are shared for each year: days off, and weekends that are
//! worked in return for them. Pure.

use super::holiday_summary::{Mark, read_summary};
use crate::kernel::time::Day;
use ical::tree::line::IcalLine;
use ical::value::duration::IcalDuration;
use std::collections::BTreeMap;

/// The largest file that is read, in bytes. Those of whole decades stay below one megabyte.
pub const MOST_BYTES: usize = 16 << 20;
/// The longest event, in days; what lasts longer is no holiday.
pub const MOST_DAYS_OF_EVENT: i32 = 400;
/// The days that all events may have together.
pub const MOST_DAYS: i32 = 20_000;
/// The longest name, in characters; what is longer is cut.
pub const MOST_NAME: usize = 120;

/// A day that is not like the others of its weekday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Which.
    pub day: Day,
    /// Its name, without the marks that say whether it is off.
    pub name: String,
    /// Whether it is worked, in return for a day off.
    pub working: bool,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// The days in order, each once. Where events disagree, a working day counts before a day off that says that it is
    /// one, this before others, and then the first in the file.
    pub days: Vec<Holiday>,
    /// The events that were not taken.
    pub left_out: LeftOut,
}

/// How many events were not taken, by the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Broken: no day, an end before the begin, a text that is none. So is a time in UTC, which is no day.
    pub bad: usize,
    /// Repeated by a rule.
    pub repeating: usize,
    /// Cancelled.
    pub cancelled: usize,
    /// Longer than [`MOST_DAYS_OF_EVENT`].
    pub too_long: usize,
    /// Not marked, in a file that marks days off and working days with `X-APPLE-SPECIAL-DAY`: there the others are
    /// festivals on which people work.
    pub unmarked: usize,
    /// Beyond [`MOST_DAYS`].
    pub too_many: usize,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HolidaysError {
    /// It does not begin as a calendar does.
    #[error("not an iCalendar file")]
    NotACalendar,
    /// It has more than [`MOST_BYTES`].
    #[error("larger than any calendar of holidays")]
    TooLarge,
}

/// Reads the holidays of a file. An event that is broken costs itself and is counted.
///
/// # Errors
/// See [`HolidaysError`].
pub fn read_holidays(file: &[u8]) -> Result<Holidays, HolidaysError> {
    if file.len() > MOST_BYTES {
        return Err(HolidaysError::TooLarge);
    }
    let mut lines = Lines { rest: file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file) };
    let begins = lines.next().flatten().is_some_and(|line| is(&line, "BEGIN") && says(&line, "VCALENDAR"));
    if !begins {
        return Err(HolidaysError::NotACalendar);
    }
    let mut left_out = LeftOut::default();
    let events = read_events(lines, &mut left_out);
    let marks = events.iter().any(|event| event.special.is_some());
    let mut days: BTreeMap<Day, (Option<Mark>, Holiday)> = BTreeMap::new();
    let mut count = 0;
    for event in events {
        let (name, said) = read_summary(&event.summary);
        let mark = event.special.or(said);
        if marks && mark.is_none() {
            left_out.unmarked += 1;
            continue;
        }
        if count + event.length > MOST_DAYS {
            left_out.too_many += 1;
            continue;
        }
        count += event.length;
        let working = mark == Some(Mark::Working);
        for day in (0..event.length).map(|number| event.first.plus(number)) {
            if days.get(&day).is_none_or(|(known, _)| *known < mark) {
                days.insert(day, (mark, Holiday { day, name: name.clone(), working }));
            }
        }
    }
    Ok(Holidays { days: days.into_values().map(|(_, holiday)| holiday).collect(), left_out })
}

/// An event that is taken.
struct Event {
    first: Day,
    /// In days.
    length: i32,
    summary: String,
    special: Option<Mark>,
}

/// The lines of a file, unfolded; `None` for one that is none.
struct Lines<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Lines<'a> {
    type Item = Option<IcalLine<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_ascii_start();
        if self.rest.is_empty() {
            return None;
        }
        if let Ok((line, rest)) = IcalLine::take(self.rest) {
            self.rest = rest;
            return Some(Some(line));
        }
        // With all that is folded to it: looking at it again line by line could take for ever.
        loop {
            (_, self.rest) = IcalLine::take_physical(self.rest);
            if !self.rest.starts_with(b" ") && !self.rest.starts_with(b"\t") {
                return Some(None);
            }
        }
    }
}

fn is(line: &IcalLine, name: &str) -> bool {
    line.name.get().eq_ignore_ascii_case(name)
}

fn says(line: &IcalLine, value: &str) -> bool {
    line.raw_value_str().trim().eq_ignore_ascii_case(value)
}

/// The events that can be taken by themselves; the others are counted.
fn read_events<'a>(lines: impl Iterator<Item = Option<IcalLine<'a>>>, left_out: &mut LeftOut) -> Vec<Event> {
    let mut events = Vec::new();
    let mut open: Option<Draft> = None;
    for line in lines {
        let begins = line.as_ref().is_some_and(|line| is(line, "BEGIN") && says(line, "VEVENT"));
        let ends = line.as_ref().is_some_and(|line| is(line, "END") && says(line, "VEVENT"));
        match (&mut open, line) {
            (_, Some(_)) if begins => {
                // The one before was never ended.
                left_out.bad += usize::from(open.is_some());
                open = Some(Draft::default());
            }
            (Some(_), Some(_)) if ends => events.extend(open.take().and_then(|draft| draft.finish(left_out))),
            (Some(draft), Some(line)) => draft.take(&line),
            (Some(draft), None) => draft.bad = true,
            (None, _) => {}
        }
    }
    left_out.bad += usize::from(open.is_some());
    events
}

/// An event while it is read.
#[derive(Default)]
struct Draft {
    /// How deep in parts of the event, such as its alarms, whose lines are not the event's own.
    depth: usize,
    begin: Option<Moment>,
    end: Option<Moment>,
    seconds: Option<i64>,
    summary: String,
    special: Option<Mark>,
    repeats: bool,
    cancelled: bool,
    bad: bool,
}

impl Draft {
    fn take(&mut self, line: &IcalLine) {
        let name = line.name.get().to_ascii_uppercase();
        match name.as_str() {
            "BEGIN" => self.depth += 1,
            "END" => self.depth = self.depth.saturating_sub(1),
            _ if self.depth > 0 => {}
            "DTSTART" => self.begin = self.or_bad(read_moment(&line.value.decode())),
            "DTEND" => self.end = self.or_bad(read_moment(&line.value.decode())),
            "DURATION" => self.seconds = self.or_bad(IcalDuration(line.value.decode()).seconds()),
            "SUMMARY" => {
                self.bad |= std::str::from_utf8(&line.raw_value()).is_err();
                self.summary = line.value.decode().into_owned();
            }
            "STATUS" => self.cancelled |= says(line, "CANCELLED"),
            "RRULE" | "RDATE" => self.repeats = true,
            "X-APPLE-SPECIAL-DAY" if says(line, "WORK-HOLIDAY") => self.special = Some(Mark::Off),
            "X-APPLE-SPECIAL-DAY" if says(line, "ALTERNATE-WORKDAY") => self.special = Some(Mark::Working),
            _ => {}
        }
    }

    fn or_bad<T>(&mut self, value: Option<T>) -> Option<T> {
        self.bad |= value.is_none();
        value
    }

    fn finish(self, left_out: &mut LeftOut) -> Option<Event> {
        let length = self.begin.and_then(|begin| self.length(begin));
        let reason = match length {
            _ if self.repeats => &mut left_out.repeating,
            _ if self.cancelled => &mut left_out.cancelled,
            Some(length) if !self.bad && length > MOST_DAYS_OF_EVENT => &mut left_out.too_long,
            Some(length) if !self.bad => {
                let first = self.begin?.day;
                return Some(Event { first, length, summary: self.summary, special: self.special });
            }
            _ => &mut left_out.bad,
        };
        *reason += 1;
        None
    }

    /// How many days it touches; `None` if it ends before it begins. The end itself does not belong to it, but many
    /// files give a single day as its own end.
    fn length(&self, begin: Moment) -> Option<i32> {
        let after = match (self.end, self.seconds) {
            (Some(end), _) => end,
            (None, Some(seconds)) => begin.plus(seconds)?,
            (None, None) => begin,
        };
        let days = after.day.0.checked_sub(begin.day.0)?.checked_add(i32::from(after.seconds > 0))?;
        (after >= begin).then_some(days.max(1))
    }
}

/// A day, and how far into it, in seconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Moment {
    day: Day,
    seconds: i64,
}

impl Moment {
    fn plus(self, seconds: i64) -> Option<Self> {
        const DAY: i64 = 86_400;
        let total = self.seconds.checked_add(seconds)?;
        let day = i64::from(self.day.0).checked_add(total.div_euclid(DAY))?;
        Some(Self { day: Day(i32::try_from(day).ok()?), seconds: total.rem_euclid(DAY) })
    }
}

/// `20260101`, or `20260101T090000` in the calendar's own time.
fn read_moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', 't']).unwrap_or((text, "000000"));
    let pair = |text: &str, from: usize| {
        let pair = text.get(from..from + 2).filter(|pair| pair.bytes().all(|byte| byte.is_ascii_digit()));
        pair?.parse::<u32>().ok()
    };
    if date.len() != 8 || time.len() != 6 {
        return None;
    }
    let year = pair(date, 0)? * 100 + pair(date, 2)?;
    let day = Day::from_ymd(i32::try_from(year).ok()?, pair(date, 4)?, pair(date, 6)?)?;
    let (hour, minute, second) = (pair(time, 0)?, pair(time, 2)?, pair(time, 4)?);
    let valid = hour < 24 && minute < 60 && second <= 60;
    valid.then(|| Moment { day, seconds: i64::from((hour * 60 + minute) * 60 + second) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendar(events: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//ZH\r\n{events}END:VCALENDAR\r\n")
    }

    fn event(lines: &[&str]) -> String {
        format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
    }

    fn read(file: &str) -> Holidays {
        read_holidays(file.as_bytes()).expect("a calendar")
    }

    /// `2026-02-14 班 春节` a day.
    fn shown(file: &str) -> Vec<String> {
        let line = |holiday: &Holiday| {
            format!("{} {} {}", holiday.day, if holiday.working { '班' } else { '休' }, holiday.name)
        };
        read(file).days.iter().map(line).collect()
    }

    #[test]
    fn days_off_and_working_days_are_read_in_order() {
        let file = calendar(
            &[
                event(&["UID:2", "DTSTART;VALUE=DATE:20260930", "DTEND;VALUE=DATE:20261003", "SUMMARY:国庆节 休"]),
                event(&["UID:1", "DTSTART;VALUE=DATE:20260214", "SUMMARY:春节（班）"]),
                event(&["UID:3", "DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261010", "SUMMARY:补班"]),
                event(&["UID:4", "DTSTART:20260101T000000", "DURATION:P1DT1H", "SUMMARY:元旦"]),
            ]
            .concat(),
        );
        let want = [
            "2026-01-01 休 元旦",
            "2026-01-02 休 元旦",
            "2026-02-14 班 春节",
            "2026-09-30 休 国庆节",
            "2026-10-01 休 国庆节",
            "2026-10-02 休 国庆节",
            "2026-10-10 班 补班",
        ];
        assert_eq!(shown(&file), want);
        assert_eq!(read(&file).left_out, LeftOut::default());
    }

    #[test]
    fn summaries_tell_the_name_and_whether_the_day_is_worked() {
        let off = Some(Mark::Off);
        let working = Some(Mark::Working);
        for (summary, name, mark) in [
            ("春节 休", "春节", off),
            ("春节休", "春节", off),
            ("春节（休）", "春节", off),
            ("国庆节（班）", "国庆节", working),
            ("国庆节(班)", "国庆节", working),
            ("【班】国庆节", "国庆节", working),
            ("班｜国庆节", "国庆节", working),
            ("休 | 国庆节", "国庆节", off),
            ("国庆节 补班", "国庆节", working),
            ("国庆节补班", "国庆节", working),
            ("国庆节调休上班", "国庆节", working),
            ("国庆节调休", "国庆节", off),
            ("春节 - 放假", "春节", off),
            ("国庆节 工作日", "国庆节", working),
            ("非工作日", "非工作日", off),
            ("补班", "补班", working),
            ("（休）", "休", off),
            ("元旦", "元旦", None),
            ("中秋节（农历八月十五）", "中秋节（农历八月十五）", None),
            ("中秋节（农历八月十五）（休）", "中秋节（农历八月十五）", off),
            ("国庆节 假期 第1天/共7天", "国庆节 假期 第1天/共7天", off),
            ("春节值班", "春节值班", working),
            ("国庆节 休班", "国庆节", off),
            ("National Day (Working Day)", "National Day", working),
            ("National Day - workday", "National Day", working),
            ("Make-up workday", "Make-up workday", working),
            ("Workday: National Day", "National Day", working),
            ("Special Working Day", "Special Working Day", working),
            ("Working Day for Spring Festival", "Working Day for Spring Festival", working),
            ("Non-working day", "Non-working day", off),
            ("International Workers' Day", "International Workers' Day", None),
            ("  two\n lines ", "two lines", None),
            ("", "", None),
        ] {
            assert_eq!(read_summary(summary), (name.to_owned(), mark), "{summary}");
        }
    }

    #[test]
    fn how_lines_end_and_fold_makes_no_difference() {
        let plain = calendar(&event(&["DTSTART;VALUE=DATE:20260101", "SUMMARY:元旦（休）"]));
        let want = ["2026-01-01 休 元旦"];
        assert_eq!(shown(&plain), want);
        assert_eq!(shown(&plain.replace("\r\n", "\n")), want);
        assert_eq!(shown(&format!("\u{feff}{plain}")), want);
        assert_eq!(shown(&format!("\r\n\r\n{plain}\r\n \r\n")), want);
        assert_eq!(shown(&plain.replace("SUMMARY:元旦", "SUMM\r\n ARY:元\r\n\t旦")), want);
        assert_eq!(shown(&plain.replace("SUMMARY:", "summary;LANGUAGE=zh_CN;X-A=\"a:b;c\":")), want);
        assert_eq!(shown(&plain.replace("END:VCALENDAR\r\n", "")), want);
        // A fold within a character, which some programs make.
        let text = plain.into_bytes();
        let at = text.windows(3).position(|bytes| bytes == "元".as_bytes()).expect("there");
        let folded = [&text[..=at], b"\r\n ", &text[at + 1..]].concat();
        assert_eq!(read_holidays(&folded).expect("a calendar").days[0].name, "元旦");
    }

    #[test]
    fn escaped_signs_are_read() {
        let file = calendar(&event(&["DTSTART:20260404", r"SUMMARY:清明\, 扫墓\; a\\b\n休"]));
        assert_eq!(shown(&file), [r"2026-04-04 休 清明, 扫墓; a\b"]);
    }

    #[test]
    fn a_bad_event_costs_itself() {
        let good = event(&["DTSTART;VALUE=DATE:20260101", "SUMMARY:元旦"]);
        for bad in [
            event(&["SUMMARY:no day"]),
            event(&["DTSTART;VALUE=DATE:20260231", "SUMMARY:no such day"]),
            event(&["DTSTART;VALUE=DATE:2026-01-02", "SUMMARY:not so written"]),
            event(&["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260104", "SUMMARY:reversed"]),
            event(&["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:202601006", "SUMMARY:mistyped"]),
            event(&["DTSTART;VALUE=DATE:20260105", "DURATION:-P1D", "SUMMARY:backwards"]),
            event(&["DTSTART;VALUE=DATE:20260105", "DURATION:soon", "SUMMARY:no duration"]),
            event(&["DTSTART:20251231T160000Z", "SUMMARY:which day depends on where"]),
            event(&["DTSTART;VALUE=DATE:20260105", "this is no line", "SUMMARY:x"]),
            event(&["DTSTART;VALUE=DATE:二〇二六", "SUMMARY:x"]),
            "BEGIN:VEVENT\r\nDTSTART:20260105\r\nSUMMARY:never ended\r\n".to_owned(),
        ] {
            for file in [calendar(&format!("{bad}{good}")), calendar(&format!("{good}{bad}"))] {
                assert_eq!(shown(&file), ["2026-01-01 休 元旦"], "{file}");
                assert_eq!(read(&file).left_out, LeftOut { bad: 1, ..LeftOut::default() }, "{file}");
            }
        }
        // GBK, which is not what the format allows.
        let gbk =
            [b"BEGIN:VEVENT\nDTSTART:20260105\nSUMMARY:\xd4\xaa\xb5\xa9\nEND:VEVENT\n".as_slice(), good.as_bytes()];
        let file = [b"BEGIN:VCALENDAR\n".as_slice(), &gbk.concat(), b"END:VCALENDAR"].concat();
        let read = read_holidays(&file).expect("a calendar");
        assert_eq!((read.days.len(), read.left_out.bad), (1, 1));
    }

    #[test]
    fn what_is_not_taken_is_counted() {
        let file = calendar(&[
            event(&["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "SUMMARY:every year"]),
            event(&["DTSTART;VALUE=DATE:20260102", "RDATE;VALUE=DATE:20270102", "SUMMARY:some years"]),
            event(&["DTSTART;VALUE=DATE:20260103", "STATUS:CANCELLED", "SUMMARY:not this year"]),
            event(&["DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20270206", "SUMMARY:401 days"]),
            event(&["DTSTART;VALUE=DATE:20260104", "BEGIN:VALARM", "DTSTART:x", "RRULE:y", "END:VALARM", "SUMMARY:one"]),
            "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n".to_owned(),
        ]
        .concat());
        assert_eq!(shown(&file), ["2026-01-04 休 one"]);
        let want = LeftOut { repeating: 2, cancelled: 1, too_long: 1, ..LeftOut::default() };
        assert_eq!(read(&file).left_out, want);
        let long = calendar(&event(&["DTSTART:20260101", "DTEND:20270205", "SUMMARY:400 days"]));
        assert_eq!(read(&long).days.len(), 400);
    }

    #[test]
    fn there_is_an_end_to_what_is_taken() {
        let years = (0..80).map(|number| {
            let year = 1_900 + number;
            event(&[&format!("DTSTART:{year}0101"), &format!("DTEND:{}0205", year + 1), "SUMMARY:long"])
        });
        let read = read(&calendar(&years.collect::<String>()));
        // Each 400 or 401 days; the 401 of those after a leap year's begin are too long, and 50 of 400 are 20,000.
        assert!(read.left_out.too_many > 0 && read.left_out.too_long > 0, "{:?}", read.left_out);
        assert!(read.days.len() <= 20_000);
        let name = "长".repeat(1_000);
        let one = calendar(&event(&["DTSTART:20260101", &format!("SUMMARY:{name}")]));
        assert_eq!(self::read(&one).days[0].name.chars().count(), MOST_NAME);
        assert_eq!(read_holidays(&vec![b' '; MOST_BYTES + 1]), Err(HolidaysError::TooLarge));
    }

    #[test]
    fn days_are_taken_once_and_working_days_win() {
        let file = calendar(
            &[
                event(&["DTSTART:20260214", "SUMMARY:情人节"]),
                event(&["DTSTART:20260214", "SUMMARY:春节（班）"]),
                event(&["DTSTART:20260214", "SUMMARY:放假"]),
                event(&["DTSTART:20260217", "SUMMARY:初一"]),
                event(&["DTSTART:20260217", "SUMMARY:春节 休"]),
                event(&["DTSTART:20260217", "SUMMARY:新年 休"]),
            ]
            .concat(),
        );
        assert_eq!(shown(&file), ["2026-02-14 班 春节", "2026-02-17 休 春节"]);
    }

    #[test]
    fn files_that_mark_special_days_hold_festivals_on_which_people_work() {
        let file = calendar(
            &[
                event(&["DTSTART:20260101", "SUMMARY;LANGUAGE=zh_CN:元旦（休）", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"]),
                event(&["DTSTART:20260104", "SUMMARY;LANGUAGE=zh_CN:元旦", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"]),
                event(&["DTSTART:20260308", "SUMMARY;LANGUAGE=zh_CN:妇女节"]),
                event(&["DTSTART:20260406", "SUMMARY;LANGUAGE=zh_CN:清明（休）"]),
            ]
            .concat(),
        );
        assert_eq!(shown(&file), ["2026-01-01 休 元旦", "2026-01-04 班 元旦", "2026-04-06 休 清明"]);
        assert_eq!(read(&file).left_out, LeftOut { unmarked: 1, ..LeftOut::default() });
    }

    #[test]
    fn a_file_that_is_no_calendar_is_refused() {
        let utf16: Vec<u8> = "\u{feff}BEGIN:VCALENDAR\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for file in [
            b"".as_slice(),
            b"\r\n \r\n",
            b"date,name\n2026-01-01,x\n",
            b"BEGIN:VCARD\nEND:VCARD\n",
            b"VERSION:2.0\nBEGIN:VCALENDAR\n",
            b"<!DOCTYPE html><html>BEGIN:VCALENDAR</html>",
            b"PK\x03\x04\x00\xff\xfe",
            &utf16,
        ] {
            assert_eq!(read_holidays(file), Err(HolidaysError::NotACalendar), "{file:?}");
        }
        assert_eq!(read(&calendar("")), Holidays::default());
    }

    #[test]
    fn files_made_to_be_slow_are_not() {
        for part in [
            "\r\n",
            " \r\n",
            "x\r\n",
            " x\r\n",
            "BEGIN:VEVENT\r\n",
            "BEGIN:VALARM\r\n",
            "X;ENCODING=QUOTED-PRINTABLE:=\r\n",
        ] {
            let file = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nx\r\n{}y", part.repeat(100_000));
            assert_eq!(read(&file).days, [], "{part:?}");
        }
    }

    proptest! {
        #[test]
        fn garbage_is_read_without_harm(lines in prop::collection::vec(prop_oneof![
            Just("BEGIN:VEVENT".to_owned()), Just("END:VEVENT".to_owned()), Just("BEGIN:VALARM".to_owned()),
            "DTSTART[:;]([0-9]{8}|.{0,9})", "DTEND:[0-9]{8}(T[0-9]{6})?", "DURATION:-?P[0-9]{0,20}[WDTHMSX]",
            "SUMMARY:[（(【]?[班休补 )）】a元|]{0,9}", "[ \t:;\"=a\r\n]{0,9}", ".{0,9}",
        ], 0..40)) {
            let file = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}", lines.join("\n"));
            let read = read_holidays(file.as_bytes()).expect("a calendar");
            prop_assert!(read.days.windows(2).all(|pair| pair[0].day < pair[1].day));
        }

        #[test]
        fn bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            drop(read_holidays(&bytes));
            let file = [b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:".as_slice(), &bytes].concat();
            prop_assert!(read_holidays(&file).is_ok());
        }
    }
}
