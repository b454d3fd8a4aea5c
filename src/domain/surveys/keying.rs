//! Keying in forms that came back on paper, twice: what the second pass reads differently is looked at before it counts.

use crate::domain::questionnaire::{Answers, Given, Questionnaire};
use std::collections::BTreeSet;

/// One form of a stack.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The number on it, which tells whose it is; 0 where there is none.
    pub number: usize,
    /// What is ticked on it.
    pub answers: Answers,
}

/// What the two passes read differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// On which form, from 0.
    pub sheet: usize,
    /// In the answer to which question; in the number of the form, where there is none.
    pub question: Option<String>,
    /// What was read first.
    pub first: Option<Given>,
    /// What was read then.
    pub second: Option<Given>,
}

/// What two passes of one stack read differently, form by form in the order of the stack, question by question in the
/// order of the questionnaire. Forms that one pass lacks are compared with an empty one.
#[must_use]
pub fn differences(questionnaire: &Questionnaire, first: &[Sheet], second: &[Sheet]) -> Vec<Difference> {
    let blank = Sheet::default();
    let mut found = Vec::new();
    for sheet in 0..first.len().max(second.len()) {
        let (one, two) = (first.get(sheet).unwrap_or(&blank), second.get(sheet).unwrap_or(&blank));
        if one.number != two.number {
            found.push(Difference { sheet, question: None, first: None, second: None });
        }
        let known = questionnaire.questions().map(|question| question.key.as_str());
        let mut keys: Vec<&str> = known.collect();
        let listed: BTreeSet<&str> = keys.iter().copied().collect();
        let both = one.answers.iter().chain(two.answers.iter()).map(|(key, _)| key);
        let others: BTreeSet<&str> = both.filter(|key| !listed.contains(key)).collect();
        keys.extend(others);
        for key in keys {
            let (first, second) = (one.answers.get(key), two.answers.get(key));
            if first != second {
                let question = Some(key.to_owned());
                found.push(Difference { sheet, question, first: first.cloned(), second: second.cloned() });
            }
        }
    }
    found
}
