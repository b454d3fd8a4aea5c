//! By when complaints are due, kept on the complaints themselves, so that lists sort and filter by it and boards,
//! calendars and pages need no clock of their own. Worked out anew whenever something changes that it depends on.

use super::office::{HOUR_MS, Office, Policy};
use crate::domain::clocks::{Clock, ClockState, Clocks, Event};
use crate::domain::complaints::events::events;
use crate::domain::complaints::{complaint, step};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::{setting, settings};
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, Flag, Instant, Number};
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;
use std::collections::HashSet;

/// Which complaints a batch may have made due at another time.
enum Touched {
    /// These.
    Some(HashSet<Id>),
    /// Every one that is open, and those that were never held against a target.
    Open,
}

/// What has to be set beside `changes` of `before`, so that every complaint says by when it is due.
#[must_use]
pub fn refresh(before: &Dataset, changes: &[Change], now: Timestamp) -> Vec<Change> {
    let touched = touched(changes);
    if matches!(&touched, Touched::Some(ids) if ids.is_empty()) {
        return Vec::new();
    }
    // What does not fit is told by whoever applies the batch.
    let Ok(after) = &before.apply(changes) else { return Vec::new() };
    let table = after.table(Entity::Complaints);
    let wanted: HashSet<Slot> = match &touched {
        Touched::Some(ids) => ids.iter().filter_map(|id| table.slot_of(*id)).collect(),
        Touched::Open => table.slots().filter(|slot| is_unsettled(after, *slot)).collect(),
    };
    let office = Office::of(after);
    let mut fresh: Vec<(Slot, Change)> = Vec::new();
    for (slot, events) in events(after, &|slot| wanted.contains(&slot)) {
        let values = due(after, &office, slot, &events, now);
        let changed: Vec<(FieldKey, Value)> = values
            .into_iter()
            .filter(|(key, value)| after.value(Entity::Complaints, slot, key.as_str()) != *value)
            .collect();
        if let Some(id) = table.id_at(slot).filter(|_| !changed.is_empty()) {
            fresh.push((slot, Change::Update { table: Entity::Complaints.table(), id, values: changed }));
        }
    }
    // All tabs write the same.
    fresh.sort_by_key(|(slot, _)| *slot);
    fresh.into_iter().map(|(_, change)| change).collect()
}

fn is_unsettled(dataset: &Dataset, slot: Slot) -> bool {
    let status = dataset.get(Entity::Complaints, slot, complaint::STATUS).unwrap_or("");
    let judged = |field| dataset.get(Entity::Complaints, slot, field).flatten().is_some();
    complaint::is_open(status) || !judged(complaint::RESPONSE_LATE) || !judged(complaint::RESOLUTION_LATE)
}

fn touched(changes: &[Change]) -> Touched {
    let mut ids = HashSet::new();
    for change in changes {
        let names = |wanted: &[&str]| match change {
            Change::Update { values, .. } => values.iter().any(|(key, _)| wanted.contains(&key.as_str())),
            Change::Insert { .. } | Change::Remove { .. } => true,
        };
        match (Entity::of(change.table()), change) {
            (Some(Entity::Policies | Entity::Calendars | Entity::CalendarDays), _) => return Touched::Open,
            (Some(Entity::Settings), change) if sets_zone(change) => return Touched::Open,
            (Some(Entity::Customers), Change::Update { .. }) if names(&[customer::TIER.key]) => return Touched::Open,
            (Some(Entity::ComplaintSteps), Change::Remove { .. } | Change::Update { .. }) => return Touched::Open,
            (Some(Entity::ComplaintSteps), Change::Insert { block, .. }) => {
                let of = block.columns.iter().position(|(key, _)| key.as_str() == step::COMPLAINT.key);
                ids.extend(of.and_then(|at| block.links.get(at)).into_iter().flatten());
            }
            (Some(Entity::Complaints), Change::Insert { block, .. }) => ids.extend(&block.ids),
            (Some(Entity::Complaints), Change::Update { id, .. }) => {
                ids.insert(*id);
            }
            _ => {}
        }
    }
    Touched::Some(ids)
}

