//! A scale as radio buttons that look like numbers, stars or faces. Digits choose, arrows move.

use super::mark::{Drawn, Mark};
use super::{Field, number::NumberInput, phrases};
use crate::domain::questionnaire::question::Look;
use crate::domain::questionnaire::{Ask, Given, Scale, Words};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// More steps than this do not fit beside each other on a phone: a number is written then.
const MOST_BUTTONS: i32 = 11;

/// How long after a 1 a 0 makes a 10 of it, in milliseconds.
const TEN_WITHIN: f64 = 900.0;

/// A scale with how it looks and what its steps say.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    pub scale: Scale,
    pub look: Look,
    /// What every step says; empty where only the ends say something.
    pub each: Vec<Words>,
}

impl Shape {
    /// The shape of a kind that has one scale.
    pub fn of(ask: &Ask) -> Option<Self> {
        use phrases::{CES_LEAST, CES_MOST, CSAT_1, CSAT_2, CSAT_3, CSAT_4, CSAT_5, NPS_LEAST, NPS_MOST};
        let scale = ask.scale()?;
        let ends = |least: phrases::Phrase, most: phrases::Phrase| Scale {
            least: least.words(),
            most: most.words(),
            ..scale.clone()
        };
        Some(match ask {
            Ask::Nps => Self { scale: ends(NPS_LEAST, NPS_MOST), look: Look::Numbers, each: Vec::new() },
            Ask::Ces => Self { scale: ends(CES_LEAST, CES_MOST), look: Look::Numbers, each: Vec::new() },
            Ask::Csat => {
                let each = [CSAT_1, CSAT_2, CSAT_3, CSAT_4, CSAT_5].map(phrases::Phrase::words);
                Self { scale, look: Look::Faces, each: each.to_vec() }
            }
            Ask::Rating { look, .. } => Self { scale, look: *look, each: Vec::new() },
            _ => Self { scale, look: Look::Numbers, each: Vec::new() },
        })
    }

    fn words_at(&self, step: i32) -> Option<&Words> {
        let at = usize::try_from(step - self.scale.from).ok()?;
        let ends = [(self.scale.from, &self.scale.least), (self.scale.to, &self.scale.most)];
        let end = ends.into_iter().find(|(end, words)| *end == step && !words.is_empty()).map(|(_, words)| words);
        self.each.get(at).or(end)
    }

    /// The name of a step for somebody who does not see the scale; tracked.
    fn name_of(&self, field: Field, step: i32) -> String {
        let asking = field.asking;
        let (number, most) = (step.to_string(), self.scale.to.to_string());
        let places = [("step", number.as_str()), ("most", most.as_str())];
        let name = match self.look {
            Look::Stars if step == 1 => asking.say_with(phrases::ONE_STAR, &places),
            Look::Stars => asking.say_with(phrases::STARS, &places),
            Look::Faces if self.each.is_empty() => asking.say_with(phrases::STEP_OF, &places),
            Look::Faces | Look::Numbers => number,
        };
        match self.words_at(step) {
            Some(words) => format!("{name} {}", words.said(asking.tongue())),
            None => name,
        }
    }

    fn mood(&self, step: i32) -> f64 {
        f64::from(step - self.scale.from) / f64::from((self.scale.to - self.scale.from).max(1))
    }
}

/// A question with one scale.
#[component]
pub(super) fn ScaleInput(field: Field) -> impl IntoView {
    let shape = field.question.with_value(|question| Shape::of(&question.ask));
    let chosen = Signal::derive(move || field.given().and_then(|given| given.score()));
    let choose = Callback::new(move |step: Option<f64>| field.give(step.map(Given::Score)));
    shape.map(|shape| view! { <Steps field shape part="step" labelled_by=field.id("text") chosen choose /> })
}

