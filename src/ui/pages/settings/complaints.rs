//! What complaints are handled by: targets, hours, special days, causes.

use super::holidays::HolidaysDialog;
use super::small_list::SmallList;
use crate::app::session::Session;
use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::{calendar, policy};
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::Editing;
use crate::ui::text::say;
use leptos::prelude::*;

/// Severity, hours to the first answer and to the resolution, by a calendar of nine hours a day.
const USUAL: [(&str, &str, f64, f64); 4] = [
    ("critical", "settings-usual-critical", 1.0, 8.0),
    ("major", "settings-usual-major", 2.0, 16.0),
    ("moderate", "settings-usual-moderate", 4.0, 27.0),
    ("minor", "settings-usual-minor", 9.0, 45.0),
];

/// The lists, two beside each other where there is room.
#[component]
pub fn ComplaintsSettings(editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let none = Memo::new(move |_| dataset.read().table(Entity::Policies).is_empty());
    let importing = RwSignal::new(false);
    let open = move |()| importing.set(true);
    let import = move || {
        view! { <Button label=t!("holidays-import") small=true look=Look::Ghost glyph=Glyph::Upload on_click=open /> }
    };
    view! {
        <HolidaysDialog open=importing />
        <section class="stack loose" aria-labelledby="settings-complaints">
            <h2 id="settings-complaints">{t!("settings-complaints")}</h2>
            {move || none.get().then(|| view! { <UsualTargets /> })}
            <div class="settings-columns">
                <div class="stack loose">
                    <SmallList entity=Entity::Policies editing sub=t!("settings-policies-sub") />
                    <SmallList entity=Entity::Causes editing sub=t!("settings-causes-sub") />
                </div>
                <div class="stack loose">
                    <SmallList entity=Entity::Calendars editing sub=t!("settings-calendars-sub") />
                    <SmallList entity=Entity::CalendarDays editing sub=t!("settings-calendar-days-sub") actions=import />
                </div>
            </div>
        </section>
    }
}

/// Sets what most teams begin with, where there is no target yet.
#[component]
fn UsualTargets() -> impl IntoView {
    let act = Act::of_page();
    let set = move |()| {
        let session = act.session();
        let there = session.dataset().with_untracked(calendar_of_that_name);
        let command = usual(there, &mut || session.mint());
        act.run(command, |_| say("done-usual-targets"), || ());
    };
    view! {
        <Banner tone=Tone::Info title=t!("settings-policies-usual") text=t!("settings-policies-usual-help")>
            <Button label=t!("settings-policies-usual") look=Look::Primary small=true on_click=set />
        </Banner>
    }
}

/// The calendar that was made the last time.
fn calendar_of_that_name(dataset: &Dataset) -> Option<Id> {
    let (table, name) = (dataset.table(Entity::Calendars), say("settings-usual-calendar"));
    let slot = table.slots().find(|slot| dataset.title(Entity::Calendars, *slot) == name);
    slot.and_then(|slot| table.id_at(slot))
}

fn usual(there: Option<Id>, mint: &mut dyn FnMut() -> Id) -> Command {
    let hours = there.unwrap_or_else(&mut *mint);
    let open = calendar::WEEK.into_iter().take(5).map(|day| (day.into(), Value::text("09:00-18:00")));
    let week: Values =
        [(calendar::NAME.into(), Value::text(&say("settings-usual-calendar")))].into_iter().chain(open).collect();
    let mut rows = Vec::new();
    if there.is_none() {
        rows.push((Entity::Calendars, hours, week));
    }
    for (severity, name, answer, resolve) in USUAL {
        let values: Values = vec![
            (policy::NAME.into(), Value::text(&say(name))),
            (policy::SEVERITY.into(), Value::choice(severity)),
            (policy::FIRST_RESPONSE_HOURS.into(), Value::Number(answer)),
            (policy::RESOLUTION_HOURS.into(), Value::Number(resolve)),
            (policy::CALENDAR.into(), Value::Ref(Entity::Calendars.table(), hours)),
        ];
        rows.push((Entity::Policies, mint(), values));
    }
    Command::CreateTogether { rows }
}
