//! The board: a column for every state, the most pressing complaint first.

use super::card::{CardFacts, ComplaintCard};
use super::moving::{Mover, ReasonDialog};
use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::{Standing, WAY};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::next_due::NextDue;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::t;
use crate::ui::format;
use crate::ui::kit::button::TextButton;
use crate::ui::kit::menu::{SharedMenu, SharedMenuPanel};
use crate::ui::kit::watch::present;
use crate::ui::records::label;
use crate::ui::records::list::ListState;
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many cards a column shows at first, and how many more each time.
const PAGE: usize = 10;

/// The complaints of one state, in the order of the column.
#[derive(Clone, Debug, Default, PartialEq)]
struct Column {
    slots: Vec<Slot>,
}

/// The complaints of a list by state.
fn columns(dataset: &Dataset, rows: &[Slot]) -> Vec<Column> {
    let mut columns = vec![Vec::new(); WAY.len()];
    for slot in rows {
        let status = dataset.get(Entity::Complaints, *slot, complaint::STATUS).unwrap_or("");
        let status = if status.is_empty() { "received" } else { status };
        if let Some(column) = WAY.iter().position(|state| *state == status).and_then(|at| columns.get_mut(at)) {
            column.push((urgency(dataset, *slot), *slot));
        }
    }
    let sorted = |mut column: Vec<(Urgency, Slot)>| {
        column.sort_unstable();
        Column { slots: column.into_iter().map(|(_, slot)| slot).collect() }
    };
    columns.into_iter().map(sorted).collect()
}

/// What runs out first stands first; what has no due time comes after it, the latest first.
type Urgency = (bool, Option<Timestamp>, Reverse<Option<Timestamp>>);

fn urgency(dataset: &Dataset, slot: Slot) -> Urgency {
    let due = NextDue::of(dataset, slot).map(|due| due.at);
    let opened = dataset.get(Entity::Complaints, slot, complaint::OPENED_AT).flatten();
    (due.is_none(), due, Reverse(opened))
}

/// The board over the records that the list shows.
#[component]
pub fn Board(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let all = Memo::new(move |_| columns(&dataset.read(), &list.rows.read()));
    let (mover, menu) = (Mover::of_page(), SharedMenu::of_page());
    let dragged = RwSignal::new(None::<(Id, String)>);
    let now = present();
    let column = move |(at, state): (usize, &'static str)| {
        let slots = Memo::new(move |_| all.read().get(at).cloned().unwrap_or_default());
        view! { <BoardColumn state slots mover menu dragged now /> }
    };
    view! {
        <div class="board" role="group" aria-label=t!("complaints-board")>
            {WAY.into_iter().enumerate().map(column).collect_view()}
        </div>
        <SharedMenuPanel menu />
        <ReasonDialog mover />
    }
}

#[component]
fn BoardColumn(
    state: &'static str,
    slots: Memo<Column>,
    mover: Mover,
    menu: SharedMenu,
    dragged: RwSignal<Option<(Id, String)>>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let most = RwSignal::new(PAGE);
    let over = RwSignal::new(false);
    let cards = Memo::new(move |_| {
        let dataset = dataset.read();
        slots.read().slots.iter().take(most.get()).filter_map(|slot| CardFacts::of(&dataset, *slot)).collect::<Vec<_>>()
    });
    let total = move || slots.read().slots.len();
    let name = Signal::derive(move || label::option(Entity::Complaints, complaint::STATUS.key, state));
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
            mover.take(id, &from, step_to(&from, state));
        }
    };
    let more = move || {
        let hidden = total().saturating_sub(most.get());
        let show = move |()| most.update(|most| *most += 2 * PAGE);
        (hidden > 0).then(|| view! { <TextButton label=t!("today-more", "count" => hidden) on_click=show /> })
    };
    view! {
        <section class="board-column" class:over=over aria-label=name
            on:dragover=move |event| allows(&event) on:dragleave=move |_| over.set(false) on:drop=put>
            <header class="board-head"><h2>{name}</h2><span class="count">{move || format::count(total())}</span></header>
            <ul role="list" class="board-cards">
                <For each=move || cards.get() key=|facts| facts.clone() let:facts>
                    <ComplaintCard facts mover menu dragged now />
                </For>
            </ul>
            {more}
        </section>
    }
}

/// The step that leads from one column to another.
fn step_to(from: &str, state: &'static str) -> &'static str {
    let over = Standing { status: from.to_owned(), ..Standing::default() }.allows("reopened").is_ok();
    if over && state == "investigating" { "reopened" } else { state }
}
