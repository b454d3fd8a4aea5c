//! The one place where a command becomes changes: pure, so that it can be decided again when another tab was faster.

use super::command::{Command, Context, Values};
use super::complaints::{attaching, complaint, handling, merging, recovering, remedying};
use super::customers::{customer, tag};
use super::dataset::Dataset;
use super::entity::Entity;
use super::improvements::acting;
use super::knowledge::{counting, using};
use super::rules::{Draft, Refusal, Rule, check, check_references};
use super::service::{self, product, upkeep};
use super::surveys::{asking, drawing, from_records, listening, publishing, recording};
use super::targets::due;
use super::workspace::{setting, settings};
use crate::kernel::change::{Block, BlockBuilder, Change};
use crate::kernel::column::{Slot, WrongKind};
use crate::kernel::field::{FieldKey, FieldSpec, Flags};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::{Kind, Value};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What `command` changes in `dataset`; empty if it changes nothing.
///
/// # Errors
/// The rule that the command breaks, with the field. Nothing is changed then.
pub fn decide(dataset: &Dataset, command: &Command, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let mut changes = asked(dataset, command, context)?;
    let fresh = [
        due::refresh(dataset, &changes, context.now),
        acting::refresh(dataset, &changes),
        counting::refresh(dataset, &changes),
        upkeep::refresh(dataset, &changes),
    ];
    changes.extend(fresh.into_iter().flatten());
    Ok(changes)
}

/// What the command itself asks for.
fn asked(dataset: &Dataset, command: &Command, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    match command {
        Command::Create { entity, id, values } => create(dataset, *entity, *id, values, &|_| false, context),
        Command::CreateMany { entity, rows } => create_many(dataset, *entity, rows, context),
        Command::CreateTogether { rows } => create_together(dataset, rows, context),
        Command::Edit { entity, ids, values } => edit(dataset, *entity, ids, values, context),
        Command::Remove { entity, ids } => remove(dataset, *entity, ids),
        Command::Tag { customers, add, remove } => retag(dataset, customers, add, remove, context),
        Command::HandleComplaint { complaint, from, step, notes } => {
            handling::take_step(dataset, *complaint, from, step, notes, context)
        }
        Command::HandleComplaints { complaints, step, notes } => {
            let mut changes = Vec::new();
            for (complaint, from) in complaints {
                changes.extend(handling::take_step(dataset, *complaint, from, step, notes, context)?);
            }
            Ok(changes)
        }
        Command::ProposeRemedy { id, proposal } => remedying::propose(dataset, *id, proposal, context),
        Command::AttachEvidence { id, file } => attaching::attach(dataset, *id, file, context),
        Command::DecideRemedy { remedy, approve } => remedying::decide(dataset, *remedy, *approve, context),
        Command::MergeComplaints { one, into, notes } => merging::merge(dataset, *one, *into, notes, context),
        Command::SplitComplaint { whole, part, subject } => merging::split(dataset, *whole, *part, subject, context),
        Command::RecordRecovery { id, answer } => recovering::record(dataset, *id, answer, context),
        Command::MoveImprovement { improvement, to } => acting::act(dataset, *improvement, *to, context),
        Command::UseArticle { article, case, helped } => using::use_article(dataset, *article, *case, *helped, context),
        Command::HandleRequest { request, from, taking } => {
            service::handling::take_step(dataset, *request, from, taking, context)
        }
        Command::TurnIntoComplaint { request, from, complaint } => {
            service::turning::turn(dataset, *request, from, *complaint, context)
        }
        Command::SaveDraft { survey, was, draft } => publishing::save_draft(dataset, *survey, was, draft),
        Command::PublishSurvey { survey, version, draft } => {
            publishing::publish(dataset, *survey, *version, draft, context)
        }
        Command::RecordResponses { filled } => {
            let mut changes = recording::record(dataset, filled, context)?;
            for (entity, id, values) in listening::follow_ups(dataset, filled, context) {
                changes.extend(create(dataset, entity, id, &values, &|_| false, context)?);
            }
            Ok(changes)
        }
        Command::DrawWave { id, plan } => drawing::draw(dataset, *id, plan, context),
        Command::AskPeople { invitations } => asking::ask(dataset, invitations, context),
        Command::RemindPeople { invitations } => asking::remind(dataset, invitations, context),
        Command::NoteCall { invitation, from, outcome, notes } => {
            asking::note_call(dataset, *invitation, from, *outcome, notes, context)
        }
        Command::CloseWave { wave, close } => asking::close(dataset, *wave, *close),
        Command::Configure { key, value } => configure(dataset, key, value, context),
        Command::Import { changes } | Command::Revert { changes } => Ok(changes.clone()),
        Command::DraftFromQuestions { survey } => from_records::draft(dataset, *survey),
        Command::BeginSurvey { id, values, draft } => {
            // What is written by hand is checked as ever; the draft goes with it.
            create(dataset, Entity::Surveys, *id, values, &|_| false, context)?;
            publishing::begin(*id, values, draft)
        }
    }
}

