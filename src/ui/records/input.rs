//! The control for one field, chosen by the field's kind.

use super::draft::Draft;
use super::zone_input::ZoneInput;
use super::{label, show};
use crate::app::session::Session;
use crate::domain::clocks::NamedZone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::search::SearchIndex;
use crate::domain::targets::calendar;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldSpec, Flags};
use crate::kernel::id::Id;
use crate::kernel::value::{Kind, TableId};
use crate::t;
use crate::ui::kit::field::{
    Choice, Combobox, DateField, DateTimeField, InputKind, MoneyField, NumberField, Select, TagsField, TextArea,
    TextField,
};
use crate::ui::text::{Said, say};
use leptos::prelude::*;

/// How many records a reference field offers at once.
const OFFERED: usize = 20;
/// The currencies that an amount field offers beside the one it has.
const CURRENCIES: [&str; 6] = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP"];

/// The control for `spec` of `entity`, bound to `draft`.
#[component]
pub fn FieldInput(
    /// The record type.
    entity: Entity,
    /// The field.
    spec: FieldSpec,
    /// What is typed so far.
    draft: RwSignal<Draft>,
    /// The broken rule, as a sentence.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
) -> AnyView {
    let named = spec.clone();
    let label: Said = Signal::derive(move || label::field(entity, &named));
    let helped = spec.clone();
    let help: Said = Signal::derive(move || label::field_help(entity, &helped));
    let required = spec.is(Flags::REQUIRED);
    let text = Signal::derive(move || draft.read().text.clone());
    let on_input = Callback::new(move |text: String| draft.update(|draft| draft.text = text));
    let kind = spec.kind.clone();
    if entity == Entity::Calendars && spec.key.as_str() == calendar::ZONE.key {
        let value = Signal::derive(move || text.read().parse::<NamedZone>().ok());
        let choose = move |zone: Option<NamedZone>| {
            on_input.run(zone.map_or_else(String::new, |zone| zone.to_string()));
        };
        return view! { <ZoneInput label value on_choose=choose help error /> }.into_any();
    }
    match kind {
        Kind::Text | Kind::Email | Kind::Phone | Kind::Url => {
            let kind = match kind {
                Kind::Email => InputKind::Email,
                Kind::Phone => InputKind::Phone,
                Kind::Url => InputKind::Url,
                _ => InputKind::Text,
            };
            view! { <TextField label value=text on_input kind help error required autofocus /> }.into_any()
        }
        Kind::LongText => view! { <TextArea label value=text on_input help error required /> }.into_any(),
        Kind::Int | Kind::Number => view! { <NumberField label value=text on_input help error required /> }.into_any(),
        Kind::Day => view! { <DateField label value=text on_input help error required /> }.into_any(),
        Kind::Time => view! { <DateTimeField label value=text on_input help error required /> }.into_any(),
        Kind::Money => {
            let currency = Signal::derive(move || draft.read().currency.clone());
            let on_currency = Callback::new(move |code: String| draft.update(|draft| draft.currency = code));
            let currencies = Signal::derive(|| CURRENCIES.map(str::to_owned).to_vec());
            view! { <MoneyField label amount=text currency on_amount=on_input on_currency currencies help error required /> }
                .into_any()
        }
        Kind::Bool => {
            let options =
                Signal::derive(|| vec![Choice::new("yes", say("value-yes")), Choice::new("no", say("value-no"))]);
            view! { <Select label value=text options on_change=on_input empty=t!("value-unknown") help error required /> }
                .into_any()
        }
        Kind::Choice(_) => {
            let options = Signal::derive(move || label::options(entity, &spec));
            view! { <Select label value=text options on_change=on_input empty=t!("value-none") help error required /> }
                .into_any()
        }
        Kind::Ref(table) => view! { <ReferenceInput table label draft help error required /> }.into_any(),
        Kind::Refs(table) => view! { <ManyInput table label draft help error required /> }.into_any(),
    }
}

