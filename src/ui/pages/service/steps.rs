//! The way of a request: its stages, the steps that were taken, and those that may come next.

use super::moving::{Mover, done, step_label};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::Case;
use crate::domain::service::handling::{Standing, Taking};
use crate::domain::service::{request, step};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::desk::reply::{Reply, ReplyDraft, ReplyPlan};
use crate::ui::desk::stages::Stages;
use crate::ui::desk::steps::{NextSteps, NoteField, StepFields, TakenSteps};
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::records::label;
use crate::ui::text::say;
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
    put_down: |dataset, record, request, notes| put_down(dataset, record, request, "reply", notes),
};

/// Words that are put down with the request: what the customer was told, or a note for the team.
fn put_down(dataset: &Dataset, record: Slot, request: Id, step: &str, notes: String) -> Command {
    let from = Standing::of(dataset, record).state;
    let taking = Taking { step: step.to_owned(), notes, ..Taking::default() };
    Command::HandleRequest { request, from, taking }
}

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
    view! {
        <Card title=t!("complaint-steps")>
            <TakenSteps fields=FIELDS record />
            <Next id record mover />
        </Card>
    }
}

/// The next step, what is said to the customer, or a note for the team.
#[component]
fn Next(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let dataset = Session::here().dataset();
    let tab = RwSignal::new("step".to_owned());
    let options = Signal::derive(|| {
        [("step", "complaint-next"), ("reply", "complaint-reply"), ("note", "complaint-note")]
            .map(|(value, key)| Choice::new(value, say(key)))
            .to_vec()
    });
    // What is half written stays while another tab is looked at.
    let (reply, note) = (ReplyDraft::default(), RwSignal::new(String::new()));
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let next = Signal::derive(move || standing.read().next());
    let refused = Signal::derive(move || {
        let standing = standing.read();
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, explain::request_not_now(why)));
        standing.steps().into_iter().filter_map(why).collect::<Vec<_>>()
    });
    let take = move |step: &'static str| mover.take(id, &standing.read_untracked().state, step);
    let body = move || match tab.read().as_str() {
        "reply" => view! { <Reply plan=&REPLY id record draft=reply /> }.into_any(),
        "note" => view! { <Note id record notes=note /> }.into_any(),
        _ => view! { <NextSteps next refused on_take=take /> }.into_any(),
    };
    view! {
        <div class="next-step no-print">
            <Segmented label=t!("complaint-what-next") value=tab options on_change=move |chosen| tab.set(chosen) />
            {body}
        </div>
    }
}

/// A note that the customer does not see.
#[component]
fn Note(id: Id, record: Slot, notes: RwSignal<String>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let write = move |()| {
        let text = notes.get_untracked();
        let command = dataset.with_untracked(|dataset| put_down(dataset, record, id, "note", text));
        act.run(command, move |_| done(step_label("note")), move || notes.set(String::new()));
    };
    view! {
        <NoteField label=t!("complaint-note-text") help=t!("complaint-note-help") action=t!("complaint-note-write") notes
            on_write=write />
    }
}
