//! Complaints that wait for us.

use super::First;
use crate::domain::complaints::complaint::{CUSTOMER, FIRST_RESPONSE_AT, OPENED_AT, SEVERITY, STATUS, is_open};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::next_due::NextDue;
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
    /// What has to be done next, and by when.
    pub due: Option<NextDue>,
}

/// The open complaints: first those with a due time, the nearest first; then those nobody has answered, among these and
/// the rest the gravest, then the oldest first.
#[must_use]
pub fn waiting_complaints(dataset: &Dataset, most: usize) -> First<Waiting> {
    let table = dataset.table(Entity::Complaints);
    let mut open = Vec::new();
    table.scan(STATUS, |complaint, status| {
        let Some(since) = is_open(status).then(|| table.get(complaint, OPENED_AT).flatten()).flatten() else { return };
        let customer = table.get(complaint, CUSTOMER).flatten();
        let answered = table.get(complaint, FIRST_RESPONSE_AT).flatten().is_some();
        let gravity = gravity(table.get(complaint, SEVERITY).unwrap_or(""));
        let due = NextDue::of(dataset, complaint);
        open.push((std::cmp::Reverse(gravity), Waiting { complaint, customer, since, answered, due }));
    });
    open.sort_by_key(|(gravity, waiting)| {
        let due = waiting.due.map(|due| due.at);
        ((due.is_none(), due), waiting.answered, *gravity, waiting.since, waiting.complaint)
    });
    First::of(open.into_iter().map(|(_, waiting)| waiting).collect(), most)
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
