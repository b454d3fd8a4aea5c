//! Cronbach's alpha (1951): whether items measure one thing; with Feldt's interval (1965), and what leaving one out does.

use super::column::Column;
use super::sample::{Sample, Slice, name_of};
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Interval, Label, Method, Report, Row, Table, Unit};
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::{count, real, whole};
use crate::domain::questionnaire::measure::Dimension;
use statrs::distribution::{Beta, ContinuousCDF};

/// What is said of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Item {
    /// Alpha of the others.
    pub without: Option<f64>,
    /// How it goes along with the sum of the others.
    pub with_rest: Option<f64>,
}

/// What is said of a set of items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alpha {
    /// How many answered every item.
    pub n: u64,
    /// How many left one out: they cannot count.
    pub incomplete: u64,
    /// Of the answers as they are.
    pub raw: Option<f64>,
    /// How sure that is.
    pub interval: Option<Interval>,
    /// Of answers brought to equal spread.
    pub standardised: Option<f64>,
    /// Item by item.
    pub items: Vec<Item>,
}

/// What an item adds up to over the answers that have all items.
#[derive(Clone, Copy, Debug)]
struct Sums {
    sum: f64,
    squares: f64,
    /// Sum of products with the total.
    shared: f64,
}

/// What all columns add up to, line by line, each number turned by `turned` with the place of its column: no number
/// where one is missing. Column after column, so that a loop has one thing to do.
fn totals(
    columns: &[&Column],
    lines: impl ExactSizeIterator<Item = usize> + Clone,
    turned: impl Fn(usize, f64) -> f64,
) -> Vec<f64> {
    let mut totals = vec![0.0; lines.len()];
    for (at, column) in columns.iter().enumerate() {
        for (total, line) in totals.iter_mut().zip(lines.clone()) {
            *total += turned(at, column.value(line));
        }
    }
    totals
}

/// Adds up one item. Numbers are taken from `origin` and `origin_total`, those of a whole answer, so that what is far from
/// zero keeps its digits.
fn sums_of(
    column: &Column,
    lines: impl Iterator<Item = usize>,
    totals: &[f64],
    (origin, origin_total): (f64, f64),
) -> Sums {
    let (mut sum, mut squares, mut shared) = (0.0, 0.0, 0.0);
    for (total, line) in totals.iter().zip(lines) {
        if !total.is_nan() {
            let mine = column.value(line) - origin;
            sum += mine;
            squares += mine * mine;
            shared += mine * (total - origin_total);
        }
    }
    Sums { sum, squares, shared }
}

/// k/(k-1)·(1 - Σσᵢ²/σ²), where there are two items and any spread.
fn coefficient(items: usize, own: f64, total: f64) -> Option<f64> {
    let k = count(items);
    (items > 1 && total > 0.0).then(|| k / (k - 1.0) * (1.0 - own / total))
}

/// Feldt's interval: (1 - alpha) times quantiles of F with n - 1 and (n - 1)(k - 1) degrees of freedom.
#[must_use]
pub fn feldt(alpha: f64, n: u64, items: usize) -> Option<Interval> {
    if n < 2 || items < 2 {
        return None;
    }
    let (one, two) = (real(n - 1), real(n - 1) * (count(items) - 1.0));
    let beta = Beta::new(one / 2.0, two / 2.0).ok()?;
    let quantile = |p: f64| {
        let share = beta.inverse_cdf(p);
        two * share / (one * (1.0 - share))
    };
    let end = |p: f64| 1.0 - (1.0 - alpha) * quantile(p);
    Some(Interval { low: end(0.975), high: end(0.025), method: Method::Feldt })
}

impl Alpha {
    /// Of columns of scores at `lines`, over those that have all of them. Needs no table of all pairs: what an item shares
    /// with the total says what it shares with all others.
    #[must_use]
    pub fn of(columns: &[&Column], lines: impl ExactSizeIterator<Item = usize> + Clone) -> Self {
        let k = columns.len();
        let totals = totals(columns, lines.clone(), |_, mine| mine);
        let mut found = Self { items: vec![Item::default(); k], ..Self::default() };
        let is_whole = |(total, _): &(&f64, usize)| !total.is_nan();
        let answered = |line| columns.iter().any(|column| !column.value(line).is_nan());
        let lacking = totals.iter().zip(lines.clone()).filter(|one| !is_whole(one) && answered(one.1));
        found.incomplete = whole(lacking.count());
        let first = totals.iter().zip(lines.clone()).find(is_whole);
        let origin_total = first.map_or(0.0, |(total, _)| *total);
        let Moments { n, sum: shift, squares: spread } = Moments::of(totals.iter().map(|total| total - origin_total));
        found.n = n;
        let Some((_, line)) = first.filter(|_| found.n > 1 && k > 1) else {
            return found;
        };
        let n = real(found.n);
        let spread = (spread - shift * shift / n).max(0.0);
        let origins: Vec<f64> = columns.iter().map(|column| column.value(line)).collect();
        let sums = columns.iter().zip(&origins);
        let sums: Vec<Sums> =
            sums.map(|(column, origin)| sums_of(column, lines.clone(), &totals, (*origin, origin_total))).collect();
        let own: Vec<f64> = sums.iter().map(|of| (of.squares - of.sum * of.sum / n).max(0.0)).collect();
        let with: Vec<f64> = sums.iter().map(|of| of.shared - of.sum * shift / n).collect();
        // Once more, with every item brought to the same spread: its mean, and one over its standard deviation.
        let means = origins.iter().zip(&sums).map(|(origin, of)| origin + of.sum / n);
        let scales = means.zip(&own).map(|(mean, own)| (mean, (own / (n - 1.0)).sqrt().recip()));
        let scales: Vec<(f64, f64)> = scales.collect();
        let turned = |at: usize, mine: f64| scales.get(at).map_or(f64::NAN, |(mean, per)| (mine - mean) * per);
        let scaled = self::totals(columns, lines, turned);
        let scaled = scaled.iter().filter(|total| !total.is_nan()).map(|total| total * total).sum();
        found.finish(&own, &with, spread, scaled)
    }

