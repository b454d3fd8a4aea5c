//! The CDNOW purchases (Fader and Hardie), 69,659 by 23,570 customers: concentration of spend.
//!
//! Source: <http://www.brucehardie.com/datasets/CDNOW_full.zip>, `CDNOW_master.txt`, as published.

use crate::records::{Records, column, near, report, scalar, table};
use std::collections::HashMap;
use zhiji::domain::customers::customer;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::Day;
use zhiji::kernel::value::Value;

fn cdnow() -> Records {
    let text = include_str!("../fixtures/cdnow/CDNOW_master.txt");
    let lines: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split_whitespace().collect()).collect();
    let mut names: Vec<&str> = lines.iter().filter(|line| line.len() == 4).map(|line| line[0]).collect();
    names.dedup();
    let mut records = Records::default();
    let customers = names.iter().map(|name| vec![(customer::NAME.into(), Value::text(name))]).collect();
    let ids = records.add_all(Entity::Customers, customers);
    let id_of: HashMap<&str, _> = names.iter().copied().zip(ids).collect();
    let orders = lines.iter().filter(|line| line.len() == 4).map(|line| {
        let number = |range: std::ops::Range<usize>| line[1][range].parse().unwrap();
        let date: i32 = line[1][0..4].parse().unwrap();
        let placed = Day::from_ymd(date, number(4..6), number(6..8)).unwrap();
        vec![
            (order::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), id_of[line[0]])),
            (order::PLACED_ON.into(), Value::Day(placed)),
            (order::AMOUNT.into(), Value::Money(Money::from_decimal(line[3], Currency::CNY).unwrap())),
        ]
    });
    records.add_all(Entity::Orders, orders.collect());
    records
}

#[test]
fn spend_is_as_concentrated_as_published() {
    let records = cdnow();
    let facts = records.facts("1998-06-30");
    let shares = table(&facts, "pareto-shares");
    let held = column(&shares, "revenue-share");
    assert_eq!(report(&facts, "pareto-shares").n, 23_570);
    near(held[1], 0.3668, 5e-5);
    near(held[4], 0.6778, 5e-5);
    near(scalar(&facts, "gini").value, 0.6346, 5e-5);
    assert_eq!(column(&shares, "customers")[4], Some(4_714.0));
    let revenue = scalar(&facts, "revenue");
    near(revenue.value, 250_031_563.0, 0.0);
    assert_eq!(report(&facts, "revenue").n, 69_659);
}

#[test]
fn every_figure_can_be_computed_and_exported() {
    let records = cdnow();
    let facts = records.facts("1998-06-30");
    let metrics = zhiji::analytics::registry::METRICS;
    let figures: Vec<_> = metrics.iter().map(|metric| (metric, metric.over(&facts))).collect();
    let json = zhiji::analytics::export::json(figures.iter().map(|(metric, report)| (*metric, report)));
    assert_eq!(json.as_object().unwrap().len(), metrics.len());
    near(json["gini"]["value"].as_f64(), 0.6346, 5e-5);
    near(json["revenue"]["value"].as_f64(), 2_500_315.63, 1e-6);
    near(json["pareto-shares"]["rows"][4]["revenue-share"].as_f64(), 0.6778, 5e-5);
    assert!(json["nps"]["value"].is_null());
    assert_eq!(json["nps"]["undefined"], "no-scores");
    let csv = zhiji::analytics::export::csv(figures.iter().map(|(metric, report)| (*metric, report)));
    assert!(csv.contains("pareto-shares,top-20,revenue-share,0.67"), "{csv:.500}");
}
