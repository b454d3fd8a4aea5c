//! Everything a workspace knows, at one moment. Cloning shares all records.

use super::entity::Entity;
use super::workspace::custom_field;
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, FieldSpec, Flags, Holds, Schema};
use crate::kernel::id::Id;
use crate::kernel::table::Table;
use crate::kernel::tables::{ApplyError, Tables};
use crate::kernel::value::{Kind, Options, Value};
use std::sync::Arc;

/// The records of a workspace by type.
#[derive(Clone, Debug)]
pub struct Dataset {
    tables: Tables,
}

impl Default for Dataset {
    fn default() -> Self {
        let rows: Vec<usize> = Entity::all().map(Entity::rows_per_chunk).collect();
        Self { tables: Tables::new(&rows) }
    }
}

impl Dataset {
    /// A data set over tables that storage read; `tables` must hold one table per record type, in order.
    #[must_use]
    pub fn from_tables(tables: Vec<Table>) -> Option<Self> {
        let in_order = tables.iter().map(|table| table.id).eq(Entity::all().map(Entity::table));
        in_order.then(|| Self { tables: Tables::from_tables(tables) })
    }

    /// The bare tables.
    #[must_use]
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The table of one record type. Equal pointers mean equal content.
    #[must_use]
    pub fn table(&self, entity: Entity) -> &Arc<Table> {
        static EMPTY: std::sync::LazyLock<Arc<Table>> =
            std::sync::LazyLock::new(|| Arc::new(Table::new(Entity::Settings.table(), 1)));
        // Every constructor makes one table per record type, so the fallback is never read.
        self.tables.get(entity.table()).unwrap_or(&EMPTY)
    }

    /// The data set after `changes`, wholly or not at all.
    ///
    /// # Errors
    /// See [`ApplyError`].
    pub fn apply(&self, changes: &[Change]) -> Result<Self, ApplyError> {
        Ok(Self { tables: self.tables.apply(changes)? })
    }

    /// The batch that undoes `changes` once they are applied to this data set.
    ///
    /// # Errors
    /// See [`Tables::inverse`].
    pub fn inverse(&self, changes: &[Change]) -> Result<Vec<Change>, ApplyError> {
        self.tables.inverse(changes)
    }

    /// The slot of a record.
    #[must_use]
    pub fn slot(&self, entity: Entity, id: Id) -> Option<Slot> {
        self.table(entity).slot_of(id)
    }

    /// One built-in field of one record in its Rust type.
    #[must_use]
    pub fn get<T: Holds>(&self, entity: Entity, slot: Slot, field: Field<T>) -> Option<T::Read<'_>> {
        self.table(entity).get(slot, field)
    }

    /// One field of one record, with references as ids.
    #[must_use]
    pub fn value(&self, entity: Entity, slot: Slot, key: &str) -> Value {
        self.tables.value(entity.table(), slot, key)
    }

    /// Every filled field of one record, in key order.
    #[must_use]
    pub fn values(&self, entity: Entity, slot: Slot) -> Vec<(FieldKey, Value)> {
        self.tables.values(entity.table(), slot)
    }

    /// The text that names a record; empty if it has no name.
    #[must_use]
    pub fn title(&self, entity: Entity, slot: Slot) -> &str {
        entity.title().map_or("", |field| {
            self.table(entity).place(slot).map_or("", |(chunk, row)| chunk.texts(field.key.as_str()).get(row))
        })
    }

    /// The fields of a record type as they stand: built-in ones, then the user's own.
    #[must_use]
    pub fn schema(&self, entity: Entity) -> Schema {
        let mut custom = Vec::new();
        let table = self.table(Entity::CustomFields);
        for slot in table.slots() {
            if table.get(slot, custom_field::ENTITY) != Some(entity.key()) {
                continue;
            }
            if let Some(field) = custom_spec(table, slot) {
                custom.push((table.get(slot, custom_field::POSITION).flatten().unwrap_or(i64::MAX), field));
            }
        }
        custom.sort_by_key(|(position, _)| *position);
        let own = custom.into_iter().map(|(_, field)| field);
        Schema { table: entity.table(), fields: entity.fields().iter().cloned().chain(own).collect() }
    }
}

fn custom_spec(table: &Table, slot: Slot) -> Option<FieldSpec> {
    let text = |field| table.get(slot, field).unwrap_or("");
    let kind = match table.get(slot, custom_field::KIND)? {
        "text" => Kind::Text,
        "long_text" => Kind::LongText,
        "number" => Kind::Number,
        "money" => Kind::Money,
        "day" => Kind::Day,
        "time" => Kind::Time,
        "bool" => Kind::Bool,
        "choice" => {
            let options = text(custom_field::OPTIONS).lines().map(str::trim).filter(|line| !line.is_empty());
            Kind::Choice(Options::Custom(options.map(Box::from).collect()))
        }
        _ => return None,
    };
    Some(FieldSpec {
        key: FieldKey::from(text(custom_field::KEY)),
        kind,
        flags: Flags::NONE,
        label: Some((text(custom_field::LABEL_ZH).into(), text(custom_field::LABEL_EN).into())),
    })
}
