//! The mapping that is offered first: remembered, or by the names and values of the columns.

use super::fields::KEYS;
use super::inspection::{ColumnSeen, Guess, Inspection};
use super::mapping::{ColumnMapping, Constant, Mapping, NewKind, ReferenceRule, Target};
use super::profile::MAX_DISTINCT;
use super::synonyms::{self, IMPORTABLE};
use super::targets::{is_creatable, reference, several_allowed};
use crate::codec::values::{date_evidence, option_of, parse_bool, parse_money, plain};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::looks_like_email;
use crate::domain::workspace::{mapping, settings::Settings};
use crate::kernel::field::{FieldSpec, Flags, Schema};
use crate::kernel::money::Currency;
use crate::kernel::value::Kind;
use std::collections::HashSet;
use std::hash::BuildHasher;

/// The mapping to offer for a file: the one that was used for this shape of file before, or the likeliest.
///
/// `anonymous` is what a customer is called whom the file does not name, in the user's language.
#[must_use]
pub fn suggest(file: &Inspection, dataset: &Dataset, anonymous: &str) -> Mapping {
    remembered(file, dataset).unwrap_or_else(|| {
        let all = IMPORTABLE.iter().map(|entity| weigh(file, dataset, *entity));
        let best = all.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let entity = best.filter(|(score, _)| *score > 0).map_or(Entity::Customers, |(_, entity)| entity);
        suggest_for(file, dataset, entity, anonymous)
    })
}

/// The mapping that was used the last time for a file of this shape.
#[must_use]
pub fn remembered(file: &Inspection, dataset: &Dataset) -> Option<Mapping> {
    let table = dataset.table(Entity::ImportMappings);
    let slot = table.slots().find(|slot| table.get(*slot, mapping::SHAPE) == Some(file.shape.as_str()))?;
    let found = Mapping::from_json(table.get(slot, mapping::MAPPING)?)?;
    (found.columns.len() == file.columns.len()).then_some(found)
}

/// The likeliest mapping of a file to one record type.
#[must_use]
pub fn suggest_for(file: &Inspection, dataset: &Dataset, entity: Entity, anonymous: &str) -> Mapping {
    let settings = Settings::of(dataset);
    let schema = dataset.schema(entity);
    let mut mapping = Mapping::new(entity, file.columns.len(), &settings);
    let assigned = if is_named(file) { by_name(file, entity, &schema).0 } else { by_value(file, entity) };
    let mut keys: HashSet<String> = schema.fields.iter().map(|field| field.key.as_str().to_owned()).collect();
    for ((column, seen), target) in mapping.columns.iter_mut().zip(&file.columns).zip(assigned) {
        let target = target.unwrap_or_else(|| leftover(seen, file, &mut keys));
        *column = ColumnMapping { target, dates: seen.dates, decimal: seen.decimal };
        if serial_dates(seen, &schema, &column.target) {
            column.dates = crate::codec::values::DateForm::Serial;
        }
    }
    complete(&mut mapping, &schema, anonymous);
    mapping.match_on = match_fields(&mapping, &schema);
    mapping.match_on.retain(|key| !repeats(file, &mapping.columns, key));
    mapping.currency = currency_of(file, &mapping).unwrap_or(settings.currency);
    mapping.adopt_currency = mapping.currency != settings.currency && dataset.table(Entity::Orders).is_empty();
    mapping
}

fn is_named(file: &Inspection) -> bool {
    file.columns.iter().any(|column| !column.name.is_empty())
}

fn weigh(file: &Inspection, dataset: &Dataset, entity: Entity) -> (u32, Entity) {
    let schema = dataset.schema(entity);
    if !is_named(file) {
        let placed = by_value(file, entity).iter().flatten().count();
        return (u32::try_from(placed).unwrap_or(0) * 5, entity);
    }
    let (assigned, mut score) = by_name(file, entity, &schema);
    let name = file.name.to_lowercase();
    if score > 0 && synonyms::words_for(entity).iter().any(|word| name.contains(word)) {
        score += 12;
    }
    // A file without a date is hardly a list of orders.
    let filled = |field: &FieldSpec| {
        field.is(Flags::TITLE)
            || assigned.iter().flatten().any(|target| match target {
                Target::Field { key } | Target::Related { field: key, .. } => *key == field.key.as_str(),
                _ => false,
            })
    };
    let missing =
        schema.with(Flags::REQUIRED).filter(|field| !filled(field) && !matches!(field.kind, Kind::Ref(_))).count();
    (score * 2 / (2 + u32::try_from(missing).unwrap_or(0)), entity)
}

