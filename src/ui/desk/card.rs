//! One file on a board.

use super::board::BoardPlan;
use super::move_label;
use crate::domain::clocks::Zone;
use crate::domain::targets::next_due::NextDue;
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};
use crate::platform::boot;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::badge::{Tone, avatar, badge};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{MenuItem, SharedMenu, SharedMenuButton};
use crate::ui::records::{due_badge, label, show};
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

/// What all cards of a board share.
#[derive(Clone, Copy)]
pub struct SharedByCards {
    /// The menu of the next steps.
    pub menu: SharedMenu,
    /// The card that is being dragged, and the state it came from.
    pub dragged: RwSignal<Option<(Id, String)>>,
    /// The present, for countdowns.
    pub now: Signal<Timestamp>,
    /// The zone in which times are told.
    pub zone: Memo<Zone>,
}

/// A card: drag it to another column, or choose the next step from its menu. It is a place in a column: what stands
/// there may become another file, and then only its words change.
#[component]
pub fn BoardCard(plan: BoardPlan, facts: Memo<CardFacts>, shared: SharedByCards) -> impl IntoView {
    let SharedByCards { menu, dragged, now, zone } = shared;
    let file = move || facts.with_untracked(|facts| (facts.id, facts.state.clone()));
    let lift = move |event: leptos::ev::DragEvent| {
        let (id, from) = file();
        // Some browsers drag nothing that carries nothing.
        if let Some(data) = event.data_transfer() {
            drop(data.set_data("text/plain", &id.to_string()));
        }
        dragged.set(Some((id, from)));
    };
    let items = move || {
        let (id, from) = file();
        let item = |step: &'static str| {
            let from = from.clone();
            MenuItem::action(move_label(step), Glyph::ArrowRight, move || plan.take.run((id, from.clone(), step)))
        };
        facts.read_untracked().next.iter().copied().map(item).collect::<Vec<_>>()
    };
    let href = move || boot::href(&route_of(plan.entity, &facts.read().id.to_string()).unwrap_or_default());
    let label = Memo::new(move |_| say_with("complaint-move", &[("what", Arg::from(facts.read().subject.clone()))]));
    let foot = move || {
        let facts = facts.read();
        let state = (!facts.badge.is_empty())
            .then(|| badge(label::option(plan.entity, plan.badge, &facts.badge), show::tone(&facts.badge)));
        let mark = |step: &&str| view! { <span class="card-mark">{label::option(plan.steps, "kind", step)}</span> };
        let marks = facts.marks.iter().map(mark).collect_view();
        let coming = facts.coming.map(|coming| coming_badge(coming, now.get(), zone.get()));
        let owner = (!facts.owner.is_empty()).then(|| owner(plan, &facts.owner));
        view! { {state} {marks} {coming} {owner} }
    };
    view! {
        <li class="board-card" draggable="true" on:dragstart=lift on:dragend=move |_| dragged.set(None)>
            <div class="board-card-head">
                <a href=href class="board-card-title">{move || facts.read().subject.clone()}</a>
                <SharedMenuButton menu label items glyph=Glyph::More />
            </div>
            <p class="board-card-customer">{move || facts.read().customer.clone()}</p>
            <div class="board-card-foot">{foot}</div>
        </li>
    }
}

fn owner(plan: BoardPlan, name: &str) -> impl IntoView + use<> {
    view! {
        <span class="board-owner" data-tip=name.to_owned()>
            {avatar(name, false)} <span class="sr-only">{format!("{}: {name}", say(plan.owner))}</span>
        </span>
    }
}

/// What comes for a file, as a badge; tracks the language.
pub fn coming_badge(coming: Coming, now: Timestamp, zone: Zone) -> impl IntoView {
    let (label, tone) = match coming {
        Coming::Due(due) => (due_badge::words(due, now), due_badge::tone(due, now)),
        Coming::Day(day) => {
            let today = zone.day(now);
            let tone = match day.cmp(&today) {
                std::cmp::Ordering::Less => Tone::Bad,
                std::cmp::Ordering::Equal => Tone::Warn,
                std::cmp::Ordering::Greater => Tone::Plain,
            };
            (say_with("service-due", &[("when", Arg::from(format::day_ago(day, today)))]), tone)
        }
        Coming::Meeting(at) => (format::instant(at, zone), if at < now { Tone::Bad } else { Tone::Info }),
    };
    badge(label, tone)
}