    /// From sums of squares: of each item, of each with the total, of the total, and of the total of scaled items.
    fn finish(mut self, own: &[f64], with: &[f64], spread: f64, scaled: f64) -> Self {
        let (k, freedom) = (own.len(), real(self.n - 1));
        let all: f64 = own.iter().sum();
        self.raw = coefficient(k, all, spread);
        self.interval = self.raw.and_then(|alpha| feldt(alpha, self.n, k));
        if own.iter().all(|own| *own > 0.0) {
            self.standardised = coefficient(k, count(k) * freedom, scaled);
        }
        for ((item, own), with) in self.items.iter_mut().zip(own).zip(with) {
            // The total without the item: its spread, and what it shares with the item.
            let rest = spread + own - 2.0 * with;
            item.without = coefficient(k - 1, all - own, rest);
            let both = (own * rest).sqrt();
            item.with_rest = (both > 0.0).then(|| (with - own) / both);
        }
        self
    }
}

/// A set of items that should measure one thing.
#[derive(Clone, Debug)]
pub struct Scale<'a> {
    /// What it is called.
    pub name: Label,
    /// Its items.
    pub items: Vec<&'a Asked>,
}

/// The scales of a survey: each dimension of SERVQUAL and all of it, index items, ratings of performance, the
/// experience of other pairs, and the rows of each matrix.
#[must_use]
pub fn scales<'a>(slice: &Slice<'a>) -> Vec<Scale<'a>> {
    let questions = &slice.part.questions;
    let of = |measure: &str| -> Vec<&'a Asked> {
        questions.iter().filter(|asked| &*asked.measure == measure && &*asked.kind != "matrix").collect()
    };
    let servqual = of("servqual");
    let mut scales: Vec<Scale<'a>> = Vec::new();
    for dimension in Dimension::ALL {
        let items = servqual.iter().copied().filter(|asked| &*asked.subject == dimension.code()).collect();
        scales.push(Scale { name: Label::Term(dimension.code()), items });
    }
    scales.push(Scale { name: Label::Term("all-dimensions"), items: servqual });
    scales.push(Scale { name: Label::Term("index-items"), items: of("satisfaction_index") });
    scales.push(Scale { name: Label::Term("performance-items"), items: of("performance") });
    let pairs = questions.iter().filter(|asked| &*asked.kind == "pair" && asked.measure.is_empty()).collect();
    scales.push(Scale { name: Label::Term("experience-items"), items: pairs });
    for matrix in questions.iter().filter(|asked| &*asked.kind == "matrix" && asked.measure.is_empty()) {
        let begins = format!("{}.", matrix.key);
        let items = questions.iter().filter(|asked| asked.key.starts_with(&begins)).collect();
        scales.push(Scale { name: name_of(matrix), items });
    }
    scales.retain(|scale| scale.items.len() > 1);
    scales
}

const HEADS: [Head; 7] = [
    Head::new("answers", Unit::Count),
    Head::new("items", Unit::Count),
    Head::new("alpha", Unit::Ratio),
    Head::new("low", Unit::Ratio),
    Head::new("high", Unit::Ratio),
    Head::new("alpha-standardised", Unit::Ratio),
    Head::new("with-rest", Unit::Ratio),
];

/// Every scale, and below each what alpha is without each of its items.
#[must_use]
pub fn report(sample: &Sample<'_>) -> Report {
    let (mut rows, mut n, mut incomplete) = (Vec::new(), 0, 0);
    for slice in sample.slices().filter(|slice| !slice.is_empty()) {
        for scale in scales(&slice) {
            let columns: Vec<&Column> = scale.items.iter().map(|asked| &asked.scores).collect();
            let found = Alpha::of(&columns, slice.lines());
            n = n.max(found.n);
            incomplete = incomplete.max(found.incomplete);
            rows.push(Row {
                label: scale.name.clone(),
                cells: vec![
                    Some(real(found.n)),
                    Some(count(scale.items.len())),
                    found.raw,
                    found.interval.map(|i| i.low),
                    found.interval.map(|i| i.high),
                    found.standardised,
                    None,
                ],
                drill: None,
            });
            rows.extend(scale.items.iter().zip(&found.items).map(|(asked, item)| Row {
                label: Label::Both(Box::new((Label::Term("without-item"), name_of(asked)))),
                cells: vec![Some(real(found.n)), None, item.without, None, None, None, item.with_rest],
                drill: None,
            }));
        }
    }
    let table = Table { heads: HEADS.to_vec(), rows };
    Report::new(table, n).excluding("responses-without-every-item", incomplete)
}

/// The scales of all surveys.
pub fn cronbach_alpha(facts: &Facts) -> Report {
    super::registered::of(facts, report)
}
