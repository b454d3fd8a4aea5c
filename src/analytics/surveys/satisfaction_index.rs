//! A satisfaction index of the ACSI's form: 100·Σw(x̄ - 1)/9 over items on 1-10 (Fornell et al. 1996).

use super::sample::{Sample, name_of};
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Part, Report, Scalar, Unit};
use crate::analytics::statistics::count;
use crate::analytics::statistics::moments::Moments;

/// The index of means on 1-10 under weights of 1 together.
#[must_use]
pub fn index(means: &[f64], weights: &[f64]) -> f64 {
    100.0 * means.iter().zip(weights).map(|(mean, weight)| weight * (mean - 1.0) / 9.0).sum::<f64>()
}

/// The index with equal weights, over those who answered every item: so each has an index of their own, and the interval
/// is that of its mean.
#[must_use]
pub fn report(sample: &Sample<'_>) -> Report {
    let mut own = Moments::default();
    let (mut incomplete, mut parts) = (0, Vec::new());
    for slice in sample.slices() {
        let measured = |asked: &&Asked| &*asked.measure == "satisfaction_index";
        let items: Vec<&Asked> = slice.part.questions.iter().filter(measured).collect();
        let Some(weight) = (!items.is_empty()).then(|| 1.0 / count(items.len())) else { continue };
        let mut means = vec![Moments::default(); items.len()];
        // Another scale than 1-10 is brought onto it.
        let onto: Vec<(f64, f64)> = items.iter().map(|asked| ends(asked)).collect();
        for line in slice.lines() {
            let scores =
                || items.iter().zip(&onto).map(|(asked, (from, span))| (asked.scores.value(line) - from) / span);
            let sum: f64 = scores().sum();
            if sum.is_nan() {
                incomplete += 1;
                continue;
            }
            own.add(100.0 * weight * sum);
            scores().zip(&mut means).for_each(|(score, mean)| mean.add(1.0 + 9.0 * score));
        }
        parts.extend(items.iter().zip(means).map(|(asked, mean)| Part {
            label: name_of(asked),
            value: mean.mean(),
            unit: Unit::Score,
            drill: None,
        }));
    }
    let scalar = Scalar::new(own.mean().ok_or("no-scores"), Unit::Score).within(own.interval());
    let scalar = parts.into_iter().fold(scalar, Scalar::of);
    Report::new(scalar, own.n).excluding("responses-without-every-item", incomplete).noting("equal-weights")
}

/// Where the scale of a question begins, and how long it is.
fn ends(asked: &Asked) -> (f64, f64) {
    let real = |end: i64| i32::try_from(end).map_or(f64::NAN, f64::from);
    let (from, to) = asked.scale.filter(|(from, to)| from < to).unwrap_or((1, 10));
    (real(from), real(to) - real(from))
}

/// The index over all surveys.
pub fn satisfaction_index(facts: &Facts) -> Report {
    super::registered::of(facts, report)
}
