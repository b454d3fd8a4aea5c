//! A run of neighbouring rows of one table: what is stored as one value, shared and compared by pointer.

use super::column::{Cell, Coded, Column, NO_BOOL, NO_INT, Slot, Spans, WrongKind};
use super::field::FieldKey;
use super::id::Id;
use super::money::{Currency, Money};
use std::ops::Range;
use std::sync::Arc;

/// Up to a fixed number of rows. Cheap to clone; a change copies only the columns that it touches.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Chunk {
    ids: Arc<Vec<Id>>,
    live: Arc<Vec<bool>>,
    /// Rows in id order, absent while the ids ascend by themselves (the usual case).
    by_id: Option<Arc<Vec<u32>>>,
    columns: Vec<(FieldKey, Arc<Column>)>,
}

impl Chunk {
    /// A chunk from its parts, as storage reads them; `None` if the lengths disagree.
    #[must_use]
    pub fn from_parts(ids: Vec<Id>, live: Vec<bool>, columns: Vec<(FieldKey, Column)>) -> Option<Self> {
        let rows = ids.len();
        if live.len() != rows || columns.iter().any(|(_, column)| column.len() != rows) {
            return None;
        }
        let mut columns: Vec<_> = columns.into_iter().map(|(key, column)| (key, Arc::new(column))).collect();
        columns.sort_by(|a, b| a.0.cmp(&b.0));
        let mut chunk = Self { ids: Arc::new(ids), live: Arc::new(live), by_id: None, columns };
        chunk.index();
        Some(chunk)
    }

    fn index(&mut self) {
        self.by_id = if self.ids.is_sorted() {
            None
        } else {
            let mut rows: Vec<u32> = (0..self.ids.len()).filter_map(|row| u32::try_from(row).ok()).collect();
            rows.sort_by_key(|row| self.ids.get(Slot(*row).index()).copied());
            Some(Arc::new(rows))
        };
    }

