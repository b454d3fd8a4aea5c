//! The newest day on which something happened, to tell an old file from a business that stands still.

use crate::domain::clocks::Zone;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::orders::order;
use crate::domain::service::request;
use crate::domain::surveys::response;
use crate::kernel::time::{Day, Timestamp};

/// The day of the newest order, response, complaint, service request or interaction; `None` if there is none of them.
#[must_use]
pub fn latest_day(dataset: &Dataset, zone: Zone) -> Option<Day> {
    let newest = |entity: Entity, key: &str| {
        let runs = dataset.table(entity).runs();
        let last = runs.filter_map(|(_, chunk)| {
            let column = chunk.ints(key);
            chunk.live_rows().filter_map(|row| column.get(row)).max()
        });
        last.max()
    };
    let instants = [
        newest(Entity::Responses, response::ANSWERED_AT.key),
        newest(Entity::Complaints, complaint::OPENED_AT.key),
        newest(Entity::Requests, request::OPENED_AT.key),
        newest(Entity::Interactions, interaction::AT.key),
    ];
    let days = instants.into_iter().flatten().map(|instant| zone.day(Timestamp(instant)));
    let ordered = newest(Entity::Orders, order::PLACED_ON.key).and_then(|day| i32::try_from(day).ok()).map(Day);
    days.chain(ordered).max()
}
