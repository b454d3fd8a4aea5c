//! The table by keyboard: arrows, pages, ends; Enter opens, Space chooses, Shift extends, Ctrl+A chooses all.

use super::{Parts, Selection, rows::choose_range};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The height of the head, which lies over the rows.
const HEAD_PX: f64 = 34.0;

pub(super) fn pressed(parts: Parts, event: &KeyboardEvent) {
    let count = parts.count.get_untracked();
    if count == 0 || in_head(event) {
        return;
    }
    let (now, last) = (parts.active.get_untracked().min(count - 1), count - 1);
    let page = parts.frame.get_untracked().page();
    let command = event.ctrl_key() || event.meta_key();
    let next = match event.key().as_str() {
        "ArrowDown" => (now + 1).min(last),
        "ArrowUp" => now.saturating_sub(1),
        "PageDown" => now.saturating_add(page).min(last),
        "PageUp" => now.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        "Enter" => return open(parts, now, event),
        " " => return choose(parts, now, event),
        "a" if command => return choose_all(parts, event),
        _ => return,
    };
    event.prevent_default();
    if let Some(selection) = parts.selection
        && event.shift_key()
    {
        choose_range(parts, selection, now, next, true);
    }
    parts.active.set(next);
    show(parts, next);
}

/// Keys on the head's buttons are theirs.
fn in_head(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(".dt-head, a").ok().flatten().is_some())
}

fn open(parts: Parts, place: usize, event: &KeyboardEvent) {
    let row = untrack(|| parts.row.run(place));
    if let (Some(open), Some(row)) = (parts.on_open, row) {
        event.prevent_default();
        open.run(row.id);
    }
}

fn choose(parts: Parts, place: usize, event: &KeyboardEvent) {
    let row = untrack(|| parts.row.run(place));
    if let (Some(selection), Some(row)) = (parts.selection, row) {
        event.prevent_default();
        selection.update(|selection| selection.toggle(&row.id));
    }
}

fn choose_all(parts: Parts, event: &KeyboardEvent) {
    if let Some(selection) = parts.selection {
        event.prevent_default();
        selection.set(Selection::everything());
    }
}

/// Scrolls so far that the row is in sight.
fn show(parts: Parts, place: usize) {
    let Some(node) = parts.node.get_untracked() else { return };
    let element: &HtmlElement = &node;
    let scrolled = f64::from(element.scroll_top());
    if let Some(to) = parts.frame.get_untracked().reveal(place, scrolled, HEAD_PX) {
        element.scroll_to_with_x_and_y(f64::from(element.scroll_left()), to);
    }
}
