//! Where columns can go, and what still stands in the way of a mapping.

use super::mapping::{Mapping, NamePart, NewKind, Target};
use super::plan::MappingProblem;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::field::{FieldSpec, Flags, Schema};
use crate::kernel::value::{Kind, Options};
use std::collections::HashSet;

/// The record types that rows of a file can become.
#[must_use]
pub fn importable() -> &'static [Entity] {
    super::synonyms::IMPORTABLE
}

/// The record type that `field` refers to, if it refers to one record.
pub(super) fn reference(schema: &Schema, field: &str) -> Option<Entity> {
    match schema.field(field)?.kind {
        Kind::Ref(table) => Entity::of(table),
        _ => None,
    }
}

/// Whether a record of this type can be made from no more than what names it.
#[must_use]
pub fn is_creatable(entity: Entity) -> bool {
    entity.fields().iter().filter(|field| field.is(Flags::REQUIRED)).all(|field| field.is(Flags::TITLE))
}

/// Whether several columns may go to one target: their values are joined, or kept in the fields for others.
pub(super) fn several_allowed(schema: &Schema, target: &Target) -> bool {
    match target {
        Target::Field { key } => schema
            .field(key)
            .is_some_and(|field| matches!(field.kind, Kind::Email | Kind::Phone | Kind::LongText | Kind::Refs(_))),
        Target::Ignore => true,
        _ => false,
    }
}

/// Everything that a column of a file can be mapped to in `entity`, in display order, without new fields.
#[must_use]
pub fn targets_for(dataset: &Dataset, entity: Entity) -> Vec<Target> {
    let schema = dataset.schema(entity);
    let mut targets = Vec::new();
    for field in schema.fields.iter().filter(|field| !field.is(Flags::DERIVED)) {
        let key = field.key.as_str().to_owned();
        if let Some(other) = reference(&schema, &key) {
            let finds = |spec: &&FieldSpec| spec.is(Flags::MATCH) || spec.is(Flags::TITLE);
            let by = other.fields().iter().filter(finds).map(|spec| spec.key.as_str().to_owned());
            targets.extend(by.map(|by| Target::Related { field: key.clone(), key: by }));
        } else {
            targets.push(Target::Field { key });
        }
        if field.is(Flags::TITLE) && has_name_parts(entity) {
            targets.extend([NamePart::First, NamePart::Middle, NamePart::Last].map(|part| Target::Name { part }));
        }
    }
    targets
}

/// Whether records of this type are people with given and family names.
pub(super) fn has_name_parts(entity: Entity) -> bool {
    matches!(entity, Entity::Customers | Entity::Contacts | Entity::Members)
}

/// The field that a new column makes.
pub(super) fn spec_of_new(key: &str, label: &str, kind: NewKind) -> FieldSpec {
    let kind = match kind {
        NewKind::Text => Kind::Text,
        NewKind::LongText => Kind::LongText,
        NewKind::Number => Kind::Number,
        NewKind::Money => Kind::Money,
        NewKind::Day => Kind::Day,
        NewKind::Time => Kind::Time,
        NewKind::Bool => Kind::Bool,
        NewKind::Choice => Kind::Choice(Options::Custom([].into())),
    };
    FieldSpec { key: key.into(), kind, flags: Flags::NONE, label: Some((label.into(), label.into())) }
}

fn same_kind(a: &Kind, b: &Kind) -> bool {
    a == b || matches!((a, b), (Kind::Choice(_), Kind::Choice(_)))
}

/// What has to be corrected before the mapping can be carried out; empty if nothing.
#[must_use]
pub fn problems(mapping: &Mapping, dataset: &Dataset) -> Vec<MappingProblem> {
    let schema = dataset.schema(mapping.entity);
    let mut problems = Vec::new();
    if mapping.columns.iter().all(|column| column.target == Target::Ignore) {
        problems.push(MappingProblem::NothingMapped);
    }
    let mut seen = HashSet::new();
    for target in mapping.targets().filter(|target| **target != Target::Ignore) {
        let unknown = |field: &str| MappingProblem::UnknownField { field: field.to_owned() };
        match target {
            Target::Field { key } => match schema.field(key) {
                Some(field) if !matches!(field.kind, Kind::Ref(_)) && !field.is(Flags::DERIVED) => {}
                _ => problems.push(unknown(key)),
            },
            Target::Related { field, key } => {
                let other = reference(&schema, field);
                let is_text = |spec: &FieldSpec| matches!(spec.kind, Kind::Text | Kind::Email | Kind::Phone);
                if !other
                    .is_some_and(|other| other.fields().iter().any(|spec| spec.key.as_str() == key && is_text(spec)))
                {
                    problems.push(unknown(field));
                }
            }
            Target::Name { .. } if !has_name_parts(mapping.entity) => problems.push(unknown("name")),
            Target::NewField { key, label, kind } => {
                // A field that was made by an earlier import of the same mapping is the one that is meant.
                let same = |field: &FieldSpec| same_kind(&field.kind, &spec_of_new(key, label, *kind).kind);
                if !key.starts_with("x_") || schema.field(key).is_some_and(|field| !same(field)) {
                    problems.push(MappingProblem::BadKey { key: key.clone() });
                }
            }
            _ => {}
        }
        if !seen.insert(format!("{target:?}")) && !several_allowed(&schema, target) {
            problems.push(MappingProblem::Twice { field: field_of(target) });
        }
    }
    for field in schema.with(Flags::REQUIRED) {
        let filled = mapping.targets().any(|target| field_of(target) == field.key.as_str()) || field.is(Flags::TITLE);
        if !filled {
            problems.push(MappingProblem::RequiredNotMapped { field: field.key.as_str().to_owned() });
        }
    }
    let mapped =
        |key: &String| mapping.targets().any(|target| matches!(target, Target::Field { key: to } if to == key));
    let unmatched = mapping.match_on.iter().filter(|key| !mapped(key));
    problems.extend(unmatched.map(|field| MappingProblem::MatchNotMapped { field: field.clone() }));
    problems
}

/// The field of the record that a target fills.
fn field_of(target: &Target) -> String {
    match target {
        Target::Ignore => String::new(),
        Target::Name { .. } => "name".to_owned(),
        Target::Field { key } | Target::NewField { key, .. } => key.clone(),
        Target::Related { field, .. } => field.clone(),
    }
}