/// Whether a change of the settings may move the team's clock.
fn sets_zone(change: &Change) -> bool {
    let zones = [settings::UTC_OFFSET, settings::TIME_ZONE].map(Value::text);
    match change {
        Change::Insert { block, .. } => (0..block.ids.len()).any(|row| {
            block.values(row).iter().any(|(key, value)| key.as_str() == setting::KEY.key && zones.contains(value))
        }),
        Change::Update { .. } | Change::Remove { .. } => true,
    }
}

type Due = Vec<(FieldKey, Value)>;

/// The due fields of one complaint.
fn due(dataset: &Dataset, office: &Office, slot: Slot, events: &[(Timestamp, Event)], now: Timestamp) -> Due {
    let mut values: Due = Vec::new();
    let Some(policy) = office.policy(dataset, slot) else {
        // Without a target there is nothing to be late for; what was judged before stays judged.
        let status = dataset.get(Entity::Complaints, slot, complaint::STATUS).unwrap_or("");
        if complaint::is_open(status) {
            let fields = [complaint::RESPONSE_DUE_AT, complaint::RESOLUTION_DUE_AT, complaint::WARN_AT];
            values.extend(fields.map(|field| (field.into(), Value::Empty)));
        }
        return values;
    };
    let told = office.clocks(policy, &policy.target, events, now);
    let before = |late| dataset.get(Entity::Complaints, slot, late).flatten();
    let took = |hours| dataset.get(Entity::Complaints, slot, hours).flatten();
    let (response, resolution) = (complaint::RESPONSE_LATE, complaint::RESOLUTION_LATE);
    set(&mut values, &told.first_response, before(response), complaint::RESPONSE_DUE_AT, response);
    measure(&mut values, &told.first_response, took(complaint::RESPONSE_HOURS), complaint::RESPONSE_HOURS);
    set(&mut values, &told.resolution, before(resolution), complaint::RESOLUTION_DUE_AT, resolution);
    measure(&mut values, &told.resolution, took(complaint::RESOLUTION_HOURS), complaint::RESOLUTION_HOURS);
    values.push((complaint::WARN_AT.into(), instant(warn_at(office, policy, events, now, &told))));
    values
}

/// From when on the nearest of the running clocks is close to its end.
fn warn_at(
    office: &Office,
    policy: &Policy,
    events: &[(Timestamp, Event)],
    now: Timestamp,
    told: &Clocks,
) -> Option<Timestamp> {
    let early = office.clocks(policy, &policy.warning(), events, now);
    let pairs = [(&told.first_response, early.first_response.due), (&told.resolution, early.resolution.due)];
    pairs.into_iter().filter(|(clock, _)| clock.state == ClockState::Running).filter_map(|(_, due)| due).min()
}

/// Sets by when a clock runs out while it runs, and whether it was late once it has stopped. That is judged once: a later
/// target changes no verdict. A case that was reopened is judged again when it ends again, and stays late if it was.
fn set(values: &mut Due, clock: &Clock, before: Option<bool>, due: Field<Instant>, late: Field<Flag>) {
    let verdict = if matches!(clock.state, ClockState::Stopped | ClockState::Dropped) {
        before.or_else(|| clock.met().map(|met| !met))
    } else {
        values.push((due.into(), instant(clock.due)));
        before.filter(|late| *late)
    };
    values.push((late.into(), verdict.map_or(Value::Empty, Value::Bool)));
}

/// Sets how long it took once a clock has stopped. That is measured once, by the hours that hold then; a case that is
/// reopened has not come to its end.
fn measure(values: &mut Due, clock: &Clock, before: Option<f64>, hours: Field<Number>) {
    let took = (clock.state == ClockState::Stopped).then(|| before.unwrap_or_else(|| in_hours(clock.spent)));
    values.push((hours.into(), took.map_or(Value::Empty, Value::Number)));
}

#[expect(clippy::cast_precision_loss, reason = "spans of years are far below 2^53 ms")]
fn in_hours(ms: i64) -> f64 {
    ms as f64 / HOUR_MS
}

fn instant(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Empty, Value::Time)
}
