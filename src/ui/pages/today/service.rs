//! The service desk of the day: who is met, what is to be serviced, which warranties end. Without any there is no card.

use super::Desk;
use super::parts::{ListCard, link, row};
use crate::domain::command::{Command, Values};
use crate::domain::entity::Entity;
use crate::domain::service::request;
use crate::domain::today::{First, Upkeep, Visit, due_services, ending_warranties, visits};
use crate::domain::workspace::settings::Settings;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::button::IconButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, Said, say_with};
use leptos::prelude::*;

/// A card that is there when it lists something.
fn card<T: Clone + PartialEq + Send + Sync + 'static>(
    (title, sub): (Said, Said),
    rows: impl Fn(usize) -> First<T> + Copy + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let any = Memo::new(move |_| !rows(1).is_empty());
    move || any.get().then(|| view! { <ListCard title sub nothing=sub rows row /> })
}

/// Up to which day the cards look ahead.
fn until(desk: Desk) -> Day {
    desk.today.get().plus(Settings::of(&desk.dataset.read()).service_ahead_days)
}

/// The visits, trainings and maintenance of the day.
#[component]
pub fn VisitsCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| visits(&desk.dataset.read(), desk.today.get(), most);
    card((t!("today-visits"), t!("today-visits-sub")), rows, move |visit| visit_row(desk, visit))
}

fn visit_row(desk: Desk, visit: Visit) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let zone = Settings::of(&dataset).zone;
    let dot = view! { <span class="today-dot tone-info" aria-hidden="true"></span> };
    let customer = visit.customer.map(|customer| link(&dataset, Entity::Customers, customer));
    let kind = dataset.get(Entity::Requests, visit.request, request::KIND).unwrap_or("").to_owned();
    let kind = move || label::option(Entity::Requests, request::KIND.key, &kind);
    let below = view! { {customer} <span class="today-about">{kind}</span> };
    let late = zone.day(visit.at) < desk.today.get_untracked();
    let when = move || if late { format::instant(visit.at, zone) } else { format::clock(visit.at, zone) };
    let end = view! { <span class=if late { "today-when late" } else { "today-when now" }>{when}</span> };
    row(dot, link(&dataset, Entity::Requests, visit.request), below, end)
}

/// What is to be serviced; one tap plans it.
#[component]
pub fn MaintenanceCard(desk: Desk) -> impl IntoView {
    let act = Act::of_page();
    let rows = move |most: usize| due_services(&desk.dataset.read(), until(desk), most);
    card((t!("today-maintenance"), t!("today-maintenance-sub")), rows, move |due| upkeep_row(desk, due, Some(act)))
}

/// Warranties that end soon.
#[component]
pub fn WarrantiesCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| ending_warranties(&desk.dataset.read(), desk.today.get(), until(desk), most);
    card((t!("today-warranties"), t!("today-warranties-sub")), rows, move |ending| upkeep_row(desk, ending, None))
}

fn upkeep_row(desk: Desk, upkeep: Upkeep, plan: Option<Act>) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let name = show::name(&dataset, Entity::InstalledProducts, upkeep.product);
    let (late, today) = (upkeep.on < desk.today.get_untracked(), upkeep.on == desk.today.get_untracked());
    let dot = if late { "today-dot tone-bad strong" } else { "today-dot" };
    let dot = view! { <span class=dot aria-hidden="true"></span> };
    let customer = upkeep.customer.map(|customer| link(&dataset, Entity::Customers, customer));
    let when = match (late, today) {
        (true, _) => "today-when late",
        (_, true) => "today-when now",
        _ => "today-when",
    };
    let button = plan.map(|act| {
        let named = name.clone();
        view! {
            <IconButton glyph=Glyph::Calendar small=true label=t!("today-plan-maintenance", "what" => named.clone())
                on_click=move |()| plan_maintenance(desk, act, upkeep) />
        }
    });
    let end = view! { <span class=when>{move || format::day_ago(upkeep.on, desk.today.get())}</span> {button} };
    row(dot, name, customer, end)
}

/// Makes the maintenance request of a product that is due.
fn plan_maintenance(desk: Desk, act: Act, due: Upkeep) {
    let dataset = desk.dataset.get_untracked();
    let Some(product) = dataset.table(Entity::InstalledProducts).id_at(due.product) else { return };
    let Some(customer) = due.customer.and_then(|slot| dataset.table(Entity::Customers).id_at(slot)) else { return };
    let name = show::name(&dataset, Entity::InstalledProducts, due.product);
    let subject = say_with("today-maintenance-of", &[("what", Arg::from(name))]);
    let values: Values = vec![
        (request::SUBJECT.into(), Value::text(&subject)),
        (request::KIND.into(), Value::choice("maintenance")),
        (request::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
        (request::PRODUCT.into(), Value::Ref(Entity::InstalledProducts.table(), product)),
        (request::OPENED_AT.into(), Value::Time(crate::platform::clock::now())),
        (request::DUE_ON.into(), Value::Day(due.on)),
    ];
    let command = Command::Create { entity: Entity::Requests, id: act.session().mint(), values };
    act.run(command, move |_| say_with("done-create", &[("what", Arg::from(subject))]), || ());
}
