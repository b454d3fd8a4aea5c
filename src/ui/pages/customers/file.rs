//! The customer file: who it is, how it stands, what happened.

use super::facts::Facts;
use super::timeline::TimelineCard;
use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::customers::{contact, customer, summary};
use crate::domain::entity::Entity;
use crate::domain::{complaints, interactions, orders, service, surveys};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::format;
use crate::ui::intake::Intake;
use crate::ui::kit::badge::{Avatar, Badge};
use crate::ui::kit::block::Stat;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::records::detail::{MoreMenu, RecordPage};
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::records::show::{Shown, show};
use crate::ui::shell::page::record_title;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The file of the customer in the address.
#[component]
pub fn CustomerPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <CustomerFile id record /> }.into_any();
    view! { <RecordPage entity=Entity::Customers show /> }
}

#[component]
fn CustomerFile(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <div class="page customer-file">
            <Head id record editing />
            <Figures record />
            <div class="file-columns">
                <TimelineCard id record editing />
                <Facts id record editing />
            </div>
            <RecordForm editing />
        </div>
    }
}

#[component]
fn Head(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let name = Signal::derive(move || dataset.read().title(Entity::Customers, record).to_owned());
    record_title(name, t!("nav-customers"));
    let square =
        Signal::derive(move || dataset.read().get(Entity::Customers, record, customer::KIND) == Some("organisation"));
    let below = move || {
        let dataset = dataset.read();
        let words = [customer::JOB, customer::COMPANY, customer::CITY]
            .map(|field| dataset.get(Entity::Customers, record, field).unwrap_or("").to_owned());
        words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let badges = move || {
        let dataset = dataset.read();
        let states = dataset.schema(Entity::Customers).fields.into_iter().filter(|spec| {
            [customer::TIER.key, customer::LIFECYCLE.key, customer::ACCOUNT.key].contains(&spec.key.as_str())
        });
        let shown = states.map(|spec| show(&dataset, Entity::Customers, record, &spec));
        let badge = |shown| match shown {
            Shown::State(words, tone) => Some(view! { <Badge label=Signal::stored(words) tone /> }),
            _ => None,
        };
        shown.filter_map(badge).collect_view()
    };
    let edit = move |()| editing.set(Some(Editing::existing(Entity::Customers, id)));
    view! {
        <header class="file-head">
            <Avatar name square large=true />
            <div class="titles">
                <h1>{name}</h1>
                <p class="muted">{below}</p>
            </div>
            <div class="row">{badges}</div>
            <div class="actions no-print">
                <AddMenu id editing />
                <Button label=t!("record-edit") glyph=Glyph::Edit on_click=edit />
                <MoreMenu entity=Entity::Customers id name />
            </div>
        </header>
    }
}

/// Adds what happened: each form opens with the customer and the present moment filled in.
#[component]
fn AddMenu(id: Id, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let intake = Intake::of_page();
    let items = Signal::derive(move || {
        let add = move |entity: Entity, glyph: Glyph| {
            let open = move || editing.set(Some(Editing::new(entity, preset(entity, id))));
            MenuItem::action(label::entity_new(entity), glyph, open)
        };
        vec![
            add(Entity::Interactions, Glyph::Care),
            add(Entity::Orders, Glyph::Orders),
            MenuItem::action(label::entity_new(Entity::Complaints), Glyph::Complaints, move || {
                intake.open(preset(Entity::Complaints, id));
            }),
            MenuItem::action(label::entity_new(Entity::Requests), Glyph::Service, move || {
                intake.open_request(preset(Entity::Requests, id));
            }),
            add(Entity::InstalledProducts, Glyph::Service),
            add(Entity::Responses, Glyph::Surveys),
            add(Entity::Contacts, Glyph::Person),
        ]
    });
    view! { <Menu label=t!("record-add") items glyph=Glyph::Plus look=Look::Primary /> }
}

/// What a new record of this customer starts with.
pub fn preset(entity: Entity, customer: Id) -> Values {
    let now = clock::now();
    let link = Value::Ref(Entity::Customers.table(), customer);
    let zone = Session::here().dataset().with_untracked(|d| crate::domain::workspace::settings::Settings::of(d).zone);
    match entity {
        Entity::Orders => {
            vec![(orders::order::CUSTOMER.into(), link), (orders::order::PLACED_ON.into(), Value::Day(zone.day(now)))]
        }
        Entity::Complaints => vec![
            (complaints::complaint::CUSTOMER.into(), link),
            (complaints::complaint::OPENED_AT.into(), Value::Time(now)),
        ],
        Entity::Interactions => {
            vec![(interactions::fields::CUSTOMER.into(), link), (interactions::fields::AT.into(), Value::Time(now))]
        }
        Entity::Responses => {
            vec![(surveys::response::CUSTOMER.into(), link), (surveys::response::ANSWERED_AT.into(), Value::Time(now))]
        }
        Entity::Requests => vec![(service::request::CUSTOMER.into(), link)],
        Entity::InstalledProducts => vec![(service::product::CUSTOMER.into(), link)],
        _ => vec![(contact::CUSTOMER.into(), link)],
    }
}

#[component]
fn Figures(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let summary = Memo::new(move |_| summary::summary(&dataset.read(), record));
    let nothing = || say("figure-none");
    let spent = Signal::derive(move || {
        let amounts = summary.read().spent.iter().copied().map(format::money).collect::<Vec<_>>();
        if amounts.is_empty() { format::money(Money::new(0, currency(&dataset.read()))) } else { amounts.join(" + ") }
    });
    let orders_hint = Signal::derive(move || label::entity_count(Entity::Orders, summary.read().orders));
    let last = Signal::derive(move || summary.read().last_order.map_or_else(nothing, format::day));
    let ratio = Signal::derive(move || summary.read().ratio.map_or_else(nothing, |c| format::fixed(c, 2)));
    let nps = Signal::derive(move || summary.read().nps.map_or_else(nothing, |score| score.to_string()));
    let complaints = Signal::derive(move || format::count(summary.read().complaints));
    let open = Signal::derive(move || {
        say_with("figure-open-complaints", &[("count", Arg::from(summary.read().open_complaints))])
    });
    let answers = Signal::derive(move || label::entity_count(Entity::Responses, summary.read().responses));
    view! {
        <section class="stat-row" aria-label=t!("customer-figures")>
            <Stat label=t!("figure-spent") value=spent hint=orders_hint />
            <Stat label=t!("figure-last-order") value=last />
            <Stat label=t!("figure-ratio") value=ratio hint=answers />
            <Stat label=t!("figure-nps") value=nps />
            <Stat label=t!("figure-complaints") value=complaints hint=open />
        </section>
    }
}

fn currency(dataset: &crate::domain::dataset::Dataset) -> crate::kernel::money::Currency {
    crate::domain::workspace::settings::Settings::of(dataset).currency
}
