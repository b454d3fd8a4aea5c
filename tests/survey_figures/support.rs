//! A survey with answers, written down row by row.

use crate::records::{Records, at, to, utc};
use zhiji::analytics::surveys::sample::{Narrowed, Sample, narrow};
use zhiji::analytics::surveys::sheet::Sheet;
use zhiji::domain::entity::Entity;
use zhiji::domain::surveys::{answer, question, response, survey};
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::Id;
use zhiji::kernel::value::Value;

pub const NOON: &str = "2024-03-15T12:00:00Z";

/// What somebody answers to one question.
#[derive(Clone, Copy)]
pub enum Said<'a> {
    Score(f64),
    Pair(f64, f64),
    Code(&'a str),
    Nothing,
}

/// One survey that grows.
pub struct Survey {
    pub records: Records,
    pub id: Id,
    pub questions: Vec<Id>,
}

/// A question: kind, measure, subject, driver.
pub type Asks<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Survey {
    pub fn asking(questions: &[Asks<'_>]) -> Self {
        let mut records = Records::default();
        let id = records.add(Entity::Surveys, vec![(survey::NAME.into(), Value::text("spring"))]);
        let rows = (1..).zip(questions).map(|(position, (kind, measure, subject, driver))| {
            vec![
                (question::SURVEY.into(), to(Entity::Surveys, id)),
                (question::KEY.into(), Value::text(&format!("q{position}"))),
                (question::TEXT_EN.into(), Value::text(&format!("Question {position}"))),
                (question::KIND.into(), Value::choice(kind)),
                (question::MEASURE.into(), Value::choice(measure)),
                (question::SUBJECT.into(), Value::text(subject)),
                (question::DRIVER.into(), Value::choice(driver)),
                (question::POSITION.into(), Value::Int(position)),
            ]
        });
        let rows = rows.collect();
        let questions = records.add_all(Entity::Questions, rows);
        Self { records, id, questions }
    }

    pub fn answered(&mut self, more: Vec<(FieldKey, Value)>, said: &[Said<'_>]) -> Id {
        let mut row = vec![(response::SURVEY.into(), to(Entity::Surveys, self.id))];
        if !more.iter().any(|(key, _)| *key == response::ANSWERED_AT.into()) {
            row.push((response::ANSWERED_AT.into(), at(NOON)));
        }
        row.extend(more);
        let response = self.records.add(Entity::Responses, row);
        for (question, said) in self.questions.clone().into_iter().zip(said) {
            let mut row: Vec<(FieldKey, Value)> = match *said {
                Said::Score(score) => vec![(answer::SCORE.into(), Value::Number(score))],
                Said::Pair(a, b) => {
                    vec![(answer::EXPECTATION.into(), Value::Number(a)), (answer::EXPERIENCE.into(), Value::Number(b))]
                }
                Said::Code(code) => vec![(answer::CODES.into(), Value::text(code))],
                Said::Nothing => continue,
            };
            row.push((answer::RESPONSE.into(), to(Entity::Responses, response)));
            row.push((answer::QUESTION.into(), to(Entity::Questions, question)));
            self.records.add(Entity::Answers, row);
        }
        response
    }

    /// A figure over what passes `narrowed`.
    pub fn over<T>(&self, narrowed: &Narrowed, figure: impl FnOnce(&Sample<'_>) -> T) -> T {
        let sheet = Sheet::of(&self.records.dataset, None, utc().zone);
        let rows = narrow(&sheet, &self.records.dataset, narrowed);
        figure(&Sample { sheet: &sheet, rows: &rows, tolerance: 0.05 })
    }

    /// A figure over everything.
    pub fn all<T>(&self, figure: impl FnOnce(&Sample<'_>) -> T) -> T {
        self.over(&Narrowed::default(), figure)
    }
}

#[track_caller]
pub fn close(found: Option<f64>, expected: f64, by: f64) {
    let found = found.unwrap_or_else(|| panic!("undefined, not {expected}"));
    assert!((found - expected).abs() <= by, "{found} is not {expected}");
}
