//! Search over everything: one input, results as one types, Enter goes there.

use super::{
    badge::Kbd,
    dialog::{cancel, follow},
    field::Choice,
    icon::{Glyph, Icon},
    listbox::{Listbox, option_view},
};
use crate::ui::text::{Said, say, say_with};
use leptos::{html, prelude::*};
use web_sys::{KeyboardEvent, MouseEvent};

/// Results of one kind, under its heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteGroup {
    pub title: String,
    pub items: Vec<Choice>,
}

/// The overlay. `on_query` tells what is typed (an empty text when it opens); `groups` answers, at once or later.
#[component]
pub fn Palette(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] label: Said,
    #[prop(into)] groups: Signal<Vec<PaletteGroup>>,
    #[prop(into)] on_query: Callback<String>,
    /// Called with the chosen item's value, after closing.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let query = RwSignal::new(String::new());
    let flat = Memo::new(move |_| groups.read().iter().flat_map(|group| group.items.clone()).collect::<Vec<_>>());
    let list = Listbox::new(Signal::derive(move || flat.read().len()));
    follow(dialog, open);
    let choose = Callback::new(move |place: usize| {
        if let Some(choice) = flat.get_untracked().get(place) {
            on_close.run(());
            on_choose.run(choice.value.clone());
        }
    });
    let typed = move |text: String| {
        query.set(text.clone());
        list.reset();
        on_query.run(text);
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            choose.run(untrack(|| list.place()));
        } else {
            list.moved(&event);
        }
    };
    let outside = move |event: MouseEvent| {
        if event.target() == event.current_target() {
            on_close.run(());
        }
    };
    let inside = move || {
        open.get().then(|| {
            untrack(|| typed(String::new()));
            view! {
                <div class="palette-input">
                    <Icon glyph=Glyph::Search />
                    <input type="text" role="combobox" autocomplete="off" spellcheck="false" autofocus=true
                        aria-label=label placeholder=label aria-autocomplete="list" aria-expanded="true"
                        aria-controls=list.id() aria-activedescendant=move || list.active_id()
                        on:input=move |event| typed(event_target_value(&event)) on:keydown=key />
                    <Kbd key="Esc" />
                </div>
                <div class="palette-list" role="listbox" id=list.id() aria-label=label>
                    {move || results(&groups.read(), list, choose)}
                </div>
                {move || flat.read().is_empty().then(|| nothing(&query.read()))}
            }
        })
    };
    view! {
        <dialog node_ref=dialog class="palette" aria-label=label on:click=outside
            on:cancel=move |event| cancel(&event, on_close)>
            {inside}
        </dialog>
    }
}

fn results(groups: &[PaletteGroup], list: Listbox, choose: Callback<usize>) -> Vec<AnyView> {
    let mut place = 0;
    let mut views = Vec::new();
    for group in groups.iter().filter(|group| !group.items.is_empty()) {
        let (title, spoken) = (group.title.clone(), group.title.clone());
        let options: Vec<AnyView> = group
            .items
            .iter()
            .enumerate()
            .map(|(offset, item)| option_view(list, place + offset, item, false, choose))
            .collect();
        place += group.items.len();
        views.push(
            view! {
                <div role="group" aria-label=spoken>
                    <div class="menu-title" aria-hidden="true">{title}</div>
                    {options}
                </div>
            }
            .into_any(),
        );
    }
    views
}

fn nothing(query: &str) -> AnyView {
    let text = if query.trim().is_empty() {
        say("palette-hint")
    } else {
        say_with("palette-nothing", &[("query", query.trim().to_owned().into())])
    };
    view! { <p class="option-note" role="status">{text}</p> }.into_any()
}
