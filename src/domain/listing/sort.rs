//! Putting records in the order of one field.

use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::{Cell, Slot};
use crate::kernel::field::FieldKey;

/// By which field, and which way.
#[derive(Clone, Debug, PartialEq)]
pub struct Sort {
    /// Which field.
    pub key: FieldKey,
    /// Greatest first.
    pub descending: bool,
}

/// What is compared: numbers by value, texts by their lower-case letters, empty ones always last.
enum Keys {
    Numbers(Vec<(f64, Slot)>),
    Texts(Vec<(String, Slot)>),
}

/// Sorts `slots` by `sort`; equal ones stay in the order in which they came.
#[must_use]
pub fn sorted(dataset: &Dataset, entity: Entity, slots: Vec<Slot>, sort: &Sort) -> Vec<Slot> {
    let table = dataset.table(entity);
    let mut empty = Vec::new();
    let mut keys: Option<Keys> = None;
    for slot in slots {
        let cell =
            table.place(slot).and_then(|(chunk, row)| cell_at(chunk, row, sort.key.as_str())).unwrap_or(Cell::Empty);
        match (number(&cell), text(dataset, &cell)) {
            (Some(number), _) => match keys.get_or_insert_with(|| Keys::Numbers(Vec::new())) {
                Keys::Numbers(numbers) => numbers.push((number, slot)),
                Keys::Texts(_) => empty.push(slot),
            },
            (None, Some(text)) => match keys.get_or_insert_with(|| Keys::Texts(Vec::new())) {
                Keys::Texts(texts) => texts.push((text, slot)),
                Keys::Numbers(_) => empty.push(slot),
            },
            (None, None) => empty.push(slot),
        }
    }
    let down = sort.descending;
    let mut order: Vec<Slot> = match keys {
        Some(Keys::Numbers(mut numbers)) => {
            numbers.sort_by(|a, b| if down { b.0.total_cmp(&a.0) } else { a.0.total_cmp(&b.0) });
            numbers.into_iter().map(|(_, slot)| slot).collect()
        }
        Some(Keys::Texts(mut texts)) => {
            texts.sort_by(|a, b| if down { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) });
            texts.into_iter().map(|(_, slot)| slot).collect()
        }
        None => Vec::new(),
    };
    order.append(&mut empty);
    order
}

fn cell_at<'a>(chunk: &'a Chunk, row: usize, key: &str) -> Option<Cell<'a>> {
    chunk.column(key).map(|column| column.cell(row))
}

#[expect(clippy::cast_precision_loss, reason = "order among numbers above 2^53 does not matter to a list")]
fn number(cell: &Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Int(_, number) => Some(*number as f64),
        Cell::Number(number) => Some(*number),
        Cell::Money(money) => Some(money.minor as f64 / money.currency.scale() as f64),
        Cell::Bool(value) => Some(f64::from(u8::from(*value))),
        _ => None,
    }
}

fn text(dataset: &Dataset, cell: &Cell<'_>) -> Option<String> {
    match cell {
        Cell::Text(text) | Cell::Choice(text) => Some(text.to_lowercase()),
        Cell::Ref(table, slot) => Entity::of(*table).map(|entity| dataset.title(entity, *slot).to_lowercase()),
        Cell::Refs(table, slots) => {
            let entity = Entity::of(*table)?;
            Some(slots.iter().map(|slot| dataset.title(entity, *slot)).collect::<Vec<_>>().join(" ").to_lowercase())
        }
        _ => None,
    }
}
