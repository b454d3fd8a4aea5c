//! What the page and the worker say to each other: control messages as JSON, with what JSON cannot hold beside them.

use super::asking::{OpenError, SealedAnswer};
use super::backup::{BackupError, Lock, Opener};
use super::delimited::FileProblem;
use super::export::{About, Keys};
use super::import::{Counts, Format, FormatChoice, Inspection, Mapping, MappingProblem, RowError};
use super::journal::{read_changes, write_changes};
use super::keyring::Recipe;
use super::passphrase::DeriveError;
use super::wire::{Reader, WireError, Writer};
use crate::kernel::change::Change;
use crate::kernel::id::Id;
use serde::{Deserialize, Serialize};

/// What the page asks for. A file and the key of a workspace travel beside it; to cancel needs no message: the worker is
/// ended.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Request {
    /// Look at a file.
    Inspect {
        /// What the user has decided about its format.
        choice: FormatChoice,
    },
    /// Plan the import of a file.
    Plan {
        /// How it is read.
        format: Format,
        /// What becomes of its columns.
        mapping: Mapping,
        /// The fingerprint of its columns, under which the mapping is remembered.
        shape: String,
        /// The workspace to import into.
        workspace: String,
    },
    /// Make the demo workspace.
    Demo,
    /// Make a key of a passphrase.
    Derive {
        /// The passphrase.
        passphrase: String,
        /// How.
        recipe: Recipe,
    },
    /// Make a backup of a workspace.
    BackUp {
        /// Which.
        workspace: String,
        /// What it is called; what the backup says of itself otherwise is found out.
        name: String,
        /// Who can open it.
        lock: Lock,
        /// The keys that it shall hold.
        keys: Keys,
    },
    /// Read a backup, or an export that is not sealed.
    Restore {
        /// What opens it.
        opener: Option<Opener>,
    },
    /// Open the sealed answers in a text.
    OpenAnswers {
        /// The text, with whatever stands around them.
        text: String,
        /// The team's secret key.
        identity: String,
    },
    /// Read the QR codes in a picture, whose grey values travel beside this.
    ReadCodes {
        /// How many pixels stand in a row.
        width: usize,
    },
    /// Say how long somebody would need to guess a passphrase.
    Guess {
        /// The passphrase.
        passphrase: String,
        /// What they would try first: the name of the workspace, say.
        about: Vec<String>,
    },
}

/// What a message of the worker is, before anybody reads it: how far it has come, as `[done, total]`.
pub const PROGRESS: &str = "progress";
/// What a message of the worker is: an answer, as the JSON of [`Answer`].
pub const ANSWER: &str = "answer";
/// What a message of the worker is: [`Answer::Failed`]; with the number 0, its last words.
pub const FAILED: &str = "failed";

/// What the worker answers, to be read by whoever asked for it: reading all of it at one place would put everything that
/// can be answered into the first file of the program. A batch travels beside `Planned` and `Made` as a transferred buffer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The file was looked at.
    Inspected {
        /// What was seen.
        inspection: Box<Inspection>,
    },
    /// The import is planned.
    Planned {
        /// How much it does.
        counts: Counts,
        /// The rows that are left out.
        errors: Vec<RowError>,
        /// The sequence of the last batch that the plan knows of: it holds only as long as none follows.
        head: u64,
    },
    /// The demo is made.
    Made,
    /// The key is made; it travels beside this, and no script can read it.
    Derived,
    /// The backup is made; it travels beside this.
    BackedUp {
        /// What it says of itself.
        about: About,
        /// The last batch in it.
        head: u64,
        /// How many files beside the records are missing or damaged, and so not in it.
        left_out: u64,
    },
    /// The backup is read; what it holds travels beside this, see [`write_restored`].
    Restored {
        /// What it says of itself.
        about: Option<About>,
        /// The keys that came along.
        keys: Keys,
    },
    /// The sealed answers were looked at, in the order in which they stand.
    Opened {
        /// Each of them.
        answers: Vec<Result<SealedAnswer, OpenError>>,
    },
    /// The QR codes were read.
    Codes {
        /// What they say.
        texts: Vec<String>,
    },
    /// How hard a passphrase is to guess.
    Guessed {
        /// From 0 (at once) to 4 (not in a lifetime).
        score: u8,
    },
    /// It could not be done.
    Failed {
        /// Why.
        failure: Failure,
    },
}

/// A request with its number, which comes back in every answer to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// The number.
    pub number: u32,
    /// The message.
    #[serde(flatten)]
    pub message: T,
}

/// What a backup holds: the batch that makes its workspace, and what lies beside the records, by their ids.
pub type Contents = (Vec<Change>, Vec<(Id, Vec<u8>)>);

/// A batch and the files beside its records, as bytes that travel beside [`Answer::Restored`].
#[must_use]
pub fn write_restored(changes: &[Change], files: &[(Id, Vec<u8>)]) -> Vec<u8> {
    let mut out = Writer::new();
    write_changes(&mut out, changes);
    out.count(files.len());
    for (id, bytes) in files {
        out.raw(&id.0.to_le_bytes());
        out.count(bytes.len());
        out.raw(bytes);
    }
    out.finish()
}

/// Reads what [`write_restored`] wrote.
///
/// # Errors
/// Damaged bytes.
pub fn read_restored(bytes: &[u8]) -> Result<Contents, WireError> {
    let mut input = Reader::new(bytes);
    let changes = read_changes(&mut input)?;
    let mut files = Vec::new();
    for _ in 0..input.count()? {
        let id = Id(u128::from_le_bytes(input.array()?));
        let length = input.count()?;
        files.push((id, input.take(length)?.to_vec()));
    }
    input.end()?;
    Ok((changes, files))
}

/// Why the worker could not do what it was asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "failure", rename_all = "snake_case")]
pub enum Failure {
    /// The file cannot be read as records.
    #[error(transparent)]
    File {
        /// What is wrong with it.
        #[from]
        cause: FileProblem,
    },
    /// The mapping cannot be carried out.
    #[error(transparent)]
    Mapping {
        /// What is wrong with it.
        #[from]
        cause: MappingProblem,
    },
    /// The plan cannot be used: the bytes on the way were damaged, or the demo breaks a rule.
    #[error("{reason}")]
    Unusable {
        /// What is wrong.
        reason: String,
    },
    /// The workspace cannot be read.
    #[error("the workspace cannot be read: {reason}")]
    Store {
        /// What the store says.
        reason: String,
    },
    /// A backup could not be made or read.
    #[error(transparent)]
    Backup {
        /// Why.
        #[from]
        cause: BackupError,
    },
    /// No key could be made of a passphrase.
    #[error(transparent)]
    Derive {
        /// Why.
        #[from]
        cause: DeriveError,
    },
    /// The user cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The worker stopped: out of memory, or a fault of the program.
    #[error("the worker stopped: {reason}")]
    Crashed {
        /// What the browser says.
        reason: String,
    },
}
