//! Setting the machine up, and taking along what waits on it.

use super::super::phrases as p;
use super::Machine;
use crate::app::kiosk::{IDLE, LEAST_CODE, Setup, Waiting};
use crate::platform::share;
use leptos::prelude::*;

/// What staff see.
#[component]
pub(super) fn Staff(machine: Machine) -> impl IntoView {
    let before = machine.setup.get_untracked();
    let code = RwSignal::new(String::new());
    let idle = RwSignal::new(before.as_ref().map_or(60, |setup| setup.idle));
    let gift = RwSignal::new(before.map(|setup| setup.gift).unwrap_or_default());
    let problem = RwSignal::new(None);
    let start = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if code.with_untracked(|code| code.trim().chars().count() < LEAST_CODE) {
            problem.set(Some(p::KIOSK_SHORT));
            return;
        }
        // While the press counts as one, the browser lets the page fill the screen.
        share::fill_screen();
        let setup = Setup::new(&code.get_untracked(), idle.get_untracked(), &gift.get_untracked());
        if machine.set(setup) {
            machine.next();
        } else {
            problem.set(Some(p::KIOSK_NO_ROOM));
        }
    };
    view! {
        <div class="answering">
            <form class="kiosk-setup" novalidate on:submit=start>
                <h1 class="ask-page-title">{move || machine.say(p::KIOSK)}</h1>
                <p class="ask-introduction">{move || machine.say(p::KIOSK_WHAT)}</p>
                <WaitingAnswers machine />
                <Line machine label=p::KIOSK_CODE how=p::KIOSK_CODE_HOW value=code secret=true />
                <IdleChoice machine idle />
                <Line machine label=p::KIOSK_GIFT how=p::KIOSK_GIFT_HOW value=gift />
                <p class="ask-hint">{move || machine.say(p::KIOSK_PIN)}</p>
                <p class="ask-problem" role="alert">{move || problem.get().map(|problem| machine.say(problem))}</p>
                <button type="submit" class="ask-button ask-on">{move || machine.say(p::KIOSK_START)}</button>
            </form>
        </div>
    }
}

#[component]
fn Line(
    machine: Machine,
    label: crate::ui::answering::phrases::Phrase,
    how: crate::ui::answering::phrases::Phrase,
    value: RwSignal<String>,
    #[prop(optional)] secret: bool,
) -> impl IntoView {
    view! {
        <label class="kiosk-line">
            <span class="ask-pair-name">{move || machine.say(label)}</span>
            <input
                class="ask-input"
                type=if secret { "password" } else { "text" }
                autocomplete=if secret { "new-password" } else { "off" }
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
            <span class="ask-hint">{move || machine.say(how)}</span>
        </label>
    }
}

#[component]
fn IdleChoice(machine: Machine, idle: RwSignal<u32>) -> impl IntoView {
    let choice = move |seconds: u32| {
        let text = move || machine.say_with(p::KIOSK_SECONDS, &[("seconds", &seconds.to_string())]);
        view! {
            <option value=seconds selected=move || idle.get() == seconds>{text}</option>
        }
    };
    view! {
        <label class="kiosk-line">
            <span class="ask-pair-name">{move || machine.say(p::KIOSK_IDLE)}</span>
            <select
                class="ask-input"
                on:change:target=move |event| idle.set(event.target().value().parse().unwrap_or(60))
            >
                {IDLE.map(choice).into_iter().collect::<Vec<_>>()}
            </select>
        </label>
    }
}

/// How many answers wait, the file of them, and clearing what was saved.
#[component]
fn WaitingAnswers(machine: Machine) -> impl IntoView {
    let waiting = RwSignal::new(machine.asked().waiting());
    let saved = RwSignal::new(None::<(Waiting, String)>);
    let failed = RwSignal::new(false);
    let tally = move || {
        let count = waiting.with(Waiting::count);
        let phrase = if count == 1 { p::KIOSK_TALLY_ONE } else { p::KIOSK_TALLY };
        machine.say_with(phrase, &[("count", &count.to_string())])
    };
    let save = move |_| {
        let now = waiting.get_untracked();
        let made = now.save(&machine.asked());
        failed.set(made.is_none());
        saved.set(made.map(|file| (now, file)));
    };
    // Only what is in the file goes.
    let clear = move |_| {
        if let Some((taken, _)) = saved.get_untracked() {
            taken.forget();
            saved.set(None);
            waiting.set(machine.asked().waiting());
        }
    };
    let told = move || match saved.get() {
        Some((_, file)) => Some(machine.say_with(p::KIOSK_SAVED, &[("file", &file)])),
        None => failed.get().then(|| machine.say(p::NOT_SAVED).to_owned()),
    };
    view! {
        <div class="ask-pair-side">
            <p class="kiosk-tally">{tally}</p>
            <Show when=move || waiting.with(Waiting::count) != 0>
                <button type="button" class="ask-button" on:click=save>{move || machine.say(p::KIOSK_SAVE)}</button>
            </Show>
            <p class="ask-hint" role="status">{told}</p>
            <Show when=move || saved.with(Option::is_some)>
                <button type="button" class="ask-button" on:click=clear>{move || machine.say(p::KIOSK_CLEAR)}</button>
            </Show>
        </div>
    }
}
