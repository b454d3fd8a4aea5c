//! The list of any record type: its state is the address, so every view of it can be linked and gone back to.

use super::bulk::BulkBar;
use super::due_badge;
use super::form::{Editing, RecordForm};
use super::label;
use super::show::{self, Shown};
use super::toolbar::Toolbar;
use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::domain::listing::search::SearchIndex;
use crate::domain::listing::sort;
use crate::domain::service::product;
use crate::domain::targets::next_due::NextDue;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, FieldSpec, Flags};
use crate::kernel::id::Id;
use crate::kernel::value::Kind;
use crate::platform::clock;
use crate::t;
use crate::ui::address::Address;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{EmptyState, PageHead};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::table::{Cell, Column, DataTable, Phone, RowView, Selection, Sort};
use crate::ui::kit::watch::present;
use crate::ui::shell::page::page_title;
use crate::ui::text::say;
use leptos::prelude::*;

/// What the parts of one list share.
#[derive(Clone, Copy)]
pub struct ListState {
    /// What is listed.
    pub entity: Entity,
    /// The state in the address.
    pub query: Memo<ListQuery>,
    /// The records that are shown, in order.
    pub rows: Memo<Vec<Slot>>,
    /// The columns that are shown.
    pub columns: Memo<Vec<FieldSpec>>,
    /// The chosen rows.
    pub selection: RwSignal<Selection>,
    /// The open form.
    pub editing: RwSignal<Option<Editing>>,
    address: Address,
    /// Where the state is kept when it is not in the address.
    aside: Option<RwSignal<ListQuery>>,
}

impl ListState {
    fn new(entity: Entity) -> Self {
        Self::kept(entity, None)
    }

    /// A state beside that of the page: conditions that are put together in a form.
    #[must_use]
    pub fn aside(entity: Entity) -> Self {
        Self::kept(entity, Some(RwSignal::default()))
    }

    fn kept(entity: Entity, aside: Option<RwSignal<ListQuery>>) -> Self {
        let address = Address::of_page();
        let dataset = Session::here().dataset();
        let query = Memo::new(move |_| aside.map_or_else(|| address.list_query(), |kept| kept.get()));
        let index = StoredValue::new(SearchIndex::new(entity));
        // Other columns or another layout show the same records: they are not looked for again.
        let asked = Memo::new(move |_| query.read().of_records());
        let rows = Memo::new(move |_| {
            let dataset = dataset.read();
            let query = asked.read();
            if !query.search.is_empty() {
                index.update_value(|index| index.refresh(&dataset));
            }
            index.with_value(|index| query.run(&dataset, entity, index))
        });
        let columns = Memo::new(move |_| shown_columns(&dataset.read(), entity, &query.read()));
        let (selection, editing) = (RwSignal::default(), RwSignal::new(None));
        Self { entity, query, rows, columns, selection, editing, address, aside }
    }

    /// Changes the state, and with it the address. Chosen rows are let go: they may not be in sight any more.
    pub fn change(self, edit: impl FnOnce(&mut ListQuery)) {
        let mut query = self.query.get_untracked();
        edit(&mut query);
        // Told only where some were chosen: every row in sight listens.
        self.selection.maybe_update(|selection| std::mem::take(selection) != Selection::default());
        match self.aside {
            Some(kept) => kept.set(query),
            None => self.address.set_list_query(&query),
        }
    }

    /// The ids of the chosen rows.
    pub fn chosen(self, dataset: &Dataset) -> Vec<Id> {
        let table = dataset.table(self.entity);
        let selection = self.selection.read_untracked();
        let ids = self.rows.read_untracked().iter().filter_map(|slot| table.id_at(*slot)).collect::<Vec<_>>();
        ids.into_iter().filter(|id| selection.contains(&id.to_string())).collect()
    }
}

/// The columns that the user chose, or those that show without choosing.
fn shown_columns(dataset: &Dataset, entity: Entity, query: &ListQuery) -> Vec<FieldSpec> {
    let schema = dataset.schema(entity);
    if query.columns.is_empty() {
        let mut usual: Vec<FieldSpec> = schema.with(Flags::COLUMN).cloned().collect();
        if entity == Entity::Articles {
            // The reader's own language stands first.
            let place = |spec: &FieldSpec| show::titles().iter().position(|field| field.key == spec.key.as_str());
            usual.sort_by_key(|spec| place(spec).unwrap_or(usize::MAX));
        }
        return usual;
    }
    query.columns.iter().filter_map(|key| schema.field(key.as_str()).cloned()).collect()
}

