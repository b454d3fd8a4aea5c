//! Opening: which workspace the page shows, and what stands in the way of showing one.

use super::deciding;
use super::first_settings::first_settings;
use super::locking::Locked;
use crate::app::session::{DispatchError, Session};
use crate::app::vault::{Guard, VaultError};
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::platform::here;
use crate::platform::worker::Worker;
use crate::store::{Event, Progress, Workspace, workspaces};
use leptos::prelude::*;
use leptos::task::spawn_local;

pub use crate::store::StoreError;
pub use crate::store::keys::VaultKey;
pub use crate::store::workspaces::{WorkspaceInfo, WorkspaceKind};

/// What the page shows.
#[derive(Clone)]
pub enum Stage {
    /// Something takes a moment.
    Busy(Busy),
    /// There is no workspace in this browser yet.
    Welcome,
    /// The workspace opens with a passphrase only.
    Locked(Locked),
    /// The records are there.
    Open(Opened),
    /// A workspace cannot be opened, or not be used any more.
    Failed(Failed),
}

/// What takes a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Busy {
    /// Looking which workspaces there are.
    Looking,
    /// Reading records: so many of so many parts.
    Reading(usize, usize),
    /// Waiting for another tab to be closed or reloaded.
    Blocked,
    /// Making a new workspace.
    Making,
}

/// An open workspace.
#[derive(Clone)]
pub struct Opened {
    /// Which.
    pub info: WorkspaceInfo,
    /// Whether it opens with a passphrase only.
    pub guarded: bool,
    /// Its records, and the way to change them.
    pub session: Session,
}

/// Why a workspace is not shown.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Which, if it came to choosing one.
    pub workspace: Option<WorkspaceInfo>,
    /// Its key, if it came to that: what is not damaged can be read.
    pub key: Option<VaultKey>,
    /// What is wrong.
    pub error: StoreError,
}

/// The page's way to its workspaces. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Boot {
    pub(super) stage: RwSignal<Stage, LocalStorage>,
    pub(super) known: RwSignal<Vec<WorkspaceInfo>>,
    // What was opened lives as long as the page: a batch may still be on its way when another page is shown.
    owners: StoredValue<Vec<Owner>>,
}

impl Boot {
    /// Looks for the workspace to show and opens it.
    #[must_use]
    pub fn start() -> Self {
        let stage = RwSignal::new_local(Stage::Busy(Busy::Looking));
        let boot = Self { stage, known: RwSignal::new(Vec::new()), owners: StoredValue::new(Vec::new()) };
        spawn_local(async move {
            let known = workspaces::find().await;
            let chosen = here::workspace();
            let first = known.iter().find(|info| Some(&info.id) == chosen.as_ref()).or(known.first()).cloned();
            boot.known.set(known);
            match first {
                Some(info) => boot.open(info).await,
                None => boot.stage.set(Stage::Welcome),
            }
        });
        boot
    }

    /// The page's own.
    ///
    /// # Panics
    /// Outside the page's root, which is a fault of the program.
    #[must_use]
    pub fn of_page() -> Self {
        expect_context()
    }

    /// What to show; tracked.
    #[must_use]
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// The workspaces of this browser, oldest first; tracked.
    #[must_use]
    pub fn workspaces(self) -> Vec<WorkspaceInfo> {
        self.known.get()
    }

    /// The open workspace; tracked.
    #[must_use]
    pub fn current(self) -> Option<WorkspaceInfo> {
        let id = match &*self.stage.read() {
            Stage::Open(opened) => opened.info.id.clone(),
            Stage::Locked(locked) => locked.info.id.clone(),
            _ => return None,
        };
        self.known.read().iter().find(|info| info.id == id).cloned()
    }

    /// Tries again to open what failed.
    pub fn retry(self) {
        let failed = match &*self.stage.read_untracked() {
            Stage::Failed(failed) => failed.workspace.clone(),
            _ => None,
        };
        match failed {
            Some(info) => spawn_local(self.open(info)),
            None => here::reload(),
        }
    }

