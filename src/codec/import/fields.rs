//! A mapping made ready for reading rows: which cells make which field, and which records rows refer to.

use super::cell::{self, Choices, Got, Manner};
use super::directory::Directory;
use super::mapping::{Mapping, NamePart, Target};
use super::plan::Reason;
use super::targets::{reference, spec_of_new};
use crate::codec::delimited::Record;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::{FieldSpec, Flags, Schema};
use crate::kernel::value::Kind;
use std::borrow::Cow;
use std::rc::Rc;

/// Where a text comes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    Column(usize),
    Constant(usize),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) from: From,
    pub(super) manner: Manner,
    part: Option<NamePart>,
}

/// The texts that stand in no column.
pub(super) type Constants = Rc<[String]>;

impl Source {
    pub(super) fn text<'r>(&self, record: &Record<'r>, constants: &'r Constants) -> &'r str {
        let text = match self.from {
            From::Column(at) => record.get(at),
            From::Constant(at) => constants.get(at).map_or("", String::as_str),
        };
        text.trim()
    }

    pub(super) fn column(&self) -> Option<usize> {
        if let From::Column(at) = self.from { Some(at) } else { None }
    }
}

/// One field of the records.
#[derive(Debug)]
pub(super) struct OwnField {
    pub(super) spec: FieldSpec,
    pub(super) choices: Option<Choices>,
    pub(super) sources: Vec<Source>,
    /// Where further e-mail addresses and phone numbers go: the next field, then the notes.
    spill: Option<usize>,
    /// The records that its names stand for.
    pub(super) directory: Option<usize>,
}

/// A field that refers to one other record.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) spec: FieldSpec,
    pub(super) directory: usize,
    pub(super) create: bool,
    /// (key of the directory, where its text comes from), the surest key first.
    pub(super) sources: Vec<(usize, Source)>,
    pub(super) manner: Manner,
}

/// A value that cannot be read.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) column: Option<usize>,
    pub(super) value: String,
    pub(super) reason: Reason,
}

impl Wrong {
    pub(super) fn at(source: Option<&Source>, value: &str, reason: Reason) -> Self {
        let value = value.chars().take(super::MAX_SHOWN).collect();
        Self { column: source.and_then(Source::column), value, reason }
    }
}

/// Everything that a mapping asks for.
#[derive(Debug)]
pub(super) struct Compiled<'a> {
    pub(super) fields: Vec<OwnField>,
    pub(super) relations: Vec<Relation>,
    pub(super) directories: Vec<Directory<'a>>,
    pub(super) constants: Constants,
    /// The place of the notes among the fields, if values may spill there.
    pub(super) notes: Option<usize>,
    /// How many amounts had finer decimals than their currency.
    pub(super) rounded: u64,
}

/// Keys by which records are found, the surest first; what is not among them is only for new records.
pub(super) const KEYS: [&str; 7] = ["external_id", "number", "serial_number", "code", "email", "phone", "name"];

