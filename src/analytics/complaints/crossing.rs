//! Causes by product and by channel: where which cause comes up.

use super::cases::{Case, Cases, UNSTATED, options};
use super::counts::{condition, in_period, label, places, report};
use crate::analytics::drill::{CellDrill, Drill, code};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Matrix, Report, Unit};
use crate::analytics::statistics::real;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

/// How many products have a row of their own; the rest stand in one.
const PRODUCTS: usize = 14;

/// Counts by cause, then without one.
type Counts = [u64; 6];

fn place_of(cause: u8) -> usize {
    usize::from(cause).min(5)
}

fn cells(counts: &Counts) -> Vec<Option<f64>> {
    counts.iter().map(|count| Some(real(*count))).collect()
}

/// The columns: the five causes, then those without one.
fn columns() -> (Vec<&'static str>, Vec<Label>) {
    let causes = options(complaint::CAUSE);
    let labels = places(&causes).map(|place| label(complaint::CAUSE, &causes, place)).collect();
    (causes, labels)
}

fn cause_at(column: usize) -> u8 {
    u8::try_from(column).ok().filter(|place| *place < 5).unwrap_or(UNSTATED)
}

/// Complaints by channel and cause.
pub fn by_channel(facts: &Facts) -> Report {
    let channels = options(complaint::CHANNEL);
    let mut counts: Vec<Counts> = vec![Counts::default(); channels.len() + 1];
    for case in &facts.cases().list {
        let row = counts.get_mut(usize::from(case.channel).min(channels.len()));
        if let Some(count) = row.and_then(|row| row.get_mut(place_of(case.cause))) {
            *count += 1;
        }
    }
    let mut rows: Vec<(u8, Counts)> = places(&channels).zip(counts).collect();
    rows.retain(|(_, counts)| counts.iter().sum::<u64>() > 0);
    rows.sort_by_key(|(_, counts)| Reverse(counts.iter().sum::<u64>()));
    let (causes, columns) = columns();
    let order: Vec<u8> = rows.iter().map(|(place, _)| *place).collect();
    let (base, known) = (in_period(facts), channels.clone());
    let drill = move |row: usize, column: usize| {
        let channel = order.get(row).copied().unwrap_or(UNSTATED);
        let of_channel = base.clone().and(complaint::CHANNEL, condition(&known, channel));
        of_channel.and(complaint::CAUSE, condition(&causes, cause_at(column)))
    };
    let matrix = Matrix {
        rows: rows.iter().map(|(place, _)| label(complaint::CHANNEL, &channels, *place)).collect(),
        row_n: rows.iter().map(|(_, counts)| counts.iter().sum()).collect(),
        columns,
        unit: Unit::Count,
        cells: rows.iter().map(|(_, counts)| cells(counts)).collect(),
        drill: Some(CellDrill(Arc::new(drill))),
    };
    report(facts, matrix)
}

/// Visits each complaint with the product that it is about.
fn each_product<'a>(dataset: &'a Dataset, cases: &Cases, mut visit: impl FnMut(&'a str, &Case)) {
    let mut cases = cases.list.iter().peekable();
    for (first, chunk) in dataset.table(Entity::Complaints).runs() {
        let product = chunk.texts(complaint::PRODUCT.key);
        while let Some(case) = cases.next_if(|case| case.slot.index() < first + chunk.rows()) {
            visit(product.get(case.slot.index() - first), case);
        }
    }
}

/// Complaints by product and cause, the products with most complaints first.
pub fn by_product(facts: &Facts) -> Report {
    let mut counts: HashMap<&str, Counts> = HashMap::new();
    each_product(&facts.dataset, facts.cases(), |product, case| {
        if let Some(count) = counts.entry(product).or_default().get_mut(place_of(case.cause)) {
            *count += 1;
        }
    });
    let mut rows: Vec<(&str, Counts)> = counts.into_iter().collect();
    let total = |counts: &Counts| counts.iter().sum::<u64>();
    rows.sort_by(|a, b| total(&b.1).cmp(&total(&a.1)).then(a.0.cmp(b.0)));
    let rest = rows.split_off(rows.len().min(PRODUCTS));
    let mut labels: Vec<Label> = rows.iter().map(|(name, _)| named(name)).collect();
    let mut all: Vec<Counts> = rows.iter().map(|(_, counts)| *counts).collect();
    if !rest.is_empty() {
        labels.push(Label::Term("other-products"));
        let mut sum = Counts::default();
        for (_, counts) in &rest {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        all.push(sum);
    }
    let names: Arc<Vec<String>> = Arc::new(rows.iter().map(|(name, _)| (*name).to_owned()).collect());
    let (causes, columns) = columns();
    let (base, params) = (in_period(facts), facts.params.clone());
    let drill = move |row: usize, column: usize| match names.get(row) {
        Some(name) => {
            let of_product = base.clone().and(complaint::PRODUCT, code(name));
            of_product.and(complaint::CAUSE, condition(&causes, cause_at(column)))
        }
        None => {
            let (names, params) = (Arc::clone(&names), params.clone());
            Drill::found(Entity::Complaints, move |dataset: &Dataset| {
                let mut found = Vec::new();
                each_product(dataset, &Cases::of(dataset, &params), |product, case| {
                    if place_of(case.cause) == column && !names.iter().any(|name| name == product) {
                        found.push(case.slot);
                    }
                });
                found
            })
        }
    };
    let matrix = Matrix {
        rows: labels,
        row_n: all.iter().map(total).collect(),
        columns,
        unit: Unit::Count,
        cells: all.iter().map(cells).collect(),
        drill: Some(CellDrill(Arc::new(drill))),
    };
    report(facts, matrix)
}

fn named(product: &str) -> Label {
    if product.is_empty() { Label::Unstated } else { Label::Words(product.into()) }
}
