//! Lists of records as a user asks for them: search, filters on any field, order. The state of a list is a query string.

pub mod filter;
pub mod query;
pub mod search;
pub mod sort;
