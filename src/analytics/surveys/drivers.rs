//! The satisfaction ratio c = b/a by driver (product, service, communication, care, company) and by question, with
//! expectation and experience apart.

use super::answers::Pairs;
use super::sample::name_of;
use super::sheet::Asked;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::DRIVERS;
use crate::domain::surveys::question;

const HEADS: [Head; 10] = [
    Head::new("answers", Unit::Count),
    Head::new("expectation", Unit::Score),
    Head::new("experience", Unit::Score),
    Head::new("mean-ratio", Unit::Ratio),
    Head::new("low", Unit::Ratio),
    Head::new("high", Unit::Ratio),
    Head::new("ratio-of-means", Unit::Ratio),
    Head::new("below", Unit::Share),
    Head::new("meets", Unit::Share),
    Head::new("exceeds", Unit::Share),
];

fn row(label: Label, pairs: &Pairs) -> Row {
    let n = real(pairs.sums.n);
    let of = |sum: f64| (n > 0.0).then(|| sum / n);
    let interval = interval::mean(pairs.sums.n, pairs.ratios, pairs.squares);
    let mut cells = vec![
        Some(n),
        of(pairs.sums.a),
        of(pairs.sums.b),
        of(pairs.ratios),
        interval.map(|i| i.low),
        interval.map(|i| i.high),
        (pairs.sums.a > 0.0).then(|| pairs.sums.b / pairs.sums.a),
    ];
    cells.extend(pairs.levels.map(|count| of(real(count))));
    Row { label, cells, drill: None }
}

fn report(rows: Vec<Row>, all: &Pairs) -> Report {
    Report::new(Table { heads: HEADS.to_vec(), rows }, all.sums.n)
        .excluding("answers-with-half-a-pair", all.half)
        .excluding("answers-with-expectation-zero", all.undefined)
}

/// Driver by driver, over the pairs that ask about it; `n` counts answers. What is no pair, or about no driver, is passed
/// over.
#[must_use]
pub fn by_driver<'a>(answered: impl Iterator<Item = (&'a Asked, Pairs)>) -> Report {
    let mut found = DRIVERS.map(|_| Pairs::default());
    let mut all = Pairs::default();
    for (asked, pairs) in answered.filter(|(asked, _)| &*asked.kind == "pair") {
        let Some(at) = DRIVERS.iter().position(|driver| *driver == &*asked.driver) else { continue };
        all.merge(&pairs);
        found[at].merge(&pairs);
    }
    let name = |driver: &str| Label::Choice(Entity::Questions, question::DRIVER.key, driver.into());
    let rows = DRIVERS.iter().zip(&found).filter(|(_, pairs)| pairs.sums.n > 0);
    report(rows.map(|(driver, pairs)| row(name(driver), pairs)).collect(), &all)
}

/// Question by question; what is no pair is passed over.
#[must_use]
pub fn by_question<'a>(answered: impl Iterator<Item = (&'a Asked, Pairs)>) -> Report {
    let (mut rows, mut all) = (Vec::new(), Pairs::default());
    for (asked, pairs) in answered.filter(|(asked, _)| &*asked.kind == "pair") {
        all.merge(&pairs);
        rows.push(row(name_of(asked), &pairs));
    }
    report(rows, &all)
}

/// The drivers over all surveys.
pub fn satisfaction_by_driver(facts: &Facts) -> Report {
    super::registered::of(facts, |sample| {
        let pairs = sample
            .slices()
            .flat_map(|slice| slice.part.questions.iter().map(move |asked| (asked, sample.pairs(&slice, asked))));
        by_driver(pairs)
    })
}
