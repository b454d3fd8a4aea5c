//! How long the results of 300,000 responses take: for measuring, in release.

use crate::records::{at, to, utc};
use crate::support::{Asks, Survey};
use zhiji::analytics::surveys::alpha;
use zhiji::analytics::surveys::results::Results;
use zhiji::analytics::surveys::sample::{Narrowed, Sample};
use zhiji::analytics::surveys::satisfaction_index::Weights;
use zhiji::analytics::surveys::sheet::Sheet;
use zhiji::domain::entity::Entity;
use zhiji::domain::surveys::{answer, response};
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::value::Value;

const QUESTIONS: [Asks<'_>; 14] = [
    ("pair", "servqual", "tangibles", "product"),
    ("pair", "servqual", "tangibles", "service"),
    ("pair", "servqual", "reliability", "care"),
    ("pair", "servqual", "reliability", "company"),
    ("pair", "servqual", "empathy", "communication"),
    ("rating", "satisfaction_index", "", ""),
    ("rating", "satisfaction_index", "", ""),
    ("rating", "satisfaction_index", "", ""),
    ("rating", "importance", "tea", ""),
    ("rating", "performance", "tea", ""),
    ("rating", "importance", "rice", ""),
    ("rating", "performance", "rice", ""),
    ("choice", "kano_functional", "wifi", ""),
    ("choice", "kano_dysfunctional", "wifi", ""),
];

fn filled(count: usize) -> Survey {
    let mut survey = Survey::asking(&QUESTIONS);
    let mut chance = 7_u64;
    let mut next = move |below: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (chance >> 33) % below
    };
    let number = |step: u64| Value::Number(f64::from(u32::try_from(step).unwrap()));
    for _ in 0..count / 10_000 {
        let rows = (0..10_000).map(|_| {
            let when = format!("2024-{:02}-{:02}T12:00:00Z", 1 + next(12), 1 + next(28));
            vec![
                (response::SURVEY.into(), to(Entity::Surveys, survey.id)),
                (response::ANSWERED_AT.into(), at(&when)),
                (
                    response::CHANNEL.into(),
                    Value::choice(["phone", "online", "mail"][usize::try_from(next(3)).unwrap()]),
                ),
                (response::NPS.into(), Value::Int(i64::try_from(next(11)).unwrap())),
                (response::CSAT.into(), Value::Int(i64::try_from(1 + next(5)).unwrap())),
            ]
        });
        let rows = rows.collect();
        let responses = survey.records.add_all(Entity::Responses, rows);
        let mut rows: Vec<Vec<(FieldKey, Value)>> = Vec::new();
        for response in responses {
            for (question, (kind, ..)) in survey.questions.iter().zip(QUESTIONS) {
                let mut row: Vec<(FieldKey, Value)> = vec![
                    (answer::RESPONSE.into(), to(Entity::Responses, response)),
                    (answer::QUESTION.into(), to(Entity::Questions, *question)),
                ];
                match kind {
                    "pair" => {
                        row.push((answer::EXPECTATION.into(), number(3 + next(5))));
                        row.push((answer::EXPERIENCE.into(), number(1 + next(7))));
                    }
                    "choice" => {
                        let code = zhiji::domain::questionnaire::measure::KANO_CODES[usize::try_from(next(5)).unwrap()];
                        row.push((answer::CODES.into(), Value::text(code)));
                    }
                    _ => row.push((answer::SCORE.into(), number(1 + next(10)))),
                }
                rows.push(row);
            }
        }
        survey.records.add_all(Entity::Answers, rows);
    }
    survey
}

/// `cargo test --release --no-default-features --test survey_figures -- --ignored --nocapture`
#[test]
#[ignore = "300,000 responses: for measuring, in release"]
fn three_hundred_thousand_responses() {
    let survey = filled(300_000);
    // The processor's time, as the system counts it: a busy machine would spoil the wall clock.
    let busy = || {
        let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        std::time::Duration::from_nanos(stat.split(' ').next().unwrap().parse().unwrap())
    };
    let began = busy();
    let sheet = Sheet::of(&survey.records.dataset, None, utc().zone);
    let facts = survey.records.facts("2024-12-31");
    facts.days_until_now();
    println!("laid out once: {:?}", busy().saturating_sub(began));
    for channel in ["", "phone", "online", ""] {
        let began = busy();
        let narrowed = Narrowed { channel: channel.to_owned(), ..Narrowed::default() };
        let results = Results::of(&facts, &sheet, &narrowed, &Weights::new());
        let sample = Sample { sheet: &sheet, rows: &results.rows, tolerance: 0.05 };
        let seen = busy();
        drop(alpha::report(&sample));
        let (first, then) = (seen.saturating_sub(began), busy().saturating_sub(seen));
        println!("{:>6} responses: {first:?}, and alpha a picture later: {then:?}", results.n);
    }
}
