//! Business hours and the clocks of cases, against vectors worked by hand, and against a slow way to measure them.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that finds no value where one must be has failed")]

use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;
use zhiji::domain::clocks::calendar::HORIZON_MS;
use zhiji::domain::clocks::{Calendar, Clock, ClockState, Event, Hours, Target, Zone, clocks};
use zhiji::kernel::time::{DAY_MS, Day, Timestamp};

const MINUTE: i64 = 60_000;

// --- how the tables are written ---

/// `2026-03-02 09:00+08`, with seconds and milliseconds where needed; without an offset in the calendar's zone, which
/// must then be a fixed one; without a year in 2026.
fn at(calendar: &Calendar, text: &str) -> Timestamp {
    let text = if text.as_bytes()[4] == b'-' { text.to_owned() } else { format!("2026-{text}") };
    let (day, time) = text.split_once(' ').expect("day and time");
    let (time, offset) = match time.find(['+', '-']) {
        Some(sign) => time.split_at(sign),
        None => {
            assert_eq!(calendar.zone().steps(), [], "{text} needs an offset");
            (time, "")
        }
    };
    let seconds = if time.len() == 5 { ":00" } else { "" };
    let offset = match offset.len() {
        0 => calendar.zone().to_string(),
        3 => format!("{offset}:00"),
        _ => offset.to_owned(),
    };
    format!("{day}T{time}{seconds}{offset}").parse().expect(&text)
}

/// `1h30m`, `2d 1ms`: what really passes, in milliseconds.
fn span(text: &str) -> i64 {
    let units = [("ms", 1), ("s", 1_000), ("m", MINUTE), ("h", 60 * MINUTE), ("d", DAY_MS)];
    let mut rest = text;
    let mut sum = 0;
    while !rest.is_empty() {
        let digits = rest.find(|sign: char| !sign.is_ascii_digit()).expect(text);
        let letters = rest[digits..].find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(rest.len() - digits);
        let unit = units.iter().find(|(name, _)| *name == &rest[digits..digits + letters]).expect(text).1;
        sum += rest[..digits].parse::<i64>().expect(text) * unit;
        rest = rest[digits + letters..].trim_start();
    }
    sum
}

/// The same in hours, minutes and so on: `1h30m`, `0`.
fn written(mut ms: i64) -> String {
    let mut text = String::new();
    for (name, unit) in [("h", 60 * MINUTE), ("m", MINUTE), ("s", 1_000), ("ms", 1)] {
        if ms / unit != 0 {
            text += &[(ms / unit).to_string().as_str(), name].concat();
            ms %= unit;
        }
    }
    if text.is_empty() { "0".to_owned() } else { text }
}

/// As the calendar's clocks show it: `03-02 09:00`, with what is not 0 or 2026.
fn shown(calendar: &Calendar, at: Timestamp) -> String {
    let (day, ms) = calendar.zone().local(at);
    let day = day.to_string();
    let (seconds, ms) = (ms / 1_000, ms % 1_000);
    let minutes = format!("{} {:02}:{:02}", day.trim_start_matches("2026-"), seconds / 3_600, seconds / 60 % 60);
    match (seconds % 60, ms) {
        (0, 0) => minutes,
        (seconds, 0) => format!("{minutes}:{seconds:02}"),
        (seconds, ms) => format!("{minutes}:{seconds:02}.{ms:03}"),
    }
}

fn hours(text: &str) -> Hours {
    text.parse().expect(text)
}

/// Hours on working days, and on Saturday and Sunday.
fn week(working: &str, weekend: &str) -> [Hours; 7] {
    let (working, weekend) = (hours(working), hours(weekend));
    [0, 1, 2, 3, 4, 5, 6].map(|day| if day < 5 { working.clone() } else { weekend.clone() })
}

fn day(text: &str) -> Day {
    format!("2026-{text}").parse().expect(text)
}

fn days(first: &str, last: &str) -> impl Iterator<Item = Day> {
    (day(first).0..=day(last).0).map(Day)
}

// --- the calendars ---

/// Mainland China in 2026, as published: eight hours a day with lunch at noon, the holidays off, and six days of
/// weekends worked for them.
fn china() -> Calendar {
    let off = [
        ("01-01", "01-03"),
        ("02-15", "02-23"),
        ("04-04", "04-06"),
        ("05-01", "05-05"),
        ("06-19", "06-21"),
        ("09-25", "09-27"),
        ("10-01", "10-07"),
    ];
    let working = hours("09:00-12:00 13:00-18:00");
    let off = off.into_iter().flat_map(|(first, last)| days(first, last)).map(|day| (day, Hours::closed()));
    let worked = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"].map(|text| (day(text), working.clone()));
    Calendar::new(week("09:00-12:00 13:00-18:00", ""), off.chain(worked).collect(), Zone::fixed(480))
}

/// Berlin in 2026: +1 h, from 29 March 01:00 UTC +2 h, from 25 October 01:00 UTC +1 h.
fn berlin_zone() -> Zone {
    "+01:00 1774746000000+02:00 1792890000000+01:00".parse().expect("a zone")
}

/// Nine hours a day without a break; Christmas Eve until noon, Christmas off.
fn berlin_office() -> Calendar {
    let exceptions = BTreeMap::from([(day("12-24"), hours("09:00-13:00")), (day("12-25"), Hours::closed())]);
    Calendar::new(week("09:00-18:00", ""), exceptions, berlin_zone())
}

/// The same hours on each day of the week.
fn daily(text: &str, zone: Zone) -> Calendar {
    Calendar::new(week(text, text), BTreeMap::new(), zone)
}

fn berlin(text: &str) -> Calendar {
    daily(text, berlin_zone())
}

/// All of the days of this number (0 for Monday), no others.
fn only(weekday: usize, text: &str, zone: Zone) -> Calendar {
    let mut week = week("", "");
    week[weekday] = hours(text);
    Calendar::new(week, BTreeMap::new(), zone)
}

#[test]
fn the_zone_of_these_tests_is_berlin() {
    let steps: Vec<String> = berlin_zone().steps().iter().map(|(at, minutes)| format!("{at} {minutes}")).collect();
    assert_eq!(steps, ["2026-03-29T01:00:00.000Z 120", "2026-10-25T01:00:00.000Z 60"]);
}

// --- how long is open between two instants ---

/// Each row: from, to, what is open between, and how that comes about.
fn check_spans(calendar: &Calendar, rows: &[(&str, &str, &str, &str)]) {
    for (from, to, want, working) in rows {
        let passed = calendar.business_ms(at(calendar, from), at(calendar, to));
        assert_eq!(written(passed), written(span(want)), "{from} to {to}: {working}");
    }
}

