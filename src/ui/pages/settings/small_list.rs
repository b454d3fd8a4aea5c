//! A short list of records in a card: the team, the tags.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::{calendar, policy};
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Field, Flags, Number};
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Kind;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::badge::{Avatar, TagChip};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::Editing;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, Said, say, say_with};
use leptos::prelude::*;

/// All records of a type that has few, to add to, edit and remove.
#[component]
pub fn SmallList(
    entity: Entity,
    editing: RwSignal<Option<Editing>>,
    sub: Said,
    /// What else can be done, beside adding one.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let act = Act::of_page();
    let slots = Memo::new(move |_| {
        let dataset = dataset.read();
        let mut slots: Vec<(String, Slot)> =
            dataset.table(entity).slots().map(|slot| (dataset.title(entity, slot).to_lowercase(), slot)).collect();
        slots.sort();
        slots.into_iter().map(|(_, slot)| slot).collect::<Vec<_>>()
    });
    let add = move |()| editing.set(Some(Editing::new(entity, Vec::new())));
    let title = Signal::derive(move || label::entity(entity));
    let new_label = Signal::derive(move || label::entity_new(entity));
    let rows = move || {
        let dataset = dataset.read();
        slots.read().iter().filter_map(|slot| line(&dataset, entity, *slot, editing, act)).collect_view()
    };
    let head = move || {
        let more = actions.as_ref().map(ViewFn::run);
        view! { {more} <Button label=new_label small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
    };
    view! {
        <Card title sub actions=head flush=true>
            <ul role="list" class="today-list">{rows}</ul>
            {move || slots.read().is_empty().then(|| view! { <p class="today-nothing">{t!("settings-none-yet")}</p> })}
        </Card>
    }
}

fn line(
    dataset: &Dataset,
    entity: Entity,
    slot: Slot,
    editing: RwSignal<Option<Editing>>,
    act: Act,
) -> Option<AnyView> {
    let id = dataset.table(entity).id_at(slot)?;
    let name = show::name(dataset, entity, slot);
    let words = match entity {
        Entity::Policies => targets_in_words(dataset, slot),
        Entity::Calendars => week_in_words(dataset, slot),
        _ => words(dataset, entity, slot),
    };
    let shown = Signal::stored(name.clone());
    let (lead, main) = match entity {
        Entity::Tags => (().into_any(), view! { <TagChip name=name.clone() /> }.into_any()),
        Entity::Members => {
            (view! { <span class="today-lead"><Avatar name=shown /></span> }.into_any(), name.clone().into_any())
        }
        _ => (().into_any(), name.clone().into_any()),
    };
    let edit = move |()| editing.set(Some(Editing::existing(entity, id)));
    let (edited, removed) = (name.clone(), name.clone());
    Some(
        view! {
            <li class="today-row settings-row" class:plain=entity != Entity::Members>
                {lead}
                <div class="today-main">
                    <div class="today-title">{main}</div>
                    {(entity != Entity::Tags).then(|| view! { <div class="today-below">{words}</div> })}
                </div>
                <div class="today-end">
                    <IconButton glyph=Glyph::Edit small=true label=t!("settings-edit", "name" => edited.clone()) on_click=edit />
                    <RemoveButton entity id name=removed act />
                </div>
            </li>
        }
        .into_any(),
    )
}

/// What the columns of a record say.
fn words(dataset: &Dataset, entity: Entity, slot: Slot) -> String {
    let fields = entity.fields().iter();
    let told = fields.filter(|spec| spec.is(Flags::COLUMN) && !spec.is(Flags::TITLE) && spec.kind != Kind::Bool);
    let words = told.map(|spec| show::show(dataset, entity, slot, spec).words());
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// "Major · answer 2 h · resolve 16 h · Weekdays".
fn targets_in_words(dataset: &Dataset, slot: Slot) -> String {
    let entity = Entity::Policies;
    let option = |field: Field<Choice>| {
        let code = dataset.get(entity, slot, field).unwrap_or("");
        (!code.is_empty()).then(|| label::option(entity, field.key, code))
    };
    let hours = |key: &str, field: Field<Number>| {
        let hours = dataset.get(entity, slot, field).flatten()?;
        Some(say_with(key, &[("time", Arg::from(format::duration(hours)))]))
    };
    let calendar = dataset.get(entity, slot, policy::CALENDAR).flatten();
    let calendar =
        calendar.map_or_else(|| say("settings-always"), |slot| dataset.title(Entity::Calendars, slot).to_owned());
    let parts = [
        option(policy::SEVERITY),
        option(policy::CHANNEL),
        option(policy::TIER),
        hours("settings-policy-answer", policy::FIRST_RESPONSE_HOURS),
        hours("settings-policy-resolve", policy::RESOLUTION_HOURS),
        Some(calendar),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "Mon–Fri 09:00-18:00 · Sat, Sun closed": days of the same hours that follow each other are told together.
fn week_in_words(dataset: &Dataset, slot: Slot) -> String {
    // 1970-01-05 was a Monday.
    let name = |day: usize| format::weekday(Day(4).plus(i32::try_from(day).unwrap_or(0)));
    let mut runs: Vec<(usize, usize, String)> = Vec::new();
    for (day, field) in calendar::WEEK.into_iter().enumerate() {
        let hours = dataset.get(Entity::Calendars, slot, field).unwrap_or("").to_owned();
        match runs.last_mut().filter(|(_, _, known)| *known == hours) {
            Some((_, last, _)) => *last = day,
            None => runs.push((day, day, hours)),
        }
    }
    let told = runs.into_iter().map(|(first, last, hours)| {
        let days = if first == last { name(first) } else { format!("{}–{}", name(first), name(last)) };
        format!("{days} {}", if hours.is_empty() { say("settings-closed") } else { hours })
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Removes one record, after asking.
#[component]
pub fn RemoveButton(entity: Entity, id: Id, name: String, act: Act) -> impl IntoView {
    let confirm = Confirm::of_page();
    let spoken = name.clone();
    let ask = move |()| {
        let what = name.clone();
        let remove = move || {
            let said = what.clone();
            let command = Command::Remove { entity, ids: vec![id] };
            act.run(command, move |_| say_with("done-remove", &[("what", Arg::from(said))]), || {});
        };
        let title = say_with("remove-title", &[("what", Arg::from(name.clone()))]);
        confirm.ask(title, say("remove-text"), say("remove-yes"), true, remove);
    };
    view! { <IconButton glyph=Glyph::Trash small=true label=t!("kit-remove-named", "name" => spoken.clone()) on_click=ask /> }
}
