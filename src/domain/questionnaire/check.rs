//! What stands in the way of publishing a questionnaire.

use super::condition::Condition;
use super::document::Questionnaire;
use super::measure::{KANO_CODES, Measure};
use super::piping;
use super::question::{Ask, OTHER, Question};
use super::reach;
use super::words::Tongue;
use crate::domain::knowledge::placeholders;

/// The drivers of satisfaction that a question can ask about.
pub const DRIVERS: [&str; 5] = ["product", "service", "communication", "care", "company"];

/// Something that has to be mended before publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// At which question; the whole questionnaire where there is none.
    pub question: Option<String>,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It asks nothing.
    Empty,
    /// It has no title in either language.
    NoTitle,
    /// A question, an option or words of thanks say nothing.
    NoText,
    /// This language is said in some places and missing in others.
    Lacks(Tongue),
    /// A key that is empty, too long, or has other characters than letters, digits and `_`.
    BadKey,
    /// Another question has the same key.
    KeyTaken,
    /// Fewer than two options.
    TooFewOptions,
    /// Two options with one code, or one that takes the code of own words.
    CodeTaken(String),
    /// A scale without two steps, or with too many; a pair's scale that does not begin above zero.
    BadScale,
    /// The least number is not below the most.
    BadRange,
    /// A driver that there is not.
    UnknownDriver(String),
    /// A condition on a question that is not there, or comes at the same place or later.
    AsksAhead(String),
    /// A condition that asks of a question what its kind cannot answer.
    CannotBe(String),
    /// Nobody can get to see it.
    Unreachable,
    /// A place in words that nothing can be put into.
    UnknownPlace(String),
    /// Its method needs another kind of question.
    MeasureMisfit,
}

const MOST_KEY: usize = 40;

