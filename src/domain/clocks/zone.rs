//! A time zone as data: an offset from UTC and the instants at which it changes. Who knows the real zones fills it in.

use crate::kernel::time::{DAY_MS, Day, Timestamp};
use std::sync::{Mutex, PoisonError};

/// How far from UTC an offset may be, in minutes: 14 hours.
pub const FARTHEST_MINUTES: i32 = 14 * 60;
/// How many steps a zone may have: two a year for longer than clocks have been changed in summer.
pub const MOST_STEPS: usize = 1_000;
/// How far from 1970 a step may lie, in milliseconds: as far as a date in a browser.
const FARTHEST_STEP_MS: i64 = 8_640_000_000_000_000;
/// Milliseconds in a minute.
const MINUTE_MS: i64 = 60_000;

/// A time zone: what its clocks are ahead of UTC, in minutes, up to the first step, and from each step on.
///
/// Zones are few and hold for as long as the program runs: equal ones share their steps, so that a zone is passed about
/// like a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    first: i32,
    steps: &'static [Step],
}

/// An instant, and what the clocks are ahead of UTC from then on, in minutes.
type Step = (Timestamp, i32);

/// The steps, shared with every zone that has the same.
fn shared(steps: Vec<Step>) -> &'static [Step] {
    static KNOWN: Mutex<Vec<&'static [Step]>> = Mutex::new(Vec::new());
    // What another thread has left half done here is still a list of whole zones.
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(same) = known.iter().find(|same| ***same == *steps) {
        return same;
    }
    let new: &'static [Step] = Vec::leak(steps);
    known.push(new);
    new
}

/// What is wrong with a zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// The text is no offset.
    #[error("not an offset such as +08:00: {0}")]
    NotAnOffset(String),
    /// The text is no instant with an offset.
    #[error("not a step such as 1774746000000+02:00: {0}")]
    NotAStep(String),
    /// No clock is so far from UTC; in minutes.
    #[error("{0} minutes are more than 14 hours")]
    OffsetTooFar(i32),
    /// No calendar reaches there.
    #[error("a step at {0} is out of reach")]
    StepTooFar(Timestamp),
    /// A step comes no later than the one before it.
    #[error("the step at {0} is not later than the one before it")]
    NotRising(Timestamp),
    /// There are more than [`MOST_STEPS`].
    #[error("there are more than {MOST_STEPS} steps")]
    TooManySteps,
}

impl Zone {
    /// A zone that is always `minutes` ahead of UTC, held within 14 hours.
    #[must_use]
    pub fn fixed(minutes: i32) -> Self {
        Self { first: minutes.clamp(-FARTHEST_MINUTES, FARTHEST_MINUTES), steps: &[] }
    }

    /// A zone `first` minutes ahead of UTC, and from each step on as much as it says. Steps that change nothing are
    /// dropped, so zones that agree are equal.
    pub fn new(first: i32, steps: &[(Timestamp, i32)]) -> Result<Self, ZoneError> {
        if steps.len() > MOST_STEPS {
            return Err(ZoneError::TooManySteps);
        }
        if let Some(minutes) = std::iter::once(first).chain(offsets(steps)).find(|minutes| !is_near(*minutes)) {
            return Err(ZoneError::OffsetTooFar(minutes));
        }
        if let Some((at, _)) = steps.iter().find(|(at, _)| !(-FARTHEST_STEP_MS..=FARTHEST_STEP_MS).contains(&at.0)) {
            return Err(ZoneError::StepTooFar(*at));
        }
        if let Some((_, (at, _))) = steps.iter().zip(steps.iter().skip(1)).find(|(before, after)| before.0 >= after.0) {
            return Err(ZoneError::NotRising(*at));
        }
        let before = std::iter::once(first).chain(offsets(steps));
        let steps =
            steps.iter().zip(before).filter(|(step, before)| step.1 != *before).map(|(step, _)| *step).collect();
        Ok(Self { first, steps: shared(steps) })
    }

    /// What the clocks are ahead of UTC before the first step, in minutes.
    #[must_use]
    pub fn first_offset(&self) -> i32 {
        self.first
    }

