//! What stands above a list: search, filters, columns, saved views, export.

use super::filters::{FilterChips, FilterPopover};
use super::label;
use super::list::ListState;
use crate::app::session::Session;
use crate::domain::command::{Command, Values};
use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::domain::workspace::view;
use crate::kernel::column::Slot;
use crate::kernel::field::FieldSpec;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, list_path, list_route};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Checkbox, SearchField, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::kit::notice::Notices;
use crate::ui::kit::pop::Popover;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The toolbar of a list.
#[component]
pub fn Toolbar(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let notices = Notices::of_page();
    let value = Signal::derive(move || list.query.read().search.clone());
    let on_input = move |text: String| list.change(|query| query.search = text);
    view! {
        <div class="list-toolbar no-print" role="toolbar" aria-label=t!("list-toolbar")>
            <SearchField label=t!("list-search") value on_input />
            <FilterPopover list />
            <ColumnChooser list />
            <SavedViews list />
            <Button label=t!("list-export") glyph=Glyph::Download look=Look::Ghost
                on_click=move |()| super::export::download(list, &dataset.get_untracked(), notices) />
        </div>
        <FilterChips list />
    }
}

#[component]
fn ColumnChooser(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let fields = Memo::new(move |_| dataset.read().schema(list.entity).fields);
    let toggle = move |spec: &FieldSpec, on: bool| {
        let mut shown: Vec<_> = list.columns.get_untracked().into_iter().map(|spec| spec.key).collect();
        shown.retain(|key| *key != spec.key);
        if on {
            shown.push(spec.key.clone());
        }
        // Columns stand in the order of the fields, whenever they were chosen.
        let order: Vec<_> = fields.get_untracked().into_iter().map(|spec| spec.key).collect();
        shown.sort_by_key(|key| order.iter().position(|known| known == key));
        list.change(|query| query.columns = shown);
    };
    let line = move |spec: FieldSpec| {
        let key = spec.key.clone();
        let checked = Signal::derive(move || list.columns.read().iter().any(|shown| shown.key == key));
        let named = spec.clone();
        let label = Signal::derive(move || label::field(list.entity, &named));
        let only_one = move || list.columns.read().len() == 1;
        let disabled = Signal::derive(move || checked.get() && only_one());
        view! { <li><Checkbox label checked on_change=move |on| toggle(&spec, on) disabled /></li> }
    };
    view! {
        <Popover label=t!("list-columns") glyph=Glyph::Columns look=Look::Ghost>
            <ul class="choose-list">{fields.get().into_iter().map(line).collect_view()}</ul>
            <Button label=t!("list-columns-usual") look=Look::Ghost small=true
                on_click=move |()| list.change(|query| query.columns.clear()) />
        </Popover>
    }
}

/// Views that were saved for this list, and saving the present one.
#[component]
fn SavedViews(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let act = Act::of_page();
    let address = Address::of_page();
    let naming = RwSignal::new(false);
    let items = Signal::derive(move || {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Views);
        let now = query_text(&list.query.read());
        let of_this = |slot: &Slot| table.get(*slot, view::ENTITY) == Some(list.entity.key());
        let mut items: Vec<MenuItem> = Vec::new();
        for slot in table.slots().filter(of_this) {
            let query = table.get(slot, view::QUERY).unwrap_or("").to_owned();
            let to = format!("{}{query}", list_path(list.entity));
            let name = dataset.title(Entity::Views, slot).to_owned();
            items.push(MenuItem::tick(name, query == now, move || address.go(&to, false)));
        }
        if !items.is_empty() {
            items.push(MenuItem::Line);
        }
        items.push(MenuItem::action(say("view-save"), Glyph::Plus, move || naming.set(true)));
        let current = table.slots().filter(of_this).find(|slot| table.get(*slot, view::QUERY) == Some(now.as_str()));
        if let Some(id) = current.and_then(|slot| table.id_at(slot)) {
            let remove = move || {
                let command = Command::Remove { entity: Entity::Views, ids: vec![id] };
                act.run(command, |_| say("view-removed"), || {});
            };
            items.push(MenuItem::danger(say("view-remove"), Glyph::Trash, remove));
        }
        items.push(MenuItem::action(say("view-everything"), Glyph::Close, move || {
            address.go(&list_route(list.entity, &ListQuery::default()), false);
        }));
        items
    });
    view! {
        <Menu label=t!("list-views") items glyph=Glyph::Bookmark look=Look::Ghost />
        <NameView list naming act />
    }
}

fn query_text(query: &ListQuery) -> String {
    crate::ui::address::query_string(query)
}

/// Asks under which name the present view is to be kept.
#[component]
fn NameView(list: ListState, naming: RwSignal<bool>, act: Act) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let save = move || {
        let named = name.get_untracked().trim().to_owned();
        if named.is_empty() {
            return;
        }
        let values: Values = vec![
            (view::NAME.into(), Value::text(&named)),
            (view::ENTITY.into(), Value::text(list.entity.key())),
            (view::QUERY.into(), Value::text(&query_text(&list.query.get_untracked()))),
        ];
        let command = Command::Create { entity: Entity::Views, id: act.session().mint(), values };
        let done = move |_: &_| say_with("view-saved", &[("name", Arg::from(named))]);
        act.run(command, done, move || {
            naming.set(false);
            name.set(String::new());
        });
    };
    let close = Callback::new(move |()| naming.set(false));
    let footer = move || {
        view! { <Button label=t!("form-save") look=Look::Primary on_click=move |()| save() /> }
    };
    view! {
        <crate::ui::kit::dialog::Dialog open=naming on_close=close title=t!("view-save") footer>
            <TextField label=t!("view-name") value=name on_input=move |text| name.set(text) autofocus=true />
        </crate::ui::kit::dialog::Dialog>
    }
}