#[test]
fn office_hours_in_china() {
    check_spans(
        &china(),
        &[
            // 2 March is a Monday.
            ("03-02 09:00", "03-02 18:00", "8h", "9-12 is 3 h, 13-18 is 5 h"),
            ("03-02 08:00", "03-02 09:00", "", "before hours"),
            ("03-02 00:00", "03-03 00:00", "8h", "one whole day"),
            ("03-02 11:00", "03-02 14:00", "2h", "11-12 and 13-14, less lunch"),
            ("03-02 12:00", "03-02 13:00", "", "lunch"),
            ("03-02 12:15", "03-02 12:45", "", "within lunch"),
            ("03-02 11:59:59.999", "03-02 13:00:00.001", "2ms", "one on each side of lunch"),
            ("03-02 17:59:59", "03-02 18:00:01", "1s", "up to closing"),
            ("03-02 18:00", "03-03 09:00", "", "a night"),
            ("03-02 23:59:59", "03-03 09:00:01", "1s", "opened a second before midnight: Tuesday's first second"),
            ("03-06 17:00", "03-09 10:00", "2h", "Friday 17-18, Monday 9-10"),
            ("03-07 10:00", "03-08 20:00", "", "within a weekend"),
            ("03-02 09:00", "03-09 09:00", "40h", "5 x 8 h"),
            ("03-02 10:00", "03-02 10:00", "", "nothing"),
            ("03-02 11:00", "03-02 10:00", "", "backwards"),
        ],
    );
}

#[test]
fn holidays_and_make_up_days_in_china() {
    check_spans(
        &china(),
        &[
            ("02-13 17:00", "02-14 10:00", "2h", "Friday 17-18, and 9-10 on the Saturday that is worked"),
            ("02-14 17:00", "02-24 10:00", "2h", "Saturday 17-18, nine days off, Tuesday 9-10"),
            ("02-15 00:00", "02-24 00:00", "", "nine days off"),
            ("02-18 12:00", "02-18 15:00", "", "a Wednesday off"),
            ("02-27 17:00", "03-02 10:00", "10h", "Friday 1 h, Saturday 28 February 8 h, Monday 1 h"),
            ("02-01 00:00", "03-01 00:00", "128h", "20 weekdays - 6 off + 2 Saturdays = 16 days of 8 h"),
            ("09-19 09:00", "09-21 09:00", "8h", "Sunday 20 September is worked"),
            ("09-30 17:00", "10-08 10:00", "2h", "Wednesday 17-18, seven days off, Thursday 9-10"),
            ("10-09 18:00", "10-12 09:00", "8h", "Saturday 10 October is worked"),
            ("10-01 00:00", "11-01 00:00", "144h", "22 weekdays - 5 off + 1 Saturday = 18 days of 8 h"),
            ("01-01 00:00", "2027-01-01 00:00", "1984h", "261 weekdays - 19 off + 6 worked = 248 days of 8 h"),
            ("2025-12-31 17:00", "01-05 10:00", "10h", "Wednesday 1 h, Sunday 4 January 8 h, Monday 1 h"),
            ("2027-01-01 00:00", "2028-01-01 00:00", "2088h", "a year without known holidays: 261 weekdays of 8 h"),
        ],
    );
}

#[test]
fn days_on_which_the_clocks_change_in_berlin() {
    let all = berlin("00:00-24:00");
    check_spans(
        &all,
        &[
            ("03-29 00:00+01", "03-30 00:00+02", "23h", "spring forward"),
            ("10-25 00:00+02", "10-26 00:00+01", "25h", "fall back"),
            ("03-29 01:59:59+01", "03-29 03:00:01+02", "2s", "nothing between 2 and 3"),
            ("10-25 02:59:59+02", "10-25 02:00:01+01", "2s", "the clock goes back, time does not"),
            ("01-01 00:00+01", "2027-01-01 00:00+01", "8760h", "365 x 24 h: one day is short, one long"),
        ],
    );
    let office = berlin("09:00-18:00");
    check_spans(
        &office,
        &[
            ("03-28 18:00+01", "03-29 18:00+02", "9h", "9 to 18 is after the change"),
            ("10-24 18:00+02", "10-25 18:00+01", "9h", "likewise"),
            ("03-28 17:00+01", "03-29 10:00+02", "2h", "an hour each"),
        ],
    );
    for (open, from, to, want, working) in [
        ("01:00-05:00", "03-29 00:00+01", "03-30 00:00+02", "3h", "1-2 and 3-5: there is no 2-3"),
        ("01:00-05:00", "10-25 00:00+02", "10-26 00:00+01", "5h", "2-3 comes twice"),
        ("02:00-03:00", "03-29 00:00+01", "03-30 00:00+02", "", "skipped altogether"),
        ("02:00-03:00", "10-25 00:00+02", "10-26 00:00+01", "2h", "the hour comes twice"),
        ("02:30-04:00", "03-29 00:00+01", "03-30 00:00+02", "1h", "opens after the gap: 3-4"),
        ("00:00-02:30", "03-29 00:00+01", "03-30 00:00+02", "2h", "closes after the gap, which takes no time: 0-2"),
        ("00:00-02:30", "10-25 00:00+02", "10-26 00:00+01", "2h30m", "closes at the first 2:30"),
        ("02:30-04:00", "10-25 00:00+02", "10-26 00:00+01", "2h30m", "opens at the first 2:30: 1:30 and the hour more"),
        ("02:15-02:45", "10-25 00:00+02", "10-26 00:00+01", "30m", "the first time only"),
    ] {
        check_spans(&berlin(open), &[(from, to, want, working)]);
    }
    check_spans(
        &berlin_office(),
        &[
            ("01-01 00:00+01", "12-24 00:00+01", "2295h", "255 weekdays of 9 h; the clocks change on Sundays"),
            ("12-23 17:00+01", "12-28 10:00+01", "6h", "Wednesday 1 h, Christmas Eve 4 h, Monday 1 h"),
            ("12-24 12:00+01", "12-24 15:00+01", "1h", "half a day: until 13"),
        ],
    );
}

