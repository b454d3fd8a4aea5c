//! Folding the journal into chunks: what changed is written, the manifest too, and the folded entries go, all at once.
//!
//! A checkpoint is made of the state after some batch, not necessarily the last one: batches that are committed while
//! it is prepared simply stay in the journal. Every tab assigns the same slots to the same records, because it applies
//! the same batches in the same order; so tabs may fold in turn.

use super::error::StoreError;
use super::idb::{Database, IdbError, Mode};
use super::layout::{self, CHUNKS, FOLDED, HEAD, JOURNAL, MANIFEST, META};
use super::seal::tag_of;
use super::workspace::{Event, Workspace};
use crate::codec::columns::write_chunk;
use crate::codec::manifest::{ChunkNote, Manifest, TableNote, write_manifest};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::value::TableId;
use crate::platform::clock::{self, Slices};
use std::collections::HashSet;
use wasm_bindgen::JsValue;

/// A journal longer than this is folded.
const MOST_ENTRIES: usize = 256;
/// A journal larger than this is folded.
const MOST_BYTES: usize = 1 << 20;
/// How long the page has to be left in peace before the journal is folded, in milliseconds.
const PEACE_MS: i32 = 400;
/// After so many bytes, writing gives the page a turn.
const BREATH: usize = 1 << 20;

/// What became of a checkpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Folded {
    /// The journal up to this batch is folded.
    To(u64),
    /// There was nothing to fold, or another tab has done it.
    Nothing,
}

/// A chunk that is ready to be stored.
struct Sealed {
    key: String,
    value: JsValue,
    size: usize,
}

impl Workspace {
    /// Whether the journal has become so long that it should be folded.
    #[must_use]
    pub fn is_fold_due(&self) -> bool {
        let tail = self.0.tail.borrow();
        tail.len() > MOST_ENTRIES || tail.iter().map(|(_, size)| size).sum::<usize>() > MOST_BYTES
    }

    /// Folds the journal a little later, if it is due and nobody is at it.
    pub(super) fn fold_when_due(&self) {
        if !self.is_fold_due() || self.0.folding.replace(true) {
            return;
        }
        let weak = std::rc::Rc::downgrade(&self.0);
        wasm_bindgen_futures::spawn_local(async move {
            loop {
                let before = weak.upgrade().map(|inner| inner.tail.borrow().len());
                clock::sleep(PEACE_MS).await;
                let Some(inner) = weak.upgrade() else { return };
                // While batches keep coming, wait, but not for ever.
                let after = inner.tail.borrow().len();
                if before == Some(after) || after > 4 * MOST_ENTRIES {
                    let result = Workspace(inner.clone()).fold().await;
                    inner.folding.set(false);
                    if let Err(error) = result {
                        inner.tell(Event::CheckpointFailed(error));
                    }
                    return;
                }
            }
        });
    }

    /// Folds the journal up to the state that this tab knows.
    ///
    /// # Errors
    /// See [`StoreError`]; the journal then stays as it is.
    pub async fn checkpoint(&self) -> Result<Folded, StoreError> {
        while self.0.folding.replace(true) {
            clock::sleep(20).await;
        }
        let result = self.fold().await;
        self.0.folding.set(false);
        result
    }

    async fn fold(&self) -> Result<Folded, StoreError> {
        let inner = &self.0;
        let Some((at, dataset)) = inner.latest.borrow().clone() else { return Ok(Folded::Nothing) };
        let found = inner.connection.run(async |database, _| read_manifest(database).await).await?;
        let before = inner.vault.manifest(&found).await?;
        // What another tab has folded is no longer ours to fold.
        inner.tail.borrow_mut().retain(|(sequence, _)| *sequence > before.folded);
        if before.folded >= at {
            return Ok(Folded::Nothing);
        }
        let (chunks, mut manifest) = self.prepare(&dataset, &before).await?;
        manifest.folded = at;
        manifest.stamp = inner.stamp.get().max(before.stamp);
        let sealed = inner.vault.seal(META, MANIFEST, &write_manifest(&manifest)).await?;
        let manifest = layout::value(&sealed);
        let gone = surplus(&before, &dataset);
        let write = Write { at, found: &found, manifest: &manifest, chunks: &chunks, gone: &gone };
        let written = inner.connection.run(async |database, _| write.run(database).await).await?;
        if !written {
            return Ok(Folded::Nothing);
        }
        *inner.base.borrow_mut() = dataset.tables().clone();
        inner.tail.borrow_mut().retain(|(sequence, _)| *sequence > at);
        Ok(Folded::To(at))
    }

