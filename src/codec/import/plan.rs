//! What an import would do, and what is wrong with the rows that it would leave out.

use crate::kernel::change::Change;
use serde::{Deserialize, Serialize};

/// How many row errors are kept; more are only counted.
pub const MAX_ERRORS: usize = 100_000;
/// How many characters of a wrong value are kept.
pub const MAX_SHOWN: usize = 200;

/// What an import would do. Nothing is done until its changes are committed as one batch.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Plan {
    /// The batch.
    pub changes: Vec<Change>,
    /// How much it does.
    pub counts: Counts,
    /// The rows that are left out, with the reasons.
    pub errors: Vec<RowError>,
}

/// How much an import does.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Rows in the file, blank ones and the header not counted.
    pub rows: u64,
    /// Rows that become new records.
    pub created: u64,
    /// Rows that change a record.
    pub updated: u64,
    /// Rows that are there already, as they are.
    pub unchanged: u64,
    /// Rows that are left out because of an error.
    pub errors: u64,
    /// New records of other types that rows refer to: (record type, how many).
    pub related: Vec<(String, u64)>,
    /// New fields.
    pub fields: u64,
    /// New options of the user's own choice fields.
    pub options: u64,
    /// Amounts in the file with finer decimals than their currency has; they are rounded.
    #[serde(default)]
    pub rounded: u64,
}

impl Counts {
    /// Whether the import would change any record.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.created == 0 && self.updated == 0
    }
}

/// Why one row is left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowError {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column, from 0; `None` if the row as a whole is wrong.
    pub column: Option<usize>,
    /// The value, cut to [`MAX_SHOWN`] characters.
    pub value: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What can be wrong with a row. The view layer has a sentence for each, under `import-error-` and [`Reason::key`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// It has more or fewer cells than the header.
    Ragged {
        /// How many the header has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// A cell is longer than a field can hold.
    TooLong {
        /// The limit in bytes.
        max: usize,
    },
    /// A quote is opened and never closed.
    UnclosedQuote,
    /// Not a number.
    NotANumber,
    /// A number with decimals where only whole ones go.
    NotWhole,
    /// An amount so small that the currency cannot say it.
    TooFine {
        /// The currency.
        currency: String,
    },
    /// A number or amount that does not fit.
    TooLarge,
    /// Not a date.
    NotADate,
    /// A date that the calendar does not have, such as 31/02.
    NoSuchDay,
    /// Neither yes nor no.
    NotYesNo,
    /// Not among the options of the field.
    NotAnOption,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a web address.
    NotAWebAddress,
    /// A field that must be filled is empty.
    Required {
        /// Which.
        field: String,
    },
    /// Below zero where that cannot be.
    Negative,
    /// Outside the scale of the field.
    OutOfRange {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// Earlier than what it must follow.
    Before {
        /// The field that it must follow.
        field: String,
    },
    /// The record refers to itself.
    RefersToItself,
    /// The record that it refers to is not there.
    UnknownReference {
        /// The field.
        field: String,
    },
    /// Several records fit.
    Ambiguous {
        /// The field.
        field: String,
    },
    /// An earlier row of the file is the same record, with other values.
    Repeated {
        /// The line of that row.
        line: u64,
    },
    /// Another rule of the records is broken.
    Rule {
        /// What the rule says, in English.
        text: String,
    },
}

impl Reason {
    /// The name of the reason in message ids.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "ragged",
            Self::TooLong { .. } => "too-long",
            Self::UnclosedQuote => "unclosed-quote",
            Self::NotANumber => "not-a-number",
            Self::NotWhole => "not-whole",
            Self::TooFine { .. } => "too-fine",
            Self::TooLarge => "too-large",
            Self::NotADate => "not-a-date",
            Self::NoSuchDay => "no-such-day",
            Self::NotYesNo => "not-yes-no",
            Self::NotAnOption => "not-an-option",
            Self::NotAnEmail => "not-an-email",
            Self::NotAWebAddress => "not-a-web-address",
            Self::Required { .. } => "required",
            Self::Negative => "negative",
            Self::OutOfRange { .. } => "out-of-range",
            Self::Before { .. } => "before",
            Self::RefersToItself => "refers-to-itself",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::Ambiguous { .. } => "ambiguous",
            Self::Repeated { .. } => "repeated",
            Self::Rule { .. } => "rule",
        }
    }
}

/// Why a mapping cannot be carried out. The user has to correct it first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum MappingProblem {
    /// No column is taken.
    #[error("no column is mapped")]
    NothingMapped,
    /// The mapping is for a file with another number of columns.
    #[error("the mapping has {mapped} columns, the file {found}")]
    OtherColumns {
        /// In the mapping.
        mapped: usize,
        /// In the file.
        found: usize,
    },
    /// A field that every record needs gets no value.
    #[error("nothing goes into {field}, which is required")]
    RequiredNotMapped {
        /// Which.
        field: String,
    },
    /// There is no such field.
    #[error("there is no field {field}")]
    UnknownField {
        /// Which.
        field: String,
    },
    /// Two columns go into a field that holds one value.
    #[error("several columns go into {field}")]
    Twice {
        /// Which.
        field: String,
    },
    /// A constant cannot be read as a value of its field.
    #[error("{text} does not fit into {field}")]
    BadConstant {
        /// The field.
        field: String,
        /// The constant.
        text: String,
    },
    /// A new field's key is taken, or does not begin with `x_`.
    #[error("a field cannot be called {key}")]
    BadKey {
        /// The key.
        key: String,
    },
    /// Matching asks for a field that no column goes into.
    #[error("rows cannot be matched by {field}: no column goes into it")]
    MatchNotMapped {
        /// Which.
        field: String,
    },
}
