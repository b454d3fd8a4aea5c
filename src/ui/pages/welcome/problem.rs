//! A workspace that cannot be shown: what happened, what is safe, what to do.

use super::Stand;
use crate::app::boot::{Boot, Failed, Stage, StoreError, VaultKey, WorkspaceInfo};
use crate::app::export::{self, SalvageFailure};
use crate::platform::{boot as program, clock, here};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::notice::Notices;
use crate::ui::parts::RestoreZone;
use crate::ui::shell::page::page_title;
use crate::ui::text::{Arg, say, say_with, tr};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The name of a problem in message ids: `problem-<name>-title`, `-text`, `-safe`, `-do`.
fn key(error: &StoreError) -> &'static str {
    match error {
        StoreError::Unavailable => "unavailable",
        StoreError::Quota => "quota",
        StoreError::Newer => "newer",
        StoreError::Superseded | StoreError::Rekeyed => "superseded",
        StoreError::NoWorkspace | StoreError::DataLoss { .. } => "lost",
        StoreError::Damaged(_) => "damaged",
        StoreError::Lost(_) | StoreError::Failed(_) => "failed",
    }
}

/// Whether records are gone that only an export file can bring back.
fn is_lost(error: &StoreError) -> bool {
    matches!(error, StoreError::NoWorkspace | StoreError::DataLoss { .. } | StoreError::Damaged(_))
}

/// Whether an export file may help: a database that does not answer may never do so again.
fn may_restore(error: &StoreError) -> bool {
    is_lost(error) || matches!(error, StoreError::Lost(_) | StoreError::Failed(_))
}

/// Shown in place of a workspace that cannot be opened, or not be used any more.
#[component]
pub fn ProblemPage() -> impl IntoView {
    let boot = Boot::of_page();
    let failed = match untrack(|| boot.stage()) {
        Stage::Failed(failed) => failed,
        _ => Failed { workspace: None, key: None, error: StoreError::NoWorkspace },
    };
    let key = key(&failed.error);
    let part = move |part: &str| tr(format!("problem-{key}-{part}"));
    let title = part("title");
    page_title(title);
    let named = failed.workspace.clone().map(|info| view! { <p class="problem-where">{info.name}</p> });
    view! {
        <Stand>
            <div class="problem-card" role="alert">
                <span class="problem-icon"><Icon glyph=Glyph::Warning large=true /></span>
                {named}
                <h1>{title}</h1>
                <p class="problem-text">{part("text")}</p>
                <dl class="problem-points">
                    <dt><Icon glyph=Glyph::Promise />{t!("problem-safe")}</dt>
                    <dd>{part("safe")}</dd>
                    <dt><Icon glyph=Glyph::ArrowRight />{t!("problem-do")}</dt>
                    <dd>{part("do")}</dd>
                </dl>
                {may_restore(&failed.error).then(|| view! { <RestoreZone /> })}
                <Ways failed=failed.clone() />
                <Details error=failed.error />
            </div>
        </Stand>
    }
}

/// What can be done about it, the best first.
#[component]
fn Ways(failed: Failed) -> impl IntoView {
    let boot = Boot::of_page();
    let again = view! { <Button label=t!("problem-retry") look=Look::Primary glyph=Glyph::Refresh on_click=move |()| boot.retry() /> };
    let reload = view! { <Button label=t!("problem-reload") look=Look::Primary glyph=Glyph::Refresh on_click=move |()| newest() /> };
    let first = match failed.error {
        StoreError::Newer | StoreError::Superseded | StoreError::Rekeyed => reload.into_any(),
        _ => again.into_any(),
    };
    let lost = is_lost(&failed.error);
    let damaged = matches!(failed.error, StoreError::Damaged(_));
    let readable = failed.workspace.clone().zip(failed.key.clone()).filter(|_| damaged);
    let salvage = readable.map(|(info, key)| view! { <Salvage info key /> });
    let give_up = failed.workspace.clone().filter(|_| lost).map(|info| view! { <GiveUp info /> });
    let others = Signal::derive(move || {
        let own = failed.workspace.as_ref().map(|info| info.id.clone());
        boot.workspaces().into_iter().filter(|info| Some(&info.id) != own.as_ref()).collect::<Vec<_>>()
    });
    let other = move |info: WorkspaceInfo| {
        let label = t!("problem-open-other", "name" => info.name.clone());
        view! { <Button label on_click=move |()| boot.switch_to(&info.id) /> }
    };
    view! {
        <div class="row wrap problem-ways">
            {first}
            {salvage}
            {move || others.get().into_iter().map(other).collect_view()}
            {give_up}
        </div>
    }
}

/// The newest version of the program, if one waits; else this one anew.
fn newest() {
    program::update();
    here::reload();
}

/// Saves what can still be read of a damaged workspace as an export file.
#[component]
fn Salvage(info: WorkspaceInfo, key: VaultKey) -> impl IntoView {
    let notices = Notices::of_page();
    let busy = RwSignal::new(false);
    // A key of the browser stays on the thread that has it.
    let key = StoredValue::new_local(key);
    let save = move |()| {
        let (info, key) = (info.clone(), StoredValue::get_value(&key));
        busy.set(true);
        spawn_local(async move {
            let today = here::zone_now().day(clock::now()).to_string();
            match export::salvage(&info, &key, &today).await {
                Ok(records) => notices.say(Tone::Good, say_with("problem-salvaged", &[("count", Arg::from(records))])),
                Err(error) => {
                    let reason = match error {
                        SalvageFailure::Store(error) => explain::store(&error),
                        SalvageFailure::File(reason) => reason,
                    };
                    notices.say(Tone::Bad, say_with("problem-salvage-failed", &[("reason", reason.into())]));
                }
            }
            let _gone = busy.try_set(false);
        });
    };
    view! { <Button label=t!("problem-salvage") glyph=Glyph::Download busy on_click=save /> }
}

/// Forgets a workspace that is lost, so that a new one can take its place.
#[component]
fn GiveUp(info: WorkspaceInfo) -> impl IntoView {
    let (boot, confirm, notices) = (Boot::of_page(), Confirm::of_page(), Notices::of_page());
    let forget = move || {
        let id = info.id.clone();
        spawn_local(async move {
            if let Err(error) = boot.delete(&id).await {
                notices.say(Tone::Bad, say_with("problem-give-up-failed", &[("reason", Arg::from(error.to_string()))]));
            }
        });
    };
    let ask = move |()| {
        confirm.ask(
            say("problem-give-up-title"),
            say("problem-give-up-text"),
            say("problem-give-up"),
            true,
            forget.clone(),
        );
    };
    view! { <Button label=t!("problem-give-up") look=Look::Danger on_click=ask /> }
}

/// For those who help: what exactly is wrong.
#[component]
fn Details(error: StoreError) -> impl IntoView {
    let shown = StoredValue::new(error);
    let lines = move || shown.with_value(details);
    view! {
        <details class="disclosure problem-details">
            <summary>{t!("problem-details")}</summary>
            <ul>{move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </details>
    }
}

fn details(error: &StoreError) -> Vec<String> {
    match error {
        StoreError::Damaged(damages) => damages.iter().map(explain::damage).collect(),
        other => vec![explain::store(other)],
    }
}
