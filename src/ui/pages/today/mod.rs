//! Today: what to do now, who needs a word, and what came in lately.

mod complaints;
mod due;
mod fresh;
mod lately;
mod overdue;
mod parts;
mod people;
mod service;
mod signs;
mod waves;

use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::format;
use crate::ui::kit::block::PageHead;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::watch::present;
use crate::ui::pages::complaints::RecoveryDialog;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::shell::page::page_title;
use leptos::prelude::*;

/// What the cards of the page share.
#[derive(Clone, Copy)]
struct Desk {
    dataset: Signal<Dataset>,
    /// The present, by the minute.
    now: Signal<Timestamp>,
    /// The day it is for the team.
    today: Memo<Day>,
    /// The form that is open.
    editing: RwSignal<Option<Editing>>,
    /// The complaint whose customer is asked how it was.
    asking: RwSignal<Option<Id>>,
}

impl Desk {
    fn new() -> Self {
        let dataset = Session::here().dataset();
        let now = present();
        let zone = Memo::new(move |_| Settings::of(&dataset.read()).zone);
        let today = Memo::new(move |_| zone.get().day(now.get()));
        Self { dataset, now, today, editing: RwSignal::new(None), asking: RwSignal::new(None) }
    }

    /// Opens the form for a contact with this customer, made now.
    fn note_contact(self, customer: Slot) {
        let dataset = self.dataset.read_untracked();
        let Some(id) = dataset.table(Entity::Customers).id_at(customer) else { return };
        let preset = vec![
            (interaction::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), id)),
            (interaction::AT.into(), Value::Time(clock::now())),
        ];
        self.editing.set(Some(Editing::new(Entity::Interactions, preset)));
    }
}

/// The first page of an open workspace.
#[component]
pub fn TodayPage() -> impl IntoView {
    page_title(t!("nav-today"));
    let desk = Desk::new();
    let fresh = Memo::new(move |_| desk.dataset.read().table(Entity::Customers).is_empty());
    let title = Signal::derive(move || format::day_long(desk.today.get()));
    let new_label = Signal::derive(|| label::entity_new(Entity::Interactions));
    let add = move |()| {
        let preset = vec![(interaction::AT.into(), Value::Time(clock::now()))];
        desk.editing.set(Some(Editing::new(Entity::Interactions, preset)));
    };
    let body = move || {
        if fresh.get() {
            view! { <fresh::Fresh desk /> }.into_any()
        } else {
            view! {
                <div class="today-columns">
                    <div class="stack loose">
                        <due::DueCard desk />
                        <service::VisitsCard desk />
                        <waves::WavesCard desk />
                        <signs::SignsCard desk />
                        <overdue::OverdueCard desk />
                        <complaints::ComplaintsCard desk />
                        <service::MaintenanceCard desk />
                        <complaints::UnaskedCard desk />
                        <people::DissatisfiedCard desk />
                    </div>
                    <div class="stack loose">
                        <people::BirthdaysCard desk />
                        <people::QuietCard desk />
                        <service::WarrantiesCard desk />
                        <lately::LatelyCard desk />
                    </div>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="page today">
            <PageHead title sub=t!("nav-today")>
                {move || (!fresh.get()).then(|| view! {
                    <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=add />
                })}
            </PageHead>
            {body}
            <RecordForm editing=desk.editing />
            <RecoveryDialog asking=desk.asking />
        </div>
    }
}
