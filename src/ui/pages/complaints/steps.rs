//! The way of a complaint: the steps that were taken, those that may come next, and why others may not.

use super::moving::{Mover, move_label, step_label};
use super::reply::{Reply, ReplyDraft};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::handling::{MOVES, Standing};
use crate::domain::complaints::step;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, Segmented, TextArea};
use crate::ui::records::label;
use crate::ui::records::show::tone;
use crate::ui::text::{Arg, say, say_with};
use crate::ui::{explain, format};
use leptos::prelude::*;

/// What was done, oldest first, then what can be done next.
#[component]
pub fn Steps(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let dataset = Session::here().dataset();
    let steps = Memo::new(move |_| {
        let dataset = dataset.read();
        let table = dataset.table(Entity::ComplaintSteps);
        let mut steps = Vec::new();
        table.scan(step::COMPLAINT, |at, of| {
            if of == Some(record) {
                steps.push((table.get(at, step::AT).flatten(), at));
            }
        });
        steps.sort_unstable();
        steps
    });
    let list = move || steps.read().iter().map(|(_, at)| view! { <Taken at=*at /> }).collect_view();
    view! {
        <Card title=t!("complaint-steps") sub=t!("complaint-steps-iso")>
            <ol class="timeline">{list}</ol>
            <Next id record mover />
        </Card>
    }
}

#[component]
fn Taken(at: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let entity = Entity::ComplaintSteps;
        let zone = Settings::of(&dataset).zone;
        let kind = dataset.get(entity, at, step::KIND).unwrap_or("").to_owned();
        let when = dataset.get(entity, at, step::AT).flatten().map(|time| format::instant(time, zone));
        let who = dataset
            .get(entity, at, step::MEMBER)
            .flatten()
            .map(|member| dataset.title(Entity::Members, member).to_owned());
        let notes = dataset.get(entity, at, step::NOTES).unwrap_or("").to_owned();
        let under = when.into_iter().chain(who).collect::<Vec<_>>().join(" · ");
        view! {
            <li class="timeline-item step" class:said=kind == "reply">
                <Badge label=Signal::stored(label::option(entity, step::KIND.key, &kind)) tone=tone(&kind) />
                <span class="muted small">{under}</span>
                <p class="timeline-text pre-line">{notes}</p>
            </li>
        }
    }
}

/// The next step, what is said to the customer, or a note for the team.
#[component]
fn Next(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let tab = RwSignal::new("step".to_owned());
    let options = Signal::derive(|| {
        [("step", "complaint-next"), ("reply", "complaint-reply"), ("note", "complaint-note")]
            .map(|(value, key)| Choice::new(value, say(key)))
            .to_vec()
    });
    // What is half written stays while another tab is looked at.
    let (reply, note) = (ReplyDraft::default(), RwSignal::new(String::new()));
    let body = move || match tab.read().as_str() {
        "reply" => view! { <Reply id record draft=reply /> }.into_any(),
        "note" => view! { <Note id record notes=note /> }.into_any(),
        _ => view! { <NextSteps id record mover /> }.into_any(),
    };
    view! {
        <div class="next-step no-print">
            <Segmented label=t!("complaint-what-next") value=tab options on_change=move |chosen| tab.set(chosen) />
            {body}
        </div>
    }
}

/// A button for each step that may be taken; the usual next one stands out.
#[component]
fn NextSteps(id: Id, record: Slot, mover: Mover) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let buttons = move || {
        let standing = standing.get();
        let button = |(place, step): (usize, &'static str)| {
            let from = standing.status.clone();
            let look = if place == 0 { Look::Primary } else { Look::Secondary };
            let label = Signal::derive(move || move_label(step));
            view! { <Button label look on_click=move |()| mover.take(id, &from, step) /> }
        };
        standing.next().into_iter().enumerate().map(button).collect_view()
    };
    let refused = move || {
        let standing = standing.get();
        let why = |step: &'static str| standing.allows(step).err().map(|why| (step, why));
        MOVES.into_iter().filter_map(why).map(|(step, why)| {
            view! { <li><strong>{move_label(step)}</strong> " " <span class="muted">{explain::not_now(why)}</span></li> }
        }).collect_view()
    };
    view! {
        <div class="row wrap">{buttons}</div>
        <details class="disclosure small">
            <summary>{t!("complaint-not-now")}</summary>
            <ul role="list" class="not-now">{refused}</ul>
        </details>
    }
}

/// A note that the customer does not see.
#[component]
fn Note(id: Id, record: Slot, notes: RwSignal<String>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let empty = Memo::new(move |_| notes.read().trim().is_empty());
    let write = move |()| {
        let from = dataset.with_untracked(|dataset| Standing::of(dataset, record)).status;
        let command =
            Command::HandleComplaint { complaint: id, from, step: "note".to_owned(), notes: notes.get_untracked() };
        let done = move |_: &_| say_with("done-handle-complaint", &[("what", Arg::from(step_label("note")))]);
        act.run(command, done, move || notes.set(String::new()));
    };
    view! {
        <TextArea label=t!("complaint-note-text") help=t!("complaint-note-help") value=notes on_input=move |text| notes.set(text) />
        <Button label=t!("complaint-note-write") look=Look::Primary disabled=empty on_click=write />
    }
}
