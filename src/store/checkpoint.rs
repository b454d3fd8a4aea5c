//! Folding the journal into chunks: what changed is written, the manifest too, and the folded entries go, all at once.
//!
//! A checkpoint is made of the state after some batch, not necessarily the last one: batches that are committed while
//! it is prepared simply stay in the journal. Every tab assigns the same slots to the same records, because it applies
//! the same batches in the same order; so tabs may fold in turn.

use super::error::{Damage, StoreError};
use super::idb::{Database, IdbError, Mode, Transaction};
use super::keys::{NewKeys, NewWay};
use super::layout::{self, CHUNKS, FILES, FOLDED, HEAD, HISTORY, JOURNAL, MANIFEST, META, NOTES};
use super::load::{Progress, Vault};
use super::seal::tag_of;
use super::workspace::{Event, Workspace};
use crate::codec::columns::write_chunk;
use crate::codec::manifest::{ChunkNote, Manifest, TableNote, write_manifest};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::kernel::tables::Tables;
use crate::kernel::value::TableId;
use crate::platform::clock::{self, Slices};
use crate::platform::tabs::Word;
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
        let vault = &inner.vault;
        let found = inner.connection.read(async |database| read_manifest(database, vault).await).await?;
        let before = inner.vault.manifest(&found).await?;
        // What another tab has folded is no longer ours to fold.
        inner.tail.borrow_mut().retain(|(sequence, _)| *sequence > before.folded);
        if before.folded >= at {
            return Ok(Folded::Nothing);
        }
        let base = inner.base.borrow().clone();
        let (chunks, mut manifest) = prepare(&dataset, Some((&before, &base)), vault, &|_| ()).await?;
        manifest.folded = at;
        manifest.stamp = inner.stamp.get().max(before.stamp);
        let sealed = inner.vault.seal(META, MANIFEST, &write_manifest(&manifest)).await?;
        let manifest = layout::value(&sealed);
        let gone = surplus(&before, &dataset);
        let page = self.page(before.folded, at).await?;
        let pages = [(at, layout::value(&vault.seal(HISTORY, &at.to_string(), &page).await?))];
        let write =
            Write { at, vault, found: &found, manifest: &manifest, chunks: &chunks, pages: &pages, gone: &gone };
        let written = inner.connection.write(async |database, _| write.run(database, None).await).await?;
        if !written {
            return Ok(Folded::Nothing);
        }
        *inner.base.borrow_mut() = dataset.tables().clone();
        inner.tail.borrow_mut().retain(|(sequence, _)| *sequence > at);
        Ok(Folded::To(at))
    }

    /// Gives the workspace another key and other ways to it: everything in `dataset`, which is the state that the caller knows, is sealed anew and stored in one transaction, so
    /// that it is done wholly or not at all. `on_progress` hears of the chunks that are sealed. This workspace and those
    /// of other tabs are of no use then; they have to be opened again.
    ///
    /// # Errors
    /// See [`StoreError`]; everything then stays as it was.
    pub async fn rekey(
        &self,
        dataset: &Dataset,
        ways: &[NewWay<'_>],
        on_progress: impl Fn(Progress),
    ) -> Result<(), StoreError> {
        let inner = &self.0;
        let old = &inner.vault;
        while inner.folding.replace(true) {
            clock::sleep(20).await;
        }
        let result = async {
            let (keys, key) = NewKeys::make(&old.workspace, old.key.generation + 1, ways).await?;
            let new = Vault::new(&old.workspace, &key);
            let found = inner.connection.read(async |database| read_manifest(database, old).await).await?;
            let before = old.manifest(&found).await?;
            let at = self.head();
            let (chunks, mut manifest) = prepare(dataset, None, &new, &on_progress).await?;
            manifest.folded = at;
            manifest.stamp = inner.stamp.get().max(before.stamp);
            let manifest = layout::value(&new.seal(META, MANIFEST, &write_manifest(&manifest)).await?);
            let (mut notes, mut notes_found) = (Vec::new(), Vec::new());
            for name in NOTES {
                let found = self.handle(name).await?;
                if !found.is_undefined() {
                    let damage = |reason| StoreError::Damaged(vec![Damage::Manifest { reason }]);
                    let note = old.open(META, name, &found).await.map_err(|error| error.or(damage))?;
                    notes.push((name, layout::value(&new.seal(META, name, &note).await?)));
                }
                notes_found.push((name, found));
            }
            let gone = surplus(&before, dataset);
            let mut pages = Vec::new();
            for last in self.pages().await? {
                let page = self.sealed_page(last).await?;
                let page = old.open(HISTORY, &last.to_string(), &page).await;
                // What cannot be read any more is not made readable by keeping it.
                if let Ok(page) = page {
                    pages.push((last, layout::value(&new.seal(HISTORY, &last.to_string(), &page).await?)));
                }
            }
            if at > before.folded {
                let page = self.page(before.folded, at).await?;
                pages.push((at, layout::value(&new.seal(HISTORY, &at.to_string(), &page).await?)));
            }
            let files = self.files_sealed_with(&new).await?;
            let write = Write {
                at,
                vault: old,
                found: &found,
                manifest: &manifest,
                chunks: &chunks,
                pages: &pages,
                gone: &gone,
            };
            let rekey = Rekey { keys: &keys, notes: &notes, notes_found: &notes_found, files: &files };
            let written = inner.connection.write(async |database, _| write.run(database, Some(&rekey)).await).await?;
            if written { Ok(()) } else { Err(StoreError::Failed("another tab is writing".to_owned())) }
        };
        let result = result.await;
        inner.folding.set(false);
        if result.is_ok() {
            inner.tabs.tell(&Word::Rekeyed);
        }
        result
    }
}

