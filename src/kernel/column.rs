//! One field of a run of rows, held together: the unit that is scanned, stored and copied on write.

pub use super::cell::Cell;
use super::field::FieldKey;
use super::money::{Currency, Money};
use super::time::{Day, Timestamp};
use super::value::TableId;
use std::borrow::Cow;
use std::ops::Range;

/// The place of a record inside its table. It never moves; a removed record leaves a dead slot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Slot(pub u32);

impl Slot {
    /// Stored where a reference is empty.
    pub const NONE: Self = Self(u32::MAX);

    /// The slot as an index into per-slot arrays.
    #[expect(clippy::inline_always, reason = "called for every row that is scanned, in a program built for size")]
    #[inline(always)]
    #[must_use]
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// The slot at `index`.
    #[must_use]
    pub fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// Stored where an integer, day or instant is empty.
pub const NO_INT: i64 = i64::MIN;
/// Stored where a choice or a currency is empty.
pub const NO_CODE: u16 = u16::MAX;
/// Stored where a yes/no is empty.
pub const NO_BOOL: u8 = 2;

/// What the numbers of an integer column count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Things.
    Whole,
    /// Days since 1970.
    Day,
    /// Milliseconds since 1970.
    Time,
}

impl Cell<'_> {
    /// A day.
    #[must_use]
    pub fn day(day: Day) -> Self {
        Self::Int(Unit::Day, i64::from(day.0))
    }

    /// An instant.
    #[must_use]
    pub fn time(time: Timestamp) -> Self {
        Self::Int(Unit::Time, time.0)
    }
}

/// Variable-length rows laid end to end; row `i` lies between `ends[i-1]` and `ends[i]`.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Spans {
    /// Where each row ends.
    pub ends: Vec<u32>,
}

impl Spans {
    /// The range of `row`, empty if there is no such row.
    #[must_use]
    pub fn range(&self, row: usize) -> Range<usize> {
        let end = self.ends.get(row).copied().unwrap_or(0);
        let start = if row == 0 { 0 } else { self.ends.get(row - 1).copied().unwrap_or(0) };
        usize::try_from(start).unwrap_or(0)..usize::try_from(end.max(start)).unwrap_or(0)
    }

    fn push(&mut self, total: usize) {
        self.ends.push(u32::try_from(total).unwrap_or(u32::MAX));
    }

    fn extend_empty(&mut self, rows: usize) {
        let last = self.ends.last().copied().unwrap_or(0);
        self.ends.resize(rows.max(self.ends.len()), last);
    }
}

/// Codes into a small list of distinct values.
#[derive(Clone, PartialEq, Debug)]
pub struct Coded<T> {
    /// One code a row, [`NO_CODE`] where empty.
    pub codes: Vec<u16>,
    /// The distinct values.
    pub values: Vec<T>,
}

impl<T> Default for Coded<T> {
    fn default() -> Self {
        Self { codes: Vec::new(), values: Vec::new() }
    }
}

impl<T> Coded<T> {
    /// The code of the value that `is` recognises; `make` adds it if it is new. A list that is full gives [`NO_CODE`].
    fn code(&mut self, is: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> u16 {
        let at = self.values.iter().position(is).unwrap_or_else(|| {
            self.values.push(make());
            self.values.len() - 1
        });
        u16::try_from(at).unwrap_or(NO_CODE)
    }

    /// Appends the rows `range` of `other`: each distinct value is looked up once, not once a row.
    fn extend(&mut self, other: &Self, range: Range<usize>)
    where
        T: Clone + PartialEq,
    {
        let codes: Vec<u16> =
            other.values.iter().map(|value| self.code(|known| known == value, || value.clone())).collect();
        let mapped = |code: &u16| codes.get(usize::from(*code)).copied().unwrap_or(NO_CODE);
        self.codes.extend(other.codes.get(range).unwrap_or(&[]).iter().map(mapped));
    }

    /// The value in `row`.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&T> {
        self.codes.get(row).and_then(|code| self.values.get(usize::from(*code)))
    }
}