    /// How many rows, dead ones included.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.ids.len()
    }

    /// The ids, one a row.
    #[must_use]
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }

    /// Which rows hold a record.
    #[must_use]
    pub fn live(&self) -> &[bool] {
        &self.live
    }

    /// The rows that hold a record.
    pub fn live_rows(&self) -> impl Iterator<Item = usize> {
        self.live.iter().enumerate().filter(|(_, live)| **live).map(|(row, _)| row)
    }

    /// All columns, in key order.
    pub fn columns(&self) -> impl Iterator<Item = (&FieldKey, &Column)> {
        self.columns.iter().map(|(key, column)| (key, column.as_ref()))
    }

    /// The column called `key`; absent while all its rows are empty.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<&Column> {
        // There are few, and most differ in length already: sooner found than by halving.
        self.columns.iter().find(|(known, _)| known.as_str() == key).map(|(_, column)| column.as_ref())
    }

    /// The greatest id, dead or alive.
    #[must_use]
    pub fn last_id(&self) -> Option<Id> {
        match &self.by_id {
            None => self.ids.last().copied(),
            Some(rows) => rows.last().and_then(|row| self.ids.get(Slot(*row).index())).copied(),
        }
    }

    /// The row of `id`, dead or alive.
    #[must_use]
    pub fn row_of(&self, id: Id) -> Option<usize> {
        match &self.by_id {
            None => {
                if *self.ids.first()? > id || *self.ids.last()? < id {
                    return None;
                }
                self.ids.binary_search(&id).ok()
            }
            Some(rows) => {
                let at = |row: &u32| self.ids.get(Slot(*row).index()).copied().unwrap_or_default();
                let found = rows.binary_search_by(|row| at(row).cmp(&id)).ok()?;
                rows.get(found).map(|row| Slot(*row).index())
            }
        }
    }

    fn column_mut(&mut self, key: &FieldKey, like: impl FnOnce(usize) -> Option<Column>) -> Option<&mut Column> {
        let at = match self.columns.binary_search_by(|(known, _)| known.cmp(key)) {
            Ok(at) => at,
            Err(at) => {
                self.columns.insert(at, (key.clone(), Arc::new(like(self.ids.len())?)));
                at
            }
        };
        self.columns.get_mut(at).map(|(_, column)| Arc::make_mut(column))
    }

    /// Adds rows with their columns (`columns` holds the same rows, of which `range` is taken).
    ///
    /// # Errors
    /// A column that is there holds another kind of value; the chunk is then left half-extended and must be dropped.
    pub(super) fn append(
        &mut self,
        ids: &[Id],
        columns: &[(FieldKey, Column)],
        range: Range<usize>,
        live: bool,
    ) -> Result<(), WrongKind> {
        for (key, column) in columns {
            let Some(mine) = self.column_mut(key, |rows| Some(column.empty_like(rows))) else { continue };
            if !mine.extend(column, range.clone()) {
                return Err(WrongKind { key: key.clone() });
            }
        }
        let ascends = self.by_id.is_none() && self.ids.last() < ids.first() && ids.is_sorted();
        Arc::make_mut(&mut self.ids).extend_from_slice(ids);
        Arc::make_mut(&mut self.live).resize(self.ids.len(), live);
        let rows = self.ids.len();
        for (_, column) in &mut self.columns {
            if column.len() < rows {
                Arc::make_mut(column).grow(rows);
            }
        }
        if !ascends {
            self.index();
        }
        Ok(())
    }

    /// Writes values of one field.
    ///
    /// # Errors
    /// The column holds another kind of value.
    pub(super) fn set(&mut self, key: &FieldKey, edits: &[(usize, Cell<'_>)]) -> Result<(), WrongKind> {
        let like = edits.iter().map(|(_, cell)| cell).find(|cell| !matches!(cell, Cell::Empty));
        match self.column_mut(key, |rows| like.and_then(|cell| Column::for_cell(cell, rows))) {
            None => Ok(()),
            Some(column) => column.set_many(edits).then_some(()).ok_or_else(|| WrongKind { key: key.clone() }),
        }
    }

    /// Brings dead rows to life or lets rows die; what a dead row held is wiped.
    pub(super) fn set_live(&mut self, rows: &[usize], live: bool) {
        let flags = Arc::make_mut(&mut self.live);
        for row in rows {
            if let Some(flag) = flags.get_mut(*row) {
                *flag = live;
            }
        }
        if live {
            return;
        }
        if !self.live.contains(&true) {
            self.columns.clear();
            return;
        }
        let wiped: Vec<_> = rows.iter().map(|row| (*row, Cell::Empty)).collect();
        for (_, column) in &mut self.columns {
            // An empty cell fits every column, so this cannot be refused.
            let _fits = Arc::make_mut(column).set_many(&wiped);
        }
    }
}

/// Typed views of one column of a chunk. A column that is absent, or of another kind, reads as empty.
macro_rules! views {
    ($($(#[$doc:meta])* $view:ident $method:ident($pattern:pat => $parts:expr): $inner:ty;)*) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $view<'a>(pub Option<$inner>);)*
        impl Chunk {
            $($(#[$doc])*
            #[must_use]
            pub fn $method(&self, key: &str) -> $view<'_> {
                $view(match self.column(key) { Some($pattern) => Some($parts), _ => None })
            })*
        }
    };
}

views! {
    /// Texts, `""` where empty.
    Texts texts(Column::Text { spans, text } => (spans, text.as_str())): (&'a Spans, &'a str);
    /// Choices by code.
    Choices choices(Column::Choice(coded) => coded): &'a Coded<Box<str>>;
    /// Whole numbers, days (since 1970) or instants (ms since 1970).
    Ints ints(Column::Int { values, .. } => values.as_slice()): &'a [i64];
    /// Measured numbers.
    Numbers numbers(Column::Number(values) => values.as_slice()): &'a [f64];
    /// Amounts.
    Moneys moneys(Column::Money { minor, currency } => (minor.as_slice(), currency)): (&'a [i64], &'a Coded<Currency>);
    /// Yes or no.
    Bools bools(Column::Bool(values) => values.as_slice()): &'a [u8];
    /// References.
    Slots slots(Column::Ref { slots, .. } => slots.as_slice()): &'a [Slot];
    /// Lists of references.
    Lists lists(Column::Refs { spans, slots, .. } => (spans, slots.as_slice())): (&'a Spans, &'a [Slot]);
}

impl<'a> Texts<'a> {
    /// The text in `row`.
    #[must_use]
    pub fn get(self, row: usize) -> &'a str {
        self.0.and_then(|(spans, text)| text.get(spans.range(row))).unwrap_or("")
    }
}

impl<'a> Choices<'a> {
    /// The code in `row`, `""` where empty.
    #[must_use]
    pub fn get(self, row: usize) -> &'a str {
        self.0.and_then(|coded| coded.get(row)).map_or("", AsRef::as_ref)
    }

    /// The number of `code` in this chunk, to compare rows by number instead of by text.
    #[must_use]
    pub fn code_of(self, code: &str) -> Option<u16> {
        self.0?.values.iter().position(|value| value.as_ref() == code).and_then(|at| u16::try_from(at).ok())
    }

    /// The number stored in `row`.
    #[must_use]
    pub fn code(self, row: usize) -> Option<u16> {
        self.0.and_then(|coded| coded.codes.get(row)).copied().filter(|code| *code != super::column::NO_CODE)
    }
}

impl Ints<'_> {
    /// The number in `row`.
    #[must_use]
    pub fn get(self, row: usize) -> Option<i64> {
        self.0.and_then(|values| values.get(row)).copied().filter(|value| *value != NO_INT)
    }
}

impl Numbers<'_> {
    /// The number in `row`.
    #[must_use]
    pub fn get(self, row: usize) -> Option<f64> {
        self.0.and_then(|values| values.get(row)).copied().filter(|value| !value.is_nan())
    }
}

impl Moneys<'_> {
    /// The amount in `row`.
    #[must_use]
    pub fn get(self, row: usize) -> Option<Money> {
        let (minor, currency) = self.0?;
        let minor = *minor.get(row).filter(|minor| **minor != NO_INT)?;
        Some(Money::new(minor, *currency.get(row)?))
    }
}

impl Bools<'_> {
    /// Yes or no in `row`.
    #[must_use]
    pub fn get(self, row: usize) -> Option<bool> {
        self.0.and_then(|values| values.get(row)).copied().filter(|value| *value < NO_BOOL).map(|value| value == 1)
    }
}

impl Slots<'_> {
    /// The slot that `row` refers to.
    #[must_use]
    pub fn get(self, row: usize) -> Option<Slot> {
        self.0.and_then(|slots| slots.get(row)).copied().filter(|slot| *slot != Slot::NONE)
    }
}

impl<'a> Lists<'a> {
    /// The slots that `row` refers to.
    #[must_use]
    pub fn get(self, row: usize) -> &'a [Slot] {
        self.0.and_then(|(spans, slots)| slots.get(spans.range(row))).unwrap_or(&[])
    }
}
