//! The state of the backups of the open workspace, and how one is made: by a click, or by itself into a folder.

use super::export::without;
use crate::app::backup::{self, BackedUp, Folder, LastBackup, Lock};
use crate::app::boot::{Boot, StoreError, WorkspaceKind};
use crate::app::export::record_count;
use crate::app::session::Session;
use crate::kernel::time::{DAY_MS, Timestamp};
use crate::platform::{clock, folder, worker::Worker};
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::notice::Notices;
use crate::ui::text::{Arg, say, say_with};
use leptos::{prelude::*, task::spawn_local};

/// After so many days with changes the page reminds of a backup,
const REMIND_AFTER_DAYS: i64 = 7;
/// or after so many steps.
const REMIND_AFTER_STEPS: u64 = 200;
/// How old the last backup is before another one is copied into the folder by itself, in milliseconds.
const COPY_AFTER_MS: i64 = 30 * 60_000;
/// How often that is looked at.
const LOOK_EVERY_MS: i32 = 5 * 60_000;

/// The folder for copies.
#[derive(Clone, Debug, PartialEq)]
pub enum FolderState {
    /// None was chosen.
    None,
    /// This one, as soon as the user allows it again.
    Waits(String),
    /// This one.
    Ready(String),
}

/// Makes backups; usable wherever a component of the data page was made.
#[derive(Clone, Copy)]
pub struct Backups {
    boot: Boot,
    session: Session,
    notices: Notices,
    worker: StoredValue<Worker, LocalStorage>,
    /// The last backup.
    pub last: RwSignal<Option<LastBackup>>,
    /// Who can open backups, if that was chosen.
    pub lock: RwSignal<Option<Lock>, LocalStorage>,
    /// Where copies go.
    pub folder: RwSignal<FolderState>,
    handle: RwSignal<Option<Folder>, LocalStorage>,
    /// How far the backup is that is being made.
    pub share: RwSignal<Option<f64>>,
    /// One is being made.
    pub busy: RwSignal<bool>,
    /// The window in which one chooses who can open backups.
    pub asking: RwSignal<bool>,
}

/// Where the backups of the open workspace are kept, however often the page changes.
#[derive(Clone)]
pub struct BackupsPlace {
    backups: StoredValue<Option<Backups>>,
    owner: Option<Owner>,
}

impl BackupsPlace {
    /// For as long as the component that makes it.
    #[must_use]
    pub fn here() -> Self {
        Self { backups: StoredValue::new(None), owner: Owner::current() }
    }
}

impl Backups {
    /// The page's own.
    ///
    /// # Panics
    /// Outside a page that shows a workspace, which is a fault of the program.
    pub fn of_page() -> Self {
        let BackupsPlace { backups, owner } = expect_context();
        backups.get_value().unwrap_or_else(|| {
            let made = owner.map_or_else(Self::new, |owner| owner.with(Self::new));
            backups.set_value(Some(made));
            made
        })
    }

    fn new() -> Self {
        let (boot, session) = (Boot::of_page(), Session::here());
        let last = untrack(|| boot.current()).and_then(|info| backup::last(&info.id));
        let this = Self {
            boot,
            session,
            notices: Notices::of_page(),
            worker: StoredValue::new_local(Worker::new()),
            last: RwSignal::new(last),
            lock: RwSignal::new_local(None),
            folder: RwSignal::new(FolderState::None),
            handle: RwSignal::new_local(None),
            share: RwSignal::new(None),
            busy: RwSignal::new(false),
            asking: RwSignal::new(false),
        };
        spawn_local(this.recall());
        // What was changed is copied by itself, if that is wished.
        Effect::new(move |_| {
            session.dataset().track();
            this.folder.track();
            untrack(|| this.copy_when_due());
        });
        spawn_local(async move {
            // What was changed soon after the last backup gets old enough without another change.
            while this.busy.try_get_untracked().is_some() {
                clock::sleep(LOOK_EVERY_MS).await;
                untrack(|| this.copy_when_due());
            }
        });
        this
    }