/// The values of one field for a run of rows.
#[derive(Clone, PartialEq, Debug)]
pub enum Column {
    /// Text rows end to end.
    Text {
        /// Where each row ends in `bytes`.
        spans: Spans,
        /// All rows.
        text: String,
    },
    /// Choices by code.
    Choice(Coded<Box<str>>),
    /// Whole numbers, days, instants.
    Int {
        /// What is counted.
        unit: Unit,
        /// One a row, [`NO_INT`] where empty.
        values: Vec<i64>,
    },
    /// Measured numbers, NaN where empty.
    Number(Vec<f64>),
    /// Amounts.
    Money {
        /// Minor units, [`NO_INT`] where empty.
        minor: Vec<i64>,
        /// The currency of each row.
        currency: Coded<Currency>,
    },
    /// 0 no, 1 yes, [`NO_BOOL`] empty.
    Bool(Vec<u8>),
    /// One record of `table` a row.
    Ref {
        /// Where the slots point.
        table: TableId,
        /// [`Slot::NONE`] where empty.
        slots: Vec<Slot>,
    },
    /// Several records of `table` a row.
    Refs {
        /// Where the slots point.
        table: TableId,
        /// Where each row ends in `slots`.
        spans: Spans,
        /// All rows.
        slots: Vec<Slot>,
    },
}

/// A value of one kind was put into a column of another.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the field {key} holds another kind of value")]
pub struct WrongKind {
    /// Which field.
    pub key: FieldKey,
}

impl Column {
    /// A column of `rows` empty rows that can hold `cell`; `None` for an empty cell, which fits any column.
    #[must_use]
    pub fn for_cell(cell: &Cell<'_>, rows: usize) -> Option<Self> {
        let mut column = match cell {
            Cell::Empty => return None,
            Cell::Text(_) => Self::Text { spans: Spans::default(), text: String::new() },
            Cell::Choice(_) => Self::Choice(Coded::default()),
            Cell::Int(unit, _) => Self::Int { unit: *unit, values: Vec::new() },
            Cell::Number(_) => Self::Number(Vec::new()),
            Cell::Money(_) => Self::Money { minor: Vec::new(), currency: Coded::default() },
            Cell::Bool(_) => Self::Bool(Vec::new()),
            Cell::Ref(table, _) => Self::Ref { table: *table, slots: Vec::new() },
            Cell::Refs(table, _) => Self::Refs { table: *table, spans: Spans::default(), slots: Vec::new() },
        };
        column.grow(rows);
        Some(column)
    }