/// Whether the number that goes into `key` comes again and again: each row is then a part of what the number names (the
/// lines of an invoice), and cannot be found by it.
fn repeats(file: &Inspection, columns: &[ColumnMapping], key: &str) -> bool {
    let is_number = ["external_id", "number", "code"].contains(&key);
    let mut sources = file
        .columns
        .iter()
        .zip(columns)
        .filter(|(_, column)| matches!(&column.target, Target::Field { key: to } if to == key));
    is_number
        && sources.any(|(seen, _)| {
            let distinct = u64::try_from(seen.distinct).unwrap_or(u64::MAX);
            !seen.unique && distinct.saturating_mul(3) < seen.filled.saturating_mul(2) && seen.distinct < MAX_DISTINCT
        })
}

/// The best place for every column, and how well the record type fits in all. Surer names choose first.
fn by_name(file: &Inspection, entity: Entity, schema: &Schema) -> (Vec<Option<Target>>, u32) {
    let mut wishes: Vec<(u32, usize, Target)> = Vec::new();
    for (at, column) in file.columns.iter().enumerate().filter(|(_, column)| !column.name.is_empty()) {
        let own = schema
            .fields
            .iter()
            .filter(|field| is_called(field, &column.name))
            .map(|field| (Target::Field { key: field.key.as_str().to_owned() }, 10));
        let known = own.chain(synonyms::lookup(entity, &column.name));
        wishes.extend(
            known.filter(|(target, _)| fits(column, schema, target)).map(|(target, weight)| (weight, at, target)),
        );
    }
    wishes.sort_by_key(|(weight, at, _)| (std::cmp::Reverse(*weight), *at));
    let mut assigned: Vec<Option<Target>> = vec![None; file.columns.len()];
    let mut taken: HashSet<String> = HashSet::new();
    let mut score = 0;
    for (weight, at, target) in wishes {
        let Some(place) = assigned.get_mut(at).filter(|place| place.is_none()) else { continue };
        let twin = file.columns.get(at).and_then(|column| column.same_as).is_some();
        if !taken.insert(format!("{target:?}")) && (twin || !several_allowed(schema, &target)) {
            continue;
        }
        *place = Some(target);
        score += weight;
    }
    (assigned, score)
}

fn is_called(field: &FieldSpec, name: &str) -> bool {
    let name = plain(name);
    field.label.as_ref().is_some_and(|(zh, en)| plain(zh) == name || plain(en) == name)
}

/// Whether the values of a column can go where its name points.
fn fits(column: &ColumnSeen, schema: &Schema, target: &Target) -> bool {
    let kind = match target {
        Target::Field { key } => schema.field(key).map(|field| field.kind.clone()),
        Target::Related { field, key } => reference(schema, field)
            .and_then(|other| other.fields().iter().find(|field| field.key.as_str() == key))
            .map(|field| field.kind.clone()),
        _ => Some(Kind::Text),
    };
    kind.is_some_and(|kind| column.guess == Guess::Empty || holds(column, &kind))
}

