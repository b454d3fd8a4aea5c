//! Conditions on earlier answers: when a question or page is shown, and which words of thanks are said.

use super::answers::{Answers, Given};
use serde::{Deserialize, Serialize};

/// A condition on answers that were given before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every one of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this one.
    Not(Box<Condition>),
    /// What the answer to one question is like.
    Answer(Test),
}

/// What the answer to one question is like. A question that was not answered, or not shown, passes only
/// [`Is::Skipped`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// Which question, by its key.
    pub question: String,
    /// What it is like.
    #[serde(flatten)]
    pub is: Is,
}

/// What an answer can be like. Numbers are the score; of a pair, the experience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Is {
    /// There is one.
    Answered,
    /// There is none.
    Skipped,
    /// This number or more.
    AtLeast {
        /// The number.
        value: f64,
    },
    /// This number or less.
    AtMost {
        /// The number.
        value: f64,
    },
    /// This was chosen (perhaps with others), or agreed to (`yes`).
    Chose {
        /// The code of the option.
        code: String,
    },
    /// Experience below expectation, of a pair.
    Below,
}

impl Is {
    /// Whether an answer is so.
    #[must_use]
    pub fn holds(&self, given: Option<&Given>) -> bool {
        let Some(given) = given else { return *self == Self::Skipped };
        match self {
            Self::Answered => true,
            Self::Skipped => false,
            Self::AtLeast { value } => given.score().is_some_and(|score| score >= *value),
            Self::AtMost { value } => given.score().is_some_and(|score| score <= *value),
            Self::Chose { code } => given.codes().any(|chosen| chosen == code),
            Self::Below => matches!(given, Given::Pair { expectation, experience } if experience < expectation),
        }
    }
}

impl Condition {
    /// Whether it holds for `answers`, which hold only what was shown.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Self::Not(part) => !part.holds(answers),
            Self::Answer(test) => test.is.holds(answers.get(&test.question)),
        }
    }

    /// Visits every test in it.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Test)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each(visit)),
            Self::Not(part) => part.each(visit),
            Self::Answer(test) => visit(test),
        }
    }
}