fn does_not_fit(entity: Entity, error: WrongKind) -> Refusal {
    Refusal { entity, field: Some(error.key.clone()), rule: Rule::DoesNotFit(ApplyError::WrongKind(error)) }
}

fn insert(entity: Entity, id: Id, values: &[(FieldKey, Value)]) -> Result<Change, Refusal> {
    let block = Block::one(id, values).map_err(|error| does_not_fit(entity, error))?;
    Ok(Change::Insert { table: entity.table(), block })
}

/// Each record may refer to those before it, which `also` knows.
fn create_together(
    dataset: &Dataset,
    rows: &[(Entity, Id, Values)],
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let mut made = HashSet::new();
    let mut changes = Vec::new();
    for (entity, id, values) in rows {
        changes.extend(create(dataset, *entity, *id, values, &|id| made.contains(&id), context)?);
        made.insert(*id);
    }
    Ok(changes)
}

/// One new record; `also` are made by the same command, and may be referred to.
fn create(
    dataset: &Dataset,
    entity: Entity,
    id: Id,
    values: &Values,
    also: &dyn Fn(Id) -> bool,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let draft = Draft { entity, id, set: values, dataset };
    check(&draft, &dataset.schema(entity), true)?;
    check_references(&draft, also)?;
    check_unique(dataset, entity, &[id], values)?;
    check_by_hand(&draft, context)?;
    match entity {
        Entity::Complaints => {}
        Entity::Articles => return Ok(vec![insert(entity, id, &counting::stamped(values, context))?]),
        Entity::ArticleUses => return Ok(vec![insert(entity, id, &using::completed(values, context))?]),
        Entity::Requests => {
            let mut values = values.clone();
            let steps = service::handling::begin(dataset, id, &mut values, context)?;
            return Ok(std::iter::once(insert(entity, id, &values)?).chain(steps).collect());
        }
        _ => return Ok(vec![insert(entity, id, values)?]),
    }
    // A complaint begins its way by being received.
    let mut values = values.clone();
    let status = draft.value(complaint::STATUS.key);
    if status.is_empty() {
        values.push((complaint::STATUS.into(), Value::choice("received")));
    }
    let at = match draft.value(complaint::OPENED_AT.key) {
        Value::Time(at) => at,
        _ => context.now,
    };
    Ok(vec![insert(entity, id, &values)?, handling::record(id, "received", "", at, context)?])
}

/// The rules for what somebody writes down or changes, beside those for all records.
fn check_by_hand(draft: &Draft<'_>, context: &Context) -> Result<(), Refusal> {
    if draft.entity == Entity::Improvements { acting::check(draft, context) } else { Ok(()) }
}

fn create_many(
    dataset: &Dataset,
    entity: Entity,
    rows: &[(Id, Values)],
    context: &Context,
) -> Result<Vec<Change>, Refusal> {
    let schema = dataset.schema(entity);
    let new: HashSet<Id> = rows.iter().map(|(id, _)| *id).collect();
    if entity == Entity::InstalledProducts {
        product::check_serials(dataset, &rows.iter().map(|(id, values)| (*id, values)).collect::<Vec<_>>())?;
    }
    let mut block = BlockBuilder::default();
    for (id, values) in rows {
        let draft = Draft { entity, id: *id, set: values, dataset };
        check(&draft, &schema, true)?;
        check_references(&draft, &|id| new.contains(&id))?;
        check_by_hand(&draft, context)?;
        block.push(*id, values).map_err(|error| does_not_fit(entity, error))?;
    }
    Ok(if block.is_empty() {
        Vec::new()
    } else {
        vec![Change::Insert { table: entity.table(), block: block.finish() }]
    })
}