/// The records of `to` that fit what is typed, best first.
pub fn matching(dataset: &Dataset, index: &SearchIndex, to: Entity, typed: &str) -> Vec<Choice> {
    let table = dataset.table(to);
    let slots: Vec<Slot> = if typed.trim().is_empty() {
        let mut newest: Vec<Slot> = table.slots().collect();
        newest.reverse();
        newest.truncate(OFFERED);
        newest
    } else if to.fields().iter().any(|field| field.is(Flags::SEARCH)) {
        index.find(typed, OFFERED)
    } else {
        let wanted = typed.to_lowercase();
        table.slots().filter(|slot| dataset.title(to, *slot).to_lowercase().contains(&wanted)).take(OFFERED).collect()
    };
    slots.into_iter().filter_map(|slot| choice(dataset, to, slot)).collect()
}

/// A record as something to choose, with a hint that tells it from others of the same name.
pub fn choice(dataset: &Dataset, to: Entity, slot: Slot) -> Option<Choice> {
    let id = dataset.table(to).id_at(slot)?;
    let hint = to
        .fields()
        .iter()
        .filter(|field| field.is(Flags::SEARCH) && !field.is(Flags::TITLE) && field.kind != Kind::LongText)
        .map(|field| show::show(dataset, to, slot, field).words())
        .find(|words| !words.is_empty());
    Some(Choice::new(id.to_string(), show::name(dataset, to, slot)).with_hint(hint.unwrap_or_else(String::new)))
}

#[component]
fn ReferenceInput(
    table: TableId,
    label: Said,
    draft: RwSignal<Draft>,
    help: Said,
    error: Signal<Option<String>>,
    required: bool,
) -> impl IntoView {
    let to = Entity::of(table).unwrap_or(Entity::Customers);
    let dataset = Session::here().dataset();
    let index = StoredValue::new(SearchIndex::new(to));
    let typed = RwSignal::new(None::<String>);
    let options = Memo::new(move |_| {
        let Some(typed) = typed.get() else { return Vec::new() };
        let dataset = dataset.read();
        index.update_value(|index| index.refresh(&dataset));
        index.with_value(|index| matching(&dataset, index, to, &typed))
    });
    let value = Signal::derive(move || {
        let id: Id = draft.read().text.parse().ok()?;
        let dataset = dataset.read();
        choice(&dataset, to, dataset.slot(to, id)?)
    });
    let on_choose = Callback::new(move |choice: Option<Choice>| {
        draft.update(|draft| draft.text = choice.map(|choice| choice.value).unwrap_or_default());
    });
    let on_query = Callback::new(move |text: String| typed.set(Some(text)));
    view! { <Combobox label value options on_query on_choose help error required /> }
}

/// Several records by name. Names that are not there yet stay in the draft as they are; saving makes tags of them.
#[component]
fn ManyInput(
    table: TableId,
    label: Said,
    draft: RwSignal<Draft>,
    help: Said,
    error: Signal<Option<String>>,
    required: bool,
) -> impl IntoView {
    let to = Entity::of(table).unwrap_or(Entity::Tags);
    let dataset = Session::here().dataset();
    let known = Memo::new(move |_| names(&dataset.read(), to));
    let value = Signal::derive(move || {
        let dataset = dataset.read();
        let parts = draft.read().text.split(',').map(str::to_owned).collect::<Vec<_>>();
        parts.iter().filter(|part| !part.is_empty()).map(|part| name_of(&dataset, to, part)).collect::<Vec<_>>()
    });
    let on_change = Callback::new(move |names: Vec<String>| {
        let dataset = dataset.get_untracked();
        let ids: Vec<String> = names.iter().map(|name| id_of(&dataset, to, name)).collect();
        draft.update(|draft| draft.text = ids.join(","));
    });
    view! { <TagsField label value known on_change help error required /> }
}

/// The names of all records of `to`.
pub fn names(dataset: &Dataset, to: Entity) -> Vec<String> {
    dataset.table(to).slots().map(|slot| dataset.title(to, slot).to_owned()).collect()
}

fn name_of(dataset: &Dataset, to: Entity, part: &str) -> String {
    let slot = part.parse().ok().and_then(|id: Id| dataset.slot(to, id));
    slot.map_or_else(|| part.to_owned(), |slot| dataset.title(to, slot).to_owned())
}

fn id_of(dataset: &Dataset, to: Entity, name: &str) -> String {
    let table = dataset.table(to);
    let slot = table.slots().find(|slot| dataset.title(to, *slot) == name);
    slot.and_then(|slot| table.id_at(slot)).map_or_else(|| name.replace(',', " "), |id| id.to_string())
}
