//! The questionnaire as a document: its JSON, what is shown and what is hidden, what can be reached, what stands in the way
//! of publishing, which answers fit, and what is put into words.

#[path = "support/questionnaire.rs"]
mod any;

use any::{answer, ask_of_every_kind, asked, at_least, choice, chose, one_page, paged, scored};
use proptest::prelude::*;
use zhiji::domain::questionnaire::answers::{MOST_CHARACTERS, Misfit};
use zhiji::domain::questionnaire::check::{Flaw, problems};
use zhiji::domain::questionnaire::condition::{Is, Test};
use zhiji::domain::questionnaire::document::{MOST_BYTES, Page, Thanks};
use zhiji::domain::questionnaire::measure::{Dimension, KanoSide, Measure};
use zhiji::domain::questionnaire::piping::fill;
use zhiji::domain::questionnaire::reach::unreachable;
use zhiji::domain::questionnaire::scores::Headline;
use zhiji::domain::questionnaire::{
    Answers, Ask, Condition, Given, Question, Questionnaire, Scale, Tongue, Unreadable, Words,
};

proptest! {
    #[test]
    fn a_questionnaire_is_read_as_it_was_written(doc in any::questionnaire()) {
        let text = doc.write();
        let read = Questionnaire::read(&text).expect("its own JSON");
        prop_assert_eq!(&read, &doc);
        prop_assert_eq!(read.write(), text, "the same document always gives the same text");
        prop_assert_eq!(Questionnaire::read(&doc.write_readable()).expect("so does the readable one"), doc);
    }

    #[test]
    fn looking_for_problems_never_fails(doc in any::questionnaire()) {
        let _found = problems(&doc);
        let _hidden = unreachable(&doc);
    }

    #[test]
    fn what_is_shown_is_the_same_when_it_is_asked_again(doc in any::questionnaire(), scores in prop::collection::vec(0..12_i32, 8)) {
        let mut answers = Answers::default();
        for (question, score) in doc.questions().zip(scores) {
            answers.set(&question.key, Some(Given::Score(score.into())));
        }
        let shown = doc.shown_answers(&answers);
        prop_assert_eq!(doc.shown_answers(&shown), shown);
    }
}

