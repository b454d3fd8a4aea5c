//! One complaint on the board.

use super::moving::{Mover, move_label, step_label};
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::Standing;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::next_due::NextDue;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::platform::boot;
use crate::t;
use crate::ui::kit::badge::{Avatar, Badge};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{MenuItem, SharedMenu, SharedMenuButton};
use crate::ui::records::due_badge::DueBadge;
use crate::ui::records::{label, show};
use crate::ui::text::say;
use leptos::prelude::*;
use leptos_router::components::A;

/// What a card shows; equal cards are not drawn again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CardFacts {
    pub id: Id,
    subject: String,
    customer: String,
    severity: String,
    owner: String,
    standing: Standing,
    due: Option<NextDue>,
}

impl CardFacts {
    /// Reads the card of the complaint in `slot`.
    pub fn of(dataset: &Dataset, slot: Slot) -> Option<Self> {
        let entity = Entity::Complaints;
        let named = |to: Entity, target: Option<Slot>| target.map(|slot| dataset.title(to, slot).to_owned());
        let customer = dataset.get(entity, slot, complaint::CUSTOMER).flatten();
        let owner = dataset.get(entity, slot, complaint::OWNER).flatten();
        Some(Self {
            id: dataset.table(entity).id_at(slot)?,
            subject: show::name(dataset, entity, slot),
            customer: named(Entity::Customers, customer).unwrap_or_default(),
            severity: dataset.get(entity, slot, complaint::SEVERITY).unwrap_or("").to_owned(),
            owner: named(Entity::Members, owner).unwrap_or_default(),
            standing: Standing::of(dataset, slot),
            due: NextDue::of(dataset, slot),
        })
    }
}

/// A card: drag it to another column, or choose the next step from its menu.
#[component]
pub fn ComplaintCard(
    facts: CardFacts,
    mover: Mover,
    menu: SharedMenu,
    /// The card that is being dragged, and the state it came from.
    dragged: RwSignal<Option<(Id, String)>>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let CardFacts { id, subject, customer, severity, owner, standing, due } = facts;
    let from = standing.status.clone();
    let lift = move |event: leptos::ev::DragEvent| {
        // Some browsers drag nothing that carries nothing.
        if let Some(data) = event.data_transfer() {
            drop(data.set_data("text/plain", &id.to_string()));
        }
        dragged.set(Some((id, from.clone())));
    };
    let tone = show::tone(&severity);
    let severity_words = (!severity.is_empty()).then(|| {
        let label = Signal::derive(move || label::option(Entity::Complaints, complaint::SEVERITY.key, &severity));
        view! { <Badge label tone /> }
    });
    let marks = [(standing.escalated, "escalated"), (standing.waiting, "waiting")]
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, step)| view! { <span class="card-mark">{move || step_label(step)}</span> })
        .collect_view();
    let items = move || {
        let item = |step: &'static str| {
            let from = standing.status.clone();
            MenuItem::action(move_label(step), Glyph::ArrowRight, move || mover.take(id, &from, step))
        };
        standing.next().into_iter().map(item).collect::<Vec<_>>()
    };
    let about = subject.clone();
    let avatar = (!owner.is_empty()).then(|| {
        let said = owner.clone();
        view! {
            <span class="board-owner" data-tip=owner.clone()>
                <Avatar name=Signal::stored(owner.clone()) />
                <span class="sr-only">{move || format!("{}: {said}", say("field-complaints-owner"))}</span>
            </span>
        }
    });
    view! {
        <li class="board-card" draggable="true" on:dragstart=lift on:dragend=move |_| dragged.set(None)>
            <div class="board-card-head">
                <A href=boot::href(&format!("/complaints/{id}")) attr:class="board-card-title">{subject}</A>
                <SharedMenuButton menu label=t!("complaint-move", "what" => about.clone()) items glyph=Glyph::More />
            </div>
            <p class="board-card-customer">{customer}</p>
            <div class="board-card-foot">
                {severity_words}
                {marks}
                <DueBadge due now />
                {avatar}
            </div>
        </li>
    }
}
