//! Early signs: what is complained about unusually often. Without one there is no card.

use super::Desk;
use super::parts::{ListCard, row};
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::listing::query::ListQuery;
use crate::domain::today::{Rising, STEPS, Sign, WINDOW_DAYS, signs};
use crate::kernel::field::FieldKey;
use crate::platform::boot;
use crate::t;
use crate::ui::address::list_route;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::records::label;
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// The rises, the largest first.
#[component]
pub fn SignsCard(desk: Desk) -> impl IntoView {
    let any = Memo::new(move |_| !signs(&desk.dataset.read(), desk.now.get(), 1).is_empty());
    let rows = move |most: usize| signs(&desk.dataset.read(), desk.now.get(), most);
    let sub = t!("today-signs-sub", "days" => WINDOW_DAYS, "steps" => STEPS);
    move || {
        any.get().then(|| {
            view! {
                <ListCard title=t!("today-signs") sub nothing=t!("today-signs-nothing") rows
                    row=move |sign| sign_row(desk, sign) />
            }
        })
    }
}

fn sign_row(desk: Desk, sign: Sign) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let (name, key, value) = match &sign.of {
        Rising::Cause(code) => {
            let code = code.clone();
            let name = Signal::derive({
                let code = code.clone();
                move || label::option(Entity::Complaints, complaint::CAUSE.key, &code)
            });
            (name, FieldKey::from(complaint::CAUSE), code)
        }
        Rising::Detail(cause) => {
            let id = dataset.table(Entity::Causes).id_at(*cause).map(|id| id.to_string()).unwrap_or_default();
            let name = Signal::stored(dataset.title(Entity::Causes, *cause).to_owned());
            (name, FieldKey::from(complaint::CAUSE_DETAIL), id)
        }
        Rising::Product(product) => {
            (Signal::stored(product.clone()), FieldKey::from(complaint::PRODUCT), product.clone())
        }
    };
    let from = desk.today.get_untracked().plus(1 - WINDOW_DAYS);
    let filters = vec![
        Filter { key, condition: Condition::AnyOf(vec![value]) },
        Filter {
            key: FieldKey::from(complaint::OPENED_AT),
            condition: Condition::Between { from: Some(from.to_string()), to: None },
        },
    ];
    let route = list_route(Entity::Complaints, &ListQuery { filters, ..ListQuery::default() });
    let usual = Signal::derive(move || {
        let args = [("usual", format::number(sign.usual, 1)), ("limit", format::number(sign.limit, 1))];
        say_with("today-sign-usual", &args.map(|(name, text)| (name, Arg::from(text))))
    });
    let count = t!("today-sign-count", "count" => sign.count);
    row(
        view! { <span class="today-dot tone-warn strong" aria-hidden="true"></span> },
        view! { <A href=boot::href(&route)>{name}</A> },
        view! { <span class="today-about">{usual}</span> },
        view! { <Badge label=count tone=Tone::Warn /> },
    )
}