#[test]
fn night_shifts_and_zones() {
    let shanghai = || Zone::fixed(480);
    let night = daily("00:00-06:00 22:00-24:00", shanghai());
    check_spans(
        &night,
        &[
            ("03-02 21:00", "03-03 07:00", "8h", "22-24 and 0-6 without a break"),
            ("03-02 23:59:59", "03-03 00:00:01", "2s", "across midnight"),
            ("03-02 06:00", "03-02 22:00", "", "by day"),
            ("03-02 00:00", "03-03 00:00", "8h", "0-6 and 22-24"),
        ],
    );
    check_spans(&only(0, "22:00-24:00", shanghai()), &[("03-02 23:00", "03-03 10:00", "1h", "Monday's last hour")]);
    for (calendar, from, to, want, working) in [
        (only(0, "09:00-17:00", Zone::fixed(-300)), "03-02 13:00+00", "03-02 23:00+00", "8h", "New York: 14-22 UTC"),
        (
            only(0, "09:00-17:00", Zone::fixed(780)),
            "03-01 19:00+00",
            "03-01 21:00+00",
            "1h",
            "Auckland: Sunday 20 UTC on",
        ),
        (only(0, "09:00-17:00", Zone::fixed(330)), "03-02 03:00+00", "03-02 04:00+00", "30m", "India: 3:30 UTC on"),
        (
            only(0, "00:00-24:00", Zone::fixed(840)),
            "03-01 00:00+00",
            "03-03 00:00+00",
            "24h",
            "Kiritimati: from Sunday 10",
        ),
        (
            only(0, "00:00-24:00", Zone::fixed(840)),
            "03-02 10:00+00",
            "03-03 00:00+00",
            "",
            "Kiritimati: Monday is over",
        ),
        (only(0, "00:00-24:00", Zone::fixed(-660)), "03-02 00:00+00", "03-02 12:00+00", "1h", "Pago Pago: from 11 UTC"),
    ] {
        check_spans(&calendar, &[(from, to, want, working)]);
    }
    // Lord Howe goes forward by half an hour: 4 October 2026 02:00 +10:30, which is 3 October 15:30 UTC.
    let zone = |text: &str| -> Zone { text.parse().expect(text) };
    let lord_howe = daily("00:00-24:00", zone("+10:30 1791041400000+11:00"));
    check_spans(&lord_howe, &[("10-04 00:00+10:30", "10-05 00:00+11", "23h30m", "half an hour less")]);
    // Samoa had no 30 December 2011: -10 h to +14 h at its beginning, 10:00 UTC.
    let samoa = daily("00:00-24:00", zone("-10:00 1325239200000+14:00"));
    check_spans(&samoa, &[("2011-12-29 00:00-10", "2011-12-31 00:00+14", "24h", "Thursday only")]);
    let fridays = only(4, "00:00-24:00", zone("-10:00 1325239200000+14:00"));
    check_spans(&fridays, &[("2011-12-26 00:00-10", "2012-01-02 00:00+14", "", "a week without a Friday")]);
    // Newfoundland put the clocks back from 00:01 to 23:01 of the day before: 7 November 2010 02:31 UTC.
    let newfoundland = |weekday| only(weekday, "00:00-24:00", zone("-02:30 1289097060000-03:30"));
    let week = ("2010-11-04 00:00-02:30", "2010-11-11 00:00-03:30");
    check_spans(&newfoundland(5), &[(week.0, week.1, "24h", "Saturday is over at the first midnight")]);
    check_spans(&newfoundland(6), &[(week.0, week.1, "25h", "Sunday has begun, and has the hour")]);
    let second = ("2010-11-06 23:15-03:30", "2010-11-06 23:45-03:30");
    check_spans(&newfoundland(5), &[(second.0, second.1, "", "Saturday's hour the second time")]);
    check_spans(&newfoundland(6), &[(second.0, second.1, "30m", "is Sunday's")]);
}

// --- when so much has been open, and when it next opens ---

/// Each row: from, how much is to be open, when that is so ("" for never), and how that comes about.
fn check_after(calendar: &Calendar, rows: &[(&str, &str, &str, &str)]) {
    for (from, business, want, working) in rows {
        let reached = calendar.after(at(calendar, from), span(business));
        let want = (!want.is_empty()).then(|| shown(calendar, at(calendar, want)));
        assert_eq!(reached.map(|at| shown(calendar, at)), want, "{from} and {business}: {working}");
    }
}

#[test]
fn deadlines_in_china() {
    check_after(
        &china(),
        &[
            ("03-02 09:00", "8h", "03-02 18:00", "the end of the day, not the next morning"),
            ("03-02 09:00", "8h 1ms", "03-03 09:00:00.001", "a millisecond more is the next morning"),
            ("03-02 09:00", "3h", "03-02 12:00", "the beginning of lunch, not its end"),
            ("03-02 11:30", "1h", "03-02 13:30", "half an hour before and after lunch"),
            ("03-02 12:30", "1h", "03-02 14:00", "opened at lunch"),
            ("03-02 07:00", "30m", "03-02 09:30", "opened before hours"),
            ("03-02 20:00", "30m", "03-03 09:30", "opened after hours"),
            ("03-02 23:59:59", "1s", "03-03 09:00:01", "opened a second before midnight"),
            ("03-06 17:00", "2h", "03-09 10:00", "across the weekend"),
            ("03-02 09:00", "40h", "03-06 18:00", "a week: Friday evening"),
            ("02-13 17:00", "2h", "02-14 10:00", "the Saturday that is worked"),
            ("02-14 17:00", "2h", "02-24 10:00", "across the Spring Festival"),
            ("10-03 12:00", "1h", "10-08 10:00", "opened on a holiday"),
            ("10-09 17:00", "2h", "10-10 10:00", "the Saturday after the National Day"),
            ("10-03 12:00", "", "10-03 12:00", "nothing has passed at once"),
            ("01-01 00:00", "1984h", "12-31 18:00", "248 days of 8 h: the last evening of the year"),
            ("01-01 00:00", "1984h 1ms", "2027-01-01 09:00:00.001", "and the first morning of the next"),
            ("2020-01-01 00:00", "100000h", "", "12,500 days of 8 h are 48 years"),
        ],
    );
}

#[test]
fn deadlines_when_the_clocks_change() {
    check_after(
        &berlin("00:00-24:00"),
        &[
            ("03-28 12:00+01", "24h", "03-29 13:00+02", "a day later the clock shows an hour more"),
            ("10-24 12:00+02", "24h", "10-25 11:00+01", "or an hour less"),
            ("10-25 01:30+02", "1h", "10-25 02:30+02", "the first 2:30"),
            ("10-25 01:30+02", "2h", "10-25 02:30+01", "the second 2:30"),
        ],
    );
    check_after(&berlin("02:30-04:00"), &[("03-28 04:00+01", "1h", "03-29 04:00+02", "open 3-4 only")]);
    check_after(&berlin("02:00-03:00"), &[("03-28 03:00+01", "1h", "03-30 03:00+02", "the 29th has no such hour")]);
    check_after(
        &berlin_office(),
        &[
            ("12-23 17:00+01", "5h", "12-24 13:00+01", "1 h and the half day's 4 h"),
            ("12-23 17:00+01", "6h", "12-28 10:00+01", "and after Christmas and the weekend 1 h"),
        ],
    );
    let night = daily("00:00-06:00 22:00-24:00", Zone::fixed(480));
    check_after(
        &night,
        &[
            ("03-02 23:00", "1h", "03-03 00:00", "midnight"),
            ("03-02 23:00", "2h", "03-03 01:00", "past midnight"),
            ("03-02 23:00", "8h", "03-03 23:00", "1 h, 6 h, and from 22 another"),
        ],
    );
}