    /// The instants at which the clocks change, and what they are ahead of UTC from then on, in minutes.
    #[must_use]
    pub fn steps(&self) -> &[(Timestamp, i32)] {
        self.steps
    }

    /// What the clocks are ahead of UTC at this instant, in minutes.
    #[must_use]
    pub fn offset_at(&self, at: Timestamp) -> i32 {
        self.segment(self.steps.partition_point(|(step, _)| *step <= at)).1
    }

    /// The day and the milliseconds since midnight that the clocks show, held at the ends of the calendar.
    #[must_use]
    pub fn local(&self, at: Timestamp) -> (Day, i64) {
        let shown = self.shown(at).0;
        let day = shown.div_euclid(DAY_MS);
        match i32::try_from(day) {
            Ok(day) => (Day(day), shown.rem_euclid(DAY_MS)),
            Err(_) if day < 0 => (Day(i32::MIN), 0),
            Err(_) => (Day(i32::MAX), DAY_MS - 1),
        }
    }

    /// The day that the calendars show.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Day {
        self.local(at).0
    }

    /// The instant at which the clocks of UTC show what those of the zone show at `at`.
    #[must_use]
    pub fn shown(&self, at: Timestamp) -> Timestamp {
        Timestamp(at.0.saturating_add(i64::from(self.offset_at(at)) * MINUTE_MS))
    }

    /// The first instant at which the clocks show this time of this day, in milliseconds since midnight, or a later
    /// one. So a time that the clocks skip is the instant after the gap, a time that comes twice the earlier one, and
    /// later times never are earlier instants.
    #[must_use]
    pub fn instant(&self, day: Day, ms_of_day: i64) -> Timestamp {
        let wanted = (i64::from(day.0) * DAY_MS).saturating_add(ms_of_day);
        // Steps before this one end before any clock can show the time.
        let earliest = Timestamp(wanted.saturating_sub(i64::from(FARTHEST_MINUTES) * MINUTE_MS));
        let mut segment = self.steps.partition_point(|(step, _)| *step <= earliest);
        loop {
            let (begin, offset) = self.segment(segment);
            let at = wanted.saturating_sub(i64::from(offset) * MINUTE_MS).max(begin);
            if self.steps.get(segment).is_none_or(|(end, _)| at < end.0) {
                return Timestamp(at);
            }
            segment += 1;
        }
    }

    /// The days on which the clocks change or on which a time is skipped or comes twice, as (first, last), in no
    /// order. On all others a clock time is the instant plus one offset, from midnight to midnight.
    pub(super) fn uneven_days(&self) -> impl Iterator<Item = (Day, Day)> + '_ {
        let before = std::iter::once(self.first).chain(offsets(self.steps));
        self.steps
            .iter()
            .zip(before)
            .map(|((at, after), before)| (at.day(before.min(*after)), at.day(before.max(*after))))
    }

    /// Begin, in milliseconds, and offset of the time between two steps; number 0 is the time before the first step.
    fn segment(&self, number: usize) -> (i64, i32) {
        let step = number.checked_sub(1).and_then(|before| self.steps.get(before));
        step.map_or((i64::MIN, self.first), |(at, offset)| (at.0, *offset))
    }
}

fn offsets(steps: &[(Timestamp, i32)]) -> impl Iterator<Item = i32> + '_ {
    steps.iter().map(|(_, offset)| *offset)
}

