//! The head of the table: names, sorting, choosing all.

use super::{Column, Parts, Selection, Sort};
use crate::ui::{
    kit::icon::{Glyph, Icon},
    text::say,
};
use leptos::prelude::*;

pub(super) fn head(parts: Parts, sort: Signal<Option<Sort>>, on_sort: Option<Callback<Sort>>) -> AnyView {
    let heads = move || parts.columns.read().iter().map(|column| column_head(column, sort, on_sort)).collect_view();
    view! {
        <div class="dt-head" role="rowgroup">
            <div class="dt-row" role="row" aria-rowindex="1">
                {parts.selection.map(|selection| check_all(parts, selection))}
                {heads}
            </div>
        </div>
    }
    .into_any()
}

fn check_all(parts: Parts, selection: RwSignal<Selection>) -> AnyView {
    let chosen = Memo::new(move |_| selection.read().count(parts.count.get()));
    let every = move || chosen.get() > 0 && chosen.get() == parts.count.get();
    let partly = move || chosen.get() > 0 && !every();
    let change = move |event| {
        selection.set(if event_target_checked(&event) { Selection::everything() } else { Selection::default() });
    };
    view! {
        <div class="dt-cell dt-check" role="columnheader">
            <input
                type="checkbox"
                aria-label=move || say("table-choose-all")
                prop:checked=every
                prop:indeterminate=partly
                on:change=change
            />
        </div>
    }
    .into_any()
}

fn column_head(column: &Column, sort: Signal<Option<Sort>>, on_sort: Option<Callback<Sort>>) -> AnyView {
    let key = column.key.clone();
    // None: another column, or none, sorts.
    let direction = Memo::new(move |_| sort.read().as_ref().filter(|sort| sort.key == key).map(|sort| sort.descending));
    let Some(on_sort) = on_sort.filter(|_| column.sortable) else {
        let class = format!("{} unsorted", column.class());
        return view! { <div class=class role="columnheader"><span class="clip">{column.label.clone()}</span></div> }
            .into_any();
    };
    let spoken = move || match direction.get() {
        Some(true) => "descending",
        Some(false) => "ascending",
        None => "none",
    };
    let mark = move || {
        let glyph = if direction.get()? { Glyph::ChevronDown } else { Glyph::ChevronUp };
        Some(view! { <Icon glyph=glyph /> })
    };
    let sent = column.key.clone();
    let click = move |_| {
        let descending = direction.get_untracked() == Some(false);
        on_sort.run(Sort { key: sent.clone(), descending });
    };
    view! {
        <div class=column.class() role="columnheader" aria-sort=spoken>
            <button type="button" class="dt-sort" on:click=click><span class="clip">{column.label.clone()}</span>{mark}</button>
        </div>
    }
    .into_any()
}
