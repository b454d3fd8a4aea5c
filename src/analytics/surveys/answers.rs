//! What all survey figures are made of: the scores of the period's responses, tallied in one pass.

use super::column::Column;
use crate::analytics::months::{Months, ends};
use crate::analytics::params::Params;
use crate::analytics::statistics::interval::PairSums;
use crate::analytics::statistics::real;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::chunk::Chunk;

/// Tallies of all responses in the period, and of each month.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The months that have responses, and those between them.
    pub months: Months,
    /// One tally a month.
    pub by_month: Vec<Tally>,
    /// All of the period.
    pub all: Tally,
    /// Responses outside the period.
    pub outside: u64,
    /// Responses that lie before the months that a chart shows.
    pub beyond: u64,
}

/// Counts of scores.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Responses.
    pub responses: u64,
    /// How often each of 0-10.
    pub nps: [u64; 11],
    /// How often each of 1-5, at its own place.
    pub csat: [u64; 6],
    /// How often each of 1-7, at its own place.
    pub ces: [u64; 8],
    /// Pairs of expectation and experience.
    pub pairs: Pairs,
}

/// Pairs (a expectation, b experience) with a > 0, and their ratios c = b/a.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pairs {
    /// Sums over a and b.
    pub sums: PairSums,
    /// Σc.
    pub ratios: f64,
    /// Σc².
    pub squares: f64,
    /// How many are below, meet and exceed expectation.
    pub levels: [u64; 3],
    /// Pairs with a = 0, which have no ratio.
    pub undefined: u64,
    /// Responses with only one of the two.
    pub half: u64,
}

/// What rounding must not decide: c = 1 ± t itself meets expectation.
const HAIR: f64 = 1e-9;

/// The level of a ratio: 0 below, 1 meets, 2 exceeds.
#[inline]
#[must_use]
pub fn level(ratio: f64, tolerance: f64) -> usize {
    if ratio < 1.0 - tolerance - HAIR { 0 } else { 1 + usize::from(ratio > 1.0 + tolerance + HAIR) }
}

impl Pairs {
    /// Takes one more (expectation, experience).
    #[inline]
    pub fn add(&mut self, pair: (Option<f64>, Option<f64>), tolerance: f64) {
        let (a, b) = match pair {
            (Some(a), Some(b)) if a > 0.0 => (a, b),
            (Some(_), Some(_)) => return self.undefined += 1,
            (None, None) => return,
            _ => return self.half += 1,
        };
        let ratio = b / a;
        self.sums.n += 1;
        self.sums.a += a;
        self.sums.b += b;
        self.sums.aa += a * a;
        self.sums.bb += b * b;
        self.sums.ab += a * b;
        self.ratios += ratio;
        self.squares += ratio * ratio;
        if let Some(count) = self.levels.get_mut(level(ratio, tolerance)) {
            *count += 1;
        }
    }

    /// Of two columns at `lines`.
    #[must_use]
    pub fn of(expectation: &Column, experience: &Column, lines: impl Iterator<Item = usize>, tolerance: f64) -> Self {
        if expectation.is_small() && experience.is_small() {
            return Self::counted(&expectation.together(experience, lines), tolerance);
        }
        let mut pairs = Self::default();
        for line in lines {
            pairs.add((expectation.get(line), experience.get(line)), tolerance);
        }
        pairs
    }

    /// Of two columns counted together, expectation first; no number where there is none.
    #[must_use]
    pub fn counted(cells: &[(f64, f64, u64)], tolerance: f64) -> Self {
        let number = |number: f64| Some(number).filter(|number| !number.is_nan());
        let mut pairs = Self::default();
        for (a, b, count) in cells {
            let mut one = Self::default();
            one.add((number(*a), number(*b)), tolerance);
            pairs.merge(&one.times(*count));
        }
        pairs
    }

    /// Takes the pairs of another tally too.
    pub fn merge(&mut self, other: &Self) {
        self.sums.n += other.sums.n;
        self.sums.a += other.sums.a;
        self.sums.b += other.sums.b;
        self.sums.aa += other.sums.aa;
        self.sums.bb += other.sums.bb;
        self.sums.ab += other.sums.ab;
        self.ratios += other.ratios;
        self.squares += other.squares;
        add_all(&mut self.levels, &other.levels);
        self.undefined += other.undefined;
        self.half += other.half;
    }