/// A whole list page: head, toolbar, table, bulk bar, form.
#[component]
pub fn RecordList(
    /// What is listed.
    entity: Entity,
    /// Enter on a row, or a click. Without it the record opens in the form.
    #[prop(optional, into)]
    on_open: Option<Callback<Id>>,
    /// What else can be done here, beside making a record.
    #[prop(optional, into)]
    actions: Option<Callback<ListState, AnyView>>,
    /// Makes a record, in place of the form.
    #[prop(optional, into)]
    on_add: Option<Callback<()>>,
    /// Shows the rows where the address asks for another layout than a table; `None` where it does not know it.
    #[prop(optional, into)]
    laid_out: Option<Callback<(ListState, String), Option<AnyView>>>,
    /// What else can be done with the chosen rows.
    #[prop(optional, into)]
    bulk: Option<Callback<ListState, AnyView>>,
) -> impl IntoView {
    let list = ListState::new(entity);
    let total = Signal::derive(move || list.rows.read().len());
    let title = Signal::derive(move || label::entity(entity));
    page_title(title);
    let sub = Signal::derive(move || label::entity_count(entity, total.get()));
    let new_label = Signal::derive(move || label::entity_new(entity));
    let add = move |()| match on_add {
        Some(on_add) => on_add.run(()),
        None => list.editing.set(Some(Editing::new(entity, Vec::new()))),
    };
    let layout = Memo::new(move |_| list.query.read().layout.clone());
    let rows = move || {
        let other = laid_out.and_then(|laid_out| laid_out.run((list, layout.get())));
        other.unwrap_or_else(|| view! { <Rows list on_open on_add=Callback::new(add) /> }.into_any())
    };
    // `?new=1` opens the empty form: how the search over everything adds a record from anywhere.
    Effect::new(move |_| {
        if list.address.param("new").is_some() {
            add(());
            list.change(|_| ());
        }
    });
    view! {
        <div class="page page-fill">
            <PageHead title sub>
                {actions.map(|actions| actions.run(list))}
                <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=add />
            </PageHead>
            <Toolbar list />
            {rows}
            <BulkBar list more=bulk />
            <RecordForm editing=list.editing />
        </div>
    }
}

#[component]
fn Rows(list: ListState, on_open: Option<Callback<Id>>, on_add: Callback<()>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let entity = list.entity;
    let label = Signal::derive(move || label::entity(entity));
    let columns = Signal::derive(move || {
        list.columns.read().iter().enumerate().map(|(at, f)| column(entity, f, at)).collect::<Vec<_>>()
    });
    let count = Signal::derive(move || list.rows.read().len());
    let now = present();
    let row = move |place: usize| {
        if entity == Entity::Complaints {
            // Countdowns go on while nothing else changes.
            now.track();
        }
        let slot = *list.rows.read().get(place)?;
        row_view(&dataset.read(), entity, slot, &list.columns.read())
    };
    let sort = Signal::derive(move || {
        let sort = list.query.read().sort.clone().or_else(|| ListQuery::usual_sort(entity));
        sort.map(|sort| Sort { key: sort.key.to_string(), descending: sort.descending })
    });
    let on_sort = move |by: Sort| {
        let sort = sort::Sort { key: FieldKey::from(by.key.as_str()), descending: by.descending };
        list.change(|query| query.sort = Some(sort));
    };
    let open = move |id: String| {
        let Ok(id) = id.parse::<Id>() else { return };
        match on_open {
            Some(on_open) => on_open.run(id),
            None => list.editing.set(Some(Editing::existing(entity, id))),
        }
    };
    view! {
        <DataTable label columns count row sort on_sort on_open=open selection=list.selection
            empty=move || view! { <NoRows list on_add /> } />
    }
}

fn glyph(entity: Entity) -> Glyph {
    match entity {
        Entity::Customers => Glyph::Customers,
        Entity::Orders => Glyph::Orders,
        Entity::Complaints => Glyph::Complaints,
        Entity::Requests | Entity::InstalledProducts => Glyph::Service,
        Entity::Surveys | Entity::Responses => Glyph::Surveys,
        Entity::Articles => Glyph::Book,
        _ => Glyph::Table,
    }
}

/// What to do where nothing is listed: clear the conditions, or make the first record.
#[component]
fn NoRows(list: ListState, on_add: Callback<()>) -> impl IntoView {
    let entity = list.entity;
    move || {
        let query = list.query.read();
        if query.filters.is_empty() && query.search.is_empty() {
            let new_label = Signal::derive(move || label::entity_new(entity));
            view! {
                <EmptyState glyph=glyph(entity) title=t!("list-empty-title") text=t!("list-empty-text")>
                    <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=on_add />
                </EmptyState>
            }
            .into_any()
        } else {
            let clear = move |()| {
                list.change(|query| {
                    query.filters.clear();
                    query.search.clear();
                });
            };
            view! {
                <EmptyState glyph=Glyph::Search title=t!("list-nothing-found") text=t!("list-nothing-found-text")>
                    <Button label=t!("list-clear") on_click=clear />
                </EmptyState>
            }
            .into_any()
        }
    }
}

