//! Export: records as files that other programs and this one can read.
//!
//! **Everything in one file** ([`json_pieces`], read back by [`restore_json`]), lossless:
//!
//! ```json
//! {"format": "zhiji-workspace", "version": 1, "tables": {"custom_fields": [], "customers": [
//!   {"id": "0191…", "name": "王伟", "birthday": "1990-01-02", "tags": ["0191…"], "consent": true}]}}
//! ```
//!
//! A backup also has the keys of the workspace, `dossier_key` and `team_key`, before `tables`; an export never has.
//! An `about` with the name of the workspace, the time and the number of records may stand before `tables`.
//! Tables and fields have the keys of the field registry, empty fields are left out, `custom_fields` comes first. Texts,
//! choices and references (ids) are strings, days `2024-01-05`, instants `2024-01-05T10:00:00.000Z`, amounts
//! `{"amount": "12.30", "currency": "CNY"}`. A value that its field does not explain carries its type:
//! `{"type": "int", "value": 7}`. What lies beside the records (evidence) stands after `tables`, in Base64:
//! `"files": {"0191…": "/9j/4AAQ…"}`, by the ids of the records that tell of it.
//!
//! **A table as CSV** ([`csv_pieces`], read back by [`restore_csv`]): the same texts in columns; an amount has its currency
//! in a second column, a reference what it is called (which is not read back). [`Cells`](super::csv_line::Cells) decides
//! whether the file is exact or safe to open in a spreadsheet.

mod csv;
mod json;
mod keys;
mod restore;
mod value;

pub use csv::{csv_pieces, restore_csv};
pub use json::{backup_pieces, json_end, json_file, json_pieces, pieces_before_files};
pub use keys::Keys;
pub use restore::{RestoreError, Restored, restore_json};
pub(in crate::codec) use value::to_json;

use crate::domain::entity::Entity;
use crate::kernel::value::Kind;
use serde::{Deserialize, Serialize};

/// What a file says of itself. Nothing is decided by it: what a file holds is counted when it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What the workspace is called.
    pub name: String,
    /// When the file was made, in milliseconds since 1970.
    pub made_at: i64,
    /// How many records there are.
    pub records: u64,
}

/// What the JSON file calls its format.
pub const FORMAT: &str = "zhiji-workspace";
/// The newest version that this program reads, and writes where there are files: 2 added `files`.
pub const VERSION: u64 = 2;
/// The version of a file that holds records only, so that programs from before there were files read it too.
const RECORDS_ONLY: u64 = 1;

/// How many records are written at a time.
pub const ROWS_A_PIECE: usize = 1_000;

/// The record types in the order of the file: what explains the others comes first, and what they refer to comes before
/// them, so that a workspace restored from the file has its records in the same order.
fn in_order() -> Vec<Entity> {
    let mut order = vec![Entity::CustomFields];
    Entity::all().for_each(|entity| place(entity, &[], &mut order));
    order
}

/// Puts `entity` into the order, after what it refers to; `above` refer to it, directly or by way of others.
fn place(entity: Entity, above: &[Entity], order: &mut Vec<Entity>) {
    if order.contains(&entity) || above.contains(&entity) {
        return;
    }
    let above = [above, &[entity]].concat();
    for field in entity.fields() {
        if let Kind::Ref(table) | Kind::Refs(table) = field.kind
            && let Some(to) = Entity::of(table)
        {
            place(to, &above, order);
        }
    }
    order.push(entity);
}
