//! Questionnaires in the JSON of `SurveyJS`, as far as they map to ours. What does not is listed with its place, never
//! dropped silently; texts become plain texts.

mod logic;
mod questions;
mod words;

use crate::domain::questionnaire::Condition;
use crate::domain::questionnaire::check::is_key;
use crate::domain::questionnaire::document::{Page, Thanks};
use crate::domain::questionnaire::question::Ask;
use crate::domain::questionnaire::{Questionnaire, piping};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The place of what belongs to no page.
const HERE: &str = "survey";

/// What a survey can say of itself that has no counterpart here.
const OF_SURVEY: &[&str] = &[
    "triggers",
    "calculatedValues",
    "completedHtmlOnCondition",
    "timeLimit",
    "maxTimeToFinish",
    "logo",
    "navigateToUrl",
    "navigateToUrlOnCondition",
    "completedBeforeHtml",
    "firstPageIsStarted",
    "firstPageIsStartPage",
];

/// Something in the file that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where: the names of the page or question, as the file calls them.
    pub place: String,
    /// What.
    pub what: Missed,
}

/// What was not taken over, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missed {
    /// A kind of question that there is none of here: the question is left out.
    Kind(String),
    /// Choices that do not stand in the file: the question is left out.
    NoChoices,
    /// A condition that cannot be said here: what it hid is always shown.
    Condition(String),
    /// A property with no counterpart.
    Property(String),
    /// Formatting: the words are kept as plain text.
    Markup,
    /// Words in other languages than Chinese and English.
    Languages(String),
    /// A scale in other steps than one.
    Step,
    /// The words of the columns between the first and the last: a matrix has a scale here.
    Columns,
    /// A heading inside a page.
    Heading(String),
    /// The form of what is typed is not checked.
    Input(String),
    /// A place in words that names no earlier question.
    Place(String),
}

/// What is known of a question that was read.
struct Known {
    key: String,
    ask: Ask,
    /// The codes of its options, by the values of the file.
    codes: BTreeMap<String, String>,
}

/// A file while it is read.
struct Reading {
    /// The language of words that do not say theirs.
    locale: Option<String>,
    known: BTreeMap<String, Known>,
    left_out: Vec<LeftOut>,
}

impl Reading {
    fn miss(&mut self, place: &str, what: Missed) {
        let left = LeftOut { place: place.to_owned(), what };
        if !self.left_out.contains(&left) {
            self.left_out.push(left);
        }
    }

    /// Lists those of `properties` that `json` has and that say something.
    fn miss_properties(&mut self, place: &str, json: &Json, properties: &[&str]) {
        for property in properties {
            let says = |value: &Json| match value {
                Json::Null | Json::Bool(false) => false,
                Json::String(text) => !text.is_empty(),
                Json::Array(list) => !list.is_empty(),
                _ => true,
            };
            if json.get(property).is_some_and(says) {
                self.miss(place, Missed::Property((*property).to_owned()));
            }
        }
    }

    /// The condition in `visibleIf`, as far as it can be said here.
    fn condition(&mut self, place: &str, json: &Json) -> Option<Condition> {
        let text = json.get("visibleIf").and_then(Json::as_str).filter(|text| !text.trim().is_empty())?;
        let condition = logic::read(text, &self.known);
        if condition.is_none() {
            self.miss(place, Missed::Condition(text.to_owned()));
        }
        condition
    }

    fn page(&mut self, page: &Json, number: usize) -> Page {
        let place = name_of(page).unwrap_or_else(|| format!("page{number}"));
        let show_if = self.condition(&place, page);
        let title = self.words(&place, page.get("title"));
        self.miss_properties(&place, page, &["description", "enableIf", "requiredIf", "timeLimit", "maxTimeToFinish"]);
        let shuffle = page.get("questionsOrder").and_then(Json::as_str) == Some("random");
        let mut questions = Vec::new();
        for element in elements(page) {
            self.element(element, None, &mut questions);
        }
        Page { title, show_if, shuffle, questions }
    }
}

/// Reads a survey: `None` where the JSON is none, else what maps, and what does not.
#[must_use]
pub fn read(json: &Json) -> Option<(Questionnaire, Vec<LeftOut>)> {
    let pages = json.get("pages").and_then(Json::as_array);
    let whole = ["elements", "questions"].iter().any(|list| json.get(list).is_some_and(Json::is_array));
    let is_survey = pages.is_some_and(|pages| pages.iter().any(|page| elements(page).next().is_some()));
    if !is_survey && !whole {
        return None;
    }
    let locale = json.get("locale").and_then(Json::as_str).map(str::to_owned);
    let mut reading = Reading { locale, known: BTreeMap::new(), left_out: Vec::new() };
    let title = reading.words(HERE, json.get("title"));
    let introduction = reading.words(HERE, json.get("description"));
    let mut read: Vec<Page> = match pages {
        Some(pages) => (1..).zip(pages).map(|(number, page)| reading.page(page, number)).collect(),
        None => Vec::new(),
    };
    if whole {
        // The title and the rest beside them are the survey's.
        let beside: Json = elements(json).cloned().collect();
        read.push(reading.page(&serde_json::json!({"elements": beside}), read.len() + 1));
    }
    read.retain(|page| !page.questions.is_empty());
    let thanks = reading.words(HERE, json.get("completedHtml"));
    let thanks = if thanks.is_empty() { Vec::new() } else { vec![Thanks { show_if: None, text: thanks }] };
    reading.miss_properties(HERE, json, OF_SURVEY);
    Some((Questionnaire { title, introduction, pages: read, thanks }, reading.left_out))
}

/// What stands on a page or in a panel.
fn elements(json: &Json) -> impl Iterator<Item = &Json> {
    let lists = ["elements", "questions"].into_iter().filter_map(|list| json.get(list).and_then(Json::as_array));
    lists.flatten().filter(|element| element.is_object())
}

fn name_of(json: &Json) -> Option<String> {
    json.get("name").and_then(Json::as_str).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// A key made of a name of the file: valid, and not among those `taken`.
fn key_of(name: &str, spare: &str, taken: impl Fn(&str) -> bool) -> String {
    const MOST: usize = 34;
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    let made: String = name.trim().chars().map(letter).take(MOST).collect();
    // A name in Chinese would be nothing but lines.
    let made = if made.chars().any(|letter| letter != '_') { made } else { spare.to_owned() };
    let free = |key: &String| is_key(key) && key != piping::NAME && !taken(key);
    let numbered = (2_u32..).map(|number| format!("{made}_{number}"));
    std::iter::once(made.clone()).chain(numbered).find(free).unwrap_or(made)
}
