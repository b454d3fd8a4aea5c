//! One question: its words, the kind of answer it takes, and what its figures count for.

use super::condition::Condition;
use super::measure::Measure;
use super::scale::Scale;
use super::words::{Tongue, Words};
use serde::{Deserialize, Serialize};

/// One question of a questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its stable name inside the questionnaire: letters, digits, `_`. Answers go by it, through all versions.
    pub key: String,
    /// What is asked.
    pub text: Words,
    /// What helps to understand it.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub help: Words,
    /// Whether it has to be answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The driver of satisfaction it asks about: product, service, communication, care, company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
    /// What its figures count for beside its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// When it is asked; always, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// The kind of answer it takes.
    #[serde(flatten)]
    pub ask: Ask,
}

impl Question {
    /// A question that is always asked and need not be answered.
    #[must_use]
    pub fn new(key: &str, text: Words, ask: Ask) -> Self {
        Self {
            key: key.to_owned(),
            text,
            help: Words::default(),
            required: false,
            driver: None,
            measure: None,
            show_if: None,
            ask,
        }
    }

    /// Every piece of words in it.
    pub fn each_words<'a>(&'a self, mut visit: impl FnMut(&'a Words)) {
        visit(&self.text);
        visit(&self.help);
        self.ask.options().iter().for_each(|option| visit(&option.text));
        if let Ask::Pair { scale } | Ask::Rating { scale, .. } | Ask::Matrix { scale, .. } = &self.ask {
            visit(&scale.least);
            visit(&scale.most);
        }
    }

    /// Whether `tongue` is missing somewhere though the other language is there.
    #[must_use]
    pub fn lacks(&self, tongue: Tongue) -> bool {
        let mut lacks = false;
        self.each_words(|words| lacks |= words.lacks(tongue));
        lacks
    }
}

/// The kind of answer that a question takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ask {
    /// What was expected and what was experienced, on one scale above zero: c = experience / expectation.
    Pair {
        /// The scale of both.
        scale: Scale,
    },
    /// How likely a recommendation is, 0-10.
    Nps,
    /// How satisfied, 1-5.
    Csat,
    /// How easy it was, 1-7.
    Ces,
    /// A step of any scale.
    Rating {
        /// The scale.
        scale: Scale,
        /// How the steps look.
        #[serde(default)]
        look: Look,
    },
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Vec<Choice>,
        /// Whether something else can be said.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        other: bool,
        /// Whether every respondent sees another order.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        shuffle: bool,
    },
    /// Any number of several.
    Choices {
        /// What can be chosen.
        options: Vec<Choice>,
        /// Whether something else can be said.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        other: bool,
        /// Whether every respondent sees another order.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        shuffle: bool,
        /// How many may be chosen; any number, where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u16>,
    },
    /// All of several, put in order, the first first.
    Ranking {
        /// What is put in order.
        options: Vec<Choice>,
        /// Whether every respondent begins with another order.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        shuffle: bool,
    },
    /// The same scale for several rows.
    Matrix {
        /// What is rated.
        rows: Vec<Choice>,
        /// The scale.
        scale: Scale,
    },
    /// A number.
    Number {
        /// The least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<f64>,
        /// The most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<f64>,
        /// Whether only whole ones count.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        whole: bool,
    },
    /// A day.
    Date,
    /// Own words.
    Text {
        /// Whether several lines are hoped for.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        long: bool,
    },
    /// Agreement to what the text says.
    Consent,
}

/// What a scale looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Numbers beside each other.
    #[default]
    Numbers,
    /// Stars.
    Stars,
    /// Faces from sad to glad.
    Faces,
}

/// Something that can be chosen, ranked or rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its stable name inside the question.
    pub code: String,
    /// What it says.
    pub text: Words,
}

/// The code of what is chosen beside the options, in own words.
pub const OTHER: &str = "other";

impl Ask {
    /// The stable name of the kind, as documents and records know it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Pair { .. } => "pair",
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Ces => "ces",
            Self::Rating { .. } => "rating",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::Ranking { .. } => "ranking",
            Self::Matrix { .. } => "matrix",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::Text { .. } => "text",
            Self::Consent => "consent",
        }
    }

    /// The scale of a kind that has one.
    #[must_use]
    pub fn scale(&self) -> Option<Scale> {
        match self {
            Self::Pair { scale } | Self::Rating { scale, .. } | Self::Matrix { scale, .. } => Some(scale.clone()),
            Self::Nps => Some(Scale::of(0, 10)),
            Self::Csat => Some(Scale::of(1, 5)),
            Self::Ces => Some(Scale::of(1, 7)),
            _ => None,
        }
    }

    /// What can be chosen, ranked or rated; nothing for other kinds.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Choice { options, .. } | Self::Choices { options, .. } | Self::Ranking { options, .. } => options,
            Self::Matrix { rows, .. } => rows,
            _ => &[],
        }
    }

    /// The same, to be changed.
    pub fn options_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::Choice { options, .. } | Self::Choices { options, .. } | Self::Ranking { options, .. } => {
                Some(options)
            }
            Self::Matrix { rows, .. } => Some(rows),
            _ => None,
        }
    }

    /// Whether something beside the options can be chosen.
    #[must_use]
    pub fn takes_other(&self) -> bool {
        matches!(self, Self::Choice { other: true, .. } | Self::Choices { other: true, .. })
    }

    /// Whether `code` can be chosen.
    #[must_use]
    pub fn offers(&self, code: &str) -> bool {
        (code == OTHER && self.takes_other()) || self.options().iter().any(|option| option.code == code)
    }
}
