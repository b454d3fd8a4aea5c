//! What a clock shows: how much of a target is spent, by when it will be, and since when it is late.

use crate::kernel::time::Timestamp;

/// Whether a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockState {
    /// The case is not open yet.
    NotStarted,
    /// Time counts while the calendar is open.
    Running,
    /// It stands still until the customer comes back.
    Paused,
    /// What it waited for has happened: in time, unless [`Clock::breached_at`] says when it became late.
    Stopped,
    /// The case ended without what it waited for: neither met nor running.
    Dropped,
}

/// One clock of a case, as it stood at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The business time spent, in milliseconds. It goes on counting when the target is used up.
    pub spent: i64,
    /// The business time that may be spent, in milliseconds; never less than 0.
    pub target: Option<i64>,
    /// The instant at which the target is used up: of a running clock, if nothing pauses it; of a late one, when it
    /// was. `None` without a target, paused, not started, over in time, or beyond the calendar's horizon.
    pub due: Option<Timestamp>,
    /// Whether it runs.
    pub state: ClockState,
    /// When it stopped or was dropped.
    pub ended_at: Option<Timestamp>,
    /// The instant after which more than the target was spent, the first time that happened. It is `due`, or the next
    /// opening if the target was used up to the millisecond when the calendar closed.
    pub breached_at: Option<Timestamp>,
}

impl Clock {
    /// What is spent, as a share of the target; `None` without a target or with one of 0.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "spans of milliseconds stay far below 2^53")]
    pub fn share(&self) -> Option<f64> {
        self.target.filter(|target| *target > 0).map(|target| self.spent as f64 / target as f64)
    }

    /// The business time left, in milliseconds; less than 0 when more than the target is spent. `None` without one.
    #[must_use]
    pub fn remaining(&self) -> Option<i64> {
        self.target.map(|target| target.saturating_sub(self.spent))
    }

    /// Whether the target was met: yes if it stopped in time, no if it is or was late; `None` while that is open, and
    /// without a target.
    #[must_use]
    pub fn met(&self) -> Option<bool> {
        self.target?;
        match self.breached_at {
            Some(_) => Some(false),
            None => (self.state == ClockState::Stopped).then_some(true),
        }
    }
}
