//! What the results page of one survey shows, over the responses that pass its filters.

use super::change::{Change, Reason, changes, reason};
use super::distribution::Distribution;
use super::drivers;
use super::importance::{self, Subject};
use super::kano::{self, Feature};
use super::loyalty::Square;
use super::sample::{Narrowed, Sample, narrow};
use super::satisfaction_index::{self, Share, Weights};
use super::servqual::Servqual;
use super::sheet::Sheet;
use super::{ces, csat, nps};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::wave;
use crate::kernel::column::Slot;
use crate::kernel::time::Day;

/// What the figures are compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// The wave before, by its beginning.
    Wave(Slot),
    /// As many days before.
    Days(Day, Day),
}

/// What changed since.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// Since when.
    pub before: Before,
    /// From when to when the newer answers are, where that is no filter of the page.
    pub now: Option<(Day, Day)>,
    /// The figures that both have.
    pub changes: Vec<Change>,
    /// Why c changed.
    pub reason: Option<Reason>,
}

/// The figures of one survey.
#[derive(Clone, Debug)]
pub struct Results {
    /// How many responses count.
    pub n: u64,
    /// The responses, as rows of the sheet.
    pub rows: Vec<u32>,
    /// c, NPS, CSAT and ease, where anybody gave them.
    pub headlines: Vec<(&'static str, Report)>,
    /// The index with its items, where the survey has any.
    pub index: Option<(Report, Vec<Share>)>,
    /// c by driver.
    pub by_driver: Report,
    /// c by question.
    pub by_question: Report,
    /// The gaps, where the survey asks for them.
    pub servqual: Option<Servqual>,
    /// Features, and how many answered only one of the two questions.
    pub kano: (Vec<Feature>, u64),
    /// What was rated for importance and performance.
    pub subjects: Vec<Subject>,
    /// Satisfaction × loyalty.
    pub square: Square,
    /// What changed.
    pub since: Option<Since>,
    /// Question by question, as they stand on the sheet.
    pub distributions: Vec<Distribution>,
}

/// How many days a comparison looks back where no period is chosen.
const QUARTER: i32 = 90;

impl Results {
    /// The figures of the responses on `sheet` that pass, with these weights in the index.
    #[must_use]
    pub fn of(facts: &Facts, sheet: &Sheet, narrowed: &Narrowed, weights: &Weights) -> Self {
        let dataset = &facts.dataset;
        let rows = narrow(sheet, dataset, narrowed);
        let tolerance = facts.params.settings.ratio_tolerance;
        let sample = Sample { sheet, rows: &rows, tolerance };
        let (index, items) = satisfaction_index::report(&sample, weights);
        let servqual = Servqual::of(&sample);
        let mut distributions = Vec::new();
        for slice in sample.slices() {
            distributions.extend(slice.part.questions.iter().map(|asked| Distribution::of(&sample, &slice, asked)));
        }
        let questions = || sheet.parts.iter().flat_map(|part| &part.questions);
        let answered = || questions().zip(distributions.iter().map(|found| found.pairs));
        Self {
            n: sample.n(),
            headlines: headlines(&sample),
            index: (!items.is_empty()).then_some((index, items)),
            by_driver: drivers::by_driver(answered()),
            by_question: drivers::by_question(answered()),
            servqual: servqual.gaps.iter().any(|gap| gap.items > 0).then_some(servqual),
            kano: kano::features(&sample),
            subjects: importance::subjects(&sample),
            square: Square::of(&sample, facts.days_until_now(), &facts.params),
            since: since(&sample, dataset, narrowed),
            distributions,
            rows,
        }
    }
}

/// The headline figures with their intervals.
fn headlines(sample: &Sample<'_>) -> Vec<(&'static str, Report)> {
    let tally = sample.tally();
    let pairs = &tally.pairs;
    let ratio = (pairs.sums.n > 0).then(|| pairs.ratios / real(pairs.sums.n));
    let ratio_interval = interval::mean(pairs.sums.n, pairs.ratios, pairs.squares);
    let (score, (_, share)) = (nps::point(&tally), csat::point(&tally));
    let (n, sum, squares) = ces::moments(&tally);
    let ease = (n > 0).then(|| sum / real(n));
    let all = [
        ("satisfaction-ratio", ratio, Unit::Ratio, ratio_interval, pairs.sums.n),
        ("nps", score.value, Unit::Score, score.interval, score.n),
        ("csat", share.value, Unit::Share, share.interval, share.n),
        ("ces", ease, Unit::Score, interval::mean(n, sum, squares), n),
    ];
    let report = |(key, value, unit, interval, n): (_, Option<f64>, _, _, u64)| {
        let scalar = Scalar::new(Ok(value?), unit).within(interval);
        Some((key, Report::new(scalar, n).excluding("responses-without-score", tally.responses - n)))
    };
    all.into_iter().filter_map(report).collect()
}

/// What the responses are compared with: the wave before the one that is chosen; else as many days before the period;
/// else the last quarter with the one before.
fn since(sample: &Sample<'_>, dataset: &Dataset, narrowed: &Narrowed) -> Option<Since> {
    let (earlier, later, before, now) = match (narrowed.wave, narrowed.from) {
        (Some(chosen), _) => {
            let before = wave_before(dataset, chosen)?;
            (Narrowed { wave: Some(before), ..narrowed.clone() }, narrowed.clone(), Before::Wave(before), None)
        }
        (None, from) => {
            let last = sample.rows.iter().filter_map(|row| sample.sheet.days.get(Slot(*row).index())).max();
            let to = narrowed.to.map_or(*last?, |to| to.0);
            let first = from.map_or(to - QUARTER + 1, |from| from.0);
            let days = (to - first + 1).max(1);
            let (old_from, old_to) = (Day(first - days), Day(first - 1));
            let earlier = Narrowed { from: Some(old_from), to: Some(old_to), ..narrowed.clone() };
            let later = Narrowed { from: Some(Day(first)), to: Some(Day(to)), ..narrowed.clone() };
            let now = from.is_none().then_some((Day(first), Day(to)));
            (earlier, later, Before::Days(old_from, old_to), now)
        }
    };
    let tally = |narrowed: &Narrowed| {
        let rows = narrow(sample.sheet, dataset, narrowed);
        Sample { rows: &rows, ..*sample }.tally()
    };
    let (earlier, later) = (tally(&earlier), tally(&later));
    let changes = changes(&earlier, &later);
    let reason = reason(&earlier.pairs.sums, &later.pairs.sums);
    (!changes.is_empty()).then_some(Since { before, now, changes, reason })
}

/// The wave of the same survey that began last before `chosen`.
fn wave_before(dataset: &Dataset, chosen: Slot) -> Option<Slot> {
    let table = dataset.table(Entity::Waves);
    let began = |slot: Slot| Some((table.get(slot, wave::STARTED_ON).flatten()?, slot));
    let (survey, at) = (table.get(chosen, wave::SURVEY).flatten()?, began(chosen)?);
    let of_survey = table.slots().filter(|slot| table.get(*slot, wave::SURVEY).flatten() == Some(survey));
    of_survey.filter_map(began).filter(|one| *one < at).max().map(|(_, slot)| slot)
}
