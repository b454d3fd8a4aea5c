//! The people of a wave: who they are, where they stand, and asking many at once.

use super::WaveAt;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::asking::{Contact, Standing};
use crate::domain::surveys::invitation;
use crate::domain::surveys::progress::invited;
use crate::domain::surveys::wave;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Instant};
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, route_of};
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, Select};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::table::{Cell, Column, DataTable, Phone, RowView, Selection};
use crate::ui::pages::surveys::links::PersonalLinks;
use crate::ui::records::{label, show};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use std::collections::HashMap;

const ENTITY: Entity = Entity::Invitations;

/// What the parts of the table share.
#[derive(Clone, Copy)]
struct People {
    at: WaveAt,
    /// Every invitation of the wave, with its number in the draw.
    all: Memo<Vec<(usize, Slot)>>,
    /// Those that are shown.
    rows: Memo<Vec<(usize, Slot)>>,
    state: RwSignal<String>,
    selection: RwSignal<Selection>,
}

fn state_of(dataset: &Dataset, slot: Slot) -> String {
    Standing::of(dataset, slot).state
}

impl People {
    fn of_page(at: WaveAt) -> Self {
        let dataset = Session::here().dataset();
        let state = RwSignal::new(String::new());
        let all = Memo::new(move |_| (1..).zip(invited(&dataset.read(), at.slot)).collect::<Vec<_>>());
        let rows = Memo::new(move |_| {
            let (dataset, wanted) = (dataset.read(), state.read());
            let shown = |(_, slot): &(usize, Slot)| wanted.is_empty() || state_of(&dataset, *slot) == *wanted;
            all.read().iter().copied().filter(shown).collect::<Vec<_>>()
        });
        Self { at, all, rows, state, selection: RwSignal::default() }
    }

    /// The chosen invitations of people who may be contacted so now; tracked.
    fn chosen(self, contact: Contact) -> Vec<Id> {
        let dataset = Session::here().dataset();
        let (dataset, selection) = (dataset.read(), self.selection.read());
        let table = dataset.table(ENTITY);
        let rows = self.rows.read();
        let chosen = rows.iter().filter_map(|(_, slot)| Some((*slot, table.id_at(*slot)?)));
        let may = chosen.filter(|(slot, id)| {
            selection.contains(&id.to_string()) && Standing::of(&dataset, *slot).allows(contact).is_ok()
        });
        may.map(|(_, id)| id).collect()
    }
}

/// The people of the wave; nothing where nobody was drawn.
#[component]
pub fn Invitations(at: WaveAt) -> impl IntoView {
    let people = People::of_page(at);
    let any = Memo::new(move |_| !people.all.read().is_empty());
    let title = Signal::derive(|| label::entity(ENTITY));
    let filter = move || view! { <StateFilter people /> };
    move || {
        any.get().then(|| {
            view! {
                <Card title flush=true actions=filter>
                    <div class="wave-table"><Rows people /></div>
                    <Bar people />
                </Card>
            }
        })
    }
}

/// Only those who stand there.
#[component]
fn StateFilter(people: People) -> impl IntoView {
    let dataset = Session::here().dataset();
    let options = Signal::derive(move || {
        let dataset = dataset.read();
        let mut counts: HashMap<String, usize> = HashMap::new();
        people.all.read().iter().for_each(|(_, slot)| *counts.entry(state_of(&dataset, *slot)).or_default() += 1);
        let all = Choice::new("", say_with("invitations-all", &[("count", Arg::from(people.all.read().len()))]));
        let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == invitation::STATE.key);
        let states = spec.map(|spec| label::options(ENTITY, spec)).unwrap_or_default();
        let counted = states.into_iter().filter_map(|choice| {
            let count = counts.get(&choice.value)?;
            Some(Choice::new(choice.value.clone(), format!("{} ({})", choice.label, format::count(*count))))
        });
        std::iter::once(all).chain(counted).collect::<Vec<_>>()
    });
    let choose = move |state: String| {
        people.selection.set(Selection::default());
        people.state.set(state);
    };
    view! { <Select label=t!("field-invitations-state") value=people.state options on_change=choose bare=true small=true /> }
}

fn columns() -> Vec<Column> {
    let field = |key: &str| {
        let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == key);
        spec.map(|spec| label::field(ENTITY, spec)).unwrap_or_default()
    };
    vec![
        Column::new("number", say("invitations-number")).px(64).number().unsorted().phone(Phone::Hidden),
        Column::new("customer", field(invitation::CUSTOMER.key)).flex(160, 2).unsorted().phone(Phone::Title),
        Column::new("state", field(invitation::STATE.key)).px(140).unsorted().phone(Phone::Side),
        Column::new("asked", field(invitation::ASKED_AT.key)).px(150).unsorted(),
        Column::new("reminded", field(invitation::REMINDED_AT.key)).px(150).unsorted(),
        Column::new("call_back", field(invitation::CALL_BACK_AT.key)).px(150).unsorted().phone(Phone::Hidden),
        Column::new("attempts", field(invitation::ATTEMPTS.key)).px(90).number().unsorted().phone(Phone::Hidden),
    ]
}

