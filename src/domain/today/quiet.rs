//! Important customers whom nobody has been in touch with for long.

use super::First;
use crate::domain::customers::customer::{ACCOUNT, LIFECYCLE, TIER};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields::{AT, CUSTOMER};
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Holds, Instant, Link};
use crate::kernel::time::{DAY_MS, Timestamp};

/// An important customer who has not been contacted for long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quiet {
    /// Who.
    pub customer: Slot,
    /// The last contact that was noted, if there was any.
    pub last: Option<Timestamp>,
}

/// VIPs and key accounts that are not lost and were last contacted more than `days` before `now`, or never: those with
/// the longest silence first, those never contacted last (often nothing was noted yet at all).
#[must_use]
pub fn quiet_customers(dataset: &Dataset, now: Timestamp, days: i32, most: usize) -> First<Quiet> {
    let before = now.0.saturating_sub(i64::from(days) * DAY_MS);
    let last = last_contacts(dataset);
    let mut quiet = Vec::new();
    for (first, chunk) in dataset.table(Entity::Customers).runs() {
        let (tiers, accounts) = (Choice::column(chunk, TIER.key), Choice::column(chunk, ACCOUNT.key));
        let stages = Choice::column(chunk, LIFECYCLE.key);
        for row in chunk.live_rows() {
            let matters = Choice::read(tiers, row) == "vip" || Choice::read(accounts, row) == "key_account";
            if !matters || Choice::read(stages, row) == "lost" {
                continue;
            }
            let customer = Slot::at(first + row);
            let last = last.get(customer.index()).copied().filter(|at| *at != i64::MIN);
            if last.is_none_or(|at| at < before) {
                quiet.push(Quiet { customer, last: last.map(Timestamp) });
            }
        }
    }
    quiet.sort_by_key(|quiet| (quiet.last.is_none(), quiet.last, quiet.customer));
    First::of(quiet, most)
}

/// The last contact of every customer by slot, `i64::MIN` for none.
fn last_contacts(dataset: &Dataset) -> Vec<i64> {
    let mut last = vec![i64::MIN; dataset.table(Entity::Customers).slot_count()];
    for (_, chunk) in dataset.table(Entity::Interactions).runs() {
        let (times, customers) = (Instant::column(chunk, AT.key), Link::column(chunk, CUSTOMER.key));
        for row in chunk.live_rows() {
            let Some((at, customer)) = Instant::read(times, row).zip(Link::read(customers, row)) else { continue };
            if let Some(known) = last.get_mut(customer.index()) {
                *known = at.0.max(*known);
            }
        }
    }
    last
}
