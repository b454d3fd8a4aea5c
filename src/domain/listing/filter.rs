//! One condition on one field, in the form in which it stands in the address: `tier:=vip|gold`, `amount:100..`.

use crate::domain::clocks::Zone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::{Cell, Column, NO_CODE, Slot, Unit};
use crate::kernel::field::FieldKey;
use crate::kernel::time::{Day, Timestamp};
use std::fmt;
use std::str::FromStr;

/// What a field must be for a record to be listed.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// One of these: codes of a choice, ids of records, whole texts, `yes` or `no`.
    AnyOf(Vec<String>),
    /// A text with this in it, whatever the case.
    Contains(String),
    /// A number, amount (in whole units), day or instant from `from` up to and with `to`; an open end is `None`.
    Between {
        /// The lower end.
        from: Option<String>,
        /// The upper end.
        to: Option<String>,
    },
    /// Nothing there.
    Empty,
    /// Something there.
    Filled,
}

/// A condition on a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Which field.
    pub key: FieldKey,
    /// What it must be.
    pub condition: Condition,
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.key)?;
        match &self.condition {
            Condition::AnyOf(values) => write!(f, "={}", values.join("|")),
            Condition::Contains(text) => write!(f, "~{text}"),
            Condition::Between { from, to } => {
                write!(f, "{}..{}", from.as_deref().unwrap_or(""), to.as_deref().unwrap_or(""))
            }
            Condition::Empty => f.write_str("-"),
            Condition::Filled => f.write_str("*"),
        }
    }
}

/// The text is not a filter; a link from another version may hold one, and the page says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a filter: {0}")]
pub struct NotAFilter(pub String);

impl FromStr for Filter {
    type Err = NotAFilter;

    fn from_str(text: &str) -> Result<Self, NotAFilter> {
        let bad = || NotAFilter(text.to_owned());
        let (key, rest) = text.split_once(':').ok_or_else(bad)?;
        let end = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let condition = match rest {
            "-" => Condition::Empty,
            "*" => Condition::Filled,
            _ if rest.starts_with('=') => {
                Condition::AnyOf(rest.trim_start_matches('=').split('|').map(str::to_owned).collect())
            }
            _ if rest.starts_with('~') => Condition::Contains(rest.trim_start_matches('~').to_owned()),
            _ => {
                let (from, to) = rest.split_once("..").ok_or_else(bad)?;
                Condition::Between { from: end(from), to: end(to) }
            }
        };
        Ok(Self { key: FieldKey::from(key), condition })
    }
}

/// A filter made ready for one pass over a table.
#[derive(Debug)]
pub struct Prepared {
    key: FieldKey,
    test: Test,
}

#[derive(Debug)]
enum Test {
    Texts(Vec<String>),
    Slots(Vec<Slot>),
    Contains(String),
    Range(f64, f64),
    Empty,
    Filled,
    Nothing,
}

impl Filter {
    /// Looks up what the condition names. An end that cannot be read lets nothing through, never everything.
    #[must_use]
    pub fn prepare(&self, dataset: &Dataset, zone: Zone) -> Prepared {
        let test = match &self.condition {
            Condition::Empty => Test::Empty,
            Condition::Filled => Test::Filled,
            Condition::Contains(text) => Test::Contains(text.to_lowercase()),
            Condition::AnyOf(values) => {
                let ids: Vec<_> = values.iter().filter_map(|value| value.parse().ok()).collect();
                if ids.len() == values.len() && !ids.is_empty() {
                    Test::Slots(
                        Entity::all().flat_map(|e| ids.iter().filter_map(move |id| dataset.slot(e, *id))).collect(),
                    )
                } else {
                    Test::Texts(values.clone())
                }
            }
            Condition::Between { from, to } => {
                match (bound(from.as_deref(), false, zone), bound(to.as_deref(), true, zone)) {
                    (Some(low), Some(high)) => Test::Range(low.unwrap_or(f64::MIN), high.unwrap_or(f64::MAX)),
                    _ => Test::Nothing,
                }
            }
        };
        Prepared { key: self.key.clone(), test }
    }
}

