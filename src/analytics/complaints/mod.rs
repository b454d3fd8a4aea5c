//! Figures about complaints: how many, how fast, and whether the customer came back.

pub mod cases;
pub mod counts;
pub mod crossing;
pub mod flow;
pub mod helped;
pub mod hours;
pub mod journeys;
pub mod lateness;
pub mod outcomes;
pub mod rate;
pub mod recovery;
pub mod relations;
pub mod roots;
pub mod silent;
pub mod won_back;
