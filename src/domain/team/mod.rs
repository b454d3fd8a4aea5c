//! The people who care for customers.

pub mod fields;
