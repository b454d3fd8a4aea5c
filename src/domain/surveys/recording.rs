//! Taking in filled-in questionnaires: the one way for all channels, from a sealed answer to one that is keyed in.

use super::publishing::{questions_by_key, row_key};
use super::{answer, asking, invitation, question, response, version};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::answers::Misfit;
use crate::domain::questionnaire::scores::Headline;
use crate::domain::questionnaire::{Answers, Given, Questionnaire, Tongue};
use crate::domain::rules::{Draft, Refusal, Rule, check, check_references};
use crate::kernel::change::{BlockBuilder, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, Schema};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

const RESPONSES: Entity = Entity::Responses;

/// One filled-in questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The id of its record, minted by the caller.
    pub id: Id,
    /// Which version was answered.
    pub version: Id,
    /// Who answered; nobody knows, where there is none.
    pub customer: Option<Id>,
    /// In which wave.
    pub wave: Option<Id>,
    /// On which invitation; it counts once.
    pub invitation: Option<Id>,
    /// What the same answer goes by if it comes twice; empty where it was taken down here.
    pub answer_id: String,
    /// Over which channel: a code of [`response::CHANNEL`].
    pub channel: String,
    /// In which language.
    pub tongue: Option<Tongue>,
    /// When, by the clock of whoever answered.
    pub answered_at: Timestamp,
    /// About which complaint.
    pub complaint: Option<Id>,
    /// About which order.
    pub order: Option<Id>,
    /// What was answered.
    pub answers: Answers,
}

fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: RESPONSES, field: Some(field.into()), rule }
}

/// What is known of a version while answers to it come in.
struct Asked {
    survey: Id,
    questionnaire: Questionnaire,
    /// The records of its questions, by key.
    questions: HashMap<String, Id>,
}

/// What does not change from one answer of a batch to the next.
struct Batch<'a> {
    dataset: &'a Dataset,
    schema: Rc<Schema>,
    asked: HashMap<Id, Asked>,
    /// What came in before, here or in this batch.
    known: HashSet<String>,
    used: HashSet<Id>,
}

impl<'a> Batch<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let mut known = HashSet::new();
        dataset.table(RESPONSES).scan(response::ANSWER_ID, |_, id| {
            if !id.is_empty() {
                known.insert(id.to_owned());
            }
        });
        Self { dataset, schema: Rc::new(dataset.schema(RESPONSES)), asked: HashMap::new(), known, used: HashSet::new() }
    }

    fn asked(&mut self, version: Id) -> Result<&Asked, Refusal> {
        if !self.asked.contains_key(&version) {
            self.asked.insert(version, asked(self.dataset, version)?);
        }
        self.asked.get(&version).ok_or_else(|| refused(response::VERSION, Rule::Gone))
    }

    /// Whether this answer came in before, or its invitation was answered.
    fn is_new(&mut self, filled: &Filled) -> Result<(), Refusal> {
        if !filled.answer_id.is_empty() && !self.known.insert(filled.answer_id.clone()) {
            return Err(refused(response::ANSWER_ID, Rule::AnsweredAlready));
        }
        let Some(id) = filled.invitation else { return Ok(()) };
        let entity = Entity::Invitations;
        let gone = || Refusal { entity, field: None, rule: Rule::Gone };
        let slot = self.dataset.slot(entity, id).ok_or_else(gone)?;
        let answered = self.dataset.get(entity, slot, invitation::RESPONSE).flatten().is_some();
        if answered || !self.used.insert(id) {
            return Err(Refusal { entity, field: Some(invitation::STATE.into()), rule: Rule::AnsweredAlready });
        }
        Ok(())
    }
}

