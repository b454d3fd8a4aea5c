//! Several tags: chips with a cross, and an input that offers the known ones and takes new ones.

use super::{Choice, Frame};
use crate::ui::{
    kit::{
        badge::TagChip,
        icon::Glyph,
        listbox::{Listbox, option_view},
        pop,
    },
    text::{Said, say_with},
};
use leptos::{html, prelude::*, task};
use web_sys::KeyboardEvent;

/// How many known tags are offered at once.
const OFFERED: usize = 50;

/// The user's tags on a record. Comma and Enter take what is typed, Backspace in the empty input removes the last.
#[component]
pub fn TagsField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<Vec<String>>,
    /// The tags in use elsewhere.
    #[prop(into)]
    known: Signal<Vec<String>>,
    #[prop(into)] on_change: Callback<Vec<String>>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare };
    let tie = frame.tie();
    let state = State::new(value, known, on_change);
    let chips = move || {
        let chip = |name: String| {
            let gone = name.clone();
            let remove = move |()| state.remove(&gone);
            view! { <TagChip name=name on_remove=Callback::new(remove) /> }
        };
        value.get().into_iter().map(chip).collect_view()
    };
    let control = view! {
        <div class="input-frame tags-frame" node_ref=state.frame>
            {chips}
            <input
                id=tie.id.clone()
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=state.list.id()
                aria-expanded=move || if state.open.get() { "true" } else { "false" }
                aria-activedescendant=move || state.open.get().then(|| state.list.active_id()).flatten()
                aria-describedby=tie.describedby
                aria-invalid=tie.invalid
                prop:value=state.query
                on:focus=move |_| state.show()
                on:click=move |_| state.show()
                on:input=move |event| state.typed(&event_target_value(&event))
                on:keydown=move |event| state.key(&event)
                on:blur=move |_| state.leave()
            />
        </div>
        {panel(state, label)}
    };
    frame.around(&tie, control.into_any())
}

