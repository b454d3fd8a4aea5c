//! The board of complaints: a column for every state of their way.

use super::moving::{Mover, ReasonDialog};
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::{Standing, WAY};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::next_due::NextDue;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::desk::board::{Board, BoardPlan, Urgencies};
use crate::ui::desk::card::{CardFacts, Coming};
use crate::ui::records::list::ListState;
use crate::ui::records::show;
use leptos::prelude::*;
use std::cmp::Reverse;

const ENTITY: Entity = Entity::Complaints;

/// The board over the complaints that the list shows.
#[component]
pub fn ComplaintBoard(list: ListState) -> impl IntoView {
    let mover = Mover::of_page();
    let plan = BoardPlan {
        entity: ENTITY,
        steps: Entity::ComplaintSteps,
        name: t!("complaints-board"),
        states: &WAY,
        state: complaint::STATUS.key,
        badge: complaint::SEVERITY.key,
        owner: "field-complaints-owner",
        column,
        urgency,
        card,
        step_to,
        take: Callback::new(move |(id, from, step): (Id, String, &'static str)| mover.take(id, &from, step)),
    };
    view! {
        <Board list plan />
        <ReasonDialog mover />
    }
}

fn column(dataset: &Dataset, slot: Slot, states: &[&str]) -> Option<usize> {
    let status = dataset.get(ENTITY, slot, complaint::STATUS).unwrap_or("");
    let status = if status.is_empty() { "received" } else { status };
    states.iter().position(|state| *state == status)
}

fn urgency(dataset: &Dataset) -> Urgencies<'_> {
    Box::new(|slot| {
        let due = NextDue::of(dataset, slot).map(|due| due.at);
        let opened = dataset.get(ENTITY, slot, complaint::OPENED_AT).flatten();
        (due.is_none(), due, Reverse(opened))
    })
}

fn card(dataset: &Dataset, slot: Slot) -> Option<CardFacts> {
    let named = |to: Entity, target: Option<Slot>| target.map(|slot| dataset.title(to, slot).to_owned());
    let customer = dataset.get(ENTITY, slot, complaint::CUSTOMER).flatten();
    let owner = dataset.get(ENTITY, slot, complaint::OWNER).flatten();
    let standing = Standing::of(dataset, slot);
    let marks = [(standing.escalated, "escalated"), (standing.waiting, "waiting")];
    Some(CardFacts {
        id: dataset.table(ENTITY).id_at(slot)?,
        subject: show::name(dataset, ENTITY, slot),
        customer: named(Entity::Customers, customer).unwrap_or_default(),
        badge: dataset.get(ENTITY, slot, complaint::SEVERITY).unwrap_or("").to_owned(),
        owner: named(Entity::Members, owner).unwrap_or_default(),
        marks: marks.into_iter().filter_map(|(on, step)| on.then_some(step)).collect(),
        next: standing.next(),
        state: standing.status,
        coming: NextDue::of(dataset, slot).map(Coming::Due),
    })
}

fn step_to(from: &str, state: &'static str) -> &'static str {
    let over = Standing { status: from.to_owned(), ..Standing::default() }.allows("reopened").is_ok();
    if over && state == "investigating" { "reopened" } else { state }
}
