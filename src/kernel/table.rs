//! One table: chunks of columns, with records found by id or by slot.

use super::chunk::Chunk;
use super::column::{Cell, Column, Slot, WrongKind};
use super::field::{Field, FieldKey, Holds};
use super::id::Id;
use super::value::TableId;
use std::sync::Arc;

/// The records of one type. Cloning shares all chunks.
#[derive(Clone, Debug)]
pub struct Table {
    /// Which table it is.
    pub id: TableId,
    rows_per_chunk: usize,
    chunks: Vec<Arc<Chunk>>,
    live: usize,
}

impl Table {
    /// An empty table that cuts its rows into chunks of `rows_per_chunk`.
    #[must_use]
    pub fn new(id: TableId, rows_per_chunk: usize) -> Self {
        Self { id, rows_per_chunk: rows_per_chunk.max(1), chunks: Vec::new(), live: 0 }
    }

    /// A table from stored chunks; `None` unless all but the last are full.
    #[must_use]
    pub fn from_chunks(id: TableId, rows_per_chunk: usize, chunks: Vec<Chunk>) -> Option<Self> {
        let full = chunks.split_last().is_none_or(|(_, before)| before.iter().all(|c| c.rows() == rows_per_chunk));
        if !full || chunks.iter().any(|chunk| chunk.rows() > rows_per_chunk) {
            return None;
        }
        let live = chunks.iter().map(|chunk| chunk.live_rows().count()).sum();
        Some(Self { id, rows_per_chunk, chunks: chunks.into_iter().map(Arc::new).collect(), live })
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// How many slots were ever used: the size of per-slot arrays.
    #[must_use]
    pub fn slot_count(&self) -> usize {
        self.chunks.last().map_or(0, |last| (self.chunks.len() - 1) * self.rows_per_chunk + last.rows())
    }

    /// How many rows a full chunk has.
    #[must_use]
    pub fn rows_per_chunk(&self) -> usize {
        self.rows_per_chunk
    }

    /// The chunks in slot order; equal pointers mean equal content.
    #[must_use]
    pub fn chunks(&self) -> &[Arc<Chunk>] {
        &self.chunks
    }

    /// Every chunk with the slot of its first row.
    pub fn runs(&self) -> impl Iterator<Item = (usize, &Chunk)> {
        self.chunks.iter().enumerate().map(|(at, chunk)| (at * self.rows_per_chunk, chunk.as_ref()))
    }

    /// The slots that hold a record, in the order the records came.
    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        self.runs().flat_map(|(first, chunk)| chunk.live_rows().map(move |row| Slot::at(first + row)))
    }

    /// The chunk of `slot` and its row there.
    #[must_use]
    pub fn place(&self, slot: Slot) -> Option<(&Chunk, usize)> {
        let chunk = self.chunks.get(slot.index() / self.rows_per_chunk)?;
        let row = slot.index() % self.rows_per_chunk;
        (row < chunk.rows()).then_some((chunk.as_ref(), row))
    }

    /// Whether `slot` holds a record.
    #[must_use]
    pub fn is_live(&self, slot: Slot) -> bool {
        self.place(slot).is_some_and(|(chunk, row)| chunk.live().get(row) == Some(&true))
    }

    /// The id in `slot`, dead or alive.
    #[must_use]
    pub fn id_at(&self, slot: Slot) -> Option<Id> {
        let (chunk, row) = self.place(slot)?;
        chunk.ids().get(row).copied()
    }

    /// The slot of the record `id`.
    #[must_use]
    pub fn slot_of(&self, id: Id) -> Option<Slot> {
        self.any_slot_of(id).filter(|slot| self.is_live(*slot))
    }

    /// Whether all `ids` ascend and come after every id that was ever here, as those of a fresh batch do.
    #[must_use]
    pub fn comes_after_all(&self, ids: &[Id]) -> bool {
        let ascends = ids.is_sorted_by(|a, b| a < b);
        ascends && ids.first().is_none_or(|first| self.chunks.iter().all(|chunk| chunk.last_id() < Some(*first)))
    }

