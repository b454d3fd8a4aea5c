//! Customers, the people at them, and tags.

pub mod contact;
pub mod customer;
pub mod summary;
pub mod tag;
pub mod timeline;
