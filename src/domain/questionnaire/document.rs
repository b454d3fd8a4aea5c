//! The questionnaire as a whole, its JSON, and which of its questions somebody sees.
//!
//! The JSON is documented in the README; `format` and `version` come first, so that other programs can tell it.

use super::answers::Answers;
use super::condition::Condition;
use super::question::Question;
use super::words::{Tongue, Words};
use crate::kernel::envelope::{self, Envelope, Unopened};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What tells the JSON from that of other programs.
pub const FORMAT: &str = "zhiji.questionnaire";
/// The version of the JSON that is written.
pub const VERSION: u32 = 1;
/// How many bytes of the hash name a published document, written as twice as many hexadecimal digits.
const DIGEST_BYTES: usize = 12;
/// A document above this is not read: no questionnaire that people answer is so long.
pub const MOST_BYTES: usize = 1_000_000;

/// A questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// What it is called, for respondents.
    pub title: Words,
    /// What respondents read first.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub introduction: Words,
    /// Its pages, in order.
    pub pages: Vec<Page>,
    /// What is said at the end: the first whose condition holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thanks: Vec<Thanks>,
}

/// What stands on one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its heading.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub title: Words,
    /// When it is shown; always, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// Whether every respondent sees its questions in another order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

impl Page {
    /// The question `key`, if it stands on this page.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }
}

/// Words at the end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thanks {
    /// For whom; for everybody, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// What is said.
    pub text: Words,
}

/// Why a text is no questionnaire that this version reads.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Longer than [`MOST_BYTES`].
    #[error("too long")]
    TooLong,
    /// No JSON, or none of a questionnaire; with the reader's own words.
    #[error("not a questionnaire: {0}")]
    NotOne(String),
    /// Written by a newer version.
    #[error("version {0} is newer")]
    Newer(u32),
}

impl Questionnaire {
    /// Reads its JSON.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        if text.len() > MOST_BYTES {
            return Err(Unreadable::TooLong);
        }
        envelope::open(text.as_bytes(), FORMAT, VERSION).map_err(|error| match error {
            Unopened::Json(why) | Unopened::Other(why) => Unreadable::NotOne(why),
            Unopened::Newer(version) => Unreadable::Newer(version),
        })
    }

    fn marked(&self) -> Envelope<&Self> {
        Envelope { format: FORMAT.to_owned(), version: VERSION, body: self }
    }

    /// Its JSON on one line: the same document always gives the same text.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(&self.marked()).unwrap_or_else(|error| format!("{{\"format\":\"{error}\"}}"))
    }

    /// Its JSON as people read it: one member a line.
    #[must_use]
    pub fn write_readable(&self) -> String {
        serde_json::to_string_pretty(&self.marked()).unwrap_or_else(|error| format!("{{\"format\":\"{error}\"}}"))
    }

    /// What a published document goes by: the beginning of the SHA-256 of its JSON, in hexadecimal digits.
    #[must_use]
    pub fn digest(document: &str) -> String {
        let mut digest = String::with_capacity(2 * DIGEST_BYTES);
        for byte in Sha256::digest(document.as_bytes()).iter().take(DIGEST_BYTES) {
            digest.extend([byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0')));
        }
        digest
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> + Clone {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// The question `key`.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().find(|question| question.key == key)
    }

    /// The answers to what is shown: an answer to a question that a later change of mind has hidden does not count.
    #[must_use]
    pub fn shown_answers(&self, answers: &Answers) -> Answers {
        let mut shown = Answers::default();
        for page in &self.pages {
            // Of one page, later questions may hang on earlier ones, but the page itself only on earlier pages.
            let page_shows = page.show_if.as_ref().is_none_or(|condition| condition.holds(&shown));
            for question in page.questions.iter().filter(|_| page_shows) {
                if question.show_if.as_ref().is_none_or(|condition| condition.holds(&shown)) {
                    shown.set(&question.key, answers.get(&question.key).cloned());
                }
            }
        }
        shown
    }

    /// The questions of page `at` that somebody with `answers` sees; nothing if the page is not shown.
    pub fn visible<'a>(&'a self, at: usize, answers: &Answers) -> Vec<&'a Question> {
        let Some(page) = self.pages.get(at) else { return Vec::new() };
        let shown = self.shown_answers(answers);
        // Answers of this page and later ones say nothing about whether the page is shown: a condition on them is refused
        // before publishing.
        if !page.show_if.as_ref().is_none_or(|condition| condition.holds(&shown)) {
            return Vec::new();
        }
        let is_shown = |question: &&Question| question.show_if.as_ref().is_none_or(|condition| condition.holds(&shown));
        page.questions.iter().filter(is_shown).collect()
    }

    /// The questions that are shown, required and not answered.
    #[must_use]
    pub fn missing(&self, answers: &Answers) -> Vec<&Question> {
        let shown = self.shown_answers(answers);
        (0..self.pages.len())
            .flat_map(|at| self.visible(at, answers))
            .filter(|question| question.required && shown.get(&question.key).is_none())
            .collect()
    }

    /// The words of thanks for somebody with `answers`.
    #[must_use]
    pub fn thanks_for(&self, answers: &Answers) -> Option<&Words> {
        let shown = self.shown_answers(answers);
        let fits = |thanks: &&Thanks| thanks.show_if.as_ref().is_none_or(|condition| condition.holds(&shown));
        self.thanks.iter().find(fits).map(|thanks| &thanks.text)
    }

    /// Every piece of words in it, with the question it belongs to.
    pub fn each_words<'a>(&'a self, mut visit: impl FnMut(Option<&'a Question>, &'a Words)) {
        visit(None, &self.title);
        visit(None, &self.introduction);
        self.thanks.iter().for_each(|thanks| visit(None, &thanks.text));
        for page in &self.pages {
            visit(None, &page.title);
            for question in &page.questions {
                question.each_words(|words| visit(Some(question), words));
            }
        }
    }

    /// The languages in which nothing is missing; both, where nothing is said at all.
    #[must_use]
    pub fn tongues(&self) -> Vec<Tongue> {
        let whole = |tongue: &Tongue| {
            let mut whole = true;
            self.each_words(|_, words| whole &= !words.lacks(*tongue));
            whole
        };
        Tongue::ALL.into_iter().filter(whole).collect()
    }
}
