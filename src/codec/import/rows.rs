//! New records as columns, filled value by value without a list per row.

use super::cell::{Choices, Got};
use crate::kernel::change::Block;
use crate::kernel::column::{Cell, Coded, Column, NO_CODE, Slot};
use crate::kernel::field::{FieldKey, FieldSpec};
use crate::kernel::id::Id;
use crate::kernel::value::{Kind, TableId};
use std::borrow::Cow;
use std::collections::HashMap;

/// Collects new records into a block.
#[derive(Debug, Default)]
pub(super) struct Rows {
    ids: Vec<Id>,
    columns: Vec<Filling>,
}

#[derive(Debug)]
struct Filling {
    key: FieldKey,
    column: Column,
    filled: bool,
    links: Vec<Id>,
    link_of: HashMap<Id, u32>,
}

impl Rows {
    /// One column a field, in the order of `fields`.
    pub(super) fn new<'f>(fields: impl Iterator<Item = &'f FieldSpec>) -> Self {
        let filling = |field: &FieldSpec| Filling {
            key: field.key.clone(),
            column: column_of(&field.kind),
            filled: false,
            links: Vec::new(),
            link_of: HashMap::new(),
        };
        Self { ids: Vec::new(), columns: fields.map(filling).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Begins a new record.
    pub(super) fn begin(&mut self, id: Id) {
        self.ids.push(id);
    }

    /// Puts a value of the record that was begun; what is not put stays empty.
    pub(super) fn put(&mut self, at: usize, got: &Got<'_>) {
        let row = self.ids.len().saturating_sub(1);
        let Some(filling) = self.columns.get_mut(at) else { return };
        filling.column.grow(row);
        if let (Column::Choice(coded), Got::Code(code)) = (&mut filling.column, got) {
            coded.codes.push(*code);
            filling.filled = true;
            return;
        }
        let cell = match got {
            Got::Text(text) => Cell::Text(text),
            Got::Whole(number) => Cell::Int(crate::kernel::column::Unit::Whole, *number),
            Got::Number(number) => Cell::Number(*number),
            Got::Money(money) => Cell::Money(*money),
            Got::Day(day) => Cell::day(*day),
            Got::Time(time) => Cell::time(*time),
            Got::Bool(value) => Cell::Bool(*value),
            Got::Empty | Got::Code(_) | Got::Names(_) => return,
        };
        filling.filled |= filling.column.push(&cell);
    }

    /// Puts references of the record that was begun.
    pub(super) fn put_links(&mut self, at: usize, ids: &[Id]) {
        let row = self.ids.len().saturating_sub(1);
        let Some(filling) = self.columns.get_mut(at) else { return };
        filling.column.grow(row);
        let Filling { column, links, link_of, filled, .. } = filling;
        let mut slot_of = |id: &Id| {
            Slot(*link_of.entry(*id).or_insert_with(|| {
                links.push(*id);
                Slot::at(links.len() - 1).0
            }))
        };
        let cell = match (&*column, ids) {
            (_, []) => return,
            (Column::Ref { table, .. }, [id, ..]) => Cell::Ref(*table, slot_of(id)),
            (Column::Refs { table, .. }, ids) => Cell::Refs(*table, Cow::Owned(ids.iter().map(slot_of).collect())),
            _ => return,
        };
        *filled |= column.push(&cell);
    }

    /// The block; `choices` gives the codes of a choice field by its place.
    pub(super) fn finish<'c>(self, choices: impl Fn(usize) -> Option<&'c Choices>) -> Block {
        let mut block = Block { ids: self.ids, ..Block::default() };
        for (at, mut filling) in self.columns.into_iter().enumerate().filter(|(_, filling)| filling.filled) {
            filling.column.grow(block.ids.len());
            if let (Column::Choice(coded), Some(choices)) = (&mut filling.column, choices(at)) {
                keep_used(coded, choices);
            }
            block.columns.push((filling.key, filling.column));
            block.links.push(filling.links);
        }
        block
    }
}

/// Only codes that occur are stored with a column.
fn keep_used(coded: &mut Coded<Box<str>>, choices: &Choices) {
    let mut places: HashMap<u16, u16> = HashMap::new();
    for code in coded.codes.iter_mut().filter(|code| **code != NO_CODE) {
        *code = *places.entry(*code).or_insert_with(|| {
            coded.values.push(choices.code(*code).into());
            u16::try_from(coded.values.len() - 1).unwrap_or(NO_CODE)
        });
    }
}

fn column_of(kind: &Kind) -> Column {
    use crate::kernel::column::{Spans, Unit};
    let ints = |unit| Column::Int { unit, values: Vec::new() };
    match kind {
        Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url => {
            Column::Text { spans: Spans::default(), text: String::new() }
        }
        Kind::Choice(_) => Column::Choice(Coded::default()),
        Kind::Int => ints(Unit::Whole),
        Kind::Day => ints(Unit::Day),
        Kind::Time => ints(Unit::Time),
        Kind::Number => Column::Number(Vec::new()),
        Kind::Money => Column::Money { minor: Vec::new(), currency: Coded::default() },
        Kind::Bool => Column::Bool(Vec::new()),
        Kind::Ref(table) => Column::Ref { table: *table, slots: Vec::new() },
        Kind::Refs(table) => refs(*table),
    }
}

fn refs(table: TableId) -> Column {
    Column::Refs { table, spans: crate::kernel::column::Spans::default(), slots: Vec::new() }
}
