//! Asking a customer how a complaint was handled, and putting the answer down: a step of the complaint, and an answer to
//! the survey for it.

use super::complaint;
use super::handling::{Standing, not_before, take_step};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Draft, Refusal, Rule, check};
use crate::domain::surveys::{response, survey};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

/// The purpose of the survey whose answers these are.
pub const PURPOSE: &str = "recovery";

/// What a customer said when asked how a complaint was handled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// About which complaint.
    pub complaint: Id,
    /// Whether they are satisfied with the handling.
    pub satisfied: bool,
    /// What they expected, on any positive scale.
    pub expectation: Option<f64>,
    /// What they got, on the same scale.
    pub experience: Option<f64>,
    /// Satisfaction, 1-5.
    pub csat: Option<i64>,
    /// In their own words.
    pub words: String,
    /// What the survey is called if there is none yet.
    pub survey_name: String,
}

fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: Entity::Responses, field: Some(field.into()), rule }
}

/// What putting the answer down changes; `id` becomes the answer's record.
///
/// # Errors
/// The complaint is gone or not resolved, a no without a word, half a pair, a score off its scale.
pub fn record(dataset: &Dataset, id: Id, answer: &Answer, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Complaints;
    let slot = dataset.slot(entity, answer.complaint).ok_or(Refusal { entity, field: None, rule: Rule::Gone })?;
    if !answer.satisfied && answer.words.trim().is_empty() {
        return Err(refused(response::COMMENT, Rule::Required));
    }
    match (answer.expectation, answer.experience) {
        (Some(_), None) => return Err(refused(response::EXPERIENCE, Rule::RequiredWith(response::EXPECTATION.into()))),
        (None, Some(_)) => return Err(refused(response::EXPECTATION, Rule::RequiredWith(response::EXPERIENCE.into()))),
        (Some(expected), _) if expected <= 0.0 => return Err(refused(response::EXPECTATION, Rule::NotPositive)),
        _ => {}
    }
    let status = Standing::of(dataset, slot).status;
    let before = dataset.get(entity, slot, complaint::SATISFIED_AFTER).flatten();
    let mut changes = Vec::new();
    // Whoever said so before is asked in more detail, which moves nothing.
    if before != Some(answer.satisfied) || !["resolved", "confirmed", "closed"].contains(&status.as_str()) {
        let step = if answer.satisfied { "confirmed" } else { "not_satisfied" };
        changes.extend(take_step(dataset, answer.complaint, &status, step, answer.words.trim(), context)?);
    }
    let survey = match running_survey(dataset) {
        Some(survey) => survey,
        None => {
            let (survey, change) = make_survey(dataset, answer, context)?;
            changes.push(change);
            survey
        }
    };
    let mut values = values(dataset, slot, answer, survey);
    values.push((response::ANSWERED_AT.into(), Value::Time(not_before(dataset, slot, context.now))));
    let draft = Draft { entity: Entity::Responses, id, set: &values, dataset };
    check(&draft, &dataset.schema(Entity::Responses), true)?;
    changes.push(insert(Entity::Responses, id, &values)?);
    Ok(changes)
}

fn values(dataset: &Dataset, slot: Slot, answer: &Answer, survey: Id) -> Values {
    let of_complaint = |key: &str| dataset.value(Entity::Complaints, slot, key);
    let number = |number: Option<f64>| number.map_or(Value::Empty, Value::Number);
    let mut values: Values = vec![
        (response::CUSTOMER.into(), of_complaint(complaint::CUSTOMER.key)),
        (response::ORDER.into(), of_complaint(complaint::ORDER.key)),
        (response::SURVEY.into(), Value::Ref(Entity::Surveys.table(), survey)),
        (response::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), answer.complaint)),
        (response::EXPECTATION.into(), number(answer.expectation)),
        (response::EXPERIENCE.into(), number(answer.experience)),
        (response::CSAT.into(), answer.csat.map_or(Value::Empty, Value::Int)),
        (response::COMMENT.into(), Value::text(answer.words.trim())),
    ];
    values.retain(|(_, value)| !value.is_empty());
    values
}

/// The survey for it: one that takes answers, the oldest first.
fn running_survey(dataset: &Dataset) -> Option<Id> {
    let table = dataset.table(Entity::Surveys);
    let fits = |slot: &Slot| {
        let status = table.get(*slot, survey::STATUS).unwrap_or("");
        table.get(*slot, survey::PURPOSE) == Some(PURPOSE) && matches!(status, "" | "running")
    };
    table.slots().find(fits).and_then(|slot| table.id_at(slot))
}

fn make_survey(dataset: &Dataset, answer: &Answer, context: &mut Context) -> Result<(Id, Change), Refusal> {
    let zone = crate::domain::workspace::settings::Settings::of(dataset).zone;
    let values: Values = vec![
        (survey::NAME.into(), Value::text(&answer.survey_name)),
        (survey::PURPOSE.into(), Value::choice(PURPOSE)),
        (survey::STATUS.into(), Value::choice("running")),
        (survey::OPENED_ON.into(), Value::Day(zone.day(context.now))),
    ];
    let id = context.ids.mint();
    check(&Draft { entity: Entity::Surveys, id, set: &values, dataset }, &dataset.schema(Entity::Surveys), true)?;
    Ok((id, insert(Entity::Surveys, id, &values)?))
}

fn insert(entity: Entity, id: Id, values: &Values) -> Result<Change, Refusal> {
    let block = Block::one(id, values).map_err(|error| Refusal {
        entity,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(Change::Insert { table: entity.table(), block })
}
