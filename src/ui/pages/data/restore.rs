//! Backups are proven, and workspaces made of them.

use crate::app::backup::{self, Opener, Proven, Wants};
use crate::app::boot::{Boot, WorkspaceInfo};
use crate::app::session::Session;
use crate::kernel::time::Timestamp;
use crate::platform::{here, worker::Worker};
use crate::t;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::{Banner, Spinner};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::field::{DropZone, InputKind, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::{ev, prelude::*, task::spawn_local};

/// What is known of the file so far.
#[derive(Clone)]
enum Step {
    /// No file yet.
    Wait,
    /// It is being read.
    Read,
    /// It is sealed: what opens it is asked for.
    Ask(Wants),
    /// It is whole.
    Proven(Proven),
}

#[derive(Clone, Copy)]
struct Restore {
    boot: Boot,
    step: RwSignal<Step, LocalStorage>,
    file: StoredValue<Option<web_sys::File>, LocalStorage>,
    secret: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
}

/// Takes a backup or an export file, proves it, and makes a workspace of it if that is wished. Needs no open workspace.
#[component]
pub fn RestoreZone() -> impl IntoView {
    let restore = Restore {
        boot: Boot::of_page(),
        step: RwSignal::new_local(Step::Wait),
        file: StoredValue::new_local(None),
        secret: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
    };
    let take = UnsyncCallback::new(move |files: Vec<web_sys::File>| restore.take(files));
    let wrong = move || {
        let asking = matches!(&*restore.step.read(), Step::Ask(_));
        restore.wrong.get().filter(|_| !asking).map(|text| {
            view! { <Banner tone=Tone::Bad title=t!("restore-failed") text=Signal::stored(text) /> }
        })
    };
    let inside = move || match restore.step.get() {
        Step::Wait => ().into_any(),
        Step::Read => view! { <Spinner label=t!("restore-reading") /> }.into_any(),
        Step::Ask(wants) => view! { <AskForm restore wants /> }.into_any(),
        Step::Proven(proven) => view! { <Report restore proven /> }.into_any(),
    };
    view! {
        <div class="stack">
            <DropZone label=t!("restore-drop") help=t!("restore-help") accept=".age,.json,application/json" on_files=take />
            {wrong}
            {inside}
        </div>
    }
}

impl Restore {
    fn take(self, files: Vec<web_sys::File>) {
        let Some(file) = files.into_iter().next() else { return };
        self.wrong.set(None);
        self.secret.set(String::new());
        self.step.set(Step::Read);
        self.file.set_value(Some(file.clone()));
        spawn_local(async move {
            match backup::wants(&file).await {
                Ok(Wants::Nothing) => self.read(None),
                Ok(wants) => self.step.set(Step::Ask(wants)),
                Err(reason) => self.fail(say_with("restore-unreadable", &[("reason", reason.into())]), Step::Wait),
            }
        });
    }

    fn fail(self, words: String, step: Step) {
        // Another page may be shown by now.
        self.wrong.try_set(Some(words));
        self.step.try_set(step);
    }

    fn read(self, opener: Option<Opener>) {
        let Some(file) = self.file.get_value() else { return };
        let asked = self.step.get_untracked();
        self.wrong.set(None);
        self.step.set(Step::Read);
        spawn_local(async move {
            let worker = Worker::new();
            match backup::prove(&worker, &file, opener).await {
                Ok(proven) => drop(self.step.try_set(Step::Proven(proven))),
                Err(failure) => self.fail(explain::backup(&failure), asked),
            }
            worker.cancel();
        });
    }

    fn make(self, proven: Proven, replaced: Option<WorkspaceInfo>) {
        let said = proven.about.as_ref().map(|about| about.name.clone()).filter(|name| !name.trim().is_empty());
        let name = replaced.as_ref().map(|info| info.name.clone()).or(said);
        backup::restore(self.boot, name.unwrap_or_else(|| say("restore-name")), proven, replaced);
    }
}

/// Asks for what opens the file.
#[component]
fn AskForm(restore: Restore, wants: Wants) -> impl IntoView {
    let (label, help) = match wants {
        Wants::Identity => (t!("restore-identity"), t!("restore-identity-help")),
        Wants::Passphrase | Wants::Nothing => (t!("restore-passphrase"), t!("restore-passphrase-help")),
    };
    let open = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let secret = restore.secret.get_untracked();
        if secret.trim().is_empty() {
            return;
        }
        restore.read(Some(match wants {
            Wants::Identity => Opener::Identity { text: secret },
            Wants::Passphrase | Wants::Nothing => Opener::Passphrase { passphrase: secret },
        }));
    };
    view! {
        <form class="stack" on:submit=open>
            <TextField label help value=restore.secret on_input=move |text| restore.secret.set(text)
                kind=InputKind::Password error=restore.wrong autofocus=true autocomplete="off" />
            <div class="row"><Button label=t!("restore-open") look=Look::Primary glyph=Glyph::Lock submit=true /></div>
        </form>
    }
}

/// What the file holds, and what can be done with it.
#[component]
fn Report(restore: Restore, proven: Proven) -> impl IntoView {
    let confirm = Confirm::of_page();
    // On the page of a problem no workspace is open.
    let open = use_context::<Session>().zip(untrack(|| restore.boot.current()));
    let same = open.as_ref().map(|(session, _)| session.dataset().with_untracked(|now| proven.is_same(now)));
    let about = proven.about.clone();
    let title = Signal::derive(move || match &about {
        Some(about) => {
            let when = format::instant(Timestamp(about.made_at), here::zone_now());
            say_with("restore-about", &[("name", about.name.clone().into()), ("when", when.into())])
        }
        None => say("restore-about-nothing"),
    });
    let rows = proven.counts.clone();
    let rows = move || {
        let row = |(entity, count): &(_, usize)| {
            let (entity, count) = (*entity, *count);
            view! { <tr><th scope="row">{label::entity(entity)}</th><td class="num">{format::count(count)}</td></tr> }
        };
        rows.iter().map(row).collect_view()
    };
    let compared = same.map(|same| {
        let (tone, words) = if same { (Tone::Good, t!("restore-same")) } else { (Tone::Plain, t!("restore-differs")) };
        view! { <Badge label=words tone /> }
    });
    let (new, over) = (StoredValue::new_local(proven.clone()), StoredValue::new_local(proven));
    let replace = open.map(|(_, info)| {
        let ask = move |()| {
            let info = info.clone();
            let args = [("name", Arg::from(info.name.clone()))];
            let (title, text) = (say("restore-replace-title"), say_with("restore-replace-text", &args));
            confirm.ask(title, text, say("restore-replace"), true, move || {
                restore.make(over.get_value(), Some(info.clone()));
            });
        };
        view! { <Button label=t!("restore-replace-ask") look=Look::Ghost on_click=ask /> }
    });
    view! {
        <section class="stack restore-report" aria-label=t!("restore-proven")>
            <Banner tone=Tone::Good title=t!("restore-proven") text=title />
            <table class="plain-table">
                <caption class="sr-only">{t!("data-tables")}</caption>
                <thead><tr><th scope="col">{t!("data-table")}</th><th scope="col" class="num">{t!("data-records")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {compared}
            <div class="row wrap">
                <Button label=t!("restore-new") look=Look::Primary on_click=move |()| restore.make(new.get_value(), None) />
                {replace}
            </div>
        </section>
    }
}
