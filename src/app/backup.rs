//! Backups: one sealed file that holds the whole workspace, proven or made a workspace of again.

use super::export::{file_name, words};
use crate::app::boot::{Boot, StoreError, WorkspaceInfo, WorkspaceKind};
use crate::app::session::Session;
use crate::codec::backup;
use crate::codec::export::Keys;
use crate::codec::protocol::Failure;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::change::Change;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::platform::worker::{ReadBackup, Worker};
use crate::platform::{files, here, remembered};
use crate::store::layout::{BACKUPS, FOLDER};
use crate::store::read_only;
use leptos::prelude::GetUntracked;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

pub use crate::codec::backup::{BackupError, Lock, Opener, Wants};
pub use crate::codec::export::{About, RestoreError};
pub use crate::platform::folder::Folder;

/// The last backup of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// When, in milliseconds since 1970.
    at: i64,
    /// The last batch in it.
    head: u64,
}

impl LastBackup {
    /// When it was.
    #[must_use]
    pub fn at(self) -> Timestamp {
        Timestamp(self.at)
    }

    /// How many steps were done since, where the last is now `head`.
    #[must_use]
    pub fn steps_since(self, head: u64) -> u64 {
        head.saturating_sub(self.head)
    }
}

/// A backup that was made.
#[derive(Clone, Copy, Debug)]
pub struct BackedUp {
    /// What is remembered of it.
    pub last: LastBackup,
    /// How many files beside the records are missing or damaged, and so not in it.
    pub left_out: u64,
    /// Whether the key that signs dossiers cannot be read, and so is not in it.
    pub without_key: bool,
}

fn key(workspace: &str) -> String {
    format!("zhiji.backup.{workspace}")
}

/// The last backup that this browser remembers.
#[must_use]
pub fn last(workspace: &str) -> Option<LastBackup> {
    remembered::get(&key(workspace))
}

/// Who can open the backups of the open workspace, as it was chosen before. It is kept sealed, like the records.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(session: Session) -> Result<Option<Lock>, StoreError> {
    let Some(note) = session.workspace().note(BACKUPS).await? else { return Ok(None) };
    // One that cannot be read is chosen anew.
    Ok(serde_json::from_slice(&note).ok())
}

/// Chooses who can open the backups from now on.
///
/// # Errors
/// See [`StoreError`].
pub async fn set_lock(session: Session, lock: &Lock) -> Result<(), StoreError> {
    let note = serde_json::to_vec(lock).map_err(|error| StoreError::Failed(error.to_string()))?;
    session.workspace().set_note(BACKUPS, &note).await
}

/// The folder into which backups are copied, if one was chosen.
///
/// # Errors
/// See [`StoreError`].
pub async fn folder(session: Session) -> Result<Option<Folder>, StoreError> {
    Ok(Folder::of_value(session.workspace().handle(FOLDER).await?))
}

/// Copies backups into `folder` from now on; `None`: into none.
///
/// # Errors
/// See [`StoreError`].
pub async fn set_folder(session: Session, folder: Option<&Folder>) -> Result<(), StoreError> {
    let value = folder.map_or(JsValue::UNDEFINED, Folder::to_value);
    session.workspace().set_handle(FOLDER, &value).await
}

/// Makes a backup and gives it to the user as a file, or writes it into `folder`: one file a day. `progress` hears (records
/// done, records in all).
///
/// # Errors
/// [`Failure`]; no file was made.
pub async fn back_up(
    session: Session,
    info: &WorkspaceInfo,
    worker: &Worker,
    (lock, folder): (Lock, Option<&Folder>),
    progress: impl Fn(u64, u64) + 'static,
) -> Result<BackedUp, Failure> {
    session.settled().await;
    let workspace = session.workspace();
    let at = (workspace.id(), workspace.key().to_value());
    let (keys, without_key) = super::keys::to_back_up(&workspace).await;
    let made = worker.back_up(at, &info.name, (lock, keys), progress).await?;
    let day = here::zone_now().day(Timestamp(made.about.made_at));
    let name = format!("{}-{day}.json.gz.age", file_name(&info.name));
    let given = match folder {
        Some(folder) => folder.write(&name, &made.file).await,
        None => files::download_value(&name, "application/octet-stream", &made.file),
    };
    given.map_err(|error| Failure::Crashed { reason: words(error) })?;
    let last = LastBackup { at: made.about.made_at, head: made.head };
    remembered::set(&key(&info.id), &last);
    Ok(BackedUp { last, left_out: made.left_out, without_key })
}

