//! Records that rows refer to: found by number, e-mail, phone or name; made where they are not there.

use super::cell::{self, Choices, Manner};
use super::plan::Reason;
use crate::codec::values::same_phone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::check_value;
use crate::domain::service::product;
use crate::kernel::change::{BlockBuilder, Change};
use crate::kernel::column::{Cell, Slot};
use crate::kernel::field::{FieldKey, FieldSpec};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::value::{Kind, Value};
use std::borrow::Cow;
use std::collections::HashMap;

/// The form in which two spellings of one key are equal.
pub(super) fn same<'t>(field: &FieldSpec, text: &'t str) -> Cow<'t, str> {
    match field.kind {
        _ if field.key.as_str() == product::SERIAL.key => Cow::Owned(product::plain(text)),
        Kind::Phone => Cow::Owned(same_phone(text)),
        Kind::Email if text.bytes().any(|byte| byte.is_ascii_uppercase()) => Cow::Owned(text.to_ascii_lowercase()),
        _ => Cow::Borrowed(text.trim()),
    }
}

/// The text of a field of a record, `""` if it has none.
pub(super) fn text_at<'a>(dataset: &'a Dataset, entity: Entity, slot: Slot, key: &str) -> &'a str {
    if let Cell::Text(text) = dataset.table(entity).cell(slot, key) { text } else { "" }
}

/// What is known under one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hit {
    One(u32),
    Several,
}

/// One field by which records are found.
#[derive(Debug)]
pub(super) struct KeyIndex {
    pub(super) field: FieldSpec,
    map: HashMap<Box<str>, Hit>,
}

impl KeyIndex {
    pub(super) fn new(field: FieldSpec) -> Self {
        Self { field, map: HashMap::new() }
    }

    pub(super) fn find(&self, text: &str) -> Option<Hit> {
        self.map.get(same(&self.field, text).as_ref()).copied()
    }

    pub(super) fn add(&mut self, text: &str, record: u32) {
        let text = same(&self.field, text);
        if text.is_empty() {
            return;
        }
        let hit = self.map.entry(text.as_ref().into()).or_insert(Hit::One(record));
        if *hit != Hit::One(record) {
            *hit = Hit::Several;
        }
    }
}

#[derive(Debug)]
struct Known {
    id: Id,
    slot: Option<Slot>,
    /// The texts of a record that is made by this import, in the order of the keys.
    texts: Vec<Box<str>>,
}

/// The records of one type, as far as rows refer to them.
#[derive(Debug)]
pub(super) struct Directory<'a> {
    pub(super) entity: Entity,
    dataset: &'a Dataset,
    keys: Vec<KeyIndex>,
    known: Vec<Known>,
    fresh: BlockBuilder,
}

impl<'a> Directory<'a> {
    pub(super) fn new(entity: Entity, dataset: &'a Dataset) -> Self {
        let table = dataset.table(entity);
        let known = table
            .slots()
            .filter_map(|slot| table.id_at(slot).map(|id| Known { id, slot: Some(slot), texts: Vec::new() }));
        Self { entity, dataset, keys: Vec::new(), known: known.collect(), fresh: BlockBuilder::default() }
    }

    /// The place of a key among the keys; records are indexed by it from then on.
    pub(super) fn key(&mut self, field: &FieldSpec) -> usize {
        if let Some(at) = self.keys.iter().position(|index| index.field.key == field.key) {
            return at;
        }
        let mut index = KeyIndex::new(field.clone());
        for (record, known) in (0..).zip(&self.known) {
            if let Some(slot) = known.slot {
                index.add(text_at(self.dataset, self.entity, slot, field.key.as_str()), record);
            }
        }
        self.keys.push(index);
        self.keys.len() - 1
    }

    pub(super) fn id(&self, record: u32) -> Id {
        self.known.get(index(record)).map_or_else(Id::default, |known| known.id)
    }

    /// A record with its place, which new ones do not have yet.
    pub(super) fn record(&self, record: u32) -> Option<(Id, Option<Slot>)> {
        self.known.get(index(record)).map(|known| (known.id, known.slot))
    }