/// The chunks that have to be written, sealed, and the manifest with them in it. `before`: what is stored already, sealed
/// with the same key, and the records as they were then; without it everything has to be written.
async fn prepare(
    dataset: &Dataset,
    before: Option<(&Manifest, &Tables)>,
    vault: &Vault,
    on_progress: &dyn Fn(Progress),
) -> Result<(Vec<Sealed>, Manifest), StoreError> {
    let mut slices = Slices::default();
    let base = before.map(|(_, base)| base);
    let dirty: HashSet<(TableId, usize)> = dataset.tables().changed_chunks(base).into_iter().collect();
    let mut chunks = Vec::new();
    let mut manifest = Manifest::default();
    for entity in Entity::all() {
        let table = dataset.table(entity);
        let known = before.and_then(|(before, _)| before.tables.iter().find(|note| *note.key == *entity.key()));
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
            let sealed = vault.seal(CHUNKS, &key, &write_chunk(chunk)).await?;
            note.chunks.push(ChunkNote { rows, live, tag: tag_of(&sealed).unwrap_or_default() });
            chunks.push(Sealed { key, size: sealed.len(), value: layout::value(&sealed) });
            on_progress(Progress::Parts { done: chunks.len(), of: dirty.len() });
            slices.breathe().await;
        }
        manifest.tables.push(note);
    }
    Ok((chunks, manifest))
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

async fn read_manifest(database: &Database, vault: &Vault) -> Result<JsValue, IdbError> {
    let look = database.begin(&[META], Mode::Read)?;
    vault.check(&look).await?;
    let manifest = look.get(META, &MANIFEST.into()).await?;
    look.complete().await?;
    Ok(manifest)
}

/// Everything that one checkpoint writes.
struct Write<'a> {
    at: u64,
    /// What the stored values are sealed with.
    vault: &'a Vault,
    /// The manifest that it replaces.
    found: &'a JsValue,
    manifest: &'a JsValue,
    chunks: &'a [Sealed],
    /// Pages of history, by their last batches.
    pages: &'a [(u64, JsValue)],
    gone: &'a [String],
}

/// What else is written where the key is changed.
struct Rekey<'a> {
    keys: &'a NewKeys,
    /// What else there is, sealed anew.
    notes: &'a [(&'static str, JsValue)],
    /// The notes as they were read.
    notes_found: &'a [(&'static str, JsValue)],
    /// Files by the ids of their records, sealed anew.
    files: &'a [(Id, JsValue)],
}

impl Rekey<'_> {
    /// Whether another tab has stored a note since the notes were read: it would be lost, or left sealed with the old key.
    async fn leaves_out(&self, batch: &Transaction) -> Result<bool, IdbError> {
        for (name, found) in self.notes_found {
            let there = batch.get(META, &(*name).into()).await?;
            if layout::bytes(&there) != layout::bytes(found) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Write<'_> {
    /// Writes all in one transaction; `false` if another tab has folded meanwhile, or, where the key is changed and no
    /// batch may be left out, has stored one.
    async fn run(&self, database: &Database, rekey: Option<&Rekey<'_>>) -> Result<bool, IdbError> {
        let batch = database.begin(&[META, CHUNKS, JOURNAL, HISTORY, FILES], Mode::WriteStrict)?;
        self.vault.check(&batch).await?;
        let there = batch.get(META, &MANIFEST.into()).await?;
        let head = layout::sequence(&batch.get(META, &HEAD.into()).await?);
        let moved = head < Some(self.at) || (rekey.is_some() && head != Some(self.at));
        if layout::bytes(&there) != layout::bytes(self.found) || moved {
            return Ok(false);
        }
        if let Some(rekey) = rekey
            && rekey.leaves_out(&batch).await?
        {
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
        if rekey.is_some() {
            batch.delete(HISTORY, &layout::up_to(self.at)?)?;
        }
        for (last, page) in self.pages {
            batch.put(HISTORY, &layout::number(*last), page)?;
        }
        batch.delete(JOURNAL, &layout::up_to(self.at)?)?;
        batch.put(META, &FOLDED.into(), &layout::number(self.at))?;
        batch.put(META, &MANIFEST.into(), self.manifest)?;
        if let Some(Rekey { keys, notes, files, .. }) = rekey {
            for (id, file) in *files {
                if let Err(error) = batch.put_slowly(FILES, &id.to_string().into(), file).await {
                    return Err(batch.reason(error).await);
                }
            }
            keys.put(&batch)?;
            for (name, note) in *notes {
                batch.put(META, &(*name).into(), note)?;
            }
        }
        batch.complete().await?;
        Ok(true)
    }
}
