//! What became of customers who were dissatisfied: whether they complained, and how far the relation came back.
//!
//! Dissatisfied in a survey is who gave one answer in the period with c below 1 - t, NPS of 6 or less, or CSAT of 2 or
//! less. A customer with several complaints counts with the latest one.

use super::cases::{Case, Cases};
use super::recovery::{bought_again, days_after};
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::retention::order_days::has_day;
use crate::analytics::surveys::answers::Pairs;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::Slot;
use std::collections::HashMap;

/// The highest NPS of a detractor.
const DETRACTOR: i64 = 6;
/// The highest CSAT of somebody dissatisfied.
const LOW_CSAT: i64 = 2;

/// One customer who was dissatisfied or complained.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    /// Who.
    pub customer: Slot,
    /// When they last gave a dissatisfied answer to a survey, ms since 1970.
    pub dissatisfied: Option<i64>,
    /// Their latest complaint of the period.
    pub complaint: Option<Case>,
    /// Whether they gave that complaint's handling more than they expected of it.
    pub delighted: bool,
    /// Whether they did not leave: bought within the days after which a customer counts as lost.
    pub stayed: bool,
    /// Whether they bought again in time; `None` while it is too early to tell.
    pub again: Option<bool>,
}

impl Journey {
    /// Whether their complaint was resolved.
    #[must_use]
    pub fn handled(&self) -> bool {
        self.complaint.is_some_and(|case| case.resolved.is_some())
    }

    /// Whether they said that they are satisfied with the handling.
    #[must_use]
    pub fn satisfied(&self) -> bool {
        self.handled() && self.complaint.is_some_and(|case| case.satisfied == Some(true))
    }

    /// Whether they were dissatisfied in a survey and never complained.
    #[must_use]
    pub fn silent(&self) -> bool {
        self.dissatisfied.is_some() && self.complaint.is_none()
    }
}

/// All such customers of the period.
#[derive(Clone, Debug, Default)]
pub struct Journeys {
    /// In table order of the customers.
    pub list: Vec<Journey>,
    /// Dissatisfied answers that do not say whose they are.
    pub anonymous: u64,
}

impl Journeys {
    /// Follows the customers of `facts`.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        let customers = facts.dataset.table(Entity::Customers).slot_count();
        let mut voices = Voices { said: vec![None; customers], delighted: HashMap::new(), anonymous: 0 };
        for (_, chunk) in facts.dataset.table(Entity::Responses).runs() {
            voices.add_chunk(chunk, &facts.params);
        }
        let latest = latest(facts.cases(), customers);
        let days = days_after(facts);
        let journey = |(slot, (said, complaint)): (usize, (Option<i64>, Option<&Case>))| {
            (said.is_some() || complaint.is_some()).then(|| {
                let customer = Slot::at(slot);
                let bought = days.of_customer(customer);
                let delighted = complaint.and_then(|case| voices.delighted.get(&case.slot));
                Journey {
                    customer,
                    dissatisfied: said,
                    complaint: complaint.copied(),
                    delighted: delighted.is_some_and(|(_, delighted)| *delighted),
                    stayed: complaint.is_some_and(|case| stayed(case, bought, &facts.params)),
                    again: complaint.and_then(|case| bought_again(case, days, &facts.params)),
                }
            })
        };
        let both = voices.said.iter().copied().zip(latest.iter().copied());
        let list = both.enumerate().filter_map(journey).collect();
        Self { list, anonymous: voices.anonymous }
    }

    /// Those of `dataset`, for finding them again.
    #[must_use]
    pub fn again(dataset: &Dataset, params: &Params) -> Self {
        Self::of(&Facts::new(dataset.clone(), params.clone()))
    }
}

/// The latest complaint of each customer.
fn latest(cases: &Cases, customers: usize) -> Vec<Option<&Case>> {
    let mut latest: Vec<Option<&Case>> = vec![None; customers];
    for case in &cases.list {
        if let Some(known) = latest.get_mut(case.customer.index())
            && known.is_none_or(|known| known.opened <= case.opened)
        {
            *known = Some(case);
        }
    }
    latest
}

/// Whether the customer of a resolved complaint bought within the days after which customers count as lost: those after
/// the resolution, or, while these are not over, those before the as-of date.
fn stayed(case: &Case, bought: &[i32], params: &Params) -> bool {
    let Some(resolved) = case.resolved.and_then(|at| i32::try_from(params.day_of(at)).ok()) else { return false };
    let span = params.settings.lost_after_days;
    let end = resolved.saturating_add(span).min(params.as_of.0);
    has_day(bought, end.saturating_sub(span) + 1, end)
}

/// What the answers of the period say.
struct Voices {
    /// When each customer last said that they are dissatisfied.
    said: Vec<Option<i64>>,
    /// Whether the latest answer about a complaint exceeded expectation, and when it was given.
    delighted: HashMap<Slot, (i64, bool)>,
    anonymous: u64,
}

impl Voices {
    fn add_chunk(&mut self, chunk: &Chunk, params: &Params) {
        let (at, customer) = (chunk.ints(response::ANSWERED_AT.key), chunk.slots(response::CUSTOMER.key));
        let (nps, csat) = (chunk.ints(response::NPS.key), chunk.ints(response::CSAT.key));
        let (wanted, got) = (chunk.numbers(response::EXPECTATION.key), chunk.numbers(response::EXPERIENCE.key));
        let about = chunk.slots(response::COMPLAINT.key);
        let tolerance = params.settings.ratio_tolerance;
        for row in chunk.live_rows() {
            let Some(instant) = at.get(row) else { continue };
            let day = params.day_of(instant);
            let level = Pairs::level_of(wanted.get(row), got.get(row), tolerance);
            if let (Some(complaint), Some(level), true) = (about.get(row), level, day <= i64::from(params.as_of.0)) {
                let told = self.delighted.entry(complaint).or_insert((instant, false));
                if told.0 <= instant {
                    *told = (instant, level == 2);
                }
            }
            let low = |score: Option<i64>, most: i64| score.is_some_and(|score| score <= most);
            let unhappy = level == Some(0) || low(nps.get(row), DETRACTOR) || low(csat.get(row), LOW_CSAT);
            if !unhappy || !params.covers(day) {
                continue;
            }
            match customer.get(row).and_then(|slot| self.said.get_mut(slot.index())) {
                Some(said) => *said = (*said).max(Some(instant)),
                None => self.anonymous += 1,
            }
        }
    }
}
