//! What a team has to do today, picked out of the records: steps that are due, complaints that wait, customers who were
//! dissatisfied, important ones not contacted for long, birthdays, and what came in lately.

mod birthdays;
mod complaints;
mod dissatisfied;
mod due;
mod improvements;
mod lately;
mod quiet;
mod service;
mod signs;
mod unasked;
mod waves;

pub use birthdays::{Birthday, birthdays};
pub use complaints::{Waiting, waiting_complaints};
pub use dissatisfied::{Dissatisfied, dissatisfied};
pub use due::{Due, due_steps};
pub use improvements::{Overdue, overdue_improvements};
pub use lately::{Arrival, lately};
pub use quiet::{Quiet, quiet_customers};
pub use service::{Upkeep, Visit, due_services, ending_warranties, visits};
pub use signs::{Rising, STEPS, Sign, WINDOW_DAYS, signs};
pub use unasked::{Unasked, unasked};
pub use waves::{WaveWork, waiting_waves};

/// The first of many: what a page shows, and how many there are in all.
#[derive(Clone, Debug, PartialEq)]
pub struct First<T> {
    /// The first few, in order.
    pub items: Vec<T>,
    /// How many there are.
    pub total: usize,
}

impl<T> First<T> {
    /// The first `most` of `all`, which are in order.
    fn of(mut all: Vec<T>, most: usize) -> Self {
        let total = all.len();
        all.truncate(most);
        Self { items: all, total }
    }

    /// Whether there is none at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

#[cfg(test)]
mod tests;
