//! The way of a complaint: the steps that were taken, and those that may come next.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::{complaint, handling, step};
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, Select, TextArea};
use crate::ui::records::label;
use crate::ui::records::show::tone;
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// What was done, oldest first, then the form for the next step.
#[component]
pub fn Steps(id: Id, record: Slot) -> impl IntoView {
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
            <NextStep id record />
        </Card>
    }
}

#[component]
fn Taken(at: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let entity = Entity::ComplaintSteps;
        let offset = Settings::of(&dataset).utc_offset_minutes;
        let kind = dataset.get(entity, at, step::KIND).unwrap_or("").to_owned();
        let when = dataset.get(entity, at, step::AT).flatten().map(|time| format::instant(time, offset));
        let who = dataset
            .get(entity, at, step::MEMBER)
            .flatten()
            .map(|member| dataset.title(Entity::Members, member).to_owned());
        let notes = dataset.get(entity, at, step::NOTES).unwrap_or("").to_owned();
        let under = when.into_iter().chain(who).collect::<Vec<_>>().join(" · ");
        view! {
            <li class="timeline-item step">
                <Badge label=Signal::stored(label::option(entity, step::KIND.key, &kind)) tone=tone(&kind) />
                <span class="muted small">{under}</span>
                <p class="timeline-text pre-line">{notes}</p>
            </li>
        }
    }
}

#[component]
fn NextStep(id: Id, record: Slot) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let status =
        Memo::new(move |_| dataset.read().get(Entity::Complaints, record, complaint::STATUS).unwrap_or("").to_owned());
    // What was picked holds until the complaint has moved on.
    let picked = RwSignal::new(None::<String>);
    let chosen = Memo::new(move |_| {
        let next = handling::next_steps(&status.read());
        let kept = picked.get().filter(|step| next.contains(&step.as_str()));
        kept.or_else(|| next.first().map(|step| (*step).to_owned())).unwrap_or_default()
    });
    let notes = RwSignal::new(String::new());
    let words = |step: &str| label::option(Entity::ComplaintSteps, step::KIND.key, step);
    let options = Signal::derive(move || {
        handling::next_steps(&status.read()).iter().map(|step| Choice::new(*step, words(step))).collect::<Vec<_>>()
    });
    let take = move |()| {
        let step = chosen.get_untracked();
        let what = words(&step);
        let command = Command::HandleComplaint { complaint: id, step, notes: notes.get_untracked() };
        let done = move |_: &_| say_with("done-handle-complaint", &[("what", Arg::from(what))]);
        act.run(command, done, move || {
            notes.set(String::new());
            picked.set(None);
        });
    };
    view! {
        <div class="next-step no-print">
            <Select label=t!("complaint-next") value=chosen options on_change=move |step| picked.set(Some(step)) />
            <TextArea label=t!("complaint-next-notes") value=notes on_input=move |text| notes.set(text) />
            <Button label=t!("complaint-next-take") look=Look::Primary on_click=take />
        </div>
    }
}
