//! Relations repaired: of the resolved complaints, those whose customer said so or bought again afterwards.

use super::cases::{Case, Cases};
use super::counts::{in_period, report};
use super::recovery::days_after;
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::retention::order_days::OrderDays;
use crate::analytics::statistics::{interval, real, share, whole};
use crate::domain::complaints::complaint;
use crate::domain::complaints::relation::Relation;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::kernel::time::Day;

/// How the relation stands after a complaint, as of the as-of date.
fn relation(case: &Case, days: &OrderDays, params: &Params) -> Relation {
    let resolved = case.resolved.and_then(|at| i32::try_from(params.day_of(at)).ok());
    let bought = resolved.and_then(|resolved| {
        let days = days.of_customer(case.customer);
        let first = days.get(days.partition_point(|day| *day <= resolved)).copied();
        first.filter(|day| *day <= params.as_of.0).map(Day)
    });
    Relation::judge(resolved.is_some(), case.satisfied, bought)
}

type Holds = fn(Relation) -> bool;

/// What the parts are called, and which relations each counts.
const PARTS: [(&str, Holds); 4] = [
    ("repaired-by-answer", |relation| relation == Relation::Answer),
    ("repaired-by-purchase", |relation| matches!(relation, Relation::Purchase(_))),
    ("not-repaired", |relation| relation == Relation::Refused),
    ("repair-not-known", |relation| relation == Relation::Unknown),
];

/// Repaired, of all that are resolved.
pub fn repaired(facts: &Facts) -> Report {
    let days = days_after(facts);
    let cases = &facts.cases().list;
    let relations: Vec<Relation> = cases.iter().map(|case| relation(case, days, &facts.params)).collect();
    let count = |holds: &dyn Fn(Relation) -> bool| whole(relations.iter().filter(|one| holds(**one)).count());
    let resolved = count(&|one| one != Relation::Unresolved);
    let repaired = count(&|one| one.is_repaired() == Some(true));
    let scalar = Scalar::new(share(repaired, resolved, "nothing-ended"), Unit::Share)
        .within(interval::wilson(repaired, resolved));
    let scalar = PARTS.iter().fold(scalar, |scalar, (name, holds)| {
        scalar.of(Part {
            label: Label::Term(name),
            value: Some(real(count(holds))),
            unit: Unit::Count,
            drill: Some(found(&facts.params, *holds)),
        })
    });
    let drill = in_period(facts).and(complaint::RESOLVED_AT, Condition::Filled);
    Report { n: resolved, drill: Some(drill), ..report(facts, scalar) }
        .excluding("complaints-not-ended", whole(cases.len()) - resolved)
}

fn found(params: &Params, holds: Holds) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Complaints, move |dataset: &Dataset| {
        let days = OrderDays::of(dataset, &Params { to: params.as_of, ..params.clone() });
        let cases = Cases::of(dataset, &params).list;
        cases.iter().filter(|case| holds(relation(case, &days, &params))).map(|case| case.slot).collect()
    })
}
