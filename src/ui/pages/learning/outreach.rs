//! The silent customers: who is waiting for a word, how to reach them, and a list to work through.

use crate::analytics::complaints::journeys::{Journey, Journeys};
use crate::analytics::complaints::silent::{Outreach, outreach};
use crate::analytics::drill::Drill;
use crate::analytics::params::Params;
use crate::app::session::Session;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::watch::present;
use crate::ui::pages::insights::records::Records;
use crate::ui::records::outreach::OutreachList;
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// How many are shown on the card; the list has them all.
const SHOWN: usize = 8;

/// The silent customers who may be contacted, and whom nobody has contacted since.
#[component]
pub fn SilentCard(params: Memo<Params>, records: Records) -> impl IntoView {
    let list = OutreachList::of_page();
    let dataset = Session::here().dataset();
    let sorted = Memo::new(move |_| {
        let dataset = dataset.read();
        outreach(&Journeys::again(&dataset, &params.read()), &dataset)
    });
    let make_list = move |()| {
        list.make(dataset.with_untracked(|dataset| ids(dataset, &sorted.read_untracked())), say("silent-tag"));
    };
    let show_all = move |()| {
        let params = params.get_untracked();
        let drill = Drill::found(Entity::Customers, move |dataset: &Dataset| {
            let journeys = Journeys::again(dataset, &params);
            journeys.list.iter().filter(|one| Journey::silent(one)).map(|one| one.customer).collect()
        });
        records.open(drill, say("metric-silent-name"));
    };
    let body = move || {
        let sorted = sorted.read();
        let left_out = [("refused", Arg::from(sorted.refused)), ("contacted", Arg::from(sorted.contacted))];
        let left_out = view! { <p class="muted small">{say_with("silent-left-out", &left_out)}</p> };
        let all = view! { <Button label=t!("silent-show") small=true on_click=show_all /> };
        if sorted.waiting.is_empty() {
            return view! { <p class="muted">{t!("silent-none")}</p> {left_out} <div class="row wrap">{all}</div> }
                .into_any();
        }
        let count = sorted.waiting.len();
        let lines = sorted.waiting.iter().take(SHOWN).map(|(slot, at)| view! { <Waiting customer=*slot at=*at /> });
        view! {
            <p><strong>{t!("silent-waiting", "count" => count)}</strong></p>
            {left_out}
            <div class="row wrap">
                <Button label=t!("silent-list") look=Look::Primary small=true glyph=Glyph::Plus busy=list.busy on_click=make_list />
                {all}
            </div>
            <ul role="list" class="silent-list">{lines.collect_view()}</ul>
        }
        .into_any()
    };
    view! { <Card title=t!("metric-silent-name") sub=t!("metric-silent-explain")><div class="stack">{body}</div></Card> }
}

fn ids(dataset: &Dataset, sorted: &Outreach) -> Vec<Id> {
    let table = dataset.table(Entity::Customers);
    sorted.waiting.iter().filter_map(|(slot, _)| table.id_at(*slot)).collect()
}

/// One customer, with the ways to reach them.
#[component]
fn Waiting(customer: Slot, at: i64) -> impl IntoView {
    let dataset = Session::here().dataset().get_untracked();
    let now = present();
    let name = show::name(&dataset, Entity::Customers, customer);
    let text = |field| dataset.get(Entity::Customers, customer, field).unwrap_or("").to_owned();
    let (phone, mail) = (text(customer::PHONE), text(customer::EMAIL));
    let id = dataset.table(Entity::Customers).id_at(customer).map(|id| id.to_string()).unwrap_or_default();
    let file = route_of(Entity::Customers, &id).unwrap_or_default();
    let unasked = dataset.get(Entity::Customers, customer, customer::CONSENT).flatten().is_none();
    let unasked = unasked.then_some(move || format!(" · {}", say("silent-no-consent")));
    let reach = |key: &'static str, href: String, glyph: Glyph| {
        let named = name.clone();
        let spoken = t!(key, "name" => named.clone());
        view! { <a class="btn btn-small btn-ghost btn-icon" href=href aria-label=spoken><Icon glyph /></a> }
    };
    let call =
        (!phone.is_empty()).then(|| reach("silent-call", format!("tel:{}", phone.replace(' ', "")), Glyph::Phone));
    let write = (!mail.is_empty()).then(|| reach("silent-mail", format!("mailto:{mail}"), Glyph::Mail));
    view! {
        <li>
            <div class="silent-who">
                <A href=boot::href(&file)>{name.clone()}</A>
                <span class="muted small">{move || format::ago(Timestamp(at), now.get())} {unasked}</span>
            </div>
            {call}
            {write}
        </li>
    }
}