    /// What was chosen before.
    async fn recall(self) {
        let read =
            async { Ok::<_, StoreError>((backup::lock(self.session).await?, backup::folder(self.session).await?)) };
        match read.await {
            Ok((lock, folder)) => {
                let granted = match &folder {
                    Some(folder) => folder.is_granted().await,
                    None => false,
                };
                // Another page may be shown by now.
                if self.lock.try_set(lock).is_none() {
                    self.hold(folder, granted);
                }
            }
            Err(error) => self.notices.say(Tone::Bad, explain::store(&error)),
        }
    }

    fn hold(self, folder: Option<Folder>, granted: bool) {
        let name = folder.as_ref().map(Folder::name);
        self.handle.set(folder);
        self.folder.set(match name {
            None => FolderState::None,
            Some(name) if granted => FolderState::Ready(name),
            Some(name) => FolderState::Waits(name),
        });
    }

    /// Lets the user choose the folder for copies.
    pub fn choose_folder(self) {
        spawn_local(async move {
            match folder::choose().await {
                Ok(Some(folder)) => self.keep_folder(Some(folder)),
                Ok(None) => {}
                Err(error) => {
                    let reason = crate::app::export::words(error);
                    self.notices.say(Tone::Bad, say_with("backup-folder-failed", &[("reason", Arg::from(reason))]));
                }
            }
        });
    }

    /// Copies into this folder from now on, or into none.
    pub fn keep_folder(self, folder: Option<Folder>) {
        spawn_local(async move {
            match backup::set_folder(self.session, folder.as_ref()).await {
                Ok(()) => self.hold(folder, true),
                Err(error) => self.notices.say(Tone::Bad, explain::store(&error)),
            }
        });
    }

    /// Asks again for the folder that was chosen before.
    pub fn allow_folder(self) {
        let Some(folder) = self.handle.get_untracked() else { return };
        spawn_local(async move {
            let granted = folder.ask().await;
            self.hold(Some(folder), granted);
        });
    }

    fn copy_when_due(self) {
        let Some(info) = self.boot.current() else { return };
        // Another tab may have made one. What cannot be set belongs to a page that is gone.
        if self.last.try_set(backup::last(&info.id)).is_some() {
            return;
        }
        let old = self.last.get().is_none_or(|last| clock::now().0 - last.at().0 >= COPY_AFTER_MS);
        let ready = matches!(self.folder.get(), FolderState::Ready(_)) && self.lock.read().is_some();
        if ready && old && self.steps() > 0 && !self.busy.get() {
            self.run();
        }
    }

    /// Makes a backup; asks first who can open it, if that was not chosen yet.
    pub fn run(self) {
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
            let handle = self.handle.get_untracked();
            let ready = matches!(self.folder.get_untracked(), FolderState::Ready(_));
            let folder = handle.as_ref().filter(|_| ready);
            match backup::back_up(self.session, &info, &worker, (lock, folder), heard).await {
                Ok(BackedUp { last, left_out, without_key }) => {
                    self.last.try_set(Some(last));
                    if without_key {
                        self.notices.say(Tone::Bad, say("data-without-key"));
                    }
                    if left_out > 0 {
                        self.notices.say(Tone::Bad, without(left_out));
                    }
                    let made = match folder {
                        Some(folder) => say_with("backup-copied", &[("name", folder.name().into())]),
                        None => say("backup-made"),
                    };
                    self.notices.say(Tone::Good, made);
                }
                Err(failure) => {
                    self.notices.say(Tone::Bad, explain::backup(&failure));
                    if ready {
                        // Not again and again: the user looks what is wrong with the folder first.
                        self.hold(handle, false);
                    }
                }
            }
            worker.cancel();
            self.busy.try_set(false);
        });
    }

    /// Chooses who can open backups, and makes one.
    pub fn choose(self, lock: Lock) {
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
    pub fn steps(self) -> u64 {
        self.session.dataset().track();
        let head = self.session.workspace().head();
        self.last.get().map_or(head, |last| last.steps_since(head))
    }

    /// Whether the page should remind of a backup; tracked.
    pub fn is_due(self) -> bool {
        let real = self.boot.current().is_some_and(|info| info.kind == WorkspaceKind::Real);
        let records = self.session.dataset().with(record_count);
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
