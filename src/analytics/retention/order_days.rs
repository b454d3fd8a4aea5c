//! The days of all valid orders up to the end of the period, customer by customer in ascending order.

use crate::analytics::params::Params;
use crate::analytics::value::purchases::Validity;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::order;
use crate::kernel::column::Slot;

/// Order days, laid end to end: those of a customer lie between two neighbouring starts.
#[derive(Clone, Debug, Default)]
pub struct OrderDays {
    starts: Vec<u32>,
    days: Vec<i32>,
}

impl OrderDays {
    /// Collects the days; orders before the period belong to a customer's history and are kept.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let customers = dataset.table(Entity::Customers).slot_count();
        let mut starts = vec![0_u32; customers + 1];
        each_order(dataset, params, |customer, _| {
            if let Some(count) = starts.get_mut(customer + 1) {
                *count += 1;
            }
        });
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut days = vec![0_i32; Slot(sum).index()];
        each_order(dataset, params, |customer, day| {
            if let Some(at) = next.get_mut(customer) {
                if let Some(place) = days.get_mut(Slot(*at).index()) {
                    *place = day;
                }
                *at += 1;
            }
        });
        let mut all = Self { starts, days };
        all.sort();
        all
    }

    fn sort(&mut self) {
        let mut rest = self.days.as_mut_slice();
        for pair in self.starts.windows(2) {
            let &[start, end] = pair else { continue };
            let Some((mine, after)) = rest.split_at_mut_checked(Slot(end - start).index()) else { return };
            if !mine.is_sorted() {
                mine.sort_unstable();
            }
            rest = after;
        }
    }

    /// The order days of one customer.
    #[must_use]
    pub fn of_customer(&self, customer: Slot) -> &[i32] {
        let at = |place: usize| self.starts.get(place).map(|start| Slot(*start).index());
        match (at(customer.index()), at(customer.index() + 1)) {
            (Some(start), Some(end)) => self.days.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// Every customer with orders, and the days.
    pub fn customers(&self) -> impl Iterator<Item = (Slot, &[i32])> {
        let customers = 0..self.starts.len().saturating_sub(1);
        customers.map(|slot| (Slot::at(slot), self.of_customer(Slot::at(slot)))).filter(|(_, days)| !days.is_empty())
    }

    /// Whether the customer bought on one of the days `from` to `to`, both included.
    #[must_use]
    pub fn bought(&self, customer: Slot, from: i32, to: i32) -> bool {
        has_day(self.of_customer(customer), from, to)
    }

    /// The first day anybody bought.
    #[must_use]
    pub fn first_day(&self) -> Option<i32> {
        self.days.iter().min().copied()
    }

    /// The last day anybody bought.
    #[must_use]
    pub fn last_day(&self) -> Option<i32> {
        self.days.iter().max().copied()
    }
}

/// Whether one of the ascending `days` lies from `from` to `to`, both included.
#[must_use]
pub fn has_day(days: &[i32], from: i32, to: i32) -> bool {
    let at = days.partition_point(|day| *day < from);
    days.get(at).is_some_and(|day| *day <= to)
}

fn each_order(dataset: &Dataset, params: &Params, mut visit: impl FnMut(usize, i32)) {
    for (_, chunk) in dataset.table(Entity::Orders).runs() {
        let (placed, customer) = (chunk.ints(order::PLACED_ON.key), chunk.slots(order::CUSTOMER.key));
        let valid = Validity::of(chunk);
        for row in chunk.live_rows() {
            let day = placed.get(row).and_then(|day| i32::try_from(day).ok()).filter(|day| *day <= params.to.0);
            if let (Some(day), Some(customer), true) = (day, customer.get(row), valid.at(row)) {
                visit(customer.index(), day);
            }
        }
    }
}
