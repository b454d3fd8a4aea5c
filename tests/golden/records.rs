//! Small data sets written down row by row, and reading figures out of reports.

use zhiji::analytics::facts::Facts;
use zhiji::analytics::params::Params;
use zhiji::analytics::registry::Metric;
use zhiji::analytics::report::{Report, Scalar, Series, Shape, Table};
use zhiji::domain::clocks::Zone;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::workspace::settings::Settings;
use zhiji::kernel::change::{BlockBuilder, Change};
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::Id;
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

/// A data set that grows by rows.
#[derive(Default)]
pub struct Records {
    pub dataset: Dataset,
    last: u128,
}

impl Records {
    /// Adds one record and gives its id.
    pub fn add(&mut self, entity: Entity, values: Vec<(FieldKey, Value)>) -> Id {
        self.add_all(entity, vec![values])[0]
    }

    /// Adds many records.
    pub fn add_all(&mut self, entity: Entity, rows: Vec<Vec<(FieldKey, Value)>>) -> Vec<Id> {
        let mut block = BlockBuilder::default();
        let mut ids = Vec::new();
        for row in rows {
            self.last += 1;
            block.push(Id(self.last), &row).unwrap();
            ids.push(Id(self.last));
        }
        let change = Change::Insert { table: entity.table(), block: block.finish() };
        self.dataset = self.dataset.apply(&[change]).unwrap();
        ids
    }

    /// The facts up to `as_of`, with the usual settings in UTC.
    pub fn facts(&self, as_of: &str) -> Facts {
        Facts::new(self.dataset.clone(), Params::new(day(as_of), utc()))
    }
}

/// The usual settings, with days as UTC has them.
pub fn utc() -> Settings {
    Settings { zone: Zone::fixed(0), ..Settings::default() }
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn at(text: &str) -> Value {
    Value::Time(text.parse::<Timestamp>().unwrap())
}

pub fn on(text: &str) -> Value {
    Value::Day(day(text))
}

pub fn yuan(amount: &str) -> Value {
    Value::Money(Money::from_decimal(amount, Currency::CNY).unwrap())
}

pub fn to(entity: Entity, id: Id) -> Value {
    Value::Ref(entity.table(), id)
}

pub fn report(facts: &Facts, key: &str) -> Report {
    Metric::by_key(key).unwrap_or_else(|| panic!("no metric {key}")).over(facts)
}

pub fn scalar(facts: &Facts, key: &str) -> Scalar {
    match report(facts, key).shape {
        Shape::Scalar(scalar) => scalar,
        other => panic!("{key} is {other:?}"),
    }
}

pub fn table(facts: &Facts, key: &str) -> Table {
    match report(facts, key).shape {
        Shape::Table(table) => table,
        other => panic!("{key} is {other:?}"),
    }
}

pub fn series(facts: &Facts, key: &str) -> Series {
    match report(facts, key).shape {
        Shape::Series(series) => series,
        other => panic!("{key} is {other:?}"),
    }
}

/// The column `head` of a table.
pub fn column(table: &Table, head: &str) -> Vec<Option<f64>> {
    let at = table.heads.iter().position(|h| h.key == head).unwrap_or_else(|| panic!("no column {head}"));
    table.rows.iter().map(|row| row.cells[at]).collect()
}

#[track_caller]
pub fn near(found: Option<f64>, expected: f64, to: f64) {
    let found = found.unwrap_or_else(|| panic!("undefined instead of {expected}"));
    assert!((found - expected).abs() <= to, "{found} instead of {expected}");
}