fn column(entity: Entity, spec: &FieldSpec, place: usize) -> Column {
    let column = Column::new(spec.key.to_string(), label::field(entity, spec));
    let column = match spec.kind {
        Kind::Int | Kind::Number => column.px(110).number(),
        Kind::Money => column.px(130).number(),
        Kind::Day => column.px(130),
        Kind::Time => column.px(160),
        Kind::Bool | Kind::Choice(_) => column.px(130),
        // Articles are named by what is said in the reader's language.
        _ if is_title(entity, spec) => column.flex(if place == 0 { 240 } else { 140 }, if place == 0 { 3 } else { 1 }),
        _ if spec.is(Flags::TITLE) => column.flex(180, 2),
        _ => column.flex(140, 1),
    };
    column.phone(match place {
        0 => Phone::Title,
        _ if matches!(spec.kind, Kind::Choice(_) | Kind::Money) && place < 6 => Phone::Side,
        1..=3 => Phone::Below,
        _ => Phone::Hidden,
    })
}

fn row_view(dataset: &Dataset, entity: Entity, slot: Slot, columns: &[FieldSpec]) -> Option<RowView> {
    let id = dataset.table(entity).id_at(slot)?.to_string();
    let cells = columns.iter().map(|spec| cell(dataset, entity, slot, spec)).collect();
    Some(RowView { id, name: show::name(dataset, entity, slot), cells })
}

/// The countdown of a complaint, where the field holds its nearest due time.
fn countdown(dataset: &Dataset, entity: Entity, slot: Slot, spec: &FieldSpec) -> Option<Cell> {
    let field = [complaint::RESPONSE_DUE_AT, complaint::RESOLUTION_DUE_AT]
        .into_iter()
        .find(|field| entity == Entity::Complaints && field.key == spec.key.as_str())?;
    let due = NextDue::of(dataset, slot)?;
    let shown = dataset.get(entity, slot, field).flatten() == Some(due.at);
    let now = clock::now();
    shown.then(|| Cell::Badge(format::ago(due.at, now), due_badge::tone(due, now)))
}

/// Articles are named in both languages.
fn is_title(entity: Entity, spec: &FieldSpec) -> bool {
    entity == Entity::Articles && show::titles().iter().any(|field| field.key == spec.key.as_str())
}

/// The next service of a product, where it is overdue or near.
fn upkeep(dataset: &Dataset, entity: Entity, slot: Slot, spec: &FieldSpec) -> Option<Cell> {
    if entity != Entity::InstalledProducts || spec.key.as_str() != product::NEXT_SERVICE_ON.key {
        return None;
    }
    let on = dataset.get(entity, slot, product::NEXT_SERVICE_ON).flatten()?;
    let settings = Settings::of(dataset);
    let today = settings.zone.day(clock::now());
    let tone = if on < today { Tone::Bad } else { Tone::Warn };
    (on <= today.plus(settings.service_ahead_days)).then(|| Cell::Badge(format::day(on), tone))
}

fn cell(dataset: &Dataset, entity: Entity, slot: Slot, spec: &FieldSpec) -> Cell {
    if let Some(upkeep) = upkeep(dataset, entity, slot, spec) {
        return upkeep;
    }
    if let Some(countdown) = countdown(dataset, entity, slot, spec) {
        return countdown;
    }
    match show::show(dataset, entity, slot, spec) {
        Shown::Nothing if is_title(entity, spec) => Cell::Badge(say("article-missing"), Tone::Warn),
        Shown::Nothing => Cell::Empty,
        Shown::Text(name) if entity == Entity::Customers && spec.is(Flags::TITLE) => {
            let kind = dataset.get(entity, slot, crate::domain::customers::customer::KIND);
            Cell::Person { name, square: kind == Some("organisation") }
        }
        Shown::Text(text) if is_title(entity, spec) => {
            let own = show::titles().first().is_some_and(|field| field.key == spec.key.as_str());
            if own { Cell::Title(text) } else { Cell::Text(text) }
        }
        Shown::Text(text) if spec.is(Flags::TITLE) => Cell::Title(text),
        Shown::Text(text) => Cell::Text(text),
        Shown::Number(text) => Cell::Number(text),
        Shown::State(text, tone) => Cell::Badge(text, tone),
        Shown::Tags(tags) => Cell::Tags(tags),
        Shown::Record(to, id, text) => match crate::ui::address::route_of(to, &id) {
            Some(href) => Cell::Link { text, href },
            None => Cell::Text(text),
        },
    }
}
