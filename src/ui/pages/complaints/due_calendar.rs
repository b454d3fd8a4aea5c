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
use std::collections::BTreeMap;

/// How many complaints a day shows before it only counts them.
const PER_DAY: usize = 4;

/// A complaint that is due.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Entry {
    due: NextDue,
    slot: Slot,
}

impl Entry {
    /// The complaint's name, as a link to its file.
    fn link(self, dataset: &Dataset) -> Option<(String, String)> {
        let id = dataset.table(Entity::Complaints).id_at(self.slot)?.to_string();
        let route = route_of(Entity::Complaints, &id)?;
        Some((show::name(dataset, Entity::Complaints, self.slot), boot::href(&route)))
    }
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
        let entry = |slot: &Slot| Some(Entry { due: NextDue::of(&dataset, *slot)?, slot: *slot });
        let mut entries: Vec<Entry> = list.rows.read().iter().filter_map(entry).collect();
        entries.sort_by_key(|entry| entry.due.at);
        entries
    });
    let by_day = Memo::new(move |_| {
        let zone = zone.get();
        let mut days: BTreeMap<Day, Vec<Entry>> = BTreeMap::new();
        for entry in entries.read().iter() {
            days.entry(zone.day(entry.due.at)).or_default().push(*entry);
        }
        days
    });
    // They stand in the order of their times.
    let late = Memo::new(move |_| {
        let (entries, now) = (entries.read(), now.get());
        entries.iter().take_while(|entry| entry.due.at < now).copied().collect::<Vec<_>>()
    });
    let cells = move || {
        let (dataset, days, shown) = (dataset.read(), by_day.read(), month.get());
        let frame = (shown, today.get(), zone.get());
        let due = |day: &Day| days.get(day).map_or(&[][..], Vec::as_slice);
        weeks(shown).map(|day| cell(&dataset, day, due(&day), frame)).collect_view()
    };
    let weekdays =
        move || weeks(month.get()).take(7).map(|day| view! { <li>{format::weekday(day)}</li> }).collect_view();
    let step = move |count: i32| month.update(|month| *month = month.plus(count));
    view! {
        <div class="due-page">
            <Late late now />
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

fn cell(
    dataset: &Dataset,
    day: Day,
    entries: &[Entry],
    (shown, today, zone): (Month, Day, Zone),
) -> impl IntoView + use<> {
    let line = |entry: &Entry| {
        let at = format::clock(entry.due.at, zone);
        let class = if day < today { "month-entry late" } else { "month-entry" };
        let (name, href) = entry.link(dataset)?;
        Some(view! { <a href=href class=class><span class="num">{at}</span> " " {name}</a> })
    };
    let (empty, more) = (entries.is_empty(), entries.len().saturating_sub(PER_DAY));
    let lines = entries.iter().take(PER_DAY).map(line).collect_view();
    let more = (more > 0).then(|| view! { <span class="muted small">{t!("calendar-more", "count" => more)}</span> });
    view! {
        <li class="month-day" class:other=day.month() != shown class:today=day == today class:nothing=empty>
            <span class="month-number"><span class="sr-only">{format::day_long(day)}</span><span aria-hidden="true">{day.ymd().2}</span></span>
            {lines}
            {more}
        </li>
    }
}

/// What is late already, whatever month is shown.
#[component]
fn Late(late: Memo<Vec<Entry>>, now: Signal<Timestamp>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let row = move |entry: &Entry| {
        let (name, href) = entry.link(&dataset.read())?;
        let due = Some(entry.due);
        Some(view! {
            <li class="today-row plain">
                <div class="today-title"><a href=href>{name}</a></div>
                <div class="today-end"><DueBadge due now /></div>
            </li>
        })
    };
    move || {
        let late = late.read();
        (!late.is_empty()).then(|| {
            let count = late.len();
            let sub = t!("calendar-late-count", "count" => count);
            let rows = late.iter().take(3 * PER_DAY).filter_map(row).collect_view();
            view! { <Card title=t!("calendar-late") sub flush=true><ul role="list" class="today-list">{rows}</ul></Card> }
        })
    }
}
