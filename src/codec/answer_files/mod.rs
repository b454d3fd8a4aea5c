//! Answers to a survey as files: one row a respondent (wide), or one row an answer (long), with codes or labels; and rows
//! of respondents read back in.
//!
//! A column of the wide form goes by the key of its question, with what it holds of it behind a dot: `care.expectation`,
//! `channel.other`, `staff.nurses`. What is known of the respondent goes by `response.…`. Files with codes come back
//! without loss; labels are for people.

mod export;
mod import;
mod parts;
mod reading;
mod who;

pub use export::{Content, Form, Meta, pieces};
pub use import::{Reason, RowError, Taking, Target, suggest};
pub use parts::{Part, Side, parts};
