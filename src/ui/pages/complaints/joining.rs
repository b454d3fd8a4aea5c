//! Two complaints that are one are merged; one that is two is split.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::Standing;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::search::SearchIndex;
use crate::domain::service::request;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::boot;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, route_of};
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::{Choice, Combobox, TextArea, TextField};
use crate::ui::records::{input, show};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// What this one may go on in: complaints of the same customer first, those merged away left out.
fn others(dataset: &Dataset, index: &SearchIndex, record: Slot, typed: &str) -> Vec<Choice> {
    let entity = Entity::Complaints;
    let table = dataset.table(entity);
    let customer = |slot| dataset.get(entity, slot, complaint::CUSTOMER).flatten();
    let own = customer(record);
    let is_open = |slot| complaint::is_open(&Standing::of(dataset, slot).status);
    let open = is_open(record);
    let fits =
        |slot: &Slot| *slot != record && Standing::of(dataset, *slot).status != "merged" && (!open || is_open(*slot));
    if typed.trim().is_empty() {
        let same = table.slots().filter(|slot| customer(*slot) == own && own.is_some()).filter(fits);
        return same.filter_map(|slot| input::choice(dataset, entity, slot)).collect();
    }
    let found = index.find(typed, 20).into_iter().filter(fits);
    found.filter_map(|slot| input::choice(dataset, entity, slot)).collect()
}

/// Ends this complaint because it goes on in another one.
#[component]
pub fn MergeDialog(id: Id, record: Slot, open: RwSignal<bool>) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let dataset = Session::here().dataset();
    let index = StoredValue::new(SearchIndex::new(Entity::Complaints));
    let (typed, chosen) = (RwSignal::new(String::new()), RwSignal::new(None::<Choice>));
    let notes = RwSignal::new(String::new());
    let options = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let dataset = dataset.read();
        index.update_value(|index| index.refresh(&dataset));
        index.with_value(|index| others(&dataset, index, record, &typed.read()))
    });
    let busy = RwSignal::new(false);
    let go = move |()| {
        let Some(into) = chosen.get_untracked().and_then(|choice| choice.value.parse::<Id>().ok()) else { return };
        let command = Command::MergeComplaints { one: id, into, notes: notes.get_untracked() };
        let name = chosen.get_untracked().map(|choice| choice.label).unwrap_or_default();
        act.run_once(
            busy,
            command,
            move |_| say_with("done-merge", &[("into", Arg::from(name))]),
            move || {
                open.set(false);
                if let Some(route) = route_of(Entity::Complaints, &into.to_string()) {
                    address.go(&route, false);
                }
            },
        );
    };
    let nothing = Signal::derive(move || chosen.read().is_none());
    let footer = move || view! { <Button label=t!("merge-go") look=Look::Primary disabled=nothing on_click=go /> };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("merge-title") footer>
            <p class="muted">{t!("merge-text")}</p>
            <Combobox label=t!("merge-into") value=chosen options required=true
                on_query=move |text| typed.set(text) on_choose=move |choice| chosen.set(choice) />
            <TextArea label=t!("merge-notes") value=notes on_input=move |text| notes.set(text) />
        </Dialog>
    }
}

/// Makes a complaint of its own of a part of this one.
#[component]
pub fn SplitDialog(id: Id, open: RwSignal<bool>) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let subject = RwSignal::new(String::new());
    let empty = Memo::new(move |_| subject.read().trim().is_empty());
    let busy = RwSignal::new(false);
    let go = move |()| {
        let part = act.session().mint();
        let command = Command::SplitComplaint { whole: id, part, subject: subject.get_untracked() };
        act.run_once(
            busy,
            command,
            |_| say("done-split"),
            move || {
                open.set(false);
                subject.set(String::new());
                if let Some(route) = route_of(Entity::Complaints, &part.to_string()) {
                    address.go(&route, false);
                }
            },
        );
    };
    let footer = move || view! { <Button label=t!("split-go") look=Look::Primary disabled=empty on_click=go /> };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("split-title") footer>
            <p class="muted">{t!("split-text")}</p>
            <TextField label=t!("split-subject") value=subject required=true autofocus=true on_input=move |text| subject.set(text) />
        </Dialog>
    }
}

/// Says that this complaint began as an enquiry.
#[component]
fn WasEnquiry(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let enquiry = Memo::new(move |_| {
        let dataset = dataset.read();
        let mut found = None;
        dataset.table(Entity::Requests).scan(request::COMPLAINT, |slot, of| {
            if of == Some(record) {
                found = Some(slot);
            }
        });
        let slot = found?;
        let id = dataset.table(Entity::Requests).id_at(slot)?.to_string();
        Some((show::name(&dataset, Entity::Requests, slot), route_of(Entity::Requests, &id)?))
    });
    move || {
        enquiry.get().map(|(name, route)| {
            view! { <Banner tone=Tone::Info title=t!("complaint-was-enquiry")><A href=boot::href(&route)>{name}</A></Banner> }
        })
    }
}

/// Says that this complaint goes on elsewhere, or was part of another one.
#[component]
pub fn Joined(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let banner = move |key: &'static str, field| {
        let dataset = dataset.read();
        let other = dataset.get(Entity::Complaints, record, field).flatten()?;
        let id = dataset.table(Entity::Complaints).id_at(other)?.to_string();
        let (name, route) = (show::name(&dataset, Entity::Complaints, other), route_of(Entity::Complaints, &id)?);
        Some(view! { <Banner tone=Tone::Info title=t!(key)><A href=boot::href(&route)>{name}</A></Banner> })
    };
    view! {
        {move || banner("complaint-goes-on-in", complaint::MERGED_INTO)}
        {move || banner("complaint-was-part-of", complaint::SPLIT_FROM)}
        <WasEnquiry record />
    }
}
