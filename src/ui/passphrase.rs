//! Choosing a passphrase: typed twice, with how hard it is to guess shown while typing. No rules but a least length.

use crate::app::boot::Boot;
use crate::platform::worker::Worker;
use crate::t;
use crate::ui::kit::field::{InputKind, TextField};
use crate::ui::text::{Arg, say, say_with};
use leptos::{prelude::*, task::spawn_local};

/// The fewest signs. More says little: how hard it is to guess is what counts.
const LEAST: usize = 8;

/// What is being typed, and whether it will do.
#[derive(Clone, Copy)]
pub struct NewPassphraseState {
    first: RwSignal<String>,
    second: RwSignal<String>,
    /// From 0 to 4, as soon as it was worked out.
    score: RwSignal<Option<u8>>,
    /// Shows what is missing only after somebody tried to go on.
    tried: RwSignal<bool>,
}

impl NewPassphraseState {
    /// Nothing typed.
    #[expect(clippy::new_without_default, reason = "it makes signals, so it is not for any place")]
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self { first: empty(), second: empty(), score: RwSignal::new(None), tried: RwSignal::new(false) }
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.first.set(String::new());
        self.second.set(String::new());
        self.score.set(None);
        self.tried.set(false);
    }

    /// The passphrase, if it was typed twice alike and is long enough; else the fields say what is missing.
    pub fn chosen(self) -> Option<String> {
        self.tried.set(true);
        let chosen = self.first.get_untracked();
        (untrack(|| self.is_long()) && chosen == self.second.get_untracked()).then_some(chosen)
    }

    fn is_long(self) -> bool {
        self.first.read().chars().count() >= LEAST
    }

    fn first_error(self) -> Option<String> {
        let short = self.tried.get() && !self.is_long();
        short.then(|| say_with("passphrase-short", &[("count", Arg::from(LEAST))]))
    }

    fn second_error(self) -> Option<String> {
        let differs = self.tried.get() && self.is_long() && *self.first.read() != *self.second.read();
        differs.then(|| say("passphrase-differs"))
    }
}

/// The two fields and the meter.
#[component]
pub fn NewPassphrase(state: NewPassphraseState) -> impl IntoView {
    let boot = Boot::of_page();
    let worker = StoredValue::new_local(Worker::new());
    on_cleanup(move || {
        worker.try_with_value(Worker::cancel);
    });
    let guess = move || {
        let text = state.first.get_untracked();
        spawn_local(async move {
            let Some(worker) = worker.try_get_value() else { return };
            let about = untrack(|| boot.current()).map(|info| info.name).into_iter().chain(["zhiji".to_owned()]);
            let score = worker.guess(&text, about.collect()).await.ok();
            // What was typed meanwhile is guessed by itself.
            if state.first.try_with_untracked(|now| *now == text) == Some(true) {
                state.score.try_set(score.filter(|_| !text.is_empty()));
            }
        });
    };
    let typed = move |text: String| {
        state.first.set(text);
        guess();
    };
    view! {
        <div class="stack">
            <TextField label=t!("passphrase-new") value=state.first on_input=typed kind=InputKind::Password required=true
                help=t!("passphrase-help") error=Signal::derive(move || state.first_error()) autofocus=true
                autocomplete="new-password" />
            <Meter score=state.score />
            <TextField label=t!("passphrase-again") value=state.second on_input=move |text| state.second.set(text)
                kind=InputKind::Password required=true error=Signal::derive(move || state.second_error())
                autocomplete="new-password" />
        </div>
    }
}

/// How hard it is to guess, in words and as a bar.
#[component]
fn Meter(score: RwSignal<Option<u8>>) -> impl IntoView {
    let words = move || match score.get() {
        None => String::new(),
        Some(score) => say(&format!("passphrase-score-{}", score.min(4))),
    };
    let value = move || score.get().map_or(0, |score| score + 1).to_string();
    let level = move || score.get().map(|score| score.to_string());
    view! {
        <div class="passphrase-meter" data-level=level>
            <meter min="0" max="5" low="3" high="4" optimum="5" value=value aria-label=t!("passphrase-strength")></meter>
            <span class="small" role="status">{words}</span>
        </div>
    }
}
