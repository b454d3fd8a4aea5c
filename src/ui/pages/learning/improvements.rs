//! The improvements: what complaints come from, what is done about it, and what the figures say so far.

use super::causes::CausesCard;
use super::effect::ratio_words;
use super::{Beside, OUTCOMES};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::improvements::effect::effect;
use crate::domain::improvements::improvement;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::Day;
use crate::platform::boot;
use crate::t;
use crate::ui::address::{Address, route_of};
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::{Card, EmptyState, PageHead};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::watch::present;
use crate::ui::pages::insights::period::{Period, PeriodBar};
use crate::ui::pages::insights::records::{RecordSheet, Records};
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::records::show;
use crate::ui::shell::page::page_title;
use leptos::prelude::*;
use leptos_router::components::A;

const ENTITY: Entity = Entity::Improvements;

/// The page at `/complaints/improvements`.
#[component]
pub fn ImprovementsPage() -> impl IntoView {
    page_title(t!("entity-improvements"));
    let editing = RwSignal::new(None::<Editing>);
    let address = Address::of_page();
    let period = Period::of_page();
    let records = Records::of_page();
    let new_label = Signal::derive(|| label::entity_new(ENTITY));
    let add = move |()| editing.set(Some(Editing::new(ENTITY, Vec::new())));
    let saved = move |id: crate::kernel::id::Id| {
        if let Some(route) = route_of(ENTITY, &id.to_string()) {
            address.go(&route, false);
        }
    };
    view! {
        <div class="page insights learning">
            <PageHead title=t!("entity-improvements") sub=t!("improvements-sub")>
                <Beside label=t!("nav-complaints") href="/complaints" glyph=Glyph::Complaints />
                <Beside label=t!("outcomes") href=OUTCOMES glyph=Glyph::Insights />
                <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=add />
            </PageHead>
            <PeriodBar period />
            <CausesCard params=period.params() records editing />
            <Improvements />
            <RecordForm editing on_saved=saved />
            <RecordSheet records />
        </div>
    }
}

/// All improvements, those that are pursued first.
#[component]
fn Improvements() -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let today = Memo::new(move |_| Settings::of(&dataset.read()).zone.day(now.get()));
    let order = Memo::new(move |_| {
        let dataset = dataset.read();
        let table = dataset.table(ENTITY);
        let place = |slot: &Slot| {
            let states = ["planned", "in_place", "no_effect", "verified", "dropped"];
            let state = table.get(*slot, improvement::STATUS).unwrap_or("");
            let due = table.get(*slot, improvement::DUE_ON).flatten();
            (states.iter().position(|known| *known == state), due.is_none(), due, *slot)
        };
        let mut slots: Vec<Slot> = table.slots().collect();
        slots.sort_by_key(place);
        slots
    });
    let title = Signal::derive(|| label::entity(ENTITY));
    move || {
        let order = order.read();
        if order.is_empty() {
            return view! {
                <EmptyState glyph=Glyph::Check title=t!("improvements-none") text=t!("improvements-none-text") />
            }
            .into_any();
        }
        let head = |key: &str| {
            let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == key);
            spec.map(|spec| label::field(ENTITY, spec)).unwrap_or_default()
        };
        let rows = order.iter().map(|slot| view! { <Line record=*slot today=today.get() /> }).collect_view();
        view! {
            <Card title flush=true>
                <div class="table-scroll" tabindex="0" role="group" aria-label=title>
                    <table class="plain-table improvement-table">
                        <thead><tr>
                            <th scope="col">{head(improvement::WHAT.key)}</th>
                            <th scope="col">{head(improvement::CAUSE.key)}</th>
                            <th scope="col">{head(improvement::OWNER.key)}</th>
                            <th scope="col">{head(improvement::DUE_ON.key)}</th>
                            <th scope="col">{head(improvement::STATUS.key)}</th>
                            <th scope="col" class="num">{t!("improvements-change")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Card>
        }
        .into_any()
    }
}

#[component]
fn Line(record: Slot, today: Day) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let dataset = dataset.read();
        let words = |key: &str| {
            let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == key);
            spec.map(|spec| show::show(&dataset, ENTITY, record, spec).words()).unwrap_or_default()
        };
        let id = dataset.table(ENTITY).id_at(record).map(|id| id.to_string()).unwrap_or_default();
        let file = route_of(ENTITY, &id).unwrap_or_default();
        let cause = match words(improvement::CAUSE_DETAIL.key) {
            own if own.is_empty() => words(improvement::CAUSE.key),
            own => own,
        };
        let status = dataset.get(ENTITY, record, improvement::STATUS).unwrap_or("");
        let due = dataset.get(ENTITY, record, improvement::DUE_ON).flatten();
        let late = status == "planned" && due.is_some_and(|due| due < today);
        let ratio = effect(&dataset, record, today).and_then(|effect| ratio_words(&effect));
        let (ratio, range) = ratio.unwrap_or_default();
        let name = show::name(&dataset, ENTITY, record);
        let owner = words(improvement::OWNER.key);
        let state = Signal::stored(label::option(ENTITY, improvement::STATUS.key, status));
        let tone = show::tone(status);
        view! {
            <tr>
                <th scope="row"><A href=boot::href(&file)>{name}</A></th>
                <td>{cause}</td>
                <td>{owner}</td>
                <td class:late=late>{due.map(format::day)}</td>
                <td><Badge label=state tone /></td>
                <td class="num"><strong>{ratio}</strong><span class="range">{range}</span></td>
            </tr>
        }
    }
}
