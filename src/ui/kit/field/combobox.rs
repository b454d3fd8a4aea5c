//! Choose one of many by typing: references to customers, owners, products. Options may come late.

use super::{Choice, Frame};
use crate::ui::{
    kit::{
        button::IconButton,
        icon::{Glyph, Icon},
        listbox::{Listbox, option_view},
        pop,
    },
    text::{Said, say, say_with},
};
use leptos::{html, prelude::*, task};
use web_sys::KeyboardEvent;

/// A text input that offers what matches. `on_query` tells what is typed; `options` answers, at once or later.
#[component]
pub fn Combobox(
    #[prop(into)] label: Said,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<Option<Choice>>,
    /// What fits the last query, best first, at most some dozens.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    #[prop(into)] on_query: Callback<String>,
    /// Called with `None` when the field is emptied.
    #[prop(into)]
    on_choose: Callback<Option<Choice>>,
    /// Offers to make what was typed, where nothing is named so.
    #[prop(optional, into)]
    on_create: Option<Callback<String>>,
    #[prop(optional, into)] loading: Signal<bool>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare };
    let tie = frame.tie();
    let state = State::new(value, options, on_query, on_choose, on_create);
    let shown = move || state.query.get().unwrap_or_else(|| value.get().map(|choice| choice.label).unwrap_or_default());
    let cross = move || {
        value.read().is_some().then(|| {
            let clear = move |()| state.clear();
            view! { <IconButton glyph=Glyph::Close label=crate::t!("kit-clear", "field" => label.get()) small=true on_click=clear /> }
        })
    };
    let control = view! {
        <div class="input-frame" node_ref=state.frame>
            <input
                id=tie.id.clone()
                node_ref=state.input
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls=state.list.id()
                aria-expanded=move || if state.open.get() { "true" } else { "false" }
                aria-activedescendant=move || state.open.get().then(|| state.list.active_id()).flatten()
                aria-describedby=tie.describedby
                aria-invalid=tie.invalid
                aria-required=required.then_some("true")
                prop:value=shown
                on:focus=move |_| state.show()
                on:click=move |_| state.show()
                on:input=move |event| state.typed(event_target_value(&event))
                on:keydown=move |event| state.key(&event)
                on:blur=move |_| state.leave()
            />
            {cross}
            <span class="chevron"><Icon glyph=Glyph::ChevronDown /></span>
        </div>
        {panel(state, label, loading)}
    };
    frame.around(&tie, control.into_any())
}

