//! Who is on the phone: number to dial, what happened lately, what is open.

use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::customers::customer;
use crate::domain::customers::timeline::{of_customer, timeline};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::invitation;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::watch::present;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// How many events are told.
const EVENTS: usize = 6;

/// The customer's file, as far as somebody needs it who calls.
#[component]
pub fn CustomerFile(record: Slot, invitation: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let read = dataset.get_untracked();
    let name = show::name(&read, Entity::Customers, record);
    let id = read.table(Entity::Customers).id_at(record).map(|id| id.to_string()).unwrap_or_default();
    let file = boot::href(&route_of(Entity::Customers, &id).unwrap_or_default());
    let about = [customer::TIER.key, customer::LIFECYCLE.key, customer::CITY.key, customer::COMPANY.key];
    let about: Vec<String> = about.iter().filter_map(|key| words(&read, record, key)).collect();
    let notes: Vec<String> =
        [customer::PREFERENCES.key, customer::NOTES.key].iter().filter_map(|key| words(&read, record, key)).collect();
    view! {
        <aside class="phone-who" aria-label=t!("phone-who")>
            <Card>
                <h2 class="phone-name">{name}</h2>
                <p class="small muted">{about.join(" · ")}</p>
                <Numbers record />
                <Before invitation />
                {notes.into_iter().map(|text| view! { <p class="small prewrap">{text}</p> }).collect_view()}
                // A link that left the page would lose what was answered so far.
                <a class="small" href=file target="_blank">{t!("phone-file")}</a>
            </Card>
            <Open record />
            <Lately record />
        </aside>
    }
}

fn words(dataset: &Dataset, slot: Slot, key: &str) -> Option<String> {
    let spec = Entity::Customers.fields().iter().find(|spec| spec.key.as_str() == key)?;
    Some(show::show(dataset, Entity::Customers, slot, spec).words()).filter(|words| !words.is_empty())
}

/// The numbers to dial.
#[component]
fn Numbers(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let numbers = move || {
        let dataset = dataset.read();
        let number = |field: crate::kernel::field::Field<crate::kernel::field::Text>| {
            dataset.get(Entity::Customers, record, field).filter(|text: &&str| !text.is_empty())
        };
        let dial = |number: &str| {
            let href = format!("tel:{}", number.replace(' ', ""));
            let spoken = say_with("phone-dial", &[("number", Arg::from(number.to_owned()))]);
            view! { <a class="dial num" href=href aria-label=spoken><Icon glyph=Glyph::Phone />{number.to_owned()}</a> }
        };
        [customer::PHONE, customer::PHONE_OTHER].into_iter().filter_map(number).map(dial).collect_view()
    };
    view! { <div class="stack">{numbers}</div> }
}

/// How often it was tried before, and what was said.
#[component]
fn Before(invitation: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    move || {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Invitations);
        let attempts = table.get(invitation, invitation::ATTEMPTS).flatten().filter(|attempts| *attempts > 0)?;
        let last = table.get(invitation, invitation::TRIED_AT).flatten();
        let last = last.map(|at| format::ago(at, now.get())).unwrap_or_default();
        let notes = table.get(invitation, invitation::NOTES).unwrap_or("").to_owned();
        let told = say_with("phone-tried", &[("count", Arg::from(attempts)), ("last", Arg::from(last))]);
        Some(view! { <p class="small">{told}</p> <p class="small prewrap muted">{notes}</p> })
    }
}

/// The complaints that wait for us: whoever calls should know of them.
#[component]
fn Open(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let entity = Entity::Complaints;
        let all = of_customer(&dataset, entity, complaint::CUSTOMER, record);
        let status = |slot: Slot| dataset.get(entity, slot, complaint::STATUS).unwrap_or("");
        let open: Vec<Slot> = all.into_iter().filter(|slot| complaint::is_open(status(*slot))).collect();
        let line = |slot: &Slot| {
            let state = Signal::stored(label::option(entity, complaint::STATUS.key, status(*slot)));
            let tone = show::tone(status(*slot));
            view! { <li class="row spread"><span>{show::name(&dataset, entity, *slot)}</span><Badge label=state tone /></li> }
        };
        (!open.is_empty()).then(|| {
            let lines = open.iter().map(line).collect_view();
            view! { <Card title=t!("phone-open-complaints")><ul class="plain-list" role="list">{lines}</ul></Card> }
        })
    }
}

/// What happened lately.
#[component]
fn Lately(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let lines = move || {
        let dataset = dataset.read();
        let events = timeline(&dataset, record, Settings::of(&dataset).zone);
        let line = |at: Timestamp, entity: Entity, slot: Slot| {
            let name = show::name(&dataset, entity, slot);
            let kind = label::entity_one(entity);
            view! {
                <li>
                    <span class="small muted">{kind}" · "{format::ago(at, now.get())}</span>
                    <span class="clip">{name}</span>
                </li>
            }
        };
        events.into_iter().take(EVENTS).map(|event| line(event.at, event.entity, event.slot)).collect_view()
    };
    view! { <Card title=t!("phone-lately")><ul class="plain-list lately" role="list">{lines}</ul></Card> }
}
