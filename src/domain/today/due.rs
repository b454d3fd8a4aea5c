//! Next steps that were agreed on and are not done.

use super::First;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields::{CUSTOMER, DONE, DUE_ON, NEXT_STEP};
use crate::kernel::column::Slot;
use crate::kernel::field::Holds;
use crate::kernel::field::{Date, Flag, Link, Text};
use crate::kernel::time::Day;

/// A next step that waits to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    /// The interaction that it follows from.
    pub interaction: Slot,
    /// With whom.
    pub customer: Option<Slot>,
    /// By when.
    pub on: Day,
}

/// The steps due up to and with `until` and not done, the oldest first.
#[must_use]
pub fn due_steps(dataset: &Dataset, until: Day, most: usize) -> First<Due> {
    let mut due = Vec::new();
    for (first, chunk) in dataset.table(Entity::Interactions).runs() {
        let (days, done) = (Date::column(chunk, DUE_ON.key), Flag::column(chunk, DONE.key));
        let (steps, customers) = (Text::column(chunk, NEXT_STEP.key), Link::column(chunk, CUSTOMER.key));
        for row in chunk.live_rows() {
            let Some(on) = Date::read(days, row).filter(|on| *on <= until) else { continue };
            if Flag::read(done, row) == Some(true) || Text::read(steps, row).is_empty() {
                continue;
            }
            due.push(Due { interaction: Slot::at(first + row), customer: Link::read(customers, row), on });
        }
    }
    due.sort_by_key(|step| (step.on, step.interaction));
    First::of(due, most)
}
