//! A study with the known methods, asked twice of passers-by without names: service quality, features, importance.

use super::World;
use super::calendar::at;
use super::chance::{Chance, whole};
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::document::Page;
use crate::domain::questionnaire::measure::{Dimension, KANO_CODES, KanoSide, Measure};
use crate::domain::questionnaire::{Answers, Ask, Choice, Given, Question, Questionnaire, Scale, Tongue, Words};
use crate::domain::surveys::publishing::digest_of;
use crate::domain::surveys::recording::Filled;
use crate::domain::surveys::{survey, wave};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::value::Value;
use std::collections::BTreeMap;

/// The two waves: name, days before the as-of day, answers, how much better it felt.
const WAVES: [(&str, i32, u32, f64); 2] =
    [("第一次调研 First round", 190, 64, 0.0), ("第二次调研 Second round", 40, 72, 0.45)];

/// Items of service quality: dimension, Chinese, English, gap on seven points.
const ITEMS: [(Dimension, &str, &str, f64); 10] = [
    (Dimension::Tangibles, "店堂整洁", "The restaurant is clean and tidy", 0.2),
    (Dimension::Tangibles, "餐具和包装讲究", "Tableware and packaging are of good quality", 0.0),
    (Dimension::Reliability, "说好的时间能做到", "Promised times are kept", -1.1),
    (Dimension::Reliability, "每次味道一样好", "The food tastes the same every time", -0.3),
    (Dimension::Responsiveness, "招呼很快有人应", "Somebody comes quickly when called", -0.8),
    (Dimension::Responsiveness, "问题当场解决", "Problems are solved on the spot", -0.9),
    (Dimension::Assurance, "店员熟悉菜品", "Staff know the dishes", 0.1),
    (Dimension::Assurance, "店员有礼貌", "Staff are polite", 0.4),
    (Dimension::Empathy, "记得住老顾客的口味", "They remember what regulars like", -0.2),
    (Dimension::Empathy, "照顾老人和孩子", "Older guests and children are cared for", 0.3),
];

/// What respondents give of a hundred points, by dimension.
const POINTS: [i64; 5] = [12, 32, 22, 18, 16];