fn asked(dataset: &Dataset, version: Id) -> Result<Asked, Refusal> {
    let entity = Entity::SurveyVersions;
    let gone = || Refusal { entity, field: None, rule: Rule::Gone };
    let slot = dataset.slot(entity, version).ok_or_else(gone)?;
    let survey = dataset.get(entity, slot, version::SURVEY).flatten().ok_or_else(gone)?;
    let document = dataset.get(entity, slot, version::DOCUMENT).unwrap_or("");
    let questionnaire = Questionnaire::read(document).map_err(|error| Refusal {
        entity,
        field: Some(version::DOCUMENT.into()),
        rule: Rule::NoQuestionnaire(error),
    })?;
    let id_at = |entity: Entity, slot: Slot| dataset.table(entity).id_at(slot);
    let known = questions_by_key(dataset, survey);
    let questions = known.into_iter().filter_map(|(key, at)| Some((key.to_owned(), id_at(Entity::Questions, at)?)));
    let questions = questions.collect();
    Ok(Asked { survey: id_at(Entity::Surveys, survey).ok_or_else(gone)?, questionnaire, questions })
}

impl Asked {
    /// The answers that count: those to what was shown.
    ///
    /// # Errors
    /// One does not fit its question, is to no question, or nothing was answered.
    fn counted(&self, answers: &Answers) -> Result<Answers, Refusal> {
        let misfit = |key: &str, misfit| refused(response::VERSION, Rule::Misfit { question: key.to_owned(), misfit });
        for (key, given) in answers.iter() {
            let question = self.questionnaire.question(key).ok_or_else(|| misfit(key, Misfit::Form))?;
            given.check(&question.ask).map_err(|error| misfit(key, error))?;
        }
        let counted = self.questionnaire.shown_answers(answers);
        if counted.is_empty() { Err(refused(response::VERSION, Rule::NothingAnswered)) } else { Ok(counted) }
    }

    fn response(&self, filled: &Filled, counted: &Answers, context: &Context) -> Values {
        let headline = Headline::of(&self.questionnaire, counted);
        let number = |number: Option<f64>| number.map_or(Value::Empty, Value::Number);
        let int = |int: Option<i64>| int.map_or(Value::Empty, Value::Int);
        let link = |entity: Entity, id: Option<Id>| id.map_or(Value::Empty, |id| Value::Ref(entity.table(), id));
        vec![
            (response::CUSTOMER.into(), link(Entity::Customers, filled.customer)),
            (response::SURVEY.into(), link(Entity::Surveys, Some(self.survey))),
            (response::ANSWERED_AT.into(), Value::Time(filled.answered_at)),
            (response::CHANNEL.into(), Value::choice(&filled.channel)),
            (response::ORDER.into(), link(Entity::Orders, filled.order)),
            (response::COMPLAINT.into(), link(Entity::Complaints, filled.complaint)),
            (response::EXPECTATION.into(), number(headline.expectation)),
            (response::EXPERIENCE.into(), number(headline.experience)),
            (response::NPS.into(), int(headline.nps)),
            (response::CSAT.into(), int(headline.csat)),
            (response::CES.into(), int(headline.ces)),
            (response::COMMENT.into(), Value::text(&headline.comment)),
            (response::VERSION.into(), link(Entity::SurveyVersions, Some(filled.version))),
            (response::WAVE.into(), link(Entity::Waves, filled.wave)),
            (response::TONGUE.into(), Value::choice(filled.tongue.map_or("", Tongue::code))),
            (response::RECEIVED_AT.into(), Value::Time(context.now)),
            (response::ANSWER_ID.into(), Value::text(&filled.answer_id)),
        ]
    }
}

/// The records of one answer: the key of the question, and its values. A matrix has one for each row.
fn rows_of(key: &str, given: &Given) -> Vec<(String, Values)> {
    let one = |values: Values| vec![(key.to_owned(), values)];
    match given {
        Given::Score(score) => one(vec![(answer::SCORE.into(), Value::Number(*score))]),
        Given::Pair { expectation, experience } => one(vec![
            (answer::EXPECTATION.into(), Value::Number(*expectation)),
            (answer::EXPERIENCE.into(), Value::Number(*experience)),
        ]),
        Given::Rows(rows) => {
            let row = |(row, score): (&String, &f64)| {
                (row_key(key, row), vec![(answer::SCORE.into(), Value::Number(*score))])
            };
            rows.iter().map(row).collect()
        }
        Given::Chosen { codes, other } => {
            one(vec![(answer::CODES.into(), Value::text(&codes.join(" "))), (answer::TEXT.into(), Value::text(other))])
        }
        Given::Consent(_) => {
            one(vec![(answer::CODES.into(), Value::text(&given.codes().collect::<Vec<_>>().join(" ")))])
        }
        Given::Day(day) => one(vec![(answer::TEXT.into(), Value::text(&day.to_string()))]),
        Given::Text(text) => one(vec![(answer::TEXT.into(), Value::text(text.trim()))]),
    }
}

