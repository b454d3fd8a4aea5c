//! From rows to a batch: each row becomes a new record, changes one, is there already, or is left out with a reason.

use super::cell::Got;
use super::checks::{check_form, mark_of, reason_of};
use super::compare::{self, Piece};
use super::directory::Hit;
use super::fields::{Compiled, Constants, Relation, Wrong};
use super::mapping::Mapping;
use super::plan::{Counts, MAX_ERRORS, MappingProblem, Plan, Reason, RowError};
use super::rows::Rows;
use super::{afterwards, problems, titles};
use crate::codec::delimited::Record;
use crate::domain::complaints::step;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Draft, Rule, check_across};
use crate::kernel::change::{BlockBuilder, Change};
use crate::kernel::field::{FieldKey, Flags, Schema};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::value::{Kind, Value};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Plans the import of one file, row by row.
#[derive(Debug)]
pub struct Planner<'a> {
    dataset: &'a Dataset,
    /// New records are checked against this one, where there is nothing to look up.
    nothing: Dataset,
    mapping: Mapping,
    schema: Schema,
    compiled: Compiled<'a>,
    matching: Matching,
    /// Whether the next row is the header.
    header: bool,
    rows: Rows,
    updates: Vec<Change>,
    steps: BlockBuilder,
    ids: IdSequence,
    counts: Counts,
    errors: Vec<RowError>,
    draft: Vec<(FieldKey, Value)>,
}

#[derive(Debug)]
enum Matching {
    /// By fields (their places, and the keys of the directory), in the directory of the record type itself.
    Keys { directory: usize, fields: Vec<(usize, usize)>, seen: HashMap<u32, (u64, u64)> },
    /// By all values: how many equal records are still unmatched.
    Values { there: HashMap<u64, u32> },
}

/// What a row turned out to be.
enum Found {
    New,
    Same,
    Record(u32),
}

