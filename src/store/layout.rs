//! Names and keys inside a workspace's database.

use super::idb::IdbError;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbKeyRange};

/// The version of the object stores below. 2 added [`HISTORY`], 3 [`FILES`].
pub const VERSION: u32 = 3;
/// One sealed entry a committed batch, by its number.
pub const JOURNAL: &str = "journal";
/// One sealed chunk of records, by "table/number".
pub const CHUNKS: &str = "chunks";
/// One sealed page of batches that the journal was rid of, by the number of its last batch.
pub const HISTORY: &str = "history";
/// One sealed file (evidence of a complaint), by the id of the record that tells of it.
pub const FILES: &str = "files";
/// What else there is to know, by the names below.
pub const META: &str = "meta";
/// In `META`: the number of the last committed batch.
pub const HEAD: &str = "head";
/// In `META`: the number of the last batch that is contained in the chunks.
pub const FOLDED: &str = "folded";
/// In `META`: the sealed list of chunks.
pub const MANIFEST: &str = "manifest";
/// In `META`: the sealed name and kind of the workspace.
pub const ABOUT: &str = "about";
/// In `META`: what was chosen about backups, sealed.
pub const BACKUPS: &str = "backups";
/// In `META`: the folder for copies of backups, a handle of the browser, which cannot be sealed.
pub const FOLDER: &str = "folder";
/// In `META`: the key that signs dossiers, sealed.
pub const SIGNING: &str = "signing";
/// In `META`: what opens the answers to surveys and signs invitations, sealed.
pub const TEAM: &str = "team";
/// In `META`: forms that are being keyed in, sealed.
pub const KEYING: &str = "keying";
/// What in `META` is sealed beside the manifest.
pub const NOTES: [&str; 5] = [ABOUT, BACKUPS, SIGNING, TEAM, KEYING];
/// In `META`: the workspace's key, wrapped for every way in.
pub const KEYS: &str = "keys";
/// In `META`: the key of this browser, which unwraps it.
pub const DEVICE: &str = "device";
/// In `META`: which of the keys that the workspace has had is in use.
pub const GENERATION: &str = "generation";

/// What all names of our databases begin with.
pub const PREFIX: &str = "zhiji-";

/// The database of a workspace.
#[must_use]
pub fn database(workspace: &str) -> String {
    format!("{PREFIX}{workspace}")
}

/// The key of a chunk.
#[must_use]
pub fn chunk_key(table: &str, at: usize) -> String {
    format!("{table}/{at:06}")
}

/// Makes the object stores.
///
/// # Errors
/// The browser refuses.
pub fn create(db: &IdbDatabase, _old: u32) -> Result<(), IdbError> {
    for name in [JOURNAL, CHUNKS, META, HISTORY, FILES] {
        db.create_object_store(name)?;
    }
    Ok(())
}

/// Where a database must be there already: one that is missing is data loss, and is not replaced by an empty one. An older
/// one gets what it has not yet.
///
/// # Errors
/// [`IdbError::Missing`] for a new one.
pub fn expect_there(db: &IdbDatabase, old: u32) -> Result<(), IdbError> {
    if old == 0 {
        return Err(IdbError::Missing);
    }
    for (since, name) in [(2, HISTORY), (3, FILES)] {
        if old < since {
            db.create_object_store(name)?;
        }
    }
    Ok(())
}

/// A batch number as a key.
#[must_use]
pub fn number(sequence: u64) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "nobody commits 2^53 batches")]
    let number = sequence as f64;
    number.into()
}

/// The batch number in a key or value.
#[must_use]
pub fn sequence(value: &JsValue) -> Option<u64> {
    let number = value.as_f64().filter(|n| (0.0..9e15).contains(n) && n.fract() == 0.0)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a small whole number")]
    let sequence = number as u64;
    Some(sequence)
}

/// Sealed bytes as a value of the browser.
#[must_use]
pub fn value(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a value; `None` if it is none of ours.
#[must_use]
pub fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// All batches after `sequence`.
///
/// # Errors
/// The browser refuses.
pub fn after(sequence: u64) -> Result<JsValue, IdbError> {
    Ok(IdbKeyRange::lower_bound_with_open(&number(sequence), true)?.into())
}

/// All batches up to and with `sequence`.
///
/// # Errors
/// The browser refuses.
pub fn up_to(sequence: u64) -> Result<JsValue, IdbError> {
    Ok(IdbKeyRange::upper_bound(&number(sequence))?.into())
}
