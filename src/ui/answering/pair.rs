//! Expectation and experience beside each other, on one scale.

use super::phrases::{BOTH_SIDES, EXPECTED, EXPERIENCED, Phrase};
use super::scale::{Shape, Steps};
use super::{Answering, Field};
use crate::domain::questionnaire::Given;
use leptos::prelude::*;

/// Both sides, of which either may still be open.
type Sides = [Option<f64>; 2];

const PARTS: [&str; 2] = ["expectation", "experience"];

/// What half a pair is marked as.
pub(super) const PAIR: &str = "pair";

fn is_half(sides: &Sides) -> bool {
    matches!(sides, [Some(_), None] | [None, Some(_)])
}

/// A pair. It is answered when both sides are.
#[component]
pub(super) fn PairInput(field: Field) -> impl IntoView {
    let shape = field.question.with_value(|question| Shape::of(&question.ask));
    let sides = RwSignal::new(sides_of(field.given.get_untracked().as_ref()));
    // What comes from outside (a draft, clearing) shows; half a pair is no answer and stays here.
    Effect::new(move |before: Option<u32>| {
        let (given, cleared) = (field.given(), field.cleared.get());
        let whole = sides.with_untracked(|sides| sides.iter().all(Option::is_some));
        if given.is_some() || whole || before.is_some_and(|before| before != cleared) {
            sides.set(sides_of(given.as_ref()));
            field.mark(PAIR, false);
        }
        cleared
    });
    let put = move |side: usize, step: Option<f64>| {
        sides.update(|sides| sides[side] = step);
        match sides.get_untracked() {
            [Some(expectation), Some(experience)] => field.give(Some(Given::Pair { expectation, experience })),
            _ => field.give(None),
        }
        field.mark(PAIR, sides.with_untracked(is_half));
    };
    on_cleanup(move || field.mark(PAIR, false));
    shape.map(|shape| {
        let side = |at: usize, name: Phrase| {
            let chosen = Signal::derive(move || sides.with(|sides| sides[at]));
            let choose = Callback::new(move |step| put(at, step));
            let id = field.id(&format!("{}-name", PARTS[at]));
            let asking: Answering = field.asking;
            view! {
                <div class="ask-pair-side">
                    <p class="ask-pair-name" id=id.clone()>{move || asking.say(name)}</p>
                    <Steps
                        field
                        shape=shape.clone()
                        part=PARTS[at]
                        labelled_by=format!("{} {id}", field.id("text"))
                        chosen
                        choose
                    />
                </div>
            }
        };
        let half = move || (field.pressed.get() && field.is_marked(PAIR)).then(|| field.asking.say(BOTH_SIDES));
        view! {
            <div class="ask-pair">{side(0, EXPECTED)} {side(1, EXPERIENCED)}</div>
            <p class="ask-problem">{half}</p>
        }
    })
}

fn sides_of(given: Option<&Given>) -> Sides {
    match given {
        Some(Given::Pair { expectation, experience }) => [Some(*expectation), Some(*experience)],
        _ => [None, None],
    }
}
