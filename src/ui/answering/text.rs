//! Own words, with what is left of their length once it matters.

use super::{Field, field::Problem, phrases};
use crate::domain::questionnaire::answers::MOST_CHARACTERS;
use crate::domain::questionnaire::{Ask, Given};
use leptos::ev::Targeted;
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// From here on the form says how much is left.
const NEAR: usize = MOST_CHARACTERS / 10 * 9;

/// A question whose answer is written.
#[component]
pub(super) fn TextInput(field: Field) -> impl IntoView {
    const PART: &str = "words";
    let long = field.question.with_value(|question| matches!(question.ask, Ask::Text { long: true }));
    let given = move || match field.given() {
        Some(Given::Text(text)) => text,
        _ => String::new(),
    };
    let written = RwSignal::new(untrack(given));
    Effect::new(move |_| {
        let given = given();
        // Blanks and too much are no answer, but stay as they are written.
        if !given.is_empty() && written.with_untracked(|text| *text != given) {
            written.set(given);
        }
    });
    on_cleanup(move || field.mark(PART, false));
    let count = Memo::new(move |_| written.with(|text| text.chars().count()));
    let write = move |text: String| {
        let fits = text.chars().nth(MOST_CHARACTERS).is_none();
        field.mark(PART, !fits);
        written.set(text.clone());
        field.give(fits.then_some(Given::Text(text)));
    };
    let said = move || {
        let (most, count) = (MOST_CHARACTERS.to_string(), count.get());
        let places = [("most", most.as_str()), ("count", &count.to_string())];
        (count > MOST_CHARACTERS).then(|| field.asking.say_with(phrases::TOO_LONG, &places))
    };
    let left = move || {
        let left = MOST_CHARACTERS.saturating_sub(count.get());
        (count.get() >= NEAR).then(|| field.asking.say_with(phrases::LEFT, &[("left", &left.to_string())]))
    };
    let (problem, hint) = (field.id("words-problem"), field.id("left"));
    let described_by = format!("{hint} {problem} {}", field.described_by());
    let invalid = move || field.is_marked(PART).then_some("true");
    let placeholder = move || field.asking.say(phrases::YOUR_ANSWER);
    let required = field.required().then_some("true");
    let told = view! {
        <{..}
            id=field.id(PART)
            placeholder=placeholder
            aria-labelledby=field.id("text")
            aria-describedby=described_by
            aria-required=required
            aria-invalid=invalid
            prop:value=move || written.get()
        />
    };
    let control = if long {
        let write = move |event: Targeted<Event, HtmlTextAreaElement>| write(event.target().value());
        view! { <textarea {..told} class="ask-input ask-area" rows="4" on:input:target=write></textarea> }.into_any()
    } else {
        let write = move |event: Targeted<Event, HtmlInputElement>| write(event.target().value());
        view! { <input {..told} class="ask-input" type="text" on:input:target=write /> }.into_any()
    };
    view! {
        {control}
        <p class="ask-hint ask-left" id=hint>{left}</p>
        <Problem id=problem said=Signal::derive(said) />
    }
}
