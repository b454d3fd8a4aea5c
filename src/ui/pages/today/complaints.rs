//! Complaints that wait: nobody answered, or open for long.

use super::Desk;
use super::parts::{ListCard, link, row};
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::domain::today::{Unasked, Waiting, unasked, waiting_complaints};
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::due_badge::DueBadge;
use crate::ui::records::{label, show};
use crate::ui::text::say;
use leptos::prelude::*;

/// The open complaints, the most pressing first.
#[component]
pub fn ComplaintsCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| waiting_complaints(&desk.dataset.read(), most);
    view! {
        <ListCard title=t!("today-complaints") sub=t!("today-complaints-sub") nothing=t!("today-complaints-nothing") rows
            row=move |waiting| complaint_row(desk, waiting) />
    }
}

fn complaint_row(desk: Desk, waiting: Waiting) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let code = |field| dataset.get(Entity::Complaints, waiting.complaint, field).unwrap_or("").to_owned();
    let (severity, status) = (code(complaint::SEVERITY), code(complaint::STATUS));
    let grave = matches!(severity.as_str(), "major" | "critical");
    let severity_tone = show::tone(&severity);
    let severity_words =
        move || (!severity.is_empty()).then(|| label::option(Entity::Complaints, complaint::SEVERITY.key, &severity));
    let dot = view! {
        <span class=format!("today-dot {}", severity_tone.class()) class:strong=grave aria-hidden="true"></span>
    };
    let customer = waiting.customer.map(|customer| link(&dataset, Entity::Customers, customer));
    let below = view! { {customer} <span class="today-about">{severity_words}</span> };
    let state = Signal::derive(move || {
        if waiting.answered {
            label::option(Entity::Complaints, complaint::STATUS.key, &status)
        } else {
            say("today-unanswered")
        }
    });
    let tone = if waiting.answered { Tone::Plain } else { Tone::Bad };
    let due = waiting.due;
    let mark = move || match due {
        Some(_) => view! { <DueBadge due now=desk.now /> }.into_any(),
        None => view! { <Badge label=state tone /> }.into_any(),
    };
    let end = view! {
        {mark}
        <span class="today-when">{move || format::ago(waiting.since, desk.now.get())}</span>
    };
    row(dot, link(&dataset, Entity::Complaints, waiting.complaint), below, end)
}

/// Resolved complaints whose customers nobody has asked.
#[component]
pub fn UnaskedCard(desk: Desk) -> impl IntoView {
    let rows = move |most: usize| unasked(&desk.dataset.read(), desk.now.get(), most);
    view! {
        <ListCard title=t!("today-unasked") sub=t!("today-unasked-sub") nothing=t!("today-unasked-nothing") rows
            row=move |unasked| unasked_row(desk, unasked) />
    }
}

fn unasked_row(desk: Desk, unasked: Unasked) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let dot = view! { <span class="today-dot tone-good" aria-hidden="true"></span> };
    let customer = unasked.customer.map(|customer| link(&dataset, Entity::Customers, customer));
    let name = show::name(&dataset, Entity::Complaints, unasked.complaint);
    let id = dataset.table(Entity::Complaints).id_at(unasked.complaint);
    let end = view! {
        <span class="today-when">{move || format::ago(unasked.since, desk.now.get())}</span>
        <IconButton glyph=Glyph::Edit small=true label=t!("today-ask", "what" => name.clone())
            on_click=move |()| desk.asking.set(id) />
    };
    row(dot, link(&dataset, Entity::Complaints, unasked.complaint), customer, end)
}
