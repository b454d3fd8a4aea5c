//! The errors of the layers below that pages explain to the user.

pub use crate::codec::delimited::{Encoding, FileKind, FileNote, FileProblem};
pub use crate::codec::import::{MappingProblem, Reason};
pub use crate::codec::passphrase::DeriveError;
pub use crate::codec::protocol::Failure;
pub use crate::store::{Damage, StoreError};
