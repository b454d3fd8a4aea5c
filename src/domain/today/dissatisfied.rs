//! Customers who said that they are dissatisfied, and nobody has got in touch since: most of them never complain.

use super::First;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::surveys::listening::Low;
use crate::domain::surveys::response::{ANSWERED_AT, CUSTOMER, EXPECTATION, EXPERIENCE, NPS};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Holds, Instant, Int, Link, Number};
use crate::kernel::time::{DAY_MS, Timestamp};
use std::collections::HashMap;

/// A dissatisfied customer's latest answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dissatisfied {
    /// The answer.
    pub response: Slot,
    /// Whose.
    pub customer: Slot,
    /// When.
    pub at: Timestamp,
    /// c = experience / expectation, where it was below 1 - t.
    pub ratio: Option<f64>,
    /// The likelihood to recommend, where it was 6 or less.
    pub nps: Option<i64>,
}

/// The customers whose latest answer within `days` before `now` was dissatisfied (c below 1 - t, or NPS at most 6) and
/// whom nobody contacted and who did not complain since; the latest first.
#[must_use]
pub fn dissatisfied(dataset: &Dataset, now: Timestamp, days: i32, most: usize) -> First<Dissatisfied> {
    let from = Timestamp(now.0.saturating_sub(i64::from(days) * DAY_MS));
    let mut latest = latest_answers(dataset, from, now);
    let contacts = [(Entity::Interactions, interaction::AT, interaction::CUSTOMER)];
    let complaints = [(Entity::Complaints, complaint::OPENED_AT, complaint::CUSTOMER)];
    for (entity, at, customer) in contacts.into_iter().chain(complaints) {
        drop_touched(dataset, entity, at, customer, &mut latest);
    }
    let mut unhappy: Vec<Dissatisfied> =
        latest.into_values().filter(|answer| answer.ratio.is_some() || answer.nps.is_some()).collect();
    unhappy.sort_by_key(|answer| (std::cmp::Reverse(answer.at), answer.response));
    First::of(unhappy, most)
}

/// The latest answer of each customer since `from`, with its scores only where they are low.
fn latest_answers(dataset: &Dataset, from: Timestamp, now: Timestamp) -> HashMap<Slot, Dissatisfied> {
    let tolerance = Settings::of(dataset).ratio_tolerance;
    let mut latest: HashMap<Slot, Dissatisfied> = HashMap::new();
    for (first, chunk) in dataset.table(Entity::Responses).runs() {
        let (times, customers) = (Instant::column(chunk, ANSWERED_AT.key), Link::column(chunk, CUSTOMER.key));
        let (wanted, got) = (Number::column(chunk, EXPECTATION.key), Number::column(chunk, EXPERIENCE.key));
        let scores = Int::column(chunk, NPS.key);
        for row in chunk.live_rows() {
            let Some(at) = Instant::read(times, row).filter(|at| (from..=now).contains(at)) else { continue };
            let Some(customer) = Link::read(customers, row) else { continue };
            if latest.get(&customer).is_some_and(|known| known.at > at) {
                continue;
            }
            let (wanted, got) = (Number::read(wanted, row), Number::read(got, row));
            let Low { ratio, nps } = Low::of(wanted, got, Int::read(scores, row), tolerance);
            latest.insert(customer, Dissatisfied { response: Slot::at(first + row), customer, at, ratio, nps });
        }
    }
    latest
}

fn drop_touched(
    dataset: &Dataset,
    entity: Entity,
    at: Field<Instant>,
    customer: Field<Link>,
    latest: &mut HashMap<Slot, Dissatisfied>,
) {
    for (_, chunk) in dataset.table(entity).runs() {
        if latest.is_empty() {
            return;
        }
        let (times, customers) = (Instant::column(chunk, at.key), Link::column(chunk, customer.key));
        for row in chunk.live_rows() {
            let Some((time, customer)) = Instant::read(times, row).zip(Link::read(customers, row)) else { continue };
            if latest.get(&customer).is_some_and(|answer| answer.at <= time) {
                latest.remove(&customer);
            }
        }
    }
}
