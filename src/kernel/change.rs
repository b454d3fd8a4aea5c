//! Changes: what a command did, in a form that can be stored, replayed, sent to another tab and inverted.

use super::column::{Cell, Column, Slot, WrongKind};
use super::field::FieldKey;
use super::id::Id;
use super::value::{TableId, Value};
use std::collections::HashMap;

/// One step of a batch.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// New records.
    Insert {
        /// Into which table.
        table: TableId,
        /// Their ids and values.
        block: Block,
    },
    /// New values for some fields of one record; what is not named stays.
    Update {
        /// In which table.
        table: TableId,
        /// Which record.
        id: Id,
        /// The changed fields only. [`Value::Empty`] clears a field.
        values: Vec<(FieldKey, Value)>,
    },
    /// Records that are no more.
    Remove {
        /// From which table.
        table: TableId,
        /// Which records.
        ids: Vec<Id>,
    },
}

impl Change {
    /// The table that is changed.
    #[must_use]
    pub fn table(&self) -> TableId {
        match self {
            Self::Insert { table, .. } | Self::Update { table, .. } | Self::Remove { table, .. } => *table,
        }
    }
}

/// New records held as columns, so that a million rows are a handful of vectors.
///
/// A reference column holds indexes into its own list of ids in `links`, because slots mean nothing on another device.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Block {
    /// One id a row.
    pub ids: Vec<Id>,
    /// One column a field, each as long as `ids`; a field that is absent is empty in all rows.
    pub columns: Vec<(FieldKey, Column)>,
    /// For each column, the ids that its slots stand for; empty for columns that are not references.
    pub links: Vec<Vec<Id>>,
}

impl Block {
    /// A block of one record.
    ///
    /// # Errors
    /// The same field is named twice with different kinds of value.
    pub fn one(id: Id, values: &[(FieldKey, Value)]) -> Result<Self, WrongKind> {
        let mut builder = BlockBuilder::default();
        builder.push(id, values)?;
        Ok(builder.finish())
    }

    /// Every field of one row that is not empty.
    #[must_use]
    pub fn values(&self, row: usize) -> Vec<(FieldKey, Value)> {
        let links = self.links.iter().map(Some).chain(std::iter::repeat(None));
        let cells = self.columns.iter().zip(links).map(|((key, column), links)| {
            let id_at = |_, slot: Slot| links?.get(usize::try_from(slot.0).ok()?).copied();
            (key.clone(), column.cell(row).to_value(id_at))
        });
        cells.filter(|(_, value)| !value.is_empty()).collect()
    }
}

/// Collects records row by row into a [`Block`].
#[derive(Debug, Default)]
pub struct BlockBuilder {
    block: Block,
    known: Vec<HashMap<Id, Slot>>,
}

impl BlockBuilder {
    /// How many rows there are so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.block.ids.len()
    }

    /// Whether nothing was added yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.block.ids.is_empty()
    }

    /// Adds one record.
    ///
    /// # Errors
    /// A field holds another kind of value than in an earlier row; the builder must then be dropped.
    pub fn push(&mut self, id: Id, values: &[(FieldKey, Value)]) -> Result<(), WrongKind> {
        let row = self.block.ids.len();
        self.block.ids.push(id);
        for (key, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            self.put(row, key, value)?;
        }
        for (_, column) in &mut self.block.columns {
            column.grow(row + 1);
        }
        Ok(())
    }

    fn put(&mut self, row: usize, key: &FieldKey, value: &Value) -> Result<(), WrongKind> {
        let wrong = || WrongKind { key: key.clone() };
        let at = match self.block.columns.iter().position(|(known, _)| known == key) {
            Some(at) => at,
            None => {
                let probe = Cell::of(value, &mut |_, _| Slot(0));
                let Some(column) = Column::for_cell(&probe, row) else { return Ok(()) };
                self.block.columns.push((key.clone(), column));
                self.block.links.push(Vec::new());
                self.known.push(HashMap::new());
                self.block.columns.len() - 1
            }
        };
        let (Some((_, column)), Some(links), Some(known)) =
            (self.block.columns.get_mut(at), self.block.links.get_mut(at), self.known.get_mut(at))
        else {
            return Err(wrong());
        };
        let cell = Cell::of(value, &mut |_, id| {
            *known.entry(id).or_insert_with(|| {
                links.push(id);
                Slot::at(links.len() - 1)
            })
        });
        // A second value for the same field in the same row would shift all rows below it.
        if column.len() != row || !column.push(&cell) {
            return Err(wrong());
        }
        Ok(())
    }

    /// The finished block.
    #[must_use]
    pub fn finish(self) -> Block {
        self.block
    }
}
