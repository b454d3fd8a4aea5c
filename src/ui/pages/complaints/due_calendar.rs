//! A month of due times: what is late, and what each day brings.

use crate::app::session::Session;
use crate::domain::clocks::Zone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::next_due::NextDue;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::{Day, Month, Timestamp};
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, IconButton};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::watch::present;
use crate::ui::records::due_badge::DueBadge;
use crate::ui::records::list::ListState;
use crate::ui::records::show;
use leptos::prelude::*;
use leptos_router::components::A;
use std::collections::BTreeMap;

/// How many complaints a day shows before it only counts them.
const PER_DAY: usize = 4;

/// A complaint that is due.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    due: NextDue,
    id: String,
    name: String,
}

fn entry(dataset: &Dataset, slot: Slot) -> Option<Entry> {
    let due = NextDue::of(dataset, slot)?;
    let id = dataset.table(Entity::Complaints).id_at(slot)?.to_string();
    Some(Entry { due, id, name: show::name(dataset, Entity::Complaints, slot) })
}

/// The month over the records that the list shows.
#[component]
pub fn DueCalendar(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let zone = Memo::new(move |_| Settings::of(&dataset.read()).zone);
    let today = Memo::new(move |_| zone.get().day(now.get()));
    let month = RwSignal::new(today.get_untracked().month());
    let entries = Memo::new(move |_| {
        let dataset = dataset.read();
        let mut entries: Vec<Entry> = list.rows.read().iter().filter_map(|slot| entry(&dataset, *slot)).collect();
        entries.sort_by_key(|entry| entry.due.at);
        entries
    });
    let by_day = Memo::new(move |_| {
        let mut days: BTreeMap<Day, Vec<Entry>> = BTreeMap::new();
        for entry in entries.read().iter() {
            days.entry(zone.get().day(entry.due.at)).or_default().push(entry.clone());
        }
        days
    });
    let late = move || entries.read().iter().filter(|entry| entry.due.at < now.get()).cloned().collect::<Vec<_>>();
    let cells = move || {
        let days = by_day.get();
        let shown = month.get();
        let frame = (shown, today.get(), zone.get());
        weeks(shown).map(move |day| cell(day, days.get(&day).cloned().unwrap_or_default(), frame)).collect_view()
    };
    let weekdays =
        move || weeks(month.get()).take(7).map(|day| view! { <li>{format::weekday(day)}</li> }).collect_view();
    let step = move |count: i32| month.update(|month| *month = month.plus(count));
    view! {
        <div class="due-page">
            <Late late=Signal::derive(late) now />
            <Card title=Signal::derive(move || format::month(month.get()))
                actions=move || view! {
                    <IconButton glyph=Glyph::ChevronLeft label=t!("calendar-before") small=true on_click=move |()| step(-1) />
                    <Button label=t!("calendar-today") small=true on_click=move |()| month.set(today.get_untracked().month()) />
                    <IconButton glyph=Glyph::ChevronRight label=t!("calendar-after") small=true on_click=move |()| step(1) />
                }
                flush=true>
                <ul role="list" class="month-head" aria-hidden="true">{weekdays}</ul>
                <ul role="list" class="month-grid">{cells}</ul>
            </Card>
        </div>
    }
}

/// The days of the six weeks around a month, from a Monday on.
fn weeks(month: Month) -> impl Iterator<Item = Day> {
    let first = month.first_day();
    // 1970-01-01 was a Thursday.
    let monday = first.plus(-(first.0 + 3).rem_euclid(7));
    (0..42).map(move |day| monday.plus(day))
}

fn cell(day: Day, mut entries: Vec<Entry>, (shown, today, zone): (Month, Day, Zone)) -> impl IntoView {
    let line = |entry: Entry| {
        let at = format::clock(entry.due.at, zone);
        let late = day < today;
        route_of(Entity::Complaints, &entry.id).map(|route| {
            view! {
                <A href=boot::href(&route) attr:class=if late { "month-entry late" } else { "month-entry" }>
                    <span class="num">{at}</span> " " {entry.name}
                </A>
            }
        })
    };
    let (empty, more) = (entries.is_empty(), entries.len().saturating_sub(PER_DAY));
    entries.truncate(PER_DAY);
    let more = (more > 0).then(|| view! { <span class="muted small">{t!("calendar-more", "count" => more)}</span> });
    view! {
        <li class="month-day" class:other=day.month() != shown class:today=day == today class:nothing=empty>
            <span class="month-number"><span class="sr-only">{format::day_long(day)}</span><span aria-hidden="true">{day.ymd().2}</span></span>
            {entries.into_iter().map(line).collect_view()}
            {more}
        </li>
    }
}

/// What is late already, whatever month is shown.
#[component]
fn Late(late: Signal<Vec<Entry>>, now: Signal<Timestamp>) -> impl IntoView {
    let row = move |entry: Entry| {
        let route = route_of(Entity::Complaints, &entry.id)?;
        let due = Some(entry.due);
        Some(view! {
            <li class="today-row plain">
                <div class="today-title"><A href=boot::href(&route)>{entry.name}</A></div>
                <div class="today-end"><DueBadge due now /></div>
            </li>
        })
    };
    move || {
        let late = late.read();
        (!late.is_empty()).then(|| {
            let count = late.len();
            let sub = t!("calendar-late-count", "count" => count);
            let rows = late.iter().take(3 * PER_DAY).cloned().filter_map(row).collect_view();
            view! { <Card title=t!("calendar-late") sub flush=true><ul role="list" class="today-list">{rows}</ul></Card> }
        })
    }
}
