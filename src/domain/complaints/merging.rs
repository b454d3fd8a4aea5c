//! Two complaints that are one, and one that is two.

use super::complaint;
use super::handling::{Standing, not_before, record};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

const ENTITY: Entity = Entity::Complaints;

fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: ENTITY, field: Some(field.into()), rule }
}

fn there(dataset: &Dataset, complaint: Id) -> Result<Slot, Refusal> {
    dataset.slot(ENTITY, complaint).ok_or(Refusal { entity: ENTITY, field: None, rule: Rule::Gone })
}

/// Ends `one` because it goes on in `into`. Its steps stay with it, and both say what happened.
///
/// # Errors
/// One of them is gone, both are the same, either went on in another one already, or an open one would go on in one that
/// is over.
pub fn merge(dataset: &Dataset, one: Id, into: Id, notes: &str, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    if one == into {
        return Err(refused(complaint::MERGED_INTO, Rule::RefersToItself));
    }
    let (from, to) = (there(dataset, one)?, there(dataset, into)?);
    for slot in [from, to] {
        if Standing::of(dataset, slot).status == "merged" {
            return Err(refused(complaint::MERGED_INTO, Rule::MergedAlready));
        }
    }
    let is_open = |slot| complaint::is_open(&Standing::of(dataset, slot).status);
    if is_open(from) && !is_open(to) {
        return Err(refused(complaint::MERGED_INTO, Rule::IntoEnded));
    }
    let values: Values = vec![
        (complaint::STATUS.into(), Value::choice("merged")),
        (complaint::WAITING.into(), Value::Empty),
        (complaint::MERGED_INTO.into(), Value::Ref(ENTITY.table(), into)),
    ];
    let (ends, goes_on) = (not_before(dataset, from, context.now), not_before(dataset, to, context.now));
    let about = |slot| dataset.title(ENTITY, slot).to_owned();
    let said = |title: String| if notes.trim().is_empty() { title } else { format!("{title}\n{notes}") };
    Ok(vec![
        record(one, "merged", &said(about(to)), ends, context)?,
        record(into, "taken_in", &said(about(from)), goes_on, context)?,
        Change::Update { table: ENTITY.table(), id: one, values },
    ])
}

/// What the part of a complaint takes over from the whole. Whoever was answered about the whole was answered about it.
const SHARED: [&str; 8] = [
    complaint::CUSTOMER.key,
    complaint::ORDER.key,
    complaint::OPENED_AT.key,
    complaint::FIRST_RESPONSE_AT.key,
    complaint::CHANNEL.key,
    complaint::SEVERITY.key,
    complaint::PRODUCT.key,
    complaint::OWNER.key,
];

/// Makes a complaint of its own, `part`, of what `subject` says of `whole`. It was opened when the whole was: the
/// customer has waited since then.
///
/// # Errors
/// The whole is gone or merged, or `subject` is empty.
pub fn split(
    dataset: &Dataset,
    whole: Id,
    part: Id,
    subject: &str,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let slot = there(dataset, whole)?;
    if Standing::of(dataset, slot).status == "merged" {
        return Err(refused(complaint::MERGED_INTO, Rule::MergedAlready));
    }
    if subject.trim().is_empty() {
        return Err(refused(complaint::SUBJECT, Rule::Required));
    }
    let mut values: Values = vec![
        (complaint::SUBJECT.into(), Value::text(subject)),
        (complaint::STATUS.into(), Value::choice("received")),
        (complaint::SPLIT_FROM.into(), Value::Ref(ENTITY.table(), whole)),
    ];
    values.extend(SHARED.map(|key| (FieldKey::fixed(key), dataset.value(ENTITY, slot, key))));
    let block = Block::one(part, &values).map_err(|error| Refusal {
        entity: ENTITY,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    let at = not_before(dataset, slot, context.now);
    let opened = dataset.get(ENTITY, slot, complaint::OPENED_AT).flatten().unwrap_or(at);
    Ok(vec![
        Change::Insert { table: ENTITY.table(), block },
        record(part, "received", dataset.title(ENTITY, slot), opened, context)?,
        record(whole, "split", subject, at, context)?,
    ])
}
