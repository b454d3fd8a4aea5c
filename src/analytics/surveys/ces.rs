//! Customer Effort Score 2.0 (Dixon 2010): how easy it was, 1-7, as a mean and as the share of 5-7.

use super::answers::Tally;
use crate::analytics::drill::{Drill, scores};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::surveys::response;

/// Count, sum and sum of squares.
pub fn moments(tally: &Tally) -> (u64, f64, f64) {
    let scored = (0_u32..).zip(tally.ces).map(|(score, count)| (f64::from(score), count)).skip(1);
    scored.fold((0, 0.0, 0.0), |(n, sum, squares), (score, count)| {
        (n + count, sum + score * real(count), squares + score * score * real(count))
    })
}

/// The mean score of the period.
pub fn mean(facts: &Facts) -> Report {
    let (n, sum, squares) = moments(&facts.answers().all);
    let value = if n == 0 { Err("no-scores") } else { Ok(sum / real(n)) };
    report(facts, Scalar::new(value, Unit::Score).within(interval::mean(n, sum, squares)), n)
}

/// The share that found it easy (5-7).
pub fn easy(facts: &Facts) -> Report {
    let tally = &facts.answers().all;
    let (n, _, _) = moments(tally);
    let [.., five, six, seven] = tally.ces;
    let easy = five + six + seven;
    let within = || Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
    let part = |name, count, low, high| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(within().and(response::CES, scores(low, high))),
    };
    let value = if n == 0 { Err("no-scores") } else { Ok(real(easy) / real(n)) };
    let scalar = Scalar::new(value, Unit::Share)
        .within(interval::wilson(easy, n))
        .of(part("easy", easy, 5, 7))
        .of(part("not-easy", n - easy, 1, 4));
    report(facts, scalar, n)
}

fn report(facts: &Facts, scalar: Scalar, n: u64) -> Report {
    let answers = facts.answers();
    let drill = Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params);
    Report::new(scalar, n)
        .excluding("responses-outside-period", answers.outside)
        .excluding("responses-without-score", answers.all.responses - n)
        .drilling(drill.and(response::CES, Condition::Filled))
}