type Feature = (&'static str, &'static str, &'static str, [u32; 5], [u32; 5]);

/// Features: what it goes by, Chinese, English, how often each answer with and without it, by `KANO_CODES`.
const FEATURES: [Feature; 4] = [
    ("allergens", "菜单标明过敏原", "Allergens on the menu", [2, 8, 3, 1, 0], [0, 0, 2, 3, 9]),
    ("faster", "外卖三十分钟送达", "Delivery within thirty minutes", [9, 2, 2, 1, 0], [0, 1, 2, 3, 8]),
    ("tea", "餐后免费桂花茶", "Free osmanthus tea after the meal", [10, 1, 2, 1, 0], [0, 1, 7, 5, 1]),
    ("music", "现场古筝", "Live guzheng music", [3, 1, 8, 2, 1], [1, 1, 9, 3, 1]),
];

/// What is rated twice: code, Chinese, English, importance and performance of five.
const RATED: [(&str, &str, &str, f64, f64); 6] = [
    ("taste", "口味", "Taste", 4.7, 4.5),
    ("speed", "出餐速度", "Speed", 4.4, 3.3),
    ("price", "价格", "Price", 4.2, 3.5),
    ("hygiene", "卫生", "Hygiene", 4.6, 4.3),
    ("decor", "装修", "Decor", 2.9, 4.2),
    ("parking", "停车", "Parking", 3.1, 3.0),
];

/// Items of the index, of ten.
const INDEX: [(&str, &str, &str, f64); 3] = [
    ("overall", "总体上您有多满意？", "Overall, how satisfied are you?", 7.9),
    ("expected", "与您的期望相比如何？", "How does it compare with what you expected?", 7.1),
    ("ideal", "与理想的餐馆相差多少？", "How close is it to an ideal restaurant?", 7.0),
];

fn likings() -> Vec<Choice> {
    let words = [
        ("喜欢", "I like it"),
        ("理应如此", "It must be so"),
        ("无所谓", "I do not mind"),
        ("可以忍受", "I can live with it"),
        ("不喜欢", "I dislike it"),
    ];
    let choice =
        |(code, (zh, en)): (&&str, (&str, &str))| Choice { code: (*code).to_owned(), text: Words::new(zh, en) };
    KANO_CODES.iter().zip(words).map(choice).collect()
}

fn asking(key: &str, zh: &str, en: &str, measure: Option<Measure>, ask: Ask) -> Question {
    Question { measure, ..Question::new(key, Words::new(zh, en), ask) }
}

/// The questionnaire.
fn questionnaire() -> Questionnaire {
    let rating =
        |to: i32| Ask::Rating { scale: Scale::of(1, to), look: crate::domain::questionnaire::question::Look::Numbers };
    let number = || Ask::Number { from: Some(0.0), to: Some(100.0), whole: true };
    let item = |(at, (dimension, zh, en, _)): (usize, &(Dimension, &str, &str, f64))| {
        let measure = Some(Measure::Servqual { dimension: *dimension });
        asking(&format!("quality_{}", at + 1), zh, en, measure, Ask::Pair { scale: Scale::of(1, 7) })
    };
    let points =
        ["有形性", "可靠性", "响应性", "保证性", "移情性"].into_iter().zip(Dimension::ALL).map(|(zh, dimension)| {
            let text = format!("Of 100 points, how many for {}?", dimension.code());
            let measure = Some(Measure::ServqualWeight { dimension });
            asking(
                &format!("points_{}", dimension.code()),
                &format!("{zh}占一百分中的几分？"),
                &text,
                measure,
                number(),
            )
        });
    let features = FEATURES.iter().flat_map(|(code, zh, en, ..)| {
        [(KanoSide::Functional, "有", "if we had it"), (KanoSide::Dysfunctional, "没有", "if we did not")].map(
            |(side, with, then)| {
                let key = format!("{code}_{}", if side == KanoSide::Functional { "with" } else { "without" });
                let measure = Some(Measure::Kano { feature: (*code).to_owned(), side });
                let ask = Ask::Choice { options: likings(), other: false, shuffle: false };
                asking(
                    &key,
                    &format!("{zh}：如果{with}，您觉得？"),
                    &format!("{en}: how would you feel {then}?"),
                    measure,
                    ask,
                )
            },
        )
    });
    let matrix = |key: &str, zh: &str, en: &str, measure: Measure| {
        let row = |(code, zh, en, ..): &(&str, &str, &str, f64, f64)| Choice {
            code: (*code).to_owned(),
            text: Words::new(zh, en),
        };
        let ask = Ask::Matrix { rows: RATED.iter().map(row).collect(), scale: Scale::of(1, 5) };
        asking(key, zh, en, Some(measure), ask)
    };
    let whole = |subject: String| (Measure::Importance { subject: subject.clone() }, Measure::Performance { subject });
    let (important, done) = whole(String::new());
    let index = INDEX.iter().map(|(key, zh, en, _)| asking(key, zh, en, Some(Measure::SatisfactionIndex), rating(10)));
    let page = |questions: Vec<Question>| Page { questions, ..Page::default() };
    Questionnaire {
        title: Words::new("服务质量调研", "Service quality study"),
        pages: vec![
            page(ITEMS.iter().enumerate().map(item).collect()),
            page(points.collect()),
            page(features.collect()),
            page(vec![
                matrix("important", "对您有多重要？", "How important is it to you?", important),
                matrix("done", "我们做得如何？", "How well do we do it?", done),
            ]),
            page(
                index
                    .chain([asking(
                        "words",
                        "最想告诉我们什么？",
                        "What would you like to tell us?",
                        None,
                        Ask::Text { long: true },
                    )])
                    .collect(),
            ),
        ],
        ..Questionnaire::default()
    }
}

fn step(chance: &mut Chance, mean: f64, spread: f64, to: f64) -> f64 {
    (mean + spread * chance.bell()).round().clamp(1.0, to)
}

/// What one respondent answers; `better` than in the first wave by so much.
fn answers(chance: &mut Chance, better: f64) -> Answers {
    let mut given = Answers::default();
    // Some are easier to please than others: so items go along with each other.
    let mood = 0.7 * chance.bell();
    for (at, (.., gap)) in ITEMS.iter().enumerate() {
        let expectation = step(chance, 5.6, 0.6, 7.0);
        let experience = step(chance, expectation + gap + better + mood, 0.5, 7.0);
        given.set(&format!("quality_{}", at + 1), Some(Given::Pair { expectation, experience }));
    }
    let moved = chance.between(-4, 4);
    for ((at, points), dimension) in POINTS.iter().enumerate().zip(Dimension::ALL) {
        let points = points + [moved, -moved, 0, 0, 0].get(at).copied().unwrap_or(0);
        let score = f64::from(i32::try_from(points).unwrap_or(0));
        given.set(&format!("points_{}", dimension.code()), Some(Given::Score(score)));
    }
    for (code, _, _, with, without) in FEATURES {
        for (side, weights) in [("with", with), ("without", without)] {
            let list: Vec<(&str, u32)> = KANO_CODES.into_iter().zip(weights).collect();
            let codes = vec![chance.weighted(&list).to_owned()];
            given.set(&format!("{code}_{side}"), Some(Given::Chosen { codes, other: String::new() }));
        }
    }
    let mut rate = |key: &str, of: fn(&(&str, &str, &str, f64, f64)) -> f64, more: f64| {
        let rows = RATED.iter().map(|row| (row.0.to_owned(), step(chance, of(row) + more, 0.7, 5.0)));
        given.set(key, Some(Given::Rows(rows.collect::<BTreeMap<_, _>>())));
    };
    rate("important", |row| row.3, 0.0);
    rate("done", |row| row.4, better / 2.0);
    for (key, _, _, mean) in INDEX {
        given.set(key, Some(Given::Score(step(chance, mean + better + mood, 0.9, 10.0))));
    }
    given
}

/// The survey with its version, its waves and what was answered.
pub fn write(world: &World, ids: &mut IdSequence, commands: &mut Vec<Command>) {
    let (survey, version) = (ids.mint(), ids.mint());
    let draft = questionnaire().write();
    let values = vec![
        (survey::NAME.into(), Value::text("服务质量调研 Service quality study")),
        (survey::CODE.into(), Value::text("STUDY")),
        (survey::PURPOSE.into(), Value::choice("satisfaction")),
        (survey::OPENED_ON.into(), Value::Day(world.calendar.back(WAVES[0].1))),
    ];
    commands.push(Command::Create { entity: Entity::Surveys, id: survey, values });
    let digest = digest_of(&draft);
    commands.push(Command::SaveDraft { survey, was: String::new(), draft });
    commands.push(Command::PublishSurvey { survey, version, draft: digest });
    for (number, (name, ago, count, better)) in WAVES.into_iter().enumerate() {
        let id = ids.mint();
        let values = vec![
            (wave::NAME.into(), Value::text(name)),
            (wave::SURVEY.into(), Value::Ref(Entity::Surveys.table(), survey)),
            (wave::CHANNEL.into(), Value::choice("onsite")),
            (wave::STATE.into(), Value::choice("closed")),
            (wave::STARTED_ON.into(), Value::Day(world.calendar.back(ago))),
            (wave::ENDS_ON.into(), Value::Day(world.calendar.back(ago - 14))),
        ];
        commands.push(Command::Create { entity: Entity::Waves, id, values });
        let mut chance = Chance::new(world.seed, "study", number);
        let filled = (0..count).map(|_| filled(world, &mut chance, (ids.mint(), version, id), (ago, better)));
        commands.push(Command::RecordResponses { filled: filled.collect() });
    }
}

fn filled(world: &World, chance: &mut Chance, (id, version, wave): (Id, Id, Id), (ago, better): (i32, f64)) -> Filled {
    let day = world.calendar.back(ago - chance.days(0, 13));
    let tongue = if chance.yes(0.8) { Tongue::Zh } else { Tongue::En };
    Filled {
        id,
        version,
        customer: None,
        wave: Some(wave),
        invitation: None,
        answer_id: String::new(),
        channel: if chance.yes(0.7) { "onsite" } else { "wechat" }.to_owned(),
        tongue: Some(tongue),
        answered_at: at(day, whole(600.0 + 600.0 * chance.unit())),
        complaint: None,
        order: None,
        answers: answers(chance, better),
    }
}
