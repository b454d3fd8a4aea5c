//! The satisfaction ratio c = b/a: experience over expectation (客户满意度), as mean of ratios and as ratio of means.

use super::answers::{Answers, Pairs, Tally};
use crate::analytics::drill::{Drill, days};
use crate::analytics::facts::Facts;
use crate::analytics::months::days_of;
use crate::analytics::params::Params;
use crate::analytics::report::{Axis, Label, Line, Point, Report, Scalar, Series, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::surveys::response;

/// Why there is no ratio.
const NO_PAIRS: &str = "no-pairs";

/// Mean of c over the answers: every customer's own ratio weighs the same.
pub fn mean_of_ratios(facts: &Facts) -> Report {
    let pairs = &facts.answers().all.pairs;
    let value = mean(pairs).ok_or(NO_PAIRS);
    let interval = interval::mean(pairs.sums.n, pairs.ratios, pairs.squares);
    report(facts, Scalar::new(value, Unit::Ratio).within(interval))
}

/// Mean experience over mean expectation: answers with high expectation weigh more.
pub fn ratio_of_means(facts: &Facts) -> Report {
    let sums = &facts.answers().all.pairs.sums;
    let value = if sums.n == 0 { Err(NO_PAIRS) } else { Ok(sums.b / sums.a) };
    report(facts, Scalar::new(value, Unit::Ratio).within(interval::ratio_of_means(sums)))
}

/// The mean of ratios of each month.
pub fn by_month(facts: &Facts) -> Report {
    let answers = facts.answers();
    let point = |tally: &Tally| {
        let pairs = &tally.pairs;
        let interval = interval::mean(pairs.sums.n, pairs.ratios, pairs.squares);
        Point { value: mean(pairs), n: pairs.sums.n, interval }
    };
    let line = Line {
        label: Label::Term("satisfaction-ratio"),
        unit: Unit::Ratio,
        points: answers.by_month.iter().map(point).collect(),
    };
    report(facts, along_months(answers, &facts.params, vec![line], &with_pair))
}

fn mean(pairs: &Pairs) -> Option<f64> {
    (pairs.sums.n > 0).then(|| pairs.ratios / real(pairs.sums.n))
}

/// A report on the pairs of the period, with what had to be left out.
pub(super) fn report(facts: &Facts, shape: impl Into<crate::analytics::report::Shape>) -> Report {
    let answers = facts.answers();
    let pairs = &answers.all.pairs;
    let without = answers.all.responses - pairs.sums.n - pairs.undefined - pairs.half;
    Report::new(shape, pairs.sums.n)
        .excluding("responses-outside-period", answers.outside)
        .excluding("responses-without-pair", without)
        .excluding("responses-with-half-a-pair", pairs.half)
        .excluding("expectation-zero", pairs.undefined)
        .drilling(with_pair(Drill::within(Entity::Responses, response::ANSWERED_AT, &facts.params)))
}

/// The responses of a drill that have a ratio.
pub(super) fn with_pair(drill: Drill) -> Drill {
    // No rating scale has steps finer than this, and a filter's ends are included.
    let positive = Condition::Between { from: Some("0.000001".to_owned()), to: None };
    drill.and(response::EXPECTATION, positive).and(response::EXPERIENCE, Condition::Filled)
}

/// Lines over the months of the answers; `of` narrows the responses of a month to those that count.
pub(super) fn along_months(
    answers: &Answers,
    params: &Params,
    lines: Vec<Line>,
    of: &dyn Fn(Drill) -> Drill,
) -> Series {
    let drills = answers.months.list().iter().map(|month| {
        let (from, to) = days_of(*month, params);
        of(Drill::all(Entity::Responses).and(response::ANSWERED_AT, days(Some(from), to)))
    });
    Series { axis: Axis::Months(answers.months.list().to_vec()), lines, drills: drills.collect() }
}
