//! How long answering takes, roughly: for whoever chooses among questionnaires, and for respondents before they begin.

use super::document::Questionnaire;
use super::question::Ask;

/// Seconds that most people need for one answer: reading, thinking, tapping. Steps of a scale go quickly, own words do
/// not.
fn seconds(ask: &Ask) -> usize {
    match ask {
        Ask::Nps | Ask::Csat | Ask::Ces | Ask::Rating { .. } | Ask::Choice { .. } => 8,
        Ask::Pair { .. } | Ask::Choices { .. } | Ask::Number { .. } | Ask::Date => 12,
        Ask::Consent => 6,
        Ask::Ranking { options, .. } => 5 + 5 * options.len(),
        Ask::Matrix { rows, .. } => 5 + 5 * rows.len(),
        Ask::Text { long: false } => 15,
        Ask::Text { long: true } => 30,
    }
}

/// The minutes that the whole takes who is shown every question, at least one.
#[must_use]
pub fn minutes(questionnaire: &Questionnaire) -> usize {
    let seconds: usize = questionnaire.questions().map(|question| seconds(&question.ask)).sum();
    seconds.div_ceil(60).max(1)
}
