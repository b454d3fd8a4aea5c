//! Writing a questionnaire and publishing it: the draft is kept on the survey, a published version is a record that never
//! changes, and its questions are records that answers refer to.

use super::{question, survey, version};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::problems;
use crate::domain::questionnaire::{Ask, Question, Questionnaire, Unreadable, Words};
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;
use std::collections::HashMap;

const SURVEYS: Entity = Entity::Surveys;

pub(super) fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: SURVEYS, field: Some(field.into()), rule }
}

fn unreadable(error: Unreadable) -> Refusal {
    refused(survey::DRAFT, Rule::NoQuestionnaire(error))
}

pub(super) fn slot_of(dataset: &Dataset, id: Id) -> Result<Slot, Refusal> {
    dataset.slot(SURVEYS, id).ok_or(Refusal { entity: SURVEYS, field: None, rule: Rule::Gone })
}

/// What a draft is told apart by: empty for none.
#[must_use]
pub fn digest_of(draft: &str) -> String {
    if draft.is_empty() { String::new() } else { Questionnaire::digest(draft) }
}

/// The published document of a survey, if it has one.
#[must_use]
pub fn published(dataset: &Dataset, survey: Slot) -> Option<(Slot, &str)> {
    let version = dataset.get(SURVEYS, survey, survey::VERSION).flatten()?;
    let document = dataset.get(Entity::SurveyVersions, version, version::DOCUMENT)?;
    Some((version, document))
}

/// What is being written for a survey: its draft, else what is published, else nothing.
#[must_use]
pub fn written(dataset: &Dataset, survey: Slot) -> &str {
    let draft = dataset.get(SURVEYS, survey, survey::DRAFT).unwrap_or("");
    if draft.is_empty() { published(dataset, survey).map_or("", |(_, document)| document) } else { draft }
}

fn is_as_read(dataset: &Dataset, survey: Slot, was: &str) -> Result<(), Refusal> {
    let now = digest_of(dataset.get(SURVEYS, survey, survey::DRAFT).unwrap_or(""));
    if now == was { Ok(()) } else { Err(refused(survey::DRAFT, Rule::DraftChanged)) }
}

/// What keeping a draft changes. It may be half-written, but has to be a questionnaire.
///
/// # Errors
/// The survey is gone, somebody else changed the draft meanwhile, or it is none.
pub fn save_draft(dataset: &Dataset, survey: Id, was: &str, draft: &str) -> Result<Vec<Change>, Refusal> {
    let slot = slot_of(dataset, survey)?;
    is_as_read(dataset, slot, was)?;
    let draft = Questionnaire::read(draft).map_err(unreadable)?.write();
    if dataset.get(SURVEYS, slot, survey::DRAFT) == Some(draft.as_str()) {
        return Ok(Vec::new());
    }
    let values = vec![(survey::DRAFT.into(), Value::text(&draft))];
    Ok(vec![Change::Update { table: SURVEYS.table(), id: survey, values }])
}

/// What beginning a survey with a draft changes; `values` were checked before.
///
/// # Errors
/// The draft is no questionnaire.
pub fn begin(survey: Id, values: &Values, draft: &str) -> Result<Vec<Change>, Refusal> {
    let draft = Questionnaire::read(draft).map_err(unreadable)?.write();
    let mut values = values.clone();
    values.push((survey::DRAFT.into(), Value::text(&draft)));
    Ok(vec![insert(SURVEYS, survey, &values)?])
}

/// The questions of a survey that answers go by, by their keys.
#[must_use]
pub fn questions_by_key(dataset: &Dataset, survey: Slot) -> HashMap<&str, Slot> {
    let table = dataset.table(Entity::Questions);
    let mut known = HashMap::new();
    table.scan(question::SURVEY, |slot, of| {
        let key = if of == Some(survey) { table.get(slot, question::KEY) } else { None };
        known.extend(key.filter(|key| !key.is_empty()).map(|key| (key, slot)));
    });
    known
}

/// What answers know a row of a matrix by.
#[must_use]
pub fn row_key(matrix: &str, row: &str) -> String {
    format!("{matrix}.{row}")
}

/// What publishing the draft of a survey changes: the version, its questions as records, and the survey, which runs now.
///
/// # Errors
/// The survey is gone, the draft is another one by now, there is none, or something in it has to be mended first.
pub fn publish(
    dataset: &Dataset,
    survey: Id,
    version: Id,
    draft: &str,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let slot = slot_of(dataset, survey)?;
    is_as_read(dataset, slot, draft)?;
    let document = dataset.get(SURVEYS, slot, survey::DRAFT).unwrap_or("");
    if document.is_empty() || published(dataset, slot).is_some_and(|(_, published)| published == document) {
        return Err(refused(survey::DRAFT, Rule::NothingNew));
    }
    let questionnaire = Questionnaire::read(document).map_err(unreadable)?;
    let count = problems(&questionnaire).len();
    if count > 0 {
        return Err(refused(survey::DRAFT, Rule::ToBeMended { count }));
    }
    let known = questions_by_key(dataset, slot);
    if let Some(question) = questionnaire.questions().find(|question| changed_kind(dataset, &known, question)) {
        return Err(refused(survey::DRAFT, Rule::KindChanged(question.key.clone())));
    }
    let mut values: Values = vec![
        (version::DIGEST.into(), Value::text(&Questionnaire::digest(document))),
        (version::SURVEY.into(), Value::Ref(SURVEYS.table(), survey)),
        (version::NUMBER.into(), Value::Int(1 + count_versions(dataset, slot))),
        (version::DOCUMENT.into(), Value::text(document)),
        (version::PUBLISHED_AT.into(), Value::Time(context.now)),
    ];
    values
        .extend(context.actor.map(|actor| (version::PUBLISHED_BY.into(), Value::Ref(Entity::Members.table(), actor))));
    let mut changes = vec![insert(Entity::SurveyVersions, version, &values)?];
    changes.extend(question_changes(dataset, survey, &known, &questionnaire, context)?);
    let mut values: Values = vec![
        (survey::VERSION.into(), Value::Ref(Entity::SurveyVersions.table(), version)),
        (survey::STATUS.into(), Value::choice("running")),
    ];
    if dataset.get(SURVEYS, slot, survey::OPENED_ON).flatten().is_none() {
        let zone = crate::domain::workspace::settings::Settings::of(dataset).zone;
        values.push((survey::OPENED_ON.into(), Value::Day(zone.day(context.now))));
    }
    changes.push(Change::Update { table: SURVEYS.table(), id: survey, values });
    Ok(changes)
}

