//! An open workspace: committing batches, following other tabs, and folding the journal into chunks.

use super::connection::{Connection, Try};
use super::error::{Damage, StoreError};
use super::idb::{Database, IdbError, Mode, Notice};
use super::keys::VaultKey;
use super::layout::{self, FOLDED, HEAD, JOURNAL, META};
use super::load::{Loaded, Progress, Vault, apply, load, read};
use crate::codec::journal::{Entry, EntryWriter, Stamp};
use crate::domain::dataset::Dataset;
use crate::kernel::change::Change;
use crate::kernel::id::Id;
use crate::kernel::tables::Tables;
use crate::platform::clock;
use crate::platform::sentinel::{self, Sentinel};
use crate::platform::tabs::{Tabs, Word};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;

/// A batch that is to be stored.
#[derive(Clone, PartialEq, Debug)]
pub struct NewEntry {
    /// The member at the keyboard, if one was chosen.
    pub actor: Option<Id>,
    /// The name of the command.
    pub command: &'static str,
    /// What it changes.
    pub changes: Vec<Change>,
}

/// A batch that is on the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Committed {
    /// Its number.
    pub sequence: u64,
    /// When and where it was committed.
    pub stamp: Stamp,
}

/// Why a batch was not stored.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CommitError {
    /// Another tab was faster: take over its news, decide again, and commit that.
    #[error("another tab has written meanwhile")]
    HeadMoved(News),
    /// It could not be stored; the caller keeps it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What other tabs have written.
#[derive(Debug, Clone)]
pub enum News {
    /// Their batches, in order.
    Entries(Vec<Entry>),
    /// Everything as it is now, because their batches are folded into the chunks already.
    Reloaded(Dataset),
}

impl News {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Entries(entries) if entries.is_empty())
    }

    /// The data set with the news, where `before` is what was known.
    ///
    /// # Errors
    /// A batch does not fit, so something stored is damaged.
    pub fn onto(self, before: &Dataset) -> Result<Dataset, StoreError> {
        match self {
            Self::Entries(entries) => apply(before, entries),
            Self::Reloaded(dataset) => Ok(dataset),
        }
    }
}

/// What happens to an open workspace without being asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// Another tab has committed: there is something to catch up with.
    HeadMoved(u64),
    /// Another tab upgrades or deletes the workspace: this one must be reloaded; nothing can be stored from here.
    Superseded,
    /// The connection was lost. It is reopened with the next use.
    Lost,
    /// Another tab has locked the workspace: nothing readable may stay on this page.
    Locked,
    /// Another tab has given the workspace another key.
    Rekeyed,
    /// The journal could not be folded; it stays as it is, and is tried again later.
    CheckpointFailed(StoreError),
}

/// An open workspace. Clones are the same one.
#[derive(Clone, Debug)]
pub struct Workspace(pub(super) Rc<Inner>);

type Hears = Rc<dyn Fn(Event)>;

pub(super) struct Inner {
    pub vault: Vault,
    pub connection: Rc<Connection>,
    pub tabs: Tabs,
    device: Id,
    hears: RefCell<Option<Hears>>,
    /// The last batch that the caller knows.
    head: Cell<u64>,
    pub stamp: Cell<Stamp>,
    /// The batches after the last known checkpoint with their sizes.
    pub tail: RefCell<Vec<(u64, usize)>>,
    /// As of the last checkpoint that this tab knows: what is not shared with it has to be written.
    pub base: RefCell<Tables>,
    /// The latest state of this tab, with its batch, that a checkpoint can write.
    pub latest: RefCell<Option<(u64, Dataset)>>,
    pub folding: Cell<bool>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workspace").field("id", &self.vault.workspace).field("head", &self.head).finish_non_exhaustive()
    }
}

impl Inner {
    pub fn tell(&self, event: Event) {
        let hears = self.hears.borrow().clone();
        if let Some(hears) = hears {
            hears(event);
        }
    }
}

