//! Fields of the user's own on any record type.

use super::small_list::RemoveButton;
use crate::app::session::Session;
use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::custom_field::{ENTITY, KEY, KIND, LABEL_EN, LABEL_ZH, OPTIONS, POSITION};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, Select, TextArea, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::label;
use crate::ui::text::{Arg, Lang, lang, say, say_with};
use leptos::prelude::*;

/// The record types that can have fields of the user's own, those used most first.
const HOSTS: [Entity; 10] = [
    Entity::Customers,
    Entity::Contacts,
    Entity::Orders,
    Entity::OrderLines,
    Entity::Interactions,
    Entity::Complaints,
    Entity::Requests,
    Entity::InstalledProducts,
    Entity::Surveys,
    Entity::Responses,
];
/// The kinds as `custom_field::KIND` names them.
const KINDS: [&str; 8] = ["text", "long_text", "choice", "number", "money", "day", "time", "bool"];

/// What the form is open for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Form {
    id: Option<Id>,
    entity: String,
    zh: String,
    en: String,
    kind: String,
    options: String,
}

/// The user's own fields by record type.
#[component]
pub fn OwnFieldsCard() -> impl IntoView {
    let dataset = Session::here().dataset();
    let act = Act::of_page();
    let form = RwSignal::new(None::<Form>);
    let add = move |()| {
        form.set(Some(Form { entity: Entity::Customers.key().to_owned(), kind: "text".to_owned(), ..Form::default() }));
    };
    let actions = move || {
        view! { <Button label=t!("own-field-new") small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
    };
    let rows = move || {
        let dataset = dataset.read();
        let fields = dataset.table(Entity::CustomFields).slots();
        fields.filter_map(|slot| line(&dataset, slot, form, act)).collect_view()
    };
    let none = move || {
        let nothing = dataset.read().table(Entity::CustomFields).is_empty();
        nothing.then(|| view! { <p class="today-nothing">{t!("own-field-none")}</p> })
    };
    view! {
        <Card title=t!("own-fields") sub=t!("own-fields-sub") actions flush=true>
            <ul role="list" class="today-list">{rows}</ul>
            {none}
        </Card>
        <FormDialog form act />
    }
}

fn line(dataset: &Dataset, slot: Slot, form: RwSignal<Option<Form>>, act: Act) -> Option<AnyView> {
    let id = dataset.table(Entity::CustomFields).id_at(slot)?;
    let text = |field| dataset.get(Entity::CustomFields, slot, field).unwrap_or("").to_owned();
    let (zh, en, entity, options) = (text(LABEL_ZH), text(LABEL_EN), text(ENTITY), text(OPTIONS));
    let kind = dataset.get(Entity::CustomFields, slot, KIND).unwrap_or("").to_owned();
    let (first, second) = if lang() == Lang::ZhCn { (&zh, &en) } else { (&en, &zh) };
    let name = if first.is_empty() { second } else { first }.clone();
    let host = Entity::by_key(&entity).map(label::entity).unwrap_or_default();
    let below = format!("{host} · {}", label::option(Entity::CustomFields, KIND.key, &kind));
    let opened = Form { id: Some(id), entity, zh, en, kind, options };
    let edit = move |()| form.set(Some(opened.clone()));
    let (edited, removed) = (name.clone(), name.clone());
    Some(
        view! {
            <li class="today-row settings-row plain">
                <div class="today-main">
                    <div class="today-title">{name}</div>
                    <div class="today-below">{below}</div>
                </div>
                <div class="today-end">
                    <IconButton glyph=Glyph::Edit small=true label=t!("settings-edit", "name" => edited.clone()) on_click=edit />
                    <RemoveButton entity=Entity::CustomFields id name=removed act />
                </div>
            </li>
        }
        .into_any(),
    )
}

#[component]
fn FormDialog(form: RwSignal<Option<Form>>, act: Act) -> impl IntoView {
    let missing = RwSignal::new(false);
    let open = Signal::derive(move || form.read().is_some());
    let close = Callback::new(move |()| {
        missing.set(false);
        form.set(None);
    });
    let title = Signal::derive(move || {
        let is_new = form.read().as_ref().is_none_or(|form| form.id.is_none());
        say(if is_new { "own-field-new" } else { "own-field-edit" })
    });
    let save = move || {
        let Some(filled) = form.get_untracked() else { return };
        let named = !filled.zh.trim().is_empty() || !filled.en.trim().is_empty();
        missing.set(!named);
        if named {
            let name = if filled.en.trim().is_empty() { filled.zh.clone() } else { filled.en.clone() };
            let command = command(&act.session().dataset().get_untracked(), &filled, act.session().mint());
            act.run(command, move |_| say_with("done-edit", &[("what", Arg::from(name))]), move || close.run(()));
        }
    };
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("form-save") look=Look::Primary on_click=move |()| save() />
        }
    };
    view! {
        <Dialog open on_close=close title footer shape=Shape::Drawer>
            <Inputs form missing />
        </Dialog>
    }
}