    /// A column of the same kind with `rows` empty rows.
    #[must_use]
    pub fn empty_like(&self, rows: usize) -> Self {
        let mut column = match self {
            Self::Text { .. } => Self::Text { spans: Spans::default(), text: String::new() },
            Self::Choice(_) => Self::Choice(Coded::default()),
            Self::Int { unit, .. } => Self::Int { unit: *unit, values: Vec::new() },
            Self::Number(_) => Self::Number(Vec::new()),
            Self::Money { .. } => Self::Money { minor: Vec::new(), currency: Coded::default() },
            Self::Bool(_) => Self::Bool(Vec::new()),
            Self::Ref { table, .. } => Self::Ref { table: *table, slots: Vec::new() },
            Self::Refs { table, .. } => Self::Refs { table: *table, spans: Spans::default(), slots: Vec::new() },
        };
        column.grow(rows);
        column
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Text { spans, .. } | Self::Refs { spans, .. } => spans.ends.len(),
            Self::Choice(coded) => coded.codes.len(),
            Self::Int { values, .. } => values.len(),
            Self::Number(values) => values.len(),
            Self::Money { minor, .. } => minor.len(),
            Self::Bool(values) => values.len(),
            Self::Ref { slots, .. } => slots.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds empty rows until there are `rows`.
    pub fn grow(&mut self, rows: usize) {
        let rows = rows.max(self.len());
        match self {
            Self::Text { spans, .. } | Self::Refs { spans, .. } => spans.extend_empty(rows),
            Self::Choice(coded) => coded.codes.resize(rows, NO_CODE),
            Self::Int { values, .. } => values.resize(rows, NO_INT),
            Self::Number(values) => values.resize(rows, f64::NAN),
            Self::Money { minor, currency } => {
                minor.resize(rows, NO_INT);
                currency.codes.resize(rows, NO_CODE);
            }
            Self::Bool(values) => values.resize(rows, NO_BOOL),
            Self::Ref { slots, .. } => slots.resize(rows, Slot::NONE),
        }
    }

    /// The value in `row`; a row past the end reads as empty.
    #[must_use]
    pub fn cell(&self, row: usize) -> Cell<'_> {
        let cell = match self {
            Self::Text { spans, text } => text.get(spans.range(row)).filter(|text| !text.is_empty()).map(Cell::Text),
            Self::Choice(coded) => coded.get(row).map(|code| Cell::Choice(code)),
            Self::Int { unit, values } => {
                values.get(row).filter(|value| **value != NO_INT).map(|value| Cell::Int(*unit, *value))
            }
            Self::Number(values) => values.get(row).filter(|value| !value.is_nan()).map(|value| Cell::Number(*value)),
            Self::Money { minor, currency } => minor
                .get(row)
                .filter(|minor| **minor != NO_INT)
                .zip(currency.get(row))
                .map(|(minor, currency)| Cell::Money(Money::new(*minor, *currency))),
            Self::Bool(values) => {
                values.get(row).filter(|value| **value < NO_BOOL).map(|value| Cell::Bool(*value == 1))
            }
            Self::Ref { table, slots } => {
                slots.get(row).filter(|slot| **slot != Slot::NONE).map(|slot| Cell::Ref(*table, *slot))
            }
            Self::Refs { table, spans, slots } => slots
                .get(spans.range(row))
                .filter(|slots| !slots.is_empty())
                .map(|slots| Cell::Refs(*table, Cow::Borrowed(slots))),
        };
        cell.unwrap_or(Cell::Empty)
    }

    /// Adds one row; `false` (and nothing added) if the cell is of another kind.
    #[must_use]
    pub fn push(&mut self, cell: &Cell<'_>) -> bool {
        if matches!(cell, Cell::Empty) {
            self.grow(self.len() + 1);
            return true;
        }
        match (self, cell) {
            (Self::Text { spans, text }, Cell::Text(new)) => {
                text.push_str(new);
                spans.push(text.len());
            }
            (Self::Choice(coded), Cell::Choice(code)) => {
                let code = coded.code(|known| **known == **code, || Box::from(*code));
                coded.codes.push(code);
            }
            (Self::Int { unit, values }, Cell::Int(of, value)) if unit == of => values.push(*value),
            (Self::Number(values), Cell::Number(value)) => values.push(*value),
            (Self::Money { minor, currency }, Cell::Money(money)) => {
                minor.push(money.minor);
                let code = currency.code(|known| *known == money.currency, || money.currency);
                currency.codes.push(code);
            }
            (Self::Bool(values), Cell::Bool(value)) => values.push(u8::from(*value)),
            (Self::Ref { table, slots }, Cell::Ref(to, slot)) if table == to => slots.push(*slot),
            (Self::Refs { table, spans, slots }, Cell::Refs(to, new)) if table == to => {
                slots.extend_from_slice(new);
                spans.push(slots.len());
            }
            _ => return false,
        }
        true
    }

