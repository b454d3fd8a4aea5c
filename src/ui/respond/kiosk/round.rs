//! One respondent at the machine: from the first page to thanks, or until nobody touches it any more.

use super::super::phrases as p;
use super::Machine;
use super::door::Door;
use crate::app::responding::Draft;
use crate::domain::questionnaire::Answers;
use crate::ui::answering::{Answering, AnsweringForm, Stage};
use leptos::{ev, prelude::*};
use std::time::Duration;

/// How long a respondent is asked whether they are still there, in seconds.
const ASKED: u32 = 15;
/// How long thanks stay, in seconds.
const THANKED: u32 = 12;

/// One respondent.
#[component]
pub(super) fn Round(machine: Machine) -> impl IntoView {
    let draft = StoredValue::new(Draft::begin());
    let answers = RwSignal::new(Answers::default());
    let asked = machine.asked();
    let asking = Answering::new(asked.questionnaire.clone(), machine.tongue, answers)
        .named(asked.name())
        .shuffled(draft.with_value(|draft| draft.seed))
        .headed(1);
    let stage = RwSignal::new(asking.beginning());
    let first = stage.get_untracked();
    let failed = RwSignal::new(None::<String>);
    let send = move |()| {
        let asked = machine.asked();
        let sealed = asked.seal(&draft.get_value(), &answers.get_untracked(), machine.tongue.get_untracked());
        failed.set(match sealed {
            Ok(sealed) if asked.put(&draft.with_value(|draft| draft.id.clone()), &sealed) => None,
            Ok(_) => Some(machine.say(p::KIOSK_FULL).to_owned()),
            Err(reason) => Some(p::NOT_SEALED_WHY.with(machine.tongue.get_untracked(), &[("reason", &reason)])),
        });
    };
    let begun = move || stage.get() != first || !answers.read().is_empty();
    let still = idle_seconds();
    let limit = machine.setup.with_untracked(|setup| setup.as_ref().map_or(60, |setup| setup.idle));
    let is_done = move || stage.get() == Stage::Done;
    Effect::new(move |_| {
        let most = if is_done() { THANKED } else { limit + ASKED };
        // What could not be kept stays until staff have seen it.
        if still.get() >= most && begun() && failed.with(Option::is_none) {
            machine.next();
        }
    });
    let left = Memo::new(move |_| {
        let over = still.get().checked_sub(limit)?;
        (begun() && !is_done()).then(|| ASKED.saturating_sub(over))
    });
    let done = move || view! { <Afterwards machine still failed=failed /> };
    view! {
        <AnsweringForm asking stage on_finish=send done=ViewFn::from(done) />
        <Show when=move || left.get().is_some()>
            <StillThere machine left=Signal::derive(move || left.get().unwrap_or_default()) />
        </Show>
        <Door machine />
    }
}

/// For how many seconds nobody has touched the page.
fn idle_seconds() -> RwSignal<u32> {
    let still = RwSignal::new(0);
    let tick = set_interval_with_handle(move || _ = still.try_update(|seconds| *seconds += 1), Duration::from_secs(1));
    let touched = move || {
        if still.get_untracked() > 0 {
            still.set(0);
        }
    };
    let pointer = window_event_listener(ev::pointerdown, move |_| touched());
    let key = window_event_listener(ev::keydown, move |_| touched());
    let wheel = window_event_listener(ev::wheel, move |_| touched());
    on_cleanup(move || {
        pointer.remove();
        key.remove();
        wheel.remove();
        // Without a timer there is nothing to end.
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
    still
}

/// Below the words of thanks: the gift, and the next respondent; or that nothing was kept.
#[component]
fn Afterwards(machine: Machine, still: RwSignal<u32>, failed: RwSignal<Option<String>>) -> impl IntoView {
    let gift = machine.setup.with_untracked(|setup| setup.as_ref().map(|setup| setup.gift.clone()));
    let gift = gift.filter(|gift| !gift.is_empty());
    let left = move || {
        let left = THANKED.saturating_sub(still.get());
        machine.say_with(p::KIOSK_NEXT_IN, &[("seconds", &left.to_string())])
    };
    view! {
        <div class="respond-end">
            <p class="ask-problem" role="alert">{move || failed.get()}</p>
            {gift.map(|gift| view! { <p class="kiosk-gift">{gift}</p> })}
            <Show when=move || failed.with(Option::is_none)>
                <button type="button" class="ask-button ask-on" on:click=move |_| machine.next()>
                    {move || machine.say(p::KIOSK_NEXT)}
                </button>
                <p class="ask-hint">{left}</p>
            </Show>
        </div>
    }
}

/// Asks whether somebody is there; any touch says so.
#[component]
fn StillThere(machine: Machine, left: Signal<u32>) -> impl IntoView {
    let told = move || machine.say_with(p::KIOSK_RESET, &[("seconds", &left.get().to_string())]);
    view! {
        <div class="kiosk-over" role="alertdialog" aria-labelledby="kiosk-there" aria-describedby="kiosk-left">
            <div class="kiosk-card">
                <h2 class="ask-page-title" id="kiosk-there">{move || machine.say(p::KIOSK_THERE)}</h2>
                <p class="ask-introduction" id="kiosk-left">{told}</p>
                // Whatever is pressed counts as a touch.
                <button type="button" class="ask-button ask-on">{move || machine.say(p::KIOSK_GO_ON)}</button>
            </div>
        </div>
    }
}
