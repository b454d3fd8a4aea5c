//! What one questionnaire has changed against another, for whoever is about to publish.

use super::document::Questionnaire;
use super::question::{Ask, Question};
use super::words::Words;

/// What is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A question is new.
    Added(String),
    /// A question is not asked any more.
    Removed(String),
    /// A question has changed, in these parts.
    Changed(String, Vec<Part>),
    /// A question stands elsewhere among the others.
    Moved(String),
    /// Something beside the questions has changed.
    Around(Part),
}

/// A part of a questionnaire or question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Title or introduction.
    Opening,
    /// The pages: their titles, conditions, or how the questions are spread over them.
    Pages,
    /// The words of thanks.
    Thanks,
    /// The words of a question, or those that help to understand it.
    Words,
    /// The kind of answer.
    Kind,
    /// What can be chosen, ranked or rated.
    Options,
    /// The scale, limits, or how the kind is set otherwise.
    Scale,
    /// Whether it has to be answered.
    Required,
    /// When it is shown.
    Logic,
    /// What its figures count for.
    Counting,
}

/// The kind without its options.
fn without_options(ask: &Ask) -> Ask {
    let mut ask = ask.clone();
    if let Some(options) = ask.options_mut() {
        options.clear();
    }
    ask
}

fn parts(old: &Question, new: &Question) -> Vec<Part> {
    let words = |question: &Question| (question.text.clone(), question.help.clone());
    let found = [
        (words(old) != words(new), Part::Words),
        (old.ask.kind() != new.ask.kind(), Part::Kind),
        (old.ask.options() != new.ask.options(), Part::Options),
        (old.ask.kind() == new.ask.kind() && without_options(&old.ask) != without_options(&new.ask), Part::Scale),
        (old.required != new.required, Part::Required),
        (old.show_if != new.show_if, Part::Logic),
        ((&old.driver, &old.measure) != (&new.driver, &new.measure), Part::Counting),
    ];
    found.into_iter().filter_map(|(differs, part)| differs.then_some(part)).collect()
}

/// Those of `kept` that have to be moved so that the rest stays in order: what is not in a longest rising run.
fn out_of_order(places: &[usize]) -> Vec<bool> {
    // For each place the length of the longest run that ends there, and the place before it in that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before = runs.iter().enumerate().filter(|(other, _)| places.get(*other).is_some_and(|other| other < place));
        let best = before.max_by_key(|(other, (length, _))| (*length, usize::MAX - other));
        runs.push(best.map_or((1, None), |(other, (length, _))| (length + 1, Some(other))));
        debug_assert_eq!(runs.len(), at + 1, "one run each");
    }
    let mut moved = vec![true; places.len()];
    let longest = runs.iter().enumerate().max_by_key(|(at, (length, _))| (*length, usize::MAX - at));
    let mut next = longest.map(|(at, _)| at);
    while let Some(at) = next {
        if let Some(moved) = moved.get_mut(at) {
            *moved = false;
        }
        next = runs.get(at).and_then(|(_, before)| *before);
    }
    moved
}

/// What `new` has changed against `old`, in the order of reading.
#[must_use]
pub fn differences(old: &Questionnaire, new: &Questionnaire) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut around = |differs: bool, part: Part| {
        if differs {
            found.push(Difference::Around(part));
        }
    };
    around((&old.title, &old.introduction) != (&new.title, &new.introduction), Part::Opening);
    let spread = |of: &Questionnaire| -> Vec<(Words, bool, String)> {
        of.pages.iter().map(|page| (page.title.clone(), page.shuffle, format!("{:?}", page.show_if))).collect()
    };
    around(spread(old) != spread(new), Part::Pages);
    let place = |key: &str| old.questions().position(|question| question.key == key);
    let kept: Vec<(&str, usize)> =
        new.questions().filter_map(|question| Some((question.key.as_str(), place(&question.key)?))).collect();
    let moved = out_of_order(&kept.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    let is_moved = |key: &str| kept.iter().zip(&moved).any(|((other, _), moved)| *other == key && *moved);
    for question in new.questions() {
        match old.question(&question.key) {
            None => found.push(Difference::Added(question.key.clone())),
            Some(before) => {
                let parts = parts(before, question);
                if !parts.is_empty() {
                    found.push(Difference::Changed(question.key.clone(), parts));
                }
                if is_moved(&question.key) {
                    found.push(Difference::Moved(question.key.clone()));
                }
            }
        }
    }
    let gone = old.questions().filter(|question| new.question(&question.key).is_none());
    found.extend(gone.map(|question| Difference::Removed(question.key.clone())));
    if old.thanks != new.thanks {
        found.push(Difference::Around(Part::Thanks));
    }
    found
}
