//! What becomes of complaints: received, answered, resolved, asked, satisfied again.

use super::counts::{in_period, report};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Flow, Label, Part, Report, Unit};
use crate::analytics::statistics::count;
use crate::domain::complaints::complaint;
use crate::domain::listing::filter::Condition;

/// How many complaints of the period reached each step, having reached the steps before it.
pub fn flow(facts: &Facts) -> Report {
    let list = &facts.cases().list;
    let received = in_period(facts);
    let answered = received.clone().and(complaint::FIRST_RESPONSE_AT, Condition::Filled);
    let resolved = answered.clone().and(complaint::RESOLVED_AT, Condition::Filled);
    let asked = resolved.clone().and(complaint::SATISFIED_AFTER, Condition::Filled);
    let satisfied = resolved.clone().and(complaint::SATISFIED_AFTER, Condition::AnyOf(vec!["yes".to_owned()]));
    let drills = [received, answered, resolved, asked, satisfied];
    let reached = list.iter().fold([0_usize; 5], |mut counts, case| {
        let answered = case.answered.is_some();
        let resolved = answered && case.resolved.is_some();
        let steps =
            [true, answered, resolved, resolved && case.satisfied.is_some(), resolved && case.satisfied == Some(true)];
        counts.iter_mut().zip(steps).for_each(|(count, step)| *count += usize::from(step));
        counts
    });
    let names = ["received", "answered", "resolved", "asked", "satisfied-after"];
    let steps = names.into_iter().zip(reached).zip(drills).map(|((name, reached), drill)| Part {
        label: Label::Term(name),
        value: Some(count(reached)),
        unit: Unit::Count,
        drill: Some(drill),
    });
    report(facts, Flow { steps: steps.collect() })
}
