//! Service targets: how fast a complaint is to be answered and resolved, and in which hours of which days.

pub mod calendar;
pub mod calendar_day;
pub mod due;
pub mod next_due;
pub mod office;
pub mod policy;
