//! What an open complaint has to have next, and by when.

use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;

/// The nearest due time of an open complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NextDue {
    /// By when.
    pub at: Timestamp,
    /// Whether it is the first answer; else the resolution.
    pub is_answer: bool,
    /// From when on it is close.
    pub warn_at: Option<Timestamp>,
}

/// How pressing a due time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressure {
    /// There is time.
    Calm,
    /// The stated part of the time is over.
    Close,
    /// It is over.
    Late,
}

impl NextDue {
    /// The nearest due time of the complaint in `slot`; `None` if it is over, paused or without a target.
    #[must_use]
    pub fn of(dataset: &Dataset, slot: Slot) -> Option<Self> {
        let entity = Entity::Complaints;
        if !complaint::is_open(dataset.get(entity, slot, complaint::STATUS)?) {
            return None;
        }
        let time = |field| dataset.get(entity, slot, field).flatten();
        let answered = time(complaint::FIRST_RESPONSE_AT).is_some();
        let answer = time(complaint::RESPONSE_DUE_AT).filter(|_| !answered).map(|at| (at, true));
        let resolution = time(complaint::RESOLUTION_DUE_AT).map(|at| (at, false));
        let (at, is_answer) = answer.into_iter().chain(resolution).min()?;
        Some(Self { at, is_answer, warn_at: time(complaint::WARN_AT) })
    }

    /// How pressing it is at `now`.
    #[must_use]
    pub fn pressure(self, now: Timestamp) -> Pressure {
        if self.at < now {
            Pressure::Late
        } else if self.warn_at.is_some_and(|warn_at| warn_at <= now) {
            Pressure::Close
        } else {
            Pressure::Calm
        }
    }
}
