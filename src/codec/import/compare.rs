//! Whether a row of a file says what a record already holds.

use super::cell::{Choices, Got};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::{Cell, Slot};
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// A value in the one form in which rows and records are compared.
#[derive(PartialEq, Hash)]
pub(super) enum Piece<'a> {
    Empty,
    Text(&'a str),
    Whole(i64),
    Bits(u64),
    Money(Money),
    Bool(bool),
    Record(Id),
    Names(Vec<&'a str>),
}

/// A value of a row.
pub(super) fn of_row<'v>(got: &'v Got<'_>, choices: Option<&'v Choices>) -> Piece<'v> {
    match got {
        Got::Empty => Piece::Empty,
        Got::Text(text) => Piece::Text(text),
        Got::Code(code) => Piece::Text(choices.map_or("", |choices| choices.code(*code))),
        Got::Whole(number) => Piece::Whole(*number),
        Got::Day(day) => Piece::Whole(i64::from(day.0)),
        Got::Time(time) => Piece::Whole(time.0),
        // Zero has two signs.
        Got::Number(number) => Piece::Bits((number + 0.0).to_bits()),
        Got::Money(money) => Piece::Money(*money),
        Got::Bool(value) => Piece::Bool(*value),
        Got::Names(names) => {
            let mut names = names.clone();
            names.sort_unstable();
            Piece::Names(names)
        }
    }
}

/// A value of a record.
pub(super) fn of_record<'d>(dataset: &'d Dataset, cell: &Cell<'d>) -> Piece<'d> {
    match cell {
        Cell::Empty => Piece::Empty,
        Cell::Text(text) | Cell::Choice(text) => Piece::Text(text),
        Cell::Int(_, number) => Piece::Whole(*number),
        Cell::Number(number) => Piece::Bits((number + 0.0).to_bits()),
        Cell::Money(money) => Piece::Money(*money),
        Cell::Bool(value) => Piece::Bool(*value),
        Cell::Ref(table, slot) => {
            let id = dataset.tables().get(*table).and_then(|table| table.id_at(*slot));
            id.map_or(Piece::Empty, Piece::Record)
        }
        Cell::Refs(table, slots) => {
            let Some(entity) = Entity::of(*table) else { return Piece::Empty };
            let mut names: Vec<&str> = slots.iter().map(|slot| dataset.title(entity, *slot)).collect();
            names.sort_unstable();
            Piece::Names(names)
        }
    }
}

/// A mark that is equal for equal values in the same fields.
pub(super) fn mark<'p>(pieces: impl Iterator<Item = Piece<'p>>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for piece in pieces {
        piece.hash(&mut hasher);
    }
    hasher.finish()
}

/// How many records there are of each combination of values: what rows without a key are compared with.
pub(super) fn marks_of_records(dataset: &Dataset, entity: Entity, keys: &[&str]) -> HashMap<u64, u32> {
    let mut marks: HashMap<u64, u32> = HashMap::new();
    let table = dataset.table(entity);
    marks.reserve(table.len());
    for (_, chunk) in table.runs() {
        let columns: Vec<_> = keys.iter().map(|key| chunk.column(key)).collect();
        for row in chunk.live_rows() {
            let pieces =
                columns.iter().map(|column| of_record(dataset, &column.map_or(Cell::Empty, |column| column.cell(row))));
            *marks.entry(mark(pieces)).or_default() += 1;
        }
    }
    marks
}

/// The value of one field of a record.
pub(super) fn at<'d>(dataset: &'d Dataset, entity: Entity, slot: Slot, key: &str) -> Piece<'d> {
    of_record(dataset, &dataset.table(entity).cell(slot, key))
}
