//! Questionnaires, and what customers answered.

use super::calendar::{Calendar, Crowd, at};
use super::chance::{Chance, whole};
use super::house::branch;
use super::people::{Customer, Tongue};
use super::row::Row;
use super::stories::{DELIVERY_CHANGE, HISTORY, IMPROVEMENT, PRICE_RISE, STORM, WAVE_DAYS, YEARLY_WAVES};
use super::survey_words::{NEW_BOXES, NEW_RIDERS, TOO_DEAR, Topic, comments};
use super::workspace;
use crate::domain::entity::Entity;
use crate::domain::surveys::{answer, question, response, survey};
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::Value;

/// The places of the surveys in [`SURVEYS`].
pub mod which {
    pub const AFTER_MEAL: usize = 0;
    pub const DELIVERY: usize = 1;
    pub const PRODUCTS: usize = 2;
    pub const RECOVERY: usize = 3;
    /// The first of the three yearly waves.
    pub const YEARLY: usize = 4;
}

/// One questionnaire.
#[derive(Debug)]
pub struct Survey {
    name: &'static str,
    code: &'static str,
    purpose: &'static str,
    /// Days before the as-of day on which it opened, and closed if it did.
    opened: Option<i32>,
    closed: Option<i32>,
    /// How many of 100 who are asked answer.
    answering: i64,
    introduction: &'static str,
    questions: &'static [Question],
}

/// One question: Chinese, English, kind, driver.
type Question = (&'static str, &'static str, &'static str, &'static str);

const NPS: Question = (
    "您有多大可能把桂花巷推荐给朋友？",
    "How likely are you to recommend Osmanthus Lane to a friend?",
    "nps",
    "company",
);
const PAIR: Question =
    ("来之前您期望几分？实际体验几分？", "What did you expect, and what did you get?", "pair", "company");
const CSAT: Question = ("您对这一次满意吗？", "How satisfied were you this time?", "csat", "service");
const CES: Question = ("一切办起来容易吗？", "How easy was everything?", "ces", "service");
const WORDS: Question = ("还有什么想对我们说的？", "Anything else you would like to tell us?", "text", "communication");

/// The five pairs of the yearly survey, one for each driver of satisfaction.
const DRIVERS: [Question; 5] = [
    ("菜品和商品：期望与体验", "Food and goods: expected and experienced", "pair", "product"),
    ("服务：期望与体验", "Service: expected and experienced", "pair", "service"),
    ("沟通与告知：期望与体验", "Being told what matters: expected and experienced", "pair", "communication"),
    ("关怀：期望与体验", "Being cared for: expected and experienced", "pair", "care"),
    ("价格与公司：期望与体验", "Price and company: expected and experienced", "pair", "company"),
];
const YEARLY_QUESTIONS: &[Question] = &{
    let [a, b, c, d, e] = DRIVERS;
    [a, b, c, d, e, NPS, CSAT, WORDS]
};
const PRODUCT_QUESTIONS: &[Question] = &[
    ("做工与品质", "Make and quality", "rating", "product"),
    ("包装", "Packaging", "rating", "product"),
    ("说明与介绍", "Description and advice", "rating", "communication"),
    PAIR,
    CSAT,
    WORDS,
];

const fn yearly(name: &'static str, code: &'static str, wave: usize) -> Survey {
    let opened = YEARLY_WAVES[wave];
    Survey {
        name,
        code,
        purpose: "satisfaction",
        opened: Some(opened),
        closed: Some(opened - WAVE_DAYS),
        answering: 31,
        introduction: "每年一次，听您说说真心话。 Once a year we ask for your honest opinion.",
        questions: YEARLY_QUESTIONS,
    }
}

