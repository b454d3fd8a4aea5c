//! Customers who need a word: the dissatisfied, the important ones nobody spoke to, and those with a birthday.

use super::Desk;
use super::parts::{ListCard, avatar, link, row};
use crate::domain::customers::customer;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::domain::today::{Birthday, Dissatisfied, Quiet, birthdays, dissatisfied, quiet_customers};
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// How far back answers are looked at, in days.
const ANSWERS: i32 = 30;
/// How long an important customer may be left alone, in days.
const SILENCE: i32 = 60;
/// How many days ahead birthdays are shown.
const BIRTHDAYS: i32 = 6;

/// The button that notes a contact with a customer.
fn contact_button(desk: Desk, customer: Slot, name: &str) -> AnyView {
    let name = name.to_owned();
    view! {
        <IconButton glyph=Glyph::Chat small=true label=t!("today-note-contact", "name" => name.clone())
            on_click=move |()| desk.note_contact(customer) />
    }
    .into_any()
}

/// Dissatisfied answers that nobody has reacted to.
#[component]
pub fn DissatisfiedCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| dissatisfied(&desk.dataset.read(), desk.now.get(), ANSWERS, most);
    view! {
        <ListCard title=t!("today-dissatisfied") sub=t!("today-dissatisfied-sub", "days" => ANSWERS)
            nothing=t!("today-dissatisfied-nothing") rows row=move |answer| dissatisfied_row(desk, answer) />
    }
}

fn dissatisfied_row(desk: Desk, answer: Dissatisfied) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let name = show::name(&dataset, Entity::Customers, answer.customer);
    let comment = dataset.get(Entity::Responses, answer.response, response::COMMENT).unwrap_or("").to_owned();
    let below = if comment.is_empty() {
        view! { <span class="today-about">{t!("today-no-comment")}</span> }.into_any()
    } else {
        view! { <q class="today-quote">{comment}</q> }.into_any()
    };
    let scores = move || {
        let ratio = answer.ratio.map(|ratio| format!("{} {}", say("today-ratio"), format::fixed(ratio, 2)));
        let nps = answer.nps.map(|score| format!("NPS {score}"));
        ratio.into_iter().chain(nps).collect::<Vec<_>>().join(" · ")
    };
    let end = view! {
        <Badge label=Signal::derive(scores) tone=Tone::Bad />
        <span class="today-when">{move || format::ago(answer.at, desk.now.get())}</span>
        {contact_button(desk, answer.customer, &name)}
    };
    row(avatar(&dataset, answer.customer), link(&dataset, Entity::Customers, answer.customer), below, end)
}

/// VIPs and key accounts that nobody has been in touch with for long.
#[component]
pub fn QuietCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| quiet_customers(&desk.dataset.read(), desk.now.get(), SILENCE, most);
    view! {
        <ListCard title=t!("today-quiet") sub=t!("today-quiet-sub", "days" => SILENCE) nothing=t!("today-quiet-nothing") rows
            row=move |quiet| quiet_row(desk, quiet) />
    }
}

fn quiet_row(desk: Desk, quiet: Quiet) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let name = show::name(&dataset, Entity::Customers, quiet.customer);
    let tier = dataset.get(Entity::Customers, quiet.customer, customer::TIER).unwrap_or("").to_owned();
    let account = dataset.get(Entity::Customers, quiet.customer, customer::ACCOUNT).unwrap_or("").to_owned();
    let below = move || {
        let words = [
            (!tier.is_empty()).then(|| label::option(Entity::Customers, customer::TIER.key, &tier)),
            (account == "key_account").then(|| label::option(Entity::Customers, customer::ACCOUNT.key, &account)),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let when = move || match quiet.last {
        Some(last) => format::ago(last, desk.now.get()),
        None => say("today-never"),
    };
    let end = view! { <span class="today-when">{when}</span> {contact_button(desk, quiet.customer, &name)} };
    row(avatar(&dataset, quiet.customer), link(&dataset, Entity::Customers, quiet.customer), below, end)
}

/// Birthdays of the coming days.
#[component]
pub fn BirthdaysCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| birthdays(&desk.dataset.read(), desk.today.get(), BIRTHDAYS, most);
    view! {
        <ListCard title=t!("today-birthdays") sub=t!("today-birthdays-sub") nothing=t!("today-birthdays-nothing") rows
            row=move |birthday| birthday_row(desk, birthday) />
    }
}

fn birthday_row(desk: Desk, birthday: Birthday) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let name = show::name(&dataset, Entity::Customers, birthday.customer);
    let below = move || match birthday.age {
        Some(age) => {
            say_with("today-turns", &[("age", Arg::from(age)), ("day", Arg::from(format::day_of_year(birthday.on)))])
        }
        None => format::day_of_year(birthday.on),
    };
    let when = if birthday.on == desk.today.get_untracked() { "today-when now" } else { "today-when" };
    let end = view! {
        <span class=when>{move || format::day_ago(birthday.on, desk.today.get())}</span>
        {contact_button(desk, birthday.customer, &name)}
    };
    row(avatar(&dataset, birthday.customer), link(&dataset, Entity::Customers, birthday.customer), below, end)
}
