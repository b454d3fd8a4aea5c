//! Scales of whole steps, with words at their ends.

use super::words::Words;
use serde::{Deserialize, Serialize};

/// A scale from `from` to `to` in steps of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The least.
    pub from: i32,
    /// The most.
    pub to: i32,
    /// What the least means.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub least: Words,
    /// What the most means.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub most: Words,
}

/// As many steps as fit beside each other on a page and in a script that is read out.
pub const MOST_STEPS: i32 = 101;

impl Scale {
    /// A scale without words at its ends.
    #[must_use]
    pub fn of(from: i32, to: i32) -> Self {
        Self { from, to, least: Words::default(), most: Words::default() }
    }

    /// Whether it has at least two steps and not too many.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.from.checked_add(1).is_some_and(|second| self.to >= second)
            && self.to.checked_sub(self.from).is_some_and(|span| span < MOST_STEPS)
    }

    /// Whether `score` is one of its steps.
    #[must_use]
    pub fn holds(&self, score: f64) -> bool {
        score.fract() == 0.0 && score >= f64::from(self.from) && score <= f64::from(self.to)
    }

    /// Its steps, from the least to the most.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = i32> + use<> {
        self.from..=self.to
    }
}
