//! Complaints and the steps of handling them.

pub mod complaint;
pub mod handling;
pub mod step;
