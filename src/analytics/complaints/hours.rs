//! How long customers wait: first response and resolution, as the customer feels it (calendar hours) and as the office can
//! help it (hours in which it is open, less the time that a complaint waits for the customer).

use super::cases::Case;
use super::counts::{in_period, report};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Interval, Report, Scalar, Unit};
use crate::analytics::statistics::quantile::{quantile, quantile_interval};
use crate::analytics::statistics::{interval, real, whole};
use crate::domain::complaints::complaint;
use crate::domain::listing::filter::Condition;
use crate::kernel::field::{Field, Instant, Number};

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

/// Median office hours to the first answer.
pub fn first_response_office_median(facts: &Facts) -> Report {
    in_office(facts, 0.5, complaint::RESPONSE_HOURS, |case| case.response_hours)
}

/// Office hours within which nine of ten got a first answer.
pub fn first_response_office_p90(facts: &Facts) -> Report {
    in_office(facts, 0.9, complaint::RESPONSE_HOURS, |case| case.response_hours)
}

/// Median office hours to the resolution.
pub fn resolution_office_median(facts: &Facts) -> Report {
    in_office(facts, 0.5, complaint::RESOLUTION_HOURS, |case| case.resolution_hours)
}

/// Office hours within which nine of ten of the resolved were resolved.
pub fn resolution_office_p90(facts: &Facts) -> Report {
    in_office(facts, 0.9, complaint::RESOLUTION_HOURS, |case| case.resolution_hours)
}

/// Mean office hours to the resolution: MTTR.
pub fn resolution_office_mean(facts: &Facts) -> Report {
    let took = facts.cases().list.iter().filter_map(|case| case.resolution_hours);
    let (n, sum, squares) =
        took.fold((0, 0.0, 0.0), |(n, sum, squares), hours| (n + 1, sum + hours, squares + hours * hours));
    let value = if n == 0 { Err("nothing-measured") } else { Ok(sum / real(n)) };
    let scalar = Scalar::new(value, Unit::Hours).within(interval::mean(n, sum, squares));
    office_report(facts, scalar, n, complaint::RESOLUTION_HOURS)
}

fn in_office(facts: &Facts, p: f64, field: Field<Number>, took: impl Fn(&Case) -> Option<f64>) -> Report {
    // Whole milliseconds, of which quantiles are taken like those of instants.
    #[expect(clippy::cast_possible_truncation, reason = "spans of milliseconds stay far below 2^53")]
    let ms = |hours: f64| (hours * MS_PER_HOUR).round() as i64;
    let mut waits: Vec<i64> = facts.cases().list.iter().filter_map(&took).map(ms).collect();
    let value = quantile(&mut waits, p).map(|ms| ms / MS_PER_HOUR).ok_or("nothing-measured");
    let hours = |i: Interval| Interval { low: i.low / MS_PER_HOUR, high: i.high / MS_PER_HOUR, ..i };
    let scalar = Scalar::new(value, Unit::Hours).within(quantile_interval(&mut waits, p).map(hours));
    office_report(facts, scalar, whole(waits.len()), field)
}

fn office_report(facts: &Facts, scalar: Scalar, n: u64, field: Field<Number>) -> Report {
    let drill = in_period(facts).and(field, Condition::Filled);
    Report { n, drill: Some(drill), ..report(facts, scalar) }
        .excluding("complaints-not-measured", whole(facts.cases().list.len()) - n)
        .noting("office-hours")
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
