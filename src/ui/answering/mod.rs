//! A questionnaire as somebody fills it in: on the respondent's phone, in a kiosk, in the designer's preview, read out on
//! the telephone or keyed in from paper. Knows no session, no records and no file of texts.
//!
//! ```text
//! let asking = Answering::new(questionnaire, tongue, answers).named(name).shuffled(seed);
//! view! { <AnsweringForm asking stage on_finish /> }          // the whole, page by page
//! view! { <QuestionField asking question /> }                 // one question alone
//! ```

mod choice;
mod field;
mod form;
mod heading;
mod mark;
mod matrix;
mod number;
pub mod order;
mod page;
mod pair;
pub mod phrases;
pub mod qr;
mod ranking;
mod scale;
mod text;

pub use field::QuestionField;
pub use form::{AnsweringForm, Stage};

use crate::domain::questionnaire::piping;
use crate::domain::questionnaire::{Answers, Given, Question, Questionnaire, Tongue, Words};
use leptos::prelude::*;
use phrases::Phrase;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A questionnaire being filled in by one respondent. A handle: copies speak of the same.
#[derive(Clone, Copy)]
pub struct Answering {
    questionnaire: StoredValue<Arc<Questionnaire>>,
    name: StoredValue<Option<String>>,
    tongue: Signal<Tongue>,
    answers: RwSignal<Answers>,
    /// Where something is said that is no answer yet: question and control.
    unfit: RwSignal<BTreeSet<(String, String)>>,
    seed: u64,
    /// Tells the elements of two forms on one page apart.
    form: u32,
    /// The level of the heading that the title is.
    level: u8,
}

impl Answering {
    /// `questionnaire`, told in `tongue`, with what is given kept in `answers`.
    #[must_use]
    pub fn new(
        questionnaire: Arc<Questionnaire>,
        tongue: impl Into<Signal<Tongue>>,
        answers: RwSignal<Answers>,
    ) -> Self {
        static FORMS: AtomicU32 = AtomicU32::new(0);
        Self {
            questionnaire: StoredValue::new(questionnaire),
            name: StoredValue::new(None),
            tongue: tongue.into(),
            answers,
            unfit: RwSignal::default(),
            seed: 0,
            form: FORMS.fetch_add(1, Ordering::Relaxed),
            level: 2,
        }
    }

    /// For a respondent of this name.
    #[must_use]
    pub fn named(self, name: Option<String>) -> Self {
        self.name.set_value(name.filter(|name| !name.trim().is_empty()));
        self
    }

    /// In the random order of this seed, where the questionnaire wishes one.
    #[must_use]
    pub fn shuffled(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// With the title as a heading of this level; 2 where nothing is said.
    #[must_use]
    pub fn headed(mut self, level: u8) -> Self {
        self.level = level;
        self
    }

    /// The language; tracked.
    #[must_use]
    pub fn tongue(self) -> Tongue {
        self.tongue.get()
    }

    /// What was given so far.
    #[must_use]
    pub fn answers(self) -> RwSignal<Answers> {
        self.answers
    }

    /// The questionnaire.
    #[must_use]
    pub fn questionnaire(self) -> Arc<Questionnaire> {
        self.questionnaire.get_value()
    }

    /// A phrase in the language; tracked.
    #[must_use]
    pub fn say(self, phrase: Phrase) -> &'static str {
        phrase.said(self.tongue())
    }

    /// A phrase with its places filled; tracked.
    #[must_use]
    pub fn say_with(self, phrase: Phrase, places: &[(&str, &str)]) -> String {
        phrase.with(self.tongue(), places)
    }

    /// Words that something is called by; tracked. What is still being written has none yet.
    #[must_use]
    pub fn label(self, words: &Words) -> String {
        let words = self.words(words);
        if words.trim().is_empty() { "…".to_owned() } else { words }
    }

    /// Words of the questionnaire, with earlier answers and the name put into their places; tracked.
    #[must_use]
    pub fn words(self, words: &Words) -> String {
        let questionnaire = self.questionnaire();
        let fill = |name: &Option<String>| {
            self.answers.with(|answers| piping::fill(&questionnaire, words, self.tongue(), answers, name.as_deref()))
        };
        self.name.with_value(fill)
    }