fn holds(column: &ColumnSeen, kind: &Kind) -> bool {
    use Guess::{Bool, Code, Day, Email, Int, LongText, Money, Number, Phone, Text, Time, Url};
    // A name that says it and half of the values are enough: the other half are then mistakes to be reported.
    let most =
        |ok: &dyn Fn(&str) -> bool| column.samples.iter().filter(|value| ok(value)).count() * 2 >= column.samples.len();
    let number = |value: &str| parse_money(value, column.decimal, Currency::CNY).is_ok();
    match kind {
        Kind::Text | Kind::Refs(_) => column.guess != LongText,
        Kind::LongText => true,
        Kind::Email => column.guess == Email || most(&looks_like_email),
        Kind::Phone => matches!(column.guess, Phone | Int | Code),
        Kind::Url => column.guess == Url,
        Kind::Choice(options) => most(&|value| option_of(options, value).is_some()),
        Kind::Int => matches!(column.guess, Int | Code | Bool | Number) || most(&number),
        Kind::Number | Kind::Money => matches!(column.guess, Int | Number | Money | Code) || most(&number),
        Kind::Day | Kind::Time => {
            let date = |value: &str| date_evidence(value).is_some();
            matches!(column.guess, Day | Time) || is_serial(column) || most(&date)
        }
        Kind::Bool => column.guess == Bool || most(&|value| parse_bool(value).is_some()),
        Kind::Ref(_) => matches!(column.guess, Text | Code | Int | Email | Phone),
    }
}

/// Whether all values could be a spreadsheet's count of days between 1954 and 2064.
fn is_serial(column: &ColumnSeen) -> bool {
    let count = |value: &String| value.parse::<f64>().is_ok_and(|days| (20_000.0..60_000.0).contains(&days));
    matches!(column.guess, Guess::Int | Guess::Number) && column.samples.iter().all(count)
}

fn serial_dates(column: &ColumnSeen, schema: &Schema, target: &Target) -> bool {
    let Target::Field { key } = target else { return false };
    let dated = schema.field(key).is_some_and(|field| matches!(field.kind, Kind::Day | Kind::Time));
    dated && is_serial(column)
}

/// A guess for a file without names, by what usually stands in which order.
fn by_value(file: &Inspection, entity: Entity) -> Vec<Option<Target>> {
    let field = |key: &str| Target::Field { key: key.to_owned() };
    let related = |key: &str| Target::Related { field: "customer".to_owned(), key: key.to_owned() };
    let is = |guesses: &'static [Guess]| move |column: &ColumnSeen| guesses.contains(&column.guess);
    let (dates, amounts) = (is(&[Guess::Day, Guess::Time]), is(&[Guess::Money, Guess::Number]));
    let dated = file.columns.iter().any(&dates) && file.columns.iter().any(&amounts);
    let mut rest: Vec<usize> = (0..file.columns.len()).collect();
    let mut assigned = vec![None; file.columns.len()];
    let mut give = |target: Target, suits: &dyn Fn(&ColumnSeen) -> bool| {
        let found = rest.iter().position(|at| file.columns.get(*at).is_some_and(suits));
        if let Some(place) = found.map(|at| rest.remove(at)).and_then(|at| assigned.get_mut(at)) {
            *place = Some(target);
        }
    };
    match entity {
        Entity::Orders if dated => {
            give(field("placed_on"), &dates);
            give(field("amount"), &is(&[Guess::Money]));
            give(field("amount"), &amounts);
            give(related("external_id"), &is(&[Guess::Code]));
            give(related("email"), &is(&[Guess::Email]));
            give(related("phone"), &is(&[Guess::Phone]));
            give(related("external_id"), &|column| column.guess == Guess::Int && column.distinct > 20);
            give(related("name"), &is(&[Guess::Text]));
            give(field("quantity"), &is(&[Guess::Int]));
        }
        Entity::Customers if !dated => {
            give(field("email"), &is(&[Guess::Email]));
            give(field("phone"), &is(&[Guess::Phone]));
            give(field("name"), &is(&[Guess::Text]));
            give(field("external_id"), &|column| matches!(column.guess, Guess::Code | Guess::Int) && column.unique);
            give(field("website"), &is(&[Guess::Url]));
            give(field("notes"), &is(&[Guess::LongText]));
        }
        _ => {}
    }
    // A second amount would be the same field twice.
    let mut seen: HashSet<String> = HashSet::new();
    for place in &mut assigned {
        if place.as_ref().is_some_and(|target: &Target| !seen.insert(format!("{target:?}"))) {
            *place = None;
        }
    }
    assigned
}

