//! After handing in: thanks, and nothing left on this device.

use super::Way;
use super::phrases::{AGAIN, ALREADY, ALREADY_WHY, ANEW, CLOSE_NOW};
use crate::platform::here;
use crate::ui::answering::AnsweringForm;
use leptos::prelude::*;

/// Thanks, by what was answered.
#[component]
pub(super) fn Finished(way: Way) -> impl IntoView {
    let personal = way.asked().is_personal();
    let done = move || {
        view! {
            <div class="respond-end">
                <p class="respond-close">{move || way.say(CLOSE_NOW)}</p>
                <Show when=move || !personal>
                    <button type="button" class="ask-button" on:click=move |_| here::reload()>
                        {move || way.say(AGAIN)}
                    </button>
                </Show>
            </div>
        }
    };
    view! { <AnsweringForm asking=way.asking stage=way.stage on_finish=|()| () done=ViewFn::from(done) /> }
}

/// A personal link that was answered from this device before.
#[component]
pub(super) fn Already(way: Way) -> impl IntoView {
    view! {
        <div class="answering">
            <div class="ask-intro">
                <h1 class="ask-title">{move || way.say(ALREADY)}</h1>
                <p class="ask-introduction">{move || way.say(ALREADY_WHY)}</p>
                <button type="button" class="ask-button" on:click=move |_| way.anew()>
                    {move || way.say(ANEW)}
                </button>
            </div>
        </div>
    }
}
