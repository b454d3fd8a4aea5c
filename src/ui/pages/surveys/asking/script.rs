//! A whole questionnaire on one sheet, for somebody who writes down what others say: a digit answers and goes on to the
//! next scale, Enter goes on, and at the end the focus is where the answers are kept.

use crate::domain::questionnaire::Questionnaire;
use crate::ui::answering::{Answering, QuestionField};
use crate::ui::kit::next_id;
use leptos::{html, prelude::*, task};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// The questions of all pages, those that are shown after what was answered so far.
#[component]
pub fn Script(
    asking: Answering,
    /// Whether what is missing may be said.
    #[prop(into)]
    pressed: Signal<bool>,
    /// Enter or a digit on the last control.
    #[prop(into)]
    on_end: Callback<()>,
    node: NodeRef<html::Div>,
) -> impl IntoView {
    let questionnaire = asking.questionnaire();
    let pages = (0..questionnaire.pages.len()).map(|at| view! { <Page asking at pressed /> }).collect_view();
    let lang = move || match asking.tongue() {
        crate::domain::questionnaire::Tongue::Zh => "zh-CN",
        crate::domain::questionnaire::Tongue::En => "en",
    };
    let id = next_id("script");
    view! {
        <div class="answering script" id=id lang=lang node_ref=node
            on:keydown=move |event| pressed_key(node, &event, on_end)>{pages}</div>
    }
}

#[component]
fn Page(asking: Answering, at: usize, pressed: Signal<bool>) -> impl IntoView {
    let shown = Memo::new(move |_| asking.shown(at));
    let before = Memo::new(move |_| {
        asking.pages().into_iter().filter(|page| *page < at).map(|page| asking.shown(page).len()).sum::<usize>()
    });
    let title = asking.questionnaire().pages.get(at).map(|page| page.title.clone()).unwrap_or_default();
    let heading = move || {
        let words = asking.words(&title);
        (!words.is_empty() && !shown.read().is_empty()).then(|| view! { <h3 class="script-page">{words}</h3> })
    };
    let number = move |key: &str| {
        let place = shown.with(|shown| shown.iter().position(|of| of == key));
        place.map(|place| before.get() + place + 1)
    };
    let question = move |key: String| {
        let question = asking.questionnaire().question(&key).cloned()?;
        let number = Signal::derive(move || number(&key));
        Some(view! { <QuestionField asking question number pressed /> })
    };
    view! {
        {heading}
        <For each=move || shown.get() key=Clone::clone let:key>{question(key)}</For>
    }
}

/// What the focus goes to, one after the other: scales, lists of options, fields.
const STOPS: &str = "[role=radiogroup], .cards[role=group], .ask-control input:not([type=radio]):not([type=checkbox]), \
                     .ask-control textarea, .ask[data-kind=ranking] .ask-control";

fn stops(of: &Element) -> Vec<Element> {
    let Ok(found) = of.query_selector_all(STOPS) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()).collect()
}

/// Puts the focus into a stop: on what is chosen, else on its first control.
fn enter(stop: &Element) {
    let inside = [":checked", "input:not([disabled])", "button:not([disabled])"]
        .into_iter()
        .find_map(|wanted| stop.query_selector(wanted).ok().flatten());
    let target = inside.unwrap_or_else(|| stop.clone());
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        // It can only fail for an element that left the page meanwhile.
        drop(target.focus());
    }
}

/// Puts the focus on the first control.
pub fn begin(node: NodeRef<html::Div>) {
    request_animation_frame(move || {
        if let Some(first) = node.try_get_untracked().flatten().and_then(|node| stops(&node).into_iter().next()) {
            enter(&first);
        }
    });
}

/// Puts the focus on the first of the questions with these words on it that is missing.
pub fn show_missing(node: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let missing = node.try_get_untracked().flatten().and_then(|node| node.query_selector(".ask.missing").ok()?);
        if let Some(first) = missing.and_then(|question| stops(&question).into_iter().next()) {
            first.scroll_into_view();
            enter(&first);
        }
    });
}

/// Whether a digit ends what is said on a scale: a 1 may still become a 10.
fn is_whole(event: &KeyboardEvent, stop: &Element) -> bool {
    let to_ten = stop.query_selector("input[value='10']").ok().flatten().is_some();
    !(to_ten && event.key() == "1")
}

fn pressed_key(node: NodeRef<html::Div>, event: &KeyboardEvent, on_end: Callback<()>) {
    if event.ctrl_key() && event.key() != "Enter" || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(stop) = target.closest(STOPS).ok().flatten() else { return };
    let is_digit = event.key().len() == 1 && event.key().chars().all(|key| key.is_ascii_digit());
    let answers = is_digit
        && event.default_prevented()
        && stop.get_attribute("role").as_deref() == Some("radiogroup")
        && is_whole(event, &stop);
    let writes = target.dyn_ref::<HtmlTextAreaElement>().is_some();
    let goes_on = event.key() == "Enter" && (!writes || event.ctrl_key()) && target.tag_name() != "BUTTON";
    if !answers && !goes_on {
        return;
    }
    event.prevent_default();
    // What is shown may hang on what was just answered; the focus has to be there before the next key comes.
    task::spawn_local(async move {
        task::tick().await;
        let Some(root) = node.try_get_untracked().flatten() else { return };
        let stops = stops(&root);
        let place = stops.iter().position(|known| *known == stop);
        match place.and_then(|place| stops.get(place + 1)) {
            Some(next) => enter(next),
            None => on_end.run(()),
        }
    });
}

/// How many required questions are not answered.
pub fn missing(questionnaire: &Questionnaire, asking: Answering) -> usize {
    asking.answers().with_untracked(|answers| questionnaire.missing(answers).len())
}
