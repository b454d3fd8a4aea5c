//! One value as text and as JSON, and back, without loss.

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::kernel::money::{Currency, Money};
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::{Kind, TableId, Value};
use serde_json::{Value as Json, json};

/// A day; one that ISO 8601 cannot say as its count.
pub(super) fn day_text(day: Day) -> String {
    let text = day.to_string();
    if text.parse() == Ok(day) { text } else { format!("@{}", day.0) }
}

pub(super) fn day_of(text: &str) -> Option<Day> {
    match text.strip_prefix('@') {
        Some(count) => count.parse().ok().map(Day),
        None => text.parse().ok(),
    }
}

/// An instant; one that ISO 8601 cannot say as its count.
pub(super) fn time_text(time: Timestamp) -> String {
    let text = time.to_string();
    if text.parse() == Ok(time) { text } else { format!("@{}", time.0) }
}

pub(super) fn time_of(text: &str) -> Option<Timestamp> {
    match text.strip_prefix('@') {
        Some(count) => count.parse().ok().map(Timestamp),
        None => text.parse().ok(),
    }
}

/// The name of a type, for values that no field explains.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Empty => "empty",
        Value::Text(_) => "text",
        Value::Choice(_) => "choice",
        Value::Int(_) => "int",
        Value::Number(_) => "number",
        Value::Money(_) => "money",
        Value::Day(_) => "day",
        Value::Time(_) => "time",
        Value::Bool(_) => "bool",
        Value::Ref(..) => "ref",
        Value::Refs(..) => "refs",
    }
}

/// The kind of field that holds values of a type; `table` is where references go.
pub(super) fn kind_of(name: &str, table: Option<TableId>) -> Option<Kind> {
    Some(match name {
        "text" => Kind::Text,
        "choice" => Kind::Choice(crate::kernel::value::Options::Fixed(&[])),
        "int" => Kind::Int,
        "number" => Kind::Number,
        "money" => Kind::Money,
        "day" => Kind::Day,
        "time" => Kind::Time,
        "bool" => Kind::Bool,
        "ref" => Kind::Ref(table?),
        "refs" => Kind::Refs(table?),
        _ => return None,
    })
}

/// The table that a value refers to.
pub(super) fn table_of(value: &Value) -> Option<Entity> {
    match value {
        Value::Ref(table, _) | Value::Refs(table, _) => Entity::of(*table),
        _ => None,
    }
}

/// A value as JSON; it carries its type unless `kind` explains it.
pub(in crate::codec) fn to_json(value: &Value, kind: Option<&Kind>) -> Json {
    let plain = match value {
        Value::Empty => Json::Null,
        Value::Text(text) | Value::Choice(text) => json!(text),
        Value::Int(number) => json!(number),
        Value::Number(number) => number_json(*number),
        Value::Money(money) => json!({"amount": money.decimal(), "currency": money.currency.code()}),
        Value::Day(day) => json!(day_text(*day)),
        Value::Time(time) => json!(time_text(*time)),
        Value::Bool(value) => json!(value),
        Value::Ref(_, id) => json!(id.to_string()),
        Value::Refs(_, ids) => json!(ids.iter().map(Id::to_string).collect::<Vec<_>>()),
    };
    if kind.is_some_and(|kind| value.fits(kind)) {
        return plain;
    }
    match table_of(value) {
        Some(table) => json!({"type": type_of(value), "table": table.key(), "value": plain}),
        None => json!({"type": type_of(value), "value": plain}),
    }
}

/// Readers of JSON may round the last digit of a number; one that would be is written as a text.
fn number_json(number: f64) -> Json {
    let json = json!(number);
    let read = serde_json::from_str::<f64>(&json.to_string()).ok();
    if read.is_some_and(|read| read.to_bits() == number.to_bits()) { json } else { json!(number.to_string()) }
}

/// A value from JSON; `kind` is what its field holds. `None` if it is no such value.
pub(super) fn from_json(json: &Json, kind: Option<&Kind>) -> Option<Value> {
    if let Some(name) = json.get("type").and_then(Json::as_str) {
        let table = json.get("table").and_then(Json::as_str).and_then(Entity::by_key).map(Entity::table);
        return from_json(json.get("value")?, Some(&kind_of(name, table)?));
    }
    if json.is_null() {
        return Some(Value::Empty);
    }
    Some(match kind? {
        Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url => Value::Text(json.as_str()?.into()),
        Kind::Choice(_) => Value::Choice(json.as_str()?.into()),
        Kind::Int => Value::Int(json.as_i64()?),
        Kind::Number => Value::Number(match json.as_str() {
            Some(text) => text.parse().ok()?,
            None => json.as_f64()?,
        }),
        Kind::Money => {
            let currency: Currency = json.get("currency")?.as_str()?.parse().ok()?;
            Value::Money(Money::from_decimal(json.get("amount")?.as_str()?, currency)?)
        }
        Kind::Day => Value::Day(day_of(json.as_str()?)?),
        Kind::Time => Value::Time(time_of(json.as_str()?)?),
        Kind::Bool => Value::Bool(json.as_bool()?),
        Kind::Ref(table) => Value::Ref(*table, json.as_str()?.parse().ok()?),
        Kind::Refs(table) => {
            let ids = json.as_array()?.iter().map(|id| id.as_str()?.parse().ok());
            Value::Refs(*table, ids.collect::<Option<Vec<Id>>>()?)
        }
    })
}

/// A value as it stands in a cell; an amount without its currency.
pub(super) fn to_text(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Choice(text) => text.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Money(money) => money.decimal(),
        Value::Day(day) => day_text(*day),
        Value::Time(time) => time_text(*time),
        Value::Bool(value) => value.to_string(),
        Value::Ref(_, id) => id.to_string(),
        Value::Refs(_, ids) => ids.iter().map(Id::to_string).collect::<Vec<_>>().join(" "),
    }
}

/// A value from a cell; `currency` is what stands in the cell for it. `None` if it is no such value.
pub(super) fn from_text(text: &str, currency: &str, kind: &Kind) -> Option<Value> {
    if text.is_empty() {
        return Some(Value::Empty);
    }
    Some(match kind {
        Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url => Value::Text(text.into()),
        Kind::Choice(_) => Value::Choice(text.into()),
        Kind::Int => Value::Int(text.parse().ok()?),
        Kind::Number => Value::Number(text.parse().ok()?),
        Kind::Money => Value::Money(Money::from_decimal(text, currency.parse().ok()?)?),
        Kind::Day => Value::Day(day_of(text)?),
        Kind::Time => Value::Time(time_of(text)?),
        Kind::Bool => Value::Bool(text.parse().ok()?),
        Kind::Ref(table) => Value::Ref(*table, text.parse().ok()?),
        Kind::Refs(table) => {
            Value::Refs(*table, text.split(' ').map(|id| id.parse().ok()).collect::<Option<Vec<Id>>>()?)
        }
    })
}
