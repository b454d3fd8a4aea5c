//! Profit by customer: revenue less returns, goods, service, touches and remedies (activity-based costing).
//!
//! `orders.amount` is what the customer pays, so discounts are already taken off and are not taken off again.

use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Shape, Unit};
use crate::analytics::statistics::quantile::{quantile, quantile_interval};
use crate::analytics::statistics::{amount, count};
use crate::domain::entity::Entity;

/// Profit of all customers, with what it is made of.
pub fn total(facts: &Facts) -> Report {
    let ranking = facts.by_profit();
    let currency = Unit::Money(facts.params.settings.currency);
    let purchases = facts.purchases();
    let care: i64 = facts.care_costs().by_customer.iter().sum();
    let value = if ranking.is_empty() { Err("no-orders") } else { Ok(amount(ranking.total)) };
    let names = ["revenue", "returns", "cost-of-goods", "cost-of-service", "cost-of-care"];
    let minors = std::iter::once(purchases.revenue).chain(purchases.costs.iter().chain([&care]).map(|cost| -cost));
    let parts = names.into_iter().zip(minors);
    let scalar = parts.fold(Scalar::new(value, currency), |scalar, (name, minor)| {
        scalar.of(Part { label: Label::Term(name), value: Some(amount(minor)), unit: currency, drill: None })
    });
    report(facts, scalar)
}

/// What one customer brings: the mean, with the median and how many bring a loss.
pub fn per_customer(facts: &Facts) -> Report {
    let ranking = facts.by_profit();
    let currency = Unit::Money(facts.params.settings.currency);
    let n = ranking.len();
    let mut amounts = ranking.amounts.clone();
    let losses = ranking.amounts.partition_point(|amount| *amount >= 0);
    let value = if n == 0 { Err("no-orders") } else { Ok(amount(ranking.total) / count(n)) };
    let median = Part { label: Label::Term("median"), value: quantile(&mut amounts, 0.5), unit: currency, drill: None };
    let spread = quantile_interval(&mut amounts, 0.5);
    let ends = [("median-low", spread.map(|i| i.low)), ("median-high", spread.map(|i| i.high))];
    let at_a_loss = Part {
        label: Label::Term("customers-at-a-loss"),
        value: Some(count(n - losses)),
        unit: Unit::Count,
        drill: Some(Drill::ranked(Entity::Customers, &ranking.slots, losses..n)),
    };
    let scalar = ends
        .into_iter()
        .map(|(name, value)| Part { label: Label::Term(name), value, unit: currency, drill: None })
        .fold(Scalar::new(value, currency).of(median), Scalar::of)
        .of(at_a_loss);
    report(facts, scalar)
}

/// A report on customers by profit, with the orders and amounts that do not count.
pub(super) fn report(facts: &Facts, shape: impl Into<Shape>) -> Report {
    let (purchases, ranking, care) = (facts.purchases(), facts.by_profit(), facts.care_costs());
    let report = Report::new(shape, crate::analytics::statistics::whole(ranking.len()))
        .excluding_all(&purchases.excluded_orders())
        .excluding_all(&purchases.excluded_amounts())
        .excluding("care-costs-in-other-currency", care.foreign)
        .given("currency", facts.params.settings.currency)
        .drilling(Drill::ranked(Entity::Customers, &ranking.slots, 0..ranking.len()));
    let free = purchases.costs.iter().chain(&care.by_customer).all(|cost| *cost == 0);
    if free && !ranking.slots.is_empty() { report.noting("no-costs") } else { report }
}
