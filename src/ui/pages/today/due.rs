//! Next steps that are due, done with one tap.

use super::Desk;
use super::parts::{ListCard, link, row};
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::today::{Due, due_steps};
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// How many days ahead steps are shown.
const AHEAD: i32 = 7;

/// Steps of the past and the next days.
#[component]
pub fn DueCard(desk: Desk) -> impl IntoView {
    let act = Act::of_page();
    let rows = move |most: usize| due_steps(&desk.dataset.read(), desk.today.get().plus(AHEAD), most);
    view! {
        <ListCard title=t!("today-due") sub=t!("today-due-sub") nothing=t!("today-due-nothing") rows
            row=move |due| due_row(desk, act, due) />
    }
}

fn due_row(desk: Desk, act: Act, due: Due) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let step = dataset.get(Entity::Interactions, due.interaction, interaction::NEXT_STEP).unwrap_or("").to_owned();
    let today = desk.today.get_untracked();
    let late = match due.on.cmp(&today) {
        std::cmp::Ordering::Less => "today-when late",
        std::cmp::Ordering::Equal => "today-when now",
        std::cmp::Ordering::Greater => "today-when",
    };
    let customer = due.customer.map(|customer| link(&dataset, Entity::Customers, customer));
    let about = dataset.title(Entity::Interactions, due.interaction).to_owned();
    let id = dataset.table(Entity::Interactions).id_at(due.interaction);
    let spoken = step.clone();
    let done = move |_| {
        let Some(id) = id else { return };
        let values = vec![(interaction::DONE.into(), Value::Bool(true))];
        let command = Command::Edit { entity: Entity::Interactions, ids: vec![id], values };
        let said = step.clone();
        act.run(command, move |_| say_with("today-done", &[("what", Arg::from(said))]), || {});
    };
    let named = spoken.clone();
    let check = view! {
        <button type="button" class="today-check" aria-label=t!("today-mark-done", "what" => named.clone()) on:click=done>
            <Icon glyph=Glyph::Check />
        </button>
    };
    let below = view! { {customer} <span class="today-about">{about}</span> };
    let when = view! { <span class=late>{move || format::day_ago(due.on, desk.today.get())}</span> };
    row(check, spoken, below, when)
}
