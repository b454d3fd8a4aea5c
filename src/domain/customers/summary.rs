//! One customer in a few figures.

use super::timeline::of_customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::{complaints, orders, surveys};
use crate::kernel::column::Slot;
use crate::kernel::money::Money;
use crate::kernel::time::{Day, Timestamp};

/// What matters about a customer at a glance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Orders that count as turnover.
    pub orders: usize,
    /// What these brought, returns taken off, one amount a currency.
    pub spent: Vec<Money>,
    /// The day of the last one.
    pub last_order: Option<Day>,
    /// Complaints that still wait for us.
    pub open_complaints: usize,
    /// All complaints.
    pub complaints: usize,
    /// c = b/a (experience over expectation) of the latest response that has both, a above 0.
    pub ratio: Option<f64>,
    /// The latest likelihood to recommend, 0-10.
    pub nps: Option<i64>,
    /// All responses.
    pub responses: usize,
}

/// The figures of the customer in `slot`.
#[must_use]
pub fn summary(dataset: &Dataset, slot: Slot) -> Summary {
    let mut summary = Summary::default();
    count_orders(dataset, slot, &mut summary);
    for complaint in of_customer(dataset, Entity::Complaints, complaints::complaint::CUSTOMER, slot) {
        summary.complaints += 1;
        let status = dataset.get(Entity::Complaints, complaint, complaints::complaint::STATUS).unwrap_or("");
        summary.open_complaints += usize::from(complaints::complaint::is_open(status));
    }
    read_responses(dataset, slot, &mut summary);
    summary
}

fn count_orders(dataset: &Dataset, slot: Slot, summary: &mut Summary) {
    use orders::order::{AMOUNT, CUSTOMER, PLACED_ON, RETURNED, STATUS, is_valid};
    for order in of_customer(dataset, Entity::Orders, CUSTOMER, slot) {
        if !is_valid(dataset.get(Entity::Orders, order, STATUS).unwrap_or("")) {
            continue;
        }
        summary.orders += 1;
        summary.last_order = summary.last_order.max(dataset.get(Entity::Orders, order, PLACED_ON).flatten());
        let amount = dataset.get(Entity::Orders, order, AMOUNT).flatten();
        let returned = dataset.get(Entity::Orders, order, RETURNED).flatten();
        let back = returned.and_then(|money| money.minor.checked_neg().map(|minor| Money { minor, ..money }));
        for money in amount.into_iter().chain(back) {
            let sum = summary.spent.iter_mut().find(|sum| sum.currency == money.currency);
            match sum {
                Some(sum) => *sum = sum.checked_add(money).unwrap_or(*sum),
                None => summary.spent.push(money),
            }
        }
    }
}

fn read_responses(dataset: &Dataset, slot: Slot, summary: &mut Summary) {
    use surveys::response::{ANSWERED_AT, CUSTOMER, EXPECTATION, EXPERIENCE, NPS};
    let (mut rated, mut recommended) = (None::<Timestamp>, None::<Timestamp>);
    for response in of_customer(dataset, Entity::Responses, CUSTOMER, slot) {
        summary.responses += 1;
        let at = dataset.get(Entity::Responses, response, ANSWERED_AT).flatten();
        let expected = dataset.get(Entity::Responses, response, EXPECTATION).flatten().filter(|a| *a > 0.0);
        let lived = dataset.get(Entity::Responses, response, EXPERIENCE).flatten();
        if let (Some(a), Some(b)) = (expected, lived)
            && at >= rated
        {
            (rated, summary.ratio) = (at, Some(b / a));
        }
        if let Some(nps) = dataset.get(Entity::Responses, response, NPS).flatten()
            && at >= recommended
        {
            (recommended, summary.nps) = (at, Some(nps));
        }
    }
}
