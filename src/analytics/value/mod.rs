//! Figures about what customers bring: revenue, profit, and how unevenly they are spread.

pub mod costs;
pub mod gini;
pub mod orders;
pub mod pareto;
pub mod profit;
pub mod purchases;
pub mod ranking;
pub mod rfm;
pub mod tiers;
pub mod whale;
