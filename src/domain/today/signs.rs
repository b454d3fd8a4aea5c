//! Early signs: a cause or a product that is complained about unusually often, by the rule of a control chart.

use super::First;
use crate::domain::complaints::complaint::{CAUSE, CAUSE_DETAIL, OPENED_AT, PRODUCT, STATUS};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Holds, Instant, Link, Text};
use crate::kernel::time::{Day, Timestamp};
use std::collections::HashMap;

/// How many days are looked at, and make one step of the chart.
pub const WINDOW_DAYS: i32 = 7;
/// How many steps before are what is usual.
pub const STEPS: usize = 12;
/// So many steps there have to be before anything is called unusual.
const LEAST_STEPS: usize = 4;
/// Fewer complaints are no sign, however rare they were before.
const LEAST: u32 = 3;

/// What rises.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rising {
    /// One of the five top causes, by its code.
    Cause(String),
    /// A cause in the team's own words.
    Detail(Slot),
    /// A product.
    Product(String),
}

/// An unusual rise.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Of what.
    pub of: Rising,
    /// How many complaints came in the last [`WINDOW_DAYS`] days.
    pub count: u32,
    /// How many were usual in as many days.
    pub usual: f64,
    /// The limit that was passed: usual + 3·√usual.
    pub limit: f64,
}

/// What is complained about more often than the c-chart's upper limit: more than c̄ + 3·√c̄ complaints, and at least
/// three, in the last seven days, where c̄ is the mean of the twelve times seven days before (Shewhart 1931). The largest
/// excess first.
#[must_use]
pub fn signs(dataset: &Dataset, now: Timestamp, most: usize) -> First<Sign> {
    let mut counts: HashMap<Rising, [u32; STEPS + 1]> = HashMap::new();
    let zone = Settings::of(dataset).zone;
    let today = zone.day(now);
    let mut first = today;
    let steps_before = |day: Day| usize::try_from(today.0.saturating_sub(day.0) / WINDOW_DAYS).unwrap_or(0);
    for (_, chunk) in dataset.table(Entity::Complaints).runs() {
        let (opened, states) = (Instant::column(chunk, OPENED_AT.key), Choice::column(chunk, STATUS.key));
        let (causes, details) = (Choice::column(chunk, CAUSE.key), Link::column(chunk, CAUSE_DETAIL.key));
        let products = Text::column(chunk, PRODUCT.key);
        for row in chunk.live_rows() {
            // What was merged is counted where it goes on.
            let Some(at) = Instant::read(opened, row).filter(|at| *at <= now) else { continue };
            if Choice::read(states, row) == "merged" {
                continue;
            }
            let day = zone.day(at);
            first = first.min(day);
            let step = steps_before(day);
            if step > STEPS {
                continue;
            }
            let (cause, product) = (Choice::read(causes, row), Text::read(products, row));
            let of = [
                (!cause.is_empty()).then(|| Rising::Cause(cause.to_owned())),
                Link::read(details, row).map(Rising::Detail),
                (!product.is_empty()).then(|| Rising::Product(product.to_owned())),
            ];
            for of in of.into_iter().flatten() {
                if let Some(count) = counts.entry(of).or_default().get_mut(step) {
                    *count += 1;
                }
            }
        }
    }
    let known = steps_before(first).min(STEPS);
    if known < LEAST_STEPS {
        return First::of(Vec::new(), most);
    }
    let mut signs: Vec<Sign> = counts.into_iter().filter_map(|(of, counts)| sign(of, &counts, known)).collect();
    let excess = |sign: &Sign| f64::from(sign.count) - sign.limit;
    signs.sort_by(|a, b| excess(b).total_cmp(&excess(a)).then_with(|| a.of.cmp(&b.of)));
    First::of(signs, most)
}

fn sign(of: Rising, counts: &[u32; STEPS + 1], known: usize) -> Option<Sign> {
    let [count, before @ ..] = counts;
    let total: u32 = before.iter().take(known).sum();
    #[expect(clippy::cast_precision_loss, reason = "at most twelve")]
    let usual = f64::from(total) / known as f64;
    let limit = usual + 3.0 * usual.sqrt();
    (*count >= LEAST && f64::from(*count) > limit).then_some(Sign { of, count: *count, usual, limit })
}
