//! One file on a board.

use super::board::BoardPlan;
use super::move_label;
use crate::app::session::Session;
use crate::domain::targets::next_due::NextDue;
use crate::domain::workspace::settings::Settings;
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::badge::{Avatar, Badge, Tone};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{MenuItem, SharedMenu, SharedMenuButton};
use crate::ui::records::due_badge::DueBadge;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// What comes for a file, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coming {
    /// A clock runs out.
    Due(NextDue),
    /// It is to be done by a day.
    Day(Day),
    /// We meet.
    Meeting(Timestamp),
}

/// What a card shows; equal cards are not drawn again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CardFacts {
    /// Which file.
    pub id: Id,
    /// What it is about.
    pub subject: String,
    /// Whose.
    pub customer: String,
    /// The code of the choice that is shown as a badge; empty for none.
    pub badge: String,
    /// Who of us sees to it; empty for nobody.
    pub owner: String,
    /// The state.
    pub state: String,
    /// What stands beside the state, as codes of steps.
    pub marks: Vec<&'static str>,
    /// The steps that may be taken, the usual one first.
    pub next: Vec<&'static str>,
    /// What comes next.
    pub coming: Option<Coming>,
}

/// A card: drag it to another column, or choose the next step from its menu.
#[component]
pub fn BoardCard(
    plan: BoardPlan,
    facts: CardFacts,
    menu: SharedMenu,
    /// The card that is being dragged, and the state it came from.
    dragged: RwSignal<Option<(Id, String)>>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let CardFacts { id, subject, customer, badge, owner, state, marks, next, coming } = facts;
    let from = state.clone();
    let lift = move |event: leptos::ev::DragEvent| {
        // Some browsers drag nothing that carries nothing.
        if let Some(data) = event.data_transfer() {
            drop(data.set_data("text/plain", &id.to_string()));
        }
        dragged.set(Some((id, from.clone())));
    };
    let tone = show::tone(&badge);
    let badge = (!badge.is_empty()).then(|| {
        let label = Signal::derive(move || label::option(plan.entity, plan.badge, &badge));
        view! { <Badge label tone /> }
    });
    let mark = move |step: &'static str| {
        view! { <span class="card-mark">{move || label::option(plan.steps, "kind", step)}</span> }
    };
    let items = move || {
        let item = |step: &'static str| {
            let from = state.clone();
            MenuItem::action(move_label(step), Glyph::ArrowRight, move || plan.take.run((id, from.clone(), step)))
        };
        next.iter().copied().map(item).collect::<Vec<_>>()
    };
    let about = subject.clone();
    let avatar = (!owner.is_empty()).then(|| {
        let said = owner.clone();
        view! {
            <span class="board-owner" data-tip=owner.clone()>
                <Avatar name=Signal::stored(owner.clone()) />
                <span class="sr-only">{move || format!("{}: {said}", say(plan.owner))}</span>
            </span>
        }
    });
    let href = route_of(plan.entity, &id.to_string()).unwrap_or_default();
    view! {
        <li class="board-card" draggable="true" on:dragstart=lift on:dragend=move |_| dragged.set(None)>
            <div class="board-card-head">
                <a href=boot::href(&href) class="board-card-title">{subject}</a>
                <SharedMenuButton menu label=t!("complaint-move", "what" => about.clone()) items glyph=Glyph::More />
            </div>
            <p class="board-card-customer">{customer}</p>
            <div class="board-card-foot">
                {badge}
                {marks.into_iter().map(mark).collect_view()}
                <ComingBadge coming now />
                {avatar}
            </div>
        </li>
    }
}

/// What comes for a file; nothing where nothing does.
#[component]
pub fn ComingBadge(coming: Option<Coming>, now: Signal<Timestamp>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let zone = move || Memo::new(move |_| Settings::of(&dataset.read()).zone);
    match coming {
        None => ().into_any(),
        Some(Coming::Due(due)) => view! { <DueBadge due=Some(due) now /> }.into_any(),
        Some(Coming::Day(day)) => {
            let zone = zone();
            let today = Memo::new(move |_| zone.get().day(now.get()));
            let label = Signal::derive(move || {
                say_with("service-due", &[("when", Arg::from(format::day_ago(day, today.get())))])
            });
            let tone = move || match day.cmp(&today.get()) {
                std::cmp::Ordering::Less => Tone::Bad,
                std::cmp::Ordering::Equal => Tone::Warn,
                std::cmp::Ordering::Greater => Tone::Plain,
            };
            (move || view! { <Badge label tone=tone() /> }).into_any()
        }
        Some(Coming::Meeting(at)) => {
            let zone = zone();
            let label = Signal::derive(move || format::instant(at, zone.get()));
            let late = Memo::new(move |_| at < now.get());
            (move || view! { <Badge label tone=if late.get() { Tone::Bad } else { Tone::Info } /> }).into_any()
        }
    }
}
