//! What can go wrong with stored data, in terms that can be explained to the user.

use super::idb::IdbError;
use crate::kernel::id::Id;
use crate::platform::sentinel::Sentinel;

/// Why the store could not do what was asked. What was acknowledged before stays stored.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum StoreError {
    /// The browser offers no database here (some private modes).
    #[error("this browser offers no storage here")]
    Unavailable,
    /// The browser gives this site no more space. The edit is not stored; reading and exporting still work.
    #[error("the browser gives no more space")]
    Quota,
    /// A newer version of the program wrote the data; this one has to be reloaded.
    #[error("the data was written by a newer version of the program")]
    Newer,
    /// Another tab has upgraded or deleted the workspace; this one has to be reloaded.
    #[error("another tab has taken the workspace over")]
    Superseded,
    /// Another tab has given the workspace another key; this one has to be reloaded and unlocked.
    #[error("the workspace has another key now")]
    Rekeyed,
    /// There is no workspace of this id.
    #[error("there is no such workspace")]
    NoWorkspace,
    /// The database is gone or older than what is known to have been stored: it has to be restored from a backup.
    #[error("records are lost: batch {} was stored, the database ends at {found}", expected.head)]
    DataLoss {
        /// What was known to be stored.
        expected: Sentinel,
        /// The last batch that is there.
        found: u64,
    },
    /// Stored values are missing or changed.
    #[error("the stored data is damaged in {} places, first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Damaged(Vec<Damage>),
    /// The connection was lost, and again after it was reopened.
    #[error("the connection to the storage was lost: {0}")]
    Lost(String),
    /// Anything else, in the browser's words.
    #[error("the storage failed: {0}")]
    Failed(String),
}

impl From<IdbError> for StoreError {
    fn from(error: IdbError) -> Self {
        match error {
            IdbError::Unavailable => Self::Unavailable,
            IdbError::Quota => Self::Quota,
            IdbError::Newer => Self::Newer,
            IdbError::Missing => Self::NoWorkspace,
            IdbError::Rekeyed => Self::Rekeyed,
            IdbError::Lost(message) => Self::Lost(message),
            IdbError::Other { name, message } => Self::Failed(format!("{name}: {message}")),
        }
    }
}

/// One stored value that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The list of what should be there.
    #[error("the manifest ({reason})")]
    Manifest {
        /// What is wrong with it.
        reason: String,
    },
    /// What opens the rest.
    #[error("the key ({reason})")]
    Keys {
        /// What is wrong with it.
        reason: String,
    },
    /// A run of records.
    #[error("{rows} rows of {table}, part {at} ({reason})")]
    Chunk {
        /// The stable name of the record type.
        table: Box<str>,
        /// Which chunk.
        at: usize,
        /// How many rows it should hold.
        rows: u32,
        /// What is wrong with it.
        reason: String,
    },
    /// One committed batch.
    #[error("batch {sequence} ({reason})")]
    Entry {
        /// Its number.
        sequence: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// One file beside the records.
    #[error("the file {id} ({reason})")]
    File {
        /// The record that tells of it.
        id: Id,
        /// What is wrong with it.
        reason: String,
    },
    /// The number of records is not what was remembered.
    #[error("{found} records instead of {expected}")]
    Count {
        /// How many there should be.
        expected: u64,
        /// How many there are.
        found: u64,
    },
}
