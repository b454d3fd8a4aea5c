//! Satisfaction × loyalty: who is satisfied and who comes back are not the same people.

use super::answers::level;
use super::sample::Sample;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Interval, Label, Matrix, Method, Report, Unit};
use crate::analytics::retention::order_days::OrderDays;
use crate::analytics::statistics::interval::Z95;
use crate::analytics::statistics::{real, whole};
use crate::kernel::column::Slot;

/// Customers by (dissatisfied, satisfied) and (leaving, coming back).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Square {
    /// The customers: `quarters[satisfied][came back]`.
    pub quarters: [[Vec<Slot>; 2]; 2],
    /// Answers with a ratio that cannot be tied to a customer.
    pub anonymous: u64,
    /// Customers who have not bought since, while there still is time.
    pub too_early: u64,
}

impl Square {
    /// Takes each customer's latest answer with a ratio: satisfied where it meets or exceeds expectation, loyal where a
    /// valid order follows within the days of `params`.
    #[must_use]
    pub fn of(sample: &Sample<'_>, days: &OrderDays, params: &Params) -> Self {
        let mut square = Self::default();
        let mut latest: Vec<u32> = Vec::new();
        let [a, b] = &sample.sheet.pairs;
        let ratio = |row: usize| Some(b.value(row) / a.value(row)).filter(|_| a.value(row) > 0.0);
        for row in sample.rows {
            let at = Slot(*row).index();
            if ratio(at).is_none_or(f64::is_nan) {
                continue;
            }
            let customer = sample.sheet.customers.get(at).copied().unwrap_or(Slot::NONE);
            if customer == Slot::NONE {
                square.anonymous += 1;
                continue;
            }
            if latest.len() <= customer.index() {
                latest.resize(customer.index() + 1, u32::MAX);
            }
            let day = |row: u32| sample.sheet.days.get(Slot(row).index()).copied();
            if let Some(known) = latest.get_mut(customer.index())
                && (*known == u32::MAX || day(*known) <= day(*row))
            {
                *known = *row;
            }
        }
        for (customer, row) in latest.into_iter().enumerate().filter(|(_, row)| *row != u32::MAX) {
            let (customer, row) = (Slot::at(customer), Slot(row).index());
            let (Some(ratio), Some(day)) = (ratio(row), sample.sheet.days.get(row).copied()) else { continue };
            let until = day.saturating_add(params.again_within_days);
            let again = days.bought(customer, day.saturating_add(1), until.min(params.as_of.0));
            if !again && until > params.as_of.0 {
                square.too_early += 1;
                continue;
            }
            let satisfied = usize::from(level(ratio, sample.tolerance) > 0);
            square.quarters[satisfied][usize::from(again)].push(customer);
        }
        square
    }

    /// How many are in each quarter.
    #[must_use]
    pub fn counts(&self) -> [[u64; 2]; 2] {
        self.quarters.each_ref().map(|row| row.each_ref().map(|customers| whole(customers.len())))
    }

    /// How many customers there are.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.counts().iter().flatten().sum()
    }
}

/// The phi coefficient of a square, with Fisher's interval; `None` where a row or column is empty.
#[must_use]
pub fn phi(counts: [[u64; 2]; 2]) -> Option<(f64, Option<Interval>)> {
    let [[a, b], [c, d]] = counts.map(|row| row.map(real));
    let below = ((a + b) * (c + d) * (a + c) * (b + d)).sqrt();
    if below <= 0.0 {
        return None;
    }
    let phi = (a * d - b * c) / below;
    let half = Z95 / (a + b + c + d - 3.0).sqrt();
    let end = |by: f64| (phi.atanh() + by).tanh();
    let interval = Interval { low: end(-half), high: end(half), method: Method::FisherZ };
    Some((phi, (half.is_finite() && phi.abs() < 1.0).then_some(interval)))
}

/// The square of all responses of the period.
pub fn satisfaction_loyalty(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| {
        let square = Square::of(sample, facts.days_until_now(), &facts.params);
        let counts = square.counts();
        let matrix = Matrix {
            rows: ["dissatisfied", "satisfied-pair"].map(Label::Term).to_vec(),
            row_n: counts.iter().map(|row| row.iter().sum()).collect(),
            columns: ["not-bought-again", "bought-again"].map(Label::Term).to_vec(),
            unit: Unit::Count,
            cells: counts.map(|row| row.map(|count| Some(real(count))).to_vec()).to_vec(),
            drill: None,
        };
        Report::new(matrix, square.n())
            .excluding("answers-without-customer", square.anonymous)
            .excluding("customers-too-recent-to-judge", square.too_early)
            .given("again-within-days", facts.params.again_within_days)
            .given("ratio-tolerance", facts.params.settings.ratio_tolerance)
    })
}
