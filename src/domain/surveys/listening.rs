//! What a dissatisfied answer leads to by itself, where the team wishes so: a task, or a complaint.

use super::recording::Filled;
use super::version;
use crate::domain::command::{Context, Values};
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::questionnaire::scores::Headline;
use crate::domain::questionnaire::{Answers, Given, Questionnaire};
use crate::domain::workspace::settings::{OnDissatisfied, Settings};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use std::collections::{HashMap, HashSet};

/// The highest NPS answer of a detractor.
const DETRACTOR: i64 = 6;
/// In how many days a task is due.
const DUE_AFTER: i32 = 1;

/// What in an answer says that somebody is dissatisfied.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Low {
    /// c = experience / expectation, where it is below 1 - t.
    pub ratio: Option<f64>,
    /// The likelihood to recommend, where it is 6 or less.
    pub nps: Option<i64>,
}

impl Low {
    /// Of these scores, with the tolerance `t`.
    #[must_use]
    pub fn of(expectation: Option<f64>, experience: Option<f64>, nps: Option<i64>, tolerance: f64) -> Self {
        let ratio = expectation.filter(|expected| *expected > 0.0).zip(experience).map(|(wanted, got)| got / wanted);
        Self { ratio: ratio.filter(|ratio| *ratio < 1.0 - tolerance), nps: nps.filter(|score| *score <= DETRACTOR) }
    }

    /// Whether something does.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.ratio.is_some() || self.nps.is_some()
    }
}

/// The driver of the pair that fell short most: what a complaint comes from.
fn worst_driver(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let short = questionnaire.questions().filter_map(|question| match answers.get(&question.key)? {
        Given::Pair { expectation, experience } if experience < expectation => {
            Some((experience / expectation, question.driver.clone()?))
        }
        _ => None,
    });
    short.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, driver)| driver)
}

/// The customers with a complaint that is open.
fn complaining(dataset: &Dataset) -> HashSet<Slot> {
    let table = dataset.table(Entity::Complaints);
    let open = |slot: &Slot| complaint::is_open(table.get(*slot, complaint::STATUS).unwrap_or(""));
    table.slots().filter(open).filter_map(|slot| table.get(slot, complaint::CUSTOMER).flatten()).collect()
}

/// The records that these answers lead to, each once a customer; whoever has an open complaint is listened to already.
#[must_use]
pub fn follow_ups(dataset: &Dataset, filled: &[Filled], context: &mut Context) -> Vec<(Entity, Id, Values)> {
    let settings = Settings::of(dataset);
    let (what, words) = &settings.on_dissatisfied;
    if *what == OnDissatisfied::Nothing {
        return Vec::new();
    }
    let mut questionnaires: HashMap<Id, Option<Questionnaire>> = HashMap::new();
    let mut heard = complaining(dataset);
    let mut made = Vec::new();
    let today = settings.zone.day(context.now);
    for one in filled {
        let Some((id, customer)) = one.customer.and_then(|id| Some((id, dataset.slot(Entity::Customers, id)?))) else {
            continue;
        };
        let read = questionnaires.entry(one.version).or_insert_with(|| {
            let slot = dataset.slot(Entity::SurveyVersions, one.version)?;
            Questionnaire::read(dataset.get(Entity::SurveyVersions, slot, version::DOCUMENT)?).ok()
        });
        // What an answer was read by can be read: nothing is passed over here.
        let Some(questionnaire) = read else { continue };
        let answers = questionnaire.shown_answers(&one.answers);
        let headline = Headline::of(questionnaire, &answers);
        let low = Low::of(headline.expectation, headline.experience, headline.nps, settings.ratio_tolerance);
        if !low.is_any() || !heard.insert(customer) {
            continue;
        }
        let customer = Value::Ref(Entity::Customers.table(), id);
        let (entity, values) = match what {
            OnDissatisfied::Complaint => {
                let driver = worst_driver(questionnaire, &answers);
                (Entity::Complaints, complaint_of(words, customer, driver, &headline.comment, context))
            }
            OnDissatisfied::Task | OnDissatisfied::Nothing => {
                (Entity::Interactions, task_of(words, customer, &headline.comment, today, context))
            }
        };
        made.push((entity, context.ids.mint(), values));
    }
    made
}

fn complaint_of(words: &str, customer: Value, driver: Option<String>, comment: &str, context: &Context) -> Values {
    vec![
        (complaint::SUBJECT.into(), Value::text(words)),
        (complaint::CUSTOMER.into(), customer),
        (complaint::OPENED_AT.into(), Value::Time(context.now)),
        (complaint::CHANNEL.into(), Value::choice("other")),
        (complaint::CAUSE.into(), Value::choice(&driver.unwrap_or_default())),
        (complaint::DESCRIPTION.into(), Value::text(comment)),
    ]
}

fn task_of(words: &str, customer: Value, comment: &str, today: Day, context: &Context) -> Values {
    vec![
        (interaction::SUMMARY.into(), Value::text(words)),
        (interaction::CUSTOMER.into(), customer),
        (interaction::AT.into(), Value::Time(context.now)),
        (interaction::DIRECTION.into(), Value::choice("inbound")),
        (interaction::MOOD.into(), Value::choice("dissatisfied")),
        (interaction::NOTES.into(), Value::text(comment)),
        (interaction::NEXT_STEP.into(), Value::text(words)),
        (interaction::DUE_ON.into(), Value::Day(Day(today.0 + DUE_AFTER))),
    ]
}