/// What taking in filled-in questionnaires changes: a response each, its answers, and the invitation that was answered.
///
/// # Errors
/// The first that cannot be taken; none is then. Whoever takes many at once sorts them with [`screen`] first.
pub fn record(dataset: &Dataset, filled: &[Filled], context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let mut batch = Batch::of(dataset);
    let (mut responses, mut answers) = (BlockBuilder::default(), BlockBuilder::default());
    let mut invitations = Vec::new();
    let does_not_fit = |entity| {
        move |error: crate::kernel::column::WrongKind| Refusal {
            entity,
            field: Some(error.key.clone()),
            rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
        }
    };
    for one in filled {
        let (values, rows) = taken(&mut batch, one, context)?;
        responses.push(one.id, &values).map_err(does_not_fit(RESPONSES))?;
        for (question, mut values) in rows {
            values.push((answer::RESPONSE.into(), Value::Ref(RESPONSES.table(), one.id)));
            values.push((answer::QUESTION.into(), Value::Ref(Entity::Questions.table(), question)));
            answers.push(context.ids.mint(), &values).map_err(does_not_fit(Entity::Answers))?;
        }
        if let Some(id) = one.invitation {
            // Only where we took the answer down ourselves, its time is by our own clock.
            let when = if one.channel == "phone" { one.answered_at.min(context.now) } else { context.now };
            let slot = dataset.slot(Entity::Invitations, id);
            let mut values = slot.map_or_else(Vec::new, |at| asking::answered(dataset, at, &one.channel, when));
            values.push((invitation::RESPONSE.into(), Value::Ref(RESPONSES.table(), one.id)));
            invitations.push(Change::Update { table: Entity::Invitations.table(), id, values });
        }
    }
    let blocks = [(RESPONSES, responses), (Entity::Answers, answers)];
    let inserts = blocks.into_iter().filter(|(_, block)| !block.is_empty());
    let inserts = inserts.map(|(entity, block)| Change::Insert { table: entity.table(), block: block.finish() });
    Ok(inserts.chain(invitations).collect())
}

/// The values of one response, and of its answers with the records of their questions.
fn taken(batch: &mut Batch<'_>, filled: &Filled, context: &Context) -> Result<(Values, Vec<(Id, Values)>), Refusal> {
    batch.is_new(filled)?;
    let (dataset, schema) = (batch.dataset, Rc::clone(&batch.schema));
    let asked = batch.asked(filled.version)?;
    let counted = asked.counted(&filled.answers)?;
    let mut values = asked.response(filled, &counted, context);
    values.retain(|(_, value)| !value.is_empty());
    let draft = Draft { entity: RESPONSES, id: filled.id, set: &values, dataset };
    check(&draft, &schema, true)?;
    check_references(&draft, &|_| false)?;
    let mut rows = Vec::new();
    for (key, values) in counted.iter().flat_map(|(key, given)| rows_of(key, given)) {
        let question = asked.questions.get(&key);
        let gone = || Refusal { entity: Entity::Questions, field: Some(question::KEY.into()), rule: Rule::Gone };
        rows.push((*question.ok_or_else(gone)?, values));
    }
    Ok((values, rows))
}

/// Which of `filled` can be taken, and why each of the others cannot: what came in before, or twice here, counts once.
#[must_use]
pub fn screen(dataset: &Dataset, filled: Vec<Filled>, context: &Context) -> (Vec<Filled>, Vec<(Filled, Refusal)>) {
    let mut batch = Batch::of(dataset);
    let (mut good, mut refused) = (Vec::new(), Vec::new());
    for one in filled {
        match taken(&mut batch, &one, context) {
            Ok(_) => good.push(one),
            Err(refusal) => refused.push((one, refusal)),
        }
    }
    (good, refused)
}