/// Whether `key` can name a question or an option.
#[must_use]
pub fn is_key(key: &str) -> bool {
    (1..=MOST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Everything that stands in the way of publishing `questionnaire`, in the order of its questions.
#[must_use]
pub fn problems(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut whole = |flaw| found.push(Problem { question: None, flaw });
    if questionnaire.questions().next().is_none() {
        whole(Flaw::Empty);
    }
    if questionnaire.title.is_empty() {
        whole(Flaw::NoTitle);
    }
    if questionnaire.thanks.iter().any(|thanks| thanks.text.is_empty()) {
        whole(Flaw::NoText);
    }
    // Words in one language only are well, unless others are in both or in the other one only.
    if questionnaire.tongues().is_empty() {
        Tongue::ALL.into_iter().for_each(|tongue| whole(Flaw::Lacks(tongue)));
    }
    let mut before: Vec<&Question> = Vec::new();
    for page in &questionnaire.pages {
        let earlier_pages = before.clone();
        for question in &page.questions {
            let mut flaws = flaws_of(question);
            if before.iter().any(|other| other.key == question.key) {
                flaws.push(Flaw::KeyTaken);
            }
            if let Some(condition) = &page.show_if {
                flaws.extend(condition_flaws(condition, &earlier_pages));
            }
            if let Some(condition) = &question.show_if {
                flaws.extend(condition_flaws(condition, &before));
            }
            found.extend(flaws.into_iter().map(|flaw| Problem { question: Some(question.key.clone()), flaw }));
            before.push(question);
        }
    }
    for thanks in &questionnaire.thanks {
        let flaws = thanks.show_if.iter().flat_map(|condition| condition_flaws(condition, &before));
        found.extend(flaws.map(|flaw| Problem { question: None, flaw }));
    }
    let hidden = reach::unreachable(questionnaire);
    found.extend(hidden.into_iter().map(|key| Problem { question: Some(key.to_owned()), flaw: Flaw::Unreachable }));
    found.extend(unknown_places(questionnaire));
    found
}

fn flaws_of(question: &Question) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut unless = |sound: bool, flaw: Flaw| {
        if !sound {
            flaws.push(flaw);
        }
    };
    unless(is_key(&question.key), Flaw::BadKey);
    let options = question.ask.options();
    unless(!question.text.is_empty() && options.iter().all(|option| !option.text.is_empty()), Flaw::NoText);
    if let Some(driver) = &question.driver {
        unless(DRIVERS.contains(&driver.as_str()), Flaw::UnknownDriver(driver.clone()));
    }
    if let Some(scale) = question.ask.scale() {
        let above_zero = !matches!(question.ask, Ask::Pair { .. }) || scale.from > 0;
        unless(scale.is_sound() && above_zero, Flaw::BadScale);
    }
    if let Ask::Number { from: Some(from), to: Some(to), .. } = question.ask {
        unless(from < to, Flaw::BadRange);
    }
    let least = match question.ask {
        Ask::Choice { .. } | Ask::Choices { .. } | Ask::Ranking { .. } => 2,
        Ask::Matrix { .. } => 1,
        _ => 0,
    };
    unless(options.len() + usize::from(question.ask.takes_other()) >= least, Flaw::TooFewOptions);
    for (at, option) in options.iter().enumerate() {
        let taken = options.iter().take(at).any(|other| other.code == option.code) || option.code == OTHER;
        unless(!taken, Flaw::CodeTaken(option.code.clone()));
        unless(is_key(&option.code), Flaw::BadKey);
    }
    unless(question.measure.as_ref().is_none_or(|measure| fits(measure, &question.ask)), Flaw::MeasureMisfit);
    flaws
}

/// Whether a question of this kind can be counted by the method.
fn fits(measure: &Measure, ask: &Ask) -> bool {
    match measure {
        Measure::Servqual { .. } => matches!(ask, Ask::Pair { .. }),
        Measure::ServqualWeight { .. } => matches!(ask, Ask::Number { .. }),
        Measure::Kano { feature, .. } => {
            let codes: Vec<&str> = ask.options().iter().map(|option| option.code.as_str()).collect();
            matches!(ask, Ask::Choice { other: false, .. }) && codes == KANO_CODES && is_key(feature)
        }
        Measure::Importance { subject } | Measure::Performance { subject } => match ask {
            Ask::Matrix { .. } => subject.is_empty(),
            Ask::Rating { .. } => is_key(subject),
            _ => false,
        },
        Measure::SatisfactionIndex => ask.scale().is_some_and(|scale| (scale.from, scale.to) == (1, 10)),
        Measure::Repurchase | Measure::Recommendation => matches!(ask, Ask::Rating { .. }),
    }
}

fn condition_flaws(condition: &Condition, before: &[&Question]) -> Vec<Flaw> {
    use super::condition::Is;
    let mut flaws = Vec::new();
    condition.each(&mut |test| {
        let Some(asked) = before.iter().find(|question| question.key == test.question) else {
            flaws.push(Flaw::AsksAhead(test.question.clone()));
            return;
        };
        let can_be = match &test.is {
            Is::Answered | Is::Skipped => true,
            Is::AtLeast { .. } | Is::AtMost { .. } => {
                matches!(asked.ask, Ask::Number { .. })
                    || (asked.ask.scale().is_some() && !matches!(asked.ask, Ask::Matrix { .. }))
            }
            Is::Chose { code } => {
                let consent = matches!(asked.ask, Ask::Consent) && ["yes", "no"].contains(&code.as_str());
                consent || (asked.ask.offers(code) && !matches!(asked.ask, Ask::Matrix { .. }))
            }
            Is::Below => matches!(asked.ask, Ask::Pair { .. }),
        };
        if !can_be {
            flaws.push(Flaw::CannotBe(test.question.clone()));
        }
    });
    flaws
}

/// Places in words that are neither the name nor an earlier question.
fn unknown_places(questionnaire: &Questionnaire) -> Vec<Problem> {
    let keys: Vec<&str> = questionnaire.questions().map(|question| question.key.as_str()).collect();
    let mut found = Vec::new();
    questionnaire.each_words(|of, words| {
        let own = of.and_then(|question| keys.iter().position(|key| *key == question.key)).unwrap_or(keys.len());
        for tongue in Tongue::ALL {
            for place in placeholders::places(words.only(tongue)) {
                let earlier = keys.iter().take(own).any(|key| *key == place);
                if place != piping::NAME && !earlier {
                    let question = of.map(|question| question.key.clone());
                    found.push(Problem { question, flaw: Flaw::UnknownPlace(place.to_owned()) });
                }
            }
        }
    });
    found
}
