//! Surveys: what is asked, who is asked, who answered, and what they said.

pub mod answer;
pub mod from_records;
pub mod invitation;
pub mod publishing;
pub mod question;
pub mod recording;
pub mod response;
pub mod survey;
pub mod version;
pub mod wave;
