//! What an import brings beside its records: new fields and options, the currency, and the mapping for the next time.

use super::fields::OwnField;
use super::mapping::{Mapping, Target};
use super::plan::Counts;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::{custom_field, mapping as remembered, setting, settings};
use crate::kernel::change::{Block, BlockBuilder, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, Text};
use crate::kernel::id::IdSequence;
use crate::kernel::value::Value;

/// The changes that go before the records.
pub(super) fn preparations(
    dataset: &Dataset,
    mapping: &Mapping,
    shape: &str,
    fields: &[OwnField],
    ids: &mut IdSequence,
    counts: &mut Counts,
) -> Vec<Change> {
    let mut changes = Vec::new();
    new_fields(dataset, mapping, fields, ids, counts, &mut changes);
    new_options(dataset, mapping.entity, fields, counts, &mut changes);
    if mapping.adopt_currency {
        let (key, code) = (settings::CURRENCY, mapping.currency.to_string());
        changes.extend(put(dataset, Entity::Settings, (setting::KEY, key), (setting::VALUE, &code), ids));
    }
    if !shape.is_empty() {
        let json = known_next_time(mapping).to_json();
        let (by, to) = ((remembered::SHAPE, shape), (remembered::MAPPING, json.as_str()));
        changes.extend(put(dataset, Entity::ImportMappings, by, to, ids));
    }
    changes
}

/// The mapping as it will be right for the next file: what is new now is there then.
fn known_next_time(mapping: &Mapping) -> Mapping {
    let mut next = mapping.clone();
    next.adopt_currency = false;
    for column in &mut next.columns {
        if let Target::NewField { key, .. } = &column.target {
            column.target = Target::Field { key: key.clone() };
        }
    }
    next
}

fn new_fields(
    dataset: &Dataset,
    mapping: &Mapping,
    fields: &[OwnField],
    ids: &mut IdSequence,
    counts: &mut Counts,
    changes: &mut Vec<Change>,
) {
    let schema = dataset.schema(mapping.entity);
    let mut block = BlockBuilder::default();
    let mut position = i64::try_from(schema.fields.len()).unwrap_or(0);
    for target in mapping.targets() {
        let Target::NewField { key, label, kind } = target else { continue };
        if schema.field(key).is_some() {
            continue;
        }
        let options =
            fields.iter().find(|field| field.spec.key.as_str() == key).and_then(|field| field.choices.as_ref());
        let row: [(FieldKey, Value); 7] = [
            (custom_field::LABEL_ZH.into(), Value::text(label)),
            (custom_field::LABEL_EN.into(), Value::text(label)),
            (custom_field::ENTITY.into(), Value::text(mapping.entity.key())),
            (custom_field::KEY.into(), Value::text(key)),
            (custom_field::KIND.into(), Value::choice(kind.code())),
            (
                custom_field::OPTIONS.into(),
                Value::text(&options.map_or_else(String::new, |choices| choices.codes.join("\n"))),
            ),
            (custom_field::POSITION.into(), Value::Int(position)),
        ];
        position += 1;
        // The values are of the right kinds, so this cannot be refused.
        let _fits = block.push(ids.mint(), &row);
        counts.fields += 1;
    }
    if !block.is_empty() {
        changes.push(Change::Insert { table: Entity::CustomFields.table(), block: block.finish() });
    }
}

/// Words that came new into choices that the user had defined.
fn new_options(dataset: &Dataset, entity: Entity, fields: &[OwnField], counts: &mut Counts, changes: &mut Vec<Change>) {
    let table = dataset.table(Entity::CustomFields);
    for field in fields {
        let Some(choices) = field.choices.as_ref().filter(|choices| choices.codes.len() > choices.known) else {
            continue;
        };
        let is_it = |slot: &Slot| {
            table.get(*slot, custom_field::ENTITY) == Some(entity.key())
                && table.get(*slot, custom_field::KEY) == Some(field.spec.key.as_str())
        };
        let Some(id) = table.slots().find(is_it).and_then(|slot| table.id_at(slot)) else { continue };
        counts.options += u64::try_from(choices.codes.len() - choices.known).unwrap_or(0);
        let values = vec![(custom_field::OPTIONS.into(), Value::text(&choices.codes.join("\n")))];
        changes.push(Change::Update { table: Entity::CustomFields.table(), id, values });
    }
}

/// Sets the value of the one record that has `by`, or adds it; nothing if it is so already.
fn put(
    dataset: &Dataset,
    entity: Entity,
    by: (Field<Text>, &str),
    to: (Field<Text>, &str),
    ids: &mut IdSequence,
) -> Option<Change> {
    let table = dataset.table(entity);
    let found = table.slots().find(|slot| table.get(*slot, by.0) == Some(by.1));
    let Some(slot) = found else {
        let block =
            Block::one(ids.mint(), &[(by.0.into(), Value::text(by.1)), (to.0.into(), Value::text(to.1))]).ok()?;
        return Some(Change::Insert { table: entity.table(), block });
    };
    if table.get(slot, to.0) == Some(to.1) {
        return None;
    }
    let values = vec![(to.0.into(), Value::text(to.1))];
    Some(Change::Update { table: entity.table(), id: table.id_at(slot)?, values })
}
