//! Count, sum and sum of squares of numbers: what a mean and its interval need.

use super::super::report::Interval;
use super::{interval, real};

/// What is known of numbers after one pass.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    /// How many.
    pub n: u64,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub squares: f64,
}

impl Moments {
    /// Takes one more; what is no number is none.
    #[expect(clippy::inline_always, reason = "called for every answer")]
    #[inline(always)]
    pub fn add(&mut self, value: f64) {
        if !value.is_nan() {
            self.n += 1;
            self.sum += value;
            self.squares += value * value;
        }
    }

    /// The moments of `values`.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut moments = Self::default();
        values.into_iter().for_each(|value| moments.add(value));
        moments
    }

    /// The moments of numbers, each with how often it stands.
    #[must_use]
    pub fn counted(counts: &[(f64, u64)]) -> Self {
        let mut moments = Self::default();
        for (value, count) in counts {
            moments.n += count;
            moments.sum += value * real(*count);
            moments.squares += value * value * real(*count);
        }
        moments
    }

    /// The mean; `None` of nothing.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum / real(self.n))
    }

    /// The variance with n - 1 below; `None` of fewer than two.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        let mean = self.mean().filter(|_| self.n > 1)?;
        Some(((self.squares - self.sum * mean) / real(self.n - 1)).max(0.0))
    }

    /// Student's interval of the mean.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        interval::mean(self.n, self.sum, self.squares)
    }
}
