//! The waves of one survey.

use super::channel::{self, ChannelNotes};
use super::figures::{WaveBar, figures};
use super::plan_form::PlanDialog;
use super::planning::Planning;
use super::wave_route;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::surveys::progress::waves_of;
use crate::domain::surveys::{survey, wave};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::boot;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::{Banner, EmptyState};
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::pages::surveys::links::OpenLink;
use crate::ui::pages::surveys::tabs::SurveyFrame;
use crate::ui::records::detail::RecordPage;
use crate::ui::records::{label, show};
use leptos::prelude::*;
use leptos_router::components::A;

/// The page at `/surveys/:id/asking`.
#[component]
pub fn AskingPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <Asking id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

#[component]
fn Asking(id: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let planning = Planning::of_page(id, record);
    let published =
        Memo::new(move |_| dataset.read().get(Entity::Surveys, record, survey::VERSION).flatten().is_some());
    let waves = Memo::new(move |_| waves_of(&dataset.read(), record));
    let keying = Signal::stored(format!("/surveys/{id}/keying"));
    let actions = move || {
        published.get().then(|| {
            let new_label = Signal::derive(|| label::entity_new(Entity::Waves));
            view! {
                <div class="row wrap no-print">
                    <LinkButton label=t!("keying-title") href=keying glyph=Glyph::Table />
                    <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=move |()| planning.begin() />
                </div>
            }
        })
    };
    let list = move || {
        if !published.get() {
            return view! { <Banner tone=Tone::Info title=t!("waves-publish-first") text=t!("waves-publish-first-text") /> }
                .into_any();
        }
        if waves.read().is_empty() {
            return view! { <EmptyState glyph=Glyph::Customers title=t!("waves-none") text=t!("waves-none-text") /> }
                .into_any();
        }
        let lines = waves.read().iter().map(|slot| view! { <WaveLine survey=id record=*slot /> }).collect_view();
        view! { <ul class="wave-list" role="list">{lines}</ul> }.into_any()
    };
    view! {
        <SurveyFrame id record>
            <div class="row spread wrap">
                <h2 class="section-title">{move || label::entity(Entity::Waves)}</h2>
                {actions}
            </div>
            {list}
            <OpenLink record />
            <ChannelNotes />
            <PlanDialog planning />
        </SurveyFrame>
    }
}

/// The days of a wave, as they are told.
pub fn days(dataset: &crate::domain::dataset::Dataset, slot: Slot) -> String {
    let day = |field| dataset.get(Entity::Waves, slot, field).flatten().map(format::day);
    match (day(wave::STARTED_ON), day(wave::ENDS_ON)) {
        (None, None) => String::new(),
        (from, until) => format!("{} – {}", from.unwrap_or_default(), until.unwrap_or_else(|| "…".to_owned())),
    }
}

/// The state of a wave.
#[component]
pub fn WaveState(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let state = dataset.read().get(Entity::Waves, record, wave::STATE).unwrap_or("").to_owned();
        let label = Signal::stored(label::option(Entity::Waves, wave::STATE.key, &state));
        (!state.is_empty()).then(|| view! { <Badge label tone=show::tone(&state) /> })
    }
}

#[component]
fn WaveLine(survey: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let read = dataset.read_untracked();
    let Some(id) = read.table(Entity::Waves).id_at(record) else { return ().into_any() };
    drop(read);
    let href = boot::href(&wave_route(survey, id));
    let name = move || show::name(&dataset.read(), Entity::Waves, record);
    let about = move || {
        let dataset = dataset.read();
        let channel = dataset.get(Entity::Waves, record, wave::CHANNEL).unwrap_or("online");
        let days = days(&dataset, record);
        let words =
            if days.is_empty() { channel::name(channel) } else { format!("{} · {days}", channel::name(channel)) };
        view! { <span class="row small muted"><Icon glyph=channel::glyph(channel) /><span>{words}</span></span> }
    };
    let told = Memo::new(move |_| figures(&dataset.read(), record));
    let rate = move || told.read().rate.map(|(rate, ..)| format::percent(rate, 0));
    view! {
        <li class="wave-line">
            <div class="row spread">
                <h3><A href>{name}</A></h3>
                <WaveState record />
            </div>
            {about}
            <WaveBar record />
            <div class="row spread small">
                <span>{move || told.read().summary()}</span>
                <strong class="num">{rate}</strong>
            </div>
        </li>
    }
    .into_any()
}
