//! How unevenly revenue is spread over customers: Gini's coefficient (Gini 1912), 0 equal, near 1 all from one.

use super::pareto::report;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Report, Scalar, Unit};
use crate::analytics::statistics::concentration;

/// 2Σ i·x₍ᵢ₎ / (nΣx) - (n+1)/n over the revenue of each customer with a paid order.
pub fn gini(facts: &Facts) -> Report {
    report(facts, Scalar::new(concentration::gini(&facts.by_revenue().amounts), Unit::Ratio))
}
