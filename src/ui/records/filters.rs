//! Conditions on a list: adding one on any field, and the chips of those that hold.

use super::input::names;
use super::label;
use super::list::ListState;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::kernel::field::FieldSpec;
use crate::kernel::id::Id;
use crate::kernel::value::{Kind, TableId};
use crate::t;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Checkbox, Choice, InputKind, Select, TextField};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::pop::Popover;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The button that opens the condition editor.
#[component]
pub fn FilterPopover(list: ListState) -> impl IntoView {
    view! {
        <Popover label=t!("list-filter") glyph=Glyph::Filter look=Look::Ghost>
            <FilterEditor list />
        </Popover>
    }
}

/// Chooses a field and its condition.
#[component]
pub fn FilterEditor(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let fields = StoredValue::new(dataset.get_untracked().schema(list.entity).fields);
    let key = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        fields.with_value(|fields| {
            fields.iter().map(|spec| Choice::new(spec.key.to_string(), label::field(list.entity, spec))).collect()
        })
    });
    let editor = move || {
        let chosen = key.get();
        let spec = fields.with_value(|fields| fields.iter().find(|spec| spec.key.as_str() == chosen).cloned())?;
        Some(view! { <ConditionEditor list spec /> })
    };
    view! {
        <div class="filter-editor">
            <Select label=t!("filter-field") value=key options on_change=move |value| key.set(value) empty=t!("filter-choose") />
            {editor}
        </div>
    }
}

/// Replaces the conditions of the same field by `condition`, or drops them.
fn put(list: ListState, spec: &FieldSpec, condition: Option<Condition>) {
    let key = spec.key.clone();
    list.change(|query| {
        query.filters.retain(|filter| filter.key != key);
        query.filters.extend(condition.map(|condition| Filter { key, condition }));
    });
}

fn current(list: ListState, spec: &FieldSpec) -> Option<Condition> {
    let query = list.query.read();
    query.filters.iter().find(|filter| filter.key == spec.key).map(|filter| filter.condition.clone())
}

#[component]
fn ConditionEditor(list: ListState, spec: FieldSpec) -> impl IntoView {
    let filled = spec.clone();
    let presence = move |condition: Condition| {
        let spec = filled.clone();
        Callback::new(move |()| put(list, &spec, Some(condition.clone())))
    };
    let body = match &spec.kind {
        Kind::Choice(_) | Kind::Bool | Kind::Ref(_) | Kind::Refs(_) => {
            view! { <AnyOfEditor list spec=spec.clone() /> }.into_any()
        }
        Kind::Int | Kind::Number | Kind::Money | Kind::Day | Kind::Time => {
            view! { <RangeEditor list spec=spec.clone() /> }.into_any()
        }
        Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url => {
            view! { <ContainsEditor list spec=spec.clone() /> }.into_any()
        }
    };
    view! {
        {body}
        <div class="row">
            <Button label=t!("filter-filled") look=Look::Ghost small=true on_click=presence(Condition::Filled) />
            <Button label=t!("filter-empty") look=Look::Ghost small=true on_click=presence(Condition::Empty) />
        </div>
    }
}

#[component]
fn ContainsEditor(list: ListState, spec: FieldSpec) -> impl IntoView {
    let shown = spec.clone();
    let value = Signal::derive(move || match current(list, &shown) {
        Some(Condition::Contains(text)) => text,
        _ => String::new(),
    });
    let on_input = move |text: String| {
        put(list, &spec, (!text.is_empty()).then_some(Condition::Contains(text)));
    };
    view! { <TextField label=t!("filter-contains") value on_input autofocus=true /> }
}

#[component]
fn RangeEditor(list: ListState, spec: FieldSpec) -> impl IntoView {
    let kind = if matches!(spec.kind, Kind::Day | Kind::Time) { InputKind::Date } else { InputKind::Number };
    let spec = StoredValue::new(spec);
    let end = move |upper: bool| {
        Signal::derive(move || match spec.with_value(|spec| current(list, spec)) {
            Some(Condition::Between { from, to }) => (if upper { to } else { from }).unwrap_or_else(String::new),
            _ => String::new(),
        })
    };
    let (from, to) = (end(false), end(true));
    let set = move |low: String, high: String| {
        let end = |text: String| (!text.is_empty()).then_some(text);
        let (from, to) = (end(low), end(high));
        let condition = (from.is_some() || to.is_some()).then_some(Condition::Between { from, to });
        spec.with_value(|spec| put(list, spec, condition));
    };
    let set_from = move |text: String| set(text, to.get_untracked());
    let set_to = move |text: String| set(from.get_untracked(), text);
    view! {
        <div class="row">
            <TextField label=t!("filter-from") value=from on_input=set_from kind />
            <TextField label=t!("filter-to") value=to on_input=set_to kind />
        </div>
    }
}

