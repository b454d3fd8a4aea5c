//! Surveys: what is asked, who answered, and what they said.

pub mod answer;
pub mod question;
pub mod response;
pub mod survey;
