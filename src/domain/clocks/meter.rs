//! A clock while it is being read: started, paused and stopped by what happened, event after event.

use super::calendar::Calendar;
use super::clock::{Clock, ClockState};
use crate::kernel::time::Timestamp;

/// Adds up business time against a target.
pub(super) struct Meter<'a> {
    calendar: &'a Calendar,
    /// Since when it runs, and what is not in `clock.spent` yet.
    since: Option<Timestamp>,
    clock: Clock,
}

impl<'a> Meter<'a> {
    pub(super) fn new(calendar: &'a Calendar, target: Option<i64>) -> Self {
        let target = target.map(|target| target.max(0));
        let state = ClockState::NotStarted;
        let clock = Clock { spent: 0, target, due: None, state, ended_at: None, breached_at: None };
        Self { calendar, since: None, clock }
    }

    pub(super) fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Runs from `at` on, from what was spent before.
    pub(super) fn start(&mut self, at: Timestamp) {
        self.since = Some(at);
        self.clock.state = ClockState::Running;
        self.clock.ended_at = None;
    }

    /// Stands still from `at` on.
    pub(super) fn pause(&mut self, at: Timestamp) {
        self.count(at);
        self.clock.state = ClockState::Paused;
    }

    /// Is over at `at`: `Stopped` or `Dropped`.
    pub(super) fn end(&mut self, at: Timestamp, state: ClockState) {
        self.count(at);
        self.clock.state = state;
        self.clock.ended_at = Some(at);
    }

    /// What it shows at `now`.
    pub(super) fn read(mut self, now: Timestamp) -> Clock {
        let since = self.since;
        let left = self.clock.remaining();
        self.count(now);
        if self.clock.breached_at.is_none() {
            self.clock.due = since.zip(left).and_then(|(since, left)| self.calendar.after(since, left));
        }
        self.clock
    }

    /// Counts what has passed up to `until`, and keeps when the target was first exceeded.
    fn count(&mut self, until: Timestamp) {
        let Some(since) = self.since.take() else { return };
        let passed = self.calendar.business_ms(since, until);
        let left = self.clock.remaining();
        self.clock.spent += passed;
        if let Some(left) = left.filter(|left| passed > *left && self.clock.breached_at.is_none()) {
            // However far away: what has passed knows no horizon.
            self.clock.due = self.calendar.passed(since, left);
            self.clock.breached_at = self.clock.due.and_then(|due| self.calendar.opening(due));
        }
    }
}
