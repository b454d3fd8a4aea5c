//! What the page of any single record begins with: finding it, its name and states, editing and removing it.

use super::form::Editing;
use super::history::HistoryDialog;
use super::label;
use super::show::{self, Shown};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::{boot, files};
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, list_path, route_of};
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::EmptyState;
use crate::ui::kit::button::Button;
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::shell::page::record_title;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_params_map;

/// Shows the record whose id is in the address, or says that it is gone.
#[component]
pub fn RecordPage(
    /// What type of record.
    entity: Entity,
    /// The page of one.
    #[prop(into)]
    show: Callback<(Id, Slot), AnyView>,
) -> impl IntoView {
    let params = use_params_map();
    let dataset = Session::here().dataset();
    let id = Memo::new(move |_| params.read().get("id").and_then(|text| text.parse::<Id>().ok()));
    let there = Memo::new(move |_| id.get().and_then(|id| Some((id, dataset.read().slot(entity, id)?))));
    move || match there.get() {
        Some(found) => show.run(found),
        None => view! {
            <div class="page">
                <EmptyState glyph=Glyph::Search title=t!("record-gone") text=t!("record-gone-text") />
            </div>
        }
        .into_any(),
    }
}

/// Name, states, edit and remove.
#[component]
pub fn DetailHead(
    /// What type of record.
    entity: Entity,
    /// Which one.
    id: Id,
    /// Where it is.
    record: Slot,
    /// The form of the page.
    editing: RwSignal<Option<Editing>>,
    /// The choice fields that stand beside the name.
    states: &'static [&'static str],
    /// What else stands beside the name.
    #[prop(optional, into)]
    marks: Option<ViewFn>,
    /// What else the menu offers.
    #[prop(optional, into)]
    more: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let name = Signal::derive(move || show::name(&dataset.read(), entity, record));
    record_title(name, Signal::derive(move || label::entity(entity)));
    let badges = move || {
        let dataset = dataset.read();
        let fields = entity.fields().iter().filter(|spec| states.contains(&spec.key.as_str()));
        let badge = |shown| match shown {
            Shown::State(words, tone) => Some(view! { <Badge label=Signal::stored(words) tone /> }),
            _ => None,
        };
        fields.map(|spec| show::show(&dataset, entity, record, spec)).filter_map(badge).collect_view()
    };
    let customer = move || {
        let dataset = dataset.read();
        let field = entity.fields().iter().find(|spec| spec.key.as_str() == "customer")?;
        match show::show(&dataset, entity, record, field) {
            Shown::Record(to, id, text) => {
                route_of(to, &id).map(|route| view! { <A href=boot::href(&route)>{text}</A> })
            }
            _ => None,
        }
    };
    let edit = move |()| editing.set(Some(Editing::existing(entity, id)));
    let kind = move || label::entity_one(entity);
    view! {
        <header class="file-head">
            <div class="titles">
                <p class="muted small">{kind}</p>
                <h1>{name}</h1>
                <p>{customer}</p>
            </div>
            <div class="row wrap">{badges}{marks.map(|marks| marks.run())}</div>
            <div class="actions no-print">
                <Button label=t!("record-edit") glyph=Glyph::Edit on_click=edit />
                <MoreMenu entity id name more />
            </div>
        </header>
    }
}

/// The history, printing and removing.
#[component]
pub fn MoreMenu(
    /// What type of record.
    entity: Entity,
    /// Which one.
    id: Id,
    /// Its name.
    name: Signal<String>,
    /// What else it offers, before the rest.
    #[prop(optional, into)]
    more: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let (act, confirm, address) = (Act::of_page(), Confirm::of_page(), Address::of_page());
    let history = RwSignal::new(false);
    let remove = move || {
        let named = name.get_untracked();
        let command = Command::Remove { entity, ids: vec![id] };
        let done = move |_: &_| say_with("done-remove", &[("what", Arg::from(named))]);
        act.run(command, done, move || address.go(&list_path(entity), true));
    };
    let ask = move || {
        let title = say_with("remove-title", &[("what", Arg::from(name.get_untracked()))]);
        let text = if entity == Entity::Customers { "remove-customer-text" } else { "remove-text" };
        confirm.ask(title, say(text), say("remove-yes"), true, remove);
    };
    let items = Signal::derive(move || {
        let always = [
            MenuItem::action(say("history"), Glyph::Clock, move || history.set(true)),
            MenuItem::action(say("record-print"), Glyph::Download, files::print),
            MenuItem::danger(say("record-remove"), Glyph::Trash, ask),
        ];
        more.get().into_iter().chain(always).collect::<Vec<_>>()
    });
    view! {
        <Menu label=t!("record-more") items glyph=Glyph::More icon_only=true />
        <HistoryDialog entity id open=history />
    }
}
