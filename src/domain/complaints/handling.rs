//! The way of a complaint (ISO 10002): which step may follow which state, and what each step leaves behind.

use super::{complaint, step};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

/// The steps that may be taken in a state, the usual next one first. A note is always possible.
#[must_use]
pub fn next_steps(status: &str) -> &'static [&'static str] {
    match status {
        "" | "received" => &["acknowledged", "investigating", "remedy_offered", "resolved", "withdrawn", "note"],
        "acknowledged" => &["investigating", "remedy_offered", "resolved", "withdrawn", "note"],
        "investigating" => &["remedy_offered", "resolved", "withdrawn", "note"],
        "remedy_offered" => &["resolved", "investigating", "withdrawn", "note"],
        "resolved" => &["confirmed", "reopened", "closed", "note"],
        "confirmed" => &["closed", "reopened", "note"],
        "closed" | "withdrawn" => &["reopened", "note"],
        _ => &["note"],
    }
}

/// What taking `step` changes.
///
/// # Errors
/// The complaint is gone, or the step may not follow its state.
pub fn take_step(
    dataset: &Dataset,
    complaint: Id,
    step: &str,
    notes: &str,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Complaints;
    let gone = || Refusal { entity, field: None, rule: Rule::Gone };
    let slot = dataset.slot(entity, complaint).ok_or_else(gone)?;
    let status = dataset.get(entity, slot, complaint::STATUS).unwrap_or("");
    if !next_steps(status).contains(&step) {
        let rule = Rule::NotNow { from: status.to_owned(), step: step.to_owned() };
        return Err(Refusal { entity, field: Some(complaint::STATUS.into()), rule });
    }
    let opened = dataset.get(entity, slot, complaint::OPENED_AT).flatten();
    // A clock that was set back must not make an answer older than its question.
    let at = opened.map_or(context.now, |opened| context.now.max(opened));
    let mut values: Values = Vec::new();
    match step {
        "note" => {}
        "reopened" => {
            values.push((complaint::STATUS.into(), Value::choice("investigating")));
            values.push((complaint::RESOLVED_AT.into(), Value::Empty));
            values.push((complaint::SATISFIED_AFTER.into(), Value::Empty));
        }
        state => values.push((complaint::STATUS.into(), Value::choice(state))),
    }
    let answers = ["acknowledged", "investigating", "remedy_offered", "resolved"].contains(&step);
    if answers && dataset.get(entity, slot, complaint::FIRST_RESPONSE_AT).flatten().is_none() {
        values.push((complaint::FIRST_RESPONSE_AT.into(), Value::Time(at)));
    }
    match step {
        "resolved" => values.push((complaint::RESOLVED_AT.into(), Value::Time(at))),
        "confirmed" => values.push((complaint::SATISFIED_AFTER.into(), Value::Bool(true))),
        _ => {}
    }
    let mut changes = vec![record(complaint, step, notes, at, context)?];
    if !values.is_empty() {
        changes.push(Change::Update { table: entity.table(), id: complaint, values });
    }
    Ok(changes)
}

/// The row that records a step.
///
/// # Errors
/// Never in practice: the values are of the right kinds.
pub fn record(complaint: Id, kind: &str, notes: &str, at: Timestamp, context: &mut Context) -> Result<Change, Refusal> {
    let mut values: Values = vec![
        (step::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), complaint)),
        (step::KIND.into(), Value::choice(kind)),
        (step::AT.into(), Value::Time(at)),
        (step::NOTES.into(), Value::text(notes)),
    ];
    if let Some(actor) = context.actor {
        values.push((step::MEMBER.into(), Value::Ref(Entity::Members.table(), actor)));
    }
    let entity = Entity::ComplaintSteps;
    let block = Block::one(context.ids.mint(), &values).map_err(|error| Refusal {
        entity,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(Change::Insert { table: entity.table(), block })
}
