//! What the worker's answers hold: their JSON as it is read where they were asked for, and what callers get of it.

use crate::codec::asking::{OpenError, SealedAnswer};
use crate::codec::export::{About, Keys};
use crate::codec::import::{Counts, Inspection, RowError};
use crate::codec::passphrase::DeriveError;
use crate::codec::protocol::Contents;
use crate::kernel::change::Change;
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// An import that is planned but not yet done.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// How much it does.
    pub counts: Counts,
    /// The rows that are left out.
    pub errors: Vec<RowError>,
    /// The batch to commit as `Command::Import`.
    pub changes: Vec<Change>,
    /// The last batch that the plan knows of. If the workspace's head is another one, it has to be planned again.
    pub head: u64,
}

/// A backup that was read.
#[derive(Debug)]
pub struct ReadBackup {
    /// What it says of itself.
    pub about: Option<About>,
    /// The keys that came along.
    pub keys: Keys,
    /// The batch that makes its workspace, and what lies beside its records.
    pub contents: Contents,
}

/// A backup that was made.
#[derive(Clone, Debug)]
pub struct MadeBackup {
    /// What it says of itself.
    pub about: About,
    /// The last batch in it.
    pub head: u64,
    /// How many files beside the records are missing or damaged, and so not in it.
    pub left_out: u64,
    /// The bytes of the file, as the browser holds them.
    pub file: JsValue,
}

/// [`Answer::Failed`](crate::codec::protocol::Answer::Failed), with as much of the reason as is wanted.
#[derive(Deserialize)]
pub(super) struct Failed<Why> {
    pub(super) failure: Why,
}

/// Why no key was made of a passphrase.
#[derive(Deserialize)]
pub(super) struct NotDerived {
    pub(super) cause: Option<DeriveError>,
}

/// [`Answer::Inspected`](crate::codec::protocol::Answer::Inspected).
#[derive(Deserialize)]
pub(super) struct Inspected {
    pub(super) inspection: Inspection,
}

/// [`Answer::Planned`](crate::codec::protocol::Answer::Planned).
#[derive(Deserialize)]
pub(super) struct PlannedRows {
    pub(super) counts: Counts,
    pub(super) errors: Vec<RowError>,
    pub(super) head: u64,
}

/// [`Answer::BackedUp`](crate::codec::protocol::Answer::BackedUp).
#[derive(Deserialize)]
pub(super) struct BackedUp {
    pub(super) about: About,
    pub(super) head: u64,
    pub(super) left_out: u64,
}

/// [`Answer::Restored`](crate::codec::protocol::Answer::Restored).
#[derive(Deserialize)]
pub(super) struct Restored {
    pub(super) about: Option<About>,
    pub(super) keys: Keys,
}

/// [`Answer::Opened`](crate::codec::protocol::Answer::Opened).
#[derive(Deserialize)]
pub(super) struct Opened {
    pub(super) answers: Vec<Result<SealedAnswer, OpenError>>,
}

/// [`Answer::Codes`](crate::codec::protocol::Answer::Codes).
#[derive(Deserialize)]
pub(super) struct Codes {
    pub(super) texts: Vec<String>,
}

/// [`Answer::Guessed`](crate::codec::protocol::Answer::Guessed).
#[derive(Deserialize)]
pub(super) struct Guessed {
    pub(super) score: u8,
}
