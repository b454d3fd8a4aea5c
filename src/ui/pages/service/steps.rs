//! The way of a request: its stages, the steps that were taken, and those that may come next.

use super::moving::Mover;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::Case;
use crate::domain::service::handling::{Standing, Taking};
use crate::domain::service::{request, step};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::desk::reply::ReplyPlan;
use crate::ui::desk::stages::Stages;
use crate::ui::desk::steps::{StepFields, TakenSteps};
use crate::ui::desk::what_next::WhatNext;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::records::label;
use leptos::prelude::*;

const FIELDS: StepFields = StepFields {
    entity: Entity::RequestSteps,
    of: step::REQUEST,
    kind: step::KIND,
    at: step::AT,
    member: step::MEMBER,
    notes: step::NOTES,
};

static REPLY: ReplyPlan = ReplyPlan {
    entity: Entity::Requests,
    customer: request::CUSTOMER,
    number: request::NUMBER,
    told: request::DESCRIPTION,
    cause: None,
    by: |dataset, record| dataset.get(Entity::Requests, record, request::DUE_ON).flatten().map(format::day),
    case: Case::Request,
    put_down: |dataset, record, request, step, notes| {
        let from = Standing::of(dataset, record).state;
        let taking = Taking { step: step.to_owned(), notes, ..Taking::default() };
        Command::HandleRequest { request, from, taking }
    },
};

/// The stages of its kind in a row.
#[component]
pub fn RequestWay(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let place = Memo::new(move |_| standing.with(|standing| standing.way().place(&standing.state)));
    let stages = Signal::derive(move || {
        let name = |state: &&str| label::option(Entity::Requests, request::STATE.key, state);
        standing.read().way().states.iter().map(name).collect::<Vec<_>>()
    });
    view! { <Stages label=t!("complaint-way") stages place /> }
}

/// What was done, oldest first, then what can be done next.
#[component]
pub fn RequestSteps(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let next = Signal::derive(move || standing.read().next());
    let refused = Signal::derive(move || {
        let standing = standing.read();
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, explain::request_not_now(why)));
        standing.steps().into_iter().filter_map(why).collect::<Vec<_>>()
    });
    let take = move |step: &'static str| mover.take(id, &standing.read_untracked().state, step);
    view! {
        <Card title=t!("complaint-steps")>
            <TakenSteps fields=FIELDS record />
            <WhatNext plan=&REPLY id record next refused on_take=take />
        </Card>
    }
}