fn row(dataset: &Dataset, number: usize, slot: Slot) -> Option<RowView> {
    let id = dataset.table(ENTITY).id_at(slot)?.to_string();
    let zone = Settings::of(dataset).zone;
    let instant = |field: Field<Instant>| match dataset.get(ENTITY, slot, field).flatten() {
        Some(at) => Cell::Muted(format::instant(at, zone)),
        None => Cell::Empty,
    };
    let who = dataset.get(ENTITY, slot, invitation::CUSTOMER).flatten()?;
    let name = show::name(dataset, Entity::Customers, who);
    let state = state_of(dataset, slot);
    let attempts = dataset.get(ENTITY, slot, invitation::ATTEMPTS).flatten().unwrap_or(0);
    let cells = vec![
        Cell::Number(number.to_string()),
        Cell::Person { name: name.clone(), square: false },
        Cell::Badge(label::option(ENTITY, invitation::STATE.key, &state), show::tone(&state)),
        instant(invitation::ASKED_AT),
        instant(invitation::REMINDED_AT),
        instant(invitation::CALL_BACK_AT),
        Cell::Number(attempts.to_string()),
    ];
    Some(RowView { id, name, cells })
}

/// The table; a row opens the customer's file.
#[component]
fn Rows(people: People) -> impl IntoView {
    let dataset = Session::here().dataset();
    let address = Address::of_page();
    let label = Signal::derive(|| label::entity(ENTITY));
    let count = Signal::derive(move || people.rows.read().len());
    let row = move |place: usize| {
        let (number, slot) = *people.rows.read().get(place)?;
        row(&dataset.read(), number, slot)
    };
    let open = move |id: String| {
        let route = dataset.with_untracked(|dataset| {
            let slot = dataset.slot(ENTITY, id.parse().ok()?)?;
            let who = dataset.get(ENTITY, slot, invitation::CUSTOMER).flatten()?;
            route_of(Entity::Customers, &dataset.table(Entity::Customers).id_at(who)?.to_string())
        });
        if let Some(route) = route {
            address.go(&route, false);
        }
    };
    view! { <DataTable label columns=Signal::derive(columns) count row on_open=open selection=people.selection /> }
}

/// What can be done with the chosen people. Calls are put down one by one, where they are made.
#[component]
fn Bar(people: People) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let busy = RwSignal::new(false);
    let count = Memo::new(move |_| people.selection.read().count(people.rows.read().len()));
    let by_phone =
        Memo::new(move |_| dataset.read().get(Entity::Waves, people.at.slot, wave::CHANNEL) == Some("phone"));
    let ask = Memo::new(move |_| people.chosen(Contact::Ask));
    let remind = Memo::new(move |_| people.chosen(Contact::Remind));
    // Whoever may be asked or reminded may be sent their link.
    let waiting = Memo::new(move |_| [ask.get(), remind.get()].concat());
    let clear = move || people.selection.set(Selection::default());
    let go = move |command: Command, done: &'static str, count: usize| {
        act.run_once(busy, command, move |_| say_with(done, &[("count", Arg::from(count))]), clear);
    };
    let mark_asked = move |()| {
        let invitations = ask.get_untracked();
        let count = invitations.len();
        go(Command::AskPeople { invitations }, "done-ask-people", count);
    };
    let mark_reminded = move |()| {
        let invitations = remind.get_untracked();
        let count = invitations.len();
        go(Command::RemindPeople { invitations }, "done-remind-people", count);
    };
    let named = move |key: &'static str, of: Memo<Vec<Id>>| {
        Signal::derive(move || say_with(key, &[("count", Arg::from(of.read().len()))]))
    };
    let none = move |of: Memo<Vec<Id>>| Signal::derive(move || of.read().is_empty());
    move || {
        (count.get() > 0).then(|| {
            view! {
                <div class="bulk-bar no-print" role="region" aria-label=t!("bulk-bar")>
                    <strong>{t!("bulk-chosen", "count" => count.get())}</strong>
                    <Show when=move || !by_phone.get()>
                        <Button label=named("invitations-ask", ask) small=true look=Look::Primary glyph=Glyph::Check busy
                            disabled=none(ask) on_click=mark_asked />
                        <Button label=named("invitations-remind", remind) small=true glyph=Glyph::Clock busy
                            disabled=none(remind) on_click=mark_reminded />
                        <PersonalLinks record=people.at.survey_slot invitations=waiting />
                    </Show>
                    <Button label=t!("bulk-clear") small=true look=Look::Ghost on_click=move |()| clear() />
                </div>
            }
        })
    }
}
