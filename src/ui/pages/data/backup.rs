//! Backups on the data page: the last one, the next one, who can open them, and being reminded.

use super::backups::{Backups, FolderState};
use crate::app::backup::{self, Lock};
use crate::platform::{clock, folder};
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, Progress};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, RadioGroup, TextArea};
use crate::ui::kit::icon::Glyph;
use crate::ui::passphrase::{NewPassphrase, NewPassphraseState};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

fn steps_count(steps: u64) -> (&'static str, Arg) {
    ("count", Arg::from(steps))
}

/// Reminds of a backup when the last one is old, or much was done since.
#[component]
pub fn BackupReminder(backups: Backups) -> impl IntoView {
    let due = Memo::new(move |_| backups.is_due());
    let text = Signal::derive(move || say_with("data-remind-text", &[steps_count(backups.steps())]));
    move || {
        due.get().then(|| {
            view! {
                <Banner tone=Tone::Warn title=t!("data-remind-title") text>
                    <Button label=t!("backup-now") glyph=Glyph::Lock busy=backups.busy on_click=move |()| backups.run() />
                </Banner>
            }
        })
    }
}

/// The last backup, and the way to the next.
#[component]
pub fn BackupCard(backups: Backups) -> impl IntoView {
    let last = move || match backups.last.get() {
        Some(last) => say_with("backup-last", &[("when", Arg::from(format::ago(last.at(), clock::now())))]),
        None => say("backup-none"),
    };
    let since = move || say_with("backup-since", &[steps_count(backups.steps())]);
    let who = move || {
        say(match backups.lock.get() {
            None => "backup-lock-none",
            Some(Lock::Passphrase { .. }) => "backup-lock-passphrase",
            Some(Lock::Recipients { .. }) => "backup-lock-keys",
        })
    };
    let working =
        move || backups.busy.get().then(|| view! { <Progress label=t!("backup-making") share=backups.share /> });
    let chosen = move || backups.lock.read().is_some();
    view! {
        <Card title=t!("backup") sub=t!("backup-sub")>
            <div class="stack">
                <dl class="deflist">
                    <dt>{t!("backup-last-label")}</dt><dd>{last}</dd>
                    <dt>{t!("backup-since-label")}</dt><dd>{since}</dd>
                    <dt>{t!("backup-lock-label")}</dt><dd>{who}</dd>
                </dl>
                <div class="row wrap">
                    <Button label=t!("backup-now") look=Look::Primary glyph=Glyph::Lock busy=backups.busy
                        on_click=move |()| backups.run() />
                    {move || chosen().then(|| view! {
                        <Button label=t!("backup-lock-change") look=Look::Ghost on_click=move |()| backups.asking.set(true) />
                    })}
                </div>
                {working}
                {folder::is_offered().then(|| view! { <FolderRow backups /> })}
                <p class="muted small">{t!("backup-format")}</p>
            </div>
        </Card>
        <LockDialog backups />
    }
}

/// Copies into a folder, without being asked for.
#[component]
fn FolderRow(backups: Backups) -> impl IntoView {
    let words = move || match backups.folder.get() {
        FolderState::None => say("backup-folder-none"),
        FolderState::Waits(name) => say_with("backup-folder-waits", &[("name", name.into())]),
        FolderState::Ready(name) => say_with("backup-folder-ready", &[("name", name.into())]),
    };
    let buttons = move || {
        match backups.folder.get() {
        FolderState::None => {
            view! { <Button label=t!("backup-folder-choose") glyph=Glyph::File on_click=move |()| backups.choose_folder() /> }
                .into_any()
        }
        FolderState::Waits(_) => view! {
            <Button label=t!("backup-folder-allow") on_click=move |()| backups.allow_folder() />
            <Button label=t!("backup-folder-stop") look=Look::Ghost on_click=move |()| backups.keep_folder(None) />
        }
        .into_any(),
        FolderState::Ready(_) => {
            view! { <Button label=t!("backup-folder-stop") look=Look::Ghost on_click=move |()| backups.keep_folder(None) /> }
                .into_any()
        }
    }
    };
    view! {
        <div class="stack tight backup-folder">
            <p><strong>{t!("backup-folder")}</strong></p>
            <p class="muted small" role="status">{words}</p>
            <div class="row wrap">{buttons}</div>
        </div>
    }
}

/// Who can open backups from now on.
#[component]
fn LockDialog(backups: Backups) -> impl IntoView {
    let (way, keys, error) =
        (RwSignal::new("passphrase".to_owned()), RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let passphrase = NewPassphraseState::new();
    let close = Callback::new(move |()| {
        backups.asking.set(false);
        passphrase.clear();
    });
    let save = move || {
        let lock = if way.get_untracked() == "passphrase" {
            passphrase.chosen().map(|passphrase| Lock::Passphrase { passphrase })
        } else {
            let keys: Vec<String> = keys.get_untracked().split_whitespace().map(str::to_owned).collect();
            let bad = backup::bad_recipient(&keys);
            error.set(bad.as_ref().map(|key| say_with("backup-bad-recipient", &[("key", key.clone().into())])));
            if keys.is_empty() {
                error.set(Some(say("backup-no-recipient")));
            }
            (bad.is_none() && !keys.is_empty()).then_some(Lock::Recipients { keys })
        };
        if let Some(lock) = lock {
            backups.choose(lock);
            passphrase.clear();
        }
    };
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("backup-lock-save") look=Look::Primary on_click=move |()| save() />
        }
    };
    let ways = Signal::derive(|| {
        vec![
            Choice::new("passphrase", say("backup-by-passphrase")).with_hint(say("backup-by-passphrase-hint")),
            Choice::new("keys", say("backup-by-keys")).with_hint(say("backup-by-keys-hint")),
        ]
    });
    let fields = move || {
        if way.get() == "passphrase" {
            view! { <NewPassphrase state=passphrase /> }.into_any()
        } else {
            view! {
                <TextArea label=t!("backup-keys") value=keys on_input=move |text| keys.set(text) error
                    help=t!("backup-keys-help") required=true />
            }
            .into_any()
        }
    };
    view! {
        <Dialog open=backups.asking on_close=close title=t!("backup-lock-title") shape=Shape::Wide footer>
            <div class="stack">
                <RadioGroup label=t!("backup-lock-label") value=way options=ways on_change=move |chosen| way.set(chosen) stacked=true />
                {fields}
            </div>
        </Dialog>
    }
}
