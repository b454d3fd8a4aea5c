//! One page of a form: its questions as they are shown now, and what stands in the way of going on.

use super::field::QuestionField;
use super::heading::Heading;
use super::mark::{Drawn, Mark};
use super::phrases::{self, Phrase};
use super::scale::focus_on;
use super::{Answering, form::Walk};
use crate::domain::questionnaire::Tongue;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, SubmitEvent};

/// What keeps somebody on a page, told as the numbers of the questions.
#[derive(Clone, Debug, PartialEq)]
enum Obstacle {
    Missing(Vec<usize>),
    ToMend(Vec<usize>),
}

impl Obstacle {
    fn said(&self, tongue: Tongue) -> String {
        let (numbers, phrase): (_, Phrase) = match self {
            Self::Missing(numbers) if numbers.len() == 1 => (numbers, phrases::MISSING_ONE),
            Self::Missing(numbers) => (numbers, phrases::MISSING_MANY),
            Self::ToMend(numbers) if numbers.len() == 1 => (numbers, phrases::TO_MEND_ONE),
            Self::ToMend(numbers) => (numbers, phrases::TO_MEND_MANY),
        };
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let numbers = numbers.join(if tongue == Tongue::Zh { "、" } else { ", " });
        phrase.with(tongue, &[("numbers", &numbers)])
    }
}

/// The page `at`.
#[component]
pub(super) fn FormPage(asking: Answering, at: usize, walk: Walk) -> impl IntoView {
    let shown = Memo::new(move |_| asking.shown(at));
    // Numbers go on from page to page, as far as pages are shown.
    let before = Memo::new(move |_| {
        asking.pages().into_iter().filter(|page| *page < at).map(|page| asking.shown(page).len()).sum::<usize>()
    });
    let number = move |key: &str| {
        let place = shown.with(|shown| shown.iter().position(|of| of == key));
        place.map(|place| before.get() + place + 1)
    };
    let pressed = RwSignal::new(false);
    let obstacle = RwSignal::new(None::<Obstacle>);
    let go_on = move |event: SubmitEvent| {
        event.prevent_default();
        pressed.set(true);
        let numbers = |keys: &[String]| untrack(|| keys.iter().filter_map(|key| number(key)).collect());
        let (unfit, missing) = (asking.unfit(at), asking.missing(at));
        let found = if unfit.is_empty() { &missing } else { &unfit };
        let Some(first) = found.first() else { return walk.forward(asking, at) };
        let told =
            if unfit.is_empty() { Obstacle::Missing(numbers(&missing)) } else { Obstacle::ToMend(numbers(&unfit)) };
        obstacle.set(Some(told));
        focus_in(&asking.id(first, "question"));
    };
    // What was told is over as soon as all is answered.
    let told = move || {
        asking.answers.track();
        asking.unfit.track();
        let open = !asking.unfit(at).is_empty() || !asking.missing(at).is_empty();
        obstacle.get().filter(|_| open).map(|obstacle| obstacle.said(asking.tongue()))
    };
    view! {
        <form class="ask-page" novalidate on:submit=go_on>
            <PageHeading asking at walk />
            <For each=move || shown.get() key=Clone::clone let:key>
                {asking
                    .questionnaire()
                    .question(&key)
                    .cloned()
                    .map(|question| view! { <QuestionField asking question number=Signal::derive(move || number(&key)) pressed /> })}
            </For>
            <p class="ask-obstacle" role="alert">{told}</p>
            <Ways asking at walk />
        </form>
    }
}

/// Its title, and where the focus goes when the page is turned.
#[component]
fn PageHeading(asking: Answering, at: usize, walk: Walk) -> impl IntoView {
    let title = asking.questionnaire().pages.get(at).map(|page| page.title.clone()).unwrap_or_default();
    let quiet = title.is_empty();
    let place = move || {
        let pages = asking.pages();
        let page = pages.iter().position(|page| *page == at).unwrap_or_default() + 1;
        asking.say_with(phrases::PAGE_OF, &[("page", &page.to_string()), ("pages", &pages.len().to_string())])
    };
    let said = move || if quiet { place() } else { asking.words(&title) };
    let id = asking.id("page", &at.to_string());
    walk.arrive(id.clone());
    view! {
        <Heading
            level=asking.level + 1
            class=if quiet { "ask-page-title sr-only" } else { "ask-page-title" }
            id
            words=Signal::derive(said)
        />
    }
}

/// Back, and on.
#[component]
fn Ways(asking: Answering, at: usize, walk: Walk) -> impl IntoView {
    let is_last = move || asking.pages().last() == Some(&at);
    let on = move || asking.say(if is_last() { phrases::SEND } else { phrases::NEXT });
    let can_go_back = move || Walk::before(asking, at).is_some();
    view! {
        <div class="ask-ways">
            <Show when=can_go_back>
                <button type="button" class="ask-button ask-back" on:click=move |_| walk.back(asking, at)>
                    <Drawn mark=Mark::Back />
                    {move || asking.say(phrases::BACK)}
                </button>
            </Show>
            <button type="submit" class="ask-button ask-on">
                {on}
                <Drawn mark=Mark::Next />
            </button>
        </div>
    }
}

/// Moves the focus to the first control of a question; the element itself has none when it holds none.
fn focus_in(id: &str) {
    let Some(question) = document().get_element_by_id(id) else { return };
    let control = question.query_selector("input:not([disabled]), textarea, select, button").ok().flatten();
    match control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        Some(control) => {
            question.scroll_into_view();
            // It can only fail for an element that left the page meanwhile.
            drop(control.focus());
        }
        None => focus_on(id),
    }
}