impl<'a> Compiled<'a> {
    pub(super) fn new(mapping: &Mapping, schema: &Schema, dataset: &'a Dataset) -> Self {
        let zone = Settings::of(dataset).zone;
        let mut compiled = Self {
            fields: Vec::new(),
            relations: Vec::new(),
            directories: Vec::new(),
            constants: mapping.constants.iter().map(|constant| constant.text.clone()).collect(),
            notes: None,
            rounded: 0,
        };
        let columns = mapping
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| (&column.target, From::Column(at), Manner::of(column, mapping.currency, zone)));
        let plain = Manner::of(&super::ColumnMapping::default(), mapping.currency, zone);
        let constants =
            mapping.constants.iter().enumerate().map(|(at, constant)| (&constant.target, From::Constant(at), plain));
        for (target, from, manner) in columns.chain(constants) {
            let source = Source { from, manner, part: None };
            compiled.add(target, source, schema, dataset, mapping);
        }
        for relation in &mut compiled.relations {
            let directory = compiled.directories.get(relation.directory);
            let sureness = |key: usize| {
                let name = directory.map_or("", |directory| directory.key_name(key));
                KEYS.iter().position(|known| *known == name).unwrap_or(KEYS.len())
            };
            relation.sources.sort_by_key(|(key, _)| sureness(*key));
        }
        // A title that is not in the file is made from what is, and a complaint is at least received.
        let entity = mapping.entity;
        let implied = schema.with(Flags::REQUIRED.with(Flags::TITLE)).map(|field| field.key.as_str());
        let status = (entity == Entity::Complaints).then_some("status");
        for key in implied.chain(status).collect::<Vec<_>>() {
            compiled.field(key, schema, dataset);
        }
        compiled.prepare_spill(schema, dataset);
        compiled
    }

    fn add(&mut self, target: &Target, source: Source, schema: &Schema, dataset: &'a Dataset, mapping: &Mapping) {
        match target {
            Target::Ignore => {}
            Target::Field { key } => self.add_source(key, source, schema, dataset),
            Target::Name { part } => self.add_source("name", Source { part: Some(*part), ..source }, schema, dataset),
            Target::NewField { key, label, kind } => {
                if schema.field(key).is_none() && !self.fields.iter().any(|field| field.spec.key.as_str() == key) {
                    self.push(spec_of_new(key, label, *kind), None);
                }
                self.add_source(key, source, schema, dataset);
            }
            Target::Related { field, key } => {
                let Some((spec, entity)) = schema.field(field).zip(reference(schema, field)) else { return };
                let Some(key) = entity.fields().iter().find(|field| field.key.as_str() == key) else { return };
                let directory = self.directory(entity, dataset);
                let key = self.directories.get_mut(directory).map_or(0, |directory| directory.key(key));
                let known = self.relations.iter_mut().find(|relation| relation.spec.key == spec.key);
                match known {
                    Some(relation) => relation.sources.push((key, source)),
                    None => self.relations.push(Relation {
                        spec: spec.clone(),
                        directory,
                        create: mapping.creates(field) && super::is_creatable(entity),
                        sources: vec![(key, source)],
                        manner: source.manner,
                    }),
                }
            }
        }
    }

    fn add_source(&mut self, key: &str, source: Source, schema: &Schema, dataset: &'a Dataset) {
        let Some(field) = self.field(key, schema, dataset).and_then(|at| self.fields.get_mut(at)) else { return };
        field.sources.push(source);
        // Given name first, whichever column came first.
        field.sources.sort_by_key(|source| match source.part {
            None => 0,
            Some(NamePart::First) => 1,
            Some(NamePart::Middle) => 2,
            Some(NamePart::Last) => 3,
        });
    }

    /// The place of a field, added if it is not there yet.
    fn field(&mut self, key: &str, schema: &Schema, dataset: &'a Dataset) -> Option<usize> {
        if let Some(at) = self.place(key) {
            return Some(at);
        }
        let spec = schema.field(key)?.clone();
        let directory = match spec.kind {
            Kind::Refs(table) => Entity::of(table).map(|entity| {
                let at = self.directory(entity, dataset);
                if let (Some(directory), Some(title)) = (self.directories.get_mut(at), entity.title()) {
                    directory.key(title);
                }
                at
            }),
            _ => None,
        };
        self.push(spec, directory);
        Some(self.fields.len() - 1)
    }

    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.spec.key.as_str() == key)
    }

    fn push(&mut self, spec: FieldSpec, directory: Option<usize>) {
        let choices = if let Kind::Choice(options) = &spec.kind { Some(Choices::new(options)) } else { None };
        self.fields.push(OwnField { spec, choices, sources: Vec::new(), spill: None, directory });
    }

    pub(super) fn directory(&mut self, entity: Entity, dataset: &'a Dataset) -> usize {
        let found = self.directories.iter().position(|directory| directory.entity == entity);
        found.unwrap_or_else(|| {
            self.directories.push(Directory::new(entity, dataset));
            self.directories.len() - 1
        })
    }

    fn prepare_spill(&mut self, schema: &Schema, dataset: &'a Dataset) {
        for at in 0..self.fields.len() {
            let Some(field) = self.fields.get(at).filter(|field| field.sources.len() > 1) else { continue };
            if !matches!(field.spec.kind, Kind::Email | Kind::Phone) {
                continue;
            }
            let other = format!("{}_other", field.spec.key);
            let spill = self.field(&other, schema, dataset);
            if let Some(field) = self.fields.get_mut(at) {
                field.spill = spill;
            }
            self.notes = self.field("notes", schema, dataset);
        }
    }

    /// Reads the fields of one row, in the order of `fields`.
    pub(super) fn read<'r>(&mut self, record: &Record<'r>, constants: &'r Constants) -> Result<Vec<Got<'r>>, Wrong> {
        let mut values = Vec::with_capacity(self.fields.len());
        let mut spilled: Vec<(usize, Cow<'r, str>)> = Vec::new();
        for field in &mut self.fields {
            let got = match field.sources.as_slice() {
                [] => Got::Empty,
                [source] => {
                    let text = source.text(record, constants);
                    cell::read(&field.spec, field.choices.as_mut(), source.manner, text, &mut self.rounded)
                        .map_err(|reason| Wrong::at(Some(source), text, reason))?
                }
                _ => read_several(field, self.notes, record, constants, &mut spilled, &mut self.rounded)?,
            };
            values.push(got);
        }
        for (at, text) in spilled {
            let Some(place) = values.get_mut(at) else { continue };
            *place = match std::mem::take(place) {
                Got::Text(before) if before != text => Got::Text(Cow::Owned(format!("{before}\n{text}"))),
                _ => Got::Text(text),
            };
        }
        Ok(values)
    }
}

