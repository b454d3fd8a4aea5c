//! SERVQUAL (Parasuraman, Zeithaml, Berry 1988): perception less expectation, dimension by dimension.

use super::sample::{Sample, Slice};
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::real;
use crate::domain::questionnaire::measure::Dimension;

/// How far points may be from 100 together.
const SLACK: f64 = 0.5;

/// What was found for one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gap {
    /// How many items ask about it.
    pub items: u64,
    /// Each respondent's mean expectation, perception, and perception less expectation.
    pub means: [Moments; 3],
    /// The points of those who gave 100 in all.
    pub points: Moments,
}

/// What SERVQUAL says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Servqual {
    /// Dimension by dimension, in the order of the paper.
    pub gaps: [Gap; 5],
    /// The mean gap of the dimensions that a respondent answered.
    pub overall: Moments,
    /// How many gave points that are not 100 together.
    pub not_hundred: u64,
    /// How many answered no item.
    pub without: u64,
}

fn place(asked: &Asked, measure: &str) -> Option<usize> {
    let at = Dimension::ALL.iter().position(|dimension| dimension.code() == &*asked.subject);
    at.filter(|_| &*asked.measure == measure)
}

impl Servqual {
    /// Reads the answers.
    #[must_use]
    pub fn of(sample: &Sample<'_>) -> Self {
        let mut found = Self::default();
        for slice in sample.slices() {
            let of =
                |measure| slice.part.questions.iter().filter_map(move |asked| Some((place(asked, measure)?, asked)));
            let items: Vec<(usize, &Asked)> = of("servqual").collect();
            if items.is_empty() {
                continue;
            }
            for (at, _) in &items {
                found.gaps[*at].items += 1;
            }
            found.read_items(&slice, &items);
            found.read_points(&slice, &of("servqual_weight").collect::<Vec<_>>());
        }
        found
    }

    /// Dimension after dimension, so that a loop has one thing to do.
    fn read_items(&mut self, slice: &Slice<'_>, items: &[(usize, &Asked)]) {
        // By respondent: how many dimensions they answered, and the sum of their gaps.
        let mut whole = vec![(0.0, 0.0); slice.len()];
        for (dimension, found) in self.gaps.iter_mut().enumerate() {
            // By respondent: how many items, and the sums of expectation and perception.
            let mut sums = vec![(0.0, 0.0, 0.0); if found.items > 0 { slice.len() } else { 0 }];
            for (_, asked) in items.iter().filter(|(at, _)| *at == dimension) {
                for ((n, a, b), line) in sums.iter_mut().zip(slice.lines()) {
                    let (expected, perceived) = (asked.expected.value(line), asked.scores.value(line));
                    if !(expected.is_nan() || perceived.is_nan()) {
                        (*n, *a, *b) = (*n + 1.0, *a + expected, *b + perceived);
                    }
                }
            }
            let [expected, perceived, gaps] = &mut found.means;
            for ((dimensions, gap), (n, a, b)) in whole.iter_mut().zip(sums).filter(|(_, (n, ..))| *n > 0.0) {
                let each = 1.0 / n;
                let mine = (b - a) * each;
                expected.add(a * each);
                perceived.add(b * each);
                gaps.add(mine);
                (*dimensions, *gap) = (*dimensions + 1.0, *gap + mine);
            }
        }
        for (dimensions, gap) in whole {
            if dimensions > 0.0 {
                self.overall.add(gap / dimensions);
            } else {
                self.without += 1;
            }
        }
    }

    fn read_points(&mut self, slice: &Slice<'_>, weights: &[(usize, &Asked)]) {
        if weights.is_empty() {
            return;
        }
        let given = |line| weights.iter().map(move |(at, asked)| (*at, asked.scores.value(line)));
        // What is left empty got none of the hundred.
        let points = |points: f64| if points.is_nan() { 0.0 } else { points };
        for line in slice.lines() {
            if given(line).all(|(_, points)| points.is_nan()) {
                continue;
            }
            let sum: f64 = given(line).map(|(_, given)| points(given)).sum();
            if (sum - 100.0).abs() > SLACK || given(line).any(|(_, given)| given < 0.0) {
                self.not_hundred += 1;
                continue;
            }
            given(line).for_each(|(at, given)| self.gaps[at].points.add(points(given)));
        }
    }

    /// The weights of the dimensions, 1 together, and whether respondents gave them: else all that were asked weigh the same.
    #[must_use]
    pub fn weights(&self) -> ([f64; 5], bool) {
        let asked = |gap: &Gap| gap.means[2].n > 0;
        let points = self.gaps.map(|gap| if asked(&gap) { gap.points.mean().unwrap_or(0.0) } else { 0.0 });
        let sum: f64 = points.iter().sum();
        if sum > 0.0 {
            return (points.map(|points| points / sum), true);
        }
        let count = self.gaps.iter().filter(|gap| asked(gap)).count();
        let equal = 1.0 / crate::analytics::statistics::count(count.max(1));
        (self.gaps.map(|gap| if asked(&gap) { equal } else { 0.0 }), false)
    }

    /// The weighted sum of the gaps; `None` where nobody answered.
    #[must_use]
    pub fn weighted(&self) -> Option<f64> {
        let (weights, _) = self.weights();
        let parts = self.gaps.iter().zip(weights).filter_map(|(gap, weight)| Some(gap.means[2].mean()? * weight));
        (self.overall.n > 0).then(|| parts.sum())
    }
}

const HEADS: [Head; 9] = [
    Head::new("answers", Unit::Count),
    Head::new("items", Unit::Count),
    Head::new("expectation", Unit::Score),
    Head::new("experience", Unit::Score),
    Head::new("gap", Unit::Score),
    Head::new("low", Unit::Score),
    Head::new("high", Unit::Score),
    Head::new("weight", Unit::Share),
    Head::new("weighted-gap", Unit::Score),
];

/// The gaps as a table, with the weighted sum below.
#[must_use]
pub fn report(found: &Servqual) -> Report {
    let (weights, answered) = found.weights();
    let row = |((gap, weight), dimension): ((&Gap, f64), Dimension)| {
        let [expected, perceived, mean] = &gap.means;
        let interval = mean.interval();
        let cells = vec![
            Some(real(mean.n)),
            Some(real(gap.items)),
            expected.mean(),
            perceived.mean(),
            mean.mean(),
            interval.map(|i| i.low),
            interval.map(|i| i.high),
            Some(weight),
            mean.mean().map(|mean| mean * weight),
        ];
        Row { label: Label::Term(dimension.code()), cells, drill: None }
    };
    let asked = found.gaps.iter().zip(weights).zip(Dimension::ALL).filter(|((gap, _), _)| gap.items > 0);
    let mut rows: Vec<Row> = asked.map(row).collect();
    if !rows.is_empty() {
        let interval = found.overall.interval();
        let items = found.gaps.iter().map(|gap| gap.items).sum();
        let cells = vec![
            Some(real(found.overall.n)),
            Some(real(items)),
            None,
            None,
            found.overall.mean(),
            interval.map(|i| i.low),
            interval.map(|i| i.high),
            Some(weights.iter().sum()),
            found.weighted(),
        ];
        rows.push(Row { label: Label::Term("all-dimensions"), cells, drill: None });
    }
    let report = Report::new(Table { heads: HEADS.to_vec(), rows }, found.overall.n)
        .excluding("responses-without-items", found.without)
        .excluding("weights-not-a-hundred", found.not_hundred);
    if answered { report.noting("weights-of-respondents") } else { report.noting("equal-weights") }
}

/// The gaps of all surveys.
pub fn servqual(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| report(&Servqual::of(sample)))
}
