//! Reading a workspace: chunks against the manifest, then the journal's tail on top.

use super::connection::Connection;
use super::error::{Damage, StoreError};
use super::idb::{Database, IdbError, Mode, Transaction};
use super::keys::VaultKey;
use super::layout::{self, CHUNKS, FOLDED, GENERATION, HEAD, JOURNAL, MANIFEST, META};
use super::seal::{Place, Seal, tag_of};
use crate::codec::columns::read_chunk;
use crate::codec::journal::{Entry, Stamp, read_entry};
use crate::codec::manifest::{Manifest, TableNote, Tag, read_manifest};
use crate::codec::wire::WireError;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::Chunk;
use crate::kernel::id::Id;
use crate::kernel::table::Table;
use crate::kernel::tables::{ApplyError, Tables};
use crate::platform::cipher::{CipherError, Decrypting};
use crate::platform::clock::Slices;
use std::collections::{HashMap, VecDeque};
use wasm_bindgen::JsValue;

/// How far opening has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    /// Another tab has to be closed (or reloaded) first.
    Blocked,
    /// So many of so many parts are read.
    Parts {
        /// Read so far.
        done: usize,
        /// All.
        of: usize,
    },
}

/// What is stored, sealed as it lies there.
pub(super) struct Stored {
    pub head: Option<u64>,
    pub folded: Option<u64>,
    pub manifest: JsValue,
    chunk_keys: Vec<JsValue>,
    chunks: Vec<JsValue>,
    pub journal: Vec<JsValue>,
}

/// A workspace as it was read.
#[derive(Debug)]
pub(super) struct Loaded {
    /// As of the last batch.
    pub dataset: Dataset,
    /// As of the checkpoint.
    pub base: Tables,
    pub head: u64,
    pub stamp: Stamp,
    /// The batches after the checkpoint with the sizes of their entries.
    pub tail: Vec<(u64, usize)>,
}

/// Where the parts of one workspace lie and how they are sealed.
#[derive(Debug, Clone)]
pub(super) struct Vault {
    pub workspace: String,
    pub key: VaultKey,
    seal: Seal,
}

impl Vault {
    /// The vault of `workspace`, opened.
    pub fn new(workspace: &str, key: &VaultKey) -> Self {
        Self { workspace: workspace.to_owned(), seal: key.seal(), key: key.clone() }
    }

    /// Inside any transaction: whether the values are still sealed with this key.
    pub async fn check(&self, batch: &Transaction) -> Result<(), IdbError> {
        let found = layout::sequence(&batch.get(META, &GENERATION.into()).await?);
        if found == Some(self.key.generation) { Ok(()) } else { Err(IdbError::Rekeyed) }
    }

    pub async fn seal(&self, store: &str, key: &str, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let place = Place { workspace: &self.workspace, store, key };
        self.seal.seal(place, bytes).await.map_err(|error| StoreError::Failed(error.to_string()))
    }

    /// Begins to open a stored value; gives its tag along.
    pub fn begin_open(&self, store: &str, key: &str, value: &JsValue) -> Result<Opening, Unreadable> {
        if value.is_undefined() {
            return Err(Unreadable::Bad("it is missing".to_owned()));
        }
        let sealed = layout::bytes(value).ok_or_else(|| Unreadable::Bad("it is no sealed value".to_owned()))?;
        let tag = tag_of(&sealed).ok_or_else(|| Unreadable::Bad("it is too short".to_owned()))?;
        let place = Place { workspace: &self.workspace, store, key };
        Ok(Opening { decrypting: self.seal.begin_open(place, &sealed)?, tag })
    }

    pub async fn open(&self, store: &str, key: &str, value: &JsValue) -> Result<Vec<u8>, Unreadable> {
        Ok(self.begin_open(store, key, value)?.decrypting.done().await?)
    }

