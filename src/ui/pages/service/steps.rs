//! The way of a request: its stages, the steps that were taken, and those that may come next.

use super::moving::{Mover, done, step_label};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::Case;
use crate::domain::service::handling::{Standing, Taking};
use crate::domain::service::{request, step};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::desk::stages::Stages;
use crate::ui::desk::steps::{NextSteps, NoteField, StepFields, TakenSteps};
use crate::ui::explain;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::knowledge::{Keep, Suggestions};
use crate::ui::records::label;
use crate::ui::text::{Said, say};
use leptos::prelude::*;

const FIELDS: StepFields = StepFields {
    entity: Entity::RequestSteps,
    of: step::REQUEST,
    kind: step::KIND,
    at: step::AT,
    member: step::MEMBER,
    notes: step::NOTES,
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
    let (reply, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let next = Signal::derive(move || standing.read().next());
    let refused = Signal::derive(move || {
        let standing = standing.read();
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, explain::request_not_now(why)));
        standing.steps().into_iter().filter_map(why).collect::<Vec<_>>()
    });
    let take = move |step: &'static str| mover.take(id, &standing.read_untracked().state, step);
    let words = |text: &'static str, help: &'static str, action: &'static str| -> [Said; 3] {
        [t!(text), t!(help), t!(action)]
    };
    let body = move || match tab.read().as_str() {
        "reply" => {
            let words = words("reply-text", "service-reply-help", "reply-log");
            view! {
                <Help id record notes=reply />
                <PutDown id record step="reply" notes=reply words />
            }
            .into_any()
        }
        "note" => {
            let words = words("complaint-note-text", "complaint-note-help", "complaint-note-write");
            view! { <PutDown id record step="note" notes=note words /> }.into_any()
        }
        _ => view! { <NextSteps next refused on_take=take /> }.into_any(),
    };
    view! {
        <div class="next-step no-print">
            <Segmented label=t!("complaint-what-next") value=tab options on_change=move |chosen| tab.set(chosen) />
            {body}
        </div>
    }
}

/// Words that are put down with the request: what the customer was told, or a note for the team.
#[component]
fn PutDown(id: Id, record: Slot, step: &'static str, notes: RwSignal<String>, words: [Said; 3]) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let write = move |()| {
        let from = dataset.with_untracked(|dataset| Standing::of(dataset, record)).state;
        let taking = Taking { step: step.to_owned(), notes: notes.get_untracked(), ..Taking::default() };
        let command = Command::HandleRequest { request: id, from, taking };
        act.run(command, move |_| done(step_label(step)), move || notes.set(String::new()));
    };
    let [label, help, action] = words;
    view! { <NoteField label help action notes on_write=write /> }
}

/// Articles that may help, by what is asked.
#[component]
fn Help(id: Id, record: Slot, notes: RwSignal<String>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = Memo::new(move |_| {
        let dataset = dataset.read();
        [request::SUBJECT, request::DESCRIPTION]
            .map(|field| dataset.get(Entity::Requests, record, field).unwrap_or("").to_owned())
            .join("\n")
    });
    let put = move |words: String| {
        notes.update(|notes| {
            let own = notes.trim().to_owned();
            *notes = [own, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
        });
    };
    view! { <Suggestions text keep=Keep::In(Case::Request(id)) on_put=put /> }
}
