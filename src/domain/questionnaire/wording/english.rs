//! The rules in English.

use super::Fault;

/// More words than this are not taken in at a glance.
const MOST_WORDS: usize = 25;

const LEADING: &[&str] = &[
    "don't you",
    "didn't you",
    "wouldn't you",
    "isn't it",
    "aren't you",
    "shouldn't we",
    "do you agree that",
    "would you agree that",
    "how much did you enjoy",
    "how much did you love",
    "how much do you love",
    "how great",
    "how amazing",
    "how wonderful",
    "how excellent",
    "as you know",
    "of course",
    "obviously",
    "surely",
    "clearly you",
    "most people",
    "everybody knows",
    "everyone knows",
    "our excellent",
    "our great",
    "our outstanding",
    "our amazing",
    "our wonderful",
    "our award winning",
    "our friendly",
];

const ABSOLUTE: &[&str] = &[
    "always",
    "never",
    "everyone",
    "everybody",
    "nobody",
    "no one",
    "absolutely",
    "totally",
    "completely",
    "entirely",
    "perfect",
    "perfectly",
    "every time",
    "at all times",
    "without exception",
];

const LOADED: &[&str] = &[
    "terrible",
    "horrible",
    "awful",
    "greedy",
    "shocking",
    "disgraceful",
    "ridiculous",
    "outrageous",
    "unacceptable",
    "rip off",
    "incompetent",
    "shameless",
    "disgusting",
    "sloppy",
];

/// What “and” joins to one thing.
const ONE_THING: &[&str] = &[
    "friends and family",
    "family and friends",
    "terms and conditions",
    "pros and cons",
    "wear and tear",
    "research and development",
    "food and drink",
    "health and safety",
    "give and take",
    "bed and breakfast",
    "now and then",
    "again and again",
    "more and more",
    "first and foremost",
    "time and again",
];

/// Denials that deny nothing.
const NO_DENIALS: &[&str] = &["neither", "nor", "whether or not", "or not", "not only", "no doubt", "no matter"];

const DENIALS: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nobody",
    "nothing",
    "nowhere",
    "without",
    "hardly",
    "cannot",
    "unhappy",
    "unsatisfied",
    "dissatisfied",
    "unlikely",
    "unfair",
    "unclear",
    "unfriendly",
    "unhelpful",
    "unreliable",
    "unimportant",
    "uncommon",
    "unreasonable",
    "unnecessary",
    "impossible",
    "disagree",
    "dislike",
    "incorrect",
    "inconvenient",
    "incomplete",
];

pub(super) fn faults(text: &str, rated: bool) -> Vec<(Fault, String)> {
    let words = words(text);
    let line = format!(" {} ", words.join(" "));
    let mut found = Vec::new();
    for (fault, phrases) in [(Fault::Leading, LEADING), (Fault::Absolute, ABSOLUTE), (Fault::Loaded, LOADED)] {
        found.extend(first_of(&line, phrases).map(|phrase| (fault, phrase.to_owned())));
    }
    if words.len() > MOST_WORDS {
        found.push((Fault::TooLong, words.len().to_string()));
    }
    if rated {
        found.extend(joined(&line).map(|words| (Fault::DoubleBarrelled, words)));
    }
    found.extend(denied_twice(text).map(|words| (Fault::DoubleNegation, words)));
    found
}

/// The words in small letters, with plain apostrophes.
fn words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace('’', "'");
    let parts = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    parts.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn first_of<'a>(line: &str, phrases: &[&'a str]) -> Option<&'a str> {
    phrases.iter().find(|phrase| line.contains(&format!(" {phrase} "))).copied()
}

fn without(line: &str, phrases: &[&str]) -> String {
    phrases.iter().fold(line.to_owned(), |line, phrase| line.replace(&format!(" {phrase} "), " "))
}

/// Two things joined: what stands around the “and”.
fn joined(line: &str) -> Option<String> {
    let line = without(line, ONE_THING);
    let line = line.replace(" as well as ", " and ");
    let words: Vec<&str> = line.split_whitespace().collect();
    let place = (0..words.len()).find(|at| {
        let span = words.iter().take(*at).rev().take(4).any(|word| *word == "between");
        words.get(*at) == Some(&"and") && !span
    })?;
    let around = words.iter().skip(place.saturating_sub(1)).take(3).copied();
    Some(around.collect::<Vec<_>>().join(" "))
}

/// The first clause that denies twice, by its denials.
fn denied_twice(text: &str) -> Option<String> {
    text.split(['.', ',', ';', ':', '?', '!', '(', ')']).find_map(|clause| {
        let line = without(&format!(" {} ", words(clause).join(" ")), NO_DENIALS);
        let is_denial = |word: &&str| DENIALS.contains(word) || word.ends_with("n't");
        let denials: Vec<&str> = line.split_whitespace().filter(is_denial).collect();
        (denials.len() > 1).then(|| denials.join(" … "))
    })
}