fn is_near(minutes: i32) -> bool {
    (-FARTHEST_MINUTES..=FARTHEST_MINUTES).contains(&minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    /// Berlin in 2026: +1 h, from 29 March 01:00 UTC +2 h, from 25 October 01:00 UTC +1 h.
    fn berlin() -> Zone {
        let steps = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"].map(|text| text.parse().expect(text));
        Zone::new(60, &[(steps[0], 120), (steps[1], 60)]).expect("a zone")
    }

    fn shown(zone: &Zone, at: &str) -> String {
        let (day, ms) = zone.local(at.parse().expect(at));
        format!("{day} {:02}:{:02}", ms / HOUR_MS, ms / MINUTE_MS % 60)
    }

    #[test]
    fn clocks_show_the_offset_of_their_time() {
        let berlin = berlin();
        for (at, want) in [
            ("2026-03-29T00:59:00Z", "2026-03-29 01:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29 03:00"),
            ("2026-10-25T00:59:00Z", "2026-10-25 02:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25 02:00"),
            ("2026-12-31T23:30:00Z", "2027-01-01 00:30"),
        ] {
            assert_eq!(shown(&berlin, at), want);
        }
        assert_eq!(shown(&Zone::fixed(-300), "2026-01-01T04:59:00Z"), "2025-12-31 23:59");
        assert_eq!(Zone::fixed(9_999), Zone::fixed(FARTHEST_MINUTES));
    }

    #[test]
    fn a_skipped_time_is_the_end_of_the_gap_and_a_double_one_the_first() {
        let berlin = berlin();
        for (day, hours, want) in [
            ("2026-03-29", 1.5, "2026-03-29T00:30:00.000Z"),
            ("2026-03-29", 2.0, "2026-03-29T01:00:00.000Z"),
            ("2026-03-29", 2.5, "2026-03-29T01:00:00.000Z"),
            ("2026-03-29", 3.0, "2026-03-29T01:00:00.000Z"),
            ("2026-03-29", 24.0, "2026-03-29T22:00:00.000Z"),
            ("2026-10-25", 2.0, "2026-10-25T00:00:00.000Z"),
            ("2026-10-25", 2.5, "2026-10-25T00:30:00.000Z"),
            ("2026-10-25", 3.0, "2026-10-25T02:00:00.000Z"),
            ("2026-10-25", 24.0, "2026-10-25T23:00:00.000Z"),
        ] {
            #[expect(clippy::cast_possible_truncation, reason = "half hours")]
            let ms = (hours * 3_600_000.0) as i64;
            assert_eq!(berlin.instant(day.parse().expect(day), ms).to_string(), want, "{day} {hours}");
        }
    }

    #[test]
    fn a_day_that_a_zone_left_out_begins_and_ends_after_the_gap() {
        // Samoa went from -10 h to +14 h at the end of 29 December 2011 and had no 30 December.
        let step: Timestamp = "2011-12-30T10:00:00Z".parse().expect("an instant");
        let samoa = Zone::new(-600, &[(step, 840)]).expect("a zone");
        let day: Day = "2011-12-30".parse().expect("a day");
        assert_eq!(samoa.instant(day, 0), step);
        assert_eq!(samoa.instant(day, 12 * HOUR_MS), step);
        assert_eq!(samoa.instant(day, DAY_MS), step);
        assert_eq!(samoa.instant(day, DAY_MS + 1), Timestamp(step.0 + 1));
        assert_eq!(samoa.local(step).0.to_string(), "2011-12-31");
    }

    #[test]
    fn the_ends_of_time_are_held() {
        let zone = berlin();
        assert_eq!(zone.local(Timestamp(i64::MIN)), (Day(i32::MIN), 0));
        assert_eq!(zone.local(Timestamp(i64::MAX)), (Day(i32::MAX), DAY_MS - 1));
        assert!(zone.instant(Day(i32::MAX), i64::MAX) > zone.instant(Day(i32::MIN), i64::MIN));
    }

    #[test]
    fn a_zone_that_cannot_be_is_refused() {
        let at = Timestamp;
        assert_eq!(Zone::new(841, &[]), Err(ZoneError::OffsetTooFar(841)));
        assert_eq!(Zone::new(0, &[(at(1), -841)]), Err(ZoneError::OffsetTooFar(-841)));
        assert_eq!(Zone::new(0, &[(at(1), 60), (at(1), 0)]), Err(ZoneError::NotRising(at(1))));
        assert_eq!(Zone::new(0, &[(at(i64::MAX), 60)]), Err(ZoneError::StepTooFar(at(i64::MAX))));
        let many: Vec<_> = (0..=1_000).map(|number| (at(number), 0)).collect();
        assert_eq!(Zone::new(0, &many), Err(ZoneError::TooManySteps));
        assert_eq!(Zone::new(60, &[(at(1), 60), (at(2), 0)]), Zone::new(60, &[(at(2), 0)]));
    }
}
