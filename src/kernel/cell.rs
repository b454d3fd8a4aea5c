//! One value of one record, as it lies in a column, and as a value of its own.

use super::column::{Slot, Unit};
use super::id::Id;
use super::money::Money;
use super::time::{Day, Timestamp};
use super::value::{TableId, Value};
use std::borrow::Cow;

/// One stored value, borrowed from a column. References are slots.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text.
    Text(&'a str),
    /// The code of a choice.
    Choice(&'a str),
    /// A whole number, day or instant.
    Int(Unit, i64),
    /// A measured number.
    Number(f64),
    /// An amount.
    Money(Money),
    /// Yes or no.
    Bool(bool),
    /// One record.
    Ref(TableId, Slot),
    /// Several records.
    Refs(TableId, Cow<'a, [Slot]>),
}

impl<'a> Cell<'a> {
    /// The stored form of a value; references become slots through `slot_of`.
    #[must_use]
    pub fn of(value: &'a Value, slot_of: &mut dyn FnMut(TableId, Id) -> Slot) -> Self {
        if value.is_empty() {
            return Cell::Empty;
        }
        match value {
            Value::Empty => Cell::Empty,
            Value::Text(text) => Cell::Text(text),
            Value::Choice(code) => Cell::Choice(code),
            Value::Int(number) => Cell::Int(Unit::Whole, *number),
            Value::Number(number) => Cell::Number(*number),
            Value::Money(money) => Cell::Money(*money),
            Value::Day(day) => Cell::day(*day),
            Value::Time(time) => Cell::time(*time),
            Value::Bool(value) => Cell::Bool(*value),
            Value::Ref(table, id) => Cell::Ref(*table, slot_of(*table, *id)),
            Value::Refs(table, ids) => {
                Cell::Refs(*table, Cow::Owned(ids.iter().map(|id| slot_of(*table, *id)).collect()))
            }
        }
    }

    /// The cell as a value of its own; `id_at` knows which record a slot stands for.
    #[must_use]
    pub fn to_value(&self, id_at: impl Fn(TableId, Slot) -> Option<Id>) -> Value {
        match self {
            Cell::Empty => Value::Empty,
            Cell::Text(text) => Value::Text((*text).into()),
            Cell::Choice(code) => Value::Choice((*code).into()),
            Cell::Int(Unit::Whole, number) => Value::Int(*number),
            Cell::Int(Unit::Day, number) => i32::try_from(*number).map_or(Value::Empty, |day| Value::Day(Day(day))),
            Cell::Int(Unit::Time, number) => Value::Time(Timestamp(*number)),
            Cell::Number(number) => Value::Number(*number),
            Cell::Money(money) => Value::Money(*money),
            Cell::Bool(value) => Value::Bool(*value),
            Cell::Ref(table, slot) => id_at(*table, *slot).map_or(Value::Empty, |id| Value::Ref(*table, id)),
            Cell::Refs(table, slots) => {
                Value::Refs(*table, slots.iter().filter_map(|slot| id_at(*table, *slot)).collect())
            }
        }
    }
}
