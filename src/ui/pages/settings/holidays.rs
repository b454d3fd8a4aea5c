//! Public holidays and make-up working days out of an iCalendar file, into one of the team's calendars.

use crate::app::holidays::{self, Holiday, Holidays, HolidaysError, LeftOut, ReadError};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::{Choice, DropZone, Select};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How many of the days are named before the rest is only counted.
const NAMED: usize = 6;

/// Why a file brings nothing.
fn refused(error: ReadError) -> String {
    say(match error {
        ReadError::Unreadable => "holidays-unreadable",
        ReadError::Refused(HolidaysError::NotACalendar) => "holidays-not-a-calendar",
        ReadError::Refused(HolidaysError::TooLarge) => "holidays-too-large",
    })
}

/// The window in which a file is read and a calendar chosen.
#[component]
pub fn HolidaysDialog(open: RwSignal<bool>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let (chosen, read) = (RwSignal::new(String::new()), RwSignal::new(None::<Holidays>));
    let problem = RwSignal::new(None::<String>);
    let calendars = Memo::new(move |_| {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Calendars);
        let choice = |slot| Some(Choice::new(table.id_at(slot)?.to_string(), dataset.title(Entity::Calendars, slot)));
        table.slots().filter_map(choice).collect::<Vec<_>>()
    });
    let target = Memo::new(move |_| {
        let first = calendars.read().first().map(|choice| choice.value.clone()).unwrap_or_default();
        if chosen.read().is_empty() { first } else { chosen.get() }
    });
    let take = UnsyncCallback::new(move |given: Vec<web_sys::File>| {
        let Some(file) = given.into_iter().next() else { return };
        spawn_local(async move {
            let told = holidays::read(&file).await.map_err(refused);
            problem.set(told.as_ref().err().cloned());
            read.set(told.ok());
        });
    });
    let close = move || {
        open.set(false);
        read.set(None);
        problem.set(None);
    };
    let add = move |()| {
        let Ok(id) = target.read_untracked().parse::<Id>() else { return };
        let Some(found) = read.get_untracked() else { return };
        let mint = &mut || act.session().mint();
        match dataset.with_untracked(|dataset| holidays::add(dataset, id, &found.days, mint)) {
            None => problem.set(Some(say("holidays-all-there"))),
            Some((command, count)) => {
                act.run(command, move |_| say_with("done-holidays", &[("count", Arg::from(count))]), close);
            }
        }
    };
    let nothing = Memo::new(move |_| {
        read.read().as_ref().is_none_or(|found| found.days.is_empty()) || calendars.read().is_empty()
    });
    let footer = move || view! { <Button label=t!("holidays-add") look=Look::Primary disabled=nothing on_click=add /> };
    view! {
        <Dialog open on_close=move |()| close() title=t!("holidays-title") footer>
            <p class="muted">{t!("holidays-text")}</p>
            {move || calendars.read().is_empty().then(|| view! { <p role="alert">{t!("holidays-no-calendar")}</p> })}
            <Select label=t!("field-calendar-days-calendar") value=target options=calendars on_change=move |id| chosen.set(id) />
            <DropZone label=t!("holidays-choose") accept=".ics,text/calendar" on_files=take />
            {move || problem.get().map(|problem| view! { <p role="alert" class="field-error">{problem}</p> })}
            {move || read.get().map(|found| view! { <Found found /> })}
        </Dialog>
    }
}

/// What a file holds.
#[component]
fn Found(found: Holidays) -> impl IntoView {
    let (off, working) =
        (found.days.iter().filter(|day| !day.working).count(), found.days.iter().filter(|day| day.working).count());
    let LeftOut { bad, repeating, cancelled, too_long, unmarked, too_many } = found.left_out;
    let left = bad + repeating + cancelled + too_long + unmarked + too_many;
    let line = |day: &Holiday| {
        let state = if day.working { "holidays-working" } else { "holidays-off" };
        let (name, at) = (day.name.clone(), day.day);
        view! { <li>{move || format!("{} · {name} · {}", format::day(at), say(state))}</li> }
    };
    let more = found.days.len().saturating_sub(NAMED);
    view! {
        <p role="status">{t!("holidays-found", "off" => off, "working" => working)}</p>
        <ul>{found.days.iter().take(NAMED).map(line).collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="muted small">{t!("today-more", "count" => more)}</p> })}
        {(left > 0).then(|| view! { <p class="muted small">{t!("holidays-left-out", "count" => left)}</p> })}
    }
}
