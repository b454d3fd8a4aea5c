//! The three levels of satisfaction: experience below, at, or above expectation, within a tolerance.

use super::answers::{Pairs, Tally};
use super::satisfaction_ratio::{along_months, report, with_pair};
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Head, Label, Line, Point, Report, Row, Table, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::column::Slot;

/// The names of the levels, lowest first.
pub const LEVELS: [&str; 3] = ["below", "meets", "exceeds"];

/// How many answers are at each level: c < 1-t, within 1±t, c > 1+t.
pub fn levels(facts: &Facts) -> Report {
    let pairs = &facts.answers().all.pairs;
    let rows = LEVELS.iter().zip(pairs.levels).enumerate().map(|(level, (name, count))| {
        let interval = interval::wilson(count, pairs.sums.n);
        let share = (pairs.sums.n > 0).then(|| real(count) / real(pairs.sums.n));
        Row {
            label: Label::Term(name),
            cells: vec![Some(real(count)), share, interval.map(|i| i.low), interval.map(|i| i.high)],
            drill: Some(at_level(level, &facts.params)),
        }
    });
    let heads = vec![
        Head::new("answers", Unit::Count),
        Head::new("share", Unit::Share),
        Head::new("low", Unit::Share),
        Head::new("high", Unit::Share),
    ];
    report(facts, Table { heads, rows: rows.collect() }).given("ratio-tolerance", facts.params.settings.ratio_tolerance)
}

/// The share of each level, month by month.
pub fn levels_by_month(facts: &Facts) -> Report {
    let answers = facts.answers();
    let lines = LEVELS.iter().enumerate().map(|(level, name)| {
        let point = |tally: &Tally| {
            let (n, count) = (tally.pairs.sums.n, tally.pairs.levels.get(level).copied().unwrap_or(0));
            Point { value: (n > 0).then(|| real(count) / real(n)), n, interval: interval::wilson(count, n) }
        };
        let points = answers.by_month.iter().map(point).collect();
        Line { label: Label::Term(name), unit: Unit::Share, points }
    });
    let series = along_months(answers, &facts.params, lines.collect(), &with_pair);
    report(facts, series).given("ratio-tolerance", facts.params.settings.ratio_tolerance)
}

/// The responses of the period whose ratio is at `level`.
fn at_level(level: usize, params: &Params) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Responses, move |dataset: &Dataset| {
        let mut found = Vec::new();
        for (first, chunk) in dataset.table(Entity::Responses).runs() {
            let at = chunk.ints(response::ANSWERED_AT.key);
            let (a, b) = (chunk.numbers(response::EXPECTATION.key), chunk.numbers(response::EXPERIENCE.key));
            let tolerance = params.settings.ratio_tolerance;
            let counts = |row: &usize| {
                at.get(*row).is_some_and(|instant| params.covers(params.day_of(instant)))
                    && Pairs::level_of(a.get(*row), b.get(*row), tolerance) == Some(level)
            };
            found.extend(chunk.live_rows().filter(counts).map(|row| Slot::at(first + row)));
        }
        found
    })
}
