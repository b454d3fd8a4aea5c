//! Net Promoter Score (Reichheld 2003): 100·(share of 9-10 less share of 0-6), with the multinomial variance.

use super::answers::Tally;
use super::satisfaction_ratio::along_months;
use crate::analytics::drill::{Drill, scores};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Line, Part, Point, Report, Scalar, Shape, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::surveys::response;

/// Detractors, passives, promoters: their scores.
const GROUPS: [(&str, i32, i32); 3] = [("detractors", 0, 6), ("passives", 7, 8), ("promoters", 9, 10)];

/// How many of each group.
pub fn groups(tally: &Tally) -> [u64; 3] {
    let [detractors @ .., _, _, _, _] = &tally.nps;
    let [.., seven, eight, nine, ten] = tally.nps;
    [detractors.iter().sum(), seven + eight, nine + ten]
}

/// How it stands with a tally.
pub fn point(tally: &Tally) -> Point {
    let [detractors, passives, promoters] = groups(tally);
    let n = detractors + passives + promoters;
    let value = (n > 0).then(|| 100.0 * (real(promoters) - real(detractors)) / real(n));
    Point { value, n, interval: interval::net_score(promoters, detractors, n) }
}

/// The score of the period.
pub fn nps(facts: &Facts) -> Report {
    let tally = &facts.answers().all;
    let all = point(tally);
    let mut scalar = Scalar::new(all.value.ok_or("no-scores"), Unit::Score).within(all.interval);
    for ((name, low, high), count) in GROUPS.into_iter().zip(groups(tally)) {
        let drill = Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
        scalar = scalar.of(Part {
            label: Label::Term(name),
            value: Some(real(count)),
            unit: Unit::Count,
            drill: Some(drill.and(response::NPS, scores(low, high))),
        });
    }
    report(facts, scalar, all.n)
}

/// The score of each month.
pub fn by_month(facts: &Facts) -> Report {
    let answers = facts.answers();
    let points = answers.by_month.iter().map(point).collect();
    let line = Line { label: Label::Term("nps"), unit: Unit::Score, points };
    let asked = |drill: Drill| drill.and(response::NPS, Condition::Filled);
    report(facts, along_months(answers, &facts.params, vec![line], &asked), point(&answers.all).n)
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: u64) -> Report {
    let answers = facts.answers();
    let drill = Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
    Report::new(shape, n)
        .excluding("responses-outside-period", answers.outside)
        .excluding("responses-without-score", answers.all.responses - n)
        .drilling(drill.and(response::NPS, Condition::Filled))
}