fn panel(state: State, label: Said, loading: Signal<bool>) -> AnyView {
    let choose = Callback::new(move |place| state.take(place));
    let rows = move || {
        let chosen = state.value.get().map(|choice| choice.value);
        let row = |(place, choice): (usize, &Choice)| {
            option_view(state.list, place, choice, chosen.as_deref() == Some(choice.value.as_str()), choose)
        };
        let mut rows: Vec<AnyView> = state.options.read().iter().enumerate().map(row).collect();
        if let Some(name) = state.creatable() {
            let words = say_with("kit-create-named", &[("name", name.into())]);
            let create = Choice { glyph: Some(Glyph::Plus), ..Choice::new("", words) };
            rows.push(option_view(state.list, rows.len(), &create, false, choose));
        }
        rows
    };
    let note = move || match (loading.get(), state.count() == 0) {
        (true, _) => Some(say("kit-loading")),
        (false, true) => Some(say("kit-no-match")),
        (false, false) => None,
    };
    view! {
        <div popover="manual" class="pop list-pop" node_ref=state.panel>
            <div id=state.list.id() role="listbox" aria-label=label>{move || state.open.get().then(rows)}</div>
            {move || note().map(|text| view! { <p class="option-note" role="status">{text}</p> })}
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct State {
    value: Signal<Option<Choice>>,
    options: Signal<Vec<Choice>>,
    on_query: Callback<String>,
    on_choose: Callback<Option<Choice>>,
    on_create: Option<Callback<String>>,
    /// What is being typed; `None` while the chosen value is shown.
    query: RwSignal<Option<String>>,
    open: RwSignal<bool>,
    list: Listbox,
    input: NodeRef<html::Input>,
    frame: NodeRef<html::Div>,
    panel: NodeRef<html::Div>,
}

impl State {
    fn new(
        value: Signal<Option<Choice>>,
        options: Signal<Vec<Choice>>,
        on_query: Callback<String>,
        on_choose: Callback<Option<Choice>>,
        on_create: Option<Callback<String>>,
    ) -> Self {
        let query = RwSignal::new(None);
        let count =
            Signal::derive(move || options.read().len() + usize::from(creatable(on_create, query, options).is_some()));
        Self {
            value,
            options,
            on_query,
            on_choose,
            on_create,
            query,
            open: RwSignal::new(false),
            list: Listbox::new(count),
            input: NodeRef::new(),
            frame: NodeRef::new(),
            panel: NodeRef::new(),
        }
    }

    fn creatable(self) -> Option<String> {
        creatable(self.on_create, self.query, self.options)
    }

    fn count(self) -> usize {
        self.options.read().len() + usize::from(self.creatable().is_some())
    }

    fn show(self) {
        if self.open.get_untracked() {
            return;
        }
        self.open.set(true);
        self.list.reset();
        self.on_query.run(self.query.get_untracked().unwrap_or_default());
        if let Some(input) = self.input.get_untracked() {
            input.select();
        }
        let (Some(panel), Some(frame)) = (self.panel.get_untracked(), self.frame.get_untracked()) else { return };
        drop(panel.show_popover());
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

    fn typed(self, text: String) {
        self.query.set(Some(text.clone()));
        self.show();
        self.list.reset();
        self.on_query.run(text);
    }

    fn take(self, place: usize) {
        let choice = self.options.read_untracked().get(place).cloned();
        let created = if choice.is_none() { untrack(|| self.creatable()) } else { None };
        self.query.set(None);
        self.hide();
        match (choice, created, self.on_create) {
            (Some(choice), ..) => self.on_choose.run(Some(choice)),
            (None, Some(name), Some(create)) => create.run(name),
            _ => {}
        }
    }

    fn clear(self) {
        self.query.set(None);
        self.on_choose.run(None);
        if let Some(input) = self.input.get_untracked() {
            drop(input.focus());
        }
    }

    /// Leaving with an emptied input empties the field; half-typed words are forgotten.
    fn leave(self) {
        // The focus also leaves a field that is being taken off the page, with its state already gone.
        let Some(query) = self.query.try_get_untracked() else { return };
        self.hide();
        let emptied = query.is_some_and(|query| query.trim().is_empty());
        if emptied && self.value.read_untracked().is_some() {
            self.on_choose.run(None);
        }
        self.query.set(None);
    }

    fn key(self, event: &KeyboardEvent) {
        let open = self.open.get_untracked();
        match event.key().as_str() {
            "Enter" if open => {
                event.prevent_default();
                if untrack(|| self.count()) > 0 {
                    self.take(untrack(|| self.list.place()));
                }
            }
            "Escape" if open => {
                // Only the list closes, not the dialog around it.
                event.prevent_default();
                event.stop_propagation();
                self.query.set(None);
                self.hide();
            }
            "ArrowDown" | "ArrowUp" if !open => {
                event.prevent_default();
                self.show();
            }
            _ => {
                self.list.moved(event);
            }
        }
    }
}

/// The typed name, where making a new one is offered: nothing is named exactly so.
fn creatable(
    on_create: Option<Callback<String>>,
    query: RwSignal<Option<String>>,
    options: Signal<Vec<Choice>>,
) -> Option<String> {
    on_create?;
    let name = query.get()?.trim().to_owned();
    let known = name.is_empty() || options.read().iter().any(|choice| choice.label.trim() == name);
    (!known).then_some(name)
}
