//! A lint of wording: what in a question may push, confuse or tire those who answer. It warns and never forbids, because
//! a rule of thumb does not know the respondents; each warning says what was found, so that a false alarm is seen as one.
//!
//! The rules are the usual ones of questionnaire design (Payne 1951, The Art of Asking Questions; Bradburn, Sudman &
//! Wansink 2004, Asking Questions): they look at single words and phrases, not at sense.

mod chinese;
mod english;

use super::document::Questionnaire;
use super::question::Ask;
use super::words::Tongue;

/// What may be wrong with the wording of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// It suggests its answer.
    Leading,
    /// It asks two things that take one answer.
    DoubleBarrelled,
    /// It is longer than one takes in at a glance: above 25 words, or 45 Chinese characters.
    TooLong,
    /// It denies twice in one clause.
    DoubleNegation,
    /// It allows of no exception, so that hardly anybody can agree or all do.
    Absolute,
    /// It passes judgement before the respondent does.
    Loaded,
}

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// At which question, by key.
    pub question: String,
    /// In which language.
    pub tongue: Tongue,
    /// What may be wrong.
    pub fault: Fault,
    /// The words that it was told by; the length where it is too long.
    pub found: String,
}

/// One piece of wording, and what the rules need to know of it.
#[derive(Clone, Copy)]
struct Asked<'a> {
    text: &'a str,
    /// Whether it takes one step of a scale, so that two things in it cannot be told apart.
    rated: bool,
    /// Whether it may be as long as it has to be: what is agreed to.
    long: bool,
}

/// Everything in the questions of `questionnaire` that is worth a second look, in their order.
#[must_use]
pub fn warnings(questionnaire: &Questionnaire) -> Vec<Warning> {
    let mut found = Vec::new();
    for question in questionnaire.questions() {
        let long = matches!(question.ask, Ask::Consent);
        let rated = question.ask.scale().is_some();
        let rows = if let Ask::Matrix { rows, .. } = &question.ask { rows.as_slice() } else { &[] };
        // The scale of a matrix is for its rows, so its own words may name several things.
        let own = [(&question.text, rated && rows.is_empty())];
        for (words, rated) in own.into_iter().chain(rows.iter().map(|row| (&row.text, true))) {
            for tongue in Tongue::ALL {
                let asked = Asked { text: words.only(tongue), rated, long };
                found.extend(faults(tongue, asked).into_iter().map(|(fault, found)| Warning {
                    question: question.key.clone(),
                    tongue,
                    fault,
                    found,
                }));
            }
        }
    }
    found
}

/// The faults of one piece of wording, each with the words it was told by.
fn faults(tongue: Tongue, asked: Asked<'_>) -> Vec<(Fault, String)> {
    let text = asked.text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let mut found = match tongue {
        Tongue::Zh => chinese::faults(text, asked.rated),
        Tongue::En => english::faults(text, asked.rated),
    };
    if asked.long {
        found.retain(|(fault, _)| *fault != Fault::TooLong);
    }
    // Two questions in one take one answer, whatever its kind.
    let asks = text.chars().filter(|letter| matches!(letter, '?' | '？')).count();
    if asks > 1 && !found.iter().any(|(fault, _)| *fault == Fault::DoubleBarrelled) {
        found.push((Fault::DoubleBarrelled, "? … ?".to_owned()));
    }
    found.sort_by_key(|(fault, _)| *fault);
    found
}
