//! Insights: what the figures say, pictures first, and every figure with its working.

mod board;
mod export;
pub(super) mod figures;
mod metric;
pub(super) mod period;
mod picture;
pub(super) mod records;
mod working;

pub use board::InsightsPage;
pub use metric::MetricPage;

use crate::analytics::registry::Metric;
use crate::analytics::report::{Report, Shape};
use crate::ui::charts::words;
use crate::ui::text::{Arg, say, say_with};

/// The text of a metric: `name`, `explain`, `formula` or `source`.
fn metric_text(metric: &Metric, what: &str) -> String {
    say(&format!("metric-{}-{what}", metric.key))
}

/// The value of a scalar report in few characters.
fn headline(report: &Report) -> Option<String> {
    match &report.shape {
        Shape::Scalar(scalar) => Some(words::short(scalar.value, scalar.unit)),
        _ => None,
    }
}

/// What belongs below a figure: its interval and on how many records it rests, or why there is no figure.
fn footing(report: &Report) -> String {
    let n = Arg::from(report.n);
    let Shape::Scalar(scalar) = &report.shape else { return say_with("insights-of-n", &[("n", n)]) };
    match (scalar.undefined, scalar.interval) {
        (Some(reason), _) => say(&format!("undefined-{reason}")),
        (None, Some(interval)) => {
            let range = words::range(&interval, scalar.unit);
            say_with("insights-interval-n", &[("range", range.into()), ("n", n)])
        }
        (None, None) => say_with("insights-of-n", &[("n", n)]),
    }
}
