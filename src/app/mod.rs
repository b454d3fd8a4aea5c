//! The application without its looks: the session that alone writes, and what pages ask it for.

pub mod boot;
pub mod errors;
pub mod session;
