//! What one field of one record can hold, and the kinds of fields there are.

use super::column::NO_INT;
use super::id::Id;
use super::money::Money;
use super::time::{Day, Timestamp};
use std::sync::Arc;

/// The number of a table; `domain::entity` gives it a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TableId(pub u8);

/// The allowed values of a choice field, as stable codes (their labels are translations).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Options {
    /// Known when the program was built.
    Fixed(&'static [&'static str]),
    /// Defined by the user with a custom field: the codes are the labels.
    Custom(Arc<[Box<str>]>),
}

impl Options {
    /// The codes in display order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (fixed, custom): (&[&'static str], &[Box<str>]) = match self {
            Self::Fixed(codes) => (codes, &[]),
            Self::Custom(codes) => (&[], codes),
        };
        fixed.iter().copied().chain(custom.iter().map(AsRef::as_ref))
    }

    /// Whether `code` is one of the options.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.iter().any(|option| option == code)
    }
}

/// What a field means, hence how it is stored, shown, entered, imported and compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// An e-mail address.
    Email,
    /// A phone number, kept as it was written.
    Phone,
    /// A web address.
    Url,
    /// One code out of a list.
    Choice(Options),
    /// A whole number.
    Int,
    /// A measured number.
    Number,
    /// An amount with its currency.
    Money,
    /// A calendar day.
    Day,
    /// An instant.
    Time,
    /// Yes or no.
    Bool,
    /// One record of another table.
    Ref(TableId),
    /// Several records of another table, such as tags.
    Refs(TableId),
}

/// An owned value, as commands, changes and forms carry it. References name the record by its id.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Value {
    /// Nothing there. An empty text, a NaN, an empty list and the least `i64` are stored as this.
    #[default]
    Empty,
    /// Any text: also e-mail, phone, web address.
    Text(Box<str>),
    /// The code of a choice.
    Choice(Box<str>),
    /// A whole number.
    Int(i64),
    /// A measured number.
    Number(f64),
    /// An amount with its currency.
    Money(Money),
    /// A calendar day.
    Day(Day),
    /// An instant.
    Time(Timestamp),
    /// Yes or no.
    Bool(bool),
    /// One record of a table.
    Ref(TableId, Id),
    /// Several records of a table.
    Refs(TableId, Vec<Id>),
}

impl Value {
    /// A text, or `Empty` if nothing but white space is in it.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }

    /// The code of a choice, or `Empty`.
    #[must_use]
    pub fn choice(code: &str) -> Self {
        if code.is_empty() { Self::Empty } else { Self::Choice(code.into()) }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) | Self::Choice(text) => text.is_empty(),
            Self::Number(number) => number.is_nan(),
            Self::Refs(_, ids) => ids.is_empty(),
            Self::Int(number) | Self::Time(Timestamp(number)) | Self::Money(Money { minor: number, .. }) => {
                *number == NO_INT
            }
            _ => false,
        }
    }

    /// Whether a field of `kind` can hold the value. `Empty` fits everywhere; the option list is not checked.
    #[must_use]
    pub fn fits(&self, kind: &Kind) -> bool {
        match (self, kind) {
            (Self::Empty, _)
            | (Self::Text(_), Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url)
            | (Self::Choice(_), Kind::Choice(_))
            | (Self::Int(_), Kind::Int)
            | (Self::Number(_), Kind::Number)
            | (Self::Money(_), Kind::Money)
            | (Self::Day(_), Kind::Day)
            | (Self::Time(_), Kind::Time)
            | (Self::Bool(_), Kind::Bool) => true,
            (Self::Ref(table, _), Kind::Ref(to)) | (Self::Refs(table, _), Kind::Refs(to)) => table == to,
            _ => false,
        }
    }
}
