//! The way of a complaint: the steps that were taken, those that may come next, and why others may not.

use super::moving::Mover;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::handling::{MOVES, Standing};
use crate::domain::complaints::{complaint, step};
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::Case;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::desk::reply::ReplyPlan;
use crate::ui::desk::steps::{StepFields, TakenSteps};
use crate::ui::desk::what_next::WhatNext;
use crate::ui::kit::block::Card;
use crate::ui::{explain, format};
use leptos::prelude::*;

const FIELDS: StepFields = StepFields {
    entity: Entity::ComplaintSteps,
    of: step::COMPLAINT,
    kind: step::KIND,
    at: step::AT,
    member: step::MEMBER,
    notes: step::NOTES,
};

static REPLY: ReplyPlan = ReplyPlan {
    entity: Entity::Complaints,
    customer: complaint::CUSTOMER,
    number: complaint::NUMBER,
    told: complaint::DESCRIPTION,
    cause: Some(complaint::CAUSE_DETAIL),
    by: |dataset, record| {
        let due = dataset.get(Entity::Complaints, record, complaint::RESOLUTION_DUE_AT).flatten();
        due.map(|at| format::instant(at, Settings::of(dataset).zone))
    },
    case: Case::Complaint,
    put_down: |dataset, record, complaint, step, notes| {
        let from = Standing::of(dataset, record).status;
        Command::HandleComplaint { complaint, from, step: step.to_owned(), notes }
    },
};

/// What was done, oldest first, then what can be done next.
#[component]
pub fn Steps(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let next = Signal::derive(move || standing.read().next());
    let refused = Signal::derive(move || {
        let standing = standing.read();
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, explain::not_now(why)));
        MOVES.into_iter().filter_map(why).collect::<Vec<_>>()
    });
    let take = move |step: &'static str| mover.take(id, &standing.read_untracked().status, step);
    view! {
        <Card title=t!("complaint-steps") sub=t!("complaint-steps-iso")>
            <TakenSteps fields=FIELDS record />
            <WhatNext plan=&REPLY id record next refused on_take=take />
        </Card>
    }
}
