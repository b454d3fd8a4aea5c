//! Questions, conditions and problems in the writer's words.

use super::writing::Chosen;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::{Flaw, Problem};
use crate::domain::questionnaire::condition::{Condition, Is, Test};
use crate::domain::questionnaire::question::OTHER;
use crate::domain::questionnaire::{Ask, Questionnaire, Tongue, Words};
use crate::domain::surveys::question;
use crate::ui::answering::phrases::{Phrase, phrases};
use crate::ui::explain;
use crate::ui::format;
use crate::ui::records::label;
use crate::ui::text::say_with;

phrases! {
    AT_LEAST = "不低于", "is at least";
    AT_MOST = "不高于", "is at most";
    CHOSE = "选了", "is";
    NOT_CHOSE = "没有选", "is not";
    ANSWERED = "已作答", "was answered";
    SKIPPED = "未作答", "was not answered";
    BELOW = "实际低于期望", "stayed below what was expected";
    NOT = "并非", "not";
    AND = "并且", "and";
    OR = "或者", "or";
    YES = "同意", "yes";
    NO = "不同意", "no";
    OTHER_WORDS = "其他", "something else";
}

/// How many characters of a question name it elsewhere.
const SHORT: usize = 40;

/// The name of a kind of question; tracked.
#[must_use]
pub fn kind(code: &str) -> String {
    label::option(Entity::Questions, question::KIND.key, code)
}

/// The first words of a text.
#[must_use]
pub fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or("").trim();
    let mut letters = line.chars();
    let begin: String = letters.by_ref().take(SHORT).collect();
    if letters.next().is_some() { format!("{begin}…") } else { begin }
}

/// How a question is called where it is spoken of: "3. How satisfied…".
#[must_use]
pub fn name(doc: &Questionnaire, key: &str, tongue: Tongue) -> String {
    let found = doc.questions().enumerate().find(|(_, question)| question.key == key);
    let Some((at, question)) = found else { return say_with("design-gone", &[("key", key.to_owned().into())]) };
    let text = short(question.text.said(tongue));
    let text = if text.is_empty() { kind(question.ask.kind()) } else { text };
    format!("{}. {text}", at + 1)
}

/// What an option says.
fn option(doc: &Questionnaire, key: &str, code: &str, tongue: Tongue) -> String {
    match doc.question(key).map(|question| &question.ask) {
        Some(Ask::Consent) => (if code == "yes" { YES } else { NO }).said(tongue).to_owned(),
        Some(_) if code == OTHER => OTHER_WORDS.said(tongue).to_owned(),
        Some(ask) => ask
            .options()
            .iter()
            .find(|option| option.code == code)
            .map(|option| option.text.said(tongue).to_owned())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| code.to_owned()),
        None => code.to_owned(),
    }
}

fn test(doc: &Questionnaire, test: &Test, holds: bool, tongue: Tongue) -> String {
    let who = name(doc, &test.question, tongue);
    let (is, value) = match &test.is {
        Is::Answered | Is::Skipped => {
            (if holds == (test.is == Is::Answered) { "answered" } else { "skipped" }, String::new())
        }
        Is::AtLeast { value } => ("at_least", format::number(*value, 2)),
        Is::AtMost { value } => ("at_most", format::number(*value, 2)),
        Is::Chose { code } => (if holds { "chose" } else { "not_chose" }, option(doc, &test.question, code, tongue)),
        Is::Below => ("below", String::new()),
    };
    let told = format!("{who} {} {value}", operator(is).said(tongue)).trim_end().to_owned();
    let plain = matches!(test.is, Is::Answered | Is::Skipped | Is::Chose { .. });
    if holds || plain { told } else { format!("{} ({told})", NOT.said(tongue)) }
}

/// What a comparison is called.
#[must_use]
pub fn operator(code: &str) -> Phrase {
    match code {
        "at_least" => AT_LEAST,
        "at_most" => AT_MOST,
        "chose" => CHOSE,
        "not_chose" => NOT_CHOSE,
        "skipped" => SKIPPED,
        "below" => BELOW,
        _ => ANSWERED,
    }
}

/// A condition as a sentence.
#[must_use]
pub fn condition(doc: &Questionnaire, of: &Condition, tongue: Tongue) -> String {
    let joined = |parts: &[Condition], word: Phrase| {
        let told: Vec<String> = parts
            .iter()
            .map(|part| match part {
                Condition::All(inner) | Condition::Any(inner) if inner.len() > 1 => {
                    format!("({})", condition(doc, part, tongue))
                }
                part => condition(doc, part, tongue),
            })
            .collect();
        told.join(&format!(" {} ", word.said(tongue)))
    };
    match of {
        Condition::All(parts) => joined(parts, AND),
        Condition::Any(parts) => joined(parts, OR),
        Condition::Answer(one) => test(doc, one, true, tongue),
        Condition::Not(part) => match &**part {
            Condition::Answer(one) => test(doc, one, false, tongue),
            part => format!("{} ({})", NOT.said(tongue), condition(doc, part, tongue)),
        },
    }
}

/// A problem: where it is, and what is to be done.
#[must_use]
pub fn problem(doc: &Questionnaire, problem: &Problem, tongue: Tongue) -> (Chosen, String) {
    let named = |key: &str| short(&name(doc, key, tongue));
    let flaw = match &problem.flaw {
        Flaw::AsksAhead(key) => Flaw::AsksAhead(named(key)),
        Flaw::CannotBe(key) => Flaw::CannotBe(named(key)),
        flaw => flaw.clone(),
    };
    (place(doc, problem), explain::flaw(&flaw))
}

fn place(doc: &Questionnaire, problem: &Problem) -> Chosen {
    if let Some(key) = &problem.question {
        return Chosen::Question(key.clone());
    }
    match &problem.flaw {
        Flaw::Lacks(tongue) => lacking(doc, *tongue),
        Flaw::NoText | Flaw::AsksAhead(_) | Flaw::CannotBe(_) => Chosen::Closing,
        Flaw::UnknownPlace(_) => {
            let opening = [&doc.title, &doc.introduction];
            let in_opening =
                |words: &&Words| Tongue::ALL.iter().any(|tongue| words.only(*tongue).contains(['{', '｛']));
            if opening.iter().any(in_opening) { Chosen::Opening } else { Chosen::Closing }
        }
        _ => Chosen::Opening,
    }
}

/// The first place where a language is missing.
fn lacking(doc: &Questionnaire, tongue: Tongue) -> Chosen {
    if doc.title.lacks(tongue) || doc.introduction.lacks(tongue) {
        return Chosen::Opening;
    }
    for (at, page) in doc.pages.iter().enumerate() {
        if page.title.lacks(tongue) {
            return Chosen::Page(at);
        }
        if let Some(question) = page.questions.iter().find(|question| question.lacks(tongue)) {
            return Chosen::Question(question.key.clone());
        }
    }
    Chosen::Closing
}
