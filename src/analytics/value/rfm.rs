//! RFM (Hughes 1994): recency, frequency and monetary value of each customer, scored 1-5 by quintiles.
//!
//! score = 1 + ⌊5 · (customers with a strictly smaller value) / n⌋, so equal values always share a score.

use crate::analytics::drill::{CellDrill, Drill};
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Head, Label, Matrix, Report, Row, Shape, Table, Unit};
use crate::analytics::statistics::{amount, real, whole};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use std::sync::Arc;

/// The scores of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Who.
    pub customer: Slot,
    /// How lately they bought, 5 for the latest.
    pub recency: u8,
    /// How often.
    pub frequency: u8,
    /// How much.
    pub monetary: u8,
}

/// The scores of every customer with a paid order in the period, in customer order.
#[must_use]
pub fn scores(facts: &Facts) -> Vec<Scores> {
    let buyers: Vec<_> = facts.purchases().buyers().filter(|(_, purchase)| purchase.paid > 0).collect();
    let recency = Quintiles::of(buyers.iter().map(|(_, p)| i64::from(p.last)).collect());
    let frequency = Quintiles::of(buyers.iter().map(|(_, p)| i64::from(p.orders)).collect());
    let mut revenue = facts.by_revenue().amounts.clone();
    revenue.reverse();
    let monetary = Quintiles::of_sorted(&revenue);
    let score = |(customer, purchase): &(Slot, &super::purchases::Purchase)| Scores {
        customer: *customer,
        recency: recency.score(i64::from(purchase.last)),
        frequency: frequency.score(i64::from(purchase.orders)),
        monetary: monetary.score(purchase.revenue),
    };
    buyers.iter().map(score).collect()
}

/// The four cuts between five scores: the least value that at least q/5 of all values lie strictly below.
struct Quintiles([i64; 4]);

impl Quintiles {
    fn of(mut values: Vec<i64>) -> Self {
        values.sort_unstable();
        Self::of_sorted(&values)
    }

    fn of_sorted(values: &[i64]) -> Self {
        let cut = |q: usize| {
            let mut place = (values.len() * q).div_ceil(5);
            // The value itself must have that many strictly below it.
            while place > 0 && place < values.len() && values.get(place) == values.get(place - 1) {
                place += 1;
            }
            values.get(place).copied().unwrap_or(i64::MAX)
        };
        Self([cut(1), cut(2), cut(3), cut(4)])
    }

    fn score(&self, value: i64) -> u8 {
        self.0.iter().fold(1, |score, cut| score + u8::from(*cut <= value))
    }
}

/// Customers by recency (rows) and frequency (columns).
pub fn matrix(facts: &Facts) -> Report {
    let scores = scores(facts);
    let mut cells = vec![vec![0_u64; 5]; 5];
    for score in &scores {
        let row = cells.get_mut(usize::from(5 - score.recency));
        if let Some(cell) = row.and_then(|row| row.get_mut(usize::from(score.frequency - 1))) {
            *cell += 1;
        }
    }
    let label = |letter: char, score: u8| Label::Words(format!("{letter}{score}").into());
    let params = facts.params.clone();
    let matrix = Matrix {
        rows: (1..=5).rev().map(|score| label('R', score)).collect(),
        row_n: cells.iter().map(|row| row.iter().sum()).collect(),
        columns: (1..=5).map(|score| label('F', score)).collect(),
        unit: Unit::Count,
        cells: cells.iter().map(|row| row.iter().map(|count| Some(real(*count))).collect()).collect(),
        drill: Some(CellDrill(Arc::new(move |row, column| {
            scored(&params, move |s| usize::from(5 - s.recency) == row && usize::from(s.frequency - 1) == column)
        }))),
    };
    report(facts, matrix, scores.len())
}

/// Customers and revenue of each of the 125 cells that has customers, best first.
pub fn cells(facts: &Facts) -> Report {
    let scores = scores(facts);
    let mut sums = vec![(0_u64, 0_i64); 125];
    for score in &scores {
        let revenue = facts.purchases().by_customer.get(score.customer.index()).map_or(0, |p| p.revenue);
        if let Some(sum) = sums.get_mut(place(*score)) {
            *sum = (sum.0 + 1, sum.1 + revenue);
        }
    }
    let rows =
        sums.into_iter().enumerate().rev().filter(|(_, sum)| sum.0 > 0).map(|(cell, (customers, revenue))| Row {
            label: Label::Words(format!("R{}F{}M{}", cell / 25 + 1, cell / 5 % 5 + 1, cell % 5 + 1).into()),
            cells: vec![Some(real(customers)), Some(amount(revenue))],
            drill: Some(scored(&facts.params, move |score| place(*score) == cell)),
        });
    let heads =
        vec![Head::new("customers", Unit::Count), Head::new("revenue", Unit::Money(facts.params.settings.currency))];
    report(facts, Table { heads, rows: rows.collect() }, scores.len())
}

/// ·25 + (F-1)·5 + (M-1).
fn place(score: Scores) -> usize {
    let [r, f, m] = [score.recency, score.frequency, score.monetary].map(|score| usize::from(score.saturating_sub(1)));
    r * 25 + f * 5 + m
}

fn scored(params: &Params, wanted: impl Fn(&Scores) -> bool + Send + Sync + 'static) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Customers, move |dataset: &Dataset| {
        let facts = Facts::new(dataset.clone(), params.clone());
        scores(&facts).iter().filter(|score| wanted(score)).map(|score| score.customer).collect()
    })
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: usize) -> Report {
    let purchases = facts.purchases();
    let ranking = facts.by_revenue();
    Report::new(shape, whole(n))
        .excluding_all(&purchases.excluded_orders())
        .excluding_all(&purchases.excluded_amounts())
        .given("currency", facts.params.settings.currency)
        .noting("ties-share-a-score")
        .drilling(Drill::ranked(Entity::Customers, &ranking.slots, 0..ranking.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_a_score_and_scores_rise_with_values() {
        for (values, expected) in [
            (vec![1, 2, 3, 4, 5], vec![1, 2, 3, 4, 5]),
            (vec![1, 1, 1, 1, 2], vec![1, 1, 1, 1, 5]),
            (vec![7, 7, 7], vec![1, 1, 1]),
            (vec![1, 2, 2, 2, 2, 2, 2, 2, 2, 3], vec![1, 1, 1, 1, 1, 1, 1, 1, 1, 5]),
            (vec![4], vec![1]),
            (vec![1, 2], vec![1, 3]),
        ] {
            let quintiles = Quintiles::of(values.clone());
            let scores: Vec<u8> = values.iter().map(|value| quintiles.score(*value)).collect();
            assert_eq!(scores, expected, "{values:?}");
            let n = values.len();
            for (value, score) in values.iter().zip(&scores) {
                let below = values.iter().filter(|other| *other < value).count();
                assert_eq!(usize::from(*score), 1 + 5 * below / n, "{value} of {values:?}");
            }
        }
    }
}
