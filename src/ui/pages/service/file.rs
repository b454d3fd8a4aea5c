//! The file of a request: what is asked, where it stands, what comes next, and who and what it is about.

use super::board::coming;
use super::moving::{Mover, StepDialog, step_label};
use super::steps::{RequestSteps, RequestWay};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::customers::customer;
use crate::domain::entity::Entity;
use crate::domain::service::handling::Standing;
use crate::domain::service::{product, request};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Link, Text};
use crate::kernel::id::Id;
use crate::platform::boot;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, route_of};
use crate::ui::desk::card::coming_badge;
use crate::ui::desk::product::ProductBadges;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::MenuItem;
use crate::ui::kit::watch::present;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::{label, show};
use crate::ui::text::say;
use leptos::prelude::*;
use leptos_router::components::A;

const ENTITY: Entity = Entity::Requests;

/// The file of the request in the address.
#[component]
pub fn RequestPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <RequestFile id record /> }.into_any();
    view! { <RecordPage entity=ENTITY show /> }
}

/// What the rest of the file shows.
const ELSEWHERE: &[&str] = &[
    request::KIND.key,
    request::STATE.key,
    request::PRIORITY.key,
    request::CUSTOMER.key,
    request::PRODUCT.key,
    request::DESCRIPTION.key,
    request::OUTCOME.key,
    request::WAITING.key,
    request::SERVICED_BEFORE.key,
    request::COMPLAINT.key,
];
/// What a colleague wants to know of the customer at once.
const ASIDE: &[&str] = &[
    customer::KIND.key,
    customer::ACCOUNT.key,
    customer::PHONE_OTHER.key,
    customer::EMAIL_OTHER.key,
    customer::WEBSITE.key,
    customer::GENDER.key,
    customer::BIRTHDAY.key,
    customer::BIRTHDAY_CALENDAR.key,
    customer::SEGMENT.key,
    customer::LIFECYCLE.key,
    customer::LOST_REASON.key,
    customer::SOURCE.key,
    customer::REFERRED_BY.key,
    customer::CONSENT.key,
    customer::FIRST_SEEN.key,
    customer::LAST_SEEN.key,
    customer::EXTERNAL_ID.key,
];

#[component]
fn RequestFile(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    let mover = Mover::of_page();
    let more = complaint_item(id, record);
    view! {
        <div class="page record-file">
            <DetailHead entity=ENTITY id record editing states=&["kind", "state", "priority"] more
                marks=move || view! { <Marks record /> } />
            <IsComplaint record />
            <RequestWay record />
            <div class="file-columns">
                <div class="file-main">
                    <Told record named="service-asked" field=request::DESCRIPTION />
                    <Told record named="field-requests-outcome" field=request::OUTCOME />
                    <RequestSteps id record mover />
                </div>
                <div class="file-side">
                    <Aside record of=Entity::Customers field=request::CUSTOMER without=ASIDE />
                    <Aside record of=Entity::InstalledProducts field=request::PRODUCT
                        without=&[product::CUSTOMER.key, product::NEXT_SERVICE_ON.key, product::WARRANTY_UNTIL.key] />
                    <Card title=t!("complaint-facts")><FieldList entity=ENTITY record without=ELSEWHERE /></Card>
                </div>
            </div>
            <RecordForm editing />
            <StepDialog mover />
        </div>
    }
}

/// Makes a complaint of an enquiry, where that can be done.
fn complaint_item(id: Id, record: Slot) -> Signal<Vec<MenuItem>> {
    let (act, address) = (Act::of_page(), Address::of_page());
    let dataset = Session::here().dataset();
    let go = move || {
        let complaint = act.session().mint();
        let from = dataset.with_untracked(|dataset| Standing::of(dataset, record)).state;
        let there = move || {
            if let Some(route) = route_of(Entity::Complaints, &complaint.to_string()) {
                address.go(&route, false);
            }
        };
        act.run(Command::TurnIntoComplaint { request: id, from, complaint }, |_| say("done-turn"), there);
    };
    Signal::derive(move || {
        let fits = Standing::of(&dataset.read(), record).allows("became_complaint").is_ok();
        fits.then(|| MenuItem::action(say("service-turn"), Glyph::Complaints, go)).into_iter().collect::<Vec<_>>()
    })
}

/// What stands beside the state: waiting for the customer, the meeting or the day it is due.
#[component]
fn Marks(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let told = Memo::new(move |_| {
        let dataset = dataset.read();
        (Standing::of(&dataset, record).waiting, coming(&dataset, record), Settings::of(&dataset).zone)
    });
    move || {
        let (waiting, coming, zone) = told.get();
        let waits = Signal::derive(|| step_label("waiting"));
        view! {
            {waiting.then(|| view! { <Badge label=waits tone=Tone::Info /> })}
            {coming.map(|coming| coming_badge(coming, now.get(), zone))}
        }
    }
}

/// Says that the enquiry goes on as a complaint.
#[component]
fn IsComplaint(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let other = dataset.get(ENTITY, record, request::COMPLAINT).flatten()?;
        let id = dataset.table(Entity::Complaints).id_at(other)?.to_string();
        let (name, route) = (show::name(&dataset, Entity::Complaints, other), route_of(Entity::Complaints, &id)?);
        Some(view! {
            <Banner tone=Tone::Info title=t!("service-is-complaint")><A href=boot::href(&route)>{name}</A></Banner>
        })
    }
}

/// A text of the request in a card of its own.
#[component]
fn Told(record: Slot, named: &'static str, field: Field<Text>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = Memo::new(move |_| dataset.read().get(ENTITY, record, field).unwrap_or("").to_owned());
    move || {
        let text = text.get();
        (!text.is_empty()).then(|| view! { <Card title=t!(named)><p class="pre-line prose">{text}</p></Card> })
    }
}

/// The customer or the product that the request is about.
#[component]
fn Aside(record: Slot, of: Entity, field: Field<Link>, without: &'static [&'static str]) -> impl IntoView {
    let dataset = Session::here().dataset();
    let target = Memo::new(move |_| {
        let dataset = dataset.read();
        let slot = dataset.get(ENTITY, record, field).flatten()?;
        let id = dataset.table(of).id_at(slot)?.to_string();
        Some((slot, show::name(&dataset, of, slot), route_of(of, &id)))
    });
    move || {
        let (slot, name, route) = target.get()?;
        let name = match route {
            Some(route) => view! { <A href=boot::href(&route)>{name}</A> }.into_any(),
            None => name.into_any(),
        };
        let badges = (of == Entity::InstalledProducts)
            .then(|| view! { <div class="row wrap"><ProductBadges record=slot /></div> });
        let title = Signal::derive(move || label::entity_one(of));
        Some(view! {
            <Card title><div class="stack"><p class="strong">{name}</p>{badges}<FieldList entity=of record=slot without /></div></Card>
        })
    }
}