    /// The slot that `id` has or had.
    #[must_use]
    pub fn any_slot_of(&self, id: Id) -> Option<Slot> {
        // New records are asked for most, and they are at the end.
        self.chunks
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, chunk)| chunk.row_of(id).map(|row| Slot::at(at * self.rows_per_chunk + row)))
    }

    /// The stored value of a field; a dead or unknown slot reads as empty.
    #[must_use]
    pub fn cell(&self, slot: Slot, key: &str) -> Cell<'_> {
        self.place(slot).and_then(|(chunk, row)| chunk.column(key).map(|c| c.cell(row))).unwrap_or(Cell::Empty)
    }

    /// The value of a built-in field in its Rust type.
    ///
    /// A slot that is not there reads as empty.
    #[must_use]
    pub fn get<T: Holds>(&self, slot: Slot, field: Field<T>) -> Option<T::Read<'_>> {
        let (chunk, row) = self.place(slot)?;
        Some(T::read(T::column(chunk, field.key), row))
    }

    /// Calls `visit` for every record with the value of one field: the plain way to scan a column.
    pub fn scan<'a, T: Holds>(&'a self, field: Field<T>, mut visit: impl FnMut(Slot, T::Read<'a>)) {
        for (first, chunk) in self.runs() {
            let column = T::column(chunk, field.key);
            for row in chunk.live_rows() {
                visit(Slot::at(first + row), T::read(column, row));
            }
        }
    }

    pub(super) fn append(&mut self, ids: &[Id], columns: &[(FieldKey, Column)], live: bool) -> Result<(), WrongKind> {
        let mut done = 0;
        while done < ids.len() {
            if self.chunks.last().is_none_or(|last| last.rows() >= self.rows_per_chunk) {
                self.chunks.push(Arc::new(Chunk::default()));
            }
            let Some(last) = self.chunks.last_mut() else { break };
            let end = ids.len().min(done + self.rows_per_chunk - last.rows());
            Arc::make_mut(last).append(ids.get(done..end).unwrap_or(&[]), columns, done..end, live)?;
            done = end;
        }
        self.live += if live { ids.len() } else { 0 };
        Ok(())
    }

    /// Writes `edits` (slot, field, value) with one copy of each touched column.
    pub(super) fn set(&mut self, mut edits: Vec<(Slot, &FieldKey, Cell<'_>)>) -> Result<(), WrongKind> {
        let rows = self.rows_per_chunk;
        edits.sort_by(|a, b| (a.0.index() / rows, a.1).cmp(&(b.0.index() / rows, b.1)));
        for group in edits.chunk_by(|a, b| a.0.index() / rows == b.0.index() / rows && a.1 == b.1) {
            let Some((slot, key, _)) = group.first() else { continue };
            let Some(chunk) = self.chunks.get_mut(slot.index() / rows) else { continue };
            let cells: Vec<_> = group.iter().map(|(slot, _, cell)| (slot.index() % rows, cell.clone())).collect();
            Arc::make_mut(chunk).set(key, &cells)?;
        }
        Ok(())
    }

    pub(super) fn set_live(&mut self, slots: &[Slot], live: bool) {
        let rows = self.rows_per_chunk;
        let mut slots: Vec<Slot> = slots.iter().copied().filter(|slot| self.is_live(*slot) != live).collect();
        slots.sort_unstable();
        slots.dedup();
        for group in slots.chunk_by(|a, b| a.index() / rows == b.index() / rows) {
            let Some(chunk) = group.first().and_then(|slot| self.chunks.get_mut(slot.index() / rows)) else { continue };
            let in_chunk: Vec<usize> = group.iter().map(|slot| slot.index() % rows).collect();
            Arc::make_mut(chunk).set_live(&in_chunk, live);
        }
        self.live = if live { self.live + slots.len() } else { self.live.saturating_sub(slots.len()) };
    }
}
