//! The keyboard: `Ctrl+K` or `/` searches, `g` and a letter goes to a section, `?` helps, and pages add their own.

use super::{ShellState, routes::Section};
use crate::ui::text::Said;
use leptos::{ev, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How long `g` waits for its letter.
const PREFIX_LASTS: Duration = Duration::from_millis(1500);

/// A key that the current page understands.
#[derive(Clone, Copy)]
pub struct Shortcut {
    /// As `KeyboardEvent.key` says it: `n`, `e`, `Delete`.
    pub key: &'static str,
    /// What it does, for the help.
    pub label: Said,
    pub run: Callback<()>,
}

/// The keys of the pages that are open; in the context.
#[derive(Clone, Copy, Default)]
pub struct Shortcuts(RwSignal<Vec<(u64, Shortcut)>>);

impl Shortcuts {
    /// Those of the current page; tracked.
    #[must_use]
    pub fn list(self) -> Vec<Shortcut> {
        self.0.read().iter().map(|(_, shortcut)| *shortcut).collect()
    }

    fn find(self, key: &str) -> Option<Shortcut> {
        self.0.read_untracked().iter().rev().find(|(_, shortcut)| shortcut.key == key).map(|(_, shortcut)| *shortcut)
    }
}

/// A key for as long as the component lives: `shortcut("n", t!("customers-add"), move |()| open.set(true))`.
pub fn shortcut(key: &'static str, label: Said, run: impl Fn(()) + Send + Sync + 'static) {
    let Some(Shortcuts(list)) = use_context() else { return };
    let shortcut = Shortcut { key, label, run: Callback::new(run) };
    let id = list.with_untracked(|list| list.last().map_or(0, |(id, _)| id + 1));
    list.update(|list| list.push((id, shortcut)));
    on_cleanup(move || {
        list.try_update(|list| list.retain(|(other, _)| *other != id));
    });
}

/// Listens to the keyboard; shows nothing.
#[component]
pub(crate) fn Keys(state: ShellState) -> impl IntoView {
    let navigate = use_navigate();
    let pages = use_context::<Shortcuts>().unwrap_or_default();
    let prefixed = StoredValue::new(false);
    let listening = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let command = event.ctrl_key() || event.meta_key();
        let key = event.key();
        if command && key.eq_ignore_ascii_case("k") && !event.shift_key() && !event.alt_key() {
            event.prevent_default();
            return state.search_open.update(|open| *open = !*open);
        }
        if command || event.alt_key() || event.default_prevented() || is_typing(&event) || dialog_open() {
            return;
        }
        let after_prefix = prefixed.get_value();
        prefixed.set_value(false);
        if after_prefix {
            if let Some(section) = Section::ALL.into_iter().find(|section| section.letter() == key.to_lowercase()) {
                event.prevent_default();
                navigate(section.path(), NavigateOptions::default());
            }
            return;
        }
        match key.as_str() {
            "/" => state.search_open.set(true),
            "?" => state.help_open.set(true),
            "g" => {
                prefixed.set_value(true);
                let forget = move || {
                    prefixed.try_set_value(false);
                };
                set_timeout(forget, PREFIX_LASTS);
            }
            _ => match pages.find(&key) {
                Some(shortcut) => shortcut.run.run(()),
                None => return,
            },
        }
        event.prevent_default();
    });
    on_cleanup(move || listening.remove());
}

/// Letters belong to the field that has the focus.
fn is_typing(event: &KeyboardEvent) -> bool {
    const FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(FIELDS).ok().flatten().is_some())
}

/// Behind an open window the page is inert, for keys too.
fn dialog_open() -> bool {
    document().query_selector("dialog[open], [popover]:popover-open:not(.tip)").ok().flatten().is_some()
}