    pub async fn entry(&self, sequence: u64, value: &JsValue) -> Result<(Entry, usize), StoreError> {
        let key = sequence.to_string();
        let damage = |reason| StoreError::Damaged(vec![Damage::Entry { sequence, reason }]);
        let bytes = self.open(JOURNAL, &key, value).await.map_err(|error| error.or(damage))?;
        let entry = read_entry(&bytes).map_err(|error| Unreadable::from(error).or(damage))?;
        if entry.sequence != sequence {
            return Err(damage(format!("it says that it is batch {}", entry.sequence)));
        }
        Ok((entry, bytes.len()))
    }

    pub async fn manifest(&self, value: &JsValue) -> Result<Manifest, StoreError> {
        let damage = |reason| StoreError::Damaged(vec![Damage::Manifest { reason }]);
        let bytes = self.open(META, MANIFEST, value).await.map_err(|error| error.or(damage))?;
        read_manifest(&bytes).map_err(|error| Unreadable::from(error).or(damage))
    }
}

/// A value that is being opened.
pub(super) struct Opening {
    decrypting: Decrypting,
    tag: Tag,
}

/// Why a value cannot be used.
pub(super) enum Unreadable {
    Newer,
    Bad(String),
}

impl Unreadable {
    pub fn or(self, damage: impl FnOnce(String) -> StoreError) -> StoreError {
        match self {
            Self::Newer => StoreError::Newer,
            Self::Bad(reason) => damage(reason),
        }
    }
}

impl From<CipherError> for Unreadable {
    fn from(error: CipherError) -> Self {
        Self::Bad(error.to_string())
    }
}

impl From<WireError> for Unreadable {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Newer(_) => Self::Newer,
            other => Self::Bad(other.to_string()),
        }
    }
}

/// Everything in one consistent look.
async fn read_all(database: &Database, vault: &Vault) -> Result<Stored, IdbError> {
    let look = database.begin(&[META, CHUNKS, JOURNAL], Mode::Read)?;
    vault.check(&look).await?;
    let head = layout::sequence(&look.get(META, &HEAD.into()).await?);
    let folded = layout::sequence(&look.get(META, &FOLDED.into()).await?);
    let manifest = look.get(META, &MANIFEST.into()).await?;
    let chunk_keys = look.keys(CHUNKS).await?;
    let chunks = look.values(CHUNKS, &JsValue::UNDEFINED).await?;
    let journal = look.values(JOURNAL, &layout::after(folded.unwrap_or(0))?).await?;
    look.complete().await?;
    Ok(Stored { head, folded, manifest, chunk_keys, chunks, journal })
}

/// Reads the whole workspace; nothing of it if anything is damaged.
pub(super) async fn load(
    connection: &Connection,
    vault: &Vault,
    on_progress: &dyn Fn(Progress),
) -> Result<Loaded, StoreError> {
    let (loaded, damages) = read(connection, vault, on_progress).await?;
    if damages.is_empty() { Ok(loaded) } else { Err(StoreError::Damaged(damages)) }
}

/// Reads what can be read, with what cannot: records in damaged chunks are missing, and batches from the first damaged
/// one on. Without a manifest nothing can.
pub(super) async fn read(
    connection: &Connection,
    vault: &Vault,
    on_progress: &dyn Fn(Progress),
) -> Result<(Loaded, Vec<Damage>), StoreError> {
    let stored = connection.read(async |database| read_all(database, vault).await).await?;
    let manifest = vault.manifest(&stored.manifest).await?;
    let (Some(head), Some(folded)) = (stored.head, stored.folded) else {
        return Err(StoreError::Damaged(vec![Damage::Manifest { reason: "the head is missing".to_owned() }]));
    };
    if folded != manifest.folded || head < folded {
        let reason = format!("it ends at batch {}, the chunks at {folded}, the journal at {head}", manifest.folded);
        return Err(StoreError::Damaged(vec![Damage::Manifest { reason }]));
    }
    let of = stored.chunks.len() + 1;
    let mut reading = Reading { vault, on_progress, done: 0, of, slices: Slices::default(), damages: Vec::new() };
    let found: HashMap<String, &JsValue> = stored
        .chunk_keys
        .iter()
        .zip(&stored.chunks)
        .filter_map(|(key, value)| Some((key.as_string()?, value)))
        .collect();
    let checkpointed = reading.tables(&manifest, &found).await?;
    let base = checkpointed.tables().clone();
    let (dataset, stamp, tail) = reading.replay(checkpointed, folded, head, &stored.journal).await?;
    let stamp = stamp.max(manifest.stamp);
    on_progress(Progress::Parts { done: reading.of, of: reading.of });
    Ok((Loaded { dataset, base, head, stamp, tail }, reading.damages))
}

