//! Values as the user reads them.

use super::label;
use super::zone_input::zone_words;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article::VERSIONS;
use crate::domain::service::request;
use crate::domain::targets::calendar;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::{Cell, Slot, Unit};
use crate::kernel::field::{Field, FieldSpec, Text};
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::Value;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::text::{Lang, lang, say};

/// A value ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing there.
    Nothing,
    /// Words.
    Text(String),
    /// A figure, set flush right.
    Number(String),
    /// A state.
    State(String, Tone),
    /// Labels.
    Tags(Vec<String>),
    /// A link to another record.
    Record(Entity, String, String),
}

impl Shown {
    /// The bare words.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) | Self::Number(text) | Self::State(text, _) | Self::Record(_, _, text) => text.clone(),
            Self::Tags(tags) => tags.join(", "),
        }
    }
}

/// The field of a record, ready to be shown in the current language.
pub fn show(dataset: &Dataset, entity: Entity, slot: Slot, spec: &FieldSpec) -> Shown {
    show_cell(dataset, entity, dataset.table(entity).cell(slot, spec.key.as_str()), spec)
}

/// A value that a field has, or once had.
pub fn show_value(dataset: &Dataset, entity: Entity, value: &Value, spec: &FieldSpec) -> Shown {
    let mut slot_of = |table, id| Entity::of(table).and_then(|to| dataset.slot(to, id)).unwrap_or(Slot::NONE);
    show_cell(dataset, entity, Cell::of(value, &mut slot_of), spec)
}

fn show_cell(dataset: &Dataset, entity: Entity, cell: Cell<'_>, spec: &FieldSpec) -> Shown {
    let zone = Settings::of(dataset).zone;
    match cell {
        Cell::Empty => Shown::Nothing,
        Cell::Text(text) if entity == Entity::Calendars && spec.key.as_str() == calendar::ZONE.key => {
            text.parse().map_or(Shown::Nothing, |zone| Shown::Text(zone_words(&zone)))
        }
        Cell::Text(text) => Shown::Text(text.to_owned()),
        Cell::Choice(code) => {
            let words = label::option(entity, spec.key.as_str(), code);
            // What kind of thing it is, is no state of it.
            let kind = entity == Entity::Requests && spec.key.as_str() == request::KIND.key;
            Shown::State(words, if kind { Tone::Plain } else { tone(code) })
        }
        Cell::Int(Unit::Whole, number) => Shown::Number(whole(number)),
        Cell::Int(Unit::Day, day) => {
            i32::try_from(day).map_or(Shown::Nothing, |day| Shown::Text(format::day(Day(day))))
        }
        Cell::Int(Unit::Time, time) => Shown::Text(format::instant(Timestamp(time), zone)),
        Cell::Number(number) => Shown::Number(format::number(number, 3)),
        Cell::Money(money) => Shown::Number(format::money(money)),
        Cell::Bool(value) => Shown::Text(say(if value { "value-yes" } else { "value-no" })),
        Cell::Ref(table, target) => Entity::of(table).map_or(Shown::Nothing, |to| reference(dataset, to, target)),
        Cell::Refs(table, slots) => match Entity::of(table) {
            None => Shown::Nothing,
            Some(to) => Shown::Tags(slots.iter().map(|slot| dataset.title(to, *slot).to_owned()).collect()),
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count beyond 2^53 is shown rounded")]
fn whole(number: i64) -> String {
    format::number(number as f64, 0)
}

/// A record by its name; one without a name by its type.
pub fn reference(dataset: &Dataset, to: Entity, target: Slot) -> Shown {
    let Some(id) = dataset.table(to).id_at(target).filter(|_| dataset.table(to).is_live(target)) else {
        return Shown::Nothing;
    };
    Shown::Record(to, id.to_string(), name(dataset, to, target))
}

/// The titles of articles, the one in the reader's language first.
pub fn titles() -> [Field<Text>; 2] {
    let [zh, en] = VERSIONS.map(|version| version.title);
    if lang() == Lang::ZhCn { [zh, en] } else { [en, zh] }
}

/// What a record is called in links and notices.
pub fn name(dataset: &Dataset, entity: Entity, slot: Slot) -> String {
    let title = match entity {
        Entity::Articles => titles()
            .iter()
            .map(|field| dataset.get(entity, slot, *field).unwrap_or(""))
            .find(|title| !title.is_empty())
            .unwrap_or(""),
        _ => dataset.title(entity, slot),
    };
    if title.is_empty() { label::entity_one(entity) } else { title.to_owned() }
}

/// The tone of a state, the same wherever the code appears.
pub fn tone(code: &str) -> Tone {
    match code {
        "vip" | "key_account" => Tone::Accent,
        "answered" | "repaired" | "done" | "held" | "loyal" | "completed" | "confirmed" | "resolved" | "approved"
        | "delighted" | "satisfied" | "running" | "published" | "yes" | "verified" => Tone::Good,
        "waiting_for_parts" | "high" | "lapsing" | "major" | "remedy_offered" | "enquiry" | "proposed"
        | "no_effect" => Tone::Warn,
        "urgent" | "declined" | "lost" | "critical" | "dissatisfied" | "cancelled" | "refunded" => Tone::Bad,
        "diagnosed" | "planned" | "scheduled" | "requested" | "goods_received" | "received" | "acknowledged"
        | "investigating" | "new" | "paid" | "shipped" | "in_place" => Tone::Info,
        _ => Tone::Plain,
    }
}
