//! The history of records, read only when somebody asks: pages of batches that the journal was rid of, then the journal.

use super::error::{Damage, StoreError};
use super::idb::{IdbError, Mode};
use super::layout::{self, FOLDED, HISTORY, JOURNAL, META};
use super::workspace::Workspace;
use crate::codec::history::{Moment, RecordHistory, read_page, write_page};
use crate::codec::journal::read_entry;
use crate::codec::wire::WireError;
use crate::kernel::id::Id;
use crate::kernel::value::TableId;
use crate::platform::clock::Slices;
use wasm_bindgen::JsValue;

/// What is known of how a record came to be as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The oldest first.
    pub moments: Vec<Moment>,
    /// Whether pages are missing or cannot be read, so that there was more.
    pub gaps: bool,
}

impl Workspace {
    /// The history of the record `id`.
    ///
    /// # Errors
    /// See [`StoreError`]. What is damaged in the history itself is left out, and said: see [`History::gaps`].
    pub async fn history(&self, table: TableId, id: Id) -> Result<History, StoreError> {
        let mut slices = Slices::default();
        let mut record = RecordHistory::of(table, id);
        // So far it is known without a gap.
        let (mut known, mut gaps) = (None, false);
        for last in self.pages().await? {
            let sealed = self.sealed_page(last).await?;
            let page = self.0.vault.open(HISTORY, &last.to_string(), &sealed).await.ok();
            let read = page.as_deref().map(|page| read_page(page).map(|(after, entries)| (after, all(&entries))));
            let Some(Ok((after, Ok(entries)))) = read else {
                gaps = true;
                continue;
            };
            gaps |= known.is_some_and(|known| known != after);
            known = Some(last);
            entries.iter().for_each(|entry| record.take(entry));
            slices.breathe().await;
        }
        let (folded, tail) = self.tail().await?;
        gaps |= known.unwrap_or(folded) != folded;
        for (sequence, value) in (folded + 1..).zip(&tail) {
            record.take(&self.0.vault.entry(sequence, value).await?.0);
        }
        Ok(History { moments: record.finish(), gaps })
    }

    /// The last batches of the pages there are, in order.
    pub(super) async fn pages(&self) -> Result<Vec<u64>, StoreError> {
        let inner = &self.0;
        let read = inner.connection.read(async |database| {
            let look = database.begin(&[META, HISTORY], Mode::Read)?;
            inner.vault.check(&look).await?;
            let keys = look.keys(HISTORY).await?;
            look.complete().await?;
            Ok(keys)
        });
        Ok(read.await?.iter().filter_map(layout::sequence).collect())
    }

    pub(super) async fn sealed_page(&self, last: u64) -> Result<JsValue, StoreError> {
        let read = self.0.connection.read(async |database| {
            let look = database.begin(&[HISTORY], Mode::Read)?;
            let value = look.get(HISTORY, &layout::number(last)).await?;
            look.complete().await?;
            Ok(value)
        });
        read.await
    }

    /// The last folded batch, and the sealed ones after it.
    async fn tail(&self) -> Result<(u64, Vec<JsValue>), StoreError> {
        let read = self.0.connection.read(async |database| -> Result<_, IdbError> {
            let look = database.begin(&[META, JOURNAL], Mode::Read)?;
            let folded = layout::sequence(&look.get(META, &FOLDED.into()).await?).unwrap_or(0);
            let values = look.values(JOURNAL, &layout::after(folded)?).await?;
            look.complete().await?;
            Ok((folded, values))
        });
        read.await
    }

    /// A page of the batches after `folded` up to `at`, for when the journal is rid of them.
    pub(super) async fn page(&self, folded: u64, at: u64) -> Result<Vec<u8>, StoreError> {
        let (found, values) = self.tail().await?;
        let mut entries = Vec::new();
        for (sequence, value) in (found + 1..=at).zip(&values) {
            let damage = |reason| StoreError::Damaged(vec![Damage::Entry { sequence, reason }]);
            let bytes = self.0.vault.open(JOURNAL, &sequence.to_string(), value).await;
            entries.push(bytes.map_err(|error| error.or(damage))?);
        }
        Ok(write_page(folded.max(found), &entries))
    }
}

fn all(entries: &[&[u8]]) -> Result<Vec<crate::codec::journal::Entry>, WireError> {
    entries.iter().map(|bytes| read_entry(bytes)).collect()
}
