//! Whether anybody can get to see a question: exact, by trying what its conditions leave of the earlier answers.
//!
//! Conditions are brought into alternatives (disjunctive normal form); an alternative can happen if, for each question
//! that it names, some answer passes all its tests.

use super::answers::Given;
use super::condition::{Condition, Is};
use super::document::Questionnaire;
use super::question::Ask;
use std::collections::BTreeMap;

/// More alternatives than this are not tried: the question then counts as reachable.
const MOST_ALTERNATIVES: usize = 2_000;

/// One test, wished to hold or not to hold.
#[derive(Clone, Copy)]
struct Wish<'a> {
    question: &'a str,
    is: &'a Is,
    holds: bool,
}

/// Ways in which a condition can come true; none: never. `None`: too many to tell.
type Alternatives<'a> = Option<Vec<Vec<Wish<'a>>>>;

fn both<'a>(left: Vec<Vec<Wish<'a>>>, right: &[Vec<Wish<'a>>]) -> Alternatives<'a> {
    if left.len() * right.len() > MOST_ALTERNATIVES {
        return None;
    }
    let joined = |one: Vec<Wish<'a>>| right.iter().map(move |other| [one.as_slice(), other.as_slice()].concat());
    Some(left.into_iter().flat_map(joined).collect())
}

fn alternatives(condition: &Condition, holds: bool) -> Alternatives<'_> {
    match (condition, holds) {
        (Condition::Answer(test), _) => Some(vec![vec![Wish { question: &test.question, is: &test.is, holds }]]),
        (Condition::Not(part), _) => alternatives(part, !holds),
        // Not all is: one of them not.
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            parts.iter().try_fold(vec![Vec::new()], |ways, part| both(ways, &alternatives(part, holds)?))
        }
        (Condition::Any(parts), true) | (Condition::All(parts), false) => {
            let mut ways = Vec::new();
            for part in parts {
                ways.extend(alternatives(part, holds)?);
            }
            (ways.len() <= MOST_ALTERNATIVES).then_some(ways)
        }
    }
}

