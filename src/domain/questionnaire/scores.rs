//! The headline scores of one respondent: what nearly every survey asks, and every index needs.

use super::answers::{Answers, Given};
use super::document::Questionnaire;
use super::question::Ask;

/// The headline scores of one filled-in questionnaire.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headline {
    /// What was expected, `a` of c = b/a: the mean over all pairs that were answered.
    pub expectation: Option<f64>,
    /// What was experienced, `b`: the mean over the same pairs.
    pub experience: Option<f64>,
    /// Likelihood to recommend, 0-10: the first such question.
    pub nps: Option<i64>,
    /// Satisfaction, 1-5: the first such question.
    pub csat: Option<i64>,
    /// Ease, 1-7: the first such question.
    pub ces: Option<i64>,
    /// The own words that were said, a line each.
    pub comment: String,
}

#[expect(clippy::cast_possible_truncation, reason = "a step of a scale that was checked before")]
fn step(given: &Given) -> Option<i64> {
    given.score().map(|score| score as i64)
}

impl Headline {
    /// The scores of somebody with `answers`, of which only those to what was shown count.
    ///
    /// Pairs on different scales are brought to the scale of the first one, so that the mean of a and b means something.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let shown = questionnaire.shown_answers(answers);
        let mut headline = Self::default();
        let mut pairs = (0.0, 0.0, 0.0);
        let mut first_most = None;
        let mut words: Vec<&str> = Vec::new();
        for question in questionnaire.questions() {
            let Some(given) = shown.get(&question.key) else { continue };
            match (&question.ask, given) {
                (Ask::Pair { scale }, Given::Pair { expectation, experience }) => {
                    let most = f64::from(scale.to);
                    let onto_first = *first_most.get_or_insert(most) / most;
                    pairs = (pairs.0 + 1.0, pairs.1 + expectation * onto_first, pairs.2 + experience * onto_first);
                }
                (Ask::Nps, given) => headline.nps = headline.nps.or_else(|| step(given)),
                (Ask::Csat, given) => headline.csat = headline.csat.or_else(|| step(given)),
                (Ask::Ces, given) => headline.ces = headline.ces.or_else(|| step(given)),
                (Ask::Text { .. }, Given::Text(text)) => words.push(text.trim()),
                _ => {}
            }
        }
        let (count, expectation, experience) = pairs;
        if count > 0.0 {
            headline.expectation = Some(expectation / count);
            headline.experience = Some(experience / count);
        }
        headline.comment = words.join("\n");
        headline
    }
}
