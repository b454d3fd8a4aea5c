//! What can be wrong with a file as a whole.

use serde::{Deserialize, Serialize};

/// More columns than this are refused: such a file is a matrix, not a list of records.
pub const MAX_COLUMNS: usize = 2_000;

/// A file that cannot be read as a list of records. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum FileProblem {
    /// There is nothing in it, or only white space.
    #[error("the file is empty")]
    Empty,
    /// It is not text.
    #[error("the file is not text but {kind:?}")]
    NotText {
        /// What it is instead.
        kind: FileKind,
    },
    /// Some bytes are no characters in this encoding.
    #[error("byte {offset} is no character in {encoding:?}")]
    Undecodable {
        /// The encoding that was tried.
        encoding: super::Encoding,
        /// Where the first such byte is, counted from the start of the file.
        offset: u64,
    },
    /// There is a header, but no row below it.
    #[error("the file has a header and no rows")]
    HeaderOnly,
    /// There are more columns than [`MAX_COLUMNS`].
    #[error("{found} columns are more than {max}")]
    TooManyColumns {
        /// How many there are in the first row.
        found: usize,
        /// How many are possible.
        max: usize,
    },
    /// The browser could not read the file: it was moved, changed or locked meanwhile.
    #[error("the file cannot be read: {reason}")]
    Unreadable {
        /// What the browser says.
        reason: String,
    },
}

/// What a file that is not text turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A PDF document.
    Pdf,
    /// An Excel or similar workbook (xlsx, ods): to be saved as CSV first.
    Workbook,
    /// An old Excel workbook (xls).
    OldWorkbook,
    /// Another ZIP archive.
    Archive,
    /// A picture.
    Picture,
    /// A web page, which some programs save under the name of a table.
    WebPage,
    /// A database.
    Database,
    /// Something else.
    Other,
}

/// Something worth knowing about a file that can be read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum FileNote {
    /// Only one column was found: perhaps the separator is an unusual one.
    OneColumn,
    /// Lines end in different ways; all of them are understood.
    MixedLineEnds,
    /// Several columns have the same name.
    DuplicateHeader {
        /// The name.
        name: String,
    },
    /// Rows in the looked-at part that have more or fewer cells than the header.
    RaggedRows {
        /// How many.
        count: u64,
        /// The line of the first.
        first_line: u64,
    },
    /// A quote is opened and never closed; all that follows is one cell.
    UnclosedQuote {
        /// The line where its row begins.
        line: u64,
    },
    /// Some dates can be read as day/month or month/day, and no value in the column decides.
    AmbiguousDates {
        /// The place of the column, from 0.
        column: usize,
    },
}