/// Puts together what several columns hold for one field.
fn read_several<'r>(
    field: &mut OwnField,
    notes: Option<usize>,
    record: &Record<'r>,
    constants: &'r Constants,
    spilled: &mut Vec<(usize, Cow<'r, str>)>,
    rounded: &mut u64,
) -> Result<Got<'r>, Wrong> {
    let mut read: Vec<Got<'r>> = Vec::new();
    for source in &field.sources {
        let text = source.text(record, constants);
        let got = cell::read(&field.spec, field.choices.as_mut(), source.manner, text, rounded)
            .map_err(|reason| Wrong::at(Some(source), text, reason))?;
        if !got.is_empty() && !read.contains(&got) {
            read.push(got);
        }
    }
    if read.len() < 2 {
        return Ok(read.pop().unwrap_or_default());
    }
    match field.spec.kind {
        Kind::Email | Kind::Phone => {
            let mut rest = read.into_iter();
            let first = rest.next().unwrap_or_default();
            for (place, more) in rest.enumerate() {
                let to = if place == 0 { field.spill.or(notes) } else { notes };
                if let (Some(to), Got::Text(text)) = (to, more) {
                    spilled.push((to, text));
                }
            }
            Ok(first)
        }
        Kind::Refs(_) => {
            let mut all: Vec<&str> = Vec::new();
            for got in read {
                if let Got::Names(names) = got {
                    all.extend(names);
                }
            }
            Ok(Got::Names(all))
        }
        Kind::Text | Kind::LongText => {
            let texts: Vec<&str> = read.iter().map(Got::text).collect();
            Ok(Got::Text(Cow::Owned(join(&texts, &field.spec.kind, field.sources.iter().any(|s| s.part.is_some())))))
        }
        _ => Ok(read.into_iter().next().unwrap_or_default()),
    }
}

/// Chinese names are written family name first and without a blank.
fn join(texts: &[&str], kind: &Kind, is_name: bool) -> String {
    if *kind == Kind::LongText {
        return texts.join("\n");
    }
    if is_name && texts.iter().all(|text| text.chars().all(|char| ('\u{4e00}'..='\u{9fff}').contains(&char))) {
        return texts.iter().rev().copied().collect();
    }
    texts.join(" ")
}