/// The record that a row refers to.
enum Referred<'r> {
    Nothing,
    Known(u32),
    New(Vec<(usize, &'r str)>),
}

impl<'a> Planner<'a> {
    /// Prepares for a mapping; `header` says that the first row is no record.
    ///
    /// # Errors
    /// The first of the [`problems`] of the mapping.
    pub fn new(dataset: &'a Dataset, mapping: &Mapping, header: bool, ids: IdSequence) -> Result<Self, MappingProblem> {
        if let Some(problem) = problems(mapping, dataset).into_iter().next() {
            return Err(problem);
        }
        let schema = dataset.schema(mapping.entity);
        let mut compiled = Compiled::new(mapping, &schema, dataset);
        let matching = match_by(mapping, &mut compiled, dataset);
        let specs = compiled.fields.iter().map(|field| &field.spec);
        let rows = Rows::new(specs.chain(compiled.relations.iter().map(|relation| &relation.spec)));
        Ok(Self {
            dataset,
            nothing: Dataset::default(),
            mapping: mapping.clone(),
            schema,
            compiled,
            matching,
            header,
            rows,
            updates: Vec::new(),
            steps: BlockBuilder::default(),
            ids,
            counts: Counts::default(),
            errors: Vec::new(),
            draft: Vec::new(),
        })
    }

    /// Takes the next row.
    pub fn row(&mut self, record: &Record<'_>) {
        if record.is_blank() && record.fault.is_none() {
            return;
        }
        if std::mem::take(&mut self.header) {
            return;
        }
        self.counts.rows += 1;
        let constants = self.compiled.constants.clone();
        if let Err(wrong) = self.take(record, &constants) {
            self.counts.errors += 1;
            if self.errors.len() < MAX_ERRORS {
                let Wrong { column, value, reason } = wrong;
                self.errors.push(RowError { line: record.line, column, value, reason });
            }
        }
    }

    fn take<'r>(&mut self, record: &Record<'r>, constants: &'r Constants) -> Result<(), Wrong> {
        check_form(record, self.mapping.columns.len())?;
        let mut values = self.compiled.read(record, constants)?;
        let made_title = titles::make(self.mapping.entity, &self.compiled, &mut values);
        if matches!(self.matching, Matching::Values { .. }) {
            self.begin_complaint(&mut values);
        }
        let referred = self.refer(record, constants)?;
        match self.find(record, &values, &referred)? {
            Found::Same => self.counts.unchanged += 1,
            Found::New => self.create(record, constants, values, referred)?,
            Found::Record(found) => {
                if let Some(made) = made_title.and_then(|at| values.get_mut(at)) {
                    *made = Got::Empty;
                }
                self.update(found, record, constants, &values, referred)?;
            }
        }
        Ok(())
    }

    /// The records that the row refers to, without making any yet.
    fn refer<'r>(&self, record: &Record<'r>, constants: &'r Constants) -> Result<Vec<Referred<'r>>, Wrong> {
        let refer = |relation: &Relation| {
            let texts: Vec<(usize, &'r str)> = relation
                .sources
                .iter()
                .map(|(key, source)| (*key, source.text(record, constants)))
                .filter(|(_, text)| !text.is_empty())
                .collect();
            let Some((_, first)) = texts.first() else { return Ok(Referred::Nothing) };
            let source =
                relation.sources.iter().map(|(_, source)| source).find(|s| s.text(record, constants) == *first);
            let wrong = |reason| Wrong::at(source, first, reason);
            let field = || relation.spec.key.as_str().to_owned();
            let directory = self.compiled.directories.get(relation.directory);
            match directory.and_then(|directory| directory.find(&texts)) {
                Some(Hit::One(found)) => Ok(Referred::Known(found)),
                Some(Hit::Several) => Err(wrong(Reason::Ambiguous { field: field() })),
                None if relation.create => Ok(Referred::New(texts)),
                None => Err(wrong(Reason::UnknownReference { field: field() })),
            }
        };
        self.compiled.relations.iter().map(refer).collect()
    }

    fn find(&mut self, record: &Record<'_>, values: &[Got<'_>], referred: &[Referred<'_>]) -> Result<Found, Wrong> {
        let compiled = &self.compiled;
        match &mut self.matching {
            Matching::Values { there } => {
                if there.is_empty() || referred.iter().any(|referred| matches!(referred, Referred::New(_))) {
                    return Ok(Found::New);
                }
                let own =
                    compiled.fields.iter().zip(values).map(|(field, got)| compare::of_row(got, field.choices.as_ref()));
                let others = compiled.relations.iter().zip(referred).map(|(relation, referred)| match referred {
                    Referred::Known(found) => {
                        let id = compiled.directories.get(relation.directory).map(|directory| directory.id(*found));
                        id.map_or(Piece::Empty, Piece::Record)
                    }
                    _ => Piece::Empty,
                });
                match there.get_mut(&compare::mark(own.chain(others))) {
                    Some(left) if *left > 0 => {
                        *left -= 1;
                        Ok(Found::Same)
                    }
                    _ => Ok(Found::New),
                }
            }
            Matching::Keys { directory, fields, seen } => {
                let mut texts: Vec<(usize, &str)> = Vec::new();
                let mut first = None;
                for (at, key) in fields.iter() {
                    let text = values.get(*at).map_or("", Got::text);
                    if !text.is_empty() {
                        first = first.or(compiled.fields.get(*at));
                        texts.push((*key, text));
                    }
                }
                let Some((_, shown)) = texts.first() else { return Ok(Found::New) };
                let hit = compiled.directories.get(*directory).and_then(|directory| directory.find(&texts));
                let source = first.and_then(|field| field.sources.first());
                match hit {
                    None => Ok(Found::New),
                    Some(Hit::Several) => {
                        let field = first.map_or_else(String::new, |field| field.spec.key.as_str().to_owned());
                        Err(Wrong::at(source, shown, Reason::Ambiguous { field }))
                    }
                    Some(Hit::One(found)) => match seen.entry(found) {
                        Entry::Occupied(earlier) => {
                            let (line, mark) = *earlier.get();
                            if mark == mark_of(record) {
                                return Ok(Found::Same);
                            }
                            Err(Wrong::at(source, shown, Reason::Repeated { line }))
                        }
                        Entry::Vacant(place) => {
                            place.insert((record.line, mark_of(record)));
                            Ok(Found::Record(found))
                        }
                    },
                }
            }
        }
    }

    fn create<'r>(
        &mut self,
        record: &Record<'r>,
        constants: &'r Constants,
        mut values: Vec<Got<'r>>,
        referred: Vec<Referred<'r>>,
    ) -> Result<(), Wrong> {
        self.begin_complaint(&mut values);
        self.check_required(&values, &referred)?;
        self.check_rules(None, &values)?;
        let mut links: Vec<Option<Id>> = Vec::with_capacity(referred.len());
        for (at, referred) in referred.into_iter().enumerate() {
            links.push(self.settle(at, referred, record, constants)?);
        }
        let id = self.ids.mint();
        let mut named: Vec<(usize, Vec<Id>)> = Vec::new();
        for (at, got) in values.iter().enumerate() {
            if let Got::Names(names) = got {
                named.push((at, self.named(at, names)?));
            }
        }
        self.rows.begin(id);
        for (at, got) in values.iter().enumerate() {
            self.rows.put(at, got);
        }
        for (at, ids) in named {
            self.rows.put_links(at, &ids);
        }
        for (at, link) in links.iter().enumerate() {
            self.rows.put_links(self.compiled.fields.len() + at, link.as_slice());
        }
        self.remember(id, record, &values);
        self.receive(id, &values);
        self.counts.created += 1;
        Ok(())
    }

    /// Later rows of the file are matched with new records too.
    fn remember(&mut self, id: Id, record: &Record<'_>, values: &[Got<'_>]) {
        let Matching::Keys { directory, fields, seen } = &mut self.matching else { return };
        let texts: Vec<(usize, &str)> =
            fields.iter().map(|(at, key)| (*key, values.get(*at).map_or("", Got::text))).collect();
        if let Some(directory) = self.compiled.directories.get_mut(*directory) {
            let made = directory.register(id, &texts);
            seen.insert(made, (record.line, mark_of(record)));
        }
    }

    fn update<'r>(
        &mut self,
        found: u32,
        record: &Record<'r>,
        constants: &'r Constants,
        values: &[Got<'r>],
        referred: Vec<Referred<'r>>,
    ) -> Result<(), Wrong> {
        let entity = self.mapping.entity;
        let Matching::Keys { directory, .. } = self.matching else { return Ok(()) };
        let Some((id, slot)) = self.compiled.directories.get(directory).and_then(|directory| directory.record(found))
        else {
            return Ok(());
        };
        let Some(slot) = slot else { return Ok(()) };
        let mut changed: Vec<(FieldKey, Value)> = Vec::new();
        for at in 0..values.len() {
            let (Some(got), Some(field)) = (values.get(at), self.compiled.fields.get(at)) else { continue };
            // An empty cell says nothing, so it takes nothing away.
            let key = field.spec.key.clone();
            if got.is_empty()
                || compare::of_row(got, field.choices.as_ref()) == compare::at(self.dataset, entity, slot, key.as_str())
            {
                continue;
            }
            let plain = got.value(field.choices.as_ref());
            let value = match (got, field.spec.kind.clone()) {
                (Got::Names(names), Kind::Refs(table)) => {
                    let before = match self.dataset.value(entity, slot, key.as_str()) {
                        Value::Refs(_, ids) => ids,
                        _ => Vec::new(),
                    };
                    let mut after = before.clone();
                    after.extend(self.named(at, names)?.into_iter().filter(|id| !before.contains(id)));
                    if after == before {
                        continue;
                    }
                    Value::Refs(table, after)
                }
                _ => plain,
            };
            changed.push((key, value));
        }
        for (at, referred) in referred.into_iter().enumerate() {
            let Some(spec) = self.compiled.relations.get(at).map(|relation| relation.spec.clone()) else { continue };
            let Some(to) = self.settle(at, referred, record, constants)? else { continue };
            let before = compare::at(self.dataset, entity, slot, spec.key.as_str());
            if let (Kind::Ref(table), true) = (&spec.kind, before != Piece::Record(to)) {
                changed.push((spec.key, Value::Ref(*table, to)));
            }
        }
        if changed.is_empty() {
            self.counts.unchanged += 1;
            return Ok(());
        }
        let draft = Draft { entity, id, set: &changed, dataset: self.dataset };
        check_across(&draft).map_err(|refusal| self.wrong_field(refusal.field.as_ref(), &refusal.rule, values))?;
        self.updates.push(Change::Update { table: entity.table(), id, values: changed });
        self.counts.updated += 1;
        Ok(())
    }

    /// The id of the record that the relation at `at` refers to, made if need be.
    fn settle<'r>(
        &mut self,
        at: usize,
        referred: Referred<'r>,
        record: &Record<'r>,
        constants: &'r Constants,
    ) -> Result<Option<Id>, Wrong> {
        let Some(relation) = self.compiled.relations.get(at) else { return Ok(None) };
        let Some(directory) = self.compiled.directories.get_mut(relation.directory) else { return Ok(None) };
        let found = match referred {
            Referred::Nothing => return Ok(None),
            Referred::Known(found) => found,
            Referred::New(texts) => {
                directory.create(&texts, relation.manner, &mut self.ids).map_err(|(place, reason)| {
                    let (key, text) = texts.get(place).copied().unwrap_or((0, ""));
                    let is_it = |(known, source): &&(usize, super::fields::Source)| {
                        *known == key && source.text(record, constants) == text
                    };
                    Wrong::at(relation.sources.iter().find(is_it).map(|(_, source)| source), text, reason)
                })?
            }
        };
        Ok(Some(directory.id(found)))
    }

    /// The ids of records called `names`, made if need be: tags.
    fn named(&mut self, at: usize, names: &[&str]) -> Result<Vec<Id>, Wrong> {
        let Some(field) = self.compiled.fields.get(at) else { return Ok(Vec::new()) };
        let Some(directory) = field.directory.and_then(|at| self.compiled.directories.get_mut(at)) else {
            return Ok(Vec::new());
        };
        let Some(manner) = field.sources.first().map(|source| source.manner) else { return Ok(Vec::new()) };
        let mut ids = Vec::with_capacity(names.len());
        for name in names {
            let texts = [(0, *name)];
            let found = match directory.find(&texts) {
                Some(Hit::One(found)) => found,
                Some(Hit::Several) => {
                    let field = field.spec.key.as_str().to_owned();
                    return Err(Wrong::at(
                        field_source(field.as_str(), &self.compiled),
                        name,
                        Reason::Ambiguous { field },
                    ));
                }
                None => directory
                    .create(&texts, manner, &mut self.ids)
                    .map_err(|(_, reason)| Wrong::at(field.sources.first(), name, reason))?,
            };
            ids.push(directory.id(found));
        }
        Ok(ids)
    }

    fn check_required(&self, values: &[Got<'_>], referred: &[Referred<'_>]) -> Result<(), Wrong> {
        for field in self.schema.with(Flags::REQUIRED) {
            let key = field.key.as_str();
            let own = self.compiled.place(key).and_then(|at| values.get(at)).is_some_and(|got| !got.is_empty());
            let related =
                self.compiled.relations.iter().zip(referred).any(|(relation, referred)| {
                    relation.spec.key == field.key && !matches!(referred, Referred::Nothing)
                });
            if !own && !related {
                let reason = Reason::Required { field: key.to_owned() };
                return Err(Wrong::at(field_source(key, &self.compiled), "", reason));
            }
        }
        Ok(())
    }

    /// The rules across fields, which look at amounts, numbers, days and instants only.
    fn check_rules(&mut self, id: Option<Id>, values: &[Got<'_>]) -> Result<(), Wrong> {
        let entity = self.mapping.entity;
        let mut draft = std::mem::take(&mut self.draft);
        draft.clear();
        let measured = |got: &Got<'_>| !matches!(got, Got::Empty | Got::Text(_) | Got::Code(_) | Got::Names(_));
        for (field, got) in self.compiled.fields.iter().zip(values).filter(|(_, got)| measured(got)) {
            draft.push((field.spec.key.clone(), got.value(None)));
        }
        let id = id.unwrap_or_default();
        let checked = check_across(&Draft { entity, id, set: &draft, dataset: &self.nothing });
        self.draft = draft;
        checked.map_err(|refusal| self.wrong_field(refusal.field.as_ref(), &refusal.rule, values))
    }

    fn wrong_field(&self, key: Option<&FieldKey>, rule: &Rule, values: &[Got<'_>]) -> Wrong {
        let Some(key) = key else {
            return Wrong { column: None, value: String::new(), reason: reason_of(rule, &FieldKey::fixed("")) };
        };
        let at = self.compiled.place(key.as_str());
        let field = at.and_then(|at| self.compiled.fields.get(at));
        let got = at.and_then(|at| values.get(at));
        let shown = match got {
            Some(Got::Money(money)) => money.decimal(),
            Some(Got::Whole(number)) => number.to_string(),
            Some(Got::Number(number)) => number.to_string(),
            Some(Got::Day(day)) => day.to_string(),
            Some(Got::Time(time)) => time.to_string(),
            _ => String::new(),
        };
        Wrong::at(field.and_then(|field| field.sources.first()), &shown, reason_of(rule, key))
    }

    /// A complaint begins its way by being received.
    fn begin_complaint(&self, values: &mut [Got<'_>]) {
        if self.mapping.entity != Entity::Complaints {
            return;
        }
        let Some(at) = self.compiled.place("status") else { return };
        let received = self.compiled.fields.get(at).and_then(|field| field.choices.as_ref()?.place("received"));
        if let (Some(status), Some(code)) = (values.get_mut(at).filter(|status| status.is_empty()), received) {
            *status = Got::Code(code);
        }
    }

    fn receive(&mut self, id: Id, values: &[Got<'_>]) {
        if self.mapping.entity != Entity::Complaints {
            return;
        }
        let opened = self.compiled.place("opened_at").and_then(|at| values.get(at));
        let Some(Got::Time(at)) = opened else { return };
        let row = [
            (step::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), id)),
            (step::KIND.into(), Value::choice("received")),
            (step::AT.into(), Value::Time(*at)),
        ];
        // The values are of the right kinds, so this cannot be refused.
        let _fits = self.steps.push(self.ids.mint(), &row);
    }

    /// The plan; `shape` is what the mapping is remembered under.
    #[must_use]
    pub fn finish(mut self, shape: &str) -> Plan {
        let mut changes = Vec::new();
        self.counts.rounded = self.compiled.rounded;
        if !self.counts.changes_nothing() {
            changes = afterwards::preparations(
                self.dataset,
                &self.mapping,
                shape,
                &self.compiled.fields,
                &mut self.ids,
                &mut self.counts,
            );
            for directory in self.compiled.directories {
                if directory.made() > 0 {
                    let made = u64::try_from(directory.made()).unwrap_or(u64::MAX);
                    self.counts.related.push((directory.entity.key().to_owned(), made));
                }
                changes.extend(directory.finish());
            }
            let fields = &self.compiled.fields;
            if self.rows.len() > 0 {
                let block = self.rows.finish(|at| fields.get(at).and_then(|field| field.choices.as_ref()));
                changes.push(Change::Insert { table: self.mapping.entity.table(), block });
            }
            if !self.steps.is_empty() {
                let table = Entity::ComplaintSteps.table();
                changes.push(Change::Insert { table, block: self.steps.finish() });
            }
            changes.append(&mut self.updates);
        }
        Plan { changes, counts: self.counts, errors: self.errors }
    }
}

fn field_source<'c>(key: &str, compiled: &'c Compiled<'_>) -> Option<&'c super::fields::Source> {
    let own = compiled.place(key).and_then(|at| compiled.fields.get(at)).and_then(|field| field.sources.first());
    own.or_else(|| {
        let relation = compiled.relations.iter().find(|relation| relation.spec.key.as_str() == key);
        relation.and_then(|relation| relation.sources.first()).map(|(_, source)| source)
    })
}

fn match_by<'a>(mapping: &Mapping, compiled: &mut Compiled<'a>, dataset: &'a Dataset) -> Matching {
    if mapping.match_on.is_empty() {
        let own = compiled.fields.iter().map(|field| field.spec.key.as_str());
        let others = compiled.relations.iter().map(|relation| relation.spec.key.as_str());
        let keys: Vec<&str> = own.chain(others).collect();
        return Matching::Values { there: compare::marks_of_records(dataset, mapping.entity, &keys) };
    }
    let directory = compiled.directory(mapping.entity, dataset);
    let places: Vec<usize> = mapping.match_on.iter().filter_map(|key| compiled.place(key)).collect();
    let fields = places.into_iter().filter_map(|at| {
        let spec = compiled.fields.get(at)?.spec.clone();
        Some((at, compiled.directories.get_mut(directory)?.key(&spec)))
    });
    Matching::Keys { directory, fields: fields.collect(), seen: HashMap::new() }
}