    async fn open(self, info: WorkspaceInfo) {
        self.stage.set(Stage::Busy(Busy::Looking));
        match Guard::of(&info.id).await {
            Ok(guard) if guard.is_locked() => self.knock(info, guard).await,
            Ok(guard) => match guard.open().await {
                Ok(key) => self.enter(info, &key, false).await,
                Err(error) => self.fail(Some(info), vault_error(error)),
            },
            Err(error) => self.fail(Some(info), error),
        }
    }

    pub(super) async fn enter(self, info: WorkspaceInfo, key: &VaultKey, guarded: bool) {
        // Said at once: of several tabs that let this one in, the first is enough.
        self.stage.set(Stage::Busy(Busy::Reading(0, 0)));
        let progress = move |progress| {
            self.stage.set(Stage::Busy(match progress {
                Progress::Blocked => Busy::Blocked,
                Progress::Parts { done, of } => Busy::Reading(done, of),
            }));
        };
        match Workspace::open(&info.id, key, progress).await {
            Ok((workspace, dataset)) => self.show(info, workspace, dataset, guarded),
            Err(error) => {
                self.stage.set(Stage::Failed(Failed { workspace: Some(info), key: Some(key.clone()), error }));
            }
        }
    }

    fn fail(self, workspace: Option<WorkspaceInfo>, error: StoreError) {
        self.stage.set(Stage::Failed(Failed { workspace, key: None, error }));
    }

    fn session(self, workspace: Workspace, dataset: Dataset) -> Session {
        let owner = Owner::new();
        let session = owner.with(|| Session::new(workspace, dataset));
        self.owners.update_value(|owners| owners.push(owner));
        session
    }

    fn show(self, info: WorkspaceInfo, workspace: Workspace, dataset: Dataset, guarded: bool) {
        here::remember_workspace(&info.id);
        deciding::prepare();
        let known = dataset.clone();
        workspace.sweep_files(move |id| known.slot(Entity::Evidence, id).is_some());
        let session = self.session(workspace.clone(), dataset);
        let named = info.clone();
        workspace.listen(move |event| match event {
            Event::HeadMoved(_) => {
                let info = named.clone();
                spawn_local(async move {
                    if let Err(DispatchError::Store(error)) = session.catch_up().await {
                        self.fail(Some(info), error);
                    }
                });
            }
            Event::Locked => self.leave(),
            Event::Rekeyed => here::reload(),
            Event::Superseded => self.fail(Some(named.clone()), StoreError::Superseded),
            // The next use reconnects, and a checkpoint that failed is tried again: nothing for the user to do.
            Event::Lost | Event::CheckpointFailed(_) => {}
        });
        self.stage.set(Stage::Open(Opened { info, guarded, session }));
    }

    /// Makes an empty workspace for real records and shows it at `route`.
    pub fn start_empty(self, name: String, route: &'static str) {
        self.make(name, WorkspaceKind::Real, async move |session| {
            for (key, value) in first_settings() {
                let command = Command::Configure { key: key.to_owned(), value };
                session.dispatch(command).await.map_err(store_error)?;
            }
            here::set_route(route);
            Ok(())
        });
    }

    /// Shows the demo workspace, which is made in the worker if there is none yet.
    pub fn try_demo(self, name: String) {
        let there = self.known.read_untracked().iter().find(|info| info.kind == WorkspaceKind::Demo).cloned();
        match there {
            Some(info) => self.switch_to(&info.id),
            None => self.make_demo(name),
        }
    }

    /// Makes the demo workspace anew, as it was at first.
    pub fn reset_demo(self) {
        let there = self.known.read_untracked().iter().find(|info| info.kind == WorkspaceKind::Demo).cloned();
        let Some(info) = there else { return };
        self.stop_listening();
        self.stage.set(Stage::Busy(Busy::Making));
        spawn_local(async move {
            match workspaces::delete(&info.id).await {
                Ok(()) => self.make_demo(info.name),
                Err(error) => self.fail(Some(info), error),
            }
        });
    }

