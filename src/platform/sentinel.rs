//! What must be in the store, remembered outside of it: an empty or older database is then noticed, not believed.

use crate::kernel::id::Id;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// What was last known to be safely stored in one workspace.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sentinel {
    /// The last acknowledged journal entry.
    pub head: u64,
    /// How many records there were.
    pub records: u64,
}

fn key(workspace: &str) -> String {
    format!("zhiji.sentinel.{workspace}")
}

/// What was last remembered of `workspace`.
#[must_use]
pub fn read(workspace: &str) -> Option<Sentinel> {
    LocalStorage::get(key(workspace)).ok()
}

/// Remembers. Another tab may have got further already, so the head never goes back.
pub fn remember(workspace: &str, sentinel: &Sentinel) {
    if read(workspace).is_none_or(|known| known.head <= sentinel.head) {
        // Without this memory (private mode, full) everything works; only the loss of the database goes unnoticed.
        let _kept = LocalStorage::set(key(workspace), sentinel);
    }
}

/// Forgets, because the workspace was deleted or its loss was accepted.
pub fn forget(workspace: &str) {
    LocalStorage::delete(key(workspace));
}

/// The identity of this browser profile in stamps, made on first use.
#[must_use]
pub fn device() -> Id {
    let known = LocalStorage::get::<String>("zhiji.device").ok().and_then(|text| text.parse().ok());
    known.unwrap_or_else(|| {
        let id = super::random::id();
        let _kept = LocalStorage::set("zhiji.device", id.to_string());
        id
    })
}
