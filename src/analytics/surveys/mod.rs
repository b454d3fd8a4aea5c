//! Figures from survey answers: satisfaction, recommendation, ease, and how many answered.

pub mod answers;
pub mod ces;
pub mod csat;
pub mod nps;
pub mod response_rate;
pub mod satisfaction_by_segment;
pub mod satisfaction_levels;
pub mod satisfaction_ratio;
pub mod word_of_mouth;
