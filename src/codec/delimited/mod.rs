//! Delimited text: what kind of file it is, how its cells are parted, and its rows one after another.

mod decode;
mod dialect;
mod encoding;
mod problem;
mod reader;

pub use decode::Decoder;
pub use dialect::{Dialect, Separator, sniff};
pub use encoding::{Encoding, detect};
pub use problem::{FileKind, FileNote, FileProblem, MAX_COLUMNS};
pub use reader::{Fault, Reader, Record};
