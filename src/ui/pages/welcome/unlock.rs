//! A workspace that waits for its passphrase.

use super::Stand;
use crate::app::boot::{Boot, Stage};
use crate::app::vault::Proof;
use crate::platform::worker::Worker;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{InputKind, TextField};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::shell::page::page_title;
use leptos::{ev, prelude::*, task::spawn_local};

/// Shown in place of a locked workspace.
#[component]
pub fn UnlockPage() -> impl IntoView {
    let boot = Boot::of_page();
    page_title(t!("unlock-title"));
    let info = match untrack(|| boot.stage()) {
        Stage::Locked(locked) => Some(locked.info),
        _ => None,
    };
    let own = info.as_ref().map(|info| info.id.clone());
    let others = move || {
        let others = boot.workspaces().into_iter().filter(|info| Some(&info.id) != own.as_ref());
        others
            .map(|info| {
                let label = t!("problem-open-other", "name" => info.name.clone());
                view! { <Button label look=Look::Ghost on_click=move |()| boot.switch_to(&info.id) /> }
            })
            .collect_view()
    };
    view! {
        <Stand>
            <div class="unlock">
                <span class="unlock-icon"><Icon glyph=Glyph::Lock large=true /></span>
                <h1>{info.map(|info| info.name)}</h1>
                <p class="muted">{t!("unlock-text")}</p>
                <UnlockForm />
                <details class="disclosure">
                    <summary>{t!("unlock-forgotten")}</summary>
                    <p>{t!("unlock-forgotten-text")}</p>
                </details>
                <div class="row wrap unlock-others">{others}</div>
            </div>
        </Stand>
    }
}

#[component]
fn UnlockForm() -> impl IntoView {
    let boot = Boot::of_page();
    let worker = StoredValue::new_local(Worker::new());
    let (typed, busy, error) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(None::<String>));
    let unlock = move || {
        if busy.get_untracked() || typed.with_untracked(String::is_empty) {
            return;
        }
        let proof = match Proof::typed(&typed.get_untracked()) {
            Ok(proof) => proof,
            Err(typo) => return error.set(Some(explain::typo(typo))),
        };
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let worker = worker.get_value();
            if let Err(problem) = boot.unlock(&worker, &proof).await {
                error.set(Some(explain::vault(&problem)));
                busy.set(false);
            }
            worker.cancel();
        });
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        unlock();
    };
    view! {
        <form class="stack unlock-form" on:submit=submit>
            <TextField label=t!("unlock-field") value=typed on_input=move |text| typed.set(text) kind=InputKind::Password
                error autofocus=true autocomplete="current-password" />
            <Button label=t!("unlock-do") look=Look::Primary busy submit=true />
        </form>
    }
}
