//! Cohort retention: of the customers who first bought in a month, the share that bought again k months later.

use super::order_days::OrderDays;
use crate::analytics::drill::{CellDrill, Drill};
use crate::analytics::facts::Facts;
use crate::analytics::months::Months;
use crate::analytics::params::Params;
use crate::analytics::report::{Label, Matrix, Report, Unit};
use crate::analytics::statistics::real;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::time::Month;
use std::sync::Arc;

/// How many cohorts are shown, the latest ones, and how many months each is followed.
const COHORTS: usize = 24;

/// The months of the history up to the end of the period, and the place of the first cohort shown.
fn frame(days: &OrderDays, params: &Params) -> (Months, usize) {
    let everything = Params { from: None, ..params.clone() };
    let (Some(first), Some(last)) = (days.first_day(), days.last_day()) else { return (Months::default(), 0) };
    let months = Months::covering(i64::from(first), i64::from(last), &everything);
    let wanted = params.from.map_or(0, |from| months.list().partition_point(|month| *month < from.month()));
    let shown = months.len().saturating_sub(COHORTS).max(wanted);
    (months, shown)
}

/// Calls `visit` with the cohort and each later month of activity (0 for the first), once a customer and month.
fn each_activity(days: &[i32], months: &Months, mut visit: impl FnMut(usize, usize)) {
    let mut places = days.iter().filter_map(|day| months.place(i64::from(*day)));
    let Some(first) = places.next() else { return };
    visit(first, 0);
    let mut before = first;
    for place in places {
        if place != before {
            visit(first, place - first);
            before = place;
        }
    }
}

/// The counts behind the matrix: for each of the latest cohorts, customers active k months later.
#[must_use]
pub fn counts(facts: &Facts) -> (Vec<Month>, Vec<Vec<u64>>) {
    let days = facts.order_days();
    let (months, shown) = frame(days, &facts.params);
    let cohorts = months.len() - shown.min(months.len());
    let mut counts = vec![vec![0_u64; COHORTS]; cohorts];
    for (_, days) in days.customers() {
        each_activity(days, &months, |cohort, later| {
            let row = cohort.checked_sub(shown).and_then(|row| counts.get_mut(row));
            if let Some(count) = row.and_then(|row| row.get_mut(later)) {
                *count += 1;
            }
        });
    }
    (months.list().iter().skip(shown).copied().collect(), counts)
}

/// The share of each cohort that bought in its k-th month; months yet to come have none.
pub fn retention(facts: &Facts) -> Report {
    let (months, counts) = counts(facts);
    let last = months.last().copied().unwrap_or(Month(0));
    let row = |(cohort, counts): (&Month, &Vec<u64>)| {
        let size = counts.first().copied().unwrap_or(0);
        let cell =
            |(later, count): (i32, &u64)| (size > 0 && cohort.plus(later) <= last).then(|| real(*count) / real(size));
        (0..).zip(counts).map(cell).collect::<Vec<_>>()
    };
    let params = facts.params.clone();
    let width = months.len().min(COHORTS);
    let matrix = Matrix {
        rows: months.iter().map(|month| Label::Month(*month)).collect(),
        row_n: counts.iter().map(|row| row.first().copied().unwrap_or(0)).collect(),
        columns: (0..width).map(|later| Label::Words(format!("+{later}").into())).collect(),
        unit: Unit::Share,
        cells: months
            .iter()
            .zip(&counts)
            .map(row)
            .map(|mut row: Vec<_>| {
                row.truncate(width);
                row
            })
            .collect(),
        drill: Some(CellDrill(Arc::new(move |row, later| active(&params, row, later)))),
    };
    let n = matrix.row_n.iter().sum();
    Report::new(matrix, n).noting("last-month-incomplete").drilling(Drill::orders(&facts.params))
}

fn active(params: &Params, row: usize, later: usize) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Customers, move |dataset: &Dataset| {
        let days = OrderDays::of(dataset, &params);
        let (months, shown) = frame(&days, &params);
        let mut found = Vec::new();
        for (slot, days) in days.customers() {
            let mut is_active = false;
            each_activity(days, &months, |cohort, at| is_active |= cohort == shown + row && at == later);
            if is_active {
                found.push(slot);
            }
        }
        found
    })
}
