//! What must be in the store, remembered outside of it: an empty or older database is then noticed, not believed.

use super::remembered;
use crate::kernel::id::Id;
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
    remembered::get(&key(workspace))
}

/// Remembers. Another tab may have got further already, so the head never goes back.
pub fn remember(workspace: &str, sentinel: &Sentinel) {
    if read(workspace).is_none_or(|known| known.head <= sentinel.head) {
        remembered::set(&key(workspace), sentinel);
    }
}

/// Forgets, because the workspace was deleted or its loss was accepted.
pub fn forget(workspace: &str) {
    remembered::forget(&key(workspace));
}

/// The identity of this browser profile in stamps, made on first use.
#[must_use]
pub fn device() -> Id {
    let known = remembered::get::<String>("zhiji.device").and_then(|text| text.parse().ok());
    known.unwrap_or_else(|| {
        let id = super::random::id();
        remembered::set("zhiji.device", &id.to_string());
        id
    })
}
