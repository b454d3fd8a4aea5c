//! Figures about who stays: churn, cohorts, repeat purchase.

pub mod churn;
pub mod cohorts;
pub mod order_days;
pub mod repeat;