impl Workspace {
    /// Opens a workspace and reads all of it, verified.
    ///
    /// # Errors
    /// See [`StoreError`]; in particular [`StoreError::DataLoss`] and [`StoreError::Damaged`], never an empty data set
    /// in place of what was stored.
    pub async fn open(
        id: &str,
        key: &VaultKey,
        on_progress: impl Fn(Progress) + 'static,
    ) -> Result<(Self, Dataset), StoreError> {
        let on_progress = Rc::new(on_progress);
        let this: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let (hearing, progress) = (Rc::clone(&this), Rc::clone(&on_progress));
        let listener = Rc::new(move |notice| {
            let inner = hearing.borrow().upgrade();
            match (notice, inner) {
                (Notice::Blocked, _) => progress(Progress::Blocked),
                (Notice::Superseded, Some(inner)) => inner.tell(Event::Superseded),
                (Notice::Lost, Some(inner)) => inner.tell(Event::Lost),
                (_, None) => {}
            }
        });
        let known = sentinel::read(id);
        let connection = Connection::open(id, layout::expect_there, listener).await?;
        let vault = Vault::new(id, key);
        let loaded = load(&connection, &vault, on_progress.as_ref()).await?;
        verify(&loaded, known.as_ref())?;
        connection.prepare_to_write();
        sentinel::remember(id, &Sentinel { head: loaded.head, records: records(&loaded.dataset) });
        let hearing = Rc::clone(&this);
        let tabs = Tabs::open(id, move |word| {
            let Some(inner) = hearing.borrow().upgrade() else { return };
            match word {
                Word::Head(head) if head > inner.head.get() => inner.tell(Event::HeadMoved(head)),
                Word::WhoIsIn => Self(inner).let_others_in(),
                Word::Lock => inner.tell(Event::Locked),
                Word::Rekeyed => inner.tell(Event::Rekeyed),
                Word::Head(_) | Word::Key(_) => {}
            }
        });
        let inner = Rc::new(Inner {
            vault,
            connection,
            tabs,
            device: sentinel::device(),
            hears: RefCell::new(None),
            head: Cell::new(loaded.head),
            stamp: Cell::new(loaded.stamp),
            tail: RefCell::new(loaded.tail),
            base: RefCell::new(loaded.base),
            latest: RefCell::new(Some((loaded.head, loaded.dataset.clone()))),
            folding: Cell::new(false),
        });
        *this.borrow_mut() = Rc::downgrade(&inner);
        let workspace = Self(inner);
        workspace.fold_when_due();
        Ok((workspace, loaded.dataset))
    }

    /// The id of the workspace.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.vault.workspace
    }

    /// The last batch that the caller knows: opened with, committed, or handed over as news.
    #[must_use]
    pub fn head(&self) -> u64 {
        self.0.head.get()
    }

    /// The key that it was opened with, for the worker.
    #[must_use]
    pub fn key(&self) -> &VaultKey {
        &self.0.vault.key
    }

    /// Lets in the tabs that wait to be let in.
    pub fn let_others_in(&self) {
        self.0.tabs.tell(&Word::Key(self.key().to_value()));
    }

    /// Locks it in all other tabs.
    pub fn lock_others(&self) {
        self.0.tabs.tell(&Word::Lock);
    }

    /// Calls `hears` for what happens without being asked for; one listener at a time.
    pub fn listen(&self, hears: impl Fn(Event) + 'static) {
        *self.0.hears.borrow_mut() = Some(Rc::new(hears));
    }

    /// Stores a batch that was decided on the state that the caller knows; `after` is that state with it.
    /// When this returns `Ok`, the batch is on the disk. Commits and catching up must not overlap.
    ///
    /// # Errors
    /// [`CommitError::HeadMoved`] with what other tabs wrote meanwhile, which the caller has to take over; otherwise
    /// the batch is not stored and the caller keeps it.
    pub async fn commit(&self, new: NewEntry, after: &Dataset) -> Result<Committed, CommitError> {
        let inner = &self.0;
        let head = inner.head.get();
        let sequence = head + 1;
        let stamp = inner.stamp.get().next(clock::now().0, inner.device);
        let entry = Entry { sequence, stamp, actor: new.actor, command: new.command.into(), changes: new.changes };
        let bytes = written(&entry).await;
        let size = bytes.len();
        let sealed = inner.vault.seal(JOURNAL, &sequence.to_string(), &bytes).await?;
        let value = layout::value(&sealed);
        drop(entry);
        let vault = &inner.vault;
        let put =
            inner.connection.write(async |database, attempt| put(database, vault, head, &value, attempt).await).await;
        let put = put.map_err(|error| self.gone(error))?;
        if put == Put::HeadMoved {
            return Err(CommitError::HeadMoved(self.catch_up().await?));
        }
        inner.head.set(sequence);
        inner.stamp.set(stamp);
        inner.tail.borrow_mut().push((sequence, size));
        *inner.latest.borrow_mut() = Some((sequence, after.clone()));
        sentinel::remember(self.id(), &Sentinel { head: sequence, records: records(after) });
        inner.tabs.tell(&Word::Head(sequence));
        self.fold_when_due();
        Ok(Committed { sequence, stamp })
    }

    /// What other tabs have written since [`Workspace::head`], which the caller has to take over.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn catch_up(&self) -> Result<News, StoreError> {
        let inner = &self.0;
        let from = inner.head.get();
        let found = inner.connection.read(async |database| since(database, &inner.vault, from).await).await;
        let (head, folded, values) = found.map_err(|error| self.gone(error))?;
        if head < from {
            return Err(self.lost(head));
        }
        if folded > from {
            return self.reload().await.map(News::Reloaded);
        }
        let mut entries = Vec::with_capacity(values.len());
        let mut values = values.iter();
        for sequence in from + 1..=head {
            let value = values.next().cloned().unwrap_or_default();
            let (entry, size) = inner.vault.entry(sequence, &value).await?;
            inner.tail.borrow_mut().push((sequence, size));
            inner.stamp.set(inner.stamp.get().max(entry.stamp));
            entries.push(entry);
        }
        inner.head.set(head.max(from));
        Ok(News::Entries(entries))
    }

    /// The database ends at batch `found`, though this tab knows of later ones.
    fn lost(&self, found: u64) -> StoreError {
        let records = self.0.latest.borrow().as_ref().map_or(0, |(_, dataset)| records(dataset));
        StoreError::DataLoss { expected: Sentinel { head: self.head(), records }, found }
    }

    /// A database that is no longer there, though this tab has it open, was cleared by someone.
    fn gone(&self, error: StoreError) -> StoreError {
        if error == StoreError::NoWorkspace { self.lost(0) } else { error }
    }

    async fn reload(&self) -> Result<Dataset, StoreError> {
        let inner = &self.0;
        let loaded = load(&inner.connection, &inner.vault, &|_| ()).await?;
        inner.head.set(loaded.head);
        inner.stamp.set(inner.stamp.get().max(loaded.stamp));
        *inner.tail.borrow_mut() = loaded.tail;
        *inner.base.borrow_mut() = loaded.base;
        *inner.latest.borrow_mut() = Some((loaded.head, loaded.dataset.clone()));
        Ok(loaded.dataset)
    }
}