#[component]
fn Inputs(form: RwSignal<Option<Form>>, missing: RwSignal<bool>) -> impl IntoView {
    let part = move |read: fn(&Form) -> &String| {
        Signal::derive(move || form.read().as_ref().map(|form| read(form).clone()).unwrap_or_default())
    };
    let put = move |write: fn(&mut Form) -> &mut String| {
        move |text: String| {
            missing.set(false);
            form.update(|form| {
                if let Some(form) = form {
                    *write(form) = text;
                }
            });
        }
    };
    // What a field belongs to and holds cannot change once records have values in it.
    let fixed = Signal::derive(move || form.read().as_ref().is_some_and(|form| form.id.is_some()));
    let hosts = Signal::derive(|| HOSTS.map(|host| Choice::new(host.key(), label::entity(host))).to_vec());
    let kinds = Signal::derive(|| {
        KINDS.map(|kind| Choice::new(kind, label::option(Entity::CustomFields, KIND.key, kind))).to_vec()
    });
    let is_choice = Memo::new(move |_| form.read().as_ref().is_some_and(|form| form.kind == "choice"));
    let error = Signal::derive(move || missing.get().then(|| say("rule-required")));
    view! {
        <div class="stack">
            <Select label=t!("own-field-entity") value=part(|form| &form.entity) options=hosts
                on_change=put(|form| &mut form.entity) disabled=fixed />
            <TextField label=t!("own-field-label-zh") value=part(|form| &form.zh) on_input=put(|form| &mut form.zh) error />
            <TextField label=t!("own-field-label-en") value=part(|form| &form.en) on_input=put(|form| &mut form.en)
                help=t!("own-field-label-help") />
            <Select label=t!("own-field-kind") value=part(|form| &form.kind) options=kinds
                on_change=put(|form| &mut form.kind) disabled=fixed />
            {move || is_choice.get().then(|| view! {
                <TextArea label=t!("own-field-options") value=part(|form| &form.options)
                    on_input=put(|form| &mut form.options) help=t!("own-field-options-help") />
            })}
        </div>
    }
}

/// The command that saves the form; `id` is for a new field.
fn command(dataset: &Dataset, form: &Form, id: Id) -> Command {
    let mut values: Values = vec![
        (LABEL_ZH.into(), Value::text(form.zh.trim())),
        (LABEL_EN.into(), Value::text(form.en.trim())),
        (OPTIONS.into(), Value::text(form.options.trim())),
    ];
    if let Some(id) = form.id {
        return Command::Edit { entity: Entity::CustomFields, ids: vec![id], values };
    }
    let position = i64::try_from(dataset.table(Entity::CustomFields).slot_count()).unwrap_or(i64::MAX);
    values.push((ENTITY.into(), Value::text(&form.entity)));
    values.push((KIND.into(), Value::choice(&form.kind)));
    values.push((KEY.into(), Value::text(&fresh_key(dataset, form, id))));
    values.push((POSITION.into(), Value::Int(position)));
    Command::Create { entity: Entity::CustomFields, id, values }
}

/// `x_` and the English label in letters that any file can hold; made unique by the id where it must.
fn fresh_key(dataset: &Dataset, form: &Form, id: Id) -> String {
    let words = form.en.to_lowercase();
    let parts = words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("_");
    let table = dataset.table(Entity::CustomFields);
    let key = format!("x_{slug}");
    let taken = table.slots().any(|slot| {
        table.get(slot, KEY) == Some(key.as_str()) && table.get(slot, ENTITY) == Some(form.entity.as_str())
    });
    if slug.is_empty() || taken {
        let id = id.to_string();
        let tail = id.rsplit('-').next().unwrap_or_default();
        return if slug.is_empty() { format!("x_{tail}") } else { format!("{key}_{tail}") };
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_of_the_english_label() {
        let check = |en: &str, want: &str| {
            let form = Form { en: en.to_owned(), ..Form::default() };
            assert_eq!(fresh_key(&Dataset::default(), &form, Id(0xabc)), want, "{en}");
        };
        check("Shoe size", "x_shoe_size");
        check("  VIP? ", "x_vip");
        check("", "x_000000000abc");
        check("鞋码", "x_000000000abc");
    }
}
