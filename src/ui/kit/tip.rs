//! The tooltip: one for the page, shown for whatever has `data-tip`, on hover and on focus, away on Esc.
//!
//! It repeats a name that the control has already for screen readers (`aria-label`), so it is hidden from them.

use super::pop;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The tooltip itself; the shell has one.
#[component]
pub fn TipHost() -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let hide = move || {
        if let Some(tip) = node.get_untracked()
            && tip.matches(":popover-open").unwrap_or(false)
        {
            drop(tip.hide_popover());
        }
    };
    let show = move |target: Option<web_sys::EventTarget>| {
        let Some(anchor) = carrier(target) else { return hide() };
        let Some(tip) = node.get_untracked() else { return };
        let words = anchor.get_attribute("data-tip").unwrap_or_default();
        if words.is_empty() {
            return hide();
        }
        tip.set_text_content(Some(&words));
        drop(tip.show_popover());
        pop::place(&tip, &anchor, false);
    };
    let over = window_event_listener(ev::mouseover, move |event| show(event.target()));
    let focus = window_event_listener(ev::focusin, move |event| {
        // Only where the focus ring is shown: a mouse click must not leave a tooltip behind.
        let visible = carrier(event.target()).is_some_and(|anchor| anchor.matches(":focus-visible").unwrap_or(false));
        if visible { show(event.target()) } else { hide() }
    });
    let pressed = window_event_listener(ev::pointerdown, move |_| hide());
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            hide();
        }
    });
    on_cleanup(move || {
        over.remove();
        focus.remove();
        pressed.remove();
        escape.remove();
    });
    view! { <div class="tip" popover="manual" aria-hidden="true" node_ref=node></div> }
}

/// The element with the words, at or around what the event came from.
fn carrier(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("[data-tip]").ok().flatten()
}
