//! Writes the values of one record down, field by field.

use crate::domain::command::Values;
use crate::domain::entity::Entity;
use crate::kernel::field::{Amount, Choice, Date, Field, FieldKey, Flag, Instant, Int, Link, Links, Number, Text};
use crate::kernel::id::Id;
use crate::kernel::money::{Currency, Money};
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::Value;

/// The values of a record in the making. What is empty is left out.
#[derive(Debug, Default)]
pub struct Row(Values);

impl Row {
    fn put(mut self, key: FieldKey, value: Value) -> Self {
        if !value.is_empty() {
            self.0.push((key, value));
        }
        self
    }

    pub fn text(self, field: Field<Text>, text: impl AsRef<str>) -> Self {
        self.put(field.into(), Value::text(text.as_ref()))
    }

    pub fn choice(self, field: Field<Choice>, code: &str) -> Self {
        self.put(field.into(), Value::choice(code))
    }

    pub fn int(self, field: Field<Int>, number: impl Into<Option<i64>>) -> Self {
        self.put(field.into(), number.into().map_or(Value::Empty, Value::Int))
    }

    pub fn number(self, field: Field<Number>, number: impl Into<Option<f64>>) -> Self {
        self.put(field.into(), number.into().map_or(Value::Empty, Value::Number))
    }

    /// An amount in fen; nothing is written for none.
    pub fn fen(self, field: Field<Amount>, fen: i64) -> Self {
        let value = if fen == 0 { Value::Empty } else { Value::Money(Money::new(fen, Currency::CNY)) };
        self.put(field.into(), value)
    }

    pub fn day(self, field: Field<Date>, day: impl Into<Option<Day>>) -> Self {
        self.put(field.into(), day.into().map_or(Value::Empty, Value::Day))
    }

    pub fn time(self, field: Field<Instant>, time: impl Into<Option<Timestamp>>) -> Self {
        self.put(field.into(), time.into().map_or(Value::Empty, Value::Time))
    }

    pub fn flag(self, field: Field<Flag>, flag: impl Into<Option<bool>>) -> Self {
        self.put(field.into(), flag.into().map_or(Value::Empty, Value::Bool))
    }

    pub fn link(self, field: Field<Link>, to: Entity, id: impl Into<Option<Id>>) -> Self {
        self.put(field.into(), id.into().map_or(Value::Empty, |id| Value::Ref(to.table(), id)))
    }

    pub fn links(self, field: Field<Links>, to: Entity, ids: Vec<Id>) -> Self {
        self.put(field.into(), Value::Refs(to.table(), ids))
    }

    /// A field that the demo's team added itself.
    pub fn own(self, key: &'static str, value: Value) -> Self {
        self.put(FieldKey::fixed(key), value)
    }

    /// These fields behind those of `first`.
    pub fn after(self, mut first: Self) -> Self {
        first.0.extend(self.0);
        first
    }

    /// The finished record.
    pub fn values(self) -> Values {
        self.0
    }
}
