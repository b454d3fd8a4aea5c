//! How long customers wait: first response and resolution, in calendar hours, median and 90th percentile.

use super::cases::Case;
use super::counts::report;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Interval, Report, Scalar, Unit};
use crate::analytics::statistics::quantile::{quantile, quantile_interval};
use crate::analytics::statistics::whole;
use crate::domain::complaints::complaint;
use crate::domain::listing::filter::Condition;
use crate::kernel::field::{Field, Instant};

const MS_PER_HOUR: f64 = 3_600_000.0;

/// Median hours to the first answer.
pub fn first_response_median(facts: &Facts) -> Report {
    until(facts, 0.5, complaint::FIRST_RESPONSE_AT, |case| case.answered)
}

/// Hours within which nine of ten got a first answer.
pub fn first_response_p90(facts: &Facts) -> Report {
    until(facts, 0.9, complaint::FIRST_RESPONSE_AT, |case| case.answered)
}

/// Median hours to the resolution.
pub fn resolution_median(facts: &Facts) -> Report {
    until(facts, 0.5, complaint::RESOLVED_AT, |case| case.resolved)
}

/// Hours within which nine of ten of the resolved were resolved.
pub fn resolution_p90(facts: &Facts) -> Report {
    until(facts, 0.9, complaint::RESOLVED_AT, |case| case.resolved)
}

fn until(facts: &Facts, p: f64, field: Field<Instant>, end: impl Fn(&Case) -> Option<i64>) -> Report {
    let cases = &facts.cases().list;
    let mut backwards = 0;
    let waits = cases.iter().filter_map(|case| {
        let wait = end(case)? - case.opened;
        // Rules keep this from happening; a file from elsewhere may still hold it.
        backwards += u64::from(wait < 0);
        (wait >= 0).then_some(wait)
    });
    let mut waits: Vec<i64> = waits.collect();
    let value = quantile(&mut waits, p).map(|ms| ms / MS_PER_HOUR).ok_or("nothing-ended");
    let hours = |i: Interval| Interval { low: i.low / MS_PER_HOUR, high: i.high / MS_PER_HOUR, ..i };
    let scalar = Scalar::new(value, Unit::Hours).within(quantile_interval(&mut waits, p).map(hours));
    let n = whole(waits.len());
    let report = report(facts, scalar);
    let drill = report.drill.clone().map(|drill| drill.and(field, Condition::Filled));
    Report { n, drill, ..report }
        .excluding("complaints-not-ended", whole(cases.len()) - n - backwards)
        .excluding("ends-before-it-begins", backwards)
        .noting("calendar-hours")
}
