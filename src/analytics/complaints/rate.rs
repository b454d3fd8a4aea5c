//! Complaint rate: complaints per 1,000 valid orders, with the exact Poisson interval.

use super::counts::in_period;
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real, whole};

/// 1,000 · complaints of the period / valid orders of the period.
pub fn rate(facts: &Facts) -> Report {
    let (cases, purchases) = (facts.cases(), facts.purchases());
    let complaints = whole(cases.list.len());
    let thousands = real(purchases.orders) / 1000.0;
    let value = if purchases.orders == 0 { Err("no-orders") } else { Ok(real(complaints) / thousands) };
    let part = |name, count, drill| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(drill),
    };
    let scalar = Scalar::new(value, Unit::PerThousand)
        .within(interval::poisson(complaints, thousands))
        .of(part("complaints", complaints, in_period(facts)))
        .of(part("orders", purchases.orders, Drill::orders(&facts.params)));
    Report::new(scalar, purchases.orders)
        .excluding("complaints-outside-period", cases.outside)
        .excluding("complaints-merged", cases.merged)
        .excluding_all(&purchases.excluded_orders())
        .drilling(in_period(facts))
}
