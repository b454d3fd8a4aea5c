//! Customers in order of what they bring, best first: shared by shares, tiers, curves and Gini.

use super::costs::CareCosts;
use super::purchases::Purchases;
use crate::kernel::column::Slot;
use std::sync::Arc;

/// Customers by an amount, in descending order; equal amounts in the order the customers came.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// Who, best first.
    pub slots: Arc<Vec<Slot>>,
    /// Their amounts, in minor units.
    pub amounts: Vec<i64>,
    /// Their sum.
    pub total: i64,
    /// How many have more than 0; they stand first.
    pub gains: usize,
    /// The sum of these.
    pub gained: i64,
}

impl Ranking {
    fn new(mut pairs: Vec<(i64, Slot)>) -> Self {
        pairs.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let amounts: Vec<i64> = pairs.iter().map(|pair| pair.0).collect();
        let gains = amounts.partition_point(|amount| *amount > 0);
        Self {
            slots: Arc::new(pairs.into_iter().map(|pair| pair.1).collect()),
            total: amounts.iter().sum(),
            gained: amounts.iter().take(gains).sum(),
            gains,
            amounts,
        }
    }

    /// Customers with a paid order, by revenue.
    #[must_use]
    pub fn by_revenue(purchases: &Purchases) -> Self {
        Self::new(purchases.buyers().filter(|(_, p)| p.paid > 0).map(|(slot, p)| (p.revenue, slot)).collect())
    }

    /// Customers with an order or a cost, by profit.
    #[must_use]
    pub fn by_profit(purchases: &Purchases, costs: &CareCosts) -> Self {
        let both = purchases.by_customer.iter().zip(&costs.by_customer).enumerate();
        let known = both.filter(|(_, (purchase, care))| purchase.orders > 0 || **care != 0);
        Self::new(known.map(|(slot, (purchase, care))| (purchase.margin - care, Slot::at(slot))).collect())
    }

    /// How many customers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.amounts.len()
    }

    /// Whether nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.amounts.is_empty()
    }

    /// The sum over the first `count` customers.
    #[must_use]
    pub fn sum_of_first(&self, count: usize) -> i64 {
        self.amounts.iter().take(count).sum()
    }
}
