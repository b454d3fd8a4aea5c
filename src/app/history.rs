//! The history of a record, as pages show it.

pub use crate::codec::history::{Moment, What};
pub use crate::store::History;
