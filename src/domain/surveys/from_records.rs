//! A questionnaire out of the questions of a survey from before there were questionnaires: those that were imported or put
//! down one by one. The records get the keys that the questionnaire knows them by, so that publishing finds them again.

use super::publishing::{questions_by_key, refused, slot_of};
use super::{answer, question, survey};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::is_key;
use crate::domain::questionnaire::document::Page;
use crate::domain::questionnaire::editing::free_code;
use crate::domain::questionnaire::question::{Choice, OTHER};
use crate::domain::questionnaire::{Ask, Question, Questionnaire, Scale, Tongue, Words};
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The tops of scales that are in use; the least of them that holds all answers is taken.
const TOPS: [i32; 4] = [5, 7, 10, 100];

/// What the answers to a question tell about it.
#[derive(Default)]
struct Seen {
    least: Option<f64>,
    most: Option<f64>,
    codes: BTreeSet<String>,
    other: bool,
}

/// The records of the questions of a survey that are still asked, in their order.
#[must_use]
pub fn records(dataset: &Dataset, survey: Slot) -> Vec<Slot> {
    let table = dataset.table(Entity::Questions);
    let mut found = Vec::new();
    table.scan(question::SURVEY, |at, of| {
        if of == Some(survey) && table.get(at, question::RETIRED).flatten() != Some(true) {
            found.push((table.get(at, question::POSITION).flatten().unwrap_or(i64::MAX), at));
        }
    });
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// What was answered to `records`.
fn seen(dataset: &Dataset, records: &[Slot]) -> BTreeMap<Slot, Seen> {
    let mut found: BTreeMap<Slot, Seen> = records.iter().map(|slot| (*slot, Seen::default())).collect();
    let table = dataset.table(Entity::Answers);
    table.scan(answer::QUESTION, |at, of| {
        let Some(seen) = of.and_then(|of| found.get_mut(&of)) else { return };
        for field in [answer::SCORE, answer::EXPECTATION, answer::EXPERIENCE] {
            if let Some(score) = table.get(at, field).flatten() {
                seen.least = Some(seen.least.map_or(score, |least| least.min(score)));
                seen.most = Some(seen.most.map_or(score, |most| most.max(score)));
            }
        }
        for code in table.get(at, answer::CODES).unwrap_or("").split(' ').filter(|code| !code.is_empty()) {
            if code == OTHER {
                seen.other = true;
            } else {
                seen.codes.insert(code.to_owned());
            }
        }
    });
    found
}

/// The scale of a record: its own, else the usual one that all its answers lie on.
fn scale(dataset: &Dataset, at: Slot, seen: &Seen, least: i32) -> Scale {
    let own =
        |field| dataset.get(Entity::Questions, at, field).flatten().and_then(|step: i64| i32::try_from(step).ok());
    if let (Some(from), Some(to)) = (own(question::SCALE_FROM), own(question::SCALE_TO)) {
        return Scale::of(from, to);
    }
    let most = seen.most.unwrap_or_default();
    let top = TOPS.into_iter().find(|top| most <= f64::from(*top)).unwrap_or(100);
    let from_zero = seen.least.is_some_and(|least| least < 1.0);
    Scale::of(i32::from(!from_zero).max(least), top)
}

fn ask(dataset: &Dataset, at: Slot, seen: &Seen) -> Ask {
    let kind = dataset.get(Entity::Questions, at, question::KIND).unwrap_or("text");
    let Some(mut ask) = Ask::fresh(kind) else { return Ask::Text { long: true } };
    match &mut ask {
        // Of nothing expected no share can be experienced.
        Ask::Pair { scale: own } => *own = scale(dataset, at, seen, 1),
        Ask::Rating { scale: own, .. } | Ask::Matrix { scale: own, .. } => *own = scale(dataset, at, seen, 0),
        Ask::Choice { other, .. } | Ask::Choices { other, .. } => *other = seen.other,
        _ => {}
    }
    if let (Some(options), false) = (ask.options_mut(), seen.codes.is_empty()) {
        let choice = |code: &String| Choice { code: code.clone(), text: Words::new(code, code) };
        *options = seen.codes.iter().filter(|code| is_key(code)).map(choice).collect();
        if options.len() < 2 {
            let code = free_code(options, &[]);
            options.push(Choice { code, text: Words::default() });
        }
    }
    ask
}

/// Keys for records that have none; the others keep theirs.
fn keys(dataset: &Dataset, survey: Slot, records: &[Slot]) -> Vec<(Slot, String, bool)> {
    let mut taken: BTreeSet<String> = questions_by_key(dataset, survey).into_keys().map(str::to_owned).collect();
    let keyed = records.iter().map(|at| {
        let own = dataset.get(Entity::Questions, *at, question::KEY).unwrap_or("");
        if !own.is_empty() {
            return (*at, own.to_owned(), false);
        }
        let key = (1..=usize::MAX).map(|number| format!("q{number}")).find(|key| !taken.contains(key));
        let key = key.unwrap_or_default();
        taken.insert(key.clone());
        (*at, key, true)
    });
    keyed.collect()
}

/// What writing the draft of a survey from its records changes: their keys, and the draft.
///
/// # Errors
/// The survey is gone, has no questions, or is being written already.
pub fn draft(dataset: &Dataset, survey: Id) -> Result<Vec<Change>, Refusal> {
    let slot = slot_of(dataset, survey)?;
    if !super::publishing::written(dataset, slot).is_empty() {
        return Err(refused(survey::DRAFT, Rule::DraftChanged));
    }
    let records = records(dataset, slot);
    if records.is_empty() {
        return Err(refused(survey::DRAFT, Rule::NothingNew));
    }
    let (seen, none) = (seen(dataset, &records), Seen::default());
    let table = dataset.table(Entity::Questions);
    let mut changes = Vec::new();
    let mut page = Page::default();
    for (at, key, is_new) in keys(dataset, slot, &records) {
        let words = |field| table.get(at, field).unwrap_or("").to_owned();
        let text = Words { zh: words(question::TEXT_ZH), en: words(question::TEXT_EN) };
        let mut question = Question::new(&key, text, ask(dataset, at, seen.get(&at).unwrap_or(&none)));
        question.driver = table.get(at, question::DRIVER).filter(|driver| !driver.is_empty()).map(str::to_owned);
        page.questions.push(question);
        if let (true, Some(id)) = (is_new, table.id_at(at)) {
            let values = vec![(question::KEY.into(), Value::text(&key))];
            changes.push(Change::Update { table: Entity::Questions.table(), id, values });
        }
    }
    let document = around(dataset, slot, page).write();
    let values = vec![(survey::DRAFT.into(), Value::text(&document))];
    changes.push(Change::Update { table: Entity::Surveys.table(), id: survey, values });
    Ok(changes)
}

/// The questionnaire around the questions: name and introduction in the languages that the questions speak.
fn around(dataset: &Dataset, survey: Slot, page: Page) -> Questionnaire {
    let spoken = |tongue: &Tongue| page.questions.iter().any(|question| !question.text.only(*tongue).trim().is_empty());
    let tongues: Vec<Tongue> = Tongue::ALL.into_iter().filter(spoken).collect();
    let in_them = |text: &str| {
        let mut words = Words::default();
        tongues.iter().for_each(|tongue| text.clone_into(words.only_mut(*tongue)));
        words
    };
    let title = in_them(dataset.get(Entity::Surveys, survey, survey::NAME).unwrap_or(""));
    let introduction = in_them(dataset.get(Entity::Surveys, survey, survey::INTRODUCTION).unwrap_or(""));
    Questionnaire { title, introduction, pages: vec![page], thanks: Vec::new() }
}
