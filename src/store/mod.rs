//! Data at rest: the only place that knows IndexedDB. One database a workspace: a journal of committed batches, chunks
//! of columns that the journal is folded into, and a manifest that says what must be there.

pub mod checkpoint;
pub mod connection;
pub mod error;
mod everything;
pub mod files;
mod history;
pub mod idb;
pub mod keys;
pub mod layout;
mod load;
mod note;
pub mod seal;
mod wait;
mod workspace;
pub mod workspaces;

pub use checkpoint::Folded;
pub use error::{Damage, StoreError};
pub use everything::everything;
pub use history::History;
pub use load::Progress;
pub use workspace::{CommitError, Committed, Event, NewEntry, News, Workspace, read_only, records, salvage};