#[test]
fn the_next_opening() {
    let next = |calendar: &Calendar, from: &str, want: &str, working: &str| {
        let open = calendar.next_open(at(calendar, from)).map(|at| shown(calendar, at));
        assert_eq!(open, Some(shown(calendar, at(calendar, want))), "{from}: {working}");
    };
    let china = china();
    next(&china, "03-02 09:00", "03-02 09:00", "open from now on");
    next(&china, "03-02 10:12:13", "03-02 10:12:13", "open");
    next(&china, "03-02 11:59:59.999", "03-02 11:59:59.999", "open for a millisecond more");
    next(&china, "03-02 12:00", "03-02 13:00", "lunch");
    next(&china, "03-02 18:00", "03-03 09:00", "closed now");
    next(&china, "03-06 18:00", "03-09 09:00", "a weekend");
    next(&china, "02-13 18:00", "02-14 09:00", "a Saturday that is worked");
    next(&china, "02-16 00:00", "02-24 09:00", "the Spring Festival");
    next(&berlin("02:30-04:00"), "03-28 04:00+01", "03-29 03:00+02", "2:30 is skipped");
    next(&berlin("02:00-03:00"), "03-28 03:00+01", "03-30 02:00+02", "all of it is skipped");
    next(&berlin("02:15-02:45"), "10-25 02:45+02", "10-26 02:15+01", "the second 2:15 is none");
}

// --- the clocks of cases ---

/// One case: what was promised for the answer and the resolution, what happened by when, and what its clocks show.
struct Row {
    why: &'static str,
    target: &'static str,
    events: &'static str,
    now: &'static str,
    answer: &'static str,
    resolution: &'static str,
}

/// `Opened 03-02 09:00, Answered 03-02 10:00`.
fn events(calendar: &Calendar, text: &str) -> Vec<(Timestamp, Event)> {
    let one = |text: &str| {
        let (name, time) = text.trim().split_once(' ').expect(text);
        let event = match name {
            "Opened" => Event::Opened,
            "Answered" => Event::Answered,
            "Paused" => Event::Paused,
            "Resumed" => Event::Resumed,
            "Resolved" => Event::Resolved,
            "Reopened" => Event::Reopened,
            "Ended" => Event::Ended,
            _ => panic!("{name} is no event"),
        };
        (at(calendar, time), event)
    };
    text.split(',').filter(|text| !text.is_empty()).map(one).collect()
}

/// `1h 8h`, `-` for none.
fn target(text: &str) -> Target {
    let (first, resolution) = text.split_once(' ').expect(text);
    let one = |text: &str| (text != "-").then(|| if text == "0" { 0 } else { span(text) });
    Target { first_response: one(first), resolution: one(resolution) }
}

