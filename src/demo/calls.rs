//! A short survey by phone that is under way: a wave drawn from the best customers, some of whom were called already.

use super::World;
use super::calendar::at;
use super::chance::{Chance, whole};
use crate::domain::command::{Command, Values};
use crate::domain::customers::customer;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::document::Page;
use crate::domain::questionnaire::{Answers, Ask, Choice, Given, Question, Questionnaire, Tongue, Words};
use crate::domain::surveys::drawing::random;
use crate::domain::surveys::publishing::digest_of;
use crate::domain::surveys::recording::Filled;
use crate::domain::surveys::{invitation, survey, wave};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::money::{Currency, Money};
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

const SEED: i64 = 202_611;
/// How many were drawn, and how many of these were called.
const DRAWN: usize = 40;
const CALLED: usize = 22;
/// The days before the as-of day on which the calls began.
const BEGAN: i32 = 6;

fn questionnaire() -> Questionnaire {
    let asking = |key: &str, zh: &str, en: &str, ask: Ask| Question::new(key, Words::new(zh, en), ask);
    let choice = |code: &str, zh: &str, en: &str| Choice { code: code.to_owned(), text: Words::new(zh, en) };
    let options = vec![
        choice("dishes", "菜品", "Dishes"),
        choice("delivery", "外卖配送", "Delivery"),
        choice("service", "服务态度", "Service"),
        choice("price", "价格", "Prices"),
    ];
    let nps =
        asking("nps", "您有多大可能把桂花巷推荐给朋友？", "How likely are you to recommend us to a friend?", Ask::Nps);
    let questions = vec![
        Question { required: true, ..nps },
        asking("csat", "今年总的来说，您满意吗？", "All in all, how satisfied were you this year?", Ask::Csat),
        asking(
            "better",
            "最该改进的是哪一点？",
            "What should we improve most?",
            Ask::Choice { options, other: true, shuffle: false },
        ),
        asking("words", "还有什么想对我们说的？", "Anything else you would like to tell us?", Ask::Text { long: true }),
    ];
    Questionnaire {
        title: Words::new("年末回访", "Year-end call"),
        introduction: Words::new("只有四个问题，大约两分钟。", "There are four questions; it takes about two minutes."),
        pages: vec![Page { questions, ..Page::default() }],
        ..Questionnaire::default()
    }
}

/// The best customers who may be called, as they were written down before.
fn audience(commands: &[Command]) -> Vec<Id> {
    let value = |values: &Values, key: &str| {
        values.iter().find(|(field, _)| field.as_str() == key).map_or(Value::Empty, |(_, value)| value.clone())
    };
    let fits = |values: &Values| {
        let tier = value(values, customer::TIER.key);
        let best = ["vip", "gold"].into_iter().any(|code| tier == Value::choice(code));
        best && value(values, customer::CONSENT.key) != Value::Bool(false)
            && !value(values, customer::PHONE.key).is_empty()
    };
    let rows = commands.iter().find_map(|command| match command {
        Command::CreateMany { entity: Entity::Customers, rows } => Some(rows),
        _ => None,
    });
    rows.map_or_else(Vec::new, |rows| rows.iter().filter(|(_, values)| fits(values)).map(|(id, _)| *id).collect())
}