/// How many batches are put on top in one go; in between the page may breathe.
const REPLAY: usize = 32;
/// How many chunks are being decrypted at a time.
const AHEAD: usize = 8;

struct Reading<'a> {
    vault: &'a Vault,
    on_progress: &'a dyn Fn(Progress),
    done: usize,
    of: usize,
    slices: Slices,
    damages: Vec<Damage>,
}

impl Reading<'_> {
    async fn tables(&mut self, manifest: &Manifest, found: &HashMap<String, &JsValue>) -> Result<Dataset, StoreError> {
        let all = || manifest.tables.iter().flat_map(|note| (0..note.chunks.len()).map(move |at| (note, at)));
        let mut next = all();
        let mut ahead: VecDeque<Result<Opening, Unreadable>> = VecDeque::with_capacity(AHEAD);
        let mut chunks: HashMap<&str, Vec<Chunk>> = HashMap::new();
        for (note, at) in all() {
            // While one chunk is decoded here, the browser decrypts the next.
            ahead.extend(next.by_ref().take(AHEAD - ahead.len()).map(|(note, at)| self.begin(note, at, found)));
            let opening = ahead.pop_front().unwrap_or_else(|| self.begin(note, at, found));
            let chunk = match self.chunk(note, at, opening).await {
                Ok(chunk) => chunk,
                Err(Unreadable::Newer) => return Err(StoreError::Newer),
                Err(Unreadable::Bad(reason)) => {
                    let rows = note.chunks.get(at).map_or(0, |chunk| chunk.rows);
                    self.damages.push(Damage::Chunk { table: note.key.clone(), at, rows, reason });
                    all_dead(rows, note.rows_per_chunk)
                }
            };
            chunks.entry(&note.key).or_default().push(chunk);
            self.slices.breathe().await;
        }
        let mut tables: HashMap<Entity, Table> = HashMap::new();
        for note in &manifest.tables {
            // A record type that is unknown here came with a newer version.
            let entity = Entity::by_key(&note.key).ok_or(StoreError::Newer)?;
            let rows = usize::try_from(note.rows_per_chunk).unwrap_or(1);
            let chunks = chunks.remove(&*note.key).unwrap_or_default();
            if let Some(table) = Table::from_chunks(entity.table(), rows, chunks) {
                tables.insert(entity, table);
            } else {
                self.damages.push(Damage::Manifest { reason: format!("the chunks of {} do not fit", note.key) });
            }
        }
        let all = Entity::all().map(|entity| {
            tables.remove(&entity).unwrap_or_else(|| Table::new(entity.table(), entity.rows_per_chunk()))
        });
        Dataset::from_tables(all.collect()).ok_or(StoreError::Newer)
    }

    /// Begins to open a chunk.
    fn begin(&self, note: &TableNote, at: usize, found: &HashMap<String, &JsValue>) -> Result<Opening, Unreadable> {
        let key = layout::chunk_key(&note.key, at);
        let value = found.get(&key).ok_or_else(|| Unreadable::Bad("it is missing".to_owned()))?;
        self.vault.begin_open(CHUNKS, &key, value)
    }

    async fn chunk(
        &mut self,
        note: &TableNote,
        at: usize,
        opening: Result<Opening, Unreadable>,
    ) -> Result<Chunk, Unreadable> {
        let Opening { decrypting, tag } = opening?;
        let bytes = decrypting.done().await?;
        let expected = note.chunks.get(at).ok_or_else(|| Unreadable::Bad("it is not listed".to_owned()))?;
        if tag != expected.tag {
            return Err(Unreadable::Bad("it is not of the last checkpoint".to_owned()));
        }
        let chunk = read_chunk(&bytes)?;
        let is = |count: usize, expected: u32| u32::try_from(count) == Ok(expected);
        if !is(chunk.rows(), expected.rows) || !is(chunk.live_rows().count(), expected.live) {
            return Err(Unreadable::Bad("it has another number of records".to_owned()));
        }
        self.done += 1;
        (self.on_progress)(Progress::Parts { done: self.done, of: self.of });
        Ok(chunk)
    }

    /// The data set with the batches after `folded` applied, which must be there without a gap.
    async fn replay(
        &mut self,
        mut dataset: Dataset,
        folded: u64,
        head: u64,
        journal: &[JsValue],
    ) -> Result<Replayed, StoreError> {
        let mut stamp = Stamp::default();
        let mut tail = Vec::with_capacity(journal.len());
        let mut waiting: Vec<Entry> = Vec::new();
        let mut values = journal.iter();
        for sequence in folded + 1..=head {
            let value = values.next().cloned().unwrap_or_default();
            let (entry, size) = match self.vault.entry(sequence, &value).await {
                Ok(read) => read,
                // What was built on a batch that is missing cannot be told, so the rest is left out.
                Err(error) => return self.stop(error, apply(&dataset, waiting)?, stamp, tail),
            };
            stamp = stamp.max(entry.stamp);
            tail.push((sequence, size));
            waiting.push(entry);
            if waiting.len() >= REPLAY {
                match apply(&dataset, std::mem::take(&mut waiting)) {
                    Ok(after) => dataset = after,
                    Err(error) => return self.stop(error, dataset, stamp, tail),
                }
                self.slices.breathe().await;
            }
        }
        if values.next().is_some() {
            let reason = "it lies beyond the last batch".to_owned();
            self.damages.push(Damage::Entry { sequence: head + 1, reason });
        }
        match apply(&dataset, waiting) {
            Ok(dataset) => Ok((dataset, stamp, tail)),
            Err(error) => self.stop(error, dataset, stamp, tail),
        }
    }

    /// Ends the replay at a damaged batch.
    fn stop(&mut self, error: StoreError, dataset: Dataset, stamp: Stamp, tail: Tail) -> Result<Replayed, StoreError> {
        let StoreError::Damaged(damages) = error else { return Err(error) };
        self.damages.extend(damages);
        Ok((dataset, stamp, tail))
    }
}

/// Batches with the sizes of their entries.
type Tail = Vec<(u64, usize)>;
type Replayed = (Dataset, Stamp, Tail);

/// Keeps the place of a chunk that cannot be read, so that references to other records stay right.
fn all_dead(rows: u32, most: u32) -> Chunk {
    let rows = usize::try_from(rows.min(most)).unwrap_or(0);
    Chunk::from_parts(vec![Id::default(); rows], vec![false; rows], Vec::new()).unwrap_or_default()
}

/// The data set after `entries`. Applied together, because each touched column is then copied only once.
pub(super) fn apply(dataset: &Dataset, entries: Vec<Entry>) -> Result<Dataset, StoreError> {
    let Some(first) = entries.first().map(|entry| entry.sequence) else { return Ok(dataset.clone()) };
    let changes: Vec<_> = entries.into_iter().flat_map(|entry| entry.changes).collect();
    dataset.apply(&changes).map_err(|error| match error {
        ApplyError::UnknownTable(_) => StoreError::Newer,
        other => StoreError::Damaged(vec![Damage::Entry { sequence: first, reason: other.to_string() }]),
    })
}
