//! What happened to complaints as far as clocks are concerned, read from their steps and, where a file from elsewhere
//! brought no steps, from their own fields.

use super::handling::ANSWERS;
use super::{complaint, step};
use crate::domain::clocks::Event;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Holds, Instant, Link};
use crate::kernel::time::Timestamp;
use std::collections::HashMap;

/// What happened to one complaint, in time order.
pub type Events = Vec<(Timestamp, Event)>;

/// The events of every complaint that `wanted` names.
#[must_use]
pub fn events(dataset: &Dataset, wanted: &dyn Fn(Slot) -> bool) -> HashMap<Slot, Events> {
    let table = dataset.table(Entity::Complaints);
    let mut all: HashMap<Slot, Events> =
        table.slots().filter(|slot| wanted(*slot)).map(|slot| (slot, Vec::new())).collect();
    for (_, chunk) in dataset.table(Entity::ComplaintSteps).runs() {
        let (of, at) = (Link::column(chunk, step::COMPLAINT.key), Instant::column(chunk, step::AT.key));
        let kinds = Choice::column(chunk, step::KIND.key);
        for row in chunk.live_rows() {
            let Some(events) = Link::read(of, row).and_then(|of| all.get_mut(&of)) else { continue };
            let Some(at) = Instant::read(at, row) else { continue };
            events.extend(of_step(Choice::read(kinds, row)).iter().map(|event| (at, *event)));
        }
    }
    for (slot, events) in &mut all {
        add_fields(dataset, *slot, events);
        events.sort_by_key(|(at, _)| *at);
    }
    all
}

/// What a step means for the clocks.
fn of_step(kind: &str) -> &'static [Event] {
    match kind {
        "resolved" => &[Event::Answered, Event::Resolved],
        "waiting" => &[Event::Paused],
        "resumed" => &[Event::Resumed],
        "reply" => &[Event::Answered],
        "reopened" => &[Event::Reopened],
        "closed" | "withdrawn" | "merged" => &[Event::Ended],
        // Whoever goes on does not wait any more.
        kind if ANSWERS.contains(&kind) => &[Event::Answered, Event::Resumed],
        _ => &[],
    }
}

fn add_fields(dataset: &Dataset, slot: Slot, events: &mut Events) {
    let field = |field| dataset.get(Entity::Complaints, slot, field).flatten();
    let has = |events: &Events, wanted| events.iter().any(|(_, event)| *event == wanted);
    if let Some(opened) = field(complaint::OPENED_AT) {
        events.push((opened, Event::Opened));
    }
    if let Some(answered) = field(complaint::FIRST_RESPONSE_AT) {
        events.push((answered, Event::Answered));
    }
    if let Some(resolved) = field(complaint::RESOLVED_AT).filter(|_| !has(events, Event::Resolved)) {
        events.push((resolved, Event::Resolved));
    }
    let status = dataset.get(Entity::Complaints, slot, complaint::STATUS).unwrap_or("");
    if !complaint::is_open(status) && !has(events, Event::Resolved) && !has(events, Event::Ended) {
        // It is over, and nobody says when: as if at once, so that it never counts as late.
        let last = events.iter().map(|(at, _)| *at).max();
        events.extend(last.map(|last| (last, Event::Ended)));
    }
}