    /// The keys of the questions of page `at` that are shown now, in the order of this respondent; tracked.
    #[must_use]
    pub fn shown(self, at: usize) -> Vec<String> {
        let questionnaire = self.questionnaire();
        let visible = self.answers.with(|answers| {
            questionnaire.visible(at, answers).into_iter().map(|question| question.key.clone()).collect()
        });
        match questionnaire.pages.get(at) {
            Some(page) if page.shuffle => order::shuffled(visible, self.seed, &format!("page {at}"), String::as_str),
            _ => visible,
        }
    }

    /// The pages that are shown now; tracked.
    #[must_use]
    pub fn pages(self) -> Vec<usize> {
        let questionnaire = self.questionnaire();
        let has_questions = |at: &usize| self.answers.with(|answers| !questionnaire.visible(*at, answers).is_empty());
        (0..questionnaire.pages.len()).filter(has_questions).collect()
    }

    /// The required questions of page `at` without an answer, in the order in which they are shown; not tracked.
    fn missing(self, at: usize) -> Vec<String> {
        let questionnaire = self.questionnaire();
        let shown = untrack(|| self.shown(at));
        let missing: BTreeSet<String> = self.answers.with_untracked(|answers| {
            questionnaire.missing(answers).into_iter().map(|question| question.key.clone()).collect()
        });
        shown.into_iter().filter(|key| missing.contains(key)).collect()
    }

    /// The questions of page `at` in which something is said that is no answer yet; not tracked.
    fn unfit(self, at: usize) -> Vec<String> {
        let shown = untrack(|| self.shown(at));
        let is_unfit = |key: &String| self.unfit.with_untracked(|unfit| unfit.iter().any(|(of, _)| of == key));
        shown.into_iter().filter(is_unfit).collect()
    }

    /// The `id` of an element of this form.
    fn id(self, key: &str, part: &str) -> String {
        format!("ask{}-{key}-{part}", self.form)
    }
}

/// One question of a form. A handle, like [`Answering`].
#[derive(Clone, Copy)]
struct Field {
    asking: Answering,
    question: StoredValue<Question>,
    given: Memo<Option<Given>>,
    /// Whether somebody wished to go on, so that what is missing may be said.
    pressed: Signal<bool>,
    /// How often it was cleared: what half an answer is kept in a control goes too.
    cleared: RwSignal<u32>,
}

impl Field {
    fn new(asking: Answering, question: Question, pressed: Signal<bool>) -> Self {
        let key = question.key.clone();
        let given = Memo::new(move |_| asking.answers.with(|answers| answers.get(&key).cloned()));
        Self { asking, question: StoredValue::new(question), given, pressed, cleared: RwSignal::new(0) }
    }

    fn key(self) -> String {
        self.question.with_value(|question| question.key.clone())
    }

    /// What was answered; tracked.
    fn given(self) -> Option<Given> {
        self.given.get()
    }

    fn give(self, given: Option<Given>) {
        self.asking.answers.update(|answers| answers.set(&self.key(), given));
    }

    /// Says whether the control `part` holds something that is no answer yet.
    fn mark(self, part: &str, unfit: bool) {
        let place = (self.key(), part.to_owned());
        // A control that leaves the page may outlive its form.
        let _gone =
            self.asking.unfit.try_update(|marked| if unfit { marked.insert(place) } else { marked.remove(&place) });
    }

    /// Whether the control `part` holds something that is no answer yet; tracked.
    fn is_marked(self, part: &str) -> bool {
        let place = (self.key(), part.to_owned());
        self.asking.unfit.with(|marked| marked.contains(&place))
    }

    fn id(self, part: &str) -> String {
        self.asking.id(&self.key(), part)
    }

    /// The words of the question; tracked.
    fn text(self) -> String {
        self.question.with_value(|question| self.asking.label(&question.text))
    }

    fn required(self) -> bool {
        self.question.with_value(|question| question.required)
    }

    /// What describes its controls: help, and what is wrong.
    fn described_by(self) -> String {
        format!("{} {}", self.id("help"), self.id("problem"))
    }
}
