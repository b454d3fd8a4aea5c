//! Import: from a file to a batch of changes.
//!
//! For a page that leads a user through it:
//!
//! 1. `platform::worker::Worker::inspect(file, choice)` looks at the file: an [`Inspection`] with its [`Format`], its
//!    columns, the first rows and [notes](crate::codec::delimited::FileNote), or a
//!    [`FileProblem`](crate::codec::delimited::FileProblem). Another encoding, separator or header chosen by the user:
//!    inspect again with that [`FormatChoice`].
//! 2. [`suggest`] turns it into a [`Mapping`]: the one remembered for files of this shape, or a new one. Another record
//!    type chosen by the user: [`suggest_for`]. [`targets_for`] lists what a column can be mapped to.
//! 3. Every correction edits the [`Mapping`]; [`problems`] says what still stands in the way.
//! 4. `Worker::plan(…)` reads the whole file: [`Counts`], [`RowError`]s and the batch.
//! 5. The batch is committed as `Command::Import`; undo is the undo of that command.

mod afterwards;
mod cell;
mod checks;
mod compare;
mod directory;
mod fields;
mod inspect;
mod inspection;
mod mapping;
mod plan;
mod planner;
mod profile;
mod rows;
mod suggest;
mod synonyms;
mod targets;
mod titles;

pub use inspect::Inspector;
pub use inspection::{ColumnSeen, Format, FormatChoice, Guess, Inspection, PREVIEW_ROWS};
pub use mapping::{ColumnMapping, Constant, Mapping, NamePart, NewKind, ReferenceRule, Target};
pub use plan::{Counts, MAX_ERRORS, MAX_SHOWN, MappingProblem, Plan, Reason, RowError};
pub use planner::Planner;
pub use suggest::{match_fields, new_key, remembered, suggest, suggest_for};
pub use targets::{importable, is_creatable, problems, targets_for};
