//! What the service desk has today: visits, maintenance that is due, and warranties that end.

use super::First;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::service::handling::Standing;
use crate::domain::service::{product, request};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Date, Field};
use crate::kernel::time::{Day, Timestamp};
use std::collections::HashSet;

/// A day that comes for a product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upkeep {
    /// Which product.
    pub product: Slot,
    /// Whose.
    pub customer: Option<Slot>,
    /// The day.
    pub on: Day,
}

/// A visit, maintenance or training that was agreed on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    /// For which request.
    pub request: Slot,
    /// With whom.
    pub customer: Option<Slot>,
    /// When.
    pub at: Timestamp,
}

/// Products to be serviced up to and with `until`, the most overdue first; without those whose maintenance is planned.
#[must_use]
pub fn due_services(dataset: &Dataset, until: Day, most: usize) -> First<Upkeep> {
    let mut due = upkeep(dataset, product::NEXT_SERVICE_ON, |on| on <= until);
    if !due.is_empty() {
        let planned = planned(dataset);
        due.retain(|one| !planned.contains(&one.product));
    }
    First::of(due, most)
}

/// Products in use whose warranty ends from `today` up to and with `until`, the next first.
#[must_use]
pub fn ending_warranties(dataset: &Dataset, today: Day, until: Day, most: usize) -> First<Upkeep> {
    let mut ending = upkeep(dataset, product::WARRANTY_UNTIL, |on| (today..=until).contains(&on));
    let retired = |slot| dataset.get(Entity::InstalledProducts, slot, product::RETIRED).flatten() == Some(true);
    ending.retain(|one| !retired(one.product));
    First::of(ending, most)
}

fn upkeep(dataset: &Dataset, field: Field<Date>, wanted: impl Fn(Day) -> bool) -> Vec<Upkeep> {
    let table = dataset.table(Entity::InstalledProducts);
    let mut found = Vec::new();
    table.scan(field, |slot, day| {
        if let Some(on) = day.filter(|on| wanted(*on)) {
            found.push(Upkeep { product: slot, customer: table.get(slot, product::CUSTOMER).flatten(), on });
        }
    });
    found.sort_by_key(|one| (one.on, one.product));
    found
}

/// The products whose maintenance somebody has planned.
fn planned(dataset: &Dataset) -> HashSet<Slot> {
    let table = dataset.table(Entity::Requests);
    let mut planned = HashSet::new();
    table.scan(request::KIND, |slot, kind| {
        if kind == "maintenance" && Standing::of(dataset, slot).is_open() {
            planned.extend(table.get(slot, request::PRODUCT).flatten());
        }
    });
    planned
}

/// What was agreed on for `today`, and earlier meetings that nobody has said were held; the earliest first.
#[must_use]
pub fn visits(dataset: &Dataset, today: Day, most: usize) -> First<Visit> {
    let zone = Settings::of(dataset).zone;
    let table = dataset.table(Entity::Requests);
    let mut visits = Vec::new();
    table.scan(request::SCHEDULED_AT, |slot, at| {
        let Some(at) = at.filter(|at| zone.day(*at) <= today) else { return };
        let standing = Standing::of(dataset, slot);
        if standing.is_open() && (zone.day(at) == today || standing.state == "scheduled") {
            visits.push(Visit { request: slot, customer: table.get(slot, request::CUSTOMER).flatten(), at });
        }
    });
    visits.sort_by_key(|visit| (visit.at, visit.request));
    First::of(visits, most)
}
