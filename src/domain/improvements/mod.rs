//! What is done so that a cause of complaints comes up less often, and whether it did.

pub mod acting;
pub mod effect;
pub mod improvement;
