//! Word of mouth after dissatisfaction: how many people were told, and what of it handling won back.

use super::outcomes::report;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{real, whole};

/// The names of the three coefficients as parameters.
const COEFFICIENTS: [&str; 3] = ["word-of-mouth-below", "word-of-mouth-meets", "word-of-mouth-exceeds"];

/// People who heard bad things from customers who are satisfied again, with the workspace's own coefficients. Each
/// customer who was dissatisfied in a survey or complained tells 22; who is satisfied again after handling tells 8 instead,
/// or 10 where handling exceeded what was expected of it.
pub fn won_back(facts: &Facts) -> Report {
    let [below, meets, exceeds] = facts.params.settings.word_of_mouth;
    let journeys = &facts.journeys().list;
    let unhappy = whole(journeys.len());
    let again = whole(journeys.iter().filter(|one| one.satisfied()).count());
    let delighted = whole(journeys.iter().filter(|one| one.satisfied() && one.delighted).count());
    let told = real(unhappy) * below;
    let back = real(again) * below;
    let good = real(again - delighted) * meets + real(delighted) * exceeds;
    let part = |name, value, unit| Part { label: Label::Term(name), value, unit, drill: None };
    let value = if unhappy == 0 { Err("nobody-dissatisfied") } else { Ok(back) };
    let people = |name, count: f64| part(name, Some(count), Unit::People);
    let won = (told > 0.0).then(|| back / told);
    let scalar = Scalar::new(value, Unit::People)
        .of(people("told-by-dissatisfied", told))
        .of(people("still-told-badly", told - back))
        .of(people("now-told-well", good))
        .of(part("share-won-back", won, Unit::Share));
    let report = report(facts, scalar, unhappy).noting("teaching-claim");
    let told = facts.params.settings.word_of_mouth;
    COEFFICIENTS.iter().zip(told).fold(report, |report, (key, told)| report.given(key, told))
}
