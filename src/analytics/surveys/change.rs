//! What changed from one period, wave or version to the next: by how much, whether by more than chance, and whether a
//! better c means that we got better or that less was expected.

use super::answers::Tally;
use super::satisfaction_ratio::{along_months, report, with_pair};
use super::{ces, csat, nps};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Line, Point, Report, Unit};
use crate::analytics::statistics::comparison::{Difference, net_scores, two_shares, welch};
use crate::analytics::statistics::interval::{self, PairSums};
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::real;

/// One figure before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Which (text key `metric-<key>-name`).
    pub key: &'static str,
    /// What its numbers are.
    pub unit: Unit,
    /// The figure, and on how many answers it rests.
    pub before: (f64, u64),
    /// The same afterwards.
    pub after: (f64, u64),
    /// After less before.
    pub difference: Difference,
}

/// The headline figures that both tallies have: c and ease by Welch's t, CSAT by two proportions, NPS by its variances.
#[must_use]
pub fn changes(before: &Tally, after: &Tally) -> Vec<Change> {
    let mut found = Vec::new();
    let mut take = |key, unit, ends: [(Option<f64>, u64); 2], difference: Option<Difference>| {
        if let ([(Some(was), n), (Some(is), m)], Some(difference)) = (ends, difference) {
            found.push(Change { key, unit, before: (was, n), after: (is, m), difference });
        }
    };
    let both = [before, after];
    let ratios =
        both.map(|tally| Moments { n: tally.pairs.sums.n, sum: tally.pairs.ratios, squares: tally.pairs.squares });
    let ends = |moments: [Moments; 2]| moments.map(|moments| (moments.mean(), moments.n));
    take("satisfaction-ratio", Unit::Ratio, ends(ratios), welch(&ratios[0], &ratios[1]));
    let scores = both.map(nps::point).map(|point| (point.value, point.n));
    take("nps", Unit::Score, scores, net_scores(nps::groups(before), nps::groups(after)));
    let shares = both.map(csat::point);
    let [was, is] = &shares;
    let difference = two_shares((was.0, was.1.n), (is.0, is.1.n));
    take("csat", Unit::Share, shares.map(|(_, point)| (point.value, point.n)), difference);
    let eases = both.map(|tally| {
        let (n, sum, squares) = ces::moments(tally);
        Moments { n, sum, squares }
    });
    take("ces", Unit::Score, ends(eases), welch(&eases[0], &eases[1]));
    found
}

/// The change of the ratio of means b/a, split up between experience and expectation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// Mean expectation and experience before.
    pub before: (f64, f64),
    /// The same afterwards.
    pub after: (f64, f64),
    /// What the change of experience did to b/a.
    pub by_experience: f64,
    /// What the change of expectation did: below zero where more was expected.
    pub by_expectation: f64,
}

/// Splits the change up: each part is what changing the one alone does, halfway between doing it first and doing it last,
/// so that both together are the whole (Shapley 1953). `None` where one of them has no ratio.
#[must_use]
pub fn reason(before: &PairSums, after: &PairSums) -> Option<Reason> {
    let means = |sums: &PairSums| (sums.n > 0).then(|| (sums.a / real(sums.n), sums.b / real(sums.n)));
    let ((a, b), (x, y)) = (means(before)?, means(after)?);
    let by_experience = (y - b) * f64::midpoint(1.0 / a, 1.0 / x);
    let by_expectation = f64::midpoint(b, y) * (1.0 / x - 1.0 / a);
    Some(Reason { before: (a, b), after: (x, y), by_experience, by_expectation })
}

/// Mean expectation and mean experience of each month.
pub fn by_month(facts: &Facts) -> Report {
    let answers = facts.answers();
    let line = |name, of: fn(&PairSums) -> (f64, f64)| {
        let point = |tally: &Tally| {
            let sums = &tally.pairs.sums;
            let (sum, squares) = of(sums);
            let value = (sums.n > 0).then(|| sum / real(sums.n));
            Point { value, n: sums.n, interval: interval::mean(sums.n, sum, squares) }
        };
        let points = answers.by_month.iter().map(point).collect();
        Line { label: Label::Term(name), unit: Unit::Score, points }
    };
    let lines = vec![line("expectation", |sums| (sums.a, sums.aa)), line("experience", |sums| (sums.b, sums.bb))];
    report(facts, along_months(answers, &facts.params, lines, &with_pair))
}
