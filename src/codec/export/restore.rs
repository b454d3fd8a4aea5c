//! A workspace from its JSON file: read record by record, so that no tree of the whole file is ever held.

use super::value::from_json;
use super::{About, FORMAT, Keys, VERSION};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::change::{BlockBuilder, Change};
use crate::kernel::field::{FieldKey, Schema};
use crate::kernel::id::Id;
use crate::kernel::value::{TableId, Value};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::fmt;

/// Why a file cannot be restored. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum RestoreError {
    /// It is not a workspace file.
    #[error("not a workspace file")]
    NotAWorkspace,
    /// A newer version of the program wrote it.
    #[error("written by a newer version ({found})")]
    Newer {
        /// The version of its format.
        found: u64,
    },
    /// It is cut off or damaged.
    #[error("the file is damaged in line {line}, column {column}")]
    Damaged {
        /// Where reading stopped.
        line: usize,
        /// Where in that line.
        column: usize,
    },
    /// It holds a table that this version does not know.
    #[error("unknown table {0}")]
    UnknownTable(String),
    /// A value that its field cannot hold.
    #[error("record {row} of {table}: {field} cannot hold this value")]
    BadValue {
        /// In which table.
        table: String,
        /// Which record, from 1 (in CSV the line).
        row: u64,
        /// Which field.
        field: String,
    },
}

/// What a file contains.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// What it says of itself, if it does.
    pub about: Option<About>,
    /// The keys that came along.
    pub keys: Keys,
    /// The batch that makes the workspace out of an empty one.
    pub changes: Vec<Change>,
    /// What lies beside the records, by their ids.
    pub files: Vec<(Id, Vec<u8>)>,
}

/// The workspace in `file`.
///
/// # Errors
/// [`RestoreError`].
pub fn restore_json(file: &[u8]) -> Result<Restored, RestoreError> {
    let mut restore = Restore::default();
    let mut input = serde_json::Deserializer::from_slice(file);
    let read = (&mut restore).deserialize(&mut input).and_then(|()| input.end());
    if let Some(error) = restore.error {
        return Err(error);
    }
    match read {
        Ok(()) if restore.known => Ok(restore.restored),
        Ok(()) => Err(RestoreError::NotAWorkspace),
        Err(_) if !restore.known => Err(RestoreError::NotAWorkspace),
        Err(error) => Err(RestoreError::Damaged { line: error.line(), column: error.column() }),
    }
}

#[derive(Default)]
struct Restore {
    /// Holds the custom fields, which explain the values of the other tables.
    names: Dataset,
    restored: Restored,
    error: Option<RestoreError>,
    /// Whether the file has said that it is a workspace.
    known: bool,
    /// The tables that were begun.
    begun: Vec<TableId>,
    /// What refers to records that come later in the file. Put in at the end: a reference makes a place for its record,
    /// and records have to keep their places in the order in which they stand in the file.
    late: Vec<Change>,
}

impl Restore {
    /// serde carries texts only, so what is wrong is kept here.
    fn fail<E: Error>(&mut self, error: RestoreError) -> E {
        let text = error.to_string();
        self.error.get_or_insert(error);
        E::custom(text)
    }
}

impl<'de> DeserializeSeed<'de> for &mut Restore {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Restore {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a workspace file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => {
                    self.known = map.next_value::<Json>()?.as_str() == Some(FORMAT);
                    if !self.known {
                        return Err(self.fail(RestoreError::NotAWorkspace));
                    }
                }
                "version" => {
                    let found = map.next_value::<Json>()?.as_u64().unwrap_or(0);
                    if found > VERSION {
                        return Err(self.fail(RestoreError::Newer { found }));
                    }
                }
                // What cannot be read says nothing; it decides nothing either.
                "about" => self.restored.about = serde_json::from_value(map.next_value::<Json>()?).ok(),
                "dossier_key" | "team_key" => {
                    let value = map.next_value::<Json>()?;
                    self.restored.keys.take(&key, value);
                }
                "tables" => map.next_value_seed(Tables(self))?,
                "files" => map.next_value_seed(Files(self))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Tables<'r>(&'r mut Restore);

impl<'de> DeserializeSeed<'de> for Tables<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Tables<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tables by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let Some(entity) = Entity::by_key(&key) else {
                return Err(self.0.fail(RestoreError::UnknownTable(key)));
            };
            self.0.begun.push(entity.table());
            let schema = self.0.names.schema(entity);
            let rows = BlockBuilder::default();
            let block = map.next_value_seed(Records { restore: self.0, entity, schema, rows })?;
            if block.is_empty() {
                continue;
            }
            let change = Change::Insert { table: entity.table(), block: block.finish() };
            if entity == Entity::CustomFields {
                self.0.names = self.0.names.apply(std::slice::from_ref(&change)).map_err(A::Error::custom)?;
            }
            self.0.restored.changes.push(change);
        }
        let late = std::mem::take(&mut self.0.late);
        self.0.restored.changes.extend(late);
        Ok(())
    }
}

struct Files<'r>(&'r mut Restore);

impl<'de> DeserializeSeed<'de> for Files<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<(), D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Files<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files by id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((id, text)) = map.next_entry::<String, String>()? {
            let file = id.parse().ok().zip(STANDARD.decode(text).ok());
            let row = u64::try_from(self.0.restored.files.len()).unwrap_or(u64::MAX).saturating_add(1);
            let Some(file) = file else {
                return Err(self.0.fail(RestoreError::BadValue { table: "files".to_owned(), row, field: id }));
            };
            self.0.restored.files.push(file);
        }
        Ok(())
    }
}

struct Records<'r> {
    restore: &'r mut Restore,
    entity: Entity,
    schema: Schema,
    rows: BlockBuilder,
}

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = BlockBuilder;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<BlockBuilder, D::Error> {
        input.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = BlockBuilder;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<BlockBuilder, A::Error> {
        let mut values: Vec<(FieldKey, Value)> = Vec::new();
        while let Some(record) = list.next_element::<Map<String, Json>>()? {
            let row = u64::try_from(self.rows.len()).unwrap_or(u64::MAX).saturating_add(1);
            let table = self.entity.key();
            let wrong = |field: &str| RestoreError::BadValue { table: table.to_owned(), row, field: field.to_owned() };
            let Some(id) = record.get("id").and_then(Json::as_str).and_then(|id| id.parse().ok()) else {
                return Err(self.restore.fail(wrong("id")));
            };
            values.clear();
            let mut late = Vec::new();
            for (key, json) in record.iter().filter(|(key, _)| *key != "id") {
                let field = self.schema.field(key);
                let Some(value) = from_json(json, field.map(|field| &field.kind)) else {
                    return Err(self.restore.fail(wrong(key)));
                };
                let refers_ahead =
                    matches!(&value, Value::Ref(to, _) | Value::Refs(to, _) if !self.restore.begun.contains(to));
                let key = field.map_or_else(|| FieldKey::from(key.as_str()), |field| field.key.clone());
                if refers_ahead { late.push((key, value)) } else { values.push((key, value)) }
            }
            if !late.is_empty() {
                self.restore.late.push(Change::Update { table: self.entity.table(), id, values: late });
            }
            if let Err(error) = self.rows.push(id, &values) {
                return Err(self.restore.fail(wrong(error.key.as_str())));
            }
        }
        Ok(self.rows)
    }
}
