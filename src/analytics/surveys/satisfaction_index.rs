//! A satisfaction index of the ACSI's form: 100·Σw(x̄ - 1)/9 over items on 1-10 (Fornell et al. 1996).

use super::sample::{Sample, name_of};
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::count;
use crate::analytics::statistics::moments::Moments;
use std::collections::BTreeMap;

/// The index of means on 1-10 under weights of 1 together.
#[must_use]
pub fn index(means: &[f64], weights: &[f64]) -> f64 {
    100.0 * means.iter().zip(weights).map(|(mean, weight)| weight * (mean - 1.0) / 9.0).sum::<f64>()
}

/// One item while answers are gone through.
struct Item<'a> {
    asked: &'a Asked,
    /// Where its scale begins, and how long it is: another one than 1-10 is brought onto it.
    from: f64,
    span: f64,
    /// Its share of the index; all together 1.
    weight: f64,
    /// What the answer says that is looked at, from 0 to 1.
    mine: f64,
    /// All of them on 1-10.
    mean: Moments,
}

impl<'a> Item<'a> {
    fn new(asked: &'a Asked) -> Self {
        let (from, span) = ends(asked);
        Self { asked, from, span, weight: 0.0, mine: 0.0, mean: Moments::default() }
    }
}

/// Puts the weights that the team gave onto the items, 1 together; where it gave none, all weigh the same. Tells whether it
/// gave any.
fn weigh(items: &mut [Item<'_>], weights: &Weights) -> bool {
    let given = |item: &Item<'_>| weights.get(&*item.asked.key).copied().filter(|weight| *weight > 0.0).unwrap_or(0.0);
    let sum: f64 = items.iter().map(given).sum();
    let equal = 1.0 / count(items.len());
    for item in items {
        item.weight = if sum > 0.0 { given(item) / sum } else { equal };
    }
    sum > 0.0
}

/// Weights of items, by the keys of their questions, in any unit; one that is not above 0 is none.
pub type Weights = BTreeMap<String, f64>;

/// One item of an index: its question, its mean on 1-10, and its share of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What answers know the question by.
    pub key: Box<str>,
    /// The question.
    pub name: Label,
    /// The mean.
    pub mean: Option<f64>,
    /// The share; all together 1.
    pub weight: f64,
}

/// The index, over those who answered every item that weighs anything: so each has an index of their own, and the interval
/// is that of its mean.
#[must_use]
pub fn report(sample: &Sample<'_>, weights: &Weights) -> (Report, Vec<Share>) {
    let mut own = Moments::default();
    let (mut incomplete, mut parts, mut weighed) = (0, Vec::new(), false);
    for slice in sample.slices() {
        let measured = |asked: &&Asked| &*asked.measure == "satisfaction_index";
        let mut items: Vec<Item<'_>> = slice.part.questions.iter().filter(measured).map(Item::new).collect();
        if items.is_empty() {
            continue;
        }
        weighed |= weigh(&mut items, weights);
        for line in slice.lines() {
            let mut sum = 0.0;
            for item in &mut items {
                item.mine = (item.asked.scores.value(line) - item.from) / item.span;
                if item.weight > 0.0 {
                    sum += item.weight * item.mine;
                }
            }
            if sum.is_nan() {
                incomplete += 1;
                continue;
            }
            own.add(100.0 * sum);
            for item in &mut items {
                item.mean.add(1.0 + 9.0 * item.mine);
            }
        }
        parts.extend(items.iter().map(|item| Share {
            key: item.asked.key.clone(),
            name: name_of(item.asked),
            mean: item.mean.mean(),
            weight: item.weight,
        }));
    }
    let scalar = Scalar::new(own.mean().ok_or("no-scores"), Unit::Score).within(own.interval());
    let part = |part: &Share| Part { label: part.name.clone(), value: part.mean, unit: Unit::Score, drill: None };
    let scalar = parts.iter().map(part).fold(scalar, Scalar::of);
    let note = if weighed { "given-weights" } else { "equal-weights" };
    (Report::new(scalar, own.n).excluding("responses-without-every-item", incomplete).noting(note), parts)
}

/// Where the scale of a question begins, and how long it is.
fn ends(asked: &Asked) -> (f64, f64) {
    let real = |end: i64| i32::try_from(end).map_or(f64::NAN, f64::from);
    let (from, to) = asked.scale.filter(|(from, to)| from < to).unwrap_or((1, 10));
    (real(from), real(to) - real(from))
}

/// The index over all surveys.
pub fn satisfaction_index(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| report(sample, &Weights::new()).0)
}
