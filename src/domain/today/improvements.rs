//! Improvements that should be in place and are not.

use super::First;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::improvements::improvement::{DUE_ON, OWNER, STATUS};
use crate::kernel::column::Slot;
use crate::kernel::time::Day;

/// An improvement that is overdue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overdue {
    /// Which.
    pub improvement: Slot,
    /// Who sees to it.
    pub owner: Option<Slot>,
    /// By when it had to be in place.
    pub on: Day,
}

/// The planned improvements whose due day is before `today`, the oldest first.
#[must_use]
pub fn overdue_improvements(dataset: &Dataset, today: Day, most: usize) -> First<Overdue> {
    let table = dataset.table(Entity::Improvements);
    let mut overdue = Vec::new();
    table.scan(DUE_ON, |improvement, due| {
        let Some(on) = due.filter(|on| *on < today) else { return };
        if table.get(improvement, STATUS) == Some("planned") {
            overdue.push(Overdue { improvement, owner: table.get(improvement, OWNER).flatten(), on });
        }
    });
    overdue.sort_by_key(|one| (one.on, one.improvement));
    First::of(overdue, most)
}