fn count_versions(dataset: &Dataset, survey: Slot) -> i64 {
    let mut count = 0;
    dataset.table(Entity::SurveyVersions).scan(version::SURVEY, |_, of| count += i64::from(of == Some(survey)));
    count
}

/// Whether a question with answers would become one of another kind: answers of two kinds cannot be counted together.
fn changed_kind(dataset: &Dataset, known: &HashMap<&str, Slot>, question: &Question) -> bool {
    let slot = known.get(question.key.as_str());
    slot.is_some_and(|slot| dataset.get(Entity::Questions, *slot, question::KIND) != Some(question.ask.kind()))
}

fn insert(entity: Entity, id: Id, values: &[(FieldKey, Value)]) -> Result<Change, Refusal> {
    let block = Block::one(id, values).map_err(|error| Refusal {
        entity,
        field: Some(error.key.clone()),
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(Change::Insert { table: entity.table(), block })
}

/// A question as a record: a matrix is one, and each of its rows is one more.
fn records(question: &Question) -> Vec<(String, Values)> {
    let value_of = |key: &str, text: &Words, kind: &str, subject: &str| {
        let (from, to) = question
            .ask
            .scale()
            .map_or((Value::Empty, Value::Empty), |scale| (Value::Int(scale.from.into()), Value::Int(scale.to.into())));
        let values: Values = vec![
            (question::TEXT_ZH.into(), Value::text(&text.zh)),
            (question::TEXT_EN.into(), Value::text(&text.en)),
            (question::KIND.into(), Value::choice(kind)),
            (question::DRIVER.into(), Value::choice(question.driver.as_deref().unwrap_or(""))),
            (question::KEY.into(), Value::text(key)),
            (question::MEASURE.into(), Value::choice(question.measure.as_ref().map_or("", |measure| measure.code()))),
            (question::SUBJECT.into(), Value::text(subject)),
            (question::SCALE_FROM.into(), from),
            (question::SCALE_TO.into(), to),
            (question::RETIRED.into(), Value::Empty),
        ];
        (key.to_owned(), values)
    };
    let subject = question.measure.as_ref().map_or("", |measure| measure.subject());
    let mut records = vec![value_of(&question.key, &question.text, question.ask.kind(), subject)];
    if let Ask::Matrix { rows, .. } = &question.ask {
        records.extend(rows.iter().map(|row| {
            let subject = if question.measure.is_some() { row.code.as_str() } else { "" };
            value_of(&row_key(&question.key, &row.code), &row.text, "rating", subject)
        }));
    }
    records
}

/// New questions, changed ones, and those that are not asked any more.
fn question_changes(
    dataset: &Dataset,
    survey: Id,
    known: &HashMap<&str, Slot>,
    questionnaire: &Questionnaire,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Questions;
    let mut changes = Vec::new();
    let mut asked = Vec::new();
    for (position, (key, mut values)) in (1..).zip(questionnaire.questions().flat_map(records)) {
        values.push((question::POSITION.into(), Value::Int(position)));
        match known.get(key.as_str()).and_then(|slot| Some((*slot, dataset.table(entity).id_at(*slot)?))) {
            Some((slot, id)) => {
                values.retain(|(field, value)| {
                    let before = dataset.value(entity, slot, field.as_str());
                    before != *value && !(before.is_empty() && value.is_empty())
                });
                if !values.is_empty() {
                    changes.push(Change::Update { table: entity.table(), id, values });
                }
            }
            None => {
                values.push((question::SURVEY.into(), Value::Ref(SURVEYS.table(), survey)));
                changes.push(insert(entity, context.ids.mint(), &values)?);
            }
        }
        asked.push(key);
    }
    let mut gone: Vec<Slot> =
        known.iter().filter(|(key, _)| asked.iter().all(|asked| asked != *key)).map(|(_, slot)| *slot).collect();
    gone.sort_unstable();
    for slot in gone {
        let retired = dataset.get(entity, slot, question::RETIRED).flatten() == Some(true);
        if let Some(id) = dataset.table(entity).id_at(slot).filter(|_| !retired) {
            let values = vec![(question::RETIRED.into(), Value::Bool(true))];
            changes.push(Change::Update { table: entity.table(), id, values });
        }
    }
    Ok(changes)
}
