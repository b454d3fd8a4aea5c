//! The records behind a figure: as a list page where filters can say which they are, else in a sheet beside.

use crate::analytics::drill::Drill;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::Flags;
use crate::ui::address::{Address, list_route, route_of};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::records::{label, show};
use crate::ui::text::say_with;
use leptos::prelude::*;
use leptos_router::components::A;

/// How many records the sheet shows at first, and how many more each time.
const PAGE: usize = 100;

/// What is open in the sheet.
#[derive(Clone)]
struct Open {
    drill: Drill,
    name: String,
}

/// Opens records; copied freely.
#[derive(Clone, Copy)]
pub struct Records {
    address: Address,
    open: RwSignal<Option<Open>>,
}

impl Records {
    /// The page's own; take it when a component is made, and show a [`RecordSheet`] for it.
    #[must_use]
    pub fn of_page() -> Self {
        Self { address: Address::of_page(), open: RwSignal::new(None) }
    }

    /// Opens the records of `drill`, which a figure calls `name`.
    pub fn open(self, drill: Drill, name: String) {
        let has_page = matches!(
            drill.entity,
            Entity::Customers
                | Entity::Orders
                | Entity::Complaints
                | Entity::Requests
                | Entity::InstalledProducts
                | Entity::Surveys
                | Entity::Responses
        );
        match drill.list().filter(|_| has_page) {
            Some(query) => self.address.go(&list_route(drill.entity, &query), false),
            None => self.open.set(Some(Open { drill, name })),
        }
    }

    /// The same as a callback for tables and charts.
    #[must_use]
    pub fn callback(self) -> Callback<(Drill, String)> {
        Callback::new(move |(drill, name)| self.open(drill, name))
    }
}

/// The sheet in which records open that no list can show.
#[component]
pub fn RecordSheet(records: Records) -> impl IntoView {
    let dataset = Session::here().dataset();
    let title = Signal::derive(move || records.open.read().as_ref().map(|open| open.name.clone()).unwrap_or_default());
    let content = move || {
        let open = records.open.get()?;
        let dataset = dataset.get();
        let slots = open.drill.slots(&dataset);
        Some(view! { <RecordLines dataset entity=open.drill.entity slots /> })
    };
    view! {
        <Dialog open=Signal::derive(move || records.open.read().is_some()) on_close=move |()| records.open.set(None)
            title shape=Shape::Drawer>
            {content}
        </Dialog>
    }
}

#[component]
fn RecordLines(dataset: Dataset, entity: Entity, slots: Vec<Slot>) -> impl IntoView {
    let total = slots.len();
    let most = RwSignal::new(PAGE);
    let lines = move || {
        let line = |slot: &Slot| record_line(&dataset, entity, *slot);
        slots.iter().take(most.get()).map(line).collect_view()
    };
    let more = move || {
        let rest = total.saturating_sub(most.get());
        (rest > 0).then(|| {
            let words = Signal::derive(move || say_with("insights-more-records", &[("count", rest.into())]));
            view! { <Button label=words look=Look::Ghost on_click=move |()| most.update(|most| *most += PAGE) /> }
        })
    };
    view! {
        <p class="muted small">{move || label::entity_count(entity, total)}</p>
        <ol class="record-lines">{lines}</ol>
        {more}
    }
}

/// One record: its name, when it was, and the way to its file.
fn record_line(dataset: &Dataset, entity: Entity, slot: Slot) -> AnyView {
    let name = show::name(dataset, entity, slot);
    let when = entity.fields().iter().find(|field| field.is(Flags::WHEN));
    let when = when.map(|field| show::show(dataset, entity, slot, field).words()).unwrap_or_default();
    let id = dataset.table(entity).id_at(slot).map(|id| id.to_string()).unwrap_or_default();
    let name = match route_of(entity, &id) {
        Some(href) => view! { <A href>{name}</A> }.into_any(),
        None => name.into_any(),
    };
    view! { <li>{name} <span class="muted small">{when}</span></li> }.into_any()
}

/// A button that opens all records a figure counts.
#[component]
pub fn RecordsButton(records: Records, drill: Drill, #[prop(into)] name: Signal<String>) -> impl IntoView {
    let entity = drill.entity;
    let words = Signal::derive(move || say_with("insights-open-records", &[("what", label::entity(entity).into())]));
    view! { <Button label=words small=true on_click=move |()| records.open(drill.clone(), name.get_untracked()) /> }
}
