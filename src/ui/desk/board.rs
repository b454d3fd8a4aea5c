//! A board: a column for every state, the most pressing file first.

use super::card::{BoardCard, CardFacts, SharedByCards};
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::domain::workspace::settings::Settings;
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
use leptos::{html, prelude::*};
use std::cmp::Reverse;

/// How many columns show cards in the first picture of a board: more are hardly in sight.
const IN_SIGHT: usize = 6;
/// How many cards each of them shows then, so that they are there at once.
const FIRST: usize = 4;
/// How many cards a column shows from then on, and how many more each time.
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
    let zone = Memo::new(move |_| Settings::of(&dataset.read()).zone);
    let menu = SharedMenu::of_page();
    let shared = SharedByCards { menu, dragged: RwSignal::new(None), now: present(), zone };
    let asked = Memo::new(move |_| list.query.read().of_records());
    let painted = RwSignal::new(false);
    after_paint(move || {
        let _gone = painted.try_set(true);
    });
    let node = NodeRef::new();
    Effect::new(move |before: Option<()>| {
        asked.track();
        if before.is_some() {
            // Before it is painted, the browser would lay the page out twice.
            after_paint(move || to_top(node));
        }
    });
    let column = move |(at, state): (usize, &'static str)| {
        let slots = Memo::new(move |_| all.read().get(at).cloned().unwrap_or_default());
        let first = if at < IN_SIGHT { FIRST } else { 0 };
        let page = Memo::new(move |_| if painted.get() { PAGE } else { first });
        view! { <BoardColumn plan state slots asked page shared /> }
    };
    view! {
        <div class="board" role="group" aria-label=plan.name node_ref=node>
            {plan.states.iter().copied().enumerate().map(column).collect_view()}
        </div>
        <SharedMenuPanel menu />
    }
}

/// Other files are seen from the top of their columns.
fn to_top(board: NodeRef<html::Div>) {
    let mut column = board.try_get_untracked().flatten().and_then(|board| board.first_element_child());
    while let Some(here) = column {
        here.set_scroll_top(0);
        column = here.next_element_sibling();
    }
}

#[component]
fn BoardColumn(
    plan: BoardPlan,
    state: &'static str,
    slots: Memo<Column>,
    /// Which records were asked for.
    asked: Memo<ListQuery>,
    /// How many cards it shows unless more were asked for.
    page: Memo<usize>,
    shared: SharedByCards,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    // How many cards more, and of what: nothing more of other records.
    let beyond = RwSignal::new((ListQuery::default(), 0));
    let more = Memo::new(move |_| beyond.with(|(of, more)| if *of == *asked.read() { *more } else { 0 }));
    let most = move || page.get() + more.get();
    let facts = Memo::new(move |_| {
        let (dataset, slots) = (dataset.read(), slots.read());
        slots.slots.iter().take(most()).filter_map(|slot| (plan.card)(&dataset, *slot)).collect::<Vec<_>>()
    });
    let card = move |(at, begun): (usize, CardFacts)| {
        // A place that is gone keeps what it began with until it is taken down.
        let facts = Memo::new(move |_| facts.read().get(at).unwrap_or(&begun).clone());
        view! { <BoardCard plan facts shared /> }
    };
    let over = RwSignal::new(false);
    let total = move || slots.read().slots.len();
    let name = Signal::derive(move || label::option(plan.entity, plan.state, state));
    let allows = move |event: &leptos::ev::DragEvent| {
        if shared.dragged.read_untracked().is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    let put = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some((id, from)) = shared.dragged.get_untracked().filter(|(_, from)| from != state) {
            let step = (plan.step_to)(&from, state);
            plan.take.run((id, from, step));
        }
    };
    let show_more = move || {
        let hidden = total().saturating_sub(most());
        let show = move |()| beyond.set((asked.get_untracked(), more.get_untracked() + 2 * PAGE));
        (hidden > 0).then(|| view! { <TextButton label=t!("today-more", "count" => hidden) on_click=show /> })
    };
    view! {
        <section class="board-column" class:over=over aria-label=name
            on:dragover=move |event| allows(&event) on:dragleave=move |_| over.set(false) on:drop=put>
            <header class="board-head"><h2>{name}</h2><span class="count">{move || format::count(total())}</span></header>
            <ul role="list" class="board-cards">
                // By place: where other files come to stand, cards change their words.
                <For each=move || facts.get().into_iter().enumerate() key=|(at, _)| *at children=card />
            </ul>
            {show_more}
        </section>
    }
}