/// Ends of a range as numbers: plain ones as they are, days as instants of the team's zone (ms).
/// Outer `None`: unreadable; inner `None`: open.
#[expect(clippy::cast_precision_loss, reason = "instants of any calendar lie far below 2^53 ms")]
#[expect(clippy::option_option, reason = "unreadable and open are different, as said above")]
fn bound(text: Option<&str>, is_end: bool, zone: Zone) -> Option<Option<f64>> {
    let Some(text) = text else { return Some(None) };
    if let Ok(number) = text.parse::<f64>() {
        return number.is_finite().then_some(Some(number));
    }
    if let Ok(day) = text.parse::<Day>() {
        let at = if is_end { zone.instant(day.plus(1), 0).0 - 1 } else { zone.instant(day, 0).0 };
        return Some(Some(at as f64));
    }
    text.parse::<Timestamp>().ok().map(|time| Some(time.0 as f64))
}

impl Prepared {
    /// Drops the rows of `chunk` that do not fulfil the condition.
    pub fn retain(&self, chunk: &Chunk, rows: &mut Vec<usize>, zone: Zone) {
        let Some(column) = chunk.column(self.key.as_str()) else {
            // A column that is absent is empty in every row.
            let empty_fits = match &self.test {
                Test::Empty => true,
                Test::Texts(wanted) => wanted.iter().any(String::is_empty),
                _ => false,
            };
            if !empty_fits {
                rows.clear();
            }
            return;
        };
        match (&self.test, column) {
            (Test::Nothing, _) => rows.clear(),
            (Test::Empty, _) => rows.retain(|row| matches!(column.cell(*row), Cell::Empty)),
            (Test::Filled, _) => rows.retain(|row| !matches!(column.cell(*row), Cell::Empty)),
            (Test::Texts(wanted), Column::Choice(coded)) => {
                let allowed: Vec<bool> = coded.values.iter().map(|code| wanted.iter().any(|w| **w == **code)).collect();
                let none_allowed = wanted.iter().any(String::is_empty);
                rows.retain(|row| match coded.codes.get(*row).copied() {
                    None | Some(NO_CODE) => none_allowed,
                    Some(code) => allowed.get(usize::from(code)).copied().unwrap_or(false),
                });
            }
            (Test::Texts(wanted), _) => rows.retain(|row| match column.cell(*row) {
                Cell::Text(text) => wanted.iter().any(|w| w == text),
                Cell::Bool(value) => wanted.iter().any(|w| w == if value { "yes" } else { "no" }),
                Cell::Int(Unit::Whole, number) => wanted.iter().any(|w| w.parse() == Ok(number)),
                _ => false,
            }),
            (Test::Slots(wanted), _) => rows.retain(|row| match column.cell(*row) {
                Cell::Ref(_, slot) => wanted.contains(&slot),
                Cell::Refs(_, slots) => slots.iter().any(|slot| wanted.contains(slot)),
                _ => false,
            }),
            (Test::Contains(needle), _) => rows.retain(|row| match column.cell(*row) {
                Cell::Text(text) => text.to_lowercase().contains(needle),
                _ => false,
            }),
            (Test::Range(low, high), _) => rows
                .retain(|row| measure(&column.cell(*row), zone).is_some_and(|number| (*low..=*high).contains(&number))),
        }
    }
}

/// What a range compares: amounts in whole units, days as the first instant of the day in the team's zone.
#[expect(clippy::cast_precision_loss, reason = "a range over amounts above 2^53 fen is not asked for")]
fn measure(cell: &Cell<'_>, zone: Zone) -> Option<f64> {
    match cell {
        Cell::Int(Unit::Day, day) => Some(zone.instant(Day(i32::try_from(*day).ok()?), 0).0 as f64),
        Cell::Int(_, number) => Some(*number as f64),
        Cell::Number(number) => Some(*number),
        Cell::Money(money) => Some(money.minor as f64 / money.currency.scale() as f64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_stand_in_the_address_as_text() {
        for text in
            ["tier:=vip|gold", "name:~wang", "amount:100..", "placed_on:2024-01-01..2024-12-31", "email:-", "phone:*"]
        {
            let filter: Filter = text.parse().expect(text);
            assert_eq!(filter.to_string(), text);
        }
        assert!("tier".parse::<Filter>().is_err());
        assert!("tier:vip".parse::<Filter>().is_err());
    }
}
