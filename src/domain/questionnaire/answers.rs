//! What somebody answered, typed by the question, and its plain JSON form.

use super::question::{Ask, OTHER, Question};
use crate::kernel::time::Day;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The most characters that own words may have; more is cut off nowhere, but refused.
pub const MOST_CHARACTERS: usize = 20_000;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A step of a scale, or a number.
    Score(f64),
    /// What was expected, and what was experienced.
    Pair {
        /// What was expected.
        expectation: f64,
        /// What was experienced.
        experience: f64,
    },
    /// What was chosen or put in order, by code, with own words for `other`.
    Chosen {
        /// The codes, in the order they were put in.
        codes: Vec<String>,
        /// The words of `other`.
        other: String,
    },
    /// A step for some rows of a matrix, by their codes.
    Rows(BTreeMap<String, f64>),
    /// A day.
    Day(Day),
    /// Own words.
    Text(String),
    /// Whether it was agreed to.
    Consent(bool),
}

/// Why an answer does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// It has another form than the question asks for.
    #[error("another form than the question asks for")]
    Form,
    /// A number that is no step of the scale.
    #[error("off the scale")]
    OffScale,
    /// Something that cannot be chosen, or too much of it.
    #[error("not an option")]
    NotAnOption,
    /// Longer than [`MOST_CHARACTERS`].
    #[error("too long")]
    TooLong,
}

impl Given {
    /// The number in it: the step, or what was experienced.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(*score),
            Self::Pair { experience, .. } => Some(*experience),
            _ => None,
        }
    }

    /// The codes in it.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        let (codes, consent): (&[String], _) = match self {
            Self::Chosen { codes, .. } => (codes, None),
            Self::Consent(yes) => (&[], Some(if *yes { "yes" } else { "no" })),
            _ => (&[], None),
        };
        codes.iter().map(String::as_str).chain(consent)
    }

    /// Whether nothing was really said: blank words, no choice, no row.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Chosen { codes, .. } => codes.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            _ => false,
        }
    }

    /// Whether it fits `ask`.
    ///
    /// # Errors
    /// [`Misfit`].
    pub fn check(&self, ask: &Ask) -> Result<(), Misfit> {
        let on_scale = |score: f64| match ask.scale() {
            Some(scale) if scale.holds(score) => Ok(()),
            _ => Err(Misfit::OffScale),
        };
        match (self, ask) {
            (Self::Score(score), Ask::Nps | Ask::Csat | Ask::Ces | Ask::Rating { .. }) => on_scale(*score),
            (Self::Score(score), Ask::Number { from, to, whole }) => {
                let within = from.is_none_or(|from| *score >= from) && to.is_none_or(|to| *score <= to);
                let sound = score.is_finite() && within && (!whole || score.fract() == 0.0);
                if sound { Ok(()) } else { Err(Misfit::OffScale) }
            }
            (Self::Pair { expectation, experience }, Ask::Pair { .. }) => {
                on_scale(*expectation).and_then(|()| on_scale(*experience))
            }
            (Self::Chosen { codes, other }, Ask::Choice { .. } | Ask::Choices { .. } | Ask::Ranking { .. }) => {
                check_chosen(codes, other, ask)
            }
            (Self::Rows(rows), Ask::Matrix { .. }) => {
                if rows.keys().any(|row| !ask.offers(row)) {
                    return Err(Misfit::NotAnOption);
                }
                rows.values().try_for_each(|score| on_scale(*score))
            }
            (Self::Day(_), Ask::Date) | (Self::Consent(_), Ask::Consent) => Ok(()),
            (Self::Text(text), Ask::Text { .. }) => check_length(text),
            _ => Err(Misfit::Form),
        }
    }

    /// Its JSON: a number, `{"a": 4, "b": 5}`, a list of codes (or `{"chosen": […], "other": "…"}`), `{"row": 4}`,
    /// `"2026-11-22"`, a text, `true`.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Score(score) => json!(score),
            Self::Pair { expectation, experience } => json!({"a": expectation, "b": experience}),
            Self::Chosen { codes, other } if other.is_empty() => json!(codes),
            Self::Chosen { codes, other } => json!({"chosen": codes, "other": other}),
            Self::Rows(rows) => json!(rows),
            Self::Day(day) => json!(day.to_string()),
            Self::Text(text) => json!(text),
            Self::Consent(yes) => json!(yes),
        }
    }

    /// Reads the JSON of an answer to `ask`, and checks it.
    ///
    /// # Errors
    /// [`Misfit`].
    pub fn read(ask: &Ask, json: &Json) -> Result<Self, Misfit> {
        let number = |json: &Json| json.as_f64().ok_or(Misfit::Form);
        let text = |json: &Json| json.as_str().map(str::to_owned).ok_or(Misfit::Form);
        let given = match ask {
            Ask::Nps | Ask::Csat | Ask::Ces | Ask::Rating { .. } | Ask::Number { .. } => Self::Score(number(json)?),
            Ask::Pair { .. } => Self::Pair { expectation: number(&json["a"])?, experience: number(&json["b"])? },
            Ask::Choice { .. } | Ask::Choices { .. } | Ask::Ranking { .. } => {
                let (codes, other) = match json {
                    Json::Object(both) => (both.get("chosen").unwrap_or(&Json::Null), both.get("other")),
                    codes => (codes, None),
                };
                let codes = codes.as_array().ok_or(Misfit::Form)?.iter().map(text).collect::<Result<_, _>>()?;
                Self::Chosen { codes, other: other.map(text).transpose()?.unwrap_or_default() }
            }
            Ask::Matrix { .. } => {
                let rows = json.as_object().ok_or(Misfit::Form)?;
                Self::Rows(rows.iter().map(|(row, score)| Ok((row.clone(), number(score)?))).collect::<Result<_, _>>()?)
            }
            Ask::Date => Self::Day(text(json)?.parse().map_err(|_| Misfit::Form)?),
            Ask::Text { .. } => Self::Text(text(json)?),
            Ask::Consent => Self::Consent(json.as_bool().ok_or(Misfit::Form)?),
        };
        given.check(ask).map(|()| given)
    }
}

