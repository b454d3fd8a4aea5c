//! The sealed answer and the ways to give it back.

use super::Way;
use super::phrases::{
    ANONYMOUS, I_DID, I_DID_NOTE, LOOK_AGAIN, NOT_SEALED, NOT_SEALED_WHY, ONE_STEP, ONLY_TEAM, PERSONAL, RELOAD,
    SEE_TEXT,
};
use super::ways::Ways;
use crate::platform::here;
use leptos::html;
use leptos::prelude::*;

/// What to do with the sealed answer.
#[component]
pub(super) fn HandIn(way: Way, sealed: String) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(|heading| {
        // It can only fail for an element that left the page meanwhile.
        drop(heading.focus());
        heading.scroll_into_view();
    });
    let whose = if way.asked().is_personal() { PERSONAL } else { ANONYMOUS };
    let tried = RwSignal::new(false);
    let text = sealed.clone();
    view! {
        <div class="answering respond-hand-in">
            <h1 class="ask-page-title" node_ref=heading tabindex="-1">{move || way.say(ONE_STEP)}</h1>
            <p class="ask-introduction">{move || way.say(ONLY_TEAM)}</p>
            <Ways way sealed tried />
            <details class="respond-text">
                <summary>{move || way.say(SEE_TEXT)}</summary>
                <textarea class="ask-input" readonly rows="8" spellcheck="false" aria-label=move || way.say(SEE_TEXT)>
                    {text}
                </textarea>
            </details>
            <p class="ask-hint respond-whose">{move || way.say(whose)}</p>
            <div class="respond-did">
                <button type="button" class="ask-button" class:ask-on=tried on:click=move |_| way.done()>
                    {move || way.say(I_DID)}
                </button>
                <p class="ask-hint">{move || way.say(I_DID_NOTE)}</p>
                <button type="button" class="ask-clear" on:click=move |_| way.look_again()>
                    {move || way.say(LOOK_AGAIN)}
                </button>
            </div>
        </div>
    }
}

/// The cipher failed, which no browser with random numbers does.
#[component]
pub(super) fn NotSealed(way: Way, reason: String) -> impl IntoView {
    let why = move || NOT_SEALED_WHY.with(way.tongue.get(), &[("reason", &reason)]);
    view! {
        <div class="answering" role="alert">
            <div class="ask-intro">
                <h1 class="ask-title">{move || way.say(NOT_SEALED)}</h1>
                <p class="ask-introduction">{why}</p>
                <button type="button" class="ask-button ask-on" on:click=move |_| here::reload()>
                    {move || way.say(RELOAD)}
                </button>
            </div>
        </div>
    }
}
