//! When a product is to be serviced next, kept on the product itself, so that lists sort and filter by it; and that what
//! was done stays with its product.

use super::handling::{Standing, open_maintenance};
use super::{product, request};
use crate::domain::command::Values;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Draft, Refusal, Rule};
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use std::collections::BTreeSet;

const ENTITY: Entity = Entity::InstalledProducts;

/// The longest interval, in months: fifty years.
pub const MAX_INTERVAL: i64 = 600;

/// The day of the next service: `interval` months after the last one, or after the purchase where there was none. A month
/// that is too short has it on its last day. Nothing without an interval, without a day to count from, or for what is in
/// use no more.
#[must_use]
pub fn next_service(bought: Option<Day>, last: Option<Day>, interval: Option<i64>, retired: bool) -> Option<Day> {
    let months = interval.filter(|months| (1..=MAX_INTERVAL).contains(months) && !retired)?;
    Some(last.or(bought)?.plus_months(i32::try_from(months).ok()?))
}

fn of(dataset: &Dataset, slot: Slot) -> Option<Day> {
    let day = |field| dataset.get(ENTITY, slot, field).flatten();
    let interval = dataset.get(ENTITY, slot, product::INTERVAL).flatten();
    let retired = dataset.get(ENTITY, slot, product::RETIRED).flatten() == Some(true);
    next_service(day(product::BOUGHT_ON), day(product::LAST_SERVICED_ON), interval, retired)
}

/// Whether an edited maintenance may be that of another product: what is done was done to the one that it names, and no
/// product has two planned.
///
/// # Errors
/// The rule that the change breaks.
pub fn check_moved(draft: &Draft<'_>) -> Result<(), Refusal> {
    let (entity, field) = (Entity::Requests, request::PRODUCT);
    let Some(slot) = draft.dataset.slot(entity, draft.id) else { return Ok(()) };
    let (standing, product) = (Standing::of(draft.dataset, slot), draft.value(field.key));
    if standing.kind != "maintenance" || product == draft.dataset.value(entity, slot, field.key) {
        return Ok(());
    }
    if standing.state == "done" {
        return Err(draft.refuse(field, Rule::ServicedAlready));
    }
    let Value::Ref(_, id) = product else { return Ok(()) };
    let planned = draft.dataset.slot(ENTITY, id).and_then(|of| open_maintenance(draft.dataset, of));
    if planned.is_some() && standing.is_open() { Err(draft.refuse(field, Rule::PlannedAlready)) } else { Ok(()) }
}

/// The same where several requests are given one product together: of those that wait for maintenance, one at most.
///
/// # Errors
/// [`Rule::PlannedAlready`].
pub fn check_moved_together(dataset: &Dataset, ids: &[Id], values: &Values) -> Result<(), Refusal> {
    let (entity, field) = (Entity::Requests, request::PRODUCT);
    let names_one = values.iter().any(|(key, value)| key.as_str() == field.key && !value.is_empty());
    let waits = |id: &&Id| {
        let standing = dataset.slot(entity, **id).map(|slot| Standing::of(dataset, slot));
        standing.is_some_and(|standing| standing.kind == "maintenance" && standing.is_open())
    };
    if names_one && ids.iter().filter(waits).count() > 1 {
        return Err(Refusal { entity, field: Some(field.into()), rule: Rule::PlannedAlready });
    }
    Ok(())
}

/// What has to be set beside `changes` of `before`, so that every product says when it is due.
#[must_use]
pub fn refresh(before: &Dataset, changes: &[Change]) -> Vec<Change> {
    let mut touched: BTreeSet<Id> = BTreeSet::new();
    for change in changes.iter().filter(|change| change.table() == ENTITY.table()) {
        match change {
            Change::Insert { block, .. } => touched.extend(&block.ids),
            Change::Update { id, .. } => drop(touched.insert(*id)),
            Change::Remove { .. } => {}
        }
    }
    if touched.is_empty() {
        return Vec::new();
    }
    // What does not fit is told by whoever applies the batch.
    let Ok(after) = &before.apply(changes) else { return Vec::new() };
    let fresh = touched.into_iter().filter_map(|id| {
        let slot = after.slot(ENTITY, id)?;
        let value = of(after, slot).map_or(Value::Empty, Value::Day);
        let values = vec![(product::NEXT_SERVICE_ON.into(), value.clone())];
        let same = after.value(ENTITY, slot, product::NEXT_SERVICE_ON.key) == value;
        (!same).then(|| Change::Update { table: ENTITY.table(), id, values })
    });
    fresh.collect()
}
