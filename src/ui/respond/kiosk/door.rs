//! The way out for staff: a quiet button, and the code.

use super::super::phrases as p;
use super::Machine;
use crate::app::kiosk::Setup;
use leptos::{html, prelude::*};

/// The button in the corner, and what it opens.
#[component]
pub(super) fn Door(machine: Machine) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="kiosk-door" on:click=move |_| open.set(true)>
            {move || machine.say(p::KIOSK_STAFF)}
        </button>
        <Show when=move || open.get()>
            <CodeCard machine open />
        </Show>
    }
}

#[component]
fn CodeCard(machine: Machine, open: RwSignal<bool>) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    // It can only fail for an element that left the page meanwhile.
    field.on_load(|field| drop(field.focus()));
    let leave = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let opens =
            |setup: &Option<Setup>| setup.as_ref().is_some_and(|setup| code.with_untracked(|code| setup.opens(code)));
        if machine.setup.with_untracked(opens) {
            machine.rest();
        } else {
            wrong.set(true);
            code.set(String::new());
        }
    };
    view! {
        <div class="kiosk-over" role="dialog" aria-modal="true" aria-labelledby="kiosk-enter">
            <form class="kiosk-card" novalidate on:submit=leave>
                <label class="kiosk-line">
                    <span class="ask-pair-name" id="kiosk-enter">{move || machine.say(p::KIOSK_ENTER)}</span>
                    <input
                        class="ask-input"
                        type="password"
                        autocomplete="off"
                        node_ref=field
                        prop:value=code
                        on:input:target=move |event| code.set(event.target().value())
                    />
                </label>
                <p class="ask-problem" role="alert">{move || wrong.get().then(|| machine.say(p::KIOSK_WRONG))}</p>
                <div class="ask-ways">
                    <button type="button" class="ask-button ask-back" on:click=move |_| open.set(false)>
                        {move || machine.say(p::KIOSK_STAY)}
                    </button>
                    <button type="submit" class="ask-button ask-on">{move || machine.say(p::KIOSK_LEAVE)}</button>
                </div>
            </form>
        </div>
    }
}
