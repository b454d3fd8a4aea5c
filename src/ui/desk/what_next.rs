//! What can be done next with a file: a step, a word to the customer, or a note for the team.

use super::reply::{Reply, ReplyDraft, ReplyPlan};
use super::steps::{NextSteps, NoteField};
use crate::app::session::Session;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::text::say;
use leptos::prelude::*;

/// The three, one at a time; what is half written stays while another is looked at.
#[component]
pub fn WhatNext(
    plan: &'static ReplyPlan,
    id: Id,
    record: Slot,
    /// The steps that may be taken.
    #[prop(into)]
    next: Signal<Vec<&'static str>>,
    /// The steps that may not, with the reason in words.
    #[prop(into)]
    refused: Signal<Vec<(&'static str, String)>>,
    /// Takes one.
    #[prop(into)]
    on_take: Callback<&'static str>,
) -> impl IntoView {
    let tab = RwSignal::new("step".to_owned());
    let options = Signal::derive(|| {
        [("step", "complaint-next"), ("reply", "complaint-reply"), ("note", "complaint-note")]
            .map(|(value, key)| Choice::new(value, say(key)))
            .to_vec()
    });
    let (reply, note) = (ReplyDraft::default(), RwSignal::new(String::new()));
    let body = move || match tab.read().as_str() {
        "reply" => view! { <Reply plan id record draft=reply /> }.into_any(),
        "note" => view! { <Note plan id record notes=note /> }.into_any(),
        _ => view! { <NextSteps next refused on_take /> }.into_any(),
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
fn Note(plan: &'static ReplyPlan, id: Id, record: Slot, notes: RwSignal<String>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let write = move |()| {
        let text = notes.get_untracked();
        let command = dataset.with_untracked(|dataset| (plan.put_down)(dataset, record, id, "note", text));
        act.run(command, |_| say("done-note"), move || notes.set(String::new()));
    };
    view! {
        <NoteField label=t!("complaint-note-text") help=t!("complaint-note-help") action=t!("complaint-note-write") notes
            on_write=write />
    }
}
