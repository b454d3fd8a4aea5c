//! Every touch with a customer: calls, visits, messages, gifts.

pub mod fields;