/// All questionnaires.
pub static SURVEYS: [Survey; 8] = [
    Survey {
        name: "餐后一问 After your meal",
        code: "AFTER",
        purpose: "nps",
        opened: Some(HISTORY),
        closed: None,
        answering: 34,
        introduction: "刚刚这一餐怎么样？只要一分钟。 How was your meal? One minute is enough.",
        questions: &[NPS, PAIR, CSAT, WORDS],
    },
    Survey {
        name: "外卖与配送 Delivery",
        code: "DELIVERY",
        purpose: "service",
        opened: Some(HISTORY - 60),
        closed: None,
        answering: 27,
        introduction: "送到手上时还好吗？ Did it reach you well?",
        questions: &[CSAT, CES, NPS, WORDS],
    },
    Survey {
        name: "茶与厨具 Tea and kitchenware",
        code: "GOODS",
        purpose: "product",
        opened: Some(HISTORY - 150),
        closed: None,
        answering: 24,
        introduction: "用过之后，请给它打个分。 Now that you have used it, please rate it.",
        questions: PRODUCT_QUESTIONS,
    },
    Survey {
        name: "投诉回访 After a complaint",
        code: "RECOVERY",
        purpose: "recovery",
        opened: Some(HISTORY - 30),
        closed: None,
        answering: 66,
        introduction: "我们处理得让您满意吗？ Did we put it right?",
        questions: &[CSAT, CES, WORDS],
    },
    yearly("年度满意度（第一次） Yearly satisfaction 1", "YEAR-1", 0),
    yearly("年度满意度（第二次） Yearly satisfaction 2", "YEAR-2", 1),
    yearly("年度满意度（第三次） Yearly satisfaction 3", "YEAR-3", 2),
    Survey {
        name: "新礼盒试吃 Gift box tasting",
        code: "TASTING",
        purpose: "product",
        opened: None,
        closed: None,
        answering: 0,
        introduction: "新礼盒上市之前，先请您尝尝。 Taste the new gift box before anyone else.",
        questions: PRODUCT_QUESTIONS,
    },
];

/// Whether a survey takes answers `days_ago` days before the as-of day.
#[must_use]
pub fn is_open(survey: usize, days_ago: i32) -> bool {
    SURVEYS.get(survey).is_some_and(|survey| {
        survey.opened.is_some_and(|opened| days_ago <= opened) && survey.closed.is_none_or(|closed| days_ago >= closed)
    })
}

/// One answer to one question of a questionnaire.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The question's place in its survey.
    pub question: usize,
    /// A rating from 1 to 5.
    pub score: Option<f64>,
    /// Expectation and experience.
    pub pair: Option<(f64, f64)>,
}

/// One filled-in questionnaire.
#[derive(Clone, Debug)]
pub struct Response {
    /// Which survey.
    pub survey: usize,
    /// The order it is about, as an index into the customer's orders.
    pub order: Option<usize>,
    /// Where the customer was served.
    pub branch: usize,
    /// When.
    pub at: Timestamp,
    channel: &'static str,
    pair: Option<(f64, f64)>,
    nps: Option<i64>,
    csat: Option<i64>,
    ces: Option<i64>,
    comment: &'static str,
    /// Answers to single questions.
    pub items: Vec<Item>,
}

/// How a purchase or a year felt: what an answer is made from.
#[derive(Clone, Copy, Debug)]
pub struct Felt {
    /// What was better (or worse) than expected, on the ten-point scale.
    pub feel: f64,
    /// What it was about.
    pub topic: Topic,
    /// Where.
    pub branch: usize,
    /// When, in days before the as-of day.
    pub days_ago: i32,
}

/// What `customer` answers on `day`.
#[must_use]
pub fn answer(chance: &mut Chance, customer: &Customer, survey: usize, felt: Felt, day: Day) -> Response {
    let yearly = survey >= which::YEARLY;
    let asks = |kind: &str| SURVEYS.get(survey).is_some_and(|s| s.questions.iter().any(|(_, _, of, _)| *of == kind));
    let pair = (asks("pair") && chance.yes(0.93)).then(|| pair(chance, felt.feel));
    let nps = (asks("nps") && chance.yes(0.96)).then(|| recommend(chance, felt.feel));
    let csat = (asks("csat") && chance.yes(0.9)).then(|| rate(chance, felt.feel));
    let ces = (asks("ces") && chance.yes(0.9)).then(|| whole(5.6 + 0.55 * felt.feel + 0.8 * chance.bell()).clamp(1, 7));
    let items = items(chance, survey, felt.feel);
    Response {
        survey,
        order: None,
        branch: felt.branch,
        at: at(day, chance.between(9 * 60, 22 * 60)),
        channel: channel(chance, customer, survey),
        pair,
        nps,
        csat,
        ces,
        comment: comment(chance, customer.tongue, felt, yearly),
        items,
    }
}

