//! Figures from survey answers: satisfaction, recommendation, ease, how many answered, and the known methods.
//!
//! Those of headline scores tally the responses (`answers.rs`); those of single questions scan a sheet (`sheet.rs`).

pub mod alpha;
pub mod answers;
pub mod ces;
pub mod change;
pub mod column;
pub mod csat;
pub mod disclosure;
pub mod distribution;
pub mod drivers;
pub mod importance;
pub mod kano;
pub mod loyalty;
pub mod nps;
pub mod rate_by_wave;
pub mod registered;
pub mod response_rate;
pub mod results;
pub mod sample;
pub mod satisfaction_by_segment;
pub mod satisfaction_index;
pub mod satisfaction_levels;
pub mod satisfaction_ratio;
pub mod servqual;
pub mod sheet;
pub mod verbatims;
pub mod word_of_mouth;
