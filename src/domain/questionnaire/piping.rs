//! Earlier answers and the respondent's name inside later words: `{name}`, `{q1}`.

use super::answers::{Answers, Given};
use super::document::Questionnaire;
use super::question::{Ask, OTHER};
use super::words::{Tongue, Words};
use crate::domain::knowledge::placeholders;

/// The place for the respondent's name.
pub const NAME: &str = "name";

/// What stands in for a name or an answer that is not known.
const NOTHING: &str = "…";

/// An answer as a respondent reads it; a pair reads as what was experienced.
#[must_use]
pub fn told(ask: &Ask, given: &Given, tongue: Tongue) -> String {
    match given {
        Given::Chosen { codes, other } => {
            let word = |code: &String| {
                if code == OTHER {
                    return other.clone();
                }
                let option = ask.options().iter().find(|option| option.code == *code);
                option.map_or_else(|| code.clone(), |option| option.text.said(tongue).to_owned())
            };
            let words: Vec<String> = codes.iter().map(word).collect();
            words.join(if tongue == Tongue::Zh { "、" } else { ", " })
        }
        Given::Text(text) => text.trim().to_owned(),
        Given::Day(day) => day.to_string(),
        Given::Rows(_) | Given::Consent(_) => NOTHING.to_owned(),
        Given::Score(_) | Given::Pair { .. } => given.score().map(|score| score.to_string()).unwrap_or_default(),
    }
}

/// `words` in `tongue`, with what was answered before put into their places.
#[must_use]
pub fn fill(
    questionnaire: &Questionnaire,
    words: &Words,
    tongue: Tongue,
    answers: &Answers,
    name: Option<&str>,
) -> String {
    placeholders::fill(words.said(tongue), |place| {
        if place == NAME {
            return Some(name.unwrap_or(NOTHING).to_owned());
        }
        let question = questionnaire.question(place)?;
        let given = answers.get(place).map(|given| told(&question.ask, given, tongue));
        Some(given.unwrap_or_else(|| NOTHING.to_owned()))
    })
}