/// A number for each stretch that the numbers asked for and the limits cut the line into: they themselves, between two of
/// them, beyond the last; and the whole numbers beside them.
fn numbers(wishes: &[Wish<'_>], from: Option<f64>, to: Option<f64>) -> Vec<f64> {
    let asked = wishes.iter().filter_map(|wish| match wish.is {
        Is::AtLeast { value } | Is::AtMost { value } => Some(*value),
        _ => None,
    });
    let mut cuts: Vec<f64> = asked.chain(from).chain(to).chain([0.0]).collect();
    cuts.sort_unstable_by(f64::total_cmp);
    let between = cuts.windows(2).filter_map(|pair| Some(f64::midpoint(*pair.first()?, *pair.last()?)));
    let beside = cuts.iter().flat_map(|cut| [*cut, cut.floor() - 1.0, cut.floor(), cut.ceil(), cut.ceil() + 1.0]);
    between.chain(beside).collect()
}

/// Answers to `ask` that between them pass whatever tests can be passed at once.
fn candidates(ask: &Ask, wishes: &[Wish<'_>]) -> Vec<Given> {
    let chosen = |codes: &[&str]| Given::Chosen {
        codes: codes.iter().map(|&code| code.to_owned()).collect(),
        other: String::new(),
    };
    let codes = || {
        let other = ask.takes_other().then_some(super::question::OTHER);
        ask.options().iter().map(|option| option.code.as_str()).chain(other)
    };
    match ask {
        Ask::Pair { scale } => {
            let pair = |a: i32, b: i32| Given::Pair { expectation: f64::from(a), experience: f64::from(b) };
            scale.steps().flat_map(|b| [pair(scale.from, b), pair(scale.to, b)]).collect()
        }
        Ask::Number { from, to, .. } => {
            numbers(wishes, *from, *to).into_iter().map(Given::Score).filter(|given| given.check(ask).is_ok()).collect()
        }
        Ask::Choice { .. } => codes().map(|code| chosen(&[code])).collect(),
        Ask::Choices { .. } | Ask::Ranking { .. } => {
            // What is wished is chosen; then anything more.
            let wished: Vec<&str> = wishes
                .iter()
                .filter_map(|wish| match wish.is {
                    Is::Chose { code } if wish.holds => Some(code.as_str()),
                    _ => None,
                })
                .collect();
            let mut some = vec![codes().collect::<Vec<_>>(), wished];
            some.extend(codes().map(|code| vec![code]));
            let given = some.into_iter().map(|mut codes| {
                codes.sort_unstable();
                codes.dedup();
                chosen(&codes)
            });
            given.filter(|given| !given.is_blank() && given.check(ask).is_ok()).collect()
        }
        Ask::Consent => vec![Given::Consent(true), Given::Consent(false)],
        Ask::Text { .. } | Ask::Date | Ask::Matrix { .. } => vec![Given::Text("x".to_owned())],
        _ => ask.scale().into_iter().flat_map(|scale| scale.steps()).map(|step| Given::Score(step.into())).collect(),
    }
}

/// Whether one way can happen: for each question it names, some answer (or none, where that can be) passes.
fn can_happen(questionnaire: &Questionnaire, way: &[Wish<'_>]) -> bool {
    let mut by_question: BTreeMap<&str, Vec<Wish<'_>>> = BTreeMap::new();
    way.iter().for_each(|wish| by_question.entry(wish.question).or_default().push(*wish));
    by_question.into_iter().all(|(key, wishes)| {
        let found = questionnaire.pages.iter().find_map(|page| Some((page, page.question(key)?)));
        let Some((page, question)) = found else { return false };
        let passes = |given: Option<&Given>| wishes.iter().all(|wish| wish.is.holds(given) == wish.holds);
        let always_answered = question.required && question.show_if.is_none() && page.show_if.is_none();
        (!always_answered && passes(None)) || candidates(&question.ask, &wishes).iter().any(|given| passes(Some(given)))
    })
}

/// The ways in which a question with `conditions` can be seen, `before` being those of the questions before it: who
/// needs an answer needs that its question was seen.
fn ways_to_see<'a>(
    questionnaire: &'a Questionnaire,
    conditions: impl Iterator<Item = &'a Condition>,
    before: &BTreeMap<&'a str, Vec<Vec<Wish<'a>>>>,
) -> Alternatives<'a> {
    let own = conditions.map(|condition| alternatives(condition, true));
    let own = own.into_iter().try_fold(vec![Vec::new()], |ways, more| both(ways, &more?))?;
    let mut ways = Vec::new();
    for way in own {
        let needed = way.iter().filter(|wish| wish.is.holds(None) != wish.holds);
        let seen = needed.map(|wish| before.get(wish.question).map_or(&[][..], Vec::as_slice));
        let seen: Vec<&[Vec<Wish<'a>>]> = seen.collect();
        ways.extend(seen.into_iter().try_fold(vec![way], |ways, more| both(ways, more))?);
    }
    ways.retain(|way| can_happen(questionnaire, way));
    Some(ways)
}

/// The questions that nobody can get to see, by key.
#[must_use]
pub fn unreachable(questionnaire: &Questionnaire) -> Vec<&str> {
    let mut before: BTreeMap<&str, Vec<Vec<Wish<'_>>>> = BTreeMap::new();
    let mut hidden = Vec::new();
    for page in &questionnaire.pages {
        for question in &page.questions {
            let conditions = page.show_if.iter().chain(&question.show_if);
            // Where there are too many ways to tell, it counts as seen.
            let ways = ways_to_see(questionnaire, conditions, &before).unwrap_or_else(|| vec![Vec::new()]);
            if ways.is_empty() {
                hidden.push(question.key.as_str());
            }
            before.insert(&question.key, ways);
        }
    }
    hidden
}