fn edit(
    dataset: &Dataset,
    entity: Entity,
    ids: &[Id],
    values: &Values,
    context: &Context,
) -> Result<Vec<Change>, Refusal> {
    let schema = dataset.schema(entity);
    check_unique(dataset, entity, ids, values)?;
    if entity == Entity::Requests {
        upkeep::check_moved_together(dataset, ids, values)?;
    }
    let mut changes = Vec::new();
    for id in ids {
        let slot = dataset.slot(entity, *id).ok_or(Refusal { entity, field: None, rule: Rule::Gone })?;
        if let Some((key, _)) =
            values.iter().find(|(key, _)| schema.field(key.as_str()).is_some_and(|f| !f.is_by_hand()))
        {
            let rule = if entity == Entity::Improvements { Rule::OnlyByFigures } else { Rule::NotByHand };
            return Err(Refusal::of(entity, key, rule));
        }
        let draft = Draft { entity, id: *id, set: values, dataset };
        check(&draft, &schema, false)?;
        check_references(&draft, &|_| false)?;
        check_by_hand(&draft, context)?;
        let changed: Values = values
            .iter()
            .filter(|(key, value)| {
                let before = dataset.value(entity, slot, key.as_str());
                before != *value && !(before.is_empty() && value.is_empty())
            })
            .cloned()
            .collect();
        if !changed.is_empty() {
            let values = if entity == Entity::Articles { counting::stamped(&changed, context) } else { changed };
            changes.push(Change::Update { table: entity.table(), id: *id, values });
        }
    }
    Ok(changes)
}

/// Names that tell records of small tables apart: two tags or members of one name could not be told apart in lists.
fn check_unique(dataset: &Dataset, entity: Entity, ids: &[Id], values: &Values) -> Result<(), Refusal> {
    const UNIQUE: [Entity; 7] = [
        Entity::Tags,
        Entity::Members,
        Entity::Settings,
        Entity::ImportMappings,
        Entity::Calendars,
        Entity::Policies,
        Entity::Scripts,
    ];
    if entity == Entity::InstalledProducts {
        return product::check_serials(dataset, &ids.iter().map(|id| (*id, values)).collect::<Vec<_>>());
    }
    if !UNIQUE.contains(&entity) {
        return Ok(());
    }
    let Some(field) = entity.title().filter(|field| field.is(Flags::MATCH)) else { return Ok(()) };
    let Some((key, Value::Text(name))) = values.iter().find(|(key, _)| *key == field.key) else { return Ok(()) };
    let table = dataset.table(entity);
    let taken = table.slots().any(|slot| {
        dataset.title(entity, slot) == name.as_ref() && table.id_at(slot).is_none_or(|other| !ids.contains(&other))
    });
    if taken || ids.len() > 1 { Err(Refusal::of(entity, key, Rule::Taken)) } else { Ok(()) }
}

fn remove(dataset: &Dataset, entity: Entity, ids: &[Id]) -> Result<Vec<Change>, Refusal> {
    let mut doomed: BTreeMap<Entity, HashSet<Slot>> = BTreeMap::new();
    let mut wave: Vec<(Entity, HashSet<Slot>)> = Vec::new();
    let mut first = HashSet::new();
    for id in ids {
        first.insert(dataset.slot(entity, *id).ok_or(Refusal { entity, field: None, rule: Rule::Gone })?);
    }
    check_unused(dataset, entity, &first)?;
    wave.push((entity, first));
    // What cannot be without a doomed record goes too, and so on; the record types form no endless chain.
    while let Some((at, slots)) = wave.pop() {
        let known = doomed.entry(at).or_default();
        let fresh: HashSet<Slot> = slots.into_iter().filter(|slot| known.insert(*slot)).collect();
        if fresh.is_empty() {
            continue;
        }
        for (other, field) in at.pointing_here().filter(|(_, field)| field.is(Flags::REQUIRED)) {
            wave.push((other, pointing_at(dataset, other, field, &fresh)));
        }
    }
    let mut changes = Vec::new();
    for (at, slots) in &doomed {
        for (other, field) in at.pointing_here().filter(|(_, field)| !field.is(Flags::REQUIRED)) {
            let survivors = pointing_at(dataset, other, field, slots)
                .into_iter()
                .filter(|slot| !doomed.get(&other).is_some_and(|gone| gone.contains(slot)));
            changes.extend(survivors.filter_map(|slot| forget(dataset, other, field, slot, *at, slots)));
        }
    }
    for (at, slots) in doomed {
        let table = dataset.table(at);
        let mut ids: Vec<Id> = slots.into_iter().filter_map(|slot| table.id_at(slot)).collect();
        ids.sort_unstable();
        if !ids.is_empty() {
            changes.push(Change::Remove { table: at.table(), ids });
        }
    }
    Ok(changes)
}

