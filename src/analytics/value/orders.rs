//! Turnover: what valid orders brought in, in all and month by month.

use crate::analytics::drill::{Drill, days};
use crate::analytics::facts::Facts;
use crate::analytics::months::days_of;
use crate::analytics::report::{Axis, Label, Line, Point, Report, Scalar, Series, Shape, Unit};
use crate::analytics::statistics::{amount, real};
use crate::domain::listing::filter::Condition;
use crate::domain::orders::order;

/// Σ amount of the valid orders in the workspace's currency, discounts taken off, before returns.
pub fn revenue(facts: &Facts) -> Report {
    let purchases = facts.purchases();
    let value = if purchases.paid == 0 { Err("no-orders") } else { Ok(amount(purchases.revenue)) };
    report(facts, Scalar::new(value, Unit::Money(facts.params.settings.currency)))
}

/// Orders and revenue of each month.
pub fn by_month(facts: &Facts) -> Report {
    let purchases = facts.purchases();
    let line = |name, unit, value: &dyn Fn(usize) -> f64| {
        let points = purchases.by_month.iter().enumerate().map(|(at, month)| Point {
            value: Some(value(at)),
            n: month.orders,
            interval: None,
        });
        Line { label: Label::Term(name), unit, points: points.collect() }
    };
    let month = |at: usize| purchases.by_month.get(at).copied().unwrap_or_default();
    let lines = vec![
        line("orders", Unit::Count, &|at| real(month(at).orders)),
        line("revenue", Unit::Money(facts.params.settings.currency), &|at| amount(month(at).revenue)),
    ];
    let drills = purchases.months.list().iter().map(|month| {
        let (from, to) = days_of(*month, &facts.params);
        Drill::orders(&facts.params).and(order::PLACED_ON, days(Some(from), to))
    });
    let axis = Axis::Months(purchases.months.list().to_vec());
    report(facts, Series { axis, lines, drills: drills.collect() })
}

fn report(facts: &Facts, shape: impl Into<Shape>) -> Report {
    let purchases = facts.purchases();
    Report::new(shape, purchases.paid)
        .excluding_all(&purchases.excluded_orders())
        .excluding_all(&purchases.excluded_amounts())
        .given("currency", facts.params.settings.currency)
        .drilling(Drill::orders(&facts.params).and(order::AMOUNT, Condition::Filled))
}
