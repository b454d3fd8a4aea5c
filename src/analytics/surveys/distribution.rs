//! How often each answer to a question was given.

use super::sample::{Sample, Slice};
use super::sheet::{Asked, value};
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::real;
use crate::kernel::column::Slot;
use std::collections::BTreeMap;

/// The answers to one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// How many of the sample answered it.
    pub n: u64,
    /// How many did not.
    pub missing: u64,
    /// Scores (what was experienced, for a pair) with how often each was given, and how often it was expected.
    pub steps: Vec<(f64, u64, u64)>,
    /// The scores.
    pub scores: Moments,
    /// What was expected, for a pair.
    pub expected: Moments,
    /// What was chosen, by code, with how often and, for an order, the mean place; most first.
    pub chosen: Vec<(Box<str>, u64, f64)>,
}

/// More different scores than these are no steps, but numbers.
const MOST_STEPS: usize = 101;

fn key(score: f64) -> i64 {
    // Ordered as the numbers are, for finite ones.
    let bits = score.to_bits().cast_signed();
    if bits < 0 { i64::MIN ^ !bits } else { bits }
}

impl Distribution {
    /// Of one question.
    #[must_use]
    pub fn of(sample: &Sample<'_>, slice: &Slice<'_>, asked: &Asked) -> Self {
        let mut found = Self::default();
        let mut steps: BTreeMap<i64, (f64, u64, u64)> = BTreeMap::new();
        if let Some((from, to)) = asked.scale.filter(|(from, to)| to - from <= 100) {
            let scores = (from..=to).filter_map(|step| i32::try_from(step).ok()).map(f64::from);
            steps.extend(scores.map(|score| (key(score), (score, 0, 0))));
        }
        let mut codes = vec![0_u64; sample.sheet.choices.len()];
        for line in slice.lines() {
            let (score, expected) = (value(&asked.scores, line), value(&asked.expected, line));
            let choice = asked.chosen.get(line).map_or(0, |choice| Slot(*choice).index());
            if score.is_nan() && expected.is_nan() && choice == 0 {
                found.missing += 1;
                continue;
            }
            found.n += 1;
            found.scores.add(score);
            found.expected.add(expected);
            if !score.is_nan() {
                steps.entry(key(score)).or_insert((score, 0, 0)).1 += 1;
            }
            if !expected.is_nan() {
                steps.entry(key(expected)).or_insert((expected, 0, 0)).2 += 1;
            }
            if let Some(count) = codes.get_mut(choice) {
                *count += 1;
            }
        }
        if steps.len() <= MOST_STEPS {
            found.steps = steps.into_values().collect();
        }
        found.choose(sample, &codes, &asked.kind);
        found
    }

    /// Splits what was chosen together.
    fn choose(&mut self, sample: &Sample<'_>, codes: &[u64], kind: &str) {
        let mut single: BTreeMap<&str, (u64, f64)> = BTreeMap::new();
        let given = sample.sheet.choices.iter().zip(codes).skip(1).filter(|(_, count)| **count > 0);
        for (choice, count) in given {
            for (place, code) in (1..).zip(choice.split(' ')) {
                let entry = single.entry(code).or_default();
                entry.0 += count;
                entry.1 += f64::from(place) * real(*count);
            }
        }
        let mut chosen: Vec<(Box<str>, u64, f64)> =
            single.into_iter().map(|(code, (count, places))| (code.into(), count, places / real(count))).collect();
        if kind == "ranking" {
            chosen.sort_by(|a, b| a.2.total_cmp(&b.2));
        } else {
            chosen.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
        }
        self.chosen = chosen;
    }
}
