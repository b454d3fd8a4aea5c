//! Service requests, the products that customers have from us, and what keeps these going.

pub mod handling;
pub mod product;
pub mod request;
pub mod step;
pub mod turning;
pub mod upkeep;
pub mod ways;
