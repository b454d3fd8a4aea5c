//! Whether two groups differ by more than chance: shares, means and net scores, each with its interval and its p.

use super::super::report::{Interval, Method};
use super::interval::Z95;
use super::moments::Moments;
use super::real;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// Below this p a difference is called one.
pub const ALPHA: f64 = 0.05;

/// A difference, `after` less `before`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// How much.
    pub value: f64,
    /// How sure it is.
    pub interval: Interval,
    /// How often chance alone would give as much or more.
    pub p: f64,
}

impl Difference {
    /// Whether it is more than chance gives in one of twenty comparisons.
    #[must_use]
    pub fn is_significant(&self) -> bool {
        self.p < ALPHA
    }
}

/// The two-sided tail of the normal distribution beyond `z`.
#[must_use]
pub fn tails(z: f64) -> f64 {
    let beyond = |normal: Normal| 2.0 * normal.cdf(-z.abs());
    if z.is_nan() { 1.0 } else { Normal::new(0.0, 1.0).map_or(1.0, beyond) }
}

/// What has no spread differs surely, or not at all.
fn ratio(value: f64, error: f64) -> f64 {
    if error > 0.0 {
        value / error
    } else if value == 0.0 {
        0.0
    } else {
        f64::INFINITY
    }
}

/// Two shares (part, whole): the z test with the pooled share, and the interval with each share's own variance.
#[must_use]
pub fn two_shares(before: (u64, u64), after: (u64, u64)) -> Option<Difference> {
    if before.1 == 0 || after.1 == 0 {
        return None;
    }
    let share = |(part, whole): (u64, u64)| real(part) / real(whole);
    let variance = |share: f64, whole: u64| share * (1.0 - share) / real(whole);
    let pooled = share((before.0 + after.0, before.1 + after.1));
    let error = (variance(pooled, before.1) + variance(pooled, after.1)).sqrt();
    let own = (variance(share(before), before.1) + variance(share(after), after.1)).sqrt();
    let value = share(after) - share(before);
    let interval = Interval { low: value - Z95 * own, high: value + Z95 * own, method: Method::TwoShares };
    Some(Difference { value, interval, p: tails(ratio(value, error)) })
}

/// Two means by Welch's t, which does not ask for equal variances; `None` where a group has fewer than two.
#[must_use]
pub fn welch(before: &Moments, after: &Moments) -> Option<Difference> {
    let value = after.mean()? - before.mean()?;
    let (left, right) = (before.variance()? / real(before.n), after.variance()? / real(after.n));
    let error = (left + right).sqrt();
    let method = Method::Welch;
    if error <= 0.0 {
        let interval = Interval { low: value, high: value, method };
        return Some(Difference { value, interval, p: tails(ratio(value, error)) });
    }
    let parts = left * left / real(before.n - 1) + right * right / real(after.n - 1);
    let t = StudentsT::new(0.0, 1.0, (left + right).powi(2) / parts).ok()?;
    let half = t.inverse_cdf(0.975) * error;
    let interval = Interval { low: value - half, high: value + half, method };
    Some(Difference { value, interval, p: 2.0 * t.cdf(-(value / error).abs()) })
}

/// Two net scores 100·(p - d), each of (detractors, passives, promoters), by their multinomial variances.
#[must_use]
pub fn net_scores(before: [u64; 3], after: [u64; 3]) -> Option<Difference> {
    let score = |[d, passives, p]: [u64; 3]| {
        let n = d + passives + p;
        (n > 0).then(|| {
            let (p, d, n) = (real(p) / real(n), real(d) / real(n), real(n));
            (p - d, (p + d - (p - d) * (p - d)).max(0.0) / n)
        })
    };
    let ((was, left), (is, right)) = (score(before)?, score(after)?);
    let (value, error) = (100.0 * (is - was), 100.0 * (left + right).sqrt());
    let interval = Interval { low: value - Z95 * error, high: value + Z95 * error, method: Method::Multinomial };
    Some(Difference { value, interval, p: tails(ratio(value, error)) })
}