fn pair(chance: &mut Chance, feel: f64) -> (f64, f64) {
    let expected = (7.4 + 0.8 * chance.bell()).round().clamp(5.0, 10.0);
    (expected, (expected + feel).round().clamp(1.0, 10.0))
}

fn recommend(chance: &mut Chance, feel: f64) -> i64 {
    whole(8.35 + 0.85 * feel + 1.0 * chance.bell()).clamp(0, 10)
}

fn rate(chance: &mut Chance, feel: f64) -> i64 {
    whole(4.15 + 0.5 * feel + 0.5 * chance.bell()).clamp(1, 5)
}

fn items(chance: &mut Chance, survey: usize, feel: f64) -> Vec<Item> {
    let questions = SURVEYS.get(survey).map_or(&[][..], |survey| survey.questions);
    let rows = questions.iter().enumerate().take(if survey >= which::YEARLY { DRIVERS.len() } else { 3 });
    rows.filter_map(|(place, (_, _, kind, driver))| match *kind {
        "rating" => {
            let score = (4.2 + 0.45 * feel + 0.6 * chance.bell()).round().clamp(1.0, 5.0);
            Some(Item { question: place, score: Some(score), pair: None })
        }
        "pair" if survey >= which::YEARLY => {
            // Food is what the house is loved for; being told things is its weak side.
            let own = match *driver {
                "product" => 0.5,
                "communication" => -0.5,
                "company" => -0.25,
                _ => 0.0,
            };
            let of_driver = feel + own + 0.6 * chance.bell();
            Some(Item { question: place, score: None, pair: Some(pair(chance, of_driver)) })
        }
        _ => None,
    })
    .collect()
}

fn channel(chance: &mut Chance, customer: &Customer, survey: usize) -> &'static str {
    let by_crowd: &[(&str, u32)] = match (survey, customer.crowd) {
        (which::RECOVERY, _) => &[("phone", 6), ("wechat", 4)],
        (which::AFTER_MEAL, Crowd::Diner) => &[("onsite", 5), ("wechat", 4), ("online", 1)],
        (which::AFTER_MEAL, _) => &[("wechat", 5), ("email", 3), ("phone", 2)],
        (which::DELIVERY, _) => &[("wechat", 6), ("online", 4)],
        (which::PRODUCTS, _) => &[("online", 6), ("wechat", 3), ("email", 1)],
        _ if customer.generation == 0 => &[("phone", 4), ("mail", 4), ("wechat", 2)],
        _ => &[("wechat", 5), ("email", 2), ("online", 2), ("mail", 1)],
    };
    chance.weighted(by_crowd)
}

/// When people stop writing about the rise of prices.
const TIRED_OF_IT: i32 = PRICE_RISE - 220;

fn comment(chance: &mut Chance, tongue: Tongue, felt: Felt, yearly: bool) -> &'static str {
    // The delighted and the dissatisfied write most.
    let writes = 0.14 + 0.14 * felt.feel.abs().min(3.0) + if yearly { 0.1 } else { 0.0 };
    if !chance.yes(writes) {
        return "";
    }
    let story = match (felt.days_ago, felt.topic) {
        (_, Topic::Handling) => None,
        (IMPROVEMENT..DELIVERY_CHANGE, Topic::Delivery) if felt.feel < -1.0 => Some(NEW_RIDERS),
        (STORM..IMPROVEMENT, Topic::Delivery) if felt.feel > 0.4 => Some(NEW_BOXES),
        (TIRED_OF_IT..PRICE_RISE, _) if felt.feel < -0.3 => Some(TOO_DEAR),
        _ => None,
    };
    let (zh, en) = story.filter(|_| chance.yes(0.5)).unwrap_or_else(|| comments(felt.topic, felt.feel));
    chance.pick(tongue.say(zh, en))
}

