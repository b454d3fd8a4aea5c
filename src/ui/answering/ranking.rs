//! Several things put in order with two arrows each, which work by finger and by keyboard and are told to screen readers.

use super::choice::options_of;
use super::mark::{Drawn, Mark};
use super::scale::focus_on;
use super::{Field, phrases};
use crate::domain::questionnaire::{Choice, Given};
use leptos::prelude::*;

/// A ranking. The order that is shown first is no answer: it is moved, or kept on purpose.
#[component]
pub(super) fn RankingInput(field: Field) -> impl IntoView {
    let options = options_of(field);
    let begin: Vec<String> = options.iter().map(|option| option.code.clone()).collect();
    let texts = StoredValue::new(options);
    let order = Memo::new(move |_| match field.given() {
        Some(Given::Chosen { codes, .. }) => codes,
        _ => begin.clone(),
    });
    let told = RwSignal::new(String::new());
    let keep = move |codes: Vec<String>| field.give(Some(Given::Chosen { codes, other: String::new() }));
    let shift = Callback::new(move |(code, down): (String, bool)| {
        let mut codes = order.get_untracked();
        let Some(at) = codes.iter().position(|of| *of == code) else { return };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to >= codes.len() {
            return;
        }
        codes.swap(at, to);
        let (place, count) = ((to + 1).to_string(), codes.len().to_string());
        let option = untrack(|| text_of(field, texts, &code));
        let places = [("option", option.as_str()), ("place", &place), ("count", &count)];
        told.set(untrack(|| field.asking.say_with(phrases::RANK_MOVED, &places)));
        keep(codes);
        // What moves on the page loses the focus.
        let id = field.id(&format!("{code}-{}", if down { "down" } else { "up" }));
        request_animation_frame(move || focus_on(&id));
    });
    let is_open = move || field.given().is_none();
    view! {
        <p class="ask-hint">{move || field.asking.say(phrases::RANK_HOW)}</p>
        <ol class="ask-ranking" aria-labelledby=field.id("text") aria-describedby=field.described_by() class:open=is_open>
            <For each=move || order.get() key=Clone::clone let:code>
                <Ranked field code texts order=order.into() shift />
            </For>
        </ol>
        <Show
            when=is_open
            fallback=move || view! { <p class="ask-hint">{move || field.asking.say(phrases::RANK_KEPT)}</p> }
        >
            <button type="button" class="ask-button" on:click=move |_| keep(order.get_untracked())>
                {move || field.asking.say(phrases::RANK_KEEP)}
            </button>
        </Show>
        <p class="sr-only" role="status">{move || told.get()}</p>
    }
}

fn text_of(field: Field, options: StoredValue<Vec<Choice>>, code: &str) -> String {
    options.with_value(|options| {
        let found = options.iter().find(|option| option.code == code);
        found.map(|option| field.asking.label(&option.text)).unwrap_or_default()
    })
}

#[component]
fn Ranked(
    field: Field,
    code: String,
    texts: StoredValue<Vec<Choice>>,
    order: Signal<Vec<String>>,
    shift: Callback<(String, bool)>,
) -> impl IntoView {
    let of = code.clone();
    let place = Memo::new(move |_| order.with(|order| order.iter().position(|code| *code == of)).unwrap_or_default());
    let of = code.clone();
    let text = Memo::new(move |_| text_of(field, texts, &of));
    let last = move || order.with(Vec::len).saturating_sub(1);
    let arrow = |down: bool| {
        let (mark, phrase, part) =
            if down { (Mark::Down, phrases::RANK_DOWN, "down") } else { (Mark::Up, phrases::RANK_UP, "up") };
        let at_end = move || if down { place.get() == last() } else { place.get() == 0 };
        let id = field.id(&format!("{code}-{part}"));
        let code = code.clone();
        view! {
            <button
                type="button"
                class="ask-icon-button"
                id=id
                aria-label=move || text.with(|text| field.asking.say_with(phrase, &[("option", text)]))
                aria-disabled=move || at_end().then_some("true")
                on:click=move |_| shift.run((code.clone(), down))
            >
                <Drawn mark />
            </button>
        }
    };
    view! {
        <li class="ask-ranked">
            <span class="ask-ranked-place" aria-hidden="true">{move || place.get() + 1}</span>
            <span class="ask-ranked-text">{move || text.get()}</span>
            {arrow(false)}
            {arrow(true)}
        </li>
    }
}
