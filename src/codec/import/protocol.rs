//! What the page and the worker say to each other: control messages as JSON, batches as bytes beside them.

use super::inspection::{Format, FormatChoice, Inspection};
use super::mapping::Mapping;
use super::plan::{Counts, MappingProblem, RowError};
use crate::codec::delimited::FileProblem;
use serde::{Deserialize, Serialize};

/// What the page asks for. The file itself travels beside it; `Cancel` needs no message: the worker is ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// What the worker answers. A batch travels beside `Planned` and `Made` as a transferred buffer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// How far it has come.
    Progress {
        /// Bytes of the file that are done.
        done: u64,
        /// Bytes of the file.
        total: u64,
    },
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
