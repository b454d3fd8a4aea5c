//! How long a calendar is open up to an instant, and back. Plain days of the week are a multiplication; the days that are
//! not (exceptions, and days on which the clocks change) are added up once, so that years of them are a search for one.

use super::calendar::Calendar;
use super::hours::Hours;
use super::week::Week;
use super::zone::Zone;
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// A day that is not plain. A calendar's scale is how long was open up to an instant, counted from some instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Uneven {
    day: Day,
    /// The first instant after it.
    end: Timestamp,
    /// How long was open before it, in milliseconds on the calendar's scale.
    before: i64,
    /// How long is open on it, in milliseconds.
    open: i64,
    /// What the calendar's scale is ahead of that of the week, from the end of the day up to the next uneven one.
    ahead: i64,
}

/// The days that are not plain, in order.
pub(super) fn uneven_days(week: &Week, exceptions: &BTreeMap<Day, Hours>, zone: &Zone) -> Vec<Uneven> {
    let mut days: BTreeSet<Day> = exceptions.keys().copied().collect();
    days.extend(zone.uneven_days().flat_map(|(first, last)| (first.0..=last.0).map(Day)));
    let mut ahead = 0;
    let uneven = days.into_iter().map(|day| {
        let plain = week.hours(day);
        let hours = exceptions.get(&day).unwrap_or(plain);
        let open = instants(hours, day, zone).map(|(begin, end)| end.0 - begin.0).sum();
        let before = week.open_before(day) + ahead;
        ahead += open - plain.total();
        Uneven { day, end: zone.instant(day, DAY_MS), before, open, ahead }
    });
    uneven.collect()
}

impl Calendar {
    /// How long was open up to `at`, in milliseconds on the calendar's scale.
    pub(super) fn open_until(&self, at: Timestamp) -> i64 {
        let (day, ms_of_day) = self.zone().local(at);
        let next = self.uneven.partition_point(|uneven| uneven.day < day);
        if self.uneven.get(next).is_none_or(|uneven| uneven.day != day) {
            let last = next.checked_sub(1).and_then(|last| self.uneven.get(last));
            let ahead = last.map_or(0, |uneven| uneven.ahead);
            return self.week.open_before(day) + ahead + self.week.hours(day).open_until(ms_of_day);
        }
        // Clocks put back past midnight show a day that is over; the next one is uneven too.
        let uneven = self.uneven.iter().skip(next).find(|uneven| at < uneven.end);
        uneven.map_or_else(|| self.open_in_all(), |uneven| uneven.before + self.open_on(uneven.day, at))
    }

    /// How long was open up to the end of the last uneven day.
    fn open_in_all(&self) -> i64 {
        self.uneven.last().map_or(0, |uneven| uneven.before + uneven.open)
    }

    /// How long was open on `day` up to `at`, in milliseconds.
    fn open_on(&self, day: Day, at: Timestamp) -> i64 {
        instants(self.hours_on(day), day, self.zone()).map(|(begin, end)| at.clamp(begin, end).0 - begin.0).sum()
    }

    /// The first instant by which `open` milliseconds on the scale were open; `None` if that never happens.
    pub(super) fn instant_after(&self, open: i64) -> Option<Timestamp> {
        let next = self.uneven.partition_point(|uneven| uneven.before < open);
        let last = next.checked_sub(1).and_then(|last| self.uneven.get(last));
        if let Some(uneven) = last.filter(|uneven| open <= uneven.before + uneven.open) {
            let mut left = open - uneven.before;
            return instants(self.hours_on(uneven.day), uneven.day, self.zone()).find_map(|(begin, end)| {
                let at = begin.0.saturating_add(left);
                left -= end.0 - begin.0;
                (at <= end.0).then_some(Timestamp(at))
            });
        }
        let ahead = last.map_or(0, |uneven| uneven.ahead);
        let (day, ms_of_day) = self.week.time_after(open.checked_sub(ahead)?)?;
        Some(self.zone().instant(day, ms_of_day))
    }
}

/// The spans of a day as instants.
fn instants<'a>(hours: &'a Hours, day: Day, zone: &'a Zone) -> impl Iterator<Item = (Timestamp, Timestamp)> + 'a {
    hours.spans().map(move |(begin, end)| (zone.instant(day, begin), zone.instant(day, end)))
}
