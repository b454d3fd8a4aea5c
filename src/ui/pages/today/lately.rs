//! What came in lately.

use super::Desk;
use super::parts::{link, row};
use crate::domain::complaints::step;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::today::{Arrival, lately};
use crate::kernel::column::{Cell, Slot};
use crate::platform::boot;
use crate::t;
use crate::ui::address::list_path;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::label;
use leptos::prelude::*;
use leptos_router::components::A;

/// How many arrivals are told.
const TOLD: usize = 12;

/// The last arrivals, those of one command together.
#[component]
pub fn LatelyCard(desk: Desk) -> impl IntoView {
    let arrivals = Memo::new(move |_| lately(&desk.dataset.read(), TOLD));
    let rows = move || arrivals.get().into_iter().map(|arrival| arrival_row(desk, arrival)).collect_view();
    view! {
        <Card title=t!("today-lately") flush=true>
            <ul role="list" class="today-list">{rows}</ul>
        </Card>
    }
}

fn glyph(entity: Entity) -> Glyph {
    match entity {
        Entity::Customers => Glyph::Person,
        Entity::Orders => Glyph::Orders,
        Entity::Interactions => Glyph::Chat,
        Entity::Responses => Glyph::Surveys,
        Entity::Requests => Glyph::Service,
        _ => Glyph::Complaints,
    }
}

fn arrival_row(desk: Desk, arrival: Arrival) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let Arrival { entity, slot, count, at } = arrival;
    let icon = view! { <span class="timeline-mark"><Icon glyph=glyph(entity) /></span> };
    let when = view! { <span class="today-when">{move || format::ago(at, desk.now.get())}</span> };
    if count > 1 {
        let words = move || label::entity_count(entity, count);
        let main = match entity {
            Entity::Customers | Entity::Orders | Entity::Complaints | Entity::Requests => {
                view! { <A href=boot::href(&list_path(entity))>{words}</A> }.into_any()
            }
            _ => words.into_any(),
        };
        return row(icon, main, t!("today-added"), when);
    }
    let main = match entity {
        Entity::Customers | Entity::Complaints | Entity::Requests => link(&dataset, entity, slot),
        Entity::ComplaintSteps => step_of(&dataset, slot),
        _ => dataset.title(entity, slot).to_owned().into_any(),
    };
    let kind = step_words(&dataset, entity, slot);
    let customer = customer_of(&dataset, entity, slot).map(|customer| link(&dataset, Entity::Customers, customer));
    let titled = matches!(entity, Entity::Customers | Entity::Complaints | Entity::ComplaintSteps | Entity::Requests)
        || !dataset.title(entity, slot).is_empty();
    let main = if titled { main } else { (move || label::entity_one(entity)).into_any() };
    let what = move || {
        kind.clone().map_or_else(|| label::entity_one(entity), |code| label::option(entity, step::KIND.key, &code))
    };
    let below = view! { {customer} <span class="today-about">{what}</span> };
    row(icon, main, below, when)
}

fn target(dataset: &Dataset, entity: Entity, slot: Slot, key: &str) -> Option<Slot> {
    match dataset.table(entity).cell(slot, key) {
        Cell::Ref(_, target) => Some(target),
        _ => None,
    }
}

/// The complaint that a step belongs to.
fn step_of(dataset: &Dataset, slot: Slot) -> AnyView {
    target(dataset, Entity::ComplaintSteps, slot, step::COMPLAINT.key)
        .map_or_else(|| ().into_any(), |complaint| link(dataset, Entity::Complaints, complaint))
}

fn step_words(dataset: &Dataset, entity: Entity, slot: Slot) -> Option<String> {
    (entity == Entity::ComplaintSteps)
        .then(|| dataset.get(entity, slot, step::KIND).unwrap_or("").to_owned())
        .filter(|code| !code.is_empty())
}

/// The customer of an order, contact, complaint or answer; all of them call that field the same.
fn customer_of(dataset: &Dataset, entity: Entity, slot: Slot) -> Option<Slot> {
    let has = entity.fields().iter().any(|field| field.key.as_str() == "customer");
    has.then(|| target(dataset, entity, slot, "customer")).flatten()
}
