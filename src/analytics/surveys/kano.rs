//! Kano's method (Kano 1984; Berger et al. 1993): what kind of wish a feature is, by two questions about it.

use super::sample::{Sample, name_of};
use super::sheet::{Asked, Sheet};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::comparison::{ALPHA, tails};
use crate::analytics::statistics::real;
use crate::domain::questionnaire::measure::KANO_CODES;
use crate::kernel::column::Slot;

/// What a feature can be, in the order that decides between equals: what is missed most goes first (Berger 1993).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Must-be: taken for granted, missed badly.
    MustBe,
    /// One-dimensional: the more the better.
    OneDimensional,
    /// Attractive: delights, is not missed.
    Attractive,
    /// Indifferent: nobody minds.
    Indifferent,
    /// Reverse: better without it.
    Reverse,
    /// Questionable: both answers cannot be meant.
    Questionable,
}

use Category::{Attractive, Indifferent, MustBe, OneDimensional, Questionable, Reverse};

impl Category {
    /// All, in the order that decides between equals.
    pub const ALL: [Self; 6] = [MustBe, OneDimensional, Attractive, Indifferent, Reverse, Questionable];

    /// The stable name (text keys `term-<key>` and `column-<key>`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            MustBe => "must-be",
            OneDimensional => "one-dimensional",
            Attractive => "attractive",
            Indifferent => "indifferent",
            Reverse => "reverse",
            Questionable => "questionable",
        }
    }
}

/// The table: rows by the functional answer, columns by the dysfunctional one, both from liking to disliking.
pub const TABLE: [[Category; 5]; 5] = [
    [Questionable, Attractive, Attractive, Attractive, OneDimensional],
    [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
    [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
    [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
    [Reverse, Reverse, Reverse, Reverse, Questionable],
];

/// What a pair of answers says, both by their places in `KANO_CODES`.
#[must_use]
pub fn category(functional: usize, dysfunctional: usize) -> Option<Category> {
    TABLE.get(functional)?.get(dysfunctional).copied()
}

/// What was found for one feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// What it is called.
    pub name: Label,
    /// How many answers each category got, in the order of [`Category::ALL`].
    pub counts: [u64; 6],
}

impl Feature {
    /// How many answered both questions.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The categories by their answers, most first; equals in the order that decides.
    fn ranked(&self) -> [(u64, Category); 6] {
        let mut ranked = [(0, MustBe); 6];
        for (to, from) in ranked.iter_mut().zip(self.counts.into_iter().zip(Category::ALL)) {
            *to = from;
        }
        // Stable: what comes first decides between equals.
        ranked.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        ranked
    }

    /// What it is; `None` where nobody answered.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        let [(most, first), ..] = self.ranked();
        (most > 0).then_some(first)
    }

    /// Whether another category got as many answers.
    #[must_use]
    pub fn is_tied(&self) -> bool {
        let [(first, _), (second, _), ..] = self.ranked();
        first > 0 && first == second
    }

    /// How often chance alone would set the two most frequent categories as far apart (Fong 1996).
    #[must_use]
    pub fn p(&self) -> Option<f64> {
        let [(a, _), (b, _), ..] = self.ranked().map(|(count, category)| (real(count), category));
        let n = real(self.n());
        (n > 0.0).then(|| {
            let error = ((a + b) * (2.0 * n - a - b) / (2.0 * n)).sqrt();
            if error > 0.0 { tails((a - b) / error) } else { 0.0 }
        })
    }

    /// Whether the most frequent category is that by more than chance.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.p().is_some_and(|p| p < ALPHA)
    }

    /// How much satisfaction it can win, (A+O)/(A+O+M+I), and how much its lack costs, -(O+M)/(same).
    #[must_use]
    pub fn coefficients(&self) -> Option<(f64, f64)> {
        let [m, o, a, i, ..] = self.counts.map(real);
        let all = a + o + m + i;
        (all > 0.0).then(|| ((a + o) / all, -(o + m) / all))
    }
}

/// The features of a sample, in the order in which they are asked, and how many answered only one of the two questions.
#[must_use]
pub fn features(sample: &Sample<'_>) -> (Vec<Feature>, u64) {
    let places = places(sample.sheet);
    let (mut found, mut half) = (Vec::new(), 0);
    for slice in sample.slices() {
        let side = |asked: &&Asked, side: &str| &*asked.measure == side;
        for functional in slice.part.questions.iter().filter(|asked| side(asked, "kano_functional")) {
            let same = |asked: &&Asked| side(asked, "kano_dysfunctional") && asked.subject == functional.subject;
            let Some(dysfunctional) = slice.part.questions.iter().find(same) else { continue };
            let answer = |asked: &Asked, line: usize| {
                let choice = asked.chosen.get(line).copied().unwrap_or(0);
                places.get(Slot(choice).index()).copied().unwrap_or(NONE)
            };
            // How often each two answers stand together.
            let mut cells = [[0; NONE + 1]; NONE + 1];
            for line in slice.lines() {
                cells[answer(functional, line)][answer(dysfunctional, line)] += 1;
            }
            let mut counts = [0; 6];
            for (with, row) in cells.iter().enumerate() {
                for (without, count) in row.iter().enumerate() {
                    match category(with, without) {
                        Some(of) => counts[of as usize] += count,
                        None if (with, without) != (NONE, NONE) => half += count,
                        None => {}
                    }
                }
            }
            // What features go by are codes; the question says it in words.
            let name = name_of(functional);
            found.push(Feature { name, counts });
        }
    }
    (found, half)
}

/// The place of no answer, after those of Kano's.
const NONE: usize = KANO_CODES.len();

/// For each choice of the sheet its place in Kano's answers.
fn places(sheet: &Sheet) -> Vec<usize> {
    let place = |choice: &str| KANO_CODES.iter().position(|code| *code == choice).unwrap_or(NONE);
    sheet.choices.iter().map(|choice| place(choice)).collect()
}

const HEADS: [Head; 10] = [
    Head::new("answers", Unit::Count),
    Head::new("better", Unit::Ratio),
    Head::new("worse", Unit::Ratio),
    Head::new("p", Unit::Ratio),
    Head::new("must-be", Unit::Count),
    Head::new("one-dimensional", Unit::Count),
    Head::new("attractive", Unit::Count),
    Head::new("indifferent", Unit::Count),
    Head::new("reverse", Unit::Count),
    Head::new("questionable", Unit::Count),
];

/// The features as a table; the category stands beside the name.
#[must_use]
pub fn report(features: &[Feature], half: u64) -> Report {
    let row = |feature: &Feature| {
        let coefficients = feature.coefficients();
        let mut cells = vec![
            Some(real(feature.n())),
            coefficients.map(|(better, _)| better),
            coefficients.map(|(_, worse)| worse),
            feature.p(),
        ];
        cells.extend(feature.counts.map(|count| Some(real(count))));
        let label = match feature.category() {
            Some(of) => Label::Both(Box::new((feature.name.clone(), Label::Term(of.key())))),
            None => feature.name.clone(),
        };
        Row { label, cells, drill: None }
    };
    let n = features.iter().map(Feature::n).sum();
    let table = Table { heads: HEADS.to_vec(), rows: features.iter().map(row).collect() };
    let report = Report::new(table, n).excluding("one-of-two-kano-answers", half);
    if features.iter().any(Feature::is_tied) { report.noting("kano-ties") } else { report }
}

/// The features of all surveys.
pub fn kano(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| {
        let (features, half) = features(sample);
        report(&features, half)
    })
}
