//! The field registry: a record type is a list of fields, and everything generic is derived from that list.

use super::chunk::Chunk;
use super::chunk::{Bools, Choices, Ints, Lists, Moneys, Numbers, Slots, Texts};
use super::column::Slot;
use super::money::Money;
use super::time::{Day, Timestamp};
use super::value::{Kind, TableId};
use std::borrow::{Borrow, Cow};
use std::fmt;
use std::marker::PhantomData;

/// The stable name of a field inside its record type, as storage, exports and translations know it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey(Cow<'static, str>);

impl FieldKey {
    /// A key known at compile time.
    #[must_use]
    pub const fn fixed(key: &'static str) -> Self {
        Self(Cow::Borrowed(key))
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FieldKey {
    fn from(key: &str) -> Self {
        Self(Cow::Owned(key.to_owned()))
    }
}

impl<T> From<Field<T>> for FieldKey {
    fn from(field: Field<T>) -> Self {
        Self::fixed(field.key)
    }
}

impl Borrow<str> for FieldKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FieldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a field is used for beside holding a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Flags(u16);

impl Flags {
    /// Nothing special.
    pub const NONE: Self = Self(0);
    /// A record cannot be saved without it.
    pub const REQUIRED: Self = Self(1);
    /// Names the record in lists, links and notices.
    pub const TITLE: Self = Self(1 << 1);
    /// Found by the search over everything.
    pub const SEARCH: Self = Self(1 << 2);
    /// A column of the table before the user chooses columns.
    pub const COLUMN: Self = Self(1 << 3);
    /// Tells whether an imported row is a record that is already there.
    pub const MATCH: Self = Self(1 << 4);
    /// The day or instant by which records of this type are put in order.
    pub const WHEN: Self = Self(1 << 5);
    /// Worked out from other fields and records: neither forms nor imports set it.
    pub const DERIVED: Self = Self(1 << 6);
    /// Removing the referenced record removes this one too (an order line goes with its order).
    pub const OWNED: Self = Self(1 << 7);
    /// Changed by steps that keep rules: imports may bring it, forms leave it out.
    pub const HANDLED: Self = Self(1 << 8);

    /// Both sets of flags.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` is set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// One entry of a field list, built in or defined by the user.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldSpec {
    /// Its stable name.
    pub key: FieldKey,
    /// What it holds.
    pub kind: Kind,
    /// What else it is for.
    pub flags: Flags,
    /// The user's own label in (Chinese, English); built-in fields are labelled by the translations.
    pub label: Option<(Box<str>, Box<str>)>,
}

impl FieldSpec {
    /// A built-in field.
    #[must_use]
    pub const fn built_in(key: &'static str, kind: Kind, flags: Flags) -> Self {
        Self { key: FieldKey::fixed(key), kind, flags, label: None }
    }

    /// Whether a form may set it.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        !self.is(Flags::DERIVED) && !self.is(Flags::HANDLED)
    }

    /// Whether all of `flags` are set.
    #[must_use]
    pub fn is(&self, flags: Flags) -> bool {
        self.flags.has(flags)
    }
}

/// A typed handle on a built-in field: reading through it gives the right Rust type.
pub struct Field<T> {
    /// The key of the field in its record type's list.
    pub key: &'static str,
    holds: PhantomData<fn() -> T>,
}

impl<T> Field<T> {
    /// The handle for `key`; only field lists make these.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, holds: PhantomData }
    }
}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Field<T> {}

/// How one kind of field reads: a view of its column in a chunk, and one row of that view.
pub trait Holds {
    /// The column of one chunk.
    type Column<'a>: Copy;
    /// One row of it.
    type Read<'a>;
    /// The column of `key` in `chunk`; a chunk without it reads as empty.
    fn column<'a>(chunk: &'a Chunk, key: &str) -> Self::Column<'a>;
    /// The value in `row`.
    fn read<'a>(column: Self::Column<'a>, row: usize) -> Self::Read<'a>
    where
        'a: 'a;
}

/// Declares the types that can stand in a field list, with what they read as.
macro_rules! holds {
    ($a:lifetime; $($(#[$doc:meta])* $name:ident: $column:ident, $view:ident => $read:ty, |$c:ident, $row:ident| $get:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
        impl Holds for $name {
            type Column<$a> = $column<$a>;
            type Read<$a> = $read;
            fn column<$a>(chunk: &$a Chunk, key: &str) -> $column<$a> {
                chunk.$view(key)
            }
            fn read<$a>($c: $column<$a>, $row: usize) -> $read
            where
                $a: $a,
            {
                $get
            }
        }
    )*};
}

holds! { 'a;
    /// Text of any sort; reads as `""` where there is none.
    Text: Texts, texts => &'a str, |c, row| c.get(row);
    /// A choice; reads as its code, `""` where there is none.
    Choice: Choices, choices => &'a str, |c, row| c.get(row);
    /// A whole number.
    Int: Ints, ints => Option<i64>, |c, row| c.get(row);
    /// A measured number.
    Number: Numbers, numbers => Option<f64>, |c, row| c.get(row);
    /// An amount.
    Amount: Moneys, moneys => Option<Money>, |c, row| c.get(row);
    /// A calendar day.
    Date: Ints, ints => Option<Day>, |c, row| c.get(row).and_then(|day| i32::try_from(day).ok()).map(Day);
    /// An instant.
    Instant: Ints, ints => Option<Timestamp>, |c, row| c.get(row).map(Timestamp);
    /// Yes or no.
    Flag: Bools, bools => Option<bool>, |c, row| c.get(row);
    /// One record of another table, by slot.
    Link: Slots, slots => Option<Slot>, |c, row| c.get(row);
    /// Several records of another table, by slot.
    Links: Lists, lists => &'a [Slot], |c, row| c.get(row);
}

/// The list of fields of one table as it stands: built-in ones, then the user's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// Whose fields these are.
    pub table: TableId,
    /// In display order.
    pub fields: Vec<FieldSpec>,
}

impl Schema {
    /// The field called `key`.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&FieldSpec> {
        self.fields.iter().find(|field| field.key.as_str() == key)
    }

    /// The fields that carry all of `flags`.
    pub fn with(&self, flags: Flags) -> impl Iterator<Item = &FieldSpec> {
        self.fields.iter().filter(move |field| field.is(flags))
    }
}