/// The steps of one scale, whatever they belong to.
#[component]
pub(super) fn Steps(
    field: Field,
    shape: Shape,
    /// Names this scale inside its question.
    #[prop(into)]
    part: String,
    labelled_by: String,
    #[prop(into)] chosen: Signal<Option<f64>>,
    choose: Callback<Option<f64>>,
    /// Whether the words at the ends stand somewhere else.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let scale = shape.scale.clone();
    if scale.to - scale.from >= MOST_BUTTONS {
        let (from, to) = (Some(f64::from(scale.from)), Some(f64::from(scale.to)));
        return view! { <NumberInput field part labelled_by from to whole=true value=chosen put=choose /> }.into_any();
    }
    let name = field.id(&part);
    let digits = digit_keys(scale.clone(), name.clone(), choose);
    let look = match shape.look {
        Look::Numbers => "numbers",
        Look::Stars => "stars",
        Look::Faces => "faces",
    };
    let wordy = !shape.each.is_empty();
    let ends = (!bare && !wordy).then(|| view! { <Ends field scale=scale.clone() /> });
    let steps: Vec<_> = scale
        .steps()
        .map(|step| view! { <Step field shape=shape.clone() step group=name.clone() chosen choose /> })
        .collect();
    view! {
        <div class="ask-scale" data-look=look class:wordy=wordy>
            <div
                class="ask-scale-steps"
                role="radiogroup"
                aria-labelledby=labelled_by
                aria-describedby=field.described_by()
                aria-required=field.required().then_some("true")
                on:keydown=digits
            >
                {steps}
            </div>
            {ends}
        </div>
    }
    .into_any()
}

/// What the ends of a scale mean.
#[component]
pub(super) fn Ends(field: Field, scale: Scale) -> impl IntoView {
    let told = !scale.least.is_empty() || !scale.most.is_empty();
    let Scale { least, most, .. } = scale;
    told.then(|| {
        view! {
            <div class="ask-scale-ends" aria-hidden="true">
                <span>{move || least.said(field.asking.tongue()).to_owned()}</span>
                <span>{move || most.said(field.asking.tongue()).to_owned()}</span>
            </div>
        }
    })
}

#[component]
fn Step(
    field: Field,
    shape: Shape,
    step: i32,
    group: String,
    chosen: Signal<Option<f64>>,
    choose: Callback<Option<f64>>,
) -> impl IntoView {
    let value = f64::from(step);
    let is_chosen = move || chosen.get() == Some(value);
    let look = shape.look;
    let is_lit = move || look == Look::Stars && chosen.get().is_some_and(|chosen| chosen >= value);
    let mark = match look {
        Look::Numbers => step.to_string().into_any(),
        Look::Stars => view! { <Drawn mark=Mark::Star /> }.into_any(),
        Look::Faces => view! { <Drawn mark=Mark::Face(shape.mood(step)) /> }.into_any(),
    };
    let words = shape.each.get(usize::try_from(step - shape.scale.from).unwrap_or(usize::MAX)).cloned();
    let words = words.map(|words| {
        view! { <span class="ask-step-words" aria-hidden="true">{move || words.said(field.asking.tongue()).to_owned()}</span> }
    });
    view! {
        <label class="ask-step" class:lit=is_lit>
            <input
                type="radio"
                class="ask-step-input"
                id=format!("{group}-{step}")
                name=group
                value=step
                aria-label=move || shape.name_of(field, step)
                prop:checked=is_chosen
                on:change=move |_| choose.run(Some(value))
            />
            <span class="ask-step-mark" aria-hidden="true">{mark}</span>
            {words}
        </label>
    }
}

/// Digits choose the step of that number; a 0 soon after a 1 makes it a 10.
fn digit_keys(scale: Scale, group: String, choose: Callback<Option<f64>>) -> impl Fn(ev::KeyboardEvent) {
    let last = StoredValue::new((-1, 0.0));
    move |event| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let Some(digit) = digit_of(&event.key()).filter(|_| !modified) else { return };
        let (before, at) = last.get_value();
        let makes_ten = digit == 0 && before == 1 && event.time_stamp() - at < TEN_WITHIN && scale.to >= 10;
        let step = if makes_ten { 10 } else { digit };
        if step < scale.from || step > scale.to {
            return;
        }
        event.prevent_default();
        last.set_value((digit, event.time_stamp()));
        choose.run(Some(f64::from(step)));
        focus_on(&format!("{group}-{step}"));
    }
}

/// The digit that a key writes.
pub(super) fn digit_of(key: &str) -> Option<i32> {
    let mut letters = key.chars();
    let digit = letters.next()?.to_digit(10)?;
    if letters.next().is_some() { None } else { i32::try_from(digit).ok() }
}

/// Moves the focus to the element with this `id`, if it is there.
pub(super) fn focus_on(id: &str) {
    let found = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = found {
        // It can only fail for an element that left the page meanwhile.
        drop(element.focus());
    }
}
