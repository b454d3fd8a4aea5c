//! One question: its words, its control, and what is missing.

use super::choice::{ChoiceInput, ConsentInput};
use super::matrix::MatrixInput;
use super::number::{DateInput, NumberQuestion};
use super::pair::{PAIR, PairInput};
use super::ranking::RankingInput;
use super::scale::{ScaleInput, focus_on};
use super::text::TextInput;
use super::{Answering, Field, phrases};
use crate::domain::questionnaire::{Ask, Question};
use leptos::prelude::*;

/// One question of a form.
#[component]
pub fn QuestionField(
    asking: Answering,
    question: Question,
    /// Its number on the page; none is shown where nothing is said.
    #[prop(optional, into)]
    number: MaybeProp<usize>,
    /// Whether somebody wished to go on, so that what is missing is said.
    #[prop(optional, into)]
    pressed: Signal<bool>,
) -> impl IntoView {
    let kind = question.ask.kind();
    let has_help = !question.help.is_empty();
    let control = control_of(&question.ask);
    let field = Field::new(asking, question, pressed);
    let is_missing = move || pressed.get() && field.required() && field.given().is_none();
    let said = move || is_missing().then(|| asking.say(phrases::MISSING).to_owned());
    let help = move || field.question.with_value(|question| asking.words(&question.help));
    view! {
        <div
            class="ask"
            id=field.id("question")
            data-kind=kind
            class:missing=is_missing
            tabindex="-1"
            role="group"
            aria-labelledby=field.id("text")
        >
            <div class="ask-head">
                <span class="ask-place" aria-hidden="true">{move || number.get()}</span>
                <p class="ask-text" id=field.id("text")>
                    {move || field.text()}
                    {field.required().then(|| view! { <Required asking /> })}
                </p>
            </div>
            <p class="ask-help" id=field.id("help") hidden=!has_help>{help}</p>
            <div class="ask-control">{control(field)}</div>
            <Problem id=field.id("problem") said=Signal::derive(said) />
            <Clear field />
        </div>
    }
}

fn control_of(ask: &Ask) -> fn(Field) -> AnyView {
    match ask {
        Ask::Pair { .. } => |field| view! { <PairInput field /> }.into_any(),
        Ask::Nps | Ask::Csat | Ask::Ces | Ask::Rating { .. } => |field| view! { <ScaleInput field /> }.into_any(),
        Ask::Choice { .. } | Ask::Choices { .. } => |field| view! { <ChoiceInput field /> }.into_any(),
        Ask::Ranking { .. } => |field| view! { <RankingInput field /> }.into_any(),
        Ask::Matrix { .. } => |field| view! { <MatrixInput field /> }.into_any(),
        Ask::Number { .. } => |field| view! { <NumberQuestion field /> }.into_any(),
        Ask::Date => |field| view! { <DateInput field /> }.into_any(),
        Ask::Text { .. } => |field| view! { <TextInput field /> }.into_any(),
        Ask::Consent => |field| view! { <ConsentInput field /> }.into_any(),
    }
}

#[component]
fn Required(asking: Answering) -> impl IntoView {
    view! {
        <span class="ask-required" aria-hidden="true">"*"</span>
        <span class="sr-only">"\u{a0}("{move || asking.say(phrases::REQUIRED)}")"</span>
    }
}

/// What is wrong with an answer; always there, so that controls can refer to it.
#[component]
pub(super) fn Problem(id: String, said: Signal<Option<String>>) -> impl IntoView {
    view! { <p class="ask-problem" id=id>{said}</p> }
}

/// What is chosen can be taken back where nothing has to be said: radio buttons cannot do that by themselves.
#[component]
fn Clear(field: Field) -> impl IntoView {
    let can_be_cleared = field.question.with_value(|question| {
        use Ask::{Ces, Choice, Consent, Csat, Matrix, Nps, Pair, Ranking, Rating};
        let is_chosen = matches!(
            question.ask,
            Pair { .. } | Nps | Csat | Ces | Rating { .. } | Choice { .. } | Ranking { .. } | Matrix { .. } | Consent
        );
        is_chosen && !question.required
    });
    let shown = move || can_be_cleared && (field.given().is_some() || field.is_marked(PAIR));
    let clear = move |_| {
        field.give(None);
        field.cleared.update(|times| *times += 1);
        // The button is about to go.
        focus_on(&field.id("question"));
    };
    let name = move || field.asking.say_with(phrases::CLEAR_OF, &[("question", &field.text())]);
    view! {
        <Show when=shown>
            <button type="button" class="ask-clear" aria-label=name on:click=clear>
                {move || field.asking.say(phrases::CLEAR)}
            </button>
        </Show>
    }
}
