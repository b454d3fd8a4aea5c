//! Word of mouth: how many people the customers who answered are likely to have told.

use super::satisfaction_levels::LEVELS;
use super::satisfaction_ratio::report;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::real;

/// The names of the three coefficients as parameters.
const COEFFICIENTS: [&str; 3] = ["word-of-mouth-below", "word-of-mouth-meets", "word-of-mouth-exceeds"];

/// 22·below + 8·meets + 10·exceeds with the workspace's own coefficients: teaching claims, not measurements.
pub fn word_of_mouth(facts: &Facts) -> Report {
    let pairs = &facts.answers().all.pairs;
    let told = facts.params.settings.word_of_mouth;
    let reach = pairs.levels.iter().zip(told).map(|(count, told)| real(*count) * told);
    let value = if pairs.sums.n == 0 { Err("no-pairs") } else { Ok(reach.clone().sum()) };
    let mut scalar = Scalar::new(value, Unit::People);
    for (name, people) in LEVELS.iter().zip(reach) {
        scalar = scalar.of(Part { label: Label::Term(name), value: Some(people), unit: Unit::People, drill: None });
    }
    let tolerance = facts.params.settings.ratio_tolerance;
    let report = report(facts, scalar).given("ratio-tolerance", tolerance).noting("teaching-claim");
    COEFFICIENTS.iter().zip(told).fold(report, |report, (key, told)| report.given(key, told))
}
