//! What took too long: late first answers and late resolutions, and what had to be reopened.

use super::cases::Case;
use super::counts::{in_period, report};
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real, share, whole};
use crate::domain::complaints::{complaint, step};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Field, Flag, Holds, Link};
use std::collections::HashSet;

/// First answers that came too late, of those held against a target.
pub fn first_response_late(facts: &Facts) -> Report {
    late(facts, complaint::RESPONSE_LATE, |case| case.response_late)
}

/// Resolutions that took too long, of those held against a target.
pub fn resolution_late(facts: &Facts) -> Report {
    late(facts, complaint::RESOLUTION_LATE, |case| case.resolution_late)
}

fn late(facts: &Facts, field: Field<Flag>, verdict: impl Fn(&Case) -> Option<bool>) -> Report {
    let verdicts = || facts.cases().list.iter().filter_map(&verdict);
    let (judged, late) = (whole(verdicts().count()), whole(verdicts().filter(|late| *late).count()));
    let with = |answer: &str| in_period(facts).and(field, Condition::AnyOf(vec![answer.to_owned()]));
    let scalar = Scalar::new(share(late, judged, "nothing-held-against-a-target"), Unit::Share)
        .within(interval::wilson(late, judged))
        .of(part("too-late", late, Some(with("yes"))))
        .of(part("in-time", judged - late, Some(with("no"))));
    let all = whole(facts.cases().list.len());
    let drill = in_period(facts).and(field, Condition::Filled);
    Report { n: judged, drill: Some(drill), ..report(facts, scalar) }.excluding("complaints-not-judged", all - judged)
}

/// Reopened at least once, of those resolved at least once.
pub fn reopened(facts: &Facts) -> Report {
    let mut again: HashSet<Slot> = HashSet::new();
    for (_, chunk) in facts.dataset.table(Entity::ComplaintSteps).runs() {
        let (of, kinds) = (Link::column(chunk, step::COMPLAINT.key), Choice::column(chunk, step::KIND.key));
        again.extend(
            chunk
                .live_rows()
                .filter(|row| Choice::read(kinds, *row) == "reopened")
                .filter_map(|row| Link::read(of, row)),
        );
    }
    let cases = &facts.cases().list;
    let was_resolved = |case: &&Case| case.resolved.is_some() || again.contains(&case.slot);
    let resolved = whole(cases.iter().filter(was_resolved).count());
    let reopened = whole(cases.iter().filter(|case| again.contains(&case.slot)).count());
    let scalar = Scalar::new(share(reopened, resolved, "nothing-ended"), Unit::Share)
        .within(interval::wilson(reopened, resolved))
        .of(part("reopened", reopened, None))
        .of(part("resolved", resolved, None));
    Report { n: resolved, ..report(facts, scalar) }.excluding("complaints-not-ended", whole(cases.len()) - resolved)
}

fn part(name: &'static str, count: u64, drill: Option<Drill>) -> Part {
    Part { label: Label::Term(name), value: Some(real(count)), unit: Unit::Count, drill }
}
