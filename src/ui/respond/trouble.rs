//! A link that cannot be answered, with what to do.

use super::phrases::{self, DAMAGED, DAMAGED_WHY, NEWER, NEWER_WHY, NO_SURVEY, NO_SURVEY_WHY};
use crate::app::responding::Trouble;
use crate::domain::questionnaire::Tongue;
use crate::platform::here;
use leptos::prelude::*;

/// Why there is nothing to answer.
#[component]
pub(super) fn TroublePage(trouble: Trouble, tongue: RwSignal<Tongue>) -> impl IntoView {
    let (what, why) = match trouble {
        Trouble::NoSurvey => (NO_SURVEY, NO_SURVEY_WHY),
        Trouble::Damaged => (DAMAGED, DAMAGED_WHY),
        Trouble::Newer => (NEWER, NEWER_WHY),
    };
    Effect::new(move |_| here::set_title(what.said(tongue.get())));
    view! {
        <div class="answering">
            <div class="ask-intro">
                <h1 class="ask-title">{move || what.said(tongue.get())}</h1>
                <p class="ask-introduction">{move || why.said(tongue.get())}</p>
                <button type="button" class="ask-button ask-on" on:click=move |_| here::reload()>
                    {move || phrases::RELOAD.said(tongue.get())}
                </button>
            </div>
        </div>
    }
}
