//! One of several, some of several, agreement: cards that are radio buttons or check boxes. Digits choose the card of
//! that place.

use super::mark::{Drawn, Mark};
use super::scale::{digit_of, focus_on};
use super::{Field, order, phrases};
use crate::domain::questionnaire::question::OTHER;
use crate::domain::questionnaire::{Ask, Choice, Given, Words};
use leptos::{ev, prelude::*};

/// What was chosen, with the words of `other`.
type Chosen = (Vec<String>, String);

fn chosen_of(given: Option<&Given>) -> Chosen {
    match given {
        Some(Given::Chosen { codes, other }) => (codes.clone(), other.clone()),
        _ => Chosen::default(),
    }
}

/// The options in the order of this respondent; `other` comes last.
pub(super) fn options_of(field: Field) -> Vec<Choice> {
    field.question.with_value(|question| {
        let shuffle = match &question.ask {
            Ask::Choice { shuffle, .. } | Ask::Choices { shuffle, .. } | Ask::Ranking { shuffle, .. } => *shuffle,
            _ => false,
        };
        let options = question.ask.options().to_vec();
        if shuffle {
            order::shuffled(options, field.asking.seed, &question.key, |option| option.code.as_str())
        } else {
            options
        }
    })
}

/// A question with options; `several` may be chosen, or one.
#[component]
pub(super) fn ChoiceInput(field: Field) -> impl IntoView {
    let (several, takes_other, at_most) = field.question.with_value(|question| match &question.ask {
        Ask::Choices { at_most, other, .. } => (true, *other, *at_most),
        ask => (false, ask.takes_other(), None),
    });
    let mut options = options_of(field);
    if takes_other {
        options.push(Choice { code: OTHER.to_owned(), text: phrases::OTHER.words() });
    }
    let codes: Vec<String> = options.iter().map(|option| option.code.clone()).collect();
    let toggle = Callback::new(move |code: String| choose(field, &code, several, at_most));
    let is_chosen = move |code: &str| {
        field.given.with(|given| given.as_ref().is_some_and(|given| given.codes().any(|of| of == code)))
    };
    let is_full =
        Memo::new(move |_| at_most.is_some_and(|most| chosen_of(field.given().as_ref()).0.len() >= usize::from(most)));
    let cards: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(at, Choice { code, text })| {
            let of = code.clone();
            let chosen = Signal::derive(move || is_chosen(&of));
            let full = Signal::derive(move || is_full.get() && !chosen.get());
            view! { <Card field code text place=at + 1 several chosen full toggle /> }
        })
        .collect();
    let how = move || match at_most {
        Some(most) => Some(field.asking.say_with(phrases::AT_MOST, &[("most", &most.to_string())])),
        None => several.then(|| field.asking.say(phrases::AS_MANY).to_owned()),
    };
    let hint = field.id("how");
    view! {
        <p class="ask-hint" id=hint.clone() hidden=!several>{how}</p>
        <div
            class="ask-cards"
            role=if several { "group" } else { "radiogroup" }
            aria-labelledby=field.id("text")
            aria-describedby=format!("{hint} {}", field.described_by())
            aria-required=(field.required() && !several).then_some("true")
            on:keydown=digit_keys(field, codes, toggle)
        >
            {cards}
        </div>
        {takes_other.then(|| view! { <OtherWords field shown=Signal::derive(move || is_chosen(OTHER)) /> })}
    }
}

/// Chooses `code`, or takes it back where several may be chosen.
fn choose(field: Field, code: &str, several: bool, at_most: Option<u16>) {
    let (mut codes, mut other) = chosen_of(field.given.get_untracked().as_ref());
    if !several {
        codes = vec![code.to_owned()];
    } else if let Some(at) = codes.iter().position(|of| of == code) {
        codes.remove(at);
    } else if at_most.is_none_or(|most| codes.len() < usize::from(most)) {
        codes.push(code.to_owned());
    }
    if !codes.iter().any(|of| of == OTHER) {
        other.clear();
    }
    field.give(Some(Given::Chosen { codes, other }));
}

#[component]
fn Card(
    field: Field,
    code: String,
    text: Words,
    place: usize,
    several: bool,
    chosen: Signal<bool>,
    full: Signal<bool>,
    toggle: Callback<String>,
) -> impl IntoView {
    let id = field.id(&format!("option-{code}"));
    view! {
        <label class="ask-option" class:full=full>
            <input
                type=if several { "checkbox" } else { "radio" }
                class="ask-option-input"
                id=id
                name=field.id("option")
                prop:checked=chosen
                disabled=full
                on:change=move |_| toggle.run(code.clone())
            />
            <span class="ask-option-box" aria-hidden="true"><Drawn mark=Mark::Check /></span>
            <span class="ask-option-text">{move || field.asking.label(&text)}</span>
            <kbd class="ask-option-key" aria-hidden="true" hidden=place > 9>{place}</kbd>
        </label>
    }
}

/// What is meant by `other`.
#[component]
fn OtherWords(field: Field, shown: Signal<bool>) -> impl IntoView {
    let words = move || chosen_of(field.given().as_ref()).1;
    let write = move |text: String| {
        let (codes, _) = chosen_of(field.given.get_untracked().as_ref());
        field.give(Some(Given::Chosen { codes, other: text }));
    };
    view! {
        <Show when=move || shown.get()>
            <input
                class="ask-input"
                type="text"
                maxlength="2000"
                placeholder=move || field.asking.say(phrases::OTHER_WORDS)
                aria-label=move || field.asking.say(phrases::OTHER_WORDS)
                prop:value=words
                on:input:target=move |event| write(event.target().value())
            />
        </Show>
    }
}

fn digit_keys(field: Field, codes: Vec<String>, toggle: Callback<String>) -> impl Fn(ev::KeyboardEvent) {
    move |event| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let digit = digit_of(&event.key()).filter(|_| !modified).and_then(|digit| usize::try_from(digit).ok());
        let Some(code) = digit.and_then(|digit| codes.get(digit.checked_sub(1)?)) else { return };
        event.prevent_default();
        toggle.run(code.clone());
        focus_on(&field.id(&format!("option-{code}")));
    }
}

/// Agreement, or not.
#[component]
pub(super) fn ConsentInput(field: Field) -> impl IntoView {
    let is_given = move |yes: bool| field.given.with(|given| *given == Some(Given::Consent(yes)));
    let toggle = Callback::new(move |code: String| field.give(Some(Given::Consent(code == "yes"))));
    let card = |code: &str, text: phrases::Phrase, place: usize, yes: bool| {
        let chosen = Signal::derive(move || is_given(yes));
        let full = Signal::stored(false);
        view! { <Card field code=code.to_owned() text=text.words() place several=false chosen full toggle /> }
    };
    let codes = vec!["yes".to_owned(), "no".to_owned()];
    view! {
        <div
            class="ask-cards ask-cards-beside"
            role="radiogroup"
            aria-labelledby=field.id("text")
            aria-describedby=field.described_by()
            aria-required=field.required().then_some("true")
            on:keydown=digit_keys(field, codes, toggle)
        >
            {card("yes", phrases::AGREE, 1, true)}
            {card("no", phrases::DISAGREE, 2, false)}
        </div>
    }
}
