//! The lint of wording: what it warns of, and what it leaves alone.

use zhiji::domain::questionnaire::wording::{Fault, warnings};
use zhiji::domain::questionnaire::words::Tongue;
use zhiji::domain::questionnaire::{Ask, Choice, Question, Questionnaire, Scale, Words};

fn faults(tongue: Tongue, ask: Ask, text: &str) -> Vec<Fault> {
    let mut words = Words::default();
    text.clone_into(words.only_mut(tongue));
    let page = zhiji::domain::questionnaire::document::Page {
        questions: vec![Question::new("q", words, ask)],
        ..Default::default()
    };
    let questionnaire = Questionnaire { pages: vec![page], ..Default::default() };
    warnings(&questionnaire).into_iter().map(|warning| warning.fault).collect()
}

fn check(tongue: Tongue, ask: &Ask, cases: &[(&str, &[Fault])]) {
    for (text, want) in cases {
        assert_eq!(faults(tongue, ask.clone(), text), *want, "{text}");
    }
}

use Fault::{Absolute, DoubleBarrelled, DoubleNegation, Leading, Loaded, TooLong};

#[test]
fn english_questions_are_warned_of() {
    let long = "Thinking back over all of the many different times that you have been in touch with us in the last twelve \
        months, how satisfied are you with our answers?";
    check(
        Tongue::En,
        &Ask::Csat,
        &[
            ("Don’t you think that our new app is easier to use?", &[Leading]),
            ("Do you agree that our prices are fair?", &[Leading]),
            ("How much did you enjoy our service?", &[Leading]),
            ("How satisfied are you with our excellent delivery?", &[Leading]),
            ("As you know, quality costs money. Is our price fair?", &[Leading]),
            ("How satisfied are you with the price and quality?", &[DoubleBarrelled]),
            ("How fast as well as friendly was our staff?", &[DoubleBarrelled]),
            ("Was it easy? Was it quick?", &[DoubleBarrelled]),
            (long, &[TooLong]),
            ("Would you not be unhappy with a longer delivery?", &[DoubleNegation]),
            ("Should we never deliver without calling first?", &[DoubleNegation, Absolute]),
            ("I don’t think that it is impossible to reach you.", &[DoubleNegation]),
            ("Are our staff always polite?", &[Absolute]),
            ("Is everybody at our desk competent?", &[Absolute]),
            ("How do you rate the terrible service of other shops?", &[Loaded]),
            ("How did you cope with the unacceptable delay?", &[Loaded]),
        ],
    );
}

#[test]
fn english_questions_are_left_alone() {
    check(
        Tongue::En,
        &Ask::Csat,
        &[
            ("How satisfied are you with our service?", &[]),
            ("How likely are you to recommend us to a friend or colleague?", &[]),
            ("How likely are you to recommend us to friends and family?", &[]),
            ("How clear are our terms and conditions?", &[]),
            ("How was the time between the order and the delivery?", &[]),
            ("Were you neither satisfied nor dissatisfied?", &[]),
            ("If we did not call, how would you feel?", &[]),
            ("If nobody was there, was no card left?", &[Absolute]),
            ("All in all, how satisfied are you?", &[]),
            ("Andrea looked after you: how well?", &[]),
            ("Do you know whether or not your matter was settled?", &[]),
            ("Staff respond to requests even when they are busy.", &[]),
        ],
    );
    // What is chosen or written may name several things.
    check(
        Tongue::En,
        &Ask::Text { long: true },
        &[("What did you like, and what should we improve?", &[]), ("Was it quick? Was it good?", &[DoubleBarrelled])],
    );
    let agreed = "I agree that my answers are kept for two years, that they are linked with my orders, that they are read \
        by the people who answer for service, and that I may have them deleted at any time.";
    check(Tongue::En, &Ask::Consent, &[(agreed, &[])]);
}

