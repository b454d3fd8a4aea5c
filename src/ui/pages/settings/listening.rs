//! What a dissatisfied answer to a survey leads to by itself.

use crate::domain::command::Command;
use crate::domain::workspace::settings::{ON_DISSATISFIED, ON_DISSATISFIED_WORDS, OnDissatisfied, Settings};
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Choice, Select, TextField};
use crate::ui::text::say;
use leptos::prelude::*;

/// The rule, and what it calls what it makes.
#[component]
pub fn ListeningCard() -> impl IntoView {
    let act = Act::of_page();
    let dataset = act.session().dataset();
    let rule = Memo::new(move |_| Settings::of(&dataset.read()).on_dissatisfied);
    let code = Signal::derive(move || {
        let (what, _) = rule.get();
        OnDissatisfied::CODES
            .into_iter()
            .find(|(_, known)| *known == what)
            .map(|(code, _)| code.to_owned())
            .unwrap_or_default()
    });
    let options = Signal::derive(|| {
        let option =
            |(code, _): (&str, OnDissatisfied)| Choice::new(code, say(&format!("settings-dissatisfied-{code}")));
        OnDissatisfied::CODES.map(option).to_vec()
    });
    let set = move |key: &'static str, value: String| {
        act.run(Command::Configure { key: key.to_owned(), value }, |_| say("done-configure"), || {});
    };
    let choose = move |code: String| {
        // A rule needs words: those of the language that is read now, until somebody writes others.
        if rule.with_untracked(|(_, words)| words.is_empty()) {
            set(ON_DISSATISFIED_WORDS, say("settings-dissatisfied-usual"));
        }
        set(ON_DISSATISFIED, code);
    };
    let words = Signal::derive(move || rule.get().1);
    let write = move |typed: String| {
        let typed = typed.trim().to_owned();
        if typed != words.get_untracked() {
            set(ON_DISSATISFIED_WORDS, typed);
        }
    };
    let is_on = move || rule.get().0 != OnDissatisfied::Nothing;
    view! {
        <Card title=t!("settings-dissatisfied") sub=t!("settings-dissatisfied-sub")>
            <div class="stack">
                <Select label=t!("settings-dissatisfied-leads") value=code options on_change=choose />
                <Show when=is_on>
                    <TextField label=t!("settings-dissatisfied-words") value=words on_input=|_| () on_commit=write />
                </Show>
            </div>
        </Card>
    }
}