    fn make_demo(self, name: String) {
        self.make(name, WorkspaceKind::Demo, async |session| {
            let worker = Worker::new();
            let changes = worker.demo().await.map_err(|failure| StoreError::Failed(failure.to_string()))?;
            session.dispatch(Command::Import { changes }).await.map_err(store_error)?;
            worker.cancel();
            here::set_route("/");
            Ok(())
        });
    }

    /// What this tab does to its own workspace is no news to it.
    pub(super) fn stop_listening(self) {
        if let Stage::Open(opened) = &*self.stage.read_untracked() {
            opened.session.workspace().listen(|_| ());
        }
    }

    fn make<F>(self, name: String, kind: WorkspaceKind, fill: F)
    where
        F: AsyncFnOnce(Session) -> Result<(), StoreError> + 'static,
    {
        self.make_in_place_of(name, kind, None, fill);
    }

    /// Makes a workspace, lets `fill` put its first records into it, and shows it. What `fill` does is no step that can
    /// be undone. If anything fails, no half-filled workspace stays behind, and `replaced` stays; else that is deleted.
    pub(super) fn make_in_place_of<F>(self, name: String, kind: WorkspaceKind, replaced: Option<WorkspaceInfo>, fill: F)
    where
        F: AsyncFnOnce(Session) -> Result<(), StoreError> + 'static,
    {
        if replaced.is_some() {
            self.stop_listening();
        }
        self.stage.set(Stage::Busy(Busy::Making));
        spawn_local(async move {
            let made = async {
                let info = workspaces::create(&name, kind).await?;
                let filled = async {
                    let key = Guard::of(&info.id).await?.open().await.map_err(vault_error)?;
                    let (workspace, dataset) = Workspace::open(&info.id, &key, |_| ()).await?;
                    workspace.keep_in_use();
                    let session = self.session(workspace.clone(), dataset);
                    fill(session).await?;
                    Ok((workspace, session.dataset().get_untracked()))
                };
                match filled.await {
                    Ok((workspace, dataset)) => Ok((info, workspace, dataset)),
                    Err(error) => {
                        // What cannot be taken back is found at the next start as an empty workspace, which is true.
                        let _removed = workspaces::delete(&info.id).await;
                        Err(error)
                    }
                }
            };
            match made.await {
                Ok((info, workspace, dataset)) => {
                    if let Some(replaced) = replaced {
                        // If it cannot be deleted, both are there, and the menu shows so.
                        let _deleted = workspaces::delete(&replaced.id).await;
                    }
                    self.known.set(workspaces::list());
                    self.show(info, workspace, dataset, false);
                }
                Err(error) => self.fail(None, error),
            }
        });
    }

    /// Goes over to another workspace. The page is loaded anew, so nothing of this one is left on it.
    pub fn switch_to(self, id: &str) {
        here::remember_workspace(id);
        here::load("/");
    }

    /// Gives the open workspace another name.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn rename(self, id: &str, name: &str) -> Result<(), StoreError> {
        let Stage::Open(opened) = self.stage.get_untracked() else { return Err(StoreError::NoWorkspace) };
        workspaces::rename(id, name, opened.session.workspace().key()).await?;
        self.known.set(workspaces::list());
        Ok(())
    }

    /// Deletes a workspace with everything in it. If it is the one that is shown, the page goes on with another one.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn delete(self, id: &str) -> Result<(), StoreError> {
        let shown = match &*self.stage.read_untracked() {
            Stage::Open(opened) => opened.info.id == id,
            Stage::Failed(failed) => failed.workspace.as_ref().is_some_and(|info| info.id == id),
            Stage::Locked(locked) => locked.info.id == id,
            Stage::Busy(_) | Stage::Welcome => false,
        };
        if shown {
            self.stop_listening();
        }
        workspaces::delete(id).await?;
        self.known.set(workspaces::list());
        if shown {
            here::load("/");
        }
        Ok(())
    }
}

fn vault_error(error: VaultError) -> StoreError {
    match error {
        VaultError::Store(error) => error,
        other => StoreError::Failed(other.to_string()),
    }
}

fn store_error(error: DispatchError) -> StoreError {
    match error {
        DispatchError::Store(error) => error,
        other => StoreError::Failed(other.to_string()),
    }
}
