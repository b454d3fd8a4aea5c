//! Questionnaires for tests: sound ones by hand, any at all by chance.

#![allow(dead_code, reason = "each test uses some of it")]

use proptest::prelude::*;
use zhiji::domain::questionnaire::condition::{Is, Test};
use zhiji::domain::questionnaire::document::{Page, Thanks};
use zhiji::domain::questionnaire::kinds::KINDS;
use zhiji::domain::questionnaire::measure::Measure;
use zhiji::domain::questionnaire::question::{Choice, Look};
use zhiji::domain::questionnaire::{Ask, Condition, Given, Question, Questionnaire, Scale, Words};

/// A question with words in both languages.
pub fn asked(key: &str, ask: Ask) -> Question {
    Question::new(key, Words::new("怎么样？", "How was it?"), ask)
}

/// A questionnaire of these pages.
pub fn paged(pages: Vec<Vec<Question>>) -> Questionnaire {
    let pages = pages.into_iter().map(|questions| Page { questions, ..Page::default() }).collect();
    Questionnaire { title: Words::new("问卷", "Survey"), pages, ..Questionnaire::default() }
}

/// A questionnaire of one page.
pub fn one_page(questions: Vec<Question>) -> Questionnaire {
    paged(vec![questions])
}

pub fn answer(question: &str, is: Is) -> Condition {
    Condition::Answer(Test { question: question.to_owned(), is })
}

pub fn at_least(question: &str, value: f64) -> Condition {
    answer(question, Is::AtLeast { value })
}

pub fn chose(question: &str, code: &str) -> Condition {
    answer(question, Is::Chose { code: code.to_owned() })
}

pub fn options(count: usize) -> Vec<Choice> {
    let option =
        |at: usize| Choice { code: at.to_string(), text: Words::new(&format!("选项{at}"), &format!("Option {at}")) };
    (1..=count).map(option).collect()
}

pub fn choice(count: usize) -> Ask {
    Ask::Choice { options: options(count), other: false, shuffle: false }
}

pub fn with_other(count: usize) -> Ask {
    Ask::Choice { options: options(count), other: true, shuffle: true }
}

pub fn choices(count: usize, at_most: Option<u16>) -> Ask {
    Ask::Choices { options: options(count), other: false, shuffle: false, at_most }
}

pub fn ranking(count: usize) -> Ask {
    Ask::Ranking { options: options(count), shuffle: false }
}

pub fn matrix(count: usize) -> Ask {
    Ask::Matrix { rows: options(count), scale: Scale::of(1, 5) }
}

pub fn rating(scale: Scale) -> Ask {
    Ask::Rating { scale, look: Look::Stars }
}

/// A sound question of every kind.
pub fn ask_of_every_kind() -> Vec<Ask> {
    let kind = |kind: &&str| match *kind {
        "matrix" => matrix(3),
        "choice" => with_other(3),
        "choices" => choices(4, Some(3)),
        "ranking" => ranking(3),
        kind => Ask::fresh(kind).expect("a kind"),
    };
    KINDS.iter().map(kind).collect()
}

/// An answer that fits.
pub fn scored(ask: &Ask) -> Given {
    let codes = |codes: &[&str], other: &str| Given::Chosen {
        codes: codes.iter().map(|&code| code.to_owned()).collect(),
        other: other.to_owned(),
    };
    match ask {
        Ask::Pair { .. } => Given::Pair { expectation: 4.0, experience: 5.0 },
        Ask::Choice { .. } => codes(&["other"], "其他"),
        Ask::Choices { .. } => codes(&["3", "1"], ""),
        Ask::Ranking { .. } => codes(&["2", "3", "1"], ""),
        Ask::Matrix { .. } => Given::Rows([("1".to_owned(), 5.0), ("3".to_owned(), 1.0)].into()),
        Ask::Date => Given::Day("2026-11-22".parse().expect("a day")),
        Ask::Text { .. } => Given::Text("好 {x}\n\"good\"".to_owned()),
        Ask::Consent => Given::Consent(false),
        _ => Given::Score(3.0),
    }
}