    /// The same so many times.
    #[must_use]
    pub fn times(&self, count: u64) -> Self {
        let times = real(count);
        let PairSums { n, a, b, aa, bb, ab } = self.sums;
        let sums =
            PairSums { n: n * count, a: a * times, b: b * times, aa: aa * times, bb: bb * times, ab: ab * times };
        Self {
            sums,
            ratios: self.ratios * times,
            squares: self.squares * times,
            levels: self.levels.map(|level| level * count),
            undefined: self.undefined * count,
            half: self.half * count,
        }
    }

    /// Whether a pair is in `self.levels`, and at which place: the rule by which a level's records are found again.
    #[must_use]
    pub fn level_of(expectation: Option<f64>, experience: Option<f64>, tolerance: f64) -> Option<usize> {
        let (a, b) = (expectation.filter(|a| *a > 0.0)?, experience?);
        Some(level(b / a, tolerance))
    }
}

fn add_all(counts: &mut [u64], more: &[u64]) {
    for (count, more) in counts.iter_mut().zip(more) {
        *count += more;
    }
}

#[inline]
fn score(counts: &mut [u64], score: Option<i64>) {
    if let Some(count) = score.and_then(|score| usize::try_from(score).ok()).and_then(|place| counts.get_mut(place)) {
        *count += 1;
    }
}

impl Tally {
    fn merge(&mut self, other: &Self) {
        self.responses += other.responses;
        add_all(&mut self.nps, &other.nps);
        add_all(&mut self.csat, &other.csat);
        add_all(&mut self.ces, &other.ces);
        self.pairs.merge(&other.pairs);
    }
}

impl Answers {
    /// Tallies the responses of `dataset`.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let table = dataset.table(Entity::Responses);
        let instants = table.runs().flat_map(|(_, chunk)| {
            let at = chunk.ints(response::ANSWERED_AT.key);
            chunk.live_rows().filter_map(move |row| at.get(row))
        });
        let (first, last) = ends(instants);
        // Days rise with instants, so the days of the ends are the ends of the days.
        let months = Months::covering(params.day_of(first), params.day_of(last), params);
        let mut answers = Self { by_month: vec![Tally::default(); months.len()], months, ..Self::default() };
        let mut beyond = Tally::default();
        for (_, chunk) in table.runs() {
            answers.add_chunk(chunk, params, &mut beyond);
        }
        answers.beyond = beyond.responses;
        answers.all = beyond;
        for month in &answers.by_month {
            answers.all.merge(month);
        }
        answers
    }

    fn add_chunk(&mut self, chunk: &Chunk, params: &Params, beyond: &mut Tally) {
        let at = chunk.ints(response::ANSWERED_AT.key);
        let (nps, csat, ces) =
            (chunk.ints(response::NPS.key), chunk.ints(response::CSAT.key), chunk.ints(response::CES.key));
        let expectation = chunk.numbers(response::EXPECTATION.key);
        let experience = chunk.numbers(response::EXPERIENCE.key);
        let tolerance = params.settings.ratio_tolerance;
        for row in chunk.live_rows() {
            let day = at.get(row).map(|instant| params.day_of(instant)).filter(|day| params.covers(*day));
            let Some(day) = day else {
                self.outside += 1;
                continue;
            };
            let month = self.months.place(day).and_then(|place| self.by_month.get_mut(place));
            let tally = month.unwrap_or(beyond);
            tally.responses += 1;
            score(&mut tally.nps, nps.get(row));
            score(&mut tally.csat, csat.get(row));
            score(&mut tally.ces, ces.get(row));
            tally.pairs.add((expectation.get(row), experience.get(row)), tolerance);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_keep_their_boundaries() {
        for (a, b, tolerance, expected) in [
            (10.0, 9.5, 0.05, 1),
            (10.0, 9.49, 0.05, 0),
            (10.0, 10.5, 0.05, 1),
            (10.0, 10.51, 0.05, 2),
            (7.0, 7.0, 0.0, 1),
            (3.0, 2.9999, 0.0, 0),
            (100.0, 93.0, 0.07, 1),
            (100.0, 107.0, 0.07, 1),
            (5.0, 0.0, 0.05, 0),
        ] {
            assert_eq!(Pairs::level_of(Some(a), Some(b), tolerance), Some(expected), "{b}/{a} ± {tolerance}");
        }
        assert_eq!(Pairs::level_of(Some(0.0), Some(5.0), 0.05), None);
        assert_eq!(Pairs::level_of(None, Some(5.0), 0.05), None);
    }
}
