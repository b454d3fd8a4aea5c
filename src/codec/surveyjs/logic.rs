//! Conditions such as `{nps} <= 6 and {channel} = 'shop'`: comparisons of an earlier answer with a value, joined by and,
//! or, not and brackets. Sums, functions and answers compared with answers cannot be said here.

use super::Known;
use crate::domain::questionnaire::condition::{Condition, Is, Test};
use crate::domain::questionnaire::question::Ask;
use std::collections::BTreeMap;
use std::iter::Peekable;
use std::vec::IntoIter;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// `{name}`
    Name(String),
    /// A text in quotes, a number or a bare word.
    Value(String),
    /// An operator, a bracket or a comma.
    Sign(&'static str),
}

/// Longer ones first, where one begins with another.
const SIGNS: [&str; 17] = ["<>", "!=", "<=", ">=", "==", "&&", "||", "*=", "=", "<", ">", "(", ")", "[", "]", ",", "!"];
const WORDS: [&str; 18] = [
    "and",
    "or",
    "not",
    "empty",
    "notempty",
    "contains",
    "contain",
    "notcontains",
    "notcontain",
    "anyof",
    "allof",
    "noneof",
    "equal",
    "notequal",
    "greater",
    "less",
    "greaterorequal",
    "lessorequal",
];

/// The condition; `None` where it cannot be said here.
pub(super) fn read(text: &str, known: &BTreeMap<String, Known>) -> Option<Condition> {
    let mut parser = Parser { tokens: tokens(text)?.into_iter().peekable(), known, depth: 0 };
    let condition = parser.either()?;
    parser.tokens.peek().is_none().then_some(condition)
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after = match first {
            '{' => {
                let (name, after) = rest.strip_prefix('{')?.split_once('}')?;
                found.push(Token::Name(name.trim().to_owned()));
                after
            }
            '\'' | '"' => {
                let (value, after) = rest.strip_prefix(first)?.split_once(first)?;
                found.push(Token::Value(value.to_owned()));
                after
            }
            _ => {
                if let Some((sign, after)) = SIGNS.iter().find_map(|sign| Some((*sign, rest.strip_prefix(sign)?))) {
                    found.push(Token::Sign(sign));
                    after
                } else {
                    let end = rest.find(|letter: char| letter.is_whitespace() || "<>!=&|*()[],{'\"".contains(letter));
                    let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
                    let sign = WORDS.iter().find(|sign| word.eq_ignore_ascii_case(sign));
                    // Sums are none of ours.
                    if word.is_empty() || "+/%^".contains(word) {
                        return None;
                    }
                    found.push(sign.map_or_else(|| Token::Value(word.to_owned()), |sign| Token::Sign(sign)));
                    after
                }
            }
        };
        rest = after.trim_start();
    }
    Some(found)
}

struct Parser<'a> {
    tokens: Peekable<IntoIter<Token>>,
    known: &'a BTreeMap<String, Known>,
    depth: u32,
}

impl Parser<'_> {
    fn takes(&mut self, signs: &[&str]) -> bool {
        self.tokens.next_if(|token| matches!(token, Token::Sign(sign) if signs.contains(sign))).is_some()
    }

    fn either(&mut self) -> Option<Condition> {
        let mut parts = vec![self.both()?];
        while self.takes(&["or", "||"]) {
            parts.push(self.both()?);
        }
        joined(parts, Condition::Any)
    }

    fn both(&mut self) -> Option<Condition> {
        let mut parts = vec![self.one()?];
        while self.takes(&["and", "&&"]) {
            parts.push(self.one()?);
        }
        joined(parts, Condition::All)
    }

    fn one(&mut self) -> Option<Condition> {
        // Nobody nests so deep by hand.
        self.depth += 1;
        if self.depth > 200 {
            return None;
        }
        if self.takes(&["not", "!"]) {
            return Some(Condition::Not(Box::new(self.one()?)));
        }
        if self.takes(&["("]) {
            let inside = self.either()?;
            return self.takes(&[")"]).then_some(inside);
        }
        let Some(Token::Name(name)) = self.tokens.next() else { return None };
        let of = self.known.get(&name)?;
        let Some(Token::Sign(sign)) = self.tokens.next() else { return None };
        match sign {
            "notempty" => Some(is(of, Is::Answered)),
            "empty" => Some(is(of, Is::Skipped)),
            sign => {
                let values = self.values()?;
                compared(of, sign, &values)
            }
        }
    }

    /// One value, or several in square brackets.
    fn values(&mut self) -> Option<Vec<String>> {
        if !self.takes(&["["]) {
            let Some(Token::Value(value)) = self.tokens.next() else { return None };
            return Some(vec![value]);
        }
        let mut values = Vec::new();
        while !self.takes(&["]"]) {
            let Some(Token::Value(value)) = self.tokens.next() else { return None };
            values.push(value);
            self.takes(&[","]);
        }
        Some(values)
    }
}

fn joined(mut parts: Vec<Condition>, how: fn(Vec<Condition>) -> Condition) -> Option<Condition> {
    if parts.len() == 1 { parts.pop() } else { Some(how(parts)) }
}

fn is(of: &Known, is: Is) -> Condition {
    Condition::Answer(Test { question: of.key.clone(), is })
}

fn compared(of: &Known, sign: &str, values: &[String]) -> Option<Condition> {
    if matches!(of.ask, Ask::Choice { .. } | Ask::Choices { .. } | Ask::Ranking { .. }) {
        return chosen(of, sign, values);
    }
    let counts = of.ask.scale().is_some() && !matches!(of.ask, Ask::Matrix { .. });
    if !counts && !matches!(of.ask, Ask::Number { .. }) {
        return None;
    }
    let [value] = values else { return None };
    let value: f64 = value.trim().parse().ok()?;
    let (at_least, at_most) = (is(of, Is::AtLeast { value }), is(of, Is::AtMost { value }));
    let not = |condition| Condition::Not(Box::new(condition));
    Some(match sign {
        ">=" | "greaterorequal" => at_least,
        "<=" | "lessorequal" => at_most,
        ">" | "greater" => Condition::All(vec![at_least, not(at_most)]),
        "<" | "less" => Condition::All(vec![at_most, not(at_least)]),
        "=" | "==" | "equal" => Condition::All(vec![at_least, at_most]),
        "!=" | "<>" | "notequal" => not(Condition::All(vec![at_least, at_most])),
        _ => return None,
    })
}

fn chosen(of: &Known, sign: &str, values: &[String]) -> Option<Condition> {
    let code = |value: &String| {
        let own = (value == "other" && of.ask.takes_other()).then(|| value.clone());
        Some(is(of, Is::Chose { code: of.codes.get(value).cloned().or(own)? }))
    };
    let tests: Vec<Condition> = values.iter().map(code).collect::<Option<_>>()?;
    if tests.is_empty() {
        return None;
    }
    let not = |condition| Condition::Not(Box::new(condition));
    let (all, any): (fn(_) -> _, fn(_) -> _) = (Condition::All, Condition::Any);
    match sign {
        "=" | "==" | "equal" | "contains" | "contain" | "*=" | "allof" => joined(tests, all),
        "anyof" => joined(tests, any),
        "!=" | "<>" | "notequal" | "notcontains" | "notcontain" => joined(tests, all).map(not),
        "noneof" => joined(tests, any).map(not),
        _ => None,
    }
}