/// `Stopped 9h, due 03-02 18:00, ended 03-03 10:00, late 03-03 09:00`.
fn told(calendar: &Calendar, clock: &Clock) -> String {
    let state = Some(format!("{:?} {}", clock.state, written(clock.spent)));
    let times = [("due", clock.due), ("ended", clock.ended_at), ("late", clock.breached_at)];
    let times = times.map(|(name, time)| time.map(|time| format!("{name} {}", shown(calendar, time))));
    state.into_iter().chain(times.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

fn check_cases(calendar: &Calendar, rows: &[Row]) {
    for row in rows {
        let read = clocks(calendar, &target(row.target), &events(calendar, row.events), at(calendar, row.now));
        assert_eq!(told(calendar, &read.first_response), row.answer, "first response: {}", row.why);
        assert_eq!(told(calendar, &read.resolution), row.resolution, "resolution: {}", row.why);
    }
}

const RUNNING: &[Row] = &[
    Row {
        why: "half an hour after the beginning: due after 1 h, and after 8 h at the end of the day",
        target: "1h 8h",
        events: "Opened 03-02 09:00",
        now: "03-02 09:30",
        answer: "Running 30m, due 03-02 10:00",
        resolution: "Running 30m, due 03-02 18:00",
    },
    Row {
        why: "exactly at the limit is in time",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 10:00",
        now: "03-02 12:30",
        answer: "Stopped 1h, ended 03-02 10:00",
        resolution: "Running 3h, due 03-02 18:00",
    },
    Row {
        why: "a second later is late",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 10:00:01, Resolved 03-02 11:00",
        now: "03-04 00:00",
        answer: "Stopped 1h1s, due 03-02 10:00, ended 03-02 10:00:01, late 03-02 10:00",
        resolution: "Stopped 2h, ended 03-02 11:00",
    },
    Row {
        why: "still running exactly at the limit",
        target: "1h 8h",
        events: "Opened 03-02 09:00",
        now: "03-02 10:00",
        answer: "Running 1h, due 03-02 10:00",
        resolution: "Running 1h, due 03-02 18:00",
    },
    Row {
        why: "late while open",
        target: "1h 8h",
        events: "Opened 03-02 09:00",
        now: "03-02 10:00:00.001",
        answer: "Running 1h1ms, due 03-02 10:00, late 03-02 10:00",
        resolution: "Running 1h1ms, due 03-02 18:00",
    },
    Row {
        why: "opened a second before midnight",
        target: "1h 8h",
        events: "Opened 03-02 23:59:59",
        now: "03-03 09:30",
        answer: "Running 30m, due 03-03 10:00",
        resolution: "Running 30m, due 03-03 18:00",
    },
    Row {
        why: "opened and answered before hours",
        target: "1h 8h",
        events: "Opened 03-02 07:00, Answered 03-02 08:00",
        now: "03-02 08:30",
        answer: "Stopped 0, ended 03-02 08:00",
        resolution: "Running 0, due 03-02 18:00",
    },
    Row {
        why: "opened after hours on a Friday, answered on Saturday, when nobody has to",
        target: "1h 8h",
        events: "Opened 03-06 18:30, Answered 03-07 11:00",
        now: "03-09 10:00",
        answer: "Stopped 0, ended 03-07 11:00",
        resolution: "Running 1h, due 03-09 18:00",
    },
    Row {
        why: "opened on a holiday: counts from 8 October 9:00",
        target: "1h 8h",
        events: "Opened 10-03 12:00",
        now: "10-08 10:30",
        answer: "Running 1h30m, due 10-08 10:00, late 10-08 10:00",
        resolution: "Running 1h30m, due 10-08 18:00",
    },
    Row {
        why: "opened before a Saturday that is worked",
        target: "2h 8h",
        events: "Opened 02-13 17:00",
        now: "02-14 09:30",
        answer: "Running 1h30m, due 02-14 10:00",
        resolution: "Running 1h30m, due 02-14 17:00",
    },
    Row {
        why: "resolved without an answer: the resolution was one",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Resolved 03-02 09:45, Answered 03-02 11:00",
        now: "03-02 12:00",
        answer: "Stopped 45m, ended 03-02 09:45",
        resolution: "Stopped 45m, ended 03-02 09:45",
    },
    Row {
        why: "used up to the second on Friday evening: the weekend does not make it late",
        target: "- 8h",
        events: "Opened 03-06 09:00",
        now: "03-08 12:00",
        answer: "Running 8h",
        resolution: "Running 8h, due 03-06 18:00",
    },
    Row {
        why: "so it is in time on Monday before hours",
        target: "- 8h",
        events: "Opened 03-06 09:00, Resolved 03-09 09:00",
        now: "03-09 12:00",
        answer: "Stopped 8h, ended 03-09 09:00",
        resolution: "Stopped 8h, ended 03-09 09:00",
    },
    Row {
        why: "and late from Monday 9:00 on",
        target: "- 8h",
        events: "Opened 03-06 09:00, Resolved 03-09 09:01",
        now: "03-09 12:00",
        answer: "Stopped 8h1m, ended 03-09 09:01",
        resolution: "Stopped 8h1m, due 03-06 18:00, ended 03-09 09:01, late 03-09 09:00",
    },
    Row {
        why: "a whole year: 248 days of 8 h",
        target: "- 1984h",
        events: "Opened 01-01 00:00, Resolved 12-31 20:00",
        now: "2027-02-01 00:00",
        answer: "Stopped 1984h, ended 12-31 20:00",
        resolution: "Stopped 1984h, ended 12-31 20:00",
    },
    Row {
        why: "nothing promised, nothing due",
        target: "- -",
        events: "Opened 03-02 09:00",
        now: "03-03 10:00",
        answer: "Running 9h",
        resolution: "Running 9h",
    },
    Row {
        why: "no time at all promised: late from the first moment of the next opening",
        target: "0 0",
        events: "Opened 03-07 09:00",
        now: "03-09 09:00:01",
        answer: "Running 1s, due 03-07 09:00, late 03-09 09:00",
        resolution: "Running 1s, due 03-07 09:00, late 03-09 09:00",
    },
    Row {
        why: "and in time up to then",
        target: "0 0",
        events: "Opened 03-07 09:00, Resolved 03-09 09:00",
        now: "03-09 09:00:01",
        answer: "Stopped 0, ended 03-09 09:00",
        resolution: "Stopped 0, ended 03-09 09:00",
    },
];

#[test]
fn running_and_stopped_clocks() {
    check_cases(&china(), RUNNING);
}

const PAUSED: &[Row] = &[
    Row {
        why: "a pause stops the resolution, not the first response",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Paused 03-02 09:10",
        now: "03-02 10:30",
        answer: "Running 1h30m, due 03-02 10:00, late 03-02 10:00",
        resolution: "Paused 10m",
    },
    Row {
        why: "a pause across a weekend: 1 h before and 1 h after, 7 h left from Monday 10:00 are at 18:00",
        target: "1h 8h",
        events: "Opened 03-06 16:00, Answered 03-06 16:30, Paused 03-06 17:00, Resumed 03-09 10:00",
        now: "03-09 11:00",
        answer: "Stopped 30m, ended 03-06 16:30",
        resolution: "Running 2h, due 03-09 18:00",
    },
    Row {
        why: "a pause that nobody ended lasts until now",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00",
        now: "03-06 18:00",
        answer: "Stopped 30m, ended 03-02 09:30",
        resolution: "Paused 1h",
    },
    Row {
        why: "or until it is resolved",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00, Resolved 03-05 16:00",
        now: "03-06 18:00",
        answer: "Stopped 30m, ended 03-02 09:30",
        resolution: "Stopped 1h, ended 03-05 16:00",
    },
    Row {
        why: "and does not go on when it is reopened: 7 h left from Tuesday 9:00 are at 17:00",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Paused 03-02 10:00, Resolved 03-02 16:00, Reopened 03-03 09:00",
        now: "03-03 10:00",
        answer: "Stopped 6h, due 03-02 10:00, ended 03-02 16:00, late 03-02 10:00",
        resolution: "Running 2h, due 03-03 17:00",
    },
    Row {
        why: "or until it is withdrawn",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00, Ended 03-05 16:00",
        now: "03-06 18:00",
        answer: "Stopped 30m, ended 03-02 09:30",
        resolution: "Dropped 1h, ended 03-05 16:00",
    },
    Row {
        why: "an answer does not end a pause",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Paused 03-02 09:30, Answered 03-02 09:45",
        now: "03-02 11:00",
        answer: "Stopped 45m, ended 03-02 09:45",
        resolution: "Paused 30m",
    },
    Row {
        why: "two pauses: 9-10, 11-12, 14-15 count",
        target: "- 8h",
        events: "Opened 03-02 09:00, Paused 03-02 10:00, Resumed 03-02 11:00, Paused 03-02 12:00, Resumed 03-02 14:00",
        now: "03-02 15:00",
        answer: "Running 5h",
        resolution: "Running 3h, due 03-03 11:00",
    },
    Row {
        why: "late, then paused: it stays late",
        target: "- 2h",
        events: "Opened 03-02 09:00, Paused 03-02 12:00",
        now: "03-04 12:00",
        answer: "Running 19h",
        resolution: "Paused 3h, due 03-02 11:00, late 03-02 11:00",
    },
    Row {
        why: "used up exactly when it was paused: late from the end of the pause on",
        target: "- 3h",
        events: "Opened 03-02 09:00, Paused 03-02 12:00, Resumed 03-03 10:00",
        now: "03-03 10:30",
        answer: "Running 9h30m",
        resolution: "Running 3h30m, due 03-03 10:00, late 03-03 10:00",
    },
    Row {
        why: "a pause of no length, in the order given",
        target: "- 8h",
        events: "Opened 03-02 09:00, Paused 03-02 10:00, Resumed 03-02 10:00",
        now: "03-02 11:00",
        answer: "Running 2h",
        resolution: "Running 2h, due 03-02 18:00",
    },
];

#[test]
fn paused_clocks() {
    check_cases(&china(), PAUSED);
}

const REOPENED: &[Row] = &[
    Row {
        why: "reopened five days later: the answer stays, and 5 h are left from Monday 9:00, until 15:00",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:20, Resolved 03-02 12:00, Reopened 03-07 10:00",
        now: "03-09 11:00",
        answer: "Stopped 20m, ended 03-02 09:20",
        resolution: "Running 5h, due 03-09 15:00",
    },
    Row {
        why: "and late an hour later: 3 h, 3 h and 13-16",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:20, Resolved 03-02 12:00, Reopened 03-07 10:00",
        now: "03-09 16:00",
        answer: "Stopped 20m, ended 03-02 09:20",
        resolution: "Running 9h, due 03-09 15:00, late 03-09 15:00",
    },
    Row {
        why: "another answer changes nothing",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 11:00, Resolved 03-02 12:00, Reopened 03-03 09:00, Answered 03-03 09:01",
        now: "03-03 09:30",
        answer: "Stopped 2h, due 03-02 10:00, ended 03-02 11:00, late 03-02 10:00",
        resolution: "Running 3h30m, due 03-03 15:00",
    },
    Row {
        why: "late once: used up on Monday evening, late on Tuesday at 9:00, not again after reopening",
        target: "- 8h",
        events: "Opened 03-02 09:00, Resolved 03-03 10:00, Reopened 03-04 09:00, Resolved 03-04 12:00",
        now: "03-05 12:00",
        answer: "Stopped 9h, ended 03-03 10:00",
        resolution: "Stopped 12h, due 03-02 18:00, ended 03-04 12:00, late 03-03 09:00",
    },
    Row {
        why: "reopened with nothing left: due at once",
        target: "- 3h",
        events: "Opened 03-02 09:00, Resolved 03-02 12:00, Reopened 03-04 09:00",
        now: "03-04 09:00",
        answer: "Stopped 3h, ended 03-02 12:00",
        resolution: "Running 3h, due 03-04 09:00",
    },
    Row {
        why: "withdrawn before an answer: neither met nor running",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Ended 03-02 09:30",
        now: "03-05 12:00",
        answer: "Dropped 30m, ended 03-02 09:30",
        resolution: "Dropped 30m, ended 03-02 09:30",
    },
    Row {
        why: "withdrawn when it was late already",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Ended 03-02 11:00",
        now: "03-05 12:00",
        answer: "Dropped 2h, due 03-02 10:00, ended 03-02 11:00, late 03-02 10:00",
        resolution: "Dropped 2h, ended 03-02 11:00",
    },
    Row {
        why: "withdrawn and taken up again: the first response is over, the resolution has 7.5 h left from 10:00",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Ended 03-02 09:30, Reopened 03-02 10:00, Answered 03-02 10:15",
        now: "03-02 11:00",
        answer: "Dropped 30m, ended 03-02 09:30",
        resolution: "Running 1h30m, due 03-03 09:30",
    },
];

#[test]
fn reopened_cases() {
    check_cases(&china(), REOPENED);
}

#[test]
fn events_that_come_in_disorder() {
    let plain = Row {
        why: "as they happened",
        target: "1h 8h",
        events: "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00, Resumed 03-02 11:00, Resolved 03-02 14:00",
        now: "03-05 12:00",
        answer: "Stopped 30m, ended 03-02 09:30",
        // 9-10, 11-12, 13-14
        resolution: "Stopped 3h, ended 03-02 14:00",
    };
    let rows = [
        "Resolved 03-02 14:00, Resumed 03-02 11:00, Answered 03-02 09:30, Opened 03-02 09:00, Paused 03-02 10:00",
        // What cannot apply: before it is opened,
        "Answered 03-01 09:00, Paused 03-01 09:00, Resolved 03-01 10:00, Opened 03-02 09:00, Answered 03-02 09:30, \
         Paused 03-02 10:00, Resumed 03-02 11:00, Resolved 03-02 14:00",
        // again while it is so,
        "Opened 03-02 09:00, Opened 03-02 09:10, Resumed 03-02 09:20, Answered 03-02 09:30, Reopened 03-02 09:40, \
         Paused 03-02 10:00, Paused 03-02 10:30, Reopened 03-02 10:40, Answered 03-02 10:50, Resumed 03-02 11:00, \
         Resolved 03-02 14:00",
        // and when it is over.
        "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00, Resumed 03-02 11:00, Resolved 03-02 14:00, \
         Resolved 03-02 15:00, Paused 03-02 15:00, Resumed 03-02 16:00, Answered 03-02 16:00, Ended 03-02 17:00",
        // After now.
        "Opened 03-02 09:00, Answered 03-02 09:30, Paused 03-02 10:00, Resumed 03-02 11:00, Resolved 03-02 14:00, \
         Reopened 03-05 12:00:00.001",
    ];
    let china = china();
    check_cases(&china, &rows.map(|events| Row { events, why: events, ..plain }));
    check_cases(
        &china,
        &[
            plain,
            Row {
                why: "nothing has happened",
                target: "1h 8h",
                events: "",
                now: "03-05 12:00",
                answer: "NotStarted 0",
                resolution: "NotStarted 0",
            },
            Row {
                why: "nobody opened it",
                target: "1h 8h",
                events: "Answered 03-02 09:00, Paused 03-02 10:00, Resumed 03-02 11:00, Resolved 03-02 14:00, Reopened 03-03 09:00",
                now: "03-05 12:00",
                answer: "NotStarted 0",
                resolution: "NotStarted 0",
            },
            Row {
                why: "opened in the future",
                target: "1h 8h",
                events: "Opened 03-06 12:00",
                now: "03-05 12:00",
                answer: "NotStarted 0",
                resolution: "NotStarted 0",
            },
            Row {
                why: "opened comes first, of what happened at once",
                target: "1h 8h",
                events: "Resolved 03-02 09:00, Answered 03-02 09:00, Opened 03-02 09:00",
                now: "03-05 12:00",
                answer: "Stopped 0, ended 03-02 09:00",
                resolution: "Stopped 0, ended 03-02 09:00",
            },
        ],
    );
}

#[test]
fn clocks_without_hours_and_across_a_change() {
    check_cases(
        &berlin("00:00-24:00"),
        &[Row {
            why: "24 h across the change are due when the clock shows an hour more",
            target: "1h 24h",
            events: "Opened 03-28 12:00+01, Answered 03-28 12:30+01",
            now: "03-29 12:00+02",
            answer: "Stopped 30m, ended 03-28 12:30",
            resolution: "Running 23h, due 03-29 13:00",
        }],
    );
    check_cases(
        &daily("", Zone::fixed(0)),
        &[Row {
            why: "a team that never works is never late",
            target: "1h 8h",
            events: "Opened 03-02 09:00",
            now: "2036-03-02 09:00",
            answer: "Running 0",
            resolution: "Running 0",
        }],
    );
    check_cases(
        &daily("00:00-24:00", Zone::fixed(0)),
        &[Row {
            why: "what is late is so however long ago: 10,957 days, of which all but three, or 8 h, were promised",
            target: "262896h 8h",
            events: "Opened 1990-01-01 00:00",
            now: "2020-01-01 00:00",
            answer: "Running 262968h, due 2019-12-29 00:00, late 2019-12-29 00:00",
            resolution: "Running 262968h, due 1990-01-01 08:00, late 1990-01-01 08:00",
        }],
    );
}

#[test]
fn a_clock_tells_its_share_and_what_is_left() {
    let china = china();
    let read = |promised: &str, now: &str, happened: &str| {
        clocks(&china, &target(promised), &events(&china, happened), at(&china, now))
    };
    let open = "Opened 03-02 09:00";
    let half = read("1h 8h", "03-02 14:00", open);
    assert_eq!((half.resolution.share(), half.resolution.remaining()), (Some(0.5), Some(4 * 60 * MINUTE)));
    assert_eq!((half.first_response.share(), half.first_response.remaining()), (Some(4.0), Some(-3 * 60 * MINUTE)));
    assert_eq!((half.resolution.met(), half.first_response.met()), (None, Some(false)));
    let free = read("- 0", "03-02 14:00", open);
    assert_eq!((free.first_response.share(), free.first_response.remaining()), (None, None));
    assert_eq!((free.resolution.share(), free.resolution.met()), (None, Some(false)));
    let over = read("1h 8h", "03-02 14:00", "Opened 03-02 09:00, Answered 03-02 10:00, Ended 03-02 11:00");
    assert_eq!((over.first_response.met(), over.resolution.met()), (Some(true), None));
    assert_eq!(read("- -", "03-02 14:00", "Opened 03-02 09:00, Resolved 03-02 10:00").resolution.met(), None);
    let negative = Target { first_response: Some(-5), resolution: Some(i64::MIN) };
    let negative = clocks(&china, &negative, &events(&china, open), at(&china, "03-02 10:00"));
    assert_eq!((negative.first_response.target, negative.resolution.remaining()), (Some(0), Some(-60 * MINUTE)));
}

// --- against a slow way to measure ---

/// The day on which the random calendars are looked at begins here: Monday 2 March 2026, 00:00 UTC.
const BEGIN: i64 = 20_514 * 1_440;
/// How many minutes of them: nine days, so that a weekday comes twice.
const MINUTES: i64 = 9 * 1_440;

fn any_hours() -> impl Strategy<Value = Hours> {
    let spans = vec(0..=1_440_u16, 0..4).prop_map(|mut times| {
        times.sort_unstable();
        times.dedup();
        Hours::of_minutes(times.chunks_exact(2).map(|pair| (pair[0], pair[1]))).expect("in order")
    });
    prop_oneof![4 => spans, 1 => Just(Hours::all_day()), 1 => Just(Hours::closed())]
}

/// Zones whose clocks change by anything, now and then several times a day, or by what they really do.
fn any_zone() -> impl Strategy<Value = Zone> {
    let offset = || prop_oneof![(-56..=56_i32).prop_map(|quarters| quarters * 15), -840..=840];
    let wild = (offset(), vec((0..MINUTES, offset()), 0..6)).prop_map(|(first, mut steps)| {
        steps.sort_unstable();
        steps.dedup_by_key(|(at, _)| *at);
        let steps: Vec<_> = steps.iter().map(|(at, offset)| (Timestamp((BEGIN + at) * MINUTE), *offset)).collect();
        Zone::new(first, &steps).expect("rising")
    });
    let real =
        (-11..=13_i32, 0..MINUTES, prop_oneof![Just(60), Just(-60), Just(30)]).prop_map(|(hours, at, change)| {
            Zone::new(hours * 60, &[(Timestamp((BEGIN + at) * MINUTE), hours * 60 + change)]).expect("one step")
        });
    prop_oneof![wild, real]
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let weekly = any_hours().prop_flat_map(|usual| vec(prop_oneof![Just(usual), any_hours()], 7));
    let exceptions = vec((-2..12, any_hours()), 0..5).prop_map(|days| {
        let first = i32::try_from(BEGIN / 1_440).unwrap();
        days.into_iter().map(|(day, hours)| (Day(first + day), hours)).collect::<BTreeMap<_, _>>()
    });
    (weekly, exceptions, any_zone())
        .prop_map(|(weekly, exceptions, zone)| Calendar::new(weekly.try_into().expect("seven"), exceptions, zone))
}

/// Whether each minute is open, by looking at a clock every minute. A day's hours begin when the clock first shows their
/// beginning or a later time, and end when it first shows their end; so what counts is the latest time it has shown.
fn minute_by_minute(calendar: &Calendar) -> Vec<bool> {
    let mut latest = i64::MIN;
    // All clock changes lie within, so before the first minute the latest time is the one shown.
    let minutes = (BEGIN..BEGIN + MINUTES).map(|minute| {
        let steps = calendar.zone().steps().iter().rev();
        let step = steps.map(|(at, offset)| (at.0 / MINUTE, *offset)).find(|(at, _)| *at <= minute);
        let offset = step.map_or(calendar.zone().first_offset(), |(_, offset)| offset);
        latest = latest.max(minute + i64::from(offset));
        let day = Day(i32::try_from(latest.div_euclid(1_440)).unwrap());
        // 1 January 1970 was a Thursday.
        let weekday = usize::try_from((day.0 - 4).rem_euclid(7)).unwrap();
        let hours = calendar.exceptions().get(&day).unwrap_or(&calendar.weekly()[weekday]);
        let time = latest.rem_euclid(1_440);
        hours.minutes().iter().any(|(begin, end)| (i64::from(*begin)..i64::from(*end)).contains(&time))
    });
    minutes.collect()
}

/// An instant among those minutes, most often a whole minute.
fn any_instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![3 => (0..MINUTES).prop_map(|minute| minute * MINUTE), 1 => 0..MINUTES * MINUTE]
        .prop_map(|ms| Timestamp(BEGIN * MINUTE + ms))
}

/// An instant within two centuries.
fn far_instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        any_instant(),
        (-36_500..36_500 * DAY_MS).prop_map(Timestamp),
        any::<i32>().prop_map(|s| Timestamp(i64::from(s) * 1_000))
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn minute_by_minute_comes_to_the_same(
        calendar in any_calendar(),
        spans in vec((any_instant(), any_instant(), 0..3 * DAY_MS), 1..6),
    ) {
        let open = minute_by_minute(&calendar);
        let minute = |at: Timestamp| usize::try_from(at.0 / MINUTE - BEGIN).unwrap();
        let mut before = vec![0_i64];
        for open in &open {
            before.push(before.last().unwrap() + i64::from(*open) * MINUTE);
        }
        let until = |at: Timestamp| before[minute(at)] + if open[minute(at)] { at.0 % MINUTE } else { 0 };
        for (from, to, business) in spans {
            prop_assert_eq!(calendar.business_ms(from, to), if to > from { until(to) - until(from) } else { 0 });
            // The first minute at whose end so much was open.
            let wanted = until(from) + business;
            if let Some(last) = (0..open.len()).find(|minute| before[minute + 1] >= wanted).filter(|_| business > 0) {
                let reached = Timestamp((BEGIN + i64::try_from(last).unwrap()) * MINUTE + wanted - before[last]);
                prop_assert_eq!(calendar.after(from, business), Some(reached));
            }
            if let Some(next) = (minute(from)..open.len()).find(|minute| open[*minute]) {
                let begin = Timestamp((BEGIN + i64::try_from(next).unwrap()) * MINUTE);
                prop_assert_eq!(calendar.next_open(from), Some(begin.max(from)));
            }
        }
    }

    #[test]
    fn what_is_open_until_a_deadline_is_what_was_allowed(
        calendar in any_calendar(),
        from in far_instant(),
        business in prop_oneof![0..3 * DAY_MS, 0..4_000 * DAY_MS, Just(1), Just(0)],
    ) {
        if let Some(due) = calendar.after(from, business) {
            prop_assert_eq!(calendar.business_ms(from, due), business);
            // It is the first such instant.
            prop_assert_eq!(calendar.business_ms(from, Timestamp(due.0 - 1)), (business - 1).max(0));
            prop_assert!((from..=Timestamp(from.0 + HORIZON_MS)).contains(&due));
        } else {
            prop_assert!(calendar.business_ms(from, Timestamp(from.0 + HORIZON_MS)) < business);
        }
    }

    #[test]
    fn spans_add_up_and_never_shrink(calendar in any_calendar(), a in far_instant(), b in far_instant(), c in far_instant()) {
        let mut times = [a, b, c];
        times.sort();
        let [a, b, c] = times;
        let (first, second, both) = (calendar.business_ms(a, b), calendar.business_ms(b, c), calendar.business_ms(a, c));
        prop_assert_eq!(first + second, both);
        prop_assert!(first >= 0 && second >= 0 && both <= c.0 - a.0);
    }

    #[test]
    fn a_calendar_that_never_closes_measures_what_passes(zone in any_zone(), from in far_instant(), to in far_instant()) {
        let calendar = daily("00:00-24:00", zone);
        prop_assert_eq!(calendar.business_ms(from, to), (to.0 - from.0).max(0));
        prop_assert_eq!(calendar.after(from, DAY_MS), Some(Timestamp(from.0 + DAY_MS)));
        prop_assert_eq!(calendar.next_open(from), Some(from));
    }

    #[test]
    fn clock_times_and_instants_belong_together(zone in any_zone(), at in far_instant(), other in far_instant()) {
        let (day, ms) = zone.local(at);
        let first = zone.instant(day, ms);
        // Of a time that comes twice the earlier.
        prop_assert!(first <= at && zone.local(first) >= (day, ms));
        let (before, after) = if at <= other { (at, other) } else { (other, at) };
        let ((day, ms), (other_day, other_ms)) = (zone.local(before), zone.local(after));
        if (day, ms) <= (other_day, other_ms) {
            prop_assert!(zone.instant(day, ms) <= zone.instant(other_day, other_ms));
        }
        prop_assert_eq!(zone.to_string().parse(), Ok(zone));
    }

    #[test]
    fn hours_and_zones_are_read_or_refused(text in "[0-9:+ ,-]{0,24}|.{0,9}") {
        if let Ok(hours) = text.parse::<Hours>() {
            prop_assert_eq!(hours.to_string().parse(), Ok(hours));
        }
        if let Ok(zone) = text.parse::<Zone>() {
            prop_assert_eq!(zone.to_string().parse(), Ok(zone));
        }
    }
}