    /// The chunks that have to be written, sealed, and the manifest with them in it.
    async fn prepare(&self, dataset: &Dataset, before: &Manifest) -> Result<(Vec<Sealed>, Manifest), StoreError> {
        let mut slices = Slices::default();
        let base = self.0.base.borrow().clone();
        let dirty: HashSet<(TableId, usize)> = dataset.tables().changed_chunks(Some(&base)).into_iter().collect();
        let mut chunks = Vec::new();
        let mut manifest = Manifest::default();
        for entity in Entity::all() {
            let table = dataset.table(entity);
            let known = before.tables.iter().find(|note| *note.key == *entity.key());
            let mut note = TableNote {
                key: entity.key().into(),
                rows_per_chunk: small(table.rows_per_chunk()),
                chunks: Vec::with_capacity(table.chunks().len()),
            };
            for (at, chunk) in table.chunks().iter().enumerate() {
                let (rows, live) = (small(chunk.rows()), small(chunk.live_rows().count()));
                let kept = known.and_then(|note| note.chunks.get(at)).copied();
                let kept = kept.filter(|kept| kept.rows == rows && kept.live == live);
                if let Some(kept) = kept.filter(|_| !dirty.contains(&(table.id, at))) {
                    note.chunks.push(kept);
                    continue;
                }
                let key = layout::chunk_key(entity.key(), at);
                let sealed = self.0.vault.seal(CHUNKS, &key, &write_chunk(chunk)).await?;
                note.chunks.push(ChunkNote { rows, live, tag: tag_of(&sealed).unwrap_or_default() });
                chunks.push(Sealed { key, size: sealed.len(), value: layout::value(&sealed) });
                slices.breathe().await;
            }
            manifest.tables.push(note);
        }
        Ok((chunks, manifest))
    }
}

/// The chunks that the last checkpoint had and this one has not.
fn surplus(before: &Manifest, dataset: &Dataset) -> Vec<String> {
    let keys = before.tables.iter().flat_map(|note| {
        let kept = Entity::by_key(&note.key).map_or(0, |entity| dataset.table(entity).chunks().len());
        (kept..note.chunks.len()).map(|at| layout::chunk_key(&note.key, at))
    });
    keys.collect()
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

async fn read_manifest(database: &Database) -> Result<JsValue, IdbError> {
    let look = database.begin(&[META], Mode::Read)?;
    let manifest = look.get(META, &MANIFEST.into()).await?;
    look.complete().await?;
    Ok(manifest)
}

/// Everything that one checkpoint writes.
struct Write<'a> {
    at: u64,
    /// The manifest that it replaces.
    found: &'a JsValue,
    manifest: &'a JsValue,
    chunks: &'a [Sealed],
    gone: &'a [String],
}

impl Write<'_> {
    /// Writes all in one transaction; `false` if another tab has folded meanwhile.
    async fn run(&self, database: &Database) -> Result<bool, IdbError> {
        let batch = database.begin(&[META, CHUNKS, JOURNAL], Mode::WriteStrict)?;
        let there = batch.get(META, &MANIFEST.into()).await?;
        let head = layout::sequence(&batch.get(META, &HEAD.into()).await?);
        if layout::bytes(&there) != layout::bytes(self.found) || head < Some(self.at) {
            return Ok(false);
        }
        let mut since_breath = 0;
        for chunk in self.chunks {
            since_breath += chunk.size;
            if since_breath < BREATH {
                batch.put(CHUNKS, &chunk.key.as_str().into(), &chunk.value)?;
                continue;
            }
            since_breath = 0;
            if let Err(error) = batch.put_slowly(CHUNKS, &chunk.key.as_str().into(), &chunk.value).await {
                return Err(batch.reason(error).await);
            }
        }
        for key in self.gone {
            batch.delete(CHUNKS, &key.as_str().into())?;
        }
        batch.delete(JOURNAL, &layout::up_to(self.at)?)?;
        batch.put(META, &FOLDED.into(), &layout::number(self.at))?;
        batch.put(META, &MANIFEST.into(), self.manifest)?;
        batch.complete().await?;
        Ok(true)
    }
}