/// What to do with a column that no field is known for: a field of the user's own, unless there is nothing to keep.
fn leftover(column: &ColumnSeen, file: &Inspection, keys: &mut HashSet<String>) -> Target {
    let constant = column.distinct <= 1 && file.rows_seen > 1;
    if column.guess == Guess::Empty || constant || column.same_as.is_some() || column.name.is_empty() {
        return Target::Ignore;
    }
    let key = new_key(&column.name, keys);
    keys.insert(key.clone());
    Target::NewField { key, label: column.name.clone(), kind: new_kind(column, file) }
}

/// A key for a field that the user calls `label`, other than those that are `taken`.
#[must_use]
pub fn new_key<S: BuildHasher>(label: &str, taken: &HashSet<String, S>) -> String {
    let word: String = label
        .to_lowercase()
        .split(|char: char| !char.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_");
    let base = format!("x_{}", word.chars().take(40).collect::<String>());
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    std::iter::once(base.clone()).chain(numbered).find(|key| !taken.contains(key)).unwrap_or(base)
}

fn new_kind(column: &ColumnSeen, file: &Inspection) -> NewKind {
    let few = column.distinct <= 12 && column.filled >= 4 * u64::try_from(column.distinct).unwrap_or(u64::MAX);
    match column.guess {
        Guess::Int | Guess::Number => {
            // "company_id": a number by which something is called, not counted.
            let name = plain(&column.name);
            if ["id", "no", "code", "编号", "号", "zip", "邮编"].iter().any(|end| name.ends_with(end)) {
                NewKind::Text
            } else {
                NewKind::Number
            }
        }
        Guess::Money => NewKind::Money,
        Guess::Day => NewKind::Day,
        Guess::Time => NewKind::Time,
        Guess::Bool => NewKind::Bool,
        Guess::LongText => NewKind::LongText,
        Guess::Text if few && file.rows_seen >= 8 && column.samples.iter().all(|value| value.chars().count() <= 40) => {
            NewKind::Choice
        }
        _ => NewKind::Text,
    }
}

/// Adds what a record cannot be without: whose it is, and rules for the records it refers to.
fn complete(mapping: &mut Mapping, schema: &Schema, anonymous: &str) {
    for field in &schema.fields {
        let Some(other) = reference(schema, field.key.as_str()) else { continue };
        let key = field.key.as_str();
        let mapped = mapping.targets().any(|target| matches!(target, Target::Related { field, .. } if field == key));
        if !mapped && field.is(Flags::REQUIRED) && other == Entity::Customers {
            let target = Target::Related { field: key.to_owned(), key: "name".to_owned() };
            mapping.constants.push(Constant { target, text: anonymous.to_owned() });
        } else if !mapped {
            continue;
        }
        mapping.references.push(ReferenceRule { field: key.to_owned(), create: is_creatable(other) });
    }
}

/// The mapped fields that tell a record from others, the surest first.
#[must_use]
pub fn match_fields(mapping: &Mapping, schema: &Schema) -> Vec<String> {
    let mapped = |key: &str| mapping.targets().any(|target| matches!(target, Target::Field { key: to } if to == key));
    let can = |key: &&&str| schema.field(key).is_some_and(|field| field.is(Flags::MATCH)) && mapped(key);
    KEYS.iter().filter(can).map(|key| (*key).to_owned()).collect()
}

/// What the amounts are in: by their signs, else by the name of their column.
fn currency_of(file: &Inspection, mapping: &Mapping) -> Option<Currency> {
    let amounts = file.columns.iter().zip(&mapping.columns).filter(|(_, column)| {
        matches!(&column.target, Target::Field { key } if ["amount", "cost", "unit_price", "remedy_cost"].contains(&key.as_str()))
    });
    for (seen, _) in amounts {
        if let Some(currency) = seen.currency.as_ref().and_then(|code| code.parse().ok()) {
            return Some(currency);
        }
        let name = seen.name.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if says(&["dollar", "usd", "us$", "($)", "美元"]) {
            return Some(Currency::USD);
        } else if says(&["euro", "eur", "€", "欧元"]) {
            return Some(Currency::EUR);
        } else if says(&["元", "rmb", "cny", "yuan", "¥", "￥"]) {
            return Some(Currency::CNY);
        }
    }
    None
}