    /// The field of a key.
    pub(super) fn key_name(&self, key: usize) -> &str {
        self.keys.get(key).map_or("", |index| index.field.key.as_str())
    }

    /// The text that a record has under a key, for comparing.
    fn text(&self, record: u32, key: usize) -> Cow<'_, str> {
        let (Some(known), Some(index)) = (self.known.get(index(record)), self.keys.get(key)) else { return "".into() };
        match known.slot {
            Some(slot) => same(&index.field, text_at(self.dataset, self.entity, slot, index.field.key.as_str())),
            None => same(&index.field, known.texts.get(key).map_or("", AsRef::as_ref)),
        }
    }

    /// Finds the record that `texts` (key, text; the surest key first) speak of.
    ///
    /// A record that is found by a weaker key but has another text under a surer one is another record.
    pub(super) fn find(&self, texts: &[(usize, &str)]) -> Option<Hit> {
        let mut several = false;
        for (place, (key, text)) in texts.iter().enumerate() {
            match self.keys.get(*key).and_then(|index| index.find(text)) {
                Some(Hit::One(record)) if !self.differs(record, texts.get(..place).unwrap_or(&[])) => {
                    return Some(Hit::One(record));
                }
                // Several of one name are told apart by a surer key, if the row has one.
                Some(Hit::Several) => several |= place == 0,
                _ => {}
            }
        }
        several.then_some(Hit::Several)
    }

    fn differs(&self, record: u32, surer: &[(usize, &str)]) -> bool {
        surer.iter().any(|(key, text)| {
            let Some(index) = self.keys.get(*key) else { return false };
            let theirs = self.text(record, *key);
            !theirs.is_empty() && theirs != same(&index.field, text)
        })
    }

    /// Makes a record from what a row says of it.
    ///
    /// # Errors
    /// The reason, with the place in `texts` of what is wrong.
    pub(super) fn create(
        &mut self,
        texts: &[(usize, &str)],
        manner: Manner,
        ids: &mut IdSequence,
    ) -> Result<u32, (usize, Reason)> {
        let mut values: Vec<(FieldKey, Value)> = Vec::new();
        for (place, (key, text)) in texts.iter().enumerate() {
            let Some(index) = self.keys.get(*key) else { continue };
            let mut choices =
                if let Kind::Choice(options) = &index.field.kind { Some(Choices::new(options)) } else { None };
            let got =
                cell::read(&index.field, choices.as_mut(), manner, text, &mut 0).map_err(|reason| (place, reason))?;
            let value = got.value(choices.as_ref());
            check_value(&index.field, &value)
                .map_err(|rule| (place, super::checks::reason_of(&rule, &index.field.key)))?;
            values.push((index.field.key.clone(), value));
        }
        let title = self.entity.title().map(|field| field.key.clone());
        if let (Some(title), Some((_, text))) = (title, texts.first())
            && !values.iter().any(|(key, _)| *key == title)
        {
            values.push((title, Value::text(text)));
        }
        let id = ids.mint();
        let pushed = self.fresh.push(id, &values);
        pushed.map_err(|error| (0, Reason::Rule { text: error.to_string() }))?;
        Ok(self.register(id, texts))
    }

    /// Makes a new record known that is added elsewhere.
    pub(super) fn register(&mut self, id: Id, texts: &[(usize, &str)]) -> u32 {
        let record = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let mut own = vec![Box::from(""); self.keys.len()];
        for (key, text) in texts {
            if let (Some(at), Some(index)) = (own.get_mut(*key), self.keys.get_mut(*key)) {
                *at = (*text).into();
                index.add(text, record);
            }
        }
        self.known.push(Known { id, slot: None, texts: own });
        record
    }

    /// How many records were made.
    pub(super) fn made(&self) -> usize {
        self.fresh.len()
    }

    /// The change that adds them.
    pub(super) fn finish(self) -> Option<Change> {
        let table = self.entity.table();
        (!self.fresh.is_empty()).then(|| Change::Insert { table, block: self.fresh.finish() })
    }
}

fn index(record: u32) -> usize {
    Slot(record).index()
}