fn check_length(text: &str) -> Result<(), Misfit> {
    if text.chars().nth(MOST_CHARACTERS).is_some() { Err(Misfit::TooLong) } else { Ok(()) }
}

fn check_chosen(codes: &[String], other: &str, ask: &Ask) -> Result<(), Misfit> {
    let most = match ask {
        Ask::Choice { .. } => 1,
        Ask::Choices { at_most: Some(most), .. } => usize::from(*most),
        _ => usize::MAX,
    };
    let twice = codes.iter().enumerate().any(|(at, code)| codes.iter().take(at).any(|before| before == code));
    if codes.len() > most || twice || codes.iter().any(|code| !ask.offers(code)) {
        return Err(Misfit::NotAnOption);
    }
    // What is put in order is put in order wholly.
    if matches!(ask, Ask::Ranking { .. }) && !codes.is_empty() && codes.len() != ask.options().len() {
        return Err(Misfit::NotAnOption);
    }
    if !other.is_empty() && !codes.iter().any(|code| code == OTHER) {
        return Err(Misfit::Form);
    }
    check_length(other)
}

/// What somebody answered, by the keys of the questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(BTreeMap<String, Given>);

impl Answers {
    /// The answer to the question `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Given> {
        self.0.get(key)
    }

    /// Answers the question `key`; a blank answer is none.
    pub fn set(&mut self, key: &str, given: Option<Given>) {
        match given.filter(|given| !given.is_blank()) {
            Some(given) => _ = self.0.insert(key.to_owned(), given),
            None => _ = self.0.remove(key),
        }
    }

    /// Every answer with the key of its question.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Given)> {
        self.0.iter().map(|(key, given)| (key.as_str(), given))
    }

    /// How many questions were answered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The JSON of them all: one member a question.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Json> {
        self.iter().map(|(key, given)| (key.to_owned(), given.to_json())).collect()
    }

    /// Reads the JSON of answers to `questions`.
    ///
    /// # Errors
    /// The first key that is no question ([`Misfit::Form`]), or whose answer does not fit.
    pub fn read<'a>(
        questions: impl Iterator<Item = &'a Question> + Clone,
        json: &Map<String, Json>,
    ) -> Result<Self, (String, Misfit)> {
        let mut answers = Self::default();
        for (key, value) in json {
            let found = questions.clone().find(|question| question.key == *key);
            let question = found.ok_or_else(|| (key.clone(), Misfit::Form))?;
            let given = Given::read(&question.ask, value).map_err(|misfit| (key.clone(), misfit))?;
            answers.set(key, Some(given));
        }
        Ok(answers)
    }
}
