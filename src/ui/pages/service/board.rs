//! The board of one kind of request: a column for every state of its way.

use super::moving::{Mover, StepDialog};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::service::handling::Standing;
use crate::domain::service::request;
use crate::domain::service::ways::{WAYS, Way};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::desk::board::{Board, BoardPlan, Urgencies};
use crate::ui::desk::card::{CardFacts, Coming};
use crate::ui::records::list::ListState;
use crate::ui::records::show;
use leptos::prelude::*;
use std::cmp::Reverse;

const ENTITY: Entity = Entity::Requests;

/// The board over the requests of a kind that the list shows.
#[component]
pub fn RequestBoard(list: ListState, way: &'static Way) -> impl IntoView {
    let mover = Mover::of_page();
    let plan = BoardPlan {
        entity: ENTITY,
        steps: Entity::RequestSteps,
        name: t!("complaints-board"),
        states: way.states,
        state: request::STATE.key,
        badge: request::PRIORITY.key,
        owner: "field-requests-assignee",
        column,
        urgency,
        card,
        step_to,
        take: Callback::new(move |(id, from, step): (Id, String, &'static str)| mover.take(id, &from, step)),
    };
    view! {
        <Board list plan />
        <StepDialog mover />
    }
}

fn column(dataset: &Dataset, slot: Slot, states: &[&str]) -> Option<usize> {
    let standing = Standing::of(dataset, slot);
    // Other kinds have some states of the same name.
    (standing.way().states == states).then(|| standing.way().place(&standing.state)).flatten()
}

fn urgency(dataset: &Dataset) -> Urgencies<'_> {
    let zone = Settings::of(dataset).zone;
    Box::new(move |slot| {
        let due = coming(dataset, slot).map(|coming| match coming {
            Coming::Due(due) => due.at,
            Coming::Day(day) => zone.instant(day, 0),
            Coming::Meeting(at) => at,
        });
        let opened = dataset.get(ENTITY, slot, request::OPENED_AT).flatten();
        (due.is_none(), due, Reverse(opened))
    })
}

/// What comes next for an open request: the meeting, else the day by which it is due.
pub fn coming(dataset: &Dataset, slot: Slot) -> Option<Coming> {
    if !Standing::of(dataset, slot).is_open() {
        return None;
    }
    let meeting = dataset.get(ENTITY, slot, request::SCHEDULED_AT).flatten().map(Coming::Meeting);
    meeting.or_else(|| dataset.get(ENTITY, slot, request::DUE_ON).flatten().map(Coming::Day))
}

fn card(dataset: &Dataset, slot: Slot) -> Option<CardFacts> {
    let named = |to: Entity, target: Option<Slot>| target.map(|slot| dataset.title(to, slot).to_owned());
    let customer = dataset.get(ENTITY, slot, request::CUSTOMER).flatten();
    let owner = dataset.get(ENTITY, slot, request::ASSIGNEE).flatten();
    let standing = Standing::of(dataset, slot);
    Some(CardFacts {
        id: dataset.table(ENTITY).id_at(slot)?,
        subject: show::name(dataset, ENTITY, slot),
        customer: named(Entity::Customers, customer).unwrap_or_default(),
        // What is neither urgent nor can wait needs no badge.
        badge: dataset.get(ENTITY, slot, request::PRIORITY).filter(|code| *code != "normal").unwrap_or("").to_owned(),
        owner: named(Entity::Members, owner).unwrap_or_default(),
        marks: standing.waiting.then_some("waiting").into_iter().collect(),
        next: standing.next(),
        state: standing.state,
        coming: coming(dataset, slot),
    })
}

fn step_to(from: &str, state: &'static str) -> &'static str {
    let begins = WAYS.iter().any(|way| way.first() == state);
    if begins && !request::is_open(from) { "reopened" } else { state }
}