    /// Writes `edits` (row, value), later ones over earlier ones; `false` if one is of another kind or past the end.
    #[must_use]
    pub fn set_many(&mut self, edits: &[(usize, Cell<'_>)]) -> bool {
        match self {
            Self::Text { .. } | Self::Refs { .. } => self.rebuild_with(edits),
            _ => edits.iter().all(|(row, cell)| self.set_in_place(*row, cell)),
        }
    }

    /// Variable-length rows shift when one changes, so many edits are written in one pass.
    fn rebuild_with(&mut self, edits: &[(usize, Cell<'_>)]) -> bool {
        let mut latest: Vec<(usize, &Cell<'_>)> = edits.iter().map(|(row, cell)| (*row, cell)).collect();
        latest.sort_by_key(|(row, _)| *row);
        let mut new = self.empty_like(0);
        let mut edits = latest.into_iter().peekable();
        for row in 0..self.len() {
            let mut edit = None;
            while let Some((_, cell)) = edits.next_if(|(at, _)| *at == row) {
                edit = Some(cell);
            }
            let pushed = match edit {
                Some(cell) => new.push(cell),
                None => new.push(&self.cell(row)),
            };
            if !pushed {
                return false;
            }
        }
        let all_placed = edits.peek().is_none();
        *self = new;
        all_placed
    }

    fn set_in_place(&mut self, row: usize, cell: &Cell<'_>) -> bool {
        fn put<T>(values: &mut [T], row: usize, value: T) -> bool {
            values.get_mut(row).map(|at| *at = value).is_some()
        }
        match (self, cell) {
            (Self::Choice(coded), Cell::Empty) => put(&mut coded.codes, row, NO_CODE),
            (Self::Choice(coded), Cell::Choice(code)) => {
                let code = coded.code(|known| **known == **code, || Box::from(*code));
                put(&mut coded.codes, row, code)
            }
            (Self::Int { values, .. }, Cell::Empty) => put(values, row, NO_INT),
            (Self::Int { unit, values }, Cell::Int(of, value)) if unit == of => put(values, row, *value),
            (Self::Number(values), Cell::Empty) => put(values, row, f64::NAN),
            (Self::Number(values), Cell::Number(value)) => put(values, row, *value),
            (Self::Money { minor, currency }, Cell::Empty) => {
                put(minor, row, NO_INT) && put(&mut currency.codes, row, NO_CODE)
            }
            (Self::Money { minor, currency }, Cell::Money(money)) => {
                let code = currency.code(|known| *known == money.currency, || money.currency);
                put(minor, row, money.minor) && put(&mut currency.codes, row, code)
            }
            (Self::Bool(values), Cell::Empty) => put(values, row, NO_BOOL),
            (Self::Bool(values), Cell::Bool(value)) => put(values, row, u8::from(*value)),
            (Self::Ref { slots, .. }, Cell::Empty) => put(slots, row, Slot::NONE),
            (Self::Ref { table, slots }, Cell::Ref(to, slot)) if table == to => put(slots, row, *slot),
            _ => false,
        }
    }

    /// Adds the rows `range` of `other`; `false` (and nothing added) if it is of another kind.
    #[must_use]
    pub fn extend(&mut self, other: &Self, range: Range<usize>) -> bool {
        match (self, other) {
            (Self::Int { unit, values }, Self::Int { unit: of, values: new }) if unit == of => {
                values.extend_from_slice(new.get(range).unwrap_or(&[]));
            }
            (Self::Number(values), Self::Number(new)) => values.extend_from_slice(new.get(range).unwrap_or(&[])),
            (Self::Bool(values), Self::Bool(new)) => values.extend_from_slice(new.get(range).unwrap_or(&[])),
            (Self::Ref { table, slots }, Self::Ref { table: to, slots: new }) if table == to => {
                slots.extend_from_slice(new.get(range).unwrap_or(&[]));
            }
            (Self::Text { spans, text }, Self::Text { spans: from, text: new }) => {
                for row in range {
                    text.push_str(new.get(from.range(row)).unwrap_or(""));
                    spans.push(text.len());
                }
            }
            (Self::Choice(coded), Self::Choice(new)) => coded.extend(new, range),
            (Self::Money { minor, currency }, Self::Money { minor: new, currency: of }) => {
                minor.extend_from_slice(new.get(range.clone()).unwrap_or(&[]));
                currency.extend(of, range);
            }
            (column, other) => return range.into_iter().all(|row| column.push(&other.cell(row))),
        }
        true
    }

    /// Rewrites every reference through `map`; other columns stay as they are.
    pub fn map_slots(&mut self, map: impl Fn(Slot) -> Slot) {
        if let Self::Ref { slots, .. } | Self::Refs { slots, .. } = self {
            for slot in slots.iter_mut().filter(|slot| **slot != Slot::NONE) {
                *slot = map(*slot);
            }
        }
    }

    /// The table that a reference column points to.
    #[must_use]
    pub fn points_to(&self) -> Option<TableId> {
        match self {
            Self::Ref { table, .. } | Self::Refs { table, .. } => Some(*table),
            _ => None,
        }
    }
}
