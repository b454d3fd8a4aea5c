//! The silent: customers who were dissatisfied in a survey and did not complain; and whom of them to get in touch with.

use super::journeys::Journeys;
use super::outcomes::{customers, report};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real, share, whole};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::kernel::column::Slot;
use crate::kernel::field::{Instant, Link};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The share of the dissatisfied who did not complain.
pub fn silent(facts: &Facts) -> Report {
    let journeys = &facts.journeys().list;
    let dissatisfied = whole(journeys.iter().filter(|one| one.dissatisfied.is_some()).count());
    let silent = whole(journeys.iter().filter(|one| one.silent()).count());
    let part = |name, count, drill| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(drill),
    };
    let all = customers(&facts.params, |one| one.dissatisfied.is_some());
    let complained = customers(&facts.params, |one| one.dissatisfied.is_some() && one.complaint.is_some());
    let scalar = Scalar::new(share(silent, dissatisfied, "nobody-dissatisfied"), Unit::Share)
        .within(interval::wilson(silent, dissatisfied))
        .of(part("dissatisfied", dissatisfied, all.clone()))
        .of(part("silent", silent, customers(&facts.params, super::journeys::Journey::silent)))
        .of(part("complained", dissatisfied - silent, complained));
    report(facts, scalar, dissatisfied).drilling(all)
}

/// The silent customers, sorted out for getting in touch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outreach {
    /// Who may be contacted and nobody has since, the latest answer first: customer, and when they answered.
    pub waiting: Vec<(Slot, i64)>,
    /// How many asked not to be contacted.
    pub refused: usize,
    /// How many somebody was in touch with since.
    pub contacted: usize,
}

/// Sorts the silent out. Who said no to being contacted is left alone.
#[must_use]
pub fn outreach(journeys: &Journeys, dataset: &Dataset) -> Outreach {
    let mut silent: HashMap<Slot, i64> = journeys
        .list
        .iter()
        .filter(|one| one.silent())
        .filter_map(|one| Some((one.customer, one.dissatisfied?)))
        .collect();
    let all = silent.len();
    let table = dataset.table(Entity::Customers);
    silent.retain(|customer, _| table.get(*customer, customer::CONSENT).flatten() != Some(false));
    let allowed = silent.len();
    for (_, chunk) in dataset.table(Entity::Interactions).runs() {
        use crate::kernel::field::Holds;
        let (at, of) = (Instant::column(chunk, interaction::AT.key), Link::column(chunk, interaction::CUSTOMER.key));
        for row in chunk.live_rows() {
            let Some((at, of)) = Instant::read(at, row).zip(Link::read(of, row)) else { continue };
            if silent.get(&of).is_some_and(|said| *said <= at.0) {
                silent.remove(&of);
            }
        }
    }
    let contacted = allowed - silent.len();
    let mut waiting: Vec<(Slot, i64)> = silent.into_iter().collect();
    waiting.sort_by_key(|(customer, said)| (Reverse(*said), *customer));
    Outreach { waiting, refused: all - allowed, contacted }
}
