//! What came in lately, many of a kind told as one.

use crate::domain::complaints::step;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;

/// Records of one type that were made by one command.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrival {
    /// What type of records.
    pub entity: Entity,
    /// One of them: the only one, or the last.
    pub slot: Slot,
    /// How many.
    pub count: usize,
    /// When they were made.
    pub at: Timestamp,
}

/// The last `most` arrivals of customers, orders, contacts, complaints, steps of handling them, service
/// requests, and answers; the latest
/// first. An id tells when its record was made, and all ids of one command the same instant.
#[must_use]
pub fn lately(dataset: &Dataset, most: usize) -> Vec<Arrival> {
    let told = [
        Entity::Customers,
        Entity::Orders,
        Entity::Interactions,
        Entity::Complaints,
        Entity::ComplaintSteps,
        Entity::Requests,
        Entity::Responses,
    ];
    let mut arrivals: Vec<Arrival> = told.into_iter().flat_map(|entity| last_of(dataset, entity, most)).collect();
    arrivals.sort_by_key(|arrival| (std::cmp::Reverse(arrival.at), arrival.entity));
    arrivals.truncate(most);
    arrivals
}

fn last_of(dataset: &Dataset, entity: Entity, most: usize) -> Vec<Arrival> {
    let table = dataset.table(entity);
    let mut arrivals: Vec<Arrival> = Vec::new();
    for (at, chunk) in table.chunks().iter().enumerate().rev() {
        let first = at * entity.rows_per_chunk();
        for (row, _) in chunk.live().iter().enumerate().rev().filter(|(_, live)| **live) {
            let slot = Slot::at(first + row);
            // That a complaint was received is told by the complaint itself.
            if entity == Entity::ComplaintSteps && table.get(slot, step::KIND) == Some("received") {
                continue;
            }
            let Some(made) = chunk.ids().get(row).map(|id| Timestamp(id.made_at_ms())) else { continue };
            if let Some(last) = arrivals.last_mut().filter(|last| last.at == made) {
                last.count += 1;
            } else if arrivals.len() < most {
                arrivals.push(Arrival { entity, slot, count: 1, at: made });
            } else {
                return arrivals;
            }
        }
    }
    arrivals
}
