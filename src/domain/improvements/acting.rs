//! Moving improvements along: in place, judged by the figures, dropped; and keeping their state true to their days.

use super::effect::{LEAST_DAYS, Verdict, effect};
use super::improvement::{BEGUN_ON, CAUSE, CAUSE_DETAIL, DUE_ON, EXPECTED, IN_PLACE_ON, OWNER, PRODUCT, STATUS};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Draft, Refusal, Rule};
use crate::domain::workspace::settings::Settings;
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey};
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;

const ENTITY: Entity = Entity::Improvements;

/// What can be done with an improvement beside editing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It holds from this day on.
    PutInPlace(Day),
    /// The figures say whether it had an effect.
    Judge,
    /// It is not pursued.
    Drop,
    /// It is pursued again.
    TakeUp,
}

fn refused<T>(field: Field<T>, rule: Rule) -> Refusal {
    Refusal { entity: ENTITY, field: Some(field.into()), rule }
}

fn day_of(value: &Value) -> Option<Day> {
    match value {
        Value::Day(day) => Some(*day),
        _ => None,
    }
}

/// The rules across the days and numbers of an improvement.
///
/// # Errors
/// The first broken one.
pub fn check_days(draft: &Draft<'_>) -> Result<(), Refusal> {
    if let Value::Number(percent) = draft.value(EXPECTED.key)
        && !(percent > 0.0 && percent <= 100.0)
    {
        return Err(refused(EXPECTED, Rule::OutOfRange { min: 1, max: 100 }));
    }
    let (begun, in_place) = (day_of(&draft.value(BEGUN_ON.key)), day_of(&draft.value(IN_PLACE_ON.key)));
    match in_place.zip(begun) {
        Some((in_place, begun)) if in_place < begun => Err(refused(IN_PLACE_ON, Rule::Before(BEGUN_ON.into()))),
        _ => Ok(()),
    }
}

/// The rules for an improvement that somebody writes down or changes: the figures alone say what it did, it has a cause,
/// somebody sees to what is due, and nothing that is to come has happened.
///
/// # Errors
/// The first broken one.
pub fn check(draft: &Draft<'_>, context: &Context) -> Result<(), Refusal> {
    if draft.set.iter().any(|(key, _)| key.as_str() == STATUS.key) {
        return Err(refused(STATUS, Rule::OnlyByFigures));
    }
    if [CAUSE.key, CAUSE_DETAIL.key].into_iter().all(|key| draft.value(key).is_empty()) {
        return Err(refused(CAUSE, Rule::Required));
    }
    if !draft.value(DUE_ON.key).is_empty() && draft.value(OWNER.key).is_empty() {
        return Err(refused(OWNER, Rule::RequiredWith(DUE_ON.into())));
    }
    check_ahead(draft, context)
}

fn check_ahead(draft: &Draft<'_>, context: &Context) -> Result<(), Refusal> {
    let today = today(draft.dataset, context);
    let ahead = [BEGUN_ON, IN_PLACE_ON].into_iter().find(|field| {
        let set = draft.set.iter().find(|(key, _)| key.as_str() == field.key);
        set.and_then(|(_, value)| day_of(value)).is_some_and(|day| day > today)
    });
    ahead.map_or(Ok(()), |field| Err(refused(field, Rule::Ahead)))
}

fn today(dataset: &Dataset, context: &Context) -> Day {
    Settings::of(dataset).zone.day(context.now)
}

