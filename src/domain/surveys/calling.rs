//! Whom to call next: who wanted to be called back and is due, then who was never tried, then whoever was tried least.

use super::invitation;
use super::progress::invited;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;

/// Who was not reached so often is not called any more.
pub const MOST_ATTEMPTS: i64 = 5;
/// Who was not reached is left alone for so long.
pub const PAUSE_MS: i64 = 60 * 60 * 1000;

/// Whom to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The customer of this invitation.
    Call(Slot),
    /// Nobody before then.
    Later(Timestamp),
    /// Nobody is left.
    Nobody,
}

/// How urgent a call is: the least is first.
type Rank = (u8, i64, i64, Slot);

/// What an invitation waits for: a call now, one later, or none.
enum Wait {
    Now(Rank),
    Until(Timestamp),
    Over,
}

fn wait(dataset: &Dataset, slot: Slot, now: Timestamp) -> Wait {
    let table = dataset.table(Entity::Invitations);
    let attempts = table.get(slot, invitation::ATTEMPTS).flatten().unwrap_or(0);
    match table.get(slot, invitation::STATE).unwrap_or("") {
        "answered" | "refused" => Wait::Over,
        "call_back" => match table.get(slot, invitation::CALL_BACK_AT).flatten() {
            Some(at) if at > now => Wait::Until(at),
            at => Wait::Now((0, at.map_or(i64::MIN, |at| at.0), attempts, slot)),
        },
        _ if attempts == 0 => Wait::Now((1, 0, 0, slot)),
        "unreachable" if attempts >= MOST_ATTEMPTS => Wait::Over,
        _ => {
            let last = table.get(slot, invitation::TRIED_AT).flatten().map_or(i64::MIN, |at| at.0);
            let free = last.saturating_add(PAUSE_MS);
            if free > now.0 { Wait::Until(Timestamp(free)) } else { Wait::Now((2, attempts, last, slot)) }
        }
    }
}

/// Whom to call next in `wave`; who was `skipped` comes last.
#[must_use]
pub fn next(dataset: &Dataset, wave: Slot, now: Timestamp, skipped: &[Slot]) -> Next {
    let mut first: Option<(usize, Rank)> = None;
    let mut later: Option<Timestamp> = None;
    for slot in invited(dataset, wave) {
        match wait(dataset, slot, now) {
            Wait::Now(rank) => {
                let turn = skipped.iter().rposition(|one| *one == slot).map_or(0, |at| at + 1);
                if first.is_none_or(|first| (turn, rank) < first) {
                    first = Some((turn, rank));
                }
            }
            Wait::Until(at) => later = Some(later.map_or(at, |known| known.min(at))),
            Wait::Over => {}
        }
    }
    match (first, later) {
        (Some((_, (.., slot))), _) => Next::Call(slot),
        (None, Some(at)) => Next::Later(at),
        (None, None) => Next::Nobody,
    }
}

/// How many call-backs are due in `wave`.
#[must_use]
pub fn due(dataset: &Dataset, wave: Slot, now: Timestamp) -> usize {
    invited(dataset, wave).into_iter().filter(|slot| matches!(wait(dataset, *slot, now), Wait::Now((0, ..)))).count()
}
