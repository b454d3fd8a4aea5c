//! Complaints that were resolved, and nobody has asked the customer how that was.

use super::First;
use crate::domain::complaints::complaint::{CUSTOMER, RESOLVED_AT, SATISFIED_AFTER, STATUS};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::time::{DAY_MS, Timestamp};

/// A resolved complaint whose customer was not asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unasked {
    /// Which.
    pub complaint: Slot,
    /// Whose.
    pub customer: Option<Slot>,
    /// Since when it is resolved.
    pub since: Timestamp,
}

/// Complaints that stand at "resolved" for a day or longer without the customer's answer; the oldest first. The relation
/// is repaired only when the customer says so.
#[must_use]
pub fn unasked(dataset: &Dataset, now: Timestamp, most: usize) -> First<Unasked> {
    let table = dataset.table(Entity::Complaints);
    let mut waiting = Vec::new();
    table.scan(STATUS, |complaint, status| {
        let Some(since) = (status == "resolved").then(|| table.get(complaint, RESOLVED_AT).flatten()).flatten() else {
            return;
        };
        let answered = table.get(complaint, SATISFIED_AFTER).flatten().is_some();
        if !answered && now.0.saturating_sub(since.0) >= DAY_MS {
            let customer = table.get(complaint, CUSTOMER).flatten();
            waiting.push(Unasked { complaint, customer, since });
        }
    });
    waiting.sort_by_key(|unasked| (unasked.since, unasked.complaint));
    First::of(waiting, most)
}