/// The first of these that is no public key of age.
#[must_use]
pub fn bad_recipient(keys: &[String]) -> Option<String> {
    keys.iter().find(|key| !backup::is_recipient(key)).cloned()
}

/// What `file` asks for before it opens.
///
/// # Errors
/// What the browser says when it cannot read the file.
pub async fn wants(file: &web_sys::File) -> Result<Wants, String> {
    const HEADER: i32 = 128;
    let head = file.slice_with_i32_and_i32(0, HEADER).map_err(words)?;
    Ok(backup::wants(&files::read(&head).await.map_err(words)?))
}

/// A backup that opened: it is whole, and its records fit together.
#[derive(Clone, Debug)]
pub struct Proven {
    /// What it says of itself.
    pub about: Option<About>,
    /// How many records of each type are in it.
    pub counts: Vec<(Entity, usize)>,
    dataset: Dataset,
    keys: Keys,
    changes: Vec<Change>,
    files: Vec<(Id, Vec<u8>)>,
}

impl Proven {
    /// Whether it holds the same records as `other`.
    #[must_use]
    pub fn is_same(&self, other: &Dataset) -> bool {
        self.dataset.tables().same_records(other.tables())
    }
}

/// Opens a backup, or an export that is not sealed, and puts its records together, without storing anything.
///
/// # Errors
/// [`Failure`].
pub async fn prove(worker: &Worker, file: &web_sys::File, opener: Option<Opener>) -> Result<Proven, Failure> {
    let ReadBackup { about, keys, contents: (changes, files) } = worker.restore(file, opener).await?;
    let fits = Dataset::default().apply(&changes);
    let dataset = fits.map_err(|error| Failure::Unusable { reason: error.to_string() })?;
    let counts = Entity::all().map(|entity| (entity, dataset.table(entity).len())).filter(|(_, count)| *count > 0);
    Ok(Proven { about, counts: counts.collect(), dataset, keys, changes, files })
}

/// Makes a new workspace called `name` of a backup and shows it. What was stored is read back and compared before it
/// counts; only then the workspace that it takes the place of, if any, is deleted.
pub fn restore(boot: Boot, name: String, proven: Proven, replaced: Option<WorkspaceInfo>) {
    boot.make_in_place_of(name, WorkspaceKind::Real, replaced, async move |session| {
        let Proven { changes, keys, files, .. } = proven;
        let workspace = session.workspace();
        for (id, bytes) in &files {
            workspace.store_file(*id, bytes).await?;
        }
        let stored = session.dispatch(Command::Import { changes }).await;
        stored.map_err(|error| StoreError::Failed(error.to_string()))?;
        super::keys::restore(&workspace, &keys).await?;
        // What a newer version works out of the records (due times, say) has come to what the backup holds.
        let stored = session.dataset().get_untracked();
        let (found, _) = read_only(workspace.id(), workspace.key(), |_| ()).await?;
        let mut same = found.tables().same_records(stored.tables());
        for (id, bytes) in &files {
            same &= workspace.file(*id).await?.as_ref() == Some(bytes);
        }
        if !same {
            return Err(StoreError::Failed("what was stored is not what the backup holds".to_owned()));
        }
        here::set_route("/");
        Ok(())
    });
}
