//! Everything that happened with one customer, newest first.

use crate::domain::clocks::Zone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::{complaints, interactions, orders, service, surveys};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Instant, Link};
use crate::kernel::time::Timestamp;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What type of record tells of it.
    pub entity: Entity,
    /// Which record.
    pub slot: Slot,
    /// When; a day counts from its first moment in the team's zone.
    pub at: Timestamp,
}

/// The record types that a timeline shows.
pub const SHOWN: [Entity; 5] =
    [Entity::Orders, Entity::Complaints, Entity::Requests, Entity::Interactions, Entity::Responses];

/// The records of `entity` that refer to the customer in `slot`.
#[must_use]
pub fn of_customer(dataset: &Dataset, entity: Entity, field: Field<Link>, slot: Slot) -> Vec<Slot> {
    let mut found = Vec::new();
    dataset.table(entity).scan(field, |at, customer| {
        if customer == Some(slot) {
            found.push(at);
        }
    });
    found
}

/// All events of the customer in `slot`, newest first.
#[must_use]
pub fn timeline(dataset: &Dataset, slot: Slot, zone: Zone) -> Vec<Event> {
    let mut events = Vec::new();
    for order in of_customer(dataset, Entity::Orders, orders::order::CUSTOMER, slot) {
        let day = dataset.get(Entity::Orders, order, orders::order::PLACED_ON).flatten();
        let at = day.map_or(Timestamp(0), |day| zone.instant(day, 0));
        events.push(Event { entity: Entity::Orders, slot: order, at });
    }
    let mut add = |entity: Entity, customer: Field<Link>, when: Field<Instant>| {
        for slot in of_customer(dataset, entity, customer, slot) {
            let at = dataset.get(entity, slot, when).flatten().unwrap_or(Timestamp(0));
            events.push(Event { entity, slot, at });
        }
    };
    add(Entity::Complaints, complaints::complaint::CUSTOMER, complaints::complaint::OPENED_AT);
    add(Entity::Requests, service::request::CUSTOMER, service::request::OPENED_AT);
    add(Entity::Interactions, interactions::fields::CUSTOMER, interactions::fields::AT);
    add(Entity::Responses, surveys::response::CUSTOMER, surveys::response::ANSWERED_AT);
    events.sort_by_key(|event| std::cmp::Reverse((event.at, event.slot)));
    events
}