/// The survey, its wave, and what came of the first calls.
pub fn write(world: &World, ids: &mut IdSequence, commands: &mut Vec<Command>) {
    let audience = audience(commands);
    let (survey, version, wave) = (ids.mint(), ids.mint(), ids.mint());
    let values = vec![
        (survey::NAME.into(), Value::text("年末回访 Year-end call")),
        (survey::CODE.into(), Value::text("CALLS")),
        (survey::PURPOSE.into(), Value::choice("satisfaction")),
        (survey::OPENED_ON.into(), Value::Day(world.calendar.as_of.plus(-BEGAN))),
    ];
    commands.push(Command::Create { entity: Entity::Surveys, id: survey, values });
    let draft = questionnaire().write();
    let digest = digest_of(&draft);
    commands.push(Command::SaveDraft { survey, was: String::new(), draft });
    commands.push(Command::PublishSurvey { survey, version, draft: digest });
    let count = i64::try_from(audience.len()).unwrap_or(i64::MAX);
    let values = vec![
        (wave::NAME.into(), Value::text("贵宾与金卡 VIP and gold")),
        (wave::SURVEY.into(), Value::Ref(Entity::Surveys.table(), survey)),
        (wave::CHANNEL.into(), Value::choice("phone")),
        (wave::STATE.into(), Value::choice("running")),
        (wave::STARTED_ON.into(), Value::Day(world.calendar.as_of.plus(-BEGAN))),
        (wave::ENDS_ON.into(), Value::Day(world.calendar.as_of.plus(BEGAN))),
        (wave::COST.into(), Value::Money(Money::new(800, Currency::CNY))),
        (wave::EXPECTED_RATE.into(), Value::Number(40.0)),
        (wave::SEED.into(), Value::Int(SEED)),
        (wave::AUDIENCE.into(), Value::Int(count)),
        (wave::FILTERS.into(), Value::text("tier:=vip|gold")),
        (wave::CONTACT_DAYS.into(), Value::Int(90)),
    ];
    commands.push(Command::Create { entity: Entity::Waves, id: wave, values });
    let mut chance = Chance::new(world.seed, "calls", 0);
    let mut filled = Vec::new();
    let mut rows = Vec::new();
    for (place, customer) in random(&audience, DRAWN, SEED).into_iter().enumerate() {
        let id = ids.mint();
        let day = world.calendar.as_of.plus(-BEGAN + i32::try_from(place / 4).unwrap_or(0));
        let called = (place < CALLED).then(|| at(day, whole(600.0 + 420.0 * chance.unit())));
        let mut values = vec![
            (invitation::WAVE.into(), Value::Ref(Entity::Waves.table(), wave)),
            (invitation::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
        ];
        let outcome = chance.weighted(&[("answered", 11), ("unreachable", 5), ("refused", 3), ("call_back", 2)]);
        match called {
            Some(when) if outcome == "answered" => {
                values.push((invitation::STATE.into(), Value::choice("drawn")));
                let links = Links { id: ids.mint(), version, customer, wave, invitation: id };
                filled.push(answered(&mut chance, &links, when));
            }
            Some(when) => values.extend(tried(world, outcome, when)),
            None => values.push((invitation::STATE.into(), Value::choice("drawn"))),
        }
        rows.push((id, values));
    }
    commands.push(Command::CreateMany { entity: Entity::Invitations, rows });
    commands.push(Command::RecordResponses { filled });
}

/// A call without an answer.
fn tried(world: &World, outcome: &str, when: Timestamp) -> Values {
    let mut values = vec![
        (invitation::STATE.into(), Value::choice(outcome)),
        (invitation::ATTEMPTS.into(), Value::Int(1)),
        (invitation::ASKED_AT.into(), Value::Time(when)),
        (invitation::TRIED_AT.into(), Value::Time(when)),
    ];
    if outcome == "call_back" {
        values.push((invitation::CALL_BACK_AT.into(), Value::Time(at(world.calendar.as_of.plus(-1), 17 * 60 + 30))));
        values.push((invitation::NOTES.into(), Value::text("在开会，约晚些再打 In a meeting, call again later")));
    }
    values
}

/// The records that an answer belongs to.
struct Links {
    id: Id,
    version: Id,
    customer: Id,
    wave: Id,
    invitation: Id,
}

fn answered(chance: &mut Chance, links: &Links, when: Timestamp) -> Filled {
    let mut answers = Answers::default();
    let nps = chance.weighted(&[(6, 2), (7, 3), (8, 5), (9, 6), (10, 5)]);
    answers.set("nps", Some(Given::Score(f64::from(nps))));
    let csat = chance.weighted(&[(3, 2), (4, 6), (5, 6)]);
    answers.set("csat", Some(Given::Score(f64::from(csat))));
    let better = chance.weighted(&[("dishes", 2), ("delivery", 5), ("service", 2), ("price", 4)]);
    answers.set("better", Some(Given::Chosen { codes: vec![better.to_owned()], other: String::new() }));
    Filled {
        id: links.id,
        version: links.version,
        customer: Some(links.customer),
        wave: Some(links.wave),
        invitation: Some(links.invitation),
        answer_id: String::new(),
        channel: "phone".to_owned(),
        tongue: Some(Tongue::Zh),
        answered_at: when,
        complaint: None,
        order: None,
        answers,
    }
}
