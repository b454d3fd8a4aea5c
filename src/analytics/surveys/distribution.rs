//! How often each answer to a question was given.

use super::answers::Pairs;
use super::column::Counts;
use super::sample::{Sample, Slice};
use super::sheet::Asked;
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::{real, whole};
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
    /// What was expected together with what was experienced, for a pair.
    pub pairs: Pairs,
    /// What was chosen, by code, with how often and, for an order, the mean place; most first.
    pub chosen: Vec<(Box<str>, u64, f64)>,
}

/// More different scores than these are no steps, but numbers.
const MOST_STEPS: usize = 101;

impl Distribution {
    /// Of one question.
    #[must_use]
    pub fn of(sample: &Sample<'_>, slice: &Slice<'_>, asked: &Asked) -> Self {
        let together = slice.together(asked);
        let scores = counts(together.iter().map(|(_, score, count)| (*score, *count)));
        let expected = counts(together.iter().map(|(expected, _, count)| (*expected, *count)));
        let mut codes = vec![0_u64; sample.sheet.choices.len()];
        if !asked.chosen.is_empty() {
            for choice in slice.lines().filter_map(|line| asked.chosen.get(line)) {
                if let Some(count) = codes.get_mut(Slot(*choice).index()) {
                    *count += 1;
                }
            }
        }
        let chose: u64 = codes.iter().skip(1).sum();
        let mut found =
            Self { scores: Moments::counted(&scores), expected: Moments::counted(&expected), ..Self::default() };
        found.pairs = Pairs::counted(&together, sample.tolerance);
        // Whoever said one of the two answered.
        let scored = together.iter().map(|(.., count)| count).sum();
        found.n = if scored > 0 { scored } else { chose };
        found.missing = whole(slice.len()) - found.n;
        found.steps = steps(asked, &scores, &expected);
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

/// How often each number stands in all, ascending.
fn counts(numbers: impl Iterator<Item = (f64, u64)>) -> Counts {
    let mut numbers: Counts = numbers.filter(|(number, _)| !number.is_nan()).collect();
    numbers.sort_by(|left, right| left.0.total_cmp(&right.0));
    numbers.dedup_by(|next, first| {
        let same = next.0.total_cmp(&first.0).is_eq();
        first.1 += if same { next.1 } else { 0 };
        same
    });
    numbers
}

/// Every step of the scale, and what else was given; nothing where there are too many different ones.
fn steps(asked: &Asked, scores: &[(f64, u64)], expected: &[(f64, u64)]) -> Vec<(f64, u64, u64)> {
    let scale = asked.scale.filter(|(from, to)| to - from <= 100);
    let scale = scale.into_iter().flat_map(|(from, to)| from..=to).filter_map(|step| i32::try_from(step).ok());
    let mut all: Vec<f64> = scale.map(f64::from).chain(scores.iter().chain(expected).map(|(step, _)| *step)).collect();
    all.sort_by(f64::total_cmp);
    all.dedup();
    if all.len() > MOST_STEPS {
        return Vec::new();
    }
    let count = |counts: &[(f64, u64)], step: f64| {
        counts.iter().find(|(known, _)| known.total_cmp(&step).is_eq()).map_or(0, |(_, count)| *count)
    };
    all.into_iter().map(|step| (step, count(scores, step), count(expected, step))).collect()
}
