//! Complaints and the steps of handling them.

pub mod attaching;
pub mod cause;
pub mod complaint;
pub mod events;
pub mod evidence;
pub mod handling;
pub mod merging;
pub mod recovering;
pub mod relation;
pub mod remedy;
pub mod remedying;
pub mod step;
pub mod tree;
