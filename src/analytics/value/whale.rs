//! The whale curve (Kaplan, Narayanan 2001): cumulative profit, best customers first, over the total.

use super::pareto::{along_shares, cumulative};
use super::profit::report;
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Line, Part, Point, Report, Scalar, Unit};
use crate::analytics::statistics::{amount, count, part_of, whole};
use crate::domain::entity::Entity;

/// The curve. Without a positive total there is nothing to divide by: no points, and the report says so.
pub fn curve(facts: &Facts) -> Report {
    let ranking = facts.by_profit();
    let points = cumulative(&ranking.amounts).into_iter().map(|(place, sum)| Point {
        value: part_of(sum, ranking.total),
        n: whole(place),
        interval: None,
    });
    let line = Line { label: Label::Term("cumulative-profit"), unit: Unit::Share, points: points.collect() };
    let report = report(facts, along_shares(ranking.len(), vec![line]));
    if !ranking.is_empty() && ranking.total <= 0 { report.noting("total-not-positive") } else { report }
}

/// Its peak Σπ⁺/Σπ: the profit there would be if no customer brought a loss, over the profit there is.
pub fn peak(facts: &Facts) -> Report {
    let ranking = facts.by_profit();
    let value = if ranking.is_empty() {
        Err("no-orders")
    } else {
        part_of(ranking.gained, ranking.total).ok_or("total-not-positive")
    };
    let money = Unit::Money(facts.params.settings.currency);
    let at_a_loss = ranking.amounts.partition_point(|amount| *amount >= 0);
    let part = |name, value, unit, drill| Part { label: Label::Term(name), value: Some(value), unit, drill };
    let ranked = |places| Some(Drill::ranked(Entity::Customers, &ranking.slots, places));
    let scalar = Scalar::new(value, Unit::Ratio)
        .of(part("customers-with-gain", count(ranking.gains), Unit::Count, ranked(0..ranking.gains)))
        .of(part("profit-gained", amount(ranking.gained), money, None))
        .of(part(
            "customers-at-a-loss",
            count(ranking.len() - at_a_loss),
            Unit::Count,
            ranked(at_a_loss..ranking.len()),
        ))
        .of(part("profit-lost", amount(ranking.total - ranking.gained), money, None));
    report(facts, scalar)
}
