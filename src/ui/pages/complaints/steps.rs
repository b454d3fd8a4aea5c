//! The way of a complaint: the steps that were taken, those that may come next, and why others may not.

use super::moving::{Mover, step_label};
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
use crate::ui::act::Act;
use crate::ui::desk::reply::{Reply, ReplyDraft, ReplyPlan};
use crate::ui::desk::steps::{NextSteps, NoteField, StepFields, TakenSteps};
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::text::{Arg, say, say_with};
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
    put_down: |dataset, record, complaint, notes| {
        let from = Standing::of(dataset, record).status;
        Command::HandleComplaint { complaint, from, step: "reply".to_owned(), notes }
    },
};

/// What was done, oldest first, then what can be done next.
#[component]
pub fn Steps(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    view! {
        <Card title=t!("complaint-steps") sub=t!("complaint-steps-iso")>
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
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, explain::not_now(why)));
        MOVES.into_iter().filter_map(why).collect::<Vec<_>>()
    });
    let take = move |step: &'static str| mover.take(id, &standing.read_untracked().status, step);
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
        let from = dataset.with_untracked(|dataset| Standing::of(dataset, record)).status;
        let command =
            Command::HandleComplaint { complaint: id, from, step: "note".to_owned(), notes: notes.get_untracked() };
        let done = move |_: &_| say_with("done-handle-complaint", &[("what", Arg::from(step_label("note")))]);
        act.run(command, done, move || notes.set(String::new()));
    };
    view! {
        <NoteField label=t!("complaint-note-text") help=t!("complaint-note-help") action=t!("complaint-note-write") notes
            on_write=write />
    }
}
