//! What a questionnaire asks, as one document: pages, questions, logic, both languages. It knows no records, so that the
//! page of somebody who answers can read it without the rest of the program.
//!
//! The document is JSON (`document.rs`); a published one never changes and goes by its digest.

pub mod answers;
pub mod check;
pub mod condition;
pub mod differences;
pub mod document;
pub mod editing;
pub mod effort;
pub mod kinds;
pub mod measure;
pub mod pack;
pub mod piping;
pub mod question;
pub mod reach;
pub mod scale;
pub mod scores;
pub mod wording;
pub mod words;

pub use answers::{Answers, Given};
pub use condition::Condition;
pub use document::{Questionnaire, Unreadable};
pub use question::{Ask, Choice, Question};
pub use scale::Scale;
pub use words::{Tongue, Words};
