//! A board: a column for every state, the most pressing file first.

use super::card::{BoardCard, CardFacts};
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::t;
use crate::ui::format;
use crate::ui::kit::button::TextButton;
use crate::ui::kit::menu::{SharedMenu, SharedMenuPanel};
use crate::ui::kit::watch::{after_paint, present};
use crate::ui::records::label;
use crate::ui::records::list::ListState;
use crate::ui::text::Said;
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many cards a column shows in the first picture, so that it is there at once, and how many columns show any then:
/// more are hardly in sight.
const FIRST: usize = 4;
const IN_SIGHT: usize = 6;
/// How many cards a column shows then, and how many more each time.
const PAGE: usize = 10;

/// What runs out first stands first; what has no due time comes after it, the latest first.
pub type Urgency = (bool, Option<Timestamp>, Reverse<Option<Timestamp>>);
/// The same for any file of some records.
pub type Urgencies<'a> = Box<dyn Fn(Slot) -> Urgency + 'a>;

/// How one desk stands on its board.
#[derive(Clone, Copy)]
pub struct BoardPlan {
    /// What stands on it.
    pub entity: Entity,
    /// The record type of its steps.
    pub steps: Entity,
    /// What the board is called.
    pub name: Said,
    /// The states, a column each.
    pub states: &'static [&'static str],
    /// The choice field of the state.
    pub state: &'static str,
    /// The choice field that cards show as a badge.
    pub badge: &'static str,
    /// The text that says who sees to it.
    pub owner: &'static str,
    /// In which of the columns a file stands, if it stands in one.
    pub column: fn(&Dataset, Slot, &[&str]) -> Option<usize>,
    /// What the place of a file in its column is; what all files have in common is read once.
    pub urgency: fn(&Dataset) -> Urgencies<'_>,
    /// What its card shows.
    pub card: fn(&Dataset, Slot) -> Option<CardFacts>,
    /// The step that leads from one column to another.
    pub step_to: fn(&str, &'static str) -> &'static str,
    /// Takes a step with the file that was seen in a state.
    pub take: Callback<(Id, String, &'static str)>,
}

/// The files of one state, in the order of the column.
#[derive(Clone, Debug, Default, PartialEq)]
struct Column {
    slots: Vec<Slot>,
}

/// The files of a list by state.
fn columns(plan: BoardPlan, dataset: &Dataset, rows: &[Slot]) -> Vec<Column> {
    let mut columns = vec![Vec::new(); plan.states.len()];
    let urgency = (plan.urgency)(dataset);
    for slot in rows {
        let at = (plan.column)(dataset, *slot, plan.states);
        if let Some(column) = at.and_then(|at| columns.get_mut(at)) {
            column.push((urgency(*slot), *slot));
        }
    }
    let sorted = |mut column: Vec<(Urgency, Slot)>| {
        column.sort_unstable();
        Column { slots: column.into_iter().map(|(_, slot)| slot).collect() }
    };
    columns.into_iter().map(sorted).collect()
}

/// The board over the records that the list shows.
#[component]
pub fn Board(list: ListState, plan: BoardPlan) -> impl IntoView {
    let dataset = Session::here().dataset();
    let all = Memo::new(move |_| columns(plan, &dataset.read(), &list.rows.read()));
    let (dragged, menu) = (RwSignal::new(None::<(Id, String)>), SharedMenu::of_page());
    let now = present();
    let asked = Memo::new(move |_| list.query.read().of_records());
    let turn = Memo::new(move |turn: Option<&u32>| {
        asked.track();
        turn.map_or(0, |turn| turn.wrapping_add(1))
    });
    let column = move |(at, state): (usize, &'static str)| {
        let slots = Memo::new(move |_| all.read().get(at).cloned().unwrap_or_default());
        let first = if at < IN_SIGHT { FIRST } else { 0 };
        view! { <BoardColumn plan state slots turn first menu dragged now /> }
    };
    view! {
        <div class="board" role="group" aria-label=plan.name>
            {plan.states.iter().copied().enumerate().map(column).collect_view()}
        </div>
        <SharedMenuPanel menu />
    }
}

#[component]
fn BoardColumn(
    plan: BoardPlan,
    state: &'static str,
    slots: Memo<Column>,
    /// How often other records were asked for: each time the column begins anew, at its top.
    turn: Memo<u32>,
    /// How many cards it shows in the first picture.
    first: usize,
    menu: SharedMenu,
    dragged: RwSignal<Option<(Id, String)>>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    // In which turn how many cards were asked for. Short for a moment, a column begins at its top.
    let wanted = RwSignal::new((u32::MAX, first));
    let most = Memo::new(move |_| {
        let (of, most) = wanted.get();
        if of == turn.get() { most } else { first }
    });
    Effect::new(move |_| {
        let of = turn.get();
        let rest = move || {
            let _gone = wanted.try_update(|wanted| {
                if wanted.0 != of {
                    *wanted = (of, PAGE);
                }
            });
        };
        after_paint(rest);
    });
    let over = RwSignal::new(false);
    let cards = move || {
        let of = turn.get();
        let facts = Memo::new(move |before: Option<&Vec<CardFacts>>| match before {
            // What was asked for before is taken down as a whole, not card by card.
            Some(before) if turn.get() != of => before.clone(),
            _ => {
                let (dataset, slots) = (dataset.read(), slots.read());
                slots.slots.iter().take(most.get()).filter_map(|slot| (plan.card)(&dataset, *slot)).collect()
            }
        });
        view! {
            <ul role="list" class="board-cards">
                <For each=move || facts.get() key=|facts| facts.clone() let:facts>
                    <BoardCard plan facts menu dragged now />
                </For>
            </ul>
        }
    };
    let total = move || slots.read().slots.len();
    let name = Signal::derive(move || label::option(plan.entity, plan.state, state));
    let allows = move |event: &leptos::ev::DragEvent| {
        if dragged.read_untracked().is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    let put = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some((id, from)) = dragged.get_untracked().filter(|(_, from)| from != state) {
            let step = (plan.step_to)(&from, state);
            plan.take.run((id, from, step));
        }
    };
    let more = move || {
        let hidden = total().saturating_sub(most.get());
        let show = move |()| wanted.set((turn.get_untracked(), most.get_untracked() + 2 * PAGE));
        (hidden > 0).then(|| view! { <TextButton label=t!("today-more", "count" => hidden) on_click=show /> })
    };
    view! {
        <section class="board-column" class:over=over aria-label=name
            on:dragover=move |event| allows(&event) on:dragleave=move |_| over.set(false) on:drop=put>
            <header class="board-head"><h2>{name}</h2><span class="count">{move || format::count(total())}</span></header>
            {cards}
            {more}
        </section>
    }
}