#[component]
fn AnyOfEditor(list: ListState, spec: FieldSpec) -> impl IntoView {
    let dataset = Session::here().dataset();
    let options = choices(&dataset.get_untracked(), list.entity, &spec);
    let spec = StoredValue::new(spec);
    let chosen = move || match spec.with_value(|spec| current(list, spec)) {
        Some(Condition::AnyOf(values)) => values,
        _ => Vec::new(),
    };
    let line = move |choice: Choice| {
        let value = choice.value.clone();
        let checked = Signal::derive(move || chosen().contains(&value));
        let toggle = move |on: bool| {
            let mut values = untrack(chosen);
            values.retain(|value| *value != choice.value);
            if on {
                values.push(choice.value.clone());
            }
            spec.with_value(|spec| put(list, spec, (!values.is_empty()).then_some(Condition::AnyOf(values))));
        };
        let label = Signal::stored(choice.label);
        view! { <li><Checkbox label checked on_change=toggle /></li> }
    };
    view! { <ul class="choose-list">{options.into_iter().map(line).collect_view()}</ul> }
}

/// What a field can be one of. References to small tables are offered whole, to large ones their newest records.
fn choices(dataset: &Dataset, entity: Entity, spec: &FieldSpec) -> Vec<Choice> {
    const MOST: usize = 200;
    match &spec.kind {
        Kind::Bool => vec![Choice::new("yes", say("value-yes")), Choice::new("no", say("value-no"))],
        Kind::Ref(table) | Kind::Refs(table) => reference_choices(dataset, *table, MOST),
        _ => label::options(entity, spec),
    }
}

fn reference_choices(dataset: &Dataset, table: TableId, most: usize) -> Vec<Choice> {
    let Some(to) = Entity::of(table) else { return Vec::new() };
    let table = dataset.table(to);
    let named = table.slots().zip(names(dataset, to));
    let mut choices: Vec<Choice> =
        named.filter_map(|(slot, name)| table.id_at(slot).map(|id| Choice::new(id.to_string(), name))).collect();
    choices.reverse();
    choices.truncate(most);
    choices
}

/// The conditions that hold, each with a cross.
#[component]
pub fn FilterChips(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let chip = move |filter: Filter| {
        let words = sentence(&dataset.read(), list.entity, &filter);
        let spoken = words.clone();
        let remove = move |_| list.change(|query| query.filters.retain(|known| *known != filter));
        view! {
            <li class="filter-chip">
                <span>{words}</span>
                <button type="button" aria-label=t!("filter-remove", "what" => spoken.clone()) on:click=remove>
                    <Icon glyph=Glyph::Close />
                </button>
            </li>
        }
    };
    move || {
        let filters = list.query.read().filters.clone();
        (!filters.is_empty()).then(|| {
            view! { <ul class="filter-chips" aria-label=t!("filter-active")>{filters.into_iter().map(chip).collect_view()}</ul> }
        })
    }
}

/// A condition in words: "Tier: VIP, Gold".
#[must_use]
pub fn sentence(dataset: &Dataset, entity: Entity, filter: &Filter) -> String {
    let schema = dataset.schema(entity);
    let Some(spec) = schema.field(filter.key.as_str()) else { return filter.to_string() };
    let field = label::field(entity, spec);
    let what = match &filter.condition {
        Condition::Empty => say("filter-empty"),
        Condition::Filled => say("filter-filled"),
        Condition::Contains(text) => text.clone(),
        Condition::Between { from, to } => {
            format!("{} – {}", from.as_deref().unwrap_or("…"), to.as_deref().unwrap_or("…"))
        }
        Condition::AnyOf(values) => {
            values.iter().map(|value| value_words(dataset, entity, spec, value)).collect::<Vec<_>>().join(", ")
        }
    };
    say_with("filter-sentence", &[("field", Arg::from(field)), ("what", Arg::from(what))])
}

fn value_words(dataset: &Dataset, entity: Entity, spec: &FieldSpec, value: &str) -> String {
    match &spec.kind {
        Kind::Bool => say(if value == "yes" { "value-yes" } else { "value-no" }),
        Kind::Choice(_) => label::option(entity, spec.key.as_str(), value),
        Kind::Ref(table) | Kind::Refs(table) => {
            let named = || {
                let to = Entity::of(*table)?;
                let slot = dataset.slot(to, value.parse::<Id>().ok()?)?;
                Some(dataset.title(to, slot).to_owned())
            };
            named().unwrap_or_else(|| value.to_owned())
        }
        _ => value.to_owned(),
    }
}
