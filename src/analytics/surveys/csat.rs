//! CSAT: the share of the two best answers of 1-5, with Wilson's interval.

use super::answers::Tally;
use super::satisfaction_ratio::along_months;
use crate::analytics::drill::{Drill, scores};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Line, Part, Point, Report, Scalar, Shape, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::surveys::response;

/// How it stands with a tally.
pub fn point(tally: &Tally) -> (u64, Point) {
    let [_, rest @ .., four, five] = tally.csat;
    let satisfied = four + five;
    let n = satisfied + rest.iter().sum::<u64>();
    let value = (n > 0).then(|| real(satisfied) / real(n));
    (satisfied, Point { value, n, interval: interval::wilson(satisfied, n) })
}

/// The share of the period.
pub fn csat(facts: &Facts) -> Report {
    let (satisfied, all) = point(&facts.answers().all);
    let within = || Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
    let part = |name, count, low, high| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(within().and(response::CSAT, scores(low, high))),
    };
    let scalar = Scalar::new(all.value.ok_or("no-scores"), Unit::Share)
        .within(all.interval)
        .of(part("satisfied", satisfied, 4, 5))
        .of(part("not-satisfied", all.n - satisfied, 1, 3));
    report(facts, scalar, all.n)
}

/// The share of each month.
pub fn by_month(facts: &Facts) -> Report {
    let answers = facts.answers();
    let points = answers.by_month.iter().map(|tally| point(tally).1).collect();
    let line = Line { label: Label::Term("csat"), unit: Unit::Share, points };
    let asked = |drill: Drill| drill.and(response::CSAT, Condition::Filled);
    report(facts, along_months(answers, &facts.params, vec![line], &asked), point(&answers.all).1.n)
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: u64) -> Report {
    let answers = facts.answers();
    let drill = Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
    Report::new(shape, n)
        .excluding("responses-outside-period", answers.outside)
        .excluding("responses-without-score", answers.all.responses - n)
        .drilling(drill.and(response::CSAT, Condition::Filled))
}
