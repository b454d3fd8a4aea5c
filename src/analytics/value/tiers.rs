//! Importance tiers: customers ranked by profit, the first 5 % VIP, the next 15 % important, the rest ordinary.

use super::profit::report;
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::{amount, count, first_of, part_of};
use crate::domain::entity::Entity;

/// A tier and what the teaching material says of it, in thousandths of customers and shares of profit.
struct Tier {
    name: &'static str,
    until: usize,
    customers: f64,
    profit: f64,
}

const TIERS: [Tier; 3] = [
    Tier { name: "vip", until: 50, customers: 0.05, profit: 0.50 },
    Tier { name: "important", until: 200, customers: 0.15, profit: 0.30 },
    Tier { name: "ordinary", until: 1000, customers: 0.80, profit: 0.20 },
];

/// Customers and profit of each tier, beside 5/15/80 % of customers and 50/30/20 % of profit.
pub fn tiers(facts: &Facts) -> Report {
    let ranking = facts.by_profit();
    let n = ranking.len();
    let mut from = 0;
    let rows = TIERS.iter().map(|tier| {
        let to = first_of(n, tier.until);
        let profit = ranking.sum_of_first(to) - ranking.sum_of_first(from);
        let row = Row {
            label: Label::Term(tier.name),
            cells: vec![
                Some(count(to - from)),
                (n > 0).then(|| count(to - from) / count(n)),
                Some(amount(profit)),
                part_of(profit, ranking.total),
                Some(tier.customers),
                Some(tier.profit),
            ],
            drill: Some(Drill::ranked(Entity::Customers, &ranking.slots, from..to)),
        };
        from = to;
        row
    });
    let heads = vec![
        Head::new("customers", Unit::Count),
        Head::new("customer-share", Unit::Share),
        Head::new("profit", Unit::Money(facts.params.settings.currency)),
        Head::new("profit-share", Unit::Share),
        Head::claim("customer-share-claimed", Unit::Share),
        Head::claim("profit-share-claimed", Unit::Share),
    ];
    let report = report(facts, Table { heads, rows: rows.collect() }).noting("teaching-claim");
    if n > 0 && ranking.total <= 0 { report.noting("total-not-positive") } else { report }
}
