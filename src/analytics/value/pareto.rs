//! Pareto and ABC: how much of revenue the best customers hold (Juran).

use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Axis, Head, Label, Line, Point, Report, Row, Series, Shape, Table, Unit};
use crate::analytics::statistics::{amount, count, first_of, part_of, whole};
use crate::domain::entity::Entity;

/// The best so many per cent of customers that are listed.
const TOPS: [u8; 6] = [1, 5, 10, 15, 20, 50];
/// The cuts of ABC, in thousandths of revenue.
const CUTS: [(&str, i128); 3] = [("class-a", 800), ("class-b", 950), ("class-c", 1000)];

/// What the best 1, 5, 10, 15, 20 and 50 % of customers hold, of revenue by revenue and of profit by profit.
pub fn shares(facts: &Facts) -> Report {
    let (revenue, profit) = (facts.by_revenue(), facts.by_profit());
    let rows = TOPS.iter().map(|top| {
        let permille = usize::from(*top) * 10;
        let (customers, earners) = (first_of(revenue.len(), permille), first_of(profit.len(), permille));
        let held = revenue.sum_of_first(customers);
        Row {
            label: Label::Top(*top),
            cells: vec![
                Some(count(customers)),
                Some(amount(held)),
                part_of(held, revenue.total),
                part_of(profit.sum_of_first(earners), profit.total),
            ],
            drill: Some(Drill::ranked(Entity::Customers, &revenue.slots, 0..customers)),
        }
    });
    let heads = vec![
        Head::new("customers", Unit::Count),
        Head::new("revenue", Unit::Money(facts.params.settings.currency)),
        Head::new("revenue-share", Unit::Share),
        Head::new("profit-share", Unit::Share),
    ];
    report(facts, Table { heads, rows: rows.collect() })
}

/// The share of revenue that the best customers hold, from none to all of them.
pub fn curve(facts: &Facts) -> Report {
    let ranking = facts.by_revenue();
    let points = cumulative(&ranking.amounts).into_iter().map(|(place, held)| Point {
        value: part_of(held, ranking.total),
        n: whole(place),
        interval: None,
    });
    let line = Line { label: Label::Term("revenue-share"), unit: Unit::Share, points: points.collect() };
    report(facts, along_shares(facts.by_revenue().len(), vec![line]))
}

/// A: the best customers up to 80 % of revenue; B: up to 95 %; C: the rest. Who crosses a cut belongs above it.
pub fn abc(facts: &Facts) -> Report {
    let ranking = facts.by_revenue();
    let (mut from, mut held_before) = (0, 0_i64);
    let rows = CUTS.iter().map(|(name, cut)| {
        let (mut to, mut held) = (from, held_before);
        for value in ranking.amounts.iter().skip(from) {
            if i128::from(held) * 1000 >= i128::from(ranking.total) * cut && *cut < 1000 {
                break;
            }
            held += value;
            to += 1;
        }
        let row = Row {
            label: Label::Term(name),
            cells: vec![
                Some(count(to - from)),
                (!ranking.is_empty()).then(|| count(to - from) / count(ranking.len())),
                Some(amount(held - held_before)),
                part_of(held - held_before, ranking.total),
            ],
            drill: Some(Drill::ranked(Entity::Customers, &ranking.slots, from..to)),
        };
        (from, held_before) = (to, held);
        row
    });
    let heads = vec![
        Head::new("customers", Unit::Count),
        Head::new("customer-share", Unit::Share),
        Head::new("revenue", Unit::Money(facts.params.settings.currency)),
        Head::new("revenue-share", Unit::Share),
    ];
    report(facts, Table { heads, rows: rows.collect() })
}

/// How many steps a curve is drawn in.
const STEPS: usize = 200;

/// (customers, sum over them) at 0, 1/200, …, all of the customers.
pub(super) fn cumulative(amounts: &[i64]) -> Vec<(usize, i64)> {
    let (mut sum, mut done) = (0_i64, 0);
    let steps = (0..=STEPS).map(|step| {
        let place = (amounts.len() * step).div_ceil(STEPS);
        sum += amounts.iter().skip(done).take(place - done).sum::<i64>();
        done = place;
        (place, sum)
    });
    steps.collect()
}

/// Lines over the shares of `n` ranked customers.
pub(super) fn along_shares(n: usize, lines: Vec<Line>) -> Series {
    let share = |step: usize| {
        let place = (n * step).div_ceil(STEPS);
        if n == 0 { 0.0 } else { count(place) / count(n) }
    };
    Series { axis: Axis::Shares((0..=STEPS).map(share).collect()), lines, drills: Vec::new() }
}

/// A report on customers by revenue.
pub(super) fn report(facts: &Facts, shape: impl Into<Shape>) -> Report {
    let (purchases, ranking) = (facts.purchases(), facts.by_revenue());
    Report::new(shape, whole(ranking.len()))
        .excluding_all(&purchases.excluded_orders())
        .excluding_all(&purchases.excluded_amounts())
        .given("currency", facts.params.settings.currency)
        .drilling(Drill::ranked(Entity::Customers, &ranking.slots, 0..ranking.len()))
}
