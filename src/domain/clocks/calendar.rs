//! A calendar of business hours, and how much of the time between two instants is within them.

use super::hours::Hours;
use super::measure::{Uneven, uneven_days};
use super::week::Week;
use super::zone::Zone;
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use std::collections::BTreeMap;

/// How far ahead [`Calendar::after`] and [`Calendar::next_open`] look, in milliseconds: 20 years. What lies further on
/// is no deadline that anybody keeps.
pub const HORIZON_MS: i64 = 7_305 * DAY_MS;

/// When a team works: hours for each day of the week, other hours on single days, and the zone whose clocks they mean.
///
/// Making one adds up its exceptions; measuring with it costs the same for a day as for a century.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub(super) week: Week,
    exceptions: BTreeMap<Day, Hours>,
    zone: Zone,
    pub(super) uneven: Vec<Uneven>,
}

impl Calendar {
    /// A calendar of `weekly` hours, Monday first. An exception replaces the hours of its day: none on a public
    /// holiday, some on half days and on weekends that are worked in return for a holiday.
    #[must_use]
    pub fn new(weekly: [Hours; 7], exceptions: BTreeMap<Day, Hours>, zone: Zone) -> Self {
        let week = Week::new(weekly);
        let uneven = uneven_days(&week, &exceptions, &zone);
        Self { week, exceptions, zone, uneven }
    }

    /// The hours of a week, Monday first.
    #[must_use]
    pub fn weekly(&self) -> &[Hours; 7] {
        self.week.days()
    }

    /// The days that have other hours.
    #[must_use]
    pub fn exceptions(&self) -> &BTreeMap<Day, Hours> {
        &self.exceptions
    }

    /// The zone whose clocks the hours mean.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The hours of a day: its exception, or those of its weekday.
    #[must_use]
    pub fn hours_on(&self, day: Day) -> &Hours {
        self.exceptions.get(&day).unwrap_or_else(|| self.week.hours(day))
    }

    /// How much of the time from `from` to `to` is open, in milliseconds that really pass: on days when the clocks
    /// change, a span is what passes between its two clock times. 0 if `to` is not after `from`.
    #[must_use]
    pub fn business_ms(&self, from: Timestamp, to: Timestamp) -> i64 {
        if to <= from { 0 } else { self.open_until(to) - self.open_until(from) }
    }

    /// The first instant at which `business_ms` open milliseconds have passed since `from`: the end of a day and not
    /// the beginning of the next one, and `from` itself for 0 or less. `None` if that is not within [`HORIZON_MS`].
    #[must_use]
    pub fn after(&self, from: Timestamp, business_ms: i64) -> Option<Timestamp> {
        self.passed(from, business_ms).filter(|at| at.0 <= from.0.saturating_add(HORIZON_MS))
    }

    /// The first instant from `from` on at which the calendar is open; `None` if that is not within [`HORIZON_MS`].
    #[must_use]
    pub fn next_open(&self, from: Timestamp) -> Option<Timestamp> {
        self.opening(from).filter(|at| at.0 <= from.0.saturating_add(HORIZON_MS))
    }

    /// [`Self::after`] without a horizon.
    pub(super) fn passed(&self, from: Timestamp, business_ms: i64) -> Option<Timestamp> {
        if business_ms <= 0 {
            return Some(from);
        }
        // Beyond the last day that a calendar can name, what comes after would lie before.
        self.instant_after(self.open_until(from).saturating_add(business_ms)).filter(|at| *at > from)
    }

    /// [`Self::next_open`] without a horizon.
    pub(super) fn opening(&self, from: Timestamp) -> Option<Timestamp> {
        // Where the first open millisecond ends, it began one before.
        self.passed(from, 1).map(|at| Timestamp(at.0.saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_time_are_held() {
        let (first, last) = (Timestamp(i64::MIN), Timestamp(i64::MAX));
        let weekly = [0; 7].map(|_| Hours::all_day());
        let ends = [Day(i32::MIN), Day(i32::MAX)].map(|day| (day, Hours::closed()));
        for exceptions in [BTreeMap::new(), BTreeMap::from(ends)] {
            let calendar = Calendar::new(weekly.clone(), exceptions, Zone::fixed(480));
            assert!(calendar.business_ms(first, last) > 0);
            assert_eq!(calendar.business_ms(last, first), 0);
            assert_eq!(calendar.after(last, 1), None);
            assert_eq!(calendar.after(Timestamp(0), i64::MAX), None);
            assert_eq!(calendar.after(first, i64::MIN), Some(first));
        }
    }

    #[test]
    fn a_calendar_that_is_never_open_has_no_deadline() {
        let never = Calendar::new(Default::default(), BTreeMap::new(), Zone::fixed(0));
        assert_eq!(never.business_ms(Timestamp(0), Timestamp(HORIZON_MS)), 0);
        assert_eq!(never.after(Timestamp(0), 0), Some(Timestamp(0)));
        assert_eq!((never.after(Timestamp(0), 1), never.next_open(Timestamp(0))), (None, None));
    }

    #[test]
    fn nobody_keeps_a_deadline_beyond_the_horizon() {
        // Open on one day only: 30 years after the beginning.
        let exceptions = BTreeMap::from([(Day(10_957), Hours::all_day())]);
        let calendar = Calendar::new(Default::default(), exceptions, Zone::fixed(0));
        let open = Day(10_957).start();
        assert_eq!(calendar.next_open(Timestamp(0)), None);
        assert_eq!(calendar.next_open(Timestamp(open.0 - HORIZON_MS)), Some(open));
        assert_eq!(calendar.next_open(Timestamp(open.0 - HORIZON_MS - 1)), None);
        assert_eq!(calendar.after(Timestamp(open.0 + 5 - HORIZON_MS), 5), Some(Timestamp(open.0 + 5)));
        assert_eq!(calendar.after(Timestamp(open.0 + 4 - HORIZON_MS), 5), None);
        assert_eq!(calendar.after(open, DAY_MS), Some(Timestamp(open.0 + DAY_MS)));
        assert_eq!(calendar.after(open, DAY_MS + 1), None);
    }
}
