//! A whole workspace as one JSON file, in pieces that need not be held together.

use super::value::to_json;
use super::{About, FORMAT, Keys, RECORDS_ONLY, ROWS_A_PIECE, VERSION, in_order};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::Schema;
use crate::kernel::id::Id;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value as Json, json};

/// The file, piece by piece, without what lies beside the records.
pub fn json_pieces<'a>(dataset: &'a Dataset, about: Option<&About>) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    json_tables(dataset, about, "", RECORDS_ONLY).chain([json_end(false)])
}

/// The file as it goes into a backup, which is sealed: with the keys of the workspace.
pub fn backup_pieces<'a>(
    dataset: &'a Dataset,
    about: Option<&About>,
    keys: &Keys,
) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    json_tables(dataset, about, &keys.members(), RECORDS_ONLY).chain([json_end(false)])
}

/// As [`backup_pieces`], to be followed by [`json_file`] once a file and by [`json_end`].
pub fn pieces_before_files<'a>(
    dataset: &'a Dataset,
    about: Option<&About>,
    keys: &Keys,
) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    json_tables(dataset, about, &keys.members(), VERSION)
}

/// What the file of the record `id` holds; `first` of all files or not.
#[must_use]
pub fn json_file(id: Id, bytes: &[u8], first: bool) -> Vec<u8> {
    let head = if first { ",\n\"files\":{" } else { "," };
    format!("{head}\n\"{id}\":\"{}\"", STANDARD.encode(bytes)).into_bytes()
}

/// The end of the file, after files or without any.
#[must_use]
pub fn json_end(after_files: bool) -> Vec<u8> {
    if after_files { b"}\n}\n".to_vec() } else { b"\n}\n".to_vec() }
}

fn json_tables<'a>(
    dataset: &'a Dataset,
    about: Option<&About>,
    keys: &str,
    version: u64,
) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    let about = about.map(|about| format!("\"about\":{},", json!(about))).unwrap_or_default();
    let head = format!("{{\"format\":{},\"version\":{version},{about}{keys}\"tables\":{{", json!(FORMAT));
    let tables =
        in_order().into_iter().enumerate().flat_map(move |(at, entity)| table_pieces(dataset, entity, at == 0));
    std::iter::once(head.into_bytes()).chain(tables).chain(std::iter::once(b"\n}".to_vec()))
}

fn table_pieces(dataset: &Dataset, entity: Entity, first: bool) -> impl Iterator<Item = Vec<u8>> + '_ {
    let schema = dataset.schema(entity);
    let slots: Vec<Slot> = dataset.table(entity).slots().collect();
    let head = format!("{}\n{}:[", if first { "" } else { "," }, json!(entity.key()));
    let pieces = slots.len().div_ceil(ROWS_A_PIECE);
    let rows = (0..pieces).map(move |piece| {
        let mut text = Vec::new();
        for slot in slots.iter().skip(piece * ROWS_A_PIECE).take(ROWS_A_PIECE) {
            text.extend_from_slice(if text.is_empty() && piece == 0 { b"\n" } else { b",\n" });
            text.extend_from_slice(record(dataset, entity, &schema, *slot).to_string().as_bytes());
        }
        text
    });
    std::iter::once(head.into_bytes()).chain(rows).chain(std::iter::once(b"]".to_vec()))
}

fn record(dataset: &Dataset, entity: Entity, schema: &Schema, slot: Slot) -> Json {
    let mut record = Map::new();
    if let Some(id) = dataset.table(entity).id_at(slot) {
        record.insert("id".to_owned(), json!(id.to_string()));
    }
    for (key, value) in dataset.values(entity, slot) {
        let kind = schema.field(key.as_str()).map(|field| &field.kind);
        record.insert(key.as_str().to_owned(), to_json(&value, kind));
    }
    Json::Object(record)
}
