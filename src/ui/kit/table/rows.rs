//! The rows in sight.

use super::{
    Cell, Column, Parts, Phone, RowView, Selection,
    cell::{self, words},
};
use crate::ui::text::say_with;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

pub(super) fn row_id(parts: Parts, place: usize) -> String {
    parts.id.with_value(|id| format!("{id}-{place}"))
}

pub(super) fn body(parts: Parts) -> AnyView {
    let Parts { window, frame, columns, .. } = parts;
    let range = Memo::new(move |_| {
        let window = window.get();
        (window.start, window.end)
    });
    let places = move || {
        let (start, end) = range.get();
        start..end
    };
    let some = Memo::new(move |_| parts.count.get() > 0);
    let looks = Memo::new(move |_| Looks::new(&columns.read(), parts.narrow.get()));
    // By place: where another record comes to stand, only words change.
    let rows = move || {
        let looks = StoredValue::new(looks.get());
        view! { <For each=places key=|place| *place children=move |place| row_view(parts, looks, place) /> }
    };
    let inside = move || {
        some.get().then(|| {
            view! {
                <div class="dt-body" role="rowgroup" style:height=move || format!("{}px", frame.get().body())>
                    <div class="dt-rows" role="presentation"
                        style:transform=move || format!("translateY({}px)", window.get().offset)>
                        {rows}
                    </div>
                </div>
            }
        })
    };
    view! { {inside} }.into_any()
}

/// How the cells of every row are laid out.
#[derive(Clone, PartialEq)]
struct Looks {
    classes: Vec<String>,
    /// On phones: which cells stand in the first line and which in the second.
    lines: Option<[Vec<usize>; 2]>,
}

impl Looks {
    fn new(columns: &[Column], cards: bool) -> Self {
        let at = |wanted: Phone| {
            let fits = move |(_, column): &(usize, &Column)| column.phone == wanted;
            columns.iter().enumerate().filter(fits).map(|(place, _)| place)
        };
        let lines = [at(Phone::Title).chain(at(Phone::Side)).collect(), at(Phone::Below).collect()];
        Self { classes: columns.iter().map(Column::class).collect(), lines: cards.then_some(lines) }
    }

    fn cells(&self, cells: Vec<Cell>) -> AnyView {
        let mut views: Vec<Option<AnyView>> =
            cells.into_iter().zip(&self.classes).map(|(cell, class)| Some(cell_view(cell, class))).collect();
        let Some(lines) = &self.lines else { return views.into_any() };
        let mut line = |places: &[usize]| {
            let cells: Vec<AnyView> =
                places.iter().filter_map(|place| views.get_mut(*place).and_then(Option::take)).collect();
            view! { <div class="dt-line" role="presentation">{cells}</div> }.into_any()
        };
        let [first, second] = lines;
        view! { <div class="dt-card" role="presentation">{line(first)} {line(second)}</div> }.into_any()
    }
}

fn cell_view(cell: Cell, class: &str) -> AnyView {
    let class = format!("{class}{}", if cell == Cell::Empty { " empty-cell" } else { "" });
    let full = words(&cell);
    view! { <div role="gridcell" class=class title=full>{cell::view(cell)}</div> }.into_any()
}

fn row_view(parts: Parts, looks: StoredValue<Looks>, place: usize) -> AnyView {
    let Parts { selection, on_open, active, .. } = parts;
    // Nothing for a moment, where fewer rows are left than there were.
    let row = Memo::new(move |_| parts.row.run(place));
    let first = selection.is_some();
    let check = selection.map(|selection| check(selection, row, parts, place));
    let chosen = move || {
        let chosen = selection?.read().contains(&row.read().as_ref()?.id);
        Some(if chosen { "true" } else { "false" })
    };
    let cells = move || row.get().map(|row| looks.with_value(|looks| looks.cells(row.cells)));
    let click = move |event: MouseEvent| {
        active.set(place);
        if let (Some(open), Some(row)) = (on_open, row.get_untracked())
            && !on_control(&event)
        {
            open.run(row.id);
        }
    };
    view! {
        <div
            role="row"
            class="dt-row"
            class:active=move || active.get() == place
            class:opens=on_open.is_some()
            class:checks=first
            id=row_id(parts, place)
            aria-rowindex=(place + 2).to_string()
            aria-selected=chosen
            on:click=click
        >
            {check}
            {cells}
        </div>
    }
    .into_any()
}

/// Did the click mean something inside the row, or was it the end of marking text?
fn on_control(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a, button, input, .dt-check").ok().flatten().is_some())
}

fn check(selection: RwSignal<Selection>, row: Memo<Option<RowView>>, parts: Parts, place: usize) -> AnyView {
    let click = move |event: MouseEvent| {
        let from = parts.active.get_untracked();
        parts.active.set(place);
        let chosen = event_target_checked(&event);
        if event.shift_key() {
            choose_range(parts, selection, from, place, chosen);
        } else if let Some(row) = row.get_untracked() {
            selection.update(|selection| selection.set(&row.id, chosen));
        }
    };
    let name = move || row.read().as_ref().map(|row| row.name.clone()).unwrap_or_default();
    let checked = move || row.read().as_ref().is_some_and(|row| selection.read().contains(&row.id));
    view! {
        <div class="dt-cell dt-check" role="gridcell">
            <input
                type="checkbox"
                tabindex="-1"
                aria-label=move || say_with("table-choose-row", &[("name", name().into())])
                prop:checked=checked
                on:click=click
            />
        </div>
    }
    .into_any()
}

/// Shift: everything between two rows.
pub(super) fn choose_range(parts: Parts, selection: RwSignal<Selection>, from: usize, to: usize, chosen: bool) {
    let range = from.min(to)..=from.max(to);
    let ids: Vec<String> = range.filter_map(|place| untrack(|| parts.row.run(place)).map(|row| row.id)).collect();
    selection.update(|selection| ids.iter().for_each(|id| selection.set(id, chosen)));
}
