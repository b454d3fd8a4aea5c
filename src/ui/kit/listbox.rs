//! A list of options below a text input: the part that combobox, tags and search everything share.

use super::{
    field::Choice,
    icon::{Glyph, Icon},
};
use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent};

/// Which option the arrow keys are on. The focus stays in the input (`aria-activedescendant`).
#[derive(Clone, Copy)]
pub struct Listbox {
    id: StoredValue<String>,
    active: RwSignal<usize>,
    count: Signal<usize>,
}

impl Listbox {
    /// A list of `count` options; the first one is active.
    #[must_use]
    pub fn new(count: Signal<usize>) -> Self {
        Self { id: StoredValue::new(super::next_id("list")), active: RwSignal::new(0), count }
    }

    /// The id of the list element.
    #[must_use]
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// The id of the option at `place`.
    #[must_use]
    pub fn option_id(self, place: usize) -> String {
        self.id.with_value(|id| format!("{id}-{place}"))
    }

    /// The active option's id, for `aria-activedescendant`.
    #[must_use]
    pub fn active_id(self) -> Option<String> {
        (self.count.get() > 0).then(|| self.option_id(self.place()))
    }

    /// The active place; tracked.
    #[must_use]
    pub fn place(self) -> usize {
        self.active.get().min(self.count.get().saturating_sub(1))
    }

    /// Back to the first option.
    pub fn reset(self) {
        self.active.set(0);
    }

    /// Makes an option active, as the mouse does.
    pub fn hover(self, place: usize) {
        if self.active.get_untracked() != place {
            self.active.set(place);
        }
    }

    /// Moves with the arrow keys. True when the key was one of them.
    pub fn moved(self, event: &KeyboardEvent) -> bool {
        let last = self.count.get_untracked().saturating_sub(1);
        let now = self.active.get_untracked().min(last);
        let next = match event.key().as_str() {
            "ArrowDown" => {
                if now < last {
                    now + 1
                } else {
                    0
                }
            }
            "ArrowUp" => now.checked_sub(1).unwrap_or(last),
            "PageDown" => now.saturating_add(8).min(last),
            "PageUp" => now.saturating_sub(8),
            _ => return false,
        };
        event.prevent_default();
        self.active.set(next);
        if let Some(option) = document().get_element_by_id(&self.option_id(next)) {
            reveal(&option);
        }
        true
    }
}

/// Scrolls an option into its list's window, no further.
fn reveal(option: &web_sys::Element) {
    let Some(list) = option.closest("[role=listbox]").ok().flatten() else { return };
    let (own, window) = (option.get_bounding_client_rect(), list.get_bounding_client_rect());
    let beyond = if own.bottom() > window.bottom() {
        own.bottom() - window.bottom()
    } else if own.top() < window.top() {
        own.top() - window.top()
    } else {
        return;
    };
    list.scroll_by_with_x_and_y(0.0, beyond);
}

/// One option. `chosen` options carry a tick.
pub fn option_view(list: Listbox, place: usize, choice: &Choice, chosen: bool, choose: Callback<usize>) -> AnyView {
    let hint = Some(choice.hint.clone()).filter(|hint| !hint.is_empty());
    view! {
        <div
            id=list.option_id(place)
            role="option"
            class="option"
            class:active=move || list.place() == place
            aria-selected=if chosen { "true" } else { "false" }
            on:mousemove=move |_| list.hover(place)
            on:mousedown=move |event: MouseEvent| event.prevent_default()
            on:click=move |_| choose.run(place)
        >
            {choice.glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span class="grow">{choice.label.clone()}</span>
            {hint.map(|hint| view! { <span class="hint">{hint}</span> })}
            {chosen.then(|| view! { <Icon glyph=Glyph::Check /> })}
        </div>
    }
    .into_any()
}
