//! All tables of a workspace: applying batches of changes, and computing what would undo them.

use super::change::{Block, BlockBuilder, Change};
use super::column::{Cell, Slot, WrongKind};
use super::field::FieldKey;
use super::id::Id;
use super::table::Table;
use super::value::{TableId, Value};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// Every table, shared until changed.
#[derive(Clone, Debug)]
pub struct Tables {
    tables: Vec<Arc<Table>>,
}

/// A batch that does not fit the records that are there. Nothing of it was applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// The batch names a table that this version does not know.
    #[error("unknown table {0:?}")]
    UnknownTable(TableId),
    /// The batch changes a record that is not there.
    #[error("no record {id} in table {table:?}")]
    Missing {
        /// The table.
        table: TableId,
        /// The record.
        id: Id,
    },
    /// The batch adds a record that is there already.
    #[error("record {id} is already in table {table:?}")]
    AlreadyThere {
        /// The table.
        table: TableId,
        /// The record.
        id: Id,
    },
    /// A block whose columns are not as long as its ids.
    #[error("a block of new records is ragged")]
    Ragged,
    /// A value of the wrong kind.
    #[error(transparent)]
    WrongKind(#[from] WrongKind),
}

impl Tables {
    /// Empty tables; the table at index `i` has the id `i` and cuts chunks of `rows_per_chunk[i]` rows.
    #[must_use]
    pub fn new(rows_per_chunk: &[usize]) -> Self {
        let ids = 0..=u8::MAX;
        let tables = ids.zip(rows_per_chunk).map(|(id, rows)| Arc::new(Table::new(TableId(id), *rows))).collect();
        Self { tables }
    }

    /// Tables as storage read them, in id order.
    #[must_use]
    pub fn from_tables(tables: Vec<Table>) -> Self {
        Self { tables: tables.into_iter().map(Arc::new).collect() }
    }

    /// The table `id`.
    #[must_use]
    pub fn get(&self, id: TableId) -> Option<&Arc<Table>> {
        self.tables.get(usize::from(id.0))
    }

