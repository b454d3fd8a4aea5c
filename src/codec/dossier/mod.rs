//! The dossier of a complaint: one file that a person reads in a browser, and that proves itself. Pure.
//!
//! The file is HTML without any script. At its end stand the lines that it was written from, each a JSON object of its
//! own that begins with `{"n":`. Every line carries, as `prev`, the SHA-256 of the line before it, newline included. A
//! line that begins with `{"seal":` lists the hashes of all of them and is what is signed (newline included): ECDSA over
//! P-256 with SHA-256, as DER in base64. The public key is PEM. So `sed`, `sha256sum` and `openssl` are enough to check a
//! dossier; the README says how.
//!
//! What people see is written from the lines alone, words included, by a template that never changes within a
//! [`VERSION`]: whoever checks a file writes it once more and compares every byte.

mod der;
mod gather;
mod key;
mod line;
mod page;
mod seal;
mod verify;

pub use gather::{Include, Origin, Word, Words, gather};
pub use key::SigningKey;
pub use line::{Fact, Head, Line, PageWords, hash};
pub use seal::{Chain, SIGNATURE, fingerprint_of};
pub use verify::{Change, Examined, Finding, How, Said, Signed, Unreadable, Verdict, examine};

/// The version of the format that this program writes, and the newest that it checks.
pub const VERSION: u32 = 1;