fn words() -> impl Strategy<Value = Words> {
    let text = prop_oneof!["", "[a-z {}]{0,12}", "[你好吗题？｛｝]{0,6}", Just("<script>\"\\\u{0}".to_owned())];
    // Blank words are none: they are not written.
    let said = |text: String| if text.trim().is_empty() { String::new() } else { text };
    (text.clone(), text).prop_map(move |(zh, en)| Words { zh: said(zh), en: said(en) })
}

fn scale() -> impl Strategy<Value = Scale> {
    (-2..12_i32, -2..120_i32, words(), words()).prop_map(|(from, to, least, most)| Scale { from, to, least, most })
}

fn some_options() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec(("[a-c0-3]{0,2}", words()).prop_map(|(code, text)| Choice { code, text }), 0..4)
}

fn any_ask() -> impl Strategy<Value = Ask> {
    let limit = || prop::option::of(-1e6..1e6_f64);
    prop_oneof![
        scale().prop_map(|scale| Ask::Pair { scale }),
        Just(Ask::Nps),
        Just(Ask::Csat),
        Just(Ask::Ces),
        (scale(), prop_oneof![Just(Look::Numbers), Just(Look::Stars), Just(Look::Faces)])
            .prop_map(|(scale, look)| Ask::Rating { scale, look }),
        (some_options(), any::<bool>(), any::<bool>()).prop_map(|(options, other, shuffle)| Ask::Choice {
            options,
            other,
            shuffle
        }),
        (some_options(), any::<bool>(), any::<bool>(), prop::option::of(any::<u16>()))
            .prop_map(|(options, other, shuffle, at_most)| Ask::Choices { options, other, shuffle, at_most }),
        (some_options(), any::<bool>()).prop_map(|(options, shuffle)| Ask::Ranking { options, shuffle }),
        (some_options(), scale()).prop_map(|(rows, scale)| Ask::Matrix { rows, scale }),
        (limit(), limit(), any::<bool>()).prop_map(|(from, to, whole)| Ask::Number { from, to, whole }),
        Just(Ask::Date),
        any::<bool>().prop_map(|long| Ask::Text { long }),
        Just(Ask::Consent),
    ]
}

fn key() -> impl Strategy<Value = String> {
    "q[1-9]"
}

fn condition() -> impl Strategy<Value = Condition> {
    let is = prop_oneof![
        Just(Is::Answered),
        Just(Is::Skipped),
        Just(Is::Below),
        (-5..120_i32).prop_map(|value| Is::AtLeast { value: value.into() }),
        (-9.0..99.0_f64).prop_map(|value| Is::AtMost { value }),
        "[a-c0-3]{0,2}".prop_map(|code| Is::Chose { code }),
    ];
    let one = (key(), is).prop_map(|(question, is)| Condition::Answer(Test { question, is }));
    one.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

fn measure() -> impl Strategy<Value = Option<Measure>> {
    prop_oneof![
        Just(None),
        Just(Some(Measure::SatisfactionIndex)),
        "[a-z]{0,3}".prop_map(|subject| Some(Measure::Importance { subject })),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let driver = prop::option::of("[a-z]{0,5}");
    let rest = (any::<bool>(), driver, measure(), prop::option::of(condition()));
    (key(), words(), words(), rest, any_ask()).prop_map(
        |(key, text, help, (required, driver, measure, show_if), ask)| Question {
            key,
            text,
            help,
            required,
            driver,
            measure,
            show_if,
            ask,
        },
    )
}

/// Any questionnaire, sound or not.
pub fn questionnaire() -> impl Strategy<Value = Questionnaire> {
    let questions = prop::collection::vec(question(), 0..5);
    let page = (words(), prop::option::of(condition()), any::<bool>(), questions)
        .prop_map(|(title, show_if, shuffle, questions)| Page { title, show_if, shuffle, questions });
    let thanks = (prop::option::of(condition()), words()).prop_map(|(show_if, text)| Thanks { show_if, text });
    let parts = (words(), words(), prop::collection::vec(page, 0..3), prop::collection::vec(thanks, 0..2));
    parts.prop_map(|(title, introduction, pages, thanks)| Questionnaire { title, introduction, pages, thanks })
}