/// What moving an improvement changes.
///
/// # Errors
/// It is gone, it was dropped, a day is out of order, or the figures cannot say anything yet.
pub fn act(dataset: &Dataset, id: Id, to: Move, context: &Context) -> Result<Vec<Change>, Refusal> {
    let slot = dataset.slot(ENTITY, id).ok_or(Refusal { entity: ENTITY, field: None, rule: Rule::Gone })?;
    let status = dataset.get(ENTITY, slot, STATUS).unwrap_or("");
    if status == "dropped" && !matches!(to, Move::TakeUp | Move::Drop) {
        return Err(refused(STATUS, Rule::Dropped));
    }
    let values: Values = match to {
        Move::PutInPlace(day) => {
            let mut values: Values = vec![(IN_PLACE_ON.into(), Value::Day(day))];
            if dataset.get(ENTITY, slot, BEGUN_ON).flatten().is_none() {
                values.push((BEGUN_ON.into(), Value::Day(day)));
            }
            let draft = Draft { entity: ENTITY, id, set: &values, dataset };
            check_ahead(&draft, context)?;
            check_days(&draft)?;
            values
        }
        Move::Judge => vec![(STATUS.into(), Value::choice(judged(dataset, slot, context)?))],
        Move::Drop => vec![(STATUS.into(), Value::choice("dropped"))],
        Move::TakeUp => vec![(STATUS.into(), Value::choice(by_days(dataset, slot)))],
    };
    let changed = |(key, value): &(FieldKey, Value)| dataset.value(ENTITY, slot, key.as_str()) != *value;
    let values: Values = values.into_iter().filter(changed).collect();
    Ok(if values.is_empty() { Vec::new() } else { vec![Change::Update { table: ENTITY.table(), id, values }] })
}

fn judged(dataset: &Dataset, slot: Slot, context: &Context) -> Result<&'static str, Refusal> {
    let effect = effect(dataset, slot, today(dataset, context));
    match effect.map(|effect| effect.verdict()) {
        None => Err(refused(IN_PLACE_ON, Rule::Required)),
        Some(Verdict::TooEarly { days }) => Err(refused(STATUS, Rule::TooEarly { days, least: LEAST_DAYS })),
        Some(Verdict::Better) => Ok("verified"),
        Some(Verdict::NotShown) => Ok("no_effect"),
    }
}

fn by_days(dataset: &Dataset, slot: Slot) -> &'static str {
    if dataset.get(ENTITY, slot, IN_PLACE_ON).flatten().is_some() { "in_place" } else { "planned" }
}

/// What has to be set beside `changes` of `before`, so that states are true to days, and no verdict outlives what it was
/// about.
#[must_use]
pub fn refresh(before: &Dataset, changes: &[Change]) -> Vec<Change> {
    let mut ids: Vec<Id> = Vec::new();
    for change in changes.iter().filter(|change| change.table() == ENTITY.table()) {
        match change {
            Change::Insert { block, .. } => ids.extend(&block.ids),
            Change::Update { id, .. } => ids.push(*id),
            Change::Remove { .. } => {}
        }
    }
    // A batch that sets the state itself (a verdict, or its undo) knows what it does.
    let states_itself = |wanted: &Id| {
        changes.iter().any(|change| {
            matches!(change, Change::Update { table, id, values } if *table == ENTITY.table() && id == wanted
                && values.iter().any(|(key, _)| key.as_str() == STATUS.key))
        })
    };
    ids.retain(|id| !states_itself(id));
    if ids.is_empty() {
        return Vec::new();
    }
    // What does not fit is told by whoever applies the batch.
    let Ok(after) = &before.apply(changes) else { return Vec::new() };
    let fresh = ids.into_iter().filter_map(|id| {
        let slot = after.slot(ENTITY, id)?;
        let status = after.get(ENTITY, slot, STATUS).unwrap_or("");
        let wanted = match status {
            "dropped" => "dropped",
            "verified" | "no_effect" if is_about_the_same(before, after, id) => status,
            _ => by_days(after, slot),
        };
        let values = vec![(STATUS.into(), Value::choice(wanted))];
        (wanted != status).then(|| Change::Update { table: ENTITY.table(), id, values })
    });
    fresh.collect()
}

/// Whether what a verdict rests on is what it was; a record that was not there comes as it is.
fn is_about_the_same(before: &Dataset, after: &Dataset, id: Id) -> bool {
    let (Some(old), Some(new)) = (before.slot(ENTITY, id), after.slot(ENTITY, id)) else { return true };
    let basis = [CAUSE.key, CAUSE_DETAIL.key, PRODUCT.key, IN_PLACE_ON.key];
    basis.into_iter().all(|key| before.value(ENTITY, old, key) == after.value(ENTITY, new, key))
}
