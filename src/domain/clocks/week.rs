//! Weeks without an exception: how long is open between any two days is a multiplication.

use super::hours::Hours;
use crate::kernel::time::Day;

/// Hours for each day of the week, Monday first, and how long was open before it since Monday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Week {
    days: [Hours; 7],
    before: [i64; 7],
    total: i64,
}

/// 1 January 1970 was a Thursday: three days after a Monday.
const DAYS_SINCE_MONDAY: i64 = 3;

impl Week {
    pub(super) fn new(days: [Hours; 7]) -> Self {
        let mut total = 0;
        let before = days.each_ref().map(|hours| {
            let before = total;
            total += hours.total();
            before
        });
        Self { days, before, total }
    }

    pub(super) fn days(&self) -> &[Hours; 7] {
        &self.days
    }

    /// The hours of a day.
    pub(super) fn hours(&self, day: Day) -> &Hours {
        self.of_weekday(weekday(day)).0
    }

    /// How long was open up to the beginning of this day, in milliseconds, counted from the week of 1970-01-01.
    pub(super) fn open_before(&self, day: Day) -> i64 {
        since_monday(day).div_euclid(7) * self.total + self.of_weekday(weekday(day)).1
    }

    /// The first day, and the milliseconds since its midnight, by which `open` milliseconds were open on the scale of
    /// [`Self::open_before`]; `None` in a week that is never open.
    pub(super) fn time_after(&self, open: i64) -> Option<(Day, i64)> {
        // The last millisecond of a week belongs to that week and not to the next one.
        let whole = open.checked_sub(1)?;
        let weeks = whole.checked_div_euclid(self.total)?;
        let rest = whole.rem_euclid(self.total) + 1;
        let weekday = self.before.partition_point(|before| *before < rest).checked_sub(1)?;
        let (hours, before) = self.of_weekday(weekday);
        let day = weeks * 7 + i64::try_from(weekday).ok()? - DAYS_SINCE_MONDAY;
        Some((Day(i32::try_from(day).ok()?), hours.time_after(rest - before)?))
    }

    /// The hours of a weekday, 0 for Monday, and how long was open before it.
    fn of_weekday(&self, weekday: usize) -> (&Hours, i64) {
        let [monday, ..] = &self.days;
        (self.days.get(weekday).unwrap_or(monday), self.before.get(weekday).copied().unwrap_or(0))
    }
}

/// Days since Monday 29 December 1969.
fn since_monday(day: Day) -> i64 {
    i64::from(day.0) + DAYS_SINCE_MONDAY
}

/// 0 for Monday.
fn weekday(day: Day) -> usize {
    usize::try_from(since_monday(day).rem_euclid(7)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        for (text, number) in
            [("1970-01-01", 3), ("1969-12-29", 0), ("1969-12-28", 6), ("2026-02-14", 5), ("2026-11-22", 6)]
        {
            assert_eq!(weekday(text.parse().expect(text)), number, "{text}");
        }
    }

    #[test]
    fn a_week_counts_before_and_after_1970() {
        let hours: Hours = "09:00-17:00".parse().expect("hours");
        let days = [0; 7].map(|_| hours.clone());
        let week = Week::new(days);
        let hour = 3_600_000;
        // Monday 29 December 1969 is where it counts from.
        for (day, open) in [(-3, 0), (-2, 8), (0, 24), (4, 56), (-4, -8), (-10, -56)] {
            assert_eq!(week.open_before(Day(day)), open * hour, "{day}");
        }
        // The 8th hour ends on Monday at 17:00, the 0th ended on Sunday at 17:00.
        for (open, day, time) in [(8, -3, 17), (9, -2, 10), (56, 3, 17), (57, 4, 10), (0, -4, 17), (-1, -4, 16)] {
            assert_eq!(week.time_after(open * hour), Some((Day(day), time * hour)), "{open}");
        }
        assert_eq!(Week::new(Default::default()).time_after(5), None);
        assert_eq!(week.time_after(i64::MIN), None);
    }
}