/// Reads a workspace without opening it for writing: for workers and exports. Gives the data set and its last batch.
///
/// # Errors
/// See [`StoreError`].
pub async fn read_only(
    id: &str,
    key: &VaultKey,
    on_progress: impl Fn(Progress) + 'static,
) -> Result<(Dataset, u64), StoreError> {
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
    let vault = Vault::new(id, key);
    let loaded = load(&connection, &vault, &on_progress).await?;
    Ok((loaded.dataset, loaded.head))
}

/// What can still be read of a damaged workspace, to be shown or exported, with what cannot.
///
/// # Errors
/// See [`StoreError`]; [`StoreError::Damaged`] if nothing can be read because the manifest is damaged.
pub async fn salvage(
    id: &str,
    key: &VaultKey,
    on_progress: impl Fn(Progress) + 'static,
) -> Result<(Dataset, Vec<Damage>), StoreError> {
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
    let vault = Vault::new(id, key);
    let (loaded, damages) = read(&connection, &vault, &on_progress).await?;
    Ok((loaded.dataset, damages))
}

/// The entry as bytes; a large one is written in slices between which the page may breathe.
async fn written(entry: &Entry) -> Vec<u8> {
    let mut slices = clock::Slices::default();
    let mut writer = EntryWriter::new(entry);
    while writer.step() {
        slices.breathe().await;
    }
    writer.finish()
}

/// How many records there are.
#[must_use]
pub fn records(dataset: &Dataset) -> u64 {
    dataset.tables().iter().map(|table| u64::try_from(table.len()).unwrap_or(0)).sum()
}

fn verify(loaded: &Loaded, known: Option<&Sentinel>) -> Result<(), StoreError> {
    let Some(expected) = known else { return Ok(()) };
    let found = records(&loaded.dataset);
    if expected.head > loaded.head {
        return Err(StoreError::DataLoss { expected: expected.clone(), found: loaded.head });
    }
    if expected.head == loaded.head && expected.records != found {
        return Err(StoreError::Damaged(vec![Damage::Count { expected: expected.records, found }]));
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Put {
    Stored,
    HeadMoved,
}

/// Stores an entry after `head`, if that is still the head.
async fn put(database: &Database, vault: &Vault, head: u64, value: &JsValue, attempt: Try) -> Result<Put, IdbError> {
    let batch = database.begin(&[META, JOURNAL], Mode::WriteStrict)?;
    vault.check(&batch).await?;
    let key = layout::number(head + 1);
    let found = layout::sequence(&batch.get(META, &HEAD.into()).await?);
    if found != Some(head) {
        // The connection may have died after the batch was stored and before we heard of it.
        let there = batch.get(JOURNAL, &key).await?;
        let ours =
            attempt == Try::Again && layout::bytes(&there).is_some_and(|there| layout::bytes(value) == Some(there));
        return Ok(if ours { Put::Stored } else { Put::HeadMoved });
    }
    batch.put(JOURNAL, &key, value)?;
    batch.put(META, &HEAD.into(), &key)?;
    batch.complete().await?;
    Ok(Put::Stored)
}

/// The head, the last folded batch, and the sealed entries after `from`.
async fn since(database: &Database, vault: &Vault, from: u64) -> Result<(u64, u64, Vec<JsValue>), IdbError> {
    let look = database.begin(&[META, JOURNAL], Mode::Read)?;
    vault.check(&look).await?;
    let head = layout::sequence(&look.get(META, &HEAD.into()).await?).unwrap_or(0);
    let folded = layout::sequence(&look.get(META, &FOLDED.into()).await?).unwrap_or(0);
    let values = look.values(JOURNAL, &layout::after(from)?).await?;
    look.complete().await?;
    Ok((head, folded, values))
}
