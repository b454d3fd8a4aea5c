//! Tabs: several views of one thing in one place.

use super::icon::{Glyph, Icon};
use crate::ui::text::Said;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// One tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    /// What `active` is compared with.
    pub key: String,
    pub label: String,
    pub glyph: Option<Glyph>,
    /// How many things are inside, if that helps.
    pub count: Option<String>,
}

impl Tab {
    /// A tab with words only.
    #[must_use]
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), ..Self::default() }
    }
}

/// The row of tabs and the panel of the active one, which `panel(key)` makes.
#[component]
pub fn Tabs(
    /// What the tabs are about, for screen readers.
    #[prop(into)]
    label: Said,
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    #[prop(into)] active: Signal<String>,
    #[prop(into)] on_select: Callback<String>,
    #[prop(into)] panel: Callback<String, AnyView>,
) -> impl IntoView {
    let id = StoredValue::new(super::next_id("tabs"));
    let tab_id = move |key: &str| id.with_value(|id| format!("{id}-{key}"));
    let panel_id = move || id.with_value(|id| format!("{id}-panel"));
    let walk = move |event: KeyboardEvent| {
        let keys: Vec<String> = tabs.read_untracked().iter().map(|tab| tab.key.clone()).collect();
        let now = keys.iter().position(|key| *key == *active.read_untracked()).unwrap_or_default();
        let last = keys.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" => {
                if now < last {
                    now + 1
                } else {
                    0
                }
            }
            "ArrowLeft" => now.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        let Some(key) = keys.get(next) else { return };
        event.prevent_default();
        on_select.run(key.clone());
        if let Some(tab) = document().get_element_by_id(&tab_id(key)) {
            super::focus(&tab);
        }
    };
    let head = move |tab: &Tab| {
        let (own, sent) = (tab.key.clone(), tab.key.clone());
        let chosen = Memo::new(move |_| *active.read() == own);
        view! {
            <button
                type="button"
                role="tab"
                class="tab"
                id=tab_id(&tab.key)
                aria-selected=move || if chosen.get() { "true" } else { "false" }
                aria-controls=panel_id()
                tabindex=move || if chosen.get() { "0" } else { "-1" }
                on:click=move |_| on_select.run(sent.clone())
            >
                {tab.glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
                <span>{tab.label.clone()}</span>
                {tab.count.clone().map(|count| view! { <span class="count">{count}</span> })}
            </button>
        }
    };
    let shown = Memo::new(move |_| active.get());
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=walk>
            {move || tabs.read().iter().map(&head).collect_view()}
        </div>
        <div class="tab-panel" role="tabpanel" id=panel_id() tabindex="-1" aria-labelledby=move || tab_id(&active.read())>
            {move || panel.run(shown.get())}
        </div>
    }
}