/// The survey `number` as a record; `answered` responses came in.
#[must_use]
pub fn survey_row(calendar: &Calendar, survey: &Survey, answered: usize) -> Row {
    let invited = (survey.answering > 0).then(|| i64::try_from(answered).unwrap_or(0) * 100 / survey.answering.max(1));
    Row::default()
        .text(survey::NAME, survey.name)
        .text(survey::CODE, survey.code)
        .choice(survey::PURPOSE, survey.purpose)
        .choice(
            survey::STATUS,
            match (survey.opened, survey.closed) {
                (None, _) => "draft",
                (_, None) => "running",
                _ => "closed",
            },
        )
        .day(survey::OPENED_ON, survey.opened.map(|ago| calendar.back(ago)))
        .day(survey::CLOSED_ON, survey.closed.map(|ago| calendar.back(ago)))
        .int(survey::INVITED, invited)
        .text(survey::INTRODUCTION, survey.introduction)
}

/// The questions of a survey as records.
pub fn question_rows(survey: &Survey, id: Id) -> impl Iterator<Item = Row> {
    (1..).zip(survey.questions).map(move |(position, (zh, en, kind, driver))| {
        Row::default()
            .text(question::TEXT_ZH, zh)
            .text(question::TEXT_EN, en)
            .link(question::SURVEY, Entity::Surveys, id)
            .choice(question::KIND, kind)
            .choice(question::DRIVER, driver)
            .int(question::POSITION, position)
    })
}

impl Response {
    /// What was expected of handling a complaint and what it was like, as the satisfaction with it says: one who asks by
    /// phone hears both.
    pub fn weigh_handling(&mut self) {
        self.pair = self.csat.map(|csat| match csat {
            5 => (8.0, 9.0),
            4 => (8.0, 8.0),
            3 => (8.0, 6.0),
            _ => (8.0, 4.0),
        });
    }
}

/// A response as a record, with the order and the complaint that it is about.
#[must_use]
pub fn response_row(
    given: &Response,
    customer: Option<Id>,
    survey: Option<Id>,
    (order, complaint): (Option<Id>, Option<Id>),
) -> Row {
    Row::default()
        .link(response::CUSTOMER, Entity::Customers, customer)
        .link(response::SURVEY, Entity::Surveys, survey)
        .time(response::ANSWERED_AT, given.at)
        .choice(response::CHANNEL, given.channel)
        .link(response::ORDER, Entity::Orders, order)
        .link(response::COMPLAINT, Entity::Complaints, complaint)
        .number(response::EXPECTATION, given.pair.map(|(expected, _)| expected))
        .number(response::EXPERIENCE, given.pair.map(|(_, experienced)| experienced))
        .int(response::NPS, given.nps)
        .int(response::CSAT, given.csat)
        .int(response::CES, given.ces)
        .text(response::COMMENT, given.comment)
        .own(workspace::BRANCH, Value::choice(branch(given.branch).label))
}

/// Answers to single questions as records; `questions` are the ids of the survey's questions.
pub fn answer_rows(given: &Response, id: Id, questions: &[Id]) -> impl Iterator<Item = Row> {
    given.items.iter().filter_map(move |item| {
        let question = questions.get(item.question)?;
        let row = Row::default()
            .link(answer::RESPONSE, Entity::Responses, id)
            .link(answer::QUESTION, Entity::Questions, *question)
            .number(answer::SCORE, item.score)
            .number(answer::EXPECTATION, item.pair.map(|(expected, _)| expected))
            .number(answer::EXPERIENCE, item.pair.map(|(_, experienced)| experienced));
        Some(row)
    })
}
