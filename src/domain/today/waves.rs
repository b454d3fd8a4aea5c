//! Waves in which something waits: call-backs that are due, people who were asked a week ago and have not answered.

use super::First;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::progress::invited;
use crate::domain::surveys::{calling, invitation, wave};
use crate::kernel::column::Slot;
use crate::kernel::time::{DAY_MS, Timestamp};

/// Who has not answered after so many days may be reminded.
const REMIND_AFTER_DAYS: i64 = 7;

/// What waits in one wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaveWork {
    /// Which.
    pub wave: Slot,
    /// Call-backs that are due.
    pub calls: usize,
    /// People who may be reminded.
    pub reminders: usize,
}

/// The running waves in which something waits, those with calls first.
#[must_use]
pub fn waiting_waves(dataset: &Dataset, now: Timestamp, most: usize) -> First<WaveWork> {
    let mut waiting = Vec::new();
    dataset.table(Entity::Waves).scan(wave::STATE, |wave, state| {
        if state == "running" {
            let by_phone = dataset.get(Entity::Waves, wave, wave::CHANNEL) == Some("phone");
            let calls = if by_phone { calling::due(dataset, wave, now) } else { 0 };
            let reminders = if by_phone { 0 } else { silent(dataset, wave, now) };
            waiting.push(WaveWork { wave, calls, reminders });
        }
    });
    waiting.retain(|waiting| waiting.calls + waiting.reminders > 0);
    waiting.sort_by_key(|waiting| (std::cmp::Reverse((waiting.calls, waiting.reminders)), waiting.wave));
    First::of(waiting, most)
}

/// Who was asked long enough ago, has not answered and was not reminded yet.
fn silent(dataset: &Dataset, wave: Slot, now: Timestamp) -> usize {
    let table = dataset.table(Entity::Invitations);
    let long_ago = now.0 - REMIND_AFTER_DAYS * DAY_MS;
    let waits = |slot: &Slot| {
        table.get(*slot, invitation::STATE) == Some("asked")
            && table.get(*slot, invitation::REMINDED_AT).flatten().is_none()
            && table.get(*slot, invitation::ASKED_AT).flatten().is_some_and(|at| at.0 <= long_ago)
    };
    invited(dataset, wave).iter().filter(|slot| waits(slot)).count()
}