    /// All tables.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Table>> {
        self.tables.iter()
    }

    fn get_mut(&mut self, id: TableId) -> Result<&mut Table, ApplyError> {
        self.tables.get_mut(usize::from(id.0)).map(Arc::make_mut).ok_or(ApplyError::UnknownTable(id))
    }

    /// The value of one field, with references as ids.
    #[must_use]
    pub fn value(&self, table: TableId, slot: Slot, key: &str) -> Value {
        self.get(table).map_or(Value::Empty, |table| self.owned(&table.cell(slot, key)))
    }

    /// Every field of the record in `slot` that is not empty, in key order.
    #[must_use]
    pub fn values(&self, table: TableId, slot: Slot) -> Vec<(FieldKey, Value)> {
        let Some((chunk, row)) = self.get(table).and_then(|table| table.place(slot)) else { return Vec::new() };
        chunk
            .columns()
            .map(|(key, column)| (key.clone(), self.owned(&column.cell(row))))
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// A stored cell as an owned value.
    #[must_use]
    pub fn owned(&self, cell: &Cell<'_>) -> Value {
        cell.to_value(|table, slot| self.get(table).and_then(|table| table.id_at(slot)))
    }

    /// The tables after `changes`, which are applied wholly or not at all.
    ///
    /// # Errors
    /// See [`ApplyError`]; these tables stay as they are.
    pub fn apply(&self, changes: &[Change]) -> Result<Self, ApplyError> {
        let mut next = self.clone();
        let mut rest = changes;
        while let Some(first) = rest.first() {
            match first {
                Change::Insert { table, block } => {
                    next.insert(*table, block)?;
                    rest = rest.get(1..).unwrap_or(&[]);
                }
                Change::Remove { table, ids } => {
                    next.remove(*table, ids)?;
                    rest = rest.get(1..).unwrap_or(&[]);
                }
                Change::Update { table, .. } => {
                    // Neighbouring updates of one table are written together: one copy of each touched column.
                    let same = |change: &&Change| matches!(change, Change::Update { table: of, .. } if of == table);
                    let run = rest.iter().take_while(same).count();
                    let (updates, after) = rest.split_at_checked(run).unwrap_or((rest, &[]));
                    next.update(*table, updates)?;
                    rest = after;
                }
            }
        }
        Ok(next)
    }

    /// The slot of `id`, kept free for it if the record has not come yet (another device may bring it later).
    fn reserve(&mut self, table: TableId, id: Id) -> Result<Slot, ApplyError> {
        let target = self.get_mut(table)?;
        if let Some(slot) = target.any_slot_of(id) {
            return Ok(slot);
        }
        let slot = Slot::at(target.slot_count());
        target.append(&[id], &[], false)?;
        Ok(slot)
    }

    fn insert(&mut self, table: TableId, block: &Block) -> Result<(), ApplyError> {
        let rows = block.ids.len();
        if block.links.len() != block.columns.len() || block.columns.iter().any(|(_, column)| column.len() != rows) {
            return Err(ApplyError::Ragged);
        }
        let mut columns = block.columns.clone();
        // References inside one block may point at its own rows, so these get their slots first.
        let own = block.columns.iter().any(|(_, column)| column.points_to() == Some(table));
        let fresh = self.place_new(table, &block.ids, own)?;
        for ((_, column), links) in columns.iter_mut().zip(&block.links) {
            let Some(to) = column.points_to() else { continue };
            let slots = links.iter().map(|id| self.reserve(to, *id)).collect::<Result<Vec<_>, _>>()?;
            column.map_slots(|link| slots.get(link.index()).copied().unwrap_or(Slot::NONE));
        }
        let target = self.get_mut(table)?;
        if fresh {
            return Ok(target.append(&block.ids, &columns, true)?);
        }
        let slots: Vec<_> = block.ids.iter().filter_map(|id| target.any_slot_of(*id)).collect();
        target.set_live(&slots, true);
        let mut edits = Vec::with_capacity(rows * columns.len());
        for (key, column) in &columns {
            edits.extend(slots.iter().enumerate().map(|(row, slot)| (*slot, key, column.cell(row))));
        }
        Ok(target.set(edits)?)
    }

    /// Whether all `ids` can simply be appended. Otherwise each has a (dead) slot when this returns.
    fn place_new(&mut self, table: TableId, ids: &[Id], reserve: bool) -> Result<bool, ApplyError> {
        let target = self.get(table).ok_or(ApplyError::UnknownTable(table))?;
        if !reserve && target.comes_after_all(ids) {
            return Ok(true);
        }
        let mut seen = HashSet::with_capacity(ids.len());
        let mut known = reserve;
        for id in ids {
            if !seen.insert(*id) || target.slot_of(*id).is_some() {
                return Err(ApplyError::AlreadyThere { table, id: *id });
            }
            known |= target.any_slot_of(*id).is_some();
        }
        if known {
            for id in ids {
                self.reserve(table, *id)?;
            }
        }
        Ok(!known)
    }

    fn update(&mut self, table: TableId, updates: &[Change]) -> Result<(), ApplyError> {
        let mut edits = Vec::new();
        for update in updates {
            let Change::Update { id, values, .. } = update else { continue };
            let slot = self
                .get(table)
                .ok_or(ApplyError::UnknownTable(table))?
                .slot_of(*id)
                .ok_or(ApplyError::Missing { table, id: *id })?;
            for (key, value) in values {
                let mut failed = None;
                let cell = Cell::of(value, &mut |to, id| match self.reserve(to, id) {
                    Ok(slot) => slot,
                    Err(error) => {
                        failed = Some(error);
                        Slot::NONE
                    }
                });
                if let Some(error) = failed {
                    return Err(error);
                }
                edits.push((slot, key, cell));
            }
        }
        Ok(self.get_mut(table)?.set(edits)?)
    }

    fn remove(&mut self, table: TableId, ids: &[Id]) -> Result<(), ApplyError> {
        let target = self.get_mut(table)?;
        let slots = ids
            .iter()
            .map(|id| target.slot_of(*id).ok_or(ApplyError::Missing { table, id: *id }))
            .collect::<Result<Vec<_>, _>>()?;
        target.set_live(&slots, false);
        Ok(())
    }

    /// The batch that, applied after `changes`, brings back these tables.
    ///
    /// # Errors
    /// A stored column holds mixed kinds, which `apply` never leaves behind.
    pub fn inverse(&self, changes: &[Change]) -> Result<Vec<Change>, ApplyError> {
        let mut removes: BTreeMap<TableId, Vec<Id>> = BTreeMap::new();
        let mut restored: BTreeMap<TableId, BlockBuilder> = BTreeMap::new();
        let mut updates = Vec::new();
        let mut gone = HashSet::new();
        let mut touched = HashSet::new();
        let was_live = |table: TableId, id: Id| self.get(table).and_then(|table| table.slot_of(id));
        for change in changes {
            match change {
                Change::Insert { table, block } => removes.entry(*table).or_default().extend(&block.ids),
                Change::Remove { table, ids } => {
                    for id in ids {
                        // Added by this very batch: neither adding nor removing leaves a trace.
                        removes.entry(*table).or_default().retain(|added| added != id);
                        // Whatever the batch adds and removes again under the same id, one record comes back.
                        let first_time = gone.insert((*table, *id));
                        if let Some(slot) = was_live(*table, *id).filter(|_| first_time) {
                            restored.entry(*table).or_default().push(*id, &self.values(*table, slot))?;
                        }
                    }
                }
                Change::Update { .. } => {}
            }
        }
        for change in changes {
            let Change::Update { table, id, values } = change else { continue };
            let Some(slot) = was_live(*table, *id).filter(|_| !gone.contains(&(*table, *id))) else { continue };
            let before = values
                .iter()
                .filter(|(key, _)| touched.insert((*table, *id, key.clone())))
                .map(|(key, _)| (key.clone(), self.value(*table, slot, key.as_str())))
                .collect();
            updates.push(Change::Update { table: *table, id: *id, values: before });
        }
        let removes =
            removes.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(table, ids)| Change::Remove { table, ids });
        let inserts = restored.into_iter().map(|(table, rows)| Change::Insert { table, block: rows.finish() });
        Ok(removes.chain(inserts).chain(updates).collect())
    }

    /// Whether both hold the same records with the same values, wherever these lie.
    #[must_use]
    pub fn same_records(&self, other: &Self) -> bool {
        self.tables.len() == other.tables.len()
            && self.tables.iter().all(|mine| {
                other.get(mine.id).is_some_and(|theirs| {
                    mine.len() == theirs.len()
                        && mine.slots().all(|slot| {
                            let there = mine.id_at(slot).and_then(|id| theirs.slot_of(id));
                            there.is_some_and(|there| self.values(mine.id, slot) == other.values(mine.id, there))
                        })
                })
            })
    }

    /// The columns of live rows `slots` of one table as a block, with references as ids: what exports and copies use.
    ///
    /// # Errors
    /// A stored column holds mixed kinds, which `apply` never leaves behind.
    pub fn block(&self, table: TableId, slots: impl Iterator<Item = Slot>) -> Result<Block, WrongKind> {
        let mut rows = BlockBuilder::default();
        for slot in slots {
            if let Some(id) = self.get(table).and_then(|table| table.id_at(slot)) {
                rows.push(id, &self.values(table, slot))?;
            }
        }
        Ok(rows.finish())
    }

    /// Where two states differ, by chunk: (table, chunk number) whose content is not shared.
    #[must_use]
    pub fn changed_chunks(&self, since: Option<&Self>) -> Vec<(TableId, usize)> {
        let mut changed = Vec::new();
        for table in &self.tables {
            let before = since.and_then(|since| since.get(table.id));
            for (at, chunk) in table.chunks().iter().enumerate() {
                let same = before.and_then(|table| table.chunks().get(at)).is_some_and(|old| Arc::ptr_eq(old, chunk));
                if !same {
                    changed.push((table.id, at));
                }
            }
        }
        changed
    }
}
