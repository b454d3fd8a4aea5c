//! Complaints that wait for us.

use super::First;
use crate::domain::complaints::complaint::{CUSTOMER, FIRST_RESPONSE_AT, OPENED_AT, SEVERITY, STATUS, is_open};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;

/// An open complaint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting {
    /// Which.
    pub complaint: Slot,
    /// Whose.
    pub customer: Option<Slot>,
    /// Since when.
    pub since: Timestamp,
    /// Whether a human has answered.
    pub answered: bool,
}

/// The open complaints: those nobody has answered first, among these and the rest the gravest, then the oldest first.
#[must_use]
pub fn waiting_complaints(dataset: &Dataset, most: usize) -> First<Waiting> {
    let table = dataset.table(Entity::Complaints);
    let mut open = Vec::new();
    table.scan(STATUS, |complaint, status| {
        let Some(since) = is_open(status).then(|| table.get(complaint, OPENED_AT).flatten()).flatten() else { return };
        let customer = table.get(complaint, CUSTOMER).flatten();
        let answered = table.get(complaint, FIRST_RESPONSE_AT).flatten().is_some();
        let gravity = gravity(table.get(complaint, SEVERITY).unwrap_or(""));
        open.push((answered, std::cmp::Reverse(gravity), Waiting { complaint, customer, since, answered }));
    });
    open.sort_by_key(|(answered, gravity, waiting)| (*answered, *gravity, waiting.since, waiting.complaint));
    First::of(open.into_iter().map(|(_, _, waiting)| waiting).collect(), most)
}

fn gravity(severity: &str) -> u8 {
    match severity {
        "critical" => 4,
        "major" => 3,
        "moderate" => 2,
        "minor" => 1,
        _ => 0,
    }
}
