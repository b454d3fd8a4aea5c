//! Backups: who can open them, making one, and being reminded.

use crate::app::backup::{self, LastBackup, Lock};
use crate::app::boot::{Boot, WorkspaceKind};
use crate::app::session::Session;
use crate::kernel::time::{DAY_MS, Timestamp};
use crate::platform::clock;
use crate::platform::worker::Worker;
use crate::t;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, Progress};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, RadioGroup, TextArea};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::passphrase::{NewPassphrase, NewPassphraseState};
use crate::ui::text::{Arg, say, say_with};
use leptos::{prelude::*, task::spawn_local};

/// After so many days with changes the page reminds of a backup,
const REMIND_AFTER_DAYS: i64 = 7;
/// or after so many steps.
const REMIND_AFTER_STEPS: u64 = 200;

/// Makes backups; usable wherever a component of the data page was made.
#[derive(Clone, Copy)]
pub struct Backups {
    boot: Boot,
    session: Session,
    notices: Notices,
    worker: StoredValue<Worker, LocalStorage>,
    last: RwSignal<Option<LastBackup>>,
    lock: RwSignal<Option<Lock>, LocalStorage>,
    /// How far the backup is that is being made.
    share: RwSignal<Option<f64>>,
    busy: RwSignal<bool>,
    /// The window in which one chooses who can open backups.
    asking: RwSignal<bool>,
}

impl Backups {
    /// The page's own.
    pub fn of_page() -> Self {
        let (boot, session) = (Boot::of_page(), Session::here());
        let last = untrack(|| boot.current()).and_then(|info| backup::last(&info.id));
        let this = Self {
            boot,
            session,
            notices: Notices::of_page(),
            worker: StoredValue::new_local(Worker::new()),
            last: RwSignal::new(last),
            lock: RwSignal::new_local(None),
            share: RwSignal::new(None),
            busy: RwSignal::new(false),
            asking: RwSignal::new(false),
        };
        spawn_local(async move {
            match backup::lock(session).await {
                Ok(lock) => drop(this.lock.try_set(lock)),
                Err(error) => this.notices.say(Tone::Bad, explain::store(&error)),
            }
        });
        this
    }

    /// Makes a backup; asks first who can open it, if that was not chosen yet.
    fn run(self) {
        let Some(lock) = self.lock.get_untracked() else { return self.asking.set(true) };
        let Some(info) = untrack(|| self.boot.current()) else { return };
        self.share.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let worker = self.worker.get_value();
            let heard = move |done, of| {
                // Another page may be shown by now.
                let _gone = self.share.try_set(Some(share(done, of)));
            };
            match backup::back_up(self.session, &info, &worker, lock, heard).await {
                Ok(last) => {
                    self.last.try_set(Some(last));
                    self.notices.say(Tone::Good, say("backup-made"));
                }
                Err(failure) => self.notices.say(Tone::Bad, explain::backup(&failure)),
            }
            worker.cancel();
            self.busy.try_set(false);
        });
    }

    fn choose(self, lock: Lock) {
        spawn_local(async move {
            match backup::set_lock(self.session, &lock).await {
                Ok(()) => {
                    self.lock.try_set(Some(lock));
                    self.asking.try_set(false);
                    self.run();
                }
                Err(error) => self.notices.say(Tone::Bad, explain::store(&error)),
            }
        });
    }

    /// How many steps no backup holds; tracked.
    fn steps(self) -> u64 {
        self.session.dataset().track();
        let head = self.session.workspace().head();
        self.last.get().map_or(head, |last| last.steps_since(head))
    }

    fn is_due(self) -> bool {
        let real = self.boot.current().is_some_and(|info| info.kind == WorkspaceKind::Real);
        let records = self.session.dataset().with(crate::app::export::record_count);
        let before = Timestamp(clock::now().0 - REMIND_AFTER_DAYS * DAY_MS);
        let old = self.last.get().is_none_or(|last| last.at() < before);
        let steps = self.steps();
        // A workspace with a handful of records is being tried out.
        real && records > 10 && (steps >= REMIND_AFTER_STEPS || (old && steps > 0))
    }
}

#[expect(clippy::cast_precision_loss, reason = "records are counted in millions")]
fn share(done: u64, of: u64) -> f64 {
    if of == 0 { 1.0 } else { done as f64 / of as f64 }
}

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
                <p class="muted small">{t!("backup-format")}</p>
            </div>
        </Card>
        <LockDialog backups />
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
