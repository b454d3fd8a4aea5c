//! A number, a day: what is written and has to be understood.

use super::phrases::{self, Phrase};
use super::{Field, field::Problem};
use crate::domain::questionnaire::{Ask, Given};
use crate::kernel::time::Day;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A question whose answer is a number.
#[component]
pub(super) fn NumberQuestion(field: Field) -> impl IntoView {
    let (from, to, whole) = field.question.with_value(|question| match question.ask {
        Ask::Number { from, to, whole } => (from, to, whole),
        _ => (None, None, false),
    });
    let value = Signal::derive(move || field.given().and_then(|given| given.score()));
    let put = Callback::new(move |number: Option<f64>| field.give(number.map(Given::Score)));
    view! { <NumberInput field part="number" labelled_by=field.id("text") from to whole value put /> }
}

/// What a number has to be, in words; tracked.
fn wanted(field: Field, from: Option<f64>, to: Option<f64>, whole: bool) -> Option<String> {
    use phrases::{ANY_WHOLE, AT_LEAST, AT_LEAST_WHOLE, FROM_TO, FROM_TO_ANY, NO_MORE, NO_MORE_WHOLE};
    let phrase: Phrase = match (from, to, whole) {
        (Some(_), Some(_), true) => FROM_TO,
        (Some(_), Some(_), false) => FROM_TO_ANY,
        (Some(_), None, true) => AT_LEAST_WHOLE,
        (Some(_), None, false) => AT_LEAST,
        (None, Some(_), true) => NO_MORE_WHOLE,
        (None, Some(_), false) => NO_MORE,
        (None, None, true) => ANY_WHOLE,
        (None, None, false) => return None,
    };
    let told = |end: Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
    Some(field.asking.say_with(phrase, &[("from", &told(from)), ("to", &told(to))]))
}

/// The number that was meant: digits of Chinese keyboards count as digits.
fn read(text: &str) -> Option<f64> {
    let narrow = |letter: char| match letter {
        '０'..='９' | '．' | '－' => {
            u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter)
        }
        '。' => '.',
        '−' => '-',
        letter => letter,
    };
    let plain: String = text.trim().chars().map(narrow).collect();
    let written = plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    plain.parse().ok().filter(|number: &f64| written && number.is_finite())
}

/// A field for a number between `from` and `to`.
#[component]
pub(super) fn NumberInput(
    field: Field,
    #[prop(into)] part: String,
    labelled_by: String,
    from: Option<f64>,
    to: Option<f64>,
    whole: bool,
    #[prop(into)] value: Signal<Option<f64>>,
    put: Callback<Option<f64>>,
) -> impl IntoView {
    let written = RwSignal::new(value.get_untracked().map(|number| number.to_string()).unwrap_or_default());
    // What comes from elsewhere shows; what is being written is left alone.
    Effect::new(move |_| {
        let value = value.get();
        if value.is_some() && value != written.with_untracked(|text| read(text)) {
            written.set(value.map(|number| number.to_string()).unwrap_or_default());
        }
    });
    let ask = Ask::Number { from, to, whole };
    let part = StoredValue::new(part);
    let mark = move |unfit| part.with_value(|part| field.mark(part, unfit));
    on_cleanup(move || mark(false));
    let write = move |text: String| {
        let number = read(&text).filter(|number| Given::Score(*number).check(&ask).is_ok());
        mark(number.is_none() && !text.trim().is_empty());
        written.set(text);
        put.run(number);
    };
    let left = RwSignal::new(false);
    let unfit = move || (left.get() || field.pressed.get()) && part.with_value(|part| field.is_marked(part));
    let (hint, problem) =
        part.with_value(|part| (field.id(&format!("{part}-hint")), field.id(&format!("{part}-problem"))));
    let said = move || {
        unfit().then(|| {
            let what = wanted(field, from, to, whole).unwrap_or_else(|| field.asking.say(phrases::NUMBER).to_owned());
            field.asking.say_with(phrases::NO_NUMBER, &[("what", &what)])
        })
    };
    view! {
        <div class="ask-number-field">
            <input
                class="ask-input"
                id=part.with_value(|part| field.id(part))
                type="text"
                inputmode=if whole && from.is_some_and(|from| from >= 0.0) { "numeric" } else { "decimal" }
                autocomplete="off"
                aria-labelledby=labelled_by
                aria-describedby=format!("{hint} {problem} {}", field.described_by())
                aria-required=field.required().then_some("true")
                aria-invalid=move || unfit().then_some("true")
                prop:value=move || written.get()
                on:input:target=move |event| write(event.target().value())
                on:change=move |_| left.set(true)
            />
            <p class="ask-hint" id=hint>{move || wanted(field, from, to, whole)}</p>
        </div>
        <Problem id=problem said=Signal::derive(said) />
    }
}

/// A question whose answer is a day.
#[component]
pub(super) fn DateInput(field: Field) -> impl IntoView {
    const PART: &str = "date";
    let value = move || match field.given() {
        Some(Given::Day(day)) => day.to_string(),
        _ => String::new(),
    };
    on_cleanup(move || field.mark(PART, false));
    let take = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        // Half a date reads as an empty one that is not valid.
        let day = input.value().parse::<Day>().ok().filter(|_| input.check_validity());
        field.mark(PART, day.is_none() && (!input.value().is_empty() || !input.check_validity()));
        field.give(day.map(Given::Day));
    };
    let left = RwSignal::new(false);
    let unfit = move || (left.get() || field.pressed.get()) && field.is_marked(PART);
    let said = move || unfit().then(|| field.asking.say(phrases::NO_DATE).to_owned());
    let problem = field.id("date-problem");
    view! {
        <input
            class="ask-input ask-date"
            id=field.id(PART)
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            aria-labelledby=field.id("text")
            aria-describedby=format!("{problem} {}", field.described_by())
            aria-required=field.required().then_some("true")
            aria-invalid=move || unfit().then_some("true")
            // What is written half is left alone.
            value=untrack(value)
            on:input=take
            on:blur=move |_| left.set(true)
        />
        <Problem id=problem said=Signal::derive(said) />
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_number_is_understood_as_it_is_typed() {
        assert_eq!(read(" 12.5 "), Some(12.5));
        assert_eq!(read("１２．５"), Some(12.5));
        assert_eq!(read("-3"), Some(-3.0));
        for none in ["", "1,5", "inf", "NaN", "1e3", "twelve", "１２a"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
