//! Orders and their lines.

pub mod line;
pub mod order;
