//! What was seen when a file was looked at: its format, its columns, its first rows.

use crate::codec::delimited::{Dialect, Encoding, FileNote};
use crate::codec::values::{DateForm, DecimalSign};
use serde::{Deserialize, Serialize};

/// How many rows are kept for the preview.
pub const PREVIEW_ROWS: usize = 100;

/// What the user has decided about a file's format; what is `None` is found by looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatChoice {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// What parts cells, and what encloses them.
    pub dialect: Option<Dialect>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
}

/// How a file is read, found or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The encoding.
    pub encoding: Encoding,
    /// What parts cells, and what encloses them.
    pub dialect: Dialect,
    /// Whether the first row names the columns.
    pub header: bool,
}

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    /// The file's name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How it is read.
    pub format: Format,
    /// Its columns.
    pub columns: Vec<ColumnSeen>,
    /// The first rows, up to [`PREVIEW_ROWS`], as they stand.
    pub rows: Vec<Vec<String>>,
    /// How many rows were looked at.
    pub rows_seen: u64,
    /// Whether that was the whole file.
    pub whole: bool,
    /// What is worth knowing about it.
    pub notes: Vec<FileNote>,
    /// The fingerprint of the columns: files of the same shape are mapped alike.
    pub shape: String,
}

/// One column as it was seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnSeen {
    /// Its name in the file; empty where the file has no header.
    pub name: String,
    /// What its values are.
    pub guess: Guess,
    /// How its dates are read.
    pub dates: DateForm,
    /// How its numbers are read.
    pub decimal: DecimalSign,
    /// The currency that its amounts name, if they all name one.
    pub currency: Option<String>,
    /// In how many of the seen rows there is something.
    pub filled: u64,
    /// Different values, up to a bound: enough to tell a choice, a constant and a key.
    pub distinct: usize,
    /// Whether no value came twice.
    pub unique: bool,
    /// Up to 50 different values, in order of appearance.
    pub samples: Vec<String>,
    /// An earlier column that holds the same in every row.
    pub same_as: Option<usize>,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guess {
    /// Nothing is in it.
    Empty,
    /// Words.
    Text,
    /// Long words.
    LongText,
    /// Digits that are a name and not a number: with leading zeros, for instance.
    Code,
    /// Whole numbers.
    Int,
    /// Numbers with decimals.
    Number,
    /// Amounts with a currency sign.
    Money,
    /// Days.
    Day,
    /// Instants.
    Time,
    /// Yes or no.
    Bool,
    /// E-mail addresses.
    Email,
    /// Phone numbers.
    Phone,
    /// Web addresses.
    Url,
}
