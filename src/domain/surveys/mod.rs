//! Surveys: what is asked, who is asked, who answered, and what they said.

pub mod answer;
pub mod asking;
pub mod audience;
pub mod calling;
pub mod drawing;
pub mod from_records;
pub mod invitation;
pub mod keying;
pub mod listening;
pub mod progress;
pub mod publishing;
pub mod question;
pub mod recording;
pub mod response;
pub mod sampling;
pub mod survey;
pub mod version;
pub mod wave;
