//! Figures about complaints: how many, how fast, and whether the customer came back.

pub mod cases;
pub mod counts;
pub mod flow;
pub mod helped;
pub mod hours;
pub mod lateness;
pub mod rate;
pub mod recovery;