fn any_events() -> impl Strategy<Value = Vec<(Timestamp, Event)>> {
    let event = prop_oneof![
        Just(Event::Opened),
        Just(Event::Answered),
        Just(Event::Paused),
        Just(Event::Resumed),
        Just(Event::Resolved),
        Just(Event::Reopened),
        Just(Event::Ended),
    ];
    (any_instant(), vec((any_instant(), event), 0..10)).prop_map(|(opened, mut events)| {
        events.push((opened, Event::Opened));
        events
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn clocks_keep_to_their_rules(
        calendar in any_calendar(),
        events in any_events(),
        promised in (prop::option::of(0..2 * DAY_MS), prop::option::of(0..2 * DAY_MS)),
        now in any_instant(),
    ) {
        let target = Target { first_response: promised.0, resolution: promised.1 };
        let known: Vec<_> = events.iter().copied().filter(|(at, _)| *at <= now).collect();
        let read = clocks(&calendar, &target, &events, now);
        prop_assert_eq!(read, clocks(&calendar, &target, &known, now));
        let opened = known.iter().filter(|(_, event)| *event == Event::Opened).map(|(at, _)| *at).min();
        let most = opened.map_or(0, |opened| calendar.business_ms(opened, now));
        prop_assert!(read.resolution.spent <= most && read.first_response.spent <= most);
        for (name, clock, of) in [
            ("answer", read.first_response, (|read| read.first_response) as fn(zhiji::domain::clocks::Clocks) -> Clock),
            ("resolution", read.resolution, |read| read.resolution),
        ] {
            let spent_at = |at: Timestamp| of(clocks(&calendar, &target, &known, at)).spent;
            prop_assert!(clock.spent >= 0, "{}", name);
            prop_assert_eq!(clock.state == ClockState::NotStarted, opened.is_none(), "{}", name);
            prop_assert_eq!(clock.ended_at.is_some(), matches!(clock.state, ClockState::Stopped | ClockState::Dropped));
            let late = clock.target.is_some_and(|target| clock.spent > target);
            prop_assert_eq!(clock.breached_at.is_some(), late, "{}", name);
            if let (Some(target), Some(late)) = (clock.target, clock.breached_at) {
                // The last instant at which no more than the target was spent.
                prop_assert_eq!((spent_at(late), spent_at(Timestamp(late.0 + 1))), (target, target + 1), "{}", name);
                prop_assert!(clock.due.is_some_and(|due| due <= late && spent_at(due) == target), "{}", name);
            } else if let (Some(target), Some(due)) = (clock.target, clock.due) {
                prop_assert_eq!(clock.state, ClockState::Running);
                prop_assert_eq!(spent_at(due.max(now)), target.max(clock.spent), "{}", name);
            }
        }
        // Once there was an answer, that clock stays as it is.
        if let Some(ended) = read.first_response.ended_at {
            prop_assert_eq!(clocks(&calendar, &target, &events, ended).first_response, read.first_response);
        }
    }

    #[test]
    fn the_order_of_events_makes_no_difference(calendar in any_calendar(), events in any_events(), now in any_instant(), turn in 0..10_usize) {
        let mut apart: BTreeMap<Timestamp, Event> = BTreeMap::new();
        apart.extend(events);
        let sorted: Vec<_> = apart.into_iter().collect();
        let mut turned = sorted.clone();
        turned.rotate_left(turn % sorted.len());
        turned.reverse();
        let target = Target { first_response: Some(DAY_MS / 8), resolution: Some(DAY_MS / 2) };
        prop_assert_eq!(clocks(&calendar, &target, &turned, now), clocks(&calendar, &target, &sorted, now));
    }
}