#[test]
fn what_is_no_questionnaire_is_refused() {
    let read = |text: &str| Questionnaire::read(text).expect_err("it is none");
    for text in ["", "{", "[]", "null", "{}", "<script>", r#"{"format":"zhiji.questionnaire"}"#] {
        assert!(matches!(read(text), Unreadable::NotOne(_)), "{text}");
    }
    assert_eq!(read(r#"{"format":"surveyjs","version":1}"#), Unreadable::NotOne("surveyjs".to_owned()));
    assert_eq!(read(r#"{"format":"zhiji.questionnaire","version":9,"news":[]}"#), Unreadable::Newer(9));
    assert_eq!(read(&" ".repeat(MOST_BYTES + 1)), Unreadable::TooLong);
    let nested = format!("{}{}", r#"{"format":"zhiji.questionnaire","version":1,"x":"#, "[".repeat(100_000));
    assert!(matches!(read(&nested), Unreadable::NotOne(_)), "depth is no crash");
    let kind = r#"{"format":"zhiji.questionnaire","version":1,"title":{},"pages":[{"questions":[{"key":"a","text":{},"kind":"mood"}]}]}"#;
    assert!(matches!(read(kind), Unreadable::NotOne(_)));
}

#[test]
fn conditions_hide_questions_and_their_answers() {
    let mut follow = asked("why", Ask::Text { long: true });
    follow.show_if = Some(Condition::Answer(Test { question: "nps".to_owned(), is: Is::AtMost { value: 6.0 } }));
    let mut last = asked("more", Ask::Csat);
    last.show_if = Some(answer("why", Is::Answered));
    let doc = one_page(vec![asked("nps", Ask::Nps), follow, last]);
    let mut answers = Answers::default();
    answers.set("nps", Some(Given::Score(3.0)));
    answers.set("why", Some(Given::Text("slow".to_owned())));
    answers.set("more", Some(Given::Score(2.0)));
    let keys =
        |answers: &Answers| doc.visible(0, answers).iter().map(|question| question.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&answers), ["nps", "why", "more"]);
    assert_eq!(doc.shown_answers(&answers).len(), 3);
    answers.set("nps", Some(Given::Score(9.0)));
    assert_eq!(keys(&answers), ["nps"], "and what hangs on the hidden one goes too");
    assert_eq!(doc.shown_answers(&answers).len(), 1);
    assert_eq!(Headline::of(&doc, &answers).csat, None, "a hidden answer counts nowhere");
    assert_eq!(keys(&Answers::default()), ["nps"]);
}

#[test]
fn a_page_hangs_on_earlier_pages_only() {
    let mut doc = paged(vec![vec![asked("a", Ask::Csat)], vec![asked("b", Ask::Csat)]]);
    doc.pages[1].show_if = Some(answer("b", Is::Skipped));
    let mut answers = Answers::default();
    answers.set("b", Some(Given::Score(1.0)));
    assert!(problems(&doc).iter().any(|problem| matches!(problem.flaw, Flaw::AsksAhead(_))));
    doc.pages[1].show_if = Some(at_least("a", 4.0));
    assert!(doc.visible(1, &answers).is_empty());
    answers.set("a", Some(Given::Score(5.0)));
    assert_eq!(doc.visible(1, &answers).len(), 1);
    assert!(doc.visible(7, &answers).is_empty());
}

#[test]
fn what_is_required_and_shown_is_missing_until_it_is_answered() {
    let required = |mut question: Question| {
        question.required = true;
        question
    };
    let mut follow = required(asked("why", Ask::Text { long: false }));
    follow.show_if = Some(at_least("score", 4.0));
    let doc = one_page(vec![required(asked("score", Ask::Csat)), follow]);
    let missing =
        |answers: &Answers| doc.missing(answers).iter().map(|question| question.key.clone()).collect::<Vec<_>>();
    let mut answers = Answers::default();
    assert_eq!(missing(&answers), ["score"]);
    answers.set("score", Some(Given::Score(4.0)));
    assert_eq!(missing(&answers), ["why"]);
    answers.set("why", Some(Given::Text("  \n".to_owned())));
    assert_eq!(missing(&answers), ["why"], "white space is no answer");
    answers.set("score", Some(Given::Score(1.0)));
    assert!(missing(&answers).is_empty());
}

#[test]
fn thanks_are_the_first_whose_condition_holds() {
    let mut doc = one_page(vec![asked("nps", Ask::Nps)]);
    let thanks = |show_if, text: &str| Thanks { show_if, text: Words::new("谢谢", text) };
    doc.thanks = vec![thanks(Some(at_least("nps", 9.0)), "glad"), thanks(None, "thanks")];
    let said = |score: f64| {
        let mut answers = Answers::default();
        answers.set("nps", Some(Given::Score(score)));
        doc.thanks_for(&answers).map(|words| words.en.clone())
    };
    assert_eq!((said(10.0).as_deref(), said(3.0).as_deref()), (Some("glad"), Some("thanks")));
    assert!(problems(&doc).is_empty());
}

fn reached(questions: Vec<Question>) -> Vec<String> {
    unreachable(&one_page(questions)).into_iter().map(str::to_owned).collect()
}

fn shown_if(key: &str, ask: Ask, condition: Condition) -> Question {
    Question { show_if: Some(condition), ..asked(key, ask) }
}

#[test]
fn questions_that_nobody_can_reach_are_found() {
    let all = |parts: Vec<Condition>| Condition::All(parts);
    let most = |key: &str, value| answer(key, Is::AtMost { value });
    let contradiction = all(vec![at_least("a", 4.0), most("a", 3.0)]);
    assert_eq!(reached(vec![asked("a", Ask::Csat), shown_if("b", Ask::Csat, contradiction)]), ["b"]);
    assert_eq!(
        reached(vec![asked("a", Ask::Csat), shown_if("b", Ask::Csat, at_least("a", 6.0))]),
        ["b"],
        "off the scale"
    );
    let two = all(vec![chose("a", "1"), chose("a", "2")]);
    assert_eq!(reached(vec![asked("a", choice(3)), shown_if("b", Ask::Csat, two.clone())]), ["b"], "one of them only");
    assert!(reached(vec![asked("a", any::choices(3, None)), shown_if("b", Ask::Csat, two.clone())]).is_empty());
    assert_eq!(reached(vec![asked("a", any::choices(3, Some(1))), shown_if("b", Ask::Csat, two)]), ["b"]);
    let mut always = asked("a", Ask::Csat);
    always.required = true;
    assert_eq!(reached(vec![always, shown_if("b", Ask::Csat, answer("a", Is::Skipped))]), ["b"], "never skipped");
    let chain = vec![
        asked("a", Ask::Csat),
        shown_if("b", Ask::Csat, most("a", 2.0)),
        shown_if("c", Ask::Csat, all(vec![at_least("a", 4.0), answer("b", Is::Answered)])),
        shown_if("d", Ask::Csat, answer("c", Is::Answered)),
    ];
    assert_eq!(reached(chain), ["c", "d"], "b is never shown where a is high");
    assert_eq!(reached(vec![asked("a", Ask::Csat), shown_if("b", Ask::Csat, Condition::Any(vec![]))]), ["b"]);
    let pages = {
        let mut doc = paged(vec![vec![asked("a", Ask::Csat)], vec![shown_if("b", Ask::Csat, most("a", 2.0))]]);
        doc.pages[1].show_if = Some(at_least("a", 3.0));
        doc
    };
    assert_eq!(unreachable(&pages), ["b"], "page and question contradict each other");
}

#[test]
fn questions_that_somebody_can_reach_are_not_flagged() {
    let not = |part: Condition| Condition::Not(Box::new(part));
    let below = |key: &str| answer(key, Is::Below);
    let reachable = [
        (Ask::Csat, at_least("a", 5.0)),
        (Ask::Csat, Condition::All(vec![at_least("a", 3.0), not(at_least("a", 4.0))])),
        (Ask::Csat, Condition::Any(vec![at_least("a", 9.0), answer("a", Is::Skipped)])),
        (choice(3), not(chose("a", "1"))),
        (choice(2), Condition::All(vec![not(chose("a", "1")), not(chose("a", "2"))])),
        (any::choices(3, None), Condition::All(vec![chose("a", "1"), not(chose("a", "2"))])),
        (any::choices(3, Some(2)), Condition::All(vec![chose("a", "1"), chose("a", "3")])),
        (Ask::Pair { scale: Scale::of(1, 5) }, below("a")),
        (Ask::Pair { scale: Scale::of(1, 5) }, Condition::All(vec![not(below("a")), at_least("a", 2.0)])),
        (Ask::Pair { scale: Scale::of(1, 5) }, Condition::All(vec![below("a"), at_least("a", 4.0)])),
        (Ask::Number { from: None, to: None, whole: false }, at_least("a", 1e9)),
        (
            Ask::Number { from: Some(0.0), to: Some(1.0), whole: false },
            Condition::All(vec![at_least("a", 0.4), answer("a", Is::AtMost { value: 0.5 })]),
        ),
        (
            Ask::Number { from: Some(0.0), to: Some(1.0), whole: false },
            Condition::All(vec![
                at_least("a", 0.4),
                not(at_least("a", 0.5)),
                not(answer("a", Is::AtMost { value: 0.4 })),
            ]),
        ),
        (
            Ask::Number { from: None, to: None, whole: true },
            Condition::All(vec![at_least("a", 0.4), not(at_least("a", 1.5))]),
        ),
        (Ask::Consent, chose("a", "no")),
        (Ask::Text { long: true }, answer("a", Is::Answered)),
        (Ask::Date, answer("a", Is::Answered)),
        (any::matrix(2), answer("a", Is::Answered)),
        (any::ranking(3), answer("a", Is::Answered)),
        (any::ranking(3), chose("a", "2")),
    ];
    for (ask, condition) in reachable {
        let told = format!("{ask:?} {condition:?}");
        assert!(reached(vec![asked("a", ask), shown_if("b", Ask::Csat, condition)]).is_empty(), "{told}");
    }
    let empty = shown_if("b", Ask::Csat, Condition::All(vec![]));
    assert!(reached(vec![asked("a", Ask::Csat), empty]).is_empty(), "nothing is asked for");
}

/// The flaws of `doc`, without their places.
fn flaws(doc: &Questionnaire) -> Vec<Flaw> {
    problems(doc).into_iter().map(|problem| problem.flaw).collect()
}

/// The flaws of a questionnaire of `q1`, which is sound, and `question`.
fn flaws_of(question: Question) -> Vec<Flaw> {
    flaws(&one_page(vec![asked("q1", Ask::Csat), question]))
}

#[test]
fn a_sound_questionnaire_of_every_kind_has_no_problem() {
    let questions = ask_of_every_kind().into_iter().enumerate().map(|(at, ask)| asked(&format!("q{at}"), ask));
    assert_eq!(flaws(&one_page(questions.collect())), []);
}

#[test]
fn what_is_wrong_with_the_whole_is_found() {
    let mut doc = one_page(Vec::new());
    assert_eq!(flaws(&doc), [Flaw::Empty]);
    doc.title = Words::default();
    assert_eq!(flaws(&doc), [Flaw::Empty, Flaw::NoTitle]);
    let mut doc = one_page(vec![asked("q1", Ask::Csat)]);
    doc.thanks = vec![Thanks { show_if: Some(answer("nowhere", Is::Answered)), text: Words::default() }];
    assert_eq!(flaws(&doc), [Flaw::NoText, Flaw::AsksAhead("nowhere".to_owned())]);
    let mut doc = one_page(vec![asked("q1", Ask::Csat)]);
    doc.introduction = Words::new("欢迎", "");
    assert_eq!(flaws(&doc), [], "a questionnaire in Chinese alone is whole, though some of it is English too");
    doc.pages[0].questions[0].help = Words::new("", "Help");
    assert_eq!(flaws(&doc), [Flaw::Lacks(Tongue::Zh), Flaw::Lacks(Tongue::En)], "neither language is whole");
}

#[test]
fn what_is_wrong_with_a_question_is_found() {
    let with = |edit: &dyn Fn(&mut Question)| {
        let mut question = asked("q2", choice(2));
        edit(&mut question);
        flaws_of(question)
    };
    assert_eq!(with(&|question| question.text = Words::default()), [Flaw::NoText]);
    assert_eq!(with(&|question| question.key = "q1".to_owned()), [Flaw::KeyTaken]);
    for key in ["", "a b", "ключ", "q1.2", &"q".repeat(41)] {
        assert_eq!(with(&|question| question.key = key.to_owned()), [Flaw::BadKey], "{key}");
    }
    assert_eq!(with(&|question| question.driver = Some("mood".to_owned())), [Flaw::UnknownDriver("mood".to_owned())]);
    assert_eq!(with(&|question| question.ask = choice(1)), [Flaw::TooFewOptions]);
    assert_eq!(with(&|question| question.ask = any::matrix(0)), [Flaw::TooFewOptions]);
    let code = |code: &'static str| {
        move |question: &mut Question| question.ask.options_mut().expect("a choice")[1].code = code.to_owned()
    };
    assert_eq!(with(&code("1")), [Flaw::CodeTaken("1".to_owned())]);
    assert_eq!(with(&code("other")), [Flaw::CodeTaken("other".to_owned())]);
    assert_eq!(with(&code("a b")), [Flaw::BadKey], "codes are kept with a space between");
    for scale in [Scale::of(1, 1), Scale::of(5, 1), Scale::of(0, 101), Scale::of(i32::MIN, i32::MAX)] {
        assert_eq!(with(&|question| question.ask = any::rating(scale.clone())), [Flaw::BadScale], "{scale:?}");
    }
    assert_eq!(with(&|question| question.ask = Ask::Pair { scale: Scale::of(0, 5) }), [Flaw::BadScale]);
    let range = Ask::Number { from: Some(3.0), to: Some(3.0), whole: false };
    assert_eq!(with(&|question| question.ask = range.clone()), [Flaw::BadRange]);
    let ahead = answer("q3", Is::Answered);
    assert_eq!(with(&|question| question.show_if = Some(ahead.clone()))[0], Flaw::AsksAhead("q3".to_owned()));
    let itself = answer("q2", Is::Answered);
    assert_eq!(with(&|question| question.show_if = Some(itself.clone()))[0], Flaw::AsksAhead("q2".to_owned()));
    for is in [Is::Chose { code: "1".to_owned() }, Is::Below] {
        let found = with(&|question| question.show_if = Some(answer("q1", is.clone())));
        assert!(found.contains(&Flaw::CannotBe("q1".to_owned())), "{is:?}: {found:?}");
    }
    assert_eq!(with(&|question| question.show_if = Some(at_least("q1", 9.0))), [Flaw::Unreachable]);
    assert_eq!(
        with(&|question| question.text.en = "Why {q1}, {name}, {q2} and {later}?".to_owned()),
        ["q2", "later"].map(|place| Flaw::UnknownPlace(place.to_owned()))
    );
}

#[test]
fn a_method_takes_the_questions_it_can_count_only() {
    let kano = |codes: [&str; 5]| {
        let mut ask = choice(5);
        let options = ask.options_mut().expect("a choice");
        options.iter_mut().zip(codes).for_each(|(option, code)| code.clone_into(&mut option.code));
        ask
    };
    let right = ["like", "must_be", "neutral", "live_with", "dislike"];
    let wrong = ["must_be", "like", "neutral", "live_with", "dislike"];
    let feature = |feature: &str| Measure::Kano { feature: feature.to_owned(), side: KanoSide::Functional };
    let about = |subject: &str| Measure::Importance { subject: subject.to_owned() };
    let pair = || Ask::Pair { scale: Scale::of(1, 7) };
    let dimension = Dimension::Empathy;
    let number = || Ask::Number { from: Some(0.0), to: Some(100.0), whole: true };
    let cases = [
        (Measure::Servqual { dimension }, pair(), true),
        (Measure::Servqual { dimension }, Ask::Csat, false),
        (Measure::ServqualWeight { dimension }, number(), true),
        (Measure::ServqualWeight { dimension }, Ask::Csat, false),
        (feature("delivery"), kano(right), true),
        (feature("delivery"), kano(wrong), false),
        (feature(""), kano(right), false),
        (about("taste"), any::rating(Scale::of(1, 5)), true),
        (about(""), any::rating(Scale::of(1, 5)), false),
        (about(""), any::matrix(3), true),
        (about("taste"), any::matrix(3), false),
        (Measure::SatisfactionIndex, any::rating(Scale::of(1, 10)), true),
        (Measure::SatisfactionIndex, any::rating(Scale::of(1, 7)), false),
        (Measure::Repurchase, any::rating(Scale::of(1, 7)), true),
        (Measure::Recommendation, Ask::Nps, false),
    ];
    for (measure, ask, fits) in cases {
        let told = format!("{measure:?} {ask:?}");
        let found = flaws_of(Question { measure: Some(measure), ..asked("q2", ask) });
        assert_eq!(found, if fits { vec![] } else { vec![Flaw::MeasureMisfit] }, "{told}");
    }
}

#[test]
fn names_and_earlier_answers_are_put_into_words() {
    let mut choice = asked("dish", choice(2));
    choice.ask.options_mut().expect("a choice")[1].text = Words::new("小笼包", "dumplings");
    let doc = one_page(vec![choice, asked("score", Ask::Csat), asked("why", Ask::Text { long: true })]);
    let words = Words::new("｛name｝，{dish}怎么样？", "{name}, how were the {dish} ({score})? {why} {gone}");
    let mut answers = Answers::default();
    let told = |answers: &Answers, tongue, name| fill(&doc, &words, tongue, answers, name);
    assert_eq!(told(&answers, Tongue::Zh, None), "…，…怎么样？");
    answers.set("dish", Some(Given::Chosen { codes: vec!["2".to_owned()], other: String::new() }));
    answers.set("score", Some(Given::Score(4.0)));
    answers.set("why", Some(Given::Text("<b>{name}</b>".to_owned())));
    assert_eq!(told(&answers, Tongue::Zh, Some("王敏")), "王敏，小笼包怎么样？");
    assert_eq!(
        told(&answers, Tongue::En, Some("Ann")),
        "Ann, how were the dumplings (4)? <b>{name}</b> {gone}",
        "an answer is put in as it is, and nothing is put into it"
    );
}

#[test]
fn answers_that_do_not_fit_are_refused() {
    let chosen = |codes: &[&str], other: &str| Given::Chosen {
        codes: codes.iter().map(|&code| code.to_owned()).collect(),
        other: other.to_owned(),
    };
    let rows = |rows: &[(&str, f64)]| Given::Rows(rows.iter().map(|(row, step)| ((*row).to_owned(), *step)).collect());
    let whole = Ask::Number { from: Some(0.0), to: Some(10.0), whole: true };
    let pair = Ask::Pair { scale: Scale::of(1, 5) };
    let (form, off, option, long) = (Misfit::Form, Misfit::OffScale, Misfit::NotAnOption, Misfit::TooLong);
    let mb = || "长".repeat(350_000);
    let cases: Vec<(Ask, Given, Misfit)> = vec![
        (Ask::Nps, Given::Text("9".to_owned()), form),
        (Ask::Nps, Given::Score(11.0), off),
        (Ask::Nps, Given::Score(9.5), off),
        (Ask::Nps, Given::Score(f64::NAN), off),
        (Ask::Csat, Given::Score(0.0), off),
        (Ask::Ces, Given::Score(f64::INFINITY), off),
        (pair.clone(), Given::Score(3.0), form),
        (pair, Given::Pair { expectation: 0.0, experience: 5.0 }, off),
        (whole.clone(), Given::Score(1.5), off),
        (whole.clone(), Given::Score(-1.0), off),
        (whole, Given::Score(f64::NAN), off),
        (Ask::Number { from: None, to: None, whole: false }, Given::Score(f64::INFINITY), off),
        (choice(2), chosen(&["9"], ""), option),
        (choice(2), chosen(&["1", "2"], ""), option),
        (choice(2), chosen(&["other"], "mine"), option),
        (choice(2), chosen(&["1"], "mine"), form),
        (any::choices(3, Some(2)), chosen(&["1", "2", "3"], ""), option),
        (any::choices(3, None), chosen(&["1", "1"], ""), option),
        (any::ranking(3), chosen(&["1", "2"], ""), option),
        (any::matrix(2), rows(&[("9", 3.0)]), option),
        (any::matrix(2), rows(&[("1", 9.0)]), off),
        (any::with_other(2), chosen(&["other"], &mb()), long),
        (Ask::Text { long: true }, Given::Text(mb()), long),
        (Ask::Text { long: true }, Given::Consent(true), form),
        (Ask::Date, Given::Text("2026-11-22".to_owned()), form),
        (Ask::Consent, Given::Score(1.0), form),
    ];
    for (ask, given, misfit) in cases {
        assert_eq!(
            given.check(&ask),
            Err(misfit),
            "{ask:?} {}",
            given.to_json().to_string().chars().take(60).collect::<String>()
        );
    }
    let text = |length: usize| Given::Text("字".repeat(length)).check(&Ask::Text { long: false });
    assert_eq!((text(MOST_CHARACTERS), text(MOST_CHARACTERS + 1)), (Ok(()), Err(long)));
}

#[test]
fn answers_are_read_as_they_were_written() {
    let questions: Vec<Question> =
        ask_of_every_kind().into_iter().enumerate().map(|(at, ask)| asked(&format!("q{at}"), ask)).collect();
    let mut answers = Answers::default();
    for question in &questions {
        answers.set(&question.key, Some(scored(&question.ask)));
    }
    assert_eq!(answers.len(), questions.len());
    let json = answers.to_json();
    assert_eq!(Answers::read(questions.iter(), &json), Ok(answers));
    let misread = |key: &str, json: serde_json::Value| {
        Answers::read(questions.iter(), &[(key.to_owned(), json)].into_iter().collect()).expect_err("it does not fit")
    };
    assert_eq!(misread("nowhere", serde_json::json!(1)), ("nowhere".to_owned(), Misfit::Form));
    for question in &questions {
        for json in [serde_json::json!(null), serde_json::json!({"x": []}), serde_json::json!([[]])] {
            let read = Given::read(&question.ask, &json);
            assert!(read.is_err(), "{:?} {json} {read:?}", question.ask);
        }
    }
}

#[test]
fn the_headline_is_what_was_shown_and_answered() {
    let mut doc = one_page(vec![
        asked("first", Ask::Pair { scale: Scale::of(1, 5) }),
        asked("second", Ask::Pair { scale: Scale::of(1, 10) }),
        asked("nps", Ask::Nps),
        asked("again", Ask::Nps),
        asked("words", Ask::Text { long: true }),
    ]);
    let mut answers = Answers::default();
    answers.set("first", Some(Given::Pair { expectation: 4.0, experience: 5.0 }));
    answers.set("second", Some(Given::Pair { expectation: 8.0, experience: 6.0 }));
    answers.set("again", Some(Given::Score(7.0)));
    answers.set("words", Some(Given::Text(" warm \n".to_owned())));
    let headline = Headline::of(&doc, &answers);
    assert_eq!((headline.expectation, headline.experience), (Some(4.0), Some(4.0)), "on the scale of the first");
    assert_eq!((headline.nps, headline.comment.as_str()), (Some(7), "warm"), "the first that was answered");
    doc.pages = vec![Page::default()];
    assert_eq!(Headline::of(&doc, &answers), Headline::default());
}