#[test]
fn chinese_questions_are_warned_of() {
    let long = "回想过去十二个月里您通过电话、网站或者到店与我们打交道的所有经历之后，请告诉我们您对我们客服人员回答问题的专业程度有多满意？";
    check(
        Tongue::Zh,
        &Ask::Csat,
        &[
            ("您不觉得我们的新版更好用吗？", &[Leading]),
            ("难道价格不公道吗？", &[Leading]),
            ("大家都说送货快，您怎么看？", &[Leading]),
            ("您对我们优质的服务有多满意？", &[Leading]),
            ("您是否同意我们的价格合理？", &[Leading]),
            ("您对产品的价格和质量有多满意？", &[DoubleBarrelled]),
            ("您对送货与安装有多满意？", &[DoubleBarrelled]),
            ("您对态度、速度有多满意？", &[DoubleBarrelled]),
            ("员工热情并且专业。", &[DoubleBarrelled]),
            ("送货快吗？安装好吗？", &[DoubleBarrelled]),
            (long, &[DoubleBarrelled, TooLong, Absolute]),
            ("您没有不满意的地方吗？", &[DoubleNegation]),
            ("我们不得不提价。", &[DoubleNegation]),
            ("员工总是有礼貌。", &[Absolute]),
            ("每次都按时送到。", &[Absolute]),
            ("您怎么看别家糟糕的服务？", &[Loaded]),
            ("客服敷衍您了吗？", &[Loaded]),
        ],
    );
}

#[test]
fn chinese_questions_are_left_alone() {
    check(
        Tongue::Zh,
        &Ask::Csat,
        &[
            ("您对这次服务有多满意？", &[]),
            ("您有多大可能把我们推荐给朋友或同事？", &[]),
            ("我们的回复及时吗？", &[]),
            ("员工待人和气。", &[]),
            ("与您的期望相比，我们做得怎样？", &[]),
            ("您和客服联系方便吗？", &[]),
            ("您参与活动的感受如何？", &[]),
            ("您的问题是不是解决了？", &[]),
            ("有没有不方便的地方？", &[]),
            ("如果没有提醒，您会不会忘记？", &[]),
            ("您对服务非常满意吗？", &[]),
            ("无论何时致电，您对接听有多满意？", &[]),
            ("不同门店的服务一样吗？", &[]),
            ("没收到货，也不想等，是吗？", &[]),
        ],
    );
    check(Tongue::Zh, &Ask::Text { long: true }, &[("您最喜欢什么，和上次比呢？", &[]), ("态度、速度如何？", &[])]);
}

#[test]
fn the_rows_of_a_matrix_are_looked_at_one_by_one() {
    let row = |code: &str, zh: &str, en: &str| Choice { code: code.to_owned(), text: Words::new(zh, en) };
    let rows = vec![row("a", "价格和质量", "Price and quality"), row("b", "速度", "Speed")];
    let ask = Ask::Matrix { rows, scale: Scale::of(1, 5) };
    assert_eq!(faults(Tongue::En, ask.clone(), "How important are price and speed?"), [DoubleBarrelled; 2]);
    assert_eq!(faults(Tongue::Zh, ask, ""), [DoubleBarrelled; 2]);
}

#[test]
fn a_warning_says_what_it_saw() {
    let ask = Ask::Pair { scale: Scale::of(1, 10) };
    let text = Words::new("价格和质量", "Price and quality");
    let page = zhiji::domain::questionnaire::document::Page {
        questions: vec![Question::new("worth", text, ask)],
        ..Default::default()
    };
    let questionnaire = Questionnaire { pages: vec![page], ..Default::default() };
    let found: Vec<(String, Tongue, String)> =
        warnings(&questionnaire).into_iter().map(|one| (one.question, one.tongue, one.found)).collect();
    let of = |tongue: Tongue, words: &str| ("worth".to_owned(), tongue, words.to_owned());
    assert_eq!(found, [of(Tongue::Zh, "价格和质量"), of(Tongue::En, "price and quality")]);
}

#[test]
fn nothing_is_said_of_what_is_not_written() {
    assert!(faults(Tongue::Zh, Ask::Nps, "").is_empty());
    assert!(warnings(&Questionnaire::default()).is_empty());
}