fn panel(state: State, label: Said) -> AnyView {
    let choose = Callback::new(move |place| state.take(place));
    let rows = move || {
        let fresh = state.fresh();
        let row = |(place, name): (usize, &String)| {
            let choice = if fresh.as_ref() == Some(name) {
                let words = say_with("kit-create-named", &[("name", name.clone().into())]);
                Choice { glyph: Some(Glyph::Plus), ..Choice::new("", words) }
            } else {
                Choice::new(name.clone(), name.clone())
            };
            option_view(state.list, place, &choice, false, choose)
        };
        state.offers.read().iter().enumerate().map(row).collect::<Vec<_>>()
    };
    view! {
        <div popover="manual" class="pop list-pop" node_ref=state.panel>
            <div id=state.list.id() role="listbox" aria-label=label>{move || state.open.get().then(rows)}</div>
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct State {
    value: Signal<Vec<String>>,
    known: Signal<Vec<String>>,
    on_change: Callback<Vec<String>>,
    query: RwSignal<String>,
    /// Known tags that fit, then what is typed if it is new.
    offers: Memo<Vec<String>>,
    open: RwSignal<bool>,
    list: Listbox,
    frame: NodeRef<html::Div>,
    panel: NodeRef<html::Div>,
}

impl State {
    fn new(value: Signal<Vec<String>>, known: Signal<Vec<String>>, on_change: Callback<Vec<String>>) -> Self {
        let query = RwSignal::new(String::new());
        let offers = Memo::new(move |_| offers(&query.read(), &known.read(), &value.read()));
        Self {
            value,
            known,
            on_change,
            query,
            offers,
            open: RwSignal::new(false),
            list: Listbox::new(Signal::derive(move || offers.read().len())),
            frame: NodeRef::new(),
            panel: NodeRef::new(),
        }
    }

    /// What is typed, when no tag is named so.
    fn fresh(self) -> Option<String> {
        let name = self.query.read().trim().to_owned();
        let known = name.is_empty() || self.known.read().contains(&name);
        (!known).then_some(name)
    }

    fn show(self) {
        let (Some(panel), Some(frame)) = (self.panel.get_untracked(), self.frame.get_untracked()) else { return };
        if !self.open.get_untracked() {
            self.open.set(true);
            self.list.reset();
            drop(panel.show_popover());
        }
        // The frame may have grown by a row of chips since.
        task::spawn_local(async move {
            task::tick().await;
            pop::place(&panel, &frame, true);
        });
    }

    fn hide(self) {
        if self.open.get_untracked() {
            self.open.set(false);
            if let Some(panel) = self.panel.get_untracked() {
                drop(panel.hide_popover());
                pop::hide(&panel);
            }
        }
    }

    fn add(self, name: &str) {
        let name = name.trim();
        let mut tags = self.value.get_untracked();
        if !name.is_empty() && !tags.iter().any(|tag| tag == name) {
            tags.push(name.to_owned());
            self.on_change.run(tags);
        }
        self.query.set(String::new());
        self.list.reset();
    }

    fn remove(self, name: &str) {
        let mut tags = self.value.get_untracked();
        tags.retain(|tag| tag != name);
        self.on_change.run(tags);
    }

    fn take(self, place: usize) {
        if let Some(name) = self.offers.get_untracked().get(place) {
            self.add(name);
            self.show();
        }
    }

    /// A comma, of either script, ends a tag; pasted lists become several.
    fn typed(self, text: &str) {
        let mut parts: Vec<&str> = text.split([',', '，', ';', '；', '、', '\n']).collect();
        let rest = parts.pop().unwrap_or_default().to_owned();
        for part in parts {
            self.add(part);
        }
        self.query.set(rest);
        self.list.reset();
        self.show();
    }

    /// What is typed and not yet taken becomes a tag: leaving a field loses nothing.
    fn leave(self) {
        // The focus also leaves a field that is being taken off the page, with its state already gone.
        let Some(rest) = self.query.try_get_untracked() else { return };
        self.hide();
        self.add(&rest);
    }

    fn key(self, event: &KeyboardEvent) {
        let open = self.open.get_untracked();
        let empty = self.query.read_untracked().is_empty();
        match event.key().as_str() {
            "Enter" if open && !self.offers.read_untracked().is_empty() => {
                event.prevent_default();
                self.take(untrack(|| self.list.place()));
            }
            "Backspace" if empty => {
                if let Some(last) = self.value.get_untracked().last() {
                    self.remove(last);
                }
            }
            "Escape" if open => {
                event.prevent_default();
                event.stop_propagation();
                self.hide();
            }
            _ => {
                self.list.moved(event);
            }
        }
    }
}

/// The known tags that contain what is typed and are not there yet, and what is typed if it is new.
fn offers(query: &str, known: &[String], value: &[String]) -> Vec<String> {
    let typed = query.trim();
    let wanted = typed.to_lowercase();
    let fits = |tag: &&String| !value.contains(tag) && tag.to_lowercase().contains(&wanted);
    let mut found: Vec<String> = known.iter().filter(fits).take(OFFERED).cloned().collect();
    if !typed.is_empty() && !known.iter().chain(value).any(|tag| tag == typed) {
        found.push(typed.to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_known_tags_then_the_new_word() {
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let known = list(&["VIP", "投诉过", "vip lounge"]);
        let check = |query: &str, value: &[&str], want: &[&str]| {
            assert_eq!(offers(query, &known, &list(value)), list(want), "{query:?} with {value:?}");
        };
        check("", &[], &["VIP", "投诉过", "vip lounge"]);
        check("vip", &[], &["VIP", "vip lounge", "vip"]);
        check("VIP", &["VIP"], &["vip lounge"]);
        check("投诉", &[], &["投诉过", "投诉"]);
        check("  ", &["VIP"], &["投诉过", "vip lounge"]);
    }
}
