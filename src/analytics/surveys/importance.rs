//! Importance-performance analysis (Martilla, James 1977): what matters, and how well it is done.

use super::sample::{Sample, name_of};
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::moments::Moments;
use crate::analytics::statistics::{count, real};

/// Where the grid is cut into quarters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cut {
    /// At the means over all subjects.
    #[default]
    Means,
    /// At the medians.
    Medians,
}

/// One thing that was rated twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// What it is called.
    pub name: Label,
    /// How important it is.
    pub importance: Moments,
    /// How well it is done.
    pub performance: Moments,
}

/// The four quarters, by (important, done well) (text keys `term-<key>`).
#[must_use]
pub fn quarter(important: bool, done_well: bool) -> &'static str {
    match (important, done_well) {
        (true, false) => "concentrate-here",
        (true, true) => "keep-up",
        (false, false) => "low-priority",
        (false, true) => "possible-overkill",
    }
}

/// The subjects of a sample in the order in which they are asked.
#[must_use]
pub fn subjects(sample: &Sample<'_>) -> Vec<Subject> {
    let mut found = Vec::new();
    for slice in sample.slices() {
        // A matrix has its ratings in its rows.
        let of = |asked: &&Asked, measure: &str| &*asked.measure == measure && &*asked.kind != "matrix";
        let moments = |asked: &Asked| Moments::counted(&asked.scores.counts(slice.lines()));
        for important in slice.part.questions.iter().filter(|asked| of(asked, "importance")) {
            let same = |asked: &&Asked| of(asked, "performance") && asked.subject == important.subject;
            let Some(done) = slice.part.questions.iter().find(same) else { continue };
            found.push(Subject { name: name_of(done), importance: moments(important), performance: moments(done) });
        }
    }
    found
}

/// Where the grid is cut: (importance, performance); `None` without subjects.
#[must_use]
pub fn cuts(subjects: &[Subject], cut: Cut) -> Option<(f64, f64)> {
    let means = subjects.iter().filter_map(|subject| Some((subject.importance.mean()?, subject.performance.mean()?)));
    let (important, done): (Vec<f64>, Vec<f64>) = means.unzip();
    Some((middle(important, cut)?, middle(done, cut)?))
}

fn middle(mut values: Vec<f64>, cut: Cut) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = values.get(half)?;
    Some(match (cut, values.len() % 2) {
        (Cut::Means, _) => values.iter().sum::<f64>() / count(values.len()),
        (Cut::Medians, 1) => *upper,
        (Cut::Medians, _) => f64::midpoint(*values.get(half - 1)?, *upper),
    })
}

const HEADS: [Head; 9] = [
    Head::new("answers", Unit::Count),
    Head::new("importance", Unit::Score),
    Head::new("importance-low", Unit::Score),
    Head::new("importance-high", Unit::Score),
    Head::new("performance", Unit::Score),
    Head::new("performance-low", Unit::Score),
    Head::new("performance-high", Unit::Score),
    Head::new("importance-cut", Unit::Score),
    Head::new("performance-cut", Unit::Score),
];

/// The subjects as a table; the quarter stands beside the name. What lies on a cut counts as above it.
#[must_use]
pub fn report(subjects: &[Subject], cut: Cut) -> Report {
    let at = cuts(subjects, cut);
    let row = |subject: &Subject| {
        let (important, done) = (subject.importance.mean(), subject.performance.mean());
        let quarter = at.zip(important.zip(done)).map(|((x, y), (a, b))| quarter(a >= x, b >= y));
        let label = match quarter {
            Some(quarter) => Label::Both(Box::new((subject.name.clone(), Label::Term(quarter)))),
            None => subject.name.clone(),
        };
        let ends = |of: &Moments| of.interval().map_or([None; 2], |i| [Some(i.low), Some(i.high)]);
        let mut cells = vec![Some(real(subject.importance.n.min(subject.performance.n))), important];
        cells.extend(ends(&subject.importance));
        cells.push(done);
        cells.extend(ends(&subject.performance));
        cells.extend([at.map(|(x, _)| x), at.map(|(_, y)| y)]);
        Row { label, cells, drill: None }
    };
    let n = subjects.iter().map(|subject| subject.importance.n.min(subject.performance.n)).max().unwrap_or(0);
    let table = Table { heads: HEADS.to_vec(), rows: subjects.iter().map(row).collect() };
    let note = if cut == Cut::Means { "cut-at-means" } else { "cut-at-medians" };
    Report { notes: vec![note], ..Report::new(table, n) }
}

/// The subjects of all surveys, cut at the means.
pub fn importance_performance(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| report(&subjects(sample), Cut::Means))
}