/// What would lose its meaning without them may not be removed: complaints their cause, policies their hours.
fn check_unused(dataset: &Dataset, entity: Entity, slots: &HashSet<Slot>) -> Result<(), Refusal> {
    if !matches!(entity, Entity::Causes | Entity::Calendars) {
        return Ok(());
    }
    let others = entity.pointing_here().filter(|(_, field)| !field.is(Flags::OWNED));
    let used = others.map(|(other, field)| {
        let users = pointing_at(dataset, other, field, slots);
        (other, users.into_iter().filter(|slot| other != entity || !slots.contains(slot)).count())
    });
    match used.into_iter().find(|(_, count)| *count > 0) {
        Some((by, count)) => Err(Refusal { entity, field: None, rule: Rule::InUse { by, count } }),
        None => Ok(()),
    }
}

/// The records of `other` whose `field` refers to one of `slots`.
fn pointing_at(dataset: &Dataset, other: Entity, field: &FieldSpec, slots: &HashSet<Slot>) -> HashSet<Slot> {
    let mut found = HashSet::new();
    for (first, chunk) in dataset.table(other).runs() {
        let (one, many) = (chunk.slots(field.key.as_str()), chunk.lists(field.key.as_str()));
        let hit = |row: &usize| {
            one.get(*row).is_some_and(|slot| slots.contains(&slot)) || many.get(*row).iter().any(|s| slots.contains(s))
        };
        found.extend(chunk.live_rows().filter(hit).map(|row| Slot::at(first + row)));
    }
    found
}

/// The change that takes references to `gone` out of one record.
fn forget(
    dataset: &Dataset,
    other: Entity,
    field: &FieldSpec,
    slot: Slot,
    target: Entity,
    gone: &HashSet<Slot>,
) -> Option<Change> {
    let id = dataset.table(other).id_at(slot)?;
    let value = match (&field.kind, dataset.value(other, slot, field.key.as_str())) {
        (Kind::Refs(table), Value::Refs(_, ids)) => {
            let kept = |id: &Id| dataset.slot(target, *id).is_some_and(|slot| !gone.contains(&slot));
            Value::Refs(*table, ids.into_iter().filter(kept).collect())
        }
        _ => Value::Empty,
    };
    Some(Change::Update { table: other.table(), id, values: vec![(field.key.clone(), value)] })
}

fn retag(
    dataset: &Dataset,
    customers: &[Id],
    add: &[String],
    remove: &[String],
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let table = dataset.table(Entity::Tags);
    let mut by_name: HashMap<String, Id> = HashMap::new();
    for slot in table.slots() {
        if let Some(id) = table.id_at(slot) {
            by_name.insert(dataset.title(Entity::Tags, slot).to_owned(), id);
        }
    }
    let mut changes = Vec::new();
    let mut adding = Vec::new();
    for name in add.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let id = if let Some(id) = by_name.get(name) {
            *id
        } else {
            let id = context.ids.mint();
            changes.push(insert(Entity::Tags, id, &[(tag::NAME.into(), Value::text(name))])?);
            by_name.insert(name.to_owned(), id);
            id
        };
        adding.push(id);
    }
    let removing: HashSet<Id> = remove.iter().filter_map(|name| by_name.get(name.trim()).copied()).collect();
    let tags = Entity::Tags.table();
    for id in customers {
        let gone = Refusal { entity: Entity::Customers, field: None, rule: Rule::Gone };
        let slot = dataset.slot(Entity::Customers, *id).ok_or(gone)?;
        let before = match dataset.value(Entity::Customers, slot, customer::TAGS.key) {
            Value::Refs(_, ids) => ids,
            _ => Vec::new(),
        };
        let mut after: Vec<Id> = before.iter().copied().filter(|tag| !removing.contains(tag)).collect();
        for tag in &adding {
            if !after.contains(tag) {
                after.push(*tag);
            }
        }
        if after != before {
            let values = vec![(customer::TAGS.into(), Value::Refs(tags, after))];
            changes.push(Change::Update { table: Entity::Customers.table(), id: *id, values });
        }
    }
    Ok(changes)
}

fn configure(dataset: &Dataset, key: &str, value: &str, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Settings;
    if !settings::is_valid(key, value) {
        return Err(Refusal { entity, field: Some(FieldKey::from(key)), rule: Rule::BadSetting });
    }
    let new = Value::text(value);
    match settings::slot_of(dataset, key).and_then(|slot| dataset.table(entity).id_at(slot)) {
        Some(id) => edit(dataset, entity, &[id], &vec![(setting::VALUE.into(), new)], context),
        None => {
            let values = [(setting::KEY.into(), Value::text(key)), (setting::VALUE.into(), new)];
            Ok(vec![insert(entity, context.ids.mint(), &values)?])
        }
    }
}
